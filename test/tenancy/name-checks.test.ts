import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { consume } from '../../src/rate-limits/rate-limit-repository.ts';
import { bulkNameBuckets, nameBuckets, othersNameBuckets } from '../../src/rate-limits/rate-limits.ts';
import { openBrowser, type BrowserLike, type Page } from '../harness/browser-like.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';

let harness: TestApp;
let carla: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  carla = await signedInAs(harness, harness.people.carla);
  await harness.services
    .database('domains')
    .insert({ admin_id: harness.people.blueHarbor.id, name: 'taken.example' });
});
afterEach(() => harness.stop());

type Fields = Record<string, string>;

interface Form {
  path: (people: TestApp['people']) => string;
  taken: Fields;
  free: Fields;
  says: string;
}

const usernameTaken = 'This username is already taken';
const emailTaken = 'This email address is already taken';

const forms: Record<string, Form> = {
  'a username at Add Technician': {
    path: () => paths.newTechnician,
    taken: { username: 'zoe', email: 'nina@acme.example' },
    free: { username: 'nina', email: 'nina@acme.example' },
    says: usernameTaken,
  },
  'an address at Add Technician': {
    path: () => paths.newTechnician,
    taken: { username: 'nina', email: 'zoe@blue-harbor.example' },
    free: { username: 'nina', email: 'nina@acme.example' },
    says: emailTaken,
  },
  'an address at Edit': {
    path: ({ gus }) => paths.technicianAction(gus.id, 'edit'),
    taken: { email: 'ZOE@blue-harbor.example' },
    free: { email: 'nina@acme.example' },
    says: emailTaken,
  },
  'a username at Edit': {
    path: ({ gus }) => paths.technicianAction(gus.id, 'edit'),
    taken: { username: 'blue' },
    free: { username: 'nina' },
    says: usernameTaken,
  },
  'a username in the profile': {
    path: () => paths.profile,
    taken: { username: 'will' },
    free: { username: 'nina' },
    says: usernameTaken,
  },
  'an address in the profile': {
    path: () => paths.profile,
    taken: { email: 'zoe@blue-harbor.example' },
    free: { email: 'nina@acme.example' },
    says: emailTaken,
  },
  'a username at Add sub-admin': {
    path: ({ acmeEast }) => paths.adminAction(acmeEast.id, 'add-sub-admin'),
    taken: { name: 'Quay', slug: 'quay', username: 'zoe', email: 'quay@acme.example' },
    free: { name: 'Quay', slug: 'quay', username: 'quay', email: 'quay@acme.example' },
    says: usernameTaken,
  },
  'an address at Add sub-admin': {
    path: ({ acmeEast }) => paths.adminAction(acmeEast.id, 'add-sub-admin'),
    taken: { name: 'Quay', slug: 'quay', username: 'quay', email: 'zoe@blue-harbor.example' },
    free: { name: 'Quay', slug: 'quay', username: 'quay', email: 'quay@acme.example' },
    says: emailTaken,
  },
  'a short name at Add sub-admin': {
    path: ({ acmeEast }) => paths.adminAction(acmeEast.id, 'add-sub-admin'),
    taken: { name: 'Quay', slug: 'blue-harbor', username: 'quay', email: 'quay@acme.example' },
    free: { name: 'Quay', slug: 'quay', username: 'quay', email: 'quay@acme.example' },
    says: 'This short name is already taken',
  },
  'a short name at Rename': {
    path: ({ acmeEastHarbour }) => paths.adminAction(acmeEastHarbour.id, 'rename-admin'),
    taken: { slug: 'acme-west' },
    free: { slug: 'quay' },
    says: 'This short name is already taken',
  },
  'a username in an import': {
    path: () => paths.importTechnicians,
    taken: { paste: 'username,e-mail\nzoe,nina@acme.example' },
    free: { paste: 'username,e-mail\nnina,nina@acme.example' },
    says: usernameTaken,
  },
  'an address in an import': {
    path: () => paths.importTechnicians,
    taken: { paste: 'username,e-mail\nnina,zoe@blue-harbor.example' },
    free: { paste: 'username,e-mail\nnina,nina@acme.example' },
    says: emailTaken,
  },
  'a domain': {
    path: () => paths.newDomains,
    taken: { admin: 'acme-east', domains: 'taken.example' },
    free: { admin: 'acme-east', domains: 'free.example' },
    says: 'This domain is already taken',
  },
};

