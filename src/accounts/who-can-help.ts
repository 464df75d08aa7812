import type { Config } from '../config.ts';
import { isRoot } from '../admins/scope.ts';
import type { ListedAccount } from './account.ts';

/** Who can help a person with their login. It is never the person themselves. */
export interface Help {
  /** For example "the main admin of Acme Hosting". */
  who: string;
  /** What they can do if someone else uses the login, as a full sentence. */
  whatTheyCanDo: string;
  /** How to ask them for an action, without a full stop: "ask the main admin of Acme Hosting to use Reset 2FA". */
  askFor(action: 'Reset 2FA' | 'Reset Password' | 'Resend Invitation'): string;
  /** How to get a new Single Sign-On link, without a full stop. */
  askForLinkAccount: string;
}

type HelpedAccount = Pick<ListedAccount, 'role' | 'adminName' | 'adminPath'>;

/** Says who can help this login, by the rules of account-policy.ts. No login can reset the main admin of the root. */
export function helpFor({ app }: Pick<Config, 'app'>, account: HelpedAccount | undefined): Help {
  if (app === 'sso-provider') return systemAdministrator('npm run sso-provider:rescue');
  if (!account) return fromAdmin('the person who manages your login');
  const { role, adminName } = account;
  if (role === 'technician') return fromAdmin(`the main admin of ${adminName}`);
  const help = isRoot(account)
    ? systemAdministrator('npm run admin:create')
    : fromAdmin(`an admin above ${adminName}`);
  return { ...help, askForLinkAccount: 'sign in and select Link Account in your profile' };
}

function fromAdmin(who: string): Help {
  return {
    who,
    whatTheyCanDo: 'They can end your sessions and reset your password and two-factor authentication.',
    askFor: (action) => `ask ${who} to use ${action}`,
    askForLinkAccount: `ask ${who} to use Link Account`,
  };
}

function systemAdministrator(command: string): Help {
  const who = 'your system administrator';
  return {
    who,
    whatTheyCanDo: `They can reset your password and two-factor authentication with “${command}”.`,
    askFor: () => `ask ${who} to run “${command}”`,
    askForLinkAccount: `ask ${who}`,
  };
}
