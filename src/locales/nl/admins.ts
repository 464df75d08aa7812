import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** Manage Admins, and the actions on an admin. */
export const admins = {
  list: {
    title: 'Beheerders beheren',
    asTree: 'Als boom tonen',
    asList: 'Als lijst tonen',
    wholeTree: 'Hele boom',
    add: 'Subbeheerder toevoegen',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Subbeheerders zijn de beheerders onder ${admin}. Elk heeft een eigen hoofdbeheerder, eigen technici en eigen domeinen. U kunt ze allemaal zien. Zij zien alleen hun eigen gegevens.`,
    empty: 'Nog geen subbeheerders. We nodigen de hoofdbeheerder van elke subbeheerder per e-mail uit.',
    addFirst: 'De eerste toevoegen',
    noMatch: 'Er zijn geen subbeheerders die aan deze filters voldoen.',
    caption: 'Subbeheerders',
    selection: 'Selectie en menu',
    action: 'Actie',
    select: ({ name }: Variables<'name'>) => `${name} selecteren`,
    actions: ({ name }: Variables<'name'>) => `Acties voor ${name}`,
    actionFor: ({ name }: Variables<'name'>) => `Actie voor ${name}`,
    inactiveAbove: ({ name }: Variables<'name'>) => `${name} is inactief`,
    mainAdmin: ({ status }: Variables<'status'>) => `Hoofdbeheerder: ${status}`,
    technicians: ({ count, name }: Variables<'count' | 'name'>) => `${count} technici van ${name}`,
    never: 'nooit',
    treeTechnicians: ({ count }: Variables<'count'>) => `Technici: ${count}`,
    treeDomains: ({ count }: Variables<'count'>) => `Domeinen: ${count}`,
    allBelow: ({ count, name }: Variables<'count' | 'name'>) => `Alle ${count} onder ${name}`,
  },
  form: {
    name: 'Naam',
    slug: 'Korte naam',
    add: 'Subbeheerder toevoegen',
    addIntroduction: ({ parent }: Variables<'parent'>) =>
      `De nieuwe beheerder komt onder ${parent}. We sturen een uitnodiging naar de hoofdbeheerder, die deze beheerder en alles daaronder dan kan beheren.`,
    nameHint: 'Technici zien deze boven aan elke pagina.',
    slugHint:
      'Wordt gebruikt in pagina-adressen: a tot en met z, 0 tot en met 9 en koppeltekens. Laat u dit leeg, dan maken we er een van de naam.',
    mainAdmin: 'Hoofdbeheerder',
    username: 'Gebruikersnaam',
    email: 'E-mailadres',
    emailHint: 'We sturen de uitnodiging en alle latere e-mails voor deze login naar dit adres.',
    renameIntroduction:
      'Iedereen bij deze beheerder ziet de nieuwe naam op de volgende pagina die wordt geopend. Bestaande vermeldingen in het log behouden de oude naam.',
    newSlugHint:
      'Wordt gebruikt in pagina-adressen. Met een nieuwe korte naam werken bladwijzers naar de inlogpagina van deze beheerder niet meer.',
    moveIntroduction: ({ name, parent }: Variables<'name' | 'parent'>) =>
      `${name} staat onder ${parent}. Alles daaronder gaat mee. De volgende pagina toont wat er verandert. Er verandert niets totdat u bevestigt.`,
    newPlace: 'Verplaatsen naar',
    newPlaceHint: 'De beheerder waar deze direct onder komt.',
    continue: 'Doorgaan',
  },
  statuses: { active: 'Actief', inactive: 'Inactief' },
  labels: {
    'add-sub-admin': 'Subbeheerder toevoegen',
    'rename-admin': 'Naam wijzigen',
    'move-admin': 'Verplaatsen',
    'deactivate-admin': 'Deactiveren',
    'activate-admin': 'Activeren',
    'delete-admin': 'Verwijderen',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Deze beheerder bestaat niet',
    'own-level': 'Niet beschikbaar voor uw eigen beheerder',
    'only-active': 'Alleen beschikbaar voor actieve beheerders',
    'only-inactive': 'Alleen beschikbaar voor inactieve beheerders',
    'has-sub-admins': 'Heeft subbeheerders',
    'has-technicians': 'Heeft technici',
    'has-domains': 'Heeft domeinen',
  },
  menu: {
    thisAdmin: 'Deze beheerder',
    showTechnicians: 'Technici tonen',
    oauthSettings: 'OAuth-instellingen',
    accessRules: 'Toegangsregels',
    mainAdmin: 'De login van de hoofdbeheerder',
  },
  /** What will happen, on the page before a change. `inBulk` is for many admins. */
  consequences: {
    activate: {
      logins: ({ name, count }: Variables<'name'> & Count) =>
        plural(count, {
          one: (n) =>
            `Met ${n} login van ${name} en daaronder kan weer worden ingelogd. Inactieve technici blijven inactief.`,
          other: (n) =>
            `Met ${n} logins van ${name} en daaronder kan weer worden ingelogd. Inactieve technici blijven inactief.`,
        }),
      noLogins: ({ name }: Variables<'name'>) =>
        `${name} wordt weer actief. Er zijn daar en daaronder geen logins.`,
      inactive: ({ name, above }: Variables<'name' | 'above'>) =>
        `${name} wordt weer actief, maar niemand kan er inloggen zolang ${above} erboven inactief is.`,
      noEmail:
        'Er wordt geen e-mail verzonden. Gebruik “Uitnodiging opnieuw verzenden” voor wie eerder is uitgenodigd.',
      inBulk: {
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `Met ${n} login van deze beheerders en daaronder kan weer worden ingelogd, tenzij een andere beheerder erboven inactief is. Inactieve technici blijven inactief.`,
            other: (n) =>
              `Met ${n} logins van deze beheerders en daaronder kan weer worden ingelogd, tenzij een andere beheerder erboven inactief is. Inactieve technici blijven inactief.`,
          }),
        noLogins: 'Er zijn bij deze beheerders en daaronder geen logins.',
      },
    },
    deactivate: {
      noSignIn: ({ name }: Variables<'name'>) =>
        `Niemand bij ${name} kan inloggen totdat u deze beheerder weer activeert.`,
      noSignInBelow: ({ name }: Variables<'name'>) =>
        `Niemand bij ${name} of daaronder kan inloggen totdat u deze beheerder weer activeert.`,
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} login kan niet meer worden gebruikt.`,
          other: (n) => `${n} logins kunnen niet meer worden gebruikt.`,
        }),
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} subbeheerder daaronder wordt ook inactief.`,
          other: (n) => `${n} subbeheerders daaronder worden ook inactief.`,
        }),
      kept: 'Logins, domeinen, instellingen en het auditlog blijven bewaard.',
      inBulk: 'Niemand bij deze beheerders of daaronder kan inloggen totdat u ze weer activeert.',
    },
    delete: {
      deleted: ({ name }: Variables<'name'>) =>
        `${name} wordt definitief verwijderd, met de login van de hoofdbeheerder en de instellingen. Er zijn geen subbeheerders, technici of domeinen.`,
      slugFree: ({ slug }: Variables<'slug'>) =>
        `De beheerders erboven behouden het auditlog. De korte naam ${slug} komt weer vrij.`,
      inBulk: {
        settings:
          'Hun instellingen worden ook verwijderd. Ze hebben geen subbeheerders, technici of domeinen.',
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} login van een hoofdbeheerder wordt ook verwijderd.`,
            other: (n) => `${n} logins van hoofdbeheerders worden ook verwijderd.`,
          }),
        slugsFree: 'De beheerders erboven behouden het auditlog. De korte namen komen weer vrij.',
      },
    },
    move: {
      moves: ({ name, parent, target }: Variables<'name' | 'parent' | 'target'>) =>
        `${name} wordt verplaatst van ${parent} naar ${target}.`,
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} subbeheerder daaronder gaat mee.`,
          other: (n) => `${n} subbeheerders daaronder gaan mee.`,
        }),
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} login gaat mee.`,
          other: (n) => `${n} logins gaan mee.`,
        }),
      domains: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} domein gaat mee.`,
          other: (n) => `${n} domeinen gaan mee.`,
        }),
      bothSee: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${parent} kan deze beheerder nog zien, en ${target} nu ook.`,
      onlyTargetSees: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${target} kan deze beheerder meteen zien. ${parent} niet meer.`,
      noSignOut: 'Niemand wordt uitgelogd.',
      auditLog: 'Het auditlog gaat mee.',
    },
  },
  /** The button that collapses and expands a branch of the tree. */
  branch: ({ admin }: Variables<'admin'>) => `Subbeheerders van ${admin}`,
} satisfies Catalogue['admins'];
