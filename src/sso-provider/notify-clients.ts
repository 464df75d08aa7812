import type { Services } from '../services.ts';
import { insertPendingLogout, takeEndedSessions } from './client-logout-repository.ts';
import { hashOf, payloadBinding } from './openid-adapter.ts';
import type { OpenId } from './openid.ts';
import { deletePayload } from './payload-repository.ts';

export const NOTIFICATION_FAILED = 'failed to notify a product that a session has ended, trying again later';

interface OpenIdSession {
  accountId?: string;
  authorizations?: Record<string, { sid?: string }>;
}

/** Methods of the library's client that its types don't declare. */
interface NotifiedClient {
  backchannelLogoutUri?: string;
  backchannelLogout(subject: string, sid: string): Promise<void>;
}

/**
 * Notifies products that a session at the provider has ended, for example on the sessions page, by a new password or by
 * signing out (OpenID Connect Back-Channel Logout). Logs a failure. The session is tried again later.
 */
export async function notifyClients({ database, keyring, logger }: Services, openId: OpenId): Promise<void> {
  const ended = await takeEndedSessions(database);
  if (ended.length === 0) return;
  const provider = await openId.provider();
  await Promise.all(
    ended.map(async ({ model, idHash, sealed }) => {
      try {
        const session = JSON.parse(keyring.open(sealed, payloadBinding(model, idHash))) as OpenIdSession;
        for (const [clientId, { sid }] of Object.entries(session.authorizations ?? {})) {
          const client = (await provider.Client.find(clientId)) as NotifiedClient | undefined;
          if (client?.backchannelLogoutUri && session.accountId !== undefined && sid !== undefined) {
            await client.backchannelLogout(session.accountId, sid);
          }
        }
        await deletePayload(database, model, idHash);
      } catch (error) {
        logger.warn({ err: error }, NOTIFICATION_FAILED);
      }
    }),
  );
}

/**
 * Schedules another notification after the library's own attempt, made when the person signed out on its page, has
 * failed.
 */
export async function notifyLater(
  { database, keyring }: Services,
  { clientId, subject, sid }: { clientId: string; subject: string; sid: string },
): Promise<void> {
  const [model, idHash] = ['Untold', hashOf(`${clientId}:${sid}`)];
  const session: OpenIdSession = { accountId: subject, authorizations: { [clientId]: { sid } } };
  const sealed = keyring.seal(JSON.stringify(session), payloadBinding(model, idHash));
  await insertPendingLogout(database, { model, idHash, sealed });
}
