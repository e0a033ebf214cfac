/** What can be done to the versions of a secret, as pure functions, and what they look like from outside. */
import { DAY_MS } from '../clock.ts';
import { KeyturnError } from '../errors.ts';
import { instantOf, isoOf } from '../keyrings/instant.ts';
import type { KeystoreSecret, KeystoreSecrets, KeystoreVersion } from './keystoreFormat.ts';

const DEFAULT_GRACE_DAYS = 30;

/** A version of a secret without its value. */
export interface VersionStatus {
  readonly version: string;
  /** Epoch milliseconds, as all times here. */
  readonly created: number;
  readonly burnt: boolean;
  /** Since when it is no longer accepted, if it was ended before its time. */
  readonly revoked?: number;
  /** When it is no longer accepted, for a version that has a successor. */
  readonly expires?: number;
}

/** A secret without its values. */
export interface SecretStatus {
  readonly name: string;
  readonly gracePeriodDays: number;
  /** Newest first. */
  readonly versions: readonly VersionStatus[];
}

/** What is added, and what becomes of the versions before it. */
export interface Addition {
  readonly sealed: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly burnt: boolean;
  /** Ends all previous versions at once. */
  readonly compromised: boolean;
  readonly gracePeriodDays: number | undefined;
}

/** A secret of this name, `undefined` if there is none. */
export const secretIn = (secrets: KeystoreSecrets, name: string): KeystoreSecret | undefined =>
  Object.hasOwn(secrets, name) ? secrets[name] : undefined;

/** The number of the version that would be added next. */
export const nextVersionOf = (secret: KeystoreSecret | undefined): number => (secret?.versions[0]?.version ?? 0) + 1;

/** The secrets with a version added. */
export const withVersion = (secrets: KeystoreSecrets, name: string, addition: Addition): KeystoreSecrets => {
  const secret = secretIn(secrets, name);
  const at = isoOf(addition.now);
  const added: KeystoreVersion = {
    version: nextVersionOf(secret),
    created: at,
    ...(addition.burnt && { burnt: true }),
    value: addition.sealed,
  };
  const previous = (secret?.versions ?? []).map((one) => (addition.compromised ? revokedVersion(one, at) : one));
  const gracePeriodDays = addition.gracePeriodDays ?? secret?.gracePeriodDays;
  return replaced(secrets, name, { ...(gracePeriodDays !== undefined && { gracePeriodDays }), versions: [added, ...previous] });
};

/** The secrets with a version marked as one that once stood in the open. */
export const withBurnt = (secrets: KeystoreSecrets, name: string, version: string): KeystoreSecrets =>
  withChanged(secrets, name, version, (one) => ({ ...one, burnt: true }));

/** The secrets with a version ended at once; throws `ARGUMENT_INVALID` for the newest, which needs a successor first. */
export const withRevoked = (secrets: KeystoreSecrets, name: string, version: string, now: number): KeystoreSecrets => {
  if (String(secretIn(secrets, name)?.versions[0]?.version) === version) {
    throw new KeyturnError('ARGUMENT_INVALID', `Version ${version} of '${name}' is the one in use. Rotate the secret first.`, { secret: name });
  }
  return withChanged(secrets, name, version, (one) => revokedVersion(one, isoOf(now)));
};

/** The secrets as they may be shown: no values. */
export const statusOf = (secrets: KeystoreSecrets): readonly SecretStatus[] =>
  Object.entries(secrets).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, secret]) => ({
    name,
    gracePeriodDays: secret.gracePeriodDays ?? DEFAULT_GRACE_DAYS,
    versions: secret.versions.map((_, index) => versionStatusOf(secret, index)),
  }));

/** When a version with a successor is no longer accepted, in epoch milliseconds; `undefined` for the newest. */
export const expiryOf = ({ versions, gracePeriodDays = DEFAULT_GRACE_DAYS }: KeystoreSecret, index: number): number | undefined => {
  const successor = versions[index - 1];
  return successor && createdOf(successor) + gracePeriodDays * DAY_MS;
};

/** When a version was made, in epoch milliseconds. */
export const createdOf = ({ created }: KeystoreVersion): number => instantOf(created) ?? 0;

const versionStatusOf = (secret: KeystoreSecret, index: number): VersionStatus => {
  const { version, created, burnt = false, revoked } = secret.versions[index] ?? { version: 0, created: '' };
  const expires = expiryOf(secret, index);
  const end = revoked === undefined ? undefined : instantOf(revoked);
  return {
    version: String(version),
    created: instantOf(created) ?? 0,
    burnt,
    ...(end !== undefined && { revoked: end }),
    ...(expires !== undefined && { expires }),
  };
};

const revokedVersion = (one: KeystoreVersion, at: string): KeystoreVersion => ({ ...one, revoked: one.revoked ?? at });

const withChanged = (
  secrets: KeystoreSecrets,
  name: string,
  version: string,
  change: (one: KeystoreVersion) => KeystoreVersion,
): KeystoreSecrets => {
  const secret = secretIn(secrets, name);
  if (!secret?.versions.some((one) => String(one.version) === version)) {
    throw new KeyturnError('SECRET_NOT_FOUND', `The keystore has no version ${version} of '${name}'. See npx keyturn list.`, {
      secret: name, store: 'keystore',
    });
  }
  return replaced(secrets, name, {
    ...secret,
    versions: secret.versions.map((one) => (String(one.version) === version ? change(one) : one)),
  });
};

/** By entries, because a name may be `__proto__`. */
const replaced = (secrets: KeystoreSecrets, name: string, secret: KeystoreSecret): KeystoreSecrets =>
  Object.fromEntries([...Object.entries(secrets).filter(([other]) => other !== name), [name, secret]]);
