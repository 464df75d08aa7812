// Rules of a list: a changed field changes its matches and value at once, rules come and go without a reload, and a
// closed list of choices says what is chosen. Without script the server does the first two.

/** Replaces a rule's match and value inputs with those for its selected field. */
function updateCondition(conditions, rule) {
  const field = rule.querySelector('[data-rule-field]').value;
  const condition = document.importNode(
    conditions.querySelector(`template[data-condition-of="${field}"]`).content,
    true,
  );
  for (const element of condition.querySelectorAll('[name]'))
    element.name = element.name.replace('NUMBER', numberOf(rule));
  for (const part of ['[data-rule-match]', '[data-rule-value]'])
    rule.querySelector(part).replaceWith(condition.querySelector(part));
  showValue(rule);
}

/** Copies a rule, and sets its first field. */
function newRule(conditions, other, number) {
  const rule = other.cloneNode(true);
  rule.querySelector('legend').textContent = `Rule ${number}`;
  rule.querySelector('[data-rule-remove]').setAttribute('aria-label', `Remove rule ${number}`);
  const field = rule.querySelector('[data-rule-field]');
  field.name = `field${number}`;
  field.selectedIndex = 0;
  updateCondition(conditions, rule);
  return rule;
}

const numberOf = (rule) => Number(rule.querySelector('[data-rule-field]').name.replace('field', ''));

function showValue(rule) {
  const match = rule.querySelector('[data-rule-match]').selectedOptions[0];
  rule.querySelector('[data-rule-value]').hidden = 'withoutValue' in match.dataset;
}

function sayChosen(choices) {
  const chosen = [...choices.querySelectorAll('input:checked')].map((input) =>
    input.parentElement.textContent.trim(),
  );
  const text = chosen.join(', ') || 'Choose';
  const summary = choices.querySelector('summary');
  summary.textContent = text;
  summary.setAttribute('aria-label', `Value: ${text}`);
}

for (const form of document.querySelectorAll('[data-query-rules]')) {
  const rules = form.querySelector('[data-rules]');
  const limit = Number(form.dataset.limit);
  // Loaded when someone first uses the rules, and then cached by the browser. Until it has loaded, the form works as it
  // does without JavaScript.
  let conditions;
  let loading;
  const load = () =>
    (loading ??= window
      .fetch(form.dataset.conditions)
      .then((response) => (response.ok ? response.text() : Promise.reject(response)))
      .then((html) => (conditions = new window.DOMParser().parseFromString(html, 'text/html')))
      .catch(() => (loading = undefined)));
  form.addEventListener('pointerover', load);
  form.addEventListener('focusin', load);

  form.addEventListener('change', ({ target }) => {
    const rule = target.closest('[data-rule]');
    if (target.matches('[data-rule-field]')) {
      load().then(() => conditions && updateCondition(conditions, rule));
    } else if (target.matches('[data-rule-match]')) {
      showValue(rule);
    } else if (target.matches('[type=checkbox]')) {
      sayChosen(target.closest('[data-choices]'));
    }
  });

  form.addEventListener('click', (event) => {
    const { target } = event;
    const remove = target.closest('[data-rule-remove]');
    if (remove && rules.children.length > 1) {
      event.preventDefault();
      remove.closest('[data-rule]').remove();
      form.querySelector('[data-new-rule]')?.focus();
    } else if (target.closest('[data-new-rule]') && conditions && rules.children.length < limit) {
      event.preventDefault();
      const number = Math.max(...[...rules.children].map(numberOf)) + 1;
      const rule = newRule(conditions, rules.lastElementChild, number);
      rules.append(rule);
      rule.querySelector('select').focus();
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
