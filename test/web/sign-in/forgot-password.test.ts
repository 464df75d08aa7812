import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { endLinks } from '../../../src/links/link-repository.ts';
import { deleteOldRequests } from '../../../src/sign-in/sign-in-request-repository.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { ageLink, mailedLink, newestLinkPath } from '../../harness/links.ts';
import { makeSsoOnly, nextCode, type Person } from '../../harness/people.ts';
import { handleRequests } from '../../harness/sign-in-requests.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let browser: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  const { database } = harness.services;
  const { people } = harness;
  await makeSsoOnly(harness.services, people.will);
  await database('admins').where({ id: people.blueHarbor.id }).update({ deactivated_at: database.fn.now() });
});
afterAll(() => harness.stop());
beforeEach(async () => {
  const { database } = harness.services;
  for (const table of ['rate_limit_buckets', 'mail_jobs', 'one_time_links', 'sign_in_requests'])
    await database(table).delete();
  browser = openBrowser(harness.app);
});

/** Requests an email on the page, and lets the worker handle the request. */
async function forgot(identifier: string, by = browser): Promise<Page> {
  const page = await ask(identifier, by);
  await handleRequests(harness.services);
  return page;
}

async function ask(identifier: string, by = browser): Promise<Page> {
  await by.get('/forgot-password');
  return by.submit({ identifier });
}

function mails(): Promise<{ message: string; address: string; data: unknown }[]> {
  return harness.services.database('mail_jobs').orderBy('id').select('message', 'address', 'data');
}

const identifiers = [
  'amy',
  'nobody',
  'nobody@acme-hosting.example',
  'bob',
  'dan',
  'will',
  'zoe',
  'a'.repeat(300),
  'Amy Long <AMY@acme-hosting.example>',
];

test('the response and the work before it are the same for any login and for none, and the worker decides what to send', async () => {
  const { database } = harness.services;
  const answers: { answer: unknown; statements: string[] }[] = [];
  const sent: Record<string, string[]> = {};
  for (const [index, identifier] of identifiers.entries()) {
    await database('mail_jobs').delete();
    const own = openBrowser(harness.app, { address: `192.0.2.${index}` });
    await own.get('/forgot-password');
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    database.on('query', note);
    const { status, location, headers, setCookies } = await own.submit({ identifier }, { follow: false });
    database.off('query', note);
    answers.push({
      answer: { status, location, headers: Object.keys(headers).sort(), setCookies },
      statements,
    });
    await handleRequests(harness.services);
    sent[identifier.slice(0, 30)] = (await mails()).map(({ message }) => message);
  }
  for (const { answer, statements } of answers) {
    expect(answer).toEqual(answers[0]?.answer);
    expect(statements).toEqual(answers[0]?.statements);
    expect(statements.join()).not.toMatch(/from accounts/);
  }
  expect(sent).toEqual({
    amy: ['password-reset'],
    nobody: [],
    'nobody@acme-hosting.example': [],
    bob: ['invitation'],
    dan: [],
    // He has no password, and no provider applies to him here.
    will: ['password-reset'],
    zoe: [],
    ['a'.repeat(30)]: [],
    // A minute has not passed since the first one.
    'Amy Long <AMY@acme-hosting.exa': [],
  });
});

test('forty parallel requests are all stored, and the worker retries any that fails', async () => {
  const { database } = harness.services;
  const browsers = Array.from({ length: 40 }, (_, i) =>
    openBrowser(harness.app, { address: `192.0.2.${i}` }),
  );
  const pages = await Promise.all(
    browsers.map((each, i) => ask(['amy', 'carla', 'will', 'gus'][i] ?? `nobody-${i}`, each)),
  );
  expect(new Set(pages.map(({ status, url }) => `${status} ${url}`)).size).toBe(1);
  const waiting = () => database('sign_in_requests').count<{ count: number }[]>();
  expect(await waiting()).toEqual([{ count: 40 }]);

  await database.raw('alter table mail_jobs rename to mislaid');
  await handleRequests(harness.services).finally(() =>
    database.raw('alter table mislaid rename to mail_jobs'),
  );
  // The requests that no login matches are done. The others wait for a second attempt.
  expect(await waiting()).toEqual([{ count: 4 }]);
  expect(await database('one_time_links')).toEqual([]);
  await database('sign_in_requests').update({ due_at: database.fn.now() });
  await handleRequests(harness.services);
  expect(await mails()).toHaveLength(4);
  expect(await waiting()).toEqual([{ count: 0 }]);
});

test('R8 a stored request does not contain what was typed, and is deleted after a day', async () => {
  const { database } = harness.services;
  await ask('my secret password');
  await ask('amy');
  expect(JSON.stringify(await database('sign_in_requests'))).not.toMatch(/secret|amy/);
  await database.raw(`update sign_in_requests set created_at = created_at - interval '25 hours'`);
  await deleteOldRequests(database);
  expect(await database('sign_in_requests')).toEqual([]);
});

