// Keys to keep: a Copy button, and Download if there is a file name. A key is shown in groups and copied without spaces.
// A text in <pre> is copied as it is.

function addButton(row, label, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', press);
  row.append(button);
}

for (const box of document.querySelectorAll('[data-keep]')) {
  const key = document.getElementById(box.dataset.keep);
  const row = document.createElement('div');
  row.className = 'keep-buttons';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');

  addButton(row, box.dataset.copy, async () => {
    try {
      await navigator.clipboard.writeText(
        key.closest('pre') ? key.textContent : key.textContent.replaceAll(/\s/g, ''),
      );
      said.textContent = box.dataset.copied;
    } catch {
      window.getSelection().selectAllChildren(key);
      said.textContent = box.dataset.notCopied;
    }
  });
  if (box.dataset.file) {
    addButton(row, box.dataset.download, () => {
      const link = document.createElement('a');
      link.download = box.dataset.file;
      link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(box.dataset.text)}`;
      link.click();
      said.textContent = box.dataset.saved;
    });
  }
  row.append(said);
  box.append(row);
}
