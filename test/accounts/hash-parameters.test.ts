import { expect, test } from '@jest/globals';
import argon2 from 'argon2';
import { hashParameters } from '../../src/accounts/passwords/hash-parameters.ts';

test('P3 passwords are hashed with the parameters that OWASP recommends', async () => {
  expect(await argon2.hash('orchid lantern quarry mild', hashParameters)).toMatch(
    /^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/,
  );
});
