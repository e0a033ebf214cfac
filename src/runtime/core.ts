/**
 * What a key manager consists of: the stores, a cell for each name, the events.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { settledPolicy } from './cachePolicy.ts';
import { systemClock } from './clock.ts';
import { deploymentOf, isDevelopment } from './deployment.ts';
import { hasCode, KeyturnError } from './errors.ts';
import { createEvents, type Events } from './events.ts';
import { configInvalid } from './options.ts';
import { randomFraction } from './randomValues.ts';
import { keyringPolicyOf } from './keyrings/policy.ts';
import { Ring } from './keyrings/ring.ts';
import { isPassing, SecretCell } from './secretCell.ts';
import type { Clock, KeyManagerOptions, SecretReference, SecretSpec, SecretStore, StoredVersions } from './types.ts';

/** Reads a store that can't be read synchronously, by blocking; the name is that of `stores`. */
export type BlockingRead = (storeName: string | undefined, reference: SecretReference) => StoredVersions;

/** Before the names of keyrings, so that a secret may have the same. */
const MANIFEST = 'keyring ';

/** At most so many undeclared names are kept. */
const MOST_CELLS = 1024;

/** The working parts of one manager. */
export class Core {
  readonly options: KeyManagerOptions;
  readonly events: Events;
  readonly clock: Clock;
  /** Unset counts as production. */
  readonly environment: string;
  readonly #blockingRead: BlockingRead | undefined;
  readonly #cells = new Map<string, SecretCell>();
  readonly #rings = new Map<string, Ring>();
  #isDisposed = false;
  #hasWarned = false;

  /** Throws `ENVIRONMENT_STORE_REFUSED` for a store that may not be used in this environment. */
  constructor(options: KeyManagerOptions, blockingRead?: BlockingRead) {
    const environment = deploymentOf(options.environment);
    for (const store of [options.store, ...Object.values(options.stores ?? {})]) {
      if (store?.developmentOnly && !isDevelopment(environment)) throw refused(store, environment);
    }
    this.options = options;
    this.environment = environment ?? 'production';
    this.clock = options.clock ?? systemClock;
    this.events = createEvents(() => this.clock.now());
    if (options.onEvent) this.events.on('*', options.onEvent);
    this.#blockingRead = blockingRead;
    // A wrong policy shows at the start, not when the ring is first used.
    for (const [name, spec] of Object.entries(options.keyrings ?? {})) keyringPolicyOf(name, spec, options.cache?.ttlMs);
  }

  /** The cell of a secret. */
  cellOf(name: string): SecretCell {
    return this.#cells.get(name) ?? this.#addCell(name, name, this.#specOf(name), 'secret');
  }

