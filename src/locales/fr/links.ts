import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The pages that links in emails open. */
export const links = {
  invitation: {
    title: 'Bienvenue',
    titleForPassword: 'Bienvenue : définissez votre mot de passe',
    own: ({ adminName, username }: Variables<'adminName' | 'username'>) =>
      `Vous avez votre propre accès chez ${adminName}. Votre nom d’utilisateur est ${username}.`,
    firstLogin: ({ username }: Variables<'username'>) =>
      `C’est le premier accès de cette installation. Son nom d’utilisateur est ${username} jusqu’à ce que vous en choisissiez un autre.`,
    chooseHow: 'Choisissez comment vous voulez vous connecter.',
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} n’est pas disponible pour le moment. Définissez plutôt un mot de passe, ou réessayez dans quelques minutes. Votre lien fonctionne toujours.`,
  },
  passwordReset: {
    title: 'Définir un nouveau mot de passe',
    introduction: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Pour ${username} chez ${adminName}. Vos autres sessions se terminent, et l’authentification à deux facteurs ne change pas.`,
  },
  newPassword: {
    or: 'ou',
    title: 'Définir un mot de passe',
    thenTwoFactor: 'Ensuite, vous configurerez l’authentification à deux facteurs.',
    password: 'Mot de passe',
    submit: 'Définir le mot de passe',
  },
  continueWith: ({ ssoName }: Variables<'ssoName'>) => `Continuer avec ${ssoName}`,
  atProvider: {
    createAccount:
      'Vous pouvez y créer un compte avec l’adresse e-mail à laquelle ce lien a été envoyé. Si l’on vous demande plutôt de vous connecter, cette adresse a déjà un compte. Utilisez-le pour vous connecter.',
    forgotten: 'Si vous n’en connaissez pas le mot de passe, réinitialisez-le là-bas, puis rouvrez ce lien.',
    changePassword: 'Réinitialiser le mot de passe chez le fournisseur',
  },
  twoFactorReset: {
    title: 'Reconfigurer l’authentification à deux facteurs',
    withPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Pour ${username} chez ${adminName}. Saisissez d’abord votre mot de passe. Vos codes actuels restent valables jusqu’à ce que vous confirmiez les nouveaux.`,
    password: 'Mot de passe',
    passwordMissing: 'Saisissez votre mot de passe.',
    passwordWrong:
      'Ce mot de passe est incorrect. Si vous l’avez oublié aussi, utilisez « Mot de passe oublié ? » ci-dessous, puis rouvrez ce lien.',
    submit: 'Continuer',
    forgotten: 'Mot de passe oublié ?',
    linkStays: 'Vous pourrez encore utiliser ce lien ensuite.',
    withProvider: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Pour ${username} chez ${adminName}. Connectez-vous d’abord avec ${ssoName}. Vos codes actuels restent valables jusqu’à ce que vous confirmiez les nouveaux.`,
    noFirstFactor: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Pour ${username} chez ${adminName}. Cet accès n’a pas de mot de passe, et la connexion avec ${ssoName} n’y est plus configurée.`,
    openAgain: 'Définissez un mot de passe, puis rouvrez ce lien.',
  },
  addressChange: {
    title: 'Confirmez votre nouvelle adresse e-mail',
    introduction: ({ address }: Variables<'address'>) =>
      `Si vous confirmez, nous enverrons tous les e-mails pour cet accès à ${address}.`,
    submit: 'Confirmer cette adresse',
    signInFirst: 'Connectez-vous pour confirmer l’adresse. Nous vous ramènerons à cette page.',
    signIn: 'Se connecter',
  },
  newSignIn: {
    title: 'Signaler une connexion',
    endsPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Si quelqu’un d’autre s’est connecté en tant que ${username} chez ${adminName}, confirmez-le ici. Toutes les sessions se terminent, le mot de passe actuel ne fonctionne plus et nous vous envoyons un lien pour en définir un nouveau.`,
    endsSessions: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Si quelqu’un d’autre s’est connecté en tant que ${username} chez ${adminName}, confirmez-le ici. Toutes les sessions se terminent et nous prévenons la personne qui gère cet accès.`,
    factorsRemoved: ({ factors }: Variables<'factors'>) =>
      `Ces seconds facteurs sont retirés, car quelqu’un d’autre les a peut-être : ${factors}.`,
    factorsKept: ({ factors }: Variables<'factors'>) =>
      `Quelqu’un d’autre a peut-être ces seconds facteurs : ${factors}. Il n’en reste pas d’autre, donc ils sont conservés, mais personne ne peut les utiliser tant que votre authentification à deux facteurs n’est pas réinitialisée.`,
    submit: 'Ce n’était pas moi',
    wasYou: 'Si c’était vous, fermez cette page. Rien n’a changé.',
  },
  otherSession: {
    title: ({ signedInAs }: Variables<'signedInAs'>) => `Session actuelle : ${signedInAs}`,
    introduction: ({ username, adminName, signedInAs }: Variables<'username' | 'adminName' | 'signedInAs'>) =>
      `Ce lien est destiné à ${username} chez ${adminName}. Pour l’utiliser, déconnectez d’abord ${signedInAs}.`,
    unsavedChanges: ({ signedInAs }: Variables<'signedInAs'>) =>
      `Les modifications non enregistrées par ${signedInAs} dans ce navigateur seront perdues.`,
    submit: ({ signedInAs }: Variables<'signedInAs'>) => `Déconnecter ${signedInAs} et continuer`,
    stay: ({ signedInAs }: Variables<'signedInAs'>) => `Garder la session ${signedInAs}`,
    linkStays: 'Vous pourrez encore utiliser ce lien ensuite.',
  },
  /** A link that no longer works. The titles are by the purpose of the link, and then by what happened to it. */
  dead: {
    titles: {
      invitation: {
        used: 'Cette invitation a déjà été utilisée',
        replaced: 'Cette invitation a été remplacée',
        expired: 'Cette invitation a expiré',
        withdrawn: 'Cette invitation a été révoquée',
      },
      'password-reset': {
        used: 'Ce lien de réinitialisation du mot de passe a déjà été utilisé',
        replaced: 'Ce lien de réinitialisation du mot de passe a été remplacé',
        expired: 'Ce lien de réinitialisation du mot de passe a expiré',
        withdrawn: 'Ce lien de réinitialisation du mot de passe a été révoqué',
      },
      '2fa-reset': {
        used: 'Ce lien de réinitialisation de la 2FA a déjà été utilisé',
        replaced: 'Ce lien de réinitialisation de la 2FA a été remplacé',
        expired: 'Ce lien de réinitialisation de la 2FA a expiré',
        withdrawn: 'Ce lien de réinitialisation de la 2FA a été révoqué',
      },
      'sso-link': {
        used: 'Ce lien d’authentification unique a déjà été utilisé',
        replaced: 'Ce lien d’authentification unique a été remplacé',
        expired: 'Ce lien d’authentification unique a expiré',
        withdrawn: 'Ce lien d’authentification unique a été révoqué',
      },
      'address-change': {
        used: 'Ce lien de confirmation a déjà été utilisé',
        replaced: 'Ce lien de confirmation a été remplacé',
        expired: 'Ce lien de confirmation a expiré',
        withdrawn: 'Ce lien de confirmation a été révoqué',
      },
      'new-sign-in': {
        used: 'Cette connexion a déjà été signalée',
        replaced: 'Ce lien a été remplacé',
        expired: 'Ce lien a expiré',
        withdrawn: 'Ce lien a été révoqué',
      },
      'sign-up': {
        used: 'Ce lien pour votre nouveau compte a déjà été utilisé',
        replaced: 'Ce lien pour votre nouveau compte a été remplacé',
        expired: 'Ce lien pour votre nouveau compte a expiré',
        withdrawn: 'Ce lien pour votre nouveau compte a été révoqué',
      },
    },
    used: 'Chaque lien ne peut être utilisé qu’une fois.',
    replaced: ({ time }: Variables<'time'>) =>
      `Nous en avons envoyé un plus récent (${time}). Utilisez le lien de cet e-mail.`,
    expired: ({ time }: Variables<'time'>) => `Fin de validité : ${time}.`,
    withdrawn: 'Il n’est plus nécessaire, ou un admin a modifié l’accès.',
    withdrawnReset:
      'Une personne s’est connectée avec cet accès depuis l’envoi du lien, ou un admin a modifié l’accès.',
    ifItWasYou: {
      invitation: 'Si c’était vous, connectez-vous.',
      'password-reset':
        'Si c’était vous, connectez-vous avec le nouveau mot de passe. Sinon, utilisez immédiatement « Mot de passe oublié ? » sur la page de connexion.',
      '2fa-reset': 'Si c’était vous, connectez-vous avec les nouveaux codes.',
    },
    forgotPassword:
      'Pour obtenir un nouveau lien, utilisez « Mot de passe oublié ? » sur la page de connexion.',
    newTwoFactorReset: 'Avez-vous besoin d’un nouveau lien ?',
    changeAgain: 'Changez de nouveau l’adresse dans votre profil.',
    changePassword:
      'Si vous ne reconnaissez pas une connexion, définissez un nouveau mot de passe avec « Mot de passe oublié ? » sur la page de connexion. Toutes les sessions se terminent alors.',
    createAgain: 'Créez de nouveau votre compte.',
    renew: 'M’en envoyer un nouveau',
    renewTo: 'Nous l’enverrons à la même adresse que le précédent.',
  },
  renewed: {
    title: 'Un nouveau lien est en route',
    sent: 'Nous l’envoyons à la même adresse que le précédent. Consultez votre messagerie dans un instant, et vérifiez aussi votre dossier de courrier indésirable.',
    already: ({ time }: Variables<'time'>) =>
      `Nous l’avons déjà envoyé à ${time}. Consultez votre messagerie, et vérifiez aussi votre dossier de courrier indésirable.`,
  },
  unknown: {
    title: 'Ce lien ne peut pas être lu',
    introduction:
      'Il est incomplet ou a été modifié. Rouvrez-le depuis l’e-mail, ou copiez-le en entier dans la barre d’adresse.',
  },
  toSignIn: 'Aller à la page de connexion',
} satisfies Catalogue['links'];
