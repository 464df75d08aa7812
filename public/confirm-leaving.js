// Warns people who leave a page before they have sent its form, for example one with a key that isn't shown again.

const form = document.querySelector('[data-confirm-leaving]');
if (form) {
  const warn = (event) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  // The theme's buttons don't leave the page, because a script sends their form.
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) window.removeEventListener('beforeunload', warn);
  });
}
