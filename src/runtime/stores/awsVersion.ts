/** A version of a secret, as Secrets Manager gives it and takes it. */
import { isUtf8 } from 'node:buffer';
import { KeyturnError } from '../errors.ts';
import type { StoredVersion } from '../types.ts';
import { KIND } from './awsErrors.ts';

/** The service's own limit for a value, in bytes. */
const LIMIT = 65_536;

/** What answers of single and batch reads have in common. */
export interface AwsVersion {
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: Uint8Array | undefined;
  readonly VersionId?: string | undefined;
  readonly CreatedDate?: Date | undefined;
}

/** A version as the service gives it; throws `STORE_PROTOCOL` if it is none. */
export const storedVersionOf = (
  { SecretString, SecretBinary, VersionId, CreatedDate }: AwsVersion,
  secret: string,
): StoredVersion => {
  if (VersionId === undefined || (SecretString === undefined && SecretBinary === undefined)) {
    throw new KeyturnError('STORE_PROTOCOL', `The ${KIND} store answered without a value for '${secret}'.`, { secret, store: KIND });
  }
  return {
    value: SecretString === undefined ? Uint8Array.from(SecretBinary ?? []) : Buffer.from(SecretString),
    version: VersionId,
    created: CreatedDate?.getTime() ?? 0,
  };
};

/** Text goes in as text, which the console and other programs can read; throws `ARGUMENT_INVALID` for what the service can't hold. */
export const awsValueOf = (value: Uint8Array, secret: string): { readonly SecretString: string } | { readonly SecretBinary: Uint8Array } => {
  if (value.length === 0 || value.length > LIMIT) {
    const how = value.length === 0 ? 'is empty' : 'is over 64 KiB';
    throw new KeyturnError('ARGUMENT_INVALID', `The value given for '${secret}' ${how}.`, { secret, store: KIND });
  }
  return isUtf8(value) ? { SecretString: Buffer.from(value).toString() } : { SecretBinary: value };
};
