import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { mutants } from './mutants.ts';

const root = join(import.meta.dirname, '..', '..');

test.each(mutants)(
  '$file contains the text of its mutant exactly once: $search',
  ({ file, search, test: testFile }) => {
    expect(readFileSync(join(root, file), 'utf8').split(search)).toHaveLength(2);
    expect(existsSync(join(root, testFile))).toBe(true);
  },
);
