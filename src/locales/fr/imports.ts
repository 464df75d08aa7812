import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Import CSV. The names of columns and the words "sep" and "CSV UTF-8" are those of files and of Excel. */
export const imports = {
  title: 'Importer un CSV',
  introduction:
    'Invitez de nombreux techniciens à la fois. La page suivante indique ce qui va se passer pour chaque ligne. Personne n’est invité tant que vous ne confirmez pas.',
  file: 'Fichier',
  fileHint: ({ megabytes }: { megabytes: number }) =>
    `Un fichier CSV de ${number(megabytes)} Mo au maximum. La ligne d’en-tête nomme les colonnes, dans n’importe quel ordre : email, et éventuellement username, notes, admin (son nom ou son nom court ; votre propre admin si la cellule est vide), language (un code comme « en » ; la langue du navigateur si la cellule est vide) et access ends on (une date comme 2027-12-31). Les fichiers de Microsoft Entra, Google Workspace, Okta et LDAP fonctionnent tels quels.`,
  sample: 'Télécharger un exemple',
  paste: 'Ou coller',
  pasteHint: ({ kilobytes }: { kilobytes: number }) =>
    `Collez le contenu d’un fichier CSV, avec sa ligne d’en-tête, ${number(kilobytes)} Ko au maximum. Si vous choisissez un fichier, nous ignorons ce texte. Si votre session se termine, nous rétablissons ce texte, mais vous devrez choisir de nouveau un fichier.`,
  submit: 'Continuer',
  /** Why we can’t use a file. */
  problems: {
    noFile: 'Choisissez un fichier, ou collez ses lignes ci-dessous.',
    notText:
      'Ce n’est pas un fichier texte. S’il s’agit d’un classeur, enregistrez-le d’abord au format « CSV UTF-8 ».',
    empty: 'Le fichier est vide, ou commence par un grand nombre de lignes vides.',
    noHeader:
      'Aucun en-tête trouvé dans les 20 premières lignes. Ajoutez une ligne qui nomme les colonnes, par exemple : username,email,notes,admin',
    tooWide: ({ limit }: { limit: number }) => `L’en-tête nomme plus de ${number(limit)} colonnes.`,
    repeatedColumn: ({ heading }: Variables<'heading'>) =>
      `L’en-tête nomme « ${heading} » deux fois. Retirez ou renommez l’une des deux colonnes.`,
    tooLong: ({ limit }: { limit: number }) =>
      `Vous pouvez importer jusqu’à ${number(limit)} lignes à la fois. Divisez le fichier.`,
    noLines: 'Le fichier a une ligne d’en-tête, mais aucune donnée.',
    noAddresses: 'Aucune colonne d’adresses e-mail trouvée. Ajoutez une colonne nommée « email ».',
    unclosedQuote: ({ line }: { line: number }) =>
      `Ligne ${number(line)} : un guillemet (") est ouvert et jamais fermé. Rien n’a été importé.`,
    misplacedQuote: ({ line }: { line: number }) =>
      `Ligne ${number(line)} : un guillemet (") est mal placé. Mettez toute la cellule entre guillemets, et doublez tout guillemet à l’intérieur. Rien n’a été importé.`,
  },
  /** Why a line is skipped. Batches store the names of these messages, so never rename one. */
  lines: {
    tooManyCells: 'Cette ligne a plus de cellules que l’en-tête',
    severalAdmins: 'Plusieurs admins portent ce nom. Saisissez plutôt le nom court',
    unknownAdmin: 'Aucun admin ne porte ce nom ici',
    inactiveAdmin: ({ admin }: Variables<'admin'>) =>
      `L’admin ${admin} est inactif, donc personne ne peut s’y connecter`,
    unknownLanguage: 'Cette langue n’est pas disponible',
    unknownDate: 'Indiquez la date de fin sous la forme année, mois et jour, par exemple 2027-12-31',
    pastDate: 'La date de fin est passée',
    noFreeUsername: 'Nous n’avons pas trouvé de nom d’utilisateur libre pour cette adresse',
    sameEmail: ({ line }: { line: number }) => `La ligne ${number(line)} a la même adresse e-mail`,
    sameUsername: ({ line }: { line: number }) => `La ligne ${number(line)} a le même nom d’utilisateur`,
    ownTechnician: 'Existe déjà ici',
    emailTaken: 'Cette adresse e-mail est déjà prise',
    ownUsername: 'Ce nom d’utilisateur existe déjà ici',
    usernameTaken: 'Ce nom d’utilisateur est déjà pris',
  },
} satisfies Catalogue['imports'];
