import { refuseArguments } from '../installation/run-process.ts';
import { printLine } from '../lib/print-line.ts';
import { runProviderCommand } from '../sso-provider/run-provider-command.ts';
import { replaceKeys } from '../sso-provider/signing-keys.ts';

await runProviderCommand(async (own) => {
  refuseArguments();
  await replaceKeys(own);
  printLine(
    'The provider signs with a new key within a minute. Tokens signed with the old keys are no longer valid.',
  );
});
