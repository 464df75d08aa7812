/** A form that was sent from a page of another origin. */
export class ForeignRequestError extends Error {
  override name = 'ForeignRequestError';
  readonly ownOrigin: string;

  constructor(ownOrigin: string) {
    super('The form is from another origin');
    this.ownOrigin = ownOrigin;
  }
}

/** What there were too many of. Only a wrong password, code or key is a failed attempt. */
export type Limited = 'failed-attempts' | 'requests' | 'names' | 'link';

export const TOO_MANY_NAMES = 'You have checked as many names as we allow in an hour';

/** A rate limit is reached. */
export class TooManyRequestsError extends Error {
  override name = 'TooManyRequestsError';
  readonly retryAfterSeconds: number;
  readonly limited: Limited;

  constructor(retryAfterSeconds: number, limited: Limited) {
    super('Too many requests');
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
    this.limited = limited;
  }
}

/** The console has more to do than it can at the moment. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** The login has an import that is still being uploaded or read. */
export class ImportRunningError extends Error {
  override name = 'ImportRunningError';
}

/** More than a page takes at once. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** Something no form of ours sends. */
export class BadRequestError extends Error {
  override name = 'BadRequestError';
}
