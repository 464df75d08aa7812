import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/**
 * What will be done or was done to all items of a batch, or to some of them, such as "Se desactivó a 46 de 60 técnicos."
 * The items come last, after a preposition, so that the verb is the same for one and for many.
 */
const outcomes = (one: string, many: string) => (will: string, were: string) => ({
  will: {
    all: ({ count }: Count) =>
      plural(count, { one: (n) => `${will} ${n} ${one}.`, other: (n) => `${will} ${n} ${many}.` }),
    some: ({ count, total }: Count & { total: number }) =>
      `${will} ${number(count)} de ${number(total)} ${many}.`,
  },
  were: {
    all: ({ count }: Count) =>
      plural(count, { one: (n) => `${were} ${n} ${one}.`, other: (n) => `${were} ${n} ${many}.` }),
    some: ({ count, total }: Count & { total: number }) =>
      `${were} ${number(count)} de ${number(total)} ${many}.`,
  },
});
const technicians = outcomes('técnico', 'técnicos');
const mainAdmins = outcomes('administrador principal', 'administradores principales');
const admins = outcomes('administrador', 'administradores');

/** The verbs for an email that is sent to each item. */
const emailed = (what: string) => [`Se enviará ${what} a`, `Se envió ${what} a`] as const;
const twoFactorLink = emailed('un enlace para volver a configurar la autenticación de dos factores');
const passwordLink = emailed('un enlace para restablecer la contraseña');
const newInvitation = emailed('una nueva invitación');
const signedOut = ['Se cerrarán las sesiones de', 'Se cerraron las sesiones de'] as const;
const unblocked = ['Se desbloqueará a', 'Se desbloqueó a'] as const;
const deactivated = ['Se desactivará a', 'Se desactivó a'] as const;
const activated = ['Se activará a', 'Se activó a'] as const;
const deleted = ['Se eliminará definitivamente a', 'Se eliminó definitivamente a'] as const;

/** The words for what a batch changes. */
const subjects = (one: string, many: string) => ({
  title: ({ action, count }: Variables<'action'> & Count) =>
    plural(count, { one: (n) => `${action}: ${n} ${one}`, other: (n) => `${action}: ${n} ${many}` }),
  ticked: ({ count }: Count) => plural(count, { one: (n) => `${n} ${one}`, other: (n) => `${n} ${many}` }),
  all: `todos los ${many}`,
  number: `Número de ${many}`,
});

