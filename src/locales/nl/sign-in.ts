import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** The steps of signing in, and forgotten passwords. */
export const signIn = {
  password: {
    title: 'Inloggen',
    returnsTo: ({ page }: Variables<'page'>) => `Na het inloggen brengen we u naar ${page}.`,
    identifier: 'Gebruikersnaam of e-mailadres',
    identifierMissing: 'Voer uw gebruikersnaam of e-mailadres in.',
    password: 'Wachtwoord',
    passwordMissing: 'Voer uw wachtwoord in.',
    /** The same for every reason, so that it does not reveal who has an account. */
    refused:
      'Inloggen is niet gelukt. De gebruikersnaam, het e-mailadres of het wachtwoord klopt niet, of u kunt hier niet met een wachtwoord inloggen.',
    submit: 'Inloggen',
    or: 'of',
    signInWith: ({ ssoName }: Variables<'ssoName'>) => `Inloggen met ${ssoName}`,
    forgotten: 'Wachtwoord vergeten?',
  },
  /** Above the first step. */
  notices: {
    signedOut: 'U bent uitgelogd.',
    sessionOver: ({ minutes }: { minutes: number }) =>
      `Uw sessie is beëindigd, bijvoorbeeld na ${number(minutes)} minuten zonder activiteit. Log in om verder te gaan.`,
    sessionEnded: 'Uw sessie is beëindigd en er is niets gewijzigd. Log in en probeer het opnieuw.',
    signInEnded: 'Deze inlogpoging is beëindigd. Voer uw wachtwoord opnieuw in.',
    textIsKept: ({ minutes }: { minutes: number }) =>
      `Uw sessie is beëindigd. Log binnen ${number(minutes)} minuten in, dan herstellen we wat u had ingevuld. Codes, wachtwoorden en geheimen bewaren we niet.`,
    ssoUnlinked:
      'Uw login is ontkoppeld en de sessies zijn beëindigd. Log in met uw wachtwoord. Hebt u er geen, dan ontvangt u een e-mail om er een in te stellen.',
    passwordSet: 'Uw wachtwoord is ingesteld. Log ermee in.',
    signInRejected:
      'Alle sessies zijn beëindigd en het oude wachtwoord werkt niet meer. We hebben u een link gestuurd om een nieuw wachtwoord in te stellen.',
    sessionsEnded:
      'Alle sessies zijn beëindigd. Wijzig uw wachtwoord bij de provider voor Single Sign-On voordat u weer inlogt.',
    wrongCodes:
      'Er waren te veel onjuiste codes. Daarom is deze inlogpoging beëindigd. Begin opnieuw met uw wachtwoord.',
    loginChanged:
      'Deze inlogpoging is beëindigd, omdat uw login in de tussentijd is gewijzigd. Begin opnieuw.',
  },
  proxyProblems: {
    'untrusted-proxy':
      'U kunt hier nog niet inloggen. Deze console werkt alleen via https, en de proxy die uw verzoek heeft doorgestuurd, staat niet in TRUST_PROXY. Vraag uw systeembeheerder om het adres ervan toe te voegen.',
    'no-scheme':
      'U kunt hier nog niet inloggen. Deze console werkt alleen via https, en de header X-Forwarded-Proto ontbreekt in uw verzoek. Vraag uw systeembeheerder om de proxy deze te laten meesturen.',
    'http-scheme':
      'U kunt hier nog niet inloggen. Deze console werkt alleen via https, en de header X-Forwarded-Proto bevat http. Open het adres dat met https begint. Hebt u dat gedaan, vraag uw systeembeheerder dan om de header te corrigeren.',
  },
  code: {
    title: 'Tweefactorauthenticatie',
    introduction: 'Voer de 6-cijferige code in die uw authenticator-app nu toont.',
    submit: 'Inloggen',
    lostPhone: 'Tweefactorauthenticatie resetten?',
  },
  forgotPassword: {
    title: 'Wachtwoord vergeten?',
    introduction:
      'We sturen u een link om een nieuw wachtwoord in te stellen. Uw tweefactorauthenticatie blijft ongewijzigd.',
    submit: 'Stuur mij een link',
    back: 'Terug naar de inlogpagina',
  },
  checkEmail: {
    title: 'Controleer uw e-mail',
    requested:
      'Als een login deze gebruikersnaam of dit adres heeft, sturen we een e-mail naar het bijbehorende adres. Afhankelijk van de login bevat die een link om een nieuw wachtwoord in te stellen, een nieuwe uitnodiging of een herinnering om op een andere manier in te loggen.',
    noEmail:
      'Na een paar minuten nog geen e-mail? Controleer uw spammap, of vraag degene die uw login beheert om “Wachtwoord resetten” te gebruiken.',
    noMailbox:
      'Geen toegang meer tot die mailbox? Vraag degene die uw login beheert om deze te verwijderen en u op uw nieuwe adres opnieuw uit te nodigen. Het auditlog blijft bewaard.',
    /** Someone asked again too soon. */
    already: {
      username: ({ time }: Variables<'time'>) =>
        `U hebt om ${time} al een e-mail voor deze gebruikersnaam aangevraagd. Als een login deze gebruikt, hebben we de e-mail toen verzonden.`,
      address: ({ time }: Variables<'time'>) =>
        `U hebt om ${time} al een e-mail voor dit adres aangevraagd. Als een login het gebruikt, hebben we de e-mail toen verzonden.`,
      newAccount: ({ time }: Variables<'time'>) =>
        `U hebt om ${time} al een e-mail voor dit adres aangevraagd. We hebben de e-mail toen verzonden.`,
    },
    askAgain: ({ time }: Variables<'time'>) =>
      `Controleer ook uw spammap. U kunt om ${time} een nieuwe aanvragen.`,
  },
  signedOut: {
    title: 'U bent uitgelogd',
    atProviderToo: ({ ssoName }: Variables<'ssoName'>) => `U wordt ook bij ${ssoName} uitgelogd.`,
    signOutAt: ({ ssoName }: Variables<'ssoName'>) => `Uitloggen bij ${ssoName}`,
  },
} satisfies Catalogue['signIn'];
