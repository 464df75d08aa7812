import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** What an action on a login or an admin did. Batches store the names of these messages, so don't rename them. */
export const results = {
  mailed: {
    invitation: ({ email, until }: Variables<'email' | 'until'>) =>
      `Die Einladung für ${email} ist in der Warteschlange. Ihr Link funktioniert bis ${until}.`,
    'password-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `Die E-Mail zum Zurücksetzen des Passworts für ${email} ist in der Warteschlange. Ihr Link funktioniert bis ${until}.`,
    '2fa-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `Die E-Mail zum Zurücksetzen der 2FA für ${email} ist in der Warteschlange. Ihr Link funktioniert bis ${until}.`,
    'sso-link': ({ email, until }: Variables<'email' | 'until'>) =>
      `Die Einladung zum Single Sign-On für ${email} ist in der Warteschlange. Ihr Link funktioniert bis ${until}.`,
  },
  alreadyMailed: {
    invitation: ({ email, at }: Variables<'email' | 'at'>) =>
      `Die Einladung für ${email} wurde schon gesendet (${at}). Warten Sie eine Minute, bevor Sie sie noch einmal senden.`,
    'password-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `Die E-Mail zum Zurücksetzen des Passworts für ${email} wurde schon gesendet (${at}). Warten Sie eine Minute, bevor Sie sie noch einmal senden.`,
    '2fa-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `Die E-Mail zum Zurücksetzen der 2FA für ${email} wurde schon gesendet (${at}). Warten Sie eine Minute, bevor Sie sie noch einmal senden.`,
    'sso-link': ({ email, at }: Variables<'email' | 'at'>) =>
      `Die Einladung zum Single Sign-On für ${email} wurde schon gesendet (${at}). Warten Sie eine Minute, bevor Sie sie noch einmal senden.`,
  },
  unlinked: ({ email }: Variables<'email'>) => `Die Verknüpfung von ${email} wurde aufgehoben.`,
  unlinkedWithLink: ({ email }: Variables<'email'>) =>
    `Die Verknüpfung von ${email} wurde aufgehoben. Eine E-Mail mit einem Link zum Festlegen eines Passworts ist in der Warteschlange.`,
  inactive: ({ email }: Variables<'email'>) => `${email} ist jetzt inaktiv.`,
  activeAgain: ({ email }: Variables<'email'>) => `${email} ist wieder aktiv.`,
  pendingAgain: ({ email }: Variables<'email'>) => `${email} ist wieder ausstehend.`,
  noSessions: ({ email }: Variables<'email'>) => `${email} hatte keine offenen Sitzungen.`,
  sessionsEnded: ({ count, email }: { count: number } & Variables<'email'>) =>
    plural(count, {
      one: (n) => `${n} Sitzung von ${email} wurde beendet.`,
      other: (n) => `${n} Sitzungen von ${email} wurden beendet.`,
    }),
  unblocked: ({ email }: Variables<'email'>) => `${email} kann wieder versuchen, sich anzumelden.`,
  deleted: ({ email }: Variables<'email'>) => `${email} wurde gelöscht.`,
  edited: ({ email }: Variables<'email'>) => `Ihre Änderungen an ${email} wurden gespeichert.`,
  invitedAtNewAddress: ({ email }: Variables<'email'>) =>
    `Die Adresse wurde geändert. Eine neue Einladung für ${email} ist in der Warteschlange. Die alte funktioniert nicht mehr.`,
  addressChanging: ({ username, email, newEmail }: Variables<'username' | 'email' | 'newEmail'>) =>
    `Die Adresse bleibt ${email}, bis ${username} die Adresse ${newEmail} mit dem Link bestätigt, den wir dorthin senden.`,
  addressAlreadyMailed: ({ email }: Variables<'email'>) =>
    `Vor weniger als einer Minute wurde eine E-Mail an ${email} gesendet. Wir haben keine weitere gesendet.`,
  addressKept: ({ email, newEmail }: Variables<'email' | 'newEmail'>) =>
    `Die Änderung zu ${newEmail} ist abgebrochen. Die Adresse bleibt ${email}.`,
  addressConfirmed: ({ email }: Variables<'email'>) => `Ab jetzt senden wir Ihre E-Mails an ${email}.`,
  decided: {
    keep: ({ email }: Variables<'email'>) => `${email} behält den Zugang.`,
    'set-end-date': ({ email, date }: Variables<'email' | 'date'>) =>
      `Der Zugang von ${email} endet am ${date}.`,
    deactivate: ({ email }: Variables<'email'>) => `${email} ist jetzt inaktiv.`,
  },
  reviewSignedOff: ({ admin }: Variables<'admin'>) => `Die Zugangsprüfung von ${admin} ist abgezeichnet.`,
  reviewersReminded: ({ emails }: Variables<'emails'>) =>
    `Die Erinnerung an ${emails} ist in der Warteschlange.`,
  adminAdded: ({ name, parent, email, until }: Variables<'name' | 'parent' | 'email' | 'until'>) =>
    `${name} wurde unterhalb von ${parent} hinzugefügt. Die Einladung für ${email} ist in der Warteschlange. Ihr Link funktioniert bis ${until}.`,
  adminRenamed: ({ before, after }: Variables<'before' | 'after'>) => `${before} heißt jetzt ${after}.`,
  adminSaved: ({ name }: Variables<'name'>) => `${name} ist gespeichert.`,
  adminMoved: ({ name, parent }: Variables<'name' | 'parent'>) =>
    `${name} liegt jetzt unterhalb von ${parent}.`,
  adminInactive: ({ name }: Variables<'name'>) => `${name} und alles darunter ist jetzt inaktiv.`,
  adminActive: ({ name }: Variables<'name'>) => `${name} ist wieder aktiv.`,
  adminDeleted: ({ name }: Variables<'name'>) => `${name} wurde gelöscht.`,
} satisfies Catalogue['results'];
