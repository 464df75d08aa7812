// Buttons that ask the browser for a passkey. The response goes into a hidden field, and then the form is sent as usual.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const withIds = (credentials = []) => credentials.map((one) => ({ ...one, id: toBytes(one.id) }));

/** The browser's options from the server's JSON. Older browsers have no parseCreationOptionsFromJSON. */
function optionsFrom({ challenge, user, excludeCredentials, allowCredentials, ...others }) {
  return {
    ...others,
    challenge: toBytes(challenge),
    ...(user && { user: { ...user, id: toBytes(user.id) } }),
    excludeCredentials: withIds(excludeCredentials),
    allowCredentials: withIds(allowCredentials),
  };
}

function toJson({ id, rawId, type, response }) {
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const present = parts.filter((part) => response[part]);
  return JSON.stringify({
    id,
    rawId: toText(rawId),
    type,
    response: {
      ...Object.fromEntries(present.map((part) => [part, toText(response[part])])),
      ...(response.getTransports && { transports: response.getTransports() }),
    },
  });
}

/** Ends when a button is pressed, because a browser handles one request at a time. */
const suggestions = new AbortController();

/** Gets options from the server, and a passkey from the browser as JSON. Returns an empty string if there are no options. */
async function ask({ dataset }, form, how = {}) {
  const body = new URLSearchParams({ csrfToken: form.elements.csrfToken.value });
  const answer = await fetch(dataset.options, { method: 'POST', body });
  if (!answer.ok || answer.redirected) return '';
  const publicKey = optionsFrom(await answer.json());
  return toJson(await navigator.credentials[dataset.passkey]({ publicKey, ...how }));
}

/** Calls `start` once a person uses the page, so that opening it sends no other request. */
function whenUsed(start) {
  const signs = ['pointermove', 'pointerdown', 'keydown'];
  const once = ({ type, movementX, movementY }) => {
    // Browsers also send this event when a page appears under a pointer that rests.
    if (type === 'pointermove' && movementX === 0 && movementY === 0) return;
    for (const sign of signs) document.removeEventListener(sign, once);
    start();
  };
  for (const sign of signs) document.addEventListener(sign, once);
}

/** Adds passkeys to the browser's suggestions for the username. Without a suggestion, the page works as before. */
async function suggest(box, form, field) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  const how = { mediation: 'conditional', signal: suggestions.signal };
  field.value = await ask(box, form, how).catch(() => '');
  if (field.value) form.requestSubmit();
}

function enable(box) {
  const [field, button, status] = box.children;
  const { form } = button;
  box.hidden = false;
  if ('suggested' in box.dataset) whenUsed(() => suggest(box, form, field));
  button.addEventListener('click', async () => {
    if (box.dataset.passkey === 'create' && !form.reportValidity()) return;
    suggestions.abort();
    status.textContent = '';
    button.disabled = true;
    try {
      field.value = await ask(box, form);
      // Without options, for example if the session has ended, the response to the form says so and keeps what was typed.
      form.requestSubmit();
    } catch (error) {
      // An authenticator that already has a passkey of this login does not create another.
      status.textContent = error.name === 'InvalidStateError' ? box.dataset.exists : box.dataset.failed;
    }
    button.disabled = false;
  });
}

if (window.PublicKeyCredential) {
  document.querySelectorAll('[data-passkey]').forEach(enable);
  document.querySelectorAll('[data-without-passkeys]').forEach((note) => note.remove());
}
