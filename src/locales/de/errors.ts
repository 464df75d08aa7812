import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

const nothingChanged = 'Es wurde nichts geändert.';
const savedBefore = 'Alles, was vorher gespeichert war, ist sicher.';

/** The pages for errors: what happened, what was kept, and what to do next. */
export const errors = {
  pages: {
    badRequest: {
      title: 'Diese Anfrage konnte nicht gelesen werden',
      happened: 'Das Formular oder die Adresse enthält etwas, das diese Seite nicht lesen kann.',
      kept: nothingChanged,
      next: 'Gehen Sie zurück und versuchen Sie es noch einmal.',
    },
    outOfDate: {
      title: 'Das Formular war veraltet',
      happened:
        'Sie haben es vor einer An- oder Abmeldung geöffnet, oder es wurde von einer anderen Website gesendet.',
      kept: nothingChanged,
      next: 'Gehen Sie zurück, um ein neues Formular zu bekommen, und senden Sie es noch einmal.',
    },
    notFound: {
      title: 'Seite nicht gefunden',
      happened: 'Unter dieser Adresse gibt es nichts, oder Sie haben keinen Zugriff darauf.',
      kept: nothingChanged,
      next: 'Prüfen Sie die Adresse.',
    },
    importRunning: {
      title: 'Ein anderer Import läuft noch',
      happened:
        'Ein anderer Ihrer Importe wird noch hochgeladen oder gelesen, und es ist nur einer zur selben Zeit möglich.',
      kept: 'Von diesem Import wurde nichts übernommen. Der andere läuft weiter.',
      next: 'Warten Sie, bis der andere Import fertig ist, gehen Sie dann zurück und senden Sie diesen noch einmal.',
    },
    tooLarge: {
      title: 'Zu viele Daten',
      happened: 'Das Formular ist größer, als diese Seite akzeptiert.',
      kept: nothingChanged,
      next: 'Gehen Sie zurück, kürzen Sie es und senden Sie es noch einmal.',
    },
    busy: {
      title: 'Gerade ausgelastet',
      happened: 'Wir können diese Seite im Moment nicht anzeigen.',
      kept: `${savedBefore} Diese Anfrage wurde vielleicht nicht ausgeführt.`,
      next: 'Warten Sie einige Sekunden und versuchen Sie es dann noch einmal.',
    },
    missingKey: {
      title: 'Bitten Sie Ihre Systemadministration um Hilfe',
      happened:
        'Diese Seite braucht ein Geheimnis, das der Server nicht entschlüsseln kann, weil der Schlüssel fehlt.',
      kept: nothingChanged,
      next: 'Bitten Sie Ihre Systemadministration, den Schlüssel wieder in SECRET_KEY einzutragen. Wenn der Schlüssel verloren ist, kann der Hauptadmin Ihre Zwei-Faktor-Authentifizierung zurücksetzen.',
    },
    broken: {
      title: 'Etwas ist schiefgegangen',
      happened: 'Auf unserer Seite ist ein Fehler aufgetreten. Einzelheiten stehen im Protokoll des Servers.',
      kept: `${savedBefore} Diese Anfrage wurde vollständig oder gar nicht gespeichert.`,
      next: 'Versuchen Sie es noch einmal. Wenn das Problem bleibt, nennen Sie Ihrer Systemadministration die Anfrage-ID dieser Seite.',
    },
  },
  tooManyEmails: 'Zu viele E-Mails',
  refused: {
    title: 'Das ist im Moment nicht möglich',
    next: 'Gehen Sie zurück, um den aktuellen Stand zu sehen.',
  },
  nothingChanged,
  limits: {
    'failed-attempts': {
      title: 'Zu viele fehlgeschlagene Versuche',
      happened: 'Es gab zu viele fehlgeschlagene Versuche, deshalb akzeptieren wir vorerst keine weiteren.',
      kept: 'Offene Sitzungen bleiben offen.',
    },
    requests: {
      title: 'Zu viele Anfragen',
      happened: 'Aus Ihrem Netz kamen zu viele Anfragen, deshalb akzeptieren wir vorerst keine weiteren.',
      kept: nothingChanged,
    },
    link: {
      title: 'Zu viele Anfragen',
      happened:
        'Dieser Link wurde in kurzer Zeit zu oft verwendet, deshalb akzeptieren wir vorerst keine weiteren Anfragen.',
      kept: 'Es wurde nichts geändert. Der Link bleibt gültig, bis er abläuft.',
    },
    names: {
      title: 'Zu viele Namen',
      happened: 'Sie haben so viele Namen geprüft, wie in einer Stunde erlaubt sind.',
      kept: nothingChanged,
    },
  },
  tryAgainIn: ({ wait }: Variables<'wait'>) => `Versuchen Sie es ${wait} noch einmal.`,
  sendFrom: ({ origin }: Variables<'origin'>) => `Öffnen Sie ${origin} und senden Sie das Formular von dort.`,
  buttons: {
    back: 'Zurück',
    reload: 'Noch einmal versuchen',
    dashboard: 'Zum Dashboard',
    signIn: 'Zur Anmeldeseite',
  },
  requestId: 'Anfrage-ID',
} satisfies Catalogue['errors'];
