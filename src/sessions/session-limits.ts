/** How many sessions a login can have. The oldest ends when a new one exceeds the limit. */
export const MAX_SESSIONS = 5;

/** A session ends after this many minutes without activity. */
export const IDLE_MINUTES = 30;

/** How many minutes a session lasts from the start of its stage. Activity does not extend it. */
export const lifetimeMinutes = {
  anonymous: 30,
  'password-verified': 5,
  'setting-up': 30,
  'signed-in': 8 * 60,
};
