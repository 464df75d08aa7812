import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list, number, plural } from './formats.ts';

/** Single Sign-On: linking a login, problems at the provider, and OAuth Settings. */
export const sso = {
  link: {
    title: ({ ssoName }: Variables<'ssoName'>) => `Vincular con ${ssoName}`,
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} no está disponible en este momento. Vuelva a intentarlo en unos minutos. Su enlace sigue funcionando.`,
    notSetUp: ({ ssoName, adminName }: Variables<'ssoName' | 'adminName'>) =>
      `${ssoName} ya no está configurado en ${adminName}.`,
    credentials: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Para ${username} en ${adminName}. Escriba su contraseña y su código. A continuación, le llevaremos a ${ssoName}.`,
    password: 'Contraseña',
    passwordMissing: 'Escriba su contraseña.',
    passwordWrong: 'Esa contraseña es incorrecta.',
    submit: 'Continuar',
    forgotten: '¿Ha olvidado su contraseña?',
    linkStays: 'Después podrá seguir usando este enlace.',
    noPassword:
      'Su usuario todavía no tiene contraseña. Establezca primero una y después vuelva a abrir este enlace.',
    askForPassword: 'Recibir un correo para establecer una contraseña',
    signInFirst: 'Primero inicie sesión. Después volverá a esta página.',
    twoFactorFirst:
      'Primero inicie sesión y configure la autenticación de dos factores. Después volverá a esta página.',
    signIn: 'Iniciar sesión',
    continue: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Continúe para que ${username} también pueda iniciar sesión en ${adminName} con ${ssoName}.`,
  },
  linked: ({ ssoName }: Variables<'ssoName'>) => `Su usuario está vinculado con ${ssoName}.`,
  /** The pages that say why Single Sign-On could not continue. */
  errors: {
    'not-offered': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} no está configurado aquí`,
      happened: 'Ni este administrador ni los superiores tienen configurado un proveedor.',
      next: 'Inicie sesión con su contraseña.',
    },
    'unknown-flow': {
      title: 'Este inicio de sesión no puede continuar aquí',
      happened: ({ minutes }: { minutes: number }) =>
        `Se inició en otro navegador o en otra sesión, o hace más de ${number(minutes)} minutos.`,
      next: 'Vuelva a empezar.',
    },
    'opened-twice': {
      title: 'Esta página se ha abierto por segunda vez',
      happened: 'La respuesta del proveedor se puede usar una sola vez, y esta ya se ha usado.',
      next: 'Si no ha iniciado sesión, vuelva a empezar.',
    },
    cancelled: {
      title: ({ ssoName }: Variables<'ssoName'>) => `Ha cancelado en ${ssoName}`,
      happened: 'No se ha cambiado nada.',
      next: 'Puede volver a empezar cuando quiera.',
    },
    'provider-refused': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} ha rechazado el inicio de sesión`,
      happened: ({ answer }: Variables<'answer'>) => `La respuesta del proveedor ha sido: ${answer}.`,
      next: 'Vuelva a intentarlo.',
    },
    'settings-changed': {
      title: ({ ssoName }: Variables<'ssoName'>) => `La configuración de ${ssoName} ha cambiado`,
      happened: 'Un administrador ha cambiado la configuración de OAuth mientras usted iniciaba sesión.',
      next: 'Vuelva a empezar.',
    },
    'not-linked': {
      title: 'No hay ningún usuario vinculado con esa cuenta',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Ha iniciado sesión en ${ssoName}, pero aquí no hay ningún usuario vinculado con la cuenta que tiene allí.`,
      next: 'Si ha recibido una invitación, abra el enlace de ese correo. Si no, inicie sesión con su contraseña.',
    },
    'not-active': {
      title: 'Este usuario no está activo',
      happened: ({ adminName }: Variables<'adminName'>) => `Su usuario en ${adminName} se ha desactivado.`,
      next: 'Solo un administrador puede volver a activarlo.',
    },
    'other-provider': {
      title: ({ ssoName }: Variables<'ssoName'>) => `Este usuario usa otro proveedor de ${ssoName}`,
      happened: ({ adminName }: Variables<'adminName'>) =>
        `Su usuario en ${adminName} está vinculado, pero ${adminName} ya no usa el proveedor desde el que ha llegado.`,
      next: ({ adminName }: Variables<'adminName'>) =>
        `Use la página de inicio de sesión de ${adminName} o inicie sesión con su contraseña.`,
    },
    'no-address': {
      title: 'El proveedor no nos ha indicado su dirección de correo',
      happened: ({ invited }: Variables<'invited'>) =>
        `La necesitamos para comprobar que el enlace se le envió a usted. Lo enviamos a ${invited}.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Todavía no se ha vinculado nada y el enlace sigue funcionando. Cierre sesión en ${ssoName} y use la cuenta que tiene esa dirección.`,
    },
    'other-address': {
      title: 'Esa no es la dirección invitada',
      happened: ({ email, invited }: Variables<'email' | 'invited'>) =>
        `Ha vuelto como ${email}, pero el enlace se envió a ${invited}.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Todavía no se ha vinculado nada y el enlace sigue funcionando. Cierre sesión en ${ssoName} y use la cuenta que tiene la dirección invitada.`,
    },
    'unverified-address': {
      title: 'El proveedor no ha verificado su dirección de correo',
      happened: ({ email }: Variables<'email'>) =>
        `Ha vuelto como ${email}, pero el proveedor no indica que haya verificado esa dirección.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Todavía no se ha vinculado nada y el enlace sigue funcionando. Verifique su dirección en ${ssoName} y después vuelva a abrir el enlace.`,
    },
    'identity-taken': {
      title: 'Esa cuenta ya está vinculada',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Su cuenta en ${ssoName} está vinculada con otro usuario de aquí.`,
      next: 'Use otra cuenta allí o desvincule antes el otro usuario. Su titular puede hacerlo en su perfil.',
    },
    'link-dead': {
      title: 'Este enlace ya no funciona',
      happened:
        'Mientras usted estaba en el proveedor, el enlace se usó, se sustituyó por otro, se anuló o caducó.',
      next: 'Si su usuario ya está vinculado, inicie sesión.',
    },
    'someone-else-signed-in': {
      title: 'Otra persona ha iniciado sesión',
      happened:
        'Otra persona ha iniciado sesión con este navegador mientras usted estaba en el proveedor. No se ha cambiado nada.',
      next: 'Vuelva al enlace. Pedirá confirmación antes de cerrar la sesión de esa persona.',
    },
    'wrong-person': {
      title: 'Ha iniciado sesión como otra persona',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `La cuenta que ha usado en ${ssoName} no es la que está vinculada con este usuario.`,
      next: 'No se ha cambiado nada. Vuelva a intentarlo con la cuenta correcta.',
    },
    'not-reauthenticated': {
      title: 'No hemos podido confirmar su identidad',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `${ssoName} no ha indicado que usted acabe de iniciar sesión allí.`,
      next: 'Cierre sesión allí y vuelva a intentarlo. Si el problema continúa, active “Pedir también el código de esta consola” en “Configuración de OAuth”. Entonces bastará con un código.',
    },
    provider: {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} no está disponible en este momento`,
      happened: ({ problem }: Variables<'problem'>) => `No podemos usar el proveedor. ${problem}`,
      next: 'Vuelva a intentarlo en unos minutos o inicie sesión con su contraseña.',
    },
  },
  /** What is wrong with a provider. */
  providerProblems: {
    'not-https': 'Su dirección empieza por http:// y esta consola solo acepta https://.',
    'address-refused': 'Su dirección no es una de las direcciones a las que se puede conectar esta consola.',
    unreachable: 'No se ha podido establecer la conexión.',
    slow: ({ seconds }: { seconds: number }) => `No ha respondido en ${number(seconds)} segundos.`,
    'invalid-response': 'Su respuesta no era OpenID Connect válido.',
    'other-issuer': 'Usa otra URL del emisor.',
    'client-refused':
      'Ha rechazado el ID de cliente o el secreto de cliente de esta consola; puede que el secreto haya caducado.',
    'code-refused': 'Ya no ha aceptado el código que había emitido.',
    'bad-token': 'Los datos que ha enviado sobre usted no han superado nuestras comprobaciones.',
  },
  backToLink: 'Volver al enlace',
  back: 'Atrás',
  toDashboard: 'Ir al panel',
  toSignIn: 'Ir a la página de inicio de sesión',
  requestId: 'ID de solicitud',
  settings: {
    title: 'Configuración de OAuth',
    titleFor: ({ adminName }: Variables<'adminName'>) => `Configuración de OAuth de ${adminName}`,
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `El proveedor de OpenID Connect con el que se inicia sesión en ${adminName} y en todos los administradores que dependen de él y no tienen configuración propia.`,
    /** Who will lose access. */
    loss: {
      title: 'Quién perderá el acceso',
      confirm: 'Entiendo que estas personas perderán el acceso',
      confirmFirst: 'Todavía no se ha guardado nada. Compruebe quién perderá el acceso y confírmelo.',
      stranded: ({ count, names }: { count: number; names: readonly string[] }) =>
        plural(count, {
          one: (n) =>
            `${n} usuario vinculado ya no podrá iniciar sesión, porque no tiene contraseña: ${list(names)}. Use “Restablecer contraseña” para enviar por correo a su titular un enlace para establecerla.`,
          other: (n) =>
            `${n} usuarios vinculados ya no podrán iniciar sesión, porque no tienen contraseña: ${list(names)}. Use “Restablecer contraseña” para enviar por correo a sus titulares un enlace para establecerla.`,
        }),
      more: ({ count }: { count: number }) => `${number(count)} más`,
      withPassword: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) =>
            `${n} usuario vinculado ya no podrá iniciar sesión con SSO, pero podrá seguir usando una contraseña.`,
          other: (n) =>
            `${n} usuarios vinculados ya no podrán iniciar sesión con SSO, pero podrán seguir usando una contraseña.`,
        }),
      sessions: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) => `Se cerrará ${n} sesión de inmediato.`,
          other: (n) => `Se cerrarán ${n} sesiones de inmediato.`,
        }),
    },
    current: 'Configuración actual',
    source: {
      own: ({ adminName }: Variables<'adminName'>) => `Establecida por ${adminName}.`,
      ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Establecida por ${adminName} en lugar de la configuración de ${above}.`,
      off: ({ adminName }: Variables<'adminName'>) => `Desactivada por ${adminName}.`,
      offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Desactivada por ${adminName} en lugar de la configuración de ${above}.`,
      inherited: ({ above, issuer }: Variables<'above' | 'issuer'>) => `Heredada de ${above}: ${issuer}`,
      inheritedOff: ({ above }: Variables<'above'>) => `Desactivada, heredada de ${above}.`,
      none: 'Sin configurar aquí ni en los administradores superiores.',
    },
    /** The same, as the value of a fact on a technician's page. */
    sourceInBrief: {
      own: ({ adminName }: Variables<'adminName'>) => `Establecida por ${adminName}`,
      off: ({ adminName }: Variables<'adminName'>) => `Desactivada por ${adminName}`,
      inherited: ({ adminName }: Variables<'adminName'>) => `Heredada de ${adminName}`,
      inheritedOff: ({ adminName }: Variables<'adminName'>) => `Desactivada, heredada de ${adminName}`,
      none: 'Sin configurar aquí ni en los administradores superiores',
    },
    mode: 'Para este administrador',
    modes: {
      inherit: ({ above, issuer }: Variables<'above' | 'issuer'>) =>
        `Usar la configuración de ${above} (${issuer})`,
      inheritOff: ({ above }: Variables<'above'>) => `Usar la configuración de ${above} (desactivada)`,
      inheritNone: 'Usar la configuración del administrador superior (todavía no hay ninguna)',
      own: 'Activada: usar el proveedor indicado más abajo',
      off: 'Desactivada',
    },
    issuer: 'URL del emisor',
    issuerHint:
      'Por ejemplo, https://login.acme.example. Obtenemos los demás puntos de conexión del proveedor en esta dirección.',
    clientId: 'ID de cliente',
    clientSecret: 'Secreto de cliente',
    clientSecretHint: {
      kept: 'Conservamos el secreto que ha escrito hasta que guarde.',
      stored:
        'Hay un secreto almacenado que no se vuelve a mostrar. Deje este campo en blanco para conservarlo. Si cambia el emisor o el ID de cliente, escriba un nuevo secreto.',
      none: 'Lo almacenamos cifrado y no lo volvemos a mostrar. Deje este campo en blanco para un cliente público.',
    },
    scopes: 'Ámbitos',
    buttonText: 'Texto del botón',
    buttonTextHint: ({ ssoName }: Variables<'ssoName'>) =>
      `Se muestra en la página de inicio de sesión. Si lo deja en blanco, dice “Iniciar sesión con ${ssoName}”.`,
    options: 'Opciones',
    addressesCountAsVerified: 'Dar por verificadas las direcciones de correo de este proveedor',
    addressesCountAsVerifiedHint:
      'Seleccione esta opción solo si allí nadie puede asignarse a sí mismo cualquier dirección de correo. De lo contrario, solo se puede vincular una cuenta si el proveedor indica que ha verificado su dirección.',
    requireCode: 'Pedir también el código de esta consola',
    requireCodeHint:
      'Después de iniciar sesión en el proveedor, se escribe aquí un código de la aplicación de autenticación.',
    signOutAtProvider: 'Cerrar sesión también en el proveedor',
    signOutAtProviderHint:
      'Al cerrar sesión aquí, también se cierra la sesión en el proveedor, si este lo admite.',
    changePasswordUrl: 'URL para cambiar la contraseña',
    changePasswordUrlHint:
      'Opcional. La página en la que se restablece la contraseña del proveedor. La mostramos a quienes vinculan su cuenta.',
    submit: 'Guardar',
    register: 'Registre estas URI en el proveedor',
    redirectUri: 'URI de redirección',
    signedOutUri: 'URI de redirección tras cerrar sesión',
    backChannelUri: 'URI de cierre de sesión (back-channel)',
    overrides: 'Subadministradores con configuración propia',
    overrideOff: 'Desactivada',
    saved: {
      own: ({ issuer }: Variables<'issuer'>) => `Guardado. El proveedor de ${issuer} responde.`,
      off: 'Guardado. El inicio de sesión único (SSO) está desactivado para este administrador.',
      inherited: ({ adminName }: Variables<'adminName'>) =>
        `Guardado. Aquí se aplica la configuración de ${adminName}.`,
      none: 'Guardado. No se aplica ninguna configuración a este administrador.',
    },
    /** What a provider says that it supports. */
    findings: {
      signs: ({ algorithms }: { algorithms: readonly string[] }) => `Firma con ${list(algorithms)}.`,
      createsAccounts: 'Ofrece crear cuentas.',
      createsNoAccounts:
        'No indica que se puedan crear cuentas allí. Puede que tenga que crearlas su administrador.',
      signsOut: 'Ofrece cerrar sesión.',
      signsNoOneOut: 'No ofrece cerrar sesión.',
      noEmail: 'No indica que proporcione direcciones de correo, que son necesarias para vincular cuentas.',
      noTime:
        'No indica que proporcione la hora del inicio de sesión, que es necesaria para confirmar cambios sin un código. Seleccione “Pedir también el código de esta consola”.',
    },
  },
} satisfies Catalogue['sso'];
