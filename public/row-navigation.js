// The controls of a list's rows are one tab stop. The arrow keys move between rows and between the controls of a row.

const steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

const selector = 'input, button, a:not([popover] a)';
const isVisible = (control) => control.getClientRects().length > 0;

for (const list of document.querySelectorAll('tbody')) {
  const first = list.querySelector('[popovertarget]');
  if (!first) continue;
  for (const control of list.querySelectorAll(selector)) control.tabIndex = -1;
  let stop = first;
  stop.tabIndex = 0;

  const moveStop = (control) => {
    stop.tabIndex = -1;
    stop = control;
    stop.tabIndex = 0;
  };

  list.addEventListener('focusin', ({ target }) => {
    if (target.matches(selector)) moveStop(target);
  });

  list.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || !event.target.matches(selector)) return;
    event.preventDefault();
    const [down, right] = step;
    const row = event.target.closest('tr');
    const controlsOf = (one) => [...one.querySelectorAll(selector)].filter(isVisible);
    const place = controlsOf(row).indexOf(event.target) + right;
    const next = { '-1': row.previousElementSibling, 0: row, 1: row.nextElementSibling }[down];
    // At the edge of the list the focus stays where it is.
    if (next) controlsOf(next)[place]?.focus();
  });

  // A narrower window has fewer columns.
  window.addEventListener('resize', () => {
    if (!isVisible(stop)) moveStop(first);
  });
}
