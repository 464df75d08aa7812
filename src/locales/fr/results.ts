import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** What an action on a login or an admin did. Batches store the names of these messages, so don't rename them. */
export const results = {
  mailed: {
    invitation: ({ email, until }: Variables<'email' | 'until'>) =>
      `L’invitation pour ${email} est en file d’attente. Son lien fonctionne jusqu’au ${until}.`,
    'password-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `La réinitialisation du mot de passe pour ${email} est en file d’attente. Son lien fonctionne jusqu’au ${until}.`,
    '2fa-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `La réinitialisation de la 2FA pour ${email} est en file d’attente. Son lien fonctionne jusqu’au ${until}.`,
    'sso-link': ({ email, until }: Variables<'email' | 'until'>) =>
      `L’invitation à l’authentification unique pour ${email} est en file d’attente. Son lien fonctionne jusqu’au ${until}.`,
  },
  alreadyMailed: {
    invitation: ({ email, at }: Variables<'email' | 'at'>) =>
      `L’invitation pour ${email} a déjà été envoyée à ${at}. Attendez une minute avant d’en envoyer une autre.`,
    'password-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `La réinitialisation du mot de passe pour ${email} a déjà été envoyée à ${at}. Attendez une minute avant d’en envoyer une autre.`,
    '2fa-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `La réinitialisation de la 2FA pour ${email} a déjà été envoyée à ${at}. Attendez une minute avant d’en envoyer une autre.`,
    'sso-link': ({ email, at }: Variables<'email' | 'at'>) =>
      `L’invitation à l’authentification unique pour ${email} a déjà été envoyée à ${at}. Attendez une minute avant d’en envoyer une autre.`,
  },
  unlinked: ({ email }: Variables<'email'>) => `L’accès ${email} a été dissocié.`,
  unlinkedWithLink: ({ email }: Variables<'email'>) =>
    `L’accès ${email} a été dissocié. Un e-mail avec un lien pour définir un mot de passe est en file d’attente.`,
  inactive: ({ email }: Variables<'email'>) => `L’accès ${email} est maintenant inactif.`,
  activeAgain: ({ email }: Variables<'email'>) => `L’accès ${email} est de nouveau actif.`,
  pendingAgain: ({ email }: Variables<'email'>) => `L’accès ${email} est de nouveau en attente.`,
  noSessions: ({ email }: Variables<'email'>) => `${email} n’avait aucune session ouverte.`,
  sessionsEnded: ({ count, email }: { count: number } & Variables<'email'>) =>
    plural(count, {
      one: (n) => `${n} session ouverte par ${email} a été terminée.`,
      other: (n) => `${n} sessions ouvertes par ${email} ont été terminées.`,
    }),
  unblocked: ({ email }: Variables<'email'>) => `${email} peut de nouveau tenter de se connecter.`,
  deleted: ({ email }: Variables<'email'>) => `L’accès ${email} a été supprimé.`,
  edited: ({ email }: Variables<'email'>) => `Vos modifications pour ${email} ont été enregistrées.`,
  invitedAtNewAddress: ({ email }: Variables<'email'>) =>
    `L’adresse a été changée. Une nouvelle invitation pour ${email} est en file d’attente. L’ancienne ne fonctionne plus.`,
  addressChanging: ({ username, email, newEmail }: Variables<'username' | 'email' | 'newEmail'>) =>
    `L’adresse reste ${email} jusqu’à la confirmation de la nouvelle adresse ${newEmail} par ${username} avec le lien que nous y envoyons.`,
  addressAlreadyMailed: ({ email }: Variables<'email'>) =>
    `Un e-mail a été envoyé à ${email} il y a moins d’une minute. Nous n’en avons pas envoyé d’autre.`,
  addressKept: ({ email, newEmail }: Variables<'email' | 'newEmail'>) =>
    `Le changement d’adresse (${newEmail}) est annulé. L’adresse reste ${email}.`,
  addressConfirmed: ({ email }: Variables<'email'>) => `Nous enverrons désormais vos e-mails à ${email}.`,
  decided: {
    keep: ({ email }: Variables<'email'>) => `L’accès ${email} est conservé.`,
    'set-end-date': ({ email, date }: Variables<'email' | 'date'>) =>
      `L’accès ${email} prend fin le ${date}.`,
    deactivate: ({ email }: Variables<'email'>) => `L’accès ${email} est maintenant inactif.`,
  },
  reviewSignedOff: ({ admin }: Variables<'admin'>) => `La revue d’accès de ${admin} est validée.`,
  reviewersReminded: ({ emails }: Variables<'emails'>) => `Le rappel pour ${emails} est en file d’attente.`,
  adminAdded: ({ name, parent, email, until }: Variables<'name' | 'parent' | 'email' | 'until'>) =>
    `L’admin ${name} a été ajouté sous ${parent}. L’invitation pour ${email} est en file d’attente. Son lien fonctionne jusqu’au ${until}.`,
  adminRenamed: ({ before, after }: Variables<'before' | 'after'>) =>
    `L’admin ${before} s’appelle maintenant ${after}.`,
  adminSaved: ({ name }: Variables<'name'>) => `L’admin ${name} est enregistré.`,
  adminMoved: ({ name, parent }: Variables<'name' | 'parent'>) =>
    `L’admin ${name} est maintenant sous ${parent}.`,
  adminInactive: ({ name }: Variables<'name'>) =>
    `L’admin ${name} et tout ce qui est placé dessous sont maintenant inactifs.`,
  adminActive: ({ name }: Variables<'name'>) => `L’admin ${name} est de nouveau actif.`,
  adminDeleted: ({ name }: Variables<'name'>) => `L’admin ${name} a été supprimé.`,
} satisfies Catalogue['results'];
