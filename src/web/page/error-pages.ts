import { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { NotFoundError, BusyError, MissingKeyError, TooManyRequestsError } from '../../lib/errors.ts';
import { RefusedError } from '../../forms/form-errors.ts';
import { EmailLimitError } from '../../mail/queue/limit-emails.ts';
import { paths } from '../../paths.ts';
import {
  BadRequestError,
  CrossSiteRequestError,
  ImportRunningError,
  TooLargeError,
} from '../http/http-errors.ts';
import { catalogues, type Catalogue } from '../../locales/catalogues.ts';
import { loggablePath } from '../http/request-log.ts';
import { localPathOr, pageBefore } from '../http/return-to.ts';
import { AccessEndedError } from '../../sessions/require-access.ts';

/** What the button of an error page does: reopen the page before this one, reload this one, or open the start page. */
type NextStep = 'back' | 'reload' | 'start';

export interface ErrorPage {
  status: number;
  title: string;
  happened: string;
  kept: string;
  next: string;
  step: NextStep;
  retryAfterSeconds?: number;
}

type PageName = keyof Catalogue['errors']['pages'];

const pages: Record<PageName, Pick<ErrorPage, 'status' | 'step' | 'retryAfterSeconds'>> = {
  badRequest: { status: 400, step: 'back' },
  outOfDate: { status: 403, step: 'back' },
  notFound: { status: 404, step: 'start' },
  importRunning: { status: 409, step: 'back' },
  tooLarge: { status: 413, step: 'back' },
  busy: { status: 503, step: 'reload', retryAfterSeconds: 5 },
  missingKey: { status: 503, step: 'start' },
  broken: { status: 500, step: 'reload' },
};

/** Returns the error page for an error. Errors that are not recognised get the 500 page. */
export function pageFor(error: unknown, t: Catalogue): ErrorPage {
  const { errors } = t;
  if (error instanceof CrossSiteRequestError) {
    return { ...pageOf('outOfDate', t), next: errors.sendFrom({ origin: error.ownOrigin }) };
  }
  if (error instanceof EmailLimitError) {
    return {
      status: 429,
      title: errors.tooManyEmails,
      happened: t.validation.reason({ reason: error.text(t) }),
      kept: errors.nothingChanged,
      next: '',
      step: 'back',
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  if (error instanceof RefusedError) {
    return {
      status: 409,
      title: errors.refused.title,
      happened: t.validation.reason({ reason: error.text(t) }),
      kept: errors.nothingChanged,
      next: errors.refused.next,
      step: 'back',
    };
  }
  if (error instanceof TooManyRequestsError) {
    return {
      status: 429,
      ...errors.limits[error.limited],
      next: errors.tryAgainIn({ wait: t.formats.wait(error.retryAfterSeconds) }),
      step: 'back',
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  return pageOf(nameOf(error), t);
}

function pageOf(name: PageName, t: Catalogue): ErrorPage {
  return { ...pages[name], ...t.errors.pages[name] };
}

function nameOf(error: unknown): PageName {
  if (error instanceof BadRequestError) return 'badRequest';
  if (error instanceof NotFoundError) return 'notFound';
  if (error instanceof BusyError) return 'busy';
  if (error instanceof MissingKeyError) return 'missingKey';
  if (error instanceof TooLargeError) return 'tooLarge';
  if (error instanceof ImportRunningError) return 'importRunning';
  return nameOfLibraryError(error as Record<string, unknown>);
}

/** Returns the page for a library's error, by its status or code. */
function nameOfLibraryError({ status, code, name, message }: Record<string, unknown>): PageName {
  if (code === 'EBADCSRFTOKEN') return 'outOfDate';
  if (status === 413) return 'tooLarge';
  if (typeof status === 'number' && status >= 400 && status < 500) return 'badRequest';
  return isDatabaseUnavailable(code, name) || isConnectionLost(code, message) ? 'busy' : 'broken';
}

/**
 * PostgreSQL is stopping, starting or unreachable (SQLSTATE classes 08 and 57P), took too long (57014), is a standby after a
 * failover (25006), or the pool has waited too long.
 */
function isDatabaseUnavailable(code: unknown, name: unknown): boolean {
  return (
    name === 'KnexTimeoutError' ||
    (typeof code === 'string' &&
      /^(08...|57P..|57014|25006|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/.test(code))
  );
}

/** The driver gives no code to errors that it detects itself, such as a lost connection, so this checks the message. */
function isConnectionLost(code: unknown, message: unknown): boolean {
  return (
    code === undefined &&
    typeof message === 'string' &&
    /(Connection terminated( unexpectedly)?|is not queryable|timeout expired|Query read timeout)$/.test(
      message,
    )
  );
}

/**
 * Returns the button of the page's next step. A request that sent a form can't be reloaded, so the button goes back. Returns null
 * for the start page, or if the browser doesn't say which page the person was on.
 */
function buttonFor(step: NextStep, request: Request): { label: string; href: string } | null {
  const { buttons } = request.t.errors;
  if (step === 'reload' && request.method === 'GET') {
    return { label: buttons.reload, href: localPathOr(paths.home, request.originalUrl) };
  }
  const before = step === 'start' ? undefined : pageBefore(request);
  return before === undefined ? null : { label: buttons.back, href: before };
}

/** Throws NotFoundError for a request that no route has handled. */
export const unknownPage: RequestHandler = () => {
  throw new NotFoundError();
};

/**
 * Reads the session of a request that was rejected before its session was read, so that a signed-in person sees the page
 * in the usual layout. Does nothing after a server error, because then the session is probably unreadable too.
 */
export function sessionForErrors(sessions: RequestHandler[]): ErrorRequestHandler {
  const read = Router().use(sessions);
  return (error: unknown, request, response, next) => {
    const hasSession = (request as Partial<Pick<Request, 'session'>>).session !== undefined;
    if (hasSession || response.headersSent || pageFor(error, request.t).status >= 500) return next(error);
    read(request, response, () => next(error));
  };
}

type ShowError = (request: Request, response: Response, page: ErrorPage) => void;

/** Sends the page for an error, and logs the error if its status is 500 or above. */
export function errorPages(logger: Logger, show: ShowError = showInLayout): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const page = pageFor(error, request.t);
    if (page.status >= 500) {
      logger.error(
        {
          requestId: request.requestId,
          method: request.method,
          path: loggablePath(request.originalUrl),
          err: error,
        },
        catalogues.en.errors.pages[nameOf(error)].title,
      );
    }
    if (response.headersSent) return next(error);
    if (error instanceof AccessEndedError) {
      return response.redirect(303, `${paths.signIn}?notice=${error.notice}`);
    }
    if (page.retryAfterSeconds) response.set('Retry-After', String(page.retryAfterSeconds));
    response.status(page.status);
    show(request, response, page);
  };
}

function showInLayout(request: Request, response: Response, page: ErrorPage): void {
  const button = buttonFor(page.step, request);
  response.page('errors/error', { ...page, button, requestId: request.requestId });
}
