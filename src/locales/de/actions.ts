import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** The statuses of logins, and the actions in their dropdown. */
export const actions = {
  statuses: { pending: 'Ausstehend', active: 'Aktiv', inactive: 'Inaktiv' },
  blocked: {
    wrongCodes: ({ limit }: Variables<'limit'>) =>
      `Nach ${limit} falschen Codes oder einer gemeldeten Anmeldung gesperrt. Nur „2FA zurücksetzen“ hebt die Sperre auf`,
    until: ({ time }: Variables<'time'>) => `Nach Fehlversuchen gesperrt bis ${time}`,
  },
  accessEnded: ({ date }: Variables<'date'>) => `Zugang endete am ${date}`,
  accessEnds: ({ date }: Variables<'date'>) => `Zugang endet am ${date}`,
  unusedEnds: ({ date }: Variables<'date'>) => `Wird bei Nichtnutzung am ${date} deaktiviert`,
  invitationEnds: ({ date }: Variables<'date'>) => `Einladung wird am ${date} zurückgezogen`,
  labels: {
    'reset-2fa': '2FA zurücksetzen',
    'reset-password': 'Passwort zurücksetzen',
    edit: 'Bearbeiten',
    'resend-invitation': 'Einladung erneut senden',
    'link-account': 'Konto verknüpfen',
    'unlink-account': 'Verknüpfung aufheben',
    deactivate: 'Deaktivieren',
    activate: 'Aktivieren',
    'end-sessions': 'Sitzungen beenden',
    'lift-block': 'Entsperren',
    delete: 'Techniker löschen',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Dieser Zugang existiert nicht',
    'own-account': 'Für den eigenen Zugang gibt es das Benutzerprofil',
    'primary-account': 'Für den Zugang des Hauptadmins nicht möglich',
    'access-ended': 'Der Zugang ist beendet',
    'only-active': 'Nur für aktive Techniker möglich',
    'only-pending': 'Nur für ausstehende Techniker möglich',
    'only-inactive': 'Nur für inaktive Techniker möglich',
    'not-inactive': 'Für inaktive Techniker nicht möglich',
    'level-inactive': 'Der Admin ist inaktiv, deshalb kann sich dort niemand anmelden',
    'no-two-factor': 'Die Zwei-Faktor-Authentifizierung ist nicht eingerichtet',
    'no-oauth-settings': 'Es gelten keine OAuth-Einstellungen',
    'already-linked': 'Schon verknüpft',
    'not-linked': 'Nicht verknüpft',
    'not-blocked': 'Nicht gesperrt',
    'has-password': 'Ihr Zugang hat schon ein Passwort',
  },
  /** Replace reasons that mention technicians, for the login of a main admin. */
  reasonsForMainAdmins: {
    'only-active': 'Nur für einen aktiven Hauptadmin möglich',
    'only-pending': 'Nur für einen ausstehenden Hauptadmin möglich',
  },
  title: ({ action, name }: Variables<'action' | 'name'>) => `${action}: ${name}`,
  sessionsEnd: ({ count }: Count) =>
    plural(count, { one: (n) => `${n} Sitzung endet jetzt.`, other: (n) => `${n} Sitzungen enden jetzt.` }),
  linksWithdrawn: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} offener Link wird zurückgezogen.`,
      other: (n) => `${n} offene Links werden zurückgezogen.`,
    }),
  emailsCancelled: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} wartende E-Mail wird nicht mehr gesendet.`,
      other: (n) => `${n} wartende E-Mails werden nicht mehr gesendet.`,
    }),
  /** What will happen, on the page before a change. `inBulk` is for many logins. */
  consequences: {
    reset2fa: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Wir senden ${email} per E-Mail einen Link, um die Zwei-Faktor-Authentifizierung neu einzurichten. Der Link funktioniert einmal und ist ${lifetime} lang gültig.`,
      asksForPassword: 'Der Link fragt zuerst nach dem Passwort.',
      asksForSso: 'Der Link verlangt zuerst eine Anmeldung mit Single Sign-On.',
      codesKept:
        'Die bisherigen Codes und Passkeys funktionieren weiter, bis 2FA neu eingerichtet ist. Dann enden alle anderen Sitzungen, und ein neuer Wiederherstellungsschlüssel wird angezeigt.',
      passkeysRemoved: ({ count, names }: { count: number; names: string }) =>
        plural(count, {
          one: () => `Dann wird auch der Passkey dieses Zugangs entfernt: ${names}.`,
          other: (n) => `Dann werden auch die ${n} Passkeys dieses Zugangs entfernt: ${names}.`,
        }),
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Jeder Link funktioniert einmal und ist ${lifetime} lang gültig. Er fragt zuerst nach dem Passwort, oder nach Single Sign-On, wenn es kein Passwort gibt.`,
        codesKept:
          'Die bisherigen Codes und Passkeys funktionieren weiter, bis 2FA neu eingerichtet ist. Dann enden alle anderen Sitzungen dieses Zugangs, und ein neuer Wiederherstellungsschlüssel wird angezeigt.',
        passkeysRemoved: ({ count }: Count) =>
          plural(count, {
            one: () => 'Dann wird auch ein Passkey entfernt.',
            other: (n) => `Dann werden auch ${n} Passkeys entfernt.`,
          }),
      },
    },
    resetPassword: {
      newPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Wir senden ${email} per E-Mail einen Link, um ein neues Passwort festzulegen. Der Link funktioniert einmal und ist ${lifetime} lang gültig.`,
      firstPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Wir senden ${email} per E-Mail einen Link, um ein Passwort festzulegen. Der Link funktioniert einmal und ist ${lifetime} lang gültig.`,
      passwordKept:
        'Das bisherige Passwort funktioniert weiter, bis das neue festgelegt ist. Dann enden alle Sitzungen.',
      sessionsEndLater: 'Sobald das Passwort festgelegt ist, enden alle Sitzungen.',
      twoFactorKept: 'Die Zwei-Faktor-Authentifizierung bleibt unverändert.',
      setsUpTwoFactor:
        'Bei der ersten Anmeldung mit dem Passwort wird die Zwei-Faktor-Authentifizierung eingerichtet.',
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Jeder Link funktioniert einmal und ist ${lifetime} lang gültig.`,
        passwordsKept:
          'Das bisherige Passwort funktioniert weiter, bis das neue festgelegt ist. Dann enden alle Sitzungen dieses Zugangs.',
        withoutPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} hat noch kein Passwort.`,
            other: (n) => `${n} haben noch kein Passwort.`,
          }),
        withoutTwoFactor: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `Bei ${n} ist sie noch nicht eingerichtet. Das geschieht bei der Anmeldung mit dem neuen Passwort.`,
            other: (n) =>
              `Bei ${n} ist sie noch nicht eingerichtet. Das geschieht bei der Anmeldung mit dem neuen Passwort.`,
          }),
      },
    },
    resendInvitation: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `Wir senden eine neue Einladung an ${email}. Der Link darin funktioniert einmal und ist ${lifetime} lang gültig.`,
      withSso: ({ ssoName }: Variables<'ssoName'>) =>
        `Damit kann man sich mit ${ssoName} anmelden oder stattdessen ein Passwort festlegen.`,
      olderEnd: 'Ältere Einladungen funktionieren nicht mehr.',
      inBulk: ({ lifetime, ssoName }: Variables<'lifetime' | 'ssoName'>) =>
        `Jeder Link funktioniert einmal und ist ${lifetime} lang gültig. Damit kann man ein Passwort festlegen oder sich mit ${ssoName} anmelden, wenn OAuth-Einstellungen gelten.`,
    },
    linkAccount: {
      pending: ({ email, ssoName }: Variables<'email' | 'ssoName'>) =>
        `Wir senden eine Einladung zu ${ssoName} an ${email}. Mit dem Link kann man sich mit ${ssoName} anmelden oder stattdessen ein Passwort festlegen.`,
      active: ({ email, ssoName, lifetime }: Variables<'email' | 'ssoName' | 'lifetime'>) =>
        `Wir senden eine Einladung zu ${ssoName} an ${email}. Der Link darin funktioniert einmal und ist ${lifetime} lang gültig.`,
      asksForPassword:
        'Der Link fragt zuerst nach Passwort und Code. Bis zur Verknüpfung ändert sich nichts.',
      inBulk: {
        pending: ({ count, ssoName }: Count & Variables<'ssoName'>) =>
          plural(count, {
            one: (n) =>
              `${n} ist ausstehend. Mit dem Link kann man sich mit ${ssoName} anmelden oder stattdessen ein Passwort festlegen. Ältere Einladungen funktionieren nicht mehr.`,
            other: (n) =>
              `${n} sind ausstehend. Mit dem Link kann man sich mit ${ssoName} anmelden oder stattdessen ein Passwort festlegen. Ältere Einladungen funktionieren nicht mehr.`,
          }),
        active: ({ count, lifetime }: Count & Variables<'lifetime'>) =>
          plural(count, {
            one: (n) =>
              `${n} ist aktiv. Der Link funktioniert einmal, ist ${lifetime} lang gültig und fragt zuerst nach Passwort und Code. Bis zur Verknüpfung ändert sich nichts.`,
            other: (n) =>
              `${n} sind aktiv. Jeder Link funktioniert einmal, ist ${lifetime} lang gültig und fragt zuerst nach Passwort und Code. Bis zur Verknüpfung ändert sich nichts.`,
          }),
      },
    },
    unlinkAccount: {
      noSso: ({ username, ssoName }: Variables<'username' | 'ssoName'>) =>
        `${username} kann sich nicht mehr mit ${ssoName} anmelden.`,
      email: ({ email }: Variables<'email'>) => `Wir informieren ${email} per E-Mail über die Änderung.`,
      passwordKept: 'Das Passwort bleibt unverändert.',
      firstPassword: 'Es gibt noch kein Passwort, deshalb senden wir auch einen Link, um eines festzulegen.',
      resetLater:
        'Es gibt noch kein Passwort. Wählen Sie „Passwort zurücksetzen“, sobald der Zugang wieder aktiv ist.',
      inBulk: {
        noSso: ({ ssoName }: Variables<'ssoName'>) =>
          `Die Anmeldung mit ${ssoName} ist für sie nicht mehr möglich.`,
        firstPasswords: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} hat noch kein Passwort und bekommt deshalb auch einen Link, um eines festzulegen.`,
            other: (n) =>
              `${n} haben noch kein Passwort und bekommen deshalb auch einen Link, um eines festzulegen.`,
          }),
        passwordsKept: 'Vorhandene Passwörter bleiben unverändert.',
      },
    },
    deactivate: {
      noSignIn: ({ username }: Variables<'username'>) =>
        `${username} kann sich nicht mehr anmelden, bis Sie den Zugang wieder aktivieren.`,
      emailed: ({ email }: Variables<'email'>) =>
        `Wir teilen ${email} per E-Mail mit, dass der Zugang inaktiv ist und wer bei Fragen hilft. Den Grund enthält die E-Mail nicht.`,
      kept: 'Passwort, Zwei-Faktor-Authentifizierung, Single-Sign-On-Verknüpfung und Audit-Protokoll bleiben erhalten.',
      inBulk: {
        noSignIn: 'Sie können sich nicht mehr anmelden, bis Sie sie wieder aktivieren.',
        emailed:
          'Wir teilen allen per E-Mail mit, dass ihr Zugang inaktiv ist und wer bei Fragen hilft. Den Grund enthält die E-Mail nicht.',
        kept: 'Passwörter, Zwei-Faktor-Authentifizierung, Single-Sign-On-Verknüpfungen und Audit-Protokoll bleiben erhalten.',
      },
    },
    activate: {
      signIn: ({ username }: Variables<'username'>) => `${username} kann sich wieder anmelden wie zuvor.`,
      needsPassword: ({ username }: Variables<'username'>) =>
        `${username} wird wieder aktiv, kann sich aber erst anmelden, wenn ein Passwort festgelegt ist.`,
      neverAccepted: ({ username }: Variables<'username'>) =>
        `${username} hat die Einladung nie angenommen, deshalb ist der Zugang dann wieder ausstehend.`,
      noEmail: 'Es wird keine E-Mail gesendet.',
      resetAfterwards: 'Es wird keine E-Mail gesendet. Wählen Sie danach „Passwort zurücksetzen“.',
      resendAfterwards: 'Es wird keine E-Mail gesendet. Wählen Sie danach „Einladung erneut senden“.',
      inBulk: {
        signIn: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} kann sich wieder anmelden wie zuvor.`,
            other: (n) => `${n} können sich wieder anmelden wie zuvor.`,
          }),
        needPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} kann sich erst anmelden, wenn ein Passwort festgelegt ist. Wählen Sie danach „Passwort zurücksetzen“.`,
            other: (n) =>
              `${n} können sich erst anmelden, wenn ein Passwort festgelegt ist. Wählen Sie danach „Passwort zurücksetzen“.`,
          }),
        neverAccepted: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} hat die Einladung nie angenommen, deshalb ist der Zugang dann wieder ausstehend. Wählen Sie danach „Einladung erneut senden“.`,
            other: (n) =>
              `${n} haben die Einladung nie angenommen, deshalb sind diese Zugänge dann wieder ausstehend. Wählen Sie danach „Einladung erneut senden“.`,
          }),
      },
    },
    endSessions: {
      noSessions: 'Es sind keine Sitzungen offen.',
      signInAgain: ({ username }: Variables<'username'>) => `${username} kann sich sofort wieder anmelden.`,
      inBulk: 'Eine neue Anmeldung ist sofort möglich.',
    },
    liftBlock: {
      tryAgain: ({ username }: Variables<'username'>) =>
        `${username} kann sofort wieder versuchen, sich anzumelden.`,
      countsRestart:
        'Fehlgeschlagene Versuche werden neu gezählt, für den Benutzernamen und für die E-Mail-Adresse.',
      inBulk: {
        tryAgain: 'Neue Anmeldeversuche sind sofort möglich.',
        countsRestart:
          'Fehlgeschlagene Versuche werden neu gezählt, für Benutzernamen und für E-Mail-Adressen.',
      },
    },
    delete: {
      deleted: ({ username }: Variables<'username'>) =>
        `Der Zugang ${username} wird endgültig gelöscht. Um ihn für später zu behalten, deaktivieren Sie ihn stattdessen.`,
      namesFree: ({ email }: Variables<'email'>) =>
        `Im Audit-Protokoll bleibt der Name stehen. Der Benutzername und die Adresse ${email} werden wieder frei.`,
      inBulk: {
        deactivateInstead: 'Um die Zugänge für später zu behalten, deaktivieren Sie sie stattdessen.',
        namesFree:
          'Im Audit-Protokoll bleiben die Namen stehen. Die Benutzernamen und Adressen werden wieder frei.',
      },
    },
  },
} satisfies Catalogue['actions'];
