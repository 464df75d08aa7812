export type Column = 'username' | 'email' | 'notes' | 'admin' | 'language' | 'accessEndsOn';

/**
 * The names that other systems and people use for our columns, in English, German, Dutch, French and Spanish, as
 * lower-case letters without accents. If a file has several headings for one column, the one that comes first here is
 * used.
 */
const synonyms: Record<Column, string> = {
  username: `
    username user userid login loginname loginid logonname userlogonname signinname account accountname usernames
    benutzername benutzer benutzerkennung nutzername anmeldename loginkennung kennung kontoname
    gebruikersnaam gebruiker inlognaam loginnaam accountnaam
    nomdutilisateur utilisateur identifiant nomdecompte nomdeconnexion
    usuario nombredeusuario nombredecuenta cuenta nombredeiniciodesesion
    samaccountname uid mailnickname alias
    userlogin profilelogin userprincipalname upn`,
  email: `
    email emailaddress mail mailaddress primaryemail primaryemailaddress workemail workemailaddress businessemail
    emailaddresstoinvite inviteeemail memberemail contactemail companyemail email1value emailid emails mails
    emailadresse mailadresse dienstlicheemail dienstlicheemailadresse geschaftlicheemail geschaftlicheemailadresse
    emailadres mailadres
    adresseemail adressemail courriel adressecourriel courrierelectronique adresseelectronique adressedecourriel
    adressedecourrierelectronique adressedemessagerie mel
    correo correoelectronico direcciondecorreo direcciondecorreoelectronico direcciondeemail direccionemail
    primarysmtpaddress smtpaddress useremail useremailaddress profileemail rfc822mailbox`,
  notes: `
    notes note comment comments remark remarks description
    notiz notizen bemerkung bemerkungen anmerkung anmerkungen kommentar beschreibung
    notitie notities opmerking opmerkingen omschrijving toelichting
    remarque remarques commentaire commentaires
    nota notas comentario comentarios observacion observaciones descripcion
    displayname fullname commonname cn name anzeigename weergavenaam nomcomplet nomaffiche nombrecompleto nombreparamostrar`,
  admin: `
    admin administrator
    beheerder
    administrateur
    administrador`,
  language: `
    language languagecode lang
    sprache sprachcode
    taal taalcode
    langue codelangue
    idioma codigodeidioma lengua`,
  accessEndsOn: `
    accessendson accessends accessenddate accessuntil enddate expires expireson expirydate expirationdate validuntil
    zugangendetam zugangbis enddatum ablaufdatum gultigbis
    toegangeindigtop toegangtot einddatum vervaldatum geldigtot
    accesjusquau findacces findelacces datedefin datedexpiration valablejusquau
    accesoterminael accesohasta fechadefin fechadecaducidad fechadevencimiento validohasta`,
};

const places = new Map(
  (Object.entries(synonyms) as [Column, string][]).flatMap(([column, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word, rank) => [word, { column, rank }] as const),
  ),
);

/** How some systems mark a column that must be filled. */
const REQUIRED = /(required|erforderlich|pflichtfeld|verplicht|obligatoire|requis|obligatorio|requerido)$/;

/** Longer text is not read as a heading. */
const MAX_HEADING_LENGTH = 100;

export interface Headings {
  /** The index of the cell for each column that the header names. */
  columns: Partial<Record<Column, number>>;
  /** A heading that appears twice, so that we cannot know which of the two columns to use. */
  repeated: string | undefined;
}

/**
 * Reads a record as a header. Returns undefined if it names neither usernames nor addresses, or contains an address
 * itself.
 */
export function readHeadings(cells: readonly string[]): Headings | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const best = new Map<Column, { index: number; rank: number; isRepeated: boolean }>();
  for (const [index, cell] of cells.entries()) {
    const place = placeOf(cell);
    if (!place) continue;
    const other = best.get(place.column);
    if (other?.rank === place.rank) other.isRepeated = true;
    if (!other || place.rank < other.rank)
      best.set(place.column, { index, rank: place.rank, isRepeated: false });
  }
  if (!best.has('username') && !best.has('email')) return undefined;
  const repeated = [...best.values()].find(({ isRepeated }) => isRepeated);
  return {
    columns: Object.fromEntries([...best].map(([column, { index }]) => [column, index])),
    repeated: repeated && cells[repeated.index]?.trim(),
  };
}

/**
 * Recognises headings such as "E-Mail-Adresse *", "email_address", "User name [userPrincipalName] Required" and
 * "(mail)".
 */
function placeOf(cell: string) {
  if (cell.length > MAX_HEADING_LENGTH) return undefined;
  const outside = lettersOf(cell.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, ' '));
  return places.get(outside) ?? places.get(outside.replace(REQUIRED, '')) ?? places.get(lettersOf(cell));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
