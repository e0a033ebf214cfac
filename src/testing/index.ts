/**
 * Loopback imitations of cloud secret stores, for tests: each listens on a free port of 127.0.0.1, speaks the service's protocol to the
 * real clients, and fails on demand.
 *
 * @module
 */
export type { Fault, FaultScope } from './faults.ts';
export {
  type LoggedRequest, type ServerOptions, type Service, type ServiceReply, type ServiceRequest, startServer, type TestServer,
} from './server.ts';
export { secretsManagerServer, type SecretsManagerServer, type SecretsManagerServerOptions } from './secretsManagerServer.ts';
export { vaultServer, type VaultServer, type VaultServerOptions } from './vaultServer.ts';
export type { Lease } from './vaultTokens.ts';
export { keyVaultServer, type KeyVaultServer } from './keyVaultServer.ts';
export type { VaultAttributes, VaultProperties } from './keyVaultState.ts';
