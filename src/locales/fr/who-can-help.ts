import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** Who can help people with their login. Which sentence applies depends on the login (see accounts/who-can-help.ts). */
export const whoCanHelp = {
  askForTwoFactorReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Demandez à l’admin principal chez ${adminName} d’utiliser « Réinitialiser la 2FA ».`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Demandez à un admin supérieur à ${adminName} d’utiliser « Réinitialiser la 2FA ».`,
    manager: 'Demandez à la personne qui gère votre accès d’utiliser « Réinitialiser la 2FA ».',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Demandez à votre administrateur système d’exécuter « ${command} ».`,
  },
  askForPasswordReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Demandez à l’admin principal chez ${adminName} d’utiliser « Réinitialiser le mot de passe ».`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Demandez à un admin supérieur à ${adminName} d’utiliser « Réinitialiser le mot de passe ».`,
    manager: 'Demandez à la personne qui gère votre accès d’utiliser « Réinitialiser le mot de passe ».',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Demandez à votre administrateur système d’exécuter « ${command} ».`,
  },
  askForInvitation: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si vous avez besoin d’une nouvelle invitation, demandez à l’admin principal chez ${adminName} d’utiliser « Renvoyer l’invitation ».`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si vous avez besoin d’une nouvelle invitation, demandez à un admin supérieur à ${adminName} d’utiliser « Renvoyer l’invitation ».`,
    manager:
      'Si vous avez besoin d’une nouvelle invitation, demandez à la personne qui gère votre accès d’utiliser « Renvoyer l’invitation ».',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Si vous avez besoin d’une nouvelle invitation, demandez à votre administrateur système d’exécuter « ${command} ».`,
  },
  askForLinkAccount: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Pour lier votre accès, demandez à l’admin principal chez ${adminName} d’utiliser « Lier le compte ».`,
    adminAbove: 'Pour lier votre accès, connectez-vous et sélectionnez « Lier le compte » dans votre profil.',
    manager: 'Pour lier votre accès, demandez à la personne qui le gère d’utiliser « Lier le compte ».',
    systemAdministrator:
      'Pour lier votre accès, connectez-vous et sélectionnez « Lier le compte » dans votre profil.',
  },
  ifYouNeedHelp: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si vous avez besoin d’aide, adressez-vous à l’admin principal chez ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si vous avez besoin d’aide, adressez-vous à un admin supérieur à ${adminName}.`,
    manager: 'Si vous avez besoin d’aide, adressez-vous à la personne qui gère votre accès.',
    systemAdministrator: 'Si vous avez besoin d’aide, adressez-vous à votre administrateur système.',
  },
  ifTheProblemContinues: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si le problème persiste, prévenez l’admin principal chez ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si le problème persiste, prévenez un admin supérieur à ${adminName}.`,
    manager: 'Si le problème persiste, prévenez la personne qui gère votre accès.',
    systemAdministrator: 'Si le problème persiste, prévenez votre administrateur système.',
  },
  ifItWasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si ce n’était pas vous, prévenez immédiatement l’admin principal chez ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si ce n’était pas vous, prévenez immédiatement un admin supérieur à ${adminName}.`,
    manager: 'Si ce n’était pas vous, prévenez immédiatement la personne qui gère votre accès.',
    systemAdministrator: 'Si ce n’était pas vous, prévenez immédiatement votre administrateur système.',
  },
} satisfies Catalogue['whoCanHelp'];
