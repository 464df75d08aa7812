import type { Services } from '../services.ts';
import { takeEndedSessions } from './client-logout-repository.ts';
import { payloadBinding } from './openid-adapter.ts';
import type { OpenId } from './openid-provider.ts';
import { deletePayload } from './payload-repository.ts';

interface OpenIdSession {
  accountId?: string;
  authorizations?: Record<string, { sid?: string }>;
}

/** The library's client has more than its types say. */
interface ToldClient {
  backchannelLogoutUri?: string;
  backchannelLogout(subject: string, sid: string): Promise<void>;
}

/**
 * Tells the products that somebody signed in to that the session at the provider was ended, wherever that was: on the
 * sessions page, by a new password, or by signing out. (OpenID Connect Back-Channel Logout)
 */
export async function tellClients({ database, keyring, logger }: Services, openId: OpenId): Promise<void> {
  const ended = await takeEndedSessions(database);
  if (ended.length === 0) return;
  const provider = await openId.provider();
  await Promise.all(
    ended.map(async ({ idHash, sealed }) => {
      try {
        const session = JSON.parse(keyring.open(sealed, payloadBinding('Session', idHash))) as OpenIdSession;
        for (const [clientId, { sid }] of Object.entries(session.authorizations ?? {})) {
          const client = (await provider.Client.find(clientId)) as ToldClient | undefined;
          if (client?.backchannelLogoutUri && session.accountId !== undefined && sid !== undefined) {
            await client.backchannelLogout(session.accountId, sid);
          }
        }
        await deletePayload(database, 'Session', idHash);
      } catch (error) {
        logger.warn(
          { err: error },
          'a product could not be told that a session has ended; it is tried again',
        );
      }
    }),
  );
}
