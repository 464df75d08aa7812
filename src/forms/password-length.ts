/** The minimum and maximum length of a password, in characters. */
export const [MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH] = [12, 128];
