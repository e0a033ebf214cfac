/** `eslint-plugin-keyturn/runtime`. */
export { KeyturnError } from './errors.ts';
export type { ErrorCode, ErrorDetails, SafeCause } from './errors.ts';
export type {
  RevealOptions, SecretHandle, SecretMeta, SecretString, StandardResult, StandardSchema, TryEachOptions,
} from './handleTypes.ts';
export type {
  CryptOptions, Decrypted, DecryptOptions, DerivedKey, KeyDescription, Keyring, KeyringSpec, KeyringStatus, KeyState, ManagedKey,
} from './keyrings/types.ts';
export { createKeyManager, defineKeyManager } from './manager.ts';
export { configure, keyManager } from './registry.ts';
export { environment } from './stores/environment.ts';
export type { EnvironmentOptions } from './stores/environment.ts';
export { files } from './stores/files.ts';
export type { FilesOptions } from './stores/files.ts';
export { keystore } from './stores/keystore.ts';
export type { Keystore, KeystoreOptions, KeystoreStatus, PutOptions } from './stores/keystore.ts';
export { memory } from './stores/memory.ts';
export type { MemoryStore } from './stores/memory.ts';
export type {
  CachePolicy, CallContext, Clock, EventType, Health, KeyManager, KeyManagerEvent, KeyManagerOptions, RandomTokenOptions, SafeTools,
  SecretReference, SecretSpec, SecretStore, StoredVersion, StoredVersions,
} from './types.ts';
