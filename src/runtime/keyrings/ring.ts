/**
 * The keys of a keyring as they are now: reads the manifest through its cell, keeps the last good one, and knows each key's state.
 *
 * @module
 */
import { ageOf, DAY_MS, type Moment } from '../clock.ts';
import { hasCode } from '../errors.ts';
import type { Emit } from '../events.ts';
import type { Loaded, SecretCell } from '../secretCell.ts';
import type { Clock } from '../types.ts';
import { isOlder, vanishedFrom, type VanishedKey } from './continuity.ts';
import { DerivedKeys } from './derivation.ts';
import { type KeyStates, type StatedKey, statesAt } from './keyState.ts';
import { type ManifestKey, type ManifestOwner, parseManifest } from './manifest.ts';
import { DUE_SHARE, type KeyringPolicy } from './policy.ts';

/** What a ring is made of. */
export interface RingOptions {
  readonly owner: ManifestOwner;
  readonly cell: SecretCell;
  readonly policy: KeyringPolicy;
  readonly clock: Clock;
  readonly emit: Emit;
}

/** The keys at one moment, and what was derived from them. */
export interface CurrentKeys {
  readonly states: KeyStates;
  readonly derived: DerivedKeys;
}

/** How far a key is from the time at which it should be replaced. */
export type Due = 'ok' | 'due' | 'overdue';

/** A manifest that was read, and what follows from it. */
interface Adopted {
  readonly version: string;
  readonly keys: readonly ManifestKey[];
  readonly vanished: readonly VanishedKey[];
  readonly derived: DerivedKeys;
  fetched: Moment;
}

/** A manifest that was not taken, so that it is read and announced once. */
interface Refused {
  readonly version: string;
  readonly fetched: Moment;
}

const RETIRING_DAYS = 7;
const HOUR_MS = 3_600_000;
const ROLLBACKS_BORNE = 3;

/** One keyring's live keys. */
export class Ring {
  readonly options: RingOptions;
  #adopted: Adopted | undefined;
  #refused: Refused | undefined;
  /** Reads in a row that gave an older manifest. */
  #rollbacks = 0;
  #states: { readonly from: number; readonly states: KeyStates; readonly adopted: Adopted } | undefined;
  #due: Due = 'ok';
  /** Of keys that soon retire: when that was last announced, and the uses since. */
  readonly #retiring = new Map<string, { readonly warnedAt: number; readonly count: number }>();

  constructor(options: RingOptions) {
    this.options = options;
  }

  /** The keys at once; reads the store synchronously if it must. */
  now(): CurrentKeys {
    return this.#currentOf(this.options.cell.now());
  }

  /** The keys as last read, after the cell has loaded. */
  usable(): CurrentKeys {
    return this.#currentOf(this.options.cell.usable());
  }

  /** Whether a new key should be made, and the instant by which. */
  dueAt(states: KeyStates): { readonly due: Due; readonly by: number | undefined } {
    const newest = states.keys.find(({ state }) => state === 'pending' || state === 'active');
    if (newest === undefined) return { due: 'overdue', by: undefined };
    const { maxAgeMs } = this.options.policy;
    const age = this.options.clock.now() - newest.key.created;
    const early = age >= maxAgeMs * DUE_SHARE ? 'due' : 'ok';
    return { due: age >= maxAgeMs ? 'overdue' : early, by: newest.key.created + maxAgeMs };
  }

  /** Notes that a key was used to open something: one that soon retires is announced, at most once an hour, with how often. */
  noteUse({ key, retiresAt }: StatedKey): void {
    if (retiresAt === Infinity) return;
    const { clock, emit, owner } = this.options;
    if (retiresAt - clock.now() > RETIRING_DAYS * DAY_MS) return;
    const at = clock.monotonic();
    const { warnedAt, count } = this.#retiring.get(key.id) ?? { warnedAt: -Infinity, count: 0 };
    const isSilent = at - warnedAt < HOUR_MS;
    this.#retiring.set(key.id, isSilent ? { warnedAt, count: count + 1 } : { warnedAt: at, count: 0 });
    if (!isSilent) emit('key.retiring', { name: owner.name, keyId: key.id, count: count + 1 });
  }

