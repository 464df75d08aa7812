import { runProcess } from '../../src/installation/run-process.ts';
import { startWorker } from '../../src/mail/queue/mail-worker.ts';
import { shortLeases } from '../mail/short-waits.ts';

/** Starts `src/worker.ts` with short leases, so the others claim the jobs of a killed worker soon. */
await runProcess(async (services) => {
  const worker = await startWorker(services, shortLeases);
  services.logger.info('the mail worker is waiting for emails');
  return worker;
});
