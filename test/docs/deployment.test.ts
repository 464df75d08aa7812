import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { productVersion } from '../../src/config.ts';
import { schema } from '../../src/environment/schema.ts';

/** Variables of compose.yaml that no process of the product reads. */
const forOthers = ['POSTGRES_PASSWORD'];

interface Service {
  image: string;
  command: string[];
  environment: Record<string, unknown>;
  depends_on?: Record<string, unknown>;
}

const compose = readFileSync('compose.yaml', 'utf8');
const { services } = parse(compose, { merge: true }) as { services: Record<string, Service> };
const own = Object.entries(services).filter(([, { image }]) => image === 'manage-technicians');

/** Returns the source file of a built script. */
const sourceOf = (script: string) => script.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('compose.yaml', () => {
  test('runs every process of the product, PostgreSQL and a proxy', () => {
    expect(Object.keys(services).sort()).toEqual([
      'caddy',
      'migrate',
      'postgres',
      'provider',
      'web',
      'worker',
    ]);
  });

  test.each(own)('%s runs a script that exists, directly, with variables that exist', (_name, service) => {
    const [program, script = ''] = service.command;
    expect(program).toBe('node');
    expect(script).toMatch(/^dist\/src\/.+\.js$/);
    expect(existsSync(sourceOf(script))).toBe(true);
    for (const variable of Object.keys(service.environment))
      expect(Object.keys(schema.shape)).toContain(variable);
    for (const other of Object.keys(service.depends_on ?? {})) expect(Object.keys(services)).toContain(other);
  });

  test('every variable that it takes from .env exists', () => {
    const used = [...compose.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(3);
    for (const name of used) expect([...Object.keys(schema.shape), ...forOthers]).toContain(name);
    const proxied = [...readFileSync('deploy/Caddyfile', 'utf8').matchAll(/\{\$(\w+)\}/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(services['caddy']?.environment ?? {})).toEqual(proxied);
  });
});

test('the label of the image names the version', () => {
  expect(readFileSync('Dockerfile', 'utf8')).toContain(
    `\nLABEL org.opencontainers.image.version=${productVersion}\n`,
  );
});

const units = readdirSync('deploy/systemd');

test('there is a unit for each process and for the migration', () => {
  expect(units.sort()).toEqual([
    'console-migrate.service',
    'console-provider.service',
    'console-web.service',
    'console-worker.service',
  ]);
});

test.each(units)(
  '%s runs a script that exists, directly, with variables that exist, and without privileges',
  (unit) => {
    const text = readFileSync(`deploy/systemd/${unit}`, 'utf8');
    const settings = [...text.matchAll(/^(\w+)=(.*)$/gm)];
    const valuesOf = (wanted: string) =>
      settings.flatMap(([, name, value = '']) => (name === wanted ? [value] : []));
    const [start = ''] = valuesOf('ExecStart');
    expect(start).toMatch(/^\/usr\/bin\/node dist\/src\/.+\.js$/);
    expect(existsSync(sourceOf(start.split(' ')[1] ?? ''))).toBe(true);
    for (const assignment of valuesOf('Environment')) {
      expect(Object.keys(schema.shape)).toContain(assignment.split('=')[0]);
    }
    expect(valuesOf('User')).toEqual(['console']);
    expect(valuesOf('NoNewPrivileges')).toEqual(['true']);
    expect(valuesOf('ProtectSystem')).toEqual(['strict']);
  },
);

test('the script for bounces asks the mail server to try again if the settings can’t be read', () => {
  const [, script = ''] =
    /^ {4}#!\/bin\/sh\n((?: {4}.+\n)+)/m.exec(readFileSync('docs/operations/mail.md', 'utf8')) ?? [];
  expect(script).toContain('/etc/console/console.env');
  const unreadable = script.replace('/etc/console/console.env', '/nonexistent/console.env');
  expect(spawnSync('sh', ['-c', unreadable]).status).toBe(75);
});
