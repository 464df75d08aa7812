import { paths } from '../../paths.ts';
import type { HelpName } from './help-pages.ts';

interface HelpLink {
  page: HelpName;
  /** The ID of a heading. Without one, the link opens the top of the page. */
  heading?: string;
}

/**
 * The help about each page of the console. A path applies to itself and to the paths below it, and the first entry that
 * matches is used.
 */
export const helpLinks: readonly [path: string, link: HelpLink][] = [
  [paths.newTechnician, { page: 'manage-technicians', heading: 'add-a-technician' }],
  [paths.importTechnicians, { page: 'many-technicians', heading: 'import-csv' }],
  [paths.technicianAction(':id', 'edit'), { page: 'manage-technicians', heading: 'edit-a-technician' }],
  [`${paths.technicians}/:id`, { page: 'manage-technicians', heading: 'actions' }],
  [paths.technicians, { page: 'manage-technicians' }],
  [paths.accessReviews, { page: 'access-reviews' }],
  [paths.batches, { page: 'many-technicians', heading: 'one-action-for-many-technicians' }],
  [paths.admins, { page: 'admins-and-domains', heading: 'manage-admins' }],
  [paths.domains, { page: 'admins-and-domains', heading: 'domains' }],
  [paths.oauthSettings, { page: 'sso', heading: 'set-it-up' }],
  [paths.accessRules, { page: 'manage-technicians', heading: 'unused-access' }],
  [paths.panelAction(':id', 'configuration'), { page: 'gate', heading: 'configurations' }],
  [paths.panels, { page: 'panels' }],
  [paths.auditLog, { page: 'audit-log' }],
  [paths.mailQueue, { page: 'mail', heading: 'status-of-an-email' }],
  [paths.mailSettings, { page: 'mail', heading: 'check-the-settings' }],
  [paths.passkeys, { page: 'for-technicians', heading: 'passkeys' }],
  [paths.removeAuthenticatorApp, { page: 'for-technicians', heading: 'passkeys' }],
  [paths.changeTwoFactor, { page: 'for-technicians', heading: 'a-new-phone' }],
  [paths.renewRecoveryKey, { page: 'for-technicians', heading: 'a-new-phone' }],
  [paths.profile, { page: 'for-technicians', heading: 'users-profile' }],
  [paths.sessions, { page: 'for-technicians', heading: 'sessions' }],
  [paths.signIn, { page: 'getting-back-in' }],
  [paths.forgotPassword, { page: 'getting-back-in' }],
  [paths.passkeySetup, { page: 'for-technicians', heading: 'your-first-sign-in' }],
  [paths.addAuthenticatorApp, { page: 'for-technicians', heading: 'passkeys' }],
  [paths.twoFactorSetup, { page: 'for-technicians', heading: 'your-first-sign-in' }],
  [paths.recoveryKey, { page: 'for-technicians', heading: 'your-first-sign-in' }],
  [paths.link('invitation', ':token'), { page: 'for-technicians', heading: 'your-first-sign-in' }],
  [paths.link('password-reset', ':token'), { page: 'for-technicians', heading: 'a-forgotten-password' }],
  [paths.link('2fa-reset', ':token'), { page: 'for-technicians', heading: 'a-new-phone' }],
];

const compiled = helpLinks.map(([path, { page, heading }]) => ({
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}(?:/|$)`),
  href: paths.helpPage(page) + (heading === undefined ? '' : `#${heading}`),
  aboutSigningIn: page === 'getting-back-in',
}));

/** Returns the link from the page at this path to its help, or undefined if the help has nothing about that page. */
export function helpLink(path: string): { href: string; aboutSigningIn: boolean } | undefined {
  return compiled.find(({ pattern }) => pattern.test(path));
}
