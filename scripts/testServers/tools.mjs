/** Running of the programs that install and serve. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../build/paths.mjs';

/** A folder for what is installed; it is kept, so that a second run starts at once. */
export const folderOf = async (name) => {
  const folder = join(root, 'node_modules/.cache/keyturn-servers', name);
  await mkdir(folder, { recursive: true });
  return folder;
};

/** Runs a program to its end; throws with the end of what it said if it fails. */
export const run = async (command, args, options = {}) => {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { said += text; });
  const code = await new Promise((resolve) => child.on('error', () => resolve('is not installed')).on('close', resolve));
  if (code !== 0) throw new Error(`${command} ${args[0] ?? ''} failed (${code}): ${said.trim().split('\n').slice(-3).join(' ')}`);
  return said.trim();
};

/** Makes a virtual environment of Python in a folder, with one package of a fixed version. */
export const installPython = async (folder, requirement) => {
  await run('python3', ['-m', 'venv', folder]);
  await run(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', requirement]);
};

/** Starts a server; gives its first line of output, and how it is ended. A server that ends before that is an error. Quiet ones log each request. */
export const serve = async (command, args, { isQuiet = false, ...options } = {}) => {
  const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', isQuiet ? 'ignore' : 'inherit'] });
  const ended = once(child, 'close');
  const end = async () => {
    child.kill();
    await ended;
  };
  const firstLine = new Promise((resolve, reject) => {
    let said = '';
    child.on('error', reject).on('close', () => reject(new Error(`${command} ended before it served.`)));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('\n')) resolve(said.split('\n', 1)[0]);
    });
  });
  // Those that serve without a word are asked instead.
  firstLine.catch(() => undefined);
  return { firstLine, end, ended };
};

/** A port of the loopback that was free a moment ago. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** Waits until an address answers, for at most two minutes. */
export const answering = async (url, ended) => {
  let hasEnded = false;
  ended.then(() => { hasEnded = true; });
  for (const end = Date.now() + 120_000; Date.now() < end && !hasEnded;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error(`Nothing answers at ${url}.`);
};
