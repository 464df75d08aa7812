import { helpSentence, type Help } from '../accounts/who-can-help.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { MAX_WRONG_CODES } from '../rate-limits/rate-limits.ts';
import type { CodeCheck } from './check-code.ts';

/** Returns a message that says what is wrong with a code and how to continue. */
export function codeValidationMessage(
  t: Catalogue,
  problem: Exclude<CodeCheck, 'right'>,
  help: Help,
): string {
  const { code } = t.twoFactor;
  return problem === 'totpLocked' ? tooManyWrongCodes(t, help) : code[problem];
}

/** Says that only a 2FA reset helps, and who can do it. */
export function tooManyWrongCodes(
  { twoFactor, whoCanHelp: { askForTwoFactorReset } }: Catalogue,
  help: Help,
): string {
  return `${twoFactor.code.tooManyWrong({ count: MAX_WRONG_CODES })} ${helpSentence(help, askForTwoFactorReset)}`;
}
