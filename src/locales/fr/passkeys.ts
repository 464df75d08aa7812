import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** Passkeys: the pages about the reader's own ones, and their use at sign-in. */
export const passkeys = {
  title: 'Clés d’accès',
  introduction:
    'Avec une clé d’accès, vous vous connectez avec votre empreinte, votre visage ou le code de votre appareil, sans saisir de code à 6 chiffres. Les faux sites ne peuvent pas la voler, et de nombreux appareils la copient sur votre prochain téléphone.',
  caption: 'Vos clés d’accès',
  columns: { name: 'Nom', added: 'Ajoutée', lastUsed: 'Dernière utilisation', change: 'Modifier' },
  none: 'Vous n’avez pas encore de clé d’accès.',
  neverUsed: 'Pas encore utilisée',
  usedFrom: ({ time, address }: Variables<'time' | 'address'>) => `${time} depuis ${address}`,
  back: 'Retour au profil',
  /** The line on User's Profile. */
  count: ({ count }: { count: number }) =>
    count === 0
      ? 'Aucune'
      : plural(count, { one: (n) => `${n} clé d’accès`, other: (n) => `${n} clés d’accès` }),
  manage: 'Gérer les clés d’accès',
  name: {
    label: 'Nom',
    hint: 'Par exemple, l’appareil ou le gestionnaire de mots de passe où elle se trouve.',
    missing: 'Saisissez un nom, par exemple Portable du travail.',
    tooLong: ({ limit }: { limit: number }) => `Un nom ne doit pas dépasser ${number(limit)} caractères.`,
    invalid: 'Saisissez le nom sur une seule ligne, sans caractères de contrôle.',
  },
  add: {
    title: 'Ajouter une clé d’accès',
    introduction:
      'Donnez un nom à la clé d’accès. Votre navigateur demande ensuite où l’enregistrer. Nous vous enverrons un e-mail dès qu’elle est ajoutée.',
    continue: 'Continuer',
    submit: 'Créer la clé d’accès',
    added: ({ name }: Variables<'name'>) => `La clé d’accès « ${name} » a été ajoutée.`,
    failed: 'Aucune clé d’accès n’a été créée. Réessayez, ou choisissez un autre appareil.',
    exists: 'Cet appareil a déjà une clé d’accès pour votre accès.',
    notCreated: 'Nous n’avons pas pu ajouter cette clé d’accès. Créez-la de nouveau.',
    tooMany: ({ limit }: { limit: number }) =>
      `Vous pouvez avoir jusqu’à ${number(limit)} clés d’accès. Retirez-en une avant d’en ajouter une autre.`,
    notSupported: 'Pour créer une clé d’accès, utilisez un navigateur récent avec JavaScript activé.',
  },
  /** Two-Factor Setup with a passkey. */
  setup: {
    instead: 'Configurer plutôt une clé d’accès',
    title: 'Configurer une clé d’accès',
    introduction:
      'Avec une clé d’accès, vous confirmez votre identité avec votre empreinte, votre visage ou le code de votre appareil. Donnez-lui un nom. Votre navigateur vous demande ensuite où l’enregistrer.',
    useApp: 'Utiliser plutôt une application d’authentification',
  },
  rename: {
    title: 'Renommer la clé d’accès',
    short: 'Renommer',
    of: ({ name }: Variables<'name'>) => `Renommer ${name}`,
    submit: 'Enregistrer',
    renamed: ({ name }: Variables<'name'>) => `Nouveau nom de la clé d’accès : « ${name} ».`,
  },
  remove: {
    title: 'Retirer la clé d’accès',
    short: 'Retirer',
    of: ({ name }: Variables<'name'>) => `Retirer ${name}`,
    noSignIn: ({ name }: Variables<'name'>) =>
      `Vous ne pourrez plus vous connecter avec la clé d’accès « ${name} ».`,
    onDevice: 'Votre appareil affiche encore la clé d’accès jusqu’à ce que vous l’y supprimiez.',
    submit: 'Retirer la clé d’accès',
    removed: ({ name }: Variables<'name'>) => `La clé d’accès « ${name} » a été retirée.`,
    last: 'Vous ne pouvez pas retirer votre unique clé d’accès, car vous n’avez pas d’application d’authentification. Ajoutez d’abord une autre clé d’accès ou une application d’authentification',
  },
  signIn: {
    button: 'Se connecter avec une clé d’accès',
    refused: 'La connexion avec cette clé d’accès a échoué. Réessayez, ou utilisez votre mot de passe.',
    failed: 'Aucune clé d’accès n’a été utilisée. Réessayez, ou utilisez votre mot de passe.',
  },
  use: {
    button: 'Utiliser une clé d’accès',
    refused: 'Nous n’avons pas pu vérifier cette clé d’accès. Réessayez, ou saisissez un code.',
    failed: 'Aucune clé d’accès n’a été utilisée. Réessayez, ou saisissez un code.',
    /** For people who have passkeys and no authenticator app. */
    withoutApp: {
      introduction: 'Confirmez votre identité avec votre clé d’accès.',
      missing: 'Sélectionnez « Utiliser une clé d’accès ».',
      refused: 'Nous n’avons pas pu vérifier cette clé d’accès. Réessayez.',
      failed: 'Aucune clé d’accès n’a été utilisée. Réessayez.',
      notSupported:
        'Ce navigateur ne prend pas en charge les clés d’accès, ou JavaScript est désactivé. Utilisez un autre navigateur ou votre clé de récupération.',
      notHere: 'Vos clés d’accès ne fonctionnent pas à cette adresse. Utilisez votre clé de récupération.',
      cannotConfirm:
        'Ce navigateur ne prend pas en charge les clés d’accès, ou JavaScript est désactivé. Utilisez un autre navigateur, ou déconnectez-vous et reconnectez-vous avec votre clé de récupération.',
    },
  },
} satisfies Catalogue['passkeys'];
