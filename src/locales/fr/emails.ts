import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The emails, by the name of the message. The sentences are in the order in which they appear in the email. */
export const emails = {
  invitation: {
    label: 'Invitation',
    subject: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
      `Votre accès à ${productName} chez ${adminName}`,
    heading: ({ productName }: Variables<'productName'>) => `Bienvenue dans ${productName}`,
    toMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} vous a confié le rôle d’admin principal chez ${adminName}. Vous y gérez les domaines, les techniciens et les sous-admins. Tout ce que vous faites est enregistré sous votre propre nom.`,
    toTechnician: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} vous a donné un accès de technicien chez ${adminName}. Vous avez les mêmes droits que l’admin principal, avec votre propre accès. Tout ce que vous faites est enregistré sous votre propre nom.`,
    startWithSso: ({ ssoName }: Variables<'ssoName'>) =>
      `Pour commencer, ouvrez le lien et continuez avec ${ssoName}. Créez-y un compte, ou connectez-vous si vous en avez déjà un pour cette adresse. Vous pouvez aussi définir un mot de passe ici.`,
    start:
      'Pour commencer, définissez un mot de passe et configurez l’authentification à deux facteurs. Cela prend environ deux minutes. Gardez votre téléphone à portée de main.',
    button: 'Accepter l’invitation',
    notExpected:
      'Si vous n’attendiez pas cet e-mail, ignorez-le. Rien ne se passe tant que vous n’ouvrez pas le lien pour vous inscrire.',
  },
  'password-reset': {
    label: 'Réinitialisation du mot de passe',
    subject: ({ productName }: Variables<'productName'>) =>
      `Définissez un nouveau mot de passe pour ${productName}`,
    heading: 'Définissez un nouveau mot de passe',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Vous avez demandé un lien pour définir un nouveau mot de passe pour votre accès chez ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} nous a demandé de vous envoyer un lien pour définir un nouveau mot de passe pour votre accès chez ${adminName}.`,
    },
    requestedHere: ({ adminName }: Variables<'adminName'>) =>
      `Une personne, probablement vous, a demandé sur la page de connexion un nouveau mot de passe pour votre accès chez ${adminName}.`,
    untilThen:
      'Si vous avez un mot de passe, il reste valable jusqu’à ce que vous définissiez le nouveau. Votre authentification à deux facteurs ne change pas.',
    afterRejectedSignIn: ({ adminName }: Variables<'adminName'>) =>
      `Vous nous avez indiqué qu’une connexion à votre accès chez ${adminName} n’était pas la vôtre. Toutes les sessions sont terminées et votre ancien mot de passe ne fonctionne plus. Définissez-en un nouveau avec ce lien. Votre authentification à deux facteurs ne change pas.`,
    button: 'Définir un nouveau mot de passe',
    ignore: 'Si ce n’était pas vous, ignorez cet e-mail. Votre mot de passe ne change pas.',
  },
  '2fa-reset': {
    label: 'Réinitialisation de la 2FA',
    subject: ({ productName }: Variables<'productName'>) =>
      `Reconfigurez l’authentification à deux facteurs pour ${productName}`,
    heading: 'Reconfigurez l’authentification à deux facteurs',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Vous avez demandé un lien pour reconfigurer l’authentification à deux facteurs de votre accès chez ${adminName}, par exemple sur un nouveau téléphone.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} nous a demandé de vous envoyer un lien pour reconfigurer l’authentification à deux facteurs de votre accès chez ${adminName}, par exemple sur un nouveau téléphone.`,
    },
    untilThen: ({ ssoName }: Variables<'ssoName'>) =>
      `Confirmez d’abord votre identité, avec votre mot de passe ou ${ssoName}. Vos codes et clés d’accès actuels restent valables jusqu’à ce que vous ayez reconfiguré la 2FA. Vous recevez alors aussi une nouvelle clé de récupération.`,
    button: 'Configurer la 2FA',
  },
  'sso-link': {
    label: 'Invitation à l’authentification unique',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Liez votre accès à ${productName} avec ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Connectez-vous avec ${ssoName}`,
    requested: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Vous avez demandé un lien pour pouvoir désormais vous connecter chez ${adminName} avec ${ssoName}.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} nous a demandé de vous envoyer un lien pour que vous puissiez désormais vous connecter chez ${adminName} avec ${ssoName}.`,
    },
    account:
      'Utilisez-y votre compte associé à cette adresse e-mail. Si vous n’en avez pas encore, vous pouvez en créer un. Vous pourrez toujours vous connecter comme avant.',
    button: ({ ssoName }: Variables<'ssoName'>) => `Lier avec ${ssoName}`,
  },
  'address-change': {
    label: 'Confirmation de l’adresse',
    subject: ({ productName }: Variables<'productName'>) =>
      `Confirmez votre nouvelle adresse e-mail pour ${productName}`,
    heading: 'Confirmez votre nouvelle adresse e-mail',
    requested: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Vous nous avez demandé d’envoyer désormais à cette adresse tous les e-mails pour votre accès chez ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} nous a demandé d’envoyer désormais à cette adresse tous les e-mails pour votre accès chez ${adminName}.`,
    },
    untilThen:
      'Connectez-vous avec cet accès et confirmez cette adresse. D’ici là, nous continuons d’utiliser l’ancienne adresse.',
    button: 'Confirmer cette adresse',
    notExpected:
      'Si ce n’est pas votre accès, une personne a probablement fait une faute de frappe dans une adresse. Ignorez cet e-mail, et rien ne changera.',
  },
  'address-changing': {
    label: 'Avis de changement d’adresse',
    subject: ({ productName }: Variables<'productName'>) =>
      `Votre adresse e-mail pour ${productName} va changer`,
    heading: 'Votre adresse e-mail va changer',
    requested: {
      byYou: ({ adminName, newAddress }: Variables<'adminName' | 'newAddress'>) =>
        `Vous nous avez demandé d’envoyer les e-mails pour votre accès chez ${adminName} à ${newAddress} au lieu de cette adresse.`,
      bySomeone: ({ actor, adminName, newAddress }: Variables<'actor' | 'adminName' | 'newAddress'>) =>
        `${actor} nous a demandé d’envoyer les e-mails pour votre accès chez ${adminName} à ${newAddress} au lieu de cette adresse.`,
    },
    untilThen:
      'L’adresse ne change que lorsque vous vous connectez et la confirmez avec le lien que nous avons envoyé à la nouvelle adresse.',
    notYours: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Si la nouvelle adresse n’est pas la vôtre, ne la confirmez pas, et demandez des explications à ${actor}.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Si la nouvelle adresse n’est pas la vôtre, ne la confirmez pas, et demandez des explications à ${actor} ou à l’admin principal chez ${adminName}.`,
      askSystemAdministrator:
        'Si la nouvelle adresse n’est pas la vôtre, ne la confirmez pas, et demandez des explications à votre administrateur système.',
    },
  },
  'password-changed': {
    label: 'Avis de changement de mot de passe',
    subject: ({ productName }: Variables<'productName'>) =>
      `Votre mot de passe pour ${productName} a été changé`,
    heading: 'Votre mot de passe a été changé',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne, probablement vous, a défini un nouveau mot de passe pour votre accès chez ${adminName}. Toutes les autres sessions sont terminées.`,
    nothingToDo: 'Si c’était vous, vous n’avez rien à faire.',
  },
  '2fa-changed': {
    label: 'Avis de changement de la 2FA',
    subject: ({ productName }: Variables<'productName'>) =>
      `L’authentification à deux facteurs pour ${productName} a été configurée`,
    heading: 'L’authentification à deux facteurs a été configurée',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne, probablement vous, a configuré l’authentification à deux facteurs de votre accès chez ${adminName}. Les codes et les clés de récupération antérieurs ne fonctionnent plus.`,
    nothingToDo: 'Si c’était vous, vous n’avez rien à faire. Conservez la clé de récupération en lieu sûr.',
  },
  'recovery-key-used': {
    label: 'Avis d’utilisation de la clé de récupération',
    subject: ({ productName }: Variables<'productName'>) =>
      `Votre clé de récupération pour ${productName} a été utilisée`,
    heading: 'Votre clé de récupération a été utilisée',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne a utilisé votre clé de récupération pour désactiver l’authentification à deux facteurs de votre accès chez ${adminName}. La clé ne peut plus être utilisée.`,
    next: 'Vous devez reconfigurer l’authentification à deux facteurs avant de pouvoir continuer. Vous recevez alors une nouvelle clé de récupération.',
  },
  'passkey-added': {
    label: 'Avis d’ajout d’une clé d’accès',
    subject: ({ productName }: Variables<'productName'>) =>
      `Une clé d’accès a été ajoutée à votre accès à ${productName}`,
    heading: 'Une clé d’accès a été ajoutée',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne, probablement vous, a ajouté une clé d’accès à votre accès chez ${adminName}. Elle peut remplacer un code.`,
    nothingToDo: 'Si c’était vous, vous n’avez rien à faire.',
  },
  'passkey-removed': {
    label: 'Avis de retrait d’une clé d’accès',
    subject: ({ productName }: Variables<'productName'>) =>
      `Une clé d’accès a été retirée de votre accès à ${productName}`,
    heading: 'Une clé d’accès a été retirée',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne, probablement vous, a retiré une clé d’accès de votre accès chez ${adminName}. Elle ne peut plus être utilisée.`,
    nothingToDo: 'Si c’était vous, vous n’avez rien à faire.',
  },
  'authenticator-app-added': {
    label: 'Avis d’ajout d’une application d’authentification',
    subject: ({ productName }: Variables<'productName'>) =>
      `Une application d’authentification a été ajoutée à votre accès à ${productName}`,
    heading: 'Une application d’authentification a été ajoutée',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne, probablement vous, a ajouté une application d’authentification à votre accès chez ${adminName}. Ses codes peuvent remplacer une clé d’accès.`,
    nothingToDo: 'Si c’était vous, vous n’avez rien à faire.',
  },
  'authenticator-app-removed': {
    label: 'Avis de retrait de l’application d’authentification',
    subject: ({ productName }: Variables<'productName'>) =>
      `L’application d’authentification a été retirée de votre accès à ${productName}`,
    heading: 'L’application d’authentification a été retirée',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne, probablement vous, a retiré l’application d’authentification de votre accès chez ${adminName}. Ses codes ne fonctionnent plus.`,
    nothingToDo: 'Si c’était vous, vous n’avez rien à faire.',
  },
  'sso-linked': {
    label: 'Avis d’authentification unique',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Votre accès à ${productName} est lié avec ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Accès lié avec ${ssoName}`,
    happened: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Votre accès chez ${adminName} est maintenant lié à votre compte ${ssoName}. Vous pouvez utiliser ce compte pour vous connecter.`,
    nothingToDo: 'Si c’était vous, vous n’avez rien à faire.',
  },
  'sso-unlinked': {
    label: 'Avis d’authentification unique',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Votre accès à ${productName} n’est plus lié avec ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Votre accès n’est plus lié avec ${ssoName}`,
    unlinked: {
      byYou: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Vous avez dissocié votre accès chez ${adminName} de votre compte ${ssoName}. Désormais, connectez-vous avec votre mot de passe.`,
      bySomeone: ({ actor, adminName, ssoName }: Variables<'actor' | 'adminName' | 'ssoName'>) =>
        `${actor} a dissocié votre accès chez ${adminName} de votre compte ${ssoName}. Désormais, connectez-vous avec votre mot de passe.`,
    },
    password:
      'Si vous n’avez pas encore de mot de passe, nous vous enverrons un autre e-mail pour en définir un.',
  },
  'username-changed': {
    label: 'Avis de changement de nom d’utilisateur',
    subject: ({ productName, after }: Variables<'productName' | 'after'>) =>
      `Votre nom d’utilisateur pour ${productName} est maintenant ${after}`,
    heading: ({ after }: Variables<'after'>) => `Votre nom d’utilisateur est maintenant ${after}`,
    changed: {
      byYou: ({ adminName }: Variables<'adminName'>) =>
        `Vous avez changé le nom d’utilisateur de votre accès chez ${adminName}.`,
      bySomeone: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `${actor} a changé le nom d’utilisateur de votre accès chez ${adminName}.`,
    },
    signIn:
      'Lors de votre prochaine connexion, utilisez le nouveau nom d’utilisateur ou votre adresse e-mail. Votre mot de passe et votre authentification à deux facteurs ne changent pas.',
    notExpected: {
      askActor: ({ actor }: Variables<'actor'>) =>
        `Si vous ne vous y attendiez pas, demandez des explications à ${actor}. Les entrées existantes du journal d’audit conservent l’ancien nom d’utilisateur.`,
      askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
        `Si vous ne vous y attendiez pas, demandez des explications à ${actor} ou à l’admin principal chez ${adminName}. Les entrées existantes du journal d’audit conservent l’ancien nom d’utilisateur.`,
      askSystemAdministrator:
        'Si vous ne vous y attendiez pas, demandez des explications à votre administrateur système. Les entrées existantes du journal d’audit conservent l’ancien nom d’utilisateur.',
    },
  },
  'access-ends': {
    label: 'Rappel de fin d’accès',
    subject: ({ productName, date }: Variables<'productName' | 'date'>) =>
      `Votre accès à ${productName} prend fin le ${date}`,
    heading: 'Votre accès prend bientôt fin',
    ends: ({
      productName,
      adminName,
      date,
      zone,
    }: Variables<'productName' | 'adminName' | 'date' | 'zone'>) =>
      `Votre accès à ${productName} chez ${adminName} prend fin à la fin de la journée du ${date} dans le fuseau horaire ${zone}. Ensuite, vous ne pourrez plus vous connecter.`,
    notExpected: ({ adminName }: Variables<'adminName'>) =>
      `Si vous avez besoin de cet accès plus longtemps, adressez-vous à la personne qui gère votre accès chez ${adminName}.`,
  },
  'access-ends-for-admin': {
    label: 'Rappel de fin d’accès pour les admins',
    subject: ({ technician, date }: Variables<'technician' | 'date'>) =>
      `L’accès ${technician} prend fin le ${date}`,
    heading: 'L’accès d’un technicien prend bientôt fin',
    ends: ({
      technician,
      productName,
      adminName,
      date,
      zone,
    }: Variables<'technician' | 'productName' | 'adminName' | 'date' | 'zone'>) =>
      `L’accès ${technician} à ${productName} chez ${adminName} prend fin à la fin de la journée du ${date} dans le fuseau horaire ${zone}.`,
    extend:
      'Pour le prolonger, ouvrez le technicien dans « Gérer les techniciens » et saisissez une date ultérieure.',
    notExpected: 'Si le technicien n’a pas besoin de cet accès plus longtemps, vous n’avez rien à faire.',
  },
  'unused-access': {
    label: 'Avertissement d’accès inutilisé',
    subject: ({ productName }: Variables<'productName'>) =>
      `Connectez-vous pour conserver votre accès à ${productName}`,
    heading: 'Votre accès va être désactivé',
    ends: ({ adminName, time, days }: Variables<'adminName' | 'time'> & { days: number }) =>
      `Votre accès chez ${adminName} sera désactivé (${time}), car vous ne vous êtes pas connecté depuis longtemps. ${adminName} désactive les accès après ${number(days)} jours sans connexion.`,
    keep: 'Pour conserver votre accès, connectez-vous avant. Vous n’avez rien d’autre à faire.',
    button: ({ productName }: Variables<'productName'>) => `Se connecter à ${productName}`,
    notExpected: 'Si vous n’avez plus besoin de cet accès, vous n’avez rien à faire.',
  },
  'review-reminder': {
    label: 'Rappel d’une revue d’accès',
    subject: ({ admin }: Variables<'admin'>) => `Revue d’accès de ${admin}`,
    heading: 'Une revue d’accès vous attend',
    asks: ({ actor, admin }: Variables<'actor' | 'admin'>) =>
      `${actor} vous envoie un rappel de la revue d’accès de ${admin}.`,
    undecided: ({ undecided, total }: Record<'undecided' | 'total', number>) =>
      plural(undecided, {
        one: (n) => `${n} technicien sur ${number(total)} est encore sans décision.`,
        other: (n) => `${n} techniciens sur ${number(total)} sont encore sans décision.`,
      }),
    complete: 'Une décision est prise pour tous les techniciens. La revue peut être validée.',
    button: 'Ouvrir la revue',
    notExpected: 'Si une autre personne s’occupe de cette revue, vous n’avez rien à faire.',
  },
  'account-blocked': {
    label: 'Avis de blocage',
    subject: ({ productName }: Variables<'productName'>) =>
      `Trop de tentatives de connexion échouées à ${productName}`,
    heading: 'Trop de tentatives de connexion échouées',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Une personne a tenté trop de fois de se connecter à votre accès chez ${adminName} avec un mot de passe ou un code incorrect. Elle n’y est pas parvenue.`,
    codesOff: ({ codes }: { codes: number }) =>
      `${number(codes)} codes incorrects ont été saisis de suite. Nous n’accepterons donc plus aucun code tant que votre authentification à deux facteurs n’est pas réinitialisée. Les sessions ouvertes le restent.`,
    blocked: ({ until }: Variables<'until'>) =>
      `Vous ne pouvez pas vous connecter. Fin du blocage : ${until}. Les sessions ouvertes le restent.`,
    wasYouCodesOff: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Si c’était vous, demandez à l’admin principal chez ${adminName} d’utiliser « Réinitialiser la 2FA ».`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Si c’était vous, demandez à un admin supérieur à ${adminName} d’utiliser « Réinitialiser la 2FA ».`,
      manager:
        'Si c’était vous, demandez à la personne qui gère votre accès d’utiliser « Réinitialiser la 2FA ».',
      systemAdministrator: ({ command }: Variables<'command'>) =>
        `Si c’était vous, demandez à votre administrateur système d’exécuter « ${command} ».`,
    },
    wasYouBlocked: 'Si c’était vous, attendez et réessayez, ou utilisez « Mot de passe oublié ? ».',
    wasNotYou: {
      mainAdmin: ({ adminName }: Variables<'adminName'>) =>
        `Sinon, prévenez l’admin principal chez ${adminName}. Votre mot de passe et votre authentification à deux facteurs ont empêché l’autre personne d’entrer.`,
      adminAbove: ({ adminName }: Variables<'adminName'>) =>
        `Sinon, prévenez un admin supérieur à ${adminName}. Votre mot de passe et votre authentification à deux facteurs ont empêché l’autre personne d’entrer.`,
      manager:
        'Sinon, prévenez la personne qui gère votre accès. Votre mot de passe et votre authentification à deux facteurs ont empêché l’autre personne d’entrer.',
      systemAdministrator:
        'Sinon, prévenez votre administrateur système. Votre mot de passe et votre authentification à deux facteurs ont empêché l’autre personne d’entrer.',
    },
  },
  deactivated: {
    label: 'Avis de désactivation',
    subject: ({ productName }: Variables<'productName'>) => `Votre accès à ${productName} a été désactivé`,
    heading: ({ adminName }: Variables<'adminName'>) => `Votre accès chez ${adminName} a été désactivé`,
    happened: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `${actor} a désactivé votre accès chez ${adminName}. Vous ne pouvez plus vous connecter et toutes vos sessions sont terminées.`,
    unused: ({ adminName, days }: Variables<'adminName'> & { days: number }) =>
      `Personne ne s’est connecté à votre accès chez ${adminName} pendant ${number(days)} jours. Il a donc été désactivé automatiquement. Vous ne pouvez plus vous connecter et toutes vos sessions sont terminées.`,
    kept: 'Votre accès n’est pas supprimé. Une personne qui le gère peut le réactiver.',
  },
  'new-sign-in': {
    label: 'Alerte de nouvelle connexion',
    subject: ({ productName }: Variables<'productName'>) => `Nouvelle connexion à ${productName}`,
    heading: 'Connexion depuis un nouveau navigateur',
    happened: ({ adminName }: Variables<'adminName'>) =>
      `Quelqu’un, probablement vous, s’est connecté à votre accès chez ${adminName} depuis un navigateur que nous ne connaissions pas. Si c’était vous, vous n’avez rien à faire.`,
    button: {
      label: 'Ce n’était pas moi',
      endsPassword:
        'Si ce n’était pas vous, sélectionnez le bouton et confirmez. Toutes les sessions se terminent alors, le mot de passe actuel ne fonctionne plus et nous vous envoyons un lien pour en définir un nouveau.',
      endsSessions:
        'Si ce n’était pas vous, sélectionnez le bouton et confirmez. Toutes les sessions se terminent alors et nous prévenons la personne qui gère votre accès.',
    },
    removesFactors:
      'Nous retirons aussi les clés d’accès et les applications d’authentification ajoutées pendant ou après cette connexion, et les clés d’accès utilisées depuis. Si vous n’avez pas d’autre second facteur, nous les bloquons.',
    browser: ({ browser, system }: Variables<'browser' | 'system'>) => `${browser} sur ${system}`,
  },
  'sign-in-rejected': {
    label: 'Avis de connexion signalée',
    subject: ({ username }: Variables<'username'>) => `${username} a signalé une connexion`,
    heading: ({ username }: Variables<'username'>) => `${username} a signalé une connexion`,
    happened: ({ username, adminName }: Variables<'username' | 'adminName'>) =>
      `${username}, chez ${adminName}, nous a indiqué que quelqu’un d’autre s’était connecté avec son accès. Toutes les sessions de cet accès sont terminées.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Cet accès n’a pas de mot de passe ici. La connexion s’est donc faite avec ${ssoName} ou avec une clé d’accès. Demandez à cette personne d’y changer son mot de passe et de retirer les clés d’accès qu’elle ne reconnaît pas.`,
    notExpected: ({ username }: Variables<'username'>) =>
      `Si vous n’arrivez pas à joindre ${username}, désactivez l’accès en attendant.`,
  },
  'sign-in-with-sso': {
    label: 'Rappel d’authentification unique',
    subject: ({ productName, ssoName }: Variables<'productName' | 'ssoName'>) =>
      `Vous vous connectez à ${productName} avec ${ssoName}`,
    heading: ({ ssoName }: Variables<'ssoName'>) => `Vous vous connectez avec ${ssoName}`,
    requestedHere: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
      `Une personne, probablement vous, a demandé sur la page de connexion un nouveau mot de passe pour votre accès chez ${adminName}. Cet accès n’a pas de mot de passe, car vous vous connectez avec ${ssoName}.`,
    next: ({ ssoName }: Variables<'ssoName'>) =>
      `Connectez-vous avec ${ssoName}. Si vous y avez oublié votre mot de passe, réinitialisez-le là-bas. Si vous voulez aussi un mot de passe ici, connectez-vous, ouvrez « Profil utilisateur » et sélectionnez « Définir un mot de passe ».`,
    lockedOut: {
      mainAdmin: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Si vous ne pouvez plus vous connecter avec ${ssoName}, demandez à l’admin principal chez ${adminName} d’utiliser « Réinitialiser le mot de passe ».`,
      adminAbove: ({ adminName, ssoName }: Variables<'adminName' | 'ssoName'>) =>
        `Si vous ne pouvez plus vous connecter avec ${ssoName}, demandez à un admin supérieur à ${adminName} d’utiliser « Réinitialiser le mot de passe ».`,
      manager: ({ ssoName }: Variables<'ssoName'>) =>
        `Si vous ne pouvez plus vous connecter avec ${ssoName}, demandez à la personne qui gère votre accès d’utiliser « Réinitialiser le mot de passe ».`,
      systemAdministrator: ({ command, ssoName }: Variables<'command' | 'ssoName'>) =>
        `Si vous ne pouvez plus vous connecter avec ${ssoName}, demandez à votre administrateur système d’exécuter « ${command} ».`,
    },
    button: 'Aller à la page de connexion',
    notExpected: 'Si ce n’était pas vous, ignorez cet e-mail. Rien n’a changé.',
  },
  'sign-up': {
    label: 'Nouveau compte',
    subject: ({ productName }: Variables<'productName'>) => `Votre nouveau compte ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Votre nouveau compte ${productName}`,
    requested: 'Une personne, probablement vous, a demandé un compte avec cette adresse.',
    next: 'Pour le créer, choisissez un mot de passe et configurez l’authentification à deux facteurs. Cela prend environ deux minutes. Gardez votre téléphone à portée de main.',
    button: 'Créer un compte',
    notExpected: 'Si ce n’était pas vous, ignorez cet e-mail. Aucun compte ne sera créé.',
  },
  'account-exists': {
    label: 'Compte existant',
    subject: ({ productName }: Variables<'productName'>) => `Vous avez déjà un compte ${productName}`,
    heading: ({ productName }: Variables<'productName'>) => `Vous avez déjà un compte ${productName}`,
    requested:
      'Une personne, probablement vous, a demandé un nouveau compte avec cette adresse, mais vous en avez déjà un.',
    signIn: ({ signInUrl }: Variables<'signInUrl'>) => `Vous pouvez vous connecter ici : ${signInUrl}`,
    password:
      'Si vous ne connaissez pas votre mot de passe, définissez-en un nouveau. Votre authentification à deux facteurs ne change pas.',
    button: 'Définir un nouveau mot de passe',
    notExpected:
      'Si ce n’était pas vous, ignorez cet e-mail. Votre compte et son mot de passe ne changent pas.',
  },
  'test-mail': {
    label: 'E-mail de test',
    subject: ({ productName }: Variables<'productName'>) => `E-mail de test envoyé par ${productName}`,
    heading: 'Les paramètres de messagerie fonctionnent',
    sent: ({ actor, productName }: Variables<'actor' | 'productName'>) =>
      `${actor} a envoyé cet e-mail depuis les paramètres de messagerie pour vérifier que les e-mails envoyés par ${productName} arrivent. Celui-ci est arrivé.`,
    notExpected: 'Vous n’avez rien à faire.',
  },
} satisfies Catalogue['emails'];

/** Text that several emails share. */
export const emailParts = {
  unexpectedLink: {
    askActor: ({ actor }: Variables<'actor'>) =>
      `Si vous n’attendiez pas cet e-mail, demandez des explications à ${actor} avant d’utiliser le lien. Rien ne change tant que vous ne l’utilisez pas.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Si vous n’attendiez pas cet e-mail, demandez des explications à ${actor} ou à l’admin principal chez ${adminName} avant d’utiliser le lien. Rien ne change tant que vous ne l’utilisez pas.`,
    askSystemAdministrator:
      'Si vous n’attendiez pas cet e-mail, demandez des explications à votre administrateur système avant d’utiliser le lien. Rien ne change tant que vous ne l’utilisez pas.',
  },
  unexpectedChange: {
    askActor: ({ actor }: Variables<'actor'>) =>
      `Si vous ne vous y attendiez pas, demandez des explications à ${actor}.`,
    askActorOrMainAdmin: ({ actor, adminName }: Variables<'actor' | 'adminName'>) =>
      `Si vous ne vous y attendiez pas, demandez des explications à ${actor} ou à l’admin principal chez ${adminName}.`,
    askSystemAdministrator:
      'Si vous ne vous y attendiez pas, demandez des explications à votre administrateur système.',
  },
  wasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si ce n’était pas vous, prévenez immédiatement l’admin principal chez ${adminName}. Cette personne peut mettre fin à vos sessions et réinitialiser votre mot de passe et votre authentification à deux facteurs.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si ce n’était pas vous, prévenez immédiatement un admin supérieur à ${adminName}. Cette personne peut mettre fin à vos sessions et réinitialiser votre mot de passe et votre authentification à deux facteurs.`,
    manager:
      'Si ce n’était pas vous, prévenez immédiatement la personne qui gère votre accès. Elle peut mettre fin à vos sessions et réinitialiser votre mot de passe et votre authentification à deux facteurs.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Si ce n’était pas vous, prévenez immédiatement votre administrateur système. Cette personne peut réinitialiser votre mot de passe et votre authentification à deux facteurs avec « ${command} ».`,
  },
  linkExpires: ({ until }: Variables<'until'>) => `Ce lien ne fonctionne qu’une fois et expire le ${until}.`,
  copyAddress: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  hiddenLink: '[le lien est masqué ici]',
  before: ({ label }: Variables<'label'>) => `${label} :`,
  facts: {
    username: 'Nom d’utilisateur',
    oldUsername: 'Ancien nom d’utilisateur',
    newUsername: 'Nouveau nom d’utilisateur',
    account: 'Compte',
    mainAdmin: 'Admin principal',
    invitedBy: 'Invitation par',
    requestedBy: 'Demande de',
    unlinkedBy: 'Dissociation par',
    deactivatedBy: 'Désactivation par',
    deactivatedAt: 'Désactivation',
    changedBy: 'Modification par',
    sentBy: 'Envoi par',
    requestedFrom: 'Demande depuis',
    passkey: 'Clé d’accès',
    lastDay: 'Dernier jour d’accès',
    when: 'Date',
    browser: 'Navigateur',
    from: 'Depuis',
  },
  you: 'Vous',
  yourSystemAdministrator: 'Votre administrateur système',
  footer: ({ productName, adminName }: Variables<'productName' | 'adminName'>) =>
    `Cet e-mail automatique envoyé par ${productName} concerne votre accès chez ${adminName}.`,
} satisfies Catalogue['emailParts'];
