/**
 * Drives the built shop over HTTP, and says what works.
 *
 *     node test/smoke.mjs
 *     node test/smoke.mjs --stored --import eslint-plugin-keyturn/preload dist/server.js
 *
 * What follows goes to node. With `--stored` the shop gets no secrets from here: its key manager has them;
 * MAIL_API_KEY, WEBHOOK_SECRET and DATABASE_URL say what was stored; SHOP_ORIGINAL is the unfixed folder.
 */
import { AssertionError } from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerCustomer } from './checks.mjs';
import { startFakes } from './fakes.mjs';
import { environmentSecrets, expectations, literalSecrets, need } from './secrets.mjs';
import { startShop } from './shop.mjs';
import { CHECKS } from './visits.mjs';

/**
 * Starts the shop and runs every check, one line each.
 *
 * @param {object} [options]
 * @param {string} [options.folder] where the shop was built; the folder of the example by default
 * @param {readonly string[]} [options.nodeArguments] what node is started with; `dist/server.js` by default
 * @param {import('./secrets.mjs').Secrets} [options.secrets] all of them by name; by default read and made up
 * @param {boolean} [options.isStored] whether the shop's key manager has the secrets
 * @param {Readonly<Record<string, string>>} [options.environment] further variables for the shop
 * @param {(line: string) => void} [options.print]
 * @returns {Promise<{ failed: number, output: string }>} how many checks failed, and what the shop wrote
 */
export async function smoke({
  folder,
  nodeArguments,
  secrets,
  isStored = false,
  environment = {},
  print = console.log,
} = {}) {
  const known = secrets ?? { ...literalSecrets(), ...environmentSecrets() };
  const fakes = await startFakes();
  try {
    const server = await startShop({
      ...(folder === undefined ? {} : { folder }),
      ...(nodeArguments === undefined ? {} : { nodeArguments }),
      environment: { ...(isStored ? {} : required(known)), ...fakes.environment, ...environment },
    });
    try {
      const customer = await registerCustomer(server.base);
      const failed = await runChecks({ base: server.base, secrets: known, fakes, customer }, print);
      return { failed, output: server.output() };
    } finally {
      await server.stop();
    }
  } finally {
    fakes.close();
  }
}

/**
 * Runs every check on a shop that is open.
 *
 * @param {import('./visits.mjs').Visit} visit
 * @param {(line: string) => void} [print]
 * @returns {Promise<number>} how many failed
 */
export async function runChecks(visit, print = console.log) {
  let failed = 0;
  for (const [title, check] of CHECKS) {
    try {
      await check(visit);
      print(`ok    ${title}`);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failed += 1;
      // Of an assertion only where it stands: its text may hold what was compared.
      const where = /visits\.mjs:\d+/u.exec(error.stack ?? '')?.[0] ?? '';
      print(`FAIL  ${title}: ${error instanceof AssertionError ? `unexpected at ${where}` : error.message}`);
    }
  }
  print(failed === 0 ? `all ${CHECKS.length} checks passed` : `${failed} of ${CHECKS.length} checks failed`);
  return failed;
}

/** @param {import('./secrets.mjs').Secrets} secrets */
function required(secrets) {
  return Object.fromEntries(expectations().environment.required.map((name) => [name, need(secrets, name)]));
}

async function main() {
  const given = process.argv.slice(2);
  const isStored = given[0] === '--stored';
  const nodeArguments = given.slice(isStored ? 1 : 0);
  const told = Object.fromEntries(
    expectations().environment.required.flatMap((name) =>
      process.env[name] ? [[name, process.env[name] ?? '']] : [],
    ),
  );
  const { failed, output } = await smoke({
    folder: path.resolve(import.meta.dirname, '..'),
    ...(nodeArguments.length > 0 ? { nodeArguments } : {}),
    secrets: {
      ...literalSecrets(process.env['SHOP_ORIGINAL']),
      ...(isStored ? {} : environmentSecrets()),
      ...told,
    },
    isStored,
  });
  if (failed > 0 && process.env['SHOP_VERBOSE']) console.error(output);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
