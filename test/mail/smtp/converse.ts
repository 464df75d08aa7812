import { catalogues } from '../../../src/locales/catalogues.ts';
import { talkToRelay } from '../../../src/mail/smtp/relay-conversation.ts';
import { readSmtpSettings } from '../../../src/mail/smtp/smtp-settings.ts';

/** The email that these tests send. */
export const mail = {
  from: 'no-reply@console.example',
  to: 'amy@acme.example',
  subject: 'A test',
  text: 'A test',
  envelope: { from: 'no-reply@console.example', to: 'amy@acme.example' },
};

/** Returns a conversation about that email with the mail server, with the problem in English. */
export async function converse(url: string) {
  const { problem, ...conversation } = await talkToRelay(readSmtpSettings(url), mail);
  return { ...conversation, problem: problem && problem(catalogues.en) };
}
