/** The rows of the failure table in `docs/runtime/failures.md`, by which the tests of failures are named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row. */
export interface FailureRow {
  readonly situation: string;
  /** Error codes and events. */
  readonly told: readonly string[];
}

const PAGE = join(import.meta.dirname, '../../docs/runtime/failures.md');

/** The page itself. */
export const failurePage = readFileSync(PAGE, 'utf8');

/** All rows, in the order of the page. */
export const failureRows: readonly FailureRow[] = failurePage.split('\n').filter((line) => line.startsWith('| ')).slice(2).map((line) => {
  const [situation = '', , , told = ''] = line.slice(1, -1).split('|').map((cell) => cell.trim());
  return { situation, told: [...told.matchAll(/`(?<one>[^`]+)`/gu)].map(([, one = '']) => one) };
});

/** The situation, for the title of a test; throws if the page has no such row. */
export const row = (situation: string): string => {
  if (failureRows.some((one) => one.situation === situation)) return situation;
  throw new RangeError(`docs/runtime/failures.md has no row '${situation}'.`);
};
