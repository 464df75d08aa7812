import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The pages that links in emails open. */
export const links = {
  invitation: {
    title: 'Le damos la bienvenida',
    titleForPassword: 'Le damos la bienvenida: establezca su contraseña',
    own: ({ adminName, username }: Variables<'adminName' | 'username'>) =>
      `Tiene un usuario propio en ${adminName}. Su nombre de usuario es ${username}.`,
    firstLogin: ({ username }: Variables<'username'>) =>
      `Este es el primer usuario de esta instalación. Su nombre de usuario es ${username} hasta que elija otro.`,
    chooseHow: 'Elija cómo quiere iniciar sesión.',
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} no está disponible en este momento. Establezca una contraseña o vuelva a intentarlo en unos minutos. Su enlace sigue funcionando.`,
  },
  passwordReset: {
    title: 'Establezca una nueva contraseña',
    introduction: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Para ${username} en ${adminName}. Se cerrarán sus demás sesiones y la autenticación de dos factores no cambiará.`,
  },
  newPassword: {
    or: 'o',
    title: 'Establezca una contraseña',
    thenTwoFactor: 'A continuación, configurará la autenticación de dos factores.',
    password: 'Contraseña',
    submit: 'Establecer contraseña',
  },
  continueWith: ({ ssoName }: Variables<'ssoName'>) => `Continuar con ${ssoName}`,
  atProvider: {
    createAccount:
      'Puede crear allí una cuenta con la dirección de correo a la que se envió este enlace. Si en lugar de eso se le pide que inicie sesión, esa dirección ya tiene una cuenta. Inicie sesión con ella.',
    forgotten: 'Si no sabe su contraseña, restablézcala allí y después vuelva a abrir este enlace.',
    changePassword: 'Restablecer la contraseña en el proveedor',
  },
  twoFactorReset: {
    title: 'Vuelva a configurar la autenticación de dos factores',
    withPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Para ${username} en ${adminName}. Escriba primero su contraseña. Sus códigos actuales funcionan hasta que confirme los nuevos.`,
    password: 'Contraseña',
    passwordMissing: 'Escriba su contraseña.',
    passwordWrong:
      'Esa contraseña es incorrecta. Si también la ha olvidado, use “¿Ha olvidado su contraseña?” más abajo y después vuelva a abrir este enlace.',
    submit: 'Continuar',
    forgotten: '¿Ha olvidado su contraseña?',
    linkStays: 'Después podrá seguir usando este enlace.',
    withProvider: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Para ${username} en ${adminName}. Inicie sesión primero con ${ssoName}. Sus códigos actuales funcionan hasta que confirme los nuevos.`,
    noFirstFactor: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Para ${username} en ${adminName}. Este usuario no tiene contraseña y ${ssoName} ya no está configurado.`,
    openAgain: 'Establezca una contraseña y después vuelva a abrir este enlace.',
  },
  addressChange: {
    title: 'Confirme su nueva dirección de correo',
    introduction: ({ address }: Variables<'address'>) =>
      `Si lo confirma, enviaremos todos los correos de este usuario a ${address}.`,
    submit: 'Confirmar esta dirección',
    signInFirst: 'Inicie sesión para confirmar la dirección. Después volverá a esta página.',
    signIn: 'Iniciar sesión',
  },
  newSignIn: {
    title: 'Denunciar un inicio de sesión',
    endsPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Si otra persona ha iniciado sesión como ${username} en ${adminName}, confírmelo aquí. Se cerrarán todas las sesiones, la contraseña actual dejará de funcionar y le enviaremos un enlace para establecer otra.`,
    endsSessions: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Si otra persona ha iniciado sesión como ${username} en ${adminName}, confírmelo aquí. Se cerrarán todas las sesiones y avisaremos a quien administra este usuario.`,
    factorsRemoved: ({ factors }: Variables<'factors'>) =>
      `Se quitan estos segundos factores, porque otra persona podría tenerlos: ${factors}.`,
    factorsKept: ({ factors }: Variables<'factors'>) =>
      `Otra persona podría tener estos segundos factores: ${factors}. No queda ningún otro, así que se conservan, pero nadie podrá usarlos hasta que se restablezca su autenticación de dos factores.`,
    submit: 'No he sido yo',
    wasYou: 'Si ha sido usted, cierre esta página. No ha cambiado nada.',
  },
  otherSession: {
    title: ({ signedInAs }: Variables<'signedInAs'>) => `Ha iniciado sesión como ${signedInAs}`,
    introduction: ({ username, adminName, signedInAs }: Variables<'username' | 'adminName' | 'signedInAs'>) =>
      `Este enlace es para ${username} en ${adminName}. Para usarlo, cierre antes la sesión de ${signedInAs}.`,
    unsavedChanges: ({ signedInAs }: Variables<'signedInAs'>) =>
      `Se perderán los cambios que ${signedInAs} no haya guardado en este navegador.`,
    submit: ({ signedInAs }: Variables<'signedInAs'>) => `Cerrar la sesión de ${signedInAs} y continuar`,
    stay: ({ signedInAs }: Variables<'signedInAs'>) => `Mantener la sesión de ${signedInAs}`,
    linkStays: 'Después podrá seguir usando este enlace.',
  },
  /** A link that no longer works. The titles are by the purpose of the link, and then by what happened to it. */
  dead: {
    titles: {
      invitation: {
        used: 'Esta invitación ya se ha usado',
        replaced: 'Esta invitación se ha sustituido por otra',
        expired: 'Esta invitación ha caducado',
        withdrawn: 'Esta invitación se ha anulado',
      },
      'password-reset': {
        used: 'Este enlace para restablecer la contraseña ya se ha usado',
        replaced: 'Este enlace para restablecer la contraseña se ha sustituido por otro',
        expired: 'Este enlace para restablecer la contraseña ha caducado',
        withdrawn: 'Este enlace para restablecer la contraseña se ha anulado',
      },
      '2fa-reset': {
        used: 'Este enlace para restablecer 2FA ya se ha usado',
        replaced: 'Este enlace para restablecer 2FA se ha sustituido por otro',
        expired: 'Este enlace para restablecer 2FA ha caducado',
        withdrawn: 'Este enlace para restablecer 2FA se ha anulado',
      },
      'sso-link': {
        used: 'Este enlace de inicio de sesión único (SSO) ya se ha usado',
        replaced: 'Este enlace de inicio de sesión único (SSO) se ha sustituido por otro',
        expired: 'Este enlace de inicio de sesión único (SSO) ha caducado',
        withdrawn: 'Este enlace de inicio de sesión único (SSO) se ha anulado',
      },
      'address-change': {
        used: 'Este enlace de confirmación ya se ha usado',
        replaced: 'Este enlace de confirmación se ha sustituido por otro',
        expired: 'Este enlace de confirmación ha caducado',
        withdrawn: 'Este enlace de confirmación se ha anulado',
      },
      'new-sign-in': {
        used: 'Este inicio de sesión ya se ha denunciado',
        replaced: 'Este enlace se ha sustituido por otro',
        expired: 'Este enlace ha caducado',
        withdrawn: 'Este enlace se ha anulado',
      },
      'sign-up': {
        used: 'Este enlace para su nueva cuenta ya se ha usado',
        replaced: 'Este enlace para su nueva cuenta se ha sustituido por otro',
        expired: 'Este enlace para su nueva cuenta ha caducado',
        withdrawn: 'Este enlace para su nueva cuenta se ha anulado',
      },
    },
    used: 'Cada enlace se puede usar una sola vez.',
    replaced: ({ time }: Variables<'time'>) =>
      `Hemos enviado uno más reciente (${time}). Use el enlace de ese correo.`,
    expired: ({ time }: Variables<'time'>) => `Se podía usar hasta este momento: ${time}.`,
    withdrawn: 'Ya no hace falta o un administrador ha cambiado el usuario.',
    withdrawnReset:
      'Alguien ha iniciado sesión con este usuario desde que lo enviamos, o un administrador ha cambiado el usuario.',
    ifItWasYou: {
      invitation: 'Si ha sido usted, inicie sesión.',
      'password-reset':
        'Si ha sido usted, inicie sesión con la nueva contraseña. Si no, use de inmediato “¿Ha olvidado su contraseña?” en la página de inicio de sesión.',
      '2fa-reset': 'Si ha sido usted, inicie sesión con los nuevos códigos.',
    },
    forgotPassword:
      'Para obtener un nuevo enlace, use “¿Ha olvidado su contraseña?” en la página de inicio de sesión.',
    newTwoFactorReset: '¿Necesita un nuevo enlace?',
    changeAgain: 'Vuelva a cambiar la dirección en su perfil.',
    changePassword:
      'Si no reconoce un inicio de sesión, establezca otra contraseña con “¿Ha olvidado su contraseña?” en la página de inicio de sesión. Así se cierran todas las sesiones.',
    createAgain: 'Vuelva a crear su cuenta.',
    renew: 'Enviarme uno nuevo',
    renewTo: 'Lo enviaremos a la misma dirección que antes.',
  },
  renewed: {
    title: 'El nuevo enlace está en camino',
    sent: 'Lo estamos enviando a la misma dirección que antes. Compruebe su correo dentro de un momento, incluida la carpeta de correo no deseado.',
    already: ({ time }: Variables<'time'>) =>
      `Ya lo enviamos a las ${time}. Compruebe su correo, incluida la carpeta de correo no deseado.`,
  },
  unknown: {
    title: 'No se puede leer este enlace',
    introduction:
      'Está incompleto o se ha modificado. Vuelva a abrirlo desde el correo o cópielo entero en la barra de direcciones.',
  },
  toSignIn: 'Ir a la página de inicio de sesión',
} satisfies Catalogue['links'];
