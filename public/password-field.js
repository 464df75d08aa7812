// Show and hide a password, and say how strong a new one is. All of it happens in the browser; nothing typed is sent.

function addShowButton(input) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = input.dataset.show;
  button.setAttribute('aria-label', input.dataset.showPassword);
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const show = input.type === 'password';
    input.type = show ? 'text' : 'password';
    button.textContent = show ? input.dataset.hide : input.dataset.show;
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

async function loadEstimator(sources, { warnings, suggestions }) {
  await Promise.all(sources.map(loadScript));
  const { core, 'language-common': common, 'language-en': english } = zxcvbnts;
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: { ...english.translations, warnings, suggestions },
  });
}

function addMeter(meter) {
  const input = document.getElementById(meter.dataset.strength);
  const text = meter.querySelector('.strength-text');
  const words = JSON.parse(meter.dataset.words);
  const texts = JSON.parse(meter.dataset.texts);
  const load = () => loadEstimator(JSON.parse(meter.dataset.scripts), texts);
  let estimator;
  let waiting;

  async function measure() {
    const zxcvbn = await estimator;
    const password = input.value;
    if (password === '') {
      delete meter.dataset.score;
      text.textContent = '';
      return;
    }
    const missing = Number(meter.dataset.shortest) - [...password].length;
    const { score, feedback } = zxcvbn.check(password, words);
    meter.dataset.score = missing > 0 ? Math.min(score, 1) : score;
    if (missing > 0) text.textContent = texts.tooShort.replace('{missing}', missing);
    else if (score > 2) text.textContent = texts.strengths[score];
    else
      text.textContent = [texts.strengths[score], feedback.warning, ...feedback.suggestions]
        .filter(Boolean)
        .join(' ');
  }

  // The meter appears before anything is typed, because the button below must not move when someone is about to click it.
  function start() {
    meter.hidden = false;
    estimator ??= load();
  }

  input.addEventListener('focus', start);
  // A field that has the focus when the page opens must not make the page load the scripts.
  if (document.activeElement === input) meter.hidden = false;
  input.addEventListener('input', () => {
    start();
    window.clearTimeout(waiting);
    waiting = window.setTimeout(measure, 150);
  });
}

document.querySelectorAll('[data-password]').forEach(addShowButton);
document.querySelectorAll('[data-strength]').forEach(addMeter);
