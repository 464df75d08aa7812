import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The mailbox that shows every email of an installation without a mail server, and the gallery of all emails. */
export const embedded = {
  mailbox: 'Buzón',
  gallery: 'Galería',
  title: ({ page, site }: Variables<'page' | 'site'>) => `${page} – ${site}`,
  inbox: {
    introduction:
      'Todos los correos que envía esta consola llegan aquí y a ningún otro sitio. Para enviar correos reales, configure SMTP_URL.',
    gallery: 'Todos los correos que puede enviar la consola',
    filter: 'Enviado a:',
    submit: 'Mostrar',
    showAll: 'Mostrar todos',
    empty: 'Todavía no hay correos.',
    emptyFor: ({ address }: Variables<'address'>) => `No hay correos para ${address}.`,
    count: ({ count }: { count: number }) =>
      plural(count, {
        one: (n) => `${n} correo`,
        other: (n) => `${n} correos, primero los más recientes`,
      }),
    columns: { received: 'Recibido', to: 'Para', subject: 'Asunto' },
    noSubject: '(sin asunto)',
  },
  email: {
    back: 'Volver a todos los correos',
    from: 'De:',
    to: 'Para:',
    received: 'Recibido:',
    attachments: 'Archivos adjuntos:',
    html: 'HTML',
    htmlFrame: 'El correo como HTML',
    text: 'Texto',
    textFrame: 'El correo como texto',
    headers: 'Encabezados',
    delivered: ({ from, to }: Variables<'from' | 'to'>) => `Entregado de ${from} a ${to}.`,
    deliveredWithoutSender: ({ to }: Variables<'to'>) => `Entregado a ${to}, sin remitente.`,
    raw: 'Mostrar el código fuente',
    json: 'Mostrar como JSON',
    gone: 'Este correo no existe. Puede que se haya eliminado para dejar espacio a otros más recientes.',
  },
  samples: {
    introduction: 'Todos los correos que puede enviar la consola, con datos de ejemplo.',
    count: ({ count }: { count: number }) =>
      plural(count, { one: (n) => `${n} correo`, other: (n) => `${n} correos` }),
    columns: { name: 'Nombre', kind: 'Tipo', subject: 'Asunto' },
    back: 'Volver a la galería',
  },
} satisfies Catalogue['embedded'];
