import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** Manage Admins, and the actions on an admin. */
export const admins = {
  list: {
    title: 'Gestionar administradores',
    asTree: 'Ver como árbol',
    asList: 'Ver como lista',
    wholeTree: 'Árbol completo',
    add: 'Añadir subadministrador',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Los subadministradores son los administradores que dependen de ${admin}. Cada uno tiene su propio administrador principal, sus técnicos y sus dominios. Usted puede verlos todos. Ellos solo pueden ver sus propios datos.`,
    empty: 'Todavía no hay subadministradores. Invitamos por correo al administrador principal de cada uno.',
    addFirst: 'Añadir el primero',
    noMatch: 'Ningún subadministrador coincide con estos filtros.',
    caption: 'Subadministradores',
    selection: 'Selección y menú',
    action: 'Acción',
    select: ({ name }: Variables<'name'>) => `Seleccionar ${name}`,
    actions: ({ name }: Variables<'name'>) => `Acciones para ${name}`,
    actionFor: ({ name }: Variables<'name'>) => `Acción para ${name}`,
    inactiveAbove: ({ name }: Variables<'name'>) => `${name} está inactivo`,
    mainAdmin: ({ status }: Variables<'status'>) => `Administrador principal: ${status}`,
    technicians: ({ count, name }: Variables<'count' | 'name'>) => `Técnicos de ${name}: ${count}`,
    never: 'nunca',
    treeTechnicians: ({ count }: Variables<'count'>) => `Técnicos: ${count}`,
    treeDomains: ({ count }: Variables<'count'>) => `Dominios: ${count}`,
    allBelow: ({ count, name }: Variables<'count' | 'name'>) => `Todos los que dependen de ${name}: ${count}`,
  },
  form: {
    name: 'Nombre',
    slug: 'Nombre corto',
    add: 'Añadir subadministrador',
    addIntroduction: ({ parent }: Variables<'parent'>) =>
      `El nuevo administrador dependerá de ${parent}. Enviaremos una invitación por correo a su administrador principal, que podrá gestionar este administrador y todo lo que dependa de él.`,
    nameHint: 'Los técnicos lo ven en la parte superior de cada página.',
    slugHint:
      'Se usa en las direcciones de las páginas: de la a a la z, del 0 al 9 y guiones. Si lo deja en blanco, lo creamos a partir del nombre.',
    mainAdmin: 'Administrador principal',
    username: 'Nombre de usuario',
    email: 'Dirección de correo',
    emailHint: 'A esta dirección enviamos la invitación y todos los correos posteriores de este usuario.',
    renameIntroduction:
      'Todas las personas de este administrador verán el nuevo nombre en la próxima página que abran. Las entradas existentes del registro conservan el nombre anterior.',
    newSlugHint:
      'Se usa en las direcciones de las páginas. Si lo cambia, dejarán de funcionar los marcadores a la página de inicio de sesión de este administrador.',
    moveIntroduction: ({ name, parent }: Variables<'name' | 'parent'>) =>
      `${name} depende de ${parent}. También se moverá todo lo que depende de ${name}. La página siguiente muestra qué cambiará. No cambiará nada hasta que usted lo confirme.`,
    newPlace: 'Mover a',
    newPlaceHint: 'El administrador del que dependerá directamente.',
    continue: 'Continuar',
  },
  statuses: { active: 'Activo', inactive: 'Inactivo' },
  labels: {
    'add-sub-admin': 'Añadir subadministrador',
    'rename-admin': 'Cambiar nombre',
    'move-admin': 'Mover',
    'deactivate-admin': 'Desactivar',
    'activate-admin': 'Activar',
    'delete-admin': 'Eliminar',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Este administrador no existe',
    'own-level': 'No disponible para su propio administrador',
    'only-active': 'Disponible solo para administradores activos',
    'only-inactive': 'Disponible solo para administradores inactivos',
    'has-sub-admins': 'Tiene subadministradores',
    'has-technicians': 'Tiene técnicos',
    'has-domains': 'Tiene dominios',
  },
  menu: {
    thisAdmin: 'Este administrador',
    showTechnicians: 'Ver técnicos',
    oauthSettings: 'Configuración de OAuth',
    accessRules: 'Reglas de acceso',
    mainAdmin: 'Usuario de su administrador principal',
  },
  /** What will happen, on the page before a change. `inBulk` is for many admins. */
  consequences: {
    activate: {
      logins: ({ name, count }: Variables<'name'> & Count) =>
        plural(count, {
          one: (n) =>
            `${n} usuario de ${name} y de sus subadministradores podrá volver a iniciar sesión. Los técnicos inactivos seguirán inactivos.`,
          other: (n) =>
            `${n} usuarios de ${name} y de sus subadministradores podrán volver a iniciar sesión. Los técnicos inactivos seguirán inactivos.`,
        }),
      noLogins: ({ name }: Variables<'name'>) =>
        `${name} volverá a estar activo. No hay usuarios allí ni en sus subadministradores.`,
      inactive: ({ name, above }: Variables<'name' | 'above'>) =>
        `${name} volverá a estar activo, pero nadie podrá iniciar sesión allí mientras ${above}, del que depende, esté inactivo.`,
      noEmail:
        'No se enviará ningún correo. Use “Reenviar invitación” para quienes recibieron una invitación anteriormente.',
      inBulk: {
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} usuario de estos administradores y de sus subadministradores podrá volver a iniciar sesión, salvo que otro administrador superior esté inactivo. Los técnicos inactivos seguirán inactivos.`,
            other: (n) =>
              `${n} usuarios de estos administradores y de sus subadministradores podrán volver a iniciar sesión, salvo que otro administrador superior esté inactivo. Los técnicos inactivos seguirán inactivos.`,
          }),
        noLogins: 'No hay usuarios en estos administradores ni en sus subadministradores.',
      },
    },
    deactivate: {
      noSignIn: ({ name }: Variables<'name'>) =>
        `Nadie podrá iniciar sesión en ${name} hasta que usted lo vuelva a activar.`,
      noSignInBelow: ({ name }: Variables<'name'>) =>
        `Nadie podrá iniciar sesión en ${name} ni en sus subadministradores hasta que usted lo vuelva a activar.`,
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} usuario dejará de poder usarse.`,
          other: (n) => `${n} usuarios dejarán de poder usarse.`,
        }),
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} subadministrador que depende de él también pasará a estar inactivo.`,
          other: (n) => `${n} subadministradores que dependen de él también pasarán a estar inactivos.`,
        }),
      kept: 'Se conservan los usuarios, los dominios, la configuración y el registro de auditoría.',
      inBulk:
        'Nadie podrá iniciar sesión en estos administradores ni en sus subadministradores hasta que usted los vuelva a activar.',
    },
    delete: {
      deleted: ({ name }: Variables<'name'>) =>
        `${name} se eliminará definitivamente, junto con el usuario de su administrador principal y su configuración. No tiene subadministradores, técnicos ni dominios.`,
      slugFree: ({ slug }: Variables<'slug'>) =>
        `Los administradores superiores conservan el registro de auditoría. El nombre corto ${slug} volverá a estar disponible.`,
      inBulk: {
        settings:
          'También se eliminará su configuración. No tienen subadministradores, técnicos ni dominios.',
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) => `También se eliminará ${n} usuario de un administrador principal.`,
            other: (n) => `También se eliminarán ${n} usuarios de administradores principales.`,
          }),
        slugsFree:
          'Los administradores superiores conservan el registro de auditoría. Los nombres cortos volverán a estar disponibles.',
      },
    },
    move: {
      moves: ({ name, parent, target }: Variables<'name' | 'parent' | 'target'>) =>
        `${name} pasará de ${parent} a ${target}.`,
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `Con él se moverá ${n} subadministrador que depende de él.`,
          other: (n) => `Con él se moverán ${n} subadministradores que dependen de él.`,
        }),
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `Con él se moverá ${n} usuario.`,
          other: (n) => `Con él se moverán ${n} usuarios.`,
        }),
      domains: ({ count }: Count) =>
        plural(count, {
          one: (n) => `Con él se moverá ${n} dominio.`,
          other: (n) => `Con él se moverán ${n} dominios.`,
        }),
      bothSee: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${parent} seguirá viéndolo, y ahora también podrá verlo ${target}.`,
      onlyTargetSees: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${target} podrá verlo de inmediato. ${parent} ya no podrá verlo.`,
      noSignOut: 'No se cerrará ninguna sesión.',
      auditLog: 'Su registro de auditoría se moverá con él.',
    },
  },
  /** The button that collapses and expands a branch of the tree. */
  branch: ({ admin }: Variables<'admin'>) => `Subadministradores de ${admin}`,
} satisfies Catalogue['admins'];
