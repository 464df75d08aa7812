import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { insertChallenge, takeChallenge } from './challenge-repository.ts';
import type { ChallengePurpose } from './passkey.ts';

/** Which browser asks for what. Its response is accepted only from the same browser and for the same purpose. */
export interface ChallengeContext {
  purpose: ChallengePurpose;
  /** The hash of the ID of the browser's session, or of a cookie if there is no session yet. */
  browserHash: string;
}

/** How long a challenge is valid, in minutes. */
export const CHALLENGE_MINUTES = 5;

/** Creates and stores a challenge. Returns its bytes. */
export async function newChallenge(
  { database }: Services,
  context: ChallengeContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(randomBytes(32));
  const challenge = Buffer.from(bytes).toString('base64url');
  await insertChallenge(database, { ...context, challenge }, CHALLENGE_MINUTES);
  return bytes;
}

const clientData = z.object({ challenge: z.string().max(100) });

/**
 * Uses up the challenge that a browser signed. Returns it, or undefined if it isn't one that this browser got for this
 * purpose, has expired or has been used.
 */
export async function spendChallenge(
  { database }: Services,
  context: ChallengeContext,
  clientDataJson: string,
): Promise<string | undefined> {
  const signed = parseJson(clientData, Buffer.from(clientDataJson, 'base64url').toString());
  if (!signed || !(await takeChallenge(database, { ...context, challenge: signed.challenge })))
    return undefined;
  return signed.challenge;
}

/** What a browser's response to any challenge contains. A constraint of the database limits the ID in the same way. */
export const credentialForm = z.object({
  id: z.string().max(1400),
  rawId: z.string(),
  type: z.literal('public-key'),
});

/** Returns undefined if the text isn't JSON of that form. */
export function parseJson<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
