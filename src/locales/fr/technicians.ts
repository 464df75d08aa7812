import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number } from './formats.ts';

/** Manage Technicians, and the pages about one technician. */
export const technicians = {
  list: {
    title: 'Gérer les techniciens',
    importCsv: 'Importer un CSV',
    exportCsv: 'Exporter en CSV',
    add: 'Ajouter un technicien',
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `Les techniciens sont des accès supplémentaires avec les mêmes droits que l’admin ${adminName}. Ce qu’ils font est enregistré sous leur propre nom.`,
    searchedOnly: ({ count }: { count: number }) =>
      `Seuls ${number(count)} techniciens ont été parcourus. Pour en trouver d’autres, recherchez au moins trois lettres consécutives, ou ajoutez un filtre.`,
    shownOnly: ({ count, shown }: { count: number; shown: number }) =>
      `Plus de ${number(count)} techniciens correspondent. Seuls les ${number(shown)} premiers sont affichés. Ajoutez un filtre pour réduire la liste.`,
    noneOfSearched: 'Aucun des techniciens parcourus ne correspond.',
    noMatch: 'Aucun technicien ne correspond à ces filtres.',
    showAll: 'Tout afficher',
    empty:
      'Aucun technicien pour le moment. Nous envoyons une invitation par e-mail à chaque technicien que vous ajoutez.',
    addFirst: 'Ajouter le premier technicien',
    caption: 'Techniciens',
    selectionColumn: 'Sélection et menu',
    action: 'Action',
    select: ({ email }: Variables<'email'>) => `Sélectionner ${email}`,
    menu: ({ email }: Variables<'email'>) => `Actions pour ${email}`,
    actionFor: ({ email }: Variables<'email'>) => `Action pour ${email}`,
    blocked: 'Bloqué',
    linked: 'Lié',
    never: 'jamais',
  },
  /** The fields of Add Technician and Edit Technician. */
  details: {
    status: 'Statut',
    admin: 'Admin',
    username: 'Nom d’utilisateur',
    email: 'Adresse e-mail',
    endDate: 'L’accès prend fin le',
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `Facultatif. L’accès prend fin à la fin de cette journée dans le fuseau horaire ${zone}.`,
    endDateOtherZone: ({ zone, own }: Variables<'zone' | 'own'>) =>
      `Facultatif. L’accès prend fin à la fin de cette journée dans le fuseau horaire ${zone}. Si vous changez la date, votre fuseau horaire s’applique : ${own}.`,
    notes: 'Notes',
    notesHint:
      'Facultatif. Toutes les personnes qui peuvent gérer ce technicien les voient, y compris les techniciens de cet admin et des admins supérieurs.',
  },
  add: {
    title: 'Ajouter un technicien',
    introduction:
      'Nous enverrons une invitation par e-mail au technicien. Une fois qu’il l’a acceptée, il a les mêmes droits que l’admin que vous sélectionnez ici.',
    adminHint: 'Le technicien reçoit les mêmes droits que cet admin.',
    emailHint: 'Nous envoyons l’invitation et tous les e-mails suivants pour ce technicien à cette adresse.',
    submit: 'Ajouter le technicien',
  },
  edit: {
    title: ({ name }: Variables<'name'>) => `Modifier le technicien : ${name}`,
    /** Above the form, if something needs attention. */
    notices: {
      blocked: ({ block }: Variables<'block'>) => `${block}.`,
      accessEnded: ({ date, zone }: Variables<'date' | 'zone'>) =>
        `L’accès a pris fin à la fin du ${date} dans le fuseau horaire ${zone}. Pour le rétablir, saisissez ci-dessous une date ultérieure ou supprimez la date.`,
      showEmail: 'Afficher l’e-mail',
      deactivated: ({ actor, time }: Variables<'actor' | 'time'>) =>
        `${actor} a désactivé ce technicien (${time}).`,
      deactivationReason: ({ reason }: Variables<'reason'>) => `Motif : ${reason}`,
      noDeactivationReason: 'Aucun motif n’a été indiqué.',
      deactivatedUnused: ({ time }: Variables<'time'>) =>
        `Ce technicien a été désactivé automatiquement (${time}), faute de connexion pendant trop longtemps.`,
      invitationWithdrawn: ({ time }: Variables<'time'>) =>
        `L’invitation a été révoquée automatiquement (${time}), car elle n’a pas été acceptée à temps.`,
      accessRule: ({ rule }: Variables<'rule'>) => `Limite : ${rule}.`,
      pendingAddress: ({
        username,
        address,
        time,
        email,
      }: Variables<'username' | 'address' | 'time' | 'email'>) =>
        `${username} peut confirmer la nouvelle adresse ${address} (date limite : ${time}). D’ici là, l’adresse reste ${email}.`,
      resendAddress: 'Renvoyer',
      cancelAddress: 'Annuler le changement',
    },
    invited: 'Invitation',
    invitedBy: ({ time, actor }: Variables<'time' | 'actor'>) => `${time} par ${actor}`,
    added: 'Ajout',
    lastLogin: 'Dernière connexion',
    lastLoginAt: ({ ago, time }: Variables<'ago' | 'time'>) => `${ago}, ${time}`,
    never: 'jamais',
    addressFixed: 'Vous ne pouvez pas changer l’adresse d’un technicien inactif. Activez-le d’abord.',
    addressConfirmed: ({ username }: Variables<'username'>) =>
      `Une nouvelle adresse prend effet dès la confirmation par ${username} avec le lien que nous y enverrons. Nous prévenons aussi l’ancienne adresse.`,
    addressAtOnce:
      'Une nouvelle adresse prend effet immédiatement, et nous y enverrons une nouvelle invitation.',
    ownEndDate:
      'Vous ne pouvez pas changer la date de fin de votre propre accès. Une autre personne qui gère les techniciens peut le faire.',
    reauthenticationHint:
      'Nécessaire seulement pour changer l’adresse. Saisissez le code que votre application d’authentification affiche maintenant.',
    submit: 'Enregistrer',
    /** What a rule will do to the technician. */
    accessRule: {
      label: 'Règle d’accès',
      unused: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `Cet accès sera désactivé le ${date}, sauf connexion d’ici là. Limite définie par ${adminName} : ${number(days)} jours sans connexion.`,
      invitation: ({ date, adminName, days }: Variables<'date' | 'adminName'> & { days: number }) =>
        `L’invitation sera révoquée le ${date}, sauf si elle est acceptée d’ici là. Limite définie par ${adminName} : ${number(days)} jours.`,
      onlyAccess: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
        `Cet accès est conservé, car aucun autre accès de son admin ne permet de se connecter. Limite définie par ${adminName} : ${number(days)} jours sans connexion.`,
    },
    localCredentials: 'Identifiants locaux',
    password: 'Mot de passe',
    passwordSet: ({ time }: Variables<'time'>) => `Défini le ${time}`,
    noPassword: 'Non défini',
    invitation: 'Invitation',
    loginWith: ({ productName }: Variables<'productName'>) => `Connexion avec ${productName}`,
    linked: '- Lié -',
    oauthSettings: 'Paramètres OAuth',
    twoFactor: 'Authentification à deux facteurs',
    twoFactorOn: ({ time }: Variables<'time'>) => `Activée, configurée le ${time}`,
    noTwoFactor: 'Non configurée',
    sessions: 'Sessions',
    noSessions: 'Aucune session ouverte.',
    session: ({ browser, system, address, ago }: Variables<'browser' | 'system' | 'address' | 'ago'>) =>
      `${browser} sur ${system}, ${address}, dernière activité ${ago}`,
    emails: 'E-mails',
    noEmails: 'Aucun e-mail n’a encore été mis en file d’attente.',
    events: 'Événements récents',
    allEvents: 'Tous les événements de cet accès',
    deletion: 'Supprimer le technicien',
    deletionHint:
      'La suppression du technicien met fin immédiatement à son accès et ne peut pas être annulée. Pour conserver l’accès, désactivez-le plutôt.',
  },
} satisfies Catalogue['technicians'];
