import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The emails, by the name of the message. The sentences are in the order in which they appear in the email. */
export const emails = {
  invitation: {
    label: 'Uitnodiging',
    subject: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
      `Uw login voor ${productName} bij ${adminName}`,
    heading: ({ productName }: Variables<'productName'>) => `Welkom bij ${productName}`,
    toMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} heeft u hoofdbeheerder van ${adminName} gemaakt. U beheert de domeinen, technici en subbeheerders. Alles wat u doet, wordt onder uw eigen naam vastgelegd.`,
    toTechnician: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} heeft u technicus van ${adminName} gemaakt. U hebt dezelfde toegang als de hoofdbeheerder, met een eigen login. Alles wat u doet, wordt onder uw eigen naam vastgelegd.`,
    startWithSso: ({ ssoName }: Variables<'ssoName'>) =>
      `Open om te beginnen de link en ga verder met ${ssoName}. Maak daar een account aan, of log in als u er voor dit adres al een hebt. U kunt in plaats daarvan ook hier een wachtwoord instellen.`,
    start:
      'Stel om te beginnen een wachtwoord en tweefactorauthenticatie in. Dat duurt ongeveer twee minuten. Houd uw telefoon bij de hand.',
    button: 'Uitnodiging accepteren',
    notExpected:
      'Had u dit niet verwacht? Negeer deze e-mail dan. Er gebeurt niets, tenzij u de link opent en u registreert.',
  },
  'password-reset': {
    label: 'Wachtwoordreset',
    subject: ({ productName }: Variables<'productName'>) =>
      `Stel een nieuw wachtwoord in voor ${productName}`,
    heading: 'Stel een nieuw wachtwoord in',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `U hebt een link aangevraagd om een nieuw wachtwoord in te stellen voor uw login bij ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} heeft ons gevraagd u een link te sturen om een nieuw wachtwoord in te stellen voor uw login bij ${adminName}.`,
    },
    requestedHere: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft op de inlogpagina een nieuw wachtwoord aangevraagd voor uw login bij ${adminName}.`,
    untilThen:
      'Hebt u een wachtwoord, dan blijft dat werken totdat u het nieuwe instelt. Uw tweefactorauthenticatie blijft ongewijzigd.',
    afterRejectedSignIn: ({ adminName }: Variables<'adminName'>) =>
      `U hebt gemeld dat iemand anders met uw login bij ${adminName} heeft ingelogd. Alle sessies zijn beëindigd en uw oude wachtwoord werkt niet meer. Stel met deze link een nieuw wachtwoord in. Uw tweefactorauthenticatie blijft ongewijzigd.`,
    button: 'Nieuw wachtwoord instellen',
    ignore: 'Was u dit niet, negeer deze e-mail dan. Uw wachtwoord blijft ongewijzigd.',
  },
  '2fa-reset': {
    label: '2FA-reset',
    subject: ({ productName }: Variables<'productName'>) =>
      `Stel tweefactorauthenticatie opnieuw in voor ${productName}`,
    heading: 'Stel tweefactorauthenticatie opnieuw in',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `U hebt een link aangevraagd om tweefactorauthenticatie opnieuw in te stellen voor uw login bij ${adminName}, bijvoorbeeld op een nieuwe telefoon.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} heeft ons gevraagd u een link te sturen om tweefactorauthenticatie opnieuw in te stellen voor uw login bij ${adminName}, bijvoorbeeld op een nieuwe telefoon.`,
    },
    untilThen: ({ ssoName }: Variables<'ssoName'>) =>
      `Bevestig eerst dat u het bent, met uw wachtwoord of met ${ssoName}. Uw huidige codes en passkeys blijven werken totdat u 2FA opnieuw hebt ingesteld. Daarna krijgt u ook een nieuwe herstelsleutel.`,
    button: '2FA instellen',
  },
  'sso-link': {
    label: 'Single Sign-On-uitnodiging',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Koppel uw login voor ${productName} aan ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Inloggen met ${ssoName}`,
    requested: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `U hebt een link aangevraagd waarmee u voortaan met ${ssoName} kunt inloggen bij ${adminName}.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} heeft ons gevraagd u een link te sturen waarmee u voortaan met ${ssoName} kunt inloggen bij ${adminName}.`,
    },
    account:
      'Gebruik uw account daar voor dit e-mailadres. Hebt u er nog geen, dan kunt u er een aanmaken. U kunt ook blijven inloggen zoals nu.',
    button: ({ ssoName }: Variables<'ssoName'>) => `Koppelen aan ${ssoName}`,
  },
  'address-change': {
    label: 'Adresbevestiging',
    subject: ({ productName }: Variables<'productName'>) =>
      `Bevestig uw nieuwe e-mailadres voor ${productName}`,
    heading: 'Bevestig uw nieuwe e-mailadres',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `U hebt ons gevraagd alle e-mail voor uw login bij ${adminName} voortaan naar dit adres te sturen.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} heeft ons gevraagd alle e-mail voor uw login bij ${adminName} voortaan naar dit adres te sturen.`,
    },
    untilThen: 'Log in met die login en bevestig dit adres. Tot dan blijven we het oude adres gebruiken.',
    button: 'Dit adres bevestigen',
    notExpected:
      'Is dit niet uw login, dan heeft waarschijnlijk iemand een typefout gemaakt in een adres. Negeer deze e-mail, dan verandert er niets.',
  },
  'address-changing': {
    label: 'Melding van adreswijziging',
    subject: ({ productName }: Variables<'productName'>) =>
      `Uw e-mailadres voor ${productName} wordt binnenkort gewijzigd`,
    heading: 'Uw e-mailadres wordt binnenkort gewijzigd',
    requested: {
      byYou: ({ adminName, newAddress }: Variables<'adminName' | 'newAddress'>) =>
        `U hebt ons gevraagd e-mail voor uw login bij ${adminName} naar ${newAddress} te sturen in plaats van naar dit adres.`,
      bySomeone: ({ actor, adminName, newAddress }: Variables<'actor' | 'adminName' | 'newAddress'>) =>
        `${actor} heeft ons gevraagd e-mail voor uw login bij ${adminName} naar ${newAddress} te sturen in plaats van naar dit adres.`,
    },
    untilThen:
      'Het adres verandert pas als u inlogt en het bevestigt met de link die we naar het nieuwe adres hebben gestuurd.',
    notYours: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Is het nieuwe adres niet van u, bevestig het dan niet en vraag ${actor} om uitleg.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Is het nieuwe adres niet van u, bevestig het dan niet en vraag ${actor} of de hoofdbeheerder van ${adminName} om uitleg.`,
      askSystemAdministrator:
        'Is het nieuwe adres niet van u, bevestig het dan niet en vraag uw systeembeheerder om uitleg.',
    },
  },
  'password-changed': {
    label: 'Melding van wachtwoordwijziging',
    subject: ({ productName }: Variables<'productName'>) => `Uw wachtwoord voor ${productName} is gewijzigd`,
    heading: 'Uw wachtwoord is gewijzigd',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft een nieuw wachtwoord ingesteld voor uw login bij ${adminName}. Alle andere sessies zijn beëindigd.`,
    nothingToDo: 'Was u dit, dan hoeft u niets te doen.',
  },
  '2fa-changed': {
    label: 'Melding van 2FA-wijziging',
    subject: ({ productName }: Variables<'productName'>) =>
      `Tweefactorauthenticatie voor ${productName} is ingesteld`,
    heading: 'Tweefactorauthenticatie is ingesteld',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft tweefactorauthenticatie ingesteld voor uw login bij ${adminName}. Eerdere codes en herstelsleutels werken niet meer.`,
    nothingToDo: 'Was u dit, dan hoeft u niets te doen. Bewaar de herstelsleutel op een veilige plek.',
  },
  'recovery-key-used': {
    label: 'Melding van herstelsleutel',
    subject: ({ productName }: Variables<'productName'>) =>
      `Uw herstelsleutel voor ${productName} is gebruikt`,
    heading: 'Uw herstelsleutel is gebruikt',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand heeft uw herstelsleutel gebruikt om tweefactorauthenticatie voor uw login bij ${adminName} uit te schakelen. De sleutel kan niet opnieuw worden gebruikt.`,
    next: 'U moet tweefactorauthenticatie opnieuw instellen voordat u verder kunt. U krijgt dan een nieuwe herstelsleutel.',
  },
  'passkey-added': {
    label: 'Melding van nieuwe passkey',
    subject: ({ productName }: Variables<'productName'>) =>
      `Er is een passkey toegevoegd aan uw login voor ${productName}`,
    heading: 'Er is een passkey toegevoegd',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft een passkey toegevoegd aan uw login bij ${adminName}. De passkey kan in plaats van een code worden gebruikt.`,
    nothingToDo: 'Was u dit, dan hoeft u niets te doen.',
  },
  'passkey-removed': {
    label: 'Melding van verwijderde passkey',
    subject: ({ productName }: Variables<'productName'>) =>
      `Er is een passkey verwijderd uit uw login voor ${productName}`,
    heading: 'Er is een passkey verwijderd',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft een passkey verwijderd uit uw login bij ${adminName}. De passkey kan niet meer worden gebruikt.`,
    nothingToDo: 'Was u dit, dan hoeft u niets te doen.',
  },
  'authenticator-app-added': {
    label: 'Melding van nieuwe authenticator-app',
    subject: ({ productName }: Variables<'productName'>) =>
      `Er is een authenticator-app toegevoegd aan uw login voor ${productName}`,
    heading: 'Er is een authenticator-app toegevoegd',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft een authenticator-app toegevoegd aan uw login bij ${adminName}. De codes kunnen in plaats van een passkey worden gebruikt.`,
    nothingToDo: 'Was u dit, dan hoeft u niets te doen.',
  },
  'authenticator-app-removed': {
    label: 'Melding van verwijderde authenticator-app',
    subject: ({ productName }: Variables<'productName'>) =>
      `De authenticator-app is verwijderd uit uw login voor ${productName}`,
    heading: 'De authenticator-app is verwijderd',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft de authenticator-app verwijderd uit uw login bij ${adminName}. De codes werken niet meer.`,
    nothingToDo: 'Was u dit, dan hoeft u niets te doen.',
  },
  'sso-linked': {
    label: 'Single Sign-On-melding',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Uw login voor ${productName} is gekoppeld aan ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Gekoppeld aan ${ssoName}`,
    happened: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Uw login bij ${adminName} is nu gekoppeld aan uw account bij ${ssoName}. U kunt met dat account inloggen.`,
    nothingToDo: 'Was u dit, dan hoeft u niets te doen.',
  },
  'sso-unlinked': {
    label: 'Single Sign-On-melding',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Uw login voor ${productName} is niet meer gekoppeld aan ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Niet meer gekoppeld aan ${ssoName}`,
    unlinked: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `U hebt uw login bij ${adminName} losgekoppeld van uw account bij ${ssoName}. Log voortaan in met uw wachtwoord.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} heeft uw login bij ${adminName} losgekoppeld van uw account bij ${ssoName}. Log voortaan in met uw wachtwoord.`,
    },
    password: 'Hebt u nog geen wachtwoord, dan ontvangt u een aparte e-mail om er een in te stellen.',
  },
  'username-changed': {
    label: 'Melding van gewijzigde gebruikersnaam',
    subject: ({ productName, after }: Variables<'productName' | 'after'>) =>
      `Uw gebruikersnaam voor ${productName} is nu ${after}`,
    heading: ({ after }: Variables<'after'>) => `Uw gebruikersnaam is nu ${after}`,
    changed: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `U hebt de gebruikersnaam van uw login bij ${adminName} gewijzigd.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} heeft de gebruikersnaam van uw login bij ${adminName} gewijzigd.`,
    },
    signIn:
      'Gebruik de volgende keer dat u inlogt de nieuwe gebruikersnaam of uw e-mailadres. Uw wachtwoord en tweefactorauthenticatie blijven hetzelfde.',
    notExpected: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Had u dit niet verwacht, vraag ${actor} dan om uitleg. Bestaande vermeldingen in het auditlog behouden de oude gebruikersnaam.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Had u dit niet verwacht, vraag ${actor} of de hoofdbeheerder van ${adminName} dan om uitleg. Bestaande vermeldingen in het auditlog behouden de oude gebruikersnaam.`,
      askSystemAdministrator:
        'Had u dit niet verwacht, vraag uw systeembeheerder dan om uitleg. Bestaande vermeldingen in het auditlog behouden de oude gebruikersnaam.',
    },
  },
  'access-ends': {
    label: 'Herinnering aan het einde van de toegang',
    subject: ({ productName, date }: Variables<'productName' | 'date'>) =>
      `Uw toegang tot ${productName} eindigt op ${date}`,
    heading: 'Uw toegang eindigt binnenkort',
    ends: ({
      productName,
      adminName,
      date,
      zone,
    }: Variables<'productName' | 'adminName' | 'date' | 'zone'>) =>
      `Uw toegang tot ${productName} bij ${adminName} eindigt aan het eind van ${date} in de tijdzone ${zone}. Daarna kunt u niet meer inloggen.`,
    notExpected: ({ adminName }: Variables<'adminName'>) =>
      `Als u langer toegang nodig hebt, vraag het dan aan de persoon die uw login bij ${adminName} beheert.`,
  },
  'access-ends-for-admin': {
    label: 'Herinnering aan het einde van de toegang voor beheerders',
    subject: ({ technician, date }: Variables<'technician' | 'date'>) =>
      `De toegang van ${technician} eindigt op ${date}`,
    heading: 'De toegang van een technicus eindigt binnenkort',
    ends: ({
      technician,
      productName,
      adminName,
      date,
      zone,
    }: Variables<'technician' | 'productName' | 'adminName' | 'date' | 'zone'>) =>
      `De toegang van ${technician} tot ${productName} bij ${adminName} eindigt aan het eind van ${date} in de tijdzone ${zone}.`,
    extend: 'Open de technicus in “Technici beheren” en voer een latere datum in om de toegang te verlengen.',
    notExpected: 'Als de technicus niet langer toegang nodig heeft, hoeft u niets te doen.',
  },
  'unused-access': {
    label: 'Waarschuwing voor ongebruikte toegang',
    subject: ({ productName }: Variables<'productName'>) =>
      `Log in om uw toegang tot ${productName} te behouden`,
    heading: 'Uw login wordt gedeactiveerd',
    ends: ({ adminName, time, days }: Variables<'adminName' | 'time'> & { days: number }) =>
      `Uw login bij ${adminName} wordt op ${time} gedeactiveerd, omdat u lang niet hebt ingelogd. ${adminName} deactiveert logins na ${number(days)} dagen zonder inloggen.`,
    keep: 'Log vóór die tijd in om uw login te behouden. Meer hoeft u niet te doen.',
    button: ({ productName }: Variables<'productName'>) => `Inloggen bij ${productName}`,
    notExpected: 'Als u deze login niet meer nodig hebt, hoeft u niets te doen.',
  },
  'review-reminder': {
    label: 'Herinnering aan een toegangscontrole',
    subject: ({ admin }: Variables<'admin'>) => `Toegangscontrole van ${admin}`,
    heading: 'Er wacht een toegangscontrole op u',
    asks: ({ actor, admin }: Variables<'actor' | 'admin'>) =>
      `${actor} herinnert u aan de toegangscontrole van ${admin}.`,
    undecided: ({ undecided, total }: Record<'undecided' | 'total', number>) =>
      plural(undecided, {
        one: (n) => `Over ${n} van de ${number(total)} technici is nog niet beslist.`,
        other: (n) => `Over ${n} van de ${number(total)} technici is nog niet beslist.`,
      }),
    complete: 'Over alle technici is beslist. De controle kan worden afgetekend.',
    button: 'Controle openen',
    notExpected: 'Als iemand anders aan deze controle werkt, hoeft u niets te doen.',
  },
  'account-blocked': {
    label: 'Melding van blokkering',
    subject: ({ productName }: Variables<'productName'>) =>
      `Te veel mislukte inlogpogingen bij ${productName}`,
    heading: 'Te veel mislukte inlogpogingen',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand heeft te vaak geprobeerd met een onjuist wachtwoord of een onjuiste code in te loggen met uw login bij ${adminName}. Dat is niet gelukt.`,
    codesOff: ({ codes }: { codes: number }) =>
      `Er waren ${number(codes)} onjuiste codes achter elkaar. Daarom accepteren we geen codes meer totdat uw tweefactorauthenticatie is gereset. Open sessies blijven open.`,
    blocked: ({ until }: Variables<'until'>) =>
      `U kunt niet inloggen tot ${until}. Open sessies blijven open.`,
    wasYouCodesOff: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Was u dit, vraag de hoofdbeheerder van ${adminName} dan om “2FA resetten” te gebruiken.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Was u dit, vraag een beheerder boven ${adminName} dan om “2FA resetten” te gebruiken.`,
      manager: 'Was u dit, vraag degene die uw login beheert dan om “2FA resetten” te gebruiken.',
      systemAdministrator: ({ command }: Variables<'command'>) =>
        `Was u dit, vraag uw systeembeheerder dan om “${command}” uit te voeren.`,
    },
    wasYouBlocked: 'Was u dit, wacht dan even en probeer het opnieuw, of gebruik “Wachtwoord vergeten?”.',
    wasNotYou: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Was u dit niet, meld het dan aan de hoofdbeheerder van ${adminName}. Uw wachtwoord en tweefactorauthenticatie hebben de ander buitengehouden.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Was u dit niet, meld het dan aan een beheerder boven ${adminName}. Uw wachtwoord en tweefactorauthenticatie hebben de ander buitengehouden.`,
      manager:
        'Was u dit niet, meld het dan aan degene die uw login beheert. Uw wachtwoord en tweefactorauthenticatie hebben de ander buitengehouden.',
      systemAdministrator:
        'Was u dit niet, meld het dan aan uw systeembeheerder. Uw wachtwoord en tweefactorauthenticatie hebben de ander buitengehouden.',
    },
  },
  deactivated: {
    label: 'Melding van deactivering',
    subject: ({ productName }: Variables<'productName'>) => `Uw login voor ${productName} is gedeactiveerd`,
    heading: ({ adminName }: Variables<'adminName'>) => `Uw login bij ${adminName} is gedeactiveerd`,
    happened: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} heeft uw login bij ${adminName} gedeactiveerd. U kunt niet meer inloggen en al uw sessies zijn beëindigd.`,
    unused: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
      `Er is ${number(days)} dagen niet ingelogd met uw login bij ${adminName}, dus is die automatisch gedeactiveerd. U kunt niet meer inloggen en al uw sessies zijn beëindigd.`,
    kept: 'Uw login is niet verwijderd. Iemand die de login beheert, kan deze weer activeren.',
  },
  'new-sign-in': {
    label: 'Melding van nieuwe inlogpoging',
    subject: ({ productName }: Variables<'productName'>) => `Er is ingelogd bij ${productName}`,
    heading: 'Ingelogd met een nieuwe browser',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft met uw login bij ${adminName} ingelogd met een browser die we nog niet kenden. Was u dit, dan hoeft u niets te doen.`,
    button: {
      label: 'Dit was ik niet',
      endsPassword:
        'Was u dit niet, kies dan de knop en bevestig. Alle sessies worden dan beëindigd, het huidige wachtwoord werkt niet meer en we sturen u een link om een nieuw wachtwoord in te stellen.',
      endsSessions:
        'Was u dit niet, kies dan de knop en bevestig. Alle sessies worden dan beëindigd en we laten het weten aan degene die uw login beheert.',
    },
    removesFactors:
      'We verwijderen ook passkeys en authenticator-apps die tijdens of na die inlogpoging zijn toegevoegd, en passkeys die toen of daarna zijn gebruikt. Als u geen andere tweede factor hebt, blokkeren we ze in plaats daarvan.',
    browser: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} op ${system}`,
  },
  'sign-in-rejected': {
    label: 'Melding van onbekende inlogpoging',
    subject: ({ username }: Variables<'username'>) => `${username} herkent een inlogpoging niet`,
    heading: ({ username }: Variables<'username'>) => `${username} herkent een inlogpoging niet`,
    happened: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `${username} bij ${adminName} heeft gemeld dat iemand anders met deze login heeft ingelogd. Alle sessies van de login zijn beëindigd.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Deze login heeft hier geen wachtwoord. Er is dus ingelogd met ${ssoName} of met een passkey. Vraag deze persoon om het wachtwoord daar te wijzigen en onbekende passkeys te verwijderen.`,
    notExpected: ({ username }: Variables<'username'>) =>
      `Kunt u ${username} niet bereiken, deactiveer de login dan zolang.`,
  },
  'sign-in-with-sso': {
    label: 'Herinnering aan Single Sign-On',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `U logt bij ${productName} in met ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `U logt in met ${ssoName}`,
    requestedHere: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Iemand, waarschijnlijk uzelf, heeft op de inlogpagina een nieuw wachtwoord aangevraagd voor uw login bij ${adminName}. Die login heeft geen wachtwoord, omdat u inlogt met ${ssoName}.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Log in met ${ssoName}. Bent u uw wachtwoord daar vergeten, reset het dan daar. Wilt u hier ook een wachtwoord, log dan in, open “Gebruikersprofiel” en selecteer “Wachtwoord instellen”.`,
    lockedOut: {
      mainAdmin: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Kunt u niet meer inloggen met ${ssoName}, vraag de hoofdbeheerder van ${adminName} dan om “Wachtwoord resetten” te gebruiken.`,
      adminAbove: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Kunt u niet meer inloggen met ${ssoName}, vraag een beheerder boven ${adminName} dan om “Wachtwoord resetten” te gebruiken.`,
      manager: ({ ssoName }: Variables<'ssoName'>) =>
        `Kunt u niet meer inloggen met ${ssoName}, vraag degene die uw login beheert dan om “Wachtwoord resetten” te gebruiken.`,
      systemAdministrator: ({ command, ssoName }: Variables<'command' | 'ssoName'>) =>
        `Kunt u niet meer inloggen met ${ssoName}, vraag uw systeembeheerder dan om “${command}” uit te voeren.`,
    },
    button: 'Naar de inlogpagina',
    notExpected: 'Was u dit niet, negeer deze e-mail dan. Er is niets gewijzigd.',
  },
  'sign-up': {
    label: 'Nieuw account',
    subject: ({ productName }: Variables<'productName'>) => `Uw nieuwe account bij ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Uw nieuwe account bij ${productName}`,
    requested: 'Iemand, waarschijnlijk uzelf, heeft een account met dit adres aangevraagd.',
    next: 'Kies een wachtwoord en stel tweefactorauthenticatie in om het account aan te maken. Dat duurt ongeveer twee minuten. Houd uw telefoon bij de hand.',
    button: 'Account aanmaken',
    notExpected: 'Was u dit niet, negeer deze e-mail dan. Er wordt geen account aangemaakt.',
  },
  'account-exists': {
    label: 'Account bestaat al',
    subject: ({ productName }: Variables<'productName'>) => `U hebt al een account bij ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `U hebt al een account bij ${productName}`,
    requested:
      'Iemand, waarschijnlijk uzelf, heeft een nieuw account met dit adres aangevraagd, maar u hebt er al een.',
    signIn: ({ signInUrl }: Variables<'signInUrl'>) => `U kunt inloggen op ${signInUrl}`,
    password:
      'Weet u uw wachtwoord niet, stel dan een nieuw in. Uw tweefactorauthenticatie blijft ongewijzigd.',
    button: 'Nieuw wachtwoord instellen',
    notExpected:
      'Was u dit niet, negeer deze e-mail dan. Uw account en het wachtwoord ervan blijven ongewijzigd.',
  },
  'test-mail': {
    label: 'Test-e-mail',
    subject: ({ productName }: Variables<'productName'>) => `Test-e-mail van ${productName}`,
    heading: 'De mailinstellingen werken',
    sent: ({ actor, productName }: Variables<'actor' | 'productName'>) =>
      `${actor} heeft deze e-mail verzonden vanuit de mailinstellingen van ${productName}, om te controleren of de e-mails aankomen. Deze is aangekomen.`,
    notExpected: 'U hoeft niets te doen.',
  },
} satisfies Catalogue['emails'];

/** Text that several emails share. */
export const emailParts = {
  unexpectedLink: {
    askActor: ({ actor }: Variables<'actor'>) =>
      `Had u dit niet verwacht, vraag ${actor} dan om uitleg voordat u de link gebruikt. Er verandert niets totdat u de link gebruikt.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Had u dit niet verwacht, vraag ${actor} of de hoofdbeheerder van ${adminName} dan om uitleg voordat u de link gebruikt. Er verandert niets totdat u de link gebruikt.`,
    askSystemAdministrator:
      'Had u dit niet verwacht, vraag uw systeembeheerder dan om uitleg voordat u de link gebruikt. Er verandert niets totdat u de link gebruikt.',
  },
  unexpectedChange: {
    askActor: ({ actor }: Variables<'actor'>) => `Had u dit niet verwacht, vraag ${actor} dan om uitleg.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Had u dit niet verwacht, vraag ${actor} of de hoofdbeheerder van ${adminName} dan om uitleg.`,
    askSystemAdministrator: 'Had u dit niet verwacht, vraag uw systeembeheerder dan om uitleg.',
  },
  wasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Was u dit niet, meld het dan meteen aan de hoofdbeheerder van ${adminName}. Die kan uw sessies beëindigen en uw wachtwoord en tweefactorauthenticatie resetten.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Was u dit niet, meld het dan meteen aan een beheerder boven ${adminName}. Die kan uw sessies beëindigen en uw wachtwoord en tweefactorauthenticatie resetten.`,
    manager:
      'Was u dit niet, meld het dan meteen aan degene die uw login beheert. Die kan uw sessies beëindigen en uw wachtwoord en tweefactorauthenticatie resetten.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Was u dit niet, meld het dan meteen aan uw systeembeheerder. Die kan uw wachtwoord en tweefactorauthenticatie resetten met “${command}”.`,
  },
  linkExpires: ({ until }: Variables<'until'>) => `Deze link werkt één keer en verloopt op ${until}.`,
  copyAddress: 'Werkt de knop niet, kopieer dan dit adres naar uw browser:',
  hiddenLink: '[de link is hier verborgen]',
  before: ({ label }: Variables<'label'>) => `${label}:`,
  facts: {
    username: 'Gebruikersnaam',
    oldUsername: 'Oude gebruikersnaam',
    newUsername: 'Nieuwe gebruikersnaam',
    account: 'Account',
    mainAdmin: 'Hoofdbeheerder',
    invitedBy: 'Uitgenodigd door',
    requestedBy: 'Aangevraagd door',
    unlinkedBy: 'Ontkoppeld door',
    deactivatedBy: 'Gedeactiveerd door',
    deactivatedAt: 'Deactivering',
    changedBy: 'Gewijzigd door',
    sentBy: 'Verzonden door',
    requestedFrom: 'Aangevraagd vanaf',
    passkey: 'Passkey',
    lastDay: 'Laatste dag van toegang',
    when: 'Wanneer',
    browser: 'Browser',
    from: 'Van',
  },
  you: 'U',
  yourSystemAdministrator: 'Uw systeembeheerder',
  footer: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
    `Dit is een automatische e-mail van ${productName} over uw login bij ${adminName}.`,
} satisfies Catalogue['emailParts'];
