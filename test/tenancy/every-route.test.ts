import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../src/paths.ts';
import { technicianList } from '../../src/technicians/technician-list-definition.ts';
import type { Admin } from '../harness/people.ts';
import { routesOf } from '../harness/routes.ts';
import { sendRequest } from '../harness/send-request.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../harness/test-app.ts';
import { configureSso } from '../web/sso/configured.ts';
import {
  batch,
  domain,
  event,
  admin,
  mail,
  review,
  reviewedTechnician,
  panel,
  rowOf,
  subAdmin,
  subAdminToMove,
  technician,
  technicianWithNewAddress,
  type Make,
  type Target,
} from './targets.ts';

/*
 * Acme Hosting has Acme East and Acme West below it, and Acme East has Acme East Harbour. Someone of each admin tries
 * every route of the console, each with items of every admin.
 */

const actors = ['acme', 'amy', 'east', 'carla', 'gus', 'will'] as const;
type ActorName = (typeof actors)[number];

/** Who can see the items of each admin. acme and east are main admins, the others technicians. */
const sees: Record<string, readonly ActorName[]> = {
  'Acme Hosting': ['acme', 'amy'],
  'Acme East': ['acme', 'amy', 'east', 'carla'],
  'Acme East Harbour': ['acme', 'amy', 'east', 'carla', 'gus'],
  'Acme West': ['acme', 'amy', 'will'],
};

/** What the route's `:id` names, the response for people who can see it and for all others, and what is sent. */
type Row = [
  Make,
  inside: number,
  outside: number,
  fields?: (admin: Admin, target: Target) => Record<string, string>,
];

const slugOf = ({ name }: Admin) => name.toLowerCase().replaceAll(' ', '-');
const markOf = (at: Admin) => `${slugOf(at)}-mark`;
let count = 0;
const person = () => ({ username: `new-${(count += 1)}`, email: `new-${count}@targets.example` });