  #currentOf(loaded: Loaded): CurrentKeys {
    const adopted = this.#adopt(loaded);
    return { states: this.#statesOf(adopted), derived: adopted.derived };
  }

  #statesOf(adopted: Adopted): KeyStates {
    const { clock, policy, emit, owner } = this.options;
    const now = clock.now();
    const known = this.#states;
    if (known?.adopted === adopted && now >= known.from && now < known.states.until) return known.states;
    const states = this.#withVanished(statesAt(adopted.keys, now, policy), adopted);
    this.#states = { from: now, states, adopted };
    if (states.isFallback && states.active) emit('key.fallback', { name: owner.name, keyId: states.active.key.id });
    this.#announceDue(states);
    return states;
  }

  #withVanished(states: KeyStates, { vanished }: Adopted): KeyStates {
    if (vanished.length === 0) return states;
    const { cell: { options: { policy: { maxStaleMs } } }, clock } = this.options;
    const kept = vanished.filter(({ seen }) => ageOf(seen, clock) < maxStaleMs);
    return {
      ...states,
      keys: [...states.keys, ...kept.map(({ stated }) => stated)],
      until: Math.min(states.until, ...kept.map(({ seen }) => seen.wall + maxStaleMs)),
    };
  }

  #announceDue(states: KeyStates): void {
    const { due } = this.dueAt(states);
    if (due !== this.#due && due !== 'ok') this.options.emit(`rotation.${due}`, { name: this.options.owner.name });
    this.#due = due;
  }

  #adopt({ active, fetched }: Loaded): Adopted {
    const known = this.#adopted;
    if (known?.version === active.version) {
      known.fetched = fetched;
      this.#rollbacks = 0;
      return known;
    }
    const lastGood = known && this.#mayServe(known) ? known : undefined;
    if (lastGood && this.#refused?.version === active.version && this.#refused.fetched === fetched) return lastGood;
    try {
      const keys = keysIn(active, this.options.owner);
      if (lastGood && isOlder(keys, lastGood.keys)) return this.#refuseOlder(lastGood, { version: active.version, fetched });
      return this.#take(keys, { version: active.version, fetched });
    } catch (error) {
      // A manifest that was broken by hand must not stop the program, for as long as a store that is away would not either.
      if (!hasCode(error, 'MANIFEST_INVALID') || lastGood === undefined) throw error;
      return this.#refuseInvalid(lastGood, { version: active.version, fetched });
    }
  }

  #take(keys: readonly ManifestKey[], { version, fetched }: Refused): Adopted {
    const { owner, emit, clock, policy } = this.options;
    const known = this.#adopted;
    const vanished = known ? vanishedFrom({ ...known, states: statesAt(known.keys, clock.now(), policy).keys }, keys) : [];
    for (const { stated: { key } } of vanished) {
      if (known?.keys.includes(key)) emit('key.vanished', { name: owner.name, keyId: key.id, version });
    }
    this.#rollbacks = 0;
    this.#adopted = { version, keys, vanished, fetched, derived: new DerivedKeys(owner.environment) };
    return this.#adopted;
  }

  #refuseInvalid(lastGood: Adopted, refused: Refused): Adopted {
    const { emit, owner: { name } } = this.options;
    if (this.#refused?.version !== refused.version) emit('manifest.invalid', { name, version: refused.version, code: 'MANIFEST_INVALID' });
    this.#refused = refused;
    return lastGood;
  }

  /** A replica may lag for a moment; whoever puts a backup back is told, and a new start takes it. */
  #refuseOlder(lastGood: Adopted, refused: Refused): Adopted {
    this.#refused = refused;
    this.#rollbacks += 1;
    if (this.#rollbacks === ROLLBACKS_BORNE) this.options.emit('manifest.rollback', { name: this.options.owner.name, version: refused.version });
    return lastGood;
  }

  #mayServe({ fetched }: Adopted): boolean {
    const { cell, clock } = this.options;
    return ageOf(fetched, clock) < cell.options.policy.maxStaleMs;
  }
}

const keysIn = (active: Loaded['active'], owner: ManifestOwner): readonly ManifestKey[] => {
  const bytes = active.bytes();
  try {
    return parseManifest(bytes, owner).keys;
  } finally {
    bytes.fill(0);
  }
};
