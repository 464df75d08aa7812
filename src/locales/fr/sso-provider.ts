import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** The bundled OpenID provider: its layout, signing in, accounts, and the way back to a product. */
export const ssoProvider = {
  layout: {
    toContinueTo: ({ product }: Variables<'product'>) => `pour continuer vers ${product}`,
    setPassword: 'Définir plutôt un mot de passe',
    cancel: ({ product }: Variables<'product'>) => `Annuler et revenir à ${product}`,
    signOut: 'Se déconnecter',
  },
  signIn: {
    title: 'Connexion',
    existing: ({ email }: Variables<'email'>) =>
      `Vous avez déjà un compte pour ${email}. Utilisez-le pour vous connecter.`,
    unknownPassword: 'Réinitialisez son mot de passe si vous ne le connaissez pas',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    submit: 'Se connecter',
    forgotten: 'Mot de passe oublié ?',
    noAccount: 'Pas encore de compte ?',
  },
  passwordResetRequested: {
    introduction:
      'Si un compte utilise cette adresse, nous y envoyons un e-mail avec un lien pour définir un nouveau mot de passe.',
    noEmail:
      'Pas d’e-mail après quelques minutes ? Vérifiez votre dossier de courrier indésirable, ou adressez-vous à votre administrateur système.',
  },
  twoFactorReset: ({ username }: Variables<'username'>) =>
    `Pour ${username}. Saisissez d’abord votre mot de passe. Vos codes actuels restent valables jusqu’à ce que vous confirmiez les nouveaux.`,
  unknownLink: {
    title: 'Ce lien ne peut pas être lu',
    introduction:
      'Il est incomplet ou a été modifié en cours de route. Rouvrez-le depuis l’e-mail, ou copiez-le en entier dans la barre d’adresse.',
    next: 'S’il ne fonctionne toujours pas, demandez-en un nouveau sur la page de connexion.',
  },
  requestAccount: {
    title: 'Créer un compte',
    introduction:
      'Nous vous enverrons par e-mail un lien pour confirmer que l’adresse est la vôtre. Vous choisirez ensuite un mot de passe et configurerez l’authentification à deux facteurs.',
    email: 'Adresse e-mail',
    submit: 'Créer un compte',
    existing: 'Vous avez déjà un compte ?',
    signIn: 'Se connecter',
  },
  accountRequested: {
    title: 'Consultez votre messagerie',
    introduction:
      'Nous envoyons un e-mail à l’adresse que vous avez saisie. Pour continuer, ouvrez son lien dans ce navigateur. Si vous avez déjà un compte, l’e-mail l’indique.',
    noEmail: 'Pas d’e-mail après quelques minutes ? Vérifiez votre dossier de courrier indésirable.',
    again: 'Saisir de nouveau l’adresse',
  },
  createAccount: {
    title: 'Créer un compte',
    introduction: ({ email }: Variables<'email'>) =>
      `Choisissez un mot de passe pour ${email}. Ensuite, vous configurerez l’authentification à deux facteurs.`,
    password: 'Mot de passe',
    submit: 'Créer un compte',
  },
  account: {
    title: 'Votre compte',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    passwordSet: ({ time }: Variables<'time'>) => `Défini le ${time}`,
    changePassword: 'Changer le mot de passe',
    twoFactorSet: ({ time }: Variables<'time'>) => `Configurée le ${time}`,
    changeTwoFactor: 'Reconfigurer',
    recoveryKey: 'Clé de récupération',
    recoveryKeyUse: 'En cas de perte du téléphone',
    renewRecoveryKey: 'Renouveler la clé',
    sessions: 'Sessions',
    sessionsUse: 'Les endroits où votre session est ouverte',
    preferences: 'Langue et fuseau horaire',
    changePreferences: 'Modifier la langue et le fuseau horaire',
    open: 'Aller à votre compte',
  },
  sessions: {
    title: 'Sessions',
    introduction:
      'Les endroits où votre session est ouverte. Si vous terminez une session ici, elle se termine aussi dans les produits que vous avez ouverts avec elle.',
    on: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} sur ${system}`,
    thisOne: '(cette session)',
    address: 'Adresse IP',
    since: 'Connexion',
    lastSeen: 'Dernière activité',
    end: 'Terminer',
    endWhich: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Terminer la session ${browser} à l’adresse ${address}`,
    endOthers: 'Terminer les autres sessions',
    back: 'Retour à votre compte',
  },
  continueAs: {
    title: ({ product }: Variables<'product'>) => `Continuer vers ${product}`,
    sentToOther: ({ email, invited }: Variables<'email' | 'invited'>) =>
      `Votre session actuelle est celle du compte ${email}, mais le lien que vous avez ouvert a été envoyé à ${invited}. Si vous continuez, nous déconnecterons ${email} ici.`,
    signedIn: ({ email }: Variables<'email'>) => `Votre session actuelle est celle du compte ${email}.`,
    confirm: 'Confirmez votre identité.',
    password: 'Mot de passe',
    code: 'Code',
    submit: ({ email }: Variables<'email'>) => `Continuer avec ${email}`,
    or: 'ou',
    other: 'Utiliser un autre compte',
  },
  consent: {
    title: ({ product }: Variables<'product'>) => `Continuer vers ${product} ?`,
    introduction: ({ username, product }: Variables<'username' | 'product'>) =>
      `Votre session actuelle est celle du compte ${username}. ${product} demande :`,
    scopes: {
      openid: 'un identifiant de votre compte qu’aucun autre produit ne reçoit',
      email: 'votre adresse e-mail',
      profile: 'le nom de votre compte',
    },
    submit: 'Autoriser',
  },
  leave: {
    title: ({ product }: Variables<'product'>) => `Retour à ${product}`,
    introduction: 'Redirection en cours. Si rien ne se passe, sélectionnez Continuer.',
    submit: 'Continuer',
  },
  signOut: {
    title: 'Se déconnecter',
    signedOutOf: ({ product }: Variables<'product'>) => `Votre session ${product} est fermée.`,
    question: ({ provider }: Variables<'provider'>) =>
      `Fermer aussi la session ${provider} ? Cela ferme aussi vos sessions dans les produits que vous avez ouverts avec elle.`,
    submit: 'Se déconnecter',
    stay: 'Garder cette session',
    done: 'Votre session est fermée',
    toSignIn: 'Aller à la page de connexion',
  },
  error: {
    ended: 'Cette connexion ne peut pas continuer',
    whyEnded: ({ minutes }: { minutes: number }) =>
      `Elle a duré plus de ${number(minutes)} minutes, était déjà terminée ou avait commencé dans un autre navigateur.`,
    startAgain: 'Revenez à la page d’où vous venez et recommencez.',
    notUnderstood: 'Cette demande n’a pas été comprise',
    why: ({ problem }: Variables<'problem'>) =>
      `Le produit qui vous a envoyé ici a demandé quelque chose que nous ne pouvons pas faire : ${problem}.`,
    tellProduct: 'Signalez-le aux personnes qui gèrent ce produit.',
    toProduct: ({ product }: Variables<'product'>) => `Aller à ${product}`,
    request: 'ID de la requête',
  },
} satisfies Catalogue['ssoProvider'];