async function send(path: string, fields: Fields): Promise<Page> {
  await carla.get(path);
  return carla.submit(fields);
}

/** Without what the person typed, and without what differs from page to page. */
function comparable({ status, text }: Page, fields: Fields): [number, string] {
  // The page's text has pasted lines in one line.
  const typed = Object.values(fields)
    .map((value) => value.replaceAll(/\s+/g, ' '))
    .flatMap((value) => [value, value.toLowerCase()]);
  return [
    status,
    typed.reduce((rest, value) => rest.replaceAll(value, ''), text).replace(/[0-9a-f-]{36}/, ''),
  ];
}

test.each(Object.keys(forms))(
  'T5, A7 %s that is taken is reported as taken until the limit, and after that free and taken ones are refused alike',
  async (name) => {
    const { path, taken, free, says } = forms[name] as Form;
    const { database } = harness.services;
    const at = path(harness.people);
    const page = await send(at, taken);
    expect(page.text).toContain(says);
    expect(page.text).not.toMatch(/Blue Harbor|zoe \(/);

    const { id } = harness.people.carla;
    await database('rate_limit_buckets').delete();
    await consume(database, nameBuckets(id), 100);
    await consume(database, bulkNameBuckets(id), 40_000);
    const answers = [comparable(await send(at, taken), taken), comparable(await send(at, free), free)];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(429);
    await database('rate_limit_buckets').delete();
    await consume(database, nameBuckets(id), 100);
    await consume(database, othersNameBuckets(id), 100);
    const last = await send(at, free);
    expect(last.status).toBe(429);
    // The form is shown again, with the text.
    for (const value of Object.values(free)) expect(last.html).toContain(value);
  },
);

test('T5 after the limit, changes that reveal nothing can still be saved', async () => {
  const { database } = harness.services;
  const { carla: person, gus } = harness.people;
  await consume(database, nameBuckets(person.id), 100);
  const page = await send(paths.technicianAction(gus.id, 'edit'), { notes: 'On the second floor' });
  expect(page.status).toBe(200);
  await carla.get(paths.technicianAction(gus.id, 'edit'));
  expect(carla.page().text).toContain('On the second floor');
});

test('T5 an unknown short name at /login/{slug} looks like one without settings of its own', async () => {
  const { database } = harness.services;
  const { acmeHosting, blueHarbor } = harness.people;
  const page = async (slug: string) => {
    const { status, html } = await openBrowser(harness.app).get(paths.signInAt(slug));
    return [status, html.replaceAll(slug, 'SLUG').replace(/name="csrfToken" value="[^"]*"/g, '')];
  };
  const settings = { enabled: true, client_id: 'console', button_text: 'Sign in with Acme' };
  await database('oauth_settings').insert({
    ...settings,
    admin_id: acmeHosting.id,
    issuer: 'https://sso.example',
  });
  const inherits = await page('acme-east');
  expect(inherits[1]).toContain('Sign in with Acme');
  for (const slug of ['no-such-admin', 'acme-nort', 'blue-harbour'])
    expect(await page(slug)).toEqual(inherits);
  await database('oauth_settings').insert({
    ...settings,
    admin_id: blueHarbor.id,
    issuer: 'https://blue.example',
    button_text: 'Sign in with Blue',
  });
  expect((await page('blue-harbor'))[1]).toContain('Sign in with Blue');
});
