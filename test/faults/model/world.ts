import type { Express } from 'express';
import { createApp } from '../../../src/web/app.ts';
import { loadConfig } from '../../../src/config.ts';
import { createServices, type Services } from '../../../src/services.ts';
import { startWorkers } from '../../../src/maintenance/workers.ts';
import { openBrowser, type BrowserLike, type Page } from '../../harness/browser-like.ts';
import { createPeople, signIn, type People, type Person } from '../../harness/people.ts';
import { startSmtpSink, type SmtpSink } from '../../harness/smtp-sink.ts';
import { createTestDatabase } from '../../harness/test-database.ts';
import { configureSso, linkPerson } from '../../web/sso/configured.ts';
import { startTestProvider, type TestProvider } from '../../web/sso/test-provider.ts';
import { settingsFor } from '../../harness/product-process.ts';
import type { SeededRandom } from '../rounds.ts';
import { quietLogger } from '../../harness/test-settings.ts';

/** Someone who acts, signed in once and seen by both web servers. */
export interface Actor {
  person: Person;
  windows: [BrowserLike, BrowserLike];
  /** Texts that their pages must never contain. */
  foreign: RegExp | null;
}

export interface World {
  services: Services;
  people: People;
  sink: SmtpSink;
  provider: TestProvider;
  /** Two web servers that share nothing but the database. */
  webs: [Express, Express];
  actors: Actor[];
  /** Signs the actor in again, as after a change that ended their sessions. */
  enter(actor: Actor): Promise<void>;
  /** A window of the actor at one of the two web servers. */
  window(random: SeededRandom): { actor: Actor; browser: BrowserLike };
  stop(): Promise<void>;
}

/** Two web servers and a worker on one database, a mail server and a provider, with four people signed in. */
export async function startWorld(): Promise<World> {
  const own = await createTestDatabase();
  const sink = await startSmtpSink();
  const settings = settingsFor(own.url, sink.url);
  const separate = () => createServices(loadConfig(settings), quietLogger);
  const [services, ...others] = [separate(), separate(), separate()] as const;
  const people = await createPeople(services);
  const provider = await startTestProvider({
    consoleUrl: settings['BASE_URL'] ?? '',
    adminIds: [people.acmeHosting.id],
  });
  await configureSso(services, people.acmeHosting.id, provider.issuer);
  for (const person of [people.will, people.gus]) {
    await linkPerson(services, person, provider.issuer, `subject-of-${person.username}`);
    const account = { subject: `subject-of-${person.username}`, email: person.email, emailVerified: true };
    provider.accounts.set(person.email, account);
  }
  const [first, second] = [createApp(services), createApp(others[0])];
  const worker = await startWorkers(others[1]);
  const actorFor = (person: Person, foreign: RegExp | null): Actor => ({
    person,
    windows: [openBrowser(first), openBrowser(second)],
    foreign,
  });
  const actors = [
    actorFor(people.acme, null),
    actorFor(people.amy, null),
    actorFor(people.east, /blue-\d|Blue Harbor/),
    actorFor(people.blue, /east-\d|Acme East/),
  ];

  const world: World = {
    services,
    people,
    sink,
    provider,
    webs: [first, second],
    actors,
    async enter({ person, windows: [one, other] }) {
      const row = await services
        .database('accounts')
        .where({ id: person.id })
        .first<{ username: string }>('username');
      await signIn(services, one, { ...person, username: row.username });
      for (const [name, value] of one.cookies) other.cookies.set(name, value);
      await other.get('/profile');
    },
    window(random) {
      const actor = random.oneOf(actors);
      return { actor, browser: random.oneOf(actor.windows) };
    },
    async stop() {
      await worker.stop();
      await provider.stop();
      await sink.stop();
      await Promise.all([services, ...others].map(({ database }) => database.destroy()));
      await own.drop();
    },
  };
  for (const actor of actors) await world.enter(actor);
  return world;
}

/** Throws an error for a page that no step may lead to: a server error, or something of another admin's. */
export function expectAllowed(page: Page, { person, foreign }: Actor): void {
  if (page.status >= 500) throw new Error(`${page.url} answered ${page.status}: ${page.text.slice(0, 300)}`);
  const seen = foreign?.exec(page.text);
  if (seen) throw new Error(`${person.username} sees “${seen[0]}” at ${page.url}`);
}
