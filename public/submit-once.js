// A form is sent once. The second press of a double click would cut off the answer to the first, and with it what only
// that answer brings: a session, a recovery key, the message that all went well.

const again = 10_000;
let sentAt = new WeakMap();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  const before = sentAt.get(form);
  if (before !== undefined && event.timeStamp - before < again) event.preventDefault();
  else sentAt.set(form, event.timeStamp);
});

// Come back to, as it was left.
window.addEventListener('pageshow', () => {
  sentAt = new WeakMap();
});
