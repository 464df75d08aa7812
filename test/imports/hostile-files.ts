const header = 'username,e-mail,notes,admin\n';

/** A file that repeats `unit` up to `bytes`. */
export const filled = (start: string, unit: string) => (bytes: number) =>
  Buffer.from(start + unit.repeat((bytes - start.length) / Buffer.byteLength(unit)));

/** Files that are expensive for careless readers, each for any number of bytes. */
export const hostileFiles: Record<string, (bytes: number) => Buffer> = {
  'empty lines': filled(header, '\n'),
  'carriage returns': filled(header, '\r'),
  'empty lines before anything else': filled('', '\n'),
  separators: filled(header, ','),
  'blank records': filled(header, ',,\n'),
  'quotation marks': filled(header, '"'),
  'one huge cell': filled(`${header}nina,nina@acme.example,"`, 'x'),
  'one huge cell of line breaks': filled(`${header}nina,nina@acme.example,"`, '\n'),
  'records of 10,000 cells': filled(header, `${'x,'.repeat(10_000)}\n`),
  'a header of 2.6 million columns': filled('e-mail,', 'x,'),
  'an unclosed quotation mark in each line': filled('', '"\n'),
  'tiny records': filled(header, 'a\n'),
  'bytes that are not UTF-8': (bytes) => Buffer.alloc(bytes, 0xff).fill(header, 0, header.length),
  'UTF-16': (bytes) => Buffer.from(filled(header, 'é,')(bytes / 1.5).toString(), 'utf16le'),
};
