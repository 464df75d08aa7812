import { z } from 'zod';
import { ProviderError } from './provider-error.ts';

// Values from providers are stored, logged and shown, so each has a type and a limit.

const MAX_URL_LENGTH = 2_000;
const MAX_LIST_LENGTH = 200;

const url = z.string().min(1).max(MAX_URL_LENGTH);
const flag = z.boolean().optional().catch(undefined);
const names = z.array(z.string().max(200)).max(MAX_LIST_LENGTH).optional().catch(undefined);

/** The provider's metadata. Unknown fields and malformed optional fields are dropped. */
const metadataShape = z.object({
  issuer: url,
  authorization_endpoint: url,
  token_endpoint: url,
  jwks_uri: url,
  userinfo_endpoint: url.optional(),
  end_session_endpoint: url.optional(),
  pushed_authorization_request_endpoint: url.optional(),
  require_pushed_authorization_requests: flag,
  authorization_response_iss_parameter_supported: flag,
  prompt_values_supported: names,
  id_token_signing_alg_values_supported: names,
  token_endpoint_auth_methods_supported: names,
  claims_supported: names,
  subject_types_supported: names,
  backchannel_logout_supported: flag,
});

export type ProviderMetadata = z.infer<typeof metadataShape>;

/** OpenID Connect limits a subject to 255 ASCII characters. The same limit is used for session IDs. */
const name = z.string().regex(/^[\x20-\x7e]{1,255}$/);

const seconds = z.number().min(0).max(1e11);

const identityShape = z.object({
  iss: url,
  sub: name,
  sid: name.nullish(),
  azp: name.nullish(),
  auth_time: seconds.nullish(),
});

export type IdentityClaims = z.infer<typeof identityShape>;

const addressShape = z.object({
  email: z
    .string()
    .max(254)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
    .nullish(),
  // Some providers send a string instead of a boolean.
  email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).nullish(),
});

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const logoutShape = z
  .object({
    iat: seconds,
    jti: z.string().max(MAX_URL_LENGTH),
    sub: name.optional(),
    sid: name.optional(),
    events: z.object({ [LOGOUT_EVENT]: z.looseObject({}) }),
    // A logout token must not have a nonce. This rejects ID tokens.
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

export type LogoutClaims = z.infer<typeof logoutShape>;

/** Reads the provider's metadata. Throws ProviderError if it is not valid. */
export const readMetadata = (document: unknown) => read(metadataShape, document, 'invalid-response');

/**
 * Reads the claims of an ID token. `clientId` is this console's client ID. Throws ProviderError if a claim is not
 * valid, or the token was issued to another client.
 */
export function readIdentity(claims: unknown, clientId: string): IdentityClaims {
  const identity = read(identityShape, claims, 'bad-token');
  if (identity.azp && identity.azp !== clientId) throw new ProviderError('bad-token', 'azp');
  return identity;
}

/** Reads the email address and whether it is verified. Throws ProviderError if either is not valid. */
export const readAddress = (claims: unknown) => read(addressShape, claims, 'bad-token');

/** Reads the claims of a logout token. Throws ProviderError if one is not valid. */
export const readLogout = (claims: unknown) => read(logoutShape, claims, 'bad-token');

function read<T>(shape: z.ZodType<T>, value: unknown, errorCode: 'invalid-response' | 'bad-token'): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProviderError(errorCode, `${String(parsed.error.issues[0]?.path[0])} is missing or wrong`);
}
