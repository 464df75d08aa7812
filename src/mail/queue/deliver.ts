import type { SendMailOptions } from 'nodemailer';
import { storeText } from '../../locales/stored-text.ts';
import type { Services } from '../../services.ts';
import { cancelReason } from './outdated-mail-policy.ts';
import { makeMail } from './make-mail.ts';
import { needsSmtpUtf8 } from '../../lib/mail-address.ts';
import { rereadCause, type ClaimedJob } from './mail-claim-repository.ts';
import type { MailResult } from './mail-result-repository.ts';
import { nextDelay, type RetryTiming } from './worker-timing.ts';
import { classify, explain, type SmtpError, type SmtpFailure } from '../smtp/smtp-errors.ts';
import type { SmtpTransport } from '../smtp/smtp-transport.ts';

export interface CurrentJob {
  job: ClaimedJob;
  /** Milliseconds, from performance.now(). */
  claimedAt: number;
  /** Whether this is the single attempt after a pause. */
  probe: boolean;
}

export interface Delivery {
  result: MailResult;
  /** How the mail server responded, or null if there was no attempt to send. */
  outcome: 'accepted' | SmtpFailure | null;
}

/** The email must no longer be sent. `delivery` is null if the job belongs to another worker by now. */
class NotSentError extends Error {
  readonly delivery: Delivery | null;

  constructor(delivery: Delivery | null) {
    super('The email is not sent');
    this.delivery = delivery;
  }
}

/**
 * Sends the email of one job and returns the result, unless cancelReason gives a reason not to. Checks this again when
 * the connection is ready, because connecting may have taken a long time. Returns null if the job belongs to another
 * worker by now. Rejects if the database is unavailable.
 */
export async function deliver(
  { config, keyring, database, logger }: Services,
  transport: SmtpTransport,
  { job, claimedAt }: CurrentJob,
  { signal, retry }: { signal: AbortSignal; retry: RetryTiming },
): Promise<Delivery | null> {
  const cancelled = (cause: Pick<ClaimedJob, 'accountStatus' | 'about' | 'linkState'>): Delivery | null => {
    const secondsLeft = job.secondsLeft - (performance.now() - claimedAt) / 1000;
    const reason = cancelReason({ message: job.message, data: job.data, ...cause, secondsLeft });
    return (
      reason && {
        outcome: null,
        result: mailResultOf(job, {
          state: reason === 'expired' ? 'expired' : 'cancelled',
          outcome: null,
          reply: storeText((t) => t.mail.cancelReasons[reason]),
        }),
      }
    );
  };
  const early = cancelled(job);
  if (early) return early;

  if (needsSmtpUtf8(job.address) && !(await transport.supportsSmtpUtf8())) {
    return {
      outcome: null,
      result: mailResultOf(job, { ...endings.refused, reply: storeText((t) => t.mail.failures.noSmtpUtf8) }),
    };
  }
  const delay = nextDelay(job, retry);
  let mail: SendMailOptions;
  try {
    mail = makeMail(config, keyring, job);
  } catch (error) {
    logger.error({ err: error, mailJob: job.id }, 'failed to create an email');
    const reply = storeText((t) => t.mail.failures.notCreated);
    return {
      outcome: null,
      result: mailResultOf(job, { state: 'deferred', outcome: 'deferred', reply, delay }),
    };
  }
  let databaseError: unknown;
  const confirm = async () => {
    const cause = await rereadCause(database, job).catch((error: unknown) => {
      databaseError = error;
      throw error;
    });
    const late = cause ? cancelled(cause) : null;
    if (!cause || late) throw new NotSentError(late);
  };
  try {
    const reply = await transport.send(mail, signal, confirm);
    return {
      outcome: 'accepted',
      result: mailResultOf(job, { state: 'accepted', outcome: 'accepted', reply }),
    };
  } catch (error) {
    if (error instanceof NotSentError) return error.delivery;
    if (error === databaseError) throw error;
    const outcome = classify(error as SmtpError);
    const reply = storeText(explain(error as SmtpError));
    return { outcome, result: mailResultOf(job, { ...endings[outcome], reply, delay }) };
  }
}

const endings: Record<SmtpFailure, Pick<MailResult, 'state' | 'outcome'>> = {
  refused: { state: 'refused', outcome: 'refused' },
  deferred: { state: 'deferred', outcome: 'deferred' },
  'cut-off': { state: 'deferred', outcome: 'deferred' },
  interrupted: { state: 'deferred', outcome: 'interrupted' },
  'relay-down': { state: 'deferred', outcome: 'deferred' },
};

function mailResultOf(
  { id, attempt }: ClaimedJob,
  what: Pick<MailResult, 'state' | 'outcome' | 'reply'> & { delay?: number },
): MailResult {
  return { jobId: id, attempt, delay: 0, ...what };
}
