// Ticked rows of a list: the links that tick all or none do it without a reload, and the number is shown and read out.

// A field of the form is named id, so the form's own must be asked for by its attribute.
for (const form of document.querySelectorAll('[data-bulk]')) {
  const boxes = [...document.querySelectorAll(`td input[form="${form.getAttribute('id')}"]`)];
  const matching = form.querySelector('[name="all"]');
  const shown = form.querySelector('[data-some]');
  const { some, page, matching: all } = shown.dataset;
  const none = shown.textContent;

  const selected = () => {
    const count = boxes.filter((box) => box.checked).length;
    if (matching && count < boxes.length) matching.checked = false;
    if (matching?.checked) return all.replace('{count}', matching.dataset.total);
    if (matching && count === boxes.length) return page.replace('{count}', count);
    return count === 0 ? none : some.replace('{count}', count);
  };
  const show = () => {
    const text = selected();
    if (shown.textContent !== text) shown.textContent = text;
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-tick]');
    if (!link) return;
    event.preventDefault();
    for (const box of boxes) box.checked = link.dataset.tick === 'all';
    show();
  });
  document.addEventListener('change', ({ target }) => {
    if (boxes.includes(target) || target === matching) show();
  });
  // A browser that comes back to the page may have kept the ticks.
  window.addEventListener('pageshow', show);
  show();
}
