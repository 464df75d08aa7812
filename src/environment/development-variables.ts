import { z } from 'zod';
import { flag, port, variable, wholeNumber } from './variable.ts';

/** The variables that only `npm start` uses. */
export const developmentVariables = {
  DATA_DIR: variable(z.string().min(1).default('.data'), {
    description: 'The folder in which `npm start` keeps its database and secrets. Nothing else uses it.',
    example: '/var/tmp/console',
    fix: 'set it to a folder',
  }),
  MAILBOX_PORT: variable(port().default(8025), {
    description: 'The port of the mailbox of `npm start`.',
    example: '8025',
    fix: 'set it to a port from 1 to 65535',
  }),
  DEMO_DATA: variable(flag.optional(), {
    description: 'Set it to 0 to let `npm start` begin with an empty installation.',
    example: '0',
    fix: 'set it to 0 or 1',
  }),
  DEMO_TECHNICIANS: variable(wholeNumber(0, 1_000_000).default(60), {
    description: 'How many demo technicians `npm start` creates.',
    example: '1000',
    fix: 'set it to a number from 0 to 1000000',
  }),
};
