/** The part of the API catalog for cloud platforms and object stores. */
import type { ApiGroup } from '../apis.ts';
import { EXPIRING_CREDENTIALS } from '../rotation.ts';

/** Of `AzureKeyCredential`. */
const UPDATE = { kind: 'statement', code: '{handle}.onChange(() => {client}.update({handle}.reveal()))' } as const;

/** The calls of cloud platforms and object stores that are handed a secret, by module. */
export const CLOUD_APIS: readonly ApiGroup[] = [
  {
    modules: ['@1password/sdk'],
    exports: ['createClient'],
    slots: [{ argument: 0, path: ['auth'], role: 'secret', name: 'onepassword-token' }],
    source: 'https://developer.1password.com/docs/sdks/',
  },
  {
    modules: ['@aws-cdk/core', 'aws-cdk-lib'],
    exports: ['SecretValue.plainText', 'SecretValue.unsafePlainText'],
    slots: [{ argument: 0, role: 'secret', name: 'stack-secret' }],
    source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.SecretValue.html',
  },
  {
    modules: ['@aws-sdk/client-*'],
    exports: ['*'],
    form: 'new',
    slots: [
      {
        argument: 0, path: ['credentials', 'secretAccessKey'],
        role: 'secret', name: 'aws-secret-access-key', rotation: EXPIRING_CREDENTIALS,
      },
      { argument: 0, path: ['credentials', 'sessionToken'], role: 'secret', name: 'aws-session-token', rotation: EXPIRING_CREDENTIALS },
      {
        argument: 0, path: ['credentials', '()', 'secretAccessKey'],
        role: 'secret', name: 'aws-secret-access-key',
      },
    ],
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html',
  },
  {
    modules: ['@aws-sdk/signature-v4', '@smithy/signature-v4'],
    exports: ['SignatureV4'],
    form: 'new',
    slots: [
      {
        argument: 0, path: ['credentials', 'secretAccessKey'],
        role: 'secret', name: 'aws-secret-access-key',
      },
    ],
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html',
  },
  {
    modules: ['@azure/*'],
    exports: ['AzureKeyCredential'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'azure-key', rotation: UPDATE }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/core-auth-readme',
  },
  {
    modules: ['@azure/*'],
    exports: ['AzureNamedKeyCredential', 'StorageSharedKeyCredential'],
    form: 'new',
    slots: [{ argument: 1, role: 'secret', name: 'azure-storage-key' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/storage-blob-readme',
  },
  {
    modules: ['@azure/*'],
    exports: ['AzureSASCredential'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'azure-sas' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/core-auth-readme',
  },
  {
    modules: ['@azure/cosmos'],
    exports: ['CosmosClient'],
    form: 'new',
    slots: [
      { argument: 0, path: ['key'], role: 'secret', name: 'cosmos-key' },
      { argument: 0, path: ['connectionString'], role: 'secret', name: 'cosmos-connection-string' },
    ],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/cosmos-readme',
  },
  {
    modules: ['@azure/data-tables'],
    exports: ['TableClient.fromConnectionString', 'TableServiceClient.fromConnectionString'],
    slots: [{ argument: 0, role: 'secret', name: 'azure-storage-connection-string' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/data-tables-readme',
  },
  {
    modules: ['@azure/identity'],
    exports: ['ClientSecretCredential'],
    form: 'new',
    slots: [{ argument: 2, role: 'secret', name: 'azure-client-secret' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/identity-readme',
  },
  {
    modules: ['@azure/identity'],
    exports: ['OnBehalfOfCredential'],
    form: 'new',
    slots: [{ argument: 0, path: ['clientSecret'], role: 'secret', name: 'azure-client-secret' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/identity-readme',
  },
  {
    modules: ['@azure/identity'],
    exports: ['UsernamePasswordCredential'],
    form: 'new',
    slots: [{ argument: 3, role: 'password', name: 'azure-password' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/identity-readme',
  },
  {
    modules: ['@azure/openai'],
    exports: ['OpenAIKeyCredential'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'openai-api-key' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/openai-readme',
  },
  {
    modules: ['@azure/storage-blob'],
    exports: ['BlobServiceClient.fromConnectionString'],
    slots: [{ argument: 0, role: 'secret', name: 'azure-storage-connection-string' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/storage-blob-readme',
  },
  {
    modules: ['@azure/storage-file-share'],
    exports: ['ShareServiceClient.fromConnectionString'],
    slots: [{ argument: 0, role: 'secret', name: 'azure-storage-connection-string' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/storage-file-share-readme',
  },
  {
    modules: ['@azure/storage-queue'],
    exports: ['QueueServiceClient.fromConnectionString'],
    slots: [{ argument: 0, role: 'secret', name: 'azure-storage-connection-string' }],
    source: 'https://learn.microsoft.com/javascript/api/overview/azure/storage-queue-readme',
  },
  {
    modules: ['@google-cloud/*'],
    exports: ['*'],
    form: 'new',
    slots: [
      { argument: 0, path: ['credentials', 'private_key'], role: 'material', name: 'google-private-key' },
    ],
    source: 'https://cloud.google.com/nodejs/docs/reference/storage/latest/storage/storageoptions',
  },
  {
    modules: ['@netlify/api', 'netlify'],
    exports: ['NetlifyAPI'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'netlify-token' }],
    source: 'https://www.npmjs.com/package/netlify',
  },
  {
    modules: ['@supabase/ssr'],
    exports: ['createBrowserClient', 'createServerClient'],
    slots: [{ argument: 1, role: 'secret', name: 'supabase-service-key', publishable: true }],
    source: 'https://supabase.com/docs/guides/auth/server-side/creating-a-client',
  },
  {
    modules: ['@supabase/supabase-js'],
    exports: ['createClient'],
    slots: [{ argument: 1, role: 'secret', name: 'supabase-service-key', publishable: true }],
    source: 'https://supabase.com/docs/reference/javascript/initializing',
  },
  {
    modules: ['@vercel/blob'],
    exports: ['del', 'head', 'list', 'put'],
    slots: [
      { argument: 1, path: ['token'], role: 'secret', name: 'vercel-blob-token' },
      { argument: 2, path: ['token'], role: 'secret', name: 'vercel-blob-token' },
    ],
    source: 'https://vercel.com/docs/vercel-blob/using-blob-sdk',
  },
  {
    modules: ['@vercel/sdk'],
    exports: ['Vercel'],
    form: 'new',
    slots: [{ argument: 0, path: ['bearerToken'], role: 'secret', name: 'vercel-token' }],
    source: 'https://www.npmjs.com/package/@vercel/sdk',
  },
  {
    modules: ['aws-sdk'],
    exports: ['*'],
    form: 'new',
    slots: [
      { argument: 0, path: ['secretAccessKey'], role: 'secret', name: 'aws-secret-access-key' },
      { argument: 0, path: ['sessionToken'], role: 'secret', name: 'aws-session-token' },
      {
        argument: 0, path: ['credentials', 'secretAccessKey'],
        role: 'secret', name: 'aws-secret-access-key',
      },
    ],
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/setting-credentials-node.html',
  },
  {
    modules: ['aws-sdk'],
    exports: ['Credentials'],
    form: 'new',
    slots: [
      { argument: 0, path: ['secretAccessKey'], role: 'secret', name: 'aws-secret-access-key' },
      { argument: 1, role: 'secret', name: 'aws-secret-access-key' },
      { argument: 2, role: 'secret', name: 'aws-session-token' },
    ],
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/setting-credentials-node.html',
  },
  {
    modules: ['aws-sdk'],
    exports: ['config.update'],
    slots: [
      { argument: 0, path: ['secretAccessKey'], role: 'secret', name: 'aws-secret-access-key' },
      { argument: 0, path: ['sessionToken'], role: 'secret', name: 'aws-session-token' },
      {
        argument: 0, path: ['credentials', 'secretAccessKey'],
        role: 'secret', name: 'aws-secret-access-key',
      },
    ],
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/setting-credentials-node.html',
  },
  {
    modules: ['aws-sdk/clients/*'],
    exports: ['default'],
    form: 'new',
    slots: [
      { argument: 0, path: ['secretAccessKey'], role: 'secret', name: 'aws-secret-access-key' },
      {
        argument: 0, path: ['credentials', 'secretAccessKey'],
        role: 'secret', name: 'aws-secret-access-key',
      },
    ],
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/setting-credentials-node.html',
  },
  {
    modules: ['aws4'],
    exports: ['sign'],
    slots: [{ argument: 1, path: ['secretAccessKey'], role: 'secret', name: 'aws-secret-access-key' }],
    source: 'https://www.npmjs.com/package/aws4',
  },
  {
    modules: ['aws4fetch'],
    exports: ['AwsClient'],
    form: 'new',
    slots: [{ argument: 0, path: ['secretAccessKey'], role: 'secret', name: 'aws-secret-access-key' }],
    source: 'https://www.npmjs.com/package/aws4fetch',
  },
  {
    modules: ['cloudflare'],
    exports: ['Cloudflare', 'default'],
    form: 'new',
    slots: [
      { argument: 0, path: ['apiToken'], role: 'secret', name: 'cloudflare-api-token' },
      { argument: 0, path: ['apiKey'], role: 'secret', name: 'cloudflare-api-key' },
    ],
    source: 'https://www.npmjs.com/package/cloudflare',
  },
  {
    modules: ['cloudinary'],
    exports: ['config', 'v2.config'],
    slots: [{ argument: 0, path: ['api_secret'], role: 'secret', name: 'cloudinary-api-secret' }],
    source: 'https://cloudinary.com/documentation/node_integration',
  },
  {
    modules: ['firebase-admin'],
    exports: ['credential.cert'],
    slots: [
      { argument: 0, path: ['privateKey'], role: 'material', name: 'firebase-private-key' },
      { argument: 0, path: ['private_key'], role: 'material', name: 'firebase-private-key' },
    ],
    source: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.app',
  },
  {
    modules: ['firebase-admin/app'],
    exports: ['cert'],
    slots: [
      { argument: 0, path: ['privateKey'], role: 'material', name: 'firebase-private-key' },
      { argument: 0, path: ['private_key'], role: 'material', name: 'firebase-private-key' },
    ],
    source: 'https://firebase.google.com/docs/reference/admin/node/firebase-admin.app',
  },
  {
    modules: ['google-auth-library'],
    exports: ['GoogleAuth'],
    form: 'new',
    slots: [
      { argument: 0, path: ['credentials', 'private_key'], role: 'material', name: 'google-private-key' },
    ],
    source: 'https://www.npmjs.com/package/google-auth-library',
  },
  {
    modules: ['google-auth-library'],
    exports: ['JWT'],
    form: 'new',
    slots: [
      { argument: 0, path: ['key'], role: 'material', name: 'google-private-key' },
      { argument: 2, role: 'material', name: 'google-private-key' },
    ],
    source: 'https://www.npmjs.com/package/google-auth-library',
  },
  {
    modules: ['google-auth-library'],
    exports: ['OAuth2Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'google-client-secret' },
      { argument: 1, role: 'secret', name: 'google-client-secret' },
    ],
    source: 'https://www.npmjs.com/package/google-auth-library',
  },
  {
    modules: ['google-auth-library'],
    exports: ['OAuth2Client#setCredentials'],
    slots: [
      { argument: 0, path: ['refresh_token'], role: 'secret', name: 'google-refresh-token' },
      { argument: 0, path: ['access_token'], role: 'secret', name: 'google-access-token' },
    ],
    source: 'https://www.npmjs.com/package/google-auth-library',
  },
  {
    modules: ['google-spreadsheet'],
    exports: ['GoogleSpreadsheet#useServiceAccountAuth'],
    slots: [{ argument: 0, path: ['private_key'], role: 'material', name: 'google-private-key' }],
    source: 'https://www.npmjs.com/package/google-spreadsheet',
  },
  {
    modules: ['googleapis'],
    exports: ['google.auth.GoogleAuth'],
    form: 'new',
    slots: [
      { argument: 0, path: ['credentials', 'private_key'], role: 'material', name: 'google-private-key' },
    ],
    source: 'https://www.npmjs.com/package/googleapis',
  },
  {
    modules: ['googleapis'],
    exports: ['google.auth.JWT'],
    form: 'new',
    slots: [
      { argument: 0, path: ['key'], role: 'material', name: 'google-private-key' },
      { argument: 2, role: 'material', name: 'google-private-key' },
    ],
    source: 'https://www.npmjs.com/package/googleapis',
  },
  {
    modules: ['googleapis'],
    exports: ['google.auth.OAuth2'],
    form: 'new',
    slots: [
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'google-client-secret' },
      { argument: 1, role: 'secret', name: 'google-client-secret' },
    ],
    source: 'https://www.npmjs.com/package/googleapis',
  },
  {
    modules: ['googleapis'],
    exports: ['google.auth.OAuth2#setCredentials'],
    slots: [
      { argument: 0, path: ['refresh_token'], role: 'secret', name: 'google-refresh-token' },
      { argument: 0, path: ['access_token'], role: 'secret', name: 'google-access-token' },
    ],
    source: 'https://www.npmjs.com/package/googleapis',
  },
  {
    modules: ['heroku-client'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'heroku-token' }],
    source: 'https://www.npmjs.com/package/heroku-client',
  },
  {
    modules: ['imagekit'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['privateKey'], role: 'secret', name: 'imagekit-private-key' }],
    source: 'https://www.npmjs.com/package/imagekit',
  },
  {
    modules: ['minio'],
    exports: ['Client'],
    form: 'new',
    slots: [{ argument: 0, path: ['secretKey'], role: 'secret', name: 'minio-secret-key' }],
    source: 'https://min.io/docs/minio/linux/developers/javascript/API.html',
  },
  {
    modules: ['node-appwrite'],
    exports: ['Client#setJWT', 'Client#setKey'],
    slots: [{ argument: 0, role: 'secret', name: 'appwrite-api-key' }],
    source: 'https://appwrite.io/docs/sdks#server',
  },
  {
    modules: ['node-vault'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'vault-token' }],
    source: 'https://www.npmjs.com/package/node-vault',
  },
];
