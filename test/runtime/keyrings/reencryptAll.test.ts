import { beforeEach, describe, expect, it } from 'vitest';
import type { Keyring, ReencryptCensus, ReencryptJob, ReencryptRow } from '../../../src/runtime/keyrings/types.ts';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { codeOf } from '../errorCode.ts';
import { fakeClock, type FakeClock } from '../fakeClock.ts';
import { fakeStore } from '../fakeStore.ts';
import { row } from '../failureRows.ts';

let clock: FakeClock;
let ring: Keyring;
let old: string;
let table: Map<string, string>;

async function* rowsAfter(lastId = ''): AsyncGenerator<ReencryptRow> {
  for (const [id, token] of [...table]) {
    if (id > lastId) yield await Promise.resolve({ id, token, context: { row: id } });
  }
}
const write: ReencryptJob['write'] = async (id, next, previous) => {
  if (table.get(id) !== previous) return Promise.resolve(false);
  table.set(id, next);
  return Promise.resolve(true);
};
const job = (more: Partial<ReencryptJob> = {}): ReencryptJob => ({ rows: rowsAfter(), write, ...more });
const active = (): string => ring.activeKey().id;

beforeEach(async () => {
  clock = fakeClock();
  ring = createKeyManager({ store: fakeStore({}, clock.now), clock, environment: 'test', keyrings: { orders: {} } }).keyring('orders');
  old = (await ring.rotate()).id;
  table = new Map(['a', 'b', 'c', 'd'].map((id) => [id, ring.encrypt(`text ${id}`, { context: { row: id } })]));
  await ring.rotate();
  clock.advance(20 * 60_000);
  await ring.refresh();
  table.set('e', ring.encrypt('text e', { context: { row: 'e' } }));
});

