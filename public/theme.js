// Switches between light and dark mode without reloading the page, so that nothing typed is lost.

for (const form of document.querySelectorAll('[data-theme-switch]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event;
    const body = new window.URLSearchParams(new window.FormData(form, submitter));
    window.fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: true });

    const root = document.documentElement;
    root.dataset.theme = submitter.value;
    const bar = window.getComputedStyle(root).getPropertyValue('--bar').trim();
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = bar;
    // The button that was pressed is hidden now.
    [...form.querySelectorAll('button')].find((button) => button !== submitter).focus();
  });
}
