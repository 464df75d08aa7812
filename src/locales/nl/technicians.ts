import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Manage Technicians, and the pages about one technician. */
export const technicians = {
  list: {
    title: 'Technici beheren',
    importCsv: 'CSV importeren',
    exportCsv: 'CSV exporteren',
    add: 'Technicus toevoegen',
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Technici zijn extra logins met dezelfde toegang als ${adminName}. Wat ze doen, wordt onder hun eigen naam vastgelegd.`,
    searchedOnly: ({ count }: { count: number }) =>
      `Er zijn maar ${number(count)} technici doorzocht. Zoek op drie of meer opeenvolgende letters of voeg een filter toe om anderen te vinden.`,
    shownOnly: ({ count, shown }: { count: number; shown: number }) =>
      `Er zijn meer dan ${number(count)} overeenkomende technici. Alleen de eerste ${number(shown)} worden getoond. Voeg een filter toe om de lijst te beperken.`,
    noneOfSearched: 'Geen van de doorzochte technici komt overeen.',
    noMatch: 'Er zijn geen technici die aan deze filters voldoen.',
    showAll: 'Alles tonen',
    empty: 'Nog geen technici. Elke technicus die u toevoegt, krijgt een uitnodiging per e-mail.',
    addFirst: 'De eerste technicus toevoegen',
    caption: 'Technici',
    selectionColumn: 'Selectie en menu',
    action: 'Actie',
    select: ({ email }: Variables<'email'>) => `${email} selecteren`,
    menu: ({ email }: Variables<'email'>) => `Acties voor ${email}`,
    actionFor: ({ email }: Variables<'email'>) => `Actie voor ${email}`,
    blocked: 'Geblokkeerd',
    linked: 'Gekoppeld',
    never: 'nooit',
  },
  /** The fields of Add Technician and Edit Technician. */
  details: {
    status: 'Status',
    admin: 'Beheerder',
    username: 'Gebruikersnaam',
    email: 'E-mailadres',
    endDate: 'Toegang eindigt op',
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `Optioneel. De toegang eindigt aan het eind van deze dag in de tijdzone ${zone}.`,
    endDateOtherZone: ({ zone, own }: Variables<'zone' | 'own'>) =>
      `Optioneel. De toegang eindigt aan het eind van deze dag in de tijdzone ${zone}. Als u de datum wijzigt, geldt uw tijdzone: ${own}.`,
    notes: 'Notities',
    notesHint:
      'Optioneel. Iedereen die deze technicus kan beheren, ziet ze, ook de technici van deze beheerder en van de beheerders erboven.',
  },
  add: {
    title: 'Technicus toevoegen',
    introduction:
      'We sturen de technicus een uitnodiging. Zodra deze is geaccepteerd, heeft de technicus dezelfde toegang als de beheerder die u hier selecteert.',
    adminHint: 'De technicus krijgt dezelfde toegang als deze beheerder.',
    emailHint: 'We sturen de uitnodiging en alle latere e-mails voor deze technicus naar dit adres.',
    submit: 'Technicus toevoegen',
  },
  edit: {
    title: ({ name }: Variables<'name'>) => `Technicus bewerken: ${name}`,
    /** Above the form, if something needs attention. */
    notices: {
      blocked: ({ block }: Variables<'block'>) => `${block}.`,
      accessEnded: ({ date, zone }: Variables<'date' | 'zone'>) =>
        `De toegang eindigde aan het eind van ${date} in de tijdzone ${zone}. Voer hieronder een latere datum in of verwijder de datum om de toegang te herstellen.`,
      showEmail: 'E-mail tonen',
      deactivated: ({ actor, time }: Variables<'actor' | 'time'>) =>
        `${actor} heeft deze technicus gedeactiveerd (${time}).`,
      deactivationReason: ({ reason }: Variables<'reason'>) => `Reden: ${reason}`,
      noDeactivationReason: 'Er is geen reden opgegeven.',
      deactivatedUnused: ({ time }: Variables<'time'>) =>
        `Deze technicus is automatisch gedeactiveerd (${time}), omdat er te lang niet was ingelogd.`,
      invitationWithdrawn: ({ time }: Variables<'time'>) =>
        `De uitnodiging is automatisch ingetrokken (${time}), omdat die niet op tijd werd geaccepteerd.`,
      accessRule: ({ rule }: Variables<'rule'>) => `Limiet: ${rule}.`,
      pendingAddress: ({
        username,
        address,
        time,
        email,
      }: Variables<'username' | 'address' | 'time' | 'email'>) =>
        `${username} kan het nieuwe adres ${address} bevestigen tot ${time}. Tot dan blijft het adres ${email}.`,
      resendAddress: 'Opnieuw verzenden',
      cancelAddress: 'Wijziging annuleren',
    },
    invited: 'Uitgenodigd',
    invitedBy: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} door ${actor}`,
    added: 'Toegevoegd',
    lastLogin: 'Laatste login',
    lastLoginAt: ({ ago, time }: Variables<'ago' | 'time'>) => `${ago}, ${time}`,
    never: 'nooit',
    addressFixed: 'U kunt het adres van een inactieve technicus niet wijzigen. Activeer de technicus eerst.',
    addressConfirmed: ({ username }: Variables<'username'>) =>
      `Een nieuw adres geldt zodra ${username} het bevestigt met de link die we ernaartoe sturen. We laten het ook aan het oude adres weten.`,
    addressAtOnce: 'Een nieuw adres geldt meteen, en we sturen er een nieuwe uitnodiging naartoe.',
    ownEndDate:
      'U kunt de einddatum van uw eigen toegang niet wijzigen. Iemand anders die technici beheert kan dat wel.',
    reauthenticationHint:
      'Alleen nodig om het adres te wijzigen. Voer de code in die uw authenticator-app nu toont.',
    submit: 'Opslaan',
    /** What a rule will do to the technician. */
    accessRule: {
      label: 'Toegangsregel',
      unused: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `Deze login wordt op ${date} gedeactiveerd, tenzij er vóór die tijd wordt ingelogd. ${adminName} heeft de limiet ingesteld op ${number(days)} dagen zonder inloggen.`,
      invitation: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `De uitnodiging wordt op ${date} ingetrokken, tenzij die vóór die tijd wordt geaccepteerd. ${adminName} heeft de limiet ingesteld op ${number(days)} dagen.`,
      onlyAccess: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
        `Deze login blijft behouden, omdat met geen andere login van de beheerder kan worden ingelogd. ${adminName} heeft de limiet ingesteld op ${number(days)} dagen zonder inloggen.`,
    },
    localCredentials: 'Lokale inloggegevens',
    password: 'Wachtwoord',
    passwordSet: ({ time }: Variables<'time'>) => `Ingesteld: ${time}`,
    noPassword: 'Niet ingesteld',
    invitation: 'Uitnodiging',
    loginWith: ({ productName }: Variables<'productName'>) => `Inloggen met ${productName}`,
    linked: '- Gekoppeld -',
    oauthSettings: 'OAuth-instellingen',
    twoFactor: 'Tweefactorauthenticatie',
    twoFactorOn: ({ time }: Variables<'time'>) => `Aan, ingesteld: ${time}`,
    noTwoFactor: 'Niet ingesteld',
    sessions: 'Sessies',
    noSessions: 'Geen open sessies.',
    session: ({ browser, system, address, ago }: Variables<'browser' | 'system' | 'address' | 'ago'>) =>
      `${browser} op ${system}, ${address}, laatst gezien ${ago}`,
    emails: 'E-mails',
    noEmails: 'Er zijn nog geen e-mails in de wachtrij geplaatst.',
    events: 'Recente gebeurtenissen',
    allEvents: 'Alle gebeurtenissen van deze login',
    deletion: 'Technicus verwijderen',
    deletionHint:
      'Als u de technicus verwijdert, eindigt de toegang meteen. Dit kan niet ongedaan worden gemaakt. Deactiveer de login als u deze voor later wilt bewaren.',
  },
} satisfies Catalogue['technicians'];
