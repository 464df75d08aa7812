import type { SendMailOptions } from 'nodemailer';
import type { Services } from '../services.ts';
import { nextDelay, whyNotSent } from './delivery-policy.ts';
import { makeMail } from './make-mail.ts';
import { needsSmtpUtf8 } from './mail-address.ts';
import { rereadCause, type ClaimedJob } from './mail-claim-repository.ts';
import type { Receipt } from './mail-receipt-repository.ts';
import { classify, explain, type SmtpError, type SmtpFailure } from './smtp-errors.ts';
import type { SmtpTransport } from './smtp-transport.ts';

export interface JobInHand {
  job: ClaimedJob;
  /** By this process's steady clock. */
  claimedAt: number;
  /** The one try after a pause of the relay. */
  probe: boolean;
}

export interface Delivery {
  receipt: Receipt;
  /** What the relay did; null where it was not asked. */
  outcome: 'accepted' | SmtpFailure | null;
}

const NO_SMTPUTF8 =
  'The relay does not offer SMTPUTF8, which an address needs whose name has letters beyond a to z';

/** What was read with the claim counts for so long; later it is asked again. */
const FRESH_MS = 500;

/**
 * Sends the mail of one job, unless its cause is gone, and tells what became of it. Null when the job is another
 * worker's by now. Rejects when the database is away.
 */
export async function deliver(
  { config, keyring, database, logger }: Services,
  transport: SmtpTransport,
  { job, claimedAt }: JobInHand,
  { signal, firstRetrySeconds }: { signal: AbortSignal; firstRetrySeconds: number },
): Promise<Delivery | null> {
  const waited = performance.now() - claimedAt;
  const cause = waited > FRESH_MS ? await rereadCause(database, job) : job;
  if (!cause) return null;
  const gone = whyNotSent({ ...cause, secondsLeft: job.secondsLeft - waited / 1000 });
  if (gone) return { outcome: null, receipt: receiptOf(job, { ...gone, outcome: null }) };

  if (needsSmtpUtf8(job.address) && !(await transport.takesUtf8Names())) {
    return { outcome: null, receipt: receiptOf(job, { ...endings.refused, reply: NO_SMTPUTF8 }) };
  }
  const delay = nextDelay(job, firstRetrySeconds);
  let mail: SendMailOptions;
  try {
    mail = makeMail(config, keyring, job);
  } catch (error) {
    logger.error({ err: error, mailJob: job.id }, 'a mail could not be made');
    const reply = (error as Error).message;
    return {
      outcome: null,
      receipt: receiptOf(job, { state: 'deferred', outcome: 'deferred', reply, delay }),
    };
  }
  try {
    const reply = await transport.send(mail, signal);
    return {
      outcome: 'accepted',
      receipt: receiptOf(job, { state: 'accepted', outcome: 'accepted', reply }),
    };
  } catch (error) {
    const outcome = classify(error as SmtpError);
    const reply = explain(error as SmtpError);
    return { outcome, receipt: receiptOf(job, { ...endings[outcome], reply, delay }) };
  }
}

const endings: Record<SmtpFailure, Pick<Receipt, 'state' | 'outcome'>> = {
  refused: { state: 'refused', outcome: 'refused' },
  deferred: { state: 'deferred', outcome: 'deferred' },
  'cut-off': { state: 'deferred', outcome: 'deferred' },
  interrupted: { state: 'deferred', outcome: 'interrupted' },
  'relay-down': { state: 'deferred', outcome: 'deferred' },
};

function receiptOf(
  { id, attempt }: ClaimedJob,
  what: Pick<Receipt, 'state' | 'outcome' | 'reply'> & { delay?: number },
): Receipt {
  return { jobId: id, attempt, delay: 0, ...what };
}
