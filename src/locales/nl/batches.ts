import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** What is done to the items of a batch, in the singular and in the plural, such as "wordt gedeactiveerd". */
interface Words {
  will: [one: string, many: string];
  were: [one: string, many: string];
}

/** Returns the words for an action that the passive describes with this participle. */
const passive = (did: string): Words => ({
  will: [`wordt ${did}`, `worden ${did}`],
  were: [`is ${did}`, `zijn ${did}`],
});

/** Returns the words for an email that is sent to each item. */
const receives = (what: string, purpose = ''): Words => ({
  will: [`krijgt ${what}${purpose}`, `krijgen ${what}${purpose}`],
  were: [`heeft ${what} gekregen${purpose}`, `hebben ${what} gekregen${purpose}`],
});

/** What will be done or was done to all items of a batch, or to some of them, such as "46 van de 60 technici zijn gedeactiveerd." */
const outcomes =
  (one: string, many: string) =>
  ({ will, were }: Words) => ({
    will: {
      all: ({ count }: Count) =>
        plural(count, { one: (n) => `${n} ${one} ${will[0]}.`, other: (n) => `${n} ${many} ${will[1]}.` }),
      some: ({ count, total }: Count & { total: number }) =>
        plural(count, {
          one: (n) => `${n} van de ${number(total)} ${many} ${will[0]}.`,
          other: (n) => `${n} van de ${number(total)} ${many} ${will[1]}.`,
        }),
    },
    were: {
      all: ({ count }: Count) =>
        plural(count, { one: (n) => `${n} ${one} ${were[0]}.`, other: (n) => `${n} ${many} ${were[1]}.` }),
      some: ({ count, total }: Count & { total: number }) =>
        plural(count, {
          one: (n) => `${n} van de ${number(total)} ${many} ${were[0]}.`,
          other: (n) => `${n} van de ${number(total)} ${many} ${were[1]}.`,
        }),
    },
  });
const technicians = outcomes('technicus', 'technici');
const mainAdmins = outcomes('hoofdbeheerder', 'hoofdbeheerders');
const admins = outcomes('beheerder', 'beheerders');

const twoFactorLink = receives(
  'een e-mail',
  ' met een link om tweefactorauthenticatie opnieuw in te stellen',
);
const passwordLink = receives('een e-mail', ' met een link om het wachtwoord te resetten');
const invitation = 'een nieuwe uitnodiging per e-mail';

/** The words for what a batch changes. */
const subjects = (one: string, many: string) => ({
  title: ({ action, count }: Variables<'action'> & Count) =>
    plural(count, { one: (n) => `${action}: ${n} ${one}`, other: (n) => `${action}: ${n} ${many}` }),
  ticked: ({ count }: Count) => plural(count, { one: (n) => `${n} ${one}`, other: (n) => `${n} ${many}` }),
  all: `alle ${many}`,
  number: `Aantal ${many}`,
});

