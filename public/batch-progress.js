// A running batch: fetches its page again until it is finished, and shows what changed without moving the reader.

const every = 1500;
const isRunning = () => document.querySelector('[data-batch="running"]') !== null;

function show(fresh) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const other = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    // Whoever has the focus in a part keeps it; the same words are not said again.
    const keep = part.contains(document.activeElement) || other?.innerHTML === part.innerHTML;
    if (other && !keep) part.replaceChildren(...other.childNodes);
  }
  document.querySelector('[data-batch]').dataset.batch = fresh.querySelector('[data-batch]').dataset.batch;
}

async function follow() {
  try {
    const answer = await window.fetch(window.location.href);
    const fresh = new window.DOMParser().parseFromString(await answer.text(), 'text/html');
    if (fresh.querySelector('[data-batch]')) show(fresh);
  } catch {
    // The console is away for a moment.
  }
  if (isRunning()) window.setTimeout(follow, every);
}

if (isRunning()) window.setTimeout(follow, every);
