// The filters of a list. This script adds and removes filters without a reload. When someone selects another field, it
// shows the matches and the value of that field. A closed list of choices shows what is selected. Without this script,
// the server adds, removes and changes filters.

const numberIn = (name) => Number(/^field(\d+)$/.exec(name)?.[1] ?? 0);

/** Builds an empty filter for a field from the templates. Without a field, it has the first one. */
function newFilter(templates, number, field = '') {
  const template = templates.querySelector(field ? `[data-filter-for="${field}"]` : 'template');
  const filter = document.importNode(template.content, true).querySelector('[data-filter]');
  for (const element of filter.querySelectorAll('[name]'))
    element.name = element.name.replace('NUMBER', number);
  const legend = filter.querySelector('legend');
  legend.textContent = legend.textContent.replace('NUMBER', number);
  const remove = filter.querySelector('[data-filter-remove]');
  remove.setAttribute('aria-label', remove.getAttribute('aria-label').replace('NUMBER', number));
  showValue(filter);
  return filter;
}

function showValue(filter) {
  const match = filter.querySelector('[data-filter-match]').selectedOptions[0];
  filter.querySelector('[data-filter-value]').hidden = 'withoutValue' in match.dataset;
}

function sayChosen(choices) {
  const chosen = [...choices.querySelectorAll('input:checked')].map((input) =>
    input.parentElement.textContent.trim(),
  );
  const summary = choices.querySelector('summary');
  summary.querySelector('[data-chosen]').textContent = chosen.join(', ') || summary.dataset.choose;
}

for (const form of document.querySelectorAll('[data-filters]')) {
  const openFilters = form.querySelector('[data-open-filters]');
  const limit = Number(form.dataset.limit);
  const numbers = () => [...form.elements].map(({ name }) => numberIn(name)).filter(Boolean);
  // The templates load when someone first uses the filters, and browsers cache them. Until then, the form works as it does
  // without JavaScript.
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
    const filter = target.closest('[data-filter]');
    if (target.matches('[data-filter-field]')) {
      await load();
      if (!templates) return;
      const renewed = newFilter(templates, numberIn(target.name), target.value);
      filter.replaceWith(renewed);
      renewed.querySelector('[data-filter-field]').focus();
    } else if (target.matches('[data-filter-match]')) {
      showValue(filter);
    } else if (target.matches('[type=checkbox]')) {
      sayChosen(target.closest('[data-choices]'));
    }
  });

  form.addEventListener('click', (event) => {
    const { target } = event;
    const remove = target.closest('[data-filter-remove]');
    if (remove) {
      event.preventDefault();
      remove.closest('[data-filter]').remove();
      form.querySelector('[data-new-filter]')?.focus();
    } else if (target.closest('[data-new-filter]') && templates && numbers().length < limit) {
      event.preventDefault();
      const filter = newFilter(templates, Math.max(0, ...numbers()) + 1);
      openFilters.append(filter);
      filter.querySelector('select').focus();
    }
  });

  // Empty fields are left out of the URL.
  form.addEventListener('formdata', ({ formData }) => {
    if (formData.get('search') === '') formData.delete('search');
    for (const filter of openFilters.children) {
      const number = numberIn(filter.querySelector('[data-filter-field]').name);
      const isEmpty = formData.getAll(`value${number}`).join('').trim() === '';
      const needsValue = !filter.querySelector('[data-filter-value]').hidden;
      if (!isEmpty && needsValue) continue;
      formData.delete(`value${number}`);
      if (!needsValue) continue;
      formData.delete(`field${number}`);
      formData.delete(`match${number}`);
    }
  });

  // An open list of choices closes when someone selects something else or presses Escape.
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
