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
 * @property {string[]} advice What is weak about it and how to improve it, in sentences.
 */

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: english.translations,
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
  const advice = [feedback.warning ?? '', ...feedback.suggestions].filter((text) => text !== '');
  return { score, advice };
}
