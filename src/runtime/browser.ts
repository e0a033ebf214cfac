/**
 * The runtime where there is no server: browsers and edge workers. Random values, masking, redaction and equality work, on Web Crypto;
 * secrets, keyrings and stores throw `SERVER_ONLY`, because what reaches a browser is no secret any more.
 *
 * @module
 */
import { KeyturnError } from './errors.ts';
import { mask } from './mask.ts';
import { LEAST_KEY_BYTES, randomFraction, randomInteger, randomText, sizeOf } from './randomValues.ts';
import { redact } from './redact.ts';
import type { KeyManager, KeyManagerOptions, SafeTools } from './types.ts';
import { type PrintableBytes, webRandomBytes } from './webRandom.ts';

export { KeyturnError };

type Unavailable = (...anything: readonly unknown[]) => never;

/** The tools; each other member throws `SERVER_ONLY`. */
type BrowserKeyManager = SafeTools<PrintableBytes> & Readonly<Record<Exclude<keyof KeyManager, keyof SafeTools>, Unavailable>>;

const serverOnly = (what: string): Unavailable => () => {
  throw new KeyturnError(
    'SERVER_ONLY',
    `${what} works on the server only: in a browser or edge bundle a secret would be public. Call it there.`,
  );
};

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value;

/** Compares every byte; the time tells no more than the lengths. */
const timingSafeEqual = (a: string | Uint8Array, b: string | Uint8Array): boolean => {
  const [left, right] = [bytesOf(a), bytesOf(b)];
  let difference = left.length ^ right.length;
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0);
  return difference === 0;
};

const tools: SafeTools<PrintableBytes> = {
  mask,
  redact,
  timingSafeEqual,
  random: () => randomFraction(webRandomBytes),
  randomInt: (min, max) => randomInteger(webRandomBytes, min, max),
  randomBytes: (size) => webRandomBytes(sizeOf(size)),
  randomToken: (options) => randomText(webRandomBytes, options),
  randomUUID: () => uuidOf(webRandomBytes(16)),
  generateKey: (bytes = 32) => webRandomBytes(sizeOf(bytes, LEAST_KEY_BYTES)).toString('base64'),
};

/** The key manager of a page: the tools work, secrets and keyrings throw `SERVER_ONLY`. */
export const keyManager: BrowserKeyManager = {
  ...tools,
  secret: serverOnly('keyManager.secret()'),
  keyring: serverOnly('keyManager.keyring()'),
  ready: serverOnly('keyManager.ready()'),
  on: serverOnly('keyManager.on()'),
  dispose: serverOnly('keyManager.dispose()'),
};

export const configure = serverOnly('configure()');
export const createKeyManager = serverOnly('createKeyManager()');
export const awsSecretsManager = serverOnly('awsSecretsManager()');
export const azureKeyVault = serverOnly('azureKeyVault()');
export const vault = serverOnly('vault()');
export const keystore = serverOnly('keystore()');
export const files = serverOnly('files()');
export const environment = serverOnly('environment()');
export const memory = serverOnly('memory()');
export const derivePassword = serverOnly('derivePassword()');

/** Gives the options back: a configuration is data here. */
export const defineKeyManager = (options: KeyManagerOptions): KeyManagerOptions => options;

/** `crypto.randomUUID` exists in secure contexts only. */
const uuidOf = (bytes: PrintableBytes): string => {
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
