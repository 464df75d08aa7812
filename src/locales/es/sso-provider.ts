import { number } from './formats.ts';
import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The bundled OpenID provider: its layout, signing in, accounts, and the way back to a product. */
export const ssoProvider = {
  layout: {
    toContinueTo: ({ product }: Variables<'product'>) => `para continuar a ${product}`,
    setPassword: 'Usar una contraseña',
    cancel: ({ product }: Variables<'product'>) => `Cancelar y volver a ${product}`,
    signOut: 'Cerrar sesión',
  },
  signIn: {
    title: 'Iniciar sesión',
    existing: ({ email }: Variables<'email'>) => `Ya tiene una cuenta para ${email}. Inicie sesión con ella.`,
    unknownPassword: 'Restablezca su contraseña si no la sabe',
    email: 'Dirección de correo',
    password: 'Contraseña',
    submit: 'Iniciar sesión',
    forgotten: '¿Ha olvidado su contraseña?',
    noAccount: '¿Todavía no tiene cuenta?',
  },
  passwordResetRequested: {
    introduction:
      'Si alguna cuenta usa esa dirección, le estamos enviando un correo con un enlace para establecer una nueva contraseña.',
    noEmail:
      '¿No ha llegado ningún correo al cabo de unos minutos? Compruebe la carpeta de correo no deseado o pregunte al administrador del sistema.',
  },
  twoFactorReset: ({ username }: Variables<'username'>) =>
    `Para ${username}. Escriba primero su contraseña. Sus códigos actuales funcionan hasta que confirme los nuevos.`,
  unknownLink: {
    title: 'No se puede leer este enlace',
    introduction:
      'Está incompleto o se ha modificado por el camino. Vuelva a abrirlo desde el correo o cópielo entero en la barra de direcciones.',
    next: 'Si sigue sin funcionar, solicite uno nuevo en la página de inicio de sesión.',
  },
  requestAccount: {
    title: 'Crear cuenta',
    introduction:
      'Le enviaremos por correo un enlace para confirmar que la dirección es suya. Después elegirá una contraseña y configurará la autenticación de dos factores.',
    email: 'Dirección de correo',
    submit: 'Crear cuenta',
    existing: '¿Ya tiene una cuenta?',
    signIn: 'Iniciar sesión',
  },
  accountRequested: {
    title: 'Compruebe su correo',
    introduction:
      'Estamos enviando un correo a la dirección que ha escrito. Para continuar, abra su enlace en este navegador. Si ya tiene una cuenta, el correo se lo indica.',
    noEmail:
      '¿No ha llegado ningún correo al cabo de unos minutos? Compruebe la carpeta de correo no deseado.',
    again: 'Volver a escribir la dirección',
  },
  createAccount: {
    title: 'Crear cuenta',
    introduction: ({ email }: Variables<'email'>) =>
      `Elija una contraseña para ${email}. A continuación, configurará la autenticación de dos factores.`,
    password: 'Contraseña',
    submit: 'Crear cuenta',
  },
  account: {
    title: 'Su cuenta',
    email: 'Dirección de correo',
    password: 'Contraseña',
    passwordSet: ({ time }: Variables<'time'>) => `Establecida el ${time}`,
    changePassword: 'Cambiar contraseña',
    twoFactorSet: ({ time }: Variables<'time'>) => `Configurada el ${time}`,
    changeTwoFactor: 'Volver a configurar',
    recoveryKey: 'Clave de recuperación',
    recoveryKeyUse: 'Por si pierde el teléfono',
    renewRecoveryKey: 'Renovar clave de recuperación',
    sessions: 'Sesiones',
    sessionsUse: 'Dónde ha iniciado sesión',
    preferences: 'Idioma y zona horaria',
    changePreferences: 'Cambiar idioma y zona horaria',
    open: 'Ir a su cuenta',
  },
  sessions: {
    title: 'Sesiones',
    introduction:
      'Dónde ha iniciado sesión. Si cierra aquí una sesión, también se cierra en los productos en los que entró desde ella.',
    on: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} en ${system}`,
    thisOne: '(esta sesión)',
    address: 'Dirección IP',
    since: 'Sesión iniciada',
    lastSeen: 'Última actividad',
    end: 'Cerrar',
    endWhich: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Cerrar la sesión de ${browser} en ${address}`,
    endOthers: 'Cerrar las demás sesiones',
    back: 'Volver a su cuenta',
  },
  continueAs: {
    title: ({ product }: Variables<'product'>) => `Continuar a ${product}`,
    sentToOther: ({ email, invited }: Variables<'email' | 'invited'>) =>
      `Ha iniciado sesión como ${email}, pero el enlace que ha abierto se envió a ${invited}. Si continúa, cerraremos aquí la sesión de ${email}.`,
    signedIn: ({ email }: Variables<'email'>) => `Ha iniciado sesión como ${email}.`,
    confirm: 'Confirme su identidad.',
    password: 'Contraseña',
    code: 'Código',
    submit: ({ email }: Variables<'email'>) => `Continuar como ${email}`,
    or: 'o',
    other: 'Usar otra cuenta',
  },
  consent: {
    title: ({ product }: Variables<'product'>) => `¿Continuar a ${product}?`,
    introduction: ({ username, product }: Variables<'username' | 'product'>) =>
      `Ha iniciado sesión como ${username}. ${product} solicita:`,
    scopes: {
      openid: 'un identificador de su cuenta que no recibe ningún otro producto',
      email: 'su dirección de correo',
      profile: 'el nombre de su cuenta',
    },
    submit: 'Permitir',
  },
  leave: {
    title: ({ product }: Variables<'product'>) => `Volver a ${product}`,
    introduction: 'Le estamos redirigiendo. Si no ocurre nada, seleccione “Continuar”.',
    submit: 'Continuar',
  },
  signOut: {
    title: 'Cerrar sesión',
    signedOutOf: ({ product }: Variables<'product'>) => `Ha cerrado sesión en ${product}.`,
    question: ({ provider }: Variables<'provider'>) =>
      `¿Cerrar sesión también en ${provider}? Así se cerrará también su sesión en los productos en los que entró con este proveedor.`,
    submit: 'Cerrar sesión',
    stay: 'Mantener la sesión aquí',
    done: 'Ha cerrado sesión',
    toSignIn: 'Ir a la página de inicio de sesión',
  },
  error: {
    ended: 'Este inicio de sesión no puede continuar',
    whyEnded: ({ minutes }: { minutes: number }) =>
      `Ha tardado más de ${number(minutes)} minutos, ya había terminado o se inició en otro navegador.`,
    startAgain: 'Vuelva al lugar del que venía y empiece de nuevo.',
    notUnderstood: 'No se ha entendido la solicitud',
    why: ({ problem }: Variables<'problem'>) =>
      `El producto que le ha enviado aquí ha pedido algo que no podemos hacer: ${problem}.`,
    tellProduct: 'Comuníquelo a los responsables de ese producto.',
    toProduct: ({ product }: Variables<'product'>) => `Ir a ${product}`,
    request: 'ID de solicitud',
  },
} satisfies Catalogue['ssoProvider'];
