import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The pages about the reader’s own login. */
export const profile = {
  profile: {
    title: 'Profil utilisateur',
    introduction: ({ admin }: Variables<'admin'>) => `Votre accès chez ${admin}.`,
    username: 'Nom d’utilisateur',
    email: 'Adresse e-mail',
    emailHint:
      'Nous envoyons les notifications à cette adresse. Une nouvelle adresse prend effet dès que vous la confirmez. Nous prévenons aussi l’ancienne adresse.',
    timeZone: 'Fuseau horaire',
    codeHint:
      'Nécessaire seulement pour changer l’adresse. Saisissez le code que votre application d’authentification affiche maintenant.',
    submit: 'Enregistrer',
    saved: 'Votre profil a été enregistré.',
    credentials: 'Identifiants locaux',
    password: 'Mot de passe',
    setAt: ({ time }: Variables<'time'>) => `Défini le ${time}`,
    changePassword: 'Changer le mot de passe',
    passwordNotSet: 'Non défini',
    setPassword: 'Définir un mot de passe',
    loginWith: ({ productName }: Variables<'productName'>) => `Connexion avec ${productName}`,
    linked: '- Lié -',
    twoFactor: 'Authentification à deux facteurs',
    onSince: ({ time }: Variables<'time'>) => `Activée, configurée le ${time}`,
    setUpAgain: 'Reconfigurer',
    notSetUp: 'Non configurée',
    setUp: 'Configurer',
    recoveryKey: 'Clé de récupération',
    renewRecoveryKey: 'Renouveler la clé de récupération',
    sessions: 'Sessions',
    allSessions: 'Toutes les sessions de votre accès',
    auditLog: 'Journal d’audit',
    allEvents: 'Tous les événements de votre accès',
  },
  firstPassword: { title: 'Définir un mot de passe', submit: 'M’envoyer un lien par e-mail' },
  password: {
    title: 'Changer le mot de passe',
    introduction: 'Vos autres sessions se terminent quand le mot de passe est changé.',
    current: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    submit: 'Changer le mot de passe',
    changed: 'Votre mot de passe a été changé. Vos autres sessions sont terminées.',
  },
  twoFactor: {
    title: 'Configuration de la 2FA',
    introduction:
      'L’authentification à deux facteurs est activée dès que vous la confirmez. Ensuite, nous mettons fin à vos autres sessions et vous affichons une nouvelle clé de récupération.',
    introductionAgain:
      'Vos codes actuels restent valables jusqu’à ce que vous confirmiez les nouveaux. Ensuite, nous mettons fin à vos autres sessions et vous affichons une nouvelle clé de récupération.',
    password: 'Mot de passe',
    code: 'Code',
    codeHint: 'Le code que votre application d’authentification actuelle affiche maintenant.',
    submit: 'Continuer',
  },
  recoveryKey: {
    title: 'Nouvelle clé de récupération',
    shownOnce: 'Nous vous afficherons une nouvelle clé de récupération, une seule fois.',
    oldStops: 'L’ancienne cesse immédiatement de fonctionner.',
    submit: 'Renouveler la clé',
  },
  sessions: {
    title: 'Sessions',
    introduction:
      'Les endroits où votre session est ouverte. Mettez fin à toute session que vous ne reconnaissez pas, puis changez votre mot de passe.',
    endOthers: 'Terminer les autres sessions',
    caption: 'Vos sessions',
    columns: {
      browser: 'Navigateur',
      system: 'Système',
      address: 'Adresse',
      method: 'Connexion par',
      firstSeen: 'Première activité',
      lastSeen: 'Dernière activité',
      end: 'Terminer',
    },
    thisSession: 'cette session',
    unknownBrowser: 'Navigateur inconnu',
    unknownSystem: 'Système inconnu',
    methods: { password: 'Mot de passe', sso: 'Authentification unique', passkey: 'Clé d’accès' },
    end: 'Terminer',
    endOne: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Terminer la session ${browser} à l’adresse ${address}`,
    ended: 'La session est terminée.',
    othersEnded: ({ count }: { count: number }) =>
      plural(count, {
        one: (n) => `${n} autre session a été terminée.`,
        other: (n) => `${n} autres sessions ont été terminées.`,
      }),
    noOthers: 'Vous n’aviez pas d’autre session.',
  },
} satisfies Catalogue['profile'];
