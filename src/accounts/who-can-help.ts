import type { Config } from '../config.ts';
import { isRoot } from '../admins/scope.ts';
import type { ListedAccount } from './account.ts';

/** Who can help a person with their login. It is never the person themselves. */
export interface Help {
  /** Which sentence of a catalogue applies. */
  kind: 'mainAdmin' | 'adminAbove' | 'manager' | 'systemAdministrator';
  /** Empty if the login is unknown. */
  adminName: string;
  /** The command for the system administrator. Empty if someone else can help. */
  command: string;
  /** For example "the main admin of Acme Hosting". */
  who: string;
  /** How to ask them for an action, without a full stop: "ask the main admin of Acme Hosting to use Reset 2FA". */
  askFor(action: 'Reset 2FA' | 'Reset Password' | 'Resend Invitation'): string;
  /** How to get a new Single Sign-On link, without a full stop. */
  askForLinkAccount: string;
}

type HelpedAccount = Pick<ListedAccount, 'role' | 'adminName' | 'adminPath'>;

/** Says who can help this login, by the rules of account-policy.ts. No login can reset the main admin of the root. */
export function helpFor({ app }: Pick<Config, 'app'>, account: HelpedAccount | undefined): Help {
  if (app === 'sso-provider') return systemAdministrator('npm run sso-provider:rescue');
  if (!account) return fromAdmin('manager', 'the person who manages your login');
  const { role, adminName } = account;
  if (role === 'technician') return fromAdmin('mainAdmin', `the main admin of ${adminName}`, adminName);
  const help = isRoot(account)
    ? systemAdministrator('npm run admin:create')
    : fromAdmin('adminAbove', `an admin above ${adminName}`, adminName);
  return { ...help, askForLinkAccount: 'sign in and select Link Account in your profile' };
}

function fromAdmin(kind: Help['kind'], who: string, adminName = ''): Help {
  return {
    kind,
    adminName,
    command: '',
    who,
    askFor: (action) => `ask ${who} to use ${action}`,
    askForLinkAccount: `ask ${who} to use Link Account`,
  };
}

function systemAdministrator(command: string): Help {
  const who = 'your system administrator';
  return {
    kind: 'systemAdministrator',
    adminName: '',
    command,
    who,
    askFor: () => `ask ${who} to run “${command}”`,
    askForLinkAccount: `ask ${who}`,
  };
}
