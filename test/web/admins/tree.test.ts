import { describe, expect, test } from '@jest/globals';
import { paths } from '../../../src/paths.ts';
import type { Admin } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { harness, amy, events, adminNamed, addAdmin, inviteAdmin } from './set-up.ts';

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
    await amy.get(paths.admins);
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
      await amy.get(paths.adminAction(one.id, 'move-admin'));
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
    await amy.get(path);
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
    await amy.get(paths.adminAction(admin.id, 'move-admin'));
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

describe('Delete', () => {
  test('deletes an empty admin with its account, keeps its log visible to those above, and frees the names', async () => {
    const carla = await signedInAs(harness, harness.people.carla);
    const admin = await inviteAdmin(harness.people.acmeEast, 'Acme Gone');
    const page = await amy.get(paths.adminAction(admin.id, 'delete-admin'));
    expect(page.text).toContain('1 open link is withdrawn.');
    const done = await amy.submit({ reason: 'Closed' });
    expect(done.text).toContain('Acme Gone has been deleted.');
    expect(await adminNamed('Acme Gone')).toBeUndefined();
    expect((await carla.get(paths.auditLog)).text).toContain('deleted the admin');
    expect((await carla.get(paths.auditLog)).text).toContain('acme-gone');
    await inviteAdmin(harness.people.acmeWest, 'Acme Gone');
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

test.each(['-1', '0', '9223372036854775808', '1e3', 'x', '%00', "1'"])(
  'A3 the ID %s is a 404',
  async (id) => {
    expect([400, 404]).toContain((await amy.get(`/admins/${id}/rename-admin`)).status);
    expect([400, 404]).toContain((await amy.get(`/admins/tree?at=${id}`)).status);
  },
);
