/** The groups of readers on the first page of the help, in its order. */
export const helpReaders = ['technicians', 'admins', 'operators', 'auditors'] as const;

interface HelpPage {
  /** The Markdown file in `docs/`. `npm run assets` renders it. */
  file: string;
  reader: (typeof helpReaders)[number];
  /** Someone who can't sign in needs this page, so it needs no session. */
  signedOut?: boolean;
}

const pages = {
  'for-technicians': { file: 'for-technicians.md', reader: 'technicians', signedOut: true },
  'getting-back-in': { file: 'getting-back-in.md', reader: 'technicians', signedOut: true },
  'manage-technicians': { file: 'manage-technicians.md', reader: 'admins' },
  'many-technicians': { file: 'many-technicians.md', reader: 'admins' },
  'admins-and-domains': { file: 'admins-and-domains.md', reader: 'admins' },
  'access-reviews': { file: 'access-reviews.md', reader: 'admins' },
  panels: { file: 'panels.md', reader: 'admins' },
  sso: { file: 'sso.md', reader: 'admins' },
  'sso-providers': { file: 'sso-providers.md', reader: 'admins' },
  'running-in-production': { file: 'operations/README.md', reader: 'operators' },
  install: { file: 'operations/install.md', reader: 'operators' },
  configuration: { file: 'operations/configuration.md', reader: 'operators' },
  database: { file: 'operations/database.md', reader: 'operators' },
  proxies: { file: 'operations/proxies.md', reader: 'operators' },
  gate: { file: 'operations/gate.md', reader: 'operators' },
  mail: { file: 'operations/mail.md', reader: 'operators' },
  monitoring: { file: 'operations/monitoring.md', reader: 'operators' },
  runbook: { file: 'operations/runbook.md', reader: 'operators' },
  upgrade: { file: 'operations/upgrade.md', reader: 'operators' },
  backup: { file: 'operations/backup.md', reader: 'operators' },
  failover: { file: 'operations/failover.md', reader: 'operators' },
  scaling: { file: 'operations/scaling.md', reader: 'operators' },
  'sso-provider': { file: 'sso-provider.md', reader: 'operators' },
  'audit-log': { file: 'audit-log.md', reader: 'auditors' },
} satisfies Record<string, HelpPage>;

/** A page of the help, as in its URL. */
export type HelpName = keyof typeof pages;

/** The pages of the help, in the order of the lists. */
export const helpPages: Record<HelpName, HelpPage> = pages;

export const helpNames = Object.keys(pages) as HelpName[];

/** Returns whether the help has a page with this name. */
export function isHelpName(name: string): name is HelpName {
  return Object.hasOwn(pages, name);
}
