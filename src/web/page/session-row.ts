import { browserNames } from '../../lib/user-agent.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { OpenSession } from '../../sessions/session-repository.ts';

/** Builds a session's row for display, with the names of the browser and system instead of the user agent. */
export function sessionRow(
  { publicId, address, userAgent, method, createdAt, lastSeenAt }: OpenSession,
  { profile: { sessions } }: Catalogue,
) {
  const { browser, system } = browserNames(userAgent);
  return {
    publicId,
    address,
    browser: browser ?? sessions.unknownBrowser,
    system: system ?? sessions.unknownSystem,
    method: sessions.methods[method],
    createdAt,
    lastSeenAt,
  };
}
