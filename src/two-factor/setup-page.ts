import type { Request, Response } from 'express';
import { toDataURL } from 'qrcode';
import { accountOfRequest } from '../http/guards.ts';
import type { Services } from '../services.ts';
import { serverTime } from '../sign-in/fresh-proof.ts';
import { openSecret } from './enrolment.ts';
import { otpauthUrl } from './totp.ts';

/** The secret as QR code and as text, and the field for the first code of it. The form is sent to the page's own path. */
export async function showSetup(
  { config, keyring }: Services,
  request: Request,
  response: Response,
  { sealedSecret, errors }: { sealedSecret: string; errors: Record<string, string> },
): Promise<void> {
  const { id, username } = accountOfRequest(request);
  const secret = openSecret(keyring, id, sealedSecret);
  response.page('two-factor/setup', {
    title: 'Two-Factor Setup',
    errors,
    action: request.path,
    serverTime: serverTime(request),
    qrCode: await toDataURL(otpauthUrl(secret, config.productName, username), { margin: 2, width: 384 }),
    secret: secret.replace(/.{4}(?=.)/g, '$& '),
  });
}
