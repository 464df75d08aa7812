import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { paths } from '../../../src/paths.ts';
import { listPath } from '../../../src/lists/list-path.ts';
import { technicianList } from '../../../src/technicians/technician-list-definition.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
let amy: BrowserLike;
let carla: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  const { people } = harness;
  [amy, carla] = [await signedInAs(harness, people.amy), await signedInAs(harness, people.carla)];
});
afterEach(() => harness.stop());

const rows = <T>(table: string, where: object = {}) =>
  harness.services.database(table).where(where) as unknown as Promise<T[]>;

async function paste(browser: BrowserLike, lines: string[]): Promise<Page> {
  await browser.get(paths.importTechnicians);
  return browser.submit({ paste: lines.join('\n') });
}

/** Sends a file as the form does. Returns the status and the redirect. */
async function upload(browser: BrowserLike, content: Buffer, fields: Record<string, string> = {}) {
  const { forms } = await browser.get(paths.importTechnicians);
  const csrfToken = forms.find(({ names }) => names.includes('paste'))?.values['csrfToken'] ?? '';
  const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sending = request(harness.app)
    .post(paths.importTechnicians)
    .set({ Cookie: cookies, 'X-Forwarded-For': '198.51.100.7' })
    .field({ csrfToken, ...fields })
    .attach('file', content, 'Frühling.csv');
  const { status, headers, text } = await sending;
  return { status, location: (headers as { location?: string }).location, text };
}

/** What the table says about each line: its number, the address, what will or did happen, and why. */
function linesOn({ html }: Page): string[] {
  return [
    ...html.matchAll(
      /data-label="Line">(\d*)<[\s\S]*?class="row-name">([^<]*)<[\s\S]*?Outcome"><[^>]*>([^<]*)<[\s\S]*?Details">([^<]*)</g,
    ),
  ].map(([, ...cells]) => cells.filter(Boolean).join(' | '));
}

const header = 'username,e-mail,notes,admin';