const byTarget: Record<string, Row> = {
  'get /technicians/:id/edit': [technician('active'), 200, 404],
  'post /technicians/:id/edit': [technician('active'), 303, 404, () => ({ ...person(), notes: '' })],
  'get /technicians/:id/reset-2fa': [technician('active'), 200, 404],
  'post /technicians/:id/reset-2fa': [technician('active'), 303, 404],
  'get /technicians/:id/reset-password': [technician('active'), 200, 404],
  'post /technicians/:id/reset-password': [technician('active'), 303, 404],
  'get /technicians/:id/resend-invitation': [technician('pending'), 200, 404],
  'post /technicians/:id/resend-invitation': [technician('pending'), 303, 404],
  'get /technicians/:id/link-account': [technician('active'), 200, 404],
  'post /technicians/:id/link-account': [technician('active'), 303, 404],
  'get /technicians/:id/unlink-account': [technician('linked'), 200, 404],
  'post /technicians/:id/unlink-account': [technician('linked'), 303, 404],
  'get /technicians/:id/deactivate': [technician('active'), 200, 404],
  'post /technicians/:id/deactivate': [technician('active'), 303, 404],
  'get /technicians/:id/activate': [technician('inactive'), 200, 404],
  'post /technicians/:id/activate': [technician('inactive'), 303, 404],
  'get /technicians/:id/end-sessions': [technician('active'), 200, 404],
  'post /technicians/:id/end-sessions': [technician('active'), 303, 404],
  'get /technicians/:id/lift-block': [technician('active'), 200, 404],
  'post /technicians/:id/lift-block': [technician('active'), 303, 404],
  'get /technicians/:id/delete': [technician('active'), 200, 404],
  'post /technicians/:id/delete': [technician('active'), 303, 404],
  'post /technicians/:id/resend-address-change': [technicianWithNewAddress, 303, 404],
  'post /technicians/:id/cancel-address-change': [technicianWithNewAddress, 303, 404],
  'post /technicians/new': [admin, 303, 422, (at) => ({ admin: slugOf(at), ...person(), notes: '' })],

  'get /admins/:id/add-sub-admin': [subAdmin('active'), 200, 404],
  'post /admins/:id/add-sub-admin': [
    subAdmin('active'),
    303,
    404,
    () => ({ name: `Made ${(count += 1)}`, slug: `made-${count}`, ...person() }),
  ],
  'get /admins/:id/rename-admin': [subAdmin('active'), 200, 404],
  'post /admins/:id/rename-admin': [
    subAdmin('active'),
    303,
    404,
    () => ({ name: `Named ${(count += 1)}`, slug: `named-${count}` }),
  ],
  'get /admins/:id/move-admin': [subAdminToMove, 200, 404],
  'post /admins/:id/move-admin': [subAdminToMove, 303, 404, (_at, { newParent = '' }) => ({ to: newParent })],
  'get /admins/:id/deactivate-admin': [subAdmin('active'), 200, 404],
  'post /admins/:id/deactivate-admin': [subAdmin('active'), 303, 404],
  'get /admins/:id/activate-admin': [subAdmin('active', { deactivated: true }), 200, 404],
  'post /admins/:id/activate-admin': [subAdmin('active', { deactivated: true }), 303, 404],
  'get /admins/:id/delete-admin': [subAdmin('active'), 200, 404],
  'post /admins/:id/delete-admin': [subAdmin('active'), 303, 404],
  'get /admins/:id/reset-2fa': [subAdmin('active'), 200, 404],
  'post /admins/:id/reset-2fa': [subAdmin('active'), 303, 404],
  'get /admins/:id/reset-password': [subAdmin('active'), 200, 404],
  'post /admins/:id/reset-password': [subAdmin('active'), 303, 404],
  'get /admins/:id/resend-invitation': [subAdmin('pending'), 200, 404],
  'post /admins/:id/resend-invitation': [subAdmin('pending'), 303, 404],
  'get /admins/:id/end-sessions': [subAdmin('active'), 200, 404],
  'post /admins/:id/end-sessions': [subAdmin('active'), 303, 404],
  'get /admins/:id/lift-block': [subAdmin('active'), 200, 404],
  'post /admins/:id/lift-block': [subAdmin('active'), 303, 404],

  'get /domains/:id/move-domain': [domain(), 200, 404],
  'post /domains/:id/move-domain': [domain(), 303, 404, (at) => ({ admin: slugOf(at) })],
  'get /domains/:id/remove-domain': [domain(), 200, 404],
  'post /domains/:id/remove-domain': [domain(), 303, 404],
  'post /domains/preview': [admin, 200, 422, (at) => ({ admin: slugOf(at), domains: 'acme-harbour.de' })],
  'post /domains/new': [
    admin,
    303,
    422,
    (at) => ({ admin: slugOf(at), domains: `acme-${(count += 1)}.de acme-${count}.com` }),
  ],

  'get /audit-log/:id': [event(), 200, 404],
  'get /mail-queue/:id': [mail('queued'), 200, 404],
  'get /mail-queue/:id/preview': [mail('queued'), 200, 404],
  'get /mail-queue/:id/retry': [mail('refused'), 200, 404],
  'post /mail-queue/:id/retry': [mail('refused'), 303, 404],
  'get /mail-queue/:id/cancel': [mail('queued'), 200, 404],
  'post /mail-queue/:id/cancel': [mail('queued'), 303, 404],
  'get /batches/:id': [batch('running'), 200, 404],
  'get /batches/:id/start': [batch('draft'), 200, 404],
  'post /batches/:id/start': [batch('draft'), 303, 404],
  'post /batches/:id/stop': [batch('running'), 303, 404],
  'get /access-reviews/:id': [review('open'), 200, 404],
  'post /access-reviews/:id/bulk': [review('open'), 303, 404],
  'get /access-reviews/:id/remind': [review('open'), 200, 404],
  'post /access-reviews/:id/remind': [review('open'), 303, 404],
  'get /access-reviews/:id/sign-off': [review('open'), 200, 404],
  'post /access-reviews/:id/sign-off': [review('open'), 303, 404, () => ({ reason: 'Done', count: '1' })],
  'get /access-reviews/:id/report': [review('signed-off'), 200, 404],
  'get /access-reviews/:id/report.csv': [review('signed-off'), 200, 404],
  'get /access-reviews/technicians/:id': [reviewedTechnician, 200, 404],
  'post /access-reviews/technicians/:id': [reviewedTechnician, 303, 404, () => ({ decision: 'keep' })],
  'get /oauth-settings/:id': [admin, 200, 404],
  'post /oauth-settings/:id': [admin, 422, 404, () => ({ mode: 'own', issuer: '' })],
  'get /access-rules/:id': [admin, 200, 404],
  'post /access-rules/:id': [admin, 303, 404, () => ({ mode: 'own', unusedDays: '90', invitationDays: '' })],
};

