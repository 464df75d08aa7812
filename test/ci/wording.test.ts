import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';

/** Returns the phrases that textlint reports in a text, each with what to write instead. */
function reported(text: string): string[] {
  const { stdout } = spawnSync(
    'npx',
    ['textlint', '--format', 'json', '--stdin', '--stdin-filename', 'page.md'],
    {
      cwd: projectRoot,
      input: text,
      encoding: 'utf8',
    },
  );
  const files = JSON.parse(stdout || '[]') as { messages: { message: string }[] }[];
  return files.flatMap(({ messages }) => messages.map(({ message }) => message));
}

describe('the wording check', () => {
  test('reports phrases that read like a translation, and says what to write', () => {
    const text =
      'Type it anew. Meanwhile, nobody is told. This code does not count. A name has 60 characters at most. Log in with your e-mail.';
    expect(reported(text).map((message) => message.toLowerCase())).toEqual([
      'anew => again',
      'meanwhile => in the meantime',
      'nobody => no one',
      'is told => is notified',
      'does not count => is not valid',
      '60 characters at most => up to',
      'log in => sign in',
      'e-mail => email',
    ]);
  });

  test('accepts plain English, code, and the same words in other senses', () => {
    const text =
      'It counts the lines. The change is logged in a transaction of its own. Two names are told apart. The column `e-mail` is required.';
    expect(reported(text)).toEqual([]);
  });

  test('receives every message of the English catalogue', () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', '.ci/catalogue-text.ts'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect(output).toContain('Welcome to {productName} `emails.invitation.heading`\n\n');
    expect(output).toContain('{actor} tried to delete {target} `audit.actions.delete.tried`\n\n');
  });
});
