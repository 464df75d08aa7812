import { z } from 'zod';
import { flag, secretFile, variable, wholeNumber } from './variable.ts';

/** The variables for sending email. */
export const mailVariables = {
  SMTP_URL: variable(
    z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+/)
      .optional(),
    {
      description: 'The mail server. See [mail](mail.md) for its options.',
      example: 'smtp://user:password@mail.example.com:587',
      fix: 'set it to a URL like smtp://user:password@host:587 or smtps://host',
    },
  ),
  SMTP_URL_FILE: secretFile({
    description: 'A file that contains the URL of the mail server, instead of `SMTP_URL`.',
    example: '/run/secrets/smtp-url',
  }),
  MAIL_FROM: variable(
    z
      .string()
      .regex(/^[^\r\n<>]*<[^\s<>@,]+@[^\s<>@,]+>$|^[^\s<>@,]+@[^\s<>@,]+$/)
      .optional(),
    {
      description: 'The sender of every email.',
      example: 'Mail Assure <no-reply@example.com>',
      fix: 'set it to an address like Mail Assure <no-reply@example.com>',
    },
  ),
  MAIL_ENVELOPE_FROM: variable(
    z
      .string()
      .regex(/^[^\s<>@,+]{1,20}@[^\s<>@,]+$/)
      .optional(),
    {
      description:
        'The address that mail servers report undeliverable emails to. Each email gets its own, such as `bounces+17.1.…@example.com`. See [mail](mail.md#sender-and-bounces).',
      example: 'bounces@example.com',
      fix: 'set it to an address like bounces@example.com, with up to 20 characters before the @',
    },
  ),
  MAIL_HOLD: variable(flag.optional(), {
    description:
      'Set it to 1 to keep all emails in the queue. Every page then shows a notice. Use it on a restored copy, so that it does not email anyone.',
    example: '1',
    fix: 'set it to 0 or 1',
  }),
  SIGN_IN_ALERTS: variable(flag.optional(), {
    description:
      'Set it to 0 to stop emailing people about sign-ins from new browsers. They can’t turn these emails off themselves.',
    example: '0',
    fix: 'set it to 0 or 1',
  }),
  MAIL_RETENTION_DAYS: variable(wholeNumber(1, 3650).default(90), {
    description: 'How many days the Mail Queue keeps an email after its status is final.',
    example: '30',
    fix: 'set it to a number of days from 1 to 3650',
  }),
};
