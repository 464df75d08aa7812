import type { Config } from '../config.ts';
import { isRoot } from '../admins/scope.ts';
import { sentenceFrom, type Sentence } from '../lib/language-formats.ts';
import type { ListedAccount } from './account.ts';

/** Who can help a person with their login. It is never the person themselves. */
export interface Help {
  /** Which sentence of a catalogue applies. */
  kind: 'mainAdmin' | 'adminAbove' | 'manager' | 'systemAdministrator';
  /** Empty if the login is unknown. */
  adminName: string;
  /** The command for the system administrator. Empty if someone else can help. */
  command: string;
}

type HelpedAccount = Pick<ListedAccount, 'role' | 'adminName' | 'adminPath'>;

/** Says who can help this login, by the rules of account-policy.ts. No login can reset the main admin of the root. */
export function helpFor({ app }: Pick<Config, 'app'>, account: HelpedAccount | undefined): Help {
  if (app === 'sso-provider') return systemAdministrator('npm run sso-provider:rescue');
  if (!account) return { kind: 'manager', adminName: '', command: '' };
  const { role, adminName } = account;
  if (role === 'technician') return { kind: 'mainAdmin', adminName, command: '' };
  return isRoot(account)
    ? systemAdministrator('npm run admin:create')
    : { kind: 'adminAbove', adminName, command: '' };
}

function systemAdministrator(command: string): Help {
  return { kind: 'systemAdministrator', adminName: '', command };
}

/** Returns the sentence that says who can help. */
export function helpSentence<Names extends Help>(
  names: Names,
  sentences: Record<Help['kind'], Sentence<Names>>,
): string {
  return sentenceFrom(sentences[names.kind], names);
}
