import type { Variables } from '../../lib/language-formats.ts';

/** Who can help people with their login. Which sentence applies depends on the login (see accounts/who-can-help.ts). */
export const whoCanHelp = {
  askForTwoFactorReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Ask the main admin of ${adminName} to use Reset 2FA.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Ask an admin above ${adminName} to use Reset 2FA.`,
    manager: 'Ask the person who manages your login to use Reset 2FA.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Ask your system administrator to run “${command}”.`,
  },
  askForPasswordReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Ask the main admin of ${adminName} to use Reset Password.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Ask an admin above ${adminName} to use Reset Password.`,
    manager: 'Ask the person who manages your login to use Reset Password.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Ask your system administrator to run “${command}”.`,
  },
  askForInvitation: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `If you need a new invitation, ask the main admin of ${adminName} to use Resend Invitation.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `If you need a new invitation, ask an admin above ${adminName} to use Resend Invitation.`,
    manager: 'If you need a new invitation, ask the person who manages your login to use Resend Invitation.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `If you need a new invitation, ask your system administrator to run “${command}”.`,
  },
  askForLinkAccount: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `To link your login, ask the main admin of ${adminName} to use Link Account.`,
    adminAbove: 'To link your login, sign in and select Link Account in your profile.',
    manager: 'To link your login, ask the person who manages your login to use Link Account.',
    systemAdministrator: 'To link your login, sign in and select Link Account in your profile.',
  },
  ifYouNeedHelp: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `If you need help, ask the main admin of ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `If you need help, ask an admin above ${adminName}.`,
    manager: 'If you need help, ask the person who manages your login.',
    systemAdministrator: 'If you need help, ask your system administrator.',
  },
  ifTheProblemContinues: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `If the problem continues, tell the main admin of ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `If the problem continues, tell an admin above ${adminName}.`,
    manager: 'If the problem continues, tell the person who manages your login.',
    systemAdministrator: 'If the problem continues, tell your system administrator.',
  },
  ifItWasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `If this wasn’t you, tell the main admin of ${adminName} immediately.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `If this wasn’t you, tell an admin above ${adminName} immediately.`,
    manager: 'If this wasn’t you, tell the person who manages your login immediately.',
    systemAdministrator: 'If this wasn’t you, tell your system administrator immediately.',
  },
};
