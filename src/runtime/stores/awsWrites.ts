/**
 * Writing to Secrets Manager by compare-and-swap.
 *
 * A new version is put under `AWSPENDING`, where nobody reads it, and becomes `AWSCURRENT` by one request that names the version which
 * must lose that label. Secrets Manager refuses it if another version has it by then. Whether a request that failed took effect is
 * found out by looking, so that a lost answer is not taken for a lost race.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import { KeyturnError } from '../errors.ts';
import type { CallContext } from '../types.ts';
import { secretDisabled, secretNotFound, storeConflict } from './absence.ts';
import { type AwsRequest, LeftError } from './awsClient.ts';
import { KIND } from './awsErrors.ts';
import { awsValueOf } from './awsVersion.ts';

interface Target {
  readonly name: string;
  readonly id: string;
}

/** One write, and what it needs. */
interface Write {
  readonly request: AwsRequest;
  readonly target: Target;
  readonly value: ReturnType<typeof awsValueOf>;
  /** The ID of the new version, which makes repeated requests one. */
  readonly version: string;
  readonly call: CallContext;
}

/** Makes the value the current version if `expected` still is; gives its ID. Throws `STORE_CONFLICT`. */
export const writeVersion = async (
  request: AwsRequest, target: Target, value: Uint8Array, expected: string | null, call: CallContext,
): Promise<string> => {
  const write: Write = { request, target, value: awsValueOf(value, target.name), version: randomUUID(), call };
  const before = await labelsOf(write);
  if (before === undefined) {
    if (expected !== null) throw storeConflict(KIND, target.name);
    return await create(write);
  }
  if (before.isDeleted) throw secretDisabled(KIND, target.name, 'scheduled for deletion; restore it first');
  if (before.isRotated) throw inOtherHands(target.name);
  if ((before.current ?? null) !== expected) throw storeConflict(KIND, target.name);
  return await promote(write, expected);
};

/** Which version is current, and whether the secret may be written; `undefined` if there is no such secret. */
const labelsOf = async ({ request, target: { name, id }, call }: Write): Promise<{
  readonly current: string | undefined; readonly isRotated: boolean; readonly isDeleted: boolean;
} | undefined> => {
  try {
    const described = await request(name, call, async ({ sdk, client, options }) =>
      client.send(new sdk.DescribeSecretCommand({ SecretId: id }), options), ['ResourceNotFoundException']);
    const labels = Object.entries(described.VersionIdsToStages ?? {});
    return {
      current: labels.find(([, stages]) => stages.includes('AWSCURRENT'))?.[0],
      isRotated: described.RotationEnabled === true,
      isDeleted: described.DeletedDate !== undefined,
    };
  } catch (error) {
    if (error instanceof LeftError) return undefined;
    throw error;
  }
};

const create = async (write: Write): Promise<string> => {
  const { request, target: { name, id }, value, version, call } = write;
  if (id.startsWith('arn:')) throw secretNotFound(KIND, name, 'Only its owner can make a secret that is named by an ARN.');
  try {
    await request(name, call, async ({ sdk, client, options }) =>
      client.send(new sdk.CreateSecretCommand({ Name: id, ClientRequestToken: version, ...value }), options), ['ResourceExistsException']);
    return version;
  } catch (error) {
    if (error instanceof LeftError) return await ownOrConflict(write);
    throw error;
  }
};

const promote = async (write: Write, expected: string | null): Promise<string> => {
  const { request, target: { name, id }, value, version, call } = write;
  const put = await request(name, call, async ({ sdk, client, options }) => client.send(new sdk.PutSecretValueCommand({
    SecretId: id, ClientRequestToken: version, VersionStages: ['AWSPENDING'], ...value,
  }), options));
  // The first version of a secret becomes the current one whatever was asked for.
  if (put.VersionStages?.includes('AWSCURRENT')) return version;
  try {
    await request(name, call, async ({ sdk, client, options }) => client.send(new sdk.UpdateSecretVersionStageCommand({
      SecretId: id, VersionStage: 'AWSCURRENT', MoveToVersionId: version, ...(expected !== null && { RemoveFromVersionId: expected }),
    }), options), ['InvalidParameterException', 'InvalidRequestException']);
    return version;
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    return await ownOrConflict(write);
  }
};

/** The version, if it became the current one after all; throws `STORE_CONFLICT` if another is. */
const ownOrConflict = async (write: Write): Promise<string> => {
  const after = await labelsOf(write);
  if (after?.current === write.version) return write.version;
  await withdraw(write);
  throw storeConflict(KIND, write.target.name);
};

/** Takes the label from a version that lost, so that nobody takes it for a rotation under way; another writer may have done so already. */
const withdraw = async ({ request, target: { name, id }, version, call }: Write): Promise<void> => {
  try {
    await request(name, call, async ({ sdk, client, options }) => client.send(new sdk.UpdateSecretVersionStageCommand({
      SecretId: id, VersionStage: 'AWSPENDING', RemoveFromVersionId: version,
    }), options), ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException']);
  } catch (error) {
    // The race is lost either way, which is what the caller must hear.
    if (!(error instanceof LeftError || error instanceof KeyturnError)) throw error;
  }
};

const inOtherHands = (secret: string): KeyturnError =>
  new KeyturnError(
    'STORE_READ_ONLY',
    `The secret '${secret}' is rotated by AWS, which uses the label AWSPENDING itself. Turn that rotation off to let keyturn write it.`,
    { secret, store: KIND },
  );
