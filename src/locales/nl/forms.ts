import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The parts that forms share. */
export const forms = {
  problems: ({ count }: { count: number }) =>
    plural(count, { one: () => 'Er is een probleem', other: (n) => `Er zijn ${n} problemen` }),
  cancel: 'Annuleren',
  back: 'Terug',
  /** A label and what it stands for, on one line. */
  labelled: ({ label, value }: Variables<'label' | 'value'>) => `${label}: ${value}`,
  confirmation: {
    consequences: 'Wat er gebeurt',
    reason: 'Reden',
    reasonHint: 'Optioneel. We leggen de reden vast in het auditlog.',
    requiredReasonHint: 'We leggen de reden vast in het auditlog.',
    reasonMissing: 'Voer een reden in.',
    reasonTooLong: ({ limit }: { limit: number }) =>
      `De reden mag maximaal ${number(limit)} tekens lang zijn.`,
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `De toegang van deze technicus is beëindigd. Voer de nieuwe laatste dag in de tijdzone ${zone} in. Als u dit leeg laat, heeft de toegang geen einddatum.`,
    lastDayHint: ({ zone }: Variables<'zone'>) => `De laatste dag van de toegang in de tijdzone ${zone}.`,
    countHint: ({ count }: { count: number }) => `Voer ${number(count)} in om te bevestigen.`,
    wrongCount: ({ count }: { count: number }) =>
      `Dat aantal klopt niet. Voer ${number(count)} in om te bevestigen.`,
  },
  code: 'Code',
  serverTime: 'Servertijd',
  reauthentication: {
    title: 'Bevestig dat u het bent',
    enterCode: 'Voer de code in die uw authenticator-app nu toont.',
    signInAgain: ({ ssoName }: Variables<'ssoName'>) => `Opnieuw inloggen met ${ssoName}`,
    newTab: 'Er wordt een nieuw tabblad geopend. Log daar in, kom terug naar deze pagina en ga verder.',
    signOutFirst: 'Log uit, log opnieuw in en ga terug naar deze pagina.',
  },
  password: {
    show: 'Tonen',
    hide: 'Verbergen',
    showPassword: 'Wachtwoord tonen',
    rules: ({ shortest, longest }: { shortest: number; longest: number }) =>
      `Gebruik ${number(shortest)} tot ${number(longest)} tekens. Spaties en tekens uit elk schrift zijn toegestaan. Een paar woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.`,
    tooShort: ({ missing }: Variables<'missing'>) => `Te kort: nog ${missing} te gaan.`,
    /** From the weakest to the strongest. */
    strengths: {
      0: 'Veel te makkelijk te raden.',
      1: 'Te makkelijk te raden.',
      2: 'Nog te makkelijk te raden.',
      3: 'Sterk genoeg.',
      4: 'Zeer sterk.',
    },
    /** Why a password is easy to guess. The names are those of zxcvbn-ts. */
    warnings: {
      straightRow: 'Rijen toetsen op het toetsenbord zijn makkelijk te raden.',
      keyPattern: 'Korte toetsenbordpatronen zijn makkelijk te raden.',
      simpleRepeat: 'Herhaalde tekens zoals “aaa” zijn makkelijk te raden.',
      extendedRepeat: 'Herhaalde patronen zoals “abcabcabc” zijn makkelijk te raden.',
      sequences: 'Reeksen zoals “abc” zijn makkelijk te raden.',
      recentYears: 'Recente jaartallen zijn makkelijk te raden.',
      dates: 'Datums zijn makkelijk te raden.',
      topTen: 'Dit is een van de tien meest gebruikte wachtwoorden.',
      topHundred: 'Dit is een van de honderd meest gebruikte wachtwoorden.',
      common: 'Dit is een veelgebruikt wachtwoord.',
      similarToCommon: 'Dit lijkt op een veelgebruikt wachtwoord.',
      wordByItself: 'Losse woorden zijn makkelijk te raden.',
      namesByThemselves: 'Losse namen zijn makkelijk te raden.',
      commonNames: 'Veelvoorkomende namen zijn makkelijk te raden.',
      userInputs: 'Uw gebruikersnaam, uw adres en de namen op deze pagina zijn makkelijk te raden.',
      pwned: 'Dit wachtwoord staat in een lijst met gelekte wachtwoorden.',
    },
    /** How to make a password harder to guess. The names are those of zxcvbn-ts. */
    suggestions: {
      l33t: 'Vermijd voorspelbare vervangingen, zoals “@” voor “a”.',
      reverseWords: 'Vermijd woorden die achterstevoren zijn gespeld.',
      allUppercase: 'Gebruik hoofdletters voor sommige letters, maar niet voor alle.',
      capitalization: 'Gebruik niet alleen voor de eerste letter een hoofdletter.',
      dates: 'Vermijd datums en jaartallen die met u te maken hebben.',
      recentYears: 'Vermijd recente jaartallen.',
      associatedYears: 'Vermijd jaartallen die met u te maken hebben.',
      sequences: 'Vermijd bekende reeksen tekens.',
      repeated: 'Vermijd herhaalde woorden en tekens.',
      longerKeyboardPattern: 'Gebruik langere toetsenbordpatronen en verander een paar keer van richting.',
      anotherWord: 'Voeg meer woorden toe die minder vaak voorkomen.',
      useWords: 'Gebruik meerdere woorden, maar geen bekende uitdrukkingen.',
      noNeed: 'Een sterk wachtwoord heeft geen symbolen, cijfers of hoofdletters nodig.',
      pwned: 'Gebruikt u dit wachtwoord ergens anders? Wijzig het daar dan ook.',
    },
  },
  key: {
    copy: 'Kopiëren',
    copied: 'Gekopieerd.',
    notCopied: 'We hebben de sleutel geselecteerd. Druk op Ctrl+C om deze te kopiëren.',
    download: 'Downloaden',
    saved: ({ file }: Variables<'file'>) => `Opgeslagen als ${file}.`,
  },
  draft: {
    restored: 'We hebben hersteld wat u had ingevuld voordat uw sessie eindigde. Het is nog niet opgeslagen.',
    notSaved:
      'U hebt opnieuw ingelogd nadat u deze pagina had geopend. Daarom is er niets gewijzigd. Controleer het formulier en verzend het opnieuw.',
    outOfDate:
      'U hebt in- of uitgelogd nadat u deze pagina had geopend. Daarom is er niets gewijzigd. Controleer deze pagina voordat u verdergaat.',
  },
} satisfies Catalogue['forms'];
