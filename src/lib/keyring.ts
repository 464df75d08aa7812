import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { MissingKeyError } from './errors.ts';

/**
 * Every key of the console, derived from SECRET_KEY by HKDF-SHA256, with a separate label for each purpose. If there
 * are several secrets, the first signs and encrypts new values, and all of them can read existing values.
 */
export interface Keyring {
  /** Identifies the newest secret without revealing it. */
  readonly currentId: string;
  readonly ids: readonly string[];
  /** The keys with this label, newest first, for cookies and form tokens that are checked against a list. */
  secrets(
    label: 'session-cookie' | 'csrf' | 'form-owner' | 'known-browser' | 'sso-provider' | 'openid-cookie',
  ): string[];
  /** Computes an HMAC-SHA256 with the key named `id`. Returns undefined if that secret was removed from the list. */
  sign(id: string, label: 'one-time-link' | 'bounce-address', text: string): Buffer | undefined;
  /** Encrypts with AES-256-GCM and the newest secret. The value can only be opened with the same `boundTo`. */
  seal(plain: string, boundTo: string): string;
  /** Returns whether the newest secret has encrypted the value. */
  isCurrent(sealed: string): boolean;
  /** Decrypts a sealed value. Throws MissingKeyError if its secret was removed, and Error if it was altered or bound to something else. */
  open(sealed: string, boundTo: string): string;
}

/** Derives the keyring from the secrets, newest first. Throws if the list is empty. */
export function createKeyring(secretKeys: readonly string[]): Keyring {
  const secretsById = new Map(secretKeys.map((secret) => [fingerprint(secret), secret]));
  const [currentId] = secretsById.keys();
  if (currentId === undefined) throw new Error('A keyring needs a secret');

  const derived = new Map<string, Buffer>();

  function key(id: string, label: string): Buffer | undefined {
    const secret = secretsById.get(id);
    if (secret === undefined) return undefined;
    const name = `${id} ${label}`;
    const derivedKey = derived.get(name) ?? derive(secret, label);
    derived.set(name, derivedKey);
    return derivedKey;
  }

  return {
    currentId,
    ids: [...secretsById.keys()],
    secrets: (label) => [...secretsById.keys()].map((id) => required(key(id, label)).toString('base64url')),
    sign(id, label, text) {
      const linkKey = key(id, label);
      return linkKey && createHmac('sha256', linkKey).update(text).digest();
    },
    seal(plain, boundTo) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', required(key(currentId, 'encryption')), nonce);
      cipher.setAAD(Buffer.from(boundTo));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${currentId}.${nonce.toString('base64url')}.${body.toString('base64url')}`;
    },
    isCurrent: (sealed) => sealed.startsWith(`${currentId}.`),
    open(sealed, boundTo) {
      const [id = '', nonce = '', body = ''] = sealed.split('.');
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv(
        'aes-256-gcm',
        required(key(id, 'encryption')),
        Buffer.from(nonce, 'base64url'),
      );
      decipher.setAAD(Buffer.from(boundTo));
      decipher.setAuthTag(bytes.subarray(-16));
      return decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

function derive(secret: string, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'manage-technicians', label, 32));
}

function fingerprint(secret: string): string {
  return createHash('sha256').update(derive(secret, 'fingerprint')).digest('hex').slice(0, 12);
}

function required(key: Buffer | undefined): Buffer {
  if (!key) throw new MissingKeyError();
  return key;
}
