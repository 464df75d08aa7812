// After a redirect or a refused form, the first message gets the focus, so that it is read out and in view. The row that
// changed is marked. If it is out of sight, the page scrolls to it, and the message stays in view until the reader scrolls.

const message = document.querySelector('[data-focus]');
message?.focus();

const changed = document.getElementById(message?.dataset.changed);
changed?.classList.add('changed');
if (changed && changed.getBoundingClientRect().bottom > window.innerHeight) {
  message.classList.add('message-in-view');
  changed.scrollIntoView({ block: 'center' });
  for (const scrolls of ['wheel', 'touchmove']) {
    window.addEventListener(scrolls, () => message.classList.remove('message-in-view'), { once: true });
  }
}
