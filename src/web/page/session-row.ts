import Bowser from 'bowser';
import type { OpenSession } from '../../sessions/session-repository.ts';

/** Builds a session's row for display, with the names of the browser and system instead of the user agent. */
export function sessionRow({ publicId, address, userAgent, method, createdAt, lastSeenAt }: OpenSession) {
  const { browser, os } = Bowser.parse(userAgent || 'unknown');
  return {
    publicId,
    address,
    browser: browser.name ?? 'Unknown browser',
    system: os.name ?? 'Unknown system',
    method: method === 'sso' ? 'Single Sign-On' : 'Password',
    createdAt,
    lastSeenAt,
  };
}
