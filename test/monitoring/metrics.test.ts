import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../../src/embedded/free-port.ts';
import { paths } from '../../src/paths.ts';
import { createApp } from '../../src/web/app.ts';
import { serveMetrics } from '../../src/web/http/metrics-server.ts';
import { closeServers, openBrowser } from '../harness/browser-like.ts';
import { signIn } from '../harness/people.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { startMailHarness, type MailHarness } from '../mail/mail-harness.ts';

let harness: MailHarness;
let metrics: Awaited<ReturnType<typeof serveMetrics>>;
beforeAll(async () => {
  harness = await startMailHarness({ METRICS_PORT: String(await freePort()) });
  metrics = await serveMetrics(harness.services);
});
afterAll(async () => {
  await metrics?.stop();
  await closeServers();
  await harness.stop();
});

async function readMetrics(): Promise<string> {
  const response = await fetch(`${metrics?.url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
}

/** Returns the value of a series, which is named as in the text format. */
async function valueOf(series: string): Promise<number | undefined> {
  const line = (await readMetrics()).split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

test('metrics are off by default, and listen on this machine only', async () => {
  expect(metrics?.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  const config = { ...harness.services.config, metricsPort: undefined };
  expect(await serveMetrics({ ...harness.services, config })).toBeUndefined();
});

test('requests, sign-ins and failed sign-ins are counted without names', async () => {
  const browser = openBrowser(createApp(harness.services));
  await browser.get(paths.signIn);
  await browser.submit({ identifier: 'amy', password: 'not the password of amy' });
  await signIn(harness.services, browser, harness.people.amy);
  await browser.get(`${paths.technicians}/${harness.people.bob.id}/edit`);
  await browser.get('/no-such-page/amy');

  const text = await readMetrics();
  expect(text).toMatch(/request_duration_seconds_count\{method="POST",route="\/login",status="303"\} \d/);
  expect(text).toContain('method="GET",route="none",status="404"');
  expect(text).toContain('console_factor_checks_total{factor="code",outcome="right"} 1');
  expect(text).toContain('console_audit_events_total{action="sign-in",outcome="done"} 1');
  expect(text).toContain('console_factor_checks_total{factor="password",outcome="wrong"} 1');
  expect(text).not.toMatch(/amy|acme/i);
  expect(text).not.toContain(`/${harness.people.bob.id}`);
});

test('a flood of requests for the metrics reads the database only once at a time', async () => {
  const { database } = harness.services;
  let reads = 0;
  const count = ({ sql }: { sql: string }) => (reads += Number(sql.includes('oldestEmailSeconds')));
  database.on('query', count);
  const texts = await Promise.all(Array.from({ length: 100 }, readMetrics));
  database.off('query', count);
  expect(texts.filter((text) => text.includes('console_database_up 1'))).toHaveLength(100);
  expect(reads).toBeLessThan(50);
});

test('emails are counted by kind and state, and the age of the oldest one rises until it is sent', async () => {
  await harness.sink.behave('550');
  const { jobId } = await harness.invite(harness.people.bob);
  await harness.services
    .database('mail_jobs')
    .where({ id: jobId })
    .update({ created_at: harness.services.database.raw(`now() - interval '1 hour'`) });
  expect(await valueOf('console_emails_waiting{kind="invitation",state="queued"}')).toBe(1);
  expect(await valueOf('console_oldest_waiting_email_seconds')).toBeGreaterThanOrEqual(3600);
  expect(await valueOf('console_mail_server_paused')).toBe(0);

  await harness.startWorker();
  await harness.reached(jobId, 'refused');
  expect(await valueOf('console_emails_total{kind="invitation",state="refused"}')).toBe(1);
  expect(await valueOf('console_oldest_waiting_email_seconds')).toBe(0);

  await harness.sink.behave('refuse-connection');
  await harness.invite(harness.people.carla);
  await waitUntil(
    () => valueOf('console_mail_server_paused'),
    (value) => value === 1,
  );
});

test('the metrics that the alert rules use exist', async () => {
  const used =
    readFileSync('docs/operations/alerts.yml', 'utf8').match(/\b(console|nodejs|process)_\w+/g) ?? [];
  const documented = readFileSync('docs/operations/monitoring.md', 'utf8').match(/`console_\w+/g) ?? [];
  const text = await readMetrics();
  expect(new Set(used).size).toBeGreaterThan(7);
  for (const name of used) expect(text).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
  const own = text.match(/^# TYPE console_\w+/gm) ?? [];
  expect(documented.map((name) => name.slice(1)).sort()).toEqual(own.map((line) => line.slice(7)).sort());
});
