// Action menus. Opening, Escape and closing are the browser's own (popover) and need no script; this adds the arrow keys,
// Home and End, and places a menu at whichever of its two buttons opened it.

const gap = 4;
const edge = 8;

let button = null;
let openedBy = 'ArrowDown';

const openMenu = () => document.querySelector('[popover]:popover-open');

function place(menu) {
  menu.classList.add('placed');
  const at = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const fits = (left, top) =>
    left >= edge && top >= edge && left + width <= clientWidth - edge && top + height <= clientHeight - edge;

  const lowest = clientHeight - edge - height;
  const middle = Math.max(edge, Math.min(at.top, lowest));
  const places = [at.bottom + gap, at.top - gap - height].flatMap((top) => [
    [at.left, top],
    [at.right - width, top],
  ]);
  places.push([at.right + gap, middle], [at.left - gap - width, middle]);
  const [left, top] = places.find(([x, y]) => fits(x, y)) ?? [edge, middle];
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}

function follow(event) {
  const menu = openMenu();
  // A window is in no menu.
  if (!menu || !button || (event.type === 'scroll' && menu.contains(event.target))) return;
  const at = button.getBoundingClientRect();
  if (at.bottom < 0 || at.top > document.documentElement.clientHeight) menu.hidePopover();
  else place(menu);
}

function move(menu, key) {
  // An unavailable action is text. It also gets the focus, so that its reason is read out.
  const items = [...menu.querySelectorAll('li:not(.menu-group)')].map(
    (item) => item.querySelector('a') ?? item,
  );
  const here = items.indexOf(document.activeElement);
  const steps = { ArrowDown: here + 1, ArrowUp: here < 0 ? -1 : here - 1, Home: 0, End: -1 };
  if (!(key in steps)) return false;
  const item = items.at(steps[key] % items.length);
  if (!item.href) item.tabIndex = -1;
  item.focus();
  return true;
}

/** In a table the arrow keys move between rows, so there Alt has to be held down. */
function opens({ target, key, altKey }) {
  return ['ArrowDown', 'ArrowUp'].includes(key) && (altKey || !target.closest('tbody'));
}

document.addEventListener(
  'click',
  (event) => {
    button = event.target.closest('[popovertarget]') ?? button;
  },
  true,
);

// Toggle events do not bubble.
document.addEventListener(
  'toggle',
  (event) => {
    const menu = event.target;
    if (!menu.matches('[popover]') || !button) return;
    const open = event.newState === 'open';
    button.classList.toggle('open', open);
    if (open) {
      place(menu);
      move(menu, openedBy);
      openedBy = 'ArrowDown';
    } else if (document.activeElement === document.body) {
      button.focus({ preventScroll: true });
    }
  },
  true,
);

document.addEventListener('keydown', (event) => {
  const menu = event.target.closest('[popover]');
  if (menu) {
    if (move(menu, event.key)) event.preventDefault();
  } else if (event.target.matches('[popovertarget]') && opens(event)) {
    event.preventDefault();
    openedBy = event.key;
    event.target.click();
  }
});

// Tab past the last link leaves the menu, which then closes.
document.addEventListener('focusout', (event) => {
  const menu = event.target.closest('[popover]:popover-open');
  const to = event.relatedTarget;
  if (menu && to && to !== button && !menu.contains(to)) menu.hidePopover();
});

window.addEventListener('scroll', follow, { capture: true, passive: true });
window.addEventListener('resize', follow);
