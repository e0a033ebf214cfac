/** Which texts a project says are no secrets: by the name beside them, by the text itself, by its fingerprint, or by a pattern of texts. */
import { isFingerprint, isFingerprintOf } from './fingerprints.ts';
import { parseLinearPattern } from './linearPatterns.ts';

/** Whether a finding of these names and this text is allowed. */
export type Allowance = (names: readonly (string | undefined)[], value: string) => boolean;

/** Parses the entries of `allow`: `/…/` is a pattern of whole texts, `keyturn:fp1:…` a fingerprint, the rest are names and exact texts. Throws a TypeError. */
export function parseAllowance(entries: readonly string[]): Allowance {
  const exact = new Set(entries);
  const patterns = entries.flatMap((entry) => parsePattern(entry) ?? []);
  const fingerprints = entries.filter((entry) => isFingerprint(entry));
  return (names, value) =>
    exact.has(value) ||
    names.some((name) => name !== undefined && exact.has(name)) ||
    patterns.some((pattern) => pattern.test(value)) ||
    fingerprints.some((fingerprint) => isFingerprintOf(fingerprint, value));
}

/** An entry without both slashes is no pattern: paths begin with one too. */
function parsePattern(entry: string): RegExp | undefined {
  const source = /^\/(.+)\/$/su.exec(entry)?.[1];
  if (source === undefined) return undefined;
  return parseLinearPattern(source, `The option "allow" has the pattern ${entry}`, 'once', (inner) => `^(?:${inner})$`);
}
