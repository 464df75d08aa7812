import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** The steps of signing in, and forgotten passwords. */
export const signIn = {
  password: {
    title: 'Iniciar sesión',
    returnsTo: ({ page }: Variables<'page'>) => `Después de iniciar sesión, le llevaremos a ${page}.`,
    identifier: 'Nombre de usuario o dirección de correo',
    identifierMissing: 'Escriba su nombre de usuario o su dirección de correo.',
    password: 'Contraseña',
    passwordMissing: 'Escriba su contraseña.',
    /** The same for every reason, so that it does not reveal who has an account. */
    refused:
      'No hemos podido iniciar su sesión. El nombre de usuario, la dirección de correo o la contraseña son incorrectos, o no puede iniciar sesión aquí con una contraseña.',
    submit: 'Iniciar sesión',
    or: 'o',
    signInWith: ({ ssoName }: Variables<'ssoName'>) => `Iniciar sesión con ${ssoName}`,
    forgotten: '¿Ha olvidado su contraseña?',
  },
  /** Above the first step. */
  notices: {
    signedOut: 'Ha cerrado sesión.',
    sessionOver: ({ minutes }: { minutes: number }) =>
      `Su sesión ha terminado, por ejemplo, tras ${number(minutes)} minutos sin actividad. Inicie sesión para continuar.`,
    sessionEnded: 'Su sesión ha terminado y no se ha cambiado nada. Inicie sesión y vuelva a intentarlo.',
    signInEnded: 'Este inicio de sesión ha terminado. Vuelva a escribir su contraseña.',
    textIsKept: ({ minutes }: { minutes: number }) =>
      `Su sesión ha terminado. Si inicia sesión en un plazo de ${number(minutes)} minutos, recuperaremos lo que había escrito. No se conservan los códigos, las contraseñas ni los secretos.`,
    ssoUnlinked:
      'Su usuario se ha desvinculado y se han cerrado sus sesiones. Inicie sesión con su contraseña. Si no tiene ninguna, le estamos enviando un correo para que la establezca.',
    passwordSet: 'Su contraseña está establecida. Inicie sesión con ella.',
    signInRejected:
      'Se han cerrado todas las sesiones y la contraseña anterior ya no funciona. Le hemos enviado un enlace para establecer otra.',
    sessionsEnded:
      'Se han cerrado todas las sesiones. Antes de volver a iniciar sesión, cambie su contraseña en el proveedor de SSO.',
    wrongCodes:
      'Ha habido demasiados códigos incorrectos, así que este inicio de sesión ha terminado. Vuelva a empezar con su contraseña.',
    loginChanged:
      'Este inicio de sesión ha terminado porque su usuario se ha modificado mientras tanto. Vuelva a empezar.',
  },
  proxyProblems: {
    'untrusted-proxy':
      'Todavía no puede iniciar sesión aquí. Esta consola solo funciona con https y el proxy que ha reenviado su solicitud no está en TRUST_PROXY. Pida al administrador del sistema que añada su dirección.',
    'no-scheme':
      'Todavía no puede iniciar sesión aquí. Esta consola solo funciona con https y a su solicitud le falta el encabezado X-Forwarded-Proto. Pida al administrador del sistema que configure el proxy para que lo envíe.',
    'http-scheme':
      'Todavía no puede iniciar sesión aquí. Esta consola solo funciona con https y el encabezado X-Forwarded-Proto indica http. Abra la dirección que empieza por https. Si ya lo ha hecho, pida al administrador del sistema que corrija el encabezado.',
  },
  code: {
    title: 'Autenticación de dos factores',
    introduction: 'Escriba el código de 6 dígitos que muestra ahora su aplicación de autenticación.',
    submit: 'Iniciar sesión',
    lostPhone: '¿Restablecer su autenticación de dos factores?',
  },
  forgotPassword: {
    title: '¿Ha olvidado su contraseña?',
    introduction:
      'Le enviaremos por correo un enlace para establecer una nueva contraseña. Su autenticación de dos factores no cambia.',
    submit: 'Enviarme un enlace',
    back: 'Volver a la página de inicio de sesión',
  },
  checkEmail: {
    title: 'Compruebe su correo',
    requested:
      'Si algún usuario tiene ese nombre o esa dirección, estamos enviando un correo a su dirección. Según el usuario, contiene un enlace para establecer una nueva contraseña, una nueva invitación o un recordatorio de que debe iniciar sesión de otra forma.',
    noEmail:
      '¿No ha llegado ningún correo al cabo de unos minutos? Compruebe la carpeta de correo no deseado o pida a la persona que gestiona su usuario que use “Restablecer contraseña”.',
    noMailbox:
      '¿Ya no tiene acceso a ese buzón? Pida a la persona que gestiona su usuario que lo elimine y le vuelva a invitar con su nueva dirección. El registro de auditoría se conserva.',
    /** Someone asked again too soon. */
    already: {
      username: ({ time }: Variables<'time'>) =>
        `Ya solicitó un correo para este nombre de usuario a las ${time}. Si algún usuario lo tiene, enviamos el correo entonces.`,
      address: ({ time }: Variables<'time'>) =>
        `Ya solicitó un correo para esta dirección a las ${time}. Si algún usuario la tiene, enviamos el correo entonces.`,
      newAccount: ({ time }: Variables<'time'>) =>
        `Ya solicitó un correo para esta dirección a las ${time}. Enviamos el correo entonces.`,
    },
    askAgain: ({ time }: Variables<'time'>) =>
      `Compruebe también la carpeta de correo no deseado. Podrá volver a solicitarlo a las ${time}.`,
  },
  signedOut: {
    title: 'Ha cerrado sesión',
    atProviderToo: ({ ssoName }: Variables<'ssoName'>) => `También se está cerrando su sesión en ${ssoName}.`,
    signOutAt: ({ ssoName }: Variables<'ssoName'>) => `Cerrar sesión en ${ssoName}`,
  },
} satisfies Catalogue['signIn'];
