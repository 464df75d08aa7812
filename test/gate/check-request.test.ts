import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkRequest } from '../../src/gate/check-request.ts';
import { createPanelEventWriter } from '../../src/gate/panel-event-writer.ts';
import { hashToken, newToken } from '../../src/lib/random-token.ts';
import { databaseState, lastEventId } from '../attacks/database-state.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { addedPanel } from '../web/gate/panels.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

test('R9, G4 10,000 paths of a panel leave nothing but the event of the first view', async () => {
  const { services, people } = harness;
  const { database } = services;
  await signedInAs(harness, people.amy);
  const panel = await addedPanel(harness);
  const token = newToken();
  await database('panel_sessions').insert({
    token_hash: hashToken(token),
    panel_id: panel.id,
    session_id_hash: database('sessions').where({ account_id: people.amy.id }).select('id_hash'),
  });
  const writeEvent = createPanelEventWriter(database);
  const view = (index: number) =>
    checkRequest(services, writeEvent, {
      key: panel.key,
      token,
      method: 'GET',
      uri: `/messages/${index}?page=${index}`,
      origin: panel.origin,
      headers: {},
      client: { address: '198.51.100.7', userAgent: 'test', requestId: '' },
    });
  await view(0);
  const [state, event] = [await databaseState(database), await lastEventId(database)];
  for (let index = 0; index < 10_000; index += 20) {
    const results = await Promise.all(Array.from({ length: 20 }, (_, each) => view(index + each)));
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['allowed']));
  }
  expect(await databaseState(database)).toEqual(state);
  expect(await lastEventId(database)).toBe(event);
  const { rows } = await database.raw<{ rows: { name: string }[] }>(
    `select name from pg_prepared_statements where name like 'gate%'`,
  );
  expect(rows).toEqual([{ name: 'gate check' }]);
});
