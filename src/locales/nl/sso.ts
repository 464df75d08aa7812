import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { list, number, plural } from './formats.ts';

/** Single Sign-On: linking a login, problems at the provider, and OAuth Settings. */
export const sso = {
  link: {
    title: ({ ssoName }: Variables<'ssoName'>) => `Koppelen aan ${ssoName}`,
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} is op dit moment niet beschikbaar. Probeer het over een paar minuten opnieuw. Uw link blijft werken.`,
    notSetUp: ({ ssoName, adminName }: Variables<'ssoName' | 'adminName'>) =>
      `${ssoName} is niet meer ingesteld bij ${adminName}.`,
    credentials: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Voor ${username} bij ${adminName}. Voer uw wachtwoord en code in. Daarna brengen we u naar ${ssoName}.`,
    password: 'Wachtwoord',
    passwordMissing: 'Voer uw wachtwoord in.',
    passwordWrong: 'Dat wachtwoord is onjuist.',
    submit: 'Doorgaan',
    forgotten: 'Wachtwoord vergeten?',
    linkStays: 'U kunt deze link daarna nog gebruiken.',
    noPassword: 'Uw login heeft nog geen wachtwoord. Stel er eerst een in en open daarna deze link opnieuw.',
    askForPassword: 'E-mail aanvragen om een wachtwoord in te stellen',
    signInFirst: 'Log eerst in. Daarna brengen we u terug naar deze pagina.',
    twoFactorFirst:
      'Log eerst in en stel tweefactorauthenticatie in. Daarna brengen we u terug naar deze pagina.',
    signIn: 'Inloggen',
    continue: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Ga verder om ${username} ook met ${ssoName} te laten inloggen bij ${adminName}.`,
  },
  linked: ({ ssoName }: Variables<'ssoName'>) => `Uw login is gekoppeld aan ${ssoName}.`,
  /** The pages that say why Single Sign-On could not continue. */
  errors: {
    'not-offered': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} is hier niet ingesteld`,
      happened: 'Bij deze beheerder of erboven is geen provider geconfigureerd.',
      next: 'Log in met uw wachtwoord.',
    },
    'unknown-flow': {
      title: 'Deze inlogpoging kan hier niet verdergaan',
      happened: ({ minutes }: { minutes: number }) =>
        `De inlogpoging is in een andere browser of sessie begonnen, of meer dan ${number(minutes)} minuten geleden.`,
      next: 'Begin opnieuw.',
    },
    'opened-twice': {
      title: 'Deze pagina is voor de tweede keer geopend',
      happened: 'Een antwoord van de provider kan maar één keer worden gebruikt, en dit is al gebruikt.',
      next: 'Bent u niet ingelogd, begin dan opnieuw.',
    },
    cancelled: {
      title: ({ ssoName }: Variables<'ssoName'>) => `U hebt geannuleerd bij ${ssoName}`,
      happened: 'Er is niets gewijzigd.',
      next: 'U kunt op elk moment opnieuw beginnen.',
    },
    'provider-refused': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} heeft het inloggen geweigerd`,
      happened: ({ answer }: Variables<'answer'>) => `Het antwoord van de provider was: ${answer}.`,
      next: 'Probeer het opnieuw.',
    },
    'settings-changed': {
      title: ({ ssoName }: Variables<'ssoName'>) => `De instellingen voor ${ssoName} zijn gewijzigd`,
      happened: 'Een beheerder heeft de OAuth-instellingen gewijzigd terwijl u inlogde.',
      next: 'Begin opnieuw.',
    },
    'not-linked': {
      title: 'Er is geen login aan dat account gekoppeld',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `U bent ingelogd bij ${ssoName}, maar hier is geen login gekoppeld aan uw account daar.`,
      next: 'Bent u uitgenodigd, open dan de link in die e-mail. Log anders in met uw wachtwoord.',
    },
    'not-active': {
      title: 'Deze login is niet actief',
      happened: ({ adminName }: Variables<'adminName'>) => `Uw login bij ${adminName} is gedeactiveerd.`,
      next: 'Alleen een beheerder kan deze weer activeren.',
    },
    'other-provider': {
      title: ({ ssoName }: Variables<'ssoName'>) => `Deze login gebruikt een andere provider voor ${ssoName}`,
      happened: ({ adminName }: Variables<'adminName'>) =>
        `Uw login bij ${adminName} is gekoppeld, maar ${adminName} gebruikt de provider waar u vandaan kwam niet meer.`,
      next: ({ adminName }: Variables<'adminName'>) =>
        `Gebruik de inlogpagina van ${adminName}, of log in met uw wachtwoord.`,
    },
    'no-address': {
      title: 'De provider heeft uw e-mailadres niet doorgegeven',
      happened: ({ invited }: Variables<'invited'>) =>
        `We hebben het nodig om te controleren of de link naar u is verzonden. We hebben de link naar ${invited} gestuurd.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Er is nog niets gekoppeld en de link werkt nog. Log uit bij ${ssoName} en gebruik het account met dat adres.`,
    },
    'other-address': {
      title: 'Dat is niet het uitgenodigde adres',
      happened: ({ email, invited }: Variables<'email' | 'invited'>) =>
        `U kwam terug als ${email}, maar de link is naar ${invited} verzonden.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Er is nog niets gekoppeld en de link werkt nog. Log uit bij ${ssoName} en gebruik het account met het uitgenodigde adres.`,
    },
    'unverified-address': {
      title: 'De provider heeft uw e-mailadres niet geverifieerd',
      happened: ({ email }: Variables<'email'>) =>
        `U kwam terug als ${email}, maar de provider geeft niet aan dat dit adres is geverifieerd.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Er is nog niets gekoppeld en de link werkt nog. Verifieer uw adres bij ${ssoName} en open daarna de link opnieuw.`,
    },
    'identity-taken': {
      title: 'Dat account is al gekoppeld',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Uw account bij ${ssoName} is hier aan een andere login gekoppeld.`,
      next: 'Gebruik daar een ander account, of ontkoppel eerst de andere login. De eigenaar kan dit in het eigen profiel doen.',
    },
    'link-dead': {
      title: 'Deze link werkt niet meer',
      happened: 'De link is gebruikt, vervangen, ingetrokken of verlopen terwijl u bij de provider was.',
      next: 'Is uw login al gekoppeld, log dan in.',
    },
    'someone-else-signed-in': {
      title: 'Iemand anders is ingelogd',
      happened:
        'Iemand anders heeft met deze browser ingelogd terwijl u bij de provider was. Er is niets gewijzigd.',
      next: 'Ga terug naar de link. U krijgt een vraag voordat de sessie van die persoon wordt beëindigd.',
    },
    'wrong-person': {
      title: 'U hebt als iemand anders ingelogd',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Het account dat u bij ${ssoName} hebt gebruikt, is niet het account waaraan deze login is gekoppeld.`,
      next: 'Er is niets gewijzigd. Probeer het opnieuw met het juiste account.',
    },
    'not-reauthenticated': {
      title: 'We konden niet bevestigen dat u het bent',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `${ssoName} heeft niet aangegeven dat u daar zojuist hebt ingelogd.`,
      next: 'Log daar uit en probeer het opnieuw. Blijft het probleem bestaan, schakel dan bij OAuth-instellingen “Ook om de code van deze console vragen” in. Dan is een code genoeg.',
    },
    provider: {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} is op dit moment niet beschikbaar`,
      happened: ({ problem }: Variables<'problem'>) => `We kunnen de provider niet gebruiken. ${problem}`,
      next: 'Probeer het over een paar minuten opnieuw, of log in met uw wachtwoord.',
    },
  },
  /** What is wrong with a provider. */
  providerProblems: {
    'not-https': 'Het adres begint met http://, en deze console accepteert alleen https://.',
    'address-refused': 'Met dit adres mag deze console geen verbinding maken.',
    unreachable: 'De provider is niet bereikbaar.',
    slow: ({ seconds }: { seconds: number }) =>
      `De provider heeft niet binnen ${number(seconds)} seconden gereageerd.`,
    'invalid-response': 'De provider gaf geen geldig OpenID Connect-antwoord.',
    'other-issuer': 'De provider gebruikt een andere issuer-URL.',
    'client-refused':
      'De provider heeft de client-ID of het clientgeheim van deze console geweigerd. Het geheim is mogelijk verlopen.',
    'code-refused': 'De provider accepteerde de code die deze zelf had uitgegeven niet meer.',
    'bad-token': 'De gegevens van de provider over u hebben onze controles niet doorstaan.',
  },
  backToLink: 'Terug naar de link',
  back: 'Terug',
  toDashboard: 'Naar het dashboard',
  toSignIn: 'Naar de inlogpagina',
  requestId: 'Verzoek-ID',
  settings: {
    title: 'OAuth-instellingen',
    titleFor: ({ adminName }: Variables<'adminName'>) => `OAuth-instellingen voor ${adminName}`,
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `De OpenID Connect-provider waarmee mensen inloggen bij ${adminName}, en bij elke beheerder daaronder zonder eigen instellingen.`,
    /** Who will lose access. */
    loss: {
      title: 'Wie de toegang verliest',
      confirm: 'Ik begrijp dat deze mensen de toegang verliezen',
      confirmFirst: 'Er is nog niets opgeslagen. Controleer wie de toegang verliest en bevestig dat.',
      stranded: ({ count, names }: { count: number; names: readonly string[] }) =>
        plural(count, {
          one: (n) =>
            `Met ${n} gekoppelde login kan niet meer worden ingelogd, omdat er geen wachtwoord is: ${list(names)}. Gebruik “Wachtwoord resetten” om de eigenaar een link te sturen om er een in te stellen.`,
          other: (n) =>
            `Met ${n} gekoppelde logins kan niet meer worden ingelogd, omdat er geen wachtwoord is: ${list(names)}. Gebruik “Wachtwoord resetten” om de eigenaars een link te sturen om er een in te stellen.`,
        }),
      more: ({ count }: { count: number }) => `nog ${number(count)}`,
      withPassword: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) =>
            `${n} gekoppelde login werkt niet meer met Single Sign-On, maar nog wel met een wachtwoord.`,
          other: (n) =>
            `${n} gekoppelde logins werken niet meer met Single Sign-On, maar nog wel met een wachtwoord.`,
        }),
      sessions: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) => `${n} sessie wordt nu beëindigd.`,
          other: (n) => `${n} sessies worden nu beëindigd.`,
        }),
    },
    current: 'Huidige instellingen',
    source: {
      own: ({ adminName }: Variables<'adminName'>) => `Ingesteld door ${adminName}.`,
      ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Ingesteld door ${adminName}, in plaats van de instellingen van ${above}.`,
      off: ({ adminName }: Variables<'adminName'>) => `Uitgeschakeld door ${adminName}.`,
      offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Uitgeschakeld door ${adminName}, in plaats van de instellingen van ${above}.`,
      inherited: ({ above, issuer }: Variables<'above' | 'issuer'>) => `Overgenomen van ${above}: ${issuer}`,
      inheritedOff: ({ above }: Variables<'above'>) => `Uit, overgenomen van ${above}.`,
      none: 'Hier en erboven niet ingesteld.',
    },
    /** The same, as the value of a fact on a technician's page. */
    sourceInBrief: {
      own: ({ adminName }: Variables<'adminName'>) => `Ingesteld door ${adminName}`,
      off: ({ adminName }: Variables<'adminName'>) => `Uitgeschakeld door ${adminName}`,
      inherited: ({ adminName }: Variables<'adminName'>) => `Overgenomen van ${adminName}`,
      inheritedOff: ({ adminName }: Variables<'adminName'>) => `Uit, overgenomen van ${adminName}`,
      none: 'Hier en erboven niet ingesteld',
    },
    mode: 'Voor deze beheerder',
    modes: {
      inherit: ({ above, issuer }: Variables<'above' | 'issuer'>) =>
        `De instellingen van ${above} gebruiken (${issuer})`,
      inheritOff: ({ above }: Variables<'above'>) => `De instellingen van ${above} gebruiken (uit)`,
      inheritNone: 'De instellingen van de beheerder erboven gebruiken (er zijn er nog geen)',
      own: 'Aan: de provider hieronder gebruiken',
      off: 'Uit',
    },
    issuer: 'Issuer-URL',
    issuerHint:
      'Bijvoorbeeld https://login.acme.example. De andere endpoints krijgen we van de provider op dit adres.',
    clientId: 'Client-ID',
    clientSecret: 'Clientgeheim',
    clientSecretHint: {
      kept: 'We bewaren het ingevoerde geheim totdat u opslaat.',
      stored:
        'Er is een geheim opgeslagen. Het wordt nooit meer getoond. Laat dit leeg om het te behouden. Wijzigt u de issuer of de client-ID, voer dan een nieuw geheim in.',
      none: 'We slaan het versleuteld op en tonen het nooit meer. Laat dit leeg voor een openbare client.',
    },
    scopes: 'Scopes',
    buttonText: 'Knoptekst',
    buttonTextHint: ({ ssoName }: Variables<'ssoName'>) =>
      `Staat op de inlogpagina. Laat u dit leeg, dan staat er “Inloggen met ${ssoName}”.`,
    options: 'Opties',
    addressesCountAsVerified: 'De e-mailadressen van deze provider als geverifieerd behandelen',
    addressesCountAsVerifiedHint:
      'Selecteer dit alleen als niemand daar zelf een willekeurig e-mailadres kan opgeven. Anders kunnen mensen alleen koppelen als de provider aangeeft dat hun adres is geverifieerd.',
    requireCode: 'Ook om de code van deze console vragen',
    requireCodeHint:
      'Nadat mensen bij de provider hebben ingelogd, voeren ze hier een code uit hun authenticator-app in.',
    signOutAtProvider: 'Ook uitloggen bij de provider',
    signOutAtProviderHint:
      'Als mensen hier uitloggen, worden ze ook bij de provider uitgelogd, als die dat ondersteunt.',
    changePasswordUrl: 'URL om wachtwoord te wijzigen',
    changePasswordUrlHint:
      'Optioneel. De pagina waar mensen hun wachtwoord bij de provider resetten. We tonen deze aan mensen die hun account koppelen.',
    submit: 'Opslaan',
    register: 'Registreer deze bij de provider',
    redirectUri: 'Redirect-URI',
    signedOutUri: 'Redirect-URI na uitloggen',
    backChannelUri: 'Back-channel-uitlog-URI',
    overrides: 'Subbeheerders met eigen instellingen',
    overrideOff: 'Uit',
    saved: {
      own: ({ issuer }: Variables<'issuer'>) => `Opgeslagen. De provider op ${issuer} reageert.`,
      off: 'Opgeslagen. Single Sign-On is uit voor deze beheerder.',
      inherited: ({ adminName }: Variables<'adminName'>) =>
        `Opgeslagen. De instellingen van ${adminName} gelden hier.`,
      none: 'Opgeslagen. Er gelden geen instellingen voor deze beheerder.',
    },
    /** What a provider says that it supports. */
    findings: {
      signs: ({ algorithms }: { algorithms: readonly string[] }) =>
        `De provider ondertekent met ${list(algorithms)}.`,
      createsAccounts: 'Mensen kunnen er een account aanmaken.',
      createsNoAccounts:
        'De provider geeft niet aan dat mensen er een account kunnen aanmaken. Mogelijk moet de beheerder van de provider dat doen.',
      signsOut: 'De provider ondersteunt uitloggen.',
      signsNoOneOut: 'De provider ondersteunt uitloggen niet.',
      noEmail: 'De provider geeft niet aan dat deze e-mailadressen doorgeeft. Die zijn nodig om te koppelen.',
      noTime:
        'De provider geeft niet aan dat deze het tijdstip van inloggen doorgeeft. Dat is nodig om wijzigingen zonder code te bevestigen. Selecteer “Ook om de code van deze console vragen”.',
    },
  },
} satisfies Catalogue['sso'];
