/** How long values are kept, with all defaults filled in. */
import type { CachePolicy, SecretStore } from './types.ts';

const HOUR_MS = 3_600_000;

/** A cache policy without gaps; `background` is settled. */
export type SettledPolicy = Readonly<Required<Omit<CachePolicy, 'background' | 'maxEntries'>>> & { readonly background: boolean };

/** The TTL that is assumed when none is set and the store is reached by network. */
export const DEFAULT_TTL_MS = 300_000;

/** A store that answers without waiting is cheap to ask, so a rotation is seen within seconds. */
const LOCAL_TTL_MS = 5_000;

/** Fills in a policy for values of one store. */
export const settledPolicy = (
  policy: CachePolicy,
  store: SecretStore,
  holds: 'secret' | 'keyring',
): SettledPolicy => {
  const ttlMs = policy.ttlMs ?? (store.readSync ? LOCAL_TTL_MS : DEFAULT_TTL_MS);
  const maxStaleMs = policy.maxStaleMs ?? (holds === 'keyring' ? 24 * HOUR_MS : HOUR_MS);
  const { background = 'auto' } = policy;
  return {
    ttlMs,
    maxStaleMs: Math.max(maxStaleMs, ttlMs),
    refreshJitter: policy.refreshJitter ?? 0.2,
    negativeTtlMs: policy.negativeTtlMs ?? (store.readSync ? LOCAL_TTL_MS : 30_000),
    refreshCooldownMs: policy.refreshCooldownMs ?? 10_000,
    requestTimeoutMs: policy.requestTimeoutMs ?? 5_000,
    background: background === 'on' || (background === 'auto' && process.env['AWS_LAMBDA_FUNCTION_NAME'] === undefined),
  };
};
