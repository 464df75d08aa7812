import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { checkMessageUse, type MessageUse } from './message-use.ts';

describe('this product', () => {
  let found: MessageUse;
  beforeAll(() => {
    found = checkMessageUse(projectRoot);
  }, 180_000);

  test('uses every message of its catalogues', () => {
    expect(found.unused).toEqual([]);
  });

  test('has views that use only messages that exist, with all of their variables', () => {
    expect(found.viewErrors).toEqual([]);
  });
});

describe('a product with mistakes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'messages-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  let found: MessageUse;
  beforeAll(() => {
    cpSync(path.join(projectRoot, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    write('package.json', '{ "type": "module" }');
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
    write(
      'src/locales/en/en.ts',
      `const rows = { sent: ({ to }: { to: string }) => \`Sent to \${to}\`, late: 'Late', lost: 'Lost' };
       const states = { on: 'on', off: 'off' };
       const kinds = { mail: { label: 'Mail', hint: 'Hint' }, link: { label: 'Link', hint: 'Hint' } };
       export const en = { title: 'Title', spare: 'Spare', rows, states, kinds };
       export type Catalogue = typeof en;`,
    );
    write('src/locales/catalogues.ts', "export { en, type Catalogue } from './en/en.ts';");
    write(
      'src/row.ts',
      `import type { Catalogue } from './locales/catalogues.ts';
       const labelOf = (labels: Record<string, string>, code: string) => labels[code];
       const late = ({ rows: { late } }: Catalogue) => late;
       const anything = (value: unknown) => value;
       export const title = (t: Catalogue) => { const { title } = t; return [anything(t), title]; };
       export const row = (t: Catalogue, kind: 'mail' | 'link', code: string) => [late(t), t.kinds[kind].label, labelOf(t.states, code)];`,
    );
    write(
      'views/page.ejs',
      `<%# Locals: t, row. t.rows.lost is not used here. -%>
       <h1><%= t.title %></h1>
       <% if (row.open) { -%>
       <p><%= t.rows.sent({ to: row.to }) %> <%= t.rows.sent({}) %></p>
       <% } -%>
       <p><%= t.rows.gone %></p>`,
    );
    found = checkMessageUse(folder);
  }, 60_000);

  test('gets a report of its unused messages', () => {
    expect(found.unused).toEqual(['spare', 'rows.lost', 'kinds.mail.hint', 'kinds.link.hint']);
  });

  test('gets a report of the mistakes in its views, with line numbers', () => {
    expect(found.viewErrors).toEqual([
      expect.stringMatching(/^views\/page.ejs:4 .*'to' is missing/),
      expect.stringMatching(/^views\/page.ejs:6 Property 'gone' does not exist/),
    ]);
  });
});
