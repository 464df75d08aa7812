import type { Catalogue } from '../en/en.ts';

/** The titles of the pages under Help, and the text around them. The pages are Markdown in `docs/`, only in English. */
export const help = {
  link: 'Ayuda',
  troubleSigningIn: '¿Problemas para iniciar sesión?',
  title: 'Ayuda',
  introduction:
    'Seleccione una página. Para buscar algo dentro de una página, use la búsqueda de su navegador.',
  inEnglish: 'La ayuda solo está disponible en inglés.',
  allPages: 'Todas las páginas de ayuda',
  toSignIn: 'Volver al inicio de sesión',
  onThisPage: 'En esta página',
  readers: {
    technicians: 'Para todos',
    admins: 'Para administradores y técnicos que gestionan a otros',
    operators: 'Para quienes operan el servidor',
    auditors: 'Para auditores',
  },
  /** The pages themselves are in English. */
  pages: {
    'for-technicians': {
      title: 'Para técnicos',
      about: 'Su primer inicio de sesión, su perfil, un teléfono nuevo y sus sesiones.',
    },
    'getting-back-in': {
      title: 'Recuperar el acceso',
      about:
        'Qué hacer si ha perdido la contraseña, el teléfono, la clave de recuperación o el acceso a su buzón.',
    },
    'manage-technicians': {
      title: 'Gestionar técnicos',
      about: 'Invite a técnicos, modifique sus usuarios y ayude a quien no pueda iniciar sesión.',
    },
    'many-technicians': {
      title: 'Muchos técnicos',
      about:
        'Busque en una lista larga, modifique muchos técnicos a la vez e importe y exporte archivos CSV.',
    },
    'admins-and-domains': {
      title: 'Administradores y dominios',
      about: 'El árbol de administradores, lo que puede hacer con cada uno de ellos y sus dominios.',
    },
    'access-reviews': {
      title: 'Revisiones de acceso',
      about: 'Decida quién sigue necesitando el acceso y conserve un informe para los auditores.',
    },
    panels: {
      title: 'Paneles',
      about: 'Abrir otros paneles de administración con los usuarios de la consola.',
    },
    sso: {
      title: 'Inicio de sesión único (SSO)',
      about: 'Conecte un proveedor de OpenID Connect y vincule usuarios con él.',
    },
    'sso-providers': {
      title: 'Registrar la consola en un proveedor',
      about: 'Los pasos para Microsoft Entra ID, Google, Okta y Keycloak.',
    },
    'running-in-production': {
      title: 'Uso en producción',
      about: 'Un resumen de las páginas para quienes operan el servidor.',
    },
    install: {
      title: 'Instalación',
      about: 'Los procesos, la configuración y el primer inicio de sesión.',
    },
    configuration: {
      title: 'Configuración',
      about: 'Todos los ajustes, con su valor predeterminado y un ejemplo.',
    },
    database: {
      title: 'La base de datos',
      about: 'Conexiones, TLS, agrupadores de conexiones, tiempos de espera y cambio de la clave.',
    },
    proxies: {
      title: 'Proxies y balanceadores de carga',
      about: 'Qué debe hacer un proxy, con ejemplos para nginx, HAProxy, Caddy y Traefik.',
    },
    gate: {
      title: 'El portal',
      about: 'Proteger otros paneles con los usuarios de la consola. La configuración de cada proxy.',
    },
    mail: {
      title: 'Correo',
      about: 'El servidor de correo, el estado de un correo, los reintentos y las devoluciones.',
    },
    monitoring: { title: 'Supervisión', about: 'Métricas, reglas de alerta y el registro.' },
    runbook: { title: 'Guía de incidencias', about: 'Qué hacer cuando algo va mal.' },
    upgrade: { title: 'Actualización', about: 'Los pasos de una actualización y cómo volver atrás.' },
    backup: {
      title: 'Copia de seguridad y restauración',
      about: 'Qué conservar y cómo comprobar una copia restaurada.',
    },
    failover: {
      title: 'Conmutación por error',
      about: 'Un clúster de PostgreSQL que sobrevive a la pérdida de un servidor.',
    },
    scaling: { title: 'Escalado', about: 'El tamaño de las máquinas, qué crece y varias instalaciones.' },
    'sso-provider': {
      title: 'El proveedor de inicio de sesión único (SSO) incluido',
      about: 'Ponga en marcha el proveedor que viene con la consola.',
    },
    'audit-log': {
      title: 'El registro de auditoría',
      about: 'Qué se registra, cómo exportarlo y cómo comprobar que nadie lo ha modificado.',
    },
  },
} satisfies Catalogue['help'];
