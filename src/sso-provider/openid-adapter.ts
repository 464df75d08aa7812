import { createHash } from 'node:crypto';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { errors, Provider } from './openid-library.ts';
import type { Request } from 'express';
import type { Services } from '../services.ts';
import { clientSecretBinding, findClient } from '../sso/bundled-provider/client-repository.ts';
import {
  consumePayload,
  deletePayload,
  deletePayloadsOfGrant,
  findPayload,
  revokeGrantOf,
  storePayload,
  type StoredPayload,
} from './payload-repository.ts';

/**
 * Stores the OpenID library's data in PostgreSQL, encrypted. IDs are hashed, because anyone who has an ID can use it.
 */
export function createAdapter(services: Services): AdapterFactory {
  return (model) => (model === 'Client' ? clients(services) : payloads(services, model));
}

export const hashOf = (id: string) => createHash('sha256').update(id).digest('base64url');

export const payloadBinding = (model: string, idHash: string) => `${model}:${idHash}`;

function payloads({ database, keyring }: Services, model: string): Adapter {
  const open = ({ idHash, sealed, consumedAt }: StoredPayload): AdapterPayload => ({
    ...(JSON.parse(keyring.open(sealed, payloadBinding(model, idHash))) as AdapterPayload),
    ...(consumedAt && { consumed: Math.floor(consumedAt.getTime() / 1000) }),
  });

  return {
    async upsert(id, payload, secondsToLive) {
      const idHash = hashOf(id);
      const { uid, grantId, accountId } = payload;
      await storePayload(database, {
        model,
        idHash,
        sealed: keyring.seal(JSON.stringify(payload), payloadBinding(model, idHash)),
        uidHash: model === 'Session' && uid !== undefined ? hashOf(uid) : null,
        grantHash: grantId === undefined ? null : hashOf(grantId),
        sessionPublicId: model === 'Session' && accountId !== undefined ? requireSession() : null,
        secondsToLive: secondsToLive ?? 0,
      });
    },

    async find(id) {
      const found = await findPayload(database, model, { idHash: hashOf(id) });
      // A stolen OpenID cookie is useless without the provider session it was issued to.
      if (!found || (found.sessionPublicId !== null && found.sessionPublicId !== sessionOfBrowser()))
        return undefined;
      return open(found);
    },

    async findByUid(uid) {
      const found = await findPayload(database, model, { uidHash: hashOf(uid) });
      return found && open(found);
    },

    findByUserCode: () => Promise.resolve(undefined),

    async consume(id) {
      if (await consumePayload(database, model, hashOf(id))) return;
      // The library revokes the tokens of a code that is used a second time. This does the same for parallel requests.
      await revokeGrantOf(database, model, hashOf(id));
      throw new errors.InvalidGrant('it was used a moment before');
    },

    destroy: (id) => deletePayload(database, model, hashOf(id)),

    revokeByGrantId: (grantId) => deletePayloadsOfGrant(database, model, hashOf(grantId)),
  };
}

/** The public ID of the provider's own session in the browser whose request the library is handling. */
function sessionOfBrowser(): string | undefined {
  const request = Provider.ctx?.req as Request | undefined;
  return request?.actor && request.session.publicId;
}

function requireSession(): string {
  const session = sessionOfBrowser();
  if (session === undefined) throw new Error('An OpenID session needs a session of the provider');
  return session;
}

function clients({ database, keyring }: Services): Adapter {
  const unused = () => Promise.reject(new Error('Clients are registered on the command line alone'));
  return {
    async find(id) {
      // The provider generates all client IDs, so an ID of another form can't exist and needs no query.
      const client = /^[\w-]{1,60}$/.test(id) ? await findClient(database, id) : undefined;
      return (
        client && {
          client_id: client.id,
          client_secret: keyring.open(client.sealedSecret, clientSecretBinding(client.id)),
          client_name: client.name,
          redirect_uris: client.redirectUris,
          post_logout_redirect_uris: client.postLogoutRedirectUris,
          ...(client.backChannelLogoutUri !== null && {
            backchannel_logout_uri: client.backChannelLogoutUri,
            backchannel_logout_session_required: true,
          }),
          require_auth_time: true,
          first_party: client.trusted,
          require_pushed_authorization_requests: client.pushesRequests,
        }
      );
    },
    findByUid: unused,
    findByUserCode: unused,
    upsert: unused,
    consume: unused,
    destroy: unused,
    revokeByGrantId: unused,
  };
}