/** Batches: bulk actions and imports. */
export const batches = {
  list: {
    title: 'Batches',
    introduction:
      'Bulkacties en imports bij uw beheerder en daaronder. Ze gaan door als u de pagina verlaat. We bewaren het resultaat van elk item 90 dagen.',
    noMatch: 'Er zijn geen batches die aan deze filters voldoen.',
    empty: 'Nog geen batches.',
    states: { running: 'Bezig', finished: 'Klaar' },
    counts: ({ done, skipped, total }: Record<'done' | 'skipped' | 'total', number>) =>
      `${number(done)} uitgevoerd, ${number(skipped)} overgeslagen van ${number(total)}`,
    countsWithFailed: ({
      done,
      skipped,
      failed,
      total,
    }: Record<'done' | 'skipped' | 'failed' | 'total', number>) =>
      `${number(done)} uitgevoerd, ${number(skipped)} overgeslagen, ${number(failed)} mislukt van ${number(total)}`,
  },
  form: {
    groups: { admins: 'Beheerder', 'main-admins': 'Hoofdbeheerder' },
    noAction: 'Selecteer een actie.',
    noRows: 'Selecteer minstens één rij.',
    tooMany: ({ limit }: { limit: number }) =>
      `U kunt er maximaal ${number(limit)} tegelijk wijzigen. Voeg een filter toe om de lijst te beperken.`,
  },
  invite: 'Uitnodigen',
  /** Some actions on admins have the same label as actions on logins. */
  adminAction: ({ action }: Variables<'action'>) => `${action} (beheerders)`,
  reviewAction: ({ action }: Variables<'action'>) => `${action} (toegangscontrole)`,
  importTitle: ({ count }: Count) =>
    plural(count, { one: (n) => `Import: ${n} regel`, other: (n) => `Import: ${n} regels` }),
  technicians: subjects('technicus', 'technici'),
  admins: subjects('beheerder', 'beheerders'),
  'main-admins': subjects('hoofdbeheerder', 'hoofdbeheerders'),
  reviewed: subjects('technicus', 'technici'),
  outcomes: {
    technicians: {
      invite: technicians(passive('uitgenodigd')),
      'reset-2fa': technicians(twoFactorLink),
      'reset-password': technicians(passwordLink),
      'resend-invitation': technicians(receives(invitation)),
      'link-account': technicians(receives('een Single Sign-On-uitnodiging per e-mail')),
      'unlink-account': technicians(
        passive('losgekoppeld van Single Sign-On en daarover per e-mail geïnformeerd'),
      ),
      deactivate: technicians(passive('gedeactiveerd')),
      activate: technicians(passive('geactiveerd')),
      'end-sessions': technicians(passive('uitgelogd')),
      'lift-block': technicians(passive('gedeblokkeerd')),
      delete: technicians(passive('definitief verwijderd')),
    },
    mainAdmins: {
      'reset-2fa': mainAdmins(twoFactorLink),
      'reset-password': mainAdmins(passwordLink),
      'resend-invitation': mainAdmins(receives(invitation)),
      'end-sessions': mainAdmins(passive('uitgelogd')),
      'lift-block': mainAdmins(passive('gedeblokkeerd')),
    },
    admins: {
      'deactivate-admin': admins(passive('gedeactiveerd')),
      'activate-admin': admins(passive('geactiveerd')),
      'delete-admin': admins(passive('definitief verwijderd')),
    },
    reviewed: {
      keep: technicians(passive('behouden')),
      'set-end-date': technicians(receives('een einddatum')),
      deactivate: technicians(passive('gedeactiveerd')),
    },
  },
  start: {
    selected: ({ selection }: Variables<'selection'>) => `Geselecteerd: ${selection}.`,
    nothing: 'Er wordt niets gewijzigd.',
    separateEmails: 'Iedereen krijgt een aparte e-mail.',
    checkedAgain:
      'We controleren elk item vlak voor de wijziging opnieuw en slaan items over waarvoor die niet meer mogelijk is.',
    willBeSkipped: ({ count, reason }: Count & Variables<'reason'>) =>
      plural(count, {
        one: (n) => `${n} wordt overgeslagen: ${reason}.`,
        other: (n) => `${n} worden overgeslagen: ${reason}.`,
      }),
    onlyCreator: ({ creator }: Variables<'creator'>) =>
      `Deze batch is gemaakt door ${creator} en kan alleen door ${creator} worden gestart. Er is nog niets gewijzigd.`,
    source: 'Hoe we het bestand lezen',
    items: 'Items',
  },
  /** How we read an imported file. */
  source: {
    encoding: 'Codering',
    separator: 'Scheidingsteken',
    separators: { comma: 'Komma’s', semicolon: 'Puntkomma’s', tab: 'Tabs', bar: 'Verticale strepen' },
    otherSeparator: ({ character }: Variables<'character'>) => `“${character}”`,
    header: 'Kopregel',
    headerLine: ({ line }: Variables<'line'>) => `Regel ${line}`,
    fields: {
      email: 'E-mailadres',
      username: 'Gebruikersnaam',
      notes: 'Notities',
      admin: 'Beheerder',
      language: 'Taal',
    },
    column: ({ heading }: Variables<'heading'>) => `Kolom “${heading}”`,
    withoutColumn: {
      email: 'De gebruikersnamen, die adressen zijn',
      username: 'Voorgesteld op basis van het adres',
      notes: 'Geen',
      admin: 'Uw eigen beheerder',
      language: 'Zoals in de browser',
    },
    unused: 'Niet gebruikt',
    unusedAndMore: ({ headings, count }: Variables<'headings'> & Count) =>
      `${headings} en nog ${number(count)}`,
  },
  progress: {
    running: 'Bezig.',
    leave: 'U kunt deze pagina verlaten. De batch gaat door.',
    all: 'Alle batches',
    startedBy: ({ actor, admin, time }: Variables<'actor' | 'admin' | 'time'>) =>
      `Gestart door ${actor} (${admin}): ${time}.`,
    reason: ({ reason }: Variables<'reason'>) => `Reden: ${reason}`,
    ended: ({ ended, total }: Record<'ended' | 'total', number>) => `${number(ended)} van ${number(total)}`,
    label: 'Voortgang',
    back: 'Terug naar de lijst',
    reload: 'Vernieuwen',
    stop: 'Stoppen en de rest overslaan',
    nothing: 'Er is niets gewijzigd.',
    skipped: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} is overgeslagen.`, other: (n) => `${n} zijn overgeslagen.` }),
    failed: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} is mislukt.`, other: (n) => `${n} zijn mislukt.` }),
    skippedFor: ({ count, reason }: Count & Variables<'reason'>) =>
      `${number(count)} overgeslagen: ${reason}.`,
    failedFor: ({ count, reason }: Count & Variables<'reason'>) => `${number(count)} mislukt: ${reason}.`,
  },
  items: {
    title: 'Items',
    all: 'Alle',
    line: 'Regel',
    email: 'E-mailadres',
    name: 'Naam',
    username: 'Gebruikersnaam',
    proposed: ({ username }: Variables<'username'>) => `${username} (voorgesteld)`,
    admin: 'Beheerder',
    outcome: 'Resultaat',
    details: 'Details',
    states: { waiting: 'Wacht', done: 'Uitgevoerd', skipped: 'Overgeslagen', failed: 'Mislukt' },
    invalid: 'Ongeldig',
    willBeDone: 'Wordt uitgevoerd',
    willBeInvited: 'Wordt uitgenodigd',
    willBeSkipped: 'Wordt overgeslagen',
  },
  /** Why an item was skipped or failed, if its action has no reason. Batches store the names of these messages. */
  notes: {
    actorLostAccess: ({ actor }: Variables<'actor'>) => `${actor} mag dit niet meer doen`,
    stopped: ({ actor }: Variables<'actor'>) => `Gestopt door ${actor}`,
    failed: 'Er is iets misgegaan. Probeer het opnieuw',
  },
} satisfies Catalogue['batches'];
