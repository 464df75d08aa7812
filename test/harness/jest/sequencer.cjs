const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that mostly wait for processes, the slowest first. */
const long = [
  'embedded/start',
  'attacks/',
  // The first of these builds, and the others wait for it.
  'commands/processes',
  'faults/model',
  'journeys/',
  'sso-provider/journey',
  'faults/worker-ended',
  'faults/',
  'commands/',
  'embedded/',
  'sso-provider/pages',
];

/** Starts the slow files first on a machine that has no times from an earlier run. Jest would sort them by size. */
module.exports = class LongFilesFirst extends Sequencer {
  sort(predicates) {
    const sorted = super.sort(predicates);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
};

function rank({ path }) {
  const index = long.findIndex((name) => path.includes(`/${name}`));
  return index === -1 ? long.length : index;
}
