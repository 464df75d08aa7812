import { z } from 'zod';
import { DEFAULT_TIMEOUT_SECONDS } from '../database/connection.ts';
import { secretFile, variable, wholeNumber } from './variable.ts';

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ })
  .or(z.string().regex(/^postgres(ql)?:\/\/\S+$/));

/** The variables for the connections to PostgreSQL. */
export const databaseVariables = {
  DATABASE_URL: variable(postgresUrl.optional(), {
    description: 'The PostgreSQL database.',
    example: 'postgres://console:password@db.example.com:5432/manage_technicians',
    fix: 'set it to a URL like postgres://user:password@host:5432/database',
  }),
  DATABASE_URL_FILE: secretFile({
    description: 'A file that contains the URL of the database, instead of `DATABASE_URL`.',
    example: '/run/secrets/database-url',
  }),
  DATABASE_POOLER: variable(z.enum(['transaction']).optional(), {
    description:
      'Set it to `transaction` if `DATABASE_URL` points to a connection pooler in transaction mode. See [poolers](database.md#connection-poolers).',
    example: 'transaction',
    fix: 'set it to transaction, or leave it out',
  }),
  DATABASE_DIRECT_URL: variable(postgresUrl.optional(), {
    description:
      'The same database without the pooler, for everything that needs its own connection: migrations, notifications of new emails and the bundled provider. Required with `DATABASE_POOLER`.',
    example: 'postgres://console:password@db.example.com:5432/manage_technicians',
    fix: 'set it to the URL of the same database without the pooler',
  }),
  DATABASE_DIRECT_URL_FILE: secretFile({
    description: 'A file that contains the direct URL, instead of `DATABASE_DIRECT_URL`.',
    example: '/run/secrets/database-direct-url',
  }),
  DATABASE_POOL_SIZE: variable(wholeNumber(1, 1000).default(16), {
    description:
      'The maximum number of database connections for each process. A worker and the provider each have one more, which waits for new emails. See [the database](database.md#connections).',
    example: '10',
    fix: 'set it to a number of connections from 1 to 1000',
  }),
  DATABASE_TIMEOUT: variable(wholeNumber(1, 3600).default(DEFAULT_TIMEOUT_SECONDS), {
    description: 'The maximum number of seconds for one database statement.',
    example: '20',
    fix: 'set it to a number of seconds from 1 to 3600',
  }),
};
