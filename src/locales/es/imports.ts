import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Import CSV. The names of columns and the words "sep" and "CSV UTF-8" are those of files and of Excel. */
export const imports = {
  title: 'Importar CSV',
  introduction:
    'Invite a muchos técnicos a la vez. La página siguiente muestra qué ocurrirá con cada línea. No se invita a nadie hasta que usted lo confirme.',
  file: 'Archivo',
  fileHint: ({ megabytes }: { megabytes: number }) =>
    `Un archivo CSV de hasta ${number(megabytes)} MB. La fila de encabezado nombra las columnas, en cualquier orden: email y, de forma opcional, username, notes, admin (su nombre o su nombre corto; si está vacío, su propio administrador), language (un código como “es”; si está vacío, el idioma del navegador) y access ends on (una fecha como 2027-12-31). Los archivos de Microsoft Entra, Google Workspace, Okta y LDAP funcionan tal cual.`,
  sample: 'Descargar un ejemplo',
  paste: 'O pegar',
  pasteHint: ({ kilobytes }: { kilobytes: number }) =>
    `Pegue el contenido de un archivo CSV, incluida la fila de encabezado, de hasta ${number(kilobytes)} KB. Si elige un archivo, ignoramos este texto. Si su sesión termina, recuperamos este texto, pero tendrá que volver a elegir el archivo.`,
  submit: 'Continuar',
  /** Why we can’t use a file. */
  problems: {
    noFile: 'Elija un archivo o pegue sus líneas más abajo.',
    notText: 'No es un archivo de texto. Si es un libro de Excel, guárdelo antes como “CSV UTF-8”.',
    empty: 'El archivo está vacío o empieza con muchas líneas vacías.',
    noHeader:
      'No se ha encontrado ningún encabezado en las primeras 20 líneas. Añada una línea que nombre las columnas, por ejemplo: username,email,notes,admin',
    tooWide: ({ limit }: { limit: number }) => `El encabezado nombra más de ${number(limit)} columnas.`,
    repeatedColumn: ({ heading }: Variables<'heading'>) =>
      `El encabezado nombra “${heading}” dos veces. Quite una de las dos columnas o cámbiele el nombre.`,
    tooLong: ({ limit }: { limit: number }) =>
      `Puede importar hasta ${number(limit)} líneas a la vez. Divida el archivo.`,
    noLines: 'El archivo tiene una fila de encabezado, pero no contiene datos.',
    noAddresses:
      'No se ha encontrado ninguna columna con direcciones de correo. Añada una columna llamada “email”.',
    unclosedQuote: ({ line }: { line: number }) =>
      `Línea ${number(line)}: se abre una comilla (") que no se cierra. No se ha importado nada.`,
    misplacedQuote: ({ line }: { line: number }) =>
      `Línea ${number(line)}: hay una comilla (") en un lugar incorrecto. Ponga entre comillas toda la celda y escriba dos veces las comillas que haya dentro. No se ha importado nada.`,
  },
  /** Why a line is skipped. Batches store the names of these messages, so never rename one. */
  lines: {
    tooManyCells: 'Esta línea tiene más celdas que el encabezado',
    severalAdmins: 'Hay más de un administrador con este nombre. Escriba el nombre corto',
    unknownAdmin: 'Aquí no hay ningún administrador con este nombre',
    inactiveAdmin: ({ admin }: Variables<'admin'>) =>
      `${admin} está inactivo, así que nadie puede iniciar sesión allí`,
    unknownLanguage: 'Este idioma no está disponible',
    unknownDate: 'Indique la fecha de fin como año, mes y día, por ejemplo, 2027-12-31',
    pastDate: 'La fecha de fin ya ha pasado',
    noFreeUsername: 'No hemos encontrado ningún nombre de usuario libre para esta dirección',
    sameEmail: ({ line }: { line: number }) => `La línea ${number(line)} tiene la misma dirección de correo`,
    sameUsername: ({ line }: { line: number }) => `La línea ${number(line)} tiene el mismo nombre de usuario`,
    ownTechnician: 'Ya existe aquí',
    emailTaken: 'Esta dirección de correo ya está en uso',
    ownUsername: 'Este nombre de usuario ya existe aquí',
    usernameTaken: 'Este nombre de usuario ya está en uso',
  },
} satisfies Catalogue['imports'];
