// @ts-check
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

// Runs in a separate thread (see password-strength.ts), because one estimate can keep the processor busy for 100 ms.
// This is JavaScript, because a thread does not inherit the loader that runs TypeScript in development.

/**
 * @typedef {object} StrengthRequest
 * @property {string} password
 * @property {string[]} words Names that the password's owner is known by.
 */

/**
 * @typedef {object} Strength
 * @property {number} score From 0 (far too easy to guess) to 4 (very strong).
 * @property {keyof typeof english.translations.warnings | null} warning What is weak about it.
 * @property {(keyof typeof english.translations.suggestions)[]} suggestions How to improve it.
 */

/**
 * Names each text by its key, because the catalogues contain the texts.
 * @template {Record<string, string>} Texts
 * @param {Texts} texts
 */
const keysOf = (texts) =>
  /** @type {Texts} */ (Object.fromEntries(Object.keys(texts).map((key) => [key, key])));

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: {
    ...english.translations,
    warnings: keysOf(english.translations.warnings),
    suggestions: keysOf(english.translations.suggestions),
  },
  // The time for an estimate grows with the square of the length, so only the first 64 characters are checked.
  maxLength: 64,
  l33tMaxSubstitutions: 8,
});

/**
 * Estimates how hard a password is to guess.
 * @param {StrengthRequest} request
 * @returns {Strength}
 */
export default function estimate({ password, words }) {
  const { score, feedback } = estimator.check(password, words);
  return {
    score,
    warning: /** @type {Strength['warning']} */ (feedback.warning || null),
    suggestions: /** @type {Strength['suggestions']} */ (feedback.suggestions),
  };
}
