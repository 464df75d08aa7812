import type { Variables } from '../../lib/language-formats.ts';
import { number, plural } from './formats.ts';

/** Passkeys: the pages about the reader's own ones, and their use at sign-in. */
export const passkeys = {
  title: 'Passkeys',
  introduction:
    'With a passkey, you sign in with your fingerprint, face or device PIN instead of a code. Fake websites can’t steal it, and many devices copy it to your next phone.',
  caption: 'Your passkeys',
  columns: { name: 'Name', added: 'Added', lastUsed: 'Last used', change: 'Change' },
  none: 'You have no passkeys yet.',
  neverUsed: 'Not used yet',
  usedFrom: ({ time, address }: Variables<'time' | 'address'>) => `${time} from ${address}`,
  back: 'Back to User’s Profile',
  /** The line on User's Profile. */
  count: ({ count }: { count: number }) =>
    count === 0 ? 'None' : plural(count, { one: (n) => `${n} passkey`, other: (n) => `${n} passkeys` }),
  manage: 'Manage passkeys',
  name: {
    label: 'Name',
    hint: 'For example, the device or the password manager that it is on.',
    missing: 'Enter a name, for example Work laptop.',
    tooLong: ({ limit }: { limit: number }) => `A name must be ${number(limit)} characters or fewer.`,
    invalid: 'Enter the name on one line, without control characters.',
  },
  add: {
    title: 'Add a passkey',
    introduction:
      'Give the passkey a name. Your browser then asks where to save it. We’ll email you when it has been added.',
    continue: 'Continue',
    submit: 'Create passkey',
    added: ({ name }: Variables<'name'>) => `The passkey “${name}” has been added.`,
    failed: 'No passkey was created. Try again, or choose another device.',
    exists: 'This device already has a passkey for your login.',
    notCreated: 'We couldn’t add this passkey. Create it again.',
    tooMany: ({ limit }: { limit: number }) =>
      `You can have up to ${number(limit)} passkeys. Remove one before you add another.`,
    notSupported: 'To create a passkey, use a current browser with JavaScript turned on.',
  },
  /** Two-Factor Setup with a passkey. */
  setup: {
    instead: 'Set up a passkey instead',
    title: 'Set up a passkey',
    introduction:
      'With a passkey, you confirm it’s you with your fingerprint, face or device PIN. Give it a name. Your browser then asks where to save it.',
    useApp: 'Use an authenticator app instead',
  },
  rename: {
    title: 'Rename passkey',
    short: 'Rename',
    of: ({ name }: Variables<'name'>) => `Rename ${name}`,
    submit: 'Save',
    renamed: ({ name }: Variables<'name'>) => `The passkey is now called “${name}”.`,
  },
  remove: {
    title: 'Remove passkey',
    short: 'Remove',
    of: ({ name }: Variables<'name'>) => `Remove ${name}`,
    noSignIn: ({ name }: Variables<'name'>) => `You can no longer sign in with the passkey “${name}”.`,
    onDevice: 'Your device still shows the passkey until you delete it there.',
    submit: 'Remove passkey',
    removed: ({ name }: Variables<'name'>) => `The passkey “${name}” has been removed.`,
    last: 'You can’t remove your only passkey, because you have no authenticator app. Add another passkey or an authenticator app first',
  },
  signIn: {
    button: 'Sign in with a passkey',
    refused: 'We couldn’t sign you in with this passkey. Try again, or use your password.',
    failed: 'No passkey was used. Try again, or use your password.',
  },
  use: {
    button: 'Use a passkey',
    refused: 'We couldn’t check this passkey. Try again, or enter a code.',
    failed: 'No passkey was used. Try again, or enter a code.',
    /** For people who have passkeys and no authenticator app. */
    withoutApp: {
      introduction: 'Confirm it’s you with your passkey.',
      missing: 'Select “Use a passkey”.',
      refused: 'We couldn’t check this passkey. Try again.',
      failed: 'No passkey was used. Try again.',
      notSupported:
        'This browser can’t use passkeys, or JavaScript is turned off. Use another browser, or your Recovery Key.',
      notHere: 'Your passkeys don’t work at this site’s address. Use your Recovery Key.',
      cannotConfirm:
        'This browser can’t use passkeys, or JavaScript is turned off. Use another browser, or sign out and sign in again with your Recovery Key.',
    },
  },
};
