import type { Knex } from 'knex';

/** What the proxy sent to the console with the request of a probe. */
export interface Received {
  method: string;
  origin: string;
  uri: string;
  address: string;
  isFromTrustedProxy: boolean;
  /** Headers that the proxy should have removed. */
  forged: string[];
}

export async function insertProbe(sql: Knex, tokenHash: string, panelId: number): Promise<void> {
  await sql('panel_probes').insert({
    token_hash: tokenHash,
    panel_id: panelId,
    expires_at: sql.raw(`now() + interval '1 minute'`),
  });
}

/** Stores what arrived. Does nothing if the probe has expired or belongs to another panel. */
export async function storeReceived(
  sql: Knex,
  tokenHash: string,
  panelId: number,
  received: Received,
): Promise<void> {
  await sql('panel_probes')
    .where({ token_hash: tokenHash, panel_id: panelId })
    .whereRaw('expires_at > now()')
    .update({ received: JSON.stringify(received) });
}

/** Deletes a probe. Returns what arrived, or undefined if nothing did. */
export async function takeProbe(sql: Knex, tokenHash: string): Promise<Received | undefined> {
  const [row] = await sql('panel_probes')
    .where({ token_hash: tokenHash })
    .delete()
    .returning<{ received: Received | null }[]>('received');
  return row?.received ?? undefined;
}

export async function deleteExpiredProbes(sql: Knex): Promise<void> {
  await sql('panel_probes').whereRaw('expires_at <= now()').delete();
}
