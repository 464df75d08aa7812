import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

/** Who can help people with their login. Which sentence applies depends on the login (see accounts/who-can-help.ts). */
export const whoCanHelp = {
  askForTwoFactorReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Bitten Sie den Hauptadmin von ${adminName}, „2FA zurücksetzen“ zu wählen.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Bitten Sie einen Admin oberhalb von ${adminName}, „2FA zurücksetzen“ zu wählen.`,
    manager: 'Bitten Sie die Person, die Ihren Zugang verwaltet, „2FA zurücksetzen“ zu wählen.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Bitten Sie Ihre Systemadministration, „${command}“ auszuführen.`,
  },
  askForPasswordReset: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Bitten Sie den Hauptadmin von ${adminName}, „Passwort zurücksetzen“ zu wählen.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Bitten Sie einen Admin oberhalb von ${adminName}, „Passwort zurücksetzen“ zu wählen.`,
    manager: 'Bitten Sie die Person, die Ihren Zugang verwaltet, „Passwort zurücksetzen“ zu wählen.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Bitten Sie Ihre Systemadministration, „${command}“ auszuführen.`,
  },
  askForInvitation: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie eine neue Einladung brauchen, bitten Sie den Hauptadmin von ${adminName}, „Einladung erneut senden“ zu wählen.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie eine neue Einladung brauchen, bitten Sie einen Admin oberhalb von ${adminName}, „Einladung erneut senden“ zu wählen.`,
    manager:
      'Wenn Sie eine neue Einladung brauchen, bitten Sie die Person, die Ihren Zugang verwaltet, „Einladung erneut senden“ zu wählen.',
    systemAdministrator: ({ command }: Variables<'command'>) =>
      `Wenn Sie eine neue Einladung brauchen, bitten Sie Ihre Systemadministration, „${command}“ auszuführen.`,
  },
  askForLinkAccount: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Um Ihren Zugang zu verknüpfen, bitten Sie den Hauptadmin von ${adminName}, „Konto verknüpfen“ zu wählen.`,
    adminAbove:
      'Um Ihren Zugang zu verknüpfen, melden Sie sich an und wählen Sie in Ihrem Profil „Konto verknüpfen“.',
    manager:
      'Um Ihren Zugang zu verknüpfen, bitten Sie die Person, die ihn verwaltet, „Konto verknüpfen“ zu wählen.',
    systemAdministrator:
      'Um Ihren Zugang zu verknüpfen, melden Sie sich an und wählen Sie in Ihrem Profil „Konto verknüpfen“.',
  },
  ifYouNeedHelp: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie Hilfe brauchen, wenden Sie sich an den Hauptadmin von ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie Hilfe brauchen, wenden Sie sich an einen Admin oberhalb von ${adminName}.`,
    manager: 'Wenn Sie Hilfe brauchen, wenden Sie sich an die Person, die Ihren Zugang verwaltet.',
    systemAdministrator: 'Wenn Sie Hilfe brauchen, wenden Sie sich an Ihre Systemadministration.',
  },
  ifTheProblemContinues: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Wenn das Problem bleibt, informieren Sie den Hauptadmin von ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Wenn das Problem bleibt, informieren Sie einen Admin oberhalb von ${adminName}.`,
    manager: 'Wenn das Problem bleibt, informieren Sie die Person, die Ihren Zugang verwaltet.',
    systemAdministrator: 'Wenn das Problem bleibt, informieren Sie Ihre Systemadministration.',
  },
  ifItWasNotYou: {
    mainAdmin: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie das nicht waren, informieren Sie sofort den Hauptadmin von ${adminName}.`,
    adminAbove: ({ adminName }: Variables<'adminName'>) =>
      `Wenn Sie das nicht waren, informieren Sie sofort einen Admin oberhalb von ${adminName}.`,
    manager: 'Wenn Sie das nicht waren, informieren Sie sofort die Person, die Ihren Zugang verwaltet.',
    systemAdministrator: 'Wenn Sie das nicht waren, informieren Sie sofort Ihre Systemadministration.',
  },
} satisfies Catalogue['whoCanHelp'];
