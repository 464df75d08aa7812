import { setTimeout as sleep } from 'node:timers/promises';
import { measure } from '../../lib/measurements.ts';
import { catalogues } from '../../locales/catalogues.ts';
import { readText } from '../../locales/stored-text.ts';
import type { Services } from '../../services.ts';
import { deliver, type Delivery, type CurrentJob } from './deliver.ts';
import { claimJobs, extendLeases, releaseJobs, type ClaimedJob } from './mail-claim-repository.ts';
import { notifyWorkers } from './mail-job-repository.ts';
import { endRelayPause, pauseRelay, takeProbe } from './mail-relay-repository.ts';
import type { MailResult } from './mail-result-repository.ts';
import { createMailResultWriter, type MailResultWriter } from './mail-result-writer.ts';
import { readSmtpSettings } from '../smtp/smtp-settings.ts';
import { openSmtpTransport, type SmtpTransport } from '../smtp/smtp-transport.ts';
import { createMailListener, type MailListener } from './mail-listener.ts';
import { mailTiming, type MailTiming } from './worker-timing.ts';
import { warnRarely } from '../../lib/warn-rarely.ts';

/** Claimed jobs per connection. Few enough to be sent soon, and enough that no connection waits for the next claim. */
const JOBS_PER_CONNECTION = 20;

/** How long to wait after a claim, so that emails queued one after another, as in a batch, are claimed together. */
const CLAIM_INTERVAL_MS = 100;

/** After this many broken connections in a row, the mail server is considered unavailable. */
const MAX_BROKEN_CONNECTIONS = 3;

export interface RunningWorker {
  /** Returns whether it has recently checked for jobs. It does so every few seconds, even if there are none. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

/**
 * Sends emails until it is stopped. Any number of workers can run on one database. `stop` finishes the emails that are
 * being sent, within ten seconds. Throws ConfigError if SMTP_URL is invalid.
 */
export function startWorker(services: Services, times: MailTiming = mailTiming): Promise<RunningWorker> {
  const worker = new MailWorker(services, times);
  worker.start();
  return Promise.resolve(worker);
}

class MailWorker implements RunningWorker {
  readonly #services: Services;
  readonly #times: MailTiming;
  readonly #transport: SmtpTransport;
  readonly #listener: MailListener;
  readonly #results: MailResultWriter;
  readonly #abort = new AbortController();
  /** Claimed, but not being sent yet. */
  readonly #waiting: CurrentJob[] = [];
  readonly #sending = new Map<CurrentJob, Promise<void>>();
  /** Whether the last claim returned as many jobs as it requested, so that there may be more. */
  #mayHaveMore = false;
  #lastClaim = -Infinity;
  #brokenConnections = 0;
  #stopping = false;
  #working: Promise<void> = Promise.resolve();
  #heartbeat: NodeJS.Timeout | undefined;
  #lastPoll = performance.now();

  constructor(services: Services, times: MailTiming) {
    this.#services = services;
    this.#times = times;
    this.#transport = openSmtpTransport(readSmtpSettings(services.config.smtpUrl, services.config.origin));
    this.#listener = createMailListener(services.config.databaseDirectUrl, services.logger);
    this.#results = createMailResultWriter(services.database, services.logger);
  }

  start(): void {
    this.#working = this.#work();
    this.#heartbeat = setInterval(() => void this.#keepLeases(), (this.#times.leaseSeconds * 1000) / 3);
  }

