/**
 * The main job, shown on a real application: lint it, move its secrets to a keystore, fix it, type-check it, run it, and rotate its
 * keys while it runs. Exits with 1 at the first step that fails. Prints no secret.
 *
 * Everything happens in a temporary folder, which is removed at the end; `KEYTURN_DEMO_KEEP=1` keeps it.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { issueToken, isCookieSignedWith, isTokenSignedWith, openSession, readSession, registerCustomer, verifyToken } from '../examples/legacy-shop/test/checks.mjs';
import { startFakes } from '../examples/legacy-shop/test/fakes.mjs';
import { environmentSecrets, literalSecrets } from '../examples/legacy-shop/test/secrets.mjs';
import { startShop } from '../examples/legacy-shop/test/shop.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/legacy-shop');
const work = mkdtempSync(join(tmpdir(), 'keyturn-demo-'));
const shop = join(work, 'legacy-shop');
const home = join(work, 'home');
const secrets = { ...literalSecrets(EXAMPLE), ...environmentSecrets() };
const PRELOADED = ['--import', 'eslint-plugin-keyturn/preload', 'dist/server.js'];
/** How soon the running shop sees a rotated secret; five minutes unless configured. */
const TTL_MS = 400;
let step = 0;

/** Runs one step and says how long it took; an error ends the demo. */
async function show(title, run) {
  step += 1;
  const start = performance.now();
  console.log(`\n${paint('bold', `${String(step)}. ${title}`)}`);
  await run();
  console.log(paint('green', `   done in ${((performance.now() - start) / 1000).toFixed(1)} s`));
}

function paint(style, text) {
  return process.stdout.isTTY ? styleText(style, text) : text;
}

/** The environment of every command: a home of its own, so that no file of the person who runs the demo is touched. */
function environment(extra = {}) {
  const { NODE_ENV: _, FORCE_COLOR: __, ...own } = process.env;
  return { ...own, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), NO_COLOR: process.stdout.isTTY ? undefined : '1', ...extra };
}

/** Runs a command; throws with its output when it exits with another code than expected. */
function run(command, args, { cwd = shop, input, allow = [0], quiet = true, env } = {}) {
  const result = spawnSync(command, args, {
    cwd, input, encoding: 'utf8', env: environment(env), maxBuffer: 64 * 1024 * 1024, timeout: 300_000,
  });
  if (result.error) throw result.error;
  if (!allow.includes(result.status)) {
    throw new Error(`${command} ${args.join(' ')} exited with ${String(result.status)}\n${result.stdout}${result.stderr}`);
  }
  if (!quiet) console.log(indent(result.stdout.trimEnd()));
  return result.stdout;
}

function indent(text) {
  return text.replace(/^/gmu, '   ');
}

async function main() {
  await prepare();
  await adopt();
  await runFixed();
  console.log(`\n${paint(['bold', 'green'], 'The shop reads its secrets from the keystore, and follows their rotation.')}`);
}

/** The example as it was written: installed, linted and tested. */
async function prepare() {
  mkdirSync(join(home, '.config'), { recursive: true });
  await show('Build and pack keyturn', () => {
    run('npm', ['pack', '--silent', '--pack-destination', work], { cwd: ROOT });
  });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const tarball = join(work, `eslint-plugin-keyturn-${version}.tgz`);

  await show('Copy the example and install it', () => {
    const skipped = /[\\/](?:node_modules|dist)(?:[\\/]|$)/u;
    cpSync(EXAMPLE, shop, { recursive: true, filter: (path) => !skipped.test(path.slice(EXAMPLE.length)) });
    run('npm', ['ci', '--silent']);
    run('npm', ['install', '--silent', '--save', tarball]);
    run('git', ['init', '--quiet']);
    commit('The shop as it was written');
  });

  await show('Lint it: what keyturn finds', () => {
    run('npx', ['eslint', 'src', ...(process.stdout.isTTY ? ['--color'] : [])], { allow: [1], quiet: false });
  });

  await show('The smoke test before', () => {
    run('npm', ['run', '--silent', 'build']);
    run('npm', ['run', '--silent', 'smoke'], { quiet: false });
  });
}

/** From nothing to clean code. */
async function adopt() {
  await show('keyturn init: a keystore and a master key', () => {
    run('npx', ['keyturn', 'init', '--yes'], { quiet: false });
    commit('keyturn init');
  });

  await show('keyturn adopt: store each secret, read it back, then rewrite the code', () => {
    const variables = join(work, 'production.env');
    writeFileSync(variables, Object.entries(environmentValues()).map(([name, value]) => `${name}="${value}"\n`).join(''), { mode: 0o600 });
    run('npx', ['keyturn', 'adopt', 'src', '--env-file', variables], { quiet: false, allow: [0, 1] });
    rmSync(variables);
  });

  await show('eslint --fix: the other findings', () => {
    run('npx', ['eslint', '--fix', 'src'], { allow: [0, 1] });
  });

  await show('What changed', () => {
    console.log(indent(readableDiff(run('git', ['diff', '--unified=0', '--no-color', '--', 'src']))));
    commit('keyturn adopt');
  });

  await show('Lint it again: what is left, and that a second --fix changes nothing', checkWhatIsLeft);
}

