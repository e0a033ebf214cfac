/**
 * One secret in memory: empty → fresh (age under the TTL) → stale (served, and refreshed) → expired (as good as empty).
 * The age counts from the last success. Requests are shared, failures are remembered: while in back-off a read that has nothing to
 * serve throws at once. An expired value is not served, whatever the store does.
 *
 * @module
 */
import { type Failure, failureAfter } from './backOff.ts';
import type { SettledPolicy } from './cachePolicy.ts';
import { ageOf, DAY_MS, type Moment, momentOf } from './clock.ts';
import { KeyturnError } from './errors.ts';
import { callApart, type Emit } from './events.ts';
import { LoadedVersion, wipe } from './loadedVersion.ts';
import { readNow, readWithin } from './storeRequest.ts';
import type { Clock, SecretReference, SecretStore, StoredVersions } from './types.ts';

/** What a cell is made of. */
export interface CellOptions {
  /** What the program calls the secret. */
  readonly name: string;
  readonly store: SecretStore;
  /** Its name in `stores`, unless it is the default one. */
  readonly storeName?: string | undefined;
  /** What the store calls it. */
  readonly reference: SecretReference;
  readonly gracePeriodDays: number | undefined;
  readonly policy: SettledPolicy;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly random: () => number;
  /** How a value is read at once, if it can be; throws `SECRET_NOT_LOADED` else. */
  readonly readSync: (reference: SecretReference) => StoredVersions;
  /** Refuses a version by its active value, with `SECRET_SHAPE`: the one before it stays. */
  readonly check?: ((text: string) => void) | undefined;
}

/** All versions as last read. */
export interface Loaded {
  readonly active: LoadedVersion;
  readonly versions: readonly LoadedVersion[];
  readonly fetched: Moment;
}

/** Days for which a superseded version is accepted unless something else is said. */
export const DEFAULT_GRACE_DAYS = 30;
const DENIALS_BELIEVED = 3;

/** The cached state of one secret. */
export class SecretCell {
  readonly options: CellOptions;
  #loaded: Loaded | undefined;
  #ttlMs = 0;
  #failure: Failure | undefined;
  #flight: Promise<void> | undefined;
  #forcedAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #wasRead = false;
  /** Requests in the order of their start: an answer that was overtaken is dropped. */
  #started = 0;
  #applied = 0;
  readonly #listeners = new Set<() => void>();

  constructor(options: CellOptions) {
    this.options = options;
  }

  /** Since when nothing reads it any more, on the scale of who counts the uses. */
  lastUse = 0;

  /** What is held, however old. */
  get held(): Loaded | undefined {
    return this.#loaded;
  }

  get isStale(): boolean {
    return this.#loaded === undefined || ageOf(this.#loaded.fetched, this.options.clock) >= this.#ttlMs;
  }

