import type { Variables } from '../../lib/language-formats.ts';
import { plural } from './formats.ts';
import type { Catalogue } from '../en/en.ts';

/** The audit log. */
export const audit = {
  title: 'Journal d’audit',
  exportCsv: 'Exporter en CSV',
  exportJsonLines: 'Exporter en JSON Lines',
  introduction:
    'Qui a fait quoi au niveau de votre admin et au-dessous. Les événements ne peuvent être ni modifiés ni supprimés.',
  noMatch: 'Aucun événement ne correspond à ces filtres.',
  noEvents: 'Aucun événement pour le moment.',
  events: 'Événements',
  columns: {
    when: 'Date',
    event: 'Événement',
    who: 'Auteur',
    target: 'Cible',
    changes: 'Modifications',
    ipAddress: 'Adresse IP',
  },
  filters: {
    action: 'Action',
    admin: 'Admin',
    login: 'Numéro d’accès',
    outcome: 'Résultat',
    panel: 'Panneau',
  },
  forAdmin: ({ admin }: Variables<'admin'>) => `chez ${admin}`,
  ofAdmin: ({ admin }: Variables<'admin'>) => `chez ${admin}`,
  loginNumber: ({ id }: Variables<'id'>) => `accès ${id}`,
  adminNumber: ({ id }: Variables<'id'>) => `admin ${id}`,
  deleted: 'supprimé',
  nowNamed: ({ name }: Variables<'name'>) => `nom actuel : ${name}`,
  someone: 'Une personne',
  theServer: 'Le serveur',
  unknownLogin: 'un accès inconnu',
  /** What happened. `own` is for a person who acts on their own login. */
  actions: {
    invite: {
      label: 'Invitation',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a invité ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a tenté d’inviter ${target}`,
    },
    edit: {
      label: 'Modification',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a modifié ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a tenté de modifier ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} a modifié ses propres informations`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de modifier ses propres informations`,
      },
    },
    'reset-2fa': {
      label: 'Réinitialisation de la 2FA',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a réinitialisé l’authentification à deux facteurs pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de réinitialiser l’authentification à deux facteurs pour ${target}`,
    },
    'reset-password': {
      label: 'Réinitialisation du mot de passe',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a réinitialisé le mot de passe pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de réinitialiser le mot de passe pour ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} a demandé un lien pour définir son propre mot de passe`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} a tenté d’obtenir un lien pour définir son propre mot de passe`,
      },
    },
    'resend-invitation': {
      label: 'Renvoi de l’invitation',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a renvoyé l’invitation à ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de renvoyer l’invitation à ${target}`,
    },
    'link-account': {
      label: 'Envoi d’un lien de compte',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a envoyé à ${target} un lien pour se connecter avec l’authentification unique`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’envoyer à ${target} un lien pour se connecter avec l’authentification unique`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} a demandé un lien pour se connecter avec l’authentification unique`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} a tenté d’obtenir un lien pour se connecter avec l’authentification unique`,
      },
    },
    'unlink-account': {
      label: 'Dissociation du compte',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a dissocié ${target} de l’authentification unique`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de dissocier ${target} de l’authentification unique`,
      own: {
        done: ({ actor }: Variables<'actor'>) =>
          `${actor} a dissocié son propre accès de l’authentification unique`,
        tried: ({ actor }: Variables<'actor'>) =>
          `${actor} a tenté de dissocier son propre accès de l’authentification unique`,
      },
    },
    deactivate: {
      label: 'Désactivation',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a désactivé ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a tenté de désactiver ${target}`,
    },
    activate: {
      label: 'Activation',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a activé ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a tenté d’activer ${target}`,
    },
    'end-sessions': {
      label: 'Fin des sessions',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a mis fin aux sessions ouvertes par ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de mettre fin aux sessions ouvertes par ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} a mis fin à ses propres sessions`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de mettre fin à ses propres sessions`,
      },
    },
    'lift-block': {
      label: 'Déblocage',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a débloqué ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a tenté de débloquer ${target}`,
    },
    delete: {
      label: 'Suppression',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a supprimé ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a tenté de supprimer ${target}`,
    },
    'set-end-date': {
      label: 'Modification de la fin d’accès',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a changé la date de fin d’accès pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de changer la date de fin d’accès pour ${target}`,
    },
    'end-access': {
      label: 'Fin d’accès',
      // The console ends it, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `L’accès ${target} a pris fin à la date prévue`,
      tried: ({ target }: Variables<'target'>) => `L’accès ${target} a pris fin à la date prévue`,
    },
    'deactivate-unused': {
      label: 'Désactivation d’un accès inutilisé',
      // The console does it, but the event has no actor.
      done: ({ target }: Variables<'target'>) =>
        `L’accès ${target} a été désactivé automatiquement, faute de connexion pendant trop longtemps`,
      tried: ({ target }: Variables<'target'>) =>
        `L’accès ${target} a été désactivé automatiquement, faute de connexion pendant trop longtemps`,
    },
    'withdraw-invitation': {
      label: 'Révocation d’une invitation',
      done: ({ target }: Variables<'target'>) =>
        `L’invitation pour ${target} a été révoquée automatiquement, car elle n’a pas été acceptée à temps`,
      tried: ({ target }: Variables<'target'>) =>
        `L’invitation pour ${target} a été révoquée automatiquement, car elle n’a pas été acceptée à temps`,
    },
    'sign-in': {
      label: 'Connexion',
      done: ({ actor }: Variables<'actor'>) => `${actor} a ouvert une session`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’ouvrir une session`,
    },
    'sign-out': {
      label: 'Déconnexion',
      done: ({ actor }: Variables<'actor'>) => `${actor} a fermé sa session`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de fermer sa session`,
    },
    'new-browser': {
      label: 'Nouveau navigateur',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} a ouvert une session avec un nouveau navigateur et en a été informé par e-mail`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} a tenté d’ouvrir une session avec un nouveau navigateur`,
    },
    'reject-sign-in': {
      label: 'Connexion signalée',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} a signalé que quelqu’un d’autre s’était connecté avec son accès`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de signaler une connexion`,
    },
    block: {
      label: 'Blocage',
      // The console blocks, but the event has no actor.
      done: ({ target }: Variables<'target'>) => `Trop de tentatives échouées ont bloqué ${target}`,
      tried: ({ target }: Variables<'target'>) => `Trop de tentatives échouées ont bloqué ${target}`,
    },
    'accept-invitation': {
      label: 'Acceptation de l’invitation',
      done: ({ actor }: Variables<'actor'>) => `${actor} a accepté l’invitation`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’accepter l’invitation`,
    },
    'set-password': {
      label: 'Définition du mot de passe',
      done: ({ actor }: Variables<'actor'>) => `${actor} a défini un nouveau mot de passe`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de définir un nouveau mot de passe`,
    },
    'set-up-2fa': {
      label: 'Configuration de la 2FA',
      done: ({ actor }: Variables<'actor'>) => `${actor} a configuré l’authentification à deux facteurs`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} a tenté de configurer l’authentification à deux facteurs`,
    },
    'use-recovery-key': {
      label: 'Utilisation de la clé de récupération',
      done: ({ actor }: Variables<'actor'>) =>
        `${actor} a utilisé la clé de récupération pour désactiver l’authentification à deux facteurs`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’utiliser la clé de récupération`,
    },
    'renew-recovery-key': {
      label: 'Renouvellement de la clé de récupération',
      done: ({ actor }: Variables<'actor'>) => `${actor} a obtenu une nouvelle clé de récupération`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’obtenir une nouvelle clé de récupération`,
    },
    'add-passkey': {
      label: 'Ajout d’une clé d’accès',
      done: ({ actor }: Variables<'actor'>) => `${actor} a ajouté une clé d’accès`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’ajouter une clé d’accès`,
    },
    'rename-passkey': {
      label: 'Renommage d’une clé d’accès',
      done: ({ actor }: Variables<'actor'>) => `${actor} a renommé une clé d’accès`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de renommer une clé d’accès`,
    },
    'remove-passkey': {
      label: 'Retrait d’une clé d’accès',
      done: ({ actor }: Variables<'actor'>) => `${actor} a retiré une clé d’accès`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de retirer une clé d’accès`,
    },
    'add-authenticator-app': {
      label: 'Ajout d’une application d’authentification',
      done: ({ actor }: Variables<'actor'>) => `${actor} a ajouté une application d’authentification`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} a tenté d’ajouter une application d’authentification`,
    },
    'remove-authenticator-app': {
      label: 'Retrait de l’application d’authentification',
      done: ({ actor }: Variables<'actor'>) => `${actor} a retiré l’application d’authentification`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} a tenté de retirer l’application d’authentification`,
    },
    'forgot-password': {
      label: 'Mot de passe oublié',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a demandé un nouveau mot de passe pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’obtenir un nouveau mot de passe pour ${target}`,
    },
    'sign-up': {
      label: 'Demande de compte',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a demandé un compte pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’obtenir un compte pour ${target}`,
    },
    'change-address': {
      label: 'Changement d’adresse e-mail',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a changé l’adresse e-mail pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de changer l’adresse e-mail pour ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} a changé sa propre adresse e-mail`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de changer sa propre adresse e-mail`,
      },
    },
    'link-sso': {
      label: 'Liaison à l’authentification unique',
      done: ({ actor }: Variables<'actor'>) => `${actor} a lié son accès à l’authentification unique`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} a tenté de lier son accès à l’authentification unique`,
    },
    'change-oauth-settings': {
      label: 'Modification des paramètres OAuth',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a modifié les paramètres OAuth pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de modifier les paramètres OAuth pour ${target}`,
    },
    'change-access-rules': {
      label: 'Modification des règles d’accès',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a modifié les règles d’accès pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de modifier les règles d’accès pour ${target}`,
    },
    'retry-mail': {
      label: 'Renvoi d’un e-mail',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a renvoyé un e-mail à ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de renvoyer un e-mail à ${target}`,
    },
    'cancel-mail': {
      label: 'Annulation d’un e-mail',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a annulé un e-mail pour ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’annuler un e-mail pour ${target}`,
    },
    'bounce-mail': {
      label: 'E-mail non distribué',
      done: ({ target }: Variables<'target'>) => `Un e-mail pour ${target} n’a pas pu être distribué`,
      tried: ({ target }: Variables<'target'>) => `Un e-mail pour ${target} n’a pas pu être distribué`,
    },
    'send-test-mail': {
      label: 'Envoi d’un e-mail de test',
      done: ({ actor }: Variables<'actor'>) => `${actor} a envoyé un e-mail de test`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’envoyer un e-mail de test`,
    },
    'open-foreign': {
      label: 'Tentative d’ouverture d’un élément hors de ses droits',
      done: ({ actor }: Variables<'actor'>) => `${actor} a ouvert un élément hors de ses droits`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’ouvrir un élément hors de ses droits`,
    },
    'create-admin': {
      label: 'Création de l’admin principal',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a créé l’admin principal ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de créer l’admin principal ${target}`,
    },
    'add-sub-admin': {
      label: 'Ajout d’un sous-admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a ajouté le sous-admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’ajouter un sous-admin sous ${target}`,
    },
    'rename-admin': {
      label: 'Renommage d’un admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a renommé l’admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de renommer l’admin ${target}`,
    },
    'move-admin': {
      label: 'Déplacement d’un admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a déplacé l’admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de déplacer l’admin ${target}`,
    },
    'deactivate-admin': {
      label: 'Désactivation d’un admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a désactivé l’admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de désactiver l’admin ${target}`,
    },
    'activate-admin': {
      label: 'Activation d’un admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a activé l’admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’activer l’admin ${target}`,
    },
    'delete-admin': {
      label: 'Suppression d’un admin',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a supprimé l’admin ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de supprimer l’admin ${target}`,
    },
    'add-domain': {
      label: 'Ajout d’un domaine',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a ajouté le domaine ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’ajouter le domaine ${target}`,
    },
    'move-domain': {
      label: 'Transfert d’un domaine',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a transféré le domaine ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de transférer le domaine ${target}`,
    },
    'remove-domain': {
      label: 'Retrait d’un domaine',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a retiré le domaine ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de retirer le domaine ${target}`,
    },
    'add-panel': {
      label: 'Ajout d’un panneau',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a ajouté le panneau ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’ajouter le panneau ${target}`,
    },
    'change-panel': {
      label: 'Modification des paramètres d’un panneau',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a modifié les paramètres du panneau ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de modifier les paramètres du panneau ${target}`,
    },
    'renew-panel-key': {
      label: 'Remplacement d’une clé de panneau',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a remplacé la clé du panneau ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de remplacer la clé du panneau ${target}`,
    },
    'remove-panel': {
      label: 'Retrait d’un panneau',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a retiré le panneau ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de retirer le panneau ${target}`,
    },
    'view-panel': {
      label: 'Consultation d’un panneau',
      done: ({ actor, target }: Variables<'actor' | 'target'>) => `${actor} a consulté le panneau ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de consulter le panneau ${target}`,
    },
    'change-in-panel': {
      label: 'Changement dans un panneau',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a effectué un changement dans le panneau ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’effectuer un changement dans le panneau ${target}`,
    },
    'export-log': {
      label: 'Export du journal d’audit',
      done: ({ actor }: Variables<'actor'>) => `${actor} a exporté le journal d’audit`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’exporter le journal d’audit`,
    },
    'export-technicians': {
      label: 'Export de techniciens',
      done: ({ actor }: Variables<'actor'>) => `${actor} a exporté des techniciens`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’exporter des techniciens`,
    },
    'start-review': {
      label: 'Début d’une revue d’accès',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a commencé une revue d’accès de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de commencer une revue d’accès de ${target}`,
    },
    'review-access': {
      label: 'Décision sur un accès',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a passé en revue l’accès ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de passer en revue l’accès ${target}`,
      own: {
        done: ({ actor }: Variables<'actor'>) => `${actor} a passé en revue son propre accès`,
        tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de passer en revue son propre accès`,
      },
    },
    'remind-reviewers': {
      label: 'Rappel d’une revue d’accès',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a envoyé un rappel de la revue d’accès de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté d’envoyer un rappel de la revue d’accès de ${target}`,
    },
    'sign-off-review': {
      label: 'Validation d’une revue d’accès',
      done: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a validé la revue d’accès de ${target}`,
      tried: ({ actor, target }: Variables<'actor' | 'target'>) =>
        `${actor} a tenté de valider la revue d’accès de ${target}`,
    },
    'export-review': {
      label: 'Téléchargement d’un rapport de revue d’accès',
      done: ({ actor }: Variables<'actor'>) => `${actor} a téléchargé le rapport d’une revue d’accès`,
      tried: ({ actor }: Variables<'actor'>) =>
        `${actor} a tenté de télécharger le rapport d’une revue d’accès`,
    },
    'run-batch': {
      label: 'Lancement d’une action groupée',
      done: ({ actor }: Variables<'actor'>) => `${actor} a lancé une action groupée`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté de lancer une action groupée`,
    },
    'stop-batch': {
      label: 'Arrêt d’une action groupée',
      done: ({ actor }: Variables<'actor'>) => `${actor} a arrêté une action groupée`,
      tried: ({ actor }: Variables<'actor'>) => `${actor} a tenté d’arrêter une action groupée`,
    },
  },
  outcomes: { done: 'Effectué', refused: 'Refusé', failed: 'Échec' },
  change: ({ field, before, after }: Variables<'field' | 'before' | 'after'>) =>
    `${field} : ${before} → ${after}`,
  changeFromNothing: ({ field, after }: Variables<'field' | 'after'>) => `${field} : ${after}`,
  changeToNothing: ({ field, before }: Variables<'field' | 'before'>) => `${field} : ${before} → (vide)`,
  fields: {
    username: 'Nom d’utilisateur',
    email: 'Adresse e-mail',
    notes: 'Notes',
    timeZone: 'Fuseau horaire',
    language: 'Langue',
    status: 'Statut',
    accessEndsOn: 'L’accès prend fin le',
    twoFactor: 'Authentification à deux facteurs',
    passkey: 'Clé d’accès',
    sso: 'Fournisseur d’authentification unique',
    name: 'Nom',
    slug: 'Nom court',
    parent: 'Admin supérieur',
    admin: 'Admin',
    batch: 'Action groupée',
    done: 'Effectués',
    skipped: 'Ignorés',
    failed: 'Échecs',
    review: 'Revue d’accès',
    decision: 'Décision',
    technicians: 'Techniciens',
    undecided: 'Sans décision',
    sha256: 'SHA-256 du rapport',
    state: 'Paramètres OAuth',
    issuer: 'URL de l’émetteur',
    'client ID': 'ID client',
    'client secret': 'Secret client',
    scopes: 'Étendues',
    'button text': 'Texte du bouton',
    'addresses count as verified': 'Considérer les adresses e-mail de ce fournisseur comme vérifiées',
    'asks for a code': 'Demander aussi le code de cette console',
    'sign-out at the provider': 'Déconnecter aussi chez le fournisseur',
    'change-password URL': 'URL de changement de mot de passe',
    rules: 'Règles d’accès',
    unusedDays: 'Jours sans connexion',
    invitationDays: 'Jours pour accepter une invitation',
    'panel origin': 'Adresse du panneau',
    'panel start': 'Page de démarrage',
    'panel admins': 'Qui a accès',
    'panel credential': 'Le proxy se connecte avec',
    'panel read methods': 'Méthodes en lecture seule',
    'panel change paths': 'Chemins qui modifient toujours quelque chose',
    'panel read paths': 'Chemins en lecture seule',
    'panel state': 'Panneau',
    'panel secret': 'Valeur ou mot de passe',
  },
  statuses: { active: 'actif', pending: 'en attente', inactive: 'inactif' },
  switches: {
    on: 'oui',
    off: 'non',
    inherited: 'hérités',
    true: 'oui',
    false: 'non',
    set: 'défini',
    replaced: 'remplacé',
  },
  toBeConfirmed: ({ email }: Variables<'email'>) => `${email} (à confirmer)`,
  endDate: ({ date, zone }: Variables<'date' | 'zone'>) => `${date} (${zone})`,
  /** The rule that ended the access of a login. */
  accessRule: ({ days, adminName }: Variables<'days' | 'adminName'>) =>
    `${days} jours, limite définie par ${adminName}`,
  signedInWith: {
    passwordAndCode: 'Avec un mot de passe et un code 2FA',
    passkey: 'Avec une clé d’accès',
    passwordAndPasskey: 'Avec un mot de passe et une clé d’accès',
    provider: ({ provider }: Variables<'provider'>) => `Avec ${provider}`,
  },
  sessions: ({ count }: { count: number }) =>
    plural(count, { one: (n) => `${n} session`, other: (n) => `${n} sessions` }),
  noSessions: 'Aucune session',
  signedOutAtProvider: 'Déconnexion chez le fournisseur',
  blockedUntil: ({ time }: Variables<'time'>) => `Jusqu’au ${time}`,
  blockedUntilReset: 'Jusqu’à la réinitialisation de l’authentification à deux facteurs',
  askedOnLinkPage: 'Demande faite sur la page d’un lien qui ne fonctionne plus',
  refusalWithAddress: ({ reason, address }: Variables<'reason' | 'address'>) => `${reason} : ${address}`,
  /** Why an attempt was refused. */
  refusals: {
    logins: {
      'not-found': 'L’accès n’existe plus',
      'own-account': 'C’était son propre accès',
      'primary-account': 'Non disponible pour l’accès d’un admin principal',
      'access-ended': 'Cet accès a pris fin',
      'only-active': 'Disponible seulement pour un accès actif',
      'only-pending': 'Disponible seulement pour un accès en attente',
      'only-inactive': 'Disponible seulement pour un accès inactif',
      'not-inactive': 'Non disponible pour un accès inactif',
      'level-inactive': 'L’admin de cet accès est inactif',
      'no-two-factor': 'L’authentification à deux facteurs n’est pas configurée',
      'no-oauth-settings': 'Aucun paramètre OAuth ne s’applique',
      'already-linked': 'L’accès est déjà lié',
      'not-linked': 'L’accès n’est pas lié',
      'not-blocked': 'L’accès n’est pas bloqué',
      'has-password': 'L’accès a déjà un mot de passe',
    },
    reviews: {
      'signed-off': 'La revue d’accès était validée',
      deleted: 'Le technicien était supprimé',
      moved: 'Le technicien dépendait d’un autre admin',
      'own-access': 'Il s’agissait de son propre accès',
      'decided-since': 'Une décision avait été prise entre-temps',
    },
    admins: {
      'not-found': 'L’admin n’existe plus',
      'own-level': 'C’était son propre admin',
      'only-active': 'Disponible seulement pour un admin actif',
      'only-inactive': 'Disponible seulement pour un admin inactif',
      'has-sub-admins': 'L’admin a des sous-admins',
      'has-technicians': 'L’admin a des techniciens',
      'has-domains': 'L’admin a des domaines',
    },
    panels: { 'no-access': 'Cet accès ne permet pas d’ouvrir le panneau' },
    sso: {
      'not-offered': 'L’authentification unique n’est pas configurée pour cet admin',
      'unknown-flow':
        'La connexion chez le fournisseur a duré trop longtemps ou a commencé dans un autre navigateur',
      'opened-twice': 'La réponse du fournisseur a été utilisée deux fois',
      cancelled: 'Annulation chez le fournisseur',
      'provider-refused': 'Le fournisseur a refusé la connexion',
      'settings-changed': 'Les paramètres OAuth ont changé entre-temps',
      'not-linked': 'Ce compte du fournisseur n’est lié à aucun accès',
      'not-active': 'L’accès n’est pas actif',
      'other-provider': 'L’accès est lié à un autre fournisseur',
      'no-address': 'Le fournisseur n’a pas communiqué d’adresse e-mail',
      'other-address': 'Le fournisseur a communiqué une autre adresse e-mail',
      'unverified-address': 'Le fournisseur n’a pas indiqué qu’il a vérifié l’adresse e-mail',
      'identity-taken': 'Ce compte du fournisseur est déjà lié à un autre accès',
      'link-dead': 'Le lien ne fonctionne plus',
      'someone-else-signed-in': 'La session d’une autre personne était déjà ouverte dans ce navigateur',
      'wrong-person': 'La session d’un autre compte était ouverte chez le fournisseur',
      'not-reauthenticated': 'Le fournisseur n’a pas demandé à la personne de se reconnecter',
      provider: 'Le fournisseur a rencontré un problème',
    },
  },
  event: {
    back: 'Retour au journal d’audit',
    outcome: 'Résultat',
    reason: 'Motif',
    browser: 'Navigateur',
    requestId: 'ID de la requête',
    login: ({ id }: Variables<'id'>) => `Accès ${id}`,
    allEventsOf: ({ name }: Variables<'name'>) => `Tous les événements : ${name}`,
    noChanges: 'Aucun champ n’a été modifié.',
    field: 'Champ',
    before: 'Avant',
    after: 'Après',
    nothing: '(vide)',
    position: 'Position dans le journal d’audit',
    event: 'Événement',
    chain: 'Chaîne',
    chainPosition: ({ chain, number }: Variables<'chain' | 'number'>) => `${chain}, numéro ${number}`,
    hash: 'Empreinte',
    previousHash: 'Empreinte précédente',
    firstInChain: 'Aucune. C’est le premier événement de sa chaîne.',
  },
} satisfies Catalogue['audit'];
