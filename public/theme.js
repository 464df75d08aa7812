// Switches between light and dark mode without reloading the page, so that nothing typed is lost.

const root = document.documentElement;

function show(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  const bar = window.getComputedStyle(document.body).getPropertyValue('--bar').trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = bar;
}

for (const form of document.querySelectorAll('[data-theme-switch]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { submitter } = event;
    const before = root.dataset.theme;
    show(submitter.value);
    // The button that was pressed is hidden now.
    [...form.querySelectorAll('button')].find((button) => button !== submitter).focus();

    const body = new window.URLSearchParams(new window.FormData(form, submitter));
    const options = { method: 'POST', body, redirect: 'manual', keepalive: true };
    const response = await window.fetch(form.action, options).catch(() => null);
    // The choice was stored if the server redirects.
    if (response?.type !== 'opaqueredirect') show(before);
  });
}
