import { randomBytes, randomUUID } from 'node:crypto';
import type { Keyring } from '../../src/lib/keyring.ts';
import { hashToken, newToken } from '../../src/lib/random-token.ts';
import { credentialBinding, keyBinding } from '../../src/gate/panel.ts';
import type { AuditParty } from '../../src/audit/audit-event.ts';
import { adminNamed, rootAdmin } from './admins.ts';
import { iso } from './rows.ts';
import type { DatedEvent } from './timeline.ts';
import { DAY } from './times.ts';

const demoPanel = { name: 'Rspamd', origin: 'https://rspamd.acme.example', startPath: '/' };
const addedAt = (now: number) => now - 12 * DAY;

/** The row of panels. The panel is off, because it has no proxy. */
export function demoPanelRow(keyring: Keyring, now: number) {
  const publicId = randomUUID();
  const key = newToken();
  return {
    public_id: publicId,
    name: demoPanel.name,
    origin: demoPanel.origin,
    host: new URL(demoPanel.origin).hostname,
    start_path: demoPanel.startPath,
    enabled: false,
    credential_kind: 'header',
    credential_name: 'Password',
    sealed_credential: keyring.seal(randomBytes(16).toString('base64url'), credentialBinding(publicId)),
    read_methods: 'GET HEAD OPTIONS',
    change_paths: '',
    read_paths: '/checkv2',
    key_hash: hashToken(key),
    sealed_key: keyring.seal(key, keyBinding(publicId)),
    created_at: iso(addedAt(now)),
  };
}

/** The admins whose logins may enter the panel. */
export const demoPanelAdmins = [rootAdmin.id, adminNamed('Acme East').id];

/** The event that the console would have written when the panel was added. */
export function demoPanelEvent(actor: AuditParty, now: number): DatedEvent {
  const { id: adminId, name: adminName } = rootAdmin;
  const to = (after: string) => ({ before: null, after });
  return {
    at: addedAt(now),
    event: {
      action: 'add-panel',
      outcome: 'done',
      actor,
      subject: { accountId: null, name: demoPanel.name, adminId, adminName },
      changes: {
        name: to(demoPanel.name),
        'panel origin': to(demoPanel.origin),
        'panel start': to(demoPanel.startPath),
        'panel admins': to('acme-east, acme-hosting'),
        'panel credential': to('header Password'),
        'panel read methods': to('GET HEAD OPTIONS'),
        'panel read paths': to('/checkv2'),
        'panel state': to('off'),
        'panel secret': to('set'),
      },
      origin: {
        address: '192.0.2.10',
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0',
        requestId: '',
      },
    },
  };
}
