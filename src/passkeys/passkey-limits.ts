/** How many passkeys a login may have. A constraint of the database has the same number. */
export const MAX_PASSKEYS = 10;

/** The most characters of a passkey's name. */
export const PASSKEY_NAME_LIMIT = 60;
