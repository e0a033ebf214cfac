/**
 * Changing a manifest: read, change, write if nobody else did; the loser of a race reads again.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { hasCode, KeyturnError } from '../errors.ts';
import { randomText } from '../randomValues.ts';
import { isRecord } from '../records.ts';
import type { SecretCell } from '../secretCell.ts';
import { readWithin } from '../storeRequest.ts';
import { isoOf } from './instant.ts';
import { type Manifest, manifestBytes, type ManifestKey, type ManifestOwner, MOST_KEYS, parseManifest } from './manifest.ts';

const ATTEMPTS = 5;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

type Document = Readonly<Record<string, unknown>>;

/** Gives the changed document, or `undefined` to leave it; `manifest` is absent when the store has none. */
export type Change = (manifest: Manifest | undefined) => Document | undefined;

/** Changes the manifest by compare-and-swap; `false` if the change wanted nothing. Throws `STORE_CONFLICT` after five lost races. */
export const changeManifest = async (cell: SecretCell, owner: ManifestOwner, change: Change): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    const { expected, manifest } = await readForChange(cell, owner);
    const document = change(manifest);
    if (document === undefined) return false;
    try {
      await write(cell, document, expected);
      await cell.reload();
      return true;
    } catch (error) {
      if (attempt === ATTEMPTS || !hasCode(error, 'STORE_CONFLICT')) throw error;
    }
  }
};

/** A document with a new key in front; `now` in epoch milliseconds. Throws `MANIFEST_INVALID` when it is full. */
export const withNewKey = (
  manifest: Manifest | undefined,
  owner: ManifestOwner,
  { id, now, actor }: { readonly id: string; readonly now: number; readonly actor?: string | undefined },
): Document => {
  const { document, keys } = manifest ?? { document: { version: 1, ...owner, keys: [] }, keys: [] };
  if (keys.length >= MOST_KEYS) {
    throw new KeyturnError(
      'MANIFEST_INVALID',
      `The keyring '${owner.name}' has ${MOST_KEYS} keys, the most there may be. Destroy old ones.`,
      { secret: owner.name },
    );
  }
  // The order must hold even if the clock of the last rotation was ahead.
  const created = isoOf(Math.max(now, keys[0]?.created ?? 0));
  const material = randomBytes(32);
  const member = { id, key: material.toString('base64'), created, ...(actor !== undefined && { actor }) };
  material.fill(0);
  return { ...document, keys: [member, ...membersOf(document)] };
};

/** A document in which a key is marked as revoked; throws `UNKNOWN_KEY`. */
export const withRevoked = (
  manifest: Manifest,
  id: string,
  { now, reason }: { readonly now: number; readonly reason: string },
): Document | undefined => {
  const key = manifest.keys.find((one) => one.id === id);
  if (key === undefined) throw unknownKey(id);
  if (key.isRevoked) return undefined;
  const keys = membersOf(manifest.document).map((member) =>
    (isRecord(member) && member['id'] === id ? { ...member, revoked: { at: isoOf(now), reason } } : member));
  return { ...manifest.document, keys };
};

/** A document in which a key is a tombstone, or `undefined` if it is one already; throws `UNKNOWN_KEY`. */
export const withDestroyed = (manifest: Manifest, id: string, now: number): Document | undefined => {
  const key = manifest.keys.find((one) => one.id === id);
  if (key === undefined) throw unknownKey(id);
  if (key.secretKey === undefined) return undefined;
  const keys = membersOf(manifest.document).map((member) => {
    if (!isRecord(member) || member['id'] !== id) return member;
    return { ...Object.fromEntries(Object.entries(member).filter(([name]) => name !== 'key')), destroyed: { at: isoOf(now) } };
  });
  return { ...manifest.document, keys };
};

/** `YYYYMMDD-<8 of base32>`: the day helps people, the rest keeps IDs apart. */
export const newKeyId = (now: number): string =>
  `${isoOf(now).slice(0, 10).replaceAll('-', '')}-${randomText(randomBytes, { length: 8, alphabet: BASE32 })}`;

/** Whether the newest usable key is younger than so many milliseconds. */
export const isYoung = (keys: readonly ManifestKey[], now: number, ageMs: number): boolean => {
  const newest = keys.find(({ isRevoked, secretKey }) => !isRevoked && secretKey !== undefined);
  return newest !== undefined && now - newest.created < ageMs;
};

/** `UNKNOWN_KEY`. */
export const unknownKey = (keyId: string): KeyturnError =>
  new KeyturnError(
    'UNKNOWN_KEY',
    `The keyring has no key '${keyId}'. If it was made just now, try again: the keys are being read anew.`,
    { keyId },
  );

const readForChange = async (
  { options: { store, reference, policy } }: SecretCell,
  owner: ManifestOwner,
): Promise<{ readonly expected: string | null; readonly manifest?: Manifest }> => {
  const versions = await readWithin(store, reference, policy.requestTimeoutMs).catch((error: unknown) => {
    if (hasCode(error, 'SECRET_NOT_FOUND')) return [];
    throw error;
  });
  try {
    const [newest] = versions;
    return newest === undefined ? { expected: null } : { expected: newest.version, manifest: parseManifest(newest.value, owner) };
  } finally {
    for (const { value } of versions) value.fill(0);
  }
};

const write = async (
  { options: { store, reference, policy } }: SecretCell,
  document: Document,
  expected: string | null,
): Promise<void> => {
  if (store.writeIf === undefined) {
    throw new KeyturnError(
      'STORE_READ_ONLY',
      `The ${store.kind} store can't be written to, so the keyring '${reference.name}' is rotated where the store is filled.`,
      { secret: reference.name, store: store.kind },
    );
  }
  const bytes = manifestBytes(document);
  try {
    await store.writeIf(reference, bytes, expected, { signal: AbortSignal.timeout(policy.requestTimeoutMs) });
  } finally {
    bytes.fill(0);
  }
};

const membersOf = ({ keys }: Document): readonly unknown[] => (Array.isArray(keys) ? keys : []);
