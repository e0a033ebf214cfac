/**
 * `npm run test:servers`: the contract of the cloud stores against real servers instead of our imitations. Each server is installed into
 * `node_modules/.cache/keyturn-servers` by its own package manager, in a pinned version, and ends with this program.
 */
import { spawn } from 'node:child_process';
import { root } from './build/paths.mjs';
import { lowkeyVault, openBao } from './testServers/absent.mjs';
import { moto } from './testServers/moto.mjs';
import { vault } from './testServers/vault.mjs';

/** A place in the environment means a server that runs already, such as an OpenBao of one's own. */
const startOf = async ({ name, variable, start }) => {
  if (process.env[variable] !== undefined) return { name, how: `already running, by ${variable}` };
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

const servers = [];
for (const one of [vault, openBao, moto, lowkeyVault]) {
  console.log(`${one.name}: preparing`);
  servers.push(await startOf(one));
}
console.log('');
for (const { name, how, skipped } of servers) console.log(skipped === undefined ? `${name}: ${how}` : `${name}: skipped: ${skipped}`);
const code = await tests(Object.assign({}, ...servers.map(({ env }) => env ?? {})));
for (const { end } of servers) await end?.();
for (const { name, skipped } of servers) console.log(`${name}: ${skipped === undefined ? 'ran' : 'skipped'}`);
process.exitCode = code;
