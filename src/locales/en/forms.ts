import type { Variables } from '../../lib/language-formats.ts';
import { number, plural } from './formats.ts';

/** The parts that forms share. */
export const forms = {
  problems: ({ count }: { count: number }) =>
    plural(count, { one: () => 'There is a problem', other: (n) => `There are ${n} problems` }),
  cancel: 'Cancel',
  back: 'Back',
  /** A label and what it stands for, on one line. */
  labelled: ({ label, value }: Variables<'label' | 'value'>) => `${label}: ${value}`,
  confirmation: {
    consequences: 'What will happen',
    reason: 'Reason',
    reasonHint: 'Optional. We record it in the audit log.',
    requiredReasonHint: 'We record it in the audit log.',
    reasonMissing: 'Enter a reason.',
    reasonTooLong: ({ limit }: { limit: number }) => `Reason must be ${number(limit)} characters or fewer.`,
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `This technician’s access has ended. Enter its new last day in the time zone ${zone}. If you leave this empty, the access has no end date.`,
    lastDayHint: ({ zone }: Variables<'zone'>) => `The last day of access in the time zone ${zone}.`,
    countHint: ({ count }: { count: number }) => `Enter ${number(count)} to confirm.`,
    wrongCount: ({ count }: { count: number }) =>
      `That number doesn’t match. Enter ${number(count)} to confirm.`,
  },
  code: 'Code',
  serverTime: 'Server time',
  reauthentication: {
    title: 'Confirm it’s you',
    enterCode: 'Enter the code your authenticator app shows now.',
    signInAgain: ({ ssoName }: Variables<'ssoName'>) => `Sign in again with ${ssoName}`,
    newTab: 'This opens a new tab. Sign in there, then come back here and continue.',
    signOutFirst: 'Sign out, sign in again, and come back to this page.',
  },
  password: {
    show: 'Show',
    hide: 'Hide',
    showPassword: 'Show password',
    rules: ({ shortest, longest }: { shortest: number; longest: number }) =>
      `Use ${number(shortest)} to ${number(longest)} characters. You can use spaces and any script. Several unrelated words are easy to remember and hard to guess.`,
    tooShort: ({ missing }: Variables<'missing'>) => `Too short: ${missing} more to go.`,
    /** From the weakest to the strongest. */
    strengths: {
      0: 'Far too easy to guess.',
      1: 'Too easy to guess.',
      2: 'Still too easy to guess.',
      3: 'Strong enough.',
      4: 'Very strong.',
    },
    /** Why a password is easy to guess. The names are those of zxcvbn-ts. */
    warnings: {
      straightRow: 'Rows of keys on your keyboard are easy to guess.',
      keyPattern: 'Short keyboard patterns are easy to guess.',
      simpleRepeat: 'Repeated characters such as “aaa” are easy to guess.',
      extendedRepeat: 'Repeated patterns such as “abcabcabc” are easy to guess.',
      sequences: 'Sequences such as “abc” are easy to guess.',
      recentYears: 'Recent years are easy to guess.',
      dates: 'Dates are easy to guess.',
      topTen: 'This is one of the ten most common passwords.',
      topHundred: 'This is one of the hundred most common passwords.',
      common: 'This is a common password.',
      similarToCommon: 'This is similar to a common password.',
      wordByItself: 'Single words are easy to guess.',
      namesByThemselves: 'Single names are easy to guess.',
      commonNames: 'Common names are easy to guess.',
      userInputs: 'Your username, your address and the names on this page are easy to guess.',
      pwned: 'This password is in a list of leaked passwords.',
    },
    /** How to make a password harder to guess. The names are those of zxcvbn-ts. */
    suggestions: {
      l33t: 'Avoid predictable substitutions such as “@” for “a”.',
      reverseWords: 'Avoid words spelled backwards.',
      allUppercase: 'Use capital letters for some letters, but not for all.',
      capitalization: 'Use capital letters for more than the first letter.',
      dates: 'Avoid dates and years that people associate with you.',
      recentYears: 'Avoid recent years.',
      associatedYears: 'Avoid years that people associate with you.',
      sequences: 'Avoid common sequences of characters.',
      repeated: 'Avoid repeated words and characters.',
      longerKeyboardPattern: 'Use longer keyboard patterns and change direction several times.',
      anotherWord: 'Add more words that are less common.',
      useWords: 'Use several words, but avoid common phrases.',
      noNeed: 'A strong password doesn’t need symbols, numbers or capital letters.',
      pwned: 'If you use this password elsewhere, change it there too.',
    },
  },
  key: {
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'We selected the key. Press Ctrl+C to copy it.',
    download: 'Download',
    saved: ({ file }: Variables<'file'>) => `Saved as ${file}.`,
  },
  draft: {
    restored: 'We restored what you typed before your session ended. It isn’t saved yet.',
    notSaved:
      'You signed in again after you opened this page, so nothing was changed. Check the form and send it again.',
    outOfDate:
      'You signed in or out after you opened this page, so nothing was changed. Check this page before you continue.',
  },
};
