/** The operations of the imitated Secrets Manager: each reads its request, and gives the next state and the answer. */
import { createHash, randomUUID } from 'node:crypto';
import {
  type AwsSecret, type AwsValue, type AwsVersion, CURRENT, known, labelled, Refusal, withMovedLabel, withVersion,
} from './secretsManagerState.ts';

/** All secrets by name. */
export type AwsState = ReadonlyMap<string, AwsSecret>;

/** What an operation works on. */
export interface AwsInput {
  readonly state: AwsState;
  readonly members: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly region: string;
}

/** What comes of it; a read leaves the state out. */
export interface AwsOutcome {
  readonly state?: AwsState;
  readonly answer: Readonly<Record<string, unknown>>;
}

const PAGE = 100;
const MOST_IN_BATCH = 20;
const RECOVERY_MS = 30 * 86_400_000;

const getSecretValue = ({ state, members }: AwsInput): AwsOutcome => {
  const secret = readable(state, text(members, 'SecretId'));
  const { VersionId: id, VersionStage: stage = CURRENT } = members;
  const version = typeof id === 'string' ? known(secret, id) : labelled(secret, String(stage));
  if (version === undefined) throw notFound(`Secrets Manager can't find the specified secret value for staging label: ${String(stage)}`);
  return { answer: valueAnswer(secret, version) };
};

