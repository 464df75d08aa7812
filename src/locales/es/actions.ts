import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** The statuses of logins, and the actions in their dropdown. */
export const actions = {
  statuses: { pending: 'Pendiente', active: 'Activo', inactive: 'Inactivo' },
  blocked: {
    wrongCodes: ({ limit }: Variables<'limit'>) =>
      `Bloqueado tras ${limit} códigos incorrectos o un inicio de sesión denunciado. Solo se desbloquea con “Restablecer 2FA”`,
    until: ({ time }: Variables<'time'>) => `Bloqueado por intentos fallidos (hasta: ${time})`,
  },
  accessEnded: ({ date }: Variables<'date'>) => `El acceso terminó el ${date}`,
  accessEnds: ({ date }: Variables<'date'>) => `El acceso termina el ${date}`,
  unusedEnds: ({ date }: Variables<'date'>) => `Se desactivará el ${date} si no se usa`,
  invitationEnds: ({ date }: Variables<'date'>) => `La invitación se anulará el ${date}`,
  labels: {
    'reset-2fa': 'Restablecer 2FA',
    'reset-password': 'Restablecer contraseña',
    edit: 'Editar',
    'resend-invitation': 'Reenviar invitación',
    'link-account': 'Vincular cuenta',
    'unlink-account': 'Desvincular cuenta',
    deactivate: 'Desactivar',
    activate: 'Activar',
    'end-sessions': 'Cerrar sesiones',
    'lift-block': 'Desbloquear',
    delete: 'Eliminar técnico',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Este usuario no existe',
    'own-account': 'Para su propio usuario, use “Perfil del usuario”',
    'primary-account': 'No disponible para el usuario del administrador principal',
    'access-ended': 'El acceso ha terminado',
    'only-active': 'Disponible solo para técnicos activos',
    'only-pending': 'Disponible solo para técnicos pendientes',
    'only-inactive': 'Disponible solo para técnicos inactivos',
    'not-inactive': 'No disponible para técnicos inactivos',
    'level-inactive': 'Su administrador está inactivo, así que nadie puede iniciar sesión allí',
    'no-two-factor': 'La autenticación de dos factores no está configurada',
    'no-oauth-settings': 'No se aplica ninguna configuración de OAuth',
    'already-linked': 'Ya está vinculado',
    'not-linked': 'No está vinculado',
    'not-blocked': 'No está bloqueado',
    'has-password': 'Su usuario ya tiene contraseña',
  },
  /** Replace reasons that mention technicians, for the login of a main admin. */
  reasonsForMainAdmins: {
    'only-active': 'Disponible solo para un administrador principal activo',
    'only-pending': 'Disponible solo para un administrador principal pendiente',
  },
  title: ({ action, name }: Variables<'action' | 'name'>) => `${action}: ${name}`,
  sessionsEnd: ({ count }: Count) =>
    plural(count, {
      one: (n) => `Se cerrará ${n} sesión de inmediato.`,
      other: (n) => `Se cerrarán ${n} sesiones de inmediato.`,
    }),
  linksWithdrawn: ({ count }: Count) =>
    plural(count, {
      one: (n) => `Se anulará ${n} enlace sin usar.`,
      other: (n) => `Se anularán ${n} enlaces sin usar.`,
    }),
  emailsCancelled: ({ count }: Count) =>
    plural(count, {
      one: (n) => `Se cancelará ${n} correo en cola.`,
      other: (n) => `Se cancelarán ${n} correos en cola.`,
    }),
  /** What will happen, on the page before a change. `inBulk` is for many logins. */
  consequences: {
    reset2fa: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Enviaremos a ${email} un enlace para volver a configurar la autenticación de dos factores. El enlace se puede usar una sola vez, durante ${lifetime}.`,
      asksForPassword: 'El enlace pide primero la contraseña.',
      asksForSso: 'El enlace pide primero iniciar sesión con SSO.',
      codesKept:
        'Los códigos y llaves de acceso actuales funcionan hasta que se vuelva a configurar la 2FA. Entonces se cerrarán todas las demás sesiones y se mostrará una nueva clave de recuperación.',
      passkeysRemoved: ({ count, names }: { count: number; names: string }) =>
        plural(count, {
          one: () => `Entonces también se quitará la llave de acceso de este usuario: ${names}.`,
          other: (n) => `Entonces también se quitarán las ${n} llaves de acceso de este usuario: ${names}.`,
        }),
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Cada enlace se puede usar una sola vez, durante ${lifetime}. Pide primero la contraseña, o SSO si no hay contraseña.`,
        codesKept:
          'Los códigos y llaves de acceso actuales funcionan hasta que se vuelva a configurar la 2FA. Entonces se cerrarán todas las demás sesiones de ese usuario y se mostrará una nueva clave de recuperación.',
        passkeysRemoved: ({ count }: Count) =>
          plural(count, {
            one: () => 'Entonces también se quitará una llave de acceso.',
            other: (n) => `Entonces también se quitarán ${n} llaves de acceso.`,
          }),
      },
    },
    resetPassword: {
      newPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Enviaremos a ${email} un enlace para establecer una nueva contraseña. El enlace se puede usar una sola vez, durante ${lifetime}.`,
      firstPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Enviaremos a ${email} un enlace para establecer una contraseña. El enlace se puede usar una sola vez, durante ${lifetime}.`,
      passwordKept:
        'La contraseña actual funciona hasta que se establezca la nueva. Entonces se cerrarán todas las sesiones.',
      sessionsEndLater: 'Cuando se establezca la contraseña, se cerrarán todas las sesiones.',
      twoFactorKept: 'La autenticación de dos factores no cambia.',
      setsUpTwoFactor:
        'Al iniciar sesión con la contraseña, lo primero será configurar la autenticación de dos factores.',
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Cada enlace se puede usar una sola vez, durante ${lifetime}.`,
        passwordsKept:
          'La contraseña actual funciona hasta que se establezca la nueva. Entonces se cerrarán todas las sesiones de ese usuario.',
        withoutPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} todavía no tiene contraseña.`,
            other: (n) => `${n} todavía no tienen contraseña.`,
          }),
        withoutTwoFactor: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} todavía no la ha configurado. Lo hará cuando inicie sesión con la nueva contraseña.`,
            other: (n) =>
              `${n} todavía no la han configurado. Lo harán cuando inicien sesión con la nueva contraseña.`,
          }),
      },
    },
    resendInvitation: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Enviaremos una nueva invitación a ${email}. Su enlace se puede usar una sola vez, durante ${lifetime}.`,
      withSso: ({ ssoName }: Variables<'ssoName'>) =>
        `Permite iniciar sesión con ${ssoName} o establecer una contraseña.`,
      olderEnd: 'Las invitaciones anteriores dejarán de funcionar.',
      inBulk: ({ lifetime, ssoName }: Variables<'lifetime' | 'ssoName'>) =>
        `Cada enlace se puede usar una sola vez, durante ${lifetime}. Permite establecer una contraseña o, si se aplica una configuración de OAuth, iniciar sesión con ${ssoName}.`,
    },
    linkAccount: {
      pending: ({ email, ssoName }: Variables<'email' | 'ssoName'>) =>
        `Enviaremos a ${email} una invitación de ${ssoName}. Su enlace permite iniciar sesión con ${ssoName} o establecer una contraseña.`,
      active: ({ email, ssoName, lifetime }: Variables<'email' | 'ssoName' | 'lifetime'>) =>
        `Enviaremos a ${email} una invitación de ${ssoName}. Su enlace se puede usar una sola vez, durante ${lifetime}.`,
      asksForPassword:
        'El enlace pide primero la contraseña y el código. No cambiará nada hasta que el usuario esté vinculado.',
      inBulk: {
        pending: ({ count, ssoName }: Count & Variables<'ssoName'>) =>
          plural(count, {
            one: (n) =>
              `${n} está pendiente. El enlace permite iniciar sesión con ${ssoName} o establecer una contraseña. Las invitaciones anteriores dejarán de funcionar.`,
            other: (n) =>
              `${n} están pendientes. El enlace permite iniciar sesión con ${ssoName} o establecer una contraseña. Las invitaciones anteriores dejarán de funcionar.`,
          }),
        active: ({ count, lifetime }: Count & Variables<'lifetime'>) =>
          plural(count, {
            one: (n) =>
              `${n} está activo. El enlace se puede usar una sola vez, durante ${lifetime}, y pide primero la contraseña y el código. No cambiará nada hasta que el usuario esté vinculado.`,
            other: (n) =>
              `${n} están activos. Cada enlace se puede usar una sola vez, durante ${lifetime}, y pide primero la contraseña y el código. No cambiará nada hasta que el usuario esté vinculado.`,
          }),
      },
    },
    unlinkAccount: {
      noSso: ({ username, ssoName }: Variables<'username' | 'ssoName'>) =>
        `${username} ya no podrá iniciar sesión con ${ssoName}.`,
      email: ({ email }: Variables<'email'>) => `Avisaremos del cambio por correo a ${email}.`,
      passwordKept: 'La contraseña no cambia.',
      firstPassword: 'Todavía no hay contraseña, así que también enviaremos un enlace para establecerla.',
      resetLater:
        'Todavía no hay contraseña. Use “Restablecer contraseña” cuando el usuario vuelva a estar activo.',
      inBulk: {
        noSso: ({ ssoName }: Variables<'ssoName'>) => `Ya no podrán iniciar sesión con ${ssoName}.`,
        firstPasswords: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} todavía no tiene contraseña, así que también le enviaremos un enlace para establecerla.`,
            other: (n) =>
              `${n} todavía no tienen contraseña, así que también les enviaremos un enlace para establecerla.`,
          }),
        passwordsKept: 'Las contraseñas existentes no cambian.',
      },
    },
    deactivate: {
      noSignIn: ({ username }: Variables<'username'>) =>
        `${username} no podrá iniciar sesión hasta que usted vuelva a activar este usuario.`,
      emailed: ({ email }: Variables<'email'>) =>
        `Avisaremos por correo a ${email} de que el usuario está inactivo y de a quién puede preguntar. El correo no incluye el motivo.`,
      kept: 'Se conservan la contraseña, la autenticación de dos factores, la vinculación con SSO y el registro de auditoría.',
      inBulk: {
        noSignIn: 'No podrán iniciar sesión hasta que usted los vuelva a activar.',
        emailed:
          'Avisaremos por correo a cada persona de que su usuario está inactivo y de a quién puede preguntar. El correo no incluye el motivo.',
        kept: 'Se conservan las contraseñas, la autenticación de dos factores, las vinculaciones con SSO y el registro de auditoría.',
      },
    },
    activate: {
      signIn: ({ username }: Variables<'username'>) =>
        `${username} podrá volver a iniciar sesión como antes.`,
      needsPassword: ({ username }: Variables<'username'>) =>
        `${username} volverá a estar activo, pero no podrá iniciar sesión hasta que se establezca una contraseña.`,
      neverAccepted: ({ username }: Variables<'username'>) =>
        `${username} no llegó a aceptar la invitación, así que el usuario volverá a estar pendiente.`,
      noEmail: 'No se enviará ningún correo.',
      resetAfterwards: 'No se enviará ningún correo. Después, use “Restablecer contraseña”.',
      resendAfterwards: 'No se enviará ningún correo. Después, use “Reenviar invitación”.',
      inBulk: {
        signIn: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} podrá volver a iniciar sesión como antes.`,
            other: (n) => `${n} podrán volver a iniciar sesión como antes.`,
          }),
        needPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} no podrá iniciar sesión hasta que se establezca una contraseña. Después, use “Restablecer contraseña”.`,
            other: (n) =>
              `${n} no podrán iniciar sesión hasta que se establezca una contraseña. Después, use “Restablecer contraseña”.`,
          }),
        neverAccepted: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} no llegó a aceptar la invitación, así que el usuario volverá a estar pendiente. Después, use “Reenviar invitación”.`,
            other: (n) =>
              `${n} no llegaron a aceptar la invitación, así que estos usuarios volverán a estar pendientes. Después, use “Reenviar invitación”.`,
          }),
      },
    },
    endSessions: {
      noSessions: 'No hay ninguna sesión abierta.',
      signInAgain: ({ username }: Variables<'username'>) =>
        `${username} podrá volver a iniciar sesión de inmediato.`,
      inBulk: 'Podrán volver a iniciar sesión de inmediato.',
    },
    liftBlock: {
      tryAgain: ({ username }: Variables<'username'>) =>
        `${username} podrá volver a intentar iniciar sesión de inmediato.`,
      countsRestart:
        'El recuento de intentos fallidos empezará de nuevo, tanto para el nombre de usuario como para la dirección de correo.',
      inBulk: {
        tryAgain: 'Podrán volver a intentar iniciar sesión de inmediato.',
        countsRestart:
          'Los recuentos de intentos fallidos empezarán de nuevo desde cero, tanto para los nombres de usuario como para las direcciones de correo.',
      },
    },
    delete: {
      deleted: ({ username }: Variables<'username'>) =>
        `El usuario ${username} se eliminará definitivamente. Si quiere conservarlo para más adelante, desactívelo.`,
      namesFree: ({ email }: Variables<'email'>) =>
        `El registro de auditoría conserva el nombre. El nombre de usuario y la dirección ${email} volverán a estar disponibles.`,
      inBulk: {
        deactivateInstead: 'Si quiere conservar los usuarios para más adelante, desactívelos.',
        namesFree:
          'El registro de auditoría conserva sus nombres. Los nombres de usuario y las direcciones volverán a estar disponibles.',
      },
    },
  },
} satisfies Catalogue['actions'];
