/** The part of the API catalog for OAuth and OpenID clients and identity providers. */
import type { ApiGroup } from '../apis.ts';
import { ALL_KEYS } from '../rotation.ts';

/** Of better-auth, read in its versions 1.3 and 1.7. */
const BUILT_ONCE =
  "better-auth takes its keys when it is built: build it by perVersion(), or restart after a rotation. Its option 'secrets' keeps earlier keys for what it encrypts, not for the cookies of sessions.";

/** The calls of OAuth and OpenID clients and identity providers that are handed a secret, by module. */
export const IDENTITY_APIS: readonly ApiGroup[] = [
  {
    modules: ['@auth/core'],
    exports: ['Auth'],
    slots: [{ argument: 1, path: ['secret'], role: 'secret', name: 'auth-secret', rotation: ALL_KEYS }],
    source: 'https://authjs.dev/reference/core',
  },
  {
    modules: ['@auth/core/jwt', 'next-auth/jwt'],
    exports: ['decode', 'encode', 'getToken'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'auth-secret' }],
    source: 'https://authjs.dev/reference/core/jwt',
  },
  {
    modules: ['@auth/core/providers/*', 'next-auth/providers/*'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://authjs.dev/getting-started/authentication/oauth',
  },
  {
    modules: ['@auth/express'],
    exports: ['ExpressAuth'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'auth-secret' }],
    source: 'https://authjs.dev/reference/express',
  },
  {
    modules: ['@auth/sveltekit'],
    exports: ['SvelteKitAuth'],
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'auth-secret' }],
    source: 'https://authjs.dev/reference/sveltekit',
  },
  {
    modules: ['@auth0/nextjs-auth0'],
    exports: ['initAuth0'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'session-secret' },
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' },
    ],
    source: 'https://www.npmjs.com/package/@auth0/nextjs-auth0',
  },
  {
    modules: ['@auth0/nextjs-auth0/server'],
    exports: ['Auth0Client'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'session-secret' },
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' },
    ],
    source: 'https://www.npmjs.com/package/@auth0/nextjs-auth0',
  },
  {
    modules: ['@azure/msal-node'],
    exports: ['ConfidentialClientApplication'],
    form: 'new',
    slots: [
      { argument: 0, path: ['auth', 'clientSecret'], role: 'secret', name: 'azure-client-secret' },
      {
        argument: 0, path: ['auth', 'clientCertificate', 'privateKey'],
        role: 'material', name: 'azure-client-private-key',
      },
    ],
    source: 'https://www.npmjs.com/package/@azure/msal-node',
  },
  {
    modules: ['@clerk/backend', '@clerk/express', '@clerk/fastify', '@clerk/nextjs/server'],
    exports: ['createClerkClient'],
    slots: [{ argument: 0, path: ['secretKey'], role: 'secret', name: 'clerk-secret-key' }],
    source: 'https://clerk.com/docs/references/backend/overview',
  },
  {
    modules: ['@clerk/express', '@clerk/nextjs/server'],
    exports: ['clerkMiddleware'],
    slots: [
      { argument: 0, path: ['secretKey'], role: 'secret', name: 'clerk-secret-key' },
      { argument: 1, path: ['secretKey'], role: 'secret', name: 'clerk-secret-key' },
    ],
    source: 'https://clerk.com/docs/references/express/overview',
  },
  {
    modules: ['@keycloak/keycloak-admin-client'],
    exports: ['default#auth'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'keycloak-password' },
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'keycloak-client-secret' },
    ],
    source: 'https://www.npmjs.com/package/@keycloak/keycloak-admin-client',
  },
  {
    modules: ['@node-saml/node-saml'],
    exports: ['SAML'],
    form: 'new',
    slots: [
      { argument: 0, path: ['privateKey'], role: 'material', name: 'saml-private-key' },
      { argument: 0, path: ['decryptionPvk'], role: 'material', name: 'saml-private-key' },
    ],
    source: 'https://github.com/node-saml/node-saml#readme',
  },
  {
    modules: ['@node-saml/passport-saml'],
    exports: ['Strategy'],
    form: 'new',
    slots: [
      { argument: 0, path: ['privateKey'], role: 'material', name: 'saml-private-key' },
      { argument: 0, path: ['decryptionPvk'], role: 'material', name: 'saml-private-key' },
    ],
    source: 'https://github.com/node-saml/passport-saml#readme',
  },
  {
    modules: ['@okta/okta-sdk-nodejs'],
    exports: ['Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['token'], role: 'secret', name: 'okta-token' },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'okta-private-key' },
    ],
    source: 'https://www.npmjs.com/package/@okta/okta-sdk-nodejs',
  },
  {
    modules: ['@workos-inc/node'],
    exports: ['WorkOS'],
    form: 'new',
    slots: [
      { argument: 0, role: 'secret', name: 'workos-api-key' },
      { argument: 0, path: ['apiKey'], role: 'secret', name: 'workos-api-key' },
    ],
    source: 'https://www.npmjs.com/package/@workos-inc/node',
  },
  {
    modules: ['arctic'],
    exports: [
      'Discord', 'Facebook', 'GitHub', 'Google', 'LinkedIn', 'OAuth2Client', 'Spotify', 'Twitch', 'WorkOS',
    ],
    form: 'new',
    slots: [{ argument: 1, role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://arcticjs.dev/guides/oauth2',
  },
  {
    modules: ['auth0'],
    exports: ['AuthenticationClient', 'ManagementClient'],
    form: 'new',
    slots: [
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' },
      { argument: 0, path: ['token'], role: 'secret', name: 'auth0-token' },
    ],
    source: 'https://www.npmjs.com/package/auth0',
  },
  {
    modules: ['better-auth'],
    exports: ['betterAuth'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'auth-secret', stays: BUILT_ONCE },
      { argument: 0, path: ['secrets', '*', 'value'], role: 'secret', name: 'auth-secret', stays: BUILT_ONCE },
      {
        argument: 0, path: ['socialProviders', '*', 'clientSecret'],
        role: 'secret', name: 'oauth-client-secret',
      },
    ],
    source: 'https://www.better-auth.com/docs/reference/options',
  },
  {
    modules: ['client-oauth2'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://www.npmjs.com/package/client-oauth2',
  },
  {
    modules: ['express-openid-connect'],
    exports: ['auth'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'session-secret' },
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' },
    ],
    source: 'https://auth0.github.io/express-openid-connect/interfaces/ConfigParams.html',
  },
  {
    modules: ['grant'],
    exports: ['default', 'express', 'fastify', 'koa'],
    slots: [{ argument: 0, path: ['*', 'secret'], role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://www.npmjs.com/package/grant',
  },
  {
    modules: ['keycloak-connect'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 1, path: ['credentials', 'secret'], role: 'secret', name: 'keycloak-client-secret' }],
    source: 'https://www.npmjs.com/package/keycloak-connect',
  },
  {
    modules: ['next-auth'],
    exports: ['default'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'auth-secret' },
      { argument: 0, path: ['jwt', 'secret'], role: 'secret', name: 'auth-secret' },
      { argument: 0, path: ['()', 'secret'], role: 'secret', name: 'auth-secret' },
      { argument: 2, path: ['secret'], role: 'secret', name: 'auth-secret' },
      { argument: 2, path: ['jwt', 'secret'], role: 'secret', name: 'auth-secret' },
    ],
    source: 'https://authjs.dev/reference/nextjs',
  },
  {
    modules: ['next-auth/middleware'],
    exports: ['default', 'withAuth'],
    slots: [
      { argument: 0, path: ['secret'], role: 'secret', name: 'auth-secret' },
      { argument: 1, path: ['secret'], role: 'secret', name: 'auth-secret' },
    ],
    source: 'https://next-auth.js.org/configuration/nextjs#middleware',
  },
  {
    modules: ['oauth'],
    exports: ['OAuth'],
    form: 'new',
    slots: [{ argument: 3, role: 'secret', name: 'oauth-consumer-secret' }],
    source: 'https://www.npmjs.com/package/oauth',
  },
  {
    modules: ['oauth'],
    exports: ['OAuth2'],
    form: 'new',
    slots: [{ argument: 1, role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://www.npmjs.com/package/oauth',
  },
  {
    modules: ['oauth-1.0a'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['consumer', 'secret'], role: 'secret', name: 'oauth-consumer-secret' }],
    source: 'https://www.npmjs.com/package/oauth-1.0a',
  },
  {
    modules: ['openid-client'],
    exports: ['ClientSecretBasic', 'ClientSecretJwt', 'ClientSecretPost'],
    slots: [{ argument: 0, role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://github.com/panva/openid-client/blob/main/docs/functions/ClientSecretPost.md',
  },
  {
    modules: ['openid-client'],
    exports: ['Configuration'],
    form: 'new',
    slots: [
      { argument: 2, role: 'secret', name: 'oauth-client-secret' },
      { argument: 2, path: ['client_secret'], role: 'secret', name: 'oauth-client-secret' },
    ],
    source: 'https://github.com/panva/openid-client/blob/main/docs/classes/Configuration.md',
  },
  {
    modules: ['openid-client'],
    exports: ['discovery'],
    slots: [
      { argument: 2, role: 'secret', name: 'oauth-client-secret' },
      { argument: 2, path: ['client_secret'], role: 'secret', name: 'oauth-client-secret' },
    ],
    source: 'https://github.com/panva/openid-client/blob/main/docs/functions/discovery.md',
  },
  {
    // Every strategy of the passport-oauth1 and passport-oauth2 family takes the secret here.
    modules: ['passport-*'],
    exports: ['Strategy', 'default'],
    form: 'new',
    slots: [
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' },
      { argument: 0, path: ['consumerSecret'], role: 'secret', name: 'oauth-consumer-secret' },
    ],
    source: 'https://www.passportjs.org/packages/passport-oauth2/',
  },
  {
    modules: ['passport-azure-ad'],
    exports: ['OIDCStrategy'],
    form: 'new',
    slots: [{ argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://www.passportjs.org/packages/passport-azure-ad/',
  },
  {
    modules: ['passport-google-oauth'],
    exports: ['OAuth2Strategy', 'OAuthStrategy'],
    form: 'new',
    slots: [
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'oauth-client-secret' },
      { argument: 0, path: ['consumerSecret'], role: 'secret', name: 'oauth-consumer-secret' },
    ],
    source: 'https://www.passportjs.org/packages/passport-google-oauth/',
  },
  {
    modules: ['simple-oauth2'],
    exports: ['AuthorizationCode', 'ClientCredentials', 'ResourceOwnerPassword'],
    form: 'new',
    slots: [{ argument: 0, path: ['client', 'secret'], role: 'secret', name: 'oauth-client-secret' }],
    source: 'https://www.npmjs.com/package/simple-oauth2',
  },
  {
    modules: ['stytch'],
    exports: ['B2BClient', 'Client'],
    form: 'new',
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'stytch-secret' }],
    source: 'https://www.npmjs.com/package/stytch',
  },
  {
    modules: ['supertokens-node'],
    exports: ['init'],
    slots: [{ argument: 0, path: ['supertokens', 'apiKey'], role: 'secret', name: 'supertokens-api-key' }],
    source: 'https://supertokens.com/docs',
  },
];
