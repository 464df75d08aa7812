import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The errors of forms, in the order of their fields, and why a change is refused. */
export const validation = {
  lookalike: ({ typed, plain }: Variables<'typed' | 'plain'>) =>
    `Remplacez « ${typed} » par « ${plain} ». Ils se ressemblent, mais ce sont des caractères différents.`,
  username: {
    missing: 'Saisissez un nom d’utilisateur.',
    rule: 'Utilisez de 2 à 64 caractères : a à z, 0 à 9, point, tiret et tiret bas.',
    taken: 'Ce nom d’utilisateur est déjà pris.',
    orEmailTaken: 'Ce nom d’utilisateur ou cette adresse e-mail est déjà pris.',
  },
  email: {
    missing: 'Saisissez une adresse e-mail.',
    tooLong: ({ limit }: Limit) => `Une adresse e-mail ne doit pas dépasser ${number(limit)} caractères.`,
    invalid: 'Saisissez une seule adresse e-mail, par exemple amy@acme.example.',
    taken: 'Cette adresse e-mail est déjà prise.',
    fixed:
      'Vous ne pouvez pas changer l’adresse tant que le technicien ou son admin est inactif. Activez-le d’abord.',
  },
  accessEndsOn: {
    missing: 'Saisissez le dernier jour d’accès.',
    invalid: 'Saisissez une date réelle sous la forme année, mois et jour, par exemple 2027-12-31.',
    past: 'Ce jour est passé. Saisissez la date d’aujourd’hui ou une date ultérieure.',
    own: 'Vous ne pouvez pas changer la date de fin de votre propre accès.',
  },
  notes: {
    tooLong: ({ limit }: Limit) => `Les notes ne doivent pas dépasser ${number(limit)} caractères.`,
  },
  admin: {
    missing: 'Sélectionnez un admin.',
    notYours: 'Sélectionnez votre propre admin ou un admin placé sous lui.',
    inactive: ({ admin }: Variables<'admin'>) =>
      `L’admin ${admin} est inactif. Personne ne peut donc s’y connecter.`,
    notATarget:
      'Sélectionnez un autre de vos admins : ni celui qui est actuellement au-dessus, ni lui-même, ni un admin placé sous lui.',
  },
  adminName: {
    missing: 'Saisissez un nom, par exemple Acme East.',
    tooLong: ({ limit }: Limit) => `Un nom ne doit pas dépasser ${number(limit)} caractères.`,
    invalid: 'Saisissez le nom sur une seule ligne, sans caractères de contrôle.',
    ofOrganisation: 'Saisissez le nom de votre organisation.',
  },
  shortName: {
    missing: 'Saisissez un nom court, car aucun ne peut être créé à partir de ce nom.',
    tooLong: ({ limit }: Limit) => `Un nom court ne doit pas dépasser ${number(limit)} caractères.`,
    invalid: 'Utilisez a à z, 0 à 9 et des tirets simples entre eux.',
    reserved: 'Ce nom court ne peut pas être utilisé.',
    taken: 'Ce nom court est déjà pris.',
  },
  language: { missing: 'Sélectionnez une langue dans la liste.' },
  timeZone: { missing: 'Sélectionnez un fuseau horaire dans la liste.' },
  currentPassword: {
    missing: 'Saisissez votre mot de passe actuel.',
    wrong: 'Ce n’est pas votre mot de passe actuel.',
    justChanged: 'Votre mot de passe vient d’être changé. Saisissez le nouveau.',
  },
  newPassword: {
    missing: 'Choisissez un mot de passe.',
    tooShort: ({ least, length }: { least: number; length: number }) =>
      `Utilisez au moins ${number(least)} caractères. Longueur de ce mot de passe : ${number(length)}.`,
    tooLong: ({ most, length }: { most: number; length: number }) =>
      `Utilisez au plus ${number(most)} caractères. Longueur de ce mot de passe : ${number(length)}.`,
    tooEasy: 'Trop facile à deviner.',
  },
  clientSecret: { again: 'Saisissez de nouveau le secret client.' },
  oauthSettings: {
    mode: 'Sélectionnez les paramètres que cet admin utilise.',
    issuer: 'Saisissez une URL, par exemple https://login.acme.example',
    issuerMissing: 'Saisissez l’URL de l’émetteur du fournisseur.',
    issuerNotHttps:
      'Rien n’a été enregistré. Saisissez une URL d’émetteur qui commence par https://. Ses points de terminaison doivent aussi utiliser https://.',
    otherIssuer: ({ issuer }: Variables<'issuer'>) =>
      `Le fournisseur à cette URL utilise l’URL d’émetteur ${issuer}. Saisissez exactement cette valeur.`,
    namelessIssuer:
      'Le fournisseur à cette URL n’indique pas son URL d’émetteur. Nous ne pouvons donc pas l’utiliser. Rien n’a été enregistré.',
    unusable: ({ problem }: Variables<'problem'>) =>
      `Rien n’a été enregistré, car nous ne pouvons pas utiliser ce fournisseur. ${problem}`,
    unusableWithDetail: ({ problem, detail }: Variables<'problem' | 'detail'>) =>
      `Rien n’a été enregistré, car nous ne pouvons pas utiliser ce fournisseur. ${problem} Détails : ${detail}`,
    clientId: ({ limit }: Limit) =>
      `Un ID client doit tenir sur une ligne et ne pas dépasser ${number(limit)} caractères.`,
    clientIdMissing: 'Saisissez l’ID client que le fournisseur a attribué à cette console.',
    clientSecret: ({ limit }: Limit) => `Un secret client ne doit pas dépasser ${number(limit)} caractères.`,
    scopes: ({ limit }: Limit) =>
      `Les étendues doivent tenir sur une ligne et ne pas dépasser ${number(limit)} caractères.`,
    scopesInvalid: 'Saisissez les étendues séparées par une espace, par exemple : openid email profile',
    buttonText: ({ limit }: Limit) =>
      `Le texte du bouton doit tenir sur une ligne et ne pas dépasser ${number(limit)} caractères.`,
    changePasswordUrl:
      'Saisissez une URL, par exemple https://login.acme.example/password, ou laissez ce champ vide.',
    modes: { inherit: '« les paramètres du niveau supérieur »', own: '« activé »', off: '« désactivé »' },
    on: 'activé',
    off: 'désactivé',
    noSecret: 'aucun secret',
    otherSecret: 'un autre secret',
  },
  providerNotRunning: ({ issuer }: Variables<'issuer'>) =>
    `Nous ne pouvons pas utiliser le fournisseur ${issuer} pour le moment. Démarrez-le avec npm run sso-provider, ou décochez la case et connectez-le plus tard dans les paramètres OAuth.`,
  usedLink: 'Ce lien ne peut plus être utilisé.',
  handedOver: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
    `Une autre personne a transféré ${domain} à ${admin} pendant que cette page était ouverte. Le domaine n’a pas été retiré. Sélectionnez de nouveau « Retirer » s’il doit l’être aussi à cet endroit.`,
  /** Someone else saved the form in the meantime. */
  accessRules: {
    mode: 'Sélectionnez les règles que cet admin utilise.',
    days: ({ min, max }: { min: number; max: number }) =>
      `Saisissez un nombre entier de jours, de ${number(min)} à ${number(max)}, ou laissez ce champ vide.`,
    nothing: 'Saisissez les jours d’au moins une règle, ou sélectionnez « Désactivées ».',
    modes: { inherit: '« les règles du niveau supérieur »', own: '« activées »', off: '« désactivées »' },
  },
  stale: {
    profile:
      'Une autre personne a modifié votre profil pendant que vous le modifiiez. Rien n’a été enregistré. Vérifiez les champs ci-dessous, puis enregistrez de nouveau.',
    technician:
      'Une autre personne a modifié ce technicien pendant que vous le modifiiez. Rien n’a été enregistré. Vérifiez les champs ci-dessous, puis enregistrez de nouveau.',
    admin:
      'Une autre personne a modifié cet admin pendant que vous le modifiiez. Rien n’a été enregistré. Vérifiez les champs ci-dessous, puis enregistrez de nouveau.',
    domain:
      'Une autre personne a modifié ce domaine pendant que vous le modifiiez. Rien n’a été enregistré. Vérifiez les champs ci-dessous, puis enregistrez de nouveau.',
    decision:
      'Une autre personne a pris une décision pour ce technicien pendant que vous remplissiez le formulaire. Rien n’a été enregistré. Vérifiez les champs ci-dessous, puis enregistrez de nouveau.',
    settings:
      'Une autre personne a modifié ces paramètres pendant que vous les modifiiez. Rien n’a été enregistré. Vérifiez les champs ci-dessous, puis enregistrez de nouveau.',
    panel:
      'Une autre personne a modifié ce panneau pendant que vous le modifiiez. Rien n’a été enregistré. Vérifiez les champs ci-dessous, puis enregistrez de nouveau.',
  },
  changed: ({ saved, typed }: Variables<'saved' | 'typed'>) =>
    `Valeur enregistrée entre-temps par une autre personne : ${saved}. Valeur de votre formulaire : ${typed}.`,
  nothing: 'aucune',
  quoted: ({ value }: Variables<'value'>) => `« ${value} »`,
  /** Why a change is refused, without a full stop. */
  refused: {
    emails: ({ wait }: Variables<'wait'>) =>
      `Cette adresse a reçu autant d’e-mails que nous l’autorisons pour le moment. Réessayez ${wait}`,
    addressChanges: ({ wait }: Variables<'wait'>) =>
      `Vous avez changé autant d’adresses e-mail que nous l’autorisons en une heure. Réessayez ${wait}`,
    exportRunning:
      'Un autre export lancé avec votre accès est encore en cours de téléchargement. Attendez qu’il se termine, ou annulez-le dans votre navigateur',
    noAddressChange: 'Il n’y a plus de changement d’adresse à confirmer',
    emailsHeld: 'Les e-mails sont retenus sur cette installation (MAIL_HOLD)',
    accessEnded: 'La personne à l’origine de cette action n’a plus d’accès',
  },
  tooManyNames: ({ wait }: Variables<'wait'>) =>
    `Vous avez vérifié autant de noms que nous l’autorisons en une heure. Rien n’a été enregistré. Réessayez ${wait}.`,
  reason: ({ reason }: Variables<'reason'>) => `${reason}.`,
  nothingSaved: ({ reason }: Variables<'reason'>) => `${reason}. Rien n’a été enregistré.`,
} satisfies Catalogue['validation'];
