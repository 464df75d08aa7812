import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The pages about the reader’s own login. */
export const profile = {
  profile: {
    title: 'Gebruikersprofiel',
    introduction: ({ admin }: Variables<'admin'>) => `Uw login bij ${admin}.`,
    username: 'Gebruikersnaam',
    email: 'E-mailadres',
    emailHint:
      'Naar dit adres sturen we meldingen. Een nieuw adres geldt zodra u het bevestigt. We laten het ook aan het oude adres weten.',
    timeZone: 'Tijdzone',
    codeHint: 'Alleen nodig om het adres te wijzigen. Voer de code in die uw authenticator-app nu toont.',
    submit: 'Opslaan',
    saved: 'Uw profiel is opgeslagen.',
    credentials: 'Lokale inloggegevens',
    password: 'Wachtwoord',
    setAt: ({ time }: Variables<'time'>) => `Ingesteld: ${time}`,
    changePassword: 'Wachtwoord wijzigen',
    passwordNotSet: 'Niet ingesteld',
    setPassword: 'Wachtwoord instellen',
    loginWith: ({ productName }: Variables<'productName'>) => `Inloggen met ${productName}`,
    linked: '- Gekoppeld -',
    twoFactor: 'Tweefactorauthenticatie',
    onSince: ({ time }: Variables<'time'>) => `Aan, ingesteld: ${time}`,
    setUpAgain: 'Opnieuw instellen',
    notSetUp: 'Niet ingesteld',
    setUp: 'Instellen',
    recoveryKey: 'Herstelsleutel',
    renewRecoveryKey: 'Herstelsleutel vernieuwen',
    sessions: 'Sessies',
    allSessions: 'Alle sessies van uw login',
    auditLog: 'Auditlog',
    allEvents: 'Alle gebeurtenissen van uw login',
  },
  firstPassword: { title: 'Wachtwoord instellen', submit: 'Stuur mij een link' },
  password: {
    title: 'Wachtwoord wijzigen',
    introduction: 'Uw andere sessies worden beëindigd wanneer het wachtwoord is gewijzigd.',
    current: 'Huidig wachtwoord',
    new: 'Nieuw wachtwoord',
    submit: 'Wachtwoord wijzigen',
    changed: 'Uw wachtwoord is gewijzigd. Uw andere sessies zijn beëindigd.',
  },
  twoFactor: {
    title: '2FA instellen',
    introduction:
      'Tweefactorauthenticatie wordt ingeschakeld zodra u deze bevestigt. Daarna beëindigen we uw andere sessies en tonen we een nieuwe herstelsleutel.',
    introductionAgain:
      'Uw huidige codes blijven werken totdat u de nieuwe bevestigt. Daarna beëindigen we uw andere sessies en tonen we een nieuwe herstelsleutel.',
    password: 'Wachtwoord',
    code: 'Code',
    codeHint: 'De code die uw huidige authenticator-app nu toont.',
    submit: 'Doorgaan',
  },
  recoveryKey: {
    title: 'Nieuwe herstelsleutel',
    shownOnce: 'We tonen u een nieuwe herstelsleutel, één keer.',
    oldStops: 'De oude werkt meteen niet meer.',
    submit: 'Herstelsleutel vernieuwen',
  },
  sessions: {
    title: 'Sessies',
    introduction: 'Waar u bent ingelogd. Beëindig sessies die u niet herkent en wijzig daarna uw wachtwoord.',
    endOthers: 'Alle andere sessies beëindigen',
    caption: 'Uw sessies',
    columns: {
      browser: 'Browser',
      system: 'Systeem',
      address: 'Adres',
      method: 'Ingelogd met',
      firstSeen: 'Eerst gezien',
      lastSeen: 'Laatst gezien',
      end: 'Beëindigen',
    },
    thisSession: 'deze sessie',
    unknownBrowser: 'Onbekende browser',
    unknownSystem: 'Onbekend systeem',
    methods: { password: 'Wachtwoord', sso: 'Single Sign-On', passkey: 'Passkey' },
    end: 'Beëindigen',
    endOne: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Sessie van ${browser} op ${address} beëindigen`,
    ended: 'De sessie is beëindigd.',
    othersEnded: ({ count }: { count: number }) =>
      plural(count, {
        one: (n) => `${n} andere sessie is beëindigd.`,
        other: (n) => `${n} andere sessies zijn beëindigd.`,
      }),
    noOthers: 'U had geen andere sessies.',
  },
} satisfies Catalogue['profile'];
