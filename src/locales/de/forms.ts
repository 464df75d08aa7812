import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The parts that forms share. */
export const forms = {
  problems: ({ count }: { count: number }) =>
    plural(count, { one: () => 'Es gibt ein Problem', other: (n) => `Es gibt ${n} Probleme` }),
  cancel: 'Abbrechen',
  back: 'Zurück',
  /** A label and what it stands for, on one line. */
  labelled: ({ label, value }: Variables<'label' | 'value'>) => `${label}: ${value}`,
  confirmation: {
    consequences: 'Was passieren wird',
    reason: 'Grund',
    reasonHint: 'Optional. Wird im Audit-Protokoll festgehalten.',
    requiredReasonHint: 'Wird im Audit-Protokoll festgehalten.',
    reasonMissing: 'Geben Sie einen Grund an.',
    reasonTooLong: ({ limit }: { limit: number }) =>
      `Der Grund darf höchstens ${number(limit)} Zeichen haben.`,
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `Der Zugang dieses Technikers ist beendet. Geben Sie den neuen letzten Tag in der Zeitzone ${zone} ein. Wenn Sie das Feld leer lassen, hat der Zugang kein Enddatum.`,
    lastDayHint: ({ zone }: Variables<'zone'>) => `Der letzte Tag des Zugangs in der Zeitzone ${zone}.`,
    countHint: ({ count }: { count: number }) => `Geben Sie zur Bestätigung ${number(count)} ein.`,
    wrongCount: ({ count }: { count: number }) =>
      `Diese Zahl stimmt nicht. Geben Sie zur Bestätigung ${number(count)} ein.`,
  },
  code: 'Code',
  serverTime: 'Serverzeit',
  reauthentication: {
    title: 'Bestätigen Sie, dass Sie es sind',
    enterCode: 'Geben Sie den Code ein, den Ihre Authenticator-App jetzt anzeigt.',
    signInAgain: ({ ssoName }: Variables<'ssoName'>) => `Erneut mit ${ssoName} anmelden`,
    newTab:
      'Dadurch öffnet sich ein neuer Tab. Melden Sie sich dort an, kehren Sie hierher zurück und fahren Sie fort.',
    signOutFirst: 'Melden Sie sich ab und wieder an, und kehren Sie zu dieser Seite zurück.',
  },
  password: {
    show: 'Anzeigen',
    hide: 'Ausblenden',
    showPassword: 'Passwort anzeigen',
    rules: ({ shortest, longest }: { shortest: number; longest: number }) =>
      `Verwenden Sie ${number(shortest)} bis ${number(longest)} Zeichen. Leerzeichen und alle Schriften sind erlaubt. Mehrere Wörter ohne Zusammenhang lassen sich leicht merken und schwer erraten.`,
    tooShort: ({ missing }: Variables<'missing'>) => `Zu kurz: Es fehlen noch ${missing}.`,
    /** From the weakest to the strongest. */
    strengths: {
      0: 'Viel zu leicht zu erraten.',
      1: 'Zu leicht zu erraten.',
      2: 'Noch zu leicht zu erraten.',
      3: 'Stark genug.',
      4: 'Sehr stark.',
    },
    /** Why a password is easy to guess. The names are those of zxcvbn-ts. */
    warnings: {
      straightRow: 'Tastenreihen sind leicht zu erraten.',
      keyPattern: 'Kurze Tastaturmuster sind leicht zu erraten.',
      simpleRepeat: 'Wiederholte Zeichen wie „aaa“ sind leicht zu erraten.',
      extendedRepeat: 'Wiederholte Muster wie „abcabcabc“ sind leicht zu erraten.',
      sequences: 'Folgen wie „abc“ sind leicht zu erraten.',
      recentYears: 'Jahreszahlen der letzten Zeit sind leicht zu erraten.',
      dates: 'Datumsangaben sind leicht zu erraten.',
      topTen: 'Dies ist eines der zehn häufigsten Passwörter.',
      topHundred: 'Dies ist eines der hundert häufigsten Passwörter.',
      common: 'Dies ist ein häufiges Passwort.',
      similarToCommon: 'Dieses Passwort ähnelt einem häufigen Passwort.',
      wordByItself: 'Einzelne Wörter sind leicht zu erraten.',
      namesByThemselves: 'Einzelne Namen sind leicht zu erraten.',
      commonNames: 'Häufige Namen sind leicht zu erraten.',
      userInputs: 'Ihr Benutzername, Ihre Adresse und die Namen auf dieser Seite sind leicht zu erraten.',
      pwned: 'Dieses Passwort steht auf einer Liste veröffentlichter Passwörter.',
    },
    /** How to make a password harder to guess. The names are those of zxcvbn-ts. */
    suggestions: {
      l33t: 'Vermeiden Sie naheliegende Ersetzungen wie „@“ für „a“.',
      reverseWords: 'Vermeiden Sie rückwärts geschriebene Wörter.',
      allUppercase: 'Schreiben Sie einige Buchstaben groß, aber nicht alle.',
      capitalization: 'Schreiben Sie nicht nur den ersten Buchstaben groß.',
      dates: 'Vermeiden Sie Daten und Jahreszahlen, die man mit Ihnen verbindet.',
      recentYears: 'Vermeiden Sie Jahreszahlen der letzten Zeit.',
      associatedYears: 'Vermeiden Sie Jahreszahlen, die man mit Ihnen verbindet.',
      sequences: 'Vermeiden Sie übliche Zeichenfolgen.',
      repeated: 'Vermeiden Sie wiederholte Wörter und Zeichen.',
      longerKeyboardPattern: 'Verwenden Sie längere Tastaturmuster mit mehreren Richtungswechseln.',
      anotherWord: 'Fügen Sie weitere, seltenere Wörter hinzu.',
      useWords: 'Verwenden Sie mehrere Wörter, aber keine bekannten Redewendungen.',
      noNeed: 'Ein starkes Passwort braucht keine Sonderzeichen, Ziffern oder Großbuchstaben.',
      pwned: 'Wenn Sie dieses Passwort auch anderswo verwenden, ändern Sie es dort ebenfalls.',
    },
  },
  key: {
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Der Schlüssel ist markiert. Drücken Sie Strg+C, um ihn zu kopieren.',
    download: 'Herunterladen',
    saved: ({ file }: Variables<'file'>) => `Gespeichert als ${file}.`,
  },
  draft: {
    restored:
      'Wir haben wiederhergestellt, was Sie vor dem Ende Ihrer Sitzung eingegeben hatten. Es ist noch nicht gespeichert.',
    notSaved:
      'Sie haben sich neu angemeldet, nachdem Sie diese Seite geöffnet hatten. Deshalb wurde nichts geändert. Prüfen Sie das Formular und senden Sie es noch einmal ab.',
    outOfDate:
      'Sie haben sich an- oder abgemeldet, nachdem Sie diese Seite geöffnet hatten. Deshalb wurde nichts geändert. Prüfen Sie diese Seite, bevor Sie fortfahren.',
  },
} satisfies Catalogue['forms'];
