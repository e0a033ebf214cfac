/**
 * Many instances of a program that share one keyring, in simulated time: their clocks differ, they rotate, restart, and open at once, without
 * asking the store again, what any of them sealed. The same run for each seed.
 */
import { KeyturnError } from '../../../src/runtime/errors.ts';
import type { KeyManager, KeyManagerOptions, SecretStore, StoredVersions } from '../../../src/runtime/types.ts';
import { codeIn } from '../errorCode.ts';
import { type Draws, drawsOf } from '../seededRandom.ts';

/** How large a fleet is, and what it goes through. */
export interface FleetOptions {
  readonly createKeyManager: (options: KeyManagerOptions) => KeyManager;
  readonly instances: number;
  readonly operations: number;
  /** How far a clock lies from the true time at most, ahead or behind. */
  readonly skewMs: number;
  readonly seed: number;
}

/** What happened to it. */
export interface FleetReport {
  sealed: number;
  opened: number;
  rotations: number;
  restarts: number;
  /** Days that passed. */
  days: number;
  /** Texts that could not be opened, by code. */
  readonly failed: Map<unknown, number>;
}

const NAME = 'orders';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-01-01T00:00:00Z');
const ROTATED_EACH_MS = 4 * HOUR;
const GRACE_DAYS = 3;
/** Between two operations of the fleet, at most. */
const STEP_MS = 5_000;
const OPERATIONS_OF_AN_INSTANCE = 5_000;
const KEPT_TEXTS = 2_000;

/** A text, what is in it, and when it was sealed. */
interface Sealed { readonly token: string; readonly text: string; readonly at: number }

/** Runs a fleet. */
export const simulateFleet = async (options: FleetOptions): Promise<FleetReport> => {
  const draws = drawsOf(options.seed);
  const report: FleetReport = { sealed: 0, opened: 0, rotations: 0, restarts: 0, days: 0, failed: new Map() };
  const time = { now: START };
  const store = sharedStore();
  const start = async (): Promise<KeyManager> => started(options, { draws, time, store });
  const fleet: KeyManager[] = [await start()];
  await draws.pick(fleet).keyring(NAME).rotate();
  while (fleet.length < options.instances) fleet.push(await start());

  const texts: Sealed[] = [];
  let rotatedAt = time.now;
  for (let done = 0; done < options.operations; done += 1) {
    time.now += draws.below(STEP_MS);
    if (time.now - rotatedAt > ROTATED_EACH_MS) {
      rotatedAt = time.now;
      report.rotations += 1;
      await rotated(draws.pick(fleet), draws.pick(fleet));
    }
    if (draws.below(OPERATIONS_OF_AN_INSTANCE) === 0) {
      report.restarts += 1;
      fleet[draws.below(fleet.length)] = await start();
    }
    operate(draws.pick(fleet), { draws, texts, time, report });
    await store.answered();
  }
  report.days = Math.round((time.now - START) / DAY);
  return report;
};

interface Time { now: number }

const started = async (
  { createKeyManager, skewMs }: FleetOptions,
  { draws, time, store }: { readonly draws: Draws; readonly time: Time; readonly store: SecretStore },
): Promise<KeyManager> => {
  const skew = Math.round((draws.below(2_001) / 1_000 - 1) * skewMs);
  const manager = createKeyManager({
    store, environment: 'test', cache: { background: 'off' },
    clock: { now: () => time.now + skew, monotonic: () => time.now - START },
    keyrings: { [NAME]: { gracePeriodDays: GRACE_DAYS } },
  });
  await manager.ready().catch((error: unknown) => {
    // The first instance makes the manifest.
    if (codeIn(error) !== 'SECRET_NOT_FOUND') throw error;
  });
  return manager;
};

/** Two hosts at once, as their schedules do it: one meets the key of the other. */
const rotated = async (...managers: readonly KeyManager[]): Promise<void> => {
  await Promise.all(managers.map(async (manager) => manager.keyring(NAME).rotate({ ifOlderThanDays: 0.1 })));
};

const operate = (
  manager: KeyManager,
  { draws, texts, time, report }: { readonly draws: Draws; readonly texts: Sealed[]; readonly time: Time; readonly report: FleetReport },
): void => {
  const ring = manager.keyring(NAME);
  if (texts.length === 0 || draws.below(4) === 0) {
    const text = draws.text(24);
    texts.push({ token: ring.encrypt(text), text, at: time.now });
    report.sealed += 1;
    if (texts.length > KEPT_TEXTS) texts.splice(0, KEPT_TEXTS / 2);
    return;
  }
  // The newest ones most often: they are what a key shows itself by that another instance does not have yet.
  const { token, text, at } = draws.below(3) > 0 ? texts.at(-1 - draws.below(Math.min(10, texts.length))) ?? draws.pick(texts) : draws.pick(texts);
  if (time.now - at > GRACE_DAYS * DAY) return;
  const outcome = outcomeOf(() => ring.decrypt(token).text() === text);
  if (outcome === true) report.opened += 1;
  else report.failed.set(outcome, (report.failed.get(outcome) ?? 0) + 1);
};

const outcomeOf = (open: () => boolean): unknown => {
  try {
    return open();
  } catch (error) {
    return codeIn(error);
  }
};

/** A store of one value that answers later, and writes by compare-and-swap. */
const sharedStore = (): SecretStore & { answered(): Promise<void> } => {
  let stored: StoredVersions[number] | undefined;
  let requests = 0;
  const later = async (): Promise<void> => {
    requests += 1;
    await Promise.resolve();
  };
  return {
    kind: 'shared',
    read: async ({ name }) => {
      const seen = stored;
      await later();
      if (seen === undefined) throw new KeyturnError('SECRET_NOT_FOUND', `There is no '${name}'.`);
      return [{ ...seen, value: Uint8Array.from(seen.value) }];
    },
    writeIf: async (_, value, expected) => {
      await later();
      if ((stored?.version ?? null) !== expected) throw new KeyturnError('STORE_CONFLICT', 'Somebody else wrote.');
      stored = { value: Uint8Array.from(value), version: String(Number(stored?.version ?? 0) + 1), created: 0 };
      return stored.version;
    },
    answered: async () => {
      if (requests === 0) return;
      requests = 0;
      await new Promise((resolve) => { setImmediate(resolve); });
    },
  };
};
