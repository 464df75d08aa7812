// The filters of a list. This script adds and removes filters without a reload. When someone selects another field, it
// shows the matches and the value of that field. A closed list of choices shows what is selected. Without this script,
// the server adds, removes and changes filters.

const numberIn = (name) => Number(/^field(\d+)$/.exec(name)?.[1] ?? 0);

/** Builds an empty rule for a field from the templates. Without a field, it has the first one. */
function newRule(templates, number, field = '') {
  const template = templates.querySelector(field ? `[data-rule-for="${field}"]` : 'template');
  const rule = document.importNode(template.content, true).querySelector('[data-rule]');
  for (const element of rule.querySelectorAll('[name]'))
    element.name = element.name.replace('NUMBER', number);
  const legend = rule.querySelector('legend');
  legend.textContent = legend.textContent.replace('NUMBER', number);
  const remove = rule.querySelector('[data-rule-remove]');
  remove.setAttribute('aria-label', remove.getAttribute('aria-label').replace('NUMBER', number));
  showValue(rule);
  return rule;
}

function showValue(rule) {
  const match = rule.querySelector('[data-rule-match]').selectedOptions[0];
  rule.querySelector('[data-rule-value]').hidden = 'withoutValue' in match.dataset;
}

function sayChosen(choices) {
  const chosen = [...choices.querySelectorAll('input:checked')].map((input) =>
    input.parentElement.textContent.trim(),
  );
  const summary = choices.querySelector('summary');
  summary.querySelector('[data-chosen]').textContent = chosen.join(', ') || summary.dataset.choose;
}

for (const form of document.querySelectorAll('[data-filters]')) {
  const rules = form.querySelector('[data-rules]');
  const limit = Number(form.dataset.limit);
  const numbers = () => [...form.elements].map(({ name }) => numberIn(name)).filter(Boolean);
  // Loaded when someone first uses the rules, and then cached by the browser. Until it has loaded, the form works as it
  // does without JavaScript.
  let templates;
  let loading;
  const load = () =>
    (loading ??= window
      .fetch(form.dataset.conditions)
      .then((response) => (response.ok ? response.text() : Promise.reject(response)))
      .then((html) => (templates = new window.DOMParser().parseFromString(html, 'text/html')))
      .catch(() => (loading = undefined)));
  form.addEventListener('pointerover', load);
  form.addEventListener('focusin', load);

  form.addEventListener('change', async ({ target }) => {
    const rule = target.closest('[data-rule]');
    if (target.matches('[data-rule-field]')) {
      await load();
      if (!templates) return;
      const renewed = newRule(templates, numberIn(target.name), target.value);
      rule.replaceWith(renewed);
      renewed.querySelector('[data-rule-field]').focus();
    } else if (target.matches('[data-rule-match]')) {
      showValue(rule);
    } else if (target.matches('[type=checkbox]')) {
      sayChosen(target.closest('[data-choices]'));
    }
  });

  form.addEventListener('click', (event) => {
    const { target } = event;
    const remove = target.closest('[data-rule-remove]');
    if (remove) {
      event.preventDefault();
      remove.closest('[data-rule]').remove();
      form.querySelector('[data-new-rule]')?.focus();
    } else if (target.closest('[data-new-rule]') && templates && numbers().length < limit) {
      event.preventDefault();
      const rule = newRule(templates, Math.max(0, ...numbers()) + 1);
      rules.append(rule);
      rule.querySelector('select').focus();
    }
  });

  // Empty fields are left out of the URL.
  form.addEventListener('formdata', ({ formData }) => {
    if (formData.get('search') === '') formData.delete('search');
    for (const rule of rules.children) {
      const number = numberIn(rule.querySelector('[data-rule-field]').name);
      const isEmpty = formData.getAll(`value${number}`).join('').trim() === '';
      const needsValue = !rule.querySelector('[data-rule-value]').hidden;
      if (!isEmpty && needsValue) continue;
      formData.delete(`value${number}`);
      if (!needsValue) continue;
      formData.delete(`field${number}`);
      formData.delete(`match${number}`);
    }
  });

  // An open list of choices closes when one goes elsewhere, or presses Escape.
  document.addEventListener('click', ({ target }) => {
    for (const open of form.querySelectorAll('[data-choices][open]'))
      if (!open.contains(target)) open.open = false;
  });
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const choices = target.closest('[data-choices]');
    if (choices && relatedTarget && !choices.contains(relatedTarget)) choices.open = false;
  });
  form.addEventListener('keydown', (event) => {
    const choices = event.target.closest('[data-choices][open]');
    if (event.key !== 'Escape' || !choices) return;
    choices.open = false;
    choices.querySelector('summary').focus();
  });
}
