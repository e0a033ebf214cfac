/**
 * The store over AWS Secrets Manager, by the official SDK, which is loaded when it is first used.
 *
 * `AWSCURRENT` is the newest version and `AWSPREVIOUS` the one before; both are asked for by their label, because what an answer
 * without one means differs between implementations. The previous one is read after the current one, so that a rotation in between
 * can't hide a version that is still in use.
 *
 * @module
 */
import { DAY_MS } from '../clock.ts';
import { hasCode, KeyturnError } from '../errors.ts';
import type { CallContext, Health, SecretReference, SecretStore, StoredVersion, StoredVersions } from '../types.ts';
import { readBatch } from './awsBatch.ts';
import { type AwsRequest, awsRequestOf, LeftError } from './awsClient.ts';
import { KIND } from './awsErrors.ts';
import { namesFrom, secretIdOf } from './awsNames.ts';
import { storedVersionOf } from './awsVersion.ts';
import { writeVersion } from './awsWrites.ts';

/** Where the secrets are. Region and credentials come from where every AWS SDK looks for them, unless given. */
export interface AwsSecretsManagerOptions {
  /** A `SecretsManagerClient` of your own; region, endpoint and retries are then its affair. */
  readonly client?: object;
  readonly region?: string;
  /** Another address than the region's, such as that of a test server. */
  readonly endpoint?: string;
  /** Stands before every name, such as `shop/production/`. */
  readonly prefix?: string;
  /** Milliseconds for one attempt of a request; 4000. */
  readonly timeoutMs?: number;
}

/** A store over AWS Secrets Manager; needs `@aws-sdk/client-secrets-manager` (`STORE_MISSING` says so). `now` is for tests. */
export const awsSecretsManager = (
  options: AwsSecretsManagerOptions = {},
  { now = Date.now }: { readonly now?: () => number } = {},
): SecretStore => {
  const { prefix = '' } = options;
  const request = awsRequestOf(options);
  const idOf = (name: string): string => secretIdOf(name, prefix);
  return {
    kind: KIND,
    read: async (reference, call) => {
      const id = idOf(reference.name);
      return await versionsOf(request, { id, reference, now }, call);
    },
    readMany: async (references, call) => {
      const answers = new Map<string, StoredVersions | KeyturnError>();
      const newest = await readBatch(request, references.map(({ name }) => ({ name, id: idOf(name) })), call);
      await Promise.all(references.map(async (reference) => {
        const answer = newest.get(reference.name);
        if (answer === undefined) return;
        answers.set(reference.name, answer instanceof KeyturnError
          ? answer
          : await completed(request, answer, { id: idOf(reference.name), reference, now }, call));
      }));
      return answers;
    },
    writeIf: async ({ name }, value, expected, call) => writeVersion(request, { name, id: idOf(name) }, value, expected, call),
    list: async (start, call) => namesFrom(request, prefix, start, call),
    probe: async (call) => healthOf(request, `${prefix}keyturn-probe`, call),
  };
};

interface Reading {
  readonly id: string;
  readonly reference: SecretReference;
  readonly now: () => number;
}

const versionsOf = async (request: AwsRequest, reading: Reading, call: CallContext): Promise<StoredVersions> => {
  const { id, reference: { name } } = reading;
  const current = await readLabelled(request, { name, id, label: 'AWSCURRENT' }, call);
  return [current, ...await previousOf(request, current, reading, call)];
};

/** The newest version with the one before; an error of the latter alone is that of the secret. */
const completed = async (
  request: AwsRequest, current: StoredVersion, reading: Reading, call: CallContext,
): Promise<StoredVersions | KeyturnError> => {
  try {
    return [current, ...await previousOf(request, current, reading, call)];
  } catch (error) {
    if (error instanceof KeyturnError) return error;
    throw error;
  }
};

const previousOf = async (
  request: AwsRequest, current: StoredVersion, { id, reference, now }: Reading, call: CallContext,
): Promise<StoredVersions> => {
  const { name, gracePeriodDays } = reference;
  if (gracePeriodDays !== undefined && now() - current.created > gracePeriodDays * DAY_MS) return [];
  try {
    const previous = await readLabelled(request, { name, id, label: 'AWSPREVIOUS' }, call);
    // The secret was rotated meanwhile: what is current now is read with the next refresh.
    return previous.version === current.version ? [] : [previous];
  } catch (error) {
    if (hasCode(error, 'SECRET_NOT_FOUND')) return [];
    throw error;
  }
};

const readLabelled = async (
  request: AwsRequest,
  { name, id, label }: { readonly name: string; readonly id: string; readonly label: string },
  call: CallContext,
): Promise<StoredVersion> => {
  const answer = await request(name, call, async ({ sdk, client, options }) =>
    client.send(new sdk.GetSecretValueCommand({ SecretId: id, VersionStage: label }), options));
  return storedVersionOf(answer, name);
};

/** An absence or a lacking permission is an answer too: the service was reached, and knew the credentials. */
const healthOf = async (request: AwsRequest, id: string, call: CallContext): Promise<Health> => {
  try {
    const region = await request(id, call, async ({ sdk, client, options }) => {
      await client.send(new sdk.DescribeSecretCommand({ SecretId: id }), options);
      return client.config.region();
    }, ['ResourceNotFoundException', 'AccessDeniedException']);
    return { ok: true, detail: region };
  } catch (error) {
    if (error instanceof KeyturnError) return { ok: false, code: error.code, detail: error.message };
    if (error instanceof LeftError) return { ok: true, detail: 'Secrets Manager answers' };
    throw error;
  }
};
