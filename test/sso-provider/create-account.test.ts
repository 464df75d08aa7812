import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import argon2 from 'argon2';
import { startRunningProvider, type RunningProvider } from './running-provider.ts';
import { visit } from './visitor.ts';

let provider: RunningProvider;
beforeAll(async () => {
  provider = await startRunningProvider();
});
afterAll(async () => {
  await provider.stop();
});
beforeEach(async () => {
  await provider.services.database('throttle_buckets').delete();
});

describe('an address at "Create account"', () => {
  /** What the mail's sender does meanwhile. */
  const ofTheWorker =
    /^with (due|given) |mail_relay|from accounts where id = any \(array\(|^(BEGIN|COMMIT);$/;

  async function ask(email: string) {
    const queries: string[] = [];
    const note = ({ sql }: { sql: string }) => queries.push(sql);
    const hash = jest.spyOn(argon2, 'hash');
    const verify = jest.spyOn(argon2, 'verify');
    const visitor = visit(provider);
    await visitor.browser.get(`${provider.issuer}/create-account`);
    provider.services.database.on('query', note);
    const began = performance.now();
    const page = await visitor.browser.submit({ email });
    const took = performance.now() - began;
    provider.services.database.off('query', note);
    const hashes = hash.mock.calls.length + verify.mock.calls.length;
    jest.restoreAllMocks();
    return {
      answer: {
        status: page.status,
        url: page.url,
        text: page.text,
        cookies: [...visitor.browser.cookies.keys()],
        hashes,
      },
      took,
      work: queries.map((sql) => sql.replace(/\s+/g, ' ')).filter((sql) => !ofTheWorker.test(sql)),
    };
  }

  test('that is free, taken, half taken or not active has the same answer, and the mail alone tells', async () => {
    const { people, mail, services } = provider;
    // A level made in the console has its chain already, from the event of its making; these were inserted without one.
    await services.database.raw(
      `insert into audit_chains (kind, owner_id) select 'admin', id from admins on conflict do nothing`,
    );
    const free = await ask('nadia@harbour.example');
    const begun = await ask('nadia@harbour.example');
    const taken = await ask(people.amy.email);
    const spelled = await ask(people.gus.email.toUpperCase());
    const inactive = await ask(people.dan.email);
    for (const other of [begun, taken, spelled, inactive]) expect(other.answer).toEqual(free.answer);
    // Nobody can tell by the clock: the answer waits longer than any of the work takes.
    for (const { took } of [free, begun, taken, spelled, inactive]) expect(took).toBeGreaterThanOrEqual(400);
    expect(taken.work).toEqual(free.work);
    expect(spelled.work).toEqual(free.work);

    const fresh = await mail.waitForMail({ to: 'nadia@harbour.example' });
    expect(fresh.subject).toBe('Your new account at Single Sign-On (SSO)');
    const exists = await mail.waitForMail({ to: people.amy.email });
    expect(exists.subject).toBe('You have an account at Single Sign-On (SSO)');
    expect(exists.text).toContain(`${provider.issuer}/login`);
    await mail.waitForMail({ to: people.gus.email });
    expect(mail.messages.filter(({ envelope }) => envelope.to.includes(people.dan.email))).toEqual([]);
    // Asked twice at once, it is mailed once.
    expect(
      mail.messages.filter(({ envelope }) => envelope.to.includes('nadia@harbour.example')),
    ).toHaveLength(1);
    const accounts = await services.database('accounts').where({ email: 'nadia@harbour.example' });
    expect(accounts).toHaveLength(1);
  });

  test.each([
    '',
    'no address',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    `${'a'.repeat(250)}@b.example`,
    '<a@b.example>',
  ])('that is %j is refused, and nothing is mailed', async (email) => {
    const { database } = provider.services;
    const before = await database('mail_jobs').count<{ count: number }[]>();
    const visitor = visit(provider);
    await visitor.browser.get(`${provider.issuer}/create-account`);
    const page = await visitor.browser.submit({ email });
    expect(page.status).toBe(422);
    expect(await database('mail_jobs').count<{ count: number }[]>()).toEqual(before);
  });

  test('a link that proves an address makes no second account, and is used once', async () => {
    const visitor = visit(provider);
    await visitor.browser.get(`${provider.issuer}/create-account`);
    await visitor.browser.submit({ email: 'omar@harbour.example' });
    const { text } = await provider.mail.waitForMail({ to: 'omar@harbour.example' });
    const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
    await visitor.browser.get(link);
    const page = await visitor.browser.submit({ password: 'velvet harbour cinnamon 42' });
    expect(page.heading).toBe('Two-Factor Setup');
    expect((await visit(provider).browser.get(link)).text).toContain('used');
  });
});
