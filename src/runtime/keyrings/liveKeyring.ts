/**
 * The keyring that programs use: seals, opens, signs and derives under the keys of a ring, which is looked up at each use.
 *
 * @module
 */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { bytesOfBase64url } from '../base64url.ts';
import { DAY_MS } from '../clock.ts';
import { type Context, contextDigestOf } from '../envelope.ts';
import { hasCode, KeyturnError } from '../errors.ts';
import { reencryptRows } from './census.ts';
import { derivedBytes, LABELS } from './derivation.ts';
import { refuseLoss } from './destruction.ts';
import { derivedKeyOf, descriptionOf, managedKeyOf } from './description.ts';
import { isoOf } from './instant.ts';
import { activeOf, openingKeyOf, type UsableKey } from './keyChoice.ts';
import { statesAt } from './keyState.ts';
import type { CurrentKeys, Ring } from './ring.ts';
import { changeManifest, isYoung, newKeyId, unknownKey, withDestroyed, withNewKey, withRevoked } from './rotation.ts';
import { openLegacyAsync } from './legacy.ts';
import { isForeign, isPerhapsNewer, open, refuseFernetExport, reseal, seal, sealingKeyIdOf } from './sealing.ts';
import type {
  CryptOptions, Decrypted, DecryptAsyncOptions, DecryptOptions, DerivedKey, DestroyOptions, KeyDescription, Keyring, KeyringStatus, ManagedKey,
  ReencryptCensus, ReencryptJob,
} from './types.ts';

const LARGEST = 16 * 1024 * 1024;
const SIGNATURE = /^v1\.(?<keyId>[\w.-]{1,64})\.(?<mac>[\w-]{43})$/u;

/** A keyring over the ring that `ringOf` finds. */
export class LiveKeyring implements Keyring {
  readonly name: string;
  readonly #ringOf: () => Ring;

  constructor(name: string, ringOf: () => Ring) {
    this.name = name;
    this.#ringOf = ringOf;
  }

