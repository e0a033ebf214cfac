/**
 * What the imitated Secrets Manager holds, and the rules by which staging labels move. States are never changed, only replaced, so that
 * the one before the last write is still at hand.
 *
 * @module
 */

/** A value as it travels: text, or bytes in base64. */
export interface AwsValue {
  readonly SecretString?: string;
  readonly SecretBinary?: string;
}

export interface AwsVersion {
  readonly id: string;
  readonly value: AwsValue;
  readonly stages: readonly string[];
  /** Epoch milliseconds. */
  readonly created: number;
}

export interface AwsSecret {
  readonly name: string;
  readonly arn: string;
  /** Oldest first. */
  readonly versions: readonly AwsVersion[];
  readonly created: number;
  readonly deleted?: number;
  readonly isRotated?: boolean;
}

/** A refusal in the service's words. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const CURRENT = 'AWSCURRENT';
const PREVIOUS = 'AWSPREVIOUS';

/** The version that has a label. */
export const labelled = ({ versions }: AwsSecret, stage: string): AwsVersion | undefined =>
  versions.find(({ stages }) => stages.includes(stage));

/** The secret with a further version under these labels; the same version again changes nothing. */
export const withVersion = (secret: AwsSecret, version: Omit<AwsVersion, 'stages'>, stages: readonly string[] = [CURRENT]): AwsSecret => {
  const known = secret.versions.find(({ id }) => id === version.id);
  if (known) {
    if (isSame(known.value, version.value)) return secret;
    throw new Refusal('ResourceExistsException', 'A version with this ClientRequestToken has another value.');
  }
  const added = { ...secret, versions: [...secret.versions, { ...version, stages: [] }] };
  // The first version is the current one whatever was asked for.
  const wanted = secret.versions.length === 0 ? [...new Set([...stages, CURRENT])] : stages;
  return wanted.reduce<AwsSecret>((current, stage) => withLabel(current, stage, version.id), added);
};

/** The secret with a label moved, as `UpdateSecretVersionStage` does it. */
export const withMovedLabel = (
  secret: AwsSecret, stage: string, { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): AwsSecret => {
  for (const id of [from, to]) if (id !== undefined) known(secret, id);
  const holder = labelled(secret, stage)?.id;
  if (from !== undefined && from !== holder) {
    throw invalid(`The staging label ${stage} is not attached to version ${from}.`);
  }
  if (to === undefined) {
    if (stage === CURRENT) throw invalid(`The staging label ${stage} can't be removed, only moved.`);
    return withLabel(secret, stage, undefined);
  }
  if (holder !== undefined && holder !== to && from === undefined) {
    throw invalid(`The parameter RemoveFromVersionId can't be empty. Staging label ${stage} is currently attached to version ${holder}, `
      + 'so you must explicitly reference that version in RemoveFromVersionId.');
  }
  return withLabel(secret, stage, to);
};

/** A version by its ID; refuses if there is none. */
export const known = ({ versions }: AwsSecret, id: string): AwsVersion => {
  const version = versions.find((one) => one.id === id);
  if (version === undefined) throw new Refusal('ResourceNotFoundException', `Secrets Manager can't find the version ${id}.`);
  return version;
};

/** Whoever loses the label of the current version becomes the previous one. */
const withLabel = (secret: AwsSecret, stage: string, holder: string | undefined): AwsSecret => {
  const before = labelled(secret, stage)?.id;
  const moved = attached(secret, stage, holder);
  return stage === CURRENT && before !== undefined && before !== holder ? attached(moved, PREVIOUS, before) : moved;
};

const attached = (secret: AwsSecret, stage: string, holder: string | undefined): AwsSecret => ({
  ...secret,
  versions: secret.versions.map((version) => {
    const others = version.stages.filter((one) => one !== stage);
    return { ...version, stages: version.id === holder ? [...others, stage] : others };
  }),
});

const isSame = (one: AwsValue, other: AwsValue): boolean =>
  one.SecretString === other.SecretString && one.SecretBinary === other.SecretBinary;

const invalid = (message: string): Refusal => new Refusal('InvalidParameterException', message);
