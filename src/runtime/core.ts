/**
 * What a key manager consists of: the stores, a cell for each name, the events.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { settledPolicy } from './cachePolicy.ts';
import { systemClock, watchedClock } from './clock.ts';
import { deploymentOf, isDevelopment } from './deployment.ts';
import { hasCode, KeyturnError } from './errors.ts';
import { createEvents, type Events } from './events.ts';
import { configInvalid } from './options.ts';
import { randomFraction } from './randomValues.ts';
import { keyringPolicyOf } from './keyrings/policy.ts';
import { Ring } from './keyrings/ring.ts';
import { DEFAULT_GRACE_DAYS, SecretCell } from './secretCell.ts';
import { shapeCheckOf } from './secretJson.ts';
import { loadCells } from './starting.ts';
import type { Clock, KeyManagerOptions, SecretReference, SecretSpec, SecretStore, StoredVersions } from './types.ts';

/** Reads a store that can't be read synchronously, by blocking, for the names asked; the store's name is that of `stores`. */
export type BlockingRead = (
  storeName: string | undefined,
  references: readonly SecretReference[],
) => ReadonlyMap<string, StoredVersions | KeyturnError>;

/** Before the names of keyrings, so that a secret may have the same. */
const MANIFEST = 'keyring ';

/** At most so many undeclared names are kept, unless set. */
const MOST_CELLS = 1024;

/** A step of the wall clock that is worth an event; what keyrings tolerate. */
const STEP_MS = 300_000;

/** The limit of a start, unless set. */
export const START_DEADLINE_MS = 15_000;

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
  #uses = 0;

  /** Throws `ENVIRONMENT_STORE_REFUSED` for a store that may not be used in this environment. */
  constructor(options: KeyManagerOptions, blockingRead?: BlockingRead) {
    const environment = deploymentOf(options.environment);
    for (const store of [options.store, ...Object.values(options.stores ?? {})]) {
      if (store?.developmentOnly && !isDevelopment(environment)) throw refused(store, environment);
    }
    this.options = options;
    this.environment = environment ?? 'production';
    this.clock = watchedClock(options.clock ?? systemClock, STEP_MS, (stepMs) => this.events.emit('clock.stepped', { name: 'clock', stepMs }));
    this.events = createEvents(() => this.clock.now());
    if (options.onEvent) this.events.on('*', options.onEvent);
    this.#blockingRead = blockingRead;
    // A wrong policy shows at the start, not when the ring is first used.
    for (const [name, spec] of Object.entries(options.keyrings ?? {})) keyringPolicyOf(name, spec, options.cache?.ttlMs);
  }

  get startDeadlineMs(): number {
    return this.options.startDeadlineMs ?? START_DEADLINE_MS;
  }

  /** The cell of a secret. */
  cellOf(name: string): SecretCell {
    const cell = this.#cells.get(name) ?? this.#addCell(name, name, this.#specOf(name), 'secret');
    this.#uses += 1;
    cell.lastUse = this.#uses;
    return cell;
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
  async ready(deadlineMs = this.startDeadlineMs, further: readonly string[] = []): Promise<void> {
    const cells = this.#declaredCells(further);
    await loadCells(cells, { clock: this.clock, deadlineMs, isOptional: this.#isOptional });
    for (const ring of this.#rings.values()) ring.usable();
  }

  /** The same at once: with one blocking read for each store that can't be read synchronously, and nothing is tried again. */
  readyNow(further: readonly string[] = []): void {
    const cells = this.#declaredCells(further);
    this.#takeBlocking(cells.filter(({ held, options: { store } }) => held === undefined && store.readSync === undefined));
    for (const cell of cells) {
      try {
        cell.now();
      } catch (error) {
        if (!(hasCode(error, 'SECRET_NOT_FOUND') && this.#isOptional(cell))) throw error;
      }
    }
    for (const ring of this.#rings.values()) ring.usable();
  }

  /** Forgets and wipes everything; later reads throw `DISPOSED`. */
  dispose(): void {
    this.#isDisposed = true;
    for (const cell of this.#cells.values()) cell.drop();
    this.#cells.clear();
    this.#rings.clear();
  }

  #declaredCells(further: readonly string[]): readonly SecretCell[] {
    const { secrets = {}, keyrings = {} } = this.options;
    for (const name of [...Object.keys(secrets), ...further]) this.cellOf(name);
    for (const name of Object.keys(keyrings)) this.ringOf(name);
    return [...this.#cells.values()];
  }

  readonly #isOptional = (cell: SecretCell): boolean =>
    this.#cells.get(cell.options.name) === cell && this.#specOf(cell.options.name).optional === true;

  #takeBlocking(cells: readonly SecretCell[]): void {
    const read = this.#blockingRead;
    if (read === undefined) return;
    for (const storeName of new Set(cells.map((cell) => cell.options.storeName))) {
      const together = cells.filter((cell) => cell.options.storeName === storeName);
      const answers = read(storeName, together.map((cell) => cell.options.reference));
      for (const cell of together) cell.take(() => answerOf(answers, cell.options.reference));
    }
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
      storeName: spec.store,
      // A manifest holds all its keys, so the one before it is of no use.
      reference: { name: spec.name ?? name, gracePeriodDays: holds === 'keyring' ? 0 : spec.gracePeriodDays ?? DEFAULT_GRACE_DAYS },
      gracePeriodDays: spec.gracePeriodDays,
      policy: settledPolicy(this.options.cache ?? {}, store, holds),
      clock: this.clock,
      emit: this.events.emit,
      random: () => randomFraction(randomBytes),
      readSync: (reference) => store.readSync?.(reference) ?? this.#readBlocking(name, spec.store, reference),
      check: shapeCheckOf(name, spec),
    });
    this.#makeRoom();
    this.#cells.set(key, cell);
    return cell;
  }

  /** Programs that make up names must not fill the memory: the undeclared name that was used longest ago goes. */
  #makeRoom(): void {
    const most = this.options.cache?.maxEntries ?? MOST_CELLS;
    if (this.#cells.size < most) return;
    const undeclared = [...this.#cells].filter(([key]) => !key.startsWith(MANIFEST) && ownOf(this.options.secrets, key) === undefined);
    if (undeclared.length < most) return;
    const [oldest] = undeclared
      .filter(([, cell]) => !cell.isListenedTo && !cell.isLoading)
      .sort(([, one], [, other]) => one.lastUse - other.lastUse);
    if (oldest === undefined) return;
    this.#cells.delete(oldest[0]);
    // Not at once: who has just waited for it reads it first.
    setImmediate(() => oldest[1].drop());
  }

  #readBlocking(name: string, storeName: string | undefined, reference: SecretReference): StoredVersions {
    if (this.options.sync === 'preload' || this.#blockingRead === undefined) throw notLoaded(name);
    const started = this.clock.monotonic();
    const answers = this.#blockingRead(storeName, [reference]);
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
    return answerOf(answers, reference);
  }
}

const ownOf = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

const answerOf = (answers: ReturnType<BlockingRead>, { name }: SecretReference): StoredVersions => {
  const answer = answers.get(name) ?? new KeyturnError('STORE_PROTOCOL', `The store gave no answer for '${name}'.`, { secret: name });
  if (answer instanceof KeyturnError) throw answer;
  // Two cells of one name can't share bytes, for each wipes its own.
  return answer.map((version) => ({ ...version, value: Uint8Array.from(version.value) }));
};

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
