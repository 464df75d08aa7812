// Show and hide a password, and say how strong a new one is. All of it happens in the browser; nothing typed is sent.

const levels = [
  'Far too easy to guess.',
  'Too easy to guess.',
  'Still too easy to guess.',
  'Strong enough.',
  'Very strong.',
];

function addShowButton(input) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Show';
  button.setAttribute('aria-label', 'Show password');
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const show = input.type === 'password';
    input.type = show ? 'text' : 'password';
    button.textContent = show ? 'Hide' : 'Show';
    button.setAttribute('aria-pressed', String(show));
  });
  input.after(button);
  // A password left readable could be offered as a form value next time.
  input.form?.addEventListener('submit', () => {
    input.type = 'password';
  });
}

function loadScript(source) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

async function loadEstimator(sources) {
  await Promise.all(sources.map(loadScript));
  const { core, 'language-common': common, 'language-en': english } = zxcvbnts;
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
}

function addMeter(meter) {
  const input = document.getElementById(meter.dataset.strength);
  const text = meter.querySelector('.strength-text');
  const words = JSON.parse(meter.dataset.words);
  let estimator;
  let waiting;

  async function measure() {
    estimator ??= loadEstimator(JSON.parse(meter.dataset.scripts));
    const zxcvbn = await estimator;
    const password = input.value;
    meter.hidden = password === '';
    const missing = Number(meter.dataset.shortest) - [...password].length;
    const { score, feedback } = zxcvbn.check(password, words);
    meter.dataset.score = missing > 0 ? Math.min(score, 1) : score;
    if (missing > 0) text.textContent = `Too short: ${missing} more to go.`;
    else if (score > 2) text.textContent = levels[score];
    else
      text.textContent = [levels[score], feedback.warning, ...feedback.suggestions].filter(Boolean).join(' ');
  }

  input.addEventListener('focus', () => {
    estimator ??= loadEstimator(JSON.parse(meter.dataset.scripts));
  });
  input.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(measure, 150);
  });
}

document.querySelectorAll('[data-password]').forEach(addShowButton);
document.querySelectorAll('[data-strength]').forEach(addMeter);
