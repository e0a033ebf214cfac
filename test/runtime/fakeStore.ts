/** A store of the network kind whose answers a test decides. */
import { KeyturnError, type ErrorCode } from '../../src/runtime/errors.ts';
import { memory, type MemoryStore } from '../../src/runtime/stores/memory.ts';
import type { SecretStore } from '../../src/runtime/types.ts';

type Changeable = { -readonly [Member in keyof SecretStore]: SecretStore[Member] };

export interface FakeStore extends Changeable {
  readonly memory: MemoryStore;
  /** Requests so far. */
  requests: number;
  /** With which code the next requests fail, if at all. */
  failure: ErrorCode | undefined;
  retryAfterMs: number | undefined;
  /** Requests wait for this. */
  gate: Promise<unknown>;
}

/** A store without a synchronous read, over a memory store. */
export const fakeStore = (initial: Readonly<Record<string, string>>, now?: () => number): FakeStore => {
  const inner = memory(initial, now && { now });
  const store: FakeStore = {
    kind: 'fake',
    memory: inner,
    requests: 0,
    failure: undefined,
    retryAfterMs: undefined,
    gate: Promise.resolve(),
    read: async (reference) => {
      store.requests += 1;
      const { failure, retryAfterMs } = store;
      // What the store holds when it is asked, not when it answers.
      const versions = failure === undefined ? inner.readSync(reference) : undefined;
      await store.gate;
      if (versions) return versions;
      throw new KeyturnError(failure ?? 'STORE_UNAVAILABLE', 'The fake store fails as told.', {
        store: 'fake', ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
    },
    writeIf: inner.writeIf,
  };
  return store;
};