  activeKey(): ManagedKey {
    const { stated, secretKey } = activeOf(this.#ringOf().now().states, this.name);
    return managedKeyOf(stated, secretKey);
  }

  allKeys(): readonly ManagedKey[] {
    const { keys } = this.#ringOf().now().states;
    return keys.flatMap((stated) => (stated.key.secretKey ? [managedKeyOf(stated, stated.key.secretKey)] : []));
  }

  encrypt(data: string | Uint8Array, options: CryptOptions = {}): string {
    const plaintext = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    if (plaintext.length > LARGEST) {
      throw new KeyturnError('PLAINTEXT_TOO_LARGE', 'At most 16 MiB can be sealed as one text. Seal parts, or a key for a stream.');
    }
    const ring = this.#ringOf();
    return seal(ring, ring.now(), plaintext, options);
  }

  decrypt(token: string, options: DecryptOptions = {}): Decrypted {
    const ring = this.#ringOf();
    try {
      return open(ring, ring.now(), token, options);
    } catch (error) {
      if (isPerhapsNewer(ring, error)) refreshApart(ring);
      throw error;
    }
  }

  async decryptAsync(token: string, { legacy, ...options }: DecryptAsyncOptions = {}): Promise<Decrypted> {
    const ring = this.#ringOf();
    await ring.options.cell.load();
    try {
      return open(ring, ring.usable(), token, options);
    } catch (error) {
      if (legacy !== undefined && isForeign(error)) return openLegacyAsync(legacy, token);
      if (!isPerhapsNewer(ring, error)) throw error;
      await ring.options.cell.refresh();
      return open(ring, ring.usable(), token, options);
    }
  }

  reencrypt(token: string, options: DecryptOptions = {}): string {
    const ring = this.#ringOf();
    return reseal(ring, ring.now(), token, options);
  }

  async reencryptAll(job: ReencryptJob): Promise<ReencryptCensus> {
    const { cell, clock } = this.#ringOf().options;
    await cell.load();
    return reencryptRows(this, job, clock);
  }

  keyIdOf(token: string): string {
    const ring = this.#ringOf();
    return sealingKeyIdOf(ring, () => ring.now(), token);
  }

  needsReencrypt(token: string): boolean {
    const keyId = this.keyIdOf(token);
    return keyId !== activeOf(this.#ringOf().now().states, this.name).stated.key.id;
  }

  sign(data: string | Uint8Array, { purpose = '', context }: CryptOptions = {}): string {
    const { states, derived } = this.#ringOf().now();
    const { stated: { key }, secretKey } = activeOf(states, this.name);
    const signing = derived.of(key.id, secretKey, LABELS.sign, purpose);
    return `v1.${key.id}.${createHmac('sha256', signing).update(signed(data, context)).digest('base64url')}`;
  }

  verify(data: string | Uint8Array, signature: string, { purpose = '', context }: CryptOptions = {}): boolean {
    const { keyId, mac = '' } = SIGNATURE.exec(signature)?.groups ?? {};
    const given = bytesOfBase64url(mac);
    if (keyId === undefined || given === undefined) return false;
    const ring = this.#ringOf();
    const current = ring.now();
    const chosen = verifyingKeyOf(ring, current, keyId);
    if (chosen === undefined) return false;
    const key = current.derived.of(keyId, chosen.secretKey, LABELS.sign, purpose);
    return timingSafeEqual(given, createHmac('sha256', key).update(signed(data, context)).digest());
  }

  derive(purpose: string, { bytes = 32, keyId }: { readonly bytes?: number; readonly keyId?: string } = {}): DerivedKey {
    if (!Number.isSafeInteger(bytes) || bytes < 16 || bytes > 8160) {
      throw new KeyturnError('ARGUMENT_INVALID', 'A derived key has 16 to 8160 bytes.');
    }
    const { chosen, environment } = this.#chosen(keyId);
    const material = derivedBytes(chosen.secretKey, { label: LABELS.derive, environment, purpose }, bytes);
    const key = createSecretKey(material);
    material.fill(0);
    return derivedKeyOf(chosen.stated.key.id, key);
  }

  exportKek(purpose = '', keyId?: string): Buffer {
    refuseFernetExport(this.#ringOf());
    const { chosen, environment } = this.#chosen(keyId);
    return derivedBytes(chosen.secretKey, { label: LABELS.seal, environment, purpose });
  }

  async rotate(
    { ifOlderThanDays, actor }: { readonly ifOlderThanDays?: number; readonly actor?: string } = {},
  ): Promise<KeyDescription> {
    const { owner, cell, clock, emit } = this.#ringOf().options;
    const id = newKeyId(clock.now());
    const isMade = await changeManifest(cell, owner, (manifest) => {
      const now = clock.now();
      if (manifest && ifOlderThanDays !== undefined && isYoung(manifest.keys, now, ifOlderThanDays * DAY_MS)) return undefined;
      return withNewKey(manifest, owner, { id, now, actor });
    });
    if (isMade) emit('rotation.done', { name: this.name, keyId: id, ...(actor !== undefined && { actor }) });
    else await cell.load();
    return this.#describe(isMade ? id : undefined);
  }

  async revoke(id: string, reason: string): Promise<void> {
    const { owner, cell, clock, emit } = this.#ringOf().options;
    const isDone = await changeManifest(cell, owner, (manifest) => {
      if (manifest === undefined) throw unknownKey(id);
      return withRevoked(manifest, id, { now: clock.now(), reason });
    });
    if (isDone) emit('rotation.revoked', { name: this.name, keyId: id });
  }

  async destroy(id: string, options: DestroyOptions): Promise<void> {
    const { owner, cell, clock, emit, policy } = this.#ringOf().options;
    const isDone = await changeManifest(cell, owner, (manifest) => {
      if (manifest === undefined) throw unknownKey(id);
      const now = clock.now();
      const document = withDestroyed(manifest, id, now);
      // Judged by the manifest that is replaced: another instance may just have rotated.
      if (document) refuseLoss(id, options, statesAt(manifest.keys, now, policy));
      return document;
    });
    if (isDone) emit('rotation.destroyed', { name: this.name, keyId: id });
  }

  async refresh(): Promise<KeyringStatus> {
    const ring = this.#ringOf();
    await ring.options.cell.refresh();
    return statusOf(ring, ring.usable());
  }

  status(): KeyringStatus {
    const ring = this.#ringOf();
    return statusOf(ring, ring.now());
  }

  #describe(id: string | undefined): KeyDescription {
    const { keys, active } = this.#ringOf().usable().states;
    const newest = keys.find(({ state }) => state === 'pending') ?? active;
    const stated = id === undefined ? newest : keys.find(({ key }) => key.id === id);
    if (stated === undefined) throw unknownKey(id ?? this.name);
    return descriptionOf(stated);
  }

  #chosen(keyId: string | undefined): { readonly chosen: UsableKey; readonly environment: string } {
    const ring = this.#ringOf();
    const { owner: { environment }, policy: { onRetired } } = ring.options;
    const { states } = ring.now();
    const chosen = keyId === undefined ? activeOf(states, this.name) : openingKeyOf(states, keyId, { onRetired });
    return { chosen, environment };
  }
}

const verifyingKeyOf = (ring: Ring, { states }: CurrentKeys, keyId: string): UsableKey | undefined => {
  try {
    return openingKeyOf(states, keyId, { onRetired: ring.options.policy.onRetired });
  } catch (error) {
    if (hasCode(error, 'UNKNOWN_KEY')) refreshApart(ring);
    else if (!hasCode(error, 'KEY_RETIRED', 'KEY_REVOKED', 'KEY_DESTROYED')) throw error;
    return undefined;
  }
};

/** At most once per cool-down, so that made-up key IDs cause no traffic. What fails is an event of its own. */
const refreshApart = ({ options: { cell } }: Ring): void => {
  cell.refresh().catch((error: unknown) => {
    if (!(error instanceof KeyturnError)) throw error;
  });
};

/** What is signed: whether there is a context, its digest, the data. */
const signed = (data: string | Uint8Array, context: Context | undefined): Buffer =>
  Buffer.concat([
    context ? Buffer.concat([Buffer.from([1]), contextDigestOf(context)]) : Buffer.from([0]),
    typeof data === 'string' ? Buffer.from(data, 'utf8') : data,
  ]);

const statusOf = (ring: Ring, { states }: CurrentKeys): KeyringStatus => {
  const { due, by } = ring.dueAt(states);
  return {
    name: ring.options.owner.name,
    environment: ring.options.owner.environment,
    activeKeyId: states.active?.key.id,
    keys: states.keys.map(descriptionOf),
    rotation: due,
    rotateBy: by === undefined ? undefined : isoOf(by),
  };
};
