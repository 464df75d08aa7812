import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { importSample, readImportFile, type ImportLine } from '../../src/technicians/import-csv.ts';
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
  hasTwoFactor: fc.boolean(),
  ssoIdentity: fc.constantFrom(null, { issuer: 'https://sso.example', subject: 'amy' }),
  lastSignInAt: fc.constantFrom(null, new Date('2026-03-10T12:00:00Z')),
  createdAt: fc.constant(new Date('2026-01-01T00:00:00Z')),
});

const written = (technicians: ExportedTechnician[]) => Buffer.from(csvHead() + csvLines(technicians));

/** Ends of lines are all the same once a file is read. */
const asRead = (some: string) => some.replaceAll(/\r\n?/g, '\n');

function linesOf(bytes: Uint8Array): ImportLine[] {
  const file = readImportFile(bytes);
  if (!file.ok) throw new Error(file.problem);
  return file.lines;
}

describe('CSV out', () => {
  test('any technicians that are exported are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(technician, { minLength: 1, maxLength: 5 }), (technicians) => {
        expect(linesOf(written(technicians)).map(({ line: _line, ...cells }) => cells)).toEqual(
          technicians.map(({ email, username, adminName, notes }) => ({
            email: asRead(email),
            username: asRead(username),
            admin: asRead(adminName).trim(),
            notes: asRead(notes),
            hasMore: false,
          })),
        );
      }),
    );
  });

  test('H5: no cell of an export is a formula to a spreadsheet', () => {
    fc.assert(
      fc.property(fc.array(technician, { minLength: 1, maxLength: 5 }), (technicians) => {
        const [, ...rows] = parse(written(technicians), { bom: true, record_delimiter: '\r\n' });
        expect(rows).toHaveLength(technicians.length);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('CSV in', () => {
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

  test('BOM or none, any delimiter, named before or not, any order and case of the header, line breaks in quotes: all is read, with its line', () => {
    fc.assert(
      fc.property(file, ({ order, names, rows, delimiter, newline, bom, sep }) => {
        const quoted = (some: string) => `"${some.replaceAll('"', '""')}"`;
        // A line of blanks alone is no technician.
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
        expect(linesOf(Buffer.from(content))).toEqual(
          filled.map((row, index) => ({
            line: begins[index + 1],
            ...Object.fromEntries(keys.map((key, at) => [key, row[at]])),
            admin: row[3]?.trim(),
            hasMore: false,
          })),
        );
      }),
    );
  });

  test('H6: whatever the bytes, the answer is lines or one sentence that says what is wrong', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      text.map((some) => Buffer.from(some)),
      text.map((some) => Buffer.from(`username,email\n${some}`)),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        const read = readImportFile(some);
        expect(read.ok ? read.lines.length : read.problem.length).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    ['', 'There is nothing in it.'],
    ['\n\n', 'There is nothing in it.'],
    ['username,email', 'There is a header and no line below it.'],
    ['username,notes\nx,y', 'The first line must name the columns: e-mail is missing.'],
    ['constructor,__proto__\nx,y', 'The first line must name the columns: username and e-mail is missing.'],
    ['email,E-mail,username\nx,y,z', 'The header names “E-mail” twice.'],
    [
      'username,email\na,a@x.example\nb,"b@x.example\nc,c@x.example\n',
      'Line 3: a quote (") is opened and never closed. Nothing was done.',
    ],
    [
      'username,email\na,a@x.example\nb,b"@x.example\n',
      'Line 3: a quote (") stands where none can be. A quote within quotes is written twice.',
    ],
    [
      'username,email\n"a"b,a@x.example\n',
      'Line 2: a quote (") stands where none can be. A quote within quotes is written twice.',
    ],
    ['u\0s\0e\0r\0', 'The file is not UTF-8 text: save it as “CSV UTF-8”.'],
    [`username,email\n${'x,x@x.example\n'.repeat(20_001)}`, 'At most 20,000 lines at once: this has more.'],
  ])('%j is refused: %s', (content, problem) => {
    expect(readImportFile(Buffer.from(content))).toEqual({ ok: false, problem });
  });

  test('what is not UTF-8 is refused', () => {
    const problem = 'The file is not UTF-8 text: save it as “CSV UTF-8”.';
    expect(readImportFile(Buffer.from([0x75, 0xe9, 0x0a]))).toEqual({ ok: false, problem });
    expect(readImportFile(Buffer.from('\ufeffusername,email', 'utf16le'))).toEqual({ ok: false, problem });
  });

  test('the sample is such a file', () => {
    expect(linesOf(Buffer.from(importSample))).toHaveLength(2);
  });
});
