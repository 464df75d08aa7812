import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Codes from the authenticator app, Two-Factor Setup, and the recovery key. */
export const twoFactor = {
  app: 'Application d’authentification',
  /** The column of lists and exports. */
  kinds: {
    off: 'Désactivée',
    app: 'Application',
    passkey: 'Clé d’accès',
    both: 'Application et clé d’accès',
  },
  code: {
    missing: 'Saisissez le code à 6 chiffres que votre application d’authentification affiche maintenant.',
    malformed:
      'Un code a 6 chiffres. Saisissez le code que votre application d’authentification affiche maintenant. Nous ne l’avons pas compté comme un code incorrect.',
    wrong:
      'Ce code est incorrect ou a déjà été utilisé. Attendez le suivant, et comparez l’heure de votre téléphone avec celle affichée ici.',
    tooManyWrong: ({ count }: { count: number }) =>
      `Nous n’acceptons plus ni code ni clé d’accès, car ${number(count)} codes incorrects ont été saisis de suite ou une connexion a été signalée.`,
  },
  /** Why people confirm it's them on pages with a sensitive change. */
  confirmation: {
    why: ({ minutes }: { minutes: number }) => `Votre connexion date de plus de ${number(minutes)} minutes.`,
    signInFirst: 'Reconnectez-vous d’abord.',
  },
  setup: {
    title: 'Configuration de la 2FA',
    introduction:
      'Désormais, vous vous connectez avec votre mot de passe et un code d’une application d’authentification sur votre téléphone.',
    scan: 'Dans une application d’authentification sur un autre appareil, ajoutez un compte et scannez ce code.',
    qrCode:
      'Code QR pour l’application d’authentification. La clé ci-dessous contient les mêmes informations.',
    onThisDevice: 'L’application est sur cet appareil ? Ouvrez-la d’ici.',
    openApp: 'Ouvrir l’application d’authentification',
    key: 'Ou saisissez cette clé',
    enterCode: 'Saisissez le code que l’application affiche.',
    submit: 'Activer la 2FA',
  },
  /** Offered to people who set up a passkey first. */
  addApp: {
    title: 'Ajoutez aussi une application d’authentification',
    introduction:
      'Les clés d’accès nécessitent JavaScript et ne fonctionnent pas dans tous les navigateurs. Dans ces cas, vous pouvez vous connecter avec un code d’une application d’authentification. Vos clés d’accès et votre clé de récupération restent valables.',
    submit: 'Ajouter l’application',
    notNow: 'Pas maintenant',
    added: 'L’application d’authentification a été ajoutée.',
    hasOne: 'Vous avez déjà une application d’authentification. Celle-ci n’a donc pas été ajoutée.',
  },
  removeApp: {
    title: 'Retirer l’application d’authentification',
    short: 'Retirer',
    codesStop:
      'Les codes de votre application d’authentification ne fonctionneront plus. Ensuite, il vous faudra une de vos clés d’accès pour vous connecter.',
    withoutScripts:
      'Sans JavaScript, ou dans un navigateur sans clés d’accès, vous aurez besoin de votre clé de récupération pour vous connecter.',
    submit: 'Retirer l’application',
    removed: 'L’application d’authentification a été retirée.',
    last: 'Vous ne pouvez pas retirer votre application d’authentification, car vous n’avez pas de clé d’accès utilisable ici. Ajoutez d’abord une clé d’accès',
  },
  recoveryKey: {
    title: 'Clé de récupération',
    introduction:
      'Si vous perdez votre téléphone, utilisez cette clé pour désactiver l’authentification à deux facteurs, puis reconfigurez-la. La clé ne fonctionne qu’une fois, et nous ne l’affichons plus après cette page. Conservez-la ailleurs que sur votre téléphone.',
    key: 'Votre clé de récupération',
    fileName: 'cle-de-recuperation.txt',
    fileTitle: ({ username, productName }: Variables<'username' | 'productName'>) =>
      `Clé de récupération pour ${username} sur ${productName}`,
    saved: 'Je l’ai enregistrée',
    saveFirst: 'Enregistrez la clé, puis cochez la case.',
    submit: 'Continuer',
    notSavedLastTime:
      'Vous n’avez pas confirmé l’enregistrement de votre dernière clé de récupération. En voici donc une nouvelle. L’ancienne ne fonctionne plus.',
    replaced:
      'Votre clé de récupération a été remplacée pendant que cette page était ouverte. La clé affichée ne fonctionne donc plus.',
  },
  recovery: {
    title: 'Réinitialiser votre authentification à deux facteurs',
    introduction:
      'Saisissez la clé de récupération que vous avez enregistrée lors de la configuration de l’authentification à deux facteurs. La 2FA est alors désactivée, puis vous la reconfigurez. La clé ne fonctionne qu’une fois.',
    key: 'Clé de récupération',
    keyHint: 'Vous pouvez omettre les tirets et utiliser des minuscules.',
    missing: 'Saisissez votre clé de récupération.',
    malformed: ({ length }: { length: number }) =>
      `Une clé de récupération a ${number(length)} lettres et chiffres. Vérifiez que vous l’avez saisie en entier. Nous n’avons pas compté cette tentative.`,
    wrong:
      'Ce n’est pas la clé de récupération de cet accès, ou elle a déjà été utilisée. L’avez-vous perdue ?',
    submit: 'Désactiver la 2FA',
    noKey: 'Vous n’avez pas votre clé de récupération ?',
    back: 'Retour à l’authentification à deux facteurs',
  },
  disabled: {
    title: 'L’authentification à deux facteurs est désactivée',
    introduction: ({ productName }: Variables<'productName'>) =>
      `Vous ne pouvez plus utiliser cette clé de récupération, et toutes vos sessions sont terminées. Avant de pouvoir utiliser de nouveau ${productName}, configurez l’authentification à deux facteurs. Vous recevrez alors une nouvelle clé de récupération.`,
    setUp: 'Configurer la 2FA',
    continue: 'Continuer vers le produit',
  },
} satisfies Catalogue['twoFactor'];
