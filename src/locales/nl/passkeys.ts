import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** Passkeys: the pages about the reader's own ones, and their use at sign-in. */
export const passkeys = {
  title: 'Passkeys',
  introduction:
    'Met een passkey logt u in met uw vingerafdruk, gezicht of apparaatpincode in plaats van een code. Nepwebsites kunnen een passkey niet stelen, en veel apparaten kopiëren deze naar uw volgende telefoon.',
  caption: 'Uw passkeys',
  columns: { name: 'Naam', added: 'Toegevoegd', lastUsed: 'Laatst gebruikt', change: 'Wijzigen' },
  none: 'U hebt nog geen passkeys.',
  neverUsed: 'Nog niet gebruikt',
  usedFrom: ({ time, address }: Variables<'time' | 'address'>) => `${time} vanaf ${address}`,
  back: 'Terug naar uw profiel',
  /** The line on User's Profile. */
  count: ({ count }: { count: number }) =>
    count === 0 ? 'Geen' : plural(count, { one: (n) => `${n} passkey`, other: (n) => `${n} passkeys` }),
  manage: 'Passkeys beheren',
  name: {
    label: 'Naam',
    hint: 'Bijvoorbeeld het apparaat of de wachtwoordmanager waarop de passkey staat.',
    missing: 'Voer een naam in, bijvoorbeeld Werklaptop.',
    tooLong: ({ limit }: { limit: number }) => `Een naam mag maximaal ${number(limit)} tekens lang zijn.`,
    invalid: 'Voer de naam in op één regel, zonder besturingstekens.',
  },
  add: {
    title: 'Passkey toevoegen',
    introduction:
      'Geef de passkey een naam. Uw browser vraagt daarna waar de passkey moet worden opgeslagen. We sturen u een e-mail zodra de passkey is toegevoegd.',
    continue: 'Doorgaan',
    submit: 'Passkey maken',
    added: ({ name }: Variables<'name'>) => `De passkey “${name}” is toegevoegd.`,
    failed: 'Er is geen passkey gemaakt. Probeer het opnieuw of kies een ander apparaat.',
    exists: 'Dit apparaat heeft al een passkey voor uw login.',
    notCreated: 'We konden deze passkey niet toevoegen. Maak de passkey opnieuw.',
    tooMany: ({ limit }: { limit: number }) =>
      `U kunt maximaal ${number(limit)} passkeys hebben. Verwijder er een voordat u een andere toevoegt.`,
    notSupported: 'Gebruik een recente browser met JavaScript ingeschakeld om een passkey te maken.',
  },
  /** Two-Factor Setup with a passkey. */
  setup: {
    instead: 'In plaats daarvan een passkey instellen',
    title: 'Passkey instellen',
    introduction:
      'Met een passkey bevestigt u met uw vingerafdruk, gezicht of apparaatpincode dat u het bent. Geef de passkey een naam. Uw browser vraagt daarna waar deze moet worden opgeslagen.',
    useApp: 'In plaats daarvan een authenticator-app gebruiken',
  },
  rename: {
    title: 'Naam van passkey wijzigen',
    short: 'Naam wijzigen',
    of: ({ name }: Variables<'name'>) => `Naam van ${name} wijzigen`,
    submit: 'Opslaan',
    renamed: ({ name }: Variables<'name'>) => `De passkey heet nu “${name}”.`,
  },
  remove: {
    title: 'Passkey verwijderen',
    short: 'Verwijderen',
    of: ({ name }: Variables<'name'>) => `${name} verwijderen`,
    noSignIn: ({ name }: Variables<'name'>) => `U kunt niet meer inloggen met de passkey “${name}”.`,
    onDevice: 'Uw apparaat toont de passkey nog totdat u deze daar verwijdert.',
    submit: 'Passkey verwijderen',
    removed: ({ name }: Variables<'name'>) => `De passkey “${name}” is verwijderd.`,
    last: 'U kunt uw enige passkey niet verwijderen, omdat u geen authenticator-app hebt. Voeg eerst nog een passkey of een authenticator-app toe',
  },
  signIn: {
    button: 'Inloggen met een passkey',
    refused: 'Inloggen met deze passkey is niet gelukt. Probeer het opnieuw of gebruik uw wachtwoord.',
    failed: 'Er is geen passkey gebruikt. Probeer het opnieuw of gebruik uw wachtwoord.',
  },
  use: {
    button: 'Passkey gebruiken',
    refused: 'We konden deze passkey niet controleren. Probeer het opnieuw of voer een code in.',
    failed: 'Er is geen passkey gebruikt. Probeer het opnieuw of voer een code in.',
    /** For people who have passkeys and no authenticator app. */
    withoutApp: {
      introduction: 'Bevestig met uw passkey dat u het bent.',
      missing: 'Selecteer “Passkey gebruiken”.',
      refused: 'We konden deze passkey niet controleren. Probeer het opnieuw.',
      failed: 'Er is geen passkey gebruikt. Probeer het opnieuw.',
      notSupported:
        'Deze browser ondersteunt geen passkeys of JavaScript staat uit. Gebruik een andere browser of uw herstelsleutel.',
      notHere: 'Uw passkeys werken niet op dit adres. Gebruik uw herstelsleutel.',
      cannotConfirm:
        'Deze browser ondersteunt geen passkeys of JavaScript staat uit. Gebruik een andere browser, of log uit en log opnieuw in met uw herstelsleutel.',
    },
  },
} satisfies Catalogue['passkeys'];
