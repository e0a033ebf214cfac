/** A median with the interval that holds it in 95 of 100 resamplings. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function medianOf(values: readonly number[]): number;

export function estimateOf(
  values: readonly number[],
  options?: { readonly resamplings?: number; readonly random?: () => number },
): Estimate;

/** The `median` is the ratio of the totals. */
export function totalRatioOf(
  pairs: readonly (readonly [base: number, other: number])[],
  options?: { readonly resamplings?: number; readonly random?: () => number },
): Estimate;

export function isBroken(estimate: Estimate, limit: number | undefined): boolean;

export function isKept(estimate: Estimate, limit: number): boolean;