test('the email is sent only to the stored address, and the code is still required afterwards', async () => {
  const { amy } = harness.people;
  await browser.get('/forgot-password');
  const page = await browser.submit(
    { identifier: 'AMY@acme-hosting.example' },
    { extra: { email: 'mallory@evil.example', address: 'mallory@evil.example' } },
  );
  await handleRequests(harness.services);
  expect(page.heading).toBe('Check your email');
  expect(page.text).not.toContain('acme-hosting.example');
  expect(await mails()).toEqual([
    { message: 'password-reset', address: amy.email, data: { from: '198.51.100.7' } },
  ]);
  await browser.get(await newestLinkPath(harness.services, amy, 'password-reset'));
  await browser.submit({ password: 'velvet harbour cinnamon 42' });
  await browser.get('/login');
  expect((await browser.submit({ identifier: 'amy', password: 'velvet harbour cinnamon 42' })).url).toBe(
    '/login/code',
  );
  const code = await nextCode(harness.services, amy, amy.totpSecret ?? '');
  expect((await browser.submit({ code })).url).toBe('/dashboard');
});

test('the log shows the request without an actor', async () => {
  const { carla } = harness.people;
  await forgot('carla');
  const event = await harness.services
    .database('audit_events')
    .where({ action: 'forgot-password', subject_account_id: carla.id })
    .orderBy('id', 'desc')
    .first<{ content: string }>('content');
  expect(JSON.parse(event.content)).toMatchObject({ actor: null, origin: { address: '198.51.100.7' } });
});

test('two requests within a minute send one email', async () => {
  for (let i = 0; i < 2; i += 1) await forgot('amy');
  expect(await mails()).toHaveLength(1);
});

test('R4 ten parallel requests send one email', async () => {
  const browsers = Array.from({ length: 10 }, (_, i) =>
    openBrowser(harness.app, { address: `192.0.2.${i}` }),
  );
  await Promise.all(browsers.map((each) => ask('amy', each)));
  await Promise.all([handleRequests(harness.services), handleRequests(harness.services)]);
  expect(await mails()).toHaveLength(1);
});

test('a pending technician gets the invitation again, valid for seven days from the admin’s action', async () => {
  const { bob } = harness.people;
  const first = await mailedLink(harness.services, bob, 'invitation');
  await ageLink(harness.services, first, 4 * 24 * 60);
  await forgot('bob');
  expect(await mails()).toMatchObject([
    { message: 'invitation', address: bob.email, data: { requestedBy: 'acme' } },
  ]);
  const newLink = await newestLinkPath(harness.services, bob, 'invitation');
  expect((await browser.get(newLink)).status).toBe(200);
  const [link] = await harness.services
    .database('one_time_links')
    .orderBy('created_at', 'desc')
    .select<{ requested_at: Date; renewals: number }[]>('requested_at', 'renewals');
  expect(link?.renewals).toBe(1);
  expect(Date.now() - (link?.requested_at.getTime() ?? 0)).toBeGreaterThan(4 * 24 * 3_600_000 - 60_000);
});

test('an invitation is sent again up to three times', async () => {
  const { bob } = harness.people;
  const { database } = harness.services;
  await mailedLink(harness.services, bob, 'invitation');
  for (let i = 0; i < 4; i += 1) {
    await database('rate_limit_buckets').delete();
    await database.raw(`update one_time_links set created_at = created_at - interval '2 minutes'`);
    await forgot('bob');
  }
  expect(await mails()).toHaveLength(3);
});

test('an invitation is not sent again on the eighth day, or after an admin withdrew it', async () => {
  const { bob } = harness.people;
  const first = await mailedLink(harness.services, bob, 'invitation');
  await ageLink(harness.services, first, 7 * 24 * 60 + 1);
  await forgot('bob');
  expect(await mails()).toEqual([]);
  const second = await mailedLink(harness.services, bob, 'invitation');
  await endLinks(harness.services.database, bob.id, 'withdrawn', ['invitation']);
  await forgot('bob', openBrowser(harness.app, { address: '192.0.2.77' }));
  expect(await mails()).toEqual([]);
  expect((await browser.get(second.path)).text).toContain('was withdrawn');
});

test('an older reset by an admin is replaced', async () => {
  const { carla }: { carla: Person } = harness.people;
  const older = await mailedLink(harness.services, carla, 'password-reset');
  await forgot('carla');
  expect((await browser.get(older.path)).text).toContain('was replaced');
});

test('an empty field is an error', async () => {
  expect((await forgot('  ')).status).toBe(422);
});
