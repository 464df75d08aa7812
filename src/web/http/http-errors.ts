/** A form that was sent from a page of another origin. */
export class CrossSiteRequestError extends Error {
  override name = 'CrossSiteRequestError';
  readonly ownOrigin: string;

  constructor(ownOrigin: string) {
    super('The form is from another origin');
    this.ownOrigin = ownOrigin;
  }
}

/** The login has an import that is still being uploaded or read. */
export class ImportRunningError extends Error {
  override name = 'ImportRunningError';
}

/** A request contains more than the page accepts. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** A request contains something that none of the app's forms sends. */
export class BadRequestError extends Error {
  override name = 'BadRequestError';
}
