import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Access reviews. */
export const reviews = {
  /** What reviewers decide. Batches store the names of these messages, so don't rename them. */
  decisions: { keep: 'Behouden', 'set-end-date': 'Einddatum instellen', deactivate: 'Deactiveren' },
  undecided: 'Niet beslist',
  gone: 'Niet meer hier',
  /** Why a decision is not possible. Batches store the names of these messages too. */
  reasons: {
    'signed-off': 'Deze controle is afgetekend en kan niet meer worden gewijzigd',
    deleted: 'Deze technicus is verwijderd, dus er is geen beslissing nodig',
    moved: 'Deze technicus hoort nu bij een andere beheerder, dus er is geen beslissing nodig',
    'own-access': 'U kunt niet over uw eigen toegang beslissen. Iemand anders moet dat doen',
    'decided-since': 'Iemand heeft over deze technicus beslist nadat u hem had geselecteerd',
  },
  list: {
    title: 'Toegangscontroles',
    introduction:
      'In een toegangscontrole beslist u voor elke technicus bij uw beheerder en daaronder of die nog toegang nodig heeft. Het rapport van een controle blijft bewaard.',
    start: 'Controle starten',
    continue: 'Verder met de open controle',
    noMatch: 'Geen enkele controle voldoet aan deze filters.',
    empty: 'Nog geen controles.',
    states: { open: 'Open', 'signed-off': 'Afgetekend' },
    startedBy: ({ actor }: Variables<'actor'>) => `door ${actor}`,
    signedOff: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} door ${actor}`,
    decided: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `${number(decided)} van ${number(total)} beslist`,
  },
  start: {
    title: 'Toegangscontrole starten',
    snapshot: ({ count }: Count) =>
      plural(count, {
        one: (n) => `De controle omvat ${n} technicus bij uw beheerder of daaronder.`,
        other: (n) => `De controle omvat de ${n} technici die nu bij uw beheerder en daaronder horen.`,
      }),
    later: 'Technici die later worden toegevoegd, horen niet bij deze controle.',
    decide:
      'U of iemand anders die uw technici beheert, beslist over elk van hen. Een beslissing gaat meteen in.',
    submit: 'Controle starten',
    noTechnicians: 'Er zijn geen technici om te controleren',
    tooMany: ({ limit }: { limit: number }) =>
      `Een controle kan maximaal ${number(limit)} technici omvatten. Vraag de beheerders daaronder om eigen controles te starten`,
  },
  page: {
    title: ({ admin }: Variables<'admin'>) => `Toegangscontrole: ${admin}`,
    introduction: ({ actor, time }: Variables<'actor' | 'time'>) =>
      `Gestart door ${actor}, ${time}. Hebben deze technici nog toegang nodig?`,
    progress: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Over ${number(decided)} van de ${number(total)} technici is beslist.`,
    progressLabel: 'Voortgang',
    goneCount: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technicus is verwijderd of verplaatst en heeft geen beslissing nodig.`,
        other: (n) => `${n} technici zijn verwijderd of verplaatst en hebben geen beslissing nodig.`,
      }),
    added: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technicus is na de start toegevoegd en hoort niet bij deze controle.`,
        other: (n) => `${n} technici zijn na de start toegevoegd en horen niet bij deze controle.`,
      }),
    all: 'Alle',
    remind: 'Herinnering mailen',
    signOff: 'Aftekenen',
    noMatch: 'Geen enkele technicus voldoet aan deze filters.',
    decide: 'Beslissen',
    decideOn: ({ email }: Variables<'email'>) => `Beslissen over ${email}`,
    keepOne: ({ email }: Variables<'email'>) => `${email} behouden`,
    change: 'Wijzigen',
    by: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    until: ({ date }: Variables<'date'>) => `Tot en met ${date}`,
    self: 'Dit bent u. Iemand anders moet beslissen.',
    presence: { moved: 'Verplaatst naar een andere beheerder', deleted: 'Verwijderd' },
    noPassword: 'geen',
  },
  decision: {
    title: ({ name }: Variables<'name'>) => `Beslissen over ${name}`,
    technician: 'Technicus',
    lastDecision: 'Laatste beslissing',
    decidedBy: 'Beslist door',
    label: 'Beslissing',
    hints: {
      keep: 'Er verandert niets.',
      'set-end-date': 'De toegang eindigt aan het eind van de dag die u hieronder invoert.',
      deactivate:
        'De technicus kan niet meer inloggen, alle sessies eindigen en we sturen een e-mail. U kunt de technicus later weer activeren.',
    },
    notAvailable: ({ decision, reason }: Variables<'decision' | 'reason'>) => `${decision}: ${reason}`,
    endsOn: 'Toegang eindigt op',
    endsOnHint: ({ zone }: Variables<'zone'>) =>
      `Alleen voor “Einddatum instellen”. De laatste dag van de toegang in de tijdzone ${zone}.`,
    note: 'Opmerking',
    noteHint:
      'Optioneel. De opmerking staat in het rapport en in het auditlog. Als u de technicus deactiveert, is het ook de reden op de pagina “Technicus bewerken”.',
    noteTooLong: ({ limit }: { limit: number }) =>
      `De opmerking mag maximaal ${number(limit)} tekens lang zijn.`,
    missing: 'Selecteer een beslissing.',
    replaces:
      'Een nieuwe beslissing vervangt de vorige, en het auditlog bewaart beide. “Behouden” maakt een einddatum of een deactivering niet ongedaan.',
    submit: 'Beslissing opslaan',
  },
  /** What a decision about many technicians does. */
  consequences: {
    keep: 'De beslissing wordt vastgelegd. De toegang verandert niet.',
    endDate: 'De toegang eindigt aan het eind van die dag. Een einddatum die er al is, wordt vervangen.',
    reminders: 'De technici en hun hoofdbeheerders krijgen 14, 7 en 1 dag van tevoren een herinnering.',
  },
  remind: {
    title: 'Herinnering mailen',
    emails: ({ emails }: Variables<'emails'>) => `We sturen een e-mail naar ${emails}.`,
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `In de e-mail staat dat over ${n} technicus nog niet is beslist.`,
        other: (n) => `In de e-mail staat dat over ${n} technici nog niet is beslist.`,
      }),
    complete:
      'In de e-mail staat dat over alle technici is beslist en dat de controle kan worden afgetekend.',
    once: ({ pause }: Variables<'pause'>) => `U kunt de volgende herinnering over ${pause} versturen.`,
    submit: 'Herinnering versturen',
    tooSoon: ({ pause, wait }: Variables<'pause' | 'wait'>) =>
      `In de afgelopen ${pause} is al een herinnering verstuurd. Probeer het ${wait} opnieuw`,
    noOne: 'De hoofdbeheerder en de persoon die de controle heeft gestart, kunnen geen van beiden inloggen',
  },
  signOff: {
    title: ({ admin }: Variables<'admin'>) => `Toegangscontrole van ${admin} aftekenen`,
    complete: ({ count }: Count) =>
      plural(count, {
        one: () => 'Over de technicus is beslist, of er is geen beslissing nodig.',
        other: (n) => `Over alle ${n} technici is beslist, of er is geen beslissing nodig.`,
      }),
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `Over ${n} technicus is niet beslist. Dat komt in het rapport. Geef de reden op.`,
        other: (n) => `Over ${n} technici is niet beslist. Dat komt in het rapport. Geef de reden op.`,
      }),
    final: 'Na het aftekenen kan niemand de beslissingen of het rapport meer wijzigen.',
    report:
      'Het rapport toont elke technicus zoals die nu is. De SHA-256 ervan wordt vastgelegd in het auditlog.',
    countLabel: 'Aantal technici zonder beslissing',
    changed: 'Het aantal technici zonder beslissing is veranderd. Controleer het en teken opnieuw af.',
    undecidedList: 'Technici zonder beslissing',
    more: ({ count }: Count) => `Alle ${number(count)} tonen`,
    submit: 'Aftekenen',
  },
  report: {
    title: ({ admin }: Variables<'admin'>) => `Rapport van de toegangscontrole: ${admin}`,
    csv: 'CSV downloaden',
    started: 'Gestart',
    signedOff: 'Afgetekend',
    byAt: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    technicians: 'Technici',
    reason: 'Reden voor ontbrekende beslissingen',
    sha256: 'SHA-256 van het CSV-bestand',
    check: ({ file }: Variables<'file'>) =>
      `Voer sha256sum ${file} uit om het gedownloade bestand te controleren, en vergelijk de waarde met die hier en in het auditlog.`,
    asSignedOff: 'Het rapport toont de waarden op het moment van aftekenen.',
    columns: {
      technician: 'Technicus',
      admin: 'Beheerder',
      status: 'Status',
      lastLogin: 'Laatste login',
      twoFactor: '2FA',
      sso: 'SSO',
      password: 'Wachtwoord ingesteld',
      endDate: 'Toegang eindigt op',
      inviter: 'Uitgenodigd door',
      decision: 'Beslissing',
      note: 'Opmerking',
    },
  },
  dashboard: {
    title: 'Toegangscontrole',
    never: 'Er is nog geen toegangscontrole afgetekend.',
    last: ({ ago, actor }: Variables<'ago' | 'actor'>) => `${actor} heeft de laatste ${ago} afgetekend.`,
    report: 'Rapport tonen',
    open: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Er is een controle open: over ${number(decided)} van de ${number(total)} technici is beslist.`,
    continue: 'Verder met de controle',
    start: 'Controle starten',
  },
} satisfies Catalogue['reviews'];
