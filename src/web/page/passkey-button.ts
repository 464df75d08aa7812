import type { Account } from '../../accounts/account.ts';
import type { Config } from '../../config.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { offersPasskeys } from '../../passkeys/relying-party.ts';
import { paths } from '../../paths.ts';

/** A button that asks the browser for a passkey and then sends its form. See partials/passkey-button. */
export interface PasskeyButton {
  kind: 'create' | 'get';
  /** The form field for the browser's response. */
  field: string;
  /** Where the script gets the options for the browser. */
  options: string;
  label: string;
  /** What the page says if the browser returns no passkey. */
  failed: string;
  /** What the page says if the device already has one. */
  exists: string;
  /** Also offers passkeys in the browser's suggestions for the username. */
  suggested: boolean;
}

/** Returns the button that signs with one of the person's passkeys, or null if they can't use any at this origin. */
export function passkeyButton(
  config: Config,
  { passkeys: { use } }: Catalogue,
  { passkeyCount, hasAuthenticatorApp }: Account,
  options: string,
): PasskeyButton | null {
  if (passkeyCount === 0 || !offersPasskeys(config)) return null;
  const { failed } = hasAuthenticatorApp ? use : use.withoutApp;
  return { kind: 'get', field: 'passkey', options, label: use.button, failed, exists: '', suggested: false };
}

/** Returns the button that signs in with a passkey alone. */
export function passkeySignInButton({ passkeys }: Catalogue): PasskeyButton {
  const { button: label, failed } = passkeys.signIn;
  const options = paths.passkeyToSignIn;
  return { kind: 'get', field: 'passkey', options, label, failed, exists: '', suggested: true };
}

/** Returns the button that creates a passkey. */
export function newPasskeyButton({ passkeys }: Catalogue, options: string): PasskeyButton {
  const { submit: label, failed, exists } = passkeys.add;
  return { kind: 'create', field: 'newPasskey', options, label, failed, exists, suggested: false };
}
