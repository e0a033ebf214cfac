/**
 * `npm run bench:runtime`: all numbers that the runtime promises, in one run: what sealing and reading cost against raw `node:crypto` AES-256-GCM
 * (1 KiB), with `jose` beside, and what must never happen, in simulations. Costs are processor time in interleaved pairs of batches; such a
 * limit is broken only when the lower end of its interval exceeds it. The exit code is 1 if any is.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { createKeyManager, keystore, memory } from '../dist/runtime/index.mjs';
import { loadSimulations } from './simulations.mjs';
import { estimateOf, isBroken } from './statistics.mjs';

const PAIRS = 101;
/** Pairs before the first that counts: the engine compiles what runs often. */
const WARMING = 40;
/** Long enough that each batch meets the garbage collector: shorter ones leave it out in part, and look cheaper than a program is. */
const BATCH = 1_500;
const OPERATIONS = 1_000_000;
const MUTATIONS = 100_000;
const KILLS = 25;

const show = (name, estimate, unit, limit) => {
  const [median, low, high] = [estimate.median, estimate.low, estimate.high].map((number) => number.toFixed(2));
  const verdict = limit === undefined ? '' : `limit ${limit}: ${isBroken(estimate, limit) ? 'BROKEN' : 'kept'}`;
  console.log(`${name.padEnd(42)} ${`${median}${unit}`.padStart(10)}  [${low}, ${high}]`.padEnd(78), verdict);
  return isBroken(estimate, limit);
};

/** Microseconds of one operation, over a batch: of processor time, which other programs of the machine don't add to. */
const timeOf = async (operation, isAsync) => {
  const started = process.cpuUsage();
  if (isAsync) for (let index = 0; index < BATCH; index += 1) await operation();
  else for (let index = 0; index < BATCH; index += 1) operation();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / BATCH;
};

/** The ratios of one operation to another, from pairs that take turns in going first. */
const ratiosOf = async (base, other, isAsync = false) => {
  const ratios = [];
  for (let index = -WARMING; index < PAIRS; index += 1) {
    const times = [];
    for (const side of index % 2 === 0 ? [0, 1] : [1, 0]) times[side] = await timeOf(side === 0 ? base : other, side === 1 && isAsync);
    if (index >= 0) ratios.push(times[1] / times[0]);
  }
  return estimateOf(ratios);
};

const key = randomBytes(32);
const plaintext = randomBytes(1024);
const rawSeal = () => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return [iv, Buffer.concat([cipher.update(plaintext), cipher.final()]), cipher.getAuthTag()];
};
const rawSealed = rawSeal();
const rawOpen = () => {
  const [iv, ciphertext, tag] = rawSealed;
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
};

const keys = createKeyManager({ store: memory({ password: randomBytes(16).toString('hex') }), environment: 'test', keyrings: { orders: {} } });
const ring = keys.keyring('orders');
await ring.rotate();
const token = ring.encrypt(plaintext);
const header = { alg: 'A256KW', enc: 'A256GCM' };
const joseSeal = () => new CompactEncrypt(plaintext).setProtectedHeader(header).encrypt(key);
const joseSealed = await joseSeal();

const handle = keys.secret('password');
handle.reveal();
const revealed = [];
for (let index = 0; index < PAIRS; index += 1) revealed.push(await timeOf(() => handle.reveal()));

const requestsOfFirstReads = async () => {
  let requests = 0;
  const inner = memory({ password: randomBytes(16).toString('hex') });
  const store = {
    kind: 'counting',
    read: async (...call) => {
      requests += 1;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      return inner.read(...call);
    },
  };
  const counted = createKeyManager({ store, environment: 'test' });
  await Promise.all(Array.from({ length: 1000 }, () => counted.secret('password').value()));
  counted.dispose();
  return requests;
};

