/** A store that fails as a test tells it, in each way in which a store can. */
import { KeyturnError } from '../../src/runtime/errors.ts';
import type { SecretStore } from '../../src/runtime/types.ts';
import { fakeStore, type FakeStore } from './fakeStore.ts';

/** A way to fail: what the store's client does instead of answering. */
export type Fault = (name: string) => Promise<never>;

/** An error as an SDK throws it: full of what was sent and received. */
export const foreignError = (fields: Readonly<Record<string, unknown>>, payload: string): Error =>
  Object.assign(new Error(`request failed: ${payload}`, { cause: new Error(payload) }), {
    ...fields, config: { headers: { authorization: payload } }, response: { body: payload }, $response: { body: payload },
  });

/** The faults of the failure table, by what happened. `payload` is put wherever a client could leave it. */
export const faultsWith = (payload: string): Readonly<Record<string, Fault>> => {
  const foreign = (fields: Readonly<Record<string, unknown>>) => async (): Promise<never> => Promise.reject(foreignError(fields, payload));
  const told = (code: KeyturnError['code'], details = {}) => async (name: string): Promise<never> =>
    Promise.reject(new KeyturnError(code, `The faulty store fails for '${name}'.`, {
      secret: name, store: 'fake', ...details, cause: foreignError({ code: 'ERR_X' }, payload),
    }));
  // Some clients reject with what is no error.
  const text: Error = Object(payload);
  return {
    'refused connection': foreign({ code: 'ECONNREFUSED', syscall: 'connect' }),
    'no such host': foreign({ code: 'ENOTFOUND' }),
    'untrusted certificate': foreign({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    'reset connection': foreign({ code: 'ECONNRESET' }),
    'sealed vault': told('STORE_UNAVAILABLE'),
    hang: async () => new Promise<never>(() => undefined),
    throttling: told('STORE_THROTTLED', { retryAfterMs: 30_000 }),
    'page of HTML': told('STORE_PROTOCOL'),
    'denied access': told('ACCESS_DENIED'),
    'absent secret': told('SECRET_NOT_FOUND'),
    'disabled secret': told('SECRET_DISABLED'),
    'thrown text': async () => Promise.reject(text),
    'error of a parser': async () => Promise.resolve().then(() => { throw new SyntaxError(`Unexpected token in ${payload}`); }),
  };
};

/** A fake store that fails by a fault while it has one. */
export interface FaultyStore extends FakeStore {
  fault: Fault | undefined;
}

/** Makes one. */
export const faultyStore = (initial: Readonly<Record<string, string>>, now: () => number): FaultyStore => {
  const store: FaultyStore = Object.assign(fakeStore(initial, now), { fault: undefined });
  const read: SecretStore['read'] = store.read;
  store.read = async (reference, call) => {
    if (store.fault === undefined) return read(reference, call);
    store.requests += 1;
    return store.fault(reference.name);
  };
  return store;
};
