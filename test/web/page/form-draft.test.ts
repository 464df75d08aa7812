import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { maskToken, unmaskToken } from '../../../src/web/http/masked-token.ts';
import { draftsOf } from '../../../src/web/page/form-draft.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import type { Form } from '../../harness/html.ts';
import { nextCode, PASSWORD, type Person } from '../../harness/people.ts';
import { routesOf } from '../../harness/routes.ts';
import { createSession, signedInAs } from '../../harness/signed-in.ts';
import { panel } from '../../tenancy/targets.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { decisionPath, startOn } from '../reviews/review-pages.ts';
import { waitUntil } from '../../harness/wait-until.ts';

let harness: TestApp;
let browser: BrowserLike;
let domainId = 0;
let batchId = 0;
let panelId: number;
let reviewId = 0;
let decision = '';
const emptyAdminId = 900;
beforeAll(async () => {
  harness = await startTestApp();
  const { acmeHosting } = harness.people;
  const { database } = harness.services;
  const [domain] = await database('domains')
    .insert({ admin_id: acmeHosting.id, name: 'harbour.example' })
    .returning<{ id: number }[]>('id');
  domainId = domain?.id ?? 0;
  const { acme, carla, dan } = harness.people;
  // Activate asks for a new end date.
  await database('accounts').where({ id: dan.id }).update({
    access_ends_on: '2026-03-03',
    access_ends_zone: 'UTC',
    access_ends_at: '2026-03-04T00:00:00Z',
  });
  const [batch] = await database('batches')
    .insert({
      action: 'deactivate',
      subjects: 'technicians',
      selection: '1 technician',
      list_path: '/technicians',
      admin_id: acmeHosting.id,
      actor_account_id: acme.id,
      actor_name: acme.username,
      origin: { address: '192.0.2.1', userAgent: 'test', requestId: 'test' },
    })
    .returning<{ id: number }[]>('id');
  batchId = batch?.id ?? 0;
  await database('batch_items').insert({
    batch_id: batchId,
    position: 1,
    subject_id: carla.id,
    name: carla.email,
  });
  panelId = (await panel(harness.services, acmeHosting)).id;
  await database('admins').insert({
    id: emptyAdminId,
    parent_id: acmeHosting.id,
    path: `${acmeHosting.path}.${emptyAdminId}`,
    name: 'Acme North',
    slug: 'acme-north',
  });
  reviewId = await startOn(await signedInAs(harness, acme));
  decision = await decisionPath(harness, carla);
});
afterAll(() => harness.stop());
beforeEach(async () => {
  await harness.services.database('form_drafts').delete();
  browser = await signedInAs(harness, harness.people.acme);
});

const endIdleSessions = () =>
  harness.services.database.raw(`update sessions set last_seen_at = last_seen_at - interval '31 minutes'`);

const storedDrafts = () => harness.services.database('form_drafts').select('*');

/** From the current page: password, then code. */
async function signInHere(person: Person, by = browser): Promise<Page> {
  await by.submit({ identifier: person.username, password: PASSWORD });
  return by.submit({ code: await nextCode(harness.services, person, person.totpSecret ?? '') });
}

