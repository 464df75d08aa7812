import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** The statuses of logins, and the actions in their dropdown. */
export const actions = {
  statuses: { pending: 'In afwachting', active: 'Actief', inactive: 'Inactief' },
  blocked: {
    wrongCodes: ({ limit }: Variables<'limit'>) =>
      `Geblokkeerd na ${limit} onjuiste codes of een gemelde inlogpoging. Alleen “2FA resetten” heft dit op`,
    until: ({ time }: Variables<'time'>) => `Geblokkeerd na mislukte pogingen, tot ${time}`,
  },
  accessEnded: ({ date }: Variables<'date'>) => `Toegang beëindigd op ${date}`,
  accessEnds: ({ date }: Variables<'date'>) => `Toegang eindigt op ${date}`,
  unusedEnds: ({ date }: Variables<'date'>) => `Wordt bij niet-gebruik op ${date} gedeactiveerd`,
  invitationEnds: ({ date }: Variables<'date'>) => `Uitnodiging wordt op ${date} ingetrokken`,
  labels: {
    'reset-2fa': '2FA resetten',
    'reset-password': 'Wachtwoord resetten',
    edit: 'Bewerken',
    'resend-invitation': 'Uitnodiging opnieuw verzenden',
    'link-account': 'Account koppelen',
    'unlink-account': 'Account ontkoppelen',
    deactivate: 'Deactiveren',
    activate: 'Activeren',
    'end-sessions': 'Sessies beëindigen',
    'lift-block': 'Deblokkeren',
    delete: 'Technicus verwijderen',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Deze login bestaat niet',
    'own-account': 'Gebruik voor uw eigen login “Gebruikersprofiel”',
    'primary-account': 'Niet beschikbaar voor de login van de hoofdbeheerder',
    'access-ended': 'De toegang is beëindigd',
    'only-active': 'Alleen beschikbaar voor actieve technici',
    'only-pending': 'Alleen beschikbaar voor technici in afwachting',
    'only-inactive': 'Alleen beschikbaar voor inactieve technici',
    'not-inactive': 'Niet beschikbaar voor inactieve technici',
    'level-inactive': 'De beheerder is inactief, dus daar kan niemand inloggen',
    'no-two-factor': 'Tweefactorauthenticatie is niet ingesteld',
    'no-oauth-settings': 'Er gelden geen OAuth-instellingen',
    'already-linked': 'Al gekoppeld',
    'not-linked': 'Niet gekoppeld',
    'not-blocked': 'Niet geblokkeerd',
    'has-password': 'Uw login heeft al een wachtwoord',
  },
  /** Replace reasons that mention technicians, for the login of a main admin. */
  reasonsForMainAdmins: {
    'only-active': 'Alleen beschikbaar voor een actieve hoofdbeheerder',
    'only-pending': 'Alleen beschikbaar voor een hoofdbeheerder in afwachting',
  },
  title: ({ action, name }: Variables<'action' | 'name'>) => `${action}: ${name}`,
  sessionsEnd: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} sessie wordt nu beëindigd.`,
      other: (n) => `${n} sessies worden nu beëindigd.`,
    }),
  linksWithdrawn: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} openstaande link wordt ingetrokken.`,
      other: (n) => `${n} openstaande links worden ingetrokken.`,
    }),
  emailsCancelled: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} e-mail in de wachtrij wordt geannuleerd.`,
      other: (n) => `${n} e-mails in de wachtrij worden geannuleerd.`,
    }),
  /** What will happen, on the page before a change. `inBulk` is for many logins. */
  consequences: {
    reset2fa: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We sturen ${email} een link om tweefactorauthenticatie opnieuw in te stellen. De link werkt één keer, gedurende ${lifetime}.`,
      asksForPassword: 'De link vraagt eerst om het wachtwoord.',
      asksForSso: 'De link vraagt om eerst met Single Sign-On in te loggen.',
      codesKept:
        'De huidige codes en passkeys blijven werken totdat 2FA opnieuw is ingesteld. Dan worden alle andere sessies beëindigd en wordt een nieuwe herstelsleutel getoond.',
      passkeysRemoved: ({ count, names }: { count: number; names: string }) =>
        plural(count, {
          one: () => `Dan wordt ook de passkey van deze login verwijderd: ${names}.`,
          other: (n) => `Dan worden ook de ${n} passkeys van deze login verwijderd: ${names}.`,
        }),
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) =>
          `Elke link werkt één keer, gedurende ${lifetime}. De link vraagt eerst om het wachtwoord, of om Single Sign-On als er geen wachtwoord is.`,
        codesKept:
          'De huidige codes en passkeys blijven werken totdat 2FA opnieuw is ingesteld. Dan worden alle andere sessies van die login beëindigd en wordt een nieuwe herstelsleutel getoond.',
        passkeysRemoved: ({ count }: Count) =>
          plural(count, {
            one: () => 'Dan wordt ook één passkey verwijderd.',
            other: (n) => `Dan worden ook ${n} passkeys verwijderd.`,
          }),
      },
    },
    resetPassword: {
      newPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We sturen ${email} een link om een nieuw wachtwoord in te stellen. De link werkt één keer, gedurende ${lifetime}.`,
      firstPassword: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We sturen ${email} een link om een wachtwoord in te stellen. De link werkt één keer, gedurende ${lifetime}.`,
      passwordKept:
        'Het huidige wachtwoord blijft werken totdat het nieuwe is ingesteld. Dan worden alle sessies beëindigd.',
      sessionsEndLater: 'Zodra het wachtwoord is ingesteld, worden alle sessies beëindigd.',
      twoFactorKept: 'Tweefactorauthenticatie blijft ongewijzigd.',
      setsUpTwoFactor: 'Bij het inloggen met het wachtwoord wordt eerst tweefactorauthenticatie ingesteld.',
      inBulk: {
        links: ({ lifetime }: Variables<'lifetime'>) => `Elke link werkt één keer, gedurende ${lifetime}.`,
        passwordsKept:
          'Het huidige wachtwoord blijft werken totdat het nieuwe is ingesteld. Dan worden alle sessies van die login beëindigd.',
        withoutPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} heeft nog geen wachtwoord.`,
            other: (n) => `${n} hebben nog geen wachtwoord.`,
          }),
        withoutTwoFactor: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} heeft dit nog niet ingesteld. Dat gebeurt bij het inloggen met het nieuwe wachtwoord.`,
            other: (n) =>
              `${n} hebben dit nog niet ingesteld. Dat gebeurt bij het inloggen met het nieuwe wachtwoord.`,
          }),
      },
    },
    resendInvitation: {
      link: ({ email, lifetime }: Variables<'email' | 'lifetime'>) =>
        `We sturen een nieuwe uitnodiging naar ${email}. De link werkt één keer, gedurende ${lifetime}.`,
      withSso: ({ ssoName }: Variables<'ssoName'>) =>
        `Met de link kan de ontvanger inloggen met ${ssoName}, of in plaats daarvan een wachtwoord instellen.`,
      olderEnd: 'Oudere uitnodigingen werken niet meer.',
      inBulk: ({ lifetime, ssoName }: Variables<'lifetime' | 'ssoName'>) =>
        `Elke link werkt één keer, gedurende ${lifetime}. Met de link kan de ontvanger een wachtwoord instellen, of inloggen met ${ssoName} als er OAuth-instellingen gelden.`,
    },
    linkAccount: {
      pending: ({ email, ssoName }: Variables<'email' | 'ssoName'>) =>
        `We sturen een uitnodiging voor ${ssoName} naar ${email}. Met de link kan de ontvanger inloggen met ${ssoName}, of in plaats daarvan een wachtwoord instellen.`,
      active: ({ email, ssoName, lifetime }: Variables<'email' | 'ssoName' | 'lifetime'>) =>
        `We sturen een uitnodiging voor ${ssoName} naar ${email}. De link werkt één keer, gedurende ${lifetime}.`,
      asksForPassword:
        'De link vraagt eerst om wachtwoord en code. Er verandert niets totdat de login is gekoppeld.',
      inBulk: {
        pending: ({ count, ssoName }: Count & Variables<'ssoName'>) =>
          plural(count, {
            one: (n) =>
              `${n} is in afwachting. Met de link kan de ontvanger inloggen met ${ssoName}, of in plaats daarvan een wachtwoord instellen. Oudere uitnodigingen werken niet meer.`,
            other: (n) =>
              `${n} zijn in afwachting. Met de link kunnen de ontvangers inloggen met ${ssoName}, of in plaats daarvan een wachtwoord instellen. Oudere uitnodigingen werken niet meer.`,
          }),
        active: ({ count, lifetime }: Count & Variables<'lifetime'>) =>
          plural(count, {
            one: (n) =>
              `${n} is actief. De link werkt één keer, gedurende ${lifetime}, en vraagt eerst om wachtwoord en code. Er verandert niets totdat de login is gekoppeld.`,
            other: (n) =>
              `${n} zijn actief. Elke link werkt één keer, gedurende ${lifetime}, en vraagt eerst om wachtwoord en code. Er verandert niets totdat de login is gekoppeld.`,
          }),
      },
    },
    unlinkAccount: {
      noSso: ({ username, ssoName }: Variables<'username' | 'ssoName'>) =>
        `${username} kan niet meer inloggen met ${ssoName}.`,
      email: ({ email }: Variables<'email'>) => `We sturen ${email} een e-mail over de wijziging.`,
      passwordKept: 'Het wachtwoord blijft ongewijzigd.',
      firstPassword: 'Er is nog geen wachtwoord. Daarom sturen we ook een link om er een in te stellen.',
      resetLater: 'Er is nog geen wachtwoord. Gebruik “Wachtwoord resetten” zodra de login weer actief is.',
      inBulk: {
        noSso: ({ ssoName }: Variables<'ssoName'>) => `Ze kunnen niet meer inloggen met ${ssoName}.`,
        firstPasswords: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} heeft nog geen wachtwoord en krijgt daarom ook een link om er een in te stellen.`,
            other: (n) =>
              `${n} hebben nog geen wachtwoord en krijgen daarom ook een link om er een in te stellen.`,
          }),
        passwordsKept: 'Bestaande wachtwoorden blijven ongewijzigd.',
      },
    },
    deactivate: {
      noSignIn: ({ username }: Variables<'username'>) =>
        `${username} kan niet meer inloggen totdat u de login weer activeert.`,
      emailed: ({ email }: Variables<'email'>) =>
        `We laten ${email} per e-mail weten dat de login inactief is en bij wie men terechtkan. De reden staat niet in de e-mail.`,
      kept: 'Het wachtwoord, tweefactorauthenticatie, de koppeling met Single Sign-On en het auditlog blijven bewaard.',
      inBulk: {
        noSignIn: 'Ze kunnen niet meer inloggen totdat u ze weer activeert.',
        emailed:
          'We laten iedereen per e-mail weten dat de login inactief is en bij wie men terechtkan. De reden staat niet in de e-mail.',
        kept: 'Wachtwoorden, tweefactorauthenticatie, koppelingen met Single Sign-On en het auditlog blijven bewaard.',
      },
    },
    activate: {
      signIn: ({ username }: Variables<'username'>) => `${username} kan weer inloggen, zoals voorheen.`,
      needsPassword: ({ username }: Variables<'username'>) =>
        `${username} wordt weer actief, maar kan pas inloggen als er een wachtwoord is ingesteld.`,
      neverAccepted: ({ username }: Variables<'username'>) =>
        `${username} heeft de uitnodiging nooit geaccepteerd. Daarom wordt de login weer “In afwachting”.`,
      noEmail: 'Er wordt geen e-mail verzonden.',
      resetAfterwards: 'Er wordt geen e-mail verzonden. Gebruik daarna “Wachtwoord resetten”.',
      resendAfterwards: 'Er wordt geen e-mail verzonden. Gebruik daarna “Uitnodiging opnieuw verzenden”.',
      inBulk: {
        signIn: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} kan weer inloggen, zoals voorheen.`,
            other: (n) => `${n} kunnen weer inloggen, zoals voorheen.`,
          }),
        needPassword: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} kan pas inloggen als er een wachtwoord is ingesteld. Gebruik daarna “Wachtwoord resetten”.`,
            other: (n) =>
              `${n} kunnen pas inloggen als er een wachtwoord is ingesteld. Gebruik daarna “Wachtwoord resetten”.`,
          }),
        neverAccepted: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} heeft de uitnodiging nooit geaccepteerd. Daarom wordt de login weer “In afwachting”. Gebruik daarna “Uitnodiging opnieuw verzenden”.`,
            other: (n) =>
              `${n} hebben de uitnodiging nooit geaccepteerd. Daarom worden deze logins weer “In afwachting”. Gebruik daarna “Uitnodiging opnieuw verzenden”.`,
          }),
      },
    },
    endSessions: {
      noSessions: 'Er zijn geen open sessies.',
      signInAgain: ({ username }: Variables<'username'>) => `${username} kan meteen weer inloggen.`,
      inBulk: 'Ze kunnen meteen weer inloggen.',
    },
    liftBlock: {
      tryAgain: ({ username }: Variables<'username'>) => `${username} kan meteen weer proberen in te loggen.`,
      countsRestart:
        'De telling van mislukte pogingen begint opnieuw, zowel voor de gebruikersnaam als voor het e-mailadres.',
      inBulk: {
        tryAgain: 'Ze kunnen meteen weer proberen in te loggen.',
        countsRestart:
          'De tellingen van mislukte pogingen beginnen weer bij nul, voor gebruikersnamen en voor e-mailadressen.',
      },
    },
    delete: {
      deleted: ({ username }: Variables<'username'>) =>
        `De login ${username} wordt definitief verwijderd. Deactiveer de login als u deze voor later wilt bewaren.`,
      namesFree: ({ email }: Variables<'email'>) =>
        `Het auditlog behoudt de naam. De gebruikersnaam en het adres ${email} komen weer vrij.`,
      inBulk: {
        deactivateInstead: 'Deactiveer de logins als u ze voor later wilt bewaren.',
        namesFree: 'Het auditlog behoudt de namen. De gebruikersnamen en adressen komen weer vrij.',
      },
    },
  },
} satisfies Catalogue['actions'];
