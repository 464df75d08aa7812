import { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import {
  NotFoundError,
  BusyError,
  MissingKeyError,
  TooManyRequestsError,
  type Limited,
} from '../../lib/errors.ts';
import { RefusedError } from '../../forms/form-errors.ts';
import { EmailLimitError } from '../../mail/queue/email-limit.ts';
import { paths } from '../../paths.ts';
import {
  BadRequestError,
  CrossSiteRequestError,
  ImportRunningError,
  TooLargeError,
  TOO_MANY_NAMES,
} from '../http/http-errors.ts';
import type { Catalogue } from '../../locales/catalogues.ts';
import { loggablePath } from '../http/request-log.ts';
import { localPathOr, pageBefore } from '../http/return-to.ts';
import { AccessEndedError } from '../../sessions/session-access.ts';

/** What the button of an error page does: reopen the page before this one, reload this one, or open the start page. */
type NextStep = 'back' | 'reload' | 'start';

interface ErrorPage {
  status: number;
  title: string;
  happened: string;
  kept: string;
  next: string;
  step: NextStep;
  retryAfterSeconds?: number;
}

const nothingChanged = 'Nothing was changed.';

const pages = {
  badRequest: {
    status: 400,
    title: 'That request could not be read',
    happened: 'The form or the address contains something that this page can’t read.',
    kept: nothingChanged,
    next: 'Go back and try again.',
    step: 'back',
  },
  outOfDate: {
    status: 403,
    title: 'The form was out of date',
    happened: 'You opened it before you signed in or out, or another site sent it.',
    kept: nothingChanged,
    next: 'Go back to get a new form, and send it again.',
    step: 'back',
  },
  notFound: {
    status: 404,
    title: 'Page not found',
    happened: 'There is nothing at this address, or you don’t have access to it.',
    kept: nothingChanged,
    next: 'Check the address.',
    step: 'start',
  },
  importRunning: {
    status: 409,
    title: 'Another import is still running',
    happened: 'Another of your imports is still being uploaded or read, and you can run only one at a time.',
    kept: 'Nothing from this import was kept. The other one continues.',
    next: 'Wait until the other import is finished, then go back and send this one again.',
    step: 'back',
  },
  tooLarge: {
    status: 413,
    title: 'Too much data',
    happened: 'The form is larger than this page accepts.',
    kept: nothingChanged,
    next: 'Go back, shorten it and send it again.',
    step: 'back',
  },
  busy: {
    status: 503,
    title: 'Busy for a moment',
    happened: 'We can’t show this page right now.',
    kept: 'Everything that was saved before is safe. This request may not have been carried out.',
    next: 'Wait a few seconds, then try again.',
    step: 'reload',
    retryAfterSeconds: 5,
  },
  missingKey: {
    status: 503,
    title: 'Ask your system administrator for help',
    happened: 'This page needs a secret that the server can’t decrypt, because the key is missing.',
    kept: nothingChanged,
    next: 'Ask your system administrator to add the key to SECRET_KEY again. If the key is lost, the main admin can reset your two-factor authentication.',
    step: 'start',
  },
  broken: {
    status: 500,
    title: 'Something went wrong',
    happened: 'An error occurred on our side. The server’s log has the details.',
    kept: 'Everything that was saved before is safe. This request was saved completely or not at all.',
    next: 'Try again. If the problem continues, give your system administrator this page’s request ID.',
    step: 'reload',
  },
} satisfies Record<string, ErrorPage>;

const limits: Record<Limited, Pick<ErrorPage, 'title' | 'happened' | 'kept'>> = {
  'failed-attempts': {
    title: 'Too many failed attempts',
    happened: 'There were too many failed attempts, so we don’t accept any more for now.',
    kept: 'Open sessions stay open.',
  },
  requests: {
    title: 'Too many requests',
    happened: 'We received too many requests from your network, so we don’t accept any more for now.',
    kept: nothingChanged,
  },
  link: {
    title: 'Too many requests',
    happened: 'This link was used too often in a short time, so we don’t accept any more for now.',
    kept: 'Nothing was changed. The link stays valid until it expires.',
  },
  names: {
    title: 'Too many names',
    happened: `${TOO_MANY_NAMES}.`,
    kept: nothingChanged,
  },
};

/** Returns the error page for an error. Errors that are not recognised get the 500 page. */
export function pageFor(error: unknown, t: Catalogue): ErrorPage {
  if (error instanceof BadRequestError) return pages.badRequest;
  if (error instanceof NotFoundError) return pages.notFound;
  if (error instanceof CrossSiteRequestError) {
    return { ...pages.outOfDate, next: `Open ${error.ownOrigin} and send the form from there.` };
  }
  if (error instanceof BusyError) return pages.busy;
  if (error instanceof MissingKeyError) return pages.missingKey;
  if (error instanceof TooLargeError) return pages.tooLarge;
  if (error instanceof EmailLimitError) {
    return {
      status: 429,
      title: 'Too many emails',
      happened: t.validation.reason({ reason: error.text(t) }),
      kept: nothingChanged,
      next: '',
      step: 'back',
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  if (error instanceof ImportRunningError) return pages.importRunning;
  if (error instanceof RefusedError) {
    return {
      status: 409,
      title: 'You can’t do that right now',
      happened: t.validation.reason({ reason: error.text(t) }),
      kept: nothingChanged,
      next: 'Go back to see the current state.',
      step: 'back',
    };
  }
  if (error instanceof TooManyRequestsError) {
    return {
      status: 429,
      ...limits[error.limited],
      next: `Try again ${t.formats.wait(error.retryAfterSeconds)}.`,
      step: 'back',
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  return pageForLibraryError(error as Record<string, unknown>);
}

/** Returns the page for a library's error, by its status or code. */
function pageForLibraryError({ status, code, name, message }: Record<string, unknown>): ErrorPage {
  if (code === 'EBADCSRFTOKEN') return pages.outOfDate;
  if (status === 413) return pages.tooLarge;
  if (typeof status === 'number' && status >= 400 && status < 500) return pages.badRequest;
  return isDatabaseAway(code, name) || isConnectionLost(code, message) ? pages.busy : pages.broken;
}

/**
 * PostgreSQL is stopping, starting or unreachable (SQLSTATE classes 08 and 57P), took too long (57014), or the pool has
 * waited too long.
 */
function isDatabaseAway(code: unknown, name: unknown): boolean {
  return (
    name === 'KnexTimeoutError' ||
    (typeof code === 'string' &&
      /^(08...|57P..|57014|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/.test(code))
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
  if (step === 'reload' && request.method === 'GET') {
    return { label: 'Try again', href: localPathOr(paths.home, request.originalUrl) };
  }
  const before = step === 'start' ? undefined : pageBefore(request);
  return before === undefined ? null : { label: 'Go back', href: before };
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

/** Sends the page for an error, and logs the error if its status is 500 or above. */
export function errorPages(logger: Logger): ErrorRequestHandler {
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
        page.title,
      );
    }
    if (response.headersSent) return next(error);
    if (error instanceof AccessEndedError) {
      return response.redirect(303, `${paths.signIn}?notice=${error.notice}`);
    }
    if (page.retryAfterSeconds) response.set('Retry-After', String(page.retryAfterSeconds));
    response.status(page.status).page('errors/error', {
      ...page,
      button: buttonFor(page.step, request),
      requestId: request.requestId,
    });
  };
}
