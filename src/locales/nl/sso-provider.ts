import { number } from './formats.ts';
import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The bundled OpenID provider: its layout, signing in, accounts, and the way back to a product. */
export const ssoProvider = {
  layout: {
    toContinueTo: ({ product }: Variables<'product'>) => `om door te gaan naar ${product}`,
    setPassword: 'Liever een wachtwoord instellen',
    cancel: ({ product }: Variables<'product'>) => `Annuleren en terug naar ${product}`,
    signOut: 'Uitloggen',
  },
  signIn: {
    title: 'Inloggen',
    existing: ({ email }: Variables<'email'>) => `U hebt al een account voor ${email}. Log daarmee in.`,
    unknownPassword: 'Reset het wachtwoord als u het niet weet',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Inloggen',
    forgotten: 'Wachtwoord vergeten?',
    noAccount: 'Nog geen account?',
  },
  passwordResetRequested: {
    introduction:
      'Als een account dat adres gebruikt, sturen we daar een e-mail naartoe met een link om een nieuw wachtwoord in te stellen.',
    noEmail: 'Na een paar minuten nog geen e-mail? Controleer uw spammap, of vraag uw systeembeheerder.',
  },
  twoFactorReset: ({ username }: Variables<'username'>) =>
    `Voor ${username}. Voer eerst uw wachtwoord in. Uw huidige codes blijven werken totdat u de nieuwe bevestigt.`,
  unknownLink: {
    title: 'Deze link kan niet worden gelezen',
    introduction:
      'De link is onvolledig of onderweg gewijzigd. Open de link opnieuw vanuit de e-mail, of kopieer de hele link naar de adresbalk.',
    next: 'Werkt het nog steeds niet, vraag dan een nieuwe aan op de inlogpagina.',
  },
  requestAccount: {
    title: 'Account aanmaken',
    introduction:
      'We sturen u een link om te bevestigen dat het adres van u is. Daarna kiest u een wachtwoord en stelt u tweefactorauthenticatie in.',
    email: 'E-mailadres',
    submit: 'Account aanmaken',
    existing: 'Hebt u al een account?',
    signIn: 'Inloggen',
  },
  accountRequested: {
    title: 'Controleer uw e-mail',
    introduction:
      'We sturen een e-mail naar het adres dat u hebt ingevoerd. Open de link daarin in deze browser om verder te gaan. Hebt u al een account, dan staat dat in de e-mail.',
    noEmail: 'Na een paar minuten nog geen e-mail? Controleer uw spammap.',
    again: 'Adres opnieuw invoeren',
  },
  createAccount: {
    title: 'Account aanmaken',
    introduction: ({ email }: Variables<'email'>) =>
      `Kies een wachtwoord voor ${email}. Hierna stelt u tweefactorauthenticatie in.`,
    password: 'Wachtwoord',
    submit: 'Account aanmaken',
  },
  account: {
    title: 'Uw account',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    passwordSet: ({ time }: Variables<'time'>) => `Ingesteld: ${time}`,
    changePassword: 'Wachtwoord wijzigen',
    twoFactorSet: ({ time }: Variables<'time'>) => `Ingesteld: ${time}`,
    changeTwoFactor: 'Opnieuw instellen',
    recoveryKey: 'Herstelsleutel',
    recoveryKeyUse: 'Voor als u uw telefoon kwijt bent',
    renewRecoveryKey: 'Herstelsleutel vernieuwen',
    sessions: 'Sessies',
    sessionsUse: 'Waar u bent ingelogd',
    preferences: 'Taal en tijdzone',
    changePreferences: 'Taal en tijdzone wijzigen',
    open: 'Naar uw account',
  },
  sessions: {
    title: 'Sessies',
    introduction:
      'Waar u bent ingelogd. Als u hier een sessie beëindigt, eindigt deze ook bij de producten waarbij u van daaruit hebt ingelogd.',
    on: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} op ${system}`,
    thisOne: '(deze sessie)',
    address: 'IP-adres',
    since: 'Ingelogd',
    lastSeen: 'Laatst gezien',
    end: 'Beëindigen',
    endWhich: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Sessie van ${browser} op ${address} beëindigen`,
    endOthers: 'Alle andere sessies beëindigen',
    back: 'Terug naar uw account',
  },
  continueAs: {
    title: ({ product }: Variables<'product'>) => `Doorgaan naar ${product}`,
    sentToOther: ({ email, invited }: Variables<'email' | 'invited'>) =>
      `U bent ingelogd als ${email}, maar de link die u hebt geopend, is naar ${invited} verzonden. Als u doorgaat, loggen we ${email} hier uit.`,
    signedIn: ({ email }: Variables<'email'>) => `U bent ingelogd als ${email}.`,
    confirm: 'Bevestig dat u het bent.',
    password: 'Wachtwoord',
    code: 'Code',
    submit: ({ email }: Variables<'email'>) => `Doorgaan als ${email}`,
    or: 'of',
    other: 'Een ander account gebruiken',
  },
  consent: {
    title: ({ product }: Variables<'product'>) => `Doorgaan naar ${product}?`,
    introduction: ({ username, product }: Variables<'username' | 'product'>) =>
      `U bent ingelogd als ${username}. ${product} vraagt om:`,
    scopes: {
      openid: 'een ID voor uw account die geen ander product ontvangt',
      email: 'uw e-mailadres',
      profile: 'de naam van uw account',
    },
    submit: 'Toestaan',
  },
  leave: {
    title: ({ product }: Variables<'product'>) => `Terug naar ${product}`,
    introduction: 'U wordt doorgestuurd. Gebeurt er niets, selecteer dan “Doorgaan”.',
    submit: 'Doorgaan',
  },
  signOut: {
    title: 'Uitloggen',
    signedOutOf: ({ product }: Variables<'product'>) => `U bent uitgelogd bij ${product}.`,
    question: ({ provider }: Variables<'provider'>) =>
      `Ook uitloggen bij ${provider}? U wordt dan ook uitgelogd bij de producten waarbij u ermee hebt ingelogd.`,
    submit: 'Uitloggen',
    stay: 'Hier ingelogd blijven',
    done: 'U bent uitgelogd',
    toSignIn: 'Naar de inlogpagina',
  },
  error: {
    ended: 'Deze inlogpoging kan niet verdergaan',
    whyEnded: ({ minutes }: { minutes: number }) =>
      `Het duurde langer dan ${number(minutes)} minuten, was al afgerond of is in een andere browser gestart.`,
    startAgain: 'Ga terug naar waar u vandaan kwam en begin opnieuw.',
    notUnderstood: 'Dat verzoek is niet begrepen',
    why: ({ problem }: Variables<'problem'>) =>
      `Het product dat u hiernaartoe heeft gestuurd, vroeg om iets wat we niet kunnen doen: ${problem}.`,
    tellProduct: 'Meld dit aan de mensen die dat product beheren.',
    toProduct: ({ product }: Variables<'product'>) => `Naar ${product}`,
    request: 'Verzoek-ID',
  },
} satisfies Catalogue['ssoProvider'];
