import { setTimeout as sleep } from 'node:timers/promises';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { passwordQueue } from '../accounts/passwords/password-hashing.ts';
import { productVersion } from '../config.ts';
import { poolUse } from '../database/pool-use.ts';
import { onMeasurement } from '../lib/measurements.ts';
import type { Services } from '../services.ts';
import { findStoredMetrics } from './metrics-repository.ts';

/** Prometheus waits ten seconds by default, so a silent database must not use up that time. In milliseconds. */
const DATABASE_LIMIT_MS = 2_000;

/** In seconds. Most pages take less than 50 ms, and the slowest, a test email, takes up to 50 s. */
const requestBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

export interface Metrics {
  contentType: string;
  /**
   * Returns all metrics in the text format of Prometheus. Calls at the same time share one reading, so that a flood of
   * them doesn't use up the connections to the database.
   */
  read(): Promise<string>;
  stop(): void;
}

/**
 * Creates the metrics of this process. Labels are route patterns, codes and names from the code, so that there are few
 * of them and no names of people or admins.
 */
export function createMetrics(services: Services): Metrics {
  const registry = new Registry();
  // Memory, CPU time, the delay of the event loop and garbage collection.
  collectDefaultMetrics({ register: registry });
  const ends = [
    countRequests(registry),
    countEvents(registry),
    countFactors(registry),
    countEmails(registry),
  ];
  describeBuild(registry);
  readQueues(registry, services);
  const readDatabase = createDatabaseMetrics(registry, services);
  let reading: Promise<string> | undefined;
  return {
    contentType: registry.contentType,
    read() {
      reading ??= readDatabase()
        .then(() => registry.metrics())
        .finally(() => (reading = undefined));
      return reading;
    },
    stop() {
      for (const end of ends) end();
      registry.clear();
    },
  };
}

function countRequests(registry: Registry): () => void {
  const durations = new Histogram({
    name: 'console_http_request_duration_seconds',
    help: 'Requests by method, route pattern and status code',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers: [registry],
  });
  return onMeasurement('request', ({ seconds, ...labels }) => durations.observe(labels, seconds));
}

function countEvents(registry: Registry): () => void {
  const events = new Counter({
    name: 'console_audit_events_total',
    help: 'Events in the audit log by action and outcome, such as sign-ins (sign-in) and blocks (block)',
    labelNames: ['action', 'outcome'],
    registers: [registry],
  });
  return onMeasurement('event', (labels) => events.inc(labels));
}

function countFactors(registry: Registry): () => void {
  const factors = new Counter({
    name: 'console_factor_checks_total',
    help: 'Checked passwords, codes and passkeys by outcome. A password of a login that cannot sign in also counts as wrong',
    labelNames: ['factor', 'outcome'],
    registers: [registry],
  });
  return onMeasurement('factor', (labels) => factors.inc(labels));
}

function countEmails(registry: Registry): () => void {
  const emails = new Counter({
    name: 'console_emails_total',
    help: 'Attempts to send an email, by kind and by the state that followed',
    labelNames: ['kind', 'state'],
    registers: [registry],
  });
  return onMeasurement('email', (labels) => emails.inc(labels));
}

function describeBuild(registry: Registry): void {
  new Gauge({
    name: 'console_build_info',
    help: 'Always 1. The labels are the versions of the product and of Node',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version: productVersion, node: process.versions.node }, 1);
}

/** The queues inside this process, which are read when Prometheus asks for them. */
function readQueues(registry: Registry, { database }: Services): void {
  new Gauge({
    name: 'console_database_pool_connections',
    help: 'Database connections of this process by use, and the callers that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries<number>({ ...poolUse(database) }))
        this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'console_password_hashes',
    help: 'Passwords that are being hashed or checked, and those that wait',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(passwordQueue())) this.set({ state }, count);
    },
  });
}

/**
 * The state that all processes share. Every process reports it, so that it is known even if no worker runs. Queries
 * should use max(), not sum(). Without a database, only console_database_up is reported.
 */
function createDatabaseMetrics(registry: Registry, { database, logger }: Services): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('console_database_up', '1 if the database answers, otherwise 0');
  const emails = gauge('console_emails_waiting', 'Emails that are not sent yet, by kind and state', [
    'kind',
    'state',
  ]);
  const oldest = gauge(
    'console_oldest_waiting_email_seconds',
    'The age of the oldest email that is not sent yet',
  );
  const paused = gauge('console_mail_server_paused', '1 while the mail server is treated as unavailable');
  const batches = gauge('console_batches_running', 'Batches that are running or wait for a worker');

  return async () => {
    const stored = await Promise.race([
      findStoredMetrics(database, DATABASE_LIMIT_MS).catch((error: unknown) => {
        logger.warn({ err: error }, 'failed to read the database for the metrics');
        return undefined;
      }),
      // Getting a connection from the pool has a longer limit.
      sleep(DATABASE_LIMIT_MS, undefined, { ref: false }),
    ]);
    up.set(stored ? 1 : 0);
    emails.reset();
    for (const { count, ...labels } of stored?.waitingEmails ?? []) emails.set(labels, count);
    setOrRemove(oldest, stored?.oldestEmailSeconds);
    setOrRemove(paused, stored && Number(stored.mailServerPaused));
    setOrRemove(batches, stored?.runningBatches);
  };
}

function setOrRemove(gauge: Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
}
