import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Domains > Overview, and the pages that add, hand over or remove domains. */
export const domains = {
  list: {
    title: 'Domaines',
    add: 'Ajouter des domaines',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Les domaines gérés par ${admin} et par ses sous-admins. Les techniciens peuvent faire ici tout ce que peut faire l’admin principal.`,
    empty: 'Aucun domaine pour le moment.',
    addFirst: 'Ajouter les premiers',
    noMatch: 'Aucun domaine ne correspond à ces filtres.',
    menu: 'Menu',
    action: 'Action',
    actions: ({ domain }: Variables<'domain'>) => `Actions pour ${domain}`,
    actionFor: ({ domain }: Variables<'domain'>) => `Action pour ${domain}`,
  },
  handOver: 'Transférer',
  remove: 'Retirer',
  admin: 'Admin',
  consequences: 'Ce qui va se passer',
  move: {
    moves: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `${domain}, actuellement géré par ${admin}, passe immédiatement à l’admin que vous sélectionnez.`,
    logged:
      'Les journaux d’audit des deux admins enregistrent le changement et la personne qui l’a effectué.',
    adminHint: 'L’admin qui le gérera.',
    already: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} appartient déjà à ${admin}.`,
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${domain} appartient maintenant à ${admin}.`,
  },
  removal: {
    noLonger: ({ domain, admin }: Variables<'domain' | 'admin'>) => `${admin} ne gère plus ${domain}.`,
    nameFree:
      'Son nom est de nouveau disponible, et un autre admin peut l’ajouter. Le journal d’audit est conservé.',
    done: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `Le domaine ${domain} a été retiré à ${admin}.`,
  },
  new: {
    title: 'Ajouter des domaines',
    introduction: ({ limit }: { limit: number }) =>
      `Saisissez un domaine par ligne, ${number(limit)} au maximum. La page suivante indique ceux qui peuvent être ajoutés. Rien ne change tant que vous ne confirmez pas.`,
    adminHint: 'L’admin qui les gérera.',
    domains: 'Domaines',
    domainsHint: 'Par exemple acme.example ou münchen.example.',
    continue: 'Continuer',
    missing: 'Saisissez au moins un domaine.',
    tooMany: ({ limit }: { limit: number }) => `Saisissez ${number(limit)} domaines au maximum.`,
    noneValid: 'Aucun de ces domaines ne peut être ajouté. Les motifs figurent ci-dessous.',
    /** Why a line can’t be added. */
    own: 'Vous avez déjà ce domaine.',
    taken: 'Ce domaine est déjà pris.',
    duplicate: ({ line }: { line: number }) => `C’est le même domaine qu’à la ligne ${number(line)}.`,
    tooLong: 'C’est trop long pour un domaine.',
    emailAddress: 'C’est une adresse e-mail. Saisissez seulement la partie après le @.',
    pageAddress:
      'C’est l’adresse d’une page. Saisissez seulement le domaine, sans https:// ni barres obliques.',
    invalidCharacters: 'Un domaine se compose de lettres, de chiffres et de tirets, séparés par des points.',
    number: 'C’est un nombre, pas un domaine.',
    notDomain: 'Ce n’est pas un domaine valide.',
    withoutEnding: 'Ce domaine n’a pas d’extension. Ajoutez-la, par exemple « .com ».',
    publicSuffix: ({ domain }: Variables<'domain'>) =>
      `${domain} est un suffixe public. Saisissez un domaine placé dessous.`,
  },
  preview: {
    nothing: 'Aucun domaine ne sera ajouté.',
    one: ({ domain, admin }: Variables<'domain' | 'admin'>) => `Le domaine ${domain} sera ajouté à ${admin}.`,
    many: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} domaine sera ajouté à ${admin}.`,
        other: (n) => `${n} domaines seront ajoutés à ${admin}.`,
      }),
    invalid: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} ligne ne peut pas être ajoutée. Voir ci-dessous.`,
        other: (n) => `${n} lignes ne peuvent pas être ajoutées. Voir ci-dessous.`,
      }),
    show: ({ count }: Count) =>
      plural(count, {
        one: () => 'Afficher le domaine',
        other: (n) => `Afficher les ${n} domaines`,
      }),
    add: ({ count }: Count) =>
      plural(count, { one: (n) => `Ajouter ${n} domaine`, other: (n) => `Ajouter ${n} domaines` }),
    added: ({ domain, admin }: Variables<'domain' | 'admin'>) =>
      `Le domaine ${domain} a été ajouté à ${admin}.`,
    noneAdded: ({ admin }: Variables<'admin'>) => `Aucun domaine n’a été ajouté à ${admin}.`,
    manyAdded: ({ count, admin }: Count & Variables<'admin'>) =>
      plural(count, {
        one: (n) => `${n} domaine a été ajouté à ${admin}.`,
        other: (n) => `${n} domaines ont été ajoutés à ${admin}.`,
      }),
    alreadyTaken: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} domaine est déjà pris.`,
        other: (n) => `${n} domaines sont déjà pris.`,
      }),
  },
  invalidLines: {
    title: 'Lignes qui ne peuvent pas être ajoutées',
    first: ({ shown, total }: Record<'shown' | 'total', number>) =>
      `Voici les ${number(shown)} premières lignes sur ${number(total)}.`,
    line: 'Ligne',
    text: 'Texte',
    reason: 'Motif',
  },
} satisfies Catalogue['domains'];
