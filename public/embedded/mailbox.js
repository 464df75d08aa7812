// Brings new mails into the list while somebody looks at it, without taking their focus away.
const interval = 2000;

async function refresh() {
  const list = document.getElementById('mailbox');
  try {
    const response = await window.fetch(window.location.href);
    const page = new window.DOMParser().parseFromString(await response.text(), 'text/html');
    const newer = page.getElementById('mailbox');
    const reading = list.contains(document.activeElement);
    if (newer && newer.dataset.newest !== list.dataset.newest && !reading) list.replaceWith(newer);
  } catch {
    // The console is stopped or starting again: the next round will tell.
  }
  window.setTimeout(refresh, interval);
}

window.setTimeout(refresh, interval);
