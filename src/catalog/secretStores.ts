/** Calls of cloud SDKs that read a secret from its store. */

/** A method of a store's client that answers with a secret. */
export interface SecretStoreRead {
  /** `module:Class#method`; for a client that sends commands, the `module:Command`. */
  readonly call: string;
  /** What people call the store. */
  readonly store: string;
  /** An option without which what is read is no secret. */
  readonly onlyWith?: string;
  readonly source: string;
}

/** The modules that a file must import to read from a store. */
export const SECRET_STORE_MODULES: ReadonlySet<string> = new Set([
  '@aws-sdk/client-secrets-manager', '@aws-sdk/client-ssm', 'aws-sdk', 'node-vault', '@azure/keyvault-secrets', '@google-cloud/secret-manager',
]);

const AWS = 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/secrets-manager/';
const SSM = 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/ssm/';

/** The reads, by what is called. */
export const SECRET_STORE_READS: readonly SecretStoreRead[] = [
  { call: '@aws-sdk/client-secrets-manager:GetSecretValueCommand', store: 'AWS Secrets Manager', source: AWS },
  { call: '@aws-sdk/client-secrets-manager:BatchGetSecretValueCommand', store: 'AWS Secrets Manager', source: AWS },
  { call: '@aws-sdk/client-secrets-manager:SecretsManager#getSecretValue', store: 'AWS Secrets Manager', source: AWS },
  { call: 'aws-sdk:SecretsManager#getSecretValue', store: 'AWS Secrets Manager', source: AWS },
  { call: '@aws-sdk/client-ssm:GetParameterCommand', store: 'AWS Parameter Store', onlyWith: 'WithDecryption', source: SSM },
  { call: '@aws-sdk/client-ssm:GetParametersByPathCommand', store: 'AWS Parameter Store', onlyWith: 'WithDecryption', source: SSM },
  { call: '@aws-sdk/client-ssm:GetParametersCommand', store: 'AWS Parameter Store', onlyWith: 'WithDecryption', source: SSM },
  { call: '@aws-sdk/client-ssm:SSM#getParameter', store: 'AWS Parameter Store', onlyWith: 'WithDecryption', source: SSM },
  { call: 'node-vault:default#read', store: 'Vault', source: 'https://github.com/nodevault/node-vault' },
  { call: '@azure/keyvault-secrets:SecretClient#getSecret', store: 'Azure Key Vault', source: 'https://learn.microsoft.com/javascript/api/@azure/keyvault-secrets/secretclient' },
  { call: '@google-cloud/secret-manager:SecretManagerServiceClient#accessSecretVersion', store: 'Google Secret Manager', source: 'https://cloud.google.com/nodejs/docs/reference/secret-manager/latest' },
];
