import { refuseArguments, runCommand } from '../installation/run-process.ts';
import { ConfigError } from '../lib/errors.ts';
import { printLine } from '../lib/print-line.ts';
import { readBounceAddress } from '../mail/queue/bounce-address.ts';
import { readBounce, readInput } from '../mail/queue/read-bounce.ts';
import { recordBounce, type BounceResult } from '../mail/queue/record-bounce.ts';
import { providerServices } from '../sso/bundled-provider/provider-services.ts';

/**
 * Reads one email from standard input. If it reports that an email of the console or the bundled provider could not be
 * delivered, records that. Anything else is ignored with exit code 0, because the mail server would otherwise reply to it.
 * If the email is still being sent, sets exit code 1, so that the mail server passes the report again.
 */
await runCommand(async (services) => {
  refuseArguments();
  const provider = providerServices(services);
  const isBounceAddress = (address: string) =>
    [services, provider].some(({ keyring }) => readBounceAddress(keyring, address) !== undefined);
  try {
    const bounce = await readBounce(await readInput(process.stdin), isBounceAddress);
    let result: BounceResult = 'not-ours';
    if (bounce) result = await recordBounce(services, bounce);
    if (bounce && result === 'not-ours') result = await recordBounce(provider, bounce);
    if (result === 'too-early') {
      throw new ConfigError('This email is still being sent. Submit the report again in a few minutes.');
    }
    printLine(
      {
        recorded: `Recorded: ${bounce?.reason}`,
        unchanged: 'Ignored: already recorded, or the email was sent again since.',
        'not-ours': 'Ignored: this is not a report about an email from this installation.',
      }[result],
    );
  } finally {
    await provider.database.destroy();
  }
});
