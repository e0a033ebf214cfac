/**
 * The secrets of the shop, by the name of the variable or by what they are for.
 *
 * Those that stand in the source are read from it, so that nothing has to repeat them.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {Readonly<Record<string, string>>} Secrets */

/** The folder of the example as it is in the repository. */
export const ORIGINAL = path.resolve(import.meta.dirname, '..');

/**
 * What keyturn is expected to find, and to leave alone.
 *
 * @returns {{
 *   findings: { file: string, snippet: string, rule: string }[],
 *   followUps: { file: string, snippet: string, rule: string }[],
 *   lookalikes: { file: string, snippet: string }[],
 *   secrets: { name: string, file: string, pattern: string }[],
 *   environment: { required: string[], optional: string[], fallback: string[] },
 * }}
 */
export function expectations() {
  return JSON.parse(readFileSync(path.join(ORIGINAL, 'expected.json'), 'utf8'));
}

/**
 * The values of the secrets that stand in the source.
 *
 * @param {string} [folder] the shop before anything was fixed
 * @returns {Secrets}
 */
export function literalSecrets(folder = ORIGINAL) {
  return Object.fromEntries(
    expectations().secrets.map(({ name, file, pattern }) => {
      const value = new RegExp(pattern, 'u').exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
      if (value === undefined)
        throw new Error(`${file} holds no ${name}: SHOP_ORIGINAL must be the folder of the unfixed shop.`);
      return [name, value];
    }),
  );
}

/**
 * Where a snippet of the expectations stands.
 *
 * @param {{ file: string, snippet: string }} expectation
 * @param {string} [folder]
 * @returns {number} the line, counted from 1
 */
export function lineOf({ file, snippet }, folder = ORIGINAL) {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  const found = lines.flatMap((line, index) => (line.includes(snippet) ? [index + 1] : []));
  if (found.length !== 1) throw new Error(`${file} holds ${found.length} lines with ${snippet}, not one.`);
  return found[0] ?? 0;
}

/**
 * New values for the secrets that the shop reads from the environment and cannot do without.
 *
 * @returns {Secrets}
 */
export function environmentSecrets() {
  const random = () => randomBytes(18).toString('base64url');
  const database = new URL('postgres://db.shop.example:5432/shop');
  database.username = 'shop';
  database.password = random();
  return { MAIL_API_KEY: random(), WEBHOOK_SECRET: random(), DATABASE_URL: database.href };
}

/**
 * One of the secrets.
 *
 * @param {Secrets} secrets
 * @param {string} name
 * @returns {string}
 */
export function need(secrets, name) {
  const value = secrets[name];
  if (value === undefined) throw new Error(`The smoke test was not told the value of ${name}.`);
  return value;
}
