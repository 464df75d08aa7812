import type { Config } from '../config.ts';

/** A cookie of this app alone: others on the same host see it too, whatever their port. */
export function cookieName({ app, secure }: Pick<Config, 'app' | 'secure'>, name: string): string {
  return `${secure ? '__Host-' : ''}${app === 'console' ? '' : `${app}-`}${name}`;
}
