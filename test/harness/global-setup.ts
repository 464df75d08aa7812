import { execSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the assets, starts one PostgreSQL for the whole run, and creates a folder that its test files share. */
export default async function globalSetup(): Promise<void> {
  execSync('npm run -s assets');
  const script = join(import.meta.dirname, 'postgres-server.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', script], {
    // Ctrl-C reaches only the tests. The server stops when their process has ended.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(server.stdout)) {
    process.env['TEST_POSTGRES_URL'] = line;
    process.env['TEST_RUN_FOLDER'] = mkdtempSync(join(tmpdir(), 'manage-technicians-run-'));
    globalThis.testPostgres = server;
    return;
  }
  throw new Error('The PostgreSQL of the tests did not start: see the message above.');
}
