import { recordEndedAccess, sendEndReminders } from '../access-rules/access-end-jobs.ts';
import { applyRules, scheduleEnds, sendSecondWarnings } from '../access-rules/rule-jobs.ts';
import { deleteOldBatches } from '../batches/batch-repository.ts';
import { deleteExpiredProbes } from '../gate/probe-repository.ts';
import { deleteExpiredTickets } from '../gate/ticket-repository.ts';
import { deleteExpiredMailJobs } from '../mail/queue/mail-job-repository.ts';
import { deleteExpiredChallenges } from '../passkeys/challenge-repository.ts';
import { deleteExpiredBuckets } from '../rate-limits/rate-limit-repository.ts';
import type { Services } from '../services.ts';
import { deleteExpiredFormDrafts } from '../sessions/form-draft-repository.ts';
import { deleteDeadSessions } from '../sessions/session-repository.ts';
import { deleteOldRequests } from '../sign-in/sign-in-request-repository.ts';
import { deleteOldBrowsers } from '../sign-in/seen-browser-repository.ts';
import type { MaintenanceJob } from './maintenance.ts';

const MINUTE = 60;
const HOURLY = 3600;

/** Emails are deleted in small parts, so that each statement is short. */
const EMAILS_PER_DELETE = 1000;

/** The maintenance jobs of the console and of the bundled provider, on their own databases. */
export function sharedMaintenanceJobs({ database, config }: Services): MaintenanceJob[] {
  return [
    {
      name: 'delete old emails',
      everySeconds: HOURLY,
      async run(signal) {
        let deleted = EMAILS_PER_DELETE;
        while (!signal.aborted && deleted === EMAILS_PER_DELETE) {
          deleted = await deleteExpiredMailJobs(database, config.mailRetentionDays, EMAILS_PER_DELETE);
        }
      },
    },
    { name: 'delete ended sessions', everySeconds: HOURLY, run: () => deleteDeadSessions(database) },
    {
      name: 'delete expired passkey challenges',
      everySeconds: HOURLY,
      run: () => deleteExpiredChallenges(database),
    },
    { name: 'delete expired rate limits', everySeconds: HOURLY, run: () => deleteExpiredBuckets(database) },
    { name: 'delete old sign-in requests', everySeconds: HOURLY, run: () => deleteOldRequests(database) },
  ];
}

/** The maintenance jobs of the console. */
export function consoleMaintenanceJobs(services: Services): MaintenanceJob[] {
  return [
    ...sharedMaintenanceJobs(services),
    {
      name: 'record access that has ended',
      everySeconds: MINUTE,
      run: (signal) => recordEndedAccess(services, signal),
    },
    {
      name: 'remind people before access ends',
      everySeconds: MINUTE,
      run: (signal) => sendEndReminders(services, signal),
    },
    {
      name: 'schedule what access rules will do',
      everySeconds: 10 * MINUTE,
      run: (signal) => scheduleEnds(services, signal),
    },
    {
      name: 'warn people before a rule ends their access',
      everySeconds: MINUTE,
      run: (signal) => sendSecondWarnings(services, signal),
    },
    {
      name: 'deactivate unused logins and withdraw old invitations',
      everySeconds: MINUTE,
      run: (signal) => applyRules(services, signal),
    },
    {
      name: 'delete old browsers',
      everySeconds: HOURLY,
      run: () => deleteOldBrowsers(services.database),
    },
    { name: 'delete old batches', everySeconds: HOURLY, run: () => deleteOldBatches(services.database) },
    {
      name: 'delete expired tickets to panels',
      everySeconds: HOURLY,
      run: () => deleteExpiredTickets(services.database),
    },
    {
      name: 'delete expired checks of proxies',
      everySeconds: HOURLY,
      run: () => deleteExpiredProbes(services.database),
    },
    {
      name: 'delete expired form drafts',
      everySeconds: HOURLY,
      run: () => deleteExpiredFormDrafts(services.database),
    },
  ];
}
