import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** Manage Admins, and the actions on an admin. */
export const admins = {
  statuses: { active: 'Aktiv', inactive: 'Inaktiv' },
  labels: {
    'add-sub-admin': 'Unteradmin hinzufügen',
    'rename-admin': 'Umbenennen',
    'move-admin': 'Verschieben',
    'deactivate-admin': 'Deaktivieren',
    'activate-admin': 'Aktivieren',
    'delete-admin': 'Löschen',
  },
  list: {
    title: 'Admins verwalten',
    asTree: 'Als Baum anzeigen',
    asList: 'Als Liste anzeigen',
    wholeTree: 'Ganzer Baum',
    add: 'Unteradmin hinzufügen',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Unteradmins sind die Admins unterhalb von ${admin}. Jeder hat einen eigenen Hauptadmin, eigene Techniker und Domains. Sie können alle sehen. Unteradmins sehen nur ihre eigenen Daten.`,
    empty: 'Noch keine Unteradmins. Den Hauptadmin laden wir jeweils per E-Mail ein.',
    addFirst: 'Den ersten hinzufügen',
    noMatch: 'Kein Unteradmin entspricht diesen Filtern.',
    caption: 'Unteradmins',
    selection: 'Auswahl und Menü',
    action: 'Aktion',
    select: ({ name }: Variables<'name'>) => `${name} auswählen`,
    actions: ({ name }: Variables<'name'>) => `Aktionen für ${name}`,
    actionFor: ({ name }: Variables<'name'>) => `Aktion für ${name}`,
    inactiveAbove: ({ name }: Variables<'name'>) => `${name} ist inaktiv`,
    mainAdmin: ({ status }: Variables<'status'>) => `Hauptadmin: ${status}`,
    technicians: ({ count, name }: Variables<'count' | 'name'>) => `${count} Techniker von ${name}`,
    never: 'nie',
    treeTechnicians: ({ count }: Variables<'count'>) => `Techniker: ${count}`,
    treeDomains: ({ count }: Variables<'count'>) => `Domains: ${count}`,
    allBelow: ({ count, name }: Variables<'count' | 'name'>) => `Alle ${count} unterhalb von ${name}`,
  },
  form: {
    name: 'Name',
    slug: 'Kurzname',
    add: 'Unteradmin hinzufügen',
    addIntroduction: ({ parent }: Variables<'parent'>) =>
      `Der neue Admin liegt unterhalb von ${parent}. Wir senden dem Hauptadmin eine Einladung per E-Mail. Er kann dann diesen Admin und alles darunter verwalten.`,
    nameHint: 'Techniker sehen ihn oben auf jeder Seite.',
    slugHint:
      'Steht in den Adressen der Seiten: a bis z, 0 bis 9 und Bindestriche. Wenn Sie das Feld leer lassen, bilden wir ihn aus dem Namen.',
    mainAdmin: 'Hauptadmin',
    username: 'Benutzername',
    email: 'E-Mail-Adresse',
    emailHint: 'An diese Adresse senden wir die Einladung und alle späteren E-Mails für diesen Zugang.',
    renameIntroduction:
      'Alle bei diesem Admin sehen den neuen Namen auf der nächsten Seite, die sie öffnen. Vorhandene Einträge im Audit-Protokoll behalten den alten Namen.',
    newSlugHint:
      'Steht in den Adressen der Seiten. Bei einem neuen Kurznamen funktionieren Lesezeichen auf die Anmeldeseite dieses Admins nicht mehr.',
    moveIntroduction: ({ name, parent }: Variables<'name' | 'parent'>) =>
      `${name} liegt unterhalb von ${parent}. Alles darunter wird mitverschoben. Die nächste Seite zeigt, was sich ändert. Bis Sie es bestätigen, ändert sich nichts.`,
    newPlace: 'Verschieben nach',
    newPlaceHint: 'Der Admin, dem er direkt untergeordnet wird.',
    continue: 'Weiter',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Dieser Admin existiert nicht',
    'own-level': 'Für den eigenen Admin nicht möglich',
    'only-active': 'Nur für aktive Admins möglich',
    'only-inactive': 'Nur für inaktive Admins möglich',
    'has-sub-admins': 'Er hat Unteradmins',
    'has-technicians': 'Er hat Techniker',
    'has-domains': 'Er hat Domains',
  },
  menu: {
    thisAdmin: 'Dieser Admin',
    showTechnicians: 'Techniker anzeigen',
    oauthSettings: 'OAuth-Einstellungen',
    accessRules: 'Zugangsregeln',
    mainAdmin: 'Zugang des Hauptadmins',
  },
  /** What will happen, on the page before a change. `inBulk` is for many admins. */
  consequences: {
    activate: {
      logins: ({ name, count }: Variables<'name'> & Count) =>
        plural(count, {
          one: (n) =>
            `Mit ${n} Zugang von ${name} und darunter ist die Anmeldung wieder möglich. Inaktive Techniker bleiben inaktiv.`,
          other: (n) =>
            `Mit ${n} Zugängen von ${name} und darunter ist die Anmeldung wieder möglich. Inaktive Techniker bleiben inaktiv.`,
        }),
      noLogins: ({ name }: Variables<'name'>) =>
        `${name} wird wieder aktiv. Dort und darunter gibt es keine Zugänge.`,
      inactive: ({ name, above }: Variables<'name' | 'above'>) =>
        `${name} wird wieder aktiv, aber dort kann sich niemand anmelden, solange ${above} darüber inaktiv ist.`,
      noEmail:
        'Es wird keine E-Mail gesendet. Wählen Sie „Einladung erneut senden“ für alle, die früher eingeladen wurden.',
      inBulk: {
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `Mit ${n} Zugang dieser Admins und darunter ist die Anmeldung wieder möglich, außer wenn ein anderer Admin darüber inaktiv ist. Inaktive Techniker bleiben inaktiv.`,
            other: (n) =>
              `Mit ${n} Zugängen dieser Admins und darunter ist die Anmeldung wieder möglich, außer wenn ein anderer Admin darüber inaktiv ist. Inaktive Techniker bleiben inaktiv.`,
          }),
        noLogins: 'Bei diesen Admins und darunter gibt es keine Zugänge.',
      },
    },
    deactivate: {
      noSignIn: ({ name }: Variables<'name'>) =>
        `Bei ${name} kann sich niemand anmelden, bis Sie den Admin wieder aktivieren.`,
      noSignInBelow: ({ name }: Variables<'name'>) =>
        `Bei ${name} und darunter kann sich niemand anmelden, bis Sie den Admin wieder aktivieren.`,
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} Zugang kann nicht mehr verwendet werden.`,
          other: (n) => `${n} Zugänge können nicht mehr verwendet werden.`,
        }),
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} Unteradmin darunter wird ebenfalls inaktiv.`,
          other: (n) => `${n} Unteradmins darunter werden ebenfalls inaktiv.`,
        }),
      kept: 'Zugänge, Domains, Einstellungen und Audit-Protokoll bleiben erhalten.',
      inBulk: 'Bei diesen Admins und darunter kann sich niemand anmelden, bis Sie sie wieder aktivieren.',
    },
    delete: {
      deleted: ({ name }: Variables<'name'>) =>
        `${name} wird endgültig gelöscht, mit dem Zugang des Hauptadmins und den Einstellungen. Es gibt dort keine Unteradmins, keine Techniker und keine Domains.`,
      slugFree: ({ slug }: Variables<'slug'>) =>
        `Die Admins darüber behalten das Audit-Protokoll. Der Kurzname ${slug} wird wieder frei.`,
      inBulk: {
        settings:
          'Ihre Einstellungen werden auch gelöscht. Sie haben keine Unteradmins, keine Techniker und keine Domains.',
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) => `Auch ${n} Zugang eines Hauptadmins wird gelöscht.`,
            other: (n) => `Auch ${n} Zugänge von Hauptadmins werden gelöscht.`,
          }),
        slugsFree: 'Die Admins darüber behalten das Audit-Protokoll. Die Kurznamen werden wieder frei.',
      },
    },
    move: {
      moves: ({ name, parent, target }: Variables<'name' | 'parent' | 'target'>) =>
        `${name} wird von ${parent} nach ${target} verschoben.`,
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} Unteradmin darunter wird mitverschoben.`,
          other: (n) => `${n} Unteradmins darunter werden mitverschoben.`,
        }),
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} Zugang wird mitverschoben.`,
          other: (n) => `${n} Zugänge werden mitverschoben.`,
        }),
      domains: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} Domain wird mitverschoben.`,
          other: (n) => `${n} Domains werden mitverschoben.`,
        }),
      bothSee: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${parent} kann diesen Admin weiterhin sehen, und ${target} kann ihn jetzt auch sehen.`,
      onlyTargetSees: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${target} kann diesen Admin sofort sehen. ${parent} kann ihn nicht mehr sehen.`,
      noSignOut: 'Niemand wird abgemeldet.',
      auditLog: 'Das Audit-Protokoll wird mitverschoben.',
    },
  },
  /** The button that collapses and expands a branch of the tree. */
  branch: ({ admin }: Variables<'admin'>) => `Unteradmins von ${admin}`,
} satisfies Catalogue['admins'];
