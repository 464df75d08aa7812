import type { Knex } from 'knex';
import type { Status } from '../accounts/account.ts';
import { accessHasEnded } from '../accounts/account-repository.ts';
import { isWithin } from '../technicians/attention-repository.ts';
import { countOf } from '../lists/list-repository.ts';

/** Counts the technicians in an admin's subtree by status. Each count stops at COUNT_CAP + 1. */
export async function countTechnicians(sql: Knex, adminPath: string): Promise<Record<Status, number>> {
  const count = (condition: string) =>
    countOf(`from accounts a where role = 'technician' and ${condition} and ${isWithin(adminPath)}`);
  const stored = (status: Status) => count(`status = '${status}'`);
  // Their access has ended, but no worker has recorded that yet.
  const ended = (status: Status) =>
    count(`status = '${status}' and status <> 'inactive' and ${accessHasEnded}`);
  const { rows } = await sql.raw<{ rows: [Record<Status, number>] }>(
    `select ${stored('active')} - ${ended('active')} as active, ${stored('pending')} - ${ended('pending')} as pending,
       ${stored('inactive')} + ${ended('active')} + ${ended('pending')} as inactive`,
    { adminPath },
  );
  return rows[0];
}

/** What a new installation still needs. */
export interface FirstSteps {
  hasTechnician: boolean;
  hasSingleSignOn: boolean;
  hasSubAdmin: boolean;
}

const GUIDED_DAYS = 14;

/**
 * Returns which of the first steps are done. Returns null if all of them are, or if the installation is older than two
 * weeks, because not everyone needs all of them.
 */
export async function findFirstSteps(sql: Knex): Promise<FirstSteps | null> {
  const { rows } = await sql.raw<{ rows: [FirstSteps & { isNew: boolean }] }>(
    `select exists (select 1 from accounts where role = 'technician') as "hasTechnician",
       exists (select 1 from oauth_settings where enabled) as "hasSingleSignOn",
       exists (select 1 from admins where parent_id is not null) as "hasSubAdmin",
       exists (select 1 from admins where parent_id is null and created_at > now() - interval '${GUIDED_DAYS} days') as "isNew"`,
  );
  const [{ isNew, ...steps }] = rows;
  return isNew && Object.values(steps).includes(false) ? steps : null;
}
