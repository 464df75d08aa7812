import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** What is done to the items of a batch, in the singular and in the plural, such as "sera désactivé". */
interface Words {
  will: [one: string, many: string];
  were: [one: string, many: string];
}

/** Returns the words for an action that the passive describes with this participle. */
const passive = (one: string, many = `${one}s`): Words => ({
  will: [`sera ${one}`, `seront ${many}`],
  were: [`a été ${one}`, `ont été ${many}`],
});

/** Returns the words for an email that is sent to each item. */
const receives = (what: string): Words => ({
  will: [`recevra ${what}`, `recevront ${what}`],
  were: [`a reçu ${what}`, `ont reçu ${what}`],
});

/** What will be done or was done to all items of a batch, or to some of them, such as "46 techniciens sur 60 ont été désactivés." */
const outcomes =
  (one: string, many: string) =>
  ({ will, were }: Words) => ({
    will: {
      all: ({ count }: Count) =>
        plural(count, { one: (n) => `${n} ${one} ${will[0]}.`, other: (n) => `${n} ${many} ${will[1]}.` }),
      some: ({ count, total }: Count & { total: number }) =>
        plural(count, {
          one: (n) => `${n} ${one} sur ${number(total)} ${will[0]}.`,
          other: (n) => `${n} ${many} sur ${number(total)} ${will[1]}.`,
        }),
    },
    were: {
      all: ({ count }: Count) =>
        plural(count, { one: (n) => `${n} ${one} ${were[0]}.`, other: (n) => `${n} ${many} ${were[1]}.` }),
      some: ({ count, total }: Count & { total: number }) =>
        plural(count, {
          one: (n) => `${n} ${one} sur ${number(total)} ${were[0]}.`,
          other: (n) => `${n} ${many} sur ${number(total)} ${were[1]}.`,
        }),
    },
  });
const technicians = outcomes('technicien', 'techniciens');
const mainAdmins = outcomes('admin principal', 'admins principaux');
const admins = outcomes('admin', 'admins');

const twoFactorLink = 'un lien pour reconfigurer l’authentification à deux facteurs';
const passwordLink = 'un lien de réinitialisation du mot de passe';

/** The words for what a batch changes. */
const subjects = (one: string, many: string) => ({
  title: ({ action, count }: Variables<'action'> & Count) =>
    plural(count, { one: (n) => `${action} : ${n} ${one}`, other: (n) => `${action} : ${n} ${many}` }),
  ticked: ({ count }: Count) =>
    plural(count, {
      one: (n) => `${n} ${one}`,
      other: (n) => `${n} ${many}`,
    }),
  all: `tous les ${many}`,
  number: `Nombre : ${many}`,
});

