import type { Variables } from '../../lib/language-formats.ts';

const nothingChanged = 'Nothing was changed.';
const savedBefore = 'Everything that was saved before is safe.';

/** The pages for errors: what happened, what was kept, and what to do next. */
export const errors = {
  pages: {
    badRequest: {
      title: 'That request could not be read',
      happened: 'The form or the address contains something that this page can’t read.',
      kept: nothingChanged,
      next: 'Go back and try again.',
    },
    outOfDate: {
      title: 'The form was out of date',
      happened: 'You opened it before you signed in or out, or another site sent it.',
      kept: nothingChanged,
      next: 'Go back to get a new form, and send it again.',
    },
    notFound: {
      title: 'Page not found',
      happened: 'There is nothing at this address, or you don’t have access to it.',
      kept: nothingChanged,
      next: 'Check the address.',
    },
    importRunning: {
      title: 'Another import is still running',
      happened:
        'Another of your imports is still being uploaded or read, and you can run only one at a time.',
      kept: 'Nothing from this import was kept. The other one continues.',
      next: 'Wait until the other import is finished, then go back and send this one again.',
    },
    tooLarge: {
      title: 'Too much data',
      happened: 'The form is larger than this page accepts.',
      kept: nothingChanged,
      next: 'Go back, shorten it and send it again.',
    },
    busy: {
      title: 'Busy for a moment',
      happened: 'We can’t show this page right now.',
      kept: `${savedBefore} This request may not have been carried out.`,
      next: 'Wait a few seconds, then try again.',
    },
    missingKey: {
      title: 'Ask your system administrator for help',
      happened: 'This page needs a secret that the server can’t decrypt, because the key is missing.',
      kept: nothingChanged,
      next: 'Ask your system administrator to add the key to SECRET_KEY again. If the key is lost, the main admin can reset your two-factor authentication.',
    },
    broken: {
      title: 'Something went wrong',
      happened: 'An error occurred on our side. The server’s log has the details.',
      kept: `${savedBefore} This request was saved completely or not at all.`,
      next: 'Try again. If the problem continues, give your system administrator this page’s request ID.',
    },
  },
  tooManyEmails: 'Too many emails',
  refused: { title: 'You can’t do that right now', next: 'Go back to see the current state.' },
  nothingChanged,
  limits: {
    'failed-attempts': {
      title: 'Too many failed attempts',
      happened: 'There were too many failed attempts, so we don’t accept any more for now.',
      kept: 'Open sessions stay open.',
    },
    requests: {
      title: 'Too many requests',
      happened: 'We received too many requests from your network, so we don’t accept any more for now.',
      kept: nothingChanged,
    },
    link: {
      title: 'Too many requests',
      happened: 'This link was used too often in a short time, so we don’t accept any more for now.',
      kept: 'Nothing was changed. The link stays valid until it expires.',
    },
    names: {
      title: 'Too many names',
      happened: 'You have checked as many names as we allow in an hour.',
      kept: nothingChanged,
    },
  },
  tryAgainIn: ({ wait }: Variables<'wait'>) => `Try again ${wait}.`,
  sendFrom: ({ origin }: Variables<'origin'>) => `Open ${origin} and send the form from there.`,
  buttons: {
    back: 'Go back',
    reload: 'Try again',
    dashboard: 'Go to the dashboard',
    signIn: 'Go to the sign-in page',
  },
  requestId: 'Request ID',
};
