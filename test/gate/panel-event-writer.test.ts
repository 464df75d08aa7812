import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AuditEvent } from '../../src/audit/audit-event.ts';
import { createPanelEventWriter } from '../../src/gate/panel-event-writer.ts';
import { BusyError } from '../../src/lib/errors.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

let harness: TestApp;
let amys: string;
let carlas: string;
beforeAll(async () => {
  harness = await startTestApp();
  const { database } = harness.services;
  const sessionOf = async (id: number) =>
    (await database('sessions').where({ account_id: id }).first<{ id_hash: string }>('id_hash')).id_hash;
  await signedInAs(harness, harness.people.amy);
  await signedInAs(harness, harness.people.carla);
  amys = await sessionOf(harness.people.amy.id);
  carlas = await sessionOf(harness.people.carla.id);
});
afterAll(() => harness.stop());

const event = (reason: string): AuditEvent => ({
  action: 'change-in-panel',
  outcome: 'done',
  actor: null,
  subject: { accountId: null, name: 'Rspamd', adminId: 1, adminName: 'Acme Hosting' },
  reason,
  origin: { address: '', userAgent: '', requestId: '' },
});

const reasons = async () => {
  const rows = await harness.services
    .database('audit_events')
    .where({ action: 'change-in-panel' })
    .orderBy('id')
    .select<{ content: string }[]>('content');
  return rows.map(({ content }) => (JSON.parse(content) as AuditEvent).reason);
};

test('G4 events that arrive while others are being committed share the next commit, in order', async () => {
  const { database } = harness.services;
  const write = createPanelEventWriter(database);
  let commits = 0;
  const count = ({ sql }: { sql: string }) => void (commits += /^commit/i.test(sql) ? 1 : 0);
  database.on('query', count);
  const names = Array.from({ length: 300 }, (_, index) => `POST /${index}`);
  await Promise.all(names.map((name) => write(event(name), amys)));
  database.removeListener('query', count);
  expect(await reasons()).toEqual(names);
  // The first event alone, and the others in groups of up to 250.
  expect(commits).toBe(3);
});

test('G2, G4 an event of a session that has ended in the meantime is not written, and others of the group are', async () => {
  const { database } = harness.services;
  const write = createPanelEventWriter(database);
  const first = write(event('POST /first'), amys);
  await database('sessions').where({ id_hash: carlas }).delete();
  const results = await Promise.allSettled([
    first,
    write(event('POST /ended'), carlas),
    write(event('POST /last'), amys),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((await reasons()).slice(-2)).toEqual(['POST /first', 'POST /last']);
});

test('G4 if one event can’t be written, only that event fails, and the others of its group are written in order', async () => {
  const write = createPanelEventWriter(harness.services.database);
  const names = ['first', 'a', 'b', 'no\0text', 'c', 'd'];
  const results = await Promise.allSettled(names.map((name) => write(event(name), amys)));
  expect(results.map(({ status }) => status)).toEqual(
    names.map((name) => (name === 'no\0text' ? 'rejected' : 'fulfilled')),
  );
  expect((await reasons()).slice(-5)).toEqual(['first', 'a', 'b', 'c', 'd']);
});

test('G4, R9 while the database is slow, up to 5,000 events wait, and further requests are refused', async () => {
  const { database } = harness.services;
  const write = createPanelEventWriter(database);
  const holding = await database.transaction();
  await holding('audit_chains').select().forUpdate();
  // The first one is being written.
  const accepted = Array.from({ length: 5001 }, () => write(event('POST /waits'), amys));
  await expect(write(event('POST /refused'), amys)).rejects.toThrow(BusyError);
  await holding.commit();
  await Promise.all(accepted);
  expect((await reasons()).filter((reason) => reason === 'POST /waits')).toHaveLength(5001);
  expect(await reasons()).not.toContain('POST /refused');
});

test('G4 nothing is let through while the database refuses events, and later events are written', async () => {
  const { database } = harness.services;
  const write = createPanelEventWriter(database);
  await database.raw('alter table audit_events rename to audit_events_away');
  try {
    await expect(write(event('POST /lost'), amys)).rejects.toThrow();
  } finally {
    await database.raw('alter table audit_events_away rename to audit_events');
  }
  await write(event('POST /after'), amys);
  expect((await reasons()).at(-1)).toBe('POST /after');
});
