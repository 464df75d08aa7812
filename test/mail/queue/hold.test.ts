import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import { createApp } from '../../../src/web/app.ts';
import { closeServers, openBrowser } from '../../harness/browser-like.ts';
import { signIn } from '../../harness/people.ts';
import { startMailHarness, type MailHarness } from '../mail-harness.ts';
import { quick } from '../short-waits.ts';

let harness: MailHarness;
beforeAll(async () => {
  harness = await startMailHarness({ MAIL_HOLD: '1' });
});
afterAll(async () => {
  await closeServers();
  await harness.stop();
});

test('while emails are held, none are sent and every page says so', async () => {
  const { jobId } = await harness.invite(harness.people.bob);
  await harness.startWorker();
  const browser = openBrowser(createApp(harness.services));
  const held = 'Emails are held on this installation';
  expect((await browser.get(paths.signIn)).text).toContain(held);
  expect((await signIn(harness.services, browser, harness.people.acme)).text).toContain(held);
  expect((await browser.get('/no-such-page')).text).toContain(held);
  await browser.get(paths.mailSettings);
  expect((await browser.submit({ address: 'amy@acme.example' })).status).toBe(409);
  await sleep(3 * quick.pollSeconds * 1000);
  expect(await harness.job(jobId)).toMatchObject({ state: 'queued', attempts: 0 });
  expect(harness.sink.messages).toEqual([]);

  harness.services.config.mailHold = false;
  await harness.startWorker();
  await harness.reached(jobId, 'accepted');
});
