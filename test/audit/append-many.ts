import { partyOf } from '../../src/audit/audit-party.ts';
import type { AuditEvent } from '../../src/audit/audit-event.ts';
import { ownOrigin } from '../../src/audit/audit-event.ts';
import { openDatabase } from '../../src/database/database.ts';
import { withTransaction } from '../../src/audit/transaction.ts';

/*
 * One of several processes that write to the log at once: node append-many.ts <database URL> <name> <events>. Every
 * second event goes to one chain that all processes share. The others go in pairs to new chains, and each process
 * writes the pairs in a different order.
 */
const [, , url = '', name = '', count = '0'] = process.argv;
const database = openDatabase(url, { poolSize: 8 });
const adminOf = (id: number) => ({ id: 0, username: name, adminId: id, adminName: `Admin ${id}` });

function event(adminId: number, reason: string): AuditEvent {
  const party = { ...partyOf(adminOf(adminId)), accountId: null };
  return { action: 'edit', outcome: 'done', actor: party, subject: party, reason, origin: ownOrigin };
}

const turned = Number(name) % 2 === 1;
const work = Array.from({ length: Number(count) / 4 }, (_, index) => index);
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (let index = work.shift(); index !== undefined; index = work.shift()) {
      const pair = [event(1000 + index, `${name}/${index}`), event(2000 + index, `${name}/${index}`)];
      const both = [event(1, `${name}/${index}`), event(1, `${name}/${index} again`)];
      await withTransaction(database, (transaction) => {
        for (const one of turned ? [...pair.reverse(), ...both] : [...both, ...pair]) transaction.audit(one);
        return Promise.resolve();
      });
    }
  }),
);
await database.destroy();
