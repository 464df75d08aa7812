import { hashParameters as productParameters } from '../../../src/accounts/passwords/hash-parameters.ts';

/** Replaces the product's parameters, with which hashing passwords would take a tenth of the tests' processor time. */
export const hashParameters = { ...productParameters, memoryCost: 1024 } as const;
