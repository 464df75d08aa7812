import { afterEach, beforeEach } from '@jest/globals';
import { applyRules, scheduleEnds, sendSecondWarnings } from '../../../src/access-rules/rule-jobs.ts';
import { paths } from '../../../src/paths.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';
import type { Person } from '../../harness/people.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

/**
 * A new app for each test of a file that imports it, with Amy signed in. No worker runs. The tests call its jobs, and move
 * times in the database instead of waiting.
 */
export let harness: TestApp;
export let amy: BrowserLike;
beforeEach(async () => {
  harness = await startTestApp();
  amy = await signedInAs(harness, harness.people.amy);
});
afterEach(() => harness.stop());

export const never = new AbortController().signal;

export async function runWorker(): Promise<void> {
  await scheduleEnds(harness.services, never);
  await sendSecondWarnings(harness.services, never);
  await applyRules(harness.services, never);
}

/** Saves the rules as Amy, and confirms what the page says. */
export async function saveRules(
  values: Record<string, string>,
  adminId = harness.people.acmeHosting.id,
): Promise<Page> {
  await amy.get(paths.accessRulesOf(adminId));
  const page = await amy.submit({ mode: 'own', ...values });
  return page.html.includes('name="confirmed"') ? confirm() : page;
}

/** Ticks the checkbox, whose value has the numbers that the page shows. */
export function confirm(): Promise<Page> {
  const [, confirmed = ''] = /name="confirmed" value="([^"]*)"/.exec(amy.page().html) ?? [];
  return amy.submit({ confirmed });
}

/** Moves everything that the rules know about a person into the past. */
export async function passDays({ id }: Pick<Person, 'id'>, days: number): Promise<void> {
  await harness.services.database.raw(
    `update accounts set created_at = created_at - days.days, last_sign_in_at = last_sign_in_at - days.days,
       ends_by_rule_at = ends_by_rule_at - days.days, rule_warning_at = rule_warning_at - days.days,
       rule_grace_until = rule_grace_until - days.days
     from (select :days * interval '1 day' as days) days where id = :id`,
    { id, days },
  );
}

export const stored = ({ id }: Pick<Person, 'id'>) =>
  harness.services
    .database('accounts')
    .where({ id })
    .first<{ status: string; endsIn: number | null; warnedIn: number | null }>(
      'status',
      harness.services.database.raw(
        `round(extract(epoch from ends_by_rule_at - now()) / 86400)::integer as "endsIn",
         round(extract(epoch from rule_warning_at - now()) / 86400)::integer as "warnedIn"`,
      ),
    );

export const eventsOf = ({ id }: Pick<Person, 'id'>) =>
  harness.services
    .database('audit_events')
    .where({ subject_account_id: id })
    .orderBy('id')
    .select<{ action: string; actor: string | null; content: string }[]>(
      'action',
      'actor_name as actor',
      'content',
    );

export const mailsTo = ({ id }: Pick<Person, 'id'>) =>
  harness.services
    .database('mail_jobs')
    .where({ account_id: id })
    .orderBy('id')
    .select<{ message: string; state: string; data: object }[]>('message', 'state', 'data');

export const editPath = ({ id }: Pick<Person, 'id'>) => paths.technicianAction(id, 'edit');
