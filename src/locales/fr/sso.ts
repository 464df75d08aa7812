import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list, number, plural } from './formats.ts';

/** Single Sign-On: linking a login, problems at the provider, and OAuth Settings. */
export const sso = {
  link: {
    title: ({ ssoName }: Variables<'ssoName'>) => `Lier avec ${ssoName}`,
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} n’est pas disponible pour le moment. Réessayez dans quelques minutes. Votre lien fonctionne toujours.`,
    notSetUp: ({ ssoName, adminName }: Variables<'ssoName' | 'adminName'>) =>
      `La connexion avec ${ssoName} n’est plus configurée chez ${adminName}.`,
    credentials: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Pour ${username} chez ${adminName}. Saisissez votre mot de passe et votre code. Nous vous dirigerons ensuite vers ${ssoName}.`,
    password: 'Mot de passe',
    passwordMissing: 'Saisissez votre mot de passe.',
    passwordWrong: 'Ce mot de passe est incorrect.',
    submit: 'Continuer',
    forgotten: 'Mot de passe oublié ?',
    linkStays: 'Vous pourrez encore utiliser ce lien ensuite.',
    noPassword: 'Votre accès n’a pas encore de mot de passe. Définissez-en d’abord un, puis rouvrez ce lien.',
    askForPassword: 'Recevoir un e-mail pour définir un mot de passe',
    signInFirst: 'Connectez-vous d’abord. Nous vous ramènerons à cette page.',
    twoFactorFirst:
      'Connectez-vous et configurez d’abord l’authentification à deux facteurs. Nous vous ramènerons à cette page.',
    signIn: 'Se connecter',
    continue: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Continuez pour permettre à ${username} de se connecter chez ${adminName} aussi avec ${ssoName}.`,
  },
  linked: ({ ssoName }: Variables<'ssoName'>) => `Votre accès est lié avec ${ssoName}.`,
  /** The pages that say why Single Sign-On could not continue. */
  errors: {
    'not-offered': {
      title: ({ ssoName }: Variables<'ssoName'>) => `La connexion avec ${ssoName} n’est pas configurée ici`,
      happened: 'Aucun fournisseur n’est configuré pour cet admin ni au-dessus.',
      next: 'Connectez-vous avec votre mot de passe.',
    },
    'unknown-flow': {
      title: 'Cette connexion ne peut pas continuer ici',
      happened: ({ minutes }: { minutes: number }) =>
        `Elle a commencé dans un autre navigateur ou une autre session, ou il y a plus de ${number(minutes)} minutes.`,
      next: 'Recommencez.',
    },
    'opened-twice': {
      title: 'Cette page a été ouverte une deuxième fois',
      happened: 'La réponse du fournisseur ne peut être utilisée qu’une fois, et elle l’a déjà été.',
      next: 'Si votre session n’est pas ouverte, recommencez.',
    },
    cancelled: {
      title: ({ ssoName }: Variables<'ssoName'>) => `Vous avez annulé chez ${ssoName}`,
      happened: 'Rien n’a été modifié.',
      next: 'Vous pouvez recommencer à tout moment.',
    },
    'provider-refused': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} a refusé la connexion`,
      happened: ({ answer }: Variables<'answer'>) => `Réponse du fournisseur : ${answer}.`,
      next: 'Réessayez.',
    },
    'settings-changed': {
      title: ({ ssoName }: Variables<'ssoName'>) => `Les paramètres pour ${ssoName} ont changé`,
      happened: 'Un admin a modifié les paramètres OAuth pendant votre connexion.',
      next: 'Recommencez.',
    },
    'not-linked': {
      title: 'Aucun accès n’est lié à ce compte',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Votre session chez ${ssoName} est ouverte, mais aucun accès de cette console n’est lié à votre compte.`,
      next: 'Si vous avez reçu une invitation, ouvrez le lien de cet e-mail. Sinon, connectez-vous avec votre mot de passe.',
    },
    'not-active': {
      title: 'Cet accès n’est pas actif',
      happened: ({ adminName }: Variables<'adminName'>) => `Votre accès chez ${adminName} a été désactivé.`,
      next: 'Seul un admin peut le réactiver.',
    },
    'other-provider': {
      title: ({ ssoName }: Variables<'ssoName'>) => `Cet accès utilise un autre fournisseur ${ssoName}`,
      happened: ({ adminName }: Variables<'adminName'>) =>
        `Votre accès chez ${adminName} est lié, mais ${adminName} n’utilise plus le fournisseur d’où vous venez.`,
      next: ({ adminName }: Variables<'adminName'>) =>
        `Utilisez la page de connexion pour ${adminName}, ou connectez-vous avec votre mot de passe.`,
    },
    'no-address': {
      title: 'Le fournisseur ne nous a pas communiqué votre adresse e-mail',
      happened: ({ invited }: Variables<'invited'>) =>
        `Nous en avons besoin pour vérifier que le lien vous a été envoyé. Nous avons envoyé le lien à ${invited}.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Rien n’est encore lié, et le lien fonctionne toujours. Déconnectez-vous chez ${ssoName} et utilisez le compte qui a cette adresse.`,
    },
    'other-address': {
      title: 'Ce n’est pas l’adresse invitée',
      happened: ({ email, invited }: Variables<'email' | 'invited'>) =>
        `Vous revenez avec l’adresse ${email}, mais le lien a été envoyé à ${invited}.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Rien n’est encore lié, et le lien fonctionne toujours. Déconnectez-vous chez ${ssoName} et utilisez le compte qui a l’adresse invitée.`,
    },
    'unverified-address': {
      title: 'Le fournisseur n’a pas vérifié votre adresse e-mail',
      happened: ({ email }: Variables<'email'>) =>
        `Vous revenez avec l’adresse ${email}, mais le fournisseur n’indique pas qu’il l’a vérifiée.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Rien n’est encore lié, et le lien fonctionne toujours. Faites vérifier votre adresse chez ${ssoName}, puis rouvrez le lien.`,
    },
    'identity-taken': {
      title: 'Ce compte est déjà lié',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Votre compte chez ${ssoName} est lié à un autre accès de cette console.`,
      next: 'Utilisez un autre compte là-bas, ou dissociez d’abord l’autre accès. La personne à qui il appartient peut le faire dans son profil.',
    },
    'link-dead': {
      title: 'Ce lien ne fonctionne plus',
      happened:
        'Il a été utilisé, remplacé ou révoqué, ou il a expiré, pendant que vous étiez chez le fournisseur.',
      next: 'Si votre accès est déjà lié, connectez-vous.',
    },
    'someone-else-signed-in': {
      title: 'La session d’une autre personne est ouverte',
      happened:
        'Une autre personne s’est connectée avec ce navigateur pendant que vous étiez chez le fournisseur. Rien n’a été modifié.',
      next: 'Revenez au lien. Il demande une confirmation avant de mettre fin à cette session.',
    },
    'wrong-person': {
      title: 'Vous avez utilisé le compte d’une autre personne',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Le compte que vous avez utilisé chez ${ssoName} n’est pas celui auquel cet accès est lié.`,
      next: 'Rien n’a été modifié. Réessayez avec le bon compte.',
    },
    'not-reauthenticated': {
      title: 'Nous n’avons pas pu confirmer votre identité',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `${ssoName} n’a pas indiqué que vous venez de vous y connecter.`,
      next: 'Déconnectez-vous là-bas et réessayez. Si le problème persiste, activez « Demander aussi le code de cette console » dans les paramètres OAuth. Un code suffira alors.',
    },
    provider: {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} n’est pas disponible pour le moment`,
      happened: ({ problem }: Variables<'problem'>) =>
        `Nous ne pouvons pas utiliser le fournisseur. ${problem}`,
      next: 'Réessayez dans quelques minutes, ou connectez-vous avec votre mot de passe.',
    },
  },
  /** What is wrong with a provider. */
  providerProblems: {
    'not-https': 'Son adresse commence par http://, et cette console n’accepte que https://.',
    'address-refused': 'Cette console n’est pas autorisée à se connecter à son adresse.',
    unreachable: 'Il est injoignable.',
    slow: ({ seconds }: { seconds: number }) => `Il n’a pas répondu en ${number(seconds)} secondes.`,
    'invalid-response': 'Sa réponse n’était pas conforme à OpenID Connect.',
    'other-issuer': 'Il utilise une autre URL d’émetteur.',
    'client-refused':
      'Il a refusé l’ID client ou le secret client de cette console, et le secret a peut-être expiré.',
    'code-refused': 'Il n’a plus accepté le code qu’il avait émis.',
    'bad-token': 'Les informations qu’il a données sur vous n’ont pas satisfait à nos vérifications.',
  },
  backToLink: 'Retour au lien',
  back: 'Retour',
  toDashboard: 'Aller au tableau de bord',
  toSignIn: 'Aller à la page de connexion',
  requestId: 'ID de la requête',
  settings: {
    title: 'Paramètres OAuth',
    titleFor: ({ adminName }: Variables<'adminName'>) => `Paramètres OAuth pour ${adminName}`,
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Le fournisseur OpenID Connect utilisé pour se connecter chez ${adminName}, et chez tous les admins placés dessous qui n’ont pas leurs propres paramètres.`,
    /** Who will lose access. */
    loss: {
      title: 'Qui perdra l’accès',
      confirm: 'Je comprends que ces personnes perdront l’accès',
      confirmFirst: 'Rien n’est encore enregistré. Vérifiez qui perdra l’accès, puis confirmez.',
      stranded: ({ count, names }: { count: number; names: readonly string[] }) =>
        plural(count, {
          one: (n) =>
            `${n} accès lié ne permet plus de se connecter, car il n’a pas de mot de passe : ${list(names)}. Utilisez « Réinitialiser le mot de passe » pour envoyer à son titulaire un lien afin d’en définir un.`,
          other: (n) =>
            `${n} accès liés ne permettent plus de se connecter, car ils n’ont pas de mot de passe : ${list(names)}. Utilisez « Réinitialiser le mot de passe » pour envoyer à leurs titulaires un lien afin d’en définir un.`,
        }),
      more: ({ count }: { count: number }) => `${number(count)} de plus`,
      withPassword: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) =>
            `${n} accès lié ne permet plus de se connecter avec l’authentification unique, mais son mot de passe reste utilisable.`,
          other: (n) =>
            `${n} accès liés ne permettent plus de se connecter avec l’authentification unique, mais leurs mots de passe restent utilisables.`,
        }),
      sessions: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) => `${n} session se termine maintenant.`,
          other: (n) => `${n} sessions se terminent maintenant.`,
        }),
    },
    current: 'Paramètres actuels',
    source: {
      own: ({ adminName }: Variables<'adminName'>) => `Définis par ${adminName}.`,
      ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Définis par ${adminName}, à la place des paramètres définis par ${above}.`,
      off: ({ adminName }: Variables<'adminName'>) => `Désactivés par ${adminName}.`,
      offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Désactivés par ${adminName}, à la place des paramètres définis par ${above}.`,
      inherited: ({ above, issuer }: Variables<'above' | 'issuer'>) => `Hérités (${above}) : ${issuer}`,
      inheritedOff: ({ above }: Variables<'above'>) => `Désactivés, hérités (${above}).`,
      none: 'Non configurés ici ni au-dessus.',
    },
    /** The same, as the value of a fact on a technician's page. */
    sourceInBrief: {
      own: ({ adminName }: Variables<'adminName'>) => `Définis par ${adminName}`,
      off: ({ adminName }: Variables<'adminName'>) => `Désactivés par ${adminName}`,
      inherited: ({ adminName }: Variables<'adminName'>) => `Hérités (${adminName})`,
      inheritedOff: ({ adminName }: Variables<'adminName'>) => `Désactivés, hérités (${adminName})`,
      none: 'Non configurés ici ni au-dessus',
    },
    mode: 'Pour cet admin',
    modes: {
      inherit: ({ above, issuer }: Variables<'above' | 'issuer'>) =>
        `Utiliser les paramètres définis par ${above} (${issuer})`,
      inheritOff: ({ above }: Variables<'above'>) =>
        `Utiliser les paramètres définis par ${above} (désactivés)`,
      inheritNone: 'Utiliser les paramètres de l’admin supérieur (il n’y en a pas encore)',
      own: 'Activés : utiliser le fournisseur ci-dessous',
      off: 'Désactivés',
    },
    issuer: 'URL de l’émetteur',
    issuerHint:
      'Par exemple https://login.acme.example. Le fournisseur à cette adresse nous indique les autres points de terminaison.',
    clientId: 'ID client',
    clientSecret: 'Secret client',
    clientSecretHint: {
      kept: 'Nous conservons le secret que vous avez saisi jusqu’à ce que vous enregistriez.',
      stored:
        'Un secret est stocké et n’est plus jamais affiché. Laissez ce champ vide pour le conserver. Si vous changez l’émetteur ou l’ID client, saisissez un nouveau secret.',
      none: 'Nous le stockons chiffré et ne l’affichons plus jamais. Laissez ce champ vide pour un client public.',
    },
    scopes: 'Étendues',
    buttonText: 'Texte du bouton',
    buttonTextHint: ({ ssoName }: Variables<'ssoName'>) =>
      `Affiché sur la page de connexion. Si vous laissez ce champ vide, le bouton indique « Se connecter avec ${ssoName} ».`,
    options: 'Options',
    addressesCountAsVerified: 'Considérer les adresses e-mail de ce fournisseur comme vérifiées',
    addressesCountAsVerifiedHint:
      'Cochez cette case seulement si personne ne peut s’y attribuer une adresse e-mail quelconque. Sinon, une personne ne peut lier son compte que si le fournisseur indique qu’il a vérifié son adresse.',
    requireCode: 'Demander aussi le code de cette console',
    requireCodeHint:
      'Après s’être connectées chez le fournisseur, les personnes saisissent ici un code de leur application d’authentification.',
    signOutAtProvider: 'Déconnecter aussi chez le fournisseur',
    signOutAtProviderHint:
      'Quand une personne se déconnecte ici, sa session chez le fournisseur est fermée aussi, s’il le permet.',
    changePasswordUrl: 'URL de changement de mot de passe',
    changePasswordUrlHint:
      'Facultatif. La page où les personnes réinitialisent leur mot de passe chez le fournisseur. Nous l’indiquons aux personnes qui lient leur compte.',
    submit: 'Enregistrer',
    register: 'À enregistrer auprès du fournisseur',
    redirectUri: 'URI de redirection',
    signedOutUri: 'URI de redirection après déconnexion',
    backChannelUri: 'URI de déconnexion back-channel',
    overrides: 'Sous-admins avec leurs propres paramètres',
    overrideOff: 'Désactivés',
    saved: {
      own: ({ issuer }: Variables<'issuer'>) => `Enregistré. Le fournisseur ${issuer} répond.`,
      off: 'Enregistré. L’authentification unique est désactivée pour cet admin.',
      inherited: ({ adminName }: Variables<'adminName'>) =>
        `Enregistré. Les paramètres définis par ${adminName} s’appliquent ici.`,
      none: 'Enregistré. Aucun paramètre ne s’applique à cet admin.',
    },
    /** What a provider says that it supports. */
    findings: {
      signs: ({ algorithms }: { algorithms: readonly string[] }) => `Il signe avec ${list(algorithms)}.`,
      createsAccounts: 'Il propose de créer des comptes.',
      createsNoAccounts:
        'Il n’indique pas qu’il est possible d’y créer un compte. Son administrateur doit peut-être créer les comptes.',
      signsOut: 'Il propose la déconnexion.',
      signsNoOneOut: 'Il ne propose pas la déconnexion.',
      noEmail: 'Il n’indique pas qu’il fournit les adresses e-mail, nécessaires pour lier un compte.',
      noTime:
        'Il n’indique pas qu’il fournit l’heure de la connexion, nécessaire pour confirmer des modifications sans code. Sélectionnez « Demander aussi le code de cette console ».',
    },
  },
} satisfies Catalogue['sso'];
