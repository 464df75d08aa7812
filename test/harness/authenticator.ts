import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';

/** What a test can change about a response. The defaults are those of an honest browser and device. */
export interface Dishonest {
  origin?: string;
  rpId?: string;
  challenge?: string;
  isUserVerified?: boolean;
  /** The number of signatures that the device says it has made. */
  signCount?: number;
  attestation?: { fmt: string; attStmt: Map<string, unknown> };
  /** Signs with another key than the passkey's. */
  wrongKey?: boolean;
}

interface Key {
  id: Buffer;
  rpId: string;
  privateKey: KeyObject;
  userHandle: string;
}

/** The browser and the device of a person who uses passkeys. It makes real signatures. */
export interface Authenticator {
  /** Creates a passkey. Returns the browser's response as JSON. */
  create(options: PublicKeyCredentialCreationOptionsJSON, dishonest?: Dishonest): string;
  /** Signs with the newest passkey that the options allow. Returns the browser's response as JSON. */
  get(options: PublicKeyCredentialRequestOptionsJSON, dishonest?: Dishonest): string;
}

/** Passkeys that devices share say that they are backed up, and that they have always made 0 signatures. */
export function createAuthenticator(
  origin: string,
  { isSynced = false }: { isSynced?: boolean } = {},
): Authenticator {
  const keys: Key[] = [];
  let signCount = 0;

  function clientData(type: string, challenge: string, dishonest: Dishonest): Buffer {
    return Buffer.from(
      JSON.stringify({
        type,
        challenge: dishonest.challenge ?? challenge,
        origin: dishonest.origin ?? origin,
        crossOrigin: false,
      }),
    );
  }

  function authenticatorData(rpId: string, dishonest: Dishonest, attested?: Buffer): Buffer {
    if (!isSynced) signCount += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(dishonest.signCount ?? signCount);
    const flags =
      0x01 | (dishonest.isUserVerified === false ? 0 : 0x04) | (isSynced ? 0x18 : 0) | (attested ? 0x40 : 0);
    const parts = [sha256(dishonest.rpId ?? rpId), Buffer.from([flags]), count];
    return Buffer.concat(attested ? [...parts, attested] : parts);
  }

  return {
    create({ challenge, rp, user }, dishonest = {}) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const id = randomBytes(32);
      keys.unshift({ id, rpId: rp.id ?? '', privateKey, userHandle: user.id });
      const cosePublicKey = new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]);
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        cbor(cosePublicKey),
      ]);
      const { fmt, attStmt } = dishonest.attestation ?? { fmt: 'none', attStmt: new Map() };
      const attestationObject = cbor(
        new Map<string, unknown>([
          ['fmt', fmt],
          ['attStmt', attStmt],
          ['authData', authenticatorData(rp.id ?? '', dishonest, attested)],
        ]),
      );
      return responseJson(id, {
        clientDataJSON: clientData('webauthn.create', challenge, dishonest),
        attestationObject,
      });
    },

    get({ challenge, rpId = '', allowCredentials = [] }, dishonest = {}) {
      const allowed = allowCredentials.map((credential) => credential.id);
      const key = keys.find(({ id }) => allowed.length === 0 || allowed.includes(id.toString('base64url')));
      if (!key) throw new Error('The device has none of these passkeys');
      const clientDataJSON = clientData('webauthn.get', challenge, dishonest);
      const data = authenticatorData(rpId, dishonest);
      const signer = dishonest.wrongKey
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
        : key.privateKey;
      return responseJson(key.id, {
        clientDataJSON,
        authenticatorData: data,
        signature: sign('sha256', Buffer.concat([data, sha256(clientDataJSON)]), signer),
        userHandle: Buffer.from(key.userHandle, 'base64url'),
      });
    },
  };
}

function responseJson(id: Buffer, parts: Record<string, Buffer>): string {
  const text = Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64url')]);
  return JSON.stringify({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    response: { ...(Object.fromEntries(text) as Record<string, string>), transports: ['internal'] },
  });
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/** Encodes the few types that WebAuthn needs in CBOR (RFC 8949). */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
}

function head(type: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(type << 5) | length]);
  if (length < 256) return Buffer.from([(type << 5) | 24, length]);
  return Buffer.from([(type << 5) | 25, length >> 8, length & 255]);
}
