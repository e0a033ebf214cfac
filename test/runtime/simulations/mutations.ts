/** Sealed texts with one or a few changes, the same ones for each seed, and how reading each of them ends. */
import { createSecretKey } from 'node:crypto';
import { openEnvelope, sealEnvelope } from '../../../src/runtime/envelope.ts';
import { codeIn } from '../errorCode.ts';
import { type Draws, drawsOf } from '../seededRandom.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n%ł';

/** How many altered texts ended with each code, the right key at hand; `opened` counts those that were read. */
export const mutationOutcomes = ({ count, seed }: { readonly count: number; readonly seed: number }): ReadonlyMap<unknown, number> => {
  const draws = drawsOf(seed);
  const kek = createSecretKey(draws.bytes(32));
  const context = { table: 'customers', row: '42' };
  const open = (token: string): unknown => openEnvelope(token, { kekOf: () => kek, context });
  const tokens = [32, 32, 300, 1024].map((size) => sealEnvelope({ kek, keyId: '20260101-abcdefgh', plaintext: draws.bytes(size), context }));
  for (const token of tokens) open(token);
  const outcomes = new Map<unknown, number>();
  for (let done = 0; done < count;) {
    const token = draws.pick(tokens);
    const changed = mutated(token, draws, tokens);
    if (tokens.includes(changed)) continue;
    const outcome = outcomeOf(() => open(changed));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    done += 1;
  }
  return outcomes;
};

const mutated = (token: string, draws: Draws, tokens: readonly string[]): string => {
  const at = draws.below(token.length);
  const character = draws.text(1, ALPHABET);
  return draws.pick([
    () => `${token.slice(0, at)}${character}${token.slice(at + 1)}`,
    () => `${token.slice(0, at)}${character}${token.slice(at)}`,
    () => token.slice(0, at) + token.slice(at + 1),
    () => token.slice(0, at),
    () => token.slice(0, at) + draws.text(4, ALPHABET) + token.slice(at + 4),
    () => withPartOf(token, draws.pick(tokens), draws.below(5)),
    () => withBitOf(token, draws),
  ])();
};

const withPartOf = (token: string, other: string, index: number): string =>
  token.split('.').with(index, other.split('.')[index] ?? '').join('.');

/** One bit of the bytes of one part: the form stays right. */
const withBitOf = (token: string, draws: Draws): string => {
  const parts = token.split('.');
  const index = draws.below(parts.length);
  const bytes = Buffer.from(parts[index] ?? '', 'base64url');
  const at = draws.below(Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << draws.below(8));
  return parts.with(index, bytes.toString('base64url')).join('.');
};

const outcomeOf = (open: () => unknown): unknown => {
  try {
    open();
    return 'opened';
  } catch (error) {
    return codeIn(error);
  }
};
