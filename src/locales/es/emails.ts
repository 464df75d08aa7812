import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The emails, by the name of the message. The sentences are in the order in which they appear in the email. */
export const emails = {
  invitation: {
    label: 'Invitación',
    subject: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
      `Su usuario de ${productName} en ${adminName}`,
    heading: ({ productName }: Variables<'productName'>) => `Le damos la bienvenida a ${productName}`,
    toMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} le ha designado administrador principal de ${adminName}. Gestionará sus dominios, técnicos y subadministradores. Todo lo que haga quedará registrado con su nombre.`,
    toTechnician: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} le ha designado técnico de ${adminName}. Tiene el mismo acceso que el administrador principal, con un usuario propio. Todo lo que haga quedará registrado con su nombre.`,
    startWithSso: ({ ssoName }: Variables<'ssoName'>) =>
      `Para empezar, abra el enlace y continúe con ${ssoName}. Cree allí una cuenta o, si ya tiene una con esta dirección, inicie sesión. Si lo prefiere, también puede establecer una contraseña aquí.`,
    start:
      'Para empezar, establezca una contraseña y configure la autenticación de dos factores. Tardará unos dos minutos. Tenga el teléfono a mano.',
    button: 'Aceptar la invitación',
    notExpected:
      'Si no esperaba este correo, ignórelo. No ocurrirá nada a menos que abra el enlace y complete el registro.',
  },
  'password-reset': {
    label: 'Restablecimiento de contraseña',
    subject: ({ productName }: Variables<'productName'>) =>
      `Establezca una nueva contraseña para ${productName}`,
    heading: 'Establezca una nueva contraseña',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Ha solicitado un enlace para establecer una nueva contraseña para su usuario en ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} nos ha pedido que le enviemos un enlace para establecer una nueva contraseña para su usuario en ${adminName}.`,
    },
    requestedHere: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha solicitado en la página de inicio de sesión una nueva contraseña para su usuario en ${adminName}.`,
    untilThen:
      'Si tiene una contraseña, seguirá funcionando hasta que establezca la nueva. Su autenticación de dos factores no cambia.',
    afterRejectedSignIn: ({ adminName }: Variables<'adminName'>) =>
      `Ha indicado que un inicio de sesión con su usuario en ${adminName} no fue suyo. Se han cerrado todas las sesiones y su contraseña anterior ya no funciona. Establezca otra con este enlace. Su autenticación de dos factores no cambia.`,
    button: 'Establecer contraseña',
    ignore: 'Si no ha sido usted, ignore este correo. Su contraseña no cambia.',
  },
  '2fa-reset': {
    label: 'Restablecimiento de 2FA',
    subject: ({ productName }: Variables<'productName'>) =>
      `Vuelva a configurar la autenticación de dos factores para ${productName}`,
    heading: 'Vuelva a configurar la autenticación de dos factores',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Ha solicitado un enlace para volver a configurar la autenticación de dos factores de su usuario en ${adminName}, por ejemplo, en un teléfono nuevo.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} nos ha pedido que le enviemos un enlace para volver a configurar la autenticación de dos factores de su usuario en ${adminName}, por ejemplo, en un teléfono nuevo.`,
    },
    untilThen: ({ ssoName }: Variables<'ssoName'>) =>
      `Primero confirme su identidad con su contraseña o con ${ssoName}. Sus códigos y llaves de acceso actuales funcionan hasta que vuelva a configurar la 2FA. Entonces también obtendrá una nueva clave de recuperación.`,
    button: 'Configurar 2FA',
  },
  'sso-link': {
    label: 'Invitación de inicio de sesión único (SSO)',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Vincule su usuario de ${productName} con ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Inicie sesión con ${ssoName}`,
    requested: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Ha solicitado un enlace que le permitirá iniciar sesión en ${adminName} con ${ssoName} a partir de ahora.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} nos ha pedido que le enviemos un enlace que le permitirá iniciar sesión en ${adminName} con ${ssoName} a partir de ahora.`,
    },
    account:
      'Use la cuenta que tenga allí con esta dirección de correo. Si todavía no tiene ninguna, puede crearla. Podrá seguir iniciando sesión como hasta ahora.',
    button: ({ ssoName }: Variables<'ssoName'>) => `Vincular con ${ssoName}`,
  },
  'address-change': {
    label: 'Confirmación de dirección',
    subject: ({ productName }: Variables<'productName'>) =>
      `Confirme su nueva dirección de correo para ${productName}`,
    heading: 'Confirme su nueva dirección de correo',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Nos ha pedido que a partir de ahora enviemos a esta dirección todos los correos de su usuario en ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} nos ha pedido que a partir de ahora enviemos a esta dirección todos los correos de su usuario en ${adminName}.`,
    },
    untilThen:
      'Inicie sesión con ese usuario y confirme esta dirección. Hasta entonces, seguiremos usando la dirección anterior.',
    button: 'Confirmar esta dirección',
    notExpected:
      'Si este no es su usuario, probablemente alguien ha escrito mal una dirección. Ignore este correo y no cambiará nada.',
  },
  'address-changing': {
    label: 'Aviso de cambio de dirección',
    subject: ({ productName }: Variables<'productName'>) =>
      `Su dirección de correo para ${productName} está a punto de cambiar`,
    heading: 'Su dirección de correo está a punto de cambiar',
    requested: {
      byYou: ({ adminName, newAddress }: Variables<'adminName' | 'newAddress'>) =>
        `Nos ha pedido que enviemos los correos de su usuario en ${adminName} a ${newAddress} en lugar de a esta dirección.`,
      bySomeone: ({ actor, adminName, newAddress }: Variables<'actor' | 'adminName' | 'newAddress'>) =>
        `${actor} nos ha pedido que enviemos los correos de su usuario en ${adminName} a ${newAddress} en lugar de a esta dirección.`,
    },
    untilThen:
      'La dirección solo cambiará cuando inicie sesión y la confirme con el enlace que hemos enviado a la nueva dirección.',
    notYours: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Si la nueva dirección no es suya, no la confirme y pregunte a ${actor}.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Si la nueva dirección no es suya, no la confirme y pregunte a ${actor} o al administrador principal de ${adminName}.`,
      askSystemAdministrator:
        'Si la nueva dirección no es suya, no la confirme y pregunte al administrador del sistema.',
    },
  },
  'password-changed': {
    label: 'Aviso de cambio de contraseña',
    subject: ({ productName }: Variables<'productName'>) => `Se ha cambiado su contraseña de ${productName}`,
    heading: 'Se ha cambiado su contraseña',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha establecido una nueva contraseña para su usuario en ${adminName}. Se han cerrado todas las demás sesiones.`,
    nothingToDo: 'Si ha sido usted, no tiene que hacer nada.',
  },
  '2fa-changed': {
    label: 'Aviso de cambio de 2FA',
    subject: ({ productName }: Variables<'productName'>) =>
      `Se ha configurado la autenticación de dos factores para ${productName}`,
    heading: 'Se ha configurado la autenticación de dos factores',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha configurado la autenticación de dos factores de su usuario en ${adminName}. Los códigos y las claves de recuperación anteriores ya no funcionan.`,
    nothingToDo:
      'Si ha sido usted, no tiene que hacer nada. Guarde la clave de recuperación en un lugar seguro.',
  },
  'recovery-key-used': {
    label: 'Aviso de clave de recuperación',
    subject: ({ productName }: Variables<'productName'>) =>
      `Se ha usado su clave de recuperación de ${productName}`,
    heading: 'Se ha usado su clave de recuperación',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien ha usado su clave de recuperación para desactivar la autenticación de dos factores de su usuario en ${adminName}. La clave no se puede volver a usar.`,
    next: 'Para poder continuar, tendrá que volver a configurar la autenticación de dos factores. Entonces obtendrá una nueva clave de recuperación.',
  },
  'passkey-added': {
    label: 'Aviso de nueva llave de acceso',
    subject: ({ productName }: Variables<'productName'>) =>
      `Se ha añadido una llave de acceso a su usuario de ${productName}`,
    heading: 'Se ha añadido una llave de acceso',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha añadido una llave de acceso a su usuario en ${adminName}. Se puede usar en lugar de un código.`,
    nothingToDo: 'Si ha sido usted, no tiene que hacer nada.',
  },
  'passkey-removed': {
    label: 'Aviso de llave de acceso quitada',
    subject: ({ productName }: Variables<'productName'>) =>
      `Se ha quitado una llave de acceso de su usuario de ${productName}`,
    heading: 'Se ha quitado una llave de acceso',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha quitado una llave de acceso de su usuario en ${adminName}. Ya no se puede usar.`,
    nothingToDo: 'Si ha sido usted, no tiene que hacer nada.',
  },
  'authenticator-app-added': {
    label: 'Aviso de nueva aplicación de autenticación',
    subject: ({ productName }: Variables<'productName'>) =>
      `Se ha añadido una aplicación de autenticación a su usuario de ${productName}`,
    heading: 'Se ha añadido una aplicación de autenticación',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha añadido una aplicación de autenticación a su usuario en ${adminName}. Sus códigos se pueden usar en lugar de una llave de acceso.`,
    nothingToDo: 'Si ha sido usted, no tiene que hacer nada.',
  },
  'authenticator-app-removed': {
    label: 'Aviso de aplicación de autenticación quitada',
    subject: ({ productName }: Variables<'productName'>) =>
      `Se ha quitado la aplicación de autenticación de su usuario de ${productName}`,
    heading: 'Se ha quitado la aplicación de autenticación',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha quitado la aplicación de autenticación de su usuario en ${adminName}. Sus códigos ya no funcionan.`,
    nothingToDo: 'Si ha sido usted, no tiene que hacer nada.',
  },
  'sso-linked': {
    label: 'Aviso de inicio de sesión único (SSO)',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Su usuario de ${productName} está vinculado con ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Vinculado con ${ssoName}`,
    happened: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Su usuario en ${adminName} está ahora vinculado con su cuenta de ${ssoName}. Puede usar esa cuenta para iniciar sesión.`,
    nothingToDo: 'Si ha sido usted, no tiene que hacer nada.',
  },
  'sso-unlinked': {
    label: 'Aviso de inicio de sesión único (SSO)',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Su usuario de ${productName} ya no está vinculado con ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Ya no está vinculado con ${ssoName}`,
    unlinked: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Ha desvinculado su usuario en ${adminName} de su cuenta de ${ssoName}. A partir de ahora, inicie sesión con su contraseña.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} ha desvinculado su usuario en ${adminName} de su cuenta de ${ssoName}. A partir de ahora, inicie sesión con su contraseña.`,
    },
    password: 'Si todavía no tiene contraseña, le enviaremos otro correo para que la establezca.',
  },
  'username-changed': {
    label: 'Aviso de cambio de nombre de usuario',
    subject: ({ productName, after }: Variables<'productName' | 'after'>) =>
      `Su nombre de usuario de ${productName} es ahora ${after}`,
    heading: ({ after }: Variables<'after'>) => `Su nombre de usuario es ahora ${after}`,
    changed: {
      byYou: ({ adminName }: Variables<'adminName'>) => `Ha cambiado su nombre de usuario en ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} ha cambiado el nombre de usuario que usted tiene en ${adminName}.`,
    },
    signIn:
      'La próxima vez que inicie sesión, use el nuevo nombre de usuario o su dirección de correo. Su contraseña y su autenticación de dos factores no cambian.',
    notExpected: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Si no esperaba este cambio, pregunte a ${actor}. Las entradas existentes del registro de auditoría conservan el nombre de usuario anterior.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Si no esperaba este cambio, pregunte a ${actor} o al administrador principal de ${adminName}. Las entradas existentes del registro de auditoría conservan el nombre de usuario anterior.`,
      askSystemAdministrator:
        'Si no esperaba este cambio, pregunte al administrador del sistema. Las entradas existentes del registro de auditoría conservan el nombre de usuario anterior.',
    },
  },
  'access-ends': {
    label: 'Recordatorio de fin de acceso',
    subject: ({ productName, date }: Variables<'productName' | 'date'>) =>
      `Su acceso a ${productName} termina el ${date}`,
    heading: 'Su acceso termina pronto',
    ends: ({
      productName,
      adminName,
      date,
      zone,
    }: Variables<'productName' | 'adminName' | 'date' | 'zone'>) =>
      `Su acceso a ${productName} en ${adminName} termina al final del ${date} en la zona horaria ${zone}. Después no podrá iniciar sesión.`,
    notExpected: ({ adminName }: Variables<'adminName'>) =>
      `Si necesita el acceso durante más tiempo, hable con la persona que gestiona su usuario en ${adminName}.`,
  },
  'access-ends-for-admin': {
    label: 'Recordatorio de fin de acceso para administradores',
    subject: ({ technician, date }: Variables<'technician' | 'date'>) =>
      `El acceso de ${technician} termina el ${date}`,
    heading: 'El acceso de un técnico termina pronto',
    ends: ({
      technician,
      productName,
      adminName,
      date,
      zone,
    }: Variables<'technician' | 'productName' | 'adminName' | 'date' | 'zone'>) =>
      `El acceso de ${technician} a ${productName} en ${adminName} termina al final del ${date} en la zona horaria ${zone}.`,
    extend: 'Para prolongarlo, abra el técnico en “Gestionar técnicos” y escriba una fecha posterior.',
    notExpected: 'Si el técnico ya no necesita el acceso después de esa fecha, no tiene que hacer nada.',
  },
  'unused-access': {
    label: 'Aviso de acceso sin uso',
    subject: ({ productName }: Variables<'productName'>) =>
      `Inicie sesión para conservar su acceso a ${productName}`,
    heading: 'Se va a desactivar su usuario',
    ends: ({ adminName, time, days }: Variables<'adminName' | 'time'> & { days: number }) =>
      `Su usuario en ${adminName} se desactivará el ${time}, porque lleva mucho tiempo sin iniciar sesión. ${adminName} desactiva los usuarios después de ${number(days)} días sin iniciar sesión.`,
    keep: 'Para conservar su usuario, inicie sesión antes. No tiene que hacer nada más.',
    button: ({ productName }: Variables<'productName'>) => `Iniciar sesión en ${productName}`,
    notExpected: 'Si ya no necesita este usuario, no tiene que hacer nada.',
  },
  'review-reminder': {
    label: 'Recordatorio de una revisión de acceso',
    subject: ({ admin }: Variables<'admin'>) => `Revisión de acceso de ${admin}`,
    heading: 'Una revisión de acceso le espera',
    asks: ({ actor, admin }: Variables<'actor' | 'admin'>) =>
      `${actor} le envía un recordatorio de la revisión de acceso de ${admin}.`,
    undecided: ({ undecided, total }: Record<'undecided' | 'total', number>) =>
      plural(undecided, {
        one: (n) => `${n} de ${number(total)} técnicos sigue sin decisión.`,
        other: (n) => `${n} de ${number(total)} técnicos siguen sin decisión.`,
      }),
    complete: 'Todos los técnicos tienen una decisión, así que la revisión se puede cerrar.',
    button: 'Abrir la revisión',
    notExpected: 'Si otra persona se ocupa de esta revisión, no tiene que hacer nada.',
  },
  'account-blocked': {
    label: 'Aviso de bloqueo',
    subject: ({ productName }: Variables<'productName'>) =>
      `Demasiados inicios de sesión fallidos en ${productName}`,
    heading: 'Demasiados inicios de sesión fallidos',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien ha intentado demasiadas veces iniciar sesión con su usuario en ${adminName} con una contraseña o un código incorrectos. No ha conseguido entrar.`,
    codesOff: ({ codes }: { codes: number }) =>
      `Ha habido ${number(codes)} códigos incorrectos seguidos, así que no aceptaremos más códigos hasta que se restablezca su autenticación de dos factores. Las sesiones abiertas siguen abiertas.`,
    blocked: ({ until }: Variables<'until'>) =>
      `No podrá iniciar sesión hasta el ${until}. Las sesiones abiertas siguen abiertas.`,
    wasYouCodesOff: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Si ha sido usted, pida al administrador principal de ${adminName} que use “Restablecer 2FA”.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Si ha sido usted, pida a un administrador superior a ${adminName} que use “Restablecer 2FA”.`,
      manager: 'Si ha sido usted, pida a la persona que gestiona su usuario que use “Restablecer 2FA”.',
      systemAdministrator: ({ command }: Variables<'command'>) =>
        `Si ha sido usted, pida al administrador del sistema que ejecute “${command}”.`,
    },
    wasYouBlocked: 'Si ha sido usted, espere y vuelva a intentarlo, o use “¿Ha olvidado su contraseña?”.',
    wasNotYou: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Si no ha sido usted, avise al administrador principal de ${adminName}. Su contraseña y su autenticación de dos factores han impedido el acceso de la otra persona.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Si no ha sido usted, avise a un administrador superior a ${adminName}. Su contraseña y su autenticación de dos factores han impedido el acceso de la otra persona.`,
      manager:
        'Si no ha sido usted, avise a la persona que gestiona su usuario. Su contraseña y su autenticación de dos factores han impedido el acceso de la otra persona.',
      systemAdministrator:
        'Si no ha sido usted, avise al administrador del sistema. Su contraseña y su autenticación de dos factores han impedido el acceso de la otra persona.',
    },
  },
  deactivated: {
    label: 'Aviso de desactivación',
    subject: ({ productName }: Variables<'productName'>) => `Se ha desactivado su usuario de ${productName}`,
    heading: ({ adminName }: Variables<'adminName'>) => `Se ha desactivado su usuario en ${adminName}`,
    happened: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} ha desactivado su usuario en ${adminName}. Ya no puede iniciar sesión y se han cerrado todas sus sesiones.`,
    unused: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
      `Nadie ha iniciado sesión con su usuario en ${adminName} durante ${number(days)} días, así que se ha desactivado automáticamente. Ya no puede iniciar sesión y se han cerrado todas sus sesiones.`,
    kept: 'Su usuario no se ha eliminado. Quien lo administra puede volver a activarlo.',
  },
  'new-sign-in': {
    label: 'Aviso de nuevo inicio de sesión',
    subject: ({ productName }: Variables<'productName'>) => `Nuevo inicio de sesión en ${productName}`,
    heading: 'Inicio de sesión desde un navegador nuevo',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Alguien, probablemente usted, ha iniciado sesión con su usuario en ${adminName} desde un navegador que no conocíamos. Si ha sido usted, no tiene que hacer nada.`,
    button: {
      label: 'No he sido yo',
      endsPassword:
        'Si no ha sido usted, pulse el botón y confírmelo. Se cerrarán todas las sesiones, la contraseña actual dejará de funcionar y le enviaremos un enlace para establecer otra.',
      endsSessions:
        'Si no ha sido usted, pulse el botón y confírmelo. Se cerrarán todas las sesiones y avisaremos a quien administra su usuario.',
    },
    removesFactors:
      'También quitamos las llaves de acceso y las aplicaciones de autenticación añadidas durante ese inicio de sesión o después, y las llaves de acceso usadas entonces. Si no tiene ningún otro segundo factor, las bloqueamos.',
    browser: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} en ${system}`,
  },
  'sign-in-rejected': {
    label: 'Aviso de inicio de sesión denunciado',
    subject: ({ username }: Variables<'username'>) => `${username} ha denunciado un inicio de sesión`,
    heading: ({ username }: Variables<'username'>) => `${username} ha denunciado un inicio de sesión`,
    happened: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `${username}, de ${adminName}, ha indicado que otra persona ha iniciado sesión con su usuario. Se han cerrado todas las sesiones de ese usuario.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Este usuario no tiene contraseña aquí, así que el inicio de sesión se hizo con ${ssoName} o con una llave de acceso. Pida a esa persona que cambie allí su contraseña y que quite las llaves de acceso que no reconozca.`,
    notExpected: ({ username }: Variables<'username'>) =>
      `Si no consigue contactar con ${username}, desactive el usuario mientras tanto.`,
  },
  'sign-in-with-sso': {
    label: 'Recordatorio de inicio de sesión único (SSO)',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Usted inicia sesión en ${productName} con ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Usted inicia sesión con ${ssoName}`,
    requestedHere: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Alguien, probablemente usted, ha solicitado en la página de inicio de sesión una nueva contraseña para su usuario en ${adminName}. Ese usuario no tiene contraseña, porque inicia sesión con ${ssoName}.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Inicie sesión con ${ssoName}. Si ha olvidado la contraseña que tiene allí, restablézcala allí. Si también quiere una contraseña aquí, inicie sesión, abra “Perfil del usuario” y seleccione “Establecer contraseña”.`,
    lockedOut: {
      mainAdmin: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Si ya no puede iniciar sesión con ${ssoName}, pida al administrador principal de ${adminName} que use “Restablecer contraseña”.`,
      adminAbove: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Si ya no puede iniciar sesión con ${ssoName}, pida a un administrador superior a ${adminName} que use “Restablecer contraseña”.`,
      manager: ({ ssoName }: Variables<'ssoName'>) =>
        `Si ya no puede iniciar sesión con ${ssoName}, pida a la persona que gestiona su usuario que use “Restablecer contraseña”.`,
      systemAdministrator: ({ command, ssoName }: Variables<'command' | 'ssoName'>) =>
        `Si ya no puede iniciar sesión con ${ssoName}, pida al administrador del sistema que ejecute “${command}”.`,
    },
    button: 'Ir a la página de inicio de sesión',
    notExpected: 'Si no ha sido usted, ignore este correo. No ha cambiado nada.',
  },
  'sign-up': {
    label: 'Nueva cuenta',
    subject: ({ productName }: Variables<'productName'>) => `Su nueva cuenta en ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Su nueva cuenta en ${productName}`,
    requested: 'Alguien, probablemente usted, ha solicitado una cuenta con esta dirección.',
    next: 'Para crearla, elija una contraseña y configure la autenticación de dos factores. Tardará unos dos minutos. Tenga el teléfono a mano.',
    button: 'Crear cuenta',
    notExpected: 'Si no ha sido usted, ignore este correo. No se creará ninguna cuenta.',
  },
  'account-exists': {
    label: 'Cuenta existente',
    subject: ({ productName }: Variables<'productName'>) => `Ya tiene una cuenta en ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Ya tiene una cuenta en ${productName}`,
    requested:
      'Alguien, probablemente usted, ha solicitado una nueva cuenta con esta dirección, pero usted ya tiene una.',
    signIn: ({ signInUrl }: Variables<'signInUrl'>) => `Puede iniciar sesión en ${signInUrl}`,
    password: 'Si no sabe su contraseña, establezca una nueva. Su autenticación de dos factores no cambia.',
    button: 'Establecer contraseña',
    notExpected: 'Si no ha sido usted, ignore este correo. Su cuenta y su contraseña no cambian.',
  },
  'test-mail': {
    label: 'Correo de prueba',
    subject: ({ productName }: Variables<'productName'>) => `Correo de prueba de ${productName}`,
    heading: 'La configuración de correo funciona',
    sent: ({ actor, productName }: Variables<'actor' | 'productName'>) =>
      `${actor} ha enviado este correo desde la configuración de correo de ${productName} para comprobar que sus correos llegan. Este ha llegado.`,
    notExpected: 'No tiene que hacer nada.',
  },
} satisfies Catalogue['emails'];

/** Text that several emails share. */
export const emailParts = {
  unexpectedLink: {
    askActor: ({ actor }: Variables<'actor'>) =>
      `Si no esperaba este correo, pregunte a ${actor} antes de usar el enlace. No cambiará nada hasta que lo use.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Si no esperaba este correo, pregunte a ${actor} o al administrador principal de ${adminName} antes de usar el enlace. No cambiará nada hasta que lo use.`,
    askSystemAdministrator:
      'Si no esperaba este correo, pregunte al administrador del sistema antes de usar el enlace. No cambiará nada hasta que lo use.',
  },
  unexpectedChange: {
    askActor: ({ actor }: Variables<'actor'>) => `Si no esperaba este cambio, pregunte a ${actor}.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Si no esperaba este cambio, pregunte a ${actor} o al administrador principal de ${adminName}.`,
    askSystemAdministrator: 'Si no esperaba este cambio, pregunte al administrador del sistema.',
  },
  wasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si no ha sido usted, avise de inmediato al administrador principal de ${adminName}, que puede cerrar sus sesiones y restablecer su contraseña y su autenticación de dos factores.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si no ha sido usted, avise de inmediato a un administrador superior a ${adminName}, que puede cerrar sus sesiones y restablecer su contraseña y su autenticación de dos factores.`,
    manager:
      'Si no ha sido usted, avise de inmediato a la persona que gestiona su usuario, que puede cerrar sus sesiones y restablecer su contraseña y su autenticación de dos factores.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Si no ha sido usted, avise de inmediato al administrador del sistema, que puede restablecer su contraseña y su autenticación de dos factores con “${command}”.`,
  },
  linkExpires: ({ until }: Variables<'until'>) =>
    `Este enlace se puede usar una sola vez y caduca el ${until}.`,
  copyAddress: 'Si el botón no funciona, copie esta dirección en su navegador:',
  hiddenLink: '[el enlace se oculta aquí]',
  before: ({ label }: Variables<'label'>) => `${label}:`,
  facts: {
    username: 'Nombre de usuario',
    oldUsername: 'Nombre de usuario anterior',
    newUsername: 'Nuevo nombre de usuario',
    account: 'Cuenta',
    mainAdmin: 'Administrador principal',
    invitedBy: 'Invitación enviada por',
    requestedBy: 'Solicitado por',
    unlinkedBy: 'Desvinculado por',
    deactivatedBy: 'Desactivado por',
    deactivatedAt: 'Desactivación',
    changedBy: 'Cambiado por',
    sentBy: 'Enviado por',
    requestedFrom: 'Solicitado desde',
    passkey: 'Llave de acceso',
    lastDay: 'Último día de acceso',
    when: 'Fecha',
    browser: 'Navegador',
    from: 'Desde',
  },
  you: 'Usted',
  yourSystemAdministrator: 'El administrador del sistema',
  footer: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
    `Este es un correo automático de ${productName} sobre su usuario en ${adminName}.`,
} satisfies Catalogue['emailParts'];
