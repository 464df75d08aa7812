import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Domains > Overview, and the pages that add, hand over or remove domains. */
export const domains = {
  list: {
    title: 'Domeinen',
    add: 'Domeinen toevoegen',
    introduction: ({ admin }: Variables<'admin'>) =>
      `De domeinen van ${admin} en van de subbeheerders. Technici kunnen hier alles doen wat de hoofdbeheerder kan.`,
    empty: 'Nog geen domeinen.',
    addFirst: 'De eerste toevoegen',
    noMatch: 'Er zijn geen domeinen die aan deze filters voldoen.',
    menu: 'Menu',
    action: 'Actie',
    actions: ({ domain }: Variables<'domain'>) => `Acties voor ${domain}`,
    actionFor: ({ domain }: Variables<'domain'>) => `Actie voor ${domain}`,
  },
  handOver: 'Overdragen',
  remove: 'Verwijderen',
  admin: 'Beheerder',
  consequences: 'Wat er gebeurt',
  move: {
    moves: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `${domain} gaat meteen over van ${admin} naar de beheerder die u selecteert.`,
    logged: 'De auditlogs van beide beheerders leggen vast wat er is gewijzigd en wie dat heeft gedaan.',
    adminHint: 'De beheerder die het domein gaat beheren.',
    already: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} hoort al bij ${admin}.`,
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} hoort nu bij ${admin}.`,
  },
  removal: {
    noLonger: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${admin} beheert ${domain} niet meer.`,
    nameFree:
      'De naam komt weer vrij en een andere beheerder kan het domein toevoegen. Het auditlog blijft bewaard.',
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} is verwijderd bij ${admin}.`,
  },
  new: {
    title: 'Domeinen toevoegen',
    introduction: ({ limit }: { limit: number }) =>
      `Voer één domein per regel in, maximaal ${number(limit)}. De volgende pagina toont welke kunnen worden toegevoegd. Er verandert niets totdat u bevestigt.`,
    adminHint: 'De beheerder die de domeinen gaat beheren.',
    domains: 'Domeinen',
    domainsHint: 'Bijvoorbeeld acme.example of münchen.example.',
    continue: 'Doorgaan',
    missing: 'Voer minstens één domein in.',
    tooMany: ({ limit }: { limit: number }) => `Voer maximaal ${number(limit)} domeinen in.`,
    noneValid: 'Geen van deze domeinen kan worden toegevoegd. De redenen staan hieronder.',
    /** Why a line can’t be added. */
    own: 'U hebt dit domein al.',
    taken: 'Dit domein is al in gebruik.',
    duplicate: ({ line }: { line: number }) => `Dit is hetzelfde domein als in regel ${number(line)}.`,
    tooLong: 'Dit is te lang voor een domein.',
    emailAddress: 'Dit is een e-mailadres. Voer alleen het deel na de @ in.',
    pageAddress:
      'Dit is het adres van een pagina. Voer alleen het domein in, zonder https:// en schuine strepen.',
    invalidCharacters: 'Een domein bestaat uit letters, cijfers en koppeltekens, gescheiden door punten.',
    number: 'Dit is een getal, geen domein.',
    notDomain: 'Dit is geen geldig domein.',
    withoutEnding: 'Dit domein heeft geen extensie. Voeg deze toe, bijvoorbeeld “.com”.',
    publicSuffix: ({ domain }: Variables<'domain'>) =>
      `${domain} is een openbaar achtervoegsel. Voer een domein daaronder in.`,
  },
  preview: {
    nothing: 'Er worden geen domeinen toegevoegd.',
    one: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} wordt toegevoegd aan ${admin}.`,
    many: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} domein wordt toegevoegd aan ${admin}.`,
        other: (n) => `${n} domeinen worden toegevoegd aan ${admin}.`,
      }),
    invalid: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} regel kan niet worden toegevoegd. Zie hieronder.`,
        other: (n) => `${n} regels kunnen niet worden toegevoegd. Zie hieronder.`,
      }),
    show: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} domein tonen`, other: (n) => `${n} domeinen tonen` }),
    add: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} domein toevoegen`, other: (n) => `${n} domeinen toevoegen` }),
    added: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} is toegevoegd aan ${admin}.`,
    noneAdded: ({ admin }: Variables<'admin'>) => `Er zijn geen domeinen toegevoegd aan ${admin}.`,
    manyAdded: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} domein is toegevoegd aan ${admin}.`,
        other: (n) => `${n} domeinen zijn toegevoegd aan ${admin}.`,
      }),
    alreadyTaken: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} domein is al in gebruik.`,
        other: (n) => `${n} domeinen zijn al in gebruik.`,
      }),
  },
  invalidLines: {
    title: 'Regels die niet kunnen worden toegevoegd',
    first: ({ shown, total }: Record<'shown' | 'total', number>) =>
      `Dit zijn de eerste ${number(shown)} van ${number(total)} regels.`,
    line: 'Regel',
    text: 'Tekst',
    reason: 'Reden',
  },
} satisfies Catalogue['domains'];