/** The text fields of a form that is sent by POST, without passwords, codes and hidden fields. */
function textFields({ html }: Page): string[] {
  const [, main = ''] = html.split('<main');
  const [form = ''] = /<form\b[^>]*method="post".*?<\/form>/s.exec(main) ?? [];
  return [...form.matchAll(/<(?:input|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(hidden|password|checkbox|radio)"|one-time-code/.test(tag))
    .map((tag) => /\bname="([^"]+)"/.exec(tag)?.[1] ?? '');
}

describe('S4 a session that ends while a form is being filled in', () => {
  const pages: Record<string, () => string> = {
    'Add Technician': () => '/technicians/new',
    'Edit Technician': () => `/technicians/${harness.people.bob.id}/edit?returnTo=%2Ftechnicians%3Fpage%3D1`,
    Deactivate: () => `/technicians/${harness.people.carla.id}/deactivate`,
    Activate: () => `/technicians/${harness.people.dan.id}/activate`,
    'Delete Technician': () => `/technicians/${harness.people.bob.id}/delete`,
    'User’s Profile': () => '/profile',
    'OAuth Settings': () => `/oauth-settings/${harness.people.acmeHosting.id}`,
    'Add sub-admin': () => `/admins/${harness.people.acmeEast.id}/add-sub-admin`,
    'Rename admin': () => `/admins/${harness.people.acmeEast.id}/rename-admin`,
    'Deactivate admin': () => `/admins/${harness.people.acmeEast.id}/deactivate-admin`,
    'Delete admin': () => `/admins/${emptyAdminId}/delete-admin`,
    'Add domains': () => '/domains/new',
    'Remove domain': () => `/domains/${domainId}/remove-domain`,
    'Mail settings': () => '/mail-settings',
    'Access Rules': () => `/access-rules/${harness.people.acmeEast.id}`,
    'Add a panel': () => '/panels/new',
    'Edit a panel': () => `/panels/${panelId}/edit`,
    'Remove a panel': () => `/panels/${panelId}/remove`,
    'A batch': () => `/batches/${batchId}/start`,
    'A decision of an access review': () => decision,
    'The sign-off of an access review': () => `/access-reviews/${reviewId}/sign-off`,
  };

  test.each(Object.entries(pages))('S4 %s restores what was typed', async (_name, path) => {
    const page = await browser.get(path());
    expect(page.status).toBe(200);
    const fields = textFields(page);
    expect(fields.length).toBeGreaterThan(0);
    const typed = Object.fromEntries(fields.map((name) => [name, `typed into ${name} – “ü” <b>`]));
    const stored = { ...page.forms.find(({ names }) => names.includes(fields[0] ?? ''))?.values };

    await endIdleSessions();
    const response = await browser.submit(typed);
    expect(response.heading).toBe('Sign in');
    expect(response.text).toContain('we’ll restore what you typed');
    const back = await signInHere(harness.people.acme);

    expect(back.url).toBe(path());
    expect(back.text).toContain('We restored what you typed before your session ended. It isn’t saved yet.');
    const form = back.forms.find(({ names }) => names.includes(fields[0] ?? ''));
    expect(form?.values).toEqual({ ...stored, ...typed, csrfToken: expect.any(String) as unknown });
  });

  test('S4 these are all forms whose text is kept', () => {
    const paths = Object.values(pages).map((path) => path().replace(/\?.*/, '').replace(/\d+/g, ':id'));
    const untried = draftsOf(harness.app)
      .filter(({ fields }) => fields.length > 0)
      .map(({ path, page }) => page ?? path)
      .filter((path) => !paths.includes(path));
    // The first run and the import have tests of their own. An admin is typed only where there are too many to choose from.
    expect(new Set(untried)).toEqual(
      new Set(['/first-run', '/domains/:id/move-domain', '/technicians/import']),
    );
  });

  test('S4 the form of every route has a page to return to', () => {
    const routes = routesOf(harness.app);
    const pagesOf = new Set(routes.filter(({ method }) => method === 'get').map(({ path }) => path));
    const drafts = new Map(draftsOf(harness.app).map(({ path, page }) => [path, page]));
    const lost = routes
      .filter(({ method, path }) => method === 'post' && !pagesOf.has(drafts.get(path) ?? path))
      .map(({ path }) => path);
    // A choice of theme or language is accepted after the session has ended, and providers send logouts without a form.
    expect(lost.sort()).toEqual(['/language', '/sso/back-channel-logout/:id', '/theme']);
  });

  test('S4 selected options and checkboxes are restored too, and the form can be submitted', async () => {
    await browser.get('/technicians/new');
    await endIdleSessions();
    await browser.submit({
      admin: 'acme-east',
      username: 'ines',
      email: 'ines@acme-east.example',
      notes: 'Two lines,\nand a tab\t.',
    });
    const back = await signInHere(harness.people.acme);
    expect(back.forms.find(({ names }) => names.includes('notes'))?.values).toMatchObject({
      admin: 'acme-east',
      notes: 'Two lines,\nand a tab\t.',
    });
    expect((await browser.submit({ username: 'ines' })).url).toBe('/technicians');
    expect(await storedDrafts()).toEqual([]);
    expect((await browser.get('/technicians/new')).text).not.toContain('what you typed');
  });

  test('S4 opening the page again restores the text again, until the form is submitted', async () => {
    await browser.get('/technicians/new');
    await endIdleSessions();
    await browser.submit({ username: 'ines' });
    await signInHere(harness.people.acme);
    expect((await browser.get('/technicians/new')).html).toContain('value="ines"');
    await browser.submit({ username: '', email: 'not one' });
    expect((await browser.get('/technicians/new')).html).not.toContain('value="ines"');
  });

  test('S4 the text is restored immediately if the person has signed in in another tab', async () => {
    const page = await browser.get('/technicians/new');
    await browser.submit({}, { action: '/logout' });
    await createSession(harness.services, browser, harness.people.acme);
    const { csrfToken = '' } = page.forms.find(({ names }) => names.includes('email'))?.values ?? {};
    const back = await browser.post('/technicians/new', {
      csrfToken,
      username: 'ines',
      email: '',
      notes: '',
    });
    expect(back.url).toBe('/technicians/new');
    expect(back.html).toContain('value="ines"');
    expect(await harness.services.database('accounts').where({ username: 'ines@' })).toEqual([]);
  });

  test('S4 a form without text leads to the sign-in page, and changes nothing', async () => {
    await browser.get('/sessions');
    await endIdleSessions();
    const signInPage = await browser.post('/sessions/end-others', {});
    expect(signInPage.url).toBe('/login?notice=session-ended&returnTo=%2Fsessions');
    expect(signInPage.text).toContain('nothing was changed');
    expect(await storedDrafts()).toEqual([]);
  });
});

describe('S4 what is kept, and for whom', () => {
  async function leaveHalfFilled(path: string, fields: Record<string, string>): Promise<Page> {
    const form = formWith(await browser.get(path), Object.keys(fields)[0] ?? '');
    await endIdleSessions();
    return browser.submit({}, { action: form?.action ?? '', extra: fields });
  }

  test('S4 passwords, codes and secrets are not kept, and the rest is encrypted', async () => {
    const { acme, acmeHosting } = harness.people;
    const path = `/oauth-settings/${acmeHosting.id}`;
    await leaveHalfFilled(path, {
      issuer: 'https://login.acme.example',
      clientSecret: 'hush hush',
      keptSecret: 'sealed hush',
      code: '123456',
      password: PASSWORD,
    });
    const [row] = (await storedDrafts()) as { account_id: number; page: string; sealed_values: string }[];
    expect(row).toMatchObject({ account_id: acme.id, page: path });
    expect(JSON.stringify(row)).not.toContain('login.acme.example');
    const { keyring } = harness.services;
    const text = keyring.open(row?.sealed_values ?? '', `kept form:${acme.id}:${path}`);
    expect(text).toContain('login.acme.example');
    for (const secret of ['hush', '123456', PASSWORD]) expect(text).not.toContain(secret);
    expect(() => keyring.open(row?.sealed_values ?? '', `kept form:${acme.id}:/profile`)).toThrow();

    await leaveHalfFilledPassword();
    async function leaveHalfFilledPassword(): Promise<void> {
      await createSession(harness.services, browser, acme);
      await browser.get('/profile/password');
      await endIdleSessions();
      const signInPage = await browser.submit({ current: PASSWORD, password: 'velvet harbour cinnamon 42' });
      expect(signInPage.url).toBe('/login?notice=session-ended&returnTo=%2Fprofile%2Fpassword');
    }
    expect(await storedDrafts()).toEqual([row]);
  });

  test('S4 another account does not get the text, and neither does another page', async () => {
    const { acme, amy } = harness.people;
    await leaveHalfFilled('/profile', { username: 'for-acme-alone' });
    const other = await signInHere(amy);
    expect(other.url).toBe('/profile');
    expect(other.html).not.toContain('for-acme-alone');
    await browser.submit({}, { action: '/logout' });
    await createSession(harness.services, browser, acme);
    expect((await browser.get('/technicians/new')).html).not.toContain('for-acme-alone');
    expect((await browser.get('/profile')).html).toContain('for-acme-alone');
  });

  test('S4 a form of another account than the one signed in is rejected', async () => {
    const page = await browser.get('/profile');
    const { csrfToken = '' } = page.forms.find(({ names }) => names.includes('username'))?.values ?? {};
    await browser.submit({}, { action: '/logout' });
    await createSession(harness.services, browser, harness.people.amy);
    expect((await browser.post('/profile', { csrfToken, username: 'acme-two' })).status).toBe(403);
    expect(await storedDrafts()).toEqual([]);
  });

  test('S4 the text is deleted after an hour', async () => {
    await leaveHalfFilled('/profile', { username: 'an-hour-ago' });
    await harness.services.database.raw(
      `update form_drafts set expires_at = expires_at - interval '61 minutes'`,
    );
    expect((await signInHere(harness.people.acme)).html).not.toContain('an-hour-ago');
  });

  test.each([3_000, 55_000])('S4 %d pasted domains are restored completely', async (lines) => {
    const domains = 'harbour.example\n'.repeat(lines).trim();
    const signInPage = await leaveHalfFilled('/domains/new', { domains });
    expect(signInPage.url).toBe('/login?notice=text-is-kept&returnTo=%2Fdomains%2Fnew');
    await signInHere(harness.people.acme);
    expect(formWith(await browser.get('/domains/new'), 'domains')?.values['domains']).toBe(domains);
  });

  test.each([
    ['deleted', (id: number) => harness.services.database('accounts').where({ id }).delete()],
    ['deactivated', (id: number) => setStatus(id, 'inactive')],
    ['at a deactivated admin', () => deactivateBlueHarbor()],
  ])('S4 someone who was %s is not told that their text was kept', async (_what, end) => {
    const { will, gus, zoe } = harness.people;
    const person = _what === 'deleted' ? will : _what === 'deactivated' ? gus : zoe;
    const own = await signedInAs(harness, person);
    await own.get('/technicians/new');
    await end(person.id);
    const signInPage = await own.submit({ username: 'ines' });
    expect(signInPage.url).toMatch(/^\/login\?notice=session-ended/);
    expect(await storedDrafts()).toEqual([]);
    await harness.services.database('admins').update({ deactivated_at: null });
  });

  function deactivateBlueHarbor() {
    const { id } = harness.people.blueHarbor;
    return harness.services.database('admins').where({ id }).update({ deactivated_at: new Date() });
  }

  function setStatus(id: number, status: string) {
    return harness.services.database('accounts').where({ id }).update({ status });
  }

  test.each([100, 250_000])(
    'S4 %d characters pasted into Import CSV are restored, but a file is not',
    async (length) => {
      const page = await browser.get('/technicians/import');
      expect(page.text).toContain(
        'If your session ends, we restore this text, but you’ll have to choose a file again.',
      );
      const { csrfToken = '' } = formWith(page, 'paste')?.values ?? {};
      const paste = `username,e-mail\n${'x'.repeat(length)}`;
      await endIdleSessions();
      const sent = await request(harness.app)
        .post('/technicians/import')
        .set('Cookie', [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
        .field('csrfToken', csrfToken)
        .attach('file', Buffer.from('a,b'), 'people.csv')
        .field('paste', paste);
      expect([sent.status, sent.headers['location']]).toEqual([
        303,
        '/login?notice=text-is-kept&returnTo=%2Ftechnicians%2Fimport',
      ]);
      await createSession(harness.services, browser, harness.people.acme);
      expect(formWith(await browser.get('/technicians/import'), 'paste')?.values['paste']).toBe(paste);
    },
  );

  test('S4 a multipart form is not read if no one has signed in with the browser', async () => {
    const page = await browser.get('/technicians/import');
    const { csrfToken = '' } = formWith(page, 'paste')?.values ?? {};
    const sent = await request(harness.app)
      .post('/technicians/import')
      .field('csrfToken', csrfToken)
      .field('paste', 'x');
    expect(sent.status).toBe(403);
  });

  test('S4 of many multipart forms that are sent at the same time without a session, a few are read', async () => {
    const server = createServer(harness.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const trusted = `known-browser=${browser.cookies.get('known-browser') ?? ''}`;
    const headers = { cookie: trusted, 'content-type': 'multipart/form-data; boundary=x' };
    const field = '--x\r\nContent-Disposition: form-data; name="paste"\r\n\r\n';
    const unfinished = await Promise.all(
      Array.from({ length: 15 }, async () => {
        const sent = httpRequest({ port, method: 'POST', path: '/technicians/import', headers });
        sent.on('error', () => undefined);
        let answered = false;
        sent.on('response', () => (answered = true));
        sent.write(field);
        await once(sent, 'socket');
        return { sent, isAnswered: () => answered };
      }),
    );
    const refused = () => unfinished.filter(({ isAnswered }) => isAnswered()).length;
    // Those that are not read get their response without the rest of the form.
    expect(await waitUntil(refused, (count) => count === 5)).toBe(5);
    for (const { sent } of unfinished) sent.destroy();
    server.close();
    server.closeAllConnections();
  });

  test('H3 the form must have been shown to that account, so no other site can submit it', async () => {
    const { amy } = harness.people;
    const page = await browser.get('/profile');
    const { csrfToken = '' } = page.forms.find(({ names }) => names.includes('username'))?.values ?? {};
    await endIdleSessions();
    const [token = '', owner = ''] = unmaskToken(csrfToken).split('~');
    const [, signature = ''] = owner.split('.');
    const forged = [
      token,
      `${token}~`,
      `${token}~${amy.id}.${signature}`,
      `${token}~${owner}x`,
      `~${amy.id}`,
      '~',
      'x~NaN.',
    ];
    for (const one of forged) {
      expect(
        (await browser.post('/profile', { csrfToken: maskToken(one), username: 'mallory' })).status,
      ).toBe(403);
    }
    const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };
    expect((await browser.post('/profile', { csrfToken, username: 'mallory' }, { headers })).status).toBe(
      403,
    );
    expect(await storedDrafts()).toEqual([]);
    // The token allows no changes, however it is sent.
    const again = await browser.post('/login', { csrfToken, identifier: 'amy', password: PASSWORD });
    expect([again.status, again.heading]).toEqual([409, 'Sign in']);
    expect((await browser.post('/profile', { csrfToken, username: 'mallory' })).url).toMatch(/^\/login/);
    expect(await harness.services.database('accounts').where({ username: 'mallory' })).toEqual([]);
  });

  test('S4 nothing is kept for an account that was deleted in the meantime', async () => {
    const { zoe } = harness.people;
    const own = await signedInAs(harness, zoe);
    await own.get('/technicians/new');
    await harness.services.database('accounts').where({ id: zoe.id }).delete();
    expect((await own.submit({ username: 'ines' })).heading).toBe('Sign in');
    expect(await storedDrafts()).toEqual([]);
  });
});

function formWith({ forms }: Page, field: string): Form | undefined {
  return forms.find(({ names }) => names.includes(field));
}