describe('re-encryption of all rows', () => {
  it('moves them to the active key, after which the old one may be destroyed', async () => {
    const census = await ring.reencryptAll(job());
    expect(census).toEqual({ isComplete: true, byKey: { [active()]: 5 }, rewritten: 4, current: 1, changed: 0, failed: 0, unknown: 0 });
    await ring.destroy(old, { census });
    expect([...table].map(([id, token]) => ring.decrypt(token, { context: { row: id } }).text())).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `text ${id}`));
  });

  it('writes nothing in a dry run, whose census keeps the old key', async () => {
    const before = new Map(table);
    const census = await ring.reencryptAll(job({ dryRun: true }));
    expect([table, census.byKey, census.rewritten]).toEqual([before, { [old]: 4, [active()]: 1 }, 4]);
    expect(await codeOf(() => ring.destroy(old, { census }))).toBe('ARGUMENT_INVALID');
  });

  it('leaves alone what somebody else wrote meanwhile, and is incomplete then', async () => {
    const census = await ring.reencryptAll(job({ write: async (id, next, previous) => (id === 'b' ? false : write(id, next, previous)) }));
    expect(census).toMatchObject({ isComplete: false, changed: 1, unknown: 1, rewritten: 3 });
    expect(ring.keyIdOf(table.get('b') ?? '')).toBe(old);
  });

  it('keeps what can not be opened: known keys are counted, other texts make it incomplete', async () => {
    table.set('c', ring.encrypt('x', { purpose: 'other' }));
    table.set('d', table.get('a') ?? '');
    expect(await ring.reencryptAll(job())).toMatchObject({ isComplete: true, failed: 1, byKey: { [old]: 1 } });
    table.set('a', 'no text of ours');
    expect(await ring.reencryptAll(job())).toMatchObject({ isComplete: false, failed: 2, unknown: 1 });
  });

  it(`goes on from a checkpoint to the same census (${row('process ended during `reencryptAll`')})`, async () => {
    const kept: [string, ReencryptCensus][] = [];
    const checkpoint = async (...place: [string, ReencryptCensus]): Promise<void> => Promise.resolve(void kept.push(place));
    const failure = new Error('the database went away');
    const failing: ReencryptJob['write'] = async (id, ...texts) => (id === 'd' ? Promise.reject(failure) : write(id, ...texts));
    await expect(ring.reencryptAll(job({ write: failing, checkpoint, checkpointEvery: 2 }))).rejects.toBe(failure);
    expect(kept.map(([id, { rewritten }]) => [id, rewritten])).toEqual([['b', 2]]);
    const [[lastId, resume] = ['', undefined]] = kept;
    const census = await ring.reencryptAll(job({ rows: rowsAfter(lastId), ...(resume && { resume }) }));
    expect(census).toMatchObject({ isComplete: true, byKey: { [active()]: 5 } });
  });

  it('ends at a signal, incomplete', async () => {
    const stop = new AbortController();
    const census = await ring.reencryptAll(job({
      signal: stop.signal,
      onProgress: ({ rewritten }) => {
        if (rewritten === 2) stop.abort();
      },
    }));
    expect(census).toMatchObject({ isComplete: false, rewritten: 2 });
  });

  it('takes no more rows a second than were asked for', async () => {
    const waits: number[] = [];
    const sleep = async (ms: number): Promise<void> => {
      waits.push(ms);
      clock.advance(ms);
      await Promise.resolve();
    };
    await ring.reencryptAll(job({ maxPerSecond: 4, sleep }));
    expect(waits).toEqual([250, 250, 250, 250]);
  });

  describe('with several rows under way', () => {
    /** Writes that end in the order in which they are let go. */
    const heldWrites = (): { readonly begun: string[]; readonly letGo: Map<string, () => void>; readonly write: ReencryptJob['write'] } => {
      const begun: string[] = [];
      const letGo = new Map<string, () => void>();
      return {
        begun,
        letGo,
        write: async (...texts) => {
          begun.push(texts[0]);
          await new Promise<void>((resolve) => { letGo.set(texts[0], resolve); });
          return write(...texts);
        },
      };
    };
    const settle = async (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

    it('begins no more than asked for, and counts and checkpoints them in their order', async () => {
      const { begun, letGo, write: held } = heldWrites();
      const places: [string, number][] = [];
      const done = ring.reencryptAll(job({
        write: held, concurrency: 3, checkpointEvery: 1, checkpoint: async (id, { rewritten }) => Promise.resolve(void places.push([id, rewritten])),
      }));
      await settle();
      letGo.get('b')?.();
      await settle();
      expect([begun, places]).toEqual([['a', 'b', 'c'], []]);
      letGo.get('a')?.();
      await settle();
      expect([begun, places]).toEqual([['a', 'b', 'c', 'd'], [['a', 1], ['b', 2]]]);
      for (const id of ['d', 'c']) letGo.get(id)?.();
      expect(await done).toMatchObject({ isComplete: true, byKey: { [active()]: 5 } });
      expect(places.map(([id]) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    it('ends with the first failure, after which nothing is written', async () => {
      const { letGo, write: held } = heldWrites();
      const failure = new Error('the database went away');
      const outcome = ring.reencryptAll(job({
        write: async (id, ...texts) => (id === 'b' ? Promise.reject(failure) : held(id, ...texts)), concurrency: 3,
      })).catch((error: unknown) => error);
      const isEnded = outcome.then(() => true);
      await settle();
      letGo.get('a')?.();
      await settle();
      expect(await Promise.race([isEnded, Promise.resolve(false)])).toBe(false);
      for (const id of ['c', 'd']) letGo.get(id)?.();
      expect(await outcome).toBe(failure);
      expect([...letGo.keys()]).toEqual(['a', 'c', 'd']);
    });

    it('ends those under way after a signal', async () => {
      const stop = new AbortController();
      const census = await ring.reencryptAll(job({
        signal: stop.signal,
        concurrency: 2,
        write: async (...texts) => {
          stop.abort();
          return write(...texts);
        },
      }));
      expect(census).toMatchObject({ isComplete: false, rewritten: 1 });
    });
  });

  it.each([
    { maxPerSecond: 0 }, { maxPerSecond: Number.NaN }, { checkpointEvery: 0 }, { checkpointEvery: 1.5 }, { concurrency: 0 }, { concurrency: Number.NaN },
  ])('refuses %j', async (more) => {
    expect(await codeOf(() => ring.reencryptAll(job(more)))).toBe('ARGUMENT_INVALID');
  });
});
