import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Domains > Overview, and the pages that add, hand over or remove domains. */
export const domains = {
  list: {
    title: 'Domains',
    add: 'Domains hinzufügen',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Die Domains von ${admin} und von allen Unteradmins. Techniker können hier alles tun, was der Hauptadmin tun kann.`,
    empty: 'Noch keine Domains.',
    addFirst: 'Die ersten hinzufügen',
    noMatch: 'Keine Domain entspricht diesen Filtern.',
    menu: 'Menü',
    action: 'Aktion',
    actions: ({ domain }: Variables<'domain'>) => `Aktionen für ${domain}`,
    actionFor: ({ domain }: Variables<'domain'>) => `Aktion für ${domain}`,
  },
  handOver: 'Übergeben',
  remove: 'Entfernen',
  admin: 'Admin',
  consequences: 'Was passieren wird',
  move: {
    moves: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `${domain} geht sofort von ${admin} an den Admin über, den Sie wählen.`,
    logged: 'Die Audit-Protokolle beider Admins halten fest, was geändert wurde und von wem.',
    adminHint: 'Der Admin, der sie verwalten wird.',
    already: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} gehört schon zu ${admin}.`,
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} gehört jetzt zu ${admin}.`,
  },
  removal: {
    noLonger: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `${admin} verwaltet die Domain ${domain} nicht mehr.`,
    nameFree:
      'Ihr Name wird wieder frei, und ein anderer Admin kann sie hinzufügen. Das Audit-Protokoll bleibt erhalten.',
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} wurde bei ${admin} entfernt.`,
  },
  new: {
    title: 'Domains hinzufügen',
    introduction: ({ limit }: { limit: number }) =>
      `Geben Sie eine Domain pro Zeile ein, höchstens ${number(limit)}. Die nächste Seite zeigt, welche davon hinzugefügt werden können. Bis Sie es bestätigen, ändert sich nichts.`,
    adminHint: 'Der Admin, der sie verwalten wird.',
    domains: 'Domains',
    domainsHint: 'Zum Beispiel acme.example oder münchen.example.',
    continue: 'Weiter',
    missing: 'Geben Sie mindestens eine Domain ein.',
    tooMany: ({ limit }: { limit: number }) => `Geben Sie höchstens ${number(limit)} Domains ein.`,
    noneValid: 'Keine dieser Domains kann hinzugefügt werden. Die Gründe stehen unten.',
    own: 'Diese Domain haben Sie schon.',
    taken: 'Diese Domain ist schon vergeben.',
    /** Why a line can’t be added. */
    duplicate: ({ line }: { line: number }) => `Das ist dieselbe Domain wie in Zeile ${number(line)}.`,
    tooLong: 'Das ist zu lang für eine Domain.',
    emailAddress: 'Das ist eine E-Mail-Adresse. Geben Sie nur den Teil nach dem @ ein.',
    pageAddress:
      'Das ist die Adresse einer Seite. Geben Sie nur die Domain ein, ohne https:// und Schrägstriche.',
    invalidCharacters:
      'Eine Domain besteht aus Buchstaben, Ziffern und Bindestrichen, getrennt durch Punkte.',
    number: 'Das ist eine Zahl, keine Domain.',
    notDomain: 'Das ist keine gültige Domain.',
    withoutEnding: 'Dieser Domain fehlt die Endung. Fügen Sie sie hinzu, zum Beispiel „.com“.',
    publicSuffix: ({ domain }: Variables<'domain'>) =>
      `${domain} ist eine öffentliche Domain-Endung. Geben Sie eine Domain darunter ein.`,
  },
  preview: {
    nothing: 'Es werden keine Domains hinzugefügt.',
    one: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} wird zu ${admin} hinzugefügt.`,
    many: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} Domain wird zu ${admin} hinzugefügt.`,
        other: (n) => `${n} Domains werden zu ${admin} hinzugefügt.`,
      }),
    invalid: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} Zeile kann nicht hinzugefügt werden. Siehe unten.`,
        other: (n) => `${n} Zeilen können nicht hinzugefügt werden. Siehe unten.`,
      }),
    show: ({ count }: Count) =>
      plural(count, { one: (n) => `Die ${n} Domain anzeigen`, other: (n) => `Die ${n} Domains anzeigen` }),
    add: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} Domain hinzufügen`, other: (n) => `${n} Domains hinzufügen` }),
    added: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} wurde zu ${admin} hinzugefügt.`,
    noneAdded: ({ admin }: Variables<'admin'>) => `Zu ${admin} wurden keine Domains hinzugefügt.`,
    manyAdded: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} Domain wurde zu ${admin} hinzugefügt.`,
        other: (n) => `${n} Domains wurden zu ${admin} hinzugefügt.`,
      }),
    alreadyTaken: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} Domain ist schon vergeben.`,
        other: (n) => `${n} Domains sind schon vergeben.`,
      }),
  },
  invalidLines: {
    title: 'Zeilen, die nicht hinzugefügt werden können',
    first: ({ shown, total }: Record<'shown' | 'total', number>) =>
      `Dies sind die ersten ${number(shown)} von ${number(total)} Zeilen.`,
    line: 'Zeile',
    text: 'Text',
    reason: 'Grund',
  },
} satisfies Catalogue['domains'];
