import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { lockAdminBelow } from '../../../src/admins/admin-repository.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { signIn, type Admin } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { waitUntil } from '../../harness/wait-until.ts';

let harness: TestApp;
let amy: BrowserLike;

beforeAll(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterAll(() => harness.stop());

async function events(action: string): Promise<Record<string, unknown>[]> {
  const rows = await harness.services
    .database('audit_events')
    .where({ action })
    .orderBy('id')
    .select<{ content: string }[]>('content');
  return rows.map(({ content }) => JSON.parse(content) as Record<string, unknown>);
}

async function adminNamed(name: string): Promise<Admin & { parent_id: number; deactivated_at: Date | null }> {
  return (await harness.services.database('admins').where({ name }).first()) as never;
}

/** Each test has its own admin, with a main admin. */
let serial = 0;
async function addAdmin(parent: Pick<Admin, 'id'>, name = `Level ${++serial}`): Promise<Admin> {
  await amy.get(paths.adminAction(parent.id, 'add-sub-admin'));
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const page = await amy.submit({ name, slug: '', username: slug, email: `${slug}@acme.example` });
  expect(page.text).toContain(`${name} has been added below`);
  return adminNamed(name);
}

describe('Add sub-admin', () => {
  test('creates an admin and invites its main admin, in one step, with events', async () => {
    const { acmeEast } = harness.people;
    const form = await amy.get(paths.adminAction(acmeEast.id, 'add-sub-admin'));
    expect(form.heading).toBe('Add sub-admin for Acme East');
    const page = await amy.submit({
      name: 'Acme Élan & Söhne',
      slug: '',
      username: 'elan',
      email: 'elan@acme.example',
      language: 'de',
    });
    expect(page.url).toBe(paths.admins);
    expect(page.text).toContain(
      'Acme Élan & Söhne has been added below Acme East. The invitation for elan@acme.example is queued.',
    );
    const admin = await adminNamed('Acme Élan & Söhne');
    expect(admin).toMatchObject({ slug: 'acme-elan-sohne', parent_id: acmeEast.id });
    expect(admin.path).toBe(`${acmeEast.path}.${admin.id}`);
    const accounts = await harness.services.database('accounts').where({ admin_id: admin.id });
    expect(accounts).toMatchObject([
      { role: 'primary', status: 'pending', username: 'elan', language: 'de' },
    ]);
    expect((await events('add-sub-admin')).at(-1)).toMatchObject({
      outcome: 'done',
      actor: { name: 'amy', adminName: 'Acme Hosting' },
      subject: { name: 'Acme Élan & Söhne', accountId: null },
      changes: { parent: { before: null, after: 'Acme East' } },
    });
    expect((await events('invite')).at(-1)).toMatchObject({ subject: { name: 'elan' } });
  });

  test.each([
    ['an empty name', { name: ' ' }, 'Enter a name, for example Acme East.'],
    [
      'a name with a line break',
      { name: 'Acme\u2028North' },
      'Enter the name on one line, without control characters.',
    ],
    [
      'a short name with invalid characters',
      { slug: 'Acme North!' },
      'Use a to z, 0 to 9, and single hyphens',
    ],
    ['a short name that is the path of a page', { slug: 'code' }, 'This short name can’t be used.'],
    ['a short name that is taken', { slug: 'acme-east' }, 'This short name is already taken.'],
    ['a name without letters for a short name', { name: '日本語' }, 'Enter a short name'],
    ['a username that another admin uses', { username: 'zoe' }, 'This username is already taken.'],
    ['an invalid address', { email: 'north' }, 'Enter one email address'],
  ])('rejects %s and keeps what was typed', async (_name, fields, sentence) => {
    await amy.get(paths.adminAction(harness.people.acmeWest.id, 'add-sub-admin'));
    const before = await harness.services.database('admins').count();
    const page = await amy.submit({
      name: 'Acme North',
      slug: '',
      username: 'north',
      email: 'north@acme.example',
      ...fields,
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect(page.forms.at(-1)?.values).toMatchObject({ ...fields });
    expect(await harness.services.database('admins').count()).toEqual(before);
  });

  test('R4 twenty parallel POSTs of one form create one admin, one account and one email', async () => {
    const path = paths.adminAction(harness.people.acmeHosting.id, 'add-sub-admin');
    await amy.get(path);
    const fields = { name: 'Acme Twenty', slug: '', username: 'twenty', email: 'twenty@acme.example' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => amy.post(path, fields, { follow: false })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(19);
    const admin = await adminNamed('Acme Twenty');
    const jobs = await harness.services.database('mail_jobs').where({ admin_id: admin.id });
    expect(jobs).toHaveLength(1);
    expect(
      (await events('add-sub-admin')).filter((event) => JSON.stringify(event).includes('Acme Twenty')),
    ).toHaveLength(1);
  });

  test('is not available for an inactive admin', async () => {
    const admin = await addAdmin(harness.people.acmeWest);
    await harness.services.database('admins').where({ id: admin.id }).update({ deactivated_at: new Date() });
    expect((await amy.get(paths.adminAction(admin.id, 'add-sub-admin'))).status).toBe(409);
  });
});

describe('Rename', () => {
  test('changes name and short name, and logs the values before and after', async () => {
    const admin = await addAdmin(harness.people.acmeHosting, 'Acme Nord');
    await amy.get(paths.adminAction(admin.id, 'rename-admin'));
    const page = await amy.submit({ name: 'Acme North', slug: 'north' });
    expect(page.text).toContain('Acme Nord is now Acme North.');
    expect(await adminNamed('Acme North')).toMatchObject({ id: admin.id, slug: 'north' });
    expect((await events('rename-admin')).at(-1)).toMatchObject({
      changes: {
        name: { before: 'Acme Nord', after: 'Acme North' },
        slug: { before: 'acme-nord', after: 'north' },
      },
    });
  });

  test('changes and logs nothing if the values stay the same', async () => {
    const before = await events('rename-admin');
    const { acmeWest } = harness.people;
    await amy.get(paths.adminAction(acmeWest.id, 'rename-admin'));
    await amy.submit({ name: 'Acme West', slug: 'acme-west' });
    expect(await events('rename-admin')).toEqual(before);
  });

  test('R4 gives a short name to one of six parallel requests, and shows the others an error at the field', async () => {
    const admins = [];
    for (let i = 0; i < 6; i += 1) admins.push(await addAdmin(harness.people.acmeWest, `Pier ${i}`));
    const answers = await Promise.all(
      admins.map(({ id }, i) =>
        amy.post(paths.adminAction(id, 'rename-admin'), { name: `Pier ${i}`, slug: 'the-pier' }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused).toHaveLength(5);
    for (const { text } of refused) expect(text).toContain('This short name is already taken.');
  });

  test('rejects a short name that another admin has', async () => {
    await amy.get(paths.adminAction(harness.people.acmeWest.id, 'rename-admin'));
    const page = await amy.submit({ name: 'Acme West', slug: 'acme-east' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('This short name is already taken.');
  });
});

describe('Move', () => {
  async function move(admin: Admin, to: string) {
    await amy.get(paths.adminAction(admin.id, 'move-admin'));
    const page = await amy.submit({ to });
    return page.status === 200 ? amy.submit({}) : page;
  }

  test('moves everything below as well, after a page with the correct numbers', async () => {
    const { acmeEast, acmeWest } = harness.people;
    const top = await addAdmin(acmeEast);
    const middle = await addAdmin(top);
    const leaf = await addAdmin(middle);
    await amy.get(paths.adminAction(top.id, 'move-admin'));
    const page = await amy.submit({ to: 'acme-west' });
    expect(page.text).toContain(
      `${top.name} moves from Acme East to Acme West. 2 sub-admins below it move with it. 3 logins move with it.`,
    );
    expect(page.text).toContain('Acme West can see it immediately. Acme East can’t see it any more.');
    const done = await amy.submit({});
    expect(done.text).toContain(`${top.name} is now below Acme West.`);
    expect((await adminNamed(top.name)).path).toBe(`${acmeWest.path}.${top.id}`);
    expect((await adminNamed(leaf.name)).path).toBe(`${acmeWest.path}.${top.id}.${middle.id}.${leaf.id}`);
    expect((await events('move-admin')).at(-1)).toMatchObject({
      subject: { name: top.name },
      changes: { parent: { before: 'Acme East', after: 'Acme West' } },
    });
  });

  test.each([
    ['itself', (admin: Admin) => admin.name],
    ['an admin below it', (_: Admin, below: Admin) => below.name],
    ['its present parent', () => 'Acme East'],
    ['an unknown admin', () => 'no such admin'],
  ])('rejects %s as the new parent', async (_name, target) => {
    const admin = await addAdmin(harness.people.acmeEast);
    const below = await addAdmin(admin);
    const page = await move(admin, target(admin, below).toLowerCase().replaceAll(' ', '-'));
    expect(page.status).toBe(422);
    expect(page.text).toContain('Select another of your admins');
    const path = paths.adminAction(admin.id, 'move-admin');
    const posted = await amy.post(path, { to: target(admin, below).toLowerCase().replaceAll(' ', '-') });
    expect(posted.status).toBe(422);
    expect((await adminNamed(admin.name)).path).toBe(admin.path);
  });

  test('rejects a parent outside one’s own subtree, and moving one’s own admin', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const admin = await addAdmin(harness.people.acmeEast);
    await carla.get(paths.adminAction(admin.id, 'move-admin'));
    expect((await carla.post(paths.adminAction(admin.id, 'move-admin'), { to: 'acme-west' })).status).toBe(
      422,
    );
    expect((await carla.post(paths.adminAction(admin.id, 'move-admin'), { to: 'acme-hosting' })).status).toBe(
      422,
    );
    expect((await carla.get(paths.adminAction(harness.people.acmeEast.id, 'move-admin'))).status).toBe(409);
    expect((await adminNamed(admin.name)).path).toBe(admin.path);
  });

  test('R4 does only one of two parallel moves that would form a cycle', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [
        await addAdmin(harness.people.acmeHosting),
        await addAdmin(harness.people.acmeHosting),
      ];
      const answers = await Promise.all([
        amy.post(
          paths.adminAction(one.id, 'move-admin'),
          { to: other.name.toLowerCase().replace(' ', '-') },
          { follow: false },
        ),
        amy.post(
          paths.adminAction(other.id, 'move-admin'),
          { to: one.name.toLowerCase().replace(' ', '-') },
          { follow: false },
        ),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
      const { rows } = await harness.services.database.raw<{ rows: object[] }>(
        `select 1 from admins a left join admins p on p.id = a.parent_id
         where a.path is distinct from coalesce(p.path || a.id::text, text2ltree(a.id::text))`,
      );
      expect(rows).toEqual([]);
    }
  });

  test('gives the new path to an admin that is added below while it moves', async () => {
    const parent = await addAdmin(harness.people.acmeEast);
    const path = paths.adminAction(parent.id, 'add-sub-admin');
    const fields = (n: number) => ({
      name: `Late ${n}`,
      slug: '',
      username: `late-${n}`,
      email: `late-${n}@acme.example`,
    });
    await Promise.all([
      amy.post(paths.adminAction(parent.id, 'move-admin'), { to: 'acme-west' }),
      ...[1, 2, 3, 4].map((n) => amy.post(path, fields(n), { follow: false })),
    ]);
    for (const n of [1, 2, 3, 4]) {
      const late = await adminNamed(`Late ${n}`);
      expect(late.path).toBe(`${harness.people.acmeWest.path}.${parent.id}.${late.id}`);
    }
  });

  test('A1 hides a moved admin from its old parent at the next request', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const admin = await addAdmin(harness.people.acmeEast);
    expect((await carla.get(paths.admins)).text).toContain(admin.name);
    await amy.post(paths.adminAction(admin.id, 'move-admin'), { to: 'acme-west' });
    expect((await carla.get(paths.admins)).text).not.toContain(admin.name);
    expect((await carla.get(paths.adminAction(admin.id, 'rename-admin'))).status).toBe(404);
    expect((await events('open-foreign')).at(-1)).toMatchObject({
      actor: { name: 'carla' },
      outcome: 'refused',
      reason: `admin ${admin.id}`,
    });
  });
});

describe('Deactivate', () => {
  test('S3 locks out everyone below at their next request, and Activate lets them sign in again', async () => {
    const { services, app, people } = harness;
    const carla = await signedInAs(harness, people.carla);
    const gus = await signedInAs(harness, people.gus);
    const page = await amy.get(paths.adminAction(people.acmeEast.id, 'deactivate-admin'));
    expect(page.text).toMatch(
      /\d+ logins can no longer be used\. \d+ sub-admins? below becomes? inactive too\./,
    );
    expect(page.text).toMatch(/[2-9] sessions end now\./);
    await amy.submit({ reason: 'Left us' });
    for (const browser of [carla, gus])
      expect((await browser.get(paths.technicians)).url).toContain('/login');
    const refused = openBrowser(app);
    expect((await signInTo(refused)).url).toContain('/login');

    expect((await events('deactivate-admin')).at(-1)).toMatchObject({
      reason: 'Left us',
      subject: { name: 'Acme East' },
    });
    expect((await amy.get(paths.admins)).text).toContain('Acme East is inactive');

    await amy.get(paths.adminAction(people.acmeEast.id, 'activate-admin'));
    await amy.submit({});
    expect((await carla.get(paths.technicians)).url).toContain('/login');
    const again = openBrowser(app);
    expect((await signIn(services, again, people.carla)).url).toBe(paths.dashboard);

    async function signInTo(browser: BrowserLike) {
      await browser.get(paths.signIn);
      return browser.submit({ identifier: 'carla', password: 'orchid lantern quarry mild' });
    }
  });

  test('R4 waits only for earlier invitations, and later ones find the admin inactive', async () => {
    const { services, people } = harness;
    const { database } = services;
    const { id } = people.acmeEast;
    const [first, second] = await Promise.all([database.transaction(), database.transaction()]);
    expect(await lockAdminBelow(first, '1', id)).toMatchObject({ isActive: true });
    await amy.get(paths.adminAction(id, 'deactivate-admin'));
    const deactivating = amy.submit({ reason: 'Left us' });
    await waitUntil(
      () => database('pg_locks').where({ locktype: 'advisory', granted: false }),
      (waiting) => waiting.length === 1,
    );
    const later = lockAdminBelow(second, '1', id);
    await waitUntil(
      () => database('pg_locks').where({ locktype: 'advisory', granted: false }),
      (waiting) => waiting.length === 2,
    );
    await first.commit();
    expect((await deactivating).text).toContain('Acme East and everything below it are now inactive');
    expect(await later).toMatchObject({ isActive: false });
    await second.commit();
    await amy.get(paths.adminAction(id, 'activate-admin'));
    await amy.submit({});
  });

  test('withdraws links and cancels emails of everyone below, and has no effect a second time', async () => {
    const top = await addAdmin(harness.people.acmeWest);
    const below = await addAdmin(top);
    const page = await amy.get(paths.adminAction(top.id, 'deactivate-admin'));
    expect(page.text).toContain('2 open links are withdrawn.');
    expect(page.text).toContain('2 queued emails are cancelled.');
    await amy.submit({});
    const { database } = harness.services;
    const jobs = await database('mail_jobs')
      .whereIn('admin_id', [top.id, below.id])
      .select<{ state: string }[]>('state');
    expect(jobs.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    const links = await database('one_time_links as l')
      .join('accounts as a', 'a.id', 'l.account_id')
      .whereIn('a.admin_id', [top.id, below.id])
      .whereNull('l.withdrawn_at');
    expect(links).toEqual([]);
    const again = await amy.post(paths.adminAction(top.id, 'deactivate-admin'), {});
    expect(again.status).toBe(409);
    expect((await events('deactivate-admin')).at(-1)).toMatchObject({
      outcome: 'refused',
      reason: 'only-active',
    });
    const activate = await amy.get(paths.adminAction(below.id, 'activate-admin'));
    expect(activate.status).toBe(409);
  });

  test('A5 people cannot deactivate, delete, rename or move their own admin', async () => {
    const { acmeHosting } = harness.people;
    for (const action of ['deactivate-admin', 'delete-admin', 'rename-admin', 'move-admin'] as const) {
      const page = await amy.get(paths.adminAction(acmeHosting.id, action));
      expect([action, page.status]).toEqual([action, 409]);
      expect(page.text).toContain('Not available for your own admin');
    }
    const posted = await amy.post(paths.adminAction(acmeHosting.id, 'deactivate-admin'), {});
    expect(posted.status).toBe(409);
  });
});

describe('Delete', () => {
  test('deletes an empty admin with its account, keeps its log visible to those above, and frees the names', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const admin = await addAdmin(harness.people.acmeEast, 'Acme Gone');
    const page = await amy.get(paths.adminAction(admin.id, 'delete-admin'));
    expect(page.text).toContain('1 open link is withdrawn.');
    const done = await amy.submit({ reason: 'Closed' });
    expect(done.text).toContain('Acme Gone has been deleted.');
    expect(await adminNamed('Acme Gone')).toBeUndefined();
    expect((await carla.get(paths.auditLog)).text).toContain('deleted the admin');
    expect((await carla.get(paths.auditLog)).text).toContain('acme-gone');
    await addAdmin(harness.people.acmeWest, 'Acme Gone');
  });

  test.each([
    [
      'sub-admins',
      async (admin: Admin) => {
        await addAdmin(admin);
      },
      'It has sub-admins',
    ],
    [
      'technicians',
      async (admin: Admin) => {
        await harness.services
          .database('accounts')
          .insert({ admin_id: admin.id, role: 'technician', username: 'tess', email: 'tess@acme.example' });
      },
      'It has technicians',
    ],
    [
      'domains',
      async (admin: Admin) => {
        await harness.services.database('domains').insert({ admin_id: admin.id, name: 'full.example' });
      },
      'It has domains',
    ],
  ])('rejects an admin with %s', async (_name, fill, reason) => {
    const admin = await addAdmin(harness.people.acmeWest);
    await fill(admin);
    const page = await amy.get(paths.adminAction(admin.id, 'delete-admin'));
    expect(page.status).toBe(409);
    expect(page.text).toContain(reason);
    expect((await amy.post(paths.adminAction(admin.id, 'delete-admin'), {})).status).toBe(409);
    expect(await adminNamed(admin.name)).toBeDefined();
  });
});

describe('the main admin of a sub-admin', () => {
  beforeEach(() => amy.get(paths.admins));

  test('has its actions in the admin’s menu, and is not found on technicians’ pages', async () => {
    const { east, acmeEast } = harness.people;
    const page = await amy.get(paths.admins);
    for (const action of [
      'resend-invitation',
      'reset-password',
      'reset-2fa',
      'end-sessions',
      'lift-block',
    ] as const) {
      if (action === 'resend-invitation' || action === 'lift-block') continue;
      expect(page.html).toContain(`href="${paths.primaryAction(acmeEast.id, action)}"`);
    }
    expect(page.text).toContain('Available only for a pending main admin');
    expect(page.html).not.toContain(paths.primaryAction(acmeEast.id, 'unlink-account'));
    for (const action of ['reset-password', 'deactivate', 'delete', 'edit'] as const) {
      expect((await amy.get(paths.technicianAction(east.id, action))).status).toBe(404);
      expect((await amy.post(paths.technicianAction(east.id, action), {})).status).toBe(404);
    }
    expect((await amy.get(`/admins/${acmeEast.id}/deactivate`)).status).toBe(404);
  });

  test('gets its link from Reset Password, and the page names the admin', async () => {
    const { east, acmeEast } = harness.people;
    const page = await amy.get(paths.primaryAction(acmeEast.id, 'reset-password'));
    expect(page.heading).toBe(`Reset Password: ${east.email} for Acme East`);
    const done = await amy.submit({});
    expect(done.text).toContain(`The password reset for ${east.email} is queued.`);
    const jobs = await harness.services
      .database('mail_jobs')
      .where({ account_id: east.id, message: 'password-reset' });
    expect(jobs).toHaveLength(1);
  });

  test('A5 cannot be changed by technicians of the same admin', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const path = paths.primaryAction(harness.people.acmeEast.id, 'reset-password');
    expect((await carla.get(path)).status).toBe(409);
    expect((await carla.post(path, {})).status).toBe(409);
    expect((await events('reset-password')).at(-1)).toMatchObject({
      outcome: 'refused',
      reason: 'primary-account',
    });
  });

  test('A1 is a 404 for another branch, and the attempt is logged', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const { acmeWest } = harness.people;
    for (const attempt of [
      carla.get(paths.primaryAction(acmeWest.id, 'reset-password')),
      carla.get(paths.adminTree + `?at=${acmeWest.id}`),
    ]) {
      expect((await attempt).status).toBe(404);
      expect((await events('open-foreign')).at(-1)).toMatchObject({
        actor: { name: 'carla' },
        reason: `admin ${acmeWest.id}`,
      });
    }
  });
});

test.each(['-1', '0', '9223372036854775808', '1e3', 'x', '%00', "1'"])(
  'A3 the ID %s is a 404',
  async (id) => {
    expect([400, 404]).toContain((await amy.get(`/admins/${id}/rename-admin`)).status);
    expect([400, 404]).toContain((await amy.get(`/admins/tree?at=${id}`)).status);
  },
);