/** What each list shows of an admin that the reader can see. It shows nothing of others. */
const lists: Record<string, (at: Admin) => string> = {
  'get /dashboard': (at) => markOf(at),
  'get /technicians': (at) => `${markOf(at)}@targets.example`,
  'get /technicians/new': (at) => `value="${slugOf(at)}"`,
  'get /technicians/export.csv': (at) => `${markOf(at)}@targets.example`,
  'get /admins': (at) => `${at.name} Pier`,
  'get /admins/tree': (at) => `${at.name} Pier`,
  'get /domains': (at) => `${markOf(at)}.example`,
  'get /domains/new': (at) => `value="${slugOf(at)}"`,
  'get /audit-log': (at) => markOf(at),
  'get /audit-log/export.csv': (at) => markOf(at),
  'get /audit-log/export.jsonl': (at) => markOf(at),
  'get /batches': (at) => `${markOf(at)} ticked`,
  'get /access-reviews': (at) => `${markOf(at)} reviewer`,
  'get /mail-queue': (at) => `${markOf(at)}@mail.example`,
};

/** Pages about one's own login, in the order in which they are requested. */
const own: Record<string, number> = {
  'get /technicians/import': 200,
  'get /technicians/import/sample.csv': 200,
  'post /technicians/import': 422,
  'post /technicians/bulk': 303,
  'post /admins/bulk': 303,
  'get /access-reviews/start': 200,
  'post /access-reviews/start': 303,
  'get /oauth-settings': 303,
  'get /access-rules': 303,
  'get /sso/proof': 404,
  'get /help': 200,
  'get /help/:name': 404,
  'get /first-run': 303,
  'post /first-run': 303,
  'get /profile': 200,
  'post /profile': 422,
  'get /profile/password': 200,
  'post /profile/password': 422,
  'get /profile/two-factor': 200,
  'post /profile/two-factor': 422,
  'get /profile/two-factor/setup': 303,
  'post /profile/two-factor/setup': 303,
  'get /profile/two-factor/remove': 409,
  'post /profile/two-factor/remove': 409,
  'get /two-factor/app': 303,
  'post /two-factor/app': 303,
  'get /profile/passkeys': 200,
  'get /profile/passkeys/new': 200,
  'post /profile/passkeys/new': 422,
  'get /profile/passkeys/:id/rename': 404,
  'post /profile/passkeys/:id/rename': 404,
  'get /profile/passkeys/:id/remove': 404,
  'post /profile/passkeys/:id/remove': 404,
  'post /passkey/add': 200,
  'post /passkey/confirm': 200,
  'get /profile/set-password': 409,
  'post /profile/set-password': 409,
  'get /profile/link-account': 200,
  'post /profile/link-account': 303,
  'get /profile/unlink-account': 409,
  'post /profile/unlink-account': 409,
  // No one can guess the ID of a panel.
  'get /gate/enter/:panel': 404,
  'get /sessions': 200,
  'post /sessions/end': 404,
  'post /sessions/end-others': 303,
  'get /profile/recovery-key': 200,
  'post /profile/recovery-key': 303,
  // The new key replaces every other page until its owner has saved it.
  'get /two-factor/recovery-key': 200,
  'post /two-factor/recovery-key': 422,
  'post /logout': 303,
};

/** Pages of the installation, only for the root admin's people. */
const forRoot: Record<string, number> = {
  'get /mail-settings': 200,
  'post /mail-settings': 422,
  'get /panels': 200,
  'get /panels/new': 200,
  'post /panels/new': 422,
};

/** Things of the installation, which only the root admin's people can see: the target, and the response for them. */
const ofRoot: Record<string, [Make, inside: number]> = {
  'get /panels/:id/edit': [panel, 200],
  'post /panels/:id/edit': [panel, 422],
  'get /panels/:id/configuration': [panel, 200],
  'post /panels/:id/configuration': [panel, 303],
  'post /panels/:id/check': [panel, 200],
  'get /panels/:id/renew-key': [panel, 200],
  'post /panels/:id/renew-key': [panel, 303],
  'get /panels/:id/remove': [panel, 200],
  'post /panels/:id/remove': [panel, 303],
};

