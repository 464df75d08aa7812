import { makeToken } from '../links/link-token.ts';
import { linkLifetime, type LinkPurpose, type OneTimeLink } from '../links/link.ts';
import { catalogues } from '../locales/catalogues.ts';
import { paths } from '../paths.ts';
import type { Services } from '../services.ts';
import { printLine } from '../lib/print-line.ts';

/** The purpose that the terminal prints for each link. */
const uses: Record<LinkPurpose, string> = {
  invitation: 'Set a password and set up two-factor authentication',
  'password-reset': 'Set a new password',
  '2fa-reset': 'Set up two-factor authentication again',
  'sso-link': 'Link the account',
  'address-change': 'Confirm the address',
  'new-sign-in': 'Report a sign-in that was not yours',
  'sign-up': 'Confirm the address of a new account',
};

/** Prints one-time links for the person at the terminal. */
export function printLinks({ keyring, config }: Services, links: readonly OneTimeLink[]): void {
  for (const link of links) {
    printLine(
      `${uses[link.purpose]}. The link works once, for ${linkLifetime(catalogues.en, link.purpose)}:`,
    );
    printLine(`  ${config.origin}${paths.link(link.purpose, makeToken(keyring, link))}`);
  }
}
