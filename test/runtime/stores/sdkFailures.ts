/** What the stores over a cloud's SDK share when their service fails: the same faults mean the same, and an error is clean. */
import { inspect } from 'node:util';
import { expect } from 'vitest';
import { type ErrorCode, KeyturnError } from '../../../src/runtime/errors.ts';
import type { Fault } from '../../../src/testing/faults.ts';

/** Faults that may pass: asked again after one, told by their code after two. */
export const PASSING_FAULTS: readonly (readonly [name: string, fault: Fault, code: ErrorCode])[] = [
  ['an internal error', { kind: 'status', status: 500 }, 'STORE_UNAVAILABLE'],
  ['the page of a proxy', { kind: 'html' }, 'STORE_PROTOCOL'],
  ['the page of a gateway that failed', { kind: 'html', status: 503 }, 'STORE_UNAVAILABLE'],
  ['half an answer', { kind: 'truncate' }, 'STORE_PROTOCOL'],
  ['a connection that breaks', { kind: 'reset' }, 'STORE_UNAVAILABLE'],
];

/** The error of a request, which shows none of the hidden texts and carries nothing of the SDK. */
export const cleanFailureOf = async (
  request: () => Promise<unknown> | undefined,
  { hidden, sdk }: { readonly hidden: readonly string[]; readonly sdk: RegExp },
): Promise<KeyturnError> => {
  try {
    await request();
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
    for (const text of hidden) expect(shown).not.toContain(text);
    expect(shown).not.toMatch(sdk);
    expect(error.cause instanceof Error && !(error.cause instanceof KeyturnError)).toBe(false);
    return error;
  }
  throw new Error('The request succeeded.');
};
