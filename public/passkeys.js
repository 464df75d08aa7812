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

async function usePasskey({ dataset }, form, field) {
  const body = new URLSearchParams({ csrfToken: form.elements.csrfToken.value });
  const answer = await fetch(dataset.options, { method: 'POST', body });
  // Otherwise, for example if the session has ended, the response to the form says so and keeps what was typed.
  if (answer.ok && !answer.redirected) {
    const publicKey = optionsFrom(await answer.json());
    field.value = toJson(await navigator.credentials[dataset.passkey]({ publicKey }));
  }
  form.requestSubmit();
}

for (const box of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey]') : []) {
  const [field, button, status] = box.children;
  box.hidden = false;
  button.addEventListener('click', async () => {
    if (box.dataset.passkey === 'create' && !button.form.reportValidity()) return;
    status.textContent = '';
    button.disabled = true;
    try {
      await usePasskey(box, button.form, field);
    } catch (error) {
      // An authenticator that already has a passkey of this login does not create another.
      status.textContent = error.name === 'InvalidStateError' ? box.dataset.exists : box.dataset.failed;
    }
    button.disabled = false;
  });
}

for (const note of window.PublicKeyCredential ? document.querySelectorAll('[data-without-passkeys]') : []) {
  note.hidden = true;
}