  /** The live keys of a keyring. */
  ringOf(name: string): Ring {
    const known = this.#rings.get(name);
    if (known) return known;
    const { environment, clock, events: { emit } } = this;
    const policy = keyringPolicyOf(name, ownOf(this.options.keyrings, name) ?? {}, this.options.cache?.ttlMs);
    const ring = new Ring({ owner: { name, environment }, cell: this.#addManifestCell(name), policy, clock, emit });
    this.#rings.set(name, ring);
    return ring;
  }

  /** A store by its name in `stores`; the default one without. */
  storeOf(name?: string): SecretStore {
    const store = name === undefined ? this.options.store : ownOf(this.options.stores, name);
    if (store === undefined) throw configInvalid('There is no default store: give the options a store, or name one for this secret.');
    return store;
  }

  /** Loads all declared and requested names, trying again until the deadline what may pass; rejects with the first failure. */
  async ready(deadlineMs: number, further: readonly string[] = []): Promise<void> {
    const { secrets = {}, keyrings = {} } = this.options;
    for (const name of [...Object.keys(secrets), ...further]) this.cellOf(name);
    for (const name of Object.keys(keyrings)) this.ringOf(name);
    const end = this.clock.monotonic() + deadlineMs;
    await Promise.all([...this.#cells].map(([key, cell]) => this.#loadBy(end, key, cell)));
  }

  /** Forgets and wipes everything; later reads throw `DISPOSED`. */
  dispose(): void {
    this.#isDisposed = true;
    for (const cell of this.#cells.values()) cell.drop();
    this.#cells.clear();
    this.#rings.clear();
  }

  #addManifestCell(keyring: string): SecretCell {
    const { name = keyring, store } = ownOf(this.options.keyrings, keyring)?.source ?? {};
    return this.#addCell(`${MANIFEST}${keyring}`, keyring, { name, ...(store !== undefined && { store }) }, 'keyring');
  }

  #specOf(name: string): SecretSpec {
    return ownOf(this.options.secrets, name) ?? {};
  }

  #addCell(key: string, name: string, spec: SecretSpec, holds: 'secret' | 'keyring'): SecretCell {
    if (this.#isDisposed) {
      throw new KeyturnError('DISPOSED', `The key manager was disposed of; '${name}' can't be read any more.`, { secret: name });
    }
    const store = this.storeOf(spec.store);
    const cell = new SecretCell({
      name,
      store,
      reference: { name: spec.name ?? name },
      gracePeriodDays: spec.gracePeriodDays,
      policy: settledPolicy(this.options.cache ?? {}, store, holds),
      clock: this.clock,
      emit: this.events.emit,
      random: () => randomFraction(randomBytes),
      readSync: (reference) => store.readSync?.(reference) ?? this.#readBlocking(name, spec.store, reference),
    });
    this.#makeRoom();
    this.#cells.set(key, cell);
    return cell;
  }

  /** The oldest undeclared name goes, unwiped because it may be in use: programs that make up names must not fill the memory. */
  #makeRoom(): void {
    if (this.#cells.size < MOST_CELLS) return;
    for (const [key, cell] of this.#cells) {
      if (cell.isListenedTo || ownOf(this.options.secrets, key) !== undefined || key.startsWith(MANIFEST)) continue;
      this.#cells.delete(key);
      return;
    }
  }

  #readBlocking(name: string, storeName: string | undefined, reference: SecretReference): StoredVersions {
    if (this.options.sync === 'preload' || this.#blockingRead === undefined) throw notLoaded(name);
    const started = this.clock.monotonic();
    const versions = this.#blockingRead(storeName, reference);
    const durationMs = this.clock.monotonic() - started;
    this.events.emit('secret.blocked', { name, store: this.storeOf(storeName).kind, durationMs });
    if (!this.#hasWarned) {
      this.#hasWarned = true;
      process.emitWarning(
        `The secret '${name}' was not loaded when it was needed, which blocked the process for ${Math.round(durationMs)} ms. `
        + 'Start it with: node --import eslint-plugin-keyturn/preload.',
        { type: 'KeyturnWarning', code: 'KEYTURN_BLOCKED' },
      );
    }
    return versions;
  }

  async #loadBy(end: number, key: string, cell: SecretCell): Promise<void> {
    for (;;) {
      await cell.load();
      try {
        cell.usable();
        return;
      } catch (error) {
        if (hasCode(error, 'SECRET_NOT_FOUND') && this.#specOf(key).optional === true) return;
        const left = end - this.clock.monotonic();
        if (!(error instanceof KeyturnError && isPassing(error)) || cell.waitMs >= left) throw error;
        await new Promise((resolve) => setTimeout(resolve, cell.waitMs));
      }
    }
  }
}

const ownOf = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

const notLoaded = (secret: string): KeyturnError =>
  new KeyturnError(
    'SECRET_NOT_LOADED',
    `The secret '${secret}' is not loaded yet. Start with: node --import eslint-plugin-keyturn/preload, or await keyManager.ready() first.`,
    { secret },
  );

const refused = ({ kind }: SecretStore, environment: string | undefined): KeyturnError => {
  const shown = environment === undefined ? 'not set, which counts as production' : `'${environment}'`;
  return new KeyturnError(
    'ENVIRONMENT_STORE_REFUSED',
    `The ${kind} store is for development and tests, and the environment is ${shown}. `
    + 'Use another store; on a machine for development set NODE_ENV=development.',
    { store: kind },
  );
};
