import { freePort } from '../../../src/embedded/free-port.ts';
import { killAll } from '../../harness/product-process.ts';
import { addPanel, startConsole } from './console.ts';
import { startMonit } from './monit.ts';
import { startEchoPanel } from './panels.ts';
import { installedVersions, packages, stopPrograms } from './programs.ts';
import { createCertificate, proxyNames, startProxy } from './proxies.ts';
import { startRabbitmq } from './rabbitmq.ts';
import { startRspamd } from './rspamd.ts';
import { lastSteps, steps, type Combination } from './steps.ts';

/**
 * `npm run gate:try` tries the gate with real software: nginx, Caddy and HAProxy in front of Rspamd, RabbitMQ, monit and a
 * panel that remembers what it gets. The proxies run the configurations that the console's page shows. Prints a table,
 * and exits with code 1 if something does not work or a package is missing. With `--if-installed`, a missing package is
 * no failure.
 */

/** Where a failure is likely to be a program that hangs. */
const LIMIT_MINUTES = 15;

const began = performance.now();
process.once('exit', () => {
  killAll();
  stopPrograms();
});
const versions = installedVersions();
const missing = Object.keys(packages).filter((name) => !versions.has(name));
if (missing.length > 0) {
  const isAllowed = process.argv.includes('--if-installed');
  console.log(
    `${isAllowed ? 'The gate was not tried with real software. ' : ''}Missing Debian packages: ${missing.join(' ')}`,
  );
  console.log(`Install them with: apt-get install --no-install-recommends ${missing.join(' ')}`);
  process.exit(isAllowed ? 0 : 1);
}
console.log(
  Object.entries(packages)
    .map(([name, label]) => `${label} ${versions.get(name) ?? ''}`)
    .join('\n'),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
setTimeout(() => {
  console.error(`Stopped after ${LIMIT_MINUTES} minutes`);
  process.exit(1);
}, LIMIT_MINUTES * 60_000).unref();

/** Each panel has a host of its own, because panels on one host would share cookies. */
const hosts = Array.from({ length: 12 }, (_, index) => `127.0.0.${index + 11}`);
const certificate = createCertificate(hosts);
const [harness, echo, ...others] = await Promise.all([
  startConsole(certificate.certificate),
  startEchoPanel(),
  startRspamd(),
  startRabbitmq(),
  startMonit(),
]);

// Someone has a few sessions at most, so each proxy has its own technician.
const { carla, will, gus } = harness.people;
const technicians = {
  nginx: { technician: carla, groups: 'acme-hosting/acme-east' },
  caddy: { technician: will, groups: 'acme-hosting/acme-west' },
  haproxy: { technician: gus, groups: 'acme-hosting/acme-east/acme-east-harbour' },
};
const admins = ['acme-east', 'acme-west', 'acme-east-harbour'];

const combinations: Combination[] = [];
for (const proxy of proxyNames) {
  const port = await freePort();
  const shown = [];
  for (const panel of [...others, echo]) {
    const origin = `https://${hosts[combinations.length] ?? ''}:${port}`;
    const added = await addPanel(harness, { panel, name: `${panel.name} behind ${proxy}`, origin, admins });
    const context = await harness.openContext();
    const page = await context.newPage();
    combinations.push({ proxy, panel, added, origin, context, page, ...technicians[proxy] });
    shown.push({ text: added.configurations[proxy], panelAddress: panel.address });
  }
  await startProxy(proxy, shown, certificate, port);
}

const results = new Map(combinations.map((each) => [each, new Map<string, string>()]));
let problems = 0;
for (const combination of combinations) {
  for (const [name, step] of Object.entries(steps)) {
    const isFine = await attempt(combination, name, () => step(harness, combination, echo));
    if (!isFine) break;
  }
}
for (const [name, step] of Object.entries(lastSteps)) {
  const ready = combinations.filter((each) => ![...(results.get(each)?.values() ?? [])].includes('FAILED'));
  const failed = await step(harness, ready).catch(
    (error: unknown) => new Map(ready.map((each) => [each, String(error)])),
  );
  for (const each of ready) note(each, name, failed.get(each));
}
printTable();
console.log(
  `${problems === 0 ? 'Everything works' : `${problems} problems`}, after ${Math.round((performance.now() - began) / 1000)} s`,
);
await harness.stop();
process.exit(problems === 0 ? 0 : 1);

async function attempt(combination: Combination, name: string, step: () => Promise<void>): Promise<boolean> {
  const problem = await step().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  note(combination, name, problem);
  return problem === undefined;
}

function note(combination: Combination, name: string, problem: string | undefined): void {
  results.get(combination)?.set(name, problem === undefined ? 'ok' : 'FAILED');
  if (problem === undefined) return;
  problems += 1;
  console.log(`${combination.added.name}, ${name}: ${problem}`);
}

function printTable(): void {
  const names = [...Object.keys(steps), ...Object.keys(lastSteps)];
  const line = (first: string, cells: readonly string[]) =>
    console.log(
      first.padEnd(24) + cells.map((cell, index) => cell.padEnd((names[index]?.length ?? 0) + 2)).join(''),
    );
  line('', names);
  for (const [{ added }, cells] of results)
    line(
      added.name,
      names.map((name) => cells.get(name) ?? '-'),
    );
}
