import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { neutraliseCell, neutraliseJson, restoreCell } from '../../src/lib/csv-formula.ts';
import { importSample, readImportFile, type ImportLine } from '../../src/imports/import-csv.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { csvHead, csvLines } from '../../src/technicians/technician-csv.ts';
import type { ExportedTechnician } from '../../src/technicians/technician-stream-repository.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '"', '=', '+', '-', '@', ',', ';', '\t', '\r', '\n', 'a', '＝', 'é'),
  }),
);
const typable = text.map((some) => some.replaceAll('\0', ''));

const technician: fc.Arbitrary<ExportedTechnician> = fc.record({
  email: typable,
  username: typable,
  adminName: typable,
  notes: typable,
  status: fc.constantFrom('pending', 'active', 'inactive'),
  hasAuthenticatorApp: fc.boolean(),
  passkeyCount: fc.integer({ min: 0, max: 10 }),
  ssoIdentity: fc.constantFrom(null, { issuer: 'https://sso.example', subject: 'amy' }),
  lastSignInAt: fc.constantFrom(null, new Date('2026-03-10T12:00:00Z')),
  accessEnd: fc.constantFrom(null, { on: '2026-12-31', zone: 'UTC', hasEnded: false }),
  createdAt: fc.constant(new Date('2026-01-01T00:00:00Z')),
  language: fc.constantFrom(null, 'de'),
});

const written = (technicians: ExportedTechnician[]) => Buffer.from(csvHead() + csvLines(technicians));

/** All line endings are the same after a file is read. */
const asRead = (some: string) => some.replaceAll(/\r\n?/g, '\n');

async function linesOf(bytes: Uint8Array): Promise<ImportLine[]> {
  const file = await readImportFile(bytes);
  if (!file.ok) throw new Error(file.problem(catalogues.en));
  return file.lines;
}

