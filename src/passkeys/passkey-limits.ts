/** How many passkeys a login may have. A constraint of the database has the same number. */
export const MAX_PASSKEYS = 10;

/** The maximum length of a passkey's name, in characters. */
export const PASSKEY_NAME_LIMIT = 60;