/** Batches: bulk actions and imports. */
export const batches = {
  list: {
    title: 'Lotes',
    introduction:
      'Acciones en bloque e importaciones de su administrador y de sus subadministradores. Continúan aunque salga de la página. Conservamos el resultado de cada elemento durante 90 días.',
    noMatch: 'Ningún lote coincide con estos filtros.',
    empty: 'Todavía no hay lotes.',
    states: { running: 'En curso', finished: 'Finalizado' },
    counts: ({ done, skipped, total }: Record<'done' | 'skipped' | 'total', number>) =>
      `${number(total)} en total: ${number(done)} realizados, ${number(skipped)} omitidos`,
    countsWithFailed: ({
      done,
      skipped,
      failed,
      total,
    }: Record<'done' | 'skipped' | 'failed' | 'total', number>) =>
      `${number(total)} en total: ${number(done)} realizados, ${number(skipped)} omitidos, ${number(failed)} fallidos`,
  },
  form: {
    groups: { admins: 'Administrador', 'main-admins': 'Administrador principal' },
    noAction: 'Seleccione una acción.',
    noRows: 'Seleccione al menos una fila.',
    tooMany: ({ limit }: { limit: number }) =>
      `Puede cambiar hasta ${number(limit)} a la vez. Añada un filtro para acotar la lista.`,
  },
  invite: 'Invitar',
  /** Some actions on admins have the same label as actions on logins. */
  adminAction: ({ action }: Variables<'action'>) => `${action} (administradores)`,
  reviewAction: ({ action }: Variables<'action'>) => `${action} (revisión de acceso)`,
  importTitle: ({ count }: Count) =>
    plural(count, { one: (n) => `Importación: ${n} línea`, other: (n) => `Importación: ${n} líneas` }),
  technicians: subjects('técnico', 'técnicos'),
  admins: subjects('administrador', 'administradores'),
  'main-admins': subjects('administrador principal', 'administradores principales'),
  reviewed: subjects('técnico', 'técnicos'),
  outcomes: {
    technicians: {
      invite: technicians('Se invitará a', 'Se invitó a'),
      'reset-2fa': technicians(...twoFactorLink),
      'reset-password': technicians(...passwordLink),
      'resend-invitation': technicians(...newInvitation),
      'link-account': technicians(...emailed('una invitación de inicio de sesión único (SSO)')),
      'unlink-account': technicians(
        'Se desvinculará de SSO y se avisará por correo a',
        'Se desvinculó de SSO y se avisó por correo a',
      ),
      deactivate: technicians(...deactivated),
      activate: technicians(...activated),
      'end-sessions': technicians(...signedOut),
      'lift-block': technicians(...unblocked),
      delete: technicians(...deleted),
    },
    mainAdmins: {
      'reset-2fa': mainAdmins(...twoFactorLink),
      'reset-password': mainAdmins(...passwordLink),
      'resend-invitation': mainAdmins(...newInvitation),
      'end-sessions': mainAdmins(...signedOut),
      'lift-block': mainAdmins(...unblocked),
    },
    admins: {
      'deactivate-admin': admins(...deactivated),
      'activate-admin': admins(...activated),
      'delete-admin': admins(...deleted),
    },
    reviewed: {
      keep: technicians('Se mantendrá el acceso de', 'Se mantuvo el acceso de'),
      'set-end-date': technicians('Se fijará una fecha de fin a', 'Se fijó una fecha de fin a'),
      deactivate: technicians(...deactivated),
    },
  },
  start: {
    selected: ({ selection }: Variables<'selection'>) => `Selección: ${selection}.`,
    nothing: 'No se cambiará nada.',
    separateEmails: 'Cada uno recibirá un correo por separado.',
    checkedAgain:
      'Volvemos a comprobar cada elemento justo antes del cambio y omitimos los que ya no cumplan los requisitos.',
    willBeSkipped: ({ count, reason }: Count & Variables<'reason'>) =>
      plural(count, {
        one: (n) => `Se omitirá ${n}: ${reason}.`,
        other: (n) => `Se omitirán ${n}: ${reason}.`,
      }),
    onlyCreator: ({ creator }: Variables<'creator'>) =>
      `Solo ${creator}, que creó este lote, puede iniciarlo. Todavía no ha cambiado nada.`,
    source: 'Cómo leemos el archivo',
    items: 'Elementos',
  },
  /** How we read an imported file. */
  source: {
    encoding: 'Codificación',
    separator: 'Separador',
    separators: {
      comma: 'Comas',
      semicolon: 'Puntos y comas',
      tab: 'Tabulaciones',
      bar: 'Barras verticales',
    },
    otherSeparator: ({ character }: Variables<'character'>) => `“${character}”`,
    header: 'Encabezado',
    headerLine: ({ line }: Variables<'line'>) => `Línea ${line}`,
    fields: {
      email: 'Dirección de correo',
      username: 'Nombre de usuario',
      notes: 'Notas',
      admin: 'Administrador',
      language: 'Idioma',
    },
    column: ({ heading }: Variables<'heading'>) => `Columna “${heading}”`,
    withoutColumn: {
      email: 'Los nombres de usuario, que son direcciones',
      username: 'Propuesto a partir de la dirección',
      notes: 'Ninguna',
      admin: 'Su propio administrador',
      language: 'El mismo que el navegador',
    },
    unused: 'Sin usar',
    unusedAndMore: ({ headings, count }: Variables<'headings'> & Count) =>
      `${headings} y ${number(count)} más`,
  },
  progress: {
    running: 'En curso.',
    leave: 'Puede salir de esta página. El lote continúa.',
    all: 'Todos los lotes',
    startedBy: ({ actor, admin, time }: Variables<'actor' | 'admin' | 'time'>) =>
      `Iniciado por ${actor} (${admin}): ${time}.`,
    reason: ({ reason }: Variables<'reason'>) => `Motivo: ${reason}`,
    ended: ({ ended, total }: Record<'ended' | 'total', number>) => `${number(ended)} de ${number(total)}`,
    label: 'Progreso',
    back: 'Volver a la lista',
    reload: 'Recargar',
    stop: 'Detener y omitir el resto',
    nothing: 'No se ha cambiado nada.',
    skipped: ({ count }: Count) =>
      plural(count, { one: (n) => `Se omitió ${n}.`, other: (n) => `Se omitieron ${n}.` }),
    failed: ({ count }: Count) =>
      plural(count, { one: (n) => `Falló ${n}.`, other: (n) => `Fallaron ${n}.` }),
    skippedFor: ({ count, reason }: Count & Variables<'reason'>) =>
      plural(count, {
        one: (n) => `${n} omitido: ${reason}.`,
        other: (n) => `${n} omitidos: ${reason}.`,
      }),
    failedFor: ({ count, reason }: Count & Variables<'reason'>) =>
      plural(count, {
        one: (n) => `${n} fallido: ${reason}.`,
        other: (n) => `${n} fallidos: ${reason}.`,
      }),
  },
  items: {
    title: 'Elementos',
    all: 'Todos',
    line: 'Línea',
    email: 'Dirección de correo',
    name: 'Nombre',
    username: 'Nombre de usuario',
    proposed: ({ username }: Variables<'username'>) => `${username} (propuesto)`,
    admin: 'Administrador',
    outcome: 'Resultado',
    details: 'Detalles',
    states: { waiting: 'En espera', done: 'Realizado', skipped: 'Omitido', failed: 'Fallido' },
    invalid: 'No válido',
    willBeDone: 'Se realizará',
    willBeInvited: 'Se invitará',
    willBeSkipped: 'Se omitirá',
  },
  /** Why an item was skipped or failed, if its action has no reason. Batches store the names of these messages. */
  notes: {
    actorLostAccess: ({ actor }: Variables<'actor'>) => `${actor} ya no tiene permiso para hacer esto`,
    stopped: ({ actor }: Variables<'actor'>) => `Detenido por ${actor}`,
    failed: 'Se ha producido un error. Vuelva a intentarlo',
  },
} satisfies Catalogue['batches'];
