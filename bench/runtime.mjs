/**
 * `npm run bench:runtime`: all numbers that the runtime promises, in one run: what sealing and reading cost against raw `node:crypto` AES-256-GCM
 * (1 KiB), with `jose` beside, and what must never happen, in simulations. Costs are processor time in interleaved pairs of batches. A limit
 * is kept only when the whole interval lies below it, at each size of a batch. The exit code is 1 if any is not.
 */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { createKeyManager, keystore, memory } from '../dist/runtime/index.mjs';
import { loadSimulations } from './simulations.mjs';
import { estimateOf, isKept, totalRatioOf } from './statistics.mjs';

const PAIRS = 101;
/** Operations before the first pair that counts: the engine compiles what runs often. */
const WARMING = 60_000;
/** Long batches meet the garbage collector each time, short ones now and then; neither may be where a limit holds by luck. */
const BATCHES = [500, 1_500, 3_000];
const OPERATIONS = 1_000_000;
const MUTATIONS = 100_000;
const KILLS = 25;

/** Tells one estimate; gives whether it breaks its limit. */
const show = (name, estimate, unit, limit) => {
  const [median, low, high] = [estimate.median, estimate.low, estimate.high].map((number) => number.toFixed(2));
  const isBroken = limit !== undefined && !isKept(estimate, limit);
  const verdict = limit === undefined ? '' : `limit ${limit}: ${isBroken ? 'BROKEN' : 'kept'}`;
  console.log(`${name.padEnd(42)} ${`${median}${unit}`.padStart(10)}  [${low}, ${high}]`.padEnd(78), verdict);
  return isBroken;
};

/** Microseconds of one operation, over a batch: of processor time, which other programs of the machine don't add to. */
const timeOf = async (operation, { batch, isAsync = false }) => {
  const started = process.cpuUsage();
  if (isAsync) for (let index = 0; index < batch; index += 1) await operation();
  else for (let index = 0; index < batch; index += 1) operation();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / batch;
};

/** How many times one operation costs what another does, from pairs that take turns in going first. */
const ratioOf = async (base, other, { batch, isAsync = false }) => {
  const pairs = [];
  for (let index = -Math.ceil(WARMING / batch); index < PAIRS; index += 1) {
    const times = [];
    for (const side of index % 2 === 0 ? [0, 1] : [1, 0]) {
      times[side] = await timeOf(side === 0 ? base : other, { batch, isAsync: side === 1 && isAsync });
    }
    if (index >= 0) pairs.push(times);
  }
  return totalRatioOf(pairs);
};

const key = randomBytes(32);
const plaintext = randomBytes(1024);
/**
 * Raw: the calls that AES-256-GCM takes and no other, as the manual of `node:crypto` shows them. It carries no key ID, binds nothing, and leaves
 * three Buffers; so each check, each byte of text and the data key of our side count against us.
 */
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

/** By hand: what a program without us would write for the same result, one text that is bound to its place. Told beside, without a limit. */
const secretKey = createSecretKey(key);
const place = Buffer.from('orders');
const textSeal = () => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secretKey, iv).setAAD(place);
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]).toString('base64url');
};
const textSealed = textSeal();
const textOpen = () => {
  const bytes = Buffer.from(textSealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', secretKey, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(place).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
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
for (let index = 0; index < PAIRS; index += 1) revealed.push(await timeOf(() => handle.reveal(), { batch: 1_500 }));

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

const seal = () => ring.encrypt(plaintext);
const open = () => ring.decrypt(token);
console.log(`Processor time, ${PAIRS} interleaved pairs of batches, 1 KiB. Ratios of the totals to raw AES-256-GCM [95 % interval].\n`);
const broken = [];
for (const batch of BATCHES) {
  broken.push(
    show(`encrypt, ${batch} a batch`, await ratioOf(rawSeal, seal, { batch }), 'x', 2.5),
    show(`decrypt, ${batch} a batch`, await ratioOf(rawOpen, open, { batch }), 'x', 4),
  );
}
const beside = { batch: 1_500 };
show('encrypt to one text by hand', await ratioOf(rawSeal, textSeal, beside), 'x');
show('decrypt one text by hand', await ratioOf(rawOpen, textOpen, beside), 'x');
show('jose encrypt', await ratioOf(rawSeal, joseSeal, { batch: 500, isAsync: true }), 'x');
show('jose decrypt', await ratioOf(rawOpen, () => compactDecrypt(joseSealed, key), { batch: 500, isAsync: true }), 'x');
broken.push(show('reveal()', estimateOf(revealed), ' us', 1));
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
