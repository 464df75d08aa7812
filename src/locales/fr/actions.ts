import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** The statuses of logins, and the actions in their dropdown. */
export const actions = {
  statuses: { pending: 'En attente', active: 'Actif', inactive: 'Inactif' },
  blocked: {
    wrongCodes: ({ limit }: Variables<'limit'>) =>
      `Blocage après ${limit} codes incorrects ou une connexion signalée. Seule l’action « Réinitialiser la 2FA » le lève`,
    until: ({ time }: Variables<'time'>) => `Blocage après des tentatives échouées (fin : ${time})`,
  },
  accessEnded: ({ date }: Variables<'date'>) => `Accès terminé le ${date}`,
  accessEnds: ({ date }: Variables<'date'>) => `L’accès prend fin le ${date}`,
  unusedEnds: ({ date }: Variables<'date'>) => `Sera désactivé le ${date} en l’absence de connexion`,
  invitationEnds: ({ date }: Variables<'date'>) => `L’invitation sera révoquée le ${date}`,
  labels: {
    'reset-2fa': 'Réinitialiser la 2FA',
    'reset-password': 'Réinitialiser le mot de passe',
    edit: 'Modifier',
    'resend-invitation': 'Renvoyer l’invitation',
    'link-account': 'Lier le compte',
    'unlink-account': 'Dissocier le compte',
    deactivate: 'Désactiver',
    activate: 'Activer',
    'end-sessions': 'Terminer les sessions',
    'lift-block': 'Débloquer',
    delete: 'Supprimer le technicien',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Cet accès n’existe pas',
    'own-account': 'Pour votre propre accès, utilisez « Profil utilisateur »',
    'primary-account': 'Non disponible pour l’accès de l’admin principal',
    'access-ended': 'L’accès a pris fin',
    'only-active': 'Disponible seulement pour les techniciens actifs',
    'only-pending': 'Disponible seulement pour les techniciens en attente',
    'only-inactive': 'Disponible seulement pour les techniciens inactifs',
    'not-inactive': 'Non disponible pour les techniciens inactifs',
    'level-inactive': 'L’admin est inactif, donc personne ne peut s’y connecter',
    'no-two-factor': 'L’authentification à deux facteurs n’est pas configurée',
    'no-oauth-settings': 'Aucun paramètre OAuth ne s’applique à cet admin ni au-dessus',
    'already-linked': 'Déjà lié',
    'not-linked': 'Non lié',
    'not-blocked': 'Non bloqué',
    'has-password': 'Votre accès a déjà un mot de passe',
  },
  /** Replace reasons that mention technicians, for the login of a main admin. */
  reasonsForMainAdmins: {
    'only-active': 'Disponible seulement pour un admin principal actif',
    'only-pending': 'Disponible seulement pour un admin principal en attente',
  },
  title: ({ action, name }: Variables<'action' | 'name'>) => `${action} : ${name}`,
  sessionsEnd: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} session se termine maintenant.`,
      other: (n) => `${n} sessions se terminent maintenant.`,
    }),
  linksWithdrawn: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} lien encore valable est révoqué.`,
      other: (n) => `${n} liens encore valables sont révoqués.`,
    }),
  emailsCancelled: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} e-mail en file d’attente est annulé.`,
      other: (n) => `${n} e-mails en file d’attente sont annulés.`,
    }),
  /** What will happen, on the page before a change. `inBulk` is for many logins. */
  consequences: {
    reset2fa: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Nous enverrons à ${email} un lien pour reconfigurer l’authentification à deux facteurs. Le lien fonctionne une fois, pendant ${lifetime}.`,
      asksForPassword: 'Le lien demande d’abord le mot de passe.',
      asksForSso: 'Le lien demande d’abord une connexion avec l’authentification unique.',
      codesKept:
        'Les codes et clés d’accès actuels restent valables jusqu’à la nouvelle configuration de la 2FA. Toutes les autres sessions se terminent alors, et une nouvelle clé de récupération s’affiche.',
      passkeysRemoved: ({ count, names }: { count: number; names: string }) =>
        plural(count, {
          one: () => `La clé d’accès enregistrée est alors retirée : ${names}.`,
          other: (n) => `Les ${n} clés d’accès enregistrées sont alors retirées : ${names}.`,
        }),
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Chaque lien fonctionne une fois, pendant ${lifetime}. Il demande d’abord le mot de passe, ou l’authentification unique s’il n’y a pas de mot de passe.`,
        codesKept:
          'Les codes et clés d’accès actuels restent valables jusqu’à la nouvelle configuration de la 2FA. Toutes les autres sessions de l’accès concerné se terminent alors, et une nouvelle clé de récupération s’affiche.',
        passkeysRemoved: ({ count }: Count) =>
          plural(count, {
            one: () => 'Une clé d’accès est alors retirée.',
            other: (n) => `${n} clés d’accès sont alors retirées.`,
          }),
      },
    },
    resetPassword: {
      newPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Nous enverrons à ${email} un lien pour définir un nouveau mot de passe. Le lien fonctionne une fois, pendant ${lifetime}.`,
      firstPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Nous enverrons à ${email} un lien pour définir un mot de passe. Le lien fonctionne une fois, pendant ${lifetime}.`,
      passwordKept:
        'Le mot de passe actuel reste valable jusqu’à la définition du nouveau. Toutes les sessions se terminent alors.',
      sessionsEndLater: 'Une fois le mot de passe défini, toutes les sessions se terminent.',
      twoFactorKept: 'L’authentification à deux facteurs ne change pas.',
      setsUpTwoFactor:
        'La connexion avec le mot de passe commence par la configuration de l’authentification à deux facteurs.',
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Chaque lien fonctionne une fois, pendant ${lifetime}.`,
        passwordsKept:
          'Le mot de passe actuel reste valable jusqu’à la définition du nouveau. Toutes les sessions de l’accès concerné se terminent alors.',
        withoutPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} accès n’a pas encore de mot de passe.`,
            other: (n) => `${n} accès n’ont pas encore de mot de passe.`,
          }),
        withoutTwoFactor: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `Pour ${n} accès, elle n’est pas encore configurée. Elle le sera lors de la connexion avec le nouveau mot de passe.`,
            other: (n) =>
              `Pour ${n} accès, elle n’est pas encore configurée. Elle le sera lors de la connexion avec le nouveau mot de passe.`,
          }),
      },
    },
    resendInvitation: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Nous enverrons une nouvelle invitation à ${email}. Son lien fonctionne une fois, pendant ${lifetime}.`,
      withSso: ({ ssoName }: Variables<'ssoName'>) =>
        `Il permet de se connecter avec ${ssoName} ou de définir un mot de passe.`,
      olderEnd: 'Les invitations précédentes ne fonctionnent plus.',
      inBulk: ({ lifetime, ssoName }: Variables<'lifetime' | 'ssoName'>) =>
        `Chaque lien fonctionne une fois, pendant ${lifetime}. Il permet de définir un mot de passe, ou de se connecter avec ${ssoName} si des paramètres OAuth s’appliquent.`,
    },
    linkAccount: {
      pending: ({ email, ssoName }: Variables<'email' | 'ssoName'>) =>
        `Nous enverrons une invitation ${ssoName} à ${email}. Son lien permet de se connecter avec ${ssoName} ou de définir un mot de passe.`,
      active: ({ email, ssoName, lifetime }: Variables<'email' | 'ssoName' | 'lifetime'>) =>
        `Nous enverrons une invitation ${ssoName} à ${email}. Son lien fonctionne une fois, pendant ${lifetime}.`,
      asksForPassword:
        'Le lien demande d’abord le mot de passe et le code. Rien ne change tant que l’accès n’est pas lié.',
      inBulk: {
        pending: ({ count, ssoName }: Count & Variables<'ssoName'>) =>
          plural(count, {
            one: (n) =>
              `${n} accès est en attente. Le lien permet de se connecter avec ${ssoName} ou de définir un mot de passe. Les invitations précédentes ne fonctionnent plus.`,
            other: (n) =>
              `${n} accès sont en attente. Le lien permet de se connecter avec ${ssoName} ou de définir un mot de passe. Les invitations précédentes ne fonctionnent plus.`,
          }),
        active: ({ count, lifetime }: Count & Variables<'lifetime'>) =>
          plural(count, {
            one: (n) =>
              `${n} accès est actif. Le lien fonctionne une fois, pendant ${lifetime}, et demande d’abord le mot de passe et le code. Rien ne change tant que l’accès n’est pas lié.`,
            other: (n) =>
              `${n} accès sont actifs. Chaque lien fonctionne une fois, pendant ${lifetime}, et demande d’abord le mot de passe et le code. Rien ne change tant que l’accès n’est pas lié.`,
          }),
      },
    },
    unlinkAccount: {
      noSso: ({ username, ssoName }: Variables<'username' | 'ssoName'>) =>
        `${username} ne peut plus se connecter avec ${ssoName}.`,
      email: ({ email }: Variables<'email'>) => `Nous enverrons à ${email} un e-mail sur ce changement.`,
      passwordKept: 'Le mot de passe ne change pas.',
      firstPassword:
        'Il n’y a pas encore de mot de passe. Nous enverrons donc aussi un lien pour en définir un.',
      resetLater:
        'Il n’y a pas encore de mot de passe. Utilisez « Réinitialiser le mot de passe » une fois l’accès réactivé.',
      inBulk: {
        noSso: ({ ssoName }: Variables<'ssoName'>) =>
          `Ces personnes ne peuvent plus se connecter avec ${ssoName}.`,
        firstPasswords: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} accès n’a pas encore de mot de passe. Nous enverrons donc aussi un lien pour en définir un.`,
            other: (n) =>
              `${n} accès n’ont pas encore de mot de passe. Nous enverrons donc aussi à chacun un lien pour en définir un.`,
          }),
        passwordsKept: 'Les mots de passe existants ne changent pas.',
      },
    },
    deactivate: {
      noSignIn: ({ username }: Variables<'username'>) =>
        `${username} ne peut plus se connecter tant que vous ne réactivez pas l’accès.`,
      emailed: ({ email }: Variables<'email'>) =>
        `Nous informons ${email} par e-mail que l’accès est inactif et à qui s’adresser. L’e-mail ne contient pas le motif.`,
      kept: 'Le mot de passe, l’authentification à deux facteurs, le lien avec l’authentification unique et le journal d’audit sont conservés.',
      inBulk: {
        noSignIn: 'Ces personnes ne peuvent plus se connecter tant que vous ne réactivez pas leurs accès.',
        emailed:
          'Nous informons chaque personne par e-mail que son accès est inactif et à qui s’adresser. L’e-mail ne contient pas le motif.',
        kept: 'Les mots de passe, l’authentification à deux facteurs, les liens avec l’authentification unique et le journal d’audit sont conservés.',
      },
    },
    activate: {
      signIn: ({ username }: Variables<'username'>) =>
        `${username} peut de nouveau se connecter, comme avant.`,
      needsPassword: ({ username }: Variables<'username'>) =>
        `L’accès ${username} redevient actif, mais ne permet pas de se connecter tant qu’un mot de passe n’est pas défini.`,
      neverAccepted: ({ username }: Variables<'username'>) =>
        `${username} n’a jamais accepté l’invitation. L’accès est donc de nouveau en attente.`,
      noEmail: 'Aucun e-mail n’est envoyé.',
      resetAfterwards: 'Aucun e-mail n’est envoyé. Utilisez ensuite « Réinitialiser le mot de passe ».',
      resendAfterwards: 'Aucun e-mail n’est envoyé. Utilisez ensuite « Renvoyer l’invitation ».',
      inBulk: {
        signIn: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} accès permet de nouveau de se connecter, comme avant.`,
            other: (n) => `${n} accès permettent de nouveau de se connecter, comme avant.`,
          }),
        needPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} accès ne permet pas de se connecter tant qu’un mot de passe n’est pas défini. Utilisez ensuite « Réinitialiser le mot de passe ».`,
            other: (n) =>
              `${n} accès ne permettent pas de se connecter tant qu’un mot de passe n’est pas défini. Utilisez ensuite « Réinitialiser le mot de passe ».`,
          }),
        neverAccepted: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `Pour ${n} accès, l’invitation n’a jamais été acceptée. Cet accès est donc de nouveau en attente. Utilisez ensuite « Renvoyer l’invitation ».`,
            other: (n) =>
              `Pour ${n} accès, l’invitation n’a jamais été acceptée. Ces accès sont donc de nouveau en attente. Utilisez ensuite « Renvoyer l’invitation ».`,
          }),
      },
    },
    endSessions: {
      noSessions: 'Aucune session n’est ouverte.',
      signInAgain: ({ username }: Variables<'username'>) => `${username} peut se reconnecter immédiatement.`,
      inBulk: 'Ces personnes peuvent se reconnecter immédiatement.',
    },
    liftBlock: {
      tryAgain: ({ username }: Variables<'username'>) =>
        `${username} peut de nouveau tenter de se connecter immédiatement.`,
      countsRestart:
        'Le compteur de tentatives échouées repart de zéro, pour le nom d’utilisateur et pour l’adresse e-mail.',
      inBulk: {
        tryAgain: 'Ces personnes peuvent de nouveau tenter de se connecter immédiatement.',
        countsRestart:
          'Les compteurs de tentatives échouées repartent de zéro, pour les noms d’utilisateur et pour les adresses e-mail.',
      },
    },
    delete: {
      deleted: ({ username }: Variables<'username'>) =>
        `L’accès ${username} est supprimé définitivement. Pour le conserver, désactivez-le plutôt.`,
      namesFree: ({ email }: Variables<'email'>) =>
        `Le journal d’audit conserve le nom. Le nom d’utilisateur et l’adresse ${email} sont de nouveau disponibles.`,
      inBulk: {
        deactivateInstead: 'Pour conserver les accès, désactivez-les plutôt.',
        namesFree:
          'Le journal d’audit conserve les noms. Les noms d’utilisateur et les adresses sont de nouveau disponibles.',
      },
    },
  },
} satisfies Catalogue['actions'];
