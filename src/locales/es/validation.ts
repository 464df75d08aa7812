import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The errors of forms, in the order of their fields, and why a change is refused. */
export const validation = {
  lookalike: ({ typed, plain }: Variables<'typed' | 'plain'>) =>
    `Sustituya “${typed}” por “${plain}”. Se parecen, pero son caracteres distintos.`,
  username: {
    missing: 'Escriba un nombre de usuario.',
    rule: 'Use de 2 a 64 caracteres: de la a a la z, del 0 al 9, punto, guion y guion bajo.',
    taken: 'Este nombre de usuario ya está en uso.',
    orEmailTaken: 'Este nombre de usuario o esta dirección de correo ya están en uso.',
  },
  email: {
    missing: 'Escriba una dirección de correo.',
    tooLong: ({ limit }: Limit) =>
      `Una dirección de correo debe tener ${number(limit)} caracteres como máximo.`,
    invalid: 'Escriba una sola dirección de correo, por ejemplo, amy@acme.example.',
    taken: 'Esta dirección de correo ya está en uso.',
    fixed:
      'No puede cambiar la dirección mientras el técnico o su administrador esté inactivo. Actívelo primero.',
  },
  accessEndsOn: {
    missing: 'Escriba el último día de acceso.',
    invalid: 'Escriba una fecha real como año, mes y día, por ejemplo 2027-12-31.',
    past: 'Ese día ya ha pasado. Escriba la fecha de hoy o una posterior.',
    own: 'No puede cambiar la fecha en que termina su propio acceso.',
  },
  notes: {
    tooLong: ({ limit }: Limit) => `Las notas deben tener ${number(limit)} caracteres como máximo.`,
  },
  admin: {
    missing: 'Seleccione un administrador.',
    notYours: 'Seleccione su propio administrador o uno que dependa de él.',
    inactive: ({ admin }: Variables<'admin'>) =>
      `${admin} está inactivo, así que nadie puede iniciar sesión allí.`,
    notATarget:
      'Seleccione otro de sus administradores: no puede ser el administrador superior actual, ni él mismo, ni uno que dependa de él.',
  },
  adminName: {
    missing: 'Escriba un nombre, por ejemplo, Acme Este.',
    tooLong: ({ limit }: Limit) => `Un nombre debe tener ${number(limit)} caracteres como máximo.`,
    invalid: 'Escriba el nombre en una sola línea, sin caracteres de control.',
    ofOrganisation: 'Escriba el nombre de su organización.',
  },
  shortName: {
    missing: 'Escriba un nombre corto, porque no se puede crear a partir de este nombre.',
    tooLong: ({ limit }: Limit) => `Un nombre corto debe tener ${number(limit)} caracteres como máximo.`,
    invalid: 'Use letras de la a a la z, números del 0 al 9 y guiones sueltos entre ellos.',
    reserved: 'Este nombre corto no se puede usar.',
    taken: 'Este nombre corto ya está en uso.',
  },
  language: { missing: 'Seleccione un idioma de la lista.' },
  timeZone: { missing: 'Seleccione una zona horaria de la lista.' },
  currentPassword: {
    missing: 'Escriba su contraseña actual.',
    wrong: 'Esa no es su contraseña actual.',
    justChanged: 'Su contraseña se ha cambiado hace un momento. Escriba la nueva.',
  },
  newPassword: {
    missing: 'Elija una contraseña.',
    tooShort: ({ least, length }: { least: number; length: number }) =>
      `Use al menos ${number(least)} caracteres. Esta contraseña tiene ${number(length)}.`,
    tooLong: ({ most, length }: { most: number; length: number }) =>
      `Use como máximo ${number(most)} caracteres. Esta contraseña tiene ${number(length)}.`,
    tooEasy: 'Demasiado fácil de adivinar.',
  },
  clientSecret: { again: 'Vuelva a escribir el secreto de cliente.' },
  oauthSettings: {
    mode: 'Seleccione qué configuración usa este administrador.',
    issuer: 'Escriba una URL, por ejemplo: https://login.acme.example',
    issuerMissing: 'Escriba la URL del emisor del proveedor.',
    issuerNotHttps:
      'No se ha guardado nada. Escriba una URL del emisor que empiece por https://. Sus puntos de conexión también deben usar https://.',
    otherIssuer: ({ issuer }: Variables<'issuer'>) =>
      `El proveedor de esta URL usa la URL del emisor ${issuer}. Escríbala exactamente así.`,
    namelessIssuer:
      'El proveedor de esta URL no indica la URL de su emisor, así que no podemos usarlo. No se ha guardado nada.',
    unusable: ({ problem }: Variables<'problem'>) =>
      `No podemos usar este proveedor, así que no se ha guardado nada. ${problem}`,
    unusableWithDetail: ({ problem, detail }: Variables<'problem' | 'detail'>) =>
      `No podemos usar este proveedor, así que no se ha guardado nada. ${problem} Detalles: ${detail}`,
    clientId: ({ limit }: Limit) =>
      `Un ID de cliente debe ser una sola línea de ${number(limit)} caracteres como máximo.`,
    clientIdMissing: 'Escriba el ID de cliente que el proveedor ha asignado a esta consola.',
    clientSecret: ({ limit }: Limit) =>
      `Un secreto de cliente debe tener ${number(limit)} caracteres como máximo.`,
    scopes: ({ limit }: Limit) =>
      `Los ámbitos deben ser una sola línea de ${number(limit)} caracteres como máximo.`,
    scopesInvalid: 'Escriba los ámbitos separados por un espacio, por ejemplo: openid email profile',
    buttonText: ({ limit }: Limit) =>
      `El texto del botón debe ser una sola línea de ${number(limit)} caracteres como máximo.`,
    changePasswordUrl:
      'Escriba una URL, por ejemplo, https://login.acme.example/password, o deje este campo en blanco.',
    modes: { inherit: '“la configuración superior”', own: '“activada”', off: '“desactivada”' },
    on: 'activado',
    off: 'desactivado',
    noSecret: 'sin secreto',
    otherSecret: 'otro secreto',
  },
  providerNotRunning: ({ issuer }: Variables<'issuer'>) =>
    `No podemos usar el proveedor de ${issuer} en este momento. Inícielo con npm run sso-provider, o desmarque la casilla y conéctelo más adelante en “Configuración de OAuth”.`,
  usedLink: 'Este enlace ya no se puede usar.',
  handedOver: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
    `Otra persona ha traspasado ${domain} a ${admin} mientras esta página estaba abierta. No se ha quitado. Si debe quitarse de allí, vuelva a seleccionar “Quitar”.`,
  /** Someone else saved the form in the meantime. */
  accessRules: {
    mode: 'Seleccione qué reglas usa este administrador.',
    days: ({ min, max }: { min: number; max: number }) =>
      `Escriba un número entero de días de ${number(min)} a ${number(max)} o deje este campo en blanco.`,
    nothing: 'Escriba los días de al menos una regla o seleccione “Desactivadas”.',
    modes: { inherit: '“las reglas superiores”', own: '“activadas”', off: '“desactivadas”' },
  },
  stale: {
    profile:
      'Otra persona ha cambiado su perfil mientras usted lo editaba. No se ha guardado nada. Compruebe los campos siguientes y vuelva a guardar.',
    technician:
      'Otra persona ha cambiado este técnico mientras usted lo editaba. No se ha guardado nada. Compruebe los campos siguientes y vuelva a guardar.',
    admin:
      'Otra persona ha cambiado este administrador mientras usted lo editaba. No se ha guardado nada. Compruebe los campos siguientes y vuelva a guardar.',
    domain:
      'Otra persona ha cambiado este dominio mientras usted lo editaba. No se ha guardado nada. Compruebe los campos siguientes y vuelva a guardar.',
    decision:
      'Otra persona ha decidido sobre este técnico mientras usted editaba el formulario. No se ha guardado nada. Compruebe los campos siguientes y vuelva a guardar.',
    settings:
      'Otra persona ha cambiado esta configuración mientras usted la editaba. No se ha guardado nada. Compruebe los campos siguientes y vuelva a guardar.',
    panel:
      'Otra persona ha cambiado este panel mientras usted lo editaba. No se ha guardado nada. Compruebe los campos siguientes y vuelva a guardar.',
  },
  changed: ({ saved, typed }: Variables<'saved' | 'typed'>) =>
    `Otra persona ha cambiado este campo. Valor actual: ${saved}. Valor de su formulario: ${typed}.`,
  nothing: 'vacío',
  quoted: ({ value }: Variables<'value'>) => `“${value}”`,
  /** Why a change is refused, without a full stop. */
  refused: {
    emails: ({ wait }: Variables<'wait'>) =>
      `Esta dirección ya ha recibido todos los correos que permitimos por ahora. Vuelva a intentarlo ${wait}`,
    addressChanges: ({ wait }: Variables<'wait'>) =>
      `Ya ha cambiado todas las direcciones de correo que permitimos en una hora. Vuelva a intentarlo ${wait}`,
    exportRunning:
      'Todavía se está descargando otra exportación de su usuario. Espere a que termine o cancélela en su navegador',
    noAddressChange: 'Ya no hay ningún cambio de dirección que confirmar',
    emailsHeld: 'En esta instalación se retienen los correos (MAIL_HOLD)',
    accessEnded: 'La persona que inició esto ya no tiene acceso',
  },
  tooManyNames: ({ wait }: Variables<'wait'>) =>
    `Ya ha comprobado todos los nombres que permitimos en una hora. No se ha guardado nada. Vuelva a intentarlo ${wait}.`,
  reason: ({ reason }: Variables<'reason'>) => `${reason}.`,
  nothingSaved: ({ reason }: Variables<'reason'>) => `${reason}. No se ha guardado nada.`,
} satisfies Catalogue['validation'];
