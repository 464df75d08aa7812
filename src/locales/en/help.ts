/** The titles of the pages under Help, and the text around them. The pages are Markdown in `docs/`, only in English. */
export const help = {
  link: 'Help',
  troubleSigningIn: 'Trouble signing in?',
  title: 'Help',
  introduction: 'Select a page. To find something on a page, use your browser’s search.',
  inEnglish: 'The help is available only in English.',
  allPages: 'All help pages',
  toSignIn: 'Back to sign-in',
  onThisPage: 'On this page',
  readers: {
    technicians: 'For everyone',
    admins: 'For admins and technicians who manage others',
    operators: 'For operators of the server',
    auditors: 'For auditors',
  },
  /** In English, the titles are those in `docs/`. */
  pages: {
    'for-technicians': {
      title: 'For technicians',
      about: 'Your first sign-in, your profile, a new phone and your sessions.',
    },
    'getting-back-in': {
      title: 'Recovering access',
      about: 'What to do if you have lost your password, phone, Recovery Key or mailbox.',
    },
    'manage-technicians': {
      title: 'Manage Technicians',
      about: 'Invite technicians, change their logins, and help someone who can’t sign in.',
    },
    'many-technicians': {
      title: 'Many technicians',
      about: 'Search a long list, change many technicians at once, and import and export CSV files.',
    },
    'admins-and-domains': {
      title: 'Admins and domains',
      about: 'The tree of admins, what you can do with each of them, and their domains.',
    },
    'access-reviews': {
      title: 'Access reviews',
      about: 'Decide who still needs access, and keep a report for auditors.',
    },
    panels: { title: 'Panels', about: 'Open other admin panels with the console’s logins.' },
    sso: {
      title: 'Single Sign-On',
      about: 'Connect an OpenID Connect provider, and link logins to it.',
    },
    'sso-providers': {
      title: 'Registering the console at a provider',
      about: 'The steps for Microsoft Entra ID, Google, Okta and Keycloak.',
    },
    'running-in-production': {
      title: 'Running in production',
      about: 'An overview of the pages for operators.',
    },
    install: { title: 'Install', about: 'The processes, the settings and the first sign-in.' },
    configuration: {
      title: 'Configuration',
      about: 'Every setting, with its default and an example.',
    },
    database: {
      title: 'The database',
      about: 'Connections, TLS, poolers, timeouts and changing the key.',
    },
    proxies: {
      title: 'Proxies and load balancers',
      about: 'What a proxy must do, with examples for nginx, HAProxy, Caddy and Traefik.',
    },
    gate: {
      title: 'The gate',
      about: 'Protect other panels with the console’s logins. The configuration for each proxy.',
    },
    mail: { title: 'Mail', about: 'The mail server, the status of an email, retries and bounces.' },
    monitoring: { title: 'Monitoring', about: 'Metrics, alert rules and the log.' },
    runbook: { title: 'Runbook', about: 'What to do when something is wrong.' },
    upgrade: { title: 'Upgrade', about: 'The steps of an upgrade, and how to go back.' },
    backup: { title: 'Back up and restore', about: 'What to keep, and how to check a restored copy.' },
    failover: { title: 'Failover', about: 'A PostgreSQL cluster that survives the loss of a server.' },
    scaling: { title: 'Scaling', about: 'The size of machines, what grows, and several installations.' },
    'sso-provider': {
      title: 'The bundled Single Sign-On provider',
      about: 'Run the provider that comes with the console.',
    },
    'audit-log': {
      title: 'The audit log',
      about: 'What is recorded, how to export it, and how to check that no one changed it.',
    },
  },
};
