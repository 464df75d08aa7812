import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

interface Count {
  count: number;
}

/** Manage Admins, and the actions on an admin. */
export const admins = {
  list: {
    title: 'Gérer les admins',
    asTree: 'Afficher l’arborescence',
    asList: 'Afficher la liste',
    wholeTree: 'Toute l’arborescence',
    add: 'Ajouter un sous-admin',
    introduction: ({ admin }: Variables<'admin'>) =>
      `Les sous-admins sont les admins placés sous ${admin}. Chacun a son propre admin principal, ses techniciens et ses domaines. Vous pouvez tous les voir. Eux ne voient que leurs propres données.`,
    empty: 'Aucun sous-admin pour le moment. Nous invitons l’admin principal de chacun par e-mail.',
    addFirst: 'Ajouter le premier',
    noMatch: 'Aucun sous-admin ne correspond à ces filtres.',
    caption: 'Sous-admins',
    selection: 'Sélection et menu',
    action: 'Action',
    select: ({ name }: Variables<'name'>) => `Sélectionner ${name}`,
    actions: ({ name }: Variables<'name'>) => `Actions pour ${name}`,
    actionFor: ({ name }: Variables<'name'>) => `Action pour ${name}`,
    inactiveAbove: ({ name }: Variables<'name'>) => `L’admin ${name} est inactif`,
    mainAdmin: ({ status }: Variables<'status'>) => `Admin principal : ${status}`,
    technicians: ({ count, name }: Variables<'count' | 'name'>) => `Techniciens chez ${name} : ${count}`,
    never: 'jamais',
    treeTechnicians: ({ count }: Variables<'count'>) => `Techniciens : ${count}`,
    treeDomains: ({ count }: Variables<'count'>) => `Domaines : ${count}`,
    allBelow: ({ count, name }: Variables<'count' | 'name'>) => `Tous sous ${name} (${count})`,
  },
  form: {
    name: 'Nom',
    slug: 'Nom court',
    add: 'Ajouter un sous-admin',
    addIntroduction: ({ parent }: Variables<'parent'>) =>
      `Le nouvel admin sera placé sous ${parent}. Nous enverrons une invitation par e-mail à son admin principal, qui pourra alors gérer cet admin et tout ce qui est placé dessous.`,
    nameHint: 'Les techniciens le voient en haut de chaque page.',
    slugHint:
      'Utilisé dans les adresses des pages : a à z, 0 à 9 et tirets. Si vous laissez ce champ vide, nous le créons à partir du nom.',
    mainAdmin: 'Admin principal',
    username: 'Nom d’utilisateur',
    email: 'Adresse e-mail',
    emailHint: 'Nous envoyons l’invitation et tous les e-mails suivants pour cet accès à cette adresse.',
    renameIntroduction:
      'Toutes les personnes rattachées à cet admin verront le nouveau nom sur la prochaine page qu’elles ouvriront. Les entrées existantes du journal conservent l’ancien nom.',
    newSlugHint:
      'Utilisé dans les adresses des pages. Un nouveau nom court rend inutilisables les favoris vers la page de connexion de cet admin.',
    moveIntroduction: ({ name, parent }: Variables<'name' | 'parent'>) =>
      `${name} est actuellement sous ${parent}. Tout ce qui est placé dessous se déplace aussi. La page suivante indique ce qui va changer. Rien ne change tant que vous ne confirmez pas.`,
    newPlace: 'Déplacer sous',
    newPlaceHint: 'L’admin sous lequel il sera directement placé.',
    continue: 'Continuer',
  },
  statuses: { active: 'Actif', inactive: 'Inactif' },
  labels: {
    'add-sub-admin': 'Ajouter un sous-admin',
    'rename-admin': 'Renommer',
    'move-admin': 'Déplacer',
    'deactivate-admin': 'Désactiver',
    'activate-admin': 'Activer',
    'delete-admin': 'Supprimer',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'Cet admin n’existe pas',
    'own-level': 'Non disponible pour votre propre admin',
    'only-active': 'Disponible seulement pour les admins actifs',
    'only-inactive': 'Disponible seulement pour les admins inactifs',
    'has-sub-admins': 'Il a des sous-admins',
    'has-technicians': 'Il a des techniciens',
    'has-domains': 'Il a des domaines',
  },
  menu: {
    thisAdmin: 'Cet admin',
    showTechnicians: 'Afficher les techniciens',
    oauthSettings: 'Paramètres OAuth',
    accessRules: 'Règles d’accès',
    mainAdmin: 'Accès de son admin principal',
  },
  /** What will happen, on the page before a change. `inBulk` is for many admins. */
  consequences: {
    activate: {
      logins: ({ name, count }: Variables<'name'> & Count) =>
        plural(count, {
          one: (n) =>
            `${n} accès chez ${name} et au-dessous permet de nouveau de se connecter. Les techniciens inactifs restent inactifs.`,
          other: (n) =>
            `${n} accès chez ${name} et au-dessous permettent de nouveau de se connecter. Les techniciens inactifs restent inactifs.`,
        }),
      noLogins: ({ name }: Variables<'name'>) =>
        `L’admin ${name} redevient actif. Il n’y a aucun accès à cet endroit ni au-dessous.`,
      inactive: ({ name, above }: Variables<'name' | 'above'>) =>
        `L’admin ${name} redevient actif, mais personne ne peut s’y connecter tant que l’admin supérieur ${above} est inactif.`,
      noEmail:
        'Aucun e-mail n’est envoyé. Utilisez « Renvoyer l’invitation » pour les personnes invitées précédemment.',
      inBulk: {
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) =>
              `${n} accès au niveau de ces admins et au-dessous permet de nouveau de se connecter, sauf si un autre admin supérieur est inactif. Les techniciens inactifs restent inactifs.`,
            other: (n) =>
              `${n} accès au niveau de ces admins et au-dessous permettent de nouveau de se connecter, sauf si un autre admin supérieur est inactif. Les techniciens inactifs restent inactifs.`,
          }),
        noLogins: 'Il n’y a aucun accès au niveau de ces admins ni au-dessous.',
      },
    },
    deactivate: {
      noSignIn: ({ name }: Variables<'name'>) =>
        `Personne ne peut se connecter chez ${name} tant que vous ne réactivez pas cet admin.`,
      noSignInBelow: ({ name }: Variables<'name'>) =>
        `Personne ne peut se connecter chez ${name} ni au-dessous tant que vous ne réactivez pas cet admin.`,
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} accès ne peut plus être utilisé.`,
          other: (n) => `${n} accès ne peuvent plus être utilisés.`,
        }),
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} sous-admin placé dessous devient inactif aussi.`,
          other: (n) => `${n} sous-admins placés dessous deviennent inactifs aussi.`,
        }),
      kept: 'Les accès, les domaines, les paramètres et le journal d’audit sont conservés.',
      inBulk:
        'Personne ne peut se connecter au niveau de ces admins ni au-dessous tant que vous ne les réactivez pas.',
    },
    delete: {
      deleted: ({ name }: Variables<'name'>) =>
        `L’admin ${name} est supprimé définitivement, avec l’accès de son admin principal et ses paramètres. Il n’a ni sous-admins, ni techniciens, ni domaines.`,
      slugFree: ({ slug }: Variables<'slug'>) =>
        `Les admins supérieurs conservent le journal d’audit. Le nom court ${slug} est de nouveau disponible.`,
      inBulk: {
        settings:
          'Leurs paramètres sont supprimés aussi. Ils n’ont ni sous-admins, ni techniciens, ni domaines.',
        logins: ({ count }: Count) =>
          plural(count, {
            one: (n) => `${n} accès d’admin principal est supprimé aussi.`,
            other: (n) => `${n} accès d’admins principaux sont supprimés aussi.`,
          }),
        slugsFree:
          'Les admins supérieurs conservent le journal d’audit. Les noms courts sont de nouveau disponibles.',
      },
    },
    move: {
      moves: ({ name, parent, target }: Variables<'name' | 'parent' | 'target'>) =>
        `${name} passe sous ${target} (emplacement actuel : ${parent}).`,
      subAdmins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} sous-admin placé dessous se déplace avec lui.`,
          other: (n) => `${n} sous-admins placés dessous se déplacent avec lui.`,
        }),
      logins: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} accès se déplace avec lui.`,
          other: (n) => `${n} accès se déplacent avec lui.`,
        }),
      domains: ({ count }: Count) =>
        plural(count, {
          one: (n) => `${n} domaine se déplace avec lui.`,
          other: (n) => `${n} domaines se déplacent avec lui.`,
        }),
      bothSee: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${parent} peut toujours le voir, et ${target} peut maintenant le voir aussi.`,
      onlyTargetSees: ({ parent, target }: Variables<'parent' | 'target'>) =>
        `${target} peut le voir immédiatement. ${parent} ne peut plus le voir.`,
      noSignOut: 'Aucune session n’est fermée.',
      auditLog: 'Son journal d’audit se déplace avec lui.',
    },
  },
  /** The button that collapses and expands a branch of the tree. */
  branch: ({ admin }: Variables<'admin'>) => `Sous-admins : ${admin}`,
} satisfies Catalogue['admins'];
