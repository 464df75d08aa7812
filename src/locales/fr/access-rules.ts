import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The page Access Rules: the rules that deactivate unused logins and withdraw old invitations. */
export const accessRules = {
  title: 'Règles d’accès',
  titleFor: ({ adminName }: Variables<'adminName'>) => `Règles d’accès pour ${adminName}`,
  introduction: ({ adminName }: Variables<'adminName'>) =>
    `Ces règles désactivent les accès inutilisés et révoquent les anciennes invitations. Elles s’appliquent aux techniciens chez ${adminName} et chez tous les admins placés dessous qui n’ont pas leurs propres règles.`,
  /** Whom the rules affect soon. */
  effects: {
    title: 'Qui est concerné',
    confirm: 'Je comprends que les règles s’appliqueront à ces techniciens',
    confirmFirst: 'Rien n’est encore enregistré. Vérifiez qui est concerné, puis confirmez.',
    unused: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `Nous enverrons bientôt un avertissement à ${n} technicien et désactiverons son accès le ${date} au plus tôt, sauf connexion d’ici là.`,
        other: (n) =>
          `Nous enverrons bientôt un avertissement à ${n} techniciens et désactiverons leurs accès le ${date} au plus tôt, sauf connexion d’ici là.`,
      }),
    invitation: ({ count, date }: { count: number } & Variables<'date'>) =>
      plural(count, {
        one: (n) =>
          `Nous révoquerons ${n} invitation le ${date} au plus tôt, sauf si elle est acceptée d’ici là.`,
        other: (n) =>
          `Nous révoquerons ${n} invitations le ${date} au plus tôt, sauf si elles sont acceptées d’ici là.`,
      }),
  },
  current: 'Règles actuelles',
  source: {
    own: ({ adminName }: Variables<'adminName'>) => `Définies par ${adminName}.`,
    ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Définies par ${adminName}, à la place des règles définies par ${above}.`,
    off: ({ adminName }: Variables<'adminName'>) => `Désactivées par ${adminName}.`,
    offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
      `Désactivées par ${adminName}, à la place des règles définies par ${above}.`,
    inherited: ({ above }: Variables<'above'>) => `Héritées (${above}).`,
    inheritedOff: ({ above }: Variables<'above'>) => `Désactivées, héritées (${above}).`,
    none: 'Aucune règle n’est définie ici ni au-dessus.',
  },
  rules: {
    unused: ({ days }: { days: number }) =>
      `Les techniciens qui ne se sont pas connectés pendant ${number(days)} jours sont désactivés.`,
    invitation: ({ days }: { days: number }) =>
      `Les invitations qui ne sont pas acceptées dans les ${number(days)} jours sont révoquées.`,
  },
  mode: 'Pour cet admin',
  modes: {
    inherit: ({ above }: Variables<'above'>) => `Utiliser les règles définies par ${above}`,
    inheritOff: ({ above }: Variables<'above'>) => `Utiliser les règles définies par ${above} (désactivées)`,
    inheritNone: 'Utiliser les règles de l’admin supérieur (il n’y en a pas encore)',
    own: 'Activées : utiliser les règles ci-dessous',
    off: 'Désactivées',
  },
  unusedDays: 'Désactiver les techniciens qui ne se sont pas connectés pendant ce nombre de jours',
  invitationDays: 'Révoquer les invitations qui ne sont pas acceptées dans ce nombre de jours',
  daysHint: ({ min, max }: { min: number; max: number }) =>
    `De ${number(min)} à ${number(max)} jours. Laissez ce champ vide pour désactiver la règle.`,
  submit: 'Enregistrer',
  how: {
    title: 'Comment fonctionnent les règles',
    warnings: ({ first, second }: { first: number; second: number }) =>
      `Nous envoyons un e-mail aux techniciens ${number(first)} et ${number(second)} jours avant qu’une règle ne les désactive. Personne n’est désactivé moins de ${number(first)} jours après le premier e-mail, même si la règle est nouvelle ou si l’admin a été déplacé.`,
    signIn:
      'Toute connexion, par mot de passe, clé d’accès ou authentification unique, remet le compteur à zéro.',
    grace: ({ days }: { days: number }) =>
      `Les règles ne s’appliquent pas à un technicien pendant les ${number(days)} jours qui suivent sa réactivation.`,
    kept: 'Les admins principaux ne sont jamais désactivés. Un technicien ne l’est pas non plus si aucun autre accès du même admin ne permet de se connecter.',
    invitation:
      'Une invitation révoquée ne peut plus être acceptée et le technicien est inactif. « Activer » remet le technicien en attente, et « Renvoyer l’invitation » envoie une nouvelle invitation.',
  },
  upcoming: 'Afficher les techniciens dont l’accès va prendre fin',
  overrides: 'Sous-admins avec leurs propres règles',
  overrideOff: 'Désactivées',
  /** The rules of a sub-admin, as the value of a fact. */
  inBrief: {
    both: ({ unusedDays, invitationDays }: { unusedDays: number; invitationDays: number }) =>
      `${number(unusedDays)} jours sans connexion, ${number(invitationDays)} jours pour les invitations`,
    unused: ({ days }: { days: number }) => `${number(days)} jours sans connexion`,
    invitation: ({ days }: { days: number }) => `${number(days)} jours pour les invitations`,
  },
  /** On the page that moves an admin. */
  moved: {
    others: ({ above }: Variables<'above'>) =>
      `Après le déplacement, les règles d’accès définies par ${above} s’appliquent. Personne ne perd l’accès immédiatement, car les techniciens sont d’abord avertis.`,
    none: 'Après le déplacement, aucune règle d’accès ne s’applique.',
  },
  saved: {
    own: 'Enregistré. Ces règles s’appliquent maintenant.',
    off: 'Enregistré. Les règles sont désactivées pour cet admin.',
    inherited: ({ adminName }: Variables<'adminName'>) =>
      `Enregistré. Les règles définies par ${adminName} s’appliquent ici.`,
    none: 'Enregistré. Aucune règle ne s’applique à cet admin.',
  },
} satisfies Catalogue['accessRules'];
