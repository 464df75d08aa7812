import type { Request, Response } from 'express';
import { toString as drawQrCode } from 'qrcode';
import { forbidCompression } from '../http/compression.ts';
import { accountOfRequest } from '../http/guards.ts';
import type { Services } from '../../services.ts';
import { serverTime } from '../page/reauthentication.ts';
import { openSecret } from '../../two-factor/totp-secret.ts';
import { otpauthUrl } from '../../two-factor/totp.ts';

interface SetupPage {
  sealedSecret: string;
  errors: Record<string, string>;
  /** The texts of the page. The default is those of the first setup. */
  words?: { title: string; introduction: string; submit: string };
  /** What the person can do instead. */
  instead?: { href: string; label: string } | null;
}

/** Shows the secret as a QR code and as text, with a field for its first code. The form posts to the same path. */
export async function showSetup(
  { config, keyring }: Services,
  request: Request,
  response: Response,
  { sealedSecret, errors, words = request.t.twoFactor.setup, instead = null }: SetupPage,
): Promise<void> {
  const { id, username } = accountOfRequest(request);
  const secret = openSecret(keyring, id, sealedSecret);
  const appLink = otpauthUrl(secret, config.productName, username);
  forbidCompression(response);
  response.page('two-factor/setup', {
    title: words.title,
    errors,
    action: request.path,
    words,
    instead,
    serverTime: serverTime(request),
    appLink,
    qrCode: await qrCode(appLink),
    secret: secret.replace(/.{4}(?=.)/g, '$& '),
  });
}

/** Draws an SVG, because a bitmap takes ten times as long. */
async function qrCode(text: string): Promise<string> {
  const svg = await drawQrCode(text, { type: 'svg', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
