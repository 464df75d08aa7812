import { appendEvents } from '../../src/audit/append-events.ts';
import { ownOrigin, type AuditEvent } from '../../src/audit/audit-event.ts';
import { startBenchConsole } from '../bench/bench-console.ts';
import { fillWithMany } from '../bench/many.ts';

/** Prints how much disk space technicians and events of the audit log take, with their indexes. */

const TECHNICIANS = 100_000;
const EVENTS = 50_000;
const EVENTS_AT_ONCE = 250;

const harness = await startBenchConsole('smtp://127.0.0.1:1');
const { database } = harness.services;
const { amy, acmeHosting } = harness.people;

const before = await databaseSize();
await fillWithMany(harness.databaseUrl, { technicians: TECHNICIANS, admins: 1_000 });
const filled = await databaseSize();
print('technician, with its last email', (filled - before) / TECHNICIANS);

for (let written = 0; written < EVENTS; written += EVENTS_AT_ONCE) {
  const events = Array.from({ length: EVENTS_AT_ONCE }, (_, index) => eventNumber(written + index));
  await database.transaction((sql) => appendEvents(sql, events));
}
print('event of the audit log', ((await databaseSize()) - filled) / EVENTS);
await harness.stop();

function eventNumber(number: number): AuditEvent {
  const { id: adminId, name: adminName } = acmeHosting;
  return {
    action: 'edit',
    outcome: 'done',
    actor: { accountId: amy.id, name: amy.username, adminId, adminName },
    subject: { accountId: number, name: `tech${number}`, adminId, adminName },
    changes: { notes: { before: `Shift ${number}`, after: 'Night shift' } },
    origin: ownOrigin,
  };
}

async function databaseSize(): Promise<number> {
  const { rows } = await database.raw<{ rows: [{ size: number }] }>(
    'select pg_database_size(current_database()) as size',
  );
  return rows[0].size;
}

function print(what: string, bytes: number): void {
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB for each ${what}`);
}
