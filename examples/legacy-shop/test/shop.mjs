/** Runs the built shop as a child process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expectations, ORIGINAL } from './secrets.mjs';

/**
 * @typedef {object} ShopOptions
 * @property {string} [folder] where the shop was built; the folder of the example by default
 * @property {readonly string[]} [nodeArguments] what node is started with; `dist/server.js` by default
 * @property {Readonly<Record<string, string>>} [environment] variables added to those of this process
 * @property {number} [timeout] milliseconds in which the shop has to open; 30,000 by default
 *
 * @typedef {object} Shop
 * @property {string} base the shop's own address, without a slash at the end
 * @property {() => string} output everything that it has written so far, errors too
 * @property {() => Promise<void>} stop ends the process, and waits until it is gone
 */

/**
 * Starts the shop on a free port of loopback.
 *
 * Variables of this process that the shop takes secrets from are not handed on.
 *
 * @param {ShopOptions} [options]
 * @returns {Promise<Shop>}
 */
export async function startShop({
  folder = ORIGINAL,
  nodeArguments = ['dist/server.js'],
  environment = {},
  timeout = 30_000,
} = {}) {
  const child = spawn(process.execPath, nodeArguments, {
    cwd: folder,
    env: { ...inherited(), PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'close');
  let output = '';
  const stop = async () => {
    child.kill();
    await gone;
  };
  const opened = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const base = /^shop is open on (\S+)$/mu.exec(output)?.[1];
        if (base) resolve(base);
      });
    }
  });
  const base = await Promise.race([
    opened,
    gone,
    new Promise((resolve) => setTimeout(resolve, timeout).unref()),
  ]);
  if (typeof base === 'string') return { base, output: () => output, stop };
  await stop();
  throw new Error(`The shop did not open. It wrote:\n${output}`);
}

function inherited() {
  const { required, optional, fallback } = expectations().environment;
  const secret = new Set([...required, ...optional, ...fallback]);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !secret.has(name)));
}
