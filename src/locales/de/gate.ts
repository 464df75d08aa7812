import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The gate: other admin panels that people open with their console logins. */
export const gate = {
  title: 'Panels',
  introduction:
    'Ihre Techniker können andere Verwaltungsoberflächen, zum Beispiel die von Rspamd, mit ihrem eigenen Zugang öffnen. Nur diese Konsole und der Proxy des Panels kennen dessen Passwort, und jede Änderung wird mit dem Namen der Person protokolliert.',
  add: 'Panel hinzufügen',
  none: 'Noch keine Panels.',
  addFirst: 'Das erste hinzufügen',
  columns: { name: 'Name', origin: 'Adresse', admins: 'Wer Zugang hat', status: 'Status', change: 'Ändern' },
  noAdmins: 'Niemand',
  on: 'Ein',
  off: 'Aus',
  edit: 'Bearbeiten',
  editOf: ({ panel }: Variables<'panel'>) => `${panel} bearbeiten`,
  configurationShort: 'Konfiguration',
  configurationOf: ({ panel }: Variables<'panel'>) => `Konfiguration für ${panel}`,
  removeShort: 'Entfernen',
  removeOf: ({ panel }: Variables<'panel'>) => `${panel} entfernen`,
  added: ({ panel }: Variables<'panel'>) =>
    `${panel} wurde hinzugefügt. Richten Sie als Nächstes den Proxy ein.`,
  saved: ({ panel }: Variables<'panel'>) =>
    `Die Änderungen an ${panel} wurden gespeichert. Sie gelten ab der nächsten Anfrage.`,
  form: {
    newTitle: 'Panel hinzufügen',
    editTitle: ({ panel }: Variables<'panel'>) => `${panel} bearbeiten`,
    introduction:
      'Ein Proxy vor dem Panel lässt jede Anfrage von dieser Konsole prüfen. Speichern Sie zuerst das Panel. Danach zeigen wir Ihnen die Konfiguration des Proxys.',
    name: 'Name',
    origin: 'Adresse',
    originHint:
      'Schema und Host, die nur das Panel verwendet, zum Beispiel https://rspamd.acme.example. Der Host der Konsole, seine übergeordneten Domains und seine Subdomains sind nicht möglich.',
    startPath: 'Startseite',
    startPathHint: 'Der Pfad, der zuerst geöffnet wird, zum Beispiel /ui/.',
    admins: 'Wer Zugang hat',
    adminsHint:
      'Die Kurznamen von Admins, je Zeile einer. Ihre Hauptadmins und Techniker haben Zugang. Ihre Unteradmins gehören nicht dazu.',
    credential: 'Der Proxy meldet sich an mit',
    kinds: {
      header: 'Einem Header, zum Beispiel Password',
      basic: 'Benutzername und Passwort (Basic)',
      none: 'Nichts, weil das Panel von seinem Proxy kein Passwort verlangt',
    },
    credentialName: 'Header oder Benutzername',
    credentialNameHint: 'Der Name des Headers oder der Benutzername, je nach Auswahl oben.',
    secret: 'Wert oder Passwort',
    secretHint: {
      none: 'Wird verschlüsselt gespeichert und nie wieder angezeigt.',
      stored: 'Ein Wert ist gespeichert. Lassen Sie dieses Feld leer, um ihn zu behalten.',
      kept: 'Wir behalten Ihre Eingabe, bis Sie speichern.',
    },
    readMethods: 'Methoden, die nur lesen',
    readMethodsHint: 'Alle anderen Methoden werden als Änderung protokolliert.',
    changePaths: 'Pfade, die immer etwas ändern',
    changePathsHint:
      'Je Zeile einer, für jede Methode. Ein Sternchen steht für beliebigen Text, zum Beispiel /action/*.',
    readPaths: 'Pfade, die nur lesen',
    readPathsHint:
      'Je Zeile einer, für jede Methode. Tragen Sie hier Seiten ein, die POST-Anfragen senden, nur um sich zu aktualisieren.',
    status: 'Status',
    enabled: 'Zugang erlauben',
    enabledHint: 'Wenn dies aus ist, kann niemand das Panel öffnen.',
    submit: 'Speichern',
    changeSecret: {
      title: 'Das Passwort des Panels ändern',
      steps: [
        'Legen Sie im Panel das neue Passwort fest.',
        'Geben Sie es sofort oben ein und speichern Sie. Es gilt ab der nächsten Anfrage, und niemand muss sich neu anmelden.',
      ],
      twoPasswords:
        'Zwischen den beiden Schritten lehnt das Panel Anfragen ab. Wenn das Panel zwei Passwörter zulässt, fügen Sie dort zuerst das neue hinzu, speichern es hier und entfernen dann das alte. So bemerkt niemand die Änderung.',
    },
  },
  configuration: {
    title: ({ panel }: Variables<'panel'>) => `Proxy für ${panel}`,
    introduction:
      'Kopieren Sie die Konfiguration für Ihren Proxy, und ersetzen Sie darin die Adresse des Panels und das Zertifikat. Stellen Sie sicher, dass nur der Proxy das Panel erreichen kann. Sonst könnte man das Panel öffnen, ohne sich hier anzumelden.',
    check: 'Den Proxy prüfen',
    checkHint: ({ origin }: Variables<'origin'>) =>
      `Wir senden eine Anfrage mit gefälschten Headern an ${origin} und zeigen, was Ihr Proxy uns sendet.`,
    checkNow: 'Jetzt prüfen',
    hasProblems: 'Der Proxy ist noch nicht richtig eingerichtet.',
    noProblems: 'Der Proxy ist richtig eingerichtet.',
    problem: 'Problem:',
    findings: {
      unreachable: ({ origin, value }: Variables<'origin' | 'value'>) =>
        `Wir können keine Verbindung zu ${origin} herstellen (${value}).`,
      open: ({ value }: Variables<'value'>) =>
        `Jeder kann das Panel ohne Anmeldung benutzen. Es hat mit ${value} geantwortet. Korrigieren Sie sofort die Konfiguration des Proxys, oder halten Sie den Proxy an.`,
      'not-checked': ({ value }: Variables<'value'>) =>
        `Der Proxy hat mit ${value} geantwortet, aber die Anfrage nicht von dieser Konsole prüfen lassen oder den falschen Schlüssel verwendet.`,
      checked: 'Der Proxy lässt Anfragen von dieser Konsole prüfen und verwendet den richtigen Schlüssel.',
      'wrong-method': ({ value }: Variables<'value'>) =>
        `Der Proxy hat ${value} als X-Forwarded-Method gesendet. Erwartet wurde GET.`,
      'wrong-origin': ({ origin, value }: Variables<'origin' | 'value'>) =>
        `X-Forwarded-Proto und X-Forwarded-Host ergaben ${value}. Erwartet wurde ${origin}.`,
      'wrong-uri': ({ value }: Variables<'value'>) =>
        `Der Proxy hat ${value} als X-Forwarded-Uri gesendet. Das ist nicht der Pfad unserer Anfrage.`,
      described: ({ value }: Variables<'value'>) => `Der Proxy hat die Anfrage richtig beschrieben: ${value}`,
      forged: ({ value }: Variables<'value'>) =>
        `Der Proxy hat diese gefälschten Header nicht entfernt: ${value}`,
      'nothing-forged': 'Der Proxy hat alle gefälschten Header entfernt.',
      untrusted: ({ value }: Variables<'value'>) =>
        `Das Audit-Protokoll würde statt der Adressen der Personen die des Proxys zeigen, ${value}. Tragen Sie sie in TRUST_PROXY ein.`,
      address: ({ value }: Variables<'value'>) =>
        `Das Audit-Protokoll zeigt die Adressen der Personen. Unsere war ${value}.`,
      'no-gate-paths': ({ value }: Variables<'value'>) =>
        `Der Proxy leitet Pfade, die mit /.gate/ beginnen, nicht an diese Konsole weiter (${value}).`,
      'gate-paths': 'Der Proxy leitet Pfade, die mit /.gate/ beginnen, an diese Konsole weiter.',
    },
    key: 'Der Schlüssel dieses Panels',
    keyHidden:
      'Die Konfigurationen unten zeigen den Schlüssel nicht, den Ihr Proxy uns sendet. Bestätigen Sie, dass Sie es sind, um ihn zu sehen.',
    keyShown:
      'Die Konfigurationen unten enthalten den Schlüssel, den Ihr Proxy uns sendet. Halten Sie ihn geheim.',
    showKey: 'Schlüssel anzeigen',
    renewKey: 'Schlüssel ersetzen',
    untried: ({ proxy }: Variables<'proxy'>) => `${proxy} (nicht getestet)`,
    paste: {
      nginx: 'In den http-Block',
      caddy: 'In das Caddyfile',
      haproxy: 'In haproxy.cfg, mit deploy/haproxy/gate.lua',
      traefik: 'In eine Datei der dynamischen Konfiguration',
    },
    back: 'Zurück zu den Panels',
  },
  renewKey: {
    title: ({ panel }: Variables<'panel'>) => `Schlüssel ersetzen: ${panel}`,
    oldKey:
      'Der alte Schlüssel gilt sofort nicht mehr. Bis der Proxy den neuen hat, kann niemand das Panel öffnen.',
    newKey: 'Wir zeigen Ihnen die Konfiguration mit dem neuen Schlüssel.',
    submit: 'Schlüssel ersetzen',
    done: ({ panel }: Variables<'panel'>) =>
      `Der Schlüssel von ${panel} wurde ersetzt. Tragen Sie ihn in die Konfiguration des Proxys ein.`,
  },
  remove: {
    title: ({ panel }: Variables<'panel'>) => `Entfernen: ${panel}`,
    closed: 'Über den Proxy kann niemand mehr das Panel öffnen.',
    secret:
      'Wir löschen das Passwort des Panels hier. Im Panel selbst gilt es weiter, ändern Sie es also dort.',
    log: 'Das Audit-Protokoll behält alle Ereignisse.',
    submit: 'Panel entfernen',
    done: ({ panel }: Variables<'panel'>) => `${panel} wurde entfernt.`,
  },
  /** Shown after the sign-in, while the browser goes to the panel. */
  entering: {
    title: 'Angemeldet',
    text: ({ panel }: Variables<'panel'>) =>
      `Sie werden zu ${panel} weitergeleitet. Wenn nichts geschieht, wählen Sie „Weiter“.`,
    submit: 'Weiter',
  },
  /** Pages that people see at a panel's own address. */
  atPanel: {
    signIn: 'Anmelden',
    unknownKey:
      'Der Proxy dieses Panels hat keinen gültigen Schlüssel. Informieren Sie Ihre Systemadministration.',
    signedOut: {
      title: 'Melden Sie sich neu an',
      text: ({ panel }: Variables<'panel'>) =>
        `Sie sind bei ${panel} nicht angemeldet, oder Ihre Sitzung ist beendet. Es wurde nichts geändert.`,
    },
    noAccess: {
      title: 'Sie haben keinen Zugriff',
      text: ({ panel, username }: Variables<'panel' | 'username'>) =>
        `Sie sind als ${username} angemeldet. Dieser Zugang hat keinen Zugriff auf ${panel}.`,
      next: 'Bitten Sie Ihre Systemadministration um Zugriff, oder melden Sie sich ab, um einen anderen Zugang zu verwenden.',
    },
    refused: {
      title: ({ panel }: Variables<'panel'>) => `Wir können diese Anfrage nicht zu ${panel} durchlassen`,
    },
    refusals: {
      unreadable:
        'Der Proxy dieses Panels ist nicht richtig eingerichtet. Informieren Sie Ihre Systemadministration.',
      'other-origin':
        'Der Proxy dieses Panels ist nicht richtig eingerichtet. Informieren Sie Ihre Systemadministration.',
      'forged-header':
        'Die Anfrage hat einen Header, den nur diese Konsole senden darf. Informieren Sie Ihre Systemadministration, dass der Proxy ihn nicht entfernt hat.',
      upgrade:
        'WebSockets und andere Protokolle sind nicht erlaubt, weil wir nicht prüfen können, was darin geschieht.',
      revealing:
        'Diese Art von Anfrage ist nicht erlaubt, weil dadurch das Passwort des Panels bekannt werden oder sich jemand anderes anmelden könnte.',
      off: 'Dieses Panel ist ausgeschaltet. Wenn Sie es brauchen, bitten Sie Ihre Systemadministration, es einzuschalten.',
      'cross-site':
        'Eine andere Website hat diese Anfrage gesendet. Öffnen Sie das Panel selbst und versuchen Sie es dort noch einmal.',
    },
    usedTicket: {
      title: 'Die Anmeldung ist fehlgeschlagen',
      text: 'Die Anmeldung hat zu lange gedauert, wurde schon verwendet oder begann in einem anderen Browser.',
      next: 'Versuchen Sie es noch einmal. Wenn das Problem bestehen bleibt, erlauben Sie Cookies für diese Adresse.',
    },
    signOut: {
      title: 'Abmelden',
      text: ({ panel }: Variables<'panel'>) =>
        `Wenn Sie sich abmelden, endet Ihre Sitzung bei ${panel}, bei allen anderen Panels und in der Konsole.`,
      done: {
        title: 'Abgemeldet',
        text: 'Sie sind hier, bei allen anderen Panels und in der Konsole abgemeldet.',
      },
    },
  },
  errors: {
    nameMissing: 'Geben Sie einen Namen ein, zum Beispiel Rspamd.',
    nameTooLong: ({ limit }: Limit) => `Ein Name darf höchstens ${number(limit)} Zeichen haben.`,
    nameInvalid: 'Geben Sie den Namen in einer Zeile und ohne Steuerzeichen ein.',
    nameTaken: 'Ein anderes Panel hat diesen Namen.',
    origin: {
      'not-an-origin': 'Geben Sie Schema und Host ohne Pfad ein, zum Beispiel https://rspamd.acme.example.',
      'not-https':
        'Geben Sie eine Adresse ein, die mit https:// beginnt. Über http könnten andere die Cookies mitlesen.',
      'of-console':
        'Geben Sie einen anderen Host ein. Auf dem Host der Konsole, einer übergeordneten Domain oder einer Subdomain könnten Panel und Konsole Cookies teilen, und eine Schwachstelle des Panels könnte die Konsole gefährden.',
      'of-provider':
        'Geben Sie einen anderen Host ein. Auf dem Host des mitgelieferten Anbieters für Single Sign-On, einer übergeordneten Domain oder einer Subdomain könnten Panel und Anbieter Cookies teilen.',
    },
    hostTaken:
      'Ein anderes Panel hat diesen Host. Zwei Panels auf einem Host würden Cookies teilen, auch auf verschiedenen Ports.',
    startPath: 'Geben Sie einen Pfad ein, der mit einem Schrägstrich beginnt, zum Beispiel /ui/.',
    unknownAdmin: ({ line }: Variables<'line'>) => `Es gibt keinen Admin mit dem Kurznamen „${line}“.`,
    tooManyLines: ({ limit }: Limit) => `Geben Sie höchstens ${number(limit)} Zeilen ein.`,
    credentialKind: 'Wählen Sie aus, wie sich der Proxy beim Panel anmeldet.',
    header:
      'Geben Sie den Namen eines Headers ein, zum Beispiel Password. Erlaubt sind Buchstaben, Ziffern und Bindestriche.',
    reservedHeader: 'Geben Sie einen anderen Header ein. Diesen verwenden Proxys oder diese Konsole.',
    username: 'Geben Sie einen Benutzernamen ohne Doppelpunkt mit höchstens 100 Zeichen ein.',
    secretMissing: 'Geben Sie den Wert des Headers oder das Passwort ein.',
    secretAgain:
      'Geben Sie den Wert oder das Passwort noch einmal ein, weil Sie die Adresse, den Header oder den Benutzernamen geändert haben.',
    secretTooLong: ({ limit }: Limit) => `Der Wert darf höchstens ${number(limit)} Zeichen haben.`,
    secretInvalid:
      'Geben Sie eine Zeile ein. Der Wert eines Headers darf nur Buchstaben ohne Akzente und Umlaute, Ziffern, Satzzeichen und Leerzeichen dazwischen enthalten.',
    readMethods: 'Geben Sie Methoden mit Leerzeichen dazwischen ein, zum Beispiel GET HEAD OPTIONS.',
    pattern: ({ line }: Variables<'line'>) =>
      `„${line}“ ist kein Pfad. Beginnen Sie mit einem Schrägstrich und verwenden Sie keine Leerzeichen.`,
    tooManyPanels: ({ limit }: Limit) => `Es gibt schon ${number(limit)} Panels. Entfernen Sie zuerst eines.`,
    otherSecret: 'einen anderen Wert',
  },
};
