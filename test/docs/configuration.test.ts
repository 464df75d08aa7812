import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ENV_FILE, exampleEnvironment, generatedFiles, PAGE, withoutFiles } from '../../.ci/configuration.ts';
import { loadConfig } from '../../src/config.ts';

test.each([PAGE, ENV_FILE])('%s describes every setting as the code does', async (file) => {
  // If this fails, run `npm run configuration`.
  expect(readFileSync(file, 'utf8')).toBe((await generatedFiles())[file]);
});

test('every setting has a description, and every example is valid', () => {
  expect(() => loadConfig(withoutFiles(exampleEnvironment()))).not.toThrow();
  const page = readFileSync(PAGE, 'utf8');
  for (const name of Object.keys(exampleEnvironment())) {
    expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\| [^|]{20,} \\|`, 'm'));
  }
});
