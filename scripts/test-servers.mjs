/**
 * `npm run test:servers [-- NAME…]`: the contract of the cloud stores against real servers instead of our imitations. Each server is installed
 * into `node_modules/.cache/keyturn-servers` by its own package manager, in a pinned version, and ends with this program. Without names all
 * are started but Vault, whose build takes long.
 */
import { spawn } from 'node:child_process';
import { root } from './build/paths.mjs';
import { lowkeyVault } from './testServers/lowkeyVault.mjs';
import { moto } from './testServers/moto.mjs';
import { openBao } from './testServers/openBao.mjs';
import { vault } from './testServers/vault.mjs';

const SERVERS = { openbao: openBao, moto, lowkey: lowkeyVault, vault };
const USUAL = ['openbao', 'moto', 'lowkey'];

/** A place in the environment means a server that runs already. */
const startOf = async (id, isAsked) => {
  const { name, variable, start } = SERVERS[id];
  if (process.env[variable] !== undefined) return { name, how: `already running, by ${variable}` };
  if (!isAsked) return { name, skipped: `not asked for; npm run test:servers -- ${id}` };
  console.log(`${name}: preparing`);
  try {
    return { name, ...await start() };
  } catch (error) {
    return { name, skipped: error.message };
  }
};

const tests = async (env) => {
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.servers.config.ts'], {
    cwd: root, stdio: 'inherit', env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => vitest.on('error', reject).on('close', resolve));
};

const asked = process.argv.length > 2 ? process.argv.slice(2) : USUAL;
const unknown = asked.find((id) => !(id in SERVERS));
if (unknown !== undefined) throw new Error(`Known are ${Object.keys(SERVERS).join(', ')}.`);

const servers = [];
for (const id of Object.keys(SERVERS)) servers.push(await startOf(id, asked.includes(id)));
console.log('');
for (const { name, how, skipped } of servers) console.log(`${name}: ${skipped === undefined ? how : `skipped: ${skipped}`}`);
const code = await tests(Object.assign({}, ...servers.map(({ env }) => env ?? {})));
for (const { end } of servers) await end?.();
for (const { name, skipped } of servers) console.log(`${name}: ${skipped === undefined ? 'ran' : 'skipped'}`);
process.exitCode = code;
