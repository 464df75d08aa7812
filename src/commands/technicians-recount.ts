import { refuseArguments, runCommand } from '../installation/run-process.ts';
import { printLine } from '../lib/print-line.ts';
import { counted } from '../lib/numbers.ts';
import { recountTechnicians } from '../technicians/technician-count-repository.ts';

await runCommand(async ({ database }) => {
  refuseArguments();
  const corrected = await database.transaction(recountTechnicians);
  printLine(
    corrected === 0
      ? 'The number of technicians was already correct at every admin.'
      : `Corrected the number of technicians at ${counted(corrected, 'admin', 'admins')}.`,
  );
});
