import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

const nothingChanged = 'Er is niets gewijzigd.';
const savedBefore = 'Alles wat eerder is opgeslagen, is veilig.';

/** The pages for errors: what happened, what was kept, and what to do next. */
export const errors = {
  pages: {
    badRequest: {
      title: 'Het verzoek kon niet worden gelezen',
      happened: 'Het formulier of het adres bevat iets wat deze pagina niet kan lezen.',
      kept: nothingChanged,
      next: 'Ga terug en probeer het opnieuw.',
    },
    outOfDate: {
      title: 'Het formulier was verouderd',
      happened: 'U hebt het geopend voordat u in- of uitlogde, of een andere site heeft het verzonden.',
      kept: nothingChanged,
      next: 'Ga terug voor een nieuw formulier en verzend het opnieuw.',
    },
    notFound: {
      title: 'Pagina niet gevonden',
      happened: 'Op dit adres staat niets, of u hebt er geen toegang toe.',
      kept: nothingChanged,
      next: 'Controleer het adres.',
    },
    importRunning: {
      title: 'Er loopt nog een andere import',
      happened:
        'Een andere import van u wordt nog geüpload of gelezen. U kunt er maar één tegelijk uitvoeren.',
      kept: 'Van deze import is niets bewaard. De andere loopt door.',
      next: 'Wacht tot de andere import klaar is, ga dan terug en verzend deze opnieuw.',
    },
    tooLarge: {
      title: 'Te veel gegevens',
      happened: 'Het formulier is groter dan deze pagina accepteert.',
      kept: nothingChanged,
      next: 'Ga terug, maak het korter en verzend het opnieuw.',
    },
    busy: {
      title: 'Even te druk',
      happened: 'We kunnen deze pagina op dit moment niet tonen.',
      kept: `${savedBefore} Dit verzoek is mogelijk niet uitgevoerd.`,
      next: 'Wacht een paar seconden en probeer het opnieuw.',
    },
    missingKey: {
      title: 'Vraag uw systeembeheerder om hulp',
      happened:
        'Deze pagina heeft een geheim nodig dat de server niet kan ontsleutelen, omdat de sleutel ontbreekt.',
      kept: nothingChanged,
      next: 'Vraag uw systeembeheerder om de sleutel weer aan SECRET_KEY toe te voegen. Is de sleutel kwijt, dan kan de hoofdbeheerder uw tweefactorauthenticatie resetten.',
    },
    broken: {
      title: 'Er is iets misgegaan',
      happened: 'Er is bij ons een fout opgetreden. De details staan in het logboek van de server.',
      kept: `${savedBefore} Dit verzoek is volledig opgeslagen of helemaal niet.`,
      next: 'Probeer het opnieuw. Blijft het probleem bestaan, geef uw systeembeheerder dan de verzoek-ID van deze pagina.',
    },
  },
  tooManyEmails: 'Te veel e-mails',
  refused: { title: 'Dit kan nu niet', next: 'Ga terug om de huidige situatie te bekijken.' },
  nothingChanged,
  limits: {
    'failed-attempts': {
      title: 'Te veel mislukte pogingen',
      happened: 'Er waren te veel mislukte pogingen. Daarom accepteren we er voorlopig geen meer.',
      kept: 'Open sessies blijven open.',
    },
    requests: {
      title: 'Te veel verzoeken',
      happened:
        'We hebben te veel verzoeken van uw netwerk ontvangen. Daarom accepteren we er voorlopig geen meer.',
      kept: nothingChanged,
    },
    link: {
      title: 'Te veel verzoeken',
      happened:
        'Deze link is in korte tijd te vaak gebruikt. Daarom accepteren we voorlopig geen verzoeken meer.',
      kept: 'Er is niets gewijzigd. De link blijft geldig totdat deze verloopt.',
    },
    names: {
      title: 'Te veel namen',
      happened: 'U hebt zoveel namen gecontroleerd als we in een uur toestaan.',
      kept: nothingChanged,
    },
  },
  tryAgainIn: ({ wait }: Variables<'wait'>) => `Probeer het ${wait} opnieuw.`,
  sendFrom: ({ origin }: Variables<'origin'>) => `Open ${origin} en verzend het formulier daar.`,
  buttons: {
    back: 'Terug',
    reload: 'Opnieuw proberen',
    dashboard: 'Naar het dashboard',
    signIn: 'Naar de inlogpagina',
  },
  requestId: 'Verzoek-ID',
} satisfies Catalogue['errors'];