  isAlive(): boolean {
    return performance.now() - this.#lastPoll < Math.max(30, 3 * this.#times.pollSeconds) * 1000;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const { logger, database } = this.#services;
    const limit = setTimeout(() => this.#abort.abort(), this.#times.stopSeconds * 1000);
    const ifPossible = (work: Promise<void>) =>
      work.catch((error: unknown) => {
        logger.error(
          { err: error },
          'stopped while the database was unavailable, some emails will be sent again',
        );
      });
    await this.#listener.stop();
    await this.#working;
    await ifPossible(releaseJobs(database, jobsOf(this.#waiting.splice(0))));
    await Promise.all(this.#sending.values());
    await ifPossible(this.#results.stop());
    clearTimeout(limit);
    clearInterval(this.#heartbeat);
    this.#transport.close();
  }

  async #work(): Promise<void> {
    while (!this.#stopping) {
      this.#lastPoll = performance.now();
      try {
        if (this.#isLow()) await this.#claim();
        if (this.#isLow() && this.#mayHaveMore) continue;
        await this.#listener.wait(this.#times.pollSeconds * 1000);
        if (!this.#mayHaveMore)
          await sleep(Math.max(0, this.#lastClaim + CLAIM_INTERVAL_MS - performance.now()));
      } catch (error) {
        warnRarely(this.#services.logger, { err: error }, 'the mail worker is waiting for the database');
        await sleep(1000);
      }
    }
  }

  async #claim(): Promise<void> {
    const { database, config } = this.#services;
    if (config.mailHold) return;
    const { leaseSeconds } = this.#times;
    const limit = this.#maxWaiting() - this.#waiting.length;
    let jobs = await claimJobs(database, { limit, leaseSeconds, probing: false });
    const probe = jobs.length === 0 && (await takeProbe(database, leaseSeconds));
    if (probe) jobs = await claimJobs(database, { limit: 1, leaseSeconds, probing: true });
    this.#mayHaveMore = jobs.length === limit;
    const claimedAt = (this.#lastClaim = performance.now());
    this.#waiting.push(...jobs.map((job) => ({ job, claimedAt, probe })));
    this.#sendWaiting();
  }

  #maxWaiting(): number {
    return this.#transport.size * JOBS_PER_CONNECTION;
  }

  /** Returns whether to claim more. The remaining jobs keep the connections busy until then. */
  #isLow(): boolean {
    return this.#waiting.length < this.#maxWaiting() / 2;
  }

  #sendWaiting(): void {
    while (this.#sending.size < this.#transport.size && !this.#stopping) {
      const next = this.#waiting.shift();
      if (!next) break;
      const sent = this.#send(next).finally(() => {
        this.#sending.delete(next);
        this.#sendWaiting();
        if (this.#mayHaveMore && this.#isLow()) this.#listener.wake();
      });
      this.#sending.set(next, sent);
    }
  }

  async #send(inHand: CurrentJob): Promise<void> {
    try {
      const delivery = await deliver(this.#services, this.#transport, inHand, {
        signal: this.#abort.signal,
        retry: this.#times,
      });
      if (!delivery) return;
      this.#report(inHand.job, delivery.result);
      // The mail server's reply is kept even if the pause can't be written.
      await this.#recordRelayState(delivery, inHand.probe).finally(() => this.#results.add(delivery.result));
    } catch (error) {
      this.#services.logger.warn(
        { err: error, mailJob: inHand.job.id },
        'an email is waiting for the database',
      );
    }
  }

  /** Logs one line per attempt. It has no address, but `mailJob` leads to it in the database. */
  #report({ id, message, attempt }: ClaimedJob, { state, reply }: MailResult): void {
    measure('email', { kind: message, state });
    this.#services.logger.info(
      { mailJob: id, kind: message, attempt, state, reply: readText(catalogues.en, reply) },
      'email',
    );
  }

  /** Starts, extends or ends a pause, depending on how the mail server responded. */
  async #recordRelayState({ outcome, result }: Delivery, probe: boolean): Promise<void> {
    const { database, logger } = this.#services;
    if (outcome === null || this.#stopping) return;
    const isBroken = outcome === 'interrupted' || outcome === 'cut-off';
    this.#brokenConnections = isBroken ? this.#brokenConnections + 1 : 0;
    if (
      outcome === 'relay-down' ||
      (isBroken && (probe || this.#brokenConnections >= MAX_BROKEN_CONNECTIONS))
    ) {
      const seconds = await this.#pause(result.reply, probe);
      // The mail server did not reject this email itself, so it is due again as soon as the pause ends.
      if (outcome === 'relay-down') result.delay = seconds;
    } else if (probe && (await endRelayPause(database))) {
      logger.info('the mail server is accepting mail again');
      await notifyWorkers(database);
    }
  }

  async #pause(reason: string, probing: boolean): Promise<number> {
    const { database, logger } = this.#services;
    const back = jobsOf(this.#waiting.splice(0));
    const seconds = await pauseRelay(database, { reason, probing }, this.#times);
    await releaseJobs(database, back);
    logger.warn(
      { reason: readText(catalogues.en, reason), seconds: Math.round(seconds) },
      'the mail server is not accepting mail, pausing',
    );
    return seconds;
  }

  async #keepLeases(): Promise<void> {
    const inHand = jobsOf([...this.#waiting, ...this.#sending.keys()]);
    const unwritten = this.#results.waiting.map(({ jobId, attempt }) => ({ id: jobId, attempt }));
    try {
      await extendLeases(this.#services.database, [...inHand, ...unwritten], this.#times.leaseSeconds);
    } catch (error) {
      this.#services.logger.warn({ err: error }, 'failed to extend leases');
    }
  }
}

function jobsOf(inHand: readonly CurrentJob[]) {
  return inHand.map(({ job }) => job);
}
