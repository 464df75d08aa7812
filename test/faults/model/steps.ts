import { actions, type Action } from '../../../src/accounts/account-policy.ts';
import type { AdminAction } from '../../../src/admin-actions/admin-action-policy.ts';
import { paths } from '../../../src/paths.ts';
import { technicianBulk } from '../../../src/batches/technician-bulk.ts';
import { applyOn, start } from '../../web/batches/bulk-pages.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { newestLinkPath } from '../../harness/links.ts';
import { PASSWORD } from '../../harness/people.ts';
import type { SeededRandom } from '../rounds.ts';
import { expectAllowed, type Actor, type World } from './world.ts';

interface StepContext {
  world: World;
  random: SeededRandom;
  actor: Actor;
  browser: BrowserLike;
}

/** One random action. Returns a description for people who read a failed run. A refusal is also a valid result. */
export type Step = (context: StepContext) => Promise<string>;

const slugs = ['acme-hosting', 'acme-east', 'acme-east-harbour', 'acme-west', 'blue-harbor'];

/** Few names, so that they are used, released and reused. Each one says which branch it belongs to. */
function newLogin({ world, random, actor }: StepContext) {
  const { east, blue } = world.people;
  const own = { [east.id]: ['acme-east', 'acme-east-harbour'], [blue.id]: ['blue-harbor'] };
  const admin = random.oneOf(own[actor.person.id] ?? slugs);
  const branch = admin.startsWith('blue') ? 'blue' : admin.startsWith('acme-east') ? 'east' : 'acme';
  const username = `${branch}-${random.between(1, 12)}`;
  return { admin, username, email: `${username}@acme.example`, notes: '' };
}

/** Any technician, also of another branch, but none of the actors. */
async function someone({ world, random }: StepContext): Promise<number> {
  const acting = world.actors.map(({ person }) => person.id);
  const rows = await world.services
    .database('accounts')
    .where({ role: 'technician' })
    .whereNotIn('id', acting)
    .orderBy('id')
    .select<{ id: number }[]>('id');
  return rows.length === 0 ? 1 : random.oneOf(rows).id;
}

function someAdmin({ world, random }: StepContext): number {
  const { acmeEastHarbour, acmeWest } = world.people;
  return random.oneOf([acmeEastHarbour.id, acmeWest.id]);
}

/** Opens a form and sends it, sometimes twice at once and through both web servers. */
async function openAndSend(
  doing: StepContext,
  path: string,
  fields: Record<string, string>,
): Promise<string> {
  const { actor, browser, random } = doing;
  const page = await browser.get(path);
  expectAllowed(page, actor);
  const form = page.forms.find(({ names }) => Object.keys(fields).every((name) => names.includes(name)));
  if (page.status !== 200 || !form || form.action.endsWith('/logout')) return `${page.status} at ${page.url}`;
  const body = { ...form.values, ...fields };
  if (random.between(1, 5) > 1) return send(doing, browser.post(path, body));
  const [one, other] = actor.windows;
  await Promise.all(actor.windows.map((each) => each.get(path)));
  const sent = [one.post(path, fieldsOf(one, fields)), other.post(path, fieldsOf(other, fields))];
  return (await Promise.all(sent.map((each) => send(doing, each)))).join(' and ');
}

function fieldsOf(browser: BrowserLike, fields: Record<string, string>): Record<string, string> {
  const form = browser.page().forms.find(({ names }) => names.includes('csrfToken'));
  const shown = browser
    .page()
    .forms.find(({ names }) => Object.keys(fields).every((name) => names.includes(name)));
  return { ...form?.values, ...shown?.values, ...fields };
}

async function send({ actor }: StepContext, sending: Promise<Page>): Promise<string> {
  const page = await sending;
  expectAllowed(page, actor);
  return `${page.status} at ${page.url}`;
}

const oneButton = actions.filter((action) => action !== 'edit' && action !== 'lift-block');
const adminButtons: AdminAction[] = ['deactivate-admin', 'activate-admin', 'delete-admin'];

