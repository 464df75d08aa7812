/** A changing request that another site made the browser send. */
export class ForeignRequestError extends Error {
  override name = 'ForeignRequestError';
}

/** Too many tries. */
export class TooManyRequestsError extends Error {
  override name = 'TooManyRequestsError';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('Too many requests');
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}

/** The console has more to do than it can at the moment. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** More than a page takes at once. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** Something no form of ours sends. */
export class BadRequestError extends Error {
  override name = 'BadRequestError';
}
