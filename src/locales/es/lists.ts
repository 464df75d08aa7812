import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** What all lists share, and the filters and columns of each list. */
export const lists = {
  /** One filter in words. */
  rule: ({ field, match, values }: Variables<'field' | 'match' | 'values'>) => `${field}: ${match} ${values}`,
  ruleWithoutValue: ({ field, match }: Variables<'field' | 'match'>) => `${field}: ${match}`,
  searchedFor: ({ text }: Variables<'text'>) => `Búsqueda: “${text}”`,
  problems: {
    tooMany: ({ limit }: { limit: number }) =>
      `Una lista puede tener hasta ${number(limit)} filtros. Hemos ignorado los demás.`,
    unknownField: ({ number: position }: Variables<'number'>) =>
      `Hemos ignorado el filtro ${position}, porque esta lista no tiene ese campo.`,
    unknownMatch: ({ field }: Variables<'field'>) => `${field}: seleccione cómo debe coincidir.`,
    invalidValue: ({ field }: Variables<'field'>) =>
      `${field}: hemos ignorado este filtro, porque su valor no es válido.`,
    unknownOrder: 'No se puede ordenar esta lista por esa columna.',
  },
  printedFilter: ({ rules }: Variables<'rules'>) => `Filtro: ${rules}.`,
  noFilter: 'ninguno',
  searchAndFilters: 'Búsqueda y filtros',
  sortBy: 'Ordenar por:',
  search: 'Buscar',
  searchBox: ({ label }: Variables<'label'>) => `${label}:`,
  filtersWithCount: ({ count }: { count: number }) => `Filtros (${number(count)})`,
  filters: 'Filtros',
  changeFilter: 'Cambiar este filtro',
  removeFilter: ({ filter }: Variables<'filter'>) => `Quitar filtro: ${filter}`,
  showResults: 'Mostrar resultados',
  addFilter: '+ Filtro',
  clear: 'Borrar',
  /** A filter as form fields. */
  ruleFields: {
    rule: ({ number: position }: Variables<'number'>) => `Filtro ${position}`,
    field: 'Campo',
    match: 'Coincidencia',
    value: 'Valor',
    /** Read out before the chosen values. */
    valueOf: 'Valor:',
    choose: 'Elegir',
    remove: ({ number: position }: Variables<'number'>) => `Quitar filtro ${position}`,
  },
  /** Each one is written between the name of the field and the value, such as "Nombre de usuario: empieza por amy". */
  matches: {
    contains: 'contiene',
    is: 'es',
    'starts-with': 'empieza por',
    'ends-with': 'termina en',
    any: 'es uno de',
    none: 'no es ninguno de',
    below: 'es o depende de',
    on: 'el día',
    before: 'antes del',
    after: 'después del',
    never: 'nunca',
    empty: 'sin contenido',
    'not-empty': 'con contenido',
  },
  pages: {
    current: ({ page, pages, total }: Variables<'page' | 'pages' | 'total'>) =>
      `Página ${page} de ${pages}. Total de elementos: ${total}.`,
    pageSize: 'Elementos por página:',
    setPageSize: 'Aplicar',
    label: 'Páginas',
    labelBelow: 'Páginas, debajo de la lista',
    previous: 'Anterior',
    next: 'Siguiente',
  },
  bulk: {
    select: 'Seleccionar:',
    selectAll: 'Seleccionar todo en esta página',
    selectNone: 'Quitar selección',
    /** The label of the list of actions. It shows how many rows are ticked. */
    selected: 'Con la selección:',
    someSelected: ({ count }: Variables<'count'>) => `Con la selección (${count}):`,
    pageSelected: ({ count }: Variables<'count'>) => `Con toda esta página (${count}):`,
    allSelected: ({ count }: Variables<'count'>) => `Con todos los resultados (${count}):`,
    selectAction: '--elegir acción--',
    apply: 'Aplicar',
    selectMatching: ({ count }: Variables<'count'>) => `Seleccionar todos los resultados (${count})`,
  },
  adminShortName: ({ hint }: Variables<'hint'>) =>
    `${hint} Escriba su nombre corto, tal como aparece en “Gestionar administradores”.`,
  technicians: {
    fields: {
      email: 'Dirección de correo',
      username: 'Nombre de usuario',
      admin: 'Administrador',
      status: 'Estado',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Último acceso',
      'access-end': 'Fin del acceso',
      'upcoming-end': 'El acceso terminará',
      notes: 'Notas',
      mail: 'Último correo',
      attention: 'Atención',
    },
    columns: {
      email: 'Dirección de correo',
      username: 'Nombre de usuario',
      admin: 'Administrador',
      status: 'Estado',
      'two-factor': '2FA',
      sso: 'SSO',
      'last-login': 'Último acceso',
      notes: 'Notas',
    },
    options: {
      'two-factor': {
        on: 'Activada',
        app: 'Solo aplicación',
        passkey: 'Solo llave de acceso',
        both: 'Aplicación y llave de acceso',
        off: 'Desactivada',
      },
      sso: { linked: 'Vinculado', 'not-linked': 'No vinculado' },
      mail: {
        queued: 'En cola',
        sending: 'Enviándose',
        accepted: 'Aceptado',
        deferred: 'Aplazado',
        refused: 'Rechazado o devuelto',
        cancelled: 'Cancelado',
        expired: 'Caducado',
        none: 'Ninguno',
      },
      'upcoming-end': {
        'end-date': 'En su fecha de fin',
        unused: 'Porque no se usa',
        invitation: 'Porque la invitación no se acepta',
      },
      attention: {
        'refused-mail': 'Último correo rechazado o devuelto',
        'invitation-over': 'Invitación caducada',
        'without-2fa': 'Activo sin 2FA',
        dormant: 'Sin acceso desde hace 90 días',
        'access-ends-soon': 'El acceso termina en los próximos 7 días',
        blocked: 'Bloqueado por intentos fallidos',
      },
    },
  },
  admins: {
    fields: {
      name: 'Nombre',
      below: 'Depende de',
      email: 'Dirección de correo',
      username: 'Nombre de usuario',
      status: 'Estado',
      account: 'Estado del administrador principal',
    },
    columns: {
      name: 'Nombre',
      below: 'Depende de',
      email: 'Admin. principal',
      status: 'Estado',
      subAdmins: 'Subadmin.',
      technicians: 'Técnicos',
      domains: 'Dominios',
      lastLogin: 'Último acceso',
    },
  },
  domains: {
    fields: { domain: 'Dominio', admin: 'Administrador', added: 'Añadido' },
    columns: { domain: 'Dominio', admin: 'Administrador', added: 'Añadido' },
  },
  batches: {
    fields: { action: 'Acción', who: 'Creado por', state: 'Estado', asked: 'Creado' },
    columns: {
      asked: 'Creado',
      who: 'Creado por',
      action: 'Acción',
      which: 'Selección',
      state: 'Estado',
      outcome: 'Resultado',
    },
  },
} satisfies Catalogue['lists'];
