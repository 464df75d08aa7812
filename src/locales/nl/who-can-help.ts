import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** Who can help people with their login. Which sentence applies depends on the login (see accounts/who-can-help.ts). */
export const whoCanHelp = {
  askForTwoFactorReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Vraag de hoofdbeheerder van ${adminName} om “2FA resetten” te gebruiken.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Vraag een beheerder boven ${adminName} om “2FA resetten” te gebruiken.`,
    manager: 'Vraag degene die uw login beheert om “2FA resetten” te gebruiken.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Vraag uw systeembeheerder om “${command}” uit te voeren.`,
  },
  askForPasswordReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Vraag de hoofdbeheerder van ${adminName} om “Wachtwoord resetten” te gebruiken.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Vraag een beheerder boven ${adminName} om “Wachtwoord resetten” te gebruiken.`,
    manager: 'Vraag degene die uw login beheert om “Wachtwoord resetten” te gebruiken.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Vraag uw systeembeheerder om “${command}” uit te voeren.`,
  },
  askForInvitation: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Hebt u een nieuwe uitnodiging nodig, vraag de hoofdbeheerder van ${adminName} dan om “Uitnodiging opnieuw verzenden” te gebruiken.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Hebt u een nieuwe uitnodiging nodig, vraag een beheerder boven ${adminName} dan om “Uitnodiging opnieuw verzenden” te gebruiken.`,
    manager:
      'Hebt u een nieuwe uitnodiging nodig, vraag degene die uw login beheert dan om “Uitnodiging opnieuw verzenden” te gebruiken.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Hebt u een nieuwe uitnodiging nodig, vraag uw systeembeheerder dan om “${command}” uit te voeren.`,
  },
  askForLinkAccount: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Vraag de hoofdbeheerder van ${adminName} om “Account koppelen” te gebruiken om uw login te koppelen.`,
    adminAbove: 'Log in en selecteer “Account koppelen” in uw profiel om uw login te koppelen.',
    manager: 'Vraag degene die uw login beheert om “Account koppelen” te gebruiken om uw login te koppelen.',
    systemAdministrator: 'Log in en selecteer “Account koppelen” in uw profiel om uw login te koppelen.',
  },
  ifYouNeedHelp: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Hebt u hulp nodig, vraag dan de hoofdbeheerder van ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Hebt u hulp nodig, vraag dan een beheerder boven ${adminName}.`,
    manager: 'Hebt u hulp nodig, vraag dan degene die uw login beheert.',
    systemAdministrator: 'Hebt u hulp nodig, vraag dan uw systeembeheerder.',
  },
  ifTheProblemContinues: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Blijft het probleem bestaan, meld het dan aan de hoofdbeheerder van ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Blijft het probleem bestaan, meld het dan aan een beheerder boven ${adminName}.`,
    manager: 'Blijft het probleem bestaan, meld het dan aan degene die uw login beheert.',
    systemAdministrator: 'Blijft het probleem bestaan, meld het dan aan uw systeembeheerder.',
  },
  ifItWasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Was u dit niet, meld het dan meteen aan de hoofdbeheerder van ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Was u dit niet, meld het dan meteen aan een beheerder boven ${adminName}.`,
    manager: 'Was u dit niet, meld het dan meteen aan degene die uw login beheert.',
    systemAdministrator: 'Was u dit niet, meld het dan meteen aan uw systeembeheerder.',
  },
} satisfies Catalogue['whoCanHelp'];
