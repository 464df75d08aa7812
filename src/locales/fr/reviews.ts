import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

interface Count {
  count: number;
}

/** Access reviews. */
export const reviews = {
  /** What reviewers decide. Batches store the names of these messages, so don't rename them. */
  decisions: { keep: 'Conserver', 'set-end-date': 'Fixer une date de fin', deactivate: 'Désactiver' },
  undecided: 'Sans décision',
  gone: 'N’est plus ici',
  /** Why a decision is not possible. Batches store the names of these messages too. */
  reasons: {
    'signed-off': 'Cette revue est validée et ne peut plus être modifiée',
    deleted: 'Ce technicien a été supprimé : aucune décision n’est nécessaire',
    moved: 'Ce technicien dépend maintenant d’un autre admin : aucune décision n’est nécessaire',
    'own-access': 'Vous ne pouvez pas décider de votre propre accès. Une autre personne doit s’en charger',
    'decided-since': 'Une décision a été prise pour ce technicien après votre sélection',
  },
  list: {
    title: 'Revues d’accès',
    introduction:
      'Dans une revue d’accès, vous décidez pour chaque technicien de votre admin et des admins inférieurs s’il a encore besoin de son accès. Le rapport d’une revue est conservé.',
    start: 'Commencer une revue',
    continue: 'Continuer la revue en cours',
    noMatch: 'Aucune revue ne correspond à ces filtres.',
    empty: 'Aucune revue pour le moment.',
    states: { open: 'En cours', 'signed-off': 'Validée' },
    startedBy: ({ actor }: Variables<'actor'>) => `par ${actor}`,
    signedOff: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} par ${actor}`,
    decided: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Décisions : ${number(decided)} sur ${number(total)}`,
  },
  start: {
    title: 'Commencer une revue d’accès',
    snapshot: ({ count }: Count) =>
      plural(count, {
        one: (n) => `La revue comprend ${n} technicien de votre admin ou d’un admin inférieur.`,
        other: (n) =>
          `La revue comprend les ${n} techniciens qui dépendent actuellement de votre admin et des admins inférieurs.`,
      }),
    later: 'Les techniciens ajoutés plus tard ne font pas partie de cette revue.',
    decide:
      'Vous, ou toute personne qui gère vos techniciens, décidez pour chacun d’eux. Une décision prend effet immédiatement.',
    submit: 'Commencer la revue',
    noTechnicians: 'Il n’y a aucun technicien à passer en revue',
    tooMany: ({ limit }: { limit: number }) =>
      `Une revue peut comprendre jusqu’à ${number(limit)} techniciens. Demandez aux admins inférieurs de commencer leurs propres revues`,
  },
  page: {
    title: ({ admin }: Variables<'admin'>) => `Revue d’accès : ${admin}`,
    introduction: ({ actor, time }: Variables<'actor' | 'time'>) =>
      `Commencée par ${actor}, ${time}. Ces techniciens ont-ils encore besoin de leur accès ?`,
    progress: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Décisions prises : ${number(decided)} sur ${number(total)} techniciens.`,
    progressLabel: 'Progression',
    goneCount: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technicien a été supprimé ou déplacé et ne nécessite aucune décision.`,
        other: (n) => `${n} techniciens ont été supprimés ou déplacés et ne nécessitent aucune décision.`,
      }),
    added: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technicien a été ajouté après le début et ne fait pas partie de cette revue.`,
        other: (n) => `${n} techniciens ont été ajoutés après le début et ne font pas partie de cette revue.`,
      }),
    all: 'Tous',
    remind: 'Envoyer un rappel',
    signOff: 'Valider la revue',
    noMatch: 'Aucun technicien ne correspond à ces filtres.',
    decide: 'Décider',
    decideOn: ({ email }: Variables<'email'>) => `Décider pour ${email}`,
    keepOne: ({ email }: Variables<'email'>) => `Conserver ${email}`,
    change: 'Changer',
    by: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    until: ({ date }: Variables<'date'>) => `Jusqu’au ${date}`,
    self: 'C’est vous. Une autre personne doit décider.',
    presence: { moved: 'Déplacé vers un autre admin', deleted: 'Supprimé' },
    noPassword: 'aucun',
  },
  decision: {
    title: ({ name }: Variables<'name'>) => `Décider pour ${name}`,
    technician: 'Technicien',
    lastDecision: 'Dernière décision',
    decidedBy: 'Décidé par',
    label: 'Décision',
    hints: {
      keep: 'Rien ne change.',
      'set-end-date': 'L’accès prend fin à la fin de la journée que vous saisissez ci-dessous.',
      deactivate:
        'Le technicien ne peut plus se connecter, toutes ses sessions prennent fin et nous l’informons par e-mail. Vous pourrez le réactiver plus tard.',
    },
    notAvailable: ({ decision, reason }: Variables<'decision' | 'reason'>) => `${decision} : ${reason}`,
    endsOn: 'Fin de l’accès le',
    endsOnHint: ({ zone }: Variables<'zone'>) =>
      `Seulement pour « Fixer une date de fin ». Le dernier jour d’accès dans le fuseau horaire ${zone}.`,
    note: 'Remarque',
    noteHint:
      'Facultatif. Elle figure dans le rapport et le journal d’audit. Si vous désactivez le technicien, elle est aussi le motif affiché sur la page « Modifier le technicien ».',
    noteTooLong: ({ limit }: { limit: number }) =>
      `La remarque ne doit pas dépasser ${number(limit)} caractères.`,
    missing: 'Sélectionnez une décision.',
    replaces:
      'Une nouvelle décision remplace la dernière, et le journal garde les deux. « Conserver » n’annule ni une date de fin ni une désactivation.',
    submit: 'Enregistrer la décision',
  },
  /** What a decision about many technicians does. */
  consequences: {
    keep: 'La décision est enregistrée. Les accès ne changent pas.',
    endDate: 'Les accès prennent fin à la fin de cette journée. Une date de fin existante est remplacée.',
    reminders: 'Les techniciens et leurs admins principaux reçoivent un rappel 14, 7 et 1 jours avant.',
  },
  remind: {
    title: 'Envoyer un rappel',
    emails: ({ emails }: Variables<'emails'>) => `Nous enverrons un e-mail à ${emails}.`,
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `L’e-mail indique que ${n} technicien est encore sans décision.`,
        other: (n) => `L’e-mail indique que ${n} techniciens sont encore sans décision.`,
      }),
    complete:
      'L’e-mail indique qu’une décision est prise pour tous les techniciens et que la revue peut être validée.',
    once: ({ pause }: Variables<'pause'>) => `Vous pourrez envoyer le prochain rappel dans ${pause}.`,
    submit: 'Envoyer le rappel',
    tooSoon: ({ pause, wait }: Variables<'pause' | 'wait'>) =>
      `Un rappel a déjà été envoyé au cours des dernières ${pause}. Réessayez ${wait}`,
    noOne: 'Ni l’admin principal ni la personne qui a commencé la revue ne peut se connecter',
  },
  signOff: {
    title: ({ admin }: Variables<'admin'>) => `Valider la revue d’accès de ${admin}`,
    complete: ({ count }: Count) =>
      plural(count, {
        one: () => 'Une décision est prise pour le technicien, ou aucune n’est nécessaire.',
        other: (n) => `Une décision est prise pour les ${n} techniciens, ou aucune n’est nécessaire.`,
      }),
    undecided: ({ count }: Count) =>
      plural(count, {
        one: (n) => `${n} technicien est sans décision. Le rapport l’indiquera. Donnez le motif.`,
        other: (n) => `${n} techniciens sont sans décision. Le rapport l’indiquera. Donnez le motif.`,
      }),
    final: 'Après la validation, personne ne peut plus modifier les décisions ni le rapport.',
    report:
      'Le rapport conserve la situation actuelle de chaque technicien. Son SHA-256 est enregistré dans le journal d’audit.',
    countLabel: 'Nombre de techniciens sans décision',
    changed: 'Le nombre de techniciens sans décision a changé. Vérifiez-le, puis validez de nouveau.',
    undecidedList: 'Techniciens sans décision',
    more: ({ count }: Count) => `Afficher les ${number(count)}`,
    submit: 'Valider la revue',
  },
  report: {
    title: ({ admin }: Variables<'admin'>) => `Rapport de la revue d’accès : ${admin}`,
    csv: 'Télécharger le CSV',
    started: 'Début',
    signedOff: 'Validation',
    byAt: ({ actor, time }: Variables<'actor' | 'time'>) => `${actor}, ${time}`,
    technicians: 'Techniciens',
    reason: 'Motif des décisions manquantes',
    sha256: 'SHA-256 du fichier CSV',
    check: ({ file }: Variables<'file'>) =>
      `Pour vérifier le fichier téléchargé, lancez sha256sum ${file} et comparez la valeur avec celle affichée ici et dans le journal d’audit.`,
    asSignedOff: 'Le rapport indique les valeurs au moment de la validation.',
    columns: {
      technician: 'Technicien',
      admin: 'Admin',
      status: 'Statut',
      lastLogin: 'Dernière connexion',
      twoFactor: '2FA',
      sso: 'SSO',
      password: 'Mot de passe défini',
      endDate: 'Fin de l’accès le',
      inviter: 'Invité par',
      decision: 'Décision',
      note: 'Remarque',
    },
  },
  dashboard: {
    title: 'Revue d’accès',
    never: 'Aucune revue d’accès n’a encore été validée.',
    last: ({ ago, actor }: Variables<'ago' | 'actor'>) => `${actor} a validé la dernière ${ago}.`,
    report: 'Afficher le rapport',
    open: ({ decided, total }: Record<'decided' | 'total', number>) =>
      `Une revue est en cours. Décisions prises : ${number(decided)} sur ${number(total)} techniciens.`,
    continue: 'Continuer la revue',
    start: 'Commencer une revue',
  },
} satisfies Catalogue['reviews'];
