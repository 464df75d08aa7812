import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** What an action on a login or an admin did. Batches store the names of these messages, so don't rename them. */
export const results = {
  mailed: {
    invitation: ({ email, until }: Variables<'email' | 'until'>) =>
      `De uitnodiging voor ${email} staat in de wachtrij. De link werkt tot ${until}.`,
    'password-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `De wachtwoordreset voor ${email} staat in de wachtrij. De link werkt tot ${until}.`,
    '2fa-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `De 2FA-reset voor ${email} staat in de wachtrij. De link werkt tot ${until}.`,
    'sso-link': ({ email, until }: Variables<'email' | 'until'>) =>
      `De Single Sign-On-uitnodiging voor ${email} staat in de wachtrij. De link werkt tot ${until}.`,
  },
  alreadyMailed: {
    invitation: ({ email, at }: Variables<'email' | 'at'>) =>
      `De uitnodiging voor ${email} is om ${at} al verzonden. Wacht een minuut voordat u een nieuwe verzendt.`,
    'password-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `De wachtwoordreset voor ${email} is om ${at} al verzonden. Wacht een minuut voordat u een nieuwe verzendt.`,
    '2fa-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `De 2FA-reset voor ${email} is om ${at} al verzonden. Wacht een minuut voordat u een nieuwe verzendt.`,
    'sso-link': ({ email, at }: Variables<'email' | 'at'>) =>
      `De Single Sign-On-uitnodiging voor ${email} is om ${at} al verzonden. Wacht een minuut voordat u een nieuwe verzendt.`,
  },
  unlinked: ({ email }: Variables<'email'>) => `${email} is ontkoppeld.`,
  unlinkedWithLink: ({ email }: Variables<'email'>) =>
    `${email} is ontkoppeld. Een e-mail met een link om een wachtwoord in te stellen staat in de wachtrij.`,
  inactive: ({ email }: Variables<'email'>) => `${email} is nu inactief.`,
  activeAgain: ({ email }: Variables<'email'>) => `${email} is weer actief.`,
  pendingAgain: ({ email }: Variables<'email'>) => `${email} is weer in afwachting.`,
  noSessions: ({ email }: Variables<'email'>) => `${email} had geen open sessies.`,
  sessionsEnded: ({ count, email }: { count: number } & Variables<'email'>) =>
    plural(count, {
      one: (n) => `${n} sessie van ${email} is beëindigd.`,
      other: (n) => `${n} sessies van ${email} zijn beëindigd.`,
    }),
  unblocked: ({ email }: Variables<'email'>) => `${email} kan weer proberen in te loggen.`,
  deleted: ({ email }: Variables<'email'>) => `${email} is verwijderd.`,
  edited: ({ email }: Variables<'email'>) => `Uw wijzigingen voor ${email} zijn opgeslagen.`,
  invitedAtNewAddress: ({ email }: Variables<'email'>) =>
    `Het adres is gewijzigd. Een nieuwe uitnodiging voor ${email} staat in de wachtrij. De oude werkt niet meer.`,
  addressChanging: ({ username, email, newEmail }: Variables<'username' | 'email' | 'newEmail'>) =>
    `Het adres blijft ${email} totdat ${username} het nieuwe adres ${newEmail} bevestigt met de link die we ernaartoe sturen.`,
  addressAlreadyMailed: ({ email }: Variables<'email'>) =>
    `Minder dan een minuut geleden is een e-mail naar ${email} verzonden. We hebben geen nieuwe verzonden.`,
  addressKept: ({ email, newEmail }: Variables<'email' | 'newEmail'>) =>
    `De wijziging in ${newEmail} is geannuleerd. Het adres blijft ${email}.`,
  addressConfirmed: ({ email }: Variables<'email'>) => `We sturen uw e-mail voortaan naar ${email}.`,
  decided: {
    keep: ({ email }: Variables<'email'>) => `${email} behoudt de toegang.`,
    'set-end-date': ({ email, date }: Variables<'email' | 'date'>) =>
      `De toegang van ${email} eindigt op ${date}.`,
    deactivate: ({ email }: Variables<'email'>) => `${email} is nu inactief.`,
  },
  reviewSignedOff: ({ admin }: Variables<'admin'>) => `De toegangscontrole van ${admin} is afgetekend.`,
  reviewersReminded: ({ emails }: Variables<'emails'>) =>
    `De herinnering aan ${emails} staat in de wachtrij.`,
  adminAdded: ({ name, parent, email, until }: Variables<'name' | 'parent' | 'email' | 'until'>) =>
    `${name} is toegevoegd onder ${parent}. De uitnodiging voor ${email} staat in de wachtrij. De link werkt tot ${until}.`,
  adminRenamed: ({ before, after }: Variables<'before' | 'after'>) => `${before} heet nu ${after}.`,
  adminSaved: ({ name }: Variables<'name'>) => `${name} is opgeslagen.`,
  adminMoved: ({ name, parent }: Variables<'name' | 'parent'>) => `${name} staat nu onder ${parent}.`,
  adminInactive: ({ name }: Variables<'name'>) => `${name} en alles daaronder zijn nu inactief.`,
  adminActive: ({ name }: Variables<'name'>) => `${name} is weer actief.`,
  adminDeleted: ({ name }: Variables<'name'>) => `${name} is verwijderd.`,
} satisfies Catalogue['results'];
