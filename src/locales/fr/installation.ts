import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The first sign-in to an empty installation. */
export const installation = {
  title: 'Configurez votre organisation',
  lead: 'Vous êtes la première personne ici. Saisissez vos informations pour terminer la configuration. Vous pourrez les modifier plus tard.',
  organisation: 'Nom de l’organisation',
  organisationHint: 'Les techniciens le voient en haut de chaque page.',
  username: 'Nom d’utilisateur',
  usernameHint: 'Vous l’utiliserez pour vous connecter.',
  email: 'Adresse e-mail',
  emailHint: 'Nous envoyons les réinitialisations du mot de passe et les avis de sécurité à cette adresse.',
  connect: ({ ssoName }: Variables<'ssoName'>) => `Connecter ${ssoName}`,
  connectHint: ({ issuer }: Variables<'issuer'>) =>
    `Il est alors possible de se connecter avec le fournisseur intégré (${issuer}). Vous pouvez modifier ce choix dans les paramètres OAuth.`,
  submit: 'Enregistrer et continuer',
  alreadySaved: 'Ces informations sont déjà enregistrées.',
  welcome: ({ productName, username }: Variables<'productName' | 'username'>) =>
    `Bienvenue dans ${productName}. Désormais, connectez-vous avec le nom d’utilisateur ${username}.`,
} satisfies Catalogue['installation'];
