import { runProcess } from './installation/run-process.ts';
import { startWorker } from './mail/worker.ts';

await runProcess(startWorker);
