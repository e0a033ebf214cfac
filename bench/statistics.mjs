/** What a benchmark may conclude from noisy pairs: the median of the ratios or the ratio of the totals, with its bootstrap interval. */

/** The middle of the values. */
export const medianOf = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The smallest and largest of what 95 of 100 resamplings of the values give. */
const intervalOf = (values, statistic, { resamplings = 4000, random = seeded(1) }) => {
  const results = Array.from({ length: resamplings }, () => statistic(values.map(() => pick(values, random))));
  results.sort((a, b) => a - b);
  const at = (share) => results[Math.min(resamplings - 1, Math.floor(share * resamplings))];
  return { low: at(0.025), high: at(0.975) };
};

/** The median with the interval that holds it in 95 of 100 resamplings; `random` gives numbers in [0, 1). */
export const estimateOf = (values, options = {}) => ({ median: medianOf(values), ...intervalOf(values, medianOf, options) });

/**
 * How many times the second of all pairs is the first, in total. Work that meets the garbage collector now and then has batches of two
 * kinds, and the median jumps between them with the size of a batch; the total holds the collector at its true share.
 */
export const totalRatioOf = (pairs, options = {}) => ({ median: ratioOfTotals(pairs), ...intervalOf(pairs, ratioOfTotals, options) });

const ratioOfTotals = (pairs) => totalOf(pairs.map(([, other]) => other)) / totalOf(pairs.map(([base]) => base));

const totalOf = (values) => values.reduce((sum, value) => sum + value, 0);

/** A limit is broken only when even the interval's lower end exceeds it. */
export const isBroken = ({ low }, limit) => limit !== undefined && low > limit;

/** A limit is kept for certain only when the whole interval is within it. */
export const isKept = ({ high }, limit) => high <= limit;

const pick = (values, random) => values[Math.floor(random() * values.length)];

/** A small generator that repeats, so that one set of measurements always gives one interval. */
const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};
