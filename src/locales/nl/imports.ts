import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Import CSV. The names of columns and the words "sep" and "CSV UTF-8" are those of files and of Excel. */
export const imports = {
  title: 'CSV importeren',
  introduction:
    'Nodig veel technici tegelijk uit. De volgende pagina toont wat er met elke regel gebeurt. Niemand wordt uitgenodigd totdat u bevestigt.',
  file: 'Bestand',
  fileHint: ({ megabytes }: { megabytes: number }) =>
    `Een CSV-bestand van maximaal ${number(megabytes)} MB. De kopregel bevat de namen van de kolommen, in willekeurige volgorde: email, en eventueel username, notes, admin (de naam of korte naam; uw eigen beheerder indien leeg), language (een code zoals “en”; zoals in de browser indien leeg) en access ends on (een datum zoals 2027-12-31). Bestanden uit Microsoft Entra, Google Workspace, Okta en LDAP werken zonder aanpassing.`,
  sample: 'Voorbeeld downloaden',
  paste: 'Of plakken',
  pasteHint: ({ kilobytes }: { kilobytes: number }) =>
    `Plak de inhoud van een CSV-bestand, inclusief de kopregel, maximaal ${number(kilobytes)} kB. Kiest u een bestand, dan negeren we deze tekst. Eindigt uw sessie, dan herstellen we deze tekst, maar moet u een bestand opnieuw kiezen.`,
  submit: 'Doorgaan',
  /** Why we can’t use a file. */
  problems: {
    noFile: 'Kies een bestand, of plak de regels ervan hieronder.',
    notText: 'Dit is geen tekstbestand. Is het een werkmap, sla deze dan eerst op als “CSV UTF-8”.',
    empty: 'Het bestand is leeg of begint met veel lege regels.',
    noHeader:
      'Geen kopregel gevonden in de eerste 20 regels. Voeg een regel toe met de namen van de kolommen, bijvoorbeeld: username,email,notes,admin',
    tooWide: ({ limit }: { limit: number }) => `De kopregel bevat meer dan ${number(limit)} kolommen.`,
    repeatedColumn: ({ heading }: Variables<'heading'>) =>
      `De kopregel bevat “${heading}” twee keer. Verwijder een van de twee kolommen of wijzig de naam.`,
    tooLong: ({ limit }: { limit: number }) =>
      `U kunt maximaal ${number(limit)} regels tegelijk importeren. Splits het bestand.`,
    noLines: 'Het bestand heeft een kopregel, maar geen gegevens.',
    noAddresses: 'Geen kolom met e-mailadressen gevonden. Voeg een kolom met de naam “email” toe.',
    unclosedQuote: ({ line }: { line: number }) =>
      `Regel ${number(line)}: een aanhalingsteken (") wordt geopend en niet gesloten. Er is niets geïmporteerd.`,
    misplacedQuote: ({ line }: { line: number }) =>
      `Regel ${number(line)}: een aanhalingsteken (") staat op de verkeerde plaats. Zet de hele cel tussen aanhalingstekens en schrijf een aanhalingsteken daarin twee keer. Er is niets geïmporteerd.`,
  },
  /** Why a line is skipped. Batches store the names of these messages, so never rename one. */
  lines: {
    tooManyCells: 'Deze regel heeft meer cellen dan de kopregel',
    severalAdmins: 'Meer dan één beheerder heeft deze naam. Voer de korte naam in',
    unknownAdmin: 'Er is hier geen beheerder met deze naam',
    inactiveAdmin: ({ admin }: Variables<'admin'>) => `${admin} is inactief, dus daar kan niemand inloggen`,
    unknownLanguage: 'Deze taal is niet beschikbaar',
    unknownDate: 'Geef de einddatum op als jaar, maand en dag, bijvoorbeeld 2027-12-31',
    pastDate: 'De einddatum ligt in het verleden',
    noFreeUsername: 'We konden geen vrije gebruikersnaam voor dit adres vinden',
    sameEmail: ({ line }: { line: number }) => `Regel ${number(line)} heeft hetzelfde e-mailadres`,
    sameUsername: ({ line }: { line: number }) => `Regel ${number(line)} heeft dezelfde gebruikersnaam`,
    ownTechnician: 'Bestaat hier al',
    emailTaken: 'Dit e-mailadres is al in gebruik',
    ownUsername: 'Deze gebruikersnaam bestaat hier al',
    usernameTaken: 'Deze gebruikersnaam is al in gebruik',
  },
} satisfies Catalogue['imports'];
