// Ticked rows of a list: the links that tick all or none do it without a reload, and the number is said.

// A field of the form is named id, so the form's own must be asked for by its attribute.
for (const form of document.querySelectorAll('[data-bulk]')) {
  const boxes = [...document.querySelectorAll(`input[form="${form.getAttribute('id')}"]`)];
  const said = form.querySelector('[data-tick-count]');

  const say = () => {
    const count = boxes.filter((box) => box.checked).length;
    said.textContent = count === 0 ? 'selected' : `${count} selected`;
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-tick]');
    if (!link) return;
    event.preventDefault();
    for (const box of boxes) box.checked = link.dataset.tick === 'all';
    say();
  });
  document.addEventListener('change', ({ target }) => {
    if (boxes.includes(target)) say();
  });
  // A browser that comes back to the page may have kept the ticks.
  window.addEventListener('pageshow', say);
  say();
}
