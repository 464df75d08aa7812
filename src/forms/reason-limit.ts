/** The most characters of a reason. The note of a decision in an access review is the reason of its change. */
export const REASON_LIMIT = 500;
