import { describe, expect, it } from 'vitest';
import { estimateOf, isBroken, isKept, medianOf, totalRatioOf } from '../../bench/statistics.mjs';

describe('the median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('an estimate', () => {
  it('has an interval around the median that one wild value does not move', () => {
    const { median, low, high } = estimateOf([1.01, 1.02, 1.02, 1.03, 1.03, 1.04, 1.04, 9]);
    expect(median).toBe(1.03);
    expect(low).toBeGreaterThanOrEqual(1.01);
    expect(low).toBeLessThan(median);
    expect(high).toBeGreaterThan(median);
    expect(high).toBeLessThan(2);
  });

  it('is the same for the same measurements', () => {
    expect(estimateOf([1, 2, 3, 4])).toEqual(estimateOf([1, 2, 3, 4]));
  });
});

describe('the ratio of totals', () => {
  it('holds what happens now and then at its share, where the median leaves it out', () => {
    const pairs: [number, number][] = [[1, 2], [1, 2], [1, 2], [1, 6]];
    const { median, low, high } = totalRatioOf(pairs);
    expect(median).toBe(3);
    expect(low).toBe(2);
    expect(high).toBeGreaterThan(3);
    expect(high).toBeLessThanOrEqual(6);
  });
});

describe('a limit', () => {
  it('is broken only when the lower end exceeds it', () => {
    expect(isBroken({ median: 1.2, low: 1.06, high: 1.3 }, 1.05)).toBe(true);
    expect(isBroken({ median: 1.2, low: 1.05, high: 1.3 }, 1.05)).toBe(false);
    expect(isBroken({ median: 1.2, low: 1.1, high: 1.3 }, undefined)).toBe(false);
  });

  it('is kept for certain only when the upper end is within it', () => {
    expect(isKept({ median: 0.9, low: 0.8, high: 1.05 }, 1.05)).toBe(true);
    expect(isKept({ median: 0.9, low: 0.8, high: 1.06 }, 1.05)).toBe(false);
  });
});
