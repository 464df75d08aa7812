import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Domains > Overview, and the pages that add, hand over or remove domains. */
export const domains = {
  list: {
    title: 'Dominios',
    add: 'Añadir dominios',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Los dominios de ${admin} y de sus subadministradores. Aquí, los técnicos pueden hacer todo lo que puede hacer el administrador principal.`,
    empty: 'Todavía no hay dominios.',
    addFirst: 'Añadir los primeros',
    noMatch: 'Ningún dominio coincide con estos filtros.',
    menu: 'Menú',
    action: 'Acción',
    actions: ({ domain }: Variables<'domain'>) => `Acciones para ${domain}`,
    actionFor: ({ domain }: Variables<'domain'>) => `Acción para ${domain}`,
  },
  handOver: 'Traspasar',
  remove: 'Quitar',
  admin: 'Administrador',
  consequences: 'Qué ocurrirá',
  move: {
    moves: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `${domain} pasará de inmediato de ${admin} al administrador que seleccione.`,
    logged: 'Los registros de auditoría de ambos administradores recogen el cambio y quién lo ha hecho.',
    adminHint: 'El administrador que lo gestionará.',
    already: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} ya pertenece a ${admin}.`,
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} pertenece ahora a ${admin}.`,
  },
  removal: {
    noLonger: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${admin} dejará de gestionar ${domain}.`,
    nameFree:
      'Su nombre volverá a estar disponible y otro administrador podrá añadirlo. El registro de auditoría se conserva.',
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `Se ha quitado ${domain} de ${admin}.`,
  },
  new: {
    title: 'Añadir dominios',
    introduction: ({ limit }: { limit: number }) =>
      `Escriba un dominio por línea, hasta ${number(limit)}. La página siguiente muestra cuáles se pueden añadir. No cambiará nada hasta que usted lo confirme.`,
    adminHint: 'El administrador que los gestionará.',
    domains: 'Dominios',
    domainsHint: 'Por ejemplo, acme.example o münchen.example.',
    continue: 'Continuar',
    missing: 'Escriba al menos un dominio.',
    tooMany: ({ limit }: { limit: number }) => `Escriba ${number(limit)} dominios como máximo.`,
    noneValid: 'No se puede añadir ninguno de estos dominios. Los motivos están más abajo.',
    /** Why a line can’t be added. */
    own: 'Ya tiene este dominio.',
    taken: 'Este dominio ya está en uso.',
    duplicate: ({ line }: { line: number }) => `Es el mismo dominio que en la línea ${number(line)}.`,
    tooLong: 'Es demasiado largo para un dominio.',
    emailAddress: 'Es una dirección de correo. Escriba solo la parte que va después de la @.',
    pageAddress: 'Es la dirección de una página. Escriba solo el dominio, sin https:// ni barras.',
    invalidCharacters: 'Un dominio consta de letras, dígitos y guiones, separados por puntos.',
    number: 'Es un número, no un dominio.',
    notDomain: 'No es un dominio válido.',
    withoutEnding: 'A este dominio le falta la terminación. Añádala, por ejemplo, “.com”.',
    publicSuffix: ({ domain }: Variables<'domain'>) =>
      `${domain} es un sufijo público. Escriba un dominio que esté por debajo.`,
  },
  preview: {
    nothing: 'No se añadirá ningún dominio.',
    one: ({ domain, admin }: Variables<'domain' | 'admin'>) => `Se añadirá ${domain} a ${admin}.`,
    many: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `Se añadirá ${n} dominio a ${admin}.`,
        other: (n) => `Se añadirán ${n} dominios a ${admin}.`,
      }),
    invalid: ({ count }: Count) =>
      plural(count, {
        one: (n) => `No se puede añadir ${n} línea. Consulte más abajo.`,
        other: (n) => `No se pueden añadir ${n} líneas. Consulte más abajo.`,
      }),
    show: ({ count }: Count) =>
      plural(count, { one: (n) => `Mostrar ${n} dominio`, other: (n) => `Mostrar los ${n} dominios` }),
    add: ({ count }: Count) =>
      plural(count, { one: (n) => `Añadir ${n} dominio`, other: (n) => `Añadir ${n} dominios` }),
    added: ({ domain, admin }: Variables<'domain' | 'admin'>) => `Se ha añadido ${domain} a ${admin}.`,
    noneAdded: ({ admin }: Variables<'admin'>) => `No se ha añadido ningún dominio a ${admin}.`,
    manyAdded: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `Se ha añadido ${n} dominio a ${admin}.`,
        other: (n) => `Se han añadido ${n} dominios a ${admin}.`,
      }),
    alreadyTaken: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} dominio ya está en uso.`,
        other: (n) => `${n} dominios ya están en uso.`,
      }),
  },
  invalidLines: {
    title: 'Líneas que no se pueden añadir',
    first: ({ shown, total }: Record<'shown' | 'total', number>) =>
      `Estas son las primeras ${number(shown)} de ${number(total)} líneas.`,
    line: 'Línea',
    text: 'Texto',
    reason: 'Motivo',
  },
} satisfies Catalogue['domains'];
