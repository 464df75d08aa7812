import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Codes from the authenticator app, Two-Factor Setup, and the recovery key. */
export const twoFactor = {
  app: 'Aplicación de autenticación',
  /** The column of lists and exports. */
  kinds: {
    off: 'Desactivada',
    app: 'Aplicación',
    passkey: 'Llave de acceso',
    both: 'Aplicación y llave de acceso',
  },
  code: {
    missing: 'Escriba el código de 6 dígitos que muestra ahora su aplicación de autenticación.',
    malformed:
      'Un código tiene 6 dígitos. Escriba el código que muestra ahora su aplicación de autenticación. No lo hemos contado como código incorrecto.',
    wrong:
      'Ese código es incorrecto o ya se ha usado. Espere al siguiente y compare el reloj de su teléfono con la hora que se muestra aquí.',
    tooManyWrong: ({ count }: { count: number }) =>
      `Ya no aceptamos códigos ni llaves de acceso, porque ha habido ${number(count)} códigos incorrectos seguidos o se ha denunciado un inicio de sesión.`,
  },
  /** Why people confirm it's them on pages with a sensitive change. */
  confirmation: {
    why: ({ minutes }: { minutes: number }) => `Inició sesión hace más de ${number(minutes)} minutos.`,
    signInFirst: 'Primero vuelva a iniciar sesión.',
  },
  setup: {
    title: 'Configurar 2FA',
    introduction:
      'A partir de ahora, iniciará sesión con su contraseña y un código de una aplicación de autenticación de su teléfono.',
    scan: 'En una aplicación de autenticación de otro dispositivo, añada una cuenta y escanee este código.',
    qrCode:
      'Código QR para la aplicación de autenticación. La clave que aparece debajo contiene la misma información.',
    onThisDevice: '¿Tiene la aplicación en este dispositivo? Ábrala desde aquí.',
    openApp: 'Abrir en la aplicación de autenticación',
    key: 'O escriba esta clave',
    enterCode: 'Escriba el código que muestra la aplicación.',
    submit: 'Activar 2FA',
  },
  /** Offered to people who set up a passkey first. */
  addApp: {
    title: 'Añada también una aplicación de autenticación',
    introduction:
      'Las llaves de acceso necesitan JavaScript y no funcionan en todos los navegadores. En esos casos, puede iniciar sesión con un código de una aplicación de autenticación. Sus llaves de acceso y su clave de recuperación siguen siendo válidas.',
    submit: 'Añadir la aplicación',
    notNow: 'Ahora no',
    added: 'Se ha añadido la aplicación de autenticación.',
    hasOne: 'Ya tiene una aplicación de autenticación, así que esta no se ha añadido.',
  },
  removeApp: {
    title: 'Quitar la aplicación de autenticación',
    short: 'Quitar',
    codesStop:
      'Los códigos de su aplicación de autenticación dejarán de funcionar. A partir de entonces, necesitará una de sus llaves de acceso para iniciar sesión.',
    withoutScripts:
      'Sin JavaScript, o en un navegador sin llaves de acceso, necesitará su clave de recuperación para iniciar sesión.',
    submit: 'Quitar la aplicación',
    removed: 'Se ha quitado la aplicación de autenticación.',
    last: 'No puede quitar su aplicación de autenticación, porque no tiene ninguna llave de acceso que funcione aquí. Añada antes una llave de acceso',
  },
  recoveryKey: {
    title: 'Clave de recuperación',
    introduction:
      'Si pierde el teléfono, use esta clave para desactivar la autenticación de dos factores y después vuelva a configurarla. La clave se puede usar una sola vez y no la volveremos a mostrar después de esta página. Guárdela en un lugar que no sea su teléfono.',
    key: 'Su clave de recuperación',
    fileName: 'clave-de-recuperacion.txt',
    fileTitle: ({ username, productName }: Variables<'username' | 'productName'>) =>
      `Clave de recuperación de ${username} en ${productName}`,
    saved: 'La he guardado',
    saveFirst: 'Guarde la clave y después marque la casilla.',
    submit: 'Continuar',
    notSavedLastTime:
      'No confirmó que había guardado su última clave de recuperación, así que aquí tiene una nueva. La anterior ya no funciona.',
    replaced:
      'Su clave de recuperación se ha sustituido mientras esta página estaba abierta, así que la clave que mostraba ya no funciona.',
  },
  recovery: {
    title: 'Restablecer su autenticación de dos factores',
    introduction:
      'Escriba la clave de recuperación que guardó cuando configuró la autenticación de dos factores. Así se desactiva 2FA, y después tendrá que volver a configurarla. La clave se puede usar una sola vez.',
    key: 'Clave de recuperación',
    keyHint: 'Puede omitir los guiones y usar minúsculas.',
    missing: 'Escriba su clave de recuperación.',
    malformed: ({ length }: { length: number }) =>
      `Una clave de recuperación tiene ${number(length)} letras y dígitos. Compruebe que la ha escrito entera. No lo hemos contado como intento.`,
    wrong: 'Esta no es la clave de recuperación de este usuario o ya se ha usado. ¿La ha perdido?',
    submit: 'Desactivar 2FA',
    noKey: '¿No tiene su clave de recuperación?',
    back: 'Volver a la autenticación de dos factores',
  },
  disabled: {
    title: 'La autenticación de dos factores está desactivada',
    introduction: ({ productName }: Variables<'productName'>) =>
      `Esta clave de recuperación no se puede volver a usar y se han cerrado todas sus sesiones. Para poder usar ${productName} de nuevo, configure la autenticación de dos factores. Entonces obtendrá una nueva clave de recuperación.`,
    setUp: 'Configurar 2FA',
    continue: 'Continuar al producto',
  },
} satisfies Catalogue['twoFactor'];
