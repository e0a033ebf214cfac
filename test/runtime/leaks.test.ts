/** A fuzz over all failures, with seeds: nothing that is thrown, announced or printed holds a value, a key or a plaintext, in any form. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { KeyturnError } from '../../src/runtime/errors.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { isRecord } from '../../src/runtime/records.ts';
import type { KeyManager } from '../../src/runtime/types.ts';
import { fakeClock } from './fakeClock.ts';
import { faultsWith, type FaultyStore, faultyStore } from './faultyStore.ts';
import { formsOf, printed } from './leakSearch.ts';
import { type Draws, drawsOf } from './seededRandom.ts';

const SEEDS = Array.from({ length: Number(process.env['KEYTURN_LEAK_SEEDS'] ?? 20) }, (_, index) => index + 1);
const STEPS = 120;
const MINUTE = 60_000;
const CHANNELS = ['keyturn:secret', 'keyturn:key', 'keyturn:rotation'];

/** All that an event may have: names, IDs, codes and times. */
const MEMBERS = ['actor', 'code', 'durationMs', 'keyId', 'name', 'stepMs', 'store', 'time', 'type', 'version'];

/** One run: a manager, a store that fails, all values that ever were, and all that was told. */
interface Run {
  readonly draws: Draws;
  readonly store: FaultyStore;
  readonly manager: KeyManager;
  readonly advance: (ms: number) => void;
  readonly values: Set<string>;
  readonly told: unknown[];
  readonly codes: Set<string>;
  /** Sealed texts of all keys that there were. */
  readonly sealed: string[];
}

type Step = (run: Run) => unknown;

let heard: unknown[];
const hear = (event: unknown): void => {
  expect(event).toBeTypeOf('object');
  heard.push(event);
};
beforeEach(() => {
  heard = [];
  for (const name of CHANNELS) subscribe(name, hear);
});
afterEach(() => {
  for (const name of CHANNELS) unsubscribe(name, hear);
});

/** A value of one of the kinds that secrets have. */
const valueOf = ({ draws, values }: Pick<Run, 'draws' | 'values'>): string => {
  const text = draws.text(20);
  const odd = draws.text(16, 'äß€"\'\\{}\n\t%=+/ abc');
  for (const part of [text, odd]) values.add(part);
  return draws.pick([text, odd, `"${text}`, `{"user":"${text}"}`, `{"password":"${text}","port":{}}`, `[${JSON.stringify(odd)}]`, `${text}\n${odd}`]);
};

/** A manifest, whole or with one fault. */
const manifestOf = ({ draws, values }: Run): string => {
  const keys = [3, 2, 1].map((day) => {
    const bytes = draws.bytes(32);
    values.add(bytes.toString('base64'));
    return { id: `k${day}-${draws.below(1000)}`, key: bytes.toString('base64'), created: `2025-12-0${day}T00:00:00Z` };
  });
  const [first, second, third] = keys;
  const material = String(first?.key);
  if (draws.below(2) === 0) return JSON.stringify({ keys });
  return draws.pick([
    JSON.stringify({ keys }).slice(0, -30), material,
    JSON.stringify({ keys: [first, second, { ...third, key: `${material}x` }] }), JSON.stringify({ keys: [third, second, first] }),
    JSON.stringify({ keys: [first, { ...second, key: material }] }), JSON.stringify({ keys: [{ ...first, id: material }] }),
    JSON.stringify({ keys: [{ ...first, created: material }] }), JSON.stringify({ keys, environment: material }),
    JSON.stringify({ keys: [first], [material]: 1 }), JSON.stringify([material]),
  ]);
};

const nameOf = ({ draws }: Run): string => draws.pick(['plain', 'fields', 'schema', 'absent']);
const secretOf = (run: Run) => run.manager.secret(nameOf(run));
const ring = ({ manager }: Run) => manager.keyring('ring');
const plaintextOf = (run: Run): string => {
  const text = run.draws.text(24);
  run.values.add(text);
  return text;
};
const faultOf = (run: Run): FaultyStore['fault'] => {
  const value = valueOf(run);
  run.values.add(value);
  const faults = Object.entries(faultsWith(value)).filter(([name]) => name !== 'hang').map(([, fault]) => fault);
  return run.draws.below(2) === 0 ? undefined : run.draws.pick(faults);
};
const noBoolean: () => boolean = Object(() => 'no boolean');
const refuse = (): never => { throw new RangeError('mine'); };

