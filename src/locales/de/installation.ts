import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The first sign-in to an empty installation. */
export const installation = {
  title: 'Organisation einrichten',
  lead: 'Sie sind hier die erste Person. Geben Sie Ihre Angaben ein, um die Einrichtung abzuschließen. Sie können sie später ändern.',
  organisation: 'Name der Organisation',
  organisationHint: 'Techniker sehen ihn oben auf jeder Seite.',
  username: 'Benutzername',
  usernameHint: 'Damit melden Sie sich an.',
  email: 'E-Mail-Adresse',
  emailHint: 'An diese Adresse senden wir Links zum Zurücksetzen des Passworts und Sicherheitshinweise.',
  connect: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} anbinden`,
  connectHint: ({ issuer }: Variables<'issuer'>) =>
    `Dann ist die Anmeldung mit dem mitgelieferten Anbieter unter ${issuer} möglich. Sie können das in den OAuth-Einstellungen ändern.`,
  submit: 'Speichern und weiter',
  alreadySaved: 'Diese Angaben sind schon gespeichert.',
  welcome: ({ productName, username }: Variables<'productName' | 'username'>) =>
    `Willkommen bei ${productName}. Melden Sie sich ab jetzt als ${username} an.`,
} satisfies Catalogue['installation'];
