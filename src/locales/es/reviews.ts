import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Access reviews. */
export const reviews = {
  /** What reviewers decide. Batches store the names of these messages, so don't rename them. */
  decisions: { keep: 'Mantener', 'set-end-date': 'Fijar una fecha de fin', deactivate: 'Desactivar' },
  undecided: 'Sin decisión',
  gone: 'Ya no está aquí',
  /** Why a decision is not possible. Batches store the names of these messages too. */
  reasons: {
    'signed-off': 'Esta revisión está cerrada y ya no se puede cambiar',
    deleted: 'Este técnico se ha eliminado, así que no hace falta ninguna decisión',
    moved: 'Este técnico depende ahora de otro administrador, así que no hace falta ninguna decisión',
    'own-access': 'No puede decidir sobre su propio acceso. Debe hacerlo otra persona',
    'decided-since': 'Alguien decidió sobre este técnico después de que usted lo seleccionara',
  },
  list: {
    title: 'Revisiones de acceso',
    introduction:
      'En una revisión de acceso, usted decide si cada técnico de su administrador y de los inferiores sigue necesitando el acceso. El informe de una revisión se conserva.',
    start: 'Iniciar una revisión',
    continue: 'Continuar la revisión abierta',
    noMatch: 'Ninguna revisión coincide con estos filtros.',
    empty: 'Todavía no hay revisiones.',
    states: { open: 'Abierta', 'signed-off': 'Cerrada' },
    startedBy: ({ actor }: Variables<'actor'>) => `por ${actor}`,
    signedOff: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} por ${actor}`,
    decided: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `${number(decided)} de ${number(total)} con decisión`,
  },
  start: {
    title: 'Iniciar una revisión de acceso',
    snapshot: ({ count }: Count) =>
      plural(count, {
        one: (n) => `La revisión incluye ${n} técnico de su administrador o de uno inferior.`,
        other: (n) =>
          `La revisión incluye los ${n} técnicos que ahora dependen de su administrador y de los inferiores.`,
      }),
    later: 'Los técnicos que se añadan más tarde no forman parte de esta revisión.',
    decide:
      'Usted, o cualquier persona que gestione sus técnicos, decide sobre cada uno de ellos. Una decisión tiene efecto inmediato.',
    submit: 'Iniciar la revisión',
    noTechnicians: 'No hay técnicos que revisar',
    tooMany: ({ limit }: { limit: number }) =>
      `Una revisión puede incluir hasta ${number(limit)} técnicos. Pida a los administradores inferiores que inicien sus propias revisiones`,
  },
  page: {
    title: ({ admin }: Variables<'admin'>) => `Revisión de acceso: ${admin}`,
    introduction: ({ actor, time }: Variables<'actor' | 'time'>) =>
      `Iniciada por ${actor}, ${time}. ¿Siguen necesitando el acceso estos técnicos?`,
    progress: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Técnicos con decisión: ${number(decided)} de ${number(total)}.`,
    progressLabel: 'Progreso',
    goneCount: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} técnico se eliminó o se movió y no necesita ninguna decisión.`,
        other: (n) => `${n} técnicos se eliminaron o se movieron y no necesitan ninguna decisión.`,
      }),
    added: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} técnico se añadió después del inicio y no forma parte de esta revisión.`,
        other: (n) => `${n} técnicos se añadieron después del inicio y no forman parte de esta revisión.`,
      }),
    all: 'Todos',
    remind: 'Enviar un recordatorio',
    signOff: 'Cerrar la revisión',
    noMatch: 'Ningún técnico coincide con estos filtros.',
    decide: 'Decidir',
    decideOn: ({ email }: Variables<'email'>) => `Decidir sobre ${email}`,
    keepOne: ({ email }: Variables<'email'>) => `Mantener ${email}`,
    change: 'Cambiar',
    by: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    until: ({ date }: Variables<'date'>) => `Hasta el ${date}`,
    self: 'Es usted. Debe decidir otra persona.',
    presence: { moved: 'Movido a otro administrador', deleted: 'Eliminado' },
    noPassword: 'ninguna',
  },
  decision: {
    title: ({ name }: Variables<'name'>) => `Decidir sobre ${name}`,
    technician: 'Técnico',
    lastDecision: 'Última decisión',
    decidedBy: 'Decidido por',
    label: 'Decisión',
    hints: {
      keep: 'No cambia nada.',
      'set-end-date': 'El acceso termina al final del día que escriba abajo.',
      deactivate:
        'El técnico ya no podrá iniciar sesión, se cerrarán todas sus sesiones y le avisaremos por correo. Podrá activarlo de nuevo más tarde.',
    },
    notAvailable: ({ decision, reason }: Variables<'decision' | 'reason'>) => `${decision}: ${reason}`,
    endsOn: 'El acceso termina el',
    endsOnHint: ({ zone }: Variables<'zone'>) =>
      `Solo para “Fijar una fecha de fin”. El último día de acceso en la zona horaria ${zone}.`,
    note: 'Nota',
    noteHint:
      'Opcional. Figura en el informe y en el registro de auditoría. Si desactiva al técnico, también es el motivo que aparece en “Editar técnico”.',
    noteTooLong: ({ limit }: { limit: number }) =>
      `La nota debe tener ${number(limit)} caracteres como máximo.`,
    missing: 'Seleccione una decisión.',
    replaces:
      'Una nueva decisión sustituye a la última, y el registro conserva ambas. “Mantener” no deshace una fecha de fin ni una desactivación.',
    submit: 'Guardar la decisión',
  },
  /** What a decision about many technicians does. */
  consequences: {
    keep: 'La decisión se registra. Los accesos no cambian.',
    endDate: 'Los accesos terminan al final de ese día. Si ya hay una fecha de fin, se sustituye.',
    reminders:
      'Los técnicos y sus administradores principales recibirán un recordatorio 14, 7 y 1 días antes.',
  },
  remind: {
    title: 'Enviar un recordatorio',
    emails: ({ emails }: Variables<'emails'>) => `Enviaremos un correo a ${emails}.`,
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `El correo dice que ${n} técnico sigue sin decisión.`,
        other: (n) => `El correo dice que ${n} técnicos siguen sin decisión.`,
      }),
    complete: 'El correo dice que todos los técnicos tienen una decisión y que la revisión se puede cerrar.',
    once: ({ pause }: Variables<'pause'>) => `Podrá enviar el siguiente recordatorio dentro de ${pause}.`,
    submit: 'Enviar el recordatorio',
    tooSoon: ({ pause, wait }: Variables<'pause' | 'wait'>) =>
      `Ya se envió un recordatorio en las últimas ${pause}. Inténtelo de nuevo ${wait}`,
    noOne: 'Ni el administrador principal ni la persona que inició la revisión pueden iniciar sesión',
  },
  signOff: {
    title: ({ admin }: Variables<'admin'>) => `Cerrar la revisión de acceso de ${admin}`,
    complete: ({ count }: Count) =>
      plural(count, {
        one: () => 'El técnico tiene una decisión o no necesita ninguna.',
        other: (n) => `Los ${n} técnicos tienen una decisión o no necesitan ninguna.`,
      }),
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} técnico no tiene decisión. El informe lo indicará. Indique el motivo.`,
        other: (n) => `${n} técnicos no tienen decisión. El informe lo indicará. Indique el motivo.`,
      }),
    final: 'Después del cierre, nadie puede cambiar las decisiones ni el informe.',
    report:
      'El informe conserva la situación actual de cada técnico. Su SHA-256 se guarda en el registro de auditoría.',
    countLabel: 'Número de técnicos sin decisión',
    changed: 'El número de técnicos sin decisión ha cambiado. Compruébelo y vuelva a cerrar la revisión.',
    undecidedList: 'Técnicos sin decisión',
    more: ({ count }: Count) => `Mostrar los ${number(count)}`,
    submit: 'Cerrar la revisión',
  },
  report: {
    title: ({ admin }: Variables<'admin'>) => `Informe de la revisión de acceso: ${admin}`,
    csv: 'Descargar CSV',
    started: 'Inicio',
    signedOff: 'Cierre',
    byAt: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    technicians: 'Técnicos',
    reason: 'Motivo de las decisiones que faltan',
    sha256: 'SHA-256 del archivo CSV',
    check: ({ file }: Variables<'file'>) =>
      `Para comprobar el archivo descargado, ejecute sha256sum ${file} y compare el valor con el de esta página y el del registro de auditoría.`,
    asSignedOff: 'El informe muestra los valores en el momento del cierre.',
    columns: {
      technician: 'Técnico',
      admin: 'Administrador',
      status: 'Estado',
      lastLogin: 'Último acceso',
      twoFactor: '2FA',
      sso: 'SSO',
      password: 'Contraseña establecida',
      endDate: 'El acceso termina el',
      inviter: 'Invitado por',
      decision: 'Decisión',
      note: 'Nota',
    },
  },
  dashboard: {
    title: 'Revisión de acceso',
    never: 'Todavía no se ha cerrado ninguna revisión de acceso.',
    last: ({ ago, actor }: Variables<'ago' | 'actor'>) => `${actor} cerró la última ${ago}.`,
    report: 'Mostrar el informe',
    open: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Hay una revisión abierta. Técnicos con decisión: ${number(decided)} de ${number(total)}.`,
    continue: 'Continuar la revisión',
    start: 'Iniciar una revisión',
  },
} satisfies Catalogue['reviews'];
