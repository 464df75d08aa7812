import type { Catalogue } from '../en/en.ts';

/** The titles of the pages under Help, and the text around them. The pages are Markdown in `docs/`, only in English. */
export const help = {
  link: 'Hilfe',
  troubleSigningIn: 'Probleme bei der Anmeldung?',
  title: 'Hilfe',
  introduction:
    'Wählen Sie eine Seite. Um auf einer Seite etwas zu finden, verwenden Sie die Suche Ihres Browsers.',
  inEnglish: 'Die Hilfe gibt es nur auf Englisch.',
  allPages: 'Alle Hilfeseiten',
  toSignIn: 'Zurück zur Anmeldung',
  onThisPage: 'Auf dieser Seite',
  readers: {
    technicians: 'Für alle',
    admins: 'Für Admins und Techniker, die andere verwalten',
    operators: 'Für Betreiber des Servers',
    auditors: 'Für die Revision',
  },
  /** In English, the titles are those in `docs/`. */
  pages: {
    'for-technicians': {
      title: 'Für Techniker',
      about: 'Ihre erste Anmeldung, Ihr Profil, ein neues Telefon und Ihre Sitzungen.',
    },
    'getting-back-in': {
      title: 'Zugang wiedererlangen',
      about: 'Was Sie tun, wenn Passwort, Telefon, Wiederherstellungsschlüssel oder Postfach verloren ist.',
    },
    'manage-technicians': {
      title: 'Techniker verwalten',
      about: 'Techniker einladen, Zugänge ändern und helfen, wenn die Anmeldung nicht klappt.',
    },
    'many-technicians': {
      title: 'Viele Techniker',
      about:
        'Eine lange Liste durchsuchen, viele Techniker auf einmal ändern, CSV-Dateien importieren und exportieren.',
    },
    'admins-and-domains': {
      title: 'Admins und Domains',
      about: 'Der Baum der Admins, was Sie mit jedem tun können, und ihre Domains.',
    },
    'access-reviews': {
      title: 'Zugangsprüfungen',
      about: 'Entscheiden, wer den Zugang noch braucht, und einen Bericht für Auditoren aufbewahren.',
    },
    panels: { title: 'Panels', about: 'Andere Verwaltungsoberflächen mit den Zugängen der Konsole öffnen.' },
    sso: {
      title: 'Single Sign-On',
      about: 'Einen OpenID-Connect-Anbieter anbinden und Zugänge damit verknüpfen.',
    },
    'sso-providers': {
      title: 'Die Konsole bei einem Anbieter eintragen',
      about: 'Die Schritte für Microsoft Entra ID, Google, Okta und Keycloak.',
    },
    'running-in-production': {
      title: 'Betrieb',
      about: 'Ein Überblick über die Seiten für Betreiber.',
    },
    install: {
      title: 'Installation',
      about: 'Die Prozesse, die Einstellungen und die erste Anmeldung.',
    },
    configuration: {
      title: 'Konfiguration',
      about: 'Jede Einstellung mit Standardwert und Beispiel.',
    },
    database: {
      title: 'Die Datenbank',
      about: 'Verbindungen, TLS, Pooler, Zeitlimits und der Wechsel des Schlüssels.',
    },
    proxies: {
      title: 'Proxys und Load Balancer',
      about: 'Was ein Proxy tun muss, mit Beispielen für nginx, HAProxy, Caddy und Traefik.',
    },
    gate: {
      title: 'Das Gate',
      about: 'Andere Panels mit den Zugängen der Konsole schützen. Die Konfiguration für jeden Proxy.',
    },
    mail: {
      title: 'E-Mail',
      about: 'Der Mailserver, der Status einer E-Mail, neue Versuche und unzustellbare E-Mails.',
    },
    monitoring: { title: 'Überwachung', about: 'Metriken, Alarmregeln und das Protokoll.' },
    runbook: { title: 'Runbook', about: 'Was zu tun ist, wenn etwas nicht stimmt.' },
    upgrade: { title: 'Upgrade', about: 'Die Schritte eines Upgrades, und wie man zurückkehrt.' },
    backup: {
      title: 'Sichern und wiederherstellen',
      about: 'Was aufzubewahren ist, und wie man eine wiederhergestellte Kopie prüft.',
    },
    failover: {
      title: 'Failover',
      about: 'Ein PostgreSQL-Cluster, der den Ausfall eines Servers übersteht.',
    },
    scaling: { title: 'Skalierung', about: 'Die Größe der Rechner, was wächst, und mehrere Installationen.' },
    'sso-provider': {
      title: 'Der mitgelieferte Anbieter für Single Sign-On',
      about: 'Den Anbieter betreiben, der zur Konsole gehört.',
    },
    'audit-log': {
      title: 'Das Audit-Protokoll',
      about: 'Was aufgezeichnet wird, wie man es exportiert und wie man prüft, dass niemand es geändert hat.',
    },
  },
} satisfies Catalogue['help'];