describe('the preview', () => {
  test('shows what will happen to each line, and invites no one before it is confirmed', async () => {
    const page = await paste(amy, [
      'E-mail;Admin;USERNAME;notes',
      'nina@acme.example;;nina;"Two',
      'lines"',
      'oscar@acme.example;acme-east;oscar;',
      'paul@acme.example;Acme East Harbour;paul;',
      'Carla@acme-east.example;;somebody;',
      'somebody@acme.example;;CARLA;',
      'not an address;;quin;',
      'rita@acme.example;;r;',
      'nina@ACME.example;;nina2;',
      'sam@acme.example;;Nina;',
      'tom@acme.example;Nowhere;tom;',
      'uma@acme.example;;uma;;more',
    ]);
    expect(page.heading).toBe('Import: 11 lines');
    expect(linesOn(page)).toEqual([
      '2 | nina@acme.example | Will be invited',
      '4 | oscar@acme.example | Will be invited',
      '5 | paul@acme.example | Will be invited',
      '6 | Carla@acme-east.example | Will be skipped | Already exists here',
      '7 | somebody@acme.example | Will be skipped | This username already exists here',
      '8 | not an address | Invalid | Enter one email address, for example amy@acme.example.',
      '9 | rita@acme.example | Invalid | Use 2 to 64 characters: a to z, 0 to 9, dot, hyphen and underscore.',
      '10 | nina@acme.example | Will be skipped | Line 2 has the same email address',
      '11 | sam@acme.example | Will be skipped | Line 2 has the same username',
      '12 | tom@acme.example | Invalid | There is no admin with this name here',
      '13 | uma@acme.example | Invalid | This line has more cells than the header',
    ]);
    expect(page.text).toMatch(/3 of \d+ technicians will be invited\. Each of them gets a separate email\./);
    expect(page.text).toContain('Selected: pasted lines.');
    expect(await rows('accounts', { username: 'nina' })).toEqual([]);
    expect(await rows('mail_jobs')).toEqual([]);
  });

  test('is carried out like Add Technician when it is confirmed: account, link, email and event', async () => {
    const { acmeEast } = harness.people;
    await paste(amy, [
      header,
      'nina,nina@acme.example,Night shift,',
      'oscar,oscar@acme.example,,acme-east',
      'x,,,',
    ]);
    const done = await amy.submit({}, { action: amy.page().url });
    expect(done.text).toContain('2 of 3 technicians were invited. 1 was skipped.');
    expect(linesOn(done).slice(1)).toEqual([
      expect.stringMatching(
        /^3 \| oscar@acme.example \| Done \| The invitation for oscar@acme.example is queued/,
      ),
      '4 | x | Skipped | Use 2 to 64 characters: a to z, 0 to 9, dot, hyphen and underscore. Enter an email address.',
    ]);
    expect(
      await rows('accounts', { username: 'nina', status: 'pending', notes: 'Night shift' }),
    ).toHaveLength(1);
    expect(await rows('accounts', { username: 'oscar', admin_id: acmeEast.id })).toHaveLength(1);
    expect(await rows('mail_jobs', { message: 'invitation' })).toHaveLength(2);
    expect(await rows('audit_events', { action: 'invite', outcome: 'done' })).toHaveLength(2);
    expect(await rows('audit_events', { action: 'run-batch' })).toHaveLength(1);
    // A second import of the same file finds them.
    const again = await paste(amy, [header, 'nina,nina@acme.example,,']);
    expect(linesOn(again)).toEqual(['2 | nina@acme.example | Will be skipped | Already exists here']);
    expect(
      again.forms.filter(({ action, names }) => action.endsWith('/start') && names.includes('csrfToken')),
    ).toHaveLength(1);
    expect(again.html).not.toContain('>Invite: ');
  });

  test('A1, A2 does not find admins of another branch, and ignores other columns', async () => {
    const page = await paste(carla, [
      'username,email,admin,role,status,admin_id',
      'nina,nina@acme.example,Acme West,,,',
      'oscar,oscar@acme.example,acme-hosting,,,',
      'paul,paul@acme.example,,primary,active,1',
    ]);
    expect(linesOn(page)).toEqual([
      '2 | nina@acme.example | Invalid | There is no admin with this name here',
      '3 | oscar@acme.example | Invalid | There is no admin with this name here',
      '4 | paul@acme.example | Will be invited',
    ]);
    await carla.submit({}, { action: carla.page().url });
    expect(await rows('accounts', { username: 'paul' })).toMatchObject([
      { role: 'technician', status: 'pending', admin_id: harness.people.acmeEast.id },
    ]);
  });

  test('H5 shows markup and formulas in notes as text, as does the mail queue', async () => {
    const page = await paste(amy, [
      header,
      'nina,nina@acme.example,"<b>=1+1</b>",',
      '<i>x</i>,<i>y</i>,,<b>z</b>',
    ]);
    expect(page.html).not.toMatch(/<b>=1|<i>[xy]|<b>z/);
    expect(linesOn(page)[1]).toContain('&lt;i&gt;y&lt;/i&gt; | Invalid');
  });
});

describe('a file from another system', () => {
  test('has a preview that explains how it was read and suggests free usernames', async () => {
    const page = await paste(amy, [
      'Staff of 29 November',
      'First Name [Required];Email Address [Required]',
      'Nina;Nina Long <nina@acme.example>',
      'Carla;carla@new.example',
      'Info;info@one.example',
      'Info;info@two.example',
      'Jörg;jörg.groß+x@acme.example',
      'Nobody;nobody',
    ]);
    for (const sentence of [
      'Separator Semicolons',
      'Header Line 2',
      'Email address Column “Email Address [Required]”',
      'Username Proposed from the address',
      'Not used First Name [Required]',
    ])
      expect(page.text).toContain(sentence);
    const usernames = [...page.html.matchAll(/data-label="Username">([^<]*)</g)].map(([, name]) => name);
    expect(usernames).toEqual([
      'nina (proposed)',
      'carla.new (proposed)',
      'info (proposed)',
      'info.two (proposed)',
      'jorg.gross-x (proposed)',
      '',
    ]);
    expect(linesOn(page)[0]).toBe('3 | nina@acme.example | Will be invited');
    await amy.submit({}, { action: amy.page().url });
    expect(await rows('accounts', { username: 'carla.new' })).toMatchObject([
      { email: 'carla@new.example', status: 'pending' },
    ]);
  });

  test('gets addresses from sign-in names that are addresses, and suggested usernames', async () => {
    const page = await paste(amy, [
      'userPrincipalName,mail,Display name',
      'nina@acme.example,,Nina Long',
      'oscar@acme.example,oscar.o@acme.example,',
    ]);
    expect(linesOn(page)).toEqual([
      '2 | nina@acme.example | Will be invited',
      '3 | oscar.o@acme.example | Will be invited',
    ]);
  });

  test('shows rejected values as typed, with line and reason', async () => {
    const page = await paste(amy, [header, 'R!,rita@,Notes,No Where']);
    expect(linesOn(page)[0]).toMatch(/^2 \| rita@ \| Invalid \| /);
    expect(page.html).toMatch(/data-label="Username">R!<[\s\S]*?data-label="Admin">No Where</);
  });
});

