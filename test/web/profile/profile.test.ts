import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

test('username and time zone change together, in one event with both', async () => {
  const { amy } = harness.people;
  const browser = await signedInAs(harness, amy);
  await browser.get(paths.profile);
  const saved = await browser.submit({ username: 'amy.night', timeZone: 'Europe/Berlin' });
  expect(saved.text).toContain('Your profile has been saved.');
  const events = await harness.services
    .database('audit_events')
    .where({ action: 'edit', subject_account_id: amy.id })
    .select<{ content: string }[]>('content');
  expect(events.map(({ content }) => JSON.parse(content) as unknown)).toEqual([
    expect.objectContaining({
      changes: {
        username: { before: 'amy', after: 'amy.night' },
        timeZone: { before: 'UTC', after: 'Europe/Berlin' },
      },
    }),
  ]);
  await browser.get(paths.profile);
  await browser.submit({});
  expect(await harness.services.database('audit_events').where({ action: 'edit' })).toHaveLength(1);
});
