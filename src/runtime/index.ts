/** `eslint-plugin-keyturn/runtime`. */
export { KeyturnError } from './errors.ts';
export type { ErrorCode, ErrorDetails, SafeCause } from './errors.ts';
export type {
  RevealOptions, SecretHandle, SecretMeta, SecretString, StandardResult, StandardSchema, TryEachOptions,
} from './handleTypes.ts';
export { derivePassword } from './keyrings/passwordKey.ts';
export type {
  Census, CryptOptions, DecryptAsyncOptions, Decrypted, DecryptOptions, DerivedKey, DestroyOptions, KeyDescription, Keyring, KeyringSpec, KeyringStatus, KeyState,
  ManagedKey, ReencryptCensus, ReencryptJob, ReencryptRow,
} from './keyrings/types.ts';
export { createKeyManager, defineKeyManager } from './manager.ts';
export { configure, keyManager } from './registry.ts';
export { awsSecretsManager } from './stores/awsSecretsManager.ts';
export type { AwsSecretsManagerOptions } from './stores/awsSecretsManager.ts';
export { azureKeyVault } from './stores/azureKeyVault.ts';
export type { AzureKeyVaultOptions } from './stores/azureKeyVault.ts';
export { environment } from './stores/environment.ts';
export type { EnvironmentOptions } from './stores/environment.ts';
export { files } from './stores/files.ts';
export type { FilesOptions } from './stores/files.ts';
export { keystore } from './stores/keystore.ts';
export type { Keystore, KeystoreOptions, KeystoreStatus, PutOptions } from './stores/keystore.ts';
export { memory } from './stores/memory.ts';
export type { MemoryStore } from './stores/memory.ts';
export { vault } from './stores/vault.ts';
export type { VaultAuth, VaultMetadata, VaultOptions, VaultStore } from './stores/vault.ts';
export type {
  CachePolicy, CallContext, Clock, EventType, Health, KeyManager, KeyManagerEvent, KeyManagerOptions, RandomTokenOptions, SafeTools,
  SecretReference, SecretSpec, SecretStore, StoredVersion, StoredVersions,
} from './types.ts';
