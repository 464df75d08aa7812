import type { Catalogue } from '../en/en.ts';

/** The titles of the pages under Help, and the text around them. The pages are Markdown in `docs/`, only in English. */
export const help = {
  link: 'Help',
  troubleSigningIn: 'Problemen met inloggen?',
  title: 'Help',
  introduction:
    'Selecteer een pagina. Gebruik de zoekfunctie van uw browser om iets op een pagina te vinden.',
  inEnglish: 'De help is alleen in het Engels beschikbaar.',
  allPages: 'Alle helppagina’s',
  toSignIn: 'Terug naar inloggen',
  onThisPage: 'Op deze pagina',
  readers: {
    technicians: 'Voor iedereen',
    admins: 'Voor beheerders en technici die anderen beheren',
    operators: 'Voor wie de server beheert',
    auditors: 'Voor auditors',
  },
  /** In English, the titles are those in `docs/`. */
  pages: {
    'for-technicians': {
      title: 'Voor technici',
      about: 'De eerste keer inloggen, uw profiel, een nieuwe telefoon en uw sessies.',
    },
    'getting-back-in': {
      title: 'Weer toegang krijgen',
      about: 'Wat u doet als u uw wachtwoord, telefoon, herstelsleutel of mailbox kwijt bent.',
    },
    'manage-technicians': {
      title: 'Technici beheren',
      about: 'Nodig technici uit, wijzig hun logins en help iemand die niet kan inloggen.',
    },
    'many-technicians': {
      title: 'Veel technici',
      about:
        'Doorzoek een lange lijst, wijzig veel technici tegelijk en importeer en exporteer CSV-bestanden.',
    },
    'admins-and-domains': {
      title: 'Beheerders en domeinen',
      about: 'De boom van beheerders, wat u met elk van hen kunt doen, en hun domeinen.',
    },
    'access-reviews': {
      title: 'Toegangscontroles',
      about: 'Beslis wie nog toegang nodig heeft en bewaar een rapport voor auditors.',
    },
    panels: { title: 'Panelen', about: 'Andere beheerpanelen openen met de logins van de console.' },
    sso: {
      title: 'Single Sign-On',
      about: 'Stel een OpenID Connect-provider in en koppel er logins aan.',
    },
    'sso-providers': {
      title: 'De console bij een provider registreren',
      about: 'De stappen voor Microsoft Entra ID, Google, Okta en Keycloak.',
    },
    'running-in-production': {
      title: 'Gebruik in productie',
      about: 'Een overzicht van de pagina’s voor wie de server beheert.',
    },
    install: { title: 'Installeren', about: 'De processen, de instellingen en de eerste keer inloggen.' },
    configuration: {
      title: 'Configuratie',
      about: 'Elke instelling, met de standaardwaarde en een voorbeeld.',
    },
    database: {
      title: 'De database',
      about: 'Verbindingen, TLS, poolers, time-outs en het wijzigen van de sleutel.',
    },
    proxies: {
      title: 'Proxy’s en load balancers',
      about: 'Wat een proxy moet doen, met voorbeelden voor nginx, HAProxy, Caddy en Traefik.',
    },
    gate: {
      title: 'De gate',
      about: 'Andere panelen beschermen met de logins van de console. De configuratie voor elke proxy.',
    },
    mail: {
      title: 'Mail',
      about: 'De mailserver, de status van een e-mail, nieuwe pogingen en onbestelbare e-mails.',
    },
    monitoring: { title: 'Monitoring', about: 'Metrics, waarschuwingsregels en het logboek.' },
    runbook: { title: 'Draaiboek', about: 'Wat u doet als er iets mis is.' },
    upgrade: { title: 'Upgraden', about: 'De stappen van een upgrade, en hoe u teruggaat.' },
    backup: {
      title: 'Back-up en herstel',
      about: 'Wat u bewaart, en hoe u een herstelde kopie controleert.',
    },
    failover: {
      title: 'Failover',
      about: 'Een PostgreSQL-cluster dat het uitvallen van een server overleeft.',
    },
    scaling: {
      title: 'Schalen',
      about: 'De grootte van de machines, wat er groeit, en meerdere installaties.',
    },
    'sso-provider': {
      title: 'De meegeleverde Single Sign-On-provider',
      about: 'Gebruik de provider die met de console wordt meegeleverd.',
    },
    'audit-log': {
      title: 'Het auditlog',
      about:
        'Wat wordt vastgelegd, hoe u het exporteert en hoe u controleert dat niemand het heeft gewijzigd.',
    },
  },
} satisfies Catalogue['help'];
