import type { Variables } from '../../lib/language-formats.ts';
import { list } from './formats.ts';

/** The Mail Queue, the page of one email, and Mail settings. */
export const mail = {
  queue: {
    title: 'Mail Queue',
    settings: 'Mail settings',
    introduction:
      'This page shows whether the mail server accepted each email, and whether its link was used. We can’t tell whether anyone read it.',
    paused: ({ reason, nextTry }: Variables<'reason' | 'nextTry'>) =>
      `The mail server isn’t accepting mail: ${reason}. All emails are waiting. We’ll try again at ${nextTry}.`,
    noMatch: 'No emails match these filters.',
    empty: 'No emails yet.',
    caption: 'Emails',
    columns: {
      queued: 'Queued',
      address: 'Email address',
      kind: 'Kind',
      admin: 'Admin',
      status: 'Status',
      attempts: 'Attempts',
    },
  },
  email: {
    title: ({ kind, address }: Variables<'kind' | 'address'>) => `${kind} to ${address}`,
    status: 'Status',
    details: 'Details',
    nextStep: 'Next step',
    username: 'Username',
    deletedLogin: 'The login was deleted',
    admin: 'Admin',
    queued: 'Queued',
    linkExpires: 'Link expires',
    attempts: 'Attempts',
    neverTried: 'We never tried to send this email.',
    notTriedYet: 'We haven’t tried to send this email yet.',
    when: 'When',
    result: 'Result',
    results: {
      accepted: 'Accepted by the mail server',
      deferred: 'Deferred',
      refused: 'Refused',
      interrupted: 'Interrupted. We don’t know whether the mail server accepted it.',
    },
    reply: 'The mail server’s reply',
    preview: 'Preview',
    subject: 'Subject:',
    hiddenLink: 'The link is hidden, because only the person who gets the email may use it.',
    frame: ({ subject }: Variables<'subject'>) => `The email: ${subject}`,
    plainText: 'Plain text',
  },
  states: {
    queued: 'Queued',
    sending: 'Sending',
    accepted: 'Accepted',
    deferred: 'Deferred',
    refused: 'Refused',
    cancelled: 'Cancelled',
    expired: 'Expired',
    bounced: 'Bounced',
  },
  /** What we know about an email and its link. `kind` is the label of the email, such as "Invitation". */
  notes: {
    queued: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind} queued ${time}`,
    waiting: ({ kind, next }: Variables<'kind' | 'next'>) =>
      `${kind} is waiting for the mail server, next attempt ${next}`,
    sending: ({ kind }: Variables<'kind'>) => `${kind} is being sent`,
    deferred: ({ kind, next, reply }: Variables<'kind' | 'next' | 'reply'>) =>
      `${kind} deferred, next attempt ${next}: ${reply}`,
    refused: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind} refused: ${reply}`,
    bounced: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind} bounced: ${reply}`,
    noConnection: 'no connection to the mail server',
    cancelled: ({ kind }: Variables<'kind'>) => `${kind} cancelled, not sent`,
    cancelledBecause: ({ kind, reason }: Variables<'kind' | 'reason'>) =>
      `${kind} cancelled, not sent: ${reason}`,
    expired: ({ kind }: Variables<'kind'>) => `${kind} expired before the mail server accepted it`,
    accepted: {
      withoutLink: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} accepted by the mail server ${time}`,
      live: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} accepted by the mail server ${time}, link not used`,
      used: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind} used ${time}`,
      expired: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind} expired ${time}, link not used`,
      replaced: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} accepted by the mail server ${time}, replaced by a newer one`,
      withdrawn: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind} accepted by the mail server ${time}, link withdrawn`,
    },
    unknownTime: 'at an unknown time',
  },
  /** Why an email was cancelled, written after a colon. Emails store the names of these messages, so never rename one. */
  cancelReasons: {
    byAdmin: 'An admin cancelled it',
    addressChanged: 'The address was changed',
    loginEnded: 'The login was deactivated or deleted',
    adminEnded: 'The admin was deactivated or deleted',
    loginDeleted: 'The login was deleted',
    loginInactive: 'The login is inactive',
    loginActive: 'The login is active again',
    endChanged: 'The date in it no longer applies',
    linkUsed: 'The link has already been used',
    replaced: 'A newer email replaces this one',
    linkWithdrawn: 'The link was withdrawn',
    expired: 'The mail server didn’t accept it in time',
  },
  /**
   * Why the mail server didn’t accept an email, written after a colon. `details` is in English, from a library. Emails
   * store the names of these messages, so never rename one.
   */
  failures: {
    unreachable: 'The mail server couldn’t be reached in time',
    noGreeting: 'The mail server didn’t send its greeting in time',
    noResponse: 'The mail server stopped responding',
    notListening: 'Nothing accepts connections at the mail server’s address',
    unknownHost: ({ details }: Variables<'details'>) =>
      `The mail server’s name couldn’t be looked up (${details})`,
    certificateExpired: ({ details }: Variables<'details'>) =>
      `The mail server’s certificate is not trusted (${details}). Renew it on the mail server, or, on a network of your own, add ?tls.rejectUnauthorized=false to SMTP_URL`,
    certificateOtherName: ({ details }: Variables<'details'>) =>
      `The mail server’s certificate is not trusted (${details}). Add the name on the certificate to SMTP_URL with ?tls.servername=mail.example.com, or, on a network of your own, add ?tls.rejectUnauthorized=false`,
    certificateUnknown: ({ details }: Variables<'details'>) =>
      `The mail server’s certificate is not trusted (${details}). Name it in SMTP_URL with ?tls.ca=/path/to/certificate.pem, or, on a network of your own, add ?tls.rejectUnauthorized=false`,
    tls: ({ details }: Variables<'details'>) =>
      `TLS with the mail server failed (${details}). Check smtp:// or smtps:// and the port in SMTP_URL, or add ?ignoreTLS=true`,
    workerStopped: 'The worker was stopped before the mail server replied',
    closed: 'The mail server closed the connection without a reply',
    noSmtpUtf8:
      'The mail server doesn’t support SMTPUTF8, which addresses with letters other than a to z need',
    notCreated: 'We couldn’t create the email. The worker’s log says why',
  },
  /** The same in two words, for lists. */
  attention: {
    invitation: {
      deferred: 'Invitation deferred',
      refused: 'Invitation refused',
      bounced: 'Invitation bounced',
      expired: 'Invitation expired',
    },
    email: {
      deferred: 'Email deferred',
      refused: 'Email refused',
      bounced: 'Email bounced',
      expired: 'Email expired',
    },
  },
  nextSteps: {
    waiting: 'It will be sent automatically. You can still cancel it.',
    refused:
      'Correct the address on the technician’s page, or send this email again once the problem is fixed.',
    refusedAndDead:
      'Its link no longer works. Correct the address, then send a new email from Manage Technicians.',
    expired: 'Send a new email from Manage Technicians.',
    cancelled: 'If an email is still needed, send a new one from Manage Technicians.',
  },
  actions: {
    retry: {
      label: 'Send again',
      title: ({ address }: Variables<'address'>) => `Send again: ${address}`,
      queued: ({ address }: Variables<'address'>) =>
        `The email to ${address} will be queued again. We’ll try to send it within seconds.`,
      sameEmail: 'It is the same email.',
      sameLink: 'It is the same email, with the same link.',
      done: ({ address }: Variables<'address'>) => `The email to ${address} is queued again.`,
    },
    cancel: {
      label: 'Cancel email',
      title: ({ address }: Variables<'address'>) => `Cancel email: ${address}`,
      notSent: ({ address }: Variables<'address'>) => `The email to ${address} won’t be sent.`,
      noLink: 'No one gets its link. You can send a new one from Manage Technicians.',
      done: ({ address }: Variables<'address'>) => `The email to ${address} has been cancelled.`,
    },
    back: 'Back to the email',
    reasons: {
      'not-refused': 'You can send an email again only if it was refused or has bounced',
      'dead-link': 'Its link no longer works. Send a new one from Manage Technicians',
      'no-account': 'Its login is inactive or deleted',
      'not-waiting': 'You can cancel an email only while it is waiting',
    },
  },
  settings: {
    title: 'Mail settings',
    introduction:
      'How this installation sends email. The settings come from SMTP_URL and MAIL_FROM. After you change them, restart the processes.',
    server: 'Mail server',
    serverAt: ({ host, port }: Variables<'host' | 'port'>) => `${host}, port ${port}`,
    encryption: 'Encryption',
    encryptions: {
      tls: 'TLS from the start',
      none: 'None',
      required: 'STARTTLS, required',
      opportunistic: 'STARTTLS if it works',
      offered: 'STARTTLS if the mail server offers it',
    },
    certificate: 'Certificate',
    certificates: { unchecked: 'Not checked', named: 'Named in SMTP_URL', checked: 'Checked' },
    signsInAs: 'Signs in as',
    withOAuth: ({ user }: Variables<'user'>) => `${user}, with OAuth 2`,
    noSignIn: 'Does not sign in',
    connections: 'Connections',
    upToConnections: ({ count }: Variables<'count'>) => `Up to ${count} at the same time`,
    from: 'From',
    test: 'Test email',
    problem: ({ problem }: Variables<'problem'>) => `The mail server didn’t accept the email. ${problem}`,
    accepted: 'The mail server accepted the email. Check the mailbox to see whether it arrives.',
    conversation: 'Conversation with the mail server',
    notes: { encrypted: 'The connection is encrypted from here on.', email: 'The email itself.' },
    speakers: { console: 'Console', relay: 'Mail server' },
    encrypted: 'The connection was encrypted.',
    notEncrypted: 'The connection was not encrypted.',
    offers: ({ offers }: { offers: readonly string[] }) => `The mail server offers ${list(offers)}.`,
    address: 'Send to',
    addressHint: 'We send it immediately, without the queue, and show the conversation with the mail server.',
    submit: 'Send test email',
    back: 'Back to the Mail Queue',
  },
};
