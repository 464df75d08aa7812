import { join } from 'node:path';
import config from '../../jest.config.js';

/** The projects of the normal run, with a PostgreSQL that `run.ts` starts once for all mutants. */
export default {
  projects: config.projects.map((project) => ({
    ...project,
    rootDir: join(import.meta.dirname, '..', '..'),
  })),
  testTimeout: config.testTimeout,
  maxWorkers: 1,
};
