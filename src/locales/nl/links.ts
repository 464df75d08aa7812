import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The pages that links in emails open. */
export const links = {
  invitation: {
    title: 'Welkom',
    titleForPassword: 'Welkom: stel uw wachtwoord in',
    own: ({ adminName, username }: Variables<'adminName' | 'username'>) =>
      `U hebt een eigen login bij ${adminName}. Uw gebruikersnaam is ${username}.`,
    firstLogin: ({ username }: Variables<'username'>) =>
      `Dit is de eerste login van deze installatie. De gebruikersnaam is ${username} totdat u een andere kiest.`,
    chooseHow: 'Kies hoe u wilt inloggen.',
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} is op dit moment niet beschikbaar. Stel in plaats daarvan een wachtwoord in, of probeer het over een paar minuten opnieuw. Uw link blijft werken.`,
  },
  passwordReset: {
    title: 'Nieuw wachtwoord instellen',
    introduction: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Voor ${username} bij ${adminName}. Uw andere sessies worden beëindigd en tweefactorauthenticatie blijft ongewijzigd.`,
  },
  newPassword: {
    or: 'of',
    title: 'Wachtwoord instellen',
    thenTwoFactor: 'Hierna stelt u tweefactorauthenticatie in.',
    password: 'Wachtwoord',
    submit: 'Wachtwoord instellen',
  },
  continueWith: ({ ssoName }: Variables<'ssoName'>) => `Doorgaan met ${ssoName}`,
  atProvider: {
    createAccount:
      'U kunt daar een account maken met het e-mailadres waarnaar deze link is verzonden. Wordt u gevraagd om in te loggen, dan heeft dat adres al een account. Log daarmee in.',
    forgotten: 'Weet u het wachtwoord ervan niet, reset het dan daar en open deze link opnieuw.',
    changePassword: 'Wachtwoord bij de provider resetten',
  },
  twoFactorReset: {
    title: 'Tweefactorauthenticatie opnieuw instellen',
    withPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Voor ${username} bij ${adminName}. Voer eerst uw wachtwoord in. Uw huidige codes blijven werken totdat u de nieuwe bevestigt.`,
    password: 'Wachtwoord',
    passwordMissing: 'Voer uw wachtwoord in.',
    passwordWrong:
      'Dat wachtwoord is onjuist. Bent u dat ook vergeten, gebruik dan “Wachtwoord vergeten?” hieronder en open daarna deze link opnieuw.',
    submit: 'Doorgaan',
    forgotten: 'Wachtwoord vergeten?',
    linkStays: 'U kunt deze link daarna nog gebruiken.',
    withProvider: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Voor ${username} bij ${adminName}. Log eerst in met ${ssoName}. Uw huidige codes blijven werken totdat u de nieuwe bevestigt.`,
    noFirstFactor: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Voor ${username} bij ${adminName}. Deze login heeft geen wachtwoord, en ${ssoName} is niet meer ingesteld.`,
    openAgain: 'Stel een wachtwoord in en open daarna deze link opnieuw.',
  },
  addressChange: {
    title: 'Bevestig uw nieuwe e-mailadres',
    introduction: ({ address }: Variables<'address'>) =>
      `Als u bevestigt, sturen we alle e-mail voor deze login naar ${address}.`,
    submit: 'Dit adres bevestigen',
    signInFirst: 'Log in om het adres te bevestigen. Daarna brengen we u terug naar deze pagina.',
    signIn: 'Inloggen',
  },
  newSignIn: {
    title: 'Een inlogpoging melden',
    endsPassword: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Heeft iemand anders ingelogd als ${username} bij ${adminName}, bevestig dat dan hier. Alle sessies worden beëindigd, het huidige wachtwoord werkt niet meer en we sturen u een link om een nieuw wachtwoord in te stellen.`,
    endsSessions: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `Heeft iemand anders ingelogd als ${username} bij ${adminName}, bevestig dat dan hier. Alle sessies worden beëindigd en we laten het weten aan degene die deze login beheert.`,
    factorsRemoved: ({ factors }: Variables<'factors'>) =>
      `Deze tweede factoren worden verwijderd, omdat iemand anders ze misschien heeft: ${factors}.`,
    factorsKept: ({ factors }: Variables<'factors'>) =>
      `Iemand anders heeft deze tweede factoren misschien: ${factors}. Andere zijn er niet meer, dus deze blijven, maar niemand kan ze gebruiken totdat uw tweefactorauthenticatie is gereset.`,
    submit: 'Dit was ik niet',
    wasYou: 'Was u dit wel, sluit dan deze pagina. Er is niets gewijzigd.',
  },
  otherSession: {
    title: ({ signedInAs }: Variables<'signedInAs'>) => `U bent ingelogd als ${signedInAs}`,
    introduction: ({ username, adminName, signedInAs }: Variables<'username' | 'adminName' | 'signedInAs'>) =>
      `Deze link is voor ${username} bij ${adminName}. Log eerst ${signedInAs} uit om de link te gebruiken.`,
    unsavedChanges: ({ signedInAs }: Variables<'signedInAs'>) =>
      `Wijzigingen die ${signedInAs} in deze browser niet heeft opgeslagen, gaan verloren.`,
    submit: ({ signedInAs }: Variables<'signedInAs'>) => `${signedInAs} uitloggen en doorgaan`,
    stay: ({ signedInAs }: Variables<'signedInAs'>) => `Ingelogd blijven als ${signedInAs}`,
    linkStays: 'U kunt deze link daarna nog gebruiken.',
  },
  /** A link that no longer works. The titles are by the purpose of the link, and then by what happened to it. */
  dead: {
    titles: {
      invitation: {
        used: 'Deze uitnodiging is al gebruikt',
        replaced: 'Deze uitnodiging is vervangen',
        expired: 'Deze uitnodiging is verlopen',
        withdrawn: 'Deze uitnodiging is ingetrokken',
      },
      'password-reset': {
        used: 'Deze link om het wachtwoord te resetten is al gebruikt',
        replaced: 'Deze link om het wachtwoord te resetten is vervangen',
        expired: 'Deze link om het wachtwoord te resetten is verlopen',
        withdrawn: 'Deze link om het wachtwoord te resetten is ingetrokken',
      },
      '2fa-reset': {
        used: 'Deze link om 2FA te resetten is al gebruikt',
        replaced: 'Deze link om 2FA te resetten is vervangen',
        expired: 'Deze link om 2FA te resetten is verlopen',
        withdrawn: 'Deze link om 2FA te resetten is ingetrokken',
      },
      'sso-link': {
        used: 'Deze link voor Single Sign-On is al gebruikt',
        replaced: 'Deze link voor Single Sign-On is vervangen',
        expired: 'Deze link voor Single Sign-On is verlopen',
        withdrawn: 'Deze link voor Single Sign-On is ingetrokken',
      },
      'address-change': {
        used: 'Deze bevestigingslink is al gebruikt',
        replaced: 'Deze bevestigingslink is vervangen',
        expired: 'Deze bevestigingslink is verlopen',
        withdrawn: 'Deze bevestigingslink is ingetrokken',
      },
      'new-sign-in': {
        used: 'Deze inlogpoging is al gemeld',
        replaced: 'Deze link is vervangen',
        expired: 'Deze link is verlopen',
        withdrawn: 'Deze link is ingetrokken',
      },
      'sign-up': {
        used: 'Deze link voor uw nieuwe account is al gebruikt',
        replaced: 'Deze link voor uw nieuwe account is vervangen',
        expired: 'Deze link voor uw nieuwe account is verlopen',
        withdrawn: 'Deze link voor uw nieuwe account is ingetrokken',
      },
    },
    used: 'Elke link kan één keer worden gebruikt.',
    replaced: ({ time }: Variables<'time'>) =>
      `We hebben een nieuwere verzonden: ${time}. Gebruik de link in die e-mail.`,
    expired: ({ time }: Variables<'time'>) => `De link kon worden gebruikt tot ${time}.`,
    withdrawn: 'De link is niet meer nodig, of een beheerder heeft de login gewijzigd.',
    withdrawnReset:
      'Sinds we de link hebben verzonden, heeft iemand met deze login ingelogd of heeft een beheerder de login gewijzigd.',
    ifItWasYou: {
      invitation: 'Was u dit, log dan in.',
      'password-reset':
        'Was u dit, log dan in met het nieuwe wachtwoord. Zo niet, gebruik dan meteen “Wachtwoord vergeten?” op de inlogpagina.',
      '2fa-reset': 'Was u dit, log dan in met de nieuwe codes.',
    },
    forgotPassword: 'Gebruik “Wachtwoord vergeten?” op de inlogpagina om een nieuwe link te krijgen.',
    newTwoFactorReset: 'Hebt u een nieuwe link nodig?',
    changeAgain: 'Wijzig het adres opnieuw in uw profiel.',
    changePassword:
      'Herkent u een inlogpoging niet, stel dan op de inlogpagina met “Wachtwoord vergeten?” een nieuw wachtwoord in. Dat beëindigt alle sessies.',
    createAgain: 'Maak uw account opnieuw aan.',
    renew: 'Stuur mij een nieuwe',
    renewTo: 'We sturen de link naar hetzelfde adres als eerder.',
  },
  renewed: {
    title: 'Er is een nieuwe link onderweg',
    sent: 'We sturen de link naar hetzelfde adres als eerder. Controleer zo uw e-mail, en ook uw spammap.',
    already: ({ time }: Variables<'time'>) =>
      `We hebben de link om ${time} al verzonden. Controleer uw e-mail, en ook uw spammap.`,
  },
  unknown: {
    title: 'Deze link kan niet worden gelezen',
    introduction:
      'De link is onvolledig of gewijzigd. Open de link opnieuw vanuit de e-mail, of kopieer de hele link naar de adresbalk.',
  },
  toSignIn: 'Naar de inlogpagina',
} satisfies Catalogue['links'];
