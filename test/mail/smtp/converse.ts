import type { SendMailOptions } from 'nodemailer';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { talkToRelay } from '../../../src/mail/smtp/relay-conversation.ts';
import { readSmtpSettings } from '../../../src/mail/smtp/smtp-settings.ts';

/** Returns a conversation about the email with the mail server, with the problem in English. */
export async function converse(url: string, mail: SendMailOptions) {
  const { problem, ...conversation } = await talkToRelay(readSmtpSettings(url), mail);
  return { ...conversation, problem: problem && problem(catalogues.en) };
}
