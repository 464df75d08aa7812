import { describe, expect, test } from '@jest/globals';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { ageLink } from '../../harness/links.ts';
import { signIn } from '../../harness/people.ts';
import { NEW_PASSWORD, harness, browser, purposes, link, stored, state } from './set-up.ts';

describe('S6 an emailed link that is opened while someone else is signed in', () => {
  const signedInAs = async (by: BrowserLike) => {
    await by.get('/sessions');
    return by.page().url === '/sessions' ? by.page().text : null;
  };

  test.each(purposes)(
    'S6 for %s, the page names the person who is signed in and asks before ending their session',
    async (purpose) => {
      const { bob, amy, carla } = harness.people;
      const owner = purpose === 'invitation' ? bob : amy;
      const mail = await link(owner, purpose);
      const before = await stored(owner);
      await signIn(harness.services, browser, carla);

      for (let time = 0; time < 2; time += 1) {
        const question = await browser.get(mail.path);
        expect([question.status, question.heading]).toEqual([200, 'You’re signed in as carla']);
        expect(question.text).toContain(`This link is for ${owner.username} at Acme Hosting`);
        expect(question.html).not.toContain('type="password"');
      }
      // A form that was open before Carla signed in changes nothing either.
      const posted = await browser.post(mail.path, { password: NEW_PASSWORD });
      expect([posted.status, posted.heading]).toEqual([409, 'You’re signed in as carla']);
      expect(await stored(owner)).toEqual(before);
      expect(await state(mail)).toEqual({ used_at: null, replaced_at: null, withdrawn_at: null });
      expect(await signedInAs(browser)).not.toBeNull();

      await browser.get(mail.path);
      const page = await browser.submit({}, { action: `${mail.path}/sign-out` });
      expect([page.status, page.url]).toEqual([200, mail.path]);
      expect(page.text).not.toContain('carla');
      expect(await signedInAs(browser)).toBeNull();
      const { database } = harness.services;
      expect(
        await database('audit_events')
          .where({ actor_account_id: carla.id })
          .orderBy('id', 'desc')
          .first('action'),
      ).toEqual({ action: 'sign-out' });
    },
  );

  test('S6 the owner’s own session, a used link and an unknown link end nothing, without a question', async () => {
    const { amy, carla } = harness.people;
    await signIn(harness.services, browser, amy);
    const own = await link(amy, '2fa-reset');
    expect((await browser.get(own.path)).html).toContain('type="password"');
    await browser.post(`${own.path}/sign-out`, {});
    expect(browser.page().url).toBe(own.path);
    expect(await signedInAs(browser)).not.toBeNull();

    const carlas = openBrowser(harness.app);
    await signIn(harness.services, carlas, carla);
    const dead = await link(amy, 'password-reset');
    await ageLink(harness.services, dead, 61);
    expect((await carlas.get(dead.path)).status).toBe(410);
    await carlas.get('/sessions');
    expect((await carlas.post(`${dead.path}/sign-out`, {})).status).toBe(410);
    await carlas.get('/sessions');
    expect((await carlas.post('/2fa-reset/x/sign-out', {})).status).toBe(404);
    expect(await signedInAs(carlas)).not.toBeNull();
  });

  test('S6 the answer needs the form token, so no other site can end the session', async () => {
    const { amy, carla } = harness.people;
    const mail = await link(amy, 'password-reset');
    await signIn(harness.services, browser, carla);
    await browser.postRaw(`${mail.path}/sign-out`, 'csrfToken=x');
    await browser.get(mail.path);
    const headers = { Origin: 'https://evil.example' };
    await browser.submit({}, { action: `${mail.path}/sign-out`, headers });
    expect(browser.page().status).toBe(403);
    expect(await signedInAs(browser)).not.toBeNull();
  });

  test('S6 after the answer, the link works as usual', async () => {
    const { amy, carla } = harness.people;
    const mail = await link(amy, 'password-reset');
    await signIn(harness.services, browser, carla);
    await browser.get(mail.path);
    await browser.submit({}, { action: `${mail.path}/sign-out` });
    expect((await browser.submit({ password: NEW_PASSWORD })).url).toBe('/login?notice=password-set');
  });
});
