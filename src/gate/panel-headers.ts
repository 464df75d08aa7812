import type { Keyring } from '../lib/keyring.ts';
import type { Visitor } from './check-repository.ts';
import { credentialBinding, credentialHeader, type Panel } from './panel.ts';

/**
 * Returns the headers that the proxy adds to a request: who sends it, and the panel's credential. Throws
 * MissingKeyError if the credential was encrypted with a key that is no longer in SECRET_KEY.
 */
export function panelHeaders(
  keyring: Keyring,
  panel: Panel,
  { username, email, groups }: Pick<Visitor, 'username' | 'email' | 'groups'>,
): Record<string, string> {
  const header = credentialHeader(panel);
  return {
    'Remote-User': username,
    'Remote-Name': username,
    'Remote-Email': inUtf8(email),
    'Remote-Groups': groups,
    ...(header !== null && { [header]: credentialValue(keyring, panel) }),
  };
}

function credentialValue(
  keyring: Keyring,
  { publicId, credentialKind, credentialName, sealedCredential }: Panel,
): string {
  const secret = keyring.open(sealedCredential ?? '', credentialBinding(publicId));
  if (credentialKind === 'header') return secret;
  return `Basic ${Buffer.from(`${credentialName}:${secret}`).toString('base64')}`;
}

/** Node writes each character of a header as one byte, so this writes the bytes of UTF-8. */
function inUtf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}
