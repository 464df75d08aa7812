import { refuseArguments, runCommand } from '../installation/run-process.ts';
import { consoleColumns, findKeyUse, reencryptColumn } from '../installation/sealed-columns.ts';
import type { SealedColumn } from '../installation/sealed-column-repository.ts';
import { ConfigError } from '../lib/errors.ts';
import { counted } from '../lib/numbers.ts';
import { printLine } from '../lib/print-line.ts';
import type { Services } from '../services.ts';
import { providerServices } from '../sso/bundled-provider/provider-services.ts';
import { providerColumns } from '../sso-provider/sealed-columns.ts';

await runCommand(async (services) => {
  refuseArguments();
  const own = providerServices(services);
  try {
    await reencryptAll('the console', services, consoleColumns);
    await reencryptAll('the provider', own, providerColumns);
    const missing = [
      ...(await findKeyUse(services, consoleColumns)).missing,
      ...(await findKeyUse(own, providerColumns)).missing,
    ];
    if (missing.length > 0) {
      throw new ConfigError(
        `Left unchanged, because the key is not in SECRET_KEY: ${missing.join(', ')}. Add the key to the end of the list and run this again.`,
      );
    }
    printLine('Everything that is stored long-term is encrypted with the first key.');
  } finally {
    await own.database.destroy();
  }
});

async function reencryptAll(
  whose: string,
  services: Services,
  columns: readonly SealedColumn[],
): Promise<void> {
  for (const column of columns) {
    const reencrypted = await reencryptColumn(services, column);
    printLine(`Re-encrypted for ${whose}: ${counted(reencrypted, ...column.name)}.`);
  }
}
