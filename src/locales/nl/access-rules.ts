import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The page Access Rules: the rules that deactivate unused logins and withdraw old invitations. */
export const accessRules = {
  title: 'Toegangsregels',
  titleFor: ({ adminName }: Variables<'adminName'>) => `Toegangsregels voor ${adminName}`,
  introduction: ({ adminName }: Variables<'adminName'>) =>
    `Deze regels deactiveren ongebruikte logins en trekken oude uitnodigingen in. Ze gelden voor de technici van ${adminName} en van elke beheerder daaronder zonder eigen regels.`,
  /** Whom the rules affect soon. */
  effects: {
    title: 'Voor wie dit gevolgen heeft',
    confirm: 'Ik begrijp dat de regels voor deze technici gaan gelden',
    confirmFirst: 'Er is nog niets opgeslagen. Controleer voor wie dit gevolgen heeft en bevestig daarna.',
    unused: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `We sturen binnenkort een waarschuwing naar ${n} technicus en deactiveren de login op zijn vroegst op ${date}, tenzij er vóór die tijd wordt ingelogd.`,
        other: (n) =>
          `We sturen binnenkort een waarschuwing naar ${n} technici en deactiveren hun logins op zijn vroegst op ${date}, tenzij er vóór die tijd wordt ingelogd.`,
      }),
    invitation: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `We trekken ${n} uitnodiging op zijn vroegst op ${date} in, tenzij die vóór die tijd wordt geaccepteerd.`,
        other: (n) =>
          `We trekken ${n} uitnodigingen op zijn vroegst op ${date} in, tenzij ze vóór die tijd worden geaccepteerd.`,
      }),
  },
  current: 'Huidige regels',
  source: {
    own: ({ adminName }: Variables<'adminName'>) => `Ingesteld door ${adminName}.`,
    ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Ingesteld door ${adminName}, in plaats van de regels van ${above}.`,
    off: ({ adminName }: Variables<'adminName'>) => `Uitgeschakeld door ${adminName}.`,
    offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Uitgeschakeld door ${adminName}, in plaats van de regels van ${above}.`,
    inherited: ({ above }: Variables<'above'>) => `Overgenomen van ${above}.`,
    inheritedOff: ({ above }: Variables<'above'>) => `Uit, overgenomen van ${above}.`,
    none: 'Hier en erboven zijn geen regels ingesteld.',
  },
  rules: {
    unused: ({ days }: { days: number }) =>
      `Technici die ${number(days)} dagen niet hebben ingelogd, worden gedeactiveerd.`,
    invitation: ({ days }: { days: number }) =>
      `Uitnodigingen die niet binnen ${number(days)} dagen worden geaccepteerd, worden ingetrokken.`,
  },
  mode: 'Voor deze beheerder',
  modes: {
    inherit: ({ above }: Variables<'above'>) => `De regels van ${above} gebruiken`,
    inheritOff: ({ above }: Variables<'above'>) => `De regels van ${above} gebruiken (uit)`,
    inheritNone: 'De regels van de beheerder erboven gebruiken (die zijn er nog niet)',
    own: 'Aan: de regels hieronder gebruiken',
    off: 'Uit',
  },
  unusedDays: 'Technici deactiveren die zoveel dagen niet hebben ingelogd',
  invitationDays: 'Uitnodigingen intrekken die niet binnen zoveel dagen worden geaccepteerd',
  daysHint: ({ min, max }: { min: number; max: number }) =>
    `Van ${number(min)} tot ${number(max)} dagen. Laat dit leeg om de regel uit te schakelen.`,
  submit: 'Opslaan',
  how: {
    title: 'Hoe de regels werken',
    warnings: ({ first, second }: { first: number; second: number }) =>
      `We sturen technici ${number(first)} en ${number(second)} dagen voordat een regel hen deactiveert een e-mail. Niemand wordt eerder dan ${number(first)} dagen na de eerste e-mail gedeactiveerd, ook niet als de regel nieuw is of de beheerder is verplaatst.`,
    signIn:
      'Elke keer dat iemand inlogt, met een wachtwoord, een passkey of Single Sign-On, begint de telling opnieuw.',
    grace: ({ days }: { days: number }) =>
      `Nadat een technicus is geactiveerd, gelden de regels ${number(days)} dagen niet voor die technicus.`,
    kept: 'Hoofdbeheerders worden nooit gedeactiveerd. Ook een technicus wordt niet gedeactiveerd als met geen andere login van dezelfde beheerder kan worden ingelogd.',
    invitation:
      'Een ingetrokken uitnodiging kan niet meer worden geaccepteerd en de technicus is inactief. Met “Activeren” krijgt de technicus weer de status “In afwachting” en met “Uitnodiging opnieuw verzenden” stuurt u een nieuwe uitnodiging.',
  },
  upcoming: 'Technici tonen van wie de toegang zal eindigen',
  overrides: 'Subbeheerders met eigen regels',
  overrideOff: 'Uit',
  /** The rules of a sub-admin, as the value of a fact. */
  inBrief: {
    both: ({ unusedDays, invitationDays }: { unusedDays: number; invitationDays: number }) =>
      `${number(unusedDays)} dagen zonder inloggen; ${number(invitationDays)} dagen voor uitnodigingen`,
    unused: ({ days }: { days: number }) => `${number(days)} dagen zonder inloggen`,
    invitation: ({ days }: { days: number }) => `${number(days)} dagen voor uitnodigingen`,
  },
  /** On the page that moves an admin. */
  moved: {
    others: ({ above }: Variables<'above'>) =>
      `Na de verplaatsing gelden de toegangsregels van ${above}. Niemand verliest meteen de toegang, omdat technici eerst worden gewaarschuwd.`,
    none: 'Na de verplaatsing gelden geen toegangsregels.',
  },
  saved: {
    own: 'Opgeslagen. Deze regels gelden nu.',
    off: 'Opgeslagen. De regels zijn uitgeschakeld voor deze beheerder.',
    inherited: ({ adminName }: Variables<'adminName'>) =>
      `Opgeslagen. De regels van ${adminName} gelden hier.`,
    none: 'Opgeslagen. Voor deze beheerder gelden geen regels.',
  },
} satisfies Catalogue['accessRules'];
