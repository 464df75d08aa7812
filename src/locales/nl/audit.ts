import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The audit log. */
export const audit = {
  title: 'Auditlog',
  exportCsv: 'CSV exporteren',
  exportJsonLines: 'JSON Lines exporteren',
  introduction:
    'Wie wat heeft gedaan bij uw beheerder en daaronder. Gebeurtenissen kunnen niet worden gewijzigd of verwijderd.',
  noMatch: 'Er zijn geen gebeurtenissen die aan deze filters voldoen.',
  noEvents: 'Nog geen gebeurtenissen.',
  events: 'Gebeurtenissen',
  columns: {
    when: 'Wanneer',
    event: 'Gebeurtenis',
    who: 'Wie',
    target: 'Doel',
    changes: 'Wijzigingen',
    ipAddress: 'IP-adres',
  },
  filters: {
    action: 'Actie',
    admin: 'Beheerder',
    login: 'Loginnummer',
    outcome: 'Resultaat',
    panel: 'Paneel',
  },
  forAdmin: ({ admin }: Variables<'admin'>) => `voor ${admin}`,
  ofAdmin: ({ admin }: Variables<'admin'>) => `van ${admin}`,
  loginNumber: ({ id }: Variables<'id'>) => `login ${id}`,
  adminNumber: ({ id }: Variables<'id'>) => `beheerder ${id}`,
  deleted: 'verwijderd',
  nowNamed: ({ name }: Variables<'name'>) => `nu ${name}`,
  someone: 'Iemand',
  theServer: 'De server',
  unknownLogin: 'een onbekende login',
  /** What happened. `own` is for a person who acts on their own login. */
  actions: {
    invite: {
      label: 'Uitgenodigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} heeft ${target} uitgenodigd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} uit te nodigen`,
    },
    edit: {
      label: 'Bewerkt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} heeft ${target} bewerkt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} te bewerken`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} heeft de eigen gegevens gewijzigd`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd de eigen gegevens te wijzigen`,
      },
    },
    'reset-2fa': {
      label: '2FA gereset',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft tweefactorauthenticatie voor ${target} gereset`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd tweefactorauthenticatie voor ${target} te resetten`,
    },
    'reset-password': {
      label: 'Wachtwoord gereset',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het wachtwoord van ${target} gereset`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het wachtwoord van ${target} te resetten`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} heeft een link aangevraagd om het eigen wachtwoord in te stellen`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} heeft geprobeerd een link te krijgen om het eigen wachtwoord in te stellen`,
      },
    },
    'resend-invitation': {
      label: 'Uitnodiging opnieuw verzonden',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft ${target} opnieuw de uitnodiging gestuurd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} opnieuw de uitnodiging te sturen`,
    },
    'link-account': {
      label: 'Accountlink verzonden',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft ${target} een link gestuurd om met Single Sign-On in te loggen`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} een link te sturen om met Single Sign-On in te loggen`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} heeft een link aangevraagd om met Single Sign-On in te loggen`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} heeft geprobeerd een link te krijgen om met Single Sign-On in te loggen`,
      },
    },
    'unlink-account': {
      label: 'Account ontkoppeld',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft ${target} losgekoppeld van Single Sign-On`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} los te koppelen van Single Sign-On`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} heeft de eigen login losgekoppeld van Single Sign-On`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} heeft geprobeerd de eigen login los te koppelen van Single Sign-On`,
      },
    },
    deactivate: {
      label: 'Gedeactiveerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} heeft ${target} gedeactiveerd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} te deactiveren`,
    },
    activate: {
      label: 'Geactiveerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} heeft ${target} geactiveerd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} te activeren`,
    },
    'end-sessions': {
      label: 'Sessies beëindigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de sessies van ${target} beëindigd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de sessies van ${target} te beëindigen`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} heeft de eigen sessies beëindigd`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd de eigen sessies te beëindigen`,
      },
    },
    'lift-block': {
      label: 'Gedeblokkeerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} heeft ${target} gedeblokkeerd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} te deblokkeren`,
    },
    delete: {
      label: 'Verwijderd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} heeft ${target} verwijderd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd ${target} te verwijderen`,
    },
    'set-end-date': {
      label: 'Einde van toegang gewijzigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft gewijzigd wanneer de toegang van ${target} eindigt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd te wijzigen wanneer de toegang van ${target} eindigt`,
    },
    'end-access': {
      label: 'Toegang beëindigd',
      // The console ends it, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `De toegang van ${target} is op de einddatum beëindigd`,
      tried: ({ target }: Variables<'target'>) => `De toegang van ${target} is op de einddatum beëindigd`,
    },
    'deactivate-unused': {
      label: 'Ongebruikte login gedeactiveerd',
      // The console does it, but the event has no actor.
      done: ({ target }: Variables<'target'>) =>
        `${target} is automatisch gedeactiveerd, omdat er te lang niet is ingelogd`,
      tried: ({ target }: Variables<'target'>) =>
        `${target} is automatisch gedeactiveerd, omdat er te lang niet is ingelogd`,
    },
    'withdraw-invitation': {
      label: 'Uitnodiging ingetrokken',
      done: ({ target }: Variables<'target'>) =>
        `De uitnodiging voor ${target} is automatisch ingetrokken, omdat die niet op tijd is geaccepteerd`,
      tried: ({ target }: Variables<'target'>) =>
        `De uitnodiging voor ${target} is automatisch ingetrokken, omdat die niet op tijd is geaccepteerd`,
    },
    'sign-in': {
      label: 'Ingelogd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft ingelogd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd in te loggen`,
    },
    'sign-out': {
      label: 'Uitgelogd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft uitgelogd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd uit te loggen`,
    },
    'new-browser': {
      label: 'Nieuwe browser',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft met een nieuwe browser ingelogd en is per e-mail ingelicht`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd met een nieuwe browser in te loggen`,
    },
    'reject-sign-in': {
      label: 'Inlogpoging gemeld',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft gemeld dat iemand anders met deze login heeft ingelogd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd een inlogpoging te melden`,
    },
    block: {
      label: 'Geblokkeerd',
      // The console blocks, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `${target} is geblokkeerd na te veel mislukte pogingen`,
      tried: ({ target }: Variables<'target'>) => `${target} is geblokkeerd na te veel mislukte pogingen`,
    },
    'accept-invitation': {
      label: 'Uitnodiging geaccepteerd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft de uitnodiging geaccepteerd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd de uitnodiging te accepteren`,
    },
    'set-password': {
      label: 'Wachtwoord ingesteld',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een nieuw wachtwoord ingesteld`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd een nieuw wachtwoord in te stellen`,
    },
    'set-up-2fa': {
      label: '2FA ingesteld',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft tweefactorauthenticatie ingesteld`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd tweefactorauthenticatie in te stellen`,
    },
    'use-recovery-key': {
      label: 'Herstelsleutel gebruikt',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft de herstelsleutel gebruikt om tweefactorauthenticatie uit te schakelen`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd de herstelsleutel te gebruiken`,
    },
    'renew-recovery-key': {
      label: 'Herstelsleutel vernieuwd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een nieuwe herstelsleutel gekregen`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd een nieuwe herstelsleutel te krijgen`,
    },
    'add-passkey': {
      label: 'Passkey toegevoegd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een passkey toegevoegd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd een passkey toe te voegen`,
    },
    'rename-passkey': {
      label: 'Naam van passkey gewijzigd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft de naam van een passkey gewijzigd`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd de naam van een passkey te wijzigen`,
    },
    'remove-passkey': {
      label: 'Passkey verwijderd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een passkey verwijderd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd een passkey te verwijderen`,
    },
    'add-authenticator-app': {
      label: 'Authenticator-app toegevoegd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een authenticator-app toegevoegd`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd een authenticator-app toe te voegen`,
    },
    'remove-authenticator-app': {
      label: 'Authenticator-app verwijderd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft de authenticator-app verwijderd`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd de authenticator-app te verwijderen`,
    },
    'forgot-password': {
      label: 'Wachtwoord vergeten',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft een nieuw wachtwoord aangevraagd voor ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd een nieuw wachtwoord te krijgen voor ${target}`,
    },
    'sign-up': {
      label: 'Account aangevraagd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft een account aangevraagd voor ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd een account te krijgen voor ${target}`,
    },
    'change-address': {
      label: 'E-mailadres gewijzigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het e-mailadres van ${target} gewijzigd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het e-mailadres van ${target} te wijzigen`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} heeft het eigen e-mailadres gewijzigd`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} heeft geprobeerd het eigen e-mailadres te wijzigen`,
      },
    },
    'link-sso': {
      label: 'Single Sign-On gekoppeld',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft de eigen login aan Single Sign-On gekoppeld`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd de eigen login aan Single Sign-On te koppelen`,
    },
    'change-oauth-settings': {
      label: 'OAuth-instellingen gewijzigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de OAuth-instellingen van ${target} gewijzigd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de OAuth-instellingen van ${target} te wijzigen`,
    },
    'change-access-rules': {
      label: 'Toegangsregels gewijzigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de toegangsregels van ${target} gewijzigd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de toegangsregels van ${target} te wijzigen`,
    },
    'retry-mail': {
      label: 'E-mail opnieuw verzonden',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft een e-mail aan ${target} opnieuw verzonden`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd een e-mail aan ${target} opnieuw te verzenden`,
    },
    'cancel-mail': {
      label: 'E-mail geannuleerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft een e-mail aan ${target} geannuleerd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd een e-mail aan ${target} te annuleren`,
    },
    'bounce-mail': {
      label: 'E-mail onbestelbaar',
      done: ({ target }: Variables<'target'>) => `Een e-mail aan ${target} kon niet worden bezorgd`,
      tried: ({ target }: Variables<'target'>) => `Een e-mail aan ${target} kon niet worden bezorgd`,
    },
    'send-test-mail': {
      label: 'Test-e-mail verzonden',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een test-e-mail verzonden`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd een test-e-mail te verzenden`,
    },
    'open-foreign': {
      label: 'Geprobeerd iets te openen zonder toegang',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft iets geopend zonder toegang te hebben`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd iets te openen zonder toegang te hebben`,
    },
    'create-admin': {
      label: 'Hoofdbeheerder aangemaakt',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft hoofdbeheerder ${target} aangemaakt`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd hoofdbeheerder ${target} aan te maken`,
    },
    'add-sub-admin': {
      label: 'Subbeheerder toegevoegd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft subbeheerder ${target} toegevoegd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd een subbeheerder toe te voegen aan ${target}`,
    },
    'rename-admin': {
      label: 'Naam van beheerder gewijzigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de naam van beheerder ${target} gewijzigd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de naam van beheerder ${target} te wijzigen`,
    },
    'move-admin': {
      label: 'Beheerder verplaatst',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft beheerder ${target} verplaatst`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd beheerder ${target} te verplaatsen`,
    },
    'deactivate-admin': {
      label: 'Beheerder gedeactiveerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft beheerder ${target} gedeactiveerd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd beheerder ${target} te deactiveren`,
    },
    'activate-admin': {
      label: 'Beheerder geactiveerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft beheerder ${target} geactiveerd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd beheerder ${target} te activeren`,
    },
    'delete-admin': {
      label: 'Beheerder verwijderd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft beheerder ${target} verwijderd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd beheerder ${target} te verwijderen`,
    },
    'add-domain': {
      label: 'Domein toegevoegd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het domein ${target} toegevoegd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het domein ${target} toe te voegen`,
    },
    'move-domain': {
      label: 'Domein verplaatst',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het domein ${target} verplaatst`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het domein ${target} te verplaatsen`,
    },
    'remove-domain': {
      label: 'Domein verwijderd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het domein ${target} verwijderd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het domein ${target} te verwijderen`,
    },
    'add-panel': {
      label: 'Paneel toegevoegd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het paneel ${target} toegevoegd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het paneel ${target} toe te voegen`,
    },
    'change-panel': {
      label: 'Paneelinstellingen gewijzigd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de instellingen van het paneel ${target} gewijzigd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de instellingen van het paneel ${target} te wijzigen`,
    },
    'renew-panel-key': {
      label: 'Paneelsleutel vervangen',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de sleutel van het paneel ${target} vervangen`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de sleutel van het paneel ${target} te vervangen`,
    },
    'remove-panel': {
      label: 'Paneel verwijderd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het paneel ${target} verwijderd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het paneel ${target} te verwijderen`,
    },
    'view-panel': {
      label: 'Paneel bekeken',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft het paneel ${target} bekeken`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd het paneel ${target} te bekijken`,
    },
    'change-in-panel': {
      label: 'Wijziging in paneel aangebracht',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft iets gewijzigd in het paneel ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd iets te wijzigen in het paneel ${target}`,
    },
    'export-log': {
      label: 'Auditlog geëxporteerd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft het auditlog geëxporteerd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd het auditlog te exporteren`,
    },
    'export-technicians': {
      label: 'Technici geëxporteerd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft technici geëxporteerd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd technici te exporteren`,
    },
    'start-review': {
      label: 'Toegangscontrole gestart',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft een toegangscontrole van ${target} gestart`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd een toegangscontrole van ${target} te starten`,
    },
    'review-access': {
      label: 'Toegang gecontroleerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de toegang van ${target} gecontroleerd`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de toegang van ${target} te controleren`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} heeft de eigen toegang gecontroleerd`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd de eigen toegang te controleren`,
      },
    },
    'remind-reviewers': {
      label: 'Controleurs herinnerd',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft een herinnering gemaild aan de toegangscontrole van ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd een herinnering te mailen aan de toegangscontrole van ${target}`,
    },
    'sign-off-review': {
      label: 'Toegangscontrole afgetekend',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft de toegangscontrole van ${target} afgetekend`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} heeft geprobeerd de toegangscontrole van ${target} af te tekenen`,
    },
    'export-review': {
      label: 'Rapport van een toegangscontrole gedownload',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft het rapport van een toegangscontrole gedownload`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} heeft geprobeerd het rapport van een toegangscontrole te downloaden`,
    },
    'run-batch': {
      label: 'Batch uitgevoerd',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een batch uitgevoerd`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd een batch uit te voeren`,
    },
    'stop-batch': {
      label: 'Batch gestopt',
      done: ({ actor }: Variables<'actor'>) => `${actor} heeft een batch gestopt`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} heeft geprobeerd een batch te stoppen`,
    },
  },
  outcomes: { done: 'Uitgevoerd', refused: 'Geweigerd', failed: 'Mislukt' },
  change: ({ field, before, after }: Variables<'field' | 'before' | 'after'>) =>
    `${field}: ${before} → ${after}`,
  changeFromNothing: ({ field, after }: Variables<'field' | 'after'>) => `${field}: ${after}`,
  changeToNothing: ({ field, before }: Variables<'field' | 'before'>) => `${field}: ${before} verwijderd`,
  fields: {
    username: 'Gebruikersnaam',
    email: 'E-mailadres',
    notes: 'Notities',
    timeZone: 'Tijdzone',
    language: 'Taal',
    status: 'Status',
    accessEndsOn: 'Toegang eindigt op',
    twoFactor: 'Tweefactorauthenticatie',
    passkey: 'Passkey',
    sso: 'Single Sign-On-provider',
    name: 'Naam',
    slug: 'Korte naam',
    parent: 'Beheerder erboven',
    admin: 'Beheerder',
    batch: 'Batch',
    done: 'Uitgevoerd',
    skipped: 'Overgeslagen',
    failed: 'Mislukt',
    review: 'Toegangscontrole',
    decision: 'Beslissing',
    technicians: 'Technici',
    undecided: 'Zonder beslissing',
    sha256: 'SHA-256 van het rapport',
    state: 'OAuth-instellingen',
    issuer: 'Issuer-URL',
    'client ID': 'Client-ID',
    'client secret': 'Clientgeheim',
    scopes: 'Scopes',
    'button text': 'Knoptekst',
    'addresses count as verified': 'De e-mailadressen van deze provider als geverifieerd behandelen',
    'asks for a code': 'Ook om de code van deze console vragen',
    'sign-out at the provider': 'Ook uitloggen bij de provider',
    'change-password URL': 'URL om wachtwoord te wijzigen',
    rules: 'Toegangsregels',
    unusedDays: 'Dagen zonder inloggen',
    invitationDays: 'Dagen om een uitnodiging te accepteren',
    'panel origin': 'Adres van het paneel',
    'panel start': 'Startpagina',
    'panel admins': 'Wie toegang heeft',
    'panel credential': 'De proxy logt in met',
    'panel read methods': 'Methoden die alleen lezen',
    'panel change paths': 'Paden die altijd iets wijzigen',
    'panel read paths': 'Paden die alleen lezen',
    'panel state': 'Paneel',
    'panel secret': 'Waarde of wachtwoord',
  },
  statuses: { active: 'actief', pending: 'in afwachting', inactive: 'inactief' },
  switches: {
    on: 'aan',
    off: 'uit',
    inherited: 'overgenomen',
    true: 'ja',
    false: 'nee',
    set: 'ingesteld',
    replaced: 'vervangen',
  },
  toBeConfirmed: ({ email }: Variables<'email'>) => `${email} (nog te bevestigen)`,
  endDate: ({ date, zone }: Variables<'date' | 'zone'>) => `${date} (${zone})`,
  /** The rule that ended the access of a login. */
  accessRule: ({ days, adminName }: Variables<'days' | 'adminName'>) =>
    `${days} dagen, ingesteld door ${adminName}`,
  signedInWith: {
    passwordAndCode: 'Met een wachtwoord en een 2FA-code',
    passkey: 'Met een passkey',
    passwordAndPasskey: 'Met een wachtwoord en een passkey',
    provider: ({ provider }: Variables<'provider'>) => `Met ${provider}`,
  },
  sessions: ({ count }: { count: number }) =>
    plural(count, { one: (n) => `${n} sessie`, other: (n) => `${n} sessies` }),
  noSessions: 'Geen sessies',
  signedOutAtProvider: 'Uitgelogd bij de provider',
  blockedUntil: ({ time }: Variables<'time'>) => `Tot ${time}`,
  blockedUntilReset: 'Totdat tweefactorauthenticatie is gereset',
  askedOnLinkPage: 'Aangevraagd op de pagina van een link die niet meer werkt',
  refusalWithAddress: ({ reason, address }: Variables<'reason' | 'address'>) => `${reason}: ${address}`,
  /** Why an attempt was refused. */
  refusals: {
    logins: {
      'not-found': 'De login bestaat niet meer',
      'own-account': 'Het was de eigen login',
      'primary-account': 'Niet beschikbaar voor de login van een hoofdbeheerder',
      'access-ended': 'De toegang van de login is beëindigd',
      'only-active': 'Alleen beschikbaar voor een actieve login',
      'only-pending': 'Alleen beschikbaar voor een login in afwachting',
      'only-inactive': 'Alleen beschikbaar voor een inactieve login',
      'not-inactive': 'Niet beschikbaar voor een inactieve login',
      'level-inactive': 'De beheerder van de login is inactief',
      'no-two-factor': 'Tweefactorauthenticatie is niet ingesteld',
      'no-oauth-settings': 'Er gelden geen OAuth-instellingen',
      'already-linked': 'De login is al gekoppeld',
      'not-linked': 'De login is niet gekoppeld',
      'not-blocked': 'De login is niet geblokkeerd',
      'has-password': 'De login heeft al een wachtwoord',
    },
    reviews: {
      'signed-off': 'De toegangscontrole was afgetekend',
      deleted: 'De technicus was verwijderd',
      moved: 'De technicus hoorde bij een andere beheerder',
      'own-access': 'Het ging om de eigen toegang',
      'decided-since': 'Iemand had in de tussentijd beslist',
    },
    admins: {
      'not-found': 'De beheerder bestaat niet meer',
      'own-level': 'Het was de eigen beheerder',
      'only-active': 'Alleen beschikbaar voor een actieve beheerder',
      'only-inactive': 'Alleen beschikbaar voor een inactieve beheerder',
      'has-sub-admins': 'De beheerder heeft subbeheerders',
      'has-technicians': 'De beheerder heeft technici',
      'has-domains': 'De beheerder heeft domeinen',
    },
    panels: { 'no-access': 'De login heeft geen toegang tot het paneel' },
    sso: {
      'not-offered': 'Single Sign-On is niet ingesteld voor deze beheerder',
      'unknown-flow': 'Het inloggen bij de provider duurde te lang of is in een andere browser begonnen',
      'opened-twice': 'Het antwoord van de provider is twee keer gebruikt',
      cancelled: 'Geannuleerd bij de provider',
      'provider-refused': 'De provider heeft het inloggen geweigerd',
      'settings-changed': 'De OAuth-instellingen zijn in de tussentijd gewijzigd',
      'not-linked': 'Dit account bij de provider is niet aan een login gekoppeld',
      'not-active': 'De login is niet actief',
      'other-provider': 'De login is aan een andere provider gekoppeld',
      'no-address': 'De provider heeft geen e-mailadres doorgegeven',
      'other-address': 'De provider heeft een ander e-mailadres doorgegeven',
      'unverified-address': 'De provider heeft niet aangegeven dat het e-mailadres is geverifieerd',
      'identity-taken': 'Dit account bij de provider is al aan een andere login gekoppeld',
      'link-dead': 'De link werkt niet meer',
      'someone-else-signed-in': 'Iemand anders was al met deze browser ingelogd',
      'wrong-person': 'Bij de provider was een ander account ingelogd',
      'not-reauthenticated': 'De provider heeft niet gevraagd om opnieuw in te loggen',
      provider: 'De provider had een probleem',
    },
  },
  event: {
    back: 'Terug naar het auditlog',
    outcome: 'Resultaat',
    reason: 'Reden',
    browser: 'Browser',
    requestId: 'Verzoek-ID',
    login: ({ id }: Variables<'id'>) => `Login ${id}`,
    allEventsOf: ({ name }: Variables<'name'>) => `Alle gebeurtenissen van ${name}`,
    noChanges: 'Er zijn geen velden gewijzigd.',
    field: 'Veld',
    before: 'Voor',
    after: 'Na',
    nothing: 'geen',
    position: 'Positie in het auditlog',
    event: 'Gebeurtenis',
    chain: 'Keten',
    chainPosition: ({ chain, number }: Variables<'chain' | 'number'>) => `${chain}, nummer ${number}`,
    hash: 'Hash',
    previousHash: 'Vorige hash',
    firstInChain: 'Geen. Dit is de eerste gebeurtenis in deze keten.',
  },
} satisfies Catalogue['audit'];