/** The fixed copy, as production has it. */
async function runFixed() {
  await show('Type-check and build', () => {
    run('npm', ['run', '--silent', 'build']);
  });

  await show('Install as production does, without development dependencies', () => {
    run('npm', ['prune', '--omit=dev', '--silent']);
  });

  await show('The same smoke test after', () => {
    run('node', ['test/smoke.mjs', '--stored', ...PRELOADED], {
      quiet: false, env: { ...environmentValues(), SHOP_ORIGINAL: EXAMPLE },
    });
  });

  await show('Rotate the JWT secret and the session secret while the shop runs', rotateWhileRunning);
}

/** The secrets that the shop has always taken from its environment. */
function environmentValues() {
  const { MAIL_API_KEY, WEBHOOK_SECRET, DATABASE_URL } = secrets;
  return { MAIL_API_KEY, WEBHOOK_SECRET, DATABASE_URL };
}

/** The diff in short: files and changed lines, coloured, the old values hidden as they were burnt, not gone. */
function readableDiff(diff) {
  const values = Object.values(secrets).toSorted((a, b) => b.length - a.length);
  const hidden = values.reduce((text, value) => text.replaceAll(value, '•••'), diff);
  return hidden
    .split('\n')
    .filter((line) => !/^(?:diff|index|---|@@|$)/u.test(line))
    .map((line) => (line.startsWith('+++') ? paint('bold', line.slice(6)) : paint(line.startsWith('+') ? 'green' : 'red', line)))
    .join('\n');
}

function checkWhatIsLeft() {
  const core = /^keyturn\/no-(?:hardcoded-secret|env-secret|logged-secret|weak-random-key)$/u;
  const report = JSON.parse(run('npx', ['eslint', 'src', '--format', 'json'], { allow: [0, 1] }));
  const messages = report.flatMap((file) => file.messages.map((message) => ({ ...message, filePath: file.filePath })));
  for (const { filePath, line, message, ruleId } of messages) {
    console.log(indent(`${filePath.slice(shop.length + 1)}:${String(line)} ${paint('dim', ruleId)} ${message}`));
  }
  const missed = messages.filter(({ ruleId }) => core.test(ruleId ?? ''));
  if (missed.length > 0) throw new Error(`${String(missed.length)} findings of core rules are left.`);
  run('npx', ['eslint', '--fix', 'src'], { allow: [0, 1] });
  run('git', ['diff', '--exit-code', '--stat', '--', 'src']);
}

async function rotateWhileRunning() {
  shortenTtl();
  const fakes = await startFakes();
  const server = await startShop({ folder: shop, nodeArguments: PRELOADED, environment: { ...environment(), ...fakes.environment } });
  try {
    const customer = await registerCustomer(server.base);
    const [oldToken, oldCookie] = [await issueToken(server.base, customer), await openSession(server.base)];
    expect(isTokenSignedWith(oldToken, secrets.JWT_SECRET), 'Tokens are signed with the adopted JWT secret');
    const [jwtSecret, sessionSecret] = [rotate('jwt-secret'), rotate('session-secret')];
    await wait(3 * TTL_MS);
    await readSession(server.base, oldCookie);
    await verifyToken(server.base, oldToken);
    await wait(TTL_MS);
    const [newToken, newCookie] = [await issueToken(server.base, customer), await openSession(server.base)];
    await verifyToken(server.base, oldToken);
    expect(true, 'A token signed before the rotation is still accepted');
    expect(Object.keys(await readSession(server.base, oldCookie)).length > 0, 'A session opened before the rotation is still there');
    expect(isTokenSignedWith(newToken, jwtSecret), 'New tokens are signed with the new secret');
    expect(isCookieSignedWith(newCookie, sessionSecret), 'New sessions are signed with the new secret');
    await verifyToken(server.base, newToken);
    expect(Object.values(secrets).every((value) => !server.output().includes(value)), 'The log holds no secret');
  } finally {
    await server.stop();
    fakes.close();
  }
}

/** The shop looks for a new version every five minutes; nobody waits that long for a demo. */
function shortenTtl() {
  const path = join(shop, 'keyturn.config.mjs');
  const config = readFileSync(path, 'utf8');
  const short = config.replace('defineKeyManager({', `defineKeyManager({\n  cache: { ttlMs: ${String(TTL_MS)} },`);
  if (short === config) throw new Error('keyturn.config.mjs has another form than init wrote before.');
  writeFileSync(path, short);
}

/** Gives a secret a new value, read from stdin so that no list of processes shows it. */
function rotate(name) {
  const value = randomBytes(24).toString('base64url');
  run('npx', ['keyturn', 'rotate', name, '--planned'], { input: value });
  console.log(indent(`keyturn rotate ${name}`));
  return value;
}

function expect(holds, what) {
  if (!holds) throw new Error(`Does not hold: ${what}.`);
  console.log(indent(`${paint('green', '✓')} ${what}`));
}

function commit(message) {
  run('git', ['add', '--all']);
  run('git', ['-c', 'user.name=demo', '-c', 'user.email=demo@localhost', 'commit', '--quiet', '--message', message]);
}

try {
  await main();
} catch (error) {
  console.error(`\n${paint('red', `Step ${String(step)} failed.`)}\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  if (process.env.KEYTURN_DEMO_KEEP) console.log(`Kept in ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
