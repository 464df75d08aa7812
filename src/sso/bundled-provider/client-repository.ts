import type { Knex } from 'knex';
import { SCHEMA } from './provider-services.ts';

/** A product that people sign in to with the bundled provider. */
export interface Client {
  id: string;
  name: string;
  sealedSecret: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  backChannelLogoutUri: string | null;
  trusted: boolean;
  /**
   * True if the client sends authenticated requests here first and gives the browser a reference to them (RFC 9126).
   */
  pushesRequests: boolean;
}

export const clientSecretBinding = (clientId: string) => `client:${clientId}`;

export async function findClient(sql: Knex, id: string): Promise<Client | undefined> {
  const { rows } = await sql.raw<{ rows: Client[] }>(
    `select id, name, sealed_secret as "sealedSecret", redirect_uris as "redirectUris",
       post_logout_redirect_uris as "postLogoutRedirectUris", back_channel_logout_uri as "backChannelLogoutUri", trusted,
       pushes_requests as "pushesRequests"
     from clients where id = ?`,
    [id],
  );
  return rows[0];
}

export async function insertClient(sql: Knex, client: Client): Promise<void> {
  // The schema is explicit because the console calls this in a transaction on its own tables.
  await sql.withSchema(SCHEMA).into('clients').insert({
    id: client.id,
    name: client.name,
    sealed_secret: client.sealedSecret,
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    back_channel_logout_uri: client.backChannelLogoutUri,
    trusted: client.trusted,
    pushes_requests: client.pushesRequests,
  });
}
