import argon2 from 'argon2';

/** What OWASP recommends. A stored hash with other parameters is replaced when its owner next signs in. */
export const hashParameters = {
  type: argon2.argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;
