import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The first sign-in to an empty installation. */
export const installation = {
  title: 'Uw organisatie instellen',
  lead: 'U bent hier de eerste. Voer uw gegevens in om de installatie af te ronden. U kunt ze later wijzigen.',
  organisation: 'Naam van de organisatie',
  organisationHint: 'Technici zien deze boven aan elke pagina.',
  username: 'Gebruikersnaam',
  usernameHint: 'Hiermee logt u in.',
  email: 'E-mailadres',
  emailHint: 'We sturen wachtwoordresets en beveiligingsmeldingen naar dit adres.',
  connect: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} instellen`,
  connectHint: ({ issuer }: Variables<'issuer'>) =>
    `Mensen kunnen dan inloggen met de meegeleverde provider op ${issuer}. U kunt dit wijzigen bij OAuth-instellingen.`,
  submit: 'Opslaan en doorgaan',
  alreadySaved: 'Deze gegevens zijn al opgeslagen.',
  welcome: ({ productName, username }: Variables<'productName' | 'username'>) =>
    `Welkom bij ${productName}. Log vanaf nu in als ${username}.`,
} satisfies Catalogue['installation'];