export const steps: Record<string, Step> = {
  invite: (doing) => openAndSend(doing, paths.newTechnician, newLogin(doing)),
  edit: async (doing) => {
    const id = await someone(doing);
    const notes = `Notes ${doing.random.between(1, 3)}`;
    return openAndSend(doing, paths.technicianAction(id, 'edit'), { notes });
  },
  rename: async (doing) => {
    const id = await someone(doing);
    const row = await doing.world.services
      .database('accounts')
      .where({ id })
      .first<{ username: string } | undefined>('username');
    const branch = row?.username.split('-')[0] ?? 'acme';
    if (!['blue', 'east', 'acme'].includes(branch)) return 'left alone';
    const username = `${branch}-${doing.random.between(1, 12)}`;
    return openAndSend(doing, paths.technicianAction(id, 'edit'), { username });
  },
  button: async (doing) => {
    const action: Action = doing.random.oneOf(oneButton);
    return `${action}: ${await openAndSend(doing, paths.technicianAction(await someone(doing), action), {})}`;
  },
  adminButton: async (doing) => {
    const action = doing.random.oneOf(adminButtons);
    return `${action}: ${await openAndSend(doing, paths.adminAction(someAdmin(doing), action), {})}`;
  },
  renameAdmin: async (doing) => {
    const { acmeWest } = doing.world.people;
    const name = `Acme West ${doing.random.between(1, 3)}`;
    return openAndSend(doing, paths.adminAction(acmeWest.id, 'rename-admin'), { name });
  },
  moveAdmin: async (doing) => {
    const { acmeWest } = doing.world.people;
    const to = doing.random.oneOf(['acme-hosting', 'blue-harbor']);
    return openAndSend(doing, `${paths.adminAction(acmeWest.id, 'move-admin')}?to=${to}`, { to });
  },
  import: async (doing) => {
    const logins = [newLogin(doing), newLogin(doing), newLogin(doing)];
    const lines = logins.map(({ admin, username, email }) => `${username},${email},,${admin}`);
    await doing.browser.get(paths.importTechnicians);
    const preview = await doing.browser.submit({
      paste: ['username,e-mail,notes,admin', ...lines].join('\n'),
    });
    expectAllowed(preview, doing.actor);
    return startBatch(doing, preview);
  },
  bulk: async (doing) => {
    const ticked = [{ id: await someone(doing) }, { id: await someone(doing) }];
    const action = doing.random.oneOf(oneButton);
    const preview = await applyOn(technicianBulk, doing.browser, action, ticked);
    expectAllowed(preview, doing.actor);
    return `${action}: ${await startBatch(doing, preview)}`;
  },
  acceptInvitation: async (doing) => {
    const { services, webs } = doing.world;
    const { rows } = await services.database.raw<{ rows: { id: number }[] }>(
      `select account_id as id from one_time_links where purpose = 'invitation'
         and num_nonnulls(used_at, replaced_at, withdrawn_at) = 0 order by created_at`,
    );
    if (rows.length === 0) return 'nobody is invited';
    const path = await newestLinkPath(services, doing.random.oneOf(rows), 'invitation');
    const windows = webs.map((web) => openBrowser(web));
    await Promise.all(windows.map((window) => window.get(path)));
    const pages = await Promise.all(
      windows.map((window) => window.post(path, fieldsOf(window, { password: PASSWORD }))),
    );
    return pages.map(({ status, url }) => `${status} at ${url}`).join(' and ');
  },
  signInWithSso: async (doing) => {
    const { world, random } = doing;
    const browser = openBrowser(random.oneOf(world.webs));
    const page = await browser.get(paths.ssoSignIn);
    if (!page.forms.some(({ names }) => names.includes('email'))) return `${page.status} at ${page.url}`;
    const { will, gus } = world.people;
    return send(
      { ...doing, actor: { ...doing.actor, foreign: null } },
      browser.submit({ email: random.oneOf([will, gus]).email }),
    );
  },
  forgotPassword: async ({ world, random }) => {
    const browser = openBrowser(random.oneOf(world.webs));
    await browser.get(paths.forgotPassword);
    const { carla, zoe, will } = world.people;
    return `${(await browser.submit({ identifier: random.oneOf([carla, zoe, will]).email })).status}`;
  },
  domains: async (doing) => {
    const { admin } = newLogin(doing);
    await doing.browser.get(paths.newDomains);
    const domains = `d${doing.random.between(1, 5)}.example`;
    return send(doing, doing.browser.post(paths.newDomains, fieldsOf(doing.browser, { admin, domains })));
  },
  look: async (doing) => {
    const path = doing.random.oneOf([
      paths.technicians,
      paths.auditLog,
      paths.mailQueue,
      paths.domains,
      paths.batches,
    ]);
    return send(doing, doing.browser.get(path));
  },
  mailServer: async ({ world, random }) => {
    const behaviour = random.oneOf(['accept', 'accept', '450', '550'] as const);
    await world.sink.behave(behaviour);
    return behaviour;
  },
};

async function startBatch(doing: StepContext, preview: Page): Promise<string> {
  if (!/^\/batches\/\d+/.test(preview.url)) return `${preview.status} at ${preview.url}`;
  const canStart = preview.forms.some(({ action }) => action === preview.url);
  return canStart ? send(doing, start(doing.browser)) : `nothing to start at ${preview.url}`;
}
