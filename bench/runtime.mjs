/**
 * `npm run bench:runtime`: what sealing and reading cost at run time, against raw `node:crypto` AES-256-GCM (1 KiB), with `jose` beside.
 * Interleaved pairs of batches; a limit is broken only when the lower end of its interval exceeds it; then the exit code is 1.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { createKeyManager, memory } from '../dist/runtime/index.mjs';
import { estimateOf, isBroken } from './statistics.mjs';

const PAIRS = 101;
const BATCH = 200;

const show = (name, estimate, unit, limit) => {
  const [median, low, high] = [estimate.median, estimate.low, estimate.high].map((number) => number.toFixed(2));
  const verdict = limit === undefined ? '' : `limit ${limit}: ${isBroken(estimate, limit) ? 'BROKEN' : 'kept'}`;
  console.log(`${name.padEnd(42)} ${`${median}${unit}`.padStart(10)}  [${low}, ${high}]`.padEnd(78), verdict);
  return isBroken(estimate, limit);
};

/** Microseconds of one operation, over a batch. */
const timeOf = async (operation, isAsync) => {
  const started = performance.now();
  if (isAsync) for (let index = 0; index < BATCH; index += 1) await operation();
  else for (let index = 0; index < BATCH; index += 1) operation();
  return (performance.now() - started) * 1000 / BATCH;
};

/** The ratios of one operation to another, from pairs that take turns in going first. */
const ratiosOf = async (base, other, isAsync = false) => {
  const ratios = [];
  for (let index = -5; index < PAIRS; index += 1) {
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
const requests = await requestsOfFirstReads();

console.log(`${PAIRS} interleaved pairs of ${BATCH}, 1 KiB. Ratios to raw AES-256-GCM, median [95 % interval].\n`);
const broken = [
  show('encrypt', await ratiosOf(rawSeal, () => ring.encrypt(plaintext)), 'x', 2.5),
  show('decrypt', await ratiosOf(rawOpen, () => ring.decrypt(token)), 'x', 4),
  show('jose encrypt', await ratiosOf(rawSeal, joseSeal, true), 'x'),
  show('jose decrypt', await ratiosOf(rawOpen, () => compactDecrypt(joseSealed, key), true), 'x'),
  show('reveal()', estimateOf(revealed), ' us', 1),
  requests !== 1,
];
console.log(`1000 concurrent first reads: ${requests} request(s)`.padEnd(78), `limit 1: ${requests === 1 ? 'kept' : 'BROKEN'}`);
keys.dispose();
process.exitCode = broken.includes(true) ? 1 : 0;
