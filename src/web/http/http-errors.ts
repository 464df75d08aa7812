/** A form that was sent from a page of another origin. */
export class CrossSiteRequestError extends Error {
  override name = 'CrossSiteRequestError';
  readonly ownOrigin: string;

  constructor(ownOrigin: string) {
    super('The form is from another origin');
    this.ownOrigin = ownOrigin;
  }
}

export const TOO_MANY_NAMES = 'You have checked as many names as we allow in an hour';

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
