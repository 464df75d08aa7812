/** Something doesn't exist, or the person may not see it. The two look the same from outside. */
export class NotFoundError extends Error {
  override name = 'NotFoundError';
}

/** The kind of rate limit. Only a wrong password, code or key is a failed attempt. */
export type Limited = 'failed-attempts' | 'requests' | 'names' | 'link';

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

/** The process has more work than it can do right now. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** A value is encrypted with a key that is no longer in SECRET_KEY. */
export class MissingKeyError extends Error {
  override name = 'MissingKeyError';

  constructor() {
    super('The key that encrypted this value is not in SECRET_KEY');
  }
}

/** A setting is missing or wrong. The message is one line that names the variable and the fix. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