/** Batches: bulk actions and imports. */
export const batches = {
  list: {
    title: 'Actions groupées',
    introduction:
      'Les actions groupées et les imports au niveau de votre admin et au-dessous. Ils continuent quand vous quittez la page. Nous conservons le résultat de chaque élément pendant 90 jours.',
    noMatch: 'Aucune action groupée ne correspond à ces filtres.',
    empty: 'Aucune action groupée pour le moment.',
    states: { running: 'En cours', finished: 'Terminée' },
    counts: ({ done, skipped, total }: Record<'done' | 'skipped' | 'total', number>) =>
      `Effectués : ${number(done)}, ignorés : ${number(skipped)}, sur ${number(total)}`,
    countsWithFailed: ({
      done,
      skipped,
      failed,
      total,
    }: Record<'done' | 'skipped' | 'failed' | 'total', number>) =>
      `Effectués : ${number(done)}, ignorés : ${number(skipped)}, échecs : ${number(failed)}, sur ${number(total)}`,
  },
  form: {
    groups: { admins: 'Admin', 'main-admins': 'Admin principal' },
    noAction: 'Sélectionnez une action.',
    noRows: 'Sélectionnez au moins une ligne.',
    tooMany: ({ limit }: { limit: number }) =>
      `Vous pouvez en modifier jusqu’à ${number(limit)} à la fois. Ajoutez un filtre pour réduire la liste.`,
  },
  invite: 'Inviter',
  /** Some actions on admins have the same label as actions on logins. */
  adminAction: ({ action }: Variables<'action'>) => `${action} (admins)`,
  reviewAction: ({ action }: Variables<'action'>) => `${action} (revue d’accès)`,
  importTitle: ({ count }: Count) =>
    plural(count, { one: (n) => `Import : ${n} ligne`, other: (n) => `Import : ${n} lignes` }),
  technicians: subjects('technicien', 'techniciens'),
  admins: subjects('admin', 'admins'),
  'main-admins': subjects('admin principal', 'admins principaux'),
  reviewed: subjects('technicien', 'techniciens'),
  outcomes: {
    technicians: {
      invite: technicians(passive('invité')),
      'reset-2fa': technicians(receives(twoFactorLink)),
      'reset-password': technicians(receives(passwordLink)),
      'resend-invitation': technicians(receives('une nouvelle invitation')),
      'link-account': technicians(receives('une invitation à l’authentification unique')),
      'unlink-account': technicians(
        passive(
          'dissocié de l’authentification unique et prévenu par e-mail',
          'dissociés de l’authentification unique et prévenus par e-mail',
        ),
      ),
      deactivate: technicians(passive('désactivé')),
      activate: technicians(passive('activé')),
      'end-sessions': technicians(passive('déconnecté')),
      'lift-block': technicians(passive('débloqué')),
      delete: technicians(passive('supprimé définitivement', 'supprimés définitivement')),
    },
    mainAdmins: {
      'reset-2fa': mainAdmins(receives(twoFactorLink)),
      'reset-password': mainAdmins(receives(passwordLink)),
      'resend-invitation': mainAdmins(receives('une nouvelle invitation')),
      'end-sessions': mainAdmins(passive('déconnecté')),
      'lift-block': mainAdmins(passive('débloqué')),
    },
    admins: {
      'deactivate-admin': admins(passive('désactivé')),
      'activate-admin': admins(passive('activé')),
      'delete-admin': admins(passive('supprimé définitivement', 'supprimés définitivement')),
    },
    reviewed: {
      keep: technicians(passive('conservé')),
      'set-end-date': technicians(receives('une date de fin')),
      deactivate: technicians(passive('désactivé')),
    },
  },
  start: {
    selected: ({ selection }: Variables<'selection'>) => `Sélection : ${selection}.`,
    nothing: 'Rien ne sera modifié.',
    separateEmails: 'Chaque personne reçoit un e-mail distinct.',
    checkedAgain:
      'Nous vérifions de nouveau chaque élément juste avant la modification, et ignorons ceux qui ne remplissent plus les conditions.',
    willBeSkipped: ({ count, reason }: Count & Variables<'reason'>) =>
      `Nombre d’éléments qui seront ignorés : ${number(count)}. Motif : ${reason}.`,
    onlyCreator: ({ creator }: Variables<'creator'>) =>
      `Cette action groupée a été créée par ${creator}. Personne d’autre ne peut la lancer. Rien n’a encore changé.`,
    source: 'Comment nous lisons le fichier',
    items: 'Éléments',
  },
  /** How we read an imported file. */
  source: {
    encoding: 'Encodage',
    separator: 'Séparateur',
    separators: {
      comma: 'Virgules',
      semicolon: 'Points-virgules',
      tab: 'Tabulations',
      bar: 'Barres verticales',
    },
    otherSeparator: ({ character }: Variables<'character'>) => `« ${character} »`,
    header: 'En-tête',
    headerLine: ({ line }: Variables<'line'>) => `Ligne ${line}`,
    fields: {
      email: 'Adresse e-mail',
      username: 'Nom d’utilisateur',
      notes: 'Notes',
      admin: 'Admin',
      language: 'Langue',
    },
    column: ({ heading }: Variables<'heading'>) => `Colonne « ${heading} »`,
    withoutColumn: {
      email: 'Les noms d’utilisateur, qui sont des adresses',
      username: 'Proposé à partir de l’adresse',
      notes: 'Aucune',
      admin: 'Votre propre admin',
      language: 'Comme le navigateur',
    },
    unused: 'Non utilisée',
    unusedAndMore: ({ headings, count }: Variables<'headings'> & Count) =>
      `${headings} et ${number(count)} de plus`,
  },
  progress: {
    running: 'En cours.',
    leave: 'Vous pouvez quitter cette page. L’action groupée continue.',
    all: 'Toutes les actions groupées',
    startedBy: ({ actor, admin, time }: Variables<'actor' | 'admin' | 'time'>) =>
      `Lancée par ${actor} (${admin}) le ${time}.`,
    reason: ({ reason }: Variables<'reason'>) => `Motif : ${reason}`,
    ended: ({ ended, total }: Record<'ended' | 'total', number>) => `${number(ended)} sur ${number(total)}`,
    label: 'Progression',
    back: 'Retour à la liste',
    reload: 'Actualiser',
    stop: 'Arrêter et ignorer le reste',
    nothing: 'Rien n’a été modifié.',
    skipped: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} élément a été ignoré.`,
        other: (n) => `${n} éléments ont été ignorés.`,
      }),
    failed: ({ count }: Count) =>
      plural(count, { one: (n) => `${n} élément a échoué.`, other: (n) => `${n} éléments ont échoué.` }),
    skippedFor: ({ count, reason }: Count & Variables<'reason'>) =>
      `Éléments ignorés : ${number(count)}. Motif : ${reason}.`,
    failedFor: ({ count, reason }: Count & Variables<'reason'>) =>
      `Échecs : ${number(count)}. Motif : ${reason}.`,
  },
  items: {
    title: 'Éléments',
    all: 'Tous',
    line: 'Ligne',
    email: 'Adresse e-mail',
    name: 'Nom',
    username: 'Nom d’utilisateur',
    proposed: ({ username }: Variables<'username'>) => `${username} (proposé)`,
    admin: 'Admin',
    outcome: 'Résultat',
    details: 'Détails',
    states: { waiting: 'En attente', done: 'Effectué', skipped: 'Ignoré', failed: 'Échec' },
    invalid: 'Non valide',
    willBeDone: 'Sera effectué',
    willBeInvited: 'Sera invité',
    willBeSkipped: 'Sera ignoré',
  },
  /** Why an item was skipped or failed, if its action has no reason. Batches store the names of these messages. */
  notes: {
    actorLostAccess: ({ actor }: Variables<'actor'>) => `${actor} n’a plus le droit de faire cela`,
    stopped: ({ actor }: Variables<'actor'>) => `Arrêt par ${actor}`,
    failed: 'Une erreur s’est produite. Réessayez',
  },
} satisfies Catalogue['batches'];
