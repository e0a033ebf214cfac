/**
 * What a KV v2 store holds, and how its calls change that. Every call gives a new state, so that the one before stays for replicas that lag.
 *
 * @module
 */
import type { ServiceReply } from './server.ts';

/** One version; deleted ones keep their data, destroyed ones don't. */
export interface KvVersion {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly created: number;
  readonly deleted?: number;
}

/** A secret with its versions by number. */
export interface KvSecret {
  readonly versions: ReadonlyMap<number, KvVersion>;
  readonly current: number;
  readonly created: number;
  readonly updated: number;
  readonly casRequired: boolean;
  readonly maxVersions: number;
  readonly customMetadata: Readonly<Record<string, string>> | null;
}

/** All secrets by path. */
export type KvState = ReadonlyMap<string, KvSecret>;

/** A call to one path. */
export interface KvCall {
  readonly state: KvState;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly now: number;
}

/** The answer's data, and the new state of a call that changes something; a refusal has its own reply. */
export interface KvOutcome {
  readonly state?: KvState;
  readonly data?: unknown;
  readonly reply?: ServiceReply;
}

/** Vault's way to say no. */
export const refusal = (status: number, ...errors: readonly string[]): ServiceReply => ({ status, body: { errors } });

/** A refusal as the outcome of a call. */
export const refused = (status: number, ...errors: readonly string[]): KvOutcome => ({ reply: refusal(status, ...errors) });

/** An instant as Vault writes it, with nanoseconds. */
export const instantOf = (ms: number | undefined): string => (ms === undefined ? '' : new Date(ms).toISOString().replace('Z', '000000Z'));

/** The state with another secret at a path. */
export const withSecret = (state: KvState, path: string, secret: KvSecret): KvState => new Map([...state, [path, secret]]);

/** A secret with a new newest version; old ones fall off the end. */
export const withVersion = (secret: KvSecret | undefined, data: Readonly<Record<string, unknown>>, now: number): KvSecret => {
  const known = secret ?? {
    versions: new Map(), current: 0, created: now, updated: now, casRequired: false, maxVersions: 0, customMetadata: null,
  };
  const current = known.current + 1;
  const oldest = current - (known.maxVersions === 0 ? 10 : known.maxVersions);
  const kept = [...known.versions].filter(([number]) => number > oldest);
  return { ...known, current, updated: now, versions: new Map([...kept, [current, { data, created: now }]]) };
};

/** What is said of a version. */
export const metadataOf = (secret: KvSecret, number: number, version: KvVersion): Readonly<Record<string, unknown>> => ({
  ...lifeOf(version), custom_metadata: secret.customMetadata, version: number,
});

/** When a version was made and deleted, and whether it was destroyed. */
export const lifeOf = ({ created, deleted, data }: KvVersion): Readonly<Record<string, unknown>> => ({
  created_time: instantOf(created), deletion_time: instantOf(deleted), destroyed: data === undefined,
});