const batchGetSecretValue = (input: AwsInput): AwsOutcome => {
  const ids = input.members['SecretIdList'];
  if (!Array.isArray(ids) || ids.length > MOST_IN_BATCH) throw invalid(`SecretIdList must name at most ${MOST_IN_BATCH} secrets.`);
  const values: unknown[] = [];
  const errors: unknown[] = [];
  for (const id of ids) {
    try {
      values.push(getSecretValue({ ...input, members: { SecretId: String(id) } }).answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push({ SecretId: String(id), ErrorCode: error.code, Message: error.message });
    }
  }
  return { answer: { SecretValues: values, Errors: errors } };
};

const createSecret = ({ state, members, now, region }: AwsInput): AwsOutcome => {
  const name = text(members, 'Name');
  const token = tokenOf(members);
  const there = state.get(name);
  if (there?.deleted !== undefined) throw scheduled();
  if (there) {
    if (there.versions.some(({ id }) => id === token)) return { answer: changeAnswer(there, token) };
    throw new Refusal('ResourceExistsException', `The operation failed because the secret ${name} already exists.`);
  }
  const suffix = createHash('sha256').update(name).digest('hex').slice(0, 6);
  const empty: AwsSecret = { name, arn: `arn:aws:secretsmanager:${region}:000000000000:secret:${name}-${suffix}`, versions: [], created: now };
  const value = valueOf(members);
  const secret = value === undefined ? empty : withVersion(empty, { id: token, value, created: now });
  return { state: new Map(state).set(name, secret), answer: changeAnswer(secret, token) };
};

const putSecretValue = ({ state, members, now }: AwsInput): AwsOutcome => {
  const secret = readable(state, text(members, 'SecretId'));
  const value = valueOf(members);
  if (value === undefined) throw invalid('You must provide either SecretString or SecretBinary.');
  const token = tokenOf(members);
  const stages = Array.isArray(members['VersionStages']) ? members['VersionStages'].map(String) : undefined;
  const changed = withVersion(secret, { id: token, value, created: now }, stages);
  return { state: new Map(state).set(secret.name, changed), answer: changeAnswer(changed, token) };
};

const updateSecretVersionStage = ({ state, members }: AwsInput): AwsOutcome => {
  const secret = readable(state, text(members, 'SecretId'));
  const { MoveToVersionId: to, RemoveFromVersionId: from } = members;
  const changed = withMovedLabel(secret, text(members, 'VersionStage'), {
    from: typeof from === 'string' ? from : undefined, to: typeof to === 'string' ? to : undefined,
  });
  return { state: new Map(state).set(secret.name, changed), answer: { ARN: secret.arn, Name: secret.name } };
};

const describeSecret = ({ state, members }: AwsInput): AwsOutcome => ({ answer: description(find(state, text(members, 'SecretId'))) });

const listSecretVersionIds = ({ state, members }: AwsInput): AwsOutcome => {
  const secret = find(state, text(members, 'SecretId'));
  const shown = secret.versions.filter(({ stages }) => stages.length > 0 || members['IncludeDeprecated'] === true);
  return { answer: {
    ARN: secret.arn, Name: secret.name,
    Versions: shown.map(({ id, stages, created }) => ({ VersionId: id, VersionStages: stages, CreatedDate: created / 1000 })),
  } };
};

const listSecrets = ({ state, members }: AwsInput): AwsOutcome => {
  const { Filters: filters, NextToken: token = '0', MaxResults: most } = members;
  const prefixes = JSON.stringify(filters ?? []).includes('"name"') ? prefixesOf(filters) : [''];
  const start = Number(token);
  const size = typeof most === 'number' ? Math.min(most, PAGE) : PAGE;
  const all = [...state.values()].filter(({ name, deleted }) => deleted === undefined && prefixes.some((prefix) => name.startsWith(prefix)));
  const isMore = all.length > start + size;
  return { answer: { SecretList: all.slice(start, start + size).map(description), ...(isMore && { NextToken: String(start + size) }) } };
};

const deleteSecret = ({ state, members, now }: AwsInput): AwsOutcome => {
  const secret = readable(state, text(members, 'SecretId'));
  const next = new Map(state);
  const isForced = members['ForceDeleteWithoutRecovery'] === true;
  if (isForced) next.delete(secret.name);
  else next.set(secret.name, { ...secret, deleted: now + RECOVERY_MS });
  return { state: next, answer: { ARN: secret.arn, Name: secret.name, DeletionDate: (isForced ? now : now + RECOVERY_MS) / 1000 } };
};

const restoreSecret = ({ state, members }: AwsInput): AwsOutcome => {
  const { deleted: _, ...secret } = find(state, text(members, 'SecretId'));
  return { state: new Map(state).set(secret.name, secret), answer: { ARN: secret.arn, Name: secret.name } };
};

/** The operations by the name in `x-amz-target`. */
export const OPERATIONS: ReadonlyMap<string, (input: AwsInput) => AwsOutcome> = new Map([
  ['GetSecretValue', getSecretValue], ['BatchGetSecretValue', batchGetSecretValue], ['CreateSecret', createSecret],
  ['PutSecretValue', putSecretValue], ['UpdateSecretVersionStage', updateSecretVersionStage], ['DescribeSecret', describeSecret],
  ['ListSecretVersionIds', listSecretVersionIds], ['ListSecrets', listSecrets], ['DeleteSecret', deleteSecret],
  ['RestoreSecret', restoreSecret],
]);

const find = (state: AwsState, id: string): AwsSecret => {
  const secret = state.get(id) ?? [...state.values()].find(({ arn }) => arn === id);
  if (secret === undefined) throw notFound("Secrets Manager can't find the specified secret.");
  return secret;
};

const readable = (state: AwsState, id: string): AwsSecret => {
  const secret = find(state, id);
  if (secret.deleted !== undefined) throw scheduled();
  return secret;
};

const valueAnswer = ({ arn, name }: AwsSecret, { id, value, stages, created }: AwsVersion): AwsOutcome['answer'] =>
  ({ ARN: arn, Name: name, VersionId: id, VersionStages: stages, CreatedDate: created / 1000, ...value });

const changeAnswer = (secret: AwsSecret, id: string): AwsOutcome['answer'] => {
  const version = secret.versions.find((one) => one.id === id);
  return { ARN: secret.arn, Name: secret.name, ...(version && { VersionId: id, VersionStages: version.stages }) };
};

const description = ({ arn, name, versions, created, deleted, isRotated = false }: AwsSecret): AwsOutcome['answer'] => ({
  ARN: arn, Name: name, CreatedDate: created / 1000, RotationEnabled: isRotated,
  ...(deleted !== undefined && { DeletedDate: deleted / 1000 }),
  VersionIdsToStages: Object.fromEntries(versions.filter(({ stages }) => stages.length > 0).map(({ id, stages }) => [id, stages])),
});

const prefixesOf = (filters: unknown): readonly string[] =>
  (Array.isArray(filters) ? filters : []).flatMap((filter: { readonly Values?: unknown }) => (Array.isArray(filter.Values) ? filter.Values.map(String) : []));

const text = (members: AwsInput['members'], member: string): string => {
  const value = members[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new Refusal('ValidationException', `1 validation error detected: Value at '${member}' failed to satisfy constraint.`);
};

const tokenOf = ({ ClientRequestToken: token }: AwsInput['members']): string => (typeof token === 'string' ? token : randomUUID());

const valueOf = ({ SecretString, SecretBinary }: AwsInput['members']): AwsValue | undefined => {
  if (typeof SecretString === 'string') return { SecretString };
  return typeof SecretBinary === 'string' ? { SecretBinary } : undefined;
};

const notFound = (message: string): Refusal => new Refusal('ResourceNotFoundException', message);
const invalid = (message: string): Refusal => new Refusal('InvalidParameterException', message);
const scheduled = (): Refusal =>
  new Refusal('InvalidRequestException', "You can't perform this operation on the secret because it was marked for deletion.");
