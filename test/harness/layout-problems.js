// Runs in the browser, as the body of a function. See layout.ts.

/** Boxes above the page, such as an open menu, may cover text. Each is compared only with itself. */
function layerOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const { position, zIndex } = window.getComputedStyle(at);
    const isAbove = ['fixed', 'sticky'].includes(position) || (position === 'absolute' && zIndex !== 'auto');
    if (isAbove || at.matches(':popover-open')) return at;
  }
  return document.documentElement;
}

/** The part of a box that no scrolling or clipping ancestor hides. */
function visiblePart(element, { left, right, top, bottom }) {
  const box = { left, right, top, bottom };
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (window.getComputedStyle(at).overflowX === 'visible') continue;
    const clip = at.getBoundingClientRect();
    box.left = Math.max(box.left, clip.left);
    box.right = Math.min(box.right, clip.right);
    box.top = Math.max(box.top, clip.top);
    box.bottom = Math.min(box.bottom, clip.bottom);
  }
  return box;
}

const boxes = [];

function add(node, element, rects, what, trim) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
  const layer = layerOf(element);
  for (const rect of rects) {
    const { left, right, top, bottom } = visiblePart(element, rect);
    if (right - left <= 2 || bottom - top <= 2) continue;
    const inset = (bottom - top) * trim;
    boxes.push({ what, node, layer, left, right, top: top + inset, bottom: bottom - inset });
  }
}

const texts = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const node = texts.currentNode;
  const text = node.textContent.trim();
  if (text === '' || node.parentElement.closest('option, textarea, noscript')) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  // A line of text is higher than its letters, and the lines of a heading are close together.
  add(node, node.parentElement, range.getClientRects(), `“${text.slice(0, 60)}”`, 0.12);
}
for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea, button, img')) {
  add(
    field,
    field,
    [field.getBoundingClientRect()],
    `the ${field.localName} ${field.name || field.alt || ''}`,
    0,
  );
}

const problems = new Set();
boxes.sort((one, other) => one.top - other.top);
boxes.forEach((one, index) => {
  for (const other of boxes.slice(index + 1)) {
    if (other.top >= one.bottom - 1) break;
    const overlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const isInside = one.node.contains(other.node) || other.node.contains(one.node);
    if (overlap > 1 && !isInside && other.layer === one.layer) {
      problems.add(`${one.what} overlaps ${other.what}`);
    }
  }
});
const { scrollWidth, clientWidth } = document.documentElement;
if (scrollWidth > clientWidth) problems.add(`the page scrolls sideways by ${scrollWidth - clientWidth} px`);
return [...problems];
