/**
 * The maximum length of a reason, in characters. The note on a decision in an access review is the reason for its
 * change.
 */
export const REASON_LIMIT = 500;
