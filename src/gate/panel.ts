/** How a proxy signs in to a panel: not at all, with a header, or with a username and password (Basic). */
export const credentialKinds = ['none', 'header', 'basic'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** An existing admin panel that a proxy protects with the console's logins. */
export interface Panel {
  id: number;
  /** Unguessable, for URLs that people outside the root admin see. */
  publicId: string;
  name: string;
  /** The panel's own scheme, host and port, as browsers send them. */
  origin: string;
  /** Where people begin if their sign-in did not start at another page of the panel. */
  startPath: string;
  enabled: boolean;
  credentialKind: CredentialKind;
  /** The name of the header, or the username. Null without a credential. */
  credentialName: string | null;
  /** The header's value or the password, sealed for the panel. */
  sealedCredential: string | null;
  /** Methods that only read, separated by spaces. */
  readMethods: string;
  /** Patterns of paths that are always changes, one on each line. */
  changePaths: string;
  /** Patterns of paths that only read, with any method, one on each line. */
  readPaths: string;
}

/** A panel with what its pages show in addition. */
export interface ListedPanel extends Panel {
  /** The short names of the admins whose logins may enter, in alphabetical order. */
  admins: string[];
  sealedKey: string;
}

/** The identity headers that a panel gets with each request. */
export const identityHeaders = ['Remote-User', 'Remote-Name', 'Remote-Email', 'Remote-Groups'] as const;

/** The name of the header that has the panel's credential, or null if it has none. */
export function credentialHeader({
  credentialKind,
  credentialName,
}: Pick<Panel, 'credentialKind' | 'credentialName'>): string | null {
  return credentialKind === 'basic' ? 'Authorization' : credentialName;
}

/** The contexts that the panel's credential and its proxy's key are bound to when they are sealed. */
export const credentialBinding = (publicId: string) => `panel-credential:${publicId}`;
export const keyBinding = (publicId: string) => `panel-key:${publicId}`;

/**
 * The cookies at a panel's own host. `gate` identifies the person who has entered. `gate-nonce-<challenge>` binds the ticket of
 * one sign-in to the browser. Each sign-in has its own, so that people can sign in in several tabs at the same time.
 */
export type GateCookie = 'gate' | `gate-nonce-${string}`;

/** Returns the name of a cookie at a panel. A cookie without Secure can't have the prefix. */
export function gateCookieName(panelOrigin: string, cookie: GateCookie): string {
  return `${panelOrigin.startsWith('https:') ? '__Host-' : ''}${cookie}`;
}
