import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list } from './formats.ts';

/** The Mail Queue, the page of one email, and Mail settings. */
export const mail = {
  queue: {
    title: 'Cola de correo',
    settings: 'Configuración de correo',
    introduction:
      'Esta página muestra si el servidor de correo ha aceptado cada correo y si se ha usado su enlace. No podemos saber si alguien lo ha leído.',
    paused: ({ reason, nextTry }: Variables<'reason' | 'nextTry'>) =>
      `El servidor de correo no acepta correos: ${reason}. Todos los correos están en espera. Próximo intento: ${nextTry}.`,
    noMatch: 'Ningún correo coincide con estos filtros.',
    empty: 'Todavía no hay correos.',
    caption: 'Correos',
    columns: {
      queued: 'En cola desde',
      address: 'Dirección de correo',
      kind: 'Tipo',
      admin: 'Administrador',
      status: 'Estado',
      attempts: 'Intentos',
    },
  },
  email: {
    title: ({ kind, address }: Variables<'kind' | 'address'>) => `${kind} para ${address}`,
    status: 'Estado',
    details: 'Detalles',
    nextStep: 'Siguiente paso',
    username: 'Nombre de usuario',
    deletedLogin: 'El usuario se ha eliminado',
    admin: 'Administrador',
    queued: 'En cola desde',
    linkExpires: 'El enlace caduca',
    attempts: 'Intentos',
    neverTried: 'Nunca hemos intentado enviar este correo.',
    notTriedYet: 'Todavía no hemos intentado enviar este correo.',
    when: 'Fecha',
    result: 'Resultado',
    results: {
      accepted: 'Aceptado por el servidor de correo',
      deferred: 'Aplazado',
      refused: 'Rechazado',
      interrupted: 'Interrumpido. No sabemos si el servidor de correo lo ha aceptado.',
    },
    reply: 'Respuesta del servidor de correo',
    preview: 'Vista previa',
    subject: 'Asunto:',
    hiddenLink: 'El enlace está oculto, porque solo puede usarlo la persona que recibe el correo.',
    frame: ({ subject }: Variables<'subject'>) => `El correo: ${subject}`,
    plainText: 'Texto sin formato',
  },
  states: {
    queued: 'En cola',
    sending: 'Enviándose',
    accepted: 'Aceptado',
    deferred: 'Aplazado',
    refused: 'Rechazado',
    cancelled: 'Cancelado',
    expired: 'Caducado',
    bounced: 'Devuelto',
  },
  /** What we know about an email and its link. `kind` is the label of the email, such as "Invitación". */
  notes: {
    queued: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind}: correo en cola (${time})`,
    waiting: ({ kind, next }: Variables<'kind' | 'next'>) =>
      `${kind}: a la espera del servidor de correo, próximo intento: ${next}`,
    sending: ({ kind }: Variables<'kind'>) => `${kind}: enviándose`,
    deferred: ({ kind, next, reply }: Variables<'kind' | 'next' | 'reply'>) =>
      `${kind} (correo aplazado, próximo intento: ${next}): ${reply}`,
    refused: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind} (correo rechazado): ${reply}`,
    bounced: ({ kind, reply }: Variables<'kind' | 'reply'>) => `${kind} (correo devuelto): ${reply}`,
    noConnection: 'sin conexión con el servidor de correo',
    cancelled: ({ kind }: Variables<'kind'>) => `${kind}: correo cancelado, no enviado`,
    cancelledBecause: ({ kind, reason }: Variables<'kind' | 'reason'>) =>
      `${kind} (correo cancelado, no enviado): ${reason}`,
    expired: ({ kind }: Variables<'kind'>) =>
      `${kind}: correo caducado antes de que lo aceptara el servidor de correo`,
    accepted: {
      withoutLink: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: correo aceptado por el servidor de correo (${time})`,
      live: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: correo aceptado por el servidor de correo (${time}), enlace no usado`,
      used: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind}: enlace usado (${time})`,
      expired: ({ kind, time }: Variables<'kind' | 'time'>) => `${kind}: enlace caducado sin usar (${time})`,
      replaced: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: correo aceptado por el servidor de correo (${time}), sustituido por otro más reciente`,
      withdrawn: ({ kind, time }: Variables<'kind' | 'time'>) =>
        `${kind}: correo aceptado por el servidor de correo (${time}), enlace anulado`,
    },
    unknownTime: 'fecha desconocida',
  },
  /** Why an email was cancelled, written after a colon. Emails store the names of these messages, so never rename one. */
  cancelReasons: {
    byAdmin: 'Lo canceló un administrador',
    addressChanged: 'Se cambió la dirección',
    loginEnded: 'El usuario se desactivó o se eliminó',
    adminEnded: 'El administrador se desactivó o se eliminó',
    loginDeleted: 'El usuario se eliminó',
    loginInactive: 'El usuario está inactivo',
    loginActive: 'El usuario vuelve a estar activo',
    endChanged: 'La fecha indicada ya no es válida',
    linkUsed: 'El enlace ya se ha usado',
    replaced: 'Lo sustituye un correo más reciente',
    linkWithdrawn: 'El enlace se anuló',
    expired: 'El servidor de correo no lo aceptó a tiempo',
  },
  /**
   * Why the mail server didn’t accept an email, written after a colon. `details` is in English, from a library. Emails
   * store the names of these messages, so never rename one.
   */
  failures: {
    unreachable: 'No se pudo conectar a tiempo con el servidor de correo',
    noGreeting: 'El servidor de correo no envió su saludo a tiempo',
    noResponse: 'El servidor de correo dejó de responder',
    notListening: 'Nada acepta conexiones en la dirección del servidor de correo',
    unknownHost: ({ details }: Variables<'details'>) =>
      `No se pudo resolver el nombre del servidor de correo (${details})`,
    certificateExpired: ({ details }: Variables<'details'>) =>
      `El certificado del servidor de correo no es de confianza (${details}). Renuévelo en el servidor de correo o, si la red es propia, añada ?tls.rejectUnauthorized=false a SMTP_URL`,
    certificateOtherName: ({ details }: Variables<'details'>) =>
      `El certificado del servidor de correo no es de confianza (${details}). Añada a SMTP_URL el nombre que figura en el certificado con ?tls.servername=mail.example.com o, si la red es propia, añada ?tls.rejectUnauthorized=false`,
    certificateUnknown: ({ details }: Variables<'details'>) =>
      `El certificado del servidor de correo no es de confianza (${details}). Indíquelo en SMTP_URL con ?tls.ca=/path/to/certificate.pem o, si la red es propia, añada ?tls.rejectUnauthorized=false`,
    tls: ({ details }: Variables<'details'>) =>
      `Falló la conexión TLS con el servidor de correo (${details}). Compruebe smtp:// o smtps:// y el puerto en SMTP_URL, o añada ?ignoreTLS=true`,
    workerStopped: 'El proceso de envío se detuvo antes de que respondiera el servidor de correo',
    closed: 'El servidor de correo cerró la conexión sin responder',
    noSmtpUtf8:
      'El servidor de correo no admite SMTPUTF8, que es necesario para direcciones con letras distintas de las de la a a la z',
    notCreated: 'No pudimos crear el correo. El registro del proceso de envío indica el motivo',
  },
  /** The same in two words, for lists. */
  attention: {
    invitation: {
      deferred: 'Invitación aplazada',
      refused: 'Invitación rechazada',
      bounced: 'Invitación devuelta',
      expired: 'Invitación caducada',
    },
    email: {
      deferred: 'Correo aplazado',
      refused: 'Correo rechazado',
      bounced: 'Correo devuelto',
      expired: 'Correo caducado',
    },
  },
  nextSteps: {
    waiting: 'Se enviará automáticamente. Todavía puede cancelarlo.',
    refused:
      'Corrija la dirección en la página del técnico o vuelva a enviar este correo cuando el problema esté resuelto.',
    refusedAndDead:
      'Su enlace ya no funciona. Corrija la dirección y después envíe un nuevo correo desde “Gestionar técnicos”.',
    expired: 'Envíe un nuevo correo desde “Gestionar técnicos”.',
    cancelled: 'Si todavía hace falta un correo, envíe uno nuevo desde “Gestionar técnicos”.',
  },
  actions: {
    retry: {
      label: 'Volver a enviar',
      title: ({ address }: Variables<'address'>) => `Volver a enviar: ${address}`,
      queued: ({ address }: Variables<'address'>) =>
        `El correo para ${address} volverá a ponerse en cola. Intentaremos enviarlo en unos segundos.`,
      sameEmail: 'Es el mismo correo.',
      sameLink: 'Es el mismo correo, con el mismo enlace.',
      done: ({ address }: Variables<'address'>) => `El correo para ${address} vuelve a estar en cola.`,
    },
    cancel: {
      label: 'Cancelar correo',
      title: ({ address }: Variables<'address'>) => `Cancelar correo: ${address}`,
      notSent: ({ address }: Variables<'address'>) => `El correo para ${address} no se enviará.`,
      noLink: 'Nadie recibirá su enlace. Puede enviar uno nuevo desde “Gestionar técnicos”.',
      done: ({ address }: Variables<'address'>) => `Se ha cancelado el correo para ${address}.`,
    },
    back: 'Volver al correo',
    reasons: {
      'not-refused': 'Solo puede volver a enviar un correo si se ha rechazado o devuelto',
      'dead-link': 'Su enlace ya no funciona. Envíe uno nuevo desde “Gestionar técnicos”',
      'no-account': 'Su usuario está inactivo o eliminado',
      'not-waiting': 'Solo puede cancelar un correo mientras está en espera',
    },
  },
  settings: {
    title: 'Configuración de correo',
    introduction:
      'Cómo envía correos esta instalación. La configuración procede de SMTP_URL y MAIL_FROM. Si la cambia, reinicie después los procesos.',
    server: 'Servidor de correo',
    serverAt: ({ host, port }: Variables<'host' | 'port'>) => `${host}, puerto ${port}`,
    encryption: 'Cifrado',
    encryptions: {
      tls: 'TLS desde el principio',
      none: 'Ninguno',
      required: 'STARTTLS, obligatorio',
      opportunistic: 'STARTTLS si funciona',
      offered: 'STARTTLS si el servidor de correo lo ofrece',
    },
    certificate: 'Certificado',
    certificates: { unchecked: 'No se comprueba', named: 'Indicado en SMTP_URL', checked: 'Se comprueba' },
    signsInAs: 'Inicia sesión como',
    withOAuth: ({ user }: Variables<'user'>) => `${user}, con OAuth 2`,
    noSignIn: 'No inicia sesión',
    connections: 'Conexiones',
    upToConnections: ({ count }: Variables<'count'>) => `Hasta ${count} al mismo tiempo`,
    from: 'Remitente',
    test: 'Correo de prueba',
    problem: ({ problem }: Variables<'problem'>) =>
      `El servidor de correo no ha aceptado el correo. ${problem}`,
    accepted: 'El servidor de correo ha aceptado el correo. Compruebe en el buzón si llega.',
    conversation: 'Conversación con el servidor de correo',
    notes: { encrypted: 'A partir de aquí, la conexión está cifrada.', email: 'El correo en sí.' },
    speakers: { console: 'Consola', relay: 'Servidor de correo' },
    encrypted: 'La conexión estaba cifrada.',
    notEncrypted: 'La conexión no estaba cifrada.',
    offers: ({ offers }: { offers: readonly string[] }) => `El servidor de correo ofrece ${list(offers)}.`,
    address: 'Enviar a',
    addressHint:
      'Lo enviamos de inmediato, sin pasar por la cola, y mostramos la conversación con el servidor de correo.',
    submit: 'Enviar correo de prueba',
    back: 'Volver a la cola de correo',
  },
} satisfies Catalogue['mail'];
