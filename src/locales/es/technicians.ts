import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Manage Technicians, and the pages about one technician. */
export const technicians = {
  list: {
    title: 'Gestionar técnicos',
    importCsv: 'Importar CSV',
    exportCsv: 'Exportar CSV',
    add: 'Añadir técnico',
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Los técnicos son usuarios adicionales con el mismo acceso que ${adminName}. Lo que hacen queda registrado con su propio nombre.`,
    searchedOnly: ({ count }: { count: number }) =>
      `Solo se ha buscado en ${number(count)} técnicos. Para encontrar otros, busque tres o más letras seguidas o añada un filtro.`,
    shownOnly: ({ count, shown }: { count: number; shown: number }) =>
      `Hay más de ${number(count)} técnicos que coinciden. Solo se muestran los primeros ${number(shown)}. Añada un filtro para acotar la lista.`,
    noneOfSearched: 'Ninguno de los técnicos en los que se ha buscado coincide.',
    noMatch: 'Ningún técnico coincide con estos filtros.',
    showAll: 'Mostrar todos',
    empty: 'Todavía no hay técnicos. Enviamos una invitación por correo a cada uno que añada.',
    addFirst: 'Añadir el primer técnico',
    caption: 'Técnicos',
    selectionColumn: 'Selección y menú',
    action: 'Acción',
    select: ({ email }: Variables<'email'>) => `Seleccionar ${email}`,
    menu: ({ email }: Variables<'email'>) => `Acciones para ${email}`,
    actionFor: ({ email }: Variables<'email'>) => `Acción para ${email}`,
    blocked: 'Bloqueado',
    linked: 'Vinculado',
    never: 'nunca',
  },
  /** The fields of Add Technician and Edit Technician. */
  details: {
    status: 'Estado',
    admin: 'Administrador',
    username: 'Nombre de usuario',
    email: 'Dirección de correo',
    endDate: 'El acceso termina el',
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `Opcional. El acceso termina al final de este día en la zona horaria ${zone}.`,
    endDateOtherZone: ({ zone, own }: Variables<'zone' | 'own'>) =>
      `Opcional. El acceso termina al final de este día en la zona horaria ${zone}. Si cambia la fecha, se aplica su zona horaria: ${own}.`,
    notes: 'Notas',
    notesHint:
      'Opcional. Las ven todas las personas que pueden gestionar a este técnico, incluidos los técnicos de este administrador y de los superiores.',
  },
  add: {
    title: 'Añadir técnico',
    introduction:
      'Enviaremos una invitación por correo al técnico. Cuando la acepte, tendrá el mismo acceso que el administrador que seleccione aquí.',
    adminHint: 'El técnico tendrá el mismo acceso que este administrador.',
    emailHint: 'A esta dirección enviamos la invitación y todos los correos posteriores de este técnico.',
    submit: 'Añadir técnico',
  },
  edit: {
    title: ({ name }: Variables<'name'>) => `Editar técnico: ${name}`,
    /** Above the form, if something needs attention. */
    notices: {
      blocked: ({ block }: Variables<'block'>) => `${block}.`,
      accessEnded: ({ date, zone }: Variables<'date' | 'zone'>) =>
        `El acceso terminó al final del ${date} en la zona horaria ${zone}. Para restablecerlo, escriba abajo una fecha posterior o borre la fecha.`,
      showEmail: 'Mostrar el correo',
      deactivated: ({ actor, time }: Variables<'actor' | 'time'>) =>
        `${actor} desactivó a este técnico (${time}).`,
      deactivationReason: ({ reason }: Variables<'reason'>) => `Motivo: ${reason}`,
      noDeactivationReason: 'No se indicó ningún motivo.',
      deactivatedUnused: ({ time }: Variables<'time'>) =>
        `Este técnico se desactivó automáticamente (${time}), porque nadie había iniciado sesión durante demasiado tiempo.`,
      invitationWithdrawn: ({ time }: Variables<'time'>) =>
        `La invitación se anuló automáticamente (${time}), porque no se aceptó a tiempo.`,
      accessRule: ({ rule }: Variables<'rule'>) => `Límite: ${rule}.`,
      pendingAddress: ({
        username,
        address,
        time,
        email,
      }: Variables<'username' | 'address' | 'time' | 'email'>) =>
        `${username} todavía puede confirmar la nueva dirección ${address} (hasta: ${time}). Mientras tanto, la dirección sigue siendo ${email}.`,
      resendAddress: 'Reenviar',
      cancelAddress: 'Cancelar cambio',
    },
    invited: 'Invitado',
    invitedBy: ({ time, actor }: Variables<'time' | 'actor'>) => `${time}, por ${actor}`,
    added: 'Añadido',
    lastLogin: 'Último acceso',
    lastLoginAt: ({ ago, time }: Variables<'ago' | 'time'>) => `${ago} (${time})`,
    never: 'nunca',
    addressFixed: 'No puede cambiar la dirección de un técnico inactivo. Actívelo primero.',
    addressConfirmed: ({ username }: Variables<'username'>) =>
      `Una nueva dirección se aplica cuando ${username} la confirma con el enlace que le enviaremos. También avisaremos a la dirección anterior.`,
    addressAtOnce: 'Una nueva dirección se aplica de inmediato, y enviaremos a ella una nueva invitación.',
    ownEndDate:
      'No puede cambiar la fecha en que termina su propio acceso. Puede hacerlo otra persona que gestione técnicos.',
    reauthenticationHint:
      'Solo es necesario para cambiar la dirección. Escriba el código que muestra ahora su aplicación de autenticación.',
    submit: 'Guardar',
    /** What a rule will do to the technician. */
    accessRule: {
      label: 'Regla de acceso',
      unused: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `Este usuario se desactivará el ${date}, salvo que alguien inicie sesión antes. ${adminName} estableció el límite en ${number(days)} días sin iniciar sesión.`,
      invitation: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `La invitación se anulará el ${date}, salvo que se acepte antes. ${adminName} estableció el límite en ${number(days)} días.`,
      onlyAccess: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
        `Este usuario se conserva, porque ningún otro usuario de su administrador puede iniciar sesión. ${adminName} estableció el límite en ${number(days)} días sin iniciar sesión.`,
    },
    localCredentials: 'Credenciales locales',
    password: 'Contraseña',
    passwordSet: ({ time }: Variables<'time'>) => `Establecida el ${time}`,
    noPassword: 'Sin establecer',
    invitation: 'Invitación',
    loginWith: ({ productName }: Variables<'productName'>) => `Inicio de sesión con ${productName}`,
    linked: '- Vinculado -',
    oauthSettings: 'Configuración de OAuth',
    twoFactor: 'Autenticación de dos factores',
    twoFactorOn: ({ time }: Variables<'time'>) => `Activada, configurada el ${time}`,
    noTwoFactor: 'Sin configurar',
    sessions: 'Sesiones',
    noSessions: 'No hay sesiones abiertas.',
    session: ({ browser, system, address, ago }: Variables<'browser' | 'system' | 'address' | 'ago'>) =>
      `${browser} en ${system}, ${address}, última actividad: ${ago}`,
    emails: 'Correos',
    noEmails: 'Todavía no se ha puesto en cola ningún correo.',
    events: 'Eventos recientes',
    allEvents: 'Todos los eventos de este usuario',
    deletion: 'Eliminar técnico',
    deletionHint:
      'Al eliminar el técnico, su acceso termina de inmediato y no se puede deshacer. Si quiere conservar el usuario para más adelante, desactívelo.',
  },
} satisfies Catalogue['technicians'];
