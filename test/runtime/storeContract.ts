/** What every store keeps, whatever is behind it: called by the test of each. */
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '../../src/runtime/types.ts';
import { codeIn } from './errorCode.ts';

/** A fresh, empty store and the means to fill it. */
export interface StoreUnderTest {
  readonly store: SecretStore;
  /** Makes a value the newest version of a secret, from outside where the store itself can't write. */
  put(name: string, value: string): Promise<void> | void;
  close?(): Promise<void> | void;
  /** A name that this store can't hold, and says so of. */
  readonly unnameable?: string;
}

const NAME = 'contract-secret';
const VALUES = ['first wörld value', 'second\nvalue of two lines', 'third value'] as const;

/** Describes the contract of a store. `makeStore` is called before each test. */
export const describeStoreContract = (name: string, makeStore: () => Promise<StoreUnderTest> | StoreUnderTest): void => {
  describe(`the ${name} store, as every store,`, () => {
    let made: StoreUnderTest;
    beforeEach(async () => { made = await makeStore(); });
    afterEach(async () => { await made.close?.(); });

    const call = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(10_000) });
    const textsOf = async (secret = NAME): Promise<readonly string[]> =>
      (await made.store.read({ name: secret }, call())).map(({ value }) => Buffer.from(value).toString());
    const newestOf = async (): Promise<string> => (await made.store.read({ name: NAME }, call()))[0]?.version ?? '';
    const codeOf = async (operation: () => unknown): Promise<unknown> => {
      try {
        await operation();
      } catch (error) {
        expect(error).toMatchObject({ name: 'KeyturnError' });
        for (const value of VALUES) expect(inspect(error) + JSON.stringify(error)).not.toContain(value);
        return codeIn(error);
      }
      return 'no error';
    };

    it('gives what was put, newest first', async () => {
      await made.put(NAME, VALUES[0]);
      expect(await textsOf()).toEqual([VALUES[0]]);
      await made.put(NAME, VALUES[1]);
      expect((await textsOf())[0]).toBe(VALUES[1]);
    });

    it('says which version it gives, and since when', async () => {
      await made.put(NAME, VALUES[0]);
      const [first] = await made.store.read({ name: NAME }, call());
      expect(first?.version).toMatch(/./u);
      expect(first?.created).toBeTypeOf('number');
      expect(Math.abs(Date.now() - (first?.created ?? 0))).toBeLessThan(24 * 3_600_000);
      expect(await newestOf()).toBe(first?.version);
      await made.put(NAME, VALUES[1]);
      expect(await newestOf()).not.toBe(first?.version);
    });

    it('gives bytes that the caller may wipe', async () => {
      await made.put(NAME, VALUES[0]);
      for (const { value } of await made.store.read({ name: NAME }, call())) value.fill(0);
      expect(await textsOf()).toEqual([VALUES[0]]);
    });

    it.each(['absent', '__proto__', 'constructor', 'contract-secre'])('says that %s is not there', async (absent) => {
      await made.put(NAME, VALUES[0]);
      const code = absent === made.unnameable ? 'ARGUMENT_INVALID' : 'SECRET_NOT_FOUND';
      expect(await codeOf(() => made.store.read({ name: absent }, call()))).toBe(code);
      if (made.store.readSync) expect(await codeOf(() => made.store.readSync?.({ name: absent }))).toBe('SECRET_NOT_FOUND');
    });

    it.each(['', '.', '..', '../x', 'a/../../x', '/etc/hostname', 'a\0b'])('does not go astray for the name %j', async (strange) => {
      await made.put(NAME, VALUES[0]);
      expect(await codeOf(() => made.store.read({ name: strange }, call()))).toMatch(/^(?:ARGUMENT_INVALID|SECRET_NOT_FOUND)$/u);
    });

    it('reads the same without waiting, if it can', async () => {
      await made.put(NAME, VALUES[0]);
      if (made.store.readSync) expect(made.store.readSync({ name: NAME })).toEqual(await made.store.read({ name: NAME }, call()));
    });

    it('lists its names, sorted, if it can', async () => {
      for (const secret of [NAME, 'another-secret', 'contract-a']) await made.put(secret, VALUES[0]);
      if (made.store.list) {
        expect(await made.store.list('contract-', call())).toEqual(['contract-a', NAME]);
        expect(await made.store.list('', call())).toEqual(['another-secret', 'contract-a', NAME]);
        expect(await made.store.list('nothing-', call())).toEqual([]);
      }
      if (made.store.readSync && made.store.list) expect(made.store.listSync?.('')).toEqual(await made.store.list('', call()));
    });

    it('does not show a value when it is printed', async () => {
      await made.put(NAME, VALUES[0]);
      await made.store.read({ name: NAME }, call());
      const shown = `${inspect(made.store, { depth: 9, showHidden: true })} ${JSON.stringify(made.store)} ${String(made.store)}`;
      expect(shown).not.toContain(VALUES[0]);
    });

    it('is well, if it can say so', async () => {
      await made.put(NAME, VALUES[0]);
      if (made.store.probe) expect(await made.store.probe(call())).toMatchObject({ ok: true });
    });

    describe('if it can write,', () => {
      const write = async (value: string, expected: string | null): Promise<string> =>
        await made.store.writeIf?.({ name: NAME }, Buffer.from(value), expected, call()) ?? '';
      const it_ = (title: string, test: () => Promise<void>): void =>
        it(title, async () => { if (made.store.writeIf) await test(); });

      it_('makes a secret that is expected to be absent', async () => {
        const version = await write(VALUES[0], null);
        expect(await textsOf()).toEqual([VALUES[0]]);
        expect(await newestOf()).toBe(version);
      });

      it_('adds a version, and keeps the one before', async () => {
        const first = await write(VALUES[0], null);
        const second = await write(VALUES[1], first);
        const third = await write(VALUES[2], second);
        expect((await textsOf()).slice(0, 2)).toEqual([VALUES[2], VALUES[1]]);
        expect(new Set([first, second, third]).size).toBe(3);
      });

      it_('refuses when the secret is another than expected, and changes nothing', async () => {
        expect(await codeOf(() => write(VALUES[1], 'no-such-version'))).toBe('STORE_CONFLICT');
        const first = await write(VALUES[0], null);
        expect(await codeOf(() => write(VALUES[1], null))).toBe('STORE_CONFLICT');
        const second = await write(VALUES[1], first);
        expect(await codeOf(() => write(VALUES[2], first))).toBe('STORE_CONFLICT');
        expect(await newestOf()).toBe(second);
      });

      it_('lets one of several writers win', async () => {
        const first = await write(VALUES[0], null);
        const ends = await Promise.allSettled(VALUES.map((value) => write(value, first)));
        const lost = ends.flatMap((end) => (end.status === 'rejected' ? [codeIn(end.reason)] : []));
        expect(lost).toEqual(['STORE_CONFLICT', 'STORE_CONFLICT']);
      });
    });
  });
};
