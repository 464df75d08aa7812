import { runProcess } from '../../src/installation/run-process.ts';
import { startWorker } from '../../src/mail/queue/worker.ts';
import { quick } from '../mail/quick.ts';

/** `src/worker.ts` with less patience: nobody wants to wait for the lease of a dead one. */
await runProcess(async (services) => {
  const worker = await startWorker(services, [], quick);
  services.logger.info('the mail worker waits for mail');
  return worker;
});
