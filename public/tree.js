// Collapses and expands branches of the admin tree. Without script, the whole tree is shown.

for (const line of document.querySelectorAll('[data-tree-toggle]')) {
  const below = document.getElementById(line.dataset.treeToggle);
  const toggle = document.createElement('button');
  toggle.type = 'button';
  toggle.className = 'tree-toggle';
  toggle.setAttribute('aria-expanded', 'true');
  toggle.setAttribute('aria-controls', below.id);
  toggle.setAttribute('aria-label', line.dataset.label);
  toggle.addEventListener('click', () => {
    below.hidden = !below.hidden;
    toggle.setAttribute('aria-expanded', String(!below.hidden));
  });
  line.prepend(toggle);
}
