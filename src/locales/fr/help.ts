import type { Catalogue } from '../en/en.ts';

/** The titles of the pages under Help, and the text around them. The pages are Markdown in `docs/`, only in English. */
export const help = {
  link: 'Aide',
  troubleSigningIn: 'Un problème de connexion ?',
  title: 'Aide',
  introduction:
    'Sélectionnez une page. Pour trouver un passage dans une page, utilisez la recherche de votre navigateur.',
  inEnglish: 'L’aide est disponible seulement en anglais.',
  allPages: 'Toutes les pages d’aide',
  toSignIn: 'Retour à la connexion',
  onThisPage: 'Sur cette page',
  readers: {
    technicians: 'Pour tout le monde',
    admins: 'Pour les admins et les techniciens qui gèrent d’autres personnes',
    operators: 'Pour les exploitants du serveur',
    auditors: 'Pour les auditeurs',
  },
  pages: {
    'for-technicians': {
      title: 'Pour les techniciens',
      about: 'Votre première connexion, votre profil, un nouveau téléphone et vos sessions.',
    },
    'getting-back-in': {
      title: 'Récupérer l’accès',
      about:
        'Que faire si vous avez perdu votre mot de passe, votre téléphone, votre clé de récupération ou votre boîte de réception.',
    },
    'manage-technicians': {
      title: 'Gérer les techniciens',
      about:
        'Inviter des techniciens, modifier leurs accès et aider une personne qui ne peut pas se connecter.',
    },
    'many-technicians': {
      title: 'Techniciens en grand nombre',
      about:
        'Rechercher dans une longue liste, modifier de nombreux techniciens à la fois, importer et exporter des fichiers CSV.',
    },
    'admins-and-domains': {
      title: 'Admins et domaines',
      about: 'L’arborescence des admins, ce que vous pouvez faire avec chacun d’eux, et leurs domaines.',
    },
    'access-reviews': {
      title: 'Revues d’accès',
      about: 'Décider qui a encore besoin d’un accès et conserver un rapport pour les auditeurs.',
    },
    panels: {
      title: 'Panneaux',
      about: 'Ouvrir d’autres panneaux d’administration avec les accès de la console.',
    },
    sso: {
      title: 'Authentification unique',
      about: 'Connecter un fournisseur OpenID Connect et y lier des accès.',
    },
    'sso-providers': {
      title: 'Enregistrer la console auprès d’un fournisseur',
      about: 'Les étapes pour Microsoft Entra ID, Google, Okta et Keycloak.',
    },
    'running-in-production': {
      title: 'Utilisation en production',
      about: 'Une vue d’ensemble des pages destinées aux exploitants.',
    },
    install: {
      title: 'Installation',
      about: 'Les processus, les paramètres et la première connexion.',
    },
    configuration: {
      title: 'Configuration',
      about: 'Chaque paramètre, avec sa valeur par défaut et un exemple.',
    },
    database: {
      title: 'La base de données',
      about: 'Les connexions, TLS, les poolers, les délais d’attente et le changement de la clé.',
    },
    proxies: {
      title: 'Proxys et répartiteurs de charge',
      about: 'Ce qu’un proxy doit faire, avec des exemples pour nginx, HAProxy, Caddy et Traefik.',
    },
    gate: {
      title: 'Le portail',
      about: 'Protéger d’autres panneaux avec les accès de la console. La configuration de chaque proxy.',
    },
    mail: {
      title: 'Messagerie',
      about:
        'Le serveur de messagerie, le statut d’un e-mail, les nouvelles tentatives et les e-mails non distribués.',
    },
    monitoring: { title: 'Surveillance', about: 'Les métriques, les règles d’alerte et le journal.' },
    runbook: { title: 'Guide de dépannage', about: 'Que faire quand quelque chose ne va pas.' },
    upgrade: {
      title: 'Mise à niveau',
      about: 'Les étapes d’une mise à niveau, et comment revenir en arrière.',
    },
    backup: {
      title: 'Sauvegarde et restauration',
      about: 'Ce qu’il faut conserver, et comment vérifier une copie restaurée.',
    },
    failover: { title: 'Basculement', about: 'Un cluster PostgreSQL qui survit à la perte d’un serveur.' },
    scaling: {
      title: 'Montée en charge',
      about: 'La taille des machines, ce qui grandit, et plusieurs installations.',
    },
    'sso-provider': {
      title: 'Le fournisseur d’authentification unique intégré',
      about: 'Exploiter le fournisseur livré avec la console.',
    },
    'audit-log': {
      title: 'Le journal d’audit',
      about: 'Ce qui est enregistré, comment l’exporter, et comment vérifier que personne ne l’a modifié.',
    },
  },
} satisfies Catalogue['help'];
