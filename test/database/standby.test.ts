import { expect, test } from '@jest/globals';
import { openDatabase } from '../../src/database/database.ts';
import { paths } from '../../src/paths.ts';
import { signedInAs } from '../harness/signed-in.ts';
import { startTestApp } from '../harness/test-app.ts';

test('R3 after a failover, a connection to a server that is now a standby gives a 503 and is replaced', async () => {
  const harness = await startTestApp();
  const amy = await signedInAs(harness, harness.people.amy);
  const { databaseUrl } = harness.services.config;
  const name = new URL(databaseUrl).pathname.slice(1);
  const other = openDatabase(databaseUrl, { poolSize: 1 });
  const invite = async (username: string) => {
    const fields = { admin: 'acme-hosting', username, email: `${username}@acme.example`, notes: '' };
    return (await amy.post(paths.newTechnician, fields, { follow: false })).status;
  };

  await amy.get(paths.newTechnician);
  // New connections are read-only, as those to a standby are.
  await other.raw('alter database ?? set default_transaction_read_only = on', [name]);
  await harness.services.database.destroy();
  harness.services.database.initialize();
  const refused = await invite('ivy');
  await other.raw('alter database ?? reset default_transaction_read_only', [name]);
  await amy.get(paths.newTechnician);
  expect([refused, await invite('ivy')]).toEqual([503, 303]);

  await other.destroy();
  await harness.stop();
});
