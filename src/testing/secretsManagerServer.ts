/**
 * An imitation of AWS Secrets Manager on the loopback: JSON 1.1 as the SDKs speak it, staging labels, batches, and signatures that are
 * computed anew, so that a wrong region, key or clock shows as it would in the cloud.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { type AwsIdentity, signatureProblemOf } from './awsSignature.ts';
import { type AwsState, OPERATIONS } from './secretsManagerOperations.ts';
import { Refusal } from './secretsManagerState.ts';
import { type ServerOptions, type Service, type ServiceReply, type ServiceRequest, startServer, type TestServer } from './server.ts';

/** How the server is started. */
export interface SecretsManagerServerOptions extends ServerOptions {
  /** `eu-test-1` unless given. */
  readonly region?: string;
}

/** A running imitation of Secrets Manager, and what a test does behind its clients' backs. */
export interface SecretsManagerServer extends TestServer {
  readonly region: string;
  /** The only key pair that is accepted, made at the start. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Makes a value the current version; gives the version's ID. */
  put(name: string, value: string | Uint8Array): string;
  /** Calls an operation as a client does, without a signature; throws what the service refuses. */
  call(operation: string, members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Turns the service's own rotation of a secret on or off. */
  setRotation(name: string, isOn: boolean): void;
}

const FAILURES: ReadonlyMap<number, readonly [number, string]> = new Map<number, readonly [number, string]>([
  [401, [400, 'UnrecognizedClientException']],
  [403, [400, 'AccessDeniedException']],
  [404, [400, 'ResourceNotFoundException']],
  [429, [400, 'ThrottlingException']],
]);

/** Starts the server; resolves when it listens. */
export const secretsManagerServer = async (
  { region = 'eu-test-1', now = Date.now, ...options }: SecretsManagerServerOptions = {},
): Promise<SecretsManagerServer> => {
  const credentials = { accessKeyId: `TEST${randomBytes(8).toString('hex').toUpperCase()}`, secretAccessKey: randomBytes(30).toString('base64') };
  const held = holderOf(region);
  const server = await startServer(serviceOf({ ...credentials, region }, held), { ...options, now });
  const call: SecretsManagerServer['call'] = (operation, members) => held.run(operation, members, now(), false);
  return {
    ...server,
    region,
    credentials,
    call,
    put: (name, value) => {
      const members = typeof value === 'string' ? { SecretString: value } : { SecretBinary: Buffer.from(value).toString('base64') };
      const answer = held.has(name) ? call('PutSecretValue', { SecretId: name, ...members }) : call('CreateSecret', { Name: name, ...members });
      return String(answer['VersionId']);
    },
    setRotation: (name, isOn) => { held.setRotation(name, isOn); },
  };
};

interface Holder {
  readonly run: (operation: string, members: Readonly<Record<string, unknown>>, now: number, isStale: boolean) => Readonly<Record<string, unknown>>;
  has(name: string): boolean;
  setRotation(name: string, isOn: boolean): void;
}

/** Holds the state, and the one before the last write for replicas that lag. */
const holderOf = (region: string): Holder => {
  let state: AwsState = new Map();
  let before: AwsState = state;
  return {
    run: (operation, members, now, isStale) => {
      const run = OPERATIONS.get(operation);
      if (run === undefined) throw new Refusal('UnknownOperationException', `The test server does not know ${operation}.`);
      const outcome = run({ state: isStale ? before : state, members, now, region });
      if (outcome.state !== undefined) [before, state] = [state, outcome.state];
      return outcome.answer;
    },
    has: (name) => state.has(name),
    setRotation: (name, isOn) => {
      const secret = state.get(name);
      if (secret !== undefined) state = new Map(state).set(name, { ...secret, isRotated: isOn });
    },
  };
};

const serviceOf = (identity: AwsIdentity, { run }: Holder): Service => ({
  operationOf: targetOf,
  answer: (request) => {
    const problem = signatureProblemOf(request, identity);
    if (problem !== undefined) return refusal(...problem);
    try {
      return reply(200, run(targetOf(request), membersOf(request), request.now, request.isStale));
    } catch (error) {
      if (error instanceof Refusal) return refusal(error.code, error.message);
      throw error;
    }
  },
  failure: (status) => {
    const [own, code] = FAILURES.get(status) ?? [status, 'InternalServiceError'];
    return refusal(code, 'The test server fails as told.', own);
  },
});

const targetOf = ({ headers }: ServiceRequest): string => {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? target.replace(/^secretsmanager\./u, '') : '';
};

const membersOf = ({ body }: ServiceRequest): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const refusal = (code: string, message: string, status = 400): ServiceReply => reply(status, { __type: code, Message: message });

const reply = (status: number, body: Readonly<Record<string, unknown>>): ServiceReply =>
  ({ status, body, headers: { 'content-type': 'application/x-amz-json-1.1' } });
