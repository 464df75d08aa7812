import { sharedMaintenanceJobs } from '../maintenance/maintenance-jobs.ts';
import type { MaintenanceJob } from '../maintenance/maintenance.ts';
import type { Services } from '../services.ts';
import { deleteExpiredPayloads, deleteUnclaimed } from './cleanup-repository.ts';
import { notifyClients } from './notify-clients.ts';
import type { OpenId } from './openid.ts';

const TEN_MINUTES = 600;

/** The maintenance jobs of the bundled provider. */
export function providerMaintenanceJobs(services: Services, openId: OpenId): MaintenanceJob[] {
  const { database } = services;
  return [
    ...sharedMaintenanceJobs(services),
    {
      name: 'notify products of ended sessions',
      everySeconds: 2,
      run: () => notifyClients(services, openId),
    },
    {
      name: 'delete expired payloads',
      everySeconds: TEN_MINUTES,
      run: () => deleteExpiredPayloads(database),
    },
    {
      name: 'delete unclaimed accounts',
      everySeconds: TEN_MINUTES,
      run: () => database.transaction(deleteUnclaimed),
    },
  ];
}