  /** The versions, at once; reads the store synchronously if it must. */
  now(): Loaded {
    this.#wasRead = true;
    const loaded = this.#loaded;
    const { clock, policy, store } = this.options;
    const age = loaded ? ageOf(loaded.fetched, clock) : Infinity;
    if (loaded && age < this.#ttlMs) return loaded;
    if (loaded && age < policy.maxStaleMs) {
      if (this.#isBackingOff()) return loaded;
      if (store.readSync) this.#readSync();
      else void this.#refreshApart();
      return this.usable();
    }
    if (!this.#isBackingOff()) this.#readSync();
    return this.usable();
  }

  /** Brings the versions without blocking; then `usable` has them, or throws. A request that is made here may be given. */
  async load(read?: () => Promise<StoredVersions>): Promise<void> {
    this.#wasRead = true;
    const { clock, policy, store } = this.options;
    const age = this.#loaded ? ageOf(this.#loaded.fetched, clock) : Infinity;
    if (age < this.#ttlMs || this.#isBackingOff()) return;
    const refreshed = this.#refreshApart(read);
    // A store that answers at once is waited for: the newest value costs next to nothing.
    if (age >= policy.maxStaleMs || !policy.background || store.readSync) await refreshed;
  }

  /** Takes in what is read at once. A failure is remembered, but for `SECRET_NOT_LOADED`, which is thrown where nothing is held. */
  take(read: () => StoredVersions): void {
    const order = this.#start();
    const started = this.options.clock.monotonic();
    try {
      this.#apply(order, read(), started);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      if (error.code !== 'SECRET_NOT_LOADED') {
        this.#fail(order, error);
        return;
      }
      // The next read may find it.
      void this.#refreshApart();
      if (this.#loaded === undefined) throw error;
    }
  }

  /** Reads the store now unless that was done within the cool-down; throws what the store said. */
  async refresh(): Promise<void> {
    const { clock, policy } = this.options;
    const monotonic = clock.monotonic();
    if (this.#flight === undefined && monotonic - this.#forcedAt >= policy.refreshCooldownMs) {
      this.#forcedAt = monotonic;
      void this.#refreshApart();
    }
    await this.#flight;
    if (this.#failure) throw this.#failure.error;
  }

  /** Reads the store now, after it was written to; throws what the store said. */
  async reload(): Promise<void> {
    await this.#flight;
    await this.#refreshApart();
    if (this.#failure) throw this.#failure.error;
  }

  /** What is held, if it may be served. Not to be kept across an `await`: it is wiped when a new version comes. */
  usable(): Loaded {
    const { clock, policy, name, store } = this.options;
    const failure = this.#failure?.error;
    if (this.#loaded === undefined) throw failure ?? new KeyturnError('DISPOSED', `The key manager of '${name}' was disposed of.`);
    if (ageOf(this.#loaded.fetched, clock) < policy.maxStaleMs) return this.#loaded;
    if (failure?.code === 'SECRET_NOT_FOUND') throw failure;
    throw new KeyturnError(
      'SECRET_STALE',
      `The secret '${name}' was last read too long ago to be trusted, and the ${store.kind} store can't be read. See the cause.`,
      { secret: name, store: store.kind, cause: failure },
    );
  }

  /** Milliseconds until a read may ask the store again; 0 if it may now. */
  get waitMs(): number {
    return Math.max(0, (this.#failure?.retryAt ?? 0) - this.options.clock.monotonic());
  }

  /** The versions that are accepted now, newest first. */
  validOf({ versions }: Loaded): readonly LoadedVersion[] {
    if (versions.length === 1) return versions;
    const now = this.options.clock.now();
    return versions.filter((version, index) => {
      const successor = versions[index - 1];
      return successor === undefined || now < this.#endOf(version, successor);
    });
  }

  /** Calls `listener` whenever another version becomes active; a cell that is listened to is kept fresh. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#schedule();
    return () => void this.#listeners.delete(listener);
  }

  get isListenedTo(): boolean {
    return this.#listeners.size > 0;
  }

  /** Whether somebody waits for it. */
  get isLoading(): boolean {
    return this.#flight !== undefined;
  }

  /** Forgets and wipes the value. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#expire();
    // What is under way must not bring the value back.
    this.#applied = Infinity;
  }

  #endOf(version: LoadedVersion, successor: LoadedVersion): number {
    const { gracePeriodDays } = this.options;
    const own = successor.created + (gracePeriodDays ?? DEFAULT_GRACE_DAYS) * DAY_MS;
    if (version.expires === undefined) return own;
    return gracePeriodDays === undefined ? version.expires : Math.min(own, version.expires);
  }

  #isBackingOff(): boolean {
    return this.waitMs > 0;
  }

  #readSync(): void {
    const { store, reference, readSync } = this.options;
    this.take(() => readNow(store, reference, readSync));
  }

  /** Shared by all who wait; never rejects, because the failure is remembered. */
  #refreshApart(read?: () => Promise<StoredVersions>): Promise<void> {
    this.#flight ??= this.#request(read).finally(() => {
      this.#flight = undefined;
    });
    return this.#flight;
  }

  async #request(
    read = (): Promise<StoredVersions> => readWithin(this.options.store, this.options.reference, this.options.policy.requestTimeoutMs),
  ): Promise<void> {
    const order = this.#start();
    const started = this.options.clock.monotonic();
    try {
      this.#apply(order, await read(), started);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      this.#fail(order, error);
    }
  }

  #start(): number {
    this.#started += 1;
    return this.#started;
  }

  #apply(order: number, stored: StoredVersions, started: number): void {
    const versions = stored.map((version) => new LoadedVersion(version));
    const [active] = versions;
    if (active === undefined || order < this.#applied) {
      wipe(versions);
      return;
    }
    this.#applied = order;
    const { clock, policy, random, name, store, emit } = this.options;
    this.#check(versions, active);
    const previous = this.#loaded;
    this.#loaded = { active, versions, fetched: momentOf(clock) };
    this.#ttlMs = policy.ttlMs * (1 - policy.refreshJitter * random());
    this.#failure = undefined;
    wipe(previous?.versions);
    this.#schedule();
    if (previous?.active.version === active.version) return;
    const durationMs = clock.monotonic() - started;
    emit(previous ? 'secret.rotated' : 'secret.loaded', { name, store: store.kind, version: active.version, durationMs });
    if (previous) for (const listener of [...this.#listeners]) callApart(listener);
  }

  #check(versions: readonly LoadedVersion[], active: LoadedVersion): void {
    try {
      this.options.check?.(active.text(this.options.name));
    } catch (error) {
      wipe(versions);
      throw error;
    }
  }

  #fail(order: number, error: KeyturnError): void {
    if (order < this.#applied) return;
    const { clock, policy, random, name, store, emit } = this.options;
    this.#failure = failureAfter(this.#failure, error, {
      monotonic: clock.monotonic(), random, negativeTtlMs: policy.negativeTtlMs,
    });
    emit('secret.refresh-failed', { name, store: store.kind, code: error.code });
    // One denial may be a hiccup of the store's own rights; three are a revocation, which must bite.
    if (error.code === 'ACCESS_DENIED' && this.#failure.count >= DENIALS_BELIEVED) this.#expire();
    this.#schedule();
  }

  #expire(): void {
    wipe(this.#loaded?.versions);
    this.#loaded = undefined;
  }

  /** One timer at most, which never keeps the process alive; it rests when nobody reads. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const { policy, store } = this.options;
    if (!policy.background || this.#loaded === undefined) return;
    if (store.readSync && !this.isListenedTo) return;
    const dueMs = Math.max(this.waitMs, this.#ttlMs - ageOf(this.#loaded.fetched, this.options.clock), 0);
    this.#timer = setTimeout(() => {
      if (!this.#wasRead && !this.isListenedTo) return;
      this.#wasRead = false;
      void this.#refreshApart();
    }, Math.min(dueMs, 2 ** 31 - 1)).unref();
  }
}
