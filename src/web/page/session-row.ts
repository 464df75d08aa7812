import { browserNames } from '../../lib/user-agent.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import type { OpenSession } from '../../sessions/session-repository.ts';

/** Returns a session as the pages show it, with times in the reader's time zone and names instead of the user agent. */
export function sessionRow(
  { publicId, address, userAgent, method, createdAt, lastSeenAt }: OpenSession,
  { profile: { sessions }, formats }: Catalogue,
  timeZone: string,
) {
  const { browser, system } = browserNames(userAgent);
  return {
    publicId,
    address,
    browser: browser ?? sessions.unknownBrowser,
    system: system ?? sessions.unknownSystem,
    method: sessions.methods[method],
    firstSeen: { text: formats.time(createdAt, timeZone), iso: createdAt.toISOString() },
    lastSeen: { text: formats.ago(lastSeenAt), iso: lastSeenAt.toISOString() },
  };
}
