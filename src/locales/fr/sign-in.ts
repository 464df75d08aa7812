import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** The steps of signing in, and forgotten passwords. */
export const signIn = {
  password: {
    title: 'Connexion',
    returnsTo: ({ page }: Variables<'page'>) => `Après la connexion, nous ouvrirons cette page : ${page}.`,
    identifier: 'Nom d’utilisateur ou adresse e-mail',
    identifierMissing: 'Saisissez votre nom d’utilisateur ou votre adresse e-mail.',
    password: 'Mot de passe',
    passwordMissing: 'Saisissez votre mot de passe.',
    /** The same for every reason, so that it does not reveal who has an account. */
    refused:
      'La connexion a échoué. Le nom d’utilisateur, l’adresse e-mail ou le mot de passe est incorrect, ou vous ne pouvez pas vous connecter ici avec un mot de passe.',
    submit: 'Se connecter',
    or: 'ou',
    signInWith: ({ ssoName }: Variables<'ssoName'>) => `Se connecter avec ${ssoName}`,
    forgotten: 'Mot de passe oublié ?',
  },
  /** Above the first step. */
  notices: {
    signedOut: 'Votre session est fermée.',
    sessionOver: ({ minutes }: { minutes: number }) =>
      `Votre session est terminée, par exemple après ${number(minutes)} minutes d’inactivité. Connectez-vous pour continuer.`,
    sessionEnded: 'Votre session est terminée, et rien n’a été modifié. Connectez-vous et réessayez.',
    signInEnded: 'Cette connexion est interrompue. Saisissez de nouveau votre mot de passe.',
    textIsKept: ({ minutes }: { minutes: number }) =>
      `Votre session est terminée. Connectez-vous dans les ${number(minutes)} minutes, et nous rétablirons ce que vous avez saisi. Les codes, les mots de passe et les secrets ne sont pas conservés.`,
    ssoUnlinked:
      'Votre accès est dissocié, et ses sessions sont terminées. Connectez-vous avec votre mot de passe. Si vous n’en avez pas, nous vous envoyons un e-mail pour en définir un.',
    passwordSet: 'Votre mot de passe est défini. Utilisez-le pour vous connecter.',
    signInRejected:
      'Toutes les sessions sont terminées et l’ancien mot de passe ne fonctionne plus. Nous vous avons envoyé un lien pour en définir un nouveau.',
    sessionsEnded:
      'Toutes les sessions sont terminées. Avant de vous reconnecter, changez votre mot de passe chez le fournisseur d’authentification unique.',
    wrongCodes:
      'Trop de codes incorrects ont été saisis. Cette connexion est donc interrompue. Recommencez avec votre mot de passe.',
    loginChanged: 'Cette connexion est interrompue, car votre accès a été modifié entre-temps. Recommencez.',
  },
  proxyProblems: {
    'untrusted-proxy':
      'Vous ne pouvez pas encore vous connecter ici. Cette console ne fonctionne qu’en https, et le proxy qui a transmis votre demande ne figure pas dans TRUST_PROXY. Demandez à votre administrateur système d’y ajouter son adresse.',
    'no-scheme':
      'Vous ne pouvez pas encore vous connecter ici. Cette console ne fonctionne qu’en https, et l’en-tête X-Forwarded-Proto est absent de votre demande. Demandez à votre administrateur système de faire envoyer cet en-tête par le proxy.',
    'http-scheme':
      'Vous ne pouvez pas encore vous connecter ici. Cette console ne fonctionne qu’en https, et l’en-tête X-Forwarded-Proto indique http. Ouvrez l’adresse qui commence par https. Si vous l’avez fait, demandez à votre administrateur système de corriger l’en-tête.',
  },
  code: {
    title: 'Authentification à deux facteurs',
    introduction:
      'Saisissez le code à 6 chiffres que votre application d’authentification affiche maintenant.',
    submit: 'Se connecter',
    lostPhone: 'Réinitialiser votre authentification à deux facteurs ?',
  },
  forgotPassword: {
    title: 'Mot de passe oublié ?',
    introduction:
      'Nous vous enverrons par e-mail un lien pour définir un nouveau mot de passe. Votre authentification à deux facteurs ne change pas.',
    submit: 'M’envoyer un lien',
    back: 'Retour à la page de connexion',
  },
  checkEmail: {
    title: 'Consultez votre messagerie',
    requested:
      'Si un accès utilise ce nom d’utilisateur ou cette adresse, nous envoyons un e-mail à son adresse. Selon l’accès, il contient un lien pour définir un nouveau mot de passe, une nouvelle invitation, ou un rappel pour vous connecter autrement.',
    noEmail:
      'Pas d’e-mail après quelques minutes ? Vérifiez votre dossier de courrier indésirable, ou demandez à la personne qui gère votre accès d’utiliser « Réinitialiser le mot de passe ».',
    noMailbox:
      'Vous n’avez plus accès à cette boîte de réception ? Demandez à la personne qui gère votre accès de le supprimer et de vous inviter de nouveau à votre nouvelle adresse. Le journal d’audit est conservé.',
    /** Someone asked again too soon. */
    already: {
      username: ({ time }: Variables<'time'>) =>
        `Vous avez déjà demandé un e-mail pour ce nom d’utilisateur à ${time}. Si un accès l’utilise, nous avons envoyé l’e-mail à ce moment-là.`,
      address: ({ time }: Variables<'time'>) =>
        `Vous avez déjà demandé un e-mail pour cette adresse à ${time}. Si un accès l’utilise, nous avons envoyé l’e-mail à ce moment-là.`,
      newAccount: ({ time }: Variables<'time'>) =>
        `Vous avez déjà demandé un e-mail pour cette adresse à ${time}. Nous avons envoyé l’e-mail à ce moment-là.`,
    },
    askAgain: ({ time }: Variables<'time'>) =>
      `Vérifiez aussi votre dossier de courrier indésirable. Vous pourrez refaire une demande à ${time}.`,
  },
  signedOut: {
    title: 'Votre session est fermée',
    atProviderToo: ({ ssoName }: Variables<'ssoName'>) =>
      `Votre session chez ${ssoName} est aussi en cours de fermeture.`,
    signOutAt: ({ ssoName }: Variables<'ssoName'>) => `Se déconnecter chez ${ssoName}`,
  },
} satisfies Catalogue['signIn'];