/** Pages without an admin: before signing in, and with an emailed link, whose token says whose they are. */
const ofNoAdmin = [
  'get /',
  'get /assets/filters/:language/:list.html',
  'get /healthz',
  'get /livez',
  // A panel's proxy has a key.
  'get /gate/check',
  'get /gate/forward',
  'get /gate/refused',
  'get /.gate/start',
  'get /.gate/finish',
  'get /.gate/sign-out',
  'post /.gate/sign-out',
  'get /readyz',
  'get /login',
  'post /login',
  'post /theme',
  'post /language',
  'get /login/:slug',
  'get /login/code',
  'post /login/code',
  'get /login/recovery',
  'post /login/recovery',
  'get /login/two-factor-disabled',
  'get /forgot-password',
  'get /help/for-technicians',
  'get /help/getting-back-in',
  'post /forgot-password',
  'post /login/passkey',
  'post /passkey/sign-in',
  'post /passkey/second-factor',
  'get /two-factor/setup',
  'post /two-factor/setup',
  'get /two-factor/passkey',
  'post /two-factor/passkey',
  'post /passkey/set-up',
  'get /invitation/:token',
  'post /invitation/:token',
  'post /invitation/:token/sign-out',
  'post /invitation/:token/renew',
  'get /invitation/:token/sso',
  'get /password-reset/:token',
  'post /password-reset/:token',
  'post /password-reset/:token/sign-out',
  'post /password-reset/:token/renew',
  'get /2fa-reset/:token',
  'post /2fa-reset/:token',
  'post /2fa-reset/:token/sign-out',
  'get /2fa-reset/:token/sso',
  'get /sso-link/:token',
  'post /sso-link/:token',
  'post /sso-link/:token/sign-out',
  'get /sso-link/:token/sso',
  'get /address-change/:token',
  'post /address-change/:token',
  'post /address-change/:token/sign-out',
  'get /new-sign-in/:token',
  'post /new-sign-in/:token',
  'post /new-sign-in/:token/sign-out',
  'get /sso/sign-in',
  'get /sso/sign-in/:slug',
  'get /sso/callback/:id',
  'post /sso/back-channel-logout/:id',
];

let harness: TestApp;
let server: Server;
let origin: string;
const visitors = new Map<ActorName, Visitor>();
const statementNames = new Set<string>();
let admins: Admin[];

interface Visitor {
  headers: Record<string, string>;
  csrfToken: string;
}

beforeAll(async () => {
  // A host for which browsers allow passkeys.
  harness = await startTestApp({ BASE_URL: 'http://localhost' });
  const { services, people, app } = harness;
  const { acmeHosting, acmeEast, acmeEastHarbour, acmeWest } = people;
  services.database.on('query', ({ options }: { options?: { name?: string } }) => {
    if (options?.name !== undefined) statementNames.add(options.name);
  });
  server = createServer(app);
  // sendRequest reuses its connections, so the server must not close idle ones.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  admins = [acmeHosting, acmeEast, acmeEastHarbour, acmeWest];
  await configureSso(services, acmeHosting.id, 'https://sso.example');
  await Promise.all(
    actors.map(async (name, i) => {
      const address = `192.0.2.${i + 1}`;
      const browser = await signedInAs(harness, people[name], { address });
      const { forms } = await browser.get(paths.dashboard);
      const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
      const csrfToken = forms[0]?.values['csrfToken'] ?? '';
      visitors.set(name, { headers: { cookie, 'x-forwarded-for': address }, csrfToken });
    }),
  );
  for (const at of admins) {
    const mark = markOf(at);
    await technician('active', mark)(services, at);
    await subAdmin('active', { named: `${at.name} Pier` })(services, at);
    await domain(`${mark}.example`)(services, at);
    await mail('queued', `${mark}@mail.example`)(services, at);
    await event(mark)(services, at);
    await batch('running', `${mark} ticked`)(services, at);
    await review('open', `${mark} reviewer`)(services, at);
  }
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await harness.stop();
});

/**
 * Keeps the connection open and accepts no compression, because there are more than a thousand requests. Compressing the
 * pages would take longer than rendering them.
 */
