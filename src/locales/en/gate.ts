import type { Variables } from '../../lib/language-formats.ts';
import { number } from './formats.ts';

interface Limit {
  limit: number;
}

/** The gate: other admin panels that people open with their console logins. */
export const gate = {
  title: 'Panels',
  introduction:
    'Let your technicians open other admin panels, such as Rspamd’s, with their own logins. Only this console and the panel’s proxy know the panel’s password, and each change is logged with the name of the person who made it.',
  add: 'Add a panel',
  none: 'No panels yet.',
  addFirst: 'Add the first one',
  columns: { name: 'Name', origin: 'Address', admins: 'Who has access', status: 'Status', change: 'Change' },
  noAdmins: 'No one',
  on: 'On',
  off: 'Off',
  edit: 'Edit',
  editOf: ({ panel }: Variables<'panel'>) => `Edit ${panel}`,
  configurationShort: 'Configuration',
  configurationOf: ({ panel }: Variables<'panel'>) => `Configuration for ${panel}`,
  removeShort: 'Remove',
  removeOf: ({ panel }: Variables<'panel'>) => `Remove ${panel}`,
  added: ({ panel }: Variables<'panel'>) => `${panel} was added. Set up its proxy next.`,
  saved: ({ panel }: Variables<'panel'>) =>
    `The changes to ${panel} were saved. They apply from the next request.`,
  form: {
    newTitle: 'Add a panel',
    editTitle: ({ panel }: Variables<'panel'>) => `Edit ${panel}`,
    introduction:
      'A proxy in front of the panel checks each request with this console. Save the panel first. Then we’ll show you how to configure the proxy.',
    name: 'Name',
    origin: 'Address',
    originHint:
      'The panel’s own scheme and host, for example https://rspamd.acme.example. It can’t be the console’s own host, a parent domain of it or a subdomain of it.',
    startPath: 'Start page',
    startPathHint: 'The path to open first, for example /ui/.',
    admins: 'Who has access',
    adminsHint:
      'The short names of admins, one on each line. Their main admins and technicians have access. Their sub-admins aren’t included.',
    credential: 'The proxy signs in with',
    kinds: {
      header: 'A header, for example Password',
      basic: 'A username and password (Basic)',
      none: 'Nothing, because the panel needs no password from its proxy',
    },
    credentialName: 'Header or username',
    credentialNameHint: 'The name of the header or the username, depending on the choice above.',
    secret: 'Value or password',
    secretHint: {
      none: 'Stored encrypted and never shown again.',
      stored: 'A value is stored. Leave this empty to keep it.',
      kept: 'We’ll keep what you entered until you save.',
    },
    readMethods: 'Methods that only read',
    readMethodsHint: 'All other methods are logged as changes.',
    changePaths: 'Paths that always change something',
    changePathsHint: 'One on each line, for any method. An asterisk matches any text, for example /action/*.',
    readPaths: 'Paths that only read',
    readPathsHint:
      'One on each line, for any method. Use this for pages that send POST requests just to refresh themselves.',
    status: 'Status',
    enabled: 'Let people in',
    enabledHint: 'If this is off, no one can open the panel.',
    submit: 'Save',
    changeSecret: {
      title: 'Change the panel’s password',
      steps: [
        'Set the new password in the panel.',
        'Enter it above right away and save. It applies from the next request, and no one has to sign in again.',
      ],
      twoPasswords:
        'Between the two steps, the panel refuses requests. If the panel accepts two passwords, add the new one there first, save it here, and then remove the old one. No one will notice the change.',
    },
  },
  configuration: {
    title: ({ panel }: Variables<'panel'>) => `Proxy for ${panel}`,
    introduction:
      'Copy the configuration for your proxy, and replace the panel’s address and the certificate in it. Make sure that only the proxy can reach the panel. Otherwise, people could open the panel without signing in here.',
    check: 'Check the proxy',
    checkHint: ({ origin }: Variables<'origin'>) =>
      `We’ll send a request with forged headers to ${origin} and show what your proxy sends us.`,
    checkNow: 'Check now',
    hasProblems: 'The proxy isn’t set up correctly yet.',
    noProblems: 'The proxy is set up correctly.',
    problem: 'Problem:',
    findings: {
      unreachable: ({ origin, value }: Variables<'origin' | 'value'>) =>
        `We can’t connect to ${origin} (${value}).`,
      open: ({ value }: Variables<'value'>) =>
        `Anyone can use the panel without signing in. It answered with ${value}. Fix the proxy’s configuration immediately, or stop the proxy.`,
      'not-checked': ({ value }: Variables<'value'>) =>
        `The proxy answered with ${value}. It either didn’t check the request with this console or used the wrong key.`,
      checked: 'The proxy checks requests with this console and uses the right key.',
      'wrong-method': ({ value }: Variables<'value'>) =>
        `The proxy sent ${value} as X-Forwarded-Method. We expected GET.`,
      'wrong-origin': ({ origin, value }: Variables<'origin' | 'value'>) =>
        `X-Forwarded-Proto and X-Forwarded-Host said ${value}. We expected ${origin}.`,
      'wrong-uri': ({ value }: Variables<'value'>) =>
        `The proxy sent ${value} as X-Forwarded-Uri, which isn’t the path of our request.`,
      described: ({ value }: Variables<'value'>) => `The proxy described the request correctly: ${value}`,
      forged: ({ value }: Variables<'value'>) => `The proxy didn’t remove these forged headers: ${value}`,
      'nothing-forged': 'The proxy removed all forged headers.',
      untrusted: ({ value }: Variables<'value'>) =>
        `The audit log would show the proxy’s address, ${value}, in place of people’s own. Add it to TRUST_PROXY.`,
      address: ({ value }: Variables<'value'>) =>
        `The audit log shows people’s own addresses. Ours was ${value}.`,
      'no-gate-paths': ({ value }: Variables<'value'>) =>
        `The proxy doesn’t send paths that begin with /.gate/ to this console (${value}).`,
      'gate-paths': 'The proxy sends paths that begin with /.gate/ to this console.',
    },
    key: 'The key of this panel',
    keyHidden:
      'The configurations below don’t show the key that your proxy sends us. Confirm it’s you to see it.',
    keyShown: 'The configurations below contain the key that your proxy sends us. Keep it secret.',
    showKey: 'Show the key',
    renewKey: 'Replace the key',
    untried: ({ proxy }: Variables<'proxy'>) => `${proxy} (not tested)`,
    paste: {
      nginx: 'In the http block',
      caddy: 'In the Caddyfile',
      haproxy: 'In haproxy.cfg, with deploy/haproxy/gate.lua',
      traefik: 'In a file of the dynamic configuration',
    },
    back: 'Back to the panels',
  },
  renewKey: {
    title: ({ panel }: Variables<'panel'>) => `Replace the key: ${panel}`,
    oldKey:
      'The old key stops working immediately, so no one can open the panel until its proxy has the new one.',
    newKey: 'We’ll show you the configuration with the new key.',
    submit: 'Replace the key',
    done: ({ panel }: Variables<'panel'>) =>
      `The key of ${panel} was replaced. Enter it in the configuration of the proxy.`,
  },
  remove: {
    title: ({ panel }: Variables<'panel'>) => `Remove: ${panel}`,
    closed: 'No one can open the panel through its proxy any more.',
    secret: 'We’ll delete the panel’s password here. It still works in the panel itself, so change it there.',
    log: 'The audit log keeps all its events.',
    submit: 'Remove the panel',
    done: ({ panel }: Variables<'panel'>) => `${panel} was removed.`,
  },
  /** Shown after the sign-in, while the browser goes to the panel. */
  entering: {
    title: 'Signed in',
    text: ({ panel }: Variables<'panel'>) =>
      `You’re being taken to ${panel}. If nothing happens, select Continue.`,
    submit: 'Continue',
  },
  /** Pages that people see at a panel's own address. */
  atPanel: {
    signIn: 'Sign in',
    unknownKey: 'The proxy of this panel doesn’t have a valid key. Tell your system administrator.',
    signedOut: {
      title: 'Sign in again',
      text: ({ panel }: Variables<'panel'>) =>
        `You’re not signed in to ${panel}, or your session has ended. Nothing was changed.`,
    },
    noAccess: {
      title: 'You don’t have access',
      text: ({ panel, username }: Variables<'panel' | 'username'>) =>
        `You’re signed in as ${username}, who doesn’t have access to ${panel}.`,
      next: 'Ask your system administrator for access, or sign out to use another login.',
    },
    refused: { title: ({ panel }: Variables<'panel'>) => `We can’t let this request through to ${panel}` },
    refusals: {
      unreadable: 'The proxy of this panel isn’t set up correctly. Tell your system administrator.',
      'other-origin': 'The proxy of this panel isn’t set up correctly. Tell your system administrator.',
      'forged-header':
        'The request has a header that only this console can send. Tell your system administrator that the proxy didn’t remove it.',
      upgrade: 'WebSockets and other protocols aren’t allowed, because we can’t check what happens in them.',
      revealing:
        'This kind of request isn’t allowed, because it could reveal the panel’s password or let someone else sign in.',
      off: 'This panel is turned off. If you need it, ask your system administrator to turn it on.',
      'cross-site': 'Another website sent this request. Open the panel itself, and try again there.',
    },
    usedTicket: {
      title: 'We couldn’t sign you in',
      text: 'The sign-in took too long, was already used, or started in another browser.',
      next: 'Try again. If the problem continues, allow cookies for this address.',
    },
    signOut: {
      title: 'Sign out',
      text: ({ panel }: Variables<'panel'>) =>
        `Signing out ends your session at ${panel}, at all other panels and at the console.`,
      done: { title: 'Signed out', text: 'You’re signed out here, at all other panels and at the console.' },
    },
  },
  errors: {
    nameMissing: 'Enter a name, for example Rspamd.',
    nameTooLong: ({ limit }: Limit) => `A name must be ${number(limit)} characters or fewer.`,
    nameInvalid: 'Enter the name on one line, without control characters.',
    nameTaken: 'Another panel has this name.',
    origin: {
      'not-an-origin': 'Enter a scheme and a host without a path, for example https://rspamd.acme.example.',
      'not-https': 'Enter an address that starts with https://. Over http, others could read cookies.',
      'of-console':
        'Enter another host. On the console’s own host, a parent domain of it or a subdomain of it, the panel and the console could share cookies, and a vulnerability in the panel could affect the console.',
      'of-provider':
        'Enter another host. On the host of the bundled Single Sign-On provider, a parent domain of it or a subdomain of it, the panel and the provider could share cookies.',
    },
    hostTaken:
      'Another panel has this host. Two panels on one host would share cookies, even on different ports.',
    startPath: 'Enter a path that starts with one slash, for example /ui/.',
    unknownAdmin: ({ line }: Variables<'line'>) => `There is no admin with the short name “${line}”.`,
    tooManyLines: ({ limit }: Limit) => `Enter up to ${number(limit)} lines.`,
    credentialKind: 'Select how the proxy signs in to the panel.',
    header: 'Enter the name of a header, for example Password. Use letters, digits and hyphens.',
    reservedHeader: 'Enter another header. Proxies or this console already use this one.',
    username: 'Enter a username without a colon, up to 100 characters.',
    secretMissing: 'Enter the value of the header, or the password.',
    secretAgain:
      'Enter the value or password again, because you changed the address, the header or the username.',
    secretTooLong: ({ limit }: Limit) => `The value must be ${number(limit)} characters or fewer.`,
    secretInvalid:
      'Enter one line. A header’s value can contain only letters without accents, digits, punctuation and spaces between them.',
    readMethods: 'Enter methods with a space between them, for example GET HEAD OPTIONS.',
    pattern: ({ line }: Variables<'line'>) =>
      `“${line}” isn’t a path. Start it with a slash, and don’t use spaces.`,
    tooManyPanels: ({ limit }: Limit) => `There are already ${number(limit)} panels. Remove one first.`,
    otherSecret: 'a different value',
  },
};
