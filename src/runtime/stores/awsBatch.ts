/** Reading of many secrets in few requests: `BatchGetSecretValue` gives the current version of up to 20, and each entry's own error. */
import { KeyturnError } from '../errors.ts';
import type { CallContext, StoredVersion } from '../types.ts';
import type { AwsRequest } from './awsClient.ts';
import { awsEntryErrorOf } from './awsErrors.ts';
import { storedVersionOf } from './awsVersion.ts';

const MOST = 20;

interface Named {
  readonly name: string;
  readonly id: string;
}

type Newest = ReadonlyMap<string, StoredVersion | KeyturnError>;

/** The current versions by name; names that the service passes over are left out. Rejects when a whole request fails. */
export const readBatch = async (request: AwsRequest, secrets: readonly Named[], call: CallContext): Promise<Newest> => {
  const parts: (readonly Named[])[] = [];
  for (let start = 0; start < secrets.length; start += MOST) parts.push(secrets.slice(start, start + MOST));
  const answers = await Promise.all(parts.map(async (part) => readPart(request, part, call)));
  return new Map(answers.flatMap((answer) => [...answer]));
};

const readPart = async (request: AwsRequest, part: readonly Named[], call: CallContext): Promise<Newest> => {
  const what = part.map(({ name }) => name).join(', ');
  const { SecretValues = [], Errors = [] } = await request(what, call, async ({ sdk, client, options }) =>
    client.send(new sdk.BatchGetSecretValueCommand({ SecretIdList: [...new Set(part.map(({ id }) => id))] }), options));
  const newest = new Map<string, StoredVersion | KeyturnError>();
  for (const { name, id } of part) {
    const failed = Errors.find(({ SecretId }) => SecretId === id);
    const found = SecretValues.find(({ Name, ARN }) => Name === id || ARN === id);
    if (found !== undefined) newest.set(name, entryOf(() => storedVersionOf(found, name)));
    else if (failed !== undefined) newest.set(name, awsEntryErrorOf({ code: failed.ErrorCode ?? '', message: failed.Message ?? '' }, name));
  }
  return newest;
};

const entryOf = (read: () => StoredVersion): StoredVersion | KeyturnError => {
  try {
    return read();
  } catch (error) {
    if (error instanceof KeyturnError) return error;
    throw error;
  }
};
