import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The audit log. */
export const audit = {
  title: 'Audit-Protokoll',
  exportCsv: 'CSV exportieren',
  exportJsonLines: 'JSON Lines exportieren',
  introduction:
    'Wer hat was bei Ihrem Admin und darunter getan? Ereignisse können nicht geändert oder gelöscht werden.',
  noMatch: 'Kein Ereignis entspricht diesen Filtern.',
  noEvents: 'Noch keine Ereignisse.',
  events: 'Ereignisse',
  columns: {
    when: 'Zeitpunkt',
    event: 'Ereignis',
    who: 'Wer',
    target: 'Ziel',
    changes: 'Änderungen',
    ipAddress: 'IP-Adresse',
  },
  filters: {
    action: 'Aktion',
    admin: 'Admin',
    login: 'Zugangsnummer',
    outcome: 'Ergebnis',
    panel: 'Panel',
  },
  forAdmin: ({ admin }: Variables<'admin'>) => `für ${admin}`,
  ofAdmin: ({ admin }: Variables<'admin'>) => `von ${admin}`,
  loginNumber: ({ id }: Variables<'id'>) => `Zugang ${id}`,
  adminNumber: ({ id }: Variables<'id'>) => `Admin ${id}`,
  deleted: 'gelöscht',
  nowNamed: ({ name }: Variables<'name'>) => `jetzt ${name}`,
  someone: 'Jemand',
  theServer: 'Der Server',
  unknownLogin: 'unbekannter Zugang',
  /** What happened. `own` is for a person who acts on their own login. */
  actions: {
    invite: {
      label: 'Eingeladen',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat ${target} eingeladen`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ${target} einzuladen`,
    },
    edit: {
      label: 'Bearbeitet',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat ${target} bearbeitet`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ${target} zu bearbeiten`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} hat die eigenen Angaben geändert`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, die eigenen Angaben zu ändern`,
      },
    },
    'reset-2fa': {
      label: '2FA zurückgesetzt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Zwei-Faktor-Authentifizierung von ${target} zurückgesetzt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Zwei-Faktor-Authentifizierung von ${target} zurückzusetzen`,
    },
    'reset-password': {
      label: 'Passwort zurückgesetzt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat das Passwort von ${target} zurückgesetzt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, das Passwort von ${target} zurückzusetzen`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} hat einen Link angefordert, um das eigene Passwort festzulegen`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} hat versucht, einen Link für das eigene Passwort anzufordern`,
      },
    },
    'resend-invitation': {
      label: 'Einladung erneut gesendet',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Einladung noch einmal an ${target} gesendet`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Einladung noch einmal an ${target} zu senden`,
    },
    'link-account': {
      label: 'Verknüpfungslink gesendet',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat einen Link zum Anmelden mit Single Sign-On an ${target} gesendet`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, einen Link zum Anmelden mit Single Sign-On an ${target} zu senden`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} hat einen Link zum Anmelden mit Single Sign-On angefordert`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} hat versucht, einen Link zum Anmelden mit Single Sign-On anzufordern`,
      },
    },
    'unlink-account': {
      label: 'Verknüpfung aufgehoben',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Single-Sign-On-Verknüpfung von ${target} aufgehoben`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Single-Sign-On-Verknüpfung von ${target} aufzuheben`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} hat die eigene Single-Sign-On-Verknüpfung aufgehoben`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} hat versucht, die eigene Single-Sign-On-Verknüpfung aufzuheben`,
      },
    },
    deactivate: {
      label: 'Deaktiviert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat ${target} deaktiviert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ${target} zu deaktivieren`,
    },
    activate: {
      label: 'Aktiviert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat ${target} aktiviert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ${target} zu aktivieren`,
    },
    'end-sessions': {
      label: 'Sitzungen beendet',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Sitzungen von ${target} beendet`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Sitzungen von ${target} zu beenden`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} hat die eigenen Sitzungen beendet`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, die eigenen Sitzungen zu beenden`,
      },
    },
    'lift-block': {
      label: 'Entsperrt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat ${target} entsperrt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ${target} zu entsperren`,
    },
    delete: {
      label: 'Gelöscht',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat ${target} gelöscht`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ${target} zu löschen`,
    },
    'set-end-date': {
      label: 'Ende des Zugangs geändert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat geändert, wann der Zugang von ${target} endet`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht zu ändern, wann der Zugang von ${target} endet`,
    },
    'end-access': {
      label: 'Zugang beendet',
      // The console ends it, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `Der Zugang von ${target} endete an seinem Enddatum`,
      tried: ({ target }: Variables<'target'>) => `Der Zugang von ${target} endete an seinem Enddatum`,
    },
    'deactivate-unused': {
      label: 'Ungenutzten Zugang deaktiviert',
      // The console does it, but the event has no actor.
      done: ({ target }: Variables<'target'>) =>
        `Der Zugang von ${target} wurde automatisch deaktiviert, weil sich zu lange niemand angemeldet hat`,
      tried: ({ target }: Variables<'target'>) =>
        `Der Zugang von ${target} wurde automatisch deaktiviert, weil sich zu lange niemand angemeldet hat`,
    },
    'withdraw-invitation': {
      label: 'Einladung zurückgezogen',
      done: ({ target }: Variables<'target'>) =>
        `Die Einladung für ${target} wurde automatisch zurückgezogen, weil sie nicht rechtzeitig angenommen wurde`,
      tried: ({ target }: Variables<'target'>) =>
        `Die Einladung für ${target} wurde automatisch zurückgezogen, weil sie nicht rechtzeitig angenommen wurde`,
    },
    'sign-in': {
      label: 'Angemeldet',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat sich angemeldet`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, sich anzumelden`,
    },
    'sign-out': {
      label: 'Abgemeldet',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat sich abgemeldet`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, sich abzumelden`,
    },
    'new-browser': {
      label: 'Neuer Browser',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} hat sich mit einem neuen Browser angemeldet und wurde per E-Mail benachrichtigt`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} hat versucht, sich mit einem neuen Browser anzumelden`,
    },
    'reject-sign-in': {
      label: 'Anmeldung gemeldet',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} hat gemeldet, dass sich jemand anderes mit diesem Zugang angemeldet hat`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, eine Anmeldung zu melden`,
    },
    block: {
      label: 'Gesperrt',
      // The console blocks, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `${target} wurde nach zu vielen Fehlversuchen gesperrt`,
      tried: ({ target }: Variables<'target'>) => `${target} wurde nach zu vielen Fehlversuchen gesperrt`,
    },
    'accept-invitation': {
      label: 'Einladung angenommen',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat die Einladung angenommen`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, die Einladung anzunehmen`,
    },
    'set-password': {
      label: 'Passwort festgelegt',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat ein neues Passwort festgelegt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, ein neues Passwort festzulegen`,
    },
    'set-up-2fa': {
      label: '2FA eingerichtet',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat die Zwei-Faktor-Authentifizierung eingerichtet`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} hat versucht, die Zwei-Faktor-Authentifizierung einzurichten`,
    },
    'use-recovery-key': {
      label: 'Wiederherstellungsschlüssel verwendet',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} hat mit dem Wiederherstellungsschlüssel die Zwei-Faktor-Authentifizierung ausgeschaltet`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} hat versucht, den Wiederherstellungsschlüssel zu verwenden`,
    },
    'renew-recovery-key': {
      label: 'Wiederherstellungsschlüssel erneuert',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} hat einen neuen Wiederherstellungsschlüssel erhalten`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} hat versucht, einen neuen Wiederherstellungsschlüssel zu erhalten`,
    },
    'add-passkey': {
      label: 'Passkey hinzugefügt',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat einen Passkey hinzugefügt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, einen Passkey hinzuzufügen`,
    },
    'rename-passkey': {
      label: 'Passkey umbenannt',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat einen Passkey umbenannt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, einen Passkey umzubenennen`,
    },
    'remove-passkey': {
      label: 'Passkey entfernt',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat einen Passkey entfernt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, einen Passkey zu entfernen`,
    },
    'add-authenticator-app': {
      label: 'Authenticator-App hinzugefügt',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat eine Authenticator-App hinzugefügt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, eine Authenticator-App hinzuzufügen`,
    },
    'remove-authenticator-app': {
      label: 'Authenticator-App entfernt',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat die Authenticator-App entfernt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, die Authenticator-App zu entfernen`,
    },
    'forgot-password': {
      label: 'Passwort vergessen',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat ein neues Passwort für ${target} angefordert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ein neues Passwort für ${target} anzufordern`,
    },
    'sign-up': {
      label: 'Konto angefordert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat ein Konto für ${target} angefordert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, ein Konto für ${target} anzufordern`,
    },
    'change-address': {
      label: 'E-Mail-Adresse geändert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die E-Mail-Adresse von ${target} geändert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die E-Mail-Adresse von ${target} zu ändern`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} hat die eigene E-Mail-Adresse geändert`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} hat versucht, die eigene E-Mail-Adresse zu ändern`,
      },
    },
    'link-sso': {
      label: 'Single Sign-On verknüpft',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat den eigenen Zugang mit Single Sign-On verknüpft`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} hat versucht, den eigenen Zugang mit Single Sign-On zu verknüpfen`,
    },
    'change-oauth-settings': {
      label: 'OAuth-Einstellungen geändert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die OAuth-Einstellungen von ${target} geändert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die OAuth-Einstellungen von ${target} zu ändern`,
    },
    'change-access-rules': {
      label: 'Zugangsregeln geändert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Zugangsregeln von ${target} geändert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Zugangsregeln von ${target} zu ändern`,
    },
    'retry-mail': {
      label: 'E-Mail erneut gesendet',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat eine E-Mail noch einmal an ${target} gesendet`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, eine E-Mail noch einmal an ${target} zu senden`,
    },
    'cancel-mail': {
      label: 'E-Mail-Versand abgebrochen',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Versand einer E-Mail an ${target} abgebrochen`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Versand einer E-Mail an ${target} abzubrechen`,
    },
    'bounce-mail': {
      label: 'E-Mail unzustellbar',
      done: ({ target }: Variables<'target'>) => `Eine E-Mail an ${target} konnte nicht zugestellt werden`,
      tried: ({ target }: Variables<'target'>) => `Eine E-Mail an ${target} konnte nicht zugestellt werden`,
    },
    'send-test-mail': {
      label: 'Test-E-Mail gesendet',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat eine Test-E-Mail gesendet`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, eine Test-E-Mail zu senden`,
    },
    'open-foreign': {
      label: 'Zugriff ohne Berechtigung versucht',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat etwas ohne Berechtigung geöffnet`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, etwas ohne Berechtigung zu öffnen`,
    },
    'create-admin': {
      label: 'Hauptadmin angelegt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Hauptadmin ${target} angelegt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Hauptadmin ${target} anzulegen`,
    },
    'add-sub-admin': {
      label: 'Unteradmin hinzugefügt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Unteradmin ${target} hinzugefügt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, einen Unteradmin zu ${target} hinzuzufügen`,
    },
    'rename-admin': {
      label: 'Admin umbenannt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Admin ${target} umbenannt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Admin ${target} umzubenennen`,
    },
    'move-admin': {
      label: 'Admin verschoben',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Admin ${target} verschoben`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Admin ${target} zu verschieben`,
    },
    'deactivate-admin': {
      label: 'Admin deaktiviert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Admin ${target} deaktiviert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Admin ${target} zu deaktivieren`,
    },
    'activate-admin': {
      label: 'Admin aktiviert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Admin ${target} aktiviert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Admin ${target} zu aktivieren`,
    },
    'delete-admin': {
      label: 'Admin gelöscht',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat den Admin ${target} gelöscht`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Admin ${target} zu löschen`,
    },
    'add-domain': {
      label: 'Domain hinzugefügt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Domain ${target} hinzugefügt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Domain ${target} hinzuzufügen`,
    },
    'move-domain': {
      label: 'Domain verschoben',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Domain ${target} verschoben`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Domain ${target} zu verschieben`,
    },
    'remove-domain': {
      label: 'Domain entfernt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Domain ${target} entfernt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Domain ${target} zu entfernen`,
    },
    'add-panel': {
      label: 'Panel hinzugefügt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat das Panel ${target} hinzugefügt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, das Panel ${target} hinzuzufügen`,
    },
    'change-panel': {
      label: 'Panel-Einstellungen geändert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Einstellungen des Panels ${target} geändert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Einstellungen des Panels ${target} zu ändern`,
    },
    'renew-panel-key': {
      label: 'Panel-Schlüssel ersetzt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Schlüssel des Panels ${target} ersetzt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Schlüssel des Panels ${target} zu ersetzen`,
    },
    'remove-panel': {
      label: 'Panel entfernt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} hat das Panel ${target} entfernt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, das Panel ${target} zu entfernen`,
    },
    'view-panel': {
      label: 'Panel angesehen',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat das Panel ${target} angesehen`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, das Panel ${target} anzusehen`,
    },
    'change-in-panel': {
      label: 'Etwas im Panel geändert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat im Panel ${target} etwas geändert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, im Panel ${target} etwas zu ändern`,
    },
    'export-log': {
      label: 'Audit-Protokoll exportiert',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat das Audit-Protokoll exportiert`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, das Audit-Protokoll zu exportieren`,
    },
    'export-technicians': {
      label: 'Techniker exportiert',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat Techniker exportiert`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, Techniker zu exportieren`,
    },
    'start-review': {
      label: 'Zugangsprüfung begonnen',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat eine Zugangsprüfung von ${target} begonnen`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, eine Zugangsprüfung von ${target} zu beginnen`,
    },
    'review-access': {
      label: 'Zugang geprüft',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat den Zugang von ${target} geprüft`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, den Zugang von ${target} zu prüfen`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} hat den eigenen Zugang geprüft`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, den eigenen Zugang zu prüfen`,
      },
    },
    'remind-reviewers': {
      label: 'Prüfer erinnert',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat per E-Mail an die Zugangsprüfung von ${target} erinnert`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, per E-Mail an die Zugangsprüfung von ${target} zu erinnern`,
    },
    'sign-off-review': {
      label: 'Zugangsprüfung abgezeichnet',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat die Zugangsprüfung von ${target} abgezeichnet`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} hat versucht, die Zugangsprüfung von ${target} abzuzeichnen`,
    },
    'export-review': {
      label: 'Bericht einer Zugangsprüfung heruntergeladen',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} hat den Bericht einer Zugangsprüfung heruntergeladen`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} hat versucht, den Bericht einer Zugangsprüfung herunterzuladen`,
    },
    'run-batch': {
      label: 'Sammelaktion ausgeführt',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat eine Sammelaktion ausgeführt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, eine Sammelaktion auszuführen`,
    },
    'stop-batch': {
      label: 'Sammelaktion angehalten',
      done: ({ actor }: Variables<'actor'>) => `${actor} hat eine Sammelaktion angehalten`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} hat versucht, eine Sammelaktion anzuhalten`,
    },
  },
  outcomes: { done: 'Ausgeführt', refused: 'Abgelehnt', failed: 'Fehlgeschlagen' },
  change: ({ field, before, after }: Variables<'field' | 'before' | 'after'>) =>
    `${field}: ${before} → ${after}`,
  changeFromNothing: ({ field, after }: Variables<'field' | 'after'>) => `${field}: ${after}`,
  changeToNothing: ({ field, before }: Variables<'field' | 'before'>) => `${field}: ${before} entfernt`,
  fields: {
    username: 'Benutzername',
    email: 'E-Mail-Adresse',
    notes: 'Notizen',
    timeZone: 'Zeitzone',
    language: 'Sprache',
    status: 'Status',
    accessEndsOn: 'Zugang endet am',
    twoFactor: 'Zwei-Faktor-Authentifizierung',
    passkey: 'Passkey',
    sso: 'Single-Sign-On-Anbieter',
    name: 'Name',
    slug: 'Kurzname',
    parent: 'Übergeordneter Admin',
    admin: 'Admin',
    batch: 'Sammelaktion',
    done: 'Ausgeführt',
    skipped: 'Übersprungen',
    failed: 'Fehlgeschlagen',
    review: 'Zugangsprüfung',
    decision: 'Entscheidung',
    technicians: 'Techniker',
    undecided: 'Ohne Entscheidung',
    sha256: 'SHA-256 des Berichts',
    state: 'OAuth-Einstellungen',
    issuer: 'Issuer-URL',
    'client ID': 'Client-ID',
    'client secret': 'Client-Secret',
    scopes: 'Scopes',
    'button text': 'Text der Schaltfläche',
    'addresses count as verified': 'E-Mail-Adressen dieses Anbieters als bestätigt behandeln',
    'asks for a code': 'Auch den Code dieser Konsole verlangen',
    'sign-out at the provider': 'Auch beim Anbieter abmelden',
    'change-password URL': 'URL zum Ändern des Passworts',
    rules: 'Zugangsregeln',
    unusedDays: 'Tage ohne Anmeldung',
    invitationDays: 'Tage, um eine Einladung anzunehmen',
    'panel origin': 'Adresse des Panels',
    'panel start': 'Startseite',
    'panel admins': 'Wer Zugang hat',
    'panel credential': 'Anmeldung des Proxys',
    'panel read methods': 'Methoden, die nur lesen',
    'panel change paths': 'Pfade, die immer etwas ändern',
    'panel read paths': 'Pfade, die nur lesen',
    'panel state': 'Panel',
    'panel secret': 'Wert oder Passwort',
  },
  statuses: { active: 'aktiv', pending: 'ausstehend', inactive: 'inaktiv' },
  switches: {
    on: 'ein',
    off: 'aus',
    inherited: 'übernommen',
    true: 'ja',
    false: 'nein',
    set: 'festgelegt',
    replaced: 'ersetzt',
  },
  toBeConfirmed: ({ email }: Variables<'email'>) => `${email} (noch zu bestätigen)`,
  endDate: ({ date, zone }: Variables<'date' | 'zone'>) => `${date} (${zone})`,
  /** The rule that ended the access of a login. */
  accessRule: ({ days, adminName }: Variables<'days' | 'adminName'>) =>
    `${days} Tage, festgelegt von ${adminName}`,
  signedInWith: {
    passwordAndCode: 'Mit Passwort und 2FA-Code',
    passkey: 'Mit einem Passkey',
    passwordAndPasskey: 'Mit Passwort und Passkey',
    provider: ({ provider }: Variables<'provider'>) => `Mit ${provider}`,
  },
  sessions: ({ count }: { count: number }) =>
    plural(count, { one: (n) => `${n} Sitzung`, other: (n) => `${n} Sitzungen` }),
  noSessions: 'Keine Sitzungen',
  signedOutAtProvider: 'Beim Anbieter abgemeldet',
  blockedUntil: ({ time }: Variables<'time'>) => `Bis ${time}`,
  blockedUntilReset: 'Bis die Zwei-Faktor-Authentifizierung zurückgesetzt wird',
  askedOnLinkPage: 'Auf der Seite eines Links angefordert, der nicht mehr funktioniert',
  refusalWithAddress: ({ reason, address }: Variables<'reason' | 'address'>) => `${reason}: ${address}`,
  /** Why an attempt was refused. */
  refusals: {
    logins: {
      'not-found': 'Der Zugang existiert nicht mehr',
      'own-account': 'Es war der eigene Zugang',
      'primary-account': 'Für den Zugang eines Hauptadmins nicht möglich',
      'access-ended': 'Der Zugang ist abgelaufen',
      'only-active': 'Nur für aktive Zugänge möglich',
      'only-pending': 'Nur für ausstehende Zugänge möglich',
      'only-inactive': 'Nur für inaktive Zugänge möglich',
      'not-inactive': 'Für inaktive Zugänge nicht möglich',
      'level-inactive': 'Der Admin des Zugangs ist inaktiv',
      'no-two-factor': 'Die Zwei-Faktor-Authentifizierung ist nicht eingerichtet',
      'no-oauth-settings': 'Es gelten keine OAuth-Einstellungen',
      'already-linked': 'Der Zugang ist schon verknüpft',
      'not-linked': 'Der Zugang ist nicht verknüpft',
      'not-blocked': 'Der Zugang ist nicht gesperrt',
      'has-password': 'Der Zugang hat schon ein Passwort',
    },
    reviews: {
      'signed-off': 'Die Zugangsprüfung war abgezeichnet',
      deleted: 'Der Techniker war gelöscht',
      moved: 'Der Techniker gehörte zu einem anderen Admin',
      'own-access': 'Es ging um den eigenen Zugang',
      'decided-since': 'Jemand hatte inzwischen entschieden',
    },
    admins: {
      'not-found': 'Der Admin existiert nicht mehr',
      'own-level': 'Es war der eigene Admin',
      'only-active': 'Nur für aktive Admins möglich',
      'only-inactive': 'Nur für inaktive Admins möglich',
      'has-sub-admins': 'Der Admin hat Unteradmins',
      'has-technicians': 'Der Admin hat Techniker',
      'has-domains': 'Der Admin hat Domains',
    },
    panels: { 'no-access': 'Der Zugang hat keinen Zugriff auf das Panel' },
    sso: {
      'not-offered': 'Single Sign-On ist für diesen Admin nicht eingerichtet',
      'unknown-flow':
        'Die Anmeldung beim Anbieter hat zu lange gedauert oder wurde in einem anderen Browser begonnen',
      'opened-twice': 'Die Antwort des Anbieters wurde zweimal verwendet',
      cancelled: 'Beim Anbieter abgebrochen',
      'provider-refused': 'Der Anbieter hat die Anmeldung abgelehnt',
      'settings-changed': 'Die OAuth-Einstellungen wurden zwischenzeitlich geändert',
      'not-linked': 'Dieses Konto beim Anbieter ist mit keinem Zugang verknüpft',
      'not-active': 'Der Zugang ist nicht aktiv',
      'other-provider': 'Der Zugang ist mit einem anderen Anbieter verknüpft',
      'no-address': 'Der Anbieter hat keine E-Mail-Adresse gemeldet',
      'other-address': 'Der Anbieter hat eine andere E-Mail-Adresse gemeldet',
      'unverified-address': 'Der Anbieter hat nicht angegeben, dass die E-Mail-Adresse bestätigt ist',
      'identity-taken': 'Dieses Konto beim Anbieter ist schon mit einem anderen Zugang verknüpft',
      'link-dead': 'Der Link funktioniert nicht mehr',
      'someone-else-signed-in': 'In diesem Browser war schon jemand anderes angemeldet',
      'wrong-person': 'Beim Anbieter war ein anderes Konto angemeldet',
      'not-reauthenticated': 'Der Anbieter hat keine erneute Anmeldung verlangt',
      provider: 'Beim Anbieter ist ein Problem aufgetreten',
    },
  },
  event: {
    back: 'Zurück zum Audit-Protokoll',
    outcome: 'Ergebnis',
    reason: 'Grund',
    browser: 'Browser',
    requestId: 'Anfrage-ID',
    login: ({ id }: Variables<'id'>) => `Zugang ${id}`,
    allEventsOf: ({ name }: Variables<'name'>) => `Alle Ereignisse von ${name}`,
    noChanges: 'Es wurden keine Felder geändert.',
    field: 'Feld',
    before: 'Vorher',
    after: 'Nachher',
    nothing: 'nichts',
    position: 'Position im Audit-Protokoll',
    event: 'Ereignis',
    chain: 'Kette',
    chainPosition: ({ chain, number }: Variables<'chain' | 'number'>) => `${chain}, Nummer ${number}`,
    hash: 'Hash',
    previousHash: 'Vorheriger Hash',
    firstInChain: 'Keiner. Dies ist das erste Ereignis seiner Kette.',
  },
} satisfies Catalogue['audit'];
