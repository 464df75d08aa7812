import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The errors of forms, in the order of their fields, and why a change is refused. */
export const validation = {
  lookalike: ({ typed, plain }: Variables<'typed' | 'plain'>) =>
    `Vervang “${typed}” door “${plain}”. Ze lijken op elkaar, maar zijn verschillende tekens.`,
  username: {
    missing: 'Voer een gebruikersnaam in.',
    rule: 'Gebruik 2 tot 64 tekens: a tot en met z, 0 tot en met 9, punt, koppelteken en onderstrepingsteken.',
    taken: 'Deze gebruikersnaam is al in gebruik.',
    orEmailTaken: 'Deze gebruikersnaam of dit e-mailadres is al in gebruik.',
  },
  email: {
    missing: 'Voer een e-mailadres in.',
    tooLong: ({ limit }: Limit) => `Een e-mailadres mag maximaal ${number(limit)} tekens lang zijn.`,
    invalid: 'Voer één e-mailadres in, bijvoorbeeld amy@acme.example.',
    taken: 'Dit e-mailadres is al in gebruik.',
    fixed:
      'U kunt het adres niet wijzigen zolang de technicus of de beheerder ervan inactief is. Activeer deze eerst.',
  },
  accessEndsOn: {
    missing: 'Voer de laatste dag van de toegang in.',
    invalid: 'Voer een bestaande datum in als jaar, maand en dag, bijvoorbeeld 2027-12-31.',
    past: 'Deze dag is voorbij. Voer de datum van vandaag of een latere datum in.',
    own: 'U kunt de einddatum van uw eigen toegang niet wijzigen.',
  },
  notes: {
    tooLong: ({ limit }: Limit) => `Notities mogen maximaal ${number(limit)} tekens lang zijn.`,
  },
  admin: {
    missing: 'Selecteer een beheerder.',
    notYours: 'Selecteer uw eigen beheerder of een beheerder daaronder.',
    inactive: ({ admin }: Variables<'admin'>) => `${admin} is inactief, dus daar kan niemand inloggen.`,
    notATarget:
      'Selecteer een andere van uw beheerders: niet de huidige erboven, niet de beheerder zelf en geen beheerder daaronder.',
  },
  adminName: {
    missing: 'Voer een naam in, bijvoorbeeld Acme Oost.',
    tooLong: ({ limit }: Limit) => `Een naam mag maximaal ${number(limit)} tekens lang zijn.`,
    invalid: 'Voer de naam in op één regel, zonder besturingstekens.',
    ofOrganisation: 'Voer de naam van uw organisatie in.',
  },
  shortName: {
    missing: 'Voer een korte naam in, want van deze naam kan er geen worden gemaakt.',
    tooLong: ({ limit }: Limit) => `Een korte naam mag maximaal ${number(limit)} tekens lang zijn.`,
    invalid:
      'Gebruik a tot en met z, 0 tot en met 9, en daartussen koppeltekens, maar geen twee achter elkaar.',
    reserved: 'Deze korte naam kan niet worden gebruikt.',
    taken: 'Deze korte naam is al in gebruik.',
  },
  language: { missing: 'Selecteer een taal in de lijst.' },
  timeZone: { missing: 'Selecteer een tijdzone in de lijst.' },
  currentPassword: {
    missing: 'Voer uw huidige wachtwoord in.',
    wrong: 'Dat is niet uw huidige wachtwoord.',
    justChanged: 'Uw wachtwoord is zojuist gewijzigd. Voer het nieuwe in.',
  },
  newPassword: {
    missing: 'Kies een wachtwoord.',
    tooShort: ({ least, length }: { least: number; length: number }) =>
      `Gebruik minimaal ${number(least)} tekens. Dit wachtwoord heeft er ${number(length)}.`,
    tooLong: ({ most, length }: { most: number; length: number }) =>
      `Gebruik maximaal ${number(most)} tekens. Dit wachtwoord heeft er ${number(length)}.`,
    tooEasy: 'Te makkelijk te raden.',
  },
  clientSecret: { again: 'Voer het clientgeheim opnieuw in.' },
  oauthSettings: {
    mode: 'Selecteer welke instellingen deze beheerder gebruikt.',
    issuer: 'Voer een URL in, bijvoorbeeld https://login.acme.example',
    issuerMissing: 'Voer de issuer-URL van de provider in.',
    issuerNotHttps:
      'Er is niets opgeslagen. Voer een issuer-URL in die met https:// begint. Ook de endpoints ervan moeten https:// gebruiken.',
    otherIssuer: ({ issuer }: Variables<'issuer'>) =>
      `De provider op deze URL gebruikt de issuer-URL ${issuer}. Voer precies die in.`,
    namelessIssuer:
      'De provider op deze URL vermeldt geen issuer-URL, dus we kunnen deze niet gebruiken. Er is niets opgeslagen.',
    unusable: ({ problem }: Variables<'problem'>) =>
      `We kunnen deze provider niet gebruiken, dus er is niets opgeslagen. ${problem}`,
    unusableWithDetail: ({ problem, detail }: Variables<'problem' | 'detail'>) =>
      `We kunnen deze provider niet gebruiken, dus er is niets opgeslagen. ${problem} Details: ${detail}`,
    clientId: ({ limit }: Limit) => `Een client-ID moet één regel van maximaal ${number(limit)} tekens zijn.`,
    clientIdMissing: 'Voer de client-ID in die de provider aan deze console heeft gegeven.',
    clientSecret: ({ limit }: Limit) => `Een clientgeheim mag maximaal ${number(limit)} tekens lang zijn.`,
    scopes: ({ limit }: Limit) => `Scopes moeten één regel van maximaal ${number(limit)} tekens zijn.`,
    scopesInvalid: 'Voer scopes in met een spatie ertussen, bijvoorbeeld: openid email profile',
    buttonText: ({ limit }: Limit) =>
      `De knoptekst moet één regel van maximaal ${number(limit)} tekens zijn.`,
    changePasswordUrl: 'Voer een URL in, bijvoorbeeld https://login.acme.example/password, of laat dit leeg.',
    modes: { inherit: '“de instellingen erboven”', own: '“aan”', off: '“uit”' },
    on: 'aan',
    off: 'uit',
    noSecret: 'geen geheim',
    otherSecret: 'een ander geheim',
  },
  providerNotRunning: ({ issuer }: Variables<'issuer'>) =>
    `We kunnen de provider op ${issuer} op dit moment niet gebruiken. Start deze met npm run sso-provider, of haal het vinkje weg en stel de provider later in bij OAuth-instellingen.`,
  usedLink: 'Deze link kan niet meer worden gebruikt.',
  handedOver: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
    `Iemand anders heeft ${domain} overgedragen aan ${admin} terwijl deze pagina open was. Het domein is niet verwijderd. Selecteer opnieuw “Verwijderen” als het daar verwijderd moet worden.`,
  /** Someone else saved the form in the meantime. */
  accessRules: {
    mode: 'Selecteer welke regels deze beheerder gebruikt.',
    days: ({ min, max }: { min: number; max: number }) =>
      `Voer een geheel aantal dagen van ${number(min)} tot ${number(max)} in, of laat dit leeg.`,
    nothing: 'Voer de dagen van ten minste één regel in, of selecteer “Uit”.',
    modes: { inherit: '“de regels erboven”', own: '“aan”', off: '“uit”' },
  },
  stale: {
    profile:
      'Iemand anders heeft uw profiel gewijzigd terwijl u het bewerkte. Er is niets opgeslagen. Controleer de velden hieronder en sla opnieuw op.',
    technician:
      'Iemand anders heeft deze technicus gewijzigd terwijl u de gegevens bewerkte. Er is niets opgeslagen. Controleer de velden hieronder en sla opnieuw op.',
    admin:
      'Iemand anders heeft deze beheerder gewijzigd terwijl u de gegevens bewerkte. Er is niets opgeslagen. Controleer de velden hieronder en sla opnieuw op.',
    domain:
      'Iemand anders heeft dit domein gewijzigd terwijl u het bewerkte. Er is niets opgeslagen. Controleer de velden hieronder en sla opnieuw op.',
    decision:
      'Iemand anders heeft over deze technicus beslist terwijl u het formulier bewerkte. Er is niets opgeslagen. Controleer de velden hieronder en sla opnieuw op.',
    settings:
      'Iemand anders heeft deze instellingen gewijzigd terwijl u ze bewerkte. Er is niets opgeslagen. Controleer de velden hieronder en sla opnieuw op.',
    panel:
      'Iemand anders heeft dit paneel gewijzigd terwijl u het bewerkte. Er is niets opgeslagen. Controleer de velden hieronder en sla opnieuw op.',
  },
  changed: ({ saved, typed }: Variables<'saved' | 'typed'>) =>
    `Iemand anders heeft dit gewijzigd in ${saved}. In uw formulier stond ${typed}.`,
  nothing: 'niets',
  quoted: ({ value }: Variables<'value'>) => `“${value}”`,
  /** Why a change is refused, without a full stop. */
  refused: {
    emails: ({ wait }: Variables<'wait'>) =>
      `Dit adres heeft zoveel e-mails ontvangen als we voorlopig toestaan. Probeer het ${wait} opnieuw`,
    addressChanges: ({ wait }: Variables<'wait'>) =>
      `U hebt zoveel e-mailadressen gewijzigd als we in een uur toestaan. Probeer het ${wait} opnieuw`,
    exportRunning:
      'Een andere export van uw login wordt nog gedownload. Wacht tot die klaar is, of annuleer deze in uw browser',
    noAddressChange: 'Er is geen adreswijziging meer om te bevestigen',
    emailsHeld: 'E-mails worden op deze installatie vastgehouden (MAIL_HOLD)',
    accessEnded: 'De toegang van degene die dit heeft gestart, is beëindigd',
  },
  tooManyNames: ({ wait }: Variables<'wait'>) =>
    `U hebt zoveel namen gecontroleerd als we in een uur toestaan. Er is niets opgeslagen. Probeer het ${wait} opnieuw.`,
  reason: ({ reason }: Variables<'reason'>) => `${reason}.`,
  nothingSaved: ({ reason }: Variables<'reason'>) => `${reason}. Er is niets opgeslagen.`,
} satisfies Catalogue['validation'];
