/**
 * Sealing and opening in the format of a keyring: JWE names its key, Fernet's is found by trying, as MultiFernet does.
 *
 * @module
 */
import { openParts, sealEnvelope } from '../envelope.ts';
import { parseEnvelope } from '../envelopeParser.ts';
import { hasCode, KeyturnError } from '../errors.ts';
import { LABELS } from './derivation.ts';
import { Opened } from './description.ts';
import { fernetFailed, type FernetParts, isFernetOf, openFernet, parseFernet, sealFernet } from './fernet.ts';
import { activeOf, openingKeyOf, type UsableKey } from './keyChoice.ts';
import { openLegacy } from './legacy.ts';
import type { CurrentKeys, Ring } from './ring.ts';
import type { CryptOptions, Decrypted, DecryptOptions } from './types.ts';

/** Seals under the active key; Fernet as of `time` (seconds since 1970), now unless given. */
export const seal = (ring: Ring, { states, derived }: CurrentKeys, plaintext: Uint8Array, options: CryptOptions, time?: number): string => {
  const { stated: { key }, secretKey } = activeOf(states, ring.options.owner.name);
  if (isFernet(ring)) {
    refuseBinding(options);
    return sealFernet(secretKey, { plaintext, time: time ?? secondsOf(ring) });
  }
  const { purpose = '', context } = options;
  return sealEnvelope({ kek: derived.of(key.id, secretKey, LABELS.seal, purpose), keyId: key.id, plaintext, context });
};

/** Opens under the key that sealed, or by the option `legacy` what is no sealed text. */
export const open = (ring: Ring, current: CurrentKeys, token: string, options: DecryptOptions): Decrypted => {
  try {
    return openSealed(ring, current, token, options);
  } catch (error) {
    if (options.legacy === undefined || !isForeign(error)) throw error;
    return openLegacy(options.legacy, token);
  }
};

/** Whether an error says that a text has not the form of a sealed one. */
export const isForeign = (error: unknown): boolean => hasCode(error, 'MALFORMED_TOKEN');

const openSealed = (ring: Ring, current: CurrentKeys, token: string, options: DecryptOptions): Decrypted => {
  const { plaintext, used } = isFernet(ring) ? openedFernet(ring, current, token, options) : openedEnvelope(ring, current, token, options);
  // Only what opened counts as use: a forged text must not raise alarms.
  ring.noteUse(used.stated);
  return new Opened(plaintext, used.stated.key.id, used.stated.state);
};

/** Opens and seals again under the active key. A Fernet text keeps its time, so that it gets no younger. */
export const reseal = (ring: Ring, current: CurrentKeys, token: string, options: DecryptOptions): string => {
  const { bytes, state } = open(ring, current, token, options);
  try {
    return seal(ring, current, bytes, options, isFernet(ring) && state !== 'legacy' ? parseFernet(token).time : undefined);
  } finally {
    bytes.fill(0);
  }
};

/** The ID of the key that sealed; Fernet's by its MAC, `DECRYPTION_FAILED` if no key fits. */
export const sealingKeyIdOf = (ring: Ring, current: () => CurrentKeys, token: string): string =>
  (isFernet(ring) ? keyIdByMac(current(), parseFernet(token)) : parseEnvelope(token).keyId);

/** Whether a failure may be that of a key which another instance has just made. */
export const isPerhapsNewer = (ring: Ring, error: unknown): boolean =>
  hasCode(error, 'UNKNOWN_KEY') || (isFernet(ring) && hasCode(error, 'DECRYPTION_FAILED'));

/** Throws `ARGUMENT_INVALID` for a Fernet keyring, whose keys are used as they are. */
export const refuseFernetExport = (ring: Ring): void => {
  if (isFernet(ring)) throw new KeyturnError('ARGUMENT_INVALID', 'A Fernet keyring has no wrapping keys: other programs take the keys of its manifest.');
};

const openedEnvelope = (
  ring: Ring,
  { states, derived }: CurrentKeys,
  token: string,
  { purpose = '', context, maxAgeSeconds, allow }: DecryptOptions,
): { readonly plaintext: Buffer; readonly used: UsableKey } => {
  if (maxAgeSeconds !== undefined) throw new KeyturnError('ARGUMENT_INVALID', 'maxAgeSeconds is for Fernet keyrings: other texts carry no time.');
  const parts = parseEnvelope(token);
  const used = openingKeyOf(states, parts.keyId, { allow, onRetired: ring.options.policy.onRetired });
  const kek = derived.of(parts.keyId, used.secretKey, LABELS.seal, purpose);
  return { plaintext: openParts(parts, { kek, context }), used };
};

const openedFernet = (
  ring: Ring,
  current: CurrentKeys,
  token: string,
  { maxAgeSeconds, purpose, context, allow }: DecryptOptions,
): { readonly plaintext: Buffer; readonly used: UsableKey } => {
  refuseBinding({ ...(purpose !== undefined && { purpose }), ...(context && { context }) });
  if (maxAgeSeconds !== undefined && !(maxAgeSeconds >= 0)) throw new KeyturnError('ARGUMENT_INVALID', 'maxAgeSeconds must be 0 or more.');
  const parts = parseFernet(token);
  const used = openingKeyOf(current.states, keyIdByMac(current, parts), { allow, onRetired: ring.options.policy.onRetired });
  return { plaintext: openFernet(used.secretKey, parts, { now: secondsOf(ring), maxAgeSeconds }), used };
};

const keyIdByMac = ({ states }: CurrentKeys, parts: FernetParts): string => {
  const stated = states.keys.find(({ key: { secretKey } }) => secretKey !== undefined && isFernetOf(secretKey, parts));
  if (stated === undefined) throw fernetFailed();
  return stated.key.id;
};

const refuseBinding = ({ purpose, context }: CryptOptions): void => {
  if (purpose === undefined && context === undefined) return;
  throw new KeyturnError('ARGUMENT_INVALID', 'A Fernet text is bound to no purpose and no context. Use a keyring of the usual format for that.');
};

const isFernet = ({ options: { policy } }: Ring): boolean => policy.format === 'fernet';

const secondsOf = ({ options: { clock } }: Ring): number => Math.floor(clock.now() / 1000);