async function send(
  actor: ActorName,
  route: string,
  id: number,
  fields: Record<string, string> = {},
): Promise<{ status: number; html: string }> {
  const [method = '', pattern = ''] = route.split(' ');
  const { headers, csrfToken } = visitors.get(actor) as Visitor;
  const isPost = method === 'post';
  const { status, text } = await sendRequest({
    method: isPost ? 'post' : 'get',
    origin,
    path: pattern.replace(':id', String(id)),
    headers: { ...headers, ...(isPost && { 'Content-Type': 'application/x-www-form-urlencoded' }) },
    body: isPost ? String(new URLSearchParams({ csrfToken, ...fields })) : undefined,
    keepAlive: true,
  });
  return { status, html: text };
}

test('A1 these tables contain every route of the console, and no others', () => {
  const named = [byTarget, lists, own, forRoot, ofRoot]
    .flatMap((table) => Object.keys(table))
    .concat(ofNoAdmin);
  const there = routesOf(harness.app).map(({ method, path }) => `${method} ${path}`);
  expect(named.sort()).toEqual(there.sort());
});

test('A1 each list shows what belongs to the reader’s admin and the admins below, and nothing else', async () => {
  for (const [route, shows] of Object.entries(lists)) {
    for (const actor of actors) {
      const { status, html } = await send(actor, route, 0);
      const shown = admins.filter((at) => html.includes(shows(at))).map(({ name }) => name);
      const expected = admins.filter(({ name }) => sees[name]?.includes(actor)).map(({ name }) => name);
      expect({ route, actor, status, shown }).toEqual({ route, actor, status: 200, shown: expected });
    }
  }
});

test('the header names the reader’s own main admin, also on a page of another admin', async () => {
  const { people, services } = harness;
  const at = { carla: 'Acme East', gus: 'Acme East Harbour', amy: 'Acme Hosting' } as const;
  for (const [actor, adminName] of Object.entries(at)) {
    const { html } = await send(actor as keyof typeof at, 'get /dashboard', 0);
    expect(html).toContain(`<b>${adminName}</b> ${actor} (Technician)`);
  }
  const { id } = await technician('active')(services, people.acmeEast);
  const { html } = await send('amy', 'get /technicians/:id/reset-password', id);
  expect(html).toContain('<b>Acme Hosting</b> amy (Technician)');
  expect(html).toContain('for Acme East');
});

test('each number of the dashboard leads to a list with that many rows', async () => {
  for (const actor of actors) {
    const { html } = await send(actor, 'get /dashboard', 0);
    const numbers = [...html.matchAll(/href="(\/technicians\?[^"]+)"><b>([\d,]+)</g)];
    expect(numbers.length).toBeGreaterThan(2);
    for (const [, href = '', number] of numbers) {
      const { html: list } = await send(actor, `get ${href.replaceAll('&amp;', '&')}`, 0);
      const total = /Total items: ([\d,]+)/.exec(list)?.[1] ?? '0';
      expect({ actor, href, total }).toEqual({ actor, href, total: number });
    }
  }
});

const sections = [...new Set(Object.keys(byTarget).map((route) => route.split('/')[1] ?? ''))];

test.each(sections)(
  'A1 %s: those who can see an item can do everything to it, and others get a 404',
  async (section) => {
    const { services } = harness;
    const wrong: string[] = [];
    const routes = Object.entries(byTarget).filter(([route]) => route.split('/')[1] === section);
    const loggedBefore = await foreignLogged();
    let foreign = 0;
    for (const [route, [make, inside, outside, fields]] of routes) {
      await Promise.all(
        admins.map(async (at) => {
          const untouched = await make(services, at);
          const before = await rowOf(services, untouched);
          const outsiders = actors.filter((actor) => !sees[at.name]?.includes(actor));
          foreign += outsiders.length;
          await Promise.all(
            actors.map(async (actor) => {
              const isOutside = outsiders.includes(actor);
              // Only the POSTs of people who can see the item change it.
              const isUntouched = isOutside || route.startsWith('get ');
              const target = isUntouched ? untouched : await make(services, at);
              const { status } = await send(actor, route, target.id, fields?.(at, target));
              if (status !== (isOutside ? outside : inside)) {
                wrong.push(`${actor} ${route} of ${at.name}: ${status}`);
              }
            }),
          );
          if ((await rowOf(services, untouched)) !== before) wrong.push(`${route} of ${at.name} was changed`);
        }),
      );
    }
    expect(wrong).toEqual([]);
    expect((await foreignLogged()) - loggedBefore).toBe(foreign);
  },
);

