import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The audit log. */
export const audit = {
  title: 'Registro de auditoría',
  exportCsv: 'Exportar CSV',
  exportJsonLines: 'Exportar JSON Lines',
  introduction:
    'Quién hizo qué en su administrador y en sus subadministradores. Los eventos no se pueden modificar ni eliminar.',
  noMatch: 'Ningún evento coincide con estos filtros.',
  noEvents: 'Todavía no hay eventos.',
  events: 'Eventos',
  columns: {
    when: 'Fecha',
    event: 'Evento',
    who: 'Quién',
    target: 'Destino',
    changes: 'Cambios',
    ipAddress: 'Dirección IP',
  },
  filters: {
    action: 'Acción',
    admin: 'Administrador',
    login: 'Número de usuario',
    outcome: 'Resultado',
    panel: 'Panel',
  },
  forAdmin: ({ admin }: Variables<'admin'>) => `en ${admin}`,
  ofAdmin: ({ admin }: Variables<'admin'>) => `de ${admin}`,
  loginNumber: ({ id }: Variables<'id'>) => `usuario ${id}`,
  adminNumber: ({ id }: Variables<'id'>) => `administrador ${id}`,
  deleted: 'eliminado',
  nowNamed: ({ name }: Variables<'name'>) => `ahora ${name}`,
  someone: 'Alguien',
  theServer: 'El servidor',
  unknownLogin: 'un usuario desconocido',
  /** What happened. `own` is for a person who acts on their own login. */
  actions: {
    invite: {
      label: 'Invitación',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} invitó a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} intentó invitar a ${target}`,
    },
    edit: {
      label: 'Edición',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} editó a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} intentó editar a ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} cambió sus propios datos`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} intentó cambiar sus propios datos`,
      },
    },
    'reset-2fa': {
      label: 'Restablecimiento de 2FA',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} restableció la autenticación de dos factores de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó restablecer la autenticación de dos factores de ${target}`,
    },
    'reset-password': {
      label: 'Restablecimiento de contraseña',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} restableció la contraseña de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó restablecer la contraseña de ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} solicitó un enlace para establecer su propia contraseña`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} intentó obtener un enlace para establecer su propia contraseña`,
      },
    },
    'resend-invitation': {
      label: 'Reenvío de invitación',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} volvió a enviar la invitación a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó volver a enviar la invitación a ${target}`,
    },
    'link-account': {
      label: 'Envío de enlace de SSO',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} envió a ${target} un enlace para iniciar sesión con SSO`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó enviar a ${target} un enlace para iniciar sesión con SSO`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} solicitó un enlace para iniciar sesión con SSO`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} intentó obtener un enlace para iniciar sesión con SSO`,
      },
    },
    'unlink-account': {
      label: 'Desvinculación de cuenta',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} desvinculó a ${target} de SSO`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó desvincular a ${target} de SSO`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} desvinculó de SSO su propio usuario`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} intentó desvincular de SSO su propio usuario`,
      },
    },
    deactivate: {
      label: 'Desactivación',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} desactivó a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} intentó desactivar a ${target}`,
    },
    activate: {
      label: 'Activación',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} activó a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} intentó activar a ${target}`,
    },
    'end-sessions': {
      label: 'Cierre de sesiones',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} cerró las sesiones de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cerrar las sesiones de ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} cerró sus propias sesiones`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} intentó cerrar sus propias sesiones`,
      },
    },
    'lift-block': {
      label: 'Desbloqueo',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} desbloqueó a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} intentó desbloquear a ${target}`,
    },
    delete: {
      label: 'Eliminación',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} eliminó a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} intentó eliminar a ${target}`,
    },
    'set-end-date': {
      label: 'Cambio del fin de acceso',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} cambió cuándo termina el acceso de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cambiar cuándo termina el acceso de ${target}`,
    },
    'end-access': {
      label: 'Fin de acceso',
      // The console ends it, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `El acceso de ${target} terminó en su fecha de fin`,
      tried: ({ target }: Variables<'target'>) => `El acceso de ${target} terminó en su fecha de fin`,
    },
    'deactivate-unused': {
      label: 'Desactivación de usuario sin uso',
      // The console does it, but the event has no actor.
      done: ({ target }: Variables<'target'>) =>
        `${target} se desactivó automáticamente, porque nadie inició sesión durante demasiado tiempo`,
      tried: ({ target }: Variables<'target'>) =>
        `${target} se desactivó automáticamente, porque nadie inició sesión durante demasiado tiempo`,
    },
    'withdraw-invitation': {
      label: 'Anulación de invitación',
      done: ({ target }: Variables<'target'>) =>
        `La invitación de ${target} se anuló automáticamente, porque no se aceptó a tiempo`,
      tried: ({ target }: Variables<'target'>) =>
        `La invitación de ${target} se anuló automáticamente, porque no se aceptó a tiempo`,
    },
    'sign-in': {
      label: 'Inicio de sesión',
      done: ({ actor }: Variables<'actor'>) => `${actor} inició sesión`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó iniciar sesión`,
    },
    'sign-out': {
      label: 'Cierre de sesión',
      done: ({ actor }: Variables<'actor'>) => `${actor} cerró sesión`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó cerrar sesión`,
    },
    'new-browser': {
      label: 'Navegador nuevo',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} inició sesión con un navegador nuevo y recibió un aviso por correo`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó iniciar sesión con un navegador nuevo`,
    },
    'reject-sign-in': {
      label: 'Inicio de sesión denunciado',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} indicó que otra persona había iniciado sesión con su usuario`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó denunciar un inicio de sesión`,
    },
    block: {
      label: 'Bloqueo',
      // The console blocks, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `Se bloqueó a ${target} tras demasiados intentos fallidos`,
      tried: ({ target }: Variables<'target'>) => `Se bloqueó a ${target} tras demasiados intentos fallidos`,
    },
    'accept-invitation': {
      label: 'Aceptación de invitación',
      done: ({ actor }: Variables<'actor'>) => `${actor} aceptó la invitación`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó aceptar la invitación`,
    },
    'set-password': {
      label: 'Nueva contraseña',
      done: ({ actor }: Variables<'actor'>) => `${actor} estableció una nueva contraseña`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó establecer una nueva contraseña`,
    },
    'set-up-2fa': {
      label: 'Configuración de 2FA',
      done: ({ actor }: Variables<'actor'>) => `${actor} configuró la autenticación de dos factores`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} intentó configurar la autenticación de dos factores`,
    },
    'use-recovery-key': {
      label: 'Uso de clave de recuperación',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} usó la clave de recuperación para desactivar la autenticación de dos factores`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó usar la clave de recuperación`,
    },
    'renew-recovery-key': {
      label: 'Renovación de clave de recuperación',
      done: ({ actor }: Variables<'actor'>) => `${actor} obtuvo una nueva clave de recuperación`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó obtener una nueva clave de recuperación`,
    },
    'add-passkey': {
      label: 'Llave de acceso añadida',
      done: ({ actor }: Variables<'actor'>) => `${actor} añadió una llave de acceso`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó añadir una llave de acceso`,
    },
    'rename-passkey': {
      label: 'Nombre de llave de acceso cambiado',
      done: ({ actor }: Variables<'actor'>) => `${actor} cambió el nombre de una llave de acceso`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó cambiar el nombre de una llave de acceso`,
    },
    'remove-passkey': {
      label: 'Llave de acceso quitada',
      done: ({ actor }: Variables<'actor'>) => `${actor} quitó una llave de acceso`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó quitar una llave de acceso`,
    },
    'add-authenticator-app': {
      label: 'Aplicación de autenticación añadida',
      done: ({ actor }: Variables<'actor'>) => `${actor} añadió una aplicación de autenticación`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó añadir una aplicación de autenticación`,
    },
    'remove-authenticator-app': {
      label: 'Aplicación de autenticación quitada',
      done: ({ actor }: Variables<'actor'>) => `${actor} quitó la aplicación de autenticación`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó quitar la aplicación de autenticación`,
    },
    'forgot-password': {
      label: 'Contraseña olvidada',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} solicitó una nueva contraseña para ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó obtener una nueva contraseña para ${target}`,
    },
    'sign-up': {
      label: 'Solicitud de cuenta',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} solicitó una cuenta para ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó obtener una cuenta para ${target}`,
    },
    'change-address': {
      label: 'Cambio de dirección de correo',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} cambió la dirección de correo de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cambiar la dirección de correo de ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} cambió su propia dirección de correo`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} intentó cambiar su propia dirección de correo`,
      },
    },
    'link-sso': {
      label: 'Vinculación con SSO',
      done: ({ actor }: Variables<'actor'>) => `${actor} vinculó su usuario con SSO`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó vincular su usuario con SSO`,
    },
    'change-oauth-settings': {
      label: 'Cambio de configuración de OAuth',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} cambió la configuración de OAuth de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cambiar la configuración de OAuth de ${target}`,
    },
    'change-access-rules': {
      label: 'Cambio de reglas de acceso',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} cambió las reglas de acceso de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cambiar las reglas de acceso de ${target}`,
    },
    'retry-mail': {
      label: 'Reenvío de correo',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} volvió a enviar un correo a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó volver a enviar un correo a ${target}`,
    },
    'cancel-mail': {
      label: 'Cancelación de correo',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} canceló un correo a ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cancelar un correo a ${target}`,
    },
    'bounce-mail': {
      label: 'Correo devuelto',
      done: ({ target }: Variables<'target'>) => `No se pudo entregar un correo a ${target}`,
      tried: ({ target }: Variables<'target'>) => `No se pudo entregar un correo a ${target}`,
    },
    'send-test-mail': {
      label: 'Envío de correo de prueba',
      done: ({ actor }: Variables<'actor'>) => `${actor} envió un correo de prueba`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó enviar un correo de prueba`,
    },
    'open-foreign': {
      label: 'Intento de acceso no permitido',
      done: ({ actor }: Variables<'actor'>) => `${actor} abrió algo a lo que no tiene acceso`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó abrir algo a lo que no tiene acceso`,
    },
    'create-admin': {
      label: 'Creación de administrador principal',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} creó el administrador principal ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó crear el administrador principal ${target}`,
    },
    'add-sub-admin': {
      label: 'Nuevo subadministrador',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} añadió el subadministrador ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó añadir un subadministrador a ${target}`,
    },
    'rename-admin': {
      label: 'Cambio de nombre de administrador',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} cambió el nombre del administrador ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cambiar el nombre del administrador ${target}`,
    },
    'move-admin': {
      label: 'Traslado de administrador',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} movió el administrador ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó mover el administrador ${target}`,
    },
    'deactivate-admin': {
      label: 'Desactivación de administrador',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} desactivó el administrador ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó desactivar el administrador ${target}`,
    },
    'activate-admin': {
      label: 'Activación de administrador',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} activó el administrador ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó activar el administrador ${target}`,
    },
    'delete-admin': {
      label: 'Eliminación de administrador',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} eliminó el administrador ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó eliminar el administrador ${target}`,
    },
    'add-domain': {
      label: 'Nuevo dominio',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} añadió el dominio ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó añadir el dominio ${target}`,
    },
    'move-domain': {
      label: 'Traspaso de dominio',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} traspasó el dominio ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó traspasar el dominio ${target}`,
    },
    'remove-domain': {
      label: 'Dominio quitado',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} quitó el dominio ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó quitar el dominio ${target}`,
    },
    'add-panel': {
      label: 'Panel añadido',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} añadió el panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó añadir el panel ${target}`,
    },
    'change-panel': {
      label: 'Cambio de configuración de un panel',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} cambió la configuración del panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cambiar la configuración del panel ${target}`,
    },
    'renew-panel-key': {
      label: 'Clave de panel sustituida',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} sustituyó la clave del panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó sustituir la clave del panel ${target}`,
    },
    'remove-panel': {
      label: 'Panel quitado',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} quitó el panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó quitar el panel ${target}`,
    },
    'view-panel': {
      label: 'Panel consultado',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} consultó el panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó consultar el panel ${target}`,
    },
    'change-in-panel': {
      label: 'Cambio en un panel',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hizo un cambio en el panel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó hacer un cambio en el panel ${target}`,
    },
    'export-log': {
      label: 'Exportación del registro de auditoría',
      done: ({ actor }: Variables<'actor'>) => `${actor} exportó el registro de auditoría`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó exportar el registro de auditoría`,
    },
    'export-technicians': {
      label: 'Exportación de técnicos',
      done: ({ actor }: Variables<'actor'>) => `${actor} exportó técnicos`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó exportar técnicos`,
    },
    'start-review': {
      label: 'Inicio de una revisión de acceso',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} inició una revisión de acceso de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó iniciar una revisión de acceso de ${target}`,
    },
    'review-access': {
      label: 'Revisión de un acceso',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} revisó el acceso de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó revisar el acceso de ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} revisó su propio acceso`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} intentó revisar su propio acceso`,
      },
    },
    'remind-reviewers': {
      label: 'Recordatorio de una revisión de acceso',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} envió un recordatorio de la revisión de acceso de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó enviar un recordatorio de la revisión de acceso de ${target}`,
    },
    'sign-off-review': {
      label: 'Cierre de una revisión de acceso',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} cerró la revisión de acceso de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} intentó cerrar la revisión de acceso de ${target}`,
    },
    'export-review': {
      label: 'Descarga de un informe de revisión de acceso',
      done: ({ actor }: Variables<'actor'>) => `${actor} descargó el informe de una revisión de acceso`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} intentó descargar el informe de una revisión de acceso`,
    },
    'run-batch': {
      label: 'Ejecución de lote',
      done: ({ actor }: Variables<'actor'>) => `${actor} ejecutó un lote`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó ejecutar un lote`,
    },
    'stop-batch': {
      label: 'Detención de lote',
      done: ({ actor }: Variables<'actor'>) => `${actor} detuvo un lote`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} intentó detener un lote`,
    },
  },
  outcomes: { done: 'Realizado', refused: 'Rechazado', failed: 'Fallido' },
  change: ({ field, before, after }: Variables<'field' | 'before' | 'after'>) =>
    `${field}: ${before} → ${after}`,
  changeFromNothing: ({ field, after }: Variables<'field' | 'after'>) => `${field}: ${after}`,
  changeToNothing: ({ field, before }: Variables<'field' | 'before'>) => `${field}: se quitó ${before}`,
  fields: {
    username: 'Nombre de usuario',
    email: 'Dirección de correo',
    notes: 'Notas',
    timeZone: 'Zona horaria',
    language: 'Idioma',
    status: 'Estado',
    accessEndsOn: 'El acceso termina el',
    twoFactor: 'Autenticación de dos factores',
    passkey: 'Llave de acceso',
    sso: 'Proveedor de inicio de sesión único (SSO)',
    name: 'Nombre',
    slug: 'Nombre corto',
    parent: 'Administrador superior',
    admin: 'Administrador',
    batch: 'Lote',
    done: 'Realizados',
    skipped: 'Omitidos',
    failed: 'Fallidos',
    review: 'Revisión de acceso',
    decision: 'Decisión',
    technicians: 'Técnicos',
    undecided: 'Sin decisión',
    sha256: 'SHA-256 del informe',
    state: 'Configuración de OAuth',
    issuer: 'URL del emisor',
    'client ID': 'ID de cliente',
    'client secret': 'Secreto de cliente',
    scopes: 'Ámbitos',
    'button text': 'Texto del botón',
    'addresses count as verified': 'Dar por verificadas las direcciones de correo de este proveedor',
    'asks for a code': 'Pedir también el código de esta consola',
    'sign-out at the provider': 'Cerrar sesión también en el proveedor',
    'change-password URL': 'URL para cambiar la contraseña',
    rules: 'Reglas de acceso',
    unusedDays: 'Días sin iniciar sesión',
    invitationDays: 'Días para aceptar una invitación',
    'panel origin': 'Dirección del panel',
    'panel start': 'Página de inicio',
    'panel admins': 'Quién tiene acceso',
    'panel credential': 'El proxy inicia sesión con',
    'panel read methods': 'Métodos que solo leen',
    'panel change paths': 'Rutas que siempre cambian algo',
    'panel read paths': 'Rutas que solo leen',
    'panel state': 'Panel',
    'panel secret': 'Valor o contraseña',
  },
  statuses: { active: 'activo', pending: 'pendiente', inactive: 'inactivo' },
  switches: {
    on: 'sí',
    off: 'no',
    inherited: 'heredada',
    true: 'sí',
    false: 'no',
    set: 'establecido',
    replaced: 'sustituido',
  },
  toBeConfirmed: ({ email }: Variables<'email'>) => `${email} (por confirmar)`,
  endDate: ({ date, zone }: Variables<'date' | 'zone'>) => `${date} (${zone})`,
  /** The rule that ended the access of a login. */
  accessRule: ({ days, adminName }: Variables<'days' | 'adminName'>) =>
    `${days} días, límite establecido por ${adminName}`,
  signedInWith: {
    passwordAndCode: 'Con contraseña y código de 2FA',
    passkey: 'Con una llave de acceso',
    passwordAndPasskey: 'Con contraseña y llave de acceso',
    provider: ({ provider }: Variables<'provider'>) => `Con ${provider}`,
  },
  sessions: ({ count }: { count: number }) =>
    plural(count, { one: (n) => `${n} sesión`, other: (n) => `${n} sesiones` }),
  noSessions: 'Ninguna sesión',
  signedOutAtProvider: 'Sesión cerrada en el proveedor',
  blockedUntil: ({ time }: Variables<'time'>) => `Hasta el ${time}`,
  blockedUntilReset: 'Hasta que se restablezca la autenticación de dos factores',
  askedOnLinkPage: 'Solicitado en la página de un enlace que ya no funciona',
  refusalWithAddress: ({ reason, address }: Variables<'reason' | 'address'>) => `${reason}: ${address}`,
  /** Why an attempt was refused. */
  refusals: {
    logins: {
      'not-found': 'El usuario ya no existe',
      'own-account': 'Era su propio usuario',
      'primary-account': 'No disponible para el usuario de un administrador principal',
      'access-ended': 'El acceso de este usuario ha terminado',
      'only-active': 'Disponible solo para un usuario activo',
      'only-pending': 'Disponible solo para un usuario pendiente',
      'only-inactive': 'Disponible solo para un usuario inactivo',
      'not-inactive': 'No disponible para un usuario inactivo',
      'level-inactive': 'El administrador del usuario está inactivo',
      'no-two-factor': 'La autenticación de dos factores no está configurada',
      'no-oauth-settings': 'No se aplica ninguna configuración de OAuth',
      'already-linked': 'El usuario ya está vinculado',
      'not-linked': 'El usuario no está vinculado',
      'not-blocked': 'El usuario no está bloqueado',
      'has-password': 'El usuario ya tiene contraseña',
    },
    reviews: {
      'signed-off': 'La revisión de acceso estaba cerrada',
      deleted: 'El técnico estaba eliminado',
      moved: 'El técnico dependía de otro administrador',
      'own-access': 'Era su propio acceso',
      'decided-since': 'Alguien había decidido entretanto',
    },
    admins: {
      'not-found': 'El administrador ya no existe',
      'own-level': 'Era su propio administrador',
      'only-active': 'Disponible solo para un administrador activo',
      'only-inactive': 'Disponible solo para un administrador inactivo',
      'has-sub-admins': 'El administrador tiene subadministradores',
      'has-technicians': 'El administrador tiene técnicos',
      'has-domains': 'El administrador tiene dominios',
    },
    panels: { 'no-access': 'El usuario no tiene acceso al panel' },
    sso: {
      'not-offered': 'El inicio de sesión único (SSO) no está configurado para este administrador',
      'unknown-flow': 'El inicio de sesión en el proveedor tardó demasiado o se inició en otro navegador',
      'opened-twice': 'La respuesta del proveedor se usó dos veces',
      cancelled: 'Cancelado en el proveedor',
      'provider-refused': 'El proveedor rechazó el inicio de sesión',
      'settings-changed': 'La configuración de OAuth cambió durante el proceso',
      'not-linked': 'Esta cuenta del proveedor no está vinculada con ningún usuario',
      'not-active': 'El usuario no está activo',
      'other-provider': 'El usuario está vinculado con otro proveedor',
      'no-address': 'El proveedor no indicó ninguna dirección de correo',
      'other-address': 'El proveedor indicó otra dirección de correo',
      'unverified-address': 'El proveedor no indicó que hubiera verificado la dirección de correo',
      'identity-taken': 'Esta cuenta del proveedor ya está vinculada con otro usuario',
      'link-dead': 'El enlace ya no funciona',
      'someone-else-signed-in': 'Otra persona ya había iniciado sesión con este navegador',
      'wrong-person': 'En el proveedor estaba abierta la sesión de otra cuenta',
      'not-reauthenticated': 'El proveedor no pidió a la persona que volviera a iniciar sesión',
      provider: 'El proveedor tuvo un problema',
    },
  },
  event: {
    back: 'Volver al registro de auditoría',
    outcome: 'Resultado',
    reason: 'Motivo',
    browser: 'Navegador',
    requestId: 'ID de solicitud',
    login: ({ id }: Variables<'id'>) => `Usuario ${id}`,
    allEventsOf: ({ name }: Variables<'name'>) => `Todos los eventos de ${name}`,
    noChanges: 'No se cambió ningún campo.',
    field: 'Campo',
    before: 'Antes',
    after: 'Después',
    nothing: 'ninguno',
    position: 'Posición en el registro de auditoría',
    event: 'Evento',
    chain: 'Cadena',
    chainPosition: ({ chain, number }: Variables<'chain' | 'number'>) => `${chain}, número ${number}`,
    hash: 'Hash',
    previousHash: 'Hash anterior',
    firstInChain: 'Ninguno. Este es el primer evento de su cadena.',
  },
} satisfies Catalogue['audit'];