describe('one upload at a time', () => {
  test('a second upload of the same login is rejected and keeps nothing, while others can upload', async () => {
    const server = createServer(harness.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await amy.get(paths.importTechnicians);
      const slow = send({
        port: (server.address() as AddressInfo).port,
        path: paths.importTechnicians,
        method: 'POST',
        headers: {
          cookie: [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': 100_000,
        },
      });
      slow.on('error', () => undefined);
      slow.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nusername');
      const file = Buffer.from(`${header}\nnina,nina@acme.example,,`);
      let second = await upload(amy, file);
      for (let tries = 0; second.status !== 409 && tries < 50; tries += 1) second = await upload(amy, file);
      expect(second.status).toBe(409);
      expect(second.text).toContain('Nothing from this import was kept.');
      const drafts = (await rows('batches')).length;
      expect((await upload(amy, file)).status).toBe(409);
      expect(await rows('batches')).toHaveLength(drafts);
      expect((await upload(carla, file)).status).toBe(303);
      slow.destroy();
      let after = await upload(amy, file);
      for (let tries = 0; after.status !== 303 && tries < 50; tries += 1) after = await upload(amy, file);
      expect(after.status).toBe(303);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('A7 values of other admins cannot be used, and the page does not say whose they are', () => {
  test('in a preview, where such answers are counted', async () => {
    const { zoe, west } = harness.people;
    const page = await paste(carla, [header, `nina,${zoe.email},,`, `west,nina@acme.example,,`]);
    expect(linesOn(page)).toEqual([
      `2 | ${zoe.email} | Will be skipped | This email address is already taken`,
      '3 | nina@acme.example | Will be skipped | This username is already taken',
    ]);
    expect(page.text).not.toMatch(/Blue Harbor|Acme West/);
    // To an admin above, it is one of their own. A main admin is nobody's technician.
    const own = await paste(amy, [header, `nina,${zoe.email},,`, `nina2,${west.email},,`]);
    expect(linesOn(own).map((line) => line.split(' | ')[3])).toEqual([
      'Already exists here',
      'This email address is already taken',
    ]);
  });

  test('in the import, where a line that repeats another is skipped as in the preview, whatever happened to that line', async () => {
    const { zoe } = harness.people;
    await paste(carla, [
      header,
      `nina,${zoe.email},,`,
      'nina,nina@acme.example,,',
      'oscar,oscar@acme.example,,',
      `oscar,${zoe.email},,`,
    ]);
    const done = await carla.submit({}, { action: carla.page().url });
    expect(done.text).toContain('1 of 4 technicians was invited. 3 were skipped.');
    expect(linesOn(done)).toEqual([
      `2 | ${zoe.email} | Skipped | This email address is already taken`,
      '3 | nina@acme.example | Skipped | Line 2 has the same username',
      expect.stringMatching(/^4 \| oscar@acme.example \| Done/),
      `5 | ${zoe.email} | Skipped | Line 2 has the same email address`,
    ]);
    expect(await rows('accounts', { username: 'nina' })).toEqual([]);
  });

  test('T5 after a hundred taken names in an hour, every preview is refused, whether its names are taken or free', async () => {
    const { database } = harness.services;
    await database.raw(
      `insert into accounts (admin_id, role, username, email, status)
       select ?, 'technician', 'other' || n, 'other' || n || '@west.example', 'pending' from generate_series(1, 101) n`,
      [harness.people.acmeWest.id],
    );
    const others = (count: number) =>
      Array.from({ length: count }, (_, n) => `nina${n},other${n + 1}@west.example,,`);
    expect((await paste(carla, [header, ...others(60)])).status).toBe(200);
    const pages = [
      await paste(carla, [header, ...others(101)]),
      await paste(carla, [header, ...others(1)]),
      await paste(carla, [header, 'nina,nina@acme.example,,']),
    ];
    for (const page of pages) {
      expect([page.status, page.heading]).toEqual([429, 'Import CSV']);
      expect(page.text).toContain(
        'You have checked as many names as we allow in an hour. Nothing was saved.',
      );
      expect(Number(page.headers['retry-after'])).toBeGreaterThan(3000);
    }
  });
});

describe('an uploaded file', () => {
  test('is read with a BOM, and the page shows its name', async () => {
    const { status, location = '' } = await upload(
      amy,
      Buffer.from('\ufeffUsername;E-mail address\r\nnina;nina@acme.example\r\n'),
    );
    expect(status).toBe(303);
    expect((await amy.get(location)).text).toContain('Selected: Frühling.csv.');
  });

  test('is rejected with the line number if a quotation mark is not closed, and nothing is done', async () => {
    const { status, text } = await upload(
      amy,
      Buffer.from('username,email\na,a@x.example\nb,"b@x.example\n'),
    );
    expect(status).toBe(422);
    expect(text).toContain(
      'Line 3: a quotation mark (&quot;) is opened and never closed. Nothing was imported.',
    );
    expect(await rows('batches')).toEqual([]);
  });

  test('with 5,000 lines has its preview within seconds', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, n) => `kit${n},kit${n}@acme.example,Notes on ${n},acme-east`,
    );
    const began = performance.now();
    const { location = '' } = await upload(amy, Buffer.from([header, ...lines].join('\n')));
    const page = await amy.get(location);
    expect(page.text).toContain('5,000 technicians will be invited');
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('H6 is rejected if it is too large, has too many parts or is incomplete, without an internal error', async () => {
    expect((await upload(amy, Buffer.alloc(6_000_000, 'x'))).status).toBe(413);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`f${n}`, 'x']));
    expect((await upload(amy, Buffer.from(header), many)).status).toBe(413);
    const odd = await upload(amy, Buffer.from(`${header}\na,a@x.example,,a\0b`), { '__proto__[x]': '1' });
    expect(odd.status).toBe(422);
    const cookies = [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const body of [
      '--x\r\n',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
      '',
    ]) {
      const { status } = await request(harness.app)
        .post(paths.importTechnicians)
        .set({
          Cookie: cookies,
          'Content-Type': 'multipart/form-data; boundary=x',
          'X-Forwarded-For': '198.51.100.7',
        })
        .send(body);
      expect([400, 403, 413]).toContain(status);
    }
  });

  test('can be the sample, which can be downloaded and imported', async () => {
    const { status, text } = await request(harness.app)
      .get(paths.importSample)
      .set('Cookie', [...amy.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    expect(status).toBe(200);
    const { location = '' } = await upload(amy, Buffer.from(text));
    expect(linesOn(await amy.get(location))).toHaveLength(2);
  });
});

describe('the export', () => {
  const read = ({ html }: Page): Record<string, string>[] =>
    parse(html, { bom: true, columns: true, record_delimiter: '\r\n' });

  test('H5 has what matches the filters, in the order of the list, with a BOM and without formulas', async () => {
    const { bob } = harness.people;
    await harness.services
      .database('accounts')
      .where({ id: bob.id })
      .update({ notes: '=HYPERLINK("x")\n2nd', language: 'de' });
    const list = listPath(technicianList, [{ field: 'admin', match: 'is', values: ['Acme Hosting'] }]);
    const page = await amy.get(list);
    const href = /href="([^"]*export\.csv[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const file = await amy.get(href);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename=technicians-\d{4}-\d\d-\d\d\.csv$/,
    );
    expect(file.html.charCodeAt(0)).toBe(0xfeff);
    expect(read(file).map(({ Username }) => Username)).toEqual(['amy', 'bob', 'dan', 'eve']);
    expect(read(file)[1]).toMatchObject({
      'E-mail address': bob.email,
      Admin: 'Acme Hosting',
      Status: 'Pending',
      '2FA': 'Off',
      Notes: `'=HYPERLINK("x")\n2nd`,
      Language: 'de',
    });
    const [event] = await rows<{ content: string }>('audit_events', { action: 'export-technicians' });
    expect(JSON.parse(event?.content ?? '')).toMatchObject({
      actor: { name: 'amy' },
      reason: 'Admin is Acme Hosting',
    });
  });

  test('A1 contains one’s own admin and those below', async () => {
    expect(read(await carla.get(paths.exportTechnicians)).map(({ Username }) => Username)).toEqual([
      'carla',
      'gus',
    ]);
  });

  test('can be imported again, and every line already exists', async () => {
    const { location = '' } = await upload(amy, Buffer.from((await amy.get(paths.exportTechnicians)).html));
    const lines = linesOn(await amy.get(location));
    expect(lines).toHaveLength(8);
    for (const line of lines) expect(line).toContain('Already exists here');
  });
});