async function foreignLogged(): Promise<number> {
  const events = await harness.services
    .database('audit_events')
    .where({ action: 'open-foreign', outcome: 'refused' })
    .select('id');
  return events.length;
}

/** What someone can do to their own admin, its main admin, and themselves. */
test.each([
  ['acme', 'Acme Hosting'],
  ['amy', 'Acme Hosting'],
  ['east', 'Acme East'],
  ['carla', 'Acme East'],
  ['gus', 'Acme East Harbour'],
  ['will', 'Acme West'],
] as const)(
  'A5 %s can do nothing to %s itself, its main admin or its own login',
  async (actor, adminName) => {
    const at = admins.find(({ name }) => name === adminName) as Admin;
    const { people, services } = harness;
    const statusOf = async (route: string, id: number) => (await send(actor, route, id)).status;
    expect(await statusOf('get /admins/:id/add-sub-admin', at.id)).toBe(200);
    for (const action of ['rename-admin', 'move-admin', 'deactivate-admin', 'delete-admin']) {
      for (const method of ['get', 'post']) {
        expect([action, method, await statusOf(`${method} /admins/:id/${action}`, at.id)]).toEqual([
          action,
          method,
          409,
        ]);
      }
    }
    const main = await services
      .database('accounts')
      .where({ admin_id: at.id, role: 'primary' })
      .first<{ id: number } | undefined>('id');
    for (const action of [
      'deactivate',
      'delete',
      'reset-password',
      'reset-2fa',
      'end-sessions',
      'unlink-account',
    ]) {
      for (const method of ['get', 'post']) {
        const route = `${method} /technicians/:id/${action}`;
        expect([route, await statusOf(route, people[actor].id)]).toEqual([
          route,
          people[actor].role === 'primary' ? 404 : 409,
        ]);
        // Manage Technicians does not find a main admin, and Manage Admins refuses the action.
        if (main) expect([route, await statusOf(route, main.id)]).toEqual([route, 404]);
      }
    }
    for (const action of main ? ['reset-password', 'reset-2fa', 'end-sessions'] : []) {
      expect(await statusOf(`post /admins/:id/${action}`, at.id)).toBe(409);
    }
  },
);

test('A1 the installation’s settings are only for the root admin’s people', async () => {
  for (const [route, status] of Object.entries(forRoot)) {
    for (const actor of actors) {
      const expected = sees['Acme Hosting']?.includes(actor) ? status : 404;
      expect([route, actor, (await send(actor, route, 0)).status]).toEqual([route, actor, expected]);
    }
  }
});

test('A1 what belongs to the installation is a 404 for other admins’ people, and the attempt is logged', async () => {
  const { services, people } = harness;
  for (const [route, [make, inside]] of Object.entries(ofRoot)) {
    for (const actor of actors) {
      const target = await make(services, people.acmeHosting);
      const [before, logged] = [await rowOf(services, target), await foreignLogged()];
      const { status } = await send(actor, route, target.id);
      if (sees['Acme Hosting']?.includes(actor)) {
        expect([route, actor, status]).toEqual([route, actor, inside]);
        continue;
      }
      expect([route, actor, status]).toEqual([route, actor, 404]);
      expect(await rowOf(services, target)).toBe(before);
      expect(await foreignLogged()).toBe(logged + 1);
    }
  }
});

test('A1 everyone gets their own personal pages', async () => {
  for (const [route, status] of Object.entries(own)) {
    const answers = await Promise.all(
      actors.map(async (actor) => [actor, (await send(actor, route, 0)).status]),
    );
    expect([route, ...answers]).toEqual([route, ...actors.map((actor) => [actor, status])]);
  }
});

test('all these requests use at most 20 named statements, because each takes memory in every connection', async () => {
  for (const sort of Object.keys(technicianList.columns))
    for (const order of ['ascending', 'descending'])
      for (const actor of ['amy', 'carla'] as const)
        await send(actor, `get /technicians?sort=${sort}&order=${order}`, 0);
  await send('amy', 'get /technicians?search=amy', 0);
  expect(statementNames.size).toBeGreaterThan(10);
  expect([...statementNames].sort().slice(20)).toEqual([]);
});
