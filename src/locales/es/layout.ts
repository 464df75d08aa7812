import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** What surrounds every page. */
export const layout = {
  title: ({ page, productName }: Variables<'page' | 'productName'>) => `${page} – ${productName}`,
  skipToContent: 'Ir al contenido',
  skipToList: 'Ir a la lista',
  roles: { primary: 'Administrador', technician: 'Técnico' },
  login: ({ username, role }: Variables<'username' | 'role'>) => `${username} (${role})`,
  darkMode: 'Modo oscuro',
  lightMode: 'Modo claro',
  signOut: 'Cerrar sesión',
  mainNavigation: 'Principal',
  menu: 'Menú',
  sections: {
    dashboard: 'Panel',
    domains: 'Dominios',
    users: 'Usuarios y permisos',
    records: 'Registros',
    settings: 'Mi configuración',
  },
  entries: {
    domains: 'Resumen',
    technicians: 'Gestionar técnicos',
    admins: 'Gestionar administradores',
    oauthSettings: 'Configuración de OAuth',
    accessRules: 'Reglas de acceso',
    accessReviews: 'Revisiones de acceso',
    panels: 'Paneles',
    auditLog: 'Registro de auditoría',
    mailQueue: 'Cola de correo',
    batches: 'Lotes',
    profile: 'Perfil del usuario',
    sessions: 'Sesiones',
  },
  mailHeld: 'En esta instalación se retienen los correos (MAIL_HOLD). Se quedan en la cola y no se envían.',
  forAdmin: ({ admin }: Variables<'admin'>) => `en ${admin}`,
} satisfies Catalogue['layout'];