const STEPS_OF_ALL_KINDS: readonly Step[] = [
  (run) => secretOf(run).reveal().length,
  (run) => secretOf(run).reveal({ field: run.draws.pick(['user', 'password', 'port']) }).length,
  async (run) => (await secretOf(run).value()).length,
  (run) => secretOf(run).has(),
  (run) => secretOf(run).revealAll().length,
  (run) => Object.keys(secretOf(run).revealNumbered()).length,
  (run) => secretOf(run).tryEach(refuse),
  (run) => secretOf(run).tryEach(refuse, { isWrongKey: () => true }),
  (run) => secretOf(run).some(noBoolean),
  (run) => secretOf(run).bytes().length,
  (run) => typeof secretOf(run).json(z.object({ user: z.literal('ada'), port: z.number() })),
  (run) => typeof secretOf(run).json(),
  async (run) => secretOf(run).refresh(),
  async (run) => secretOf(run).use(async () => Promise.reject(new RangeError('mine')), { isStale: () => true }),
  (run) => secretOf(run).perVersion(refuse)(),
  (run) => secretOf(run).meta,
  (run) => secretOf(run).revealAll().push('x'),
  (run) => Object.assign(secretOf(run).revealNumbered(), { 1: 'x' }),
  (run) => ring(run).encrypt(plaintextOf(run), { context: { row: run.draws.text(4) } }).length,
  (run) => ring(run).decrypt(ring(run).encrypt(plaintextOf(run)).slice(0, -run.draws.below(40))).keyId,
  (run) => ring(run).decrypt(ring(run).encrypt(plaintextOf(run), { purpose: 'a' }), { purpose: 'b' }),
  async (run) => ring(run).decryptAsync(plaintextOf(run)),
  (run) => ring(run).verify(plaintextOf(run), ring(run).sign(plaintextOf(run))),
  (run) => ring(run).activeKey(),
  (run) => ring(run).allKeys(),
  (run) => ring(run).derive('purpose'),
  (run) => ring(run).status(),
  async (run) => ring(run).rotate(),
  async (run) => ring(run).revoke(run.draws.text(8), 'reason'),
  async (run) => ring(run).revoke(ring(run).activeKey().id, 'reason'),
  async (run) => ring(run).destroy(run.draws.pick(ring(run).allKeys()).id, { force: 'I accept data loss' }),
  (run) => { run.sealed.push(ring(run).encrypt(plaintextOf(run))); },
  (run) => { run.sealed.push(ring(run).encrypt(plaintextOf(run))); },
  (run) => ring(run).decrypt(run.draws.pick(run.sealed)).state,
  (run) => ring(run).reencrypt(run.draws.pick(run.sealed)).length,
  async (run) => ring(run).reencryptAll({ rows: run.sealed.map((token, row) => ({ id: String(row), token })), write: async () => Promise.resolve(true) }),
  (run) => ring(run).exportKek(run.draws.text(3)).length,
  async (run) => run.manager.ready(),
  (run) => { run.store.memory.rotate(nameOf(run), valueOf(run)); },
  (run) => { run.store.memory.rotate('ring', manifestOf(run)); },
  (run) => { run.store.memory.delete('plain'); },
  (run) => { run.store.fault = faultOf(run); },
  (run) => run.advance(run.draws.pick([1_000, MINUTE, 5 * MINUTE, 61 * MINUTE, 25 * 60 * MINUTE, 40 * 24 * 60 * MINUTE])),
  (run) => [secretOf(run), ring(run), run.manager],
];

const start = (seed: number): Run => {
  const draws = drawsOf(seed);
  const values = new Set<string>();
  const clock = fakeClock();
  const value = (): string => valueOf({ draws, values });
  const store = faultyStore({ plain: value(), fields: value(), schema: value() }, clock.now);
  const told: unknown[] = [];
  const manager = createKeyManager({
    store, clock, environment: 'test', keyrings: { ring: {} }, startDeadlineMs: 1, onEvent: (event) => told.push(event),
    secrets: { plain: {}, fields: { fields: ['user'] }, schema: { schema: z.object({ user: z.string().max(4) }) } },
  });
  return { draws, store, manager, values, told, codes: new Set(), sealed: [], advance: clock.advance };
};

const take = async (run: Run): Promise<void> => {
  try {
    run.told.push(await run.draws.pick(STEPS_OF_ALL_KINDS)(run));
  } catch (error) {
    run.told.push(error);
    if (error instanceof KeyturnError) run.codes.add(error.code);
  }
  await new Promise((resolve) => { setImmediate(resolve); });
};

it(`${SEEDS.length} seeds leak nothing, and meet most ways to fail`, async () => {
  const met = new Set<string>();
  for (const seed of SEEDS) {
    const run = start(seed);
    run.store.memory.set('ring', manifestOf(run));
    for (let step = 0; step < STEPS; step += 1) await take(run);
    run.manager.dispose();
    const events = heard.splice(0).filter(isRecord).flatMap((event) => Object.entries(event));
    expect(events.filter(([member, value]) => !MEMBERS.includes(member) || !['string', 'number'].includes(typeof value))).toEqual([]);
    const all = [...run.told, ...events].map(printed).join('\n');
    const leaks = [...run.values].flatMap(formsOf).filter((form) => all.includes(form));
    expect([seed, leaks]).toEqual([seed, []]);
    for (const code of run.codes) met.add(code);
  }
  expect([...met].sort()).toEqual(expect.arrayContaining([
    'ACCESS_DENIED', 'DECRYPTION_FAILED', 'KEY_DESTROYED', 'KEY_REVOKED', 'MALFORMED_TOKEN', 'MANIFEST_INVALID', 'NO_ACTIVE_KEY',
    'SECRET_DISABLED', 'SECRET_NOT_FOUND', 'SECRET_NOT_LOADED', 'SECRET_SHAPE', 'SECRET_STALE', 'STORE_PROTOCOL', 'STORE_THROTTLED',
    'STORE_UNAVAILABLE', 'UNKNOWN_KEY',
  ]));
}, 120_000);

it('the search finds a value where there is one', () => {
  const value = 'a secret/value';
  const [text = ''] = formsOf(value);
  const inside = [
    new Error(value), Object.assign(new Error('x'), { hidden: { deep: [value] } }), new Error('x', { cause: new Error(value) }),
    { bytes: [...Buffer.from(value)] }, `id=${encodeURIComponent(value)}`, Buffer.from(`${value}!`).toString('base64'), Buffer.from(value).toString('hex'),
  ];
  expect(text).toBe(value);
  for (const thing of inside) expect(formsOf(value).some((form) => printed(thing).includes(form))).toBe(true);
});
