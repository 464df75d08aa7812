import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { technicianBulk } from '../../../src/batches/technician-bulk.ts';
import { paths } from '../../../src/paths.ts';
import { openBrowser, type BrowserLike } from '../../harness/browser-like.ts';
import { people } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';
import { replaceGerman, wordsOutsideCatalogue } from '../../locales/pseudo-pages.ts';
import { applyOn } from '../batches/bulk-pages.ts';
import { signOffOn, startOn } from '../reviews/review-pages.ts';

replaceGerman();

const { acmeEast, bob, carla, dan } = people;

let harness: TestApp;
let acme: BrowserLike;
beforeAll(async () => {
  harness = await startTestApp();
  await harness.services.database('accounts').update({ language: 'de' });
  acme = await signedInAs(harness, people.acme);
  // One row on each list.
  await acme.get(paths.technicianAction(carla.id, 'reset-2fa'));
  await acme.submit();
  await acme.get(paths.newDomains);
  await acme.submit({ domains: 'acme.example' });
  await acme.submit();
  const east = await signedInAs(harness, people.east);
  await signOffOn(east, await startOn(east), { count: '2', reason: 'carla' });
  await startOn(acme);
  await acme.post(paths.reviewedTechnician(6), { decision: 'keep' });
  await acme.post(paths.reviewedTechnician(7), { decision: 'set-end-date', accessEndsOn: '2099-12-31' });
  await applyOn(technicianBulk, acme, 'end-sessions', [carla, dan]);
  await acme.submit();
});
afterAll(() => harness.stop());

test.each([paths.signIn, paths.signInAt('acme-east'), paths.forgotPassword, paths.help, '/nowhere'])(
  'the signed-out page %s shows only text from the catalogues',
  async (path) => {
    const { html } = await openBrowser(harness.app).get(path, { headers: { 'Accept-Language': 'de' } });
    expect(wordsOutsideCatalogue(html)).toEqual([]);
  },
);

test.each([
  paths.dashboard,
  paths.technicians,
  `${paths.technicians}?search=carla&field1=status&match1=any&value1=active`,
  paths.newTechnician,
  paths.importTechnicians,
  paths.technicianAction(carla.id, 'edit'),
  paths.technicianAction(bob.id, 'edit'),
  paths.technicianAction(carla.id, 'reset-2fa'),
  paths.technicianAction(carla.id, 'delete'),
  paths.admins,
  paths.adminTree,
  paths.adminAction(acmeEast.id, 'add-sub-admin'),
  paths.adminAction(acmeEast.id, 'rename-admin'),
  paths.adminAction(acmeEast.id, 'move-admin'),
  paths.adminAction(acmeEast.id, 'deactivate-admin'),
  paths.oauthSettingsOf(acmeEast.id),
  paths.domains,
  paths.newDomains,
  paths.domainAction(1, 'move-domain'),
  paths.auditLog,
  paths.auditEvent(1),
  paths.mailQueue,
  paths.mailJob(1),
  paths.mailSettings,
  paths.batches,
  paths.batch(1),
  paths.accessReviews,
  paths.accessReviewReport(1),
  paths.accessReview(2),
  paths.reviewedTechnician(7),
  paths.reviewedTechnician(4),
  paths.signOffAccessReview(2),
  paths.remindReviewers(2),
  paths.profile,
  paths.changePassword,
  paths.changeTwoFactor,
  paths.renewRecoveryKey,
  paths.sessions,
  paths.help,
])('the page %s shows only text from the catalogues', async (path) => {
  const { status, html } = await acme.get(path);
  expect([status, wordsOutsideCatalogue(html)]).toEqual([200, []]);
});
