import { describe, expect, test } from '@jest/globals';
import { readImportFile } from '../../src/imports/import-csv.ts';
import { catalogues } from '../../src/locales/catalogues.ts';
import { proposeUsernames } from '../../src/imports/propose-usernames.ts';

async function read(bytes: Uint8Array | string) {
  const file = await readImportFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (!file.ok) throw new Error(file.problem(catalogues.en));
  return file;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the encoding of a file is detected', () => {
  const text = 'Benutzername;E-Mail;Notizen\nnina;nina@acme.example;Nachtdienst für Köln\n';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big endian', utf16be(`\ufeff${text}`)],
    ['UTF-16 without a byte order mark', Buffer.from(text, 'utf16le')],
    ['UTF-16, big endian, without a byte order mark', utf16be(text)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('%s', async (name, bytes) => {
    const { source, lines } = await read(bytes);
    expect(lines).toMatchObject([{ line: 2, username: 'nina', notes: 'Nachtdienst für Köln' }]);
    expect(source).toMatchObject({
      encoding: /^[^ ,]+/.exec(name)?.[0],
      separator: ';',
      headerLine: 1,
    });
  });

  test('characters that only Windows-1252 has are read, and chunks of a file are joined without loss', async () => {
    const notes = Buffer.from([0x80, 0x20, 0x93, 0x94, 0x8a]);
    const start = Buffer.from(
      `email,notes\n${'nina@acme.example,é\n'.repeat(3_000)}x@acme.example,`,
      'latin1',
    );
    const { lines } = await read(Buffer.concat([start, notes]));
    expect(lines.at(-1)).toMatchObject({ line: 3_002, notes: '€ “”Š' });
    const utf8 = await read(`email,notes\n${'nina@acme.example,日本\r\n'.repeat(3_000)}`);
    expect(new Set(utf8.lines.map(({ notes: some }) => some))).toEqual(new Set(['日本']));
  });
});

describe('column headings of other systems are recognised', () => {
  test.each([
    ['this console', 'username,e-mail,notes,admin', 'username', 'e-mail'],
    [
      'Microsoft Entra, downloaded users',
      'userPrincipalName,displayName,surname,mail,givenName,id',
      'userPrincipalName',
      'mail',
    ],
    [
      'Microsoft Entra, bulk create',
      'version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Mail [mail]',
      'User name [userPrincipalName] Required',
      'Mail [mail]',
    ],
    [
      'Microsoft 365',
      'Display name,First name,User principal name,E-mail address',
      'User principal name',
      'E-mail address',
    ],
    [
      'Google Workspace',
      'First Name [Required],Last Name [Required],Email Address [Required],Password [Required]',
      undefined,
      'Email Address [Required]',
    ],
    [
      'Microsoft Entra, invitations',
      'version:v1.0\nEmail address to invite [inviteeEmail] Required,Redirection url [inviteRedirectURL] Required',
      undefined,
      'Email address to invite [inviteeEmail] Required',
    ],
    ['Google Groups', 'Group Email,Member Email,Member Name', undefined, 'Member Email'],
    ['Google Contacts', 'Name,E-mail 1 - Value,E-mail 2 - Value', undefined, 'E-mail 1 - Value'],
    ['a German office', 'Name;Geschäftliche E-Mail-Adresse', undefined, 'Geschäftliche E-Mail-Adresse'],
    ['Okta', 'login,firstName,lastName,email,secondEmail', 'login', 'email'],
    ['LDAP', 'dn,uid,mail,cn', 'uid', 'mail'],
    ['Active Directory', '"DN";"sAMAccountName";"mail";"description"', 'sAMAccountName', 'mail'],
    ['German', 'Benutzername\tE-Mail-Adresse\tNotizen', 'Benutzername', 'E-Mail-Adresse'],
    ['Dutch', 'Gebruikersnaam;E-mailadres;Opmerkingen', 'Gebruikersnaam', 'E-mailadres'],
    ['French', '"Nom d’utilisateur";"Adresse e-mail";"Remarques"', 'Nom d’utilisateur', 'Adresse e-mail'],
    ['Spanish', 'Usuario|Correo electrónico|Observaciones', 'Usuario', 'Correo electrónico'],
    [
      'underscores and marks',
      'USER_NAME *,e_mail_address (required),NOTES:',
      'USER_NAME *',
      'e_mail_address (required)',
    ],
    ['brackets only', '[login],(mail)', '[login]', '(mail)'],
    ['title lines above the header', 'Staff, "Berlin"; 2026\n\nAs of 1 May\nUPN;Mail', 'UPN', 'Mail'],
  ])('%s', async (_name, header, username, email) => {
    const headerLine = header.split('\n').at(-1) ?? '';
    const separator = [';', '\t', '|'].find((one) => headerLine.includes(one)) ?? ',';
    const columns = headerLine.split(separator);
    const { source, lines } = await read(
      `${header}\n${columns.map((_column, n) => `cell${n}`).join(separator)}\n`,
    );
    expect(source.headings).toMatchObject({ email, ...(username && { username }) });
    expect(source.headings.username).toBe(username);
    const cellOf = (heading = '') => `cell${columns.findIndex((one) => one.replaceAll('"', '') === heading)}`;
    expect(lines).toMatchObject([
      {
        line: header.split('\n').length + 1,
        email: cellOf(email),
        username: username ? cellOf(username) : null,
      },
    ]);
  });

  test('people’s names become notes if no other column does', async () => {
    expect((await read('mail,Display name\na@x.example,Amy Long')).lines).toMatchObject([
      { notes: 'Amy Long' },
    ]);
    expect((await read('mail,Display name,Notes\na@x.example,Amy Long,Night')).lines).toMatchObject([
      { notes: 'Night' },
    ]);
  });

  test('unused columns are listed, up to 20 of them', async () => {
    const { source } = await read(
      `e-mail,${Array.from({ length: 30 }, (_, n) => `Field ${n}`).join(',')}\na@x.example`,
    );
    expect(source).toMatchObject({ ignoredCount: 30 });
    expect(source.ignored).toEqual(Array.from({ length: 20 }, (_, n) => `Field ${n}`));
  });
});

describe('a username is suggested from an address', () => {
  test.each([
    ['nina@acme.example', ['nina', 'nina.acme', 'nina2']],
    ['Jörg.Groß+news@acme.example', ['jorg.gross-news', 'jorg.gross-news.acme', 'jorg.gross-news2']],
    ['r@acme.example', ['r.acme', 'r.acme2', 'r.acme3']],
    ['日本@münchen.example', ['user.munchen', 'user.munchen2', 'user.munchen3']],
    ["_o'neil_@x.example", ['o-neil', 'o-neil.x', 'o-neil2']],
    [
      `${'long'.repeat(16)}@${'domain'.repeat(10)}.example`,
      [expect.any(String), expect.any(String), expect.any(String)],
    ],
  ])('%s', (email, first) => {
    const proposed = proposeUsernames(email);
    expect(proposed.slice(0, 3)).toEqual(first);
    for (const username of proposed) expect(username).toMatch(/^[a-z0-9._-]{2,64}$/);
  });
});
