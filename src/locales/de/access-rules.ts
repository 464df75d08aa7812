import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The page Access Rules: the rules that deactivate unused logins and withdraw old invitations. */
export const accessRules = {
  title: 'Zugangsregeln',
  titleFor: ({ adminName }: Variables<'adminName'>) => `Zugangsregeln für ${adminName}`,
  introduction: ({ adminName }: Variables<'adminName'>) =>
    `Diese Regeln deaktivieren ungenutzte Zugänge und ziehen alte Einladungen zurück. Sie gelten für die Techniker von ${adminName} und von jedem Admin darunter, der keine eigenen Regeln hat.`,
  /** Whom the rules affect soon. */
  effects: {
    title: 'Wer betroffen ist',
    confirm: 'Mir ist klar, dass die Regeln für diese Techniker gelten werden',
    confirmFirst: 'Es ist noch nichts gespeichert. Prüfen Sie, wer betroffen ist, und bestätigen Sie dann.',
    unused: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `Wir senden bald eine Warnung an ${n} Techniker und deaktivieren den Zugang frühestens am ${date}, wenn bis dahin keine Anmeldung erfolgt.`,
        other: (n) =>
          `Wir senden bald eine Warnung an ${n} Techniker und deaktivieren ihre Zugänge frühestens am ${date}, wenn bis dahin keine Anmeldung erfolgt.`,
      }),
    invitation: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `Wir ziehen ${n} Einladung frühestens am ${date} zurück, wenn sie bis dahin nicht angenommen wird.`,
        other: (n) =>
          `Wir ziehen ${n} Einladungen frühestens am ${date} zurück, wenn sie bis dahin nicht angenommen werden.`,
      }),
  },
  current: 'Aktuelle Regeln',
  source: {
    own: ({ adminName }: Variables<'adminName'>) => `Festgelegt von ${adminName}.`,
    ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Festgelegt von ${adminName}, anstelle der Regeln von ${above}.`,
    off: ({ adminName }: Variables<'adminName'>) => `Ausgeschaltet von ${adminName}.`,
    offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Ausgeschaltet von ${adminName}, anstelle der Regeln von ${above}.`,
    inherited: ({ above }: Variables<'above'>) => `Übernommen von ${above}.`,
    inheritedOff: ({ above }: Variables<'above'>) => `Aus, übernommen von ${above}.`,
    none: 'Hier und darüber sind keine Regeln festgelegt.',
  },
  rules: {
    unused: ({ days }: { days: number }) =>
      `Techniker, die sich ${number(days)} Tage lang nicht angemeldet haben, werden deaktiviert.`,
    invitation: ({ days }: { days: number }) =>
      `Einladungen, die nicht innerhalb von ${number(days)} Tagen angenommen werden, werden zurückgezogen.`,
  },
  mode: 'Für diesen Admin',
  modes: {
    inherit: ({ above }: Variables<'above'>) => `Die Regeln von ${above} verwenden`,
    inheritOff: ({ above }: Variables<'above'>) => `Die Regeln von ${above} verwenden (aus)`,
    inheritNone: 'Die Regeln des übergeordneten Admins verwenden (es gibt noch keine)',
    own: 'Ein: die Regeln unten verwenden',
    off: 'Aus',
  },
  unusedDays: 'Techniker deaktivieren, die sich so viele Tage nicht angemeldet haben',
  invitationDays: 'Einladungen zurückziehen, die nicht innerhalb so vieler Tage angenommen werden',
  daysHint: ({ min, max }: { min: number; max: number }) =>
    `${number(min)} bis ${number(max)} Tage. Lassen Sie das Feld leer, um die Regel auszuschalten.`,
  submit: 'Speichern',
  how: {
    title: 'Wie die Regeln wirken',
    warnings: ({ first, second }: { first: number; second: number }) =>
      `Wir benachrichtigen Techniker ${number(first)} und ${number(second)} Tage, bevor eine Regel sie deaktiviert, per E-Mail. Niemand wird früher als ${number(first)} Tage nach der ersten E-Mail deaktiviert, auch wenn die Regel neu ist oder der Admin verschoben wurde.`,
    signIn: 'Mit jeder Anmeldung beginnt die Zählung von vorn, ob mit Passwort, Passkey oder Single Sign-On.',
    grace: ({ days }: { days: number }) =>
      `Nachdem ein Techniker aktiviert wurde, gelten die Regeln ${number(days)} Tage lang nicht für ihn.`,
    kept: 'Hauptadmins werden nie deaktiviert. Auch ein Techniker wird nicht deaktiviert, wenn man sich mit keinem anderen Zugang desselben Admins anmelden kann.',
    invitation:
      'Eine zurückgezogene Einladung kann nicht mehr angenommen werden, und der Techniker ist inaktiv. Mit „Aktivieren“ erhält er wieder den Status „Ausstehend“, und „Einladung erneut senden“ sendet eine neue Einladung.',
  },
  upcoming: 'Techniker anzeigen, deren Zugang enden wird',
  overrides: 'Unteradmins mit eigenen Regeln',
  overrideOff: 'Aus',
  /** The rules of a sub-admin, as the value of a fact. */
  inBrief: {
    both: ({ unusedDays, invitationDays }: { unusedDays: number; invitationDays: number }) =>
      `${number(unusedDays)} Tage ohne Anmeldung; ${number(invitationDays)} Tage für Einladungen`,
    unused: ({ days }: { days: number }) => `${number(days)} Tage ohne Anmeldung`,
    invitation: ({ days }: { days: number }) => `${number(days)} Tage für Einladungen`,
  },
  /** On the page that moves an admin. */
  moved: {
    others: ({ above }: Variables<'above'>) =>
      `Nach dem Verschieben gelten die Zugangsregeln von ${above}. Niemand verliert sofort den Zugang, weil Techniker zuerst gewarnt werden.`,
    none: 'Nach dem Verschieben gelten keine Zugangsregeln.',
  },
  saved: {
    own: 'Gespeichert. Diese Regeln gelten jetzt.',
    off: 'Gespeichert. Die Regeln sind für diesen Admin ausgeschaltet.',
    inherited: ({ adminName }: Variables<'adminName'>) =>
      `Gespeichert. Hier gelten die Regeln von ${adminName}.`,
    none: 'Gespeichert. Für diesen Admin gelten keine Regeln.',
  },
} satisfies Catalogue['accessRules'];
