import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** Who can help people with their login. Which sentence applies depends on the login (see accounts/who-can-help.ts). */
export const whoCanHelp = {
  askForTwoFactorReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Pida al administrador principal de ${adminName} que use “Restablecer 2FA”.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Pida a un administrador superior a ${adminName} que use “Restablecer 2FA”.`,
    manager: 'Pida a la persona que gestiona su usuario que use “Restablecer 2FA”.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Pida al administrador del sistema que ejecute “${command}”.`,
  },
  askForPasswordReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Pida al administrador principal de ${adminName} que use “Restablecer contraseña”.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Pida a un administrador superior a ${adminName} que use “Restablecer contraseña”.`,
    manager: 'Pida a la persona que gestiona su usuario que use “Restablecer contraseña”.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Pida al administrador del sistema que ejecute “${command}”.`,
  },
  askForInvitation: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si necesita una nueva invitación, pida al administrador principal de ${adminName} que use “Reenviar invitación”.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si necesita una nueva invitación, pida a un administrador superior a ${adminName} que use “Reenviar invitación”.`,
    manager:
      'Si necesita una nueva invitación, pida a la persona que gestiona su usuario que use “Reenviar invitación”.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Si necesita una nueva invitación, pida al administrador del sistema que ejecute “${command}”.`,
  },
  askForLinkAccount: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Para vincular su usuario, pida al administrador principal de ${adminName} que use “Vincular cuenta”.`,
    adminAbove: 'Para vincular su usuario, inicie sesión y seleccione “Vincular cuenta” en su perfil.',
    manager: 'Para vincular su usuario, pida a la persona que lo gestiona que use “Vincular cuenta”.',
    systemAdministrator:
      'Para vincular su usuario, inicie sesión y seleccione “Vincular cuenta” en su perfil.',
  },
  ifYouNeedHelp: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si necesita ayuda, pregunte al administrador principal de ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si necesita ayuda, pregunte a un administrador superior a ${adminName}.`,
    manager: 'Si necesita ayuda, pregunte a la persona que gestiona su usuario.',
    systemAdministrator: 'Si necesita ayuda, pregunte al administrador del sistema.',
  },
  ifTheProblemContinues: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si el problema continúa, avise al administrador principal de ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si el problema continúa, avise a un administrador superior a ${adminName}.`,
    manager: 'Si el problema continúa, avise a la persona que gestiona su usuario.',
    systemAdministrator: 'Si el problema continúa, avise al administrador del sistema.',
  },
  ifItWasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Si no ha sido usted, avise de inmediato al administrador principal de ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Si no ha sido usted, avise de inmediato a un administrador superior a ${adminName}.`,
    manager: 'Si no ha sido usted, avise de inmediato a la persona que gestiona su usuario.',
    systemAdministrator: 'Si no ha sido usted, avise de inmediato al administrador del sistema.',
  },
} satisfies Catalogue['whoCanHelp'];