describe('exporting CSV', () => {
  test('any exported technicians are read back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(technician, { minLength: 1, maxLength: 5 }), async (technicians) => {
        expect((await linesOf(written(technicians))).map(({ line: _line, ...cells }) => cells)).toEqual(
          technicians.map(({ email, username, adminName, notes, language, accessEnd }) => ({
            email: asRead(email),
            username: asRead(username),
            admin: asRead(adminName),
            notes: asRead(notes),
            language: language ?? '',
            accessEndsOn: accessEnd?.on ?? '',
            hasMore: false,
          })),
        );
      }),
    );
  });

  test('H5 no cell of an export is a formula in a spreadsheet', () => {
    fc.assert(
      fc.property(fc.array(technician, { minLength: 1, maxLength: 5 }), (technicians) => {
        const [, ...rows] = parse(written(technicians), { bom: true, record_delimiter: '\r\n' });
        expect(rows).toHaveLength(technicians.length);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('H5 an export is safe with comma, semicolon or tab as the separator', () => {
  /** Every cell that a spreadsheet could see, even if it ignored the quotation marks. */
  const cellsBy = (separator: string, content: string) =>
    content
      .split(/[\r\n]/)
      .flatMap((line) => line.split(separator))
      .map((cell) => cell.replace(/^[\s"]+/, ''));

  test('no cell is a formula, whatever the separator', () => {
    fc.assert(
      fc.property(fc.array(technician, { minLength: 1, maxLength: 5 }), (technicians) => {
        for (const separator of [';', '\t', '|'])
          for (const cell of cellsBy(separator, csvLines(technicians)))
            expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
    );
  });

  test.each([
    ['x;=1+1', "x;'=1+1"],
    ['x;"=1+1&"', `x;"'=1+1&"`],
    ['1\t+2', "1\t'+2"],
    ['first\n-second', "first\n'-second"],
    [`x;'=1`, `x;''=1`],
    ['a|  ＝1', "a|  '＝1"],
    ['a, =1 and 2-1', 'a, =1 and 2-1'],
  ])('%j is written as %j, and is read back unchanged', (cell, neutral) => {
    expect(neutraliseCell(cell)).toBe(neutral);
    expect(restoreCell(neutral)).toBe(cell);
  });

  test('a cell that another program wrote is read unchanged', () => {
    expect(restoreCell('x;=1+1')).toBe('x;=1+1');
  });

  test.each([
    ['x;=1+1', '"x;\\u003d1+1"'],
    ['a|  ＝1', '"a|  \\uff1d1"'],
    ['a, =1 and 2-1', '"a, =1 and 2-1"'],
  ])('%j in JSON is written as %s, which has the same value', (value, neutral) => {
    const written = neutraliseJson(JSON.stringify(value));
    expect(written).toBe(neutral);
    expect(JSON.parse(written)).toBe(value);
  });

  test('a long run of separators is neutralised in linear time', () => {
    const began = performance.now();
    restoreCell(neutraliseCell('\t;'.repeat(500_000)));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('importing CSV', () => {
  const columns = [
    ['username', 'Username', 'USER NAME'],
    ['email', 'E-Mail', 'e-mail address', 'EMAIL'],
    ['notes', 'Notes'],
    ['admin', 'ADMIN'],
  ] as const;
  const keys = ['username', 'email', 'notes', 'admin'] as const;
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '東') });
  const file = fc.record({
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    names: fc.tuple(...columns.map((names) => fc.constantFrom(...names))),
    rows: fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
    /** Excel's line that names the delimiter. */
    sep: fc.boolean(),
  });

  test('a file is read with line numbers, with or without BOM, whatever the delimiter, the header’s order and case, and line breaks in quotes', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ order, names, rows, delimiter, newline, bom, sep }) => {
        const quoted = (some: string) => `"${some.replaceAll('"', '""')}"`;
        // A line of blanks is not a technician.
        const filled = rows.map(([first, ...rest]) => [`x${first}`, ...rest]);
        const records = [names, ...filled].map((row) =>
          order.map((at) => quoted(row[at] ?? '')).join(delimiter),
        );
        const head = (bom ? '\ufeff' : '') + (sep ? `sep=${delimiter}${newline}` : '');
        const content = head + records.map((record) => record + newline).join('');
        let line = sep ? 2 : 1;
        const begins = records.map((record) => {
          const at = line;
          line += record.split('\n').length;
          return at;
        });
        expect(await linesOf(Buffer.from(content))).toEqual(
          filled.map((row, index) => ({
            line: begins[index + 1],
            ...Object.fromEntries(keys.map((key, at) => [key, row[at]])),
            language: '',
            accessEndsOn: '',
            hasMore: false,
          })),
        );
      }),
    );
  });

  test('H6 any bytes result in lines, or in one sentence that says what is wrong', async () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      text.map((some) => Buffer.from(some)),
      text.map((some) => Buffer.from(`username,email\n${some}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const read = await readImportFile(some);
        expect(read.ok ? read.lines.length : read.problem.length).toBeGreaterThan(0);
      }),
    );
  });

  /** Returns what is wrong with the file, or null. */
  async function problemOf(content: string): Promise<string | null> {
    const file = await readImportFile(Buffer.from(content));
    return file.ok ? null : file.problem(catalogues.en);
  }

  const noHeader = expect.stringContaining('No header found in the first 20 lines.') as unknown;
  const misplaced = (line: number) =>
    expect.stringContaining(`Line ${line}: a quotation mark (") is in`) as unknown;

  test.each([
    ['', 'The file is empty, or begins with many empty lines.'],
    ['\n\n', 'The file is empty, or begins with many empty lines.'],
    ['username,email', 'The file has a header row but no data.'],
    ['username,notes\nx,y', 'No column with email addresses found. Add a column named “email”.'],
    ['constructor,__proto__\nx,y', noHeader],
    ['nina@acme.example\noscar@acme.example', noHeader],
    [
      'email,E-mail,username\nx,y,z',
      'The header names “email” twice. Remove or rename one of the two columns.',
    ],
    [
      'username,email\na,a@x.example\nb,"b@x.example\nc,c@x.example\n',
      'Line 3: a quotation mark (") is opened and never closed. Nothing was imported.',
    ],
    ['username,email\na,a@x.example\nb,b"@x.example\n', misplaced(3)],
    ['username,email\n"a"b,a@x.example\n', misplaced(2)],
    ['username,email\na\0,b', 'This is not a text file. If it is a workbook, save it as “CSV UTF-8” first.'],
  ])('%j is rejected: %s', async (content, problem) => {
    expect(await problemOf(content)).toEqual(problem);
  });

  test.each([
    ['a header after 600 columns', `${'x,'.repeat(600)}x,email\n`, noHeader],
    ['600 columns', `email,${'x,'.repeat(600)}x\n`, 'The header names more than 500 columns.'],
    [
      '20,001 lines',
      `username,email\n${'x,x@x.example\n'.repeat(20_001)}`,
      'You can import up to 20,000 lines at once. Split the file.',
    ],
  ])('a file with %s is rejected', async (_what, content, problem) => {
    expect(await problemOf(content)).toEqual(problem);
  });

  test('the sample file is valid', async () => {
    expect(await linesOf(Buffer.from(importSample))).toHaveLength(2);
  });
});
