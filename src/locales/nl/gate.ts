import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The gate: other admin panels that people open with their console logins. */
export const gate = {
  title: 'Panelen',
  introduction:
    'Uw technici kunnen andere beheerpanelen, zoals dat van Rspamd, openen met hun eigen login. Alleen deze console en de proxy van het paneel kennen het wachtwoord van het paneel, en elke wijziging wordt op naam van de persoon vastgelegd.',
  add: 'Paneel toevoegen',
  none: 'Nog geen panelen.',
  addFirst: 'Het eerste toevoegen',
  columns: {
    name: 'Naam',
    origin: 'Adres',
    admins: 'Wie toegang heeft',
    status: 'Status',
    change: 'Wijzigen',
  },
  noAdmins: 'Niemand',
  on: 'Aan',
  off: 'Uit',
  edit: 'Bewerken',
  editOf: ({ panel }: Variables<'panel'>) => `${panel} bewerken`,
  configurationShort: 'Configuratie',
  configurationOf: ({ panel }: Variables<'panel'>) => `Configuratie voor ${panel}`,
  removeShort: 'Verwijderen',
  removeOf: ({ panel }: Variables<'panel'>) => `${panel} verwijderen`,
  added: ({ panel }: Variables<'panel'>) => `${panel} is toegevoegd. Stel nu de proxy in.`,
  saved: ({ panel }: Variables<'panel'>) =>
    `De wijzigingen aan ${panel} zijn opgeslagen. Ze gelden vanaf het volgende verzoek.`,
  form: {
    newTitle: 'Paneel toevoegen',
    editTitle: ({ panel }: Variables<'panel'>) => `${panel} bewerken`,
    introduction:
      'Een proxy vóór het paneel laat elk verzoek door deze console controleren. Sla eerst het paneel op. Daarna tonen we u de configuratie van de proxy.',
    name: 'Naam',
    origin: 'Adres',
    originHint:
      'Het schema en de host van het paneel zelf, bijvoorbeeld https://rspamd.acme.example. De host van de console, een bovenliggend domein of een subdomein daarvan kan niet.',
    startPath: 'Startpagina',
    startPathHint: 'Het pad dat als eerste wordt geopend, bijvoorbeeld /ui/.',
    admins: 'Wie toegang heeft',
    adminsHint:
      'De korte namen van beheerders, één per regel. Hun hoofdbeheerders en technici hebben toegang. Hun subbeheerders horen daar niet bij.',
    credential: 'De proxy logt in met',
    kinds: {
      header: 'Een header, bijvoorbeeld Password',
      basic: 'Een gebruikersnaam en wachtwoord (Basic)',
      none: 'Niets, omdat het paneel geen wachtwoord van zijn proxy nodig heeft',
    },
    credentialName: 'Header of gebruikersnaam',
    credentialNameHint: 'De naam van de header of de gebruikersnaam, afhankelijk van de keuze hierboven.',
    secret: 'Waarde of wachtwoord',
    secretHint: {
      none: 'Wordt versleuteld opgeslagen en nooit meer getoond.',
      stored: 'Er is een waarde opgeslagen. Laat dit veld leeg om die te behouden.',
      kept: 'We bewaren wat u hebt ingevoerd totdat u opslaat.',
    },
    readMethods: 'Methoden die alleen lezen',
    readMethodsHint: 'Alle andere methoden worden als wijziging vastgelegd.',
    changePaths: 'Paden die altijd iets wijzigen',
    changePathsHint:
      'Eén per regel, voor elke methode. Een sterretje staat voor willekeurige tekst, bijvoorbeeld /action/*.',
    readPaths: 'Paden die alleen lezen',
    readPathsHint:
      'Eén per regel, voor elke methode. Gebruik dit voor pagina’s die POST-verzoeken sturen om zichzelf te verversen.',
    status: 'Status',
    enabled: 'Toegang toestaan',
    enabledHint: 'Als dit uitstaat, kan niemand het paneel openen.',
    submit: 'Opslaan',
    changeSecret: {
      title: 'Het wachtwoord van het paneel wijzigen',
      steps: [
        'Stel in het paneel het nieuwe wachtwoord in.',
        'Voer het hierboven meteen in en sla op. Het geldt vanaf het volgende verzoek, en niemand hoeft opnieuw in te loggen.',
      ],
      twoPasswords:
        'Tussen de twee stappen weigert het paneel verzoeken. Als het paneel twee wachtwoorden accepteert, voegt u daar eerst het nieuwe toe, slaat u het hier op en verwijdert u daarna het oude. Niemand merkt er iets van.',
    },
  },
  configuration: {
    title: ({ panel }: Variables<'panel'>) => `Proxy voor ${panel}`,
    introduction:
      'Kopieer de configuratie voor uw proxy en vervang daarin het adres van het paneel en het certificaat. Zorg dat alleen de proxy het paneel kan bereiken. Anders kunnen mensen het paneel openen zonder hier in te loggen.',
    check: 'De proxy controleren',
    checkHint: ({ origin }: Variables<'origin'>) =>
      `We sturen een verzoek met vervalste headers naar ${origin} en tonen wat uw proxy ons stuurt.`,
    checkNow: 'Nu controleren',
    hasProblems: 'De proxy is nog niet goed ingesteld.',
    noProblems: 'De proxy is goed ingesteld.',
    problem: 'Probleem:',
    findings: {
      unreachable: ({ origin, value }: Variables<'origin' | 'value'>) =>
        `We kunnen geen verbinding maken met ${origin} (${value}).`,
      open: ({ value }: Variables<'value'>) =>
        `Iedereen kan het paneel gebruiken zonder in te loggen. Het antwoordde met ${value}. Corrigeer direct de configuratie van de proxy, of stop de proxy.`,
      'not-checked': ({ value }: Variables<'value'>) =>
        `De proxy antwoordde met ${value}, maar liet het verzoek niet door deze console controleren, of gebruikte de verkeerde sleutel.`,
      checked: 'De proxy laat verzoeken door deze console controleren en gebruikt de juiste sleutel.',
      'wrong-method': ({ value }: Variables<'value'>) =>
        `De proxy stuurde ${value} als X-Forwarded-Method. We verwachtten GET.`,
      'wrong-origin': ({ origin, value }: Variables<'origin' | 'value'>) =>
        `X-Forwarded-Proto en X-Forwarded-Host gaven ${value} aan. We verwachtten ${origin}.`,
      'wrong-uri': ({ value }: Variables<'value'>) =>
        `De proxy stuurde ${value} als X-Forwarded-Uri. Dat is niet het pad van ons verzoek.`,
      described: ({ value }: Variables<'value'>) => `De proxy beschreef het verzoek goed: ${value}`,
      forged: ({ value }: Variables<'value'>) =>
        `De proxy heeft deze vervalste headers niet verwijderd: ${value}`,
      'nothing-forged': 'De proxy heeft alle vervalste headers verwijderd.',
      untrusted: ({ value }: Variables<'value'>) =>
        `Het auditlog zou het adres van de proxy tonen, ${value}, in plaats van de adressen van mensen. Voeg het toe aan TRUST_PROXY.`,
      address: ({ value }: Variables<'value'>) =>
        `Het auditlog toont de adressen van mensen zelf. Het onze was ${value}.`,
      'no-gate-paths': ({ value }: Variables<'value'>) =>
        `De proxy stuurt paden die met /.gate/ beginnen niet naar deze console (${value}).`,
      'gate-paths': 'De proxy stuurt paden die met /.gate/ beginnen naar deze console.',
    },
    key: 'De sleutel van dit paneel',
    keyHidden:
      'De configuraties hieronder tonen niet de sleutel die uw proxy ons stuurt. Bevestig dat u het bent om die te zien.',
    keyShown: 'De configuraties hieronder bevatten de sleutel die uw proxy ons stuurt. Houd die geheim.',
    showKey: 'Sleutel tonen',
    renewKey: 'Sleutel vervangen',
    untried: ({ proxy }: Variables<'proxy'>) => `${proxy} (niet getest)`,
    paste: {
      nginx: 'In het http-blok',
      caddy: 'In de Caddyfile',
      haproxy: 'In haproxy.cfg, met deploy/haproxy/gate.lua',
      traefik: 'In een bestand van de dynamische configuratie',
    },
    back: 'Terug naar de panelen',
  },
  renewKey: {
    title: ({ panel }: Variables<'panel'>) => `Sleutel vervangen: ${panel}`,
    oldKey:
      'De oude sleutel werkt meteen niet meer, dus niemand kan het paneel openen totdat de proxy de nieuwe heeft.',
    newKey: 'We tonen u de configuratie met de nieuwe sleutel.',
    submit: 'Sleutel vervangen',
    done: ({ panel }: Variables<'panel'>) =>
      `De sleutel van ${panel} is vervangen. Zet de nieuwe in de configuratie van de proxy.`,
  },
  remove: {
    title: ({ panel }: Variables<'panel'>) => `Verwijderen: ${panel}`,
    closed: 'Niemand kan het paneel nog via de proxy openen.',
    secret:
      'We verwijderen het wachtwoord van het paneel hier. In het paneel zelf blijft het werken, dus wijzig het daar.',
    log: 'Het auditlog bewaart alle gebeurtenissen.',
    submit: 'Paneel verwijderen',
    done: ({ panel }: Variables<'panel'>) => `${panel} is verwijderd.`,
  },
  /** Shown after the sign-in, while the browser goes to the panel. */
  entering: {
    title: 'Ingelogd',
    text: ({ panel }: Variables<'panel'>) =>
      `U wordt doorgestuurd naar ${panel}. Gebeurt er niets, selecteer dan “Doorgaan”.`,
    submit: 'Doorgaan',
  },
  /** Pages that people see at a panel's own address. */
  atPanel: {
    signIn: 'Inloggen',
    unknownKey: 'De proxy van dit paneel heeft geen geldige sleutel. Meld dit aan uw systeembeheerder.',
    signedOut: {
      title: 'Log opnieuw in',
      text: ({ panel }: Variables<'panel'>) =>
        `U bent niet ingelogd bij ${panel}, of uw sessie is afgelopen. Er is niets gewijzigd.`,
    },
    noAccess: {
      title: 'U hebt geen toegang',
      text: ({ panel, username }: Variables<'panel' | 'username'>) =>
        `U bent ingelogd als ${username}. Deze login heeft geen toegang tot ${panel}.`,
      next: 'Vraag uw systeembeheerder om toegang, of log uit om een andere login te gebruiken.',
    },
    refused: {
      title: ({ panel }: Variables<'panel'>) => `We kunnen dit verzoek niet doorlaten naar ${panel}`,
    },
    refusals: {
      unreadable: 'De proxy van dit paneel is niet goed ingesteld. Meld dit aan uw systeembeheerder.',
      'other-origin': 'De proxy van dit paneel is niet goed ingesteld. Meld dit aan uw systeembeheerder.',
      'forged-header':
        'Het verzoek heeft een header die alleen deze console mag sturen. Meld aan uw systeembeheerder dat de proxy die niet heeft verwijderd.',
      upgrade:
        'WebSockets en andere protocollen zijn niet toegestaan, omdat we niet kunnen controleren wat daarin gebeurt.',
      revealing:
        'Dit soort verzoek is niet toegestaan, omdat daardoor het wachtwoord van het paneel bekend kan worden of iemand anders kan inloggen.',
      off: 'Dit paneel is uitgeschakeld. Als u het nodig hebt, vraag uw systeembeheerder dan om het in te schakelen.',
      'cross-site':
        'Een andere website heeft dit verzoek gestuurd. Open het paneel zelf en probeer het daar opnieuw.',
    },
    usedTicket: {
      title: 'Inloggen is niet gelukt',
      text: 'Het inloggen duurde te lang, was al gebruikt of begon in een andere browser.',
      next: 'Probeer het opnieuw. Sta cookies voor dit adres toe als het probleem aanhoudt.',
    },
    signOut: {
      title: 'Uitloggen',
      text: ({ panel }: Variables<'panel'>) =>
        `Als u uitlogt, eindigt uw sessie bij ${panel}, bij alle andere panelen en in de console.`,
      done: { title: 'Uitgelogd', text: 'U bent hier, bij alle andere panelen en in de console uitgelogd.' },
    },
  },
  errors: {
    nameMissing: 'Voer een naam in, bijvoorbeeld Rspamd.',
    nameTooLong: ({ limit }: Limit) => `Een naam mag maximaal ${number(limit)} tekens hebben.`,
    nameInvalid: 'Voer de naam in op één regel, zonder stuurtekens.',
    nameTaken: 'Een ander paneel heeft deze naam.',
    origin: {
      'not-an-origin': 'Voer een schema en een host zonder pad in, bijvoorbeeld https://rspamd.acme.example.',
      'not-https': 'Voer een adres in dat met https:// begint. Via http kunnen anderen cookies meelezen.',
      'of-console':
        'Voer een andere host in. Op de host van de console, een bovenliggend domein of een subdomein daarvan kunnen het paneel en de console cookies delen, en kan een kwetsbaarheid in het paneel de console in gevaar brengen.',
      'of-provider':
        'Voer een andere host in. Op de host van de meegeleverde Single Sign-On-provider, een bovenliggend domein of een subdomein daarvan kunnen het paneel en de provider cookies delen.',
    },
    hostTaken:
      'Een ander paneel heeft deze host. Twee panelen op één host zouden cookies delen, ook op verschillende poorten.',
    startPath: 'Voer een pad in dat met één schuine streep begint, bijvoorbeeld /ui/.',
    unknownAdmin: ({ line }: Variables<'line'>) => `Er is geen beheerder met de korte naam “${line}”.`,
    tooManyLines: ({ limit }: Limit) => `Voer maximaal ${number(limit)} regels in.`,
    credentialKind: 'Selecteer hoe de proxy bij het paneel inlogt.',
    header:
      'Voer de naam van een header in, bijvoorbeeld Password. Gebruik letters, cijfers en koppeltekens.',
    reservedHeader: 'Voer een andere header in. Deze wordt gebruikt door proxy’s of door deze console.',
    username: 'Voer een gebruikersnaam in zonder dubbele punt, van maximaal 100 tekens.',
    secretMissing: 'Voer de waarde van de header of het wachtwoord in.',
    secretAgain:
      'Voer de waarde of het wachtwoord opnieuw in, omdat u het adres, de header of de gebruikersnaam hebt gewijzigd.',
    secretTooLong: ({ limit }: Limit) => `De waarde mag maximaal ${number(limit)} tekens hebben.`,
    secretInvalid:
      'Voer één regel in. De waarde van een header mag alleen letters zonder accenten, cijfers, leestekens en spaties daartussen bevatten.',
    readMethods: 'Voer methoden in met een spatie ertussen, bijvoorbeeld GET HEAD OPTIONS.',
    pattern: ({ line }: Variables<'line'>) =>
      `“${line}” is geen pad. Begin met een schuine streep en gebruik geen spaties.`,
    tooManyPanels: ({ limit }: Limit) => `Er zijn al ${number(limit)} panelen. Verwijder er eerst een.`,
    otherSecret: 'een andere waarde',
  },
};
