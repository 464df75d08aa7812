import type { Variables } from '../../lib/language-formats.ts';
import { list, number, plural } from './formats.ts';

/** Single Sign-On: linking a login, problems at the provider, and OAuth Settings. */
export const sso = {
  link: {
    title: ({ ssoName }: Variables<'ssoName'>) => `Link with ${ssoName}`,
    unavailable: ({ ssoName }: Variables<'ssoName'>) =>
      `${ssoName} isn’t available right now. Try again in a few minutes. Your link still works.`,
    notSetUp: ({ ssoName, adminName }: Variables<'ssoName' | 'adminName'>) =>
      `${ssoName} is no longer set up at ${adminName}.`,
    credentials: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `For ${username} at ${adminName}. Enter your password and code. Next, we’ll take you to ${ssoName}.`,
    password: 'Password',
    passwordMissing: 'Enter your password.',
    passwordWrong: 'That password is incorrect.',
    submit: 'Continue',
    forgotten: 'Forgot your password?',
    linkStays: 'You can still use this link afterwards.',
    noPassword: 'Your login has no password yet. Set one first, then open this link again.',
    askForPassword: 'Get an email to set a password',
    signInFirst: 'Sign in first. We’ll bring you back to this page.',
    twoFactorFirst: 'Sign in and set up two-factor authentication first. We’ll bring you back to this page.',
    signIn: 'Sign in',
    continue: ({ username, adminName, ssoName }: Variables<'username' | 'adminName' | 'ssoName'>) =>
      `Continue to let ${username} sign in to ${adminName} with ${ssoName} as well.`,
  },
  linked: ({ ssoName }: Variables<'ssoName'>) => `Your login is linked with ${ssoName}.`,
  /** The pages that say why Single Sign-On could not continue. */
  errors: {
    'not-offered': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} is not set up here`,
      happened: 'No provider is configured at this admin or above.',
      next: 'Sign in with your password.',
    },
    'unknown-flow': {
      title: 'This sign-in can’t continue here',
      happened: ({ minutes }: { minutes: number }) =>
        `It started in another browser or session, or more than ${number(minutes)} minutes ago.`,
      next: 'Start again.',
    },
    'opened-twice': {
      title: 'This page was opened a second time',
      happened: 'The provider’s response can be used only once, and it has already been used.',
      next: 'If you are not signed in, start again.',
    },
    cancelled: {
      title: ({ ssoName }: Variables<'ssoName'>) => `You cancelled at ${ssoName}`,
      happened: 'Nothing was changed.',
      next: 'You can start again at any time.',
    },
    'provider-refused': {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} refused the sign-in`,
      happened: ({ answer }: Variables<'answer'>) => `The provider replied: ${answer}.`,
      next: 'Try again.',
    },
    'settings-changed': {
      title: ({ ssoName }: Variables<'ssoName'>) => `The settings for ${ssoName} have changed`,
      happened: 'An admin changed the OAuth settings while you were signing in.',
      next: 'Start again.',
    },
    'not-linked': {
      title: 'No login is linked to that account',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `You are signed in at ${ssoName}, but no login here is linked to your account there.`,
      next: 'If you were invited, open the link in that email. Otherwise sign in with your password.',
    },
    'not-active': {
      title: 'This login is not active',
      happened: ({ adminName }: Variables<'adminName'>) => `Your login at ${adminName} has been deactivated.`,
      next: 'Only an admin can activate it again.',
    },
    'other-provider': {
      title: ({ ssoName }: Variables<'ssoName'>) => `This login uses another ${ssoName} provider`,
      happened: ({ adminName }: Variables<'adminName'>) =>
        `Your login at ${adminName} is linked, but ${adminName} no longer uses the provider that you came from.`,
      next: ({ adminName }: Variables<'adminName'>) =>
        `Use the sign-in page of ${adminName}, or sign in with your password.`,
    },
    'no-address': {
      title: 'The provider didn’t tell us your email address',
      happened: ({ invited }: Variables<'invited'>) =>
        `We need it to check that the link was sent to you. We sent the link to ${invited}.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Nothing is linked yet, and the link still works. Sign out at ${ssoName} and use the account with that address.`,
    },
    'other-address': {
      title: 'That is not the invited address',
      happened: ({ email, invited }: Variables<'email' | 'invited'>) =>
        `You came back as ${email}, but the link was sent to ${invited}.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Nothing is linked yet, and the link still works. Sign out at ${ssoName} and use the account with the invited address.`,
    },
    'unverified-address': {
      title: 'The provider hasn’t verified your email address',
      happened: ({ email }: Variables<'email'>) =>
        `You came back as ${email}, but the provider doesn’t say that it has verified that address.`,
      next: ({ ssoName }: Variables<'ssoName'>) =>
        `Nothing is linked yet, and the link still works. Verify your address at ${ssoName}, then open the link again.`,
    },
    'identity-taken': {
      title: 'That account is already linked',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `Your account at ${ssoName} is linked to another login here.`,
      next: 'Use another account there, or unlink the other login first. Its owner can do this in their profile.',
    },
    'link-dead': {
      title: 'This link no longer works',
      happened: 'It was used, replaced or withdrawn, or it expired, while you were at the provider.',
      next: 'If your login is already linked, sign in.',
    },
    'someone-else-signed-in': {
      title: 'Someone else is signed in',
      happened:
        'Someone else used this browser to sign in while you were at the provider. Nothing was changed.',
      next: 'Go back to the link. It asks before it ends their session.',
    },
    'wrong-person': {
      title: 'You signed in as someone else',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `The account you used at ${ssoName} is not the one this login is linked to.`,
      next: 'Nothing was changed. Try again with the right account.',
    },
    'not-reauthenticated': {
      title: 'We couldn’t confirm it’s you',
      happened: ({ ssoName }: Variables<'ssoName'>) =>
        `${ssoName} didn’t confirm that you have just signed in there.`,
      next: 'Sign out there and try again. If the problem continues, turn on “Also ask for this console’s code” in OAuth Settings. You can then confirm with a code.',
    },
    provider: {
      title: ({ ssoName }: Variables<'ssoName'>) => `${ssoName} isn’t available right now`,
      happened: ({ problem }: Variables<'problem'>) => `We can’t use the provider. ${problem}`,
      next: 'Try again in a few minutes, or sign in with your password.',
    },
  },
  /** What is wrong with a provider. */
  providerProblems: {
    'not-https': 'Its address starts with http://, and this console accepts https:// only.',
    'address-refused': 'Its address is not one that this console may connect to.',
    unreachable: 'It could not be reached.',
    slow: ({ seconds }: { seconds: number }) => `It didn’t respond within ${number(seconds)} seconds.`,
    'invalid-response': 'Its response was not valid OpenID Connect.',
    'other-issuer': 'It uses a different issuer URL.',
    'client-refused':
      'It refused this console’s client ID or client secret, and the secret may have expired.',
    'code-refused': 'It no longer accepted the code that it had issued.',
    'bad-token': 'What it said about you failed our checks.',
  },
  backToLink: 'Back to the link',
  back: 'Back',
  toDashboard: 'Go to the dashboard',
  toSignIn: 'Go to the sign-in page',
  requestId: 'Request ID',
  settings: {
    title: 'OAuth Settings',
    titleFor: ({ adminName }: Variables<'adminName'>) => `OAuth Settings for ${adminName}`,
    introduction: ({ adminName }: Variables<'adminName'>) =>
      `The OpenID Connect provider that people use to sign in at ${adminName}, and at every admin below it without settings of its own.`,
    /** Who will lose access. */
    loss: {
      title: 'Who will lose access',
      confirm: 'I understand that these people will lose access',
      confirmFirst: 'Nothing has been saved yet. Check who will lose access, then confirm.',
      stranded: ({ count, names }: { count: number; names: readonly string[] }) =>
        plural(count, {
          one: (n) =>
            `${n} linked login can no longer be used, because it has no password: ${list(names)}. Use Reset Password to email its owner a link to set one.`,
          other: (n) =>
            `${n} linked logins can no longer be used, because they have no password: ${list(names)}. Use Reset Password to email their owners a link to set one.`,
        }),
      more: ({ count }: { count: number }) => `${number(count)} more`,
      withPassword: ({ count }: { count: number }) =>
        plural(count, {
          one: (n) => `${n} linked login can no longer use Single Sign-On, but can still use a password.`,
          other: (n) => `${n} linked logins can no longer use Single Sign-On, but can still use a password.`,
        }),
      sessions: ({ count }: { count: number }) =>
        plural(count, { one: (n) => `${n} session ends now.`, other: (n) => `${n} sessions end now.` }),
    },
    current: 'Current settings',
    source: {
      own: ({ adminName }: Variables<'adminName'>) => `Set by ${adminName}.`,
      ownOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Set by ${adminName}, overriding the settings of ${above}.`,
      off: ({ adminName }: Variables<'adminName'>) => `Turned off by ${adminName}.`,
      offOverriding: ({ adminName, above }: Variables<'adminName' | 'above'>) =>
        `Turned off by ${adminName}, overriding the settings of ${above}.`,
      inherited: ({ above, issuer }: Variables<'above' | 'issuer'>) => `Inherited from ${above}: ${issuer}`,
      inheritedOff: ({ above }: Variables<'above'>) => `Off, inherited from ${above}.`,
      none: 'Not set up here or above.',
    },
    /** The same, as the value of a fact on a technician's page. */
    sourceInBrief: {
      own: ({ adminName }: Variables<'adminName'>) => `Set by ${adminName}`,
      off: ({ adminName }: Variables<'adminName'>) => `Turned off by ${adminName}`,
      inherited: ({ adminName }: Variables<'adminName'>) => `Inherited from ${adminName}`,
      inheritedOff: ({ adminName }: Variables<'adminName'>) => `Off, inherited from ${adminName}`,
      none: 'Not set up here or above',
    },
    mode: 'For this admin',
    modes: {
      inherit: ({ above, issuer }: Variables<'above' | 'issuer'>) =>
        `Use the settings of ${above} (${issuer})`,
      inheritOff: ({ above }: Variables<'above'>) => `Use the settings of ${above} (off)`,
      inheritNone: 'Use the settings of the admin above (there are none yet)',
      own: 'On: use the provider below',
      off: 'Off',
    },
    issuer: 'Issuer URL',
    issuerHint:
      'For example https://login.acme.example. We get the other endpoints from the provider at this address.',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    clientSecretHint: {
      kept: 'We keep the secret you entered until you save.',
      stored:
        'A secret is stored and never shown again. Leave this empty to keep it. If you change the issuer or the client ID, enter a new secret.',
      none: 'We store it encrypted and never show it again. Leave this empty for a public client.',
    },
    scopes: 'Scopes',
    buttonText: 'Button text',
    buttonTextHint: ({ ssoName }: Variables<'ssoName'>) =>
      `Shown on the sign-in page. If you leave this empty, it says “Sign in with ${ssoName}”.`,
    options: 'Options',
    addressesCountAsVerified: 'Treat this provider’s email addresses as verified',
    addressesCountAsVerifiedHint:
      'Select this only if people can’t use an address there that isn’t theirs. Otherwise, people can link only if the provider says that it has verified their address.',
    requireCode: 'Also ask for this console’s code',
    requireCodeHint:
      'After people sign in at the provider, they enter a code from their authenticator app here.',
    signOutAtProvider: 'Sign out at the provider too',
    signOutAtProviderHint:
      'When people sign out here, they’re also signed out at the provider, if it supports this.',
    changePasswordUrl: 'Change-password URL',
    changePasswordUrlHint:
      'Optional. The page where people reset their password at the provider. We show it to people who link their account.',
    submit: 'Save',
    register: 'Register these at the provider',
    redirectUri: 'Redirect URI',
    signedOutUri: 'Post-logout redirect URI',
    backChannelUri: 'Back-channel logout URI',
    overrides: 'Sub-admins with their own settings',
    overrideOff: 'Off',
    saved: {
      own: ({ issuer }: Variables<'issuer'>) => `Saved. The provider at ${issuer} responds.`,
      off: 'Saved. Single Sign-On is off for this admin.',
      inherited: ({ adminName }: Variables<'adminName'>) => `Saved. The settings of ${adminName} apply here.`,
      none: 'Saved. No settings apply to this admin.',
    },
    /** What a provider says that it supports. */
    findings: {
      signs: ({ algorithms }: { algorithms: readonly string[] }) => `It signs with ${list(algorithms)}.`,
      createsAccounts: 'It offers to create accounts.',
      createsNoAccounts:
        'It doesn’t say that people can create accounts there. Its administrator may have to create them.',
      signsOut: 'It offers sign-out.',
      signsNoOneOut: 'It offers no sign-out.',
      noEmail: 'It doesn’t say that it provides email addresses, which linking needs.',
      noTime:
        'It doesn’t say that it provides the time of the sign-in, which people need to confirm changes without a code. Select “Also ask for this console’s code”.',
    },
  },
};