/** One line of what must hold exactly. */
const tell = (name, seen, isKept) => {
  console.log(`${name.padEnd(42)} ${seen}`.padEnd(78), isKept ? 'kept' : 'BROKEN');
  return !isKept;
};

const codesIn = (counts) => [...counts].map(([code, count]) => `${count} ${code}`).join(', ');

const tellFleet = async ({ simulateFleet }) => {
  const report = await simulateFleet({ createKeyManager, instances: 20, operations: OPERATIONS, skewMs: 240_000, seed: 1 });
  const { sealed, opened, failed, rotations, restarts, days } = report;
  return tell(
    `20 instances, clocks +-4 min, ${OPERATIONS} operations`,
    `${sealed} sealed, ${opened} opened, failed: ${codesIn(failed) || 0}; ${rotations} rotations, ${restarts} restarts, ${days} days`,
    failed.size === 0 && opened > 0,
  );
};

const tellOutages = async ({ simulateOutage }) => {
  const [short, long] = [await simulateOutage(createKeyManager, 55), await simulateOutage(createKeyManager, 61)];
  return [
    tell('an outage of 55 min', `${short.during + short.atEnd} reads, ${short.failedDuring + short.refusedAtEnd} failed`, short.failedDuring + short.refusedAtEnd === 0),
    tell('an outage of 61 min, at its end', `${long.atEnd} reads, ${long.refusedAtEnd} refused`, long.refusedAtEnd === long.atEnd),
  ].includes(true);
};

const tellMutations = ({ mutationOutcomes }) => {
  const outcomes = mutationOutcomes({ count: MUTATIONS, seed: 1 });
  const isKept = [...outcomes.keys()].every((code) => code === 'DECRYPTION_FAILED' || code === 'MALFORMED_TOKEN');
  return tell(`${MUTATIONS} altered texts`, codesIn(outcomes), isKept);
};

const tellProcesses = async ({ runProcesses, temporaryKeystore }) => {
  const made = temporaryKeystore();
  const store = keystore(made);
  const shared = () => createKeyManager({ store, environment: 'test', keyrings: { orders: {} } }).keyring('orders');
  await shared().rotate();
  const unreadable = [];
  const told = await runProcesses(made, {
    processes: 4,
    kills: KILLS,
    onConfirmed: () => {
      try {
        store.readSync({ name: 'orders' });
      } catch (error) {
        unreadable.push(error.code);
      }
    },
  });
  const ids = new Set(shared().status().keys.map(({ id }) => id));
  const lost = told.made.filter((id) => !ids.has(id));
  made.remove();
  return tell(
    '4 processes on one keystore, rotated each 100 ms',
    `${KILLS} killed, ${told.made.length} keys made, ${lost.length} lost, ${unreadable.length} times unreadable`,
    lost.length === 0 && unreadable.length === 0 && told.made.length > 0,
  );
};

console.log(`Processor time, ${PAIRS} interleaved pairs of ${BATCH}, 1 KiB. Ratios to raw AES-256-GCM, median [95 % interval].\n`);
const broken = [
  show('encrypt', await ratiosOf(rawSeal, () => ring.encrypt(plaintext)), 'x', 2.5),
  show('decrypt', await ratiosOf(rawOpen, () => ring.decrypt(token)), 'x', 4),
  show('jose encrypt', await ratiosOf(rawSeal, joseSeal, true), 'x'),
  show('jose decrypt', await ratiosOf(rawOpen, () => compactDecrypt(joseSealed, key), true), 'x'),
  show('reveal()', estimateOf(revealed), ' us', 1),
];
console.log('');
const requests = await requestsOfFirstReads();
const simulations = await loadSimulations();
broken.push(
  tell('1000 concurrent first reads', `${requests} request(s)`, requests === 1),
  await tellOutages(simulations),
  tellMutations(simulations),
  await tellProcesses(simulations),
  await tellFleet(simulations),
);
keys.dispose();
process.exitCode = broken.includes(true) ? 1 : 0;
