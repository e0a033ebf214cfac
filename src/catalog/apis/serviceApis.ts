/** The part of the API catalog for payment, developer, content and marketing services. */
import type { ApiGroup } from '../apis.ts';
import { ALL_KEYS } from '../rotation.ts';

/** Of Stripe from version 17 on: asked for each request. */
const AUTHENTICATOR = {
  kind: 'argument',
  code: "''",
  member: 'authenticator: async (request) => void (request.headers.Authorization = `Bearer ${await {handle}.value()}`)',
  isOffered: true,
} as const;

/** The calls of payment, developer, content and marketing services that are handed a secret, by module. */
export const SERVICE_APIS: readonly ApiGroup[] = [
  {
    modules: ['@actions/github'],
    exports: ['getOctokit'],
    slots: [{ argument: 0, role: 'secret', name: 'github-token' }],
    source: 'https://github.com/actions/toolkit/tree/main/packages/github',
  },
  {
    modules: ['@adyen/api-library'],
    exports: ['Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['apiKey'], role: 'secret', name: 'adyen-api-key' },
      { argument: 0, path: ['password'], role: 'password', name: 'adyen-password' },
    ],
    source: 'https://www.npmjs.com/package/@adyen/api-library',
  },
  {
    modules: ['@apify/client', 'apify-client'],
    exports: ['ApifyClient'],
    form: 'new',
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'apify-token' }],
    source: 'https://www.npmjs.com/package/@apify/client',
  },
  {
    modules: ['@datadog/datadog-api-client'],
    exports: ['client.createConfiguration'],
    slots: [
      { argument: 0, path: ['authMethods', 'apiKeyAuth'], role: 'secret', name: 'datadog-api-key' },
      { argument: 0, path: ['authMethods', 'appKeyAuth'], role: 'secret', name: 'datadog-app-key' },
    ],
    source: 'https://www.npmjs.com/package/@datadog/datadog-api-client',
  },
  {
    modules: ['@gitbeaker/node', '@gitbeaker/rest'],
    exports: ['Gitlab'],
    form: 'new',
    slots: [
      { argument: 0, path: ['token'], role: 'secret', name: 'gitlab-token' },
      { argument: 0, path: ['oauthToken'], role: 'secret', name: 'gitlab-token' },
      { argument: 0, path: ['jobToken'], role: 'secret', name: 'gitlab-token' },
    ],
    source: 'https://www.npmjs.com/package/@gitbeaker/rest',
  },
  {
    modules: ['@hubspot/api-client'],
    exports: ['Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['accessToken'], role: 'secret', name: 'hubspot-token' },
      { argument: 0, path: ['apiKey'], role: 'secret', name: 'hubspot-api-key' },
      { argument: 0, path: ['developerApiKey'], role: 'secret', name: 'hubspot-api-key' },
    ],
    source: 'https://www.npmjs.com/package/@hubspot/api-client',
  },
  {
    modules: ['@launchdarkly/node-server-sdk', 'launchdarkly-node-server-sdk'],
    exports: ['init'],
    slots: [{ argument: 0, role: 'secret', name: 'launchdarkly-sdk-key' }],
    source: 'https://launchdarkly.com/docs/sdk/server-side/node-js',
  },
  {
    modules: ['@lemonsqueezy/lemonsqueezy.js'],
    exports: ['lemonSqueezySetup'],
    slots: [{ argument: 0, path: ['apiKey'], role: 'secret', name: 'lemonsqueezy-api-key' }],
    source: 'https://www.npmjs.com/package/@lemonsqueezy/lemonsqueezy.js',
  },
  {
    modules: ['@linear/sdk'],
    exports: ['LinearClient'],
    form: 'new',
    slots: [
      { argument: 0, path: ['apiKey'], role: 'secret', name: 'linear-api-key' },
      { argument: 0, path: ['accessToken'], role: 'secret', name: 'linear-token' },
    ],
    source: 'https://linear.app/developers/sdk',
  },
  {
    modules: ['@mollie/api-client'],
    exports: ['createMollieClient', 'default'],
    slots: [{ argument: 0, path: ['apiKey'], role: 'secret', name: 'mollie-api-key' }],
    source: 'https://www.npmjs.com/package/@mollie/api-client',
  },
  {
    modules: ['@mux/mux-node'],
    exports: ['default'],
    form: 'new',
    slots: [
      { argument: 0, path: ['tokenSecret'], role: 'secret', name: 'mux-token-secret' },
      { argument: 0, path: ['webhookSecret'], role: 'secret', name: 'mux-webhook-secret' },
      { argument: 1, role: 'secret', name: 'mux-token-secret' },
    ],
    source: 'https://www.npmjs.com/package/@mux/mux-node',
  },
  {
    modules: ['@notionhq/client'],
    exports: ['Client'],
    form: 'new',
    slots: [{ argument: 0, path: ['auth'], role: 'secret', name: 'notion-token' }],
    source: 'https://developers.notion.com/docs/authorization',
  },
  {
    modules: ['@octokit/app', 'octokit'],
    exports: ['App'],
    form: 'new',
    slots: [
      { argument: 0, path: ['privateKey'], role: 'material', name: 'github-app-private-key' },
      { argument: 0, path: ['webhooks', 'secret'], role: 'secret', name: 'github-webhook-secret' },
      { argument: 0, path: ['oauth', 'clientSecret'], role: 'secret', name: 'github-client-secret' },
    ],
    source: 'https://github.com/octokit/app.js#readme',
  },
  {
    modules: ['@octokit/auth-app'],
    exports: ['createAppAuth'],
    slots: [
      { argument: 0, path: ['privateKey'], role: 'material', name: 'github-app-private-key' },
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'github-client-secret' },
    ],
    source: 'https://github.com/octokit/auth-app.js#readme',
  },
  {
    modules: ['@octokit/auth-token'],
    exports: ['createTokenAuth'],
    slots: [{ argument: 0, role: 'secret', name: 'github-token' }],
    source: 'https://github.com/octokit/auth-token.js#readme',
  },
  {
    modules: ['@octokit/core', '@octokit/rest', 'octokit'],
    exports: ['Octokit'],
    form: 'new',
    slots: [
      { argument: 0, path: ['auth'], role: 'authorization', name: 'github-token' },
      { argument: 0, path: ['auth', 'privateKey'], role: 'material', name: 'github-app-private-key' },
      { argument: 0, path: ['auth', 'clientSecret'], role: 'secret', name: 'github-client-secret' },
      { argument: 0, path: ['auth', 'token'], role: 'secret', name: 'github-token' },
    ],
    source: 'https://github.com/octokit/octokit.js#authentication',
  },
  {
    modules: ['@octokit/graphql'],
    exports: ['graphql.defaults'],
    slots: [
      {
        argument: 0, path: ['headers', 'authorization'],
        role: 'authorization', name: 'github-token', isHeader: true,
      },
    ],
    source: 'https://github.com/octokit/graphql.js#readme',
  },
  {
    modules: ['@octokit/oauth-app', 'octokit'],
    exports: ['OAuthApp'],
    form: 'new',
    slots: [{ argument: 0, path: ['clientSecret'], role: 'secret', name: 'github-client-secret' }],
    source: 'https://github.com/octokit/oauth-app.js#readme',
  },
  {
    modules: ['@octokit/request'],
    exports: ['request.defaults'],
    slots: [
      {
        argument: 0, path: ['headers', 'authorization'],
        role: 'authorization', name: 'github-token', isHeader: true,
      },
    ],
    source: 'https://github.com/octokit/request.js#readme',
  },
  {
    modules: ['@octokit/webhooks'],
    exports: ['Webhooks'],
    form: 'new',
    slots: [
      {
        argument: 0, path: ['secret'],
        role: 'secret', name: 'github-webhook-secret', rotation: { ...ALL_KEYS, beside: 'additionalSecrets' },
      },
      {
        argument: 0, path: ['additionalSecrets'],
        role: 'secret', name: 'github-webhook-secret', rotation: ALL_KEYS,
      },
    ],
    source: 'https://github.com/octokit/webhooks.js#readme',
  },
  {
    modules: ['@octokit/webhooks-methods'],
    exports: ['sign'],
    slots: [{ argument: 0, role: 'secret', name: 'github-webhook-secret' }],
    source: 'https://github.com/octokit/webhooks-methods.js#readme',
  },
  {
    modules: ['@octokit/webhooks-methods'],
    exports: ['verify'],
    slots: [{ argument: 0, role: 'secret', name: 'github-webhook-secret' }],
    wrongKey: 'false',
    source: 'https://github.com/octokit/webhooks-methods.js#readme',
  },
  {
    modules: ['@paddle/paddle-node-sdk'],
    exports: ['Paddle'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'paddle-api-key' }],
    source: 'https://developer.paddle.com/get-started/quickstart/node',
  },
  {
    modules: ['@paddle/paddle-node-sdk'],
    exports: ['Paddle#webhooks.unmarshal'],
    slots: [{ argument: 1, role: 'secret', name: 'paddle-webhook-secret' }],
    wrongKey: 'throws',
    source: 'https://developer.paddle.com/get-started/quickstart/node',
  },
  {
    modules: ['@paypal/checkout-server-sdk'],
    exports: ['core.LiveEnvironment', 'core.SandboxEnvironment'],
    form: 'new',
    slots: [{ argument: 1, role: 'secret', name: 'paypal-client-secret' }],
    source: 'https://www.npmjs.com/package/@paypal/checkout-server-sdk',
  },
  {
    modules: ['@paypal/paypal-server-sdk'],
    exports: ['Client'],
    form: 'new',
    slots: [
      {
        argument: 0, path: ['clientCredentialsAuthCredentials', 'oAuthClientSecret'],
        role: 'secret', name: 'paypal-client-secret',
      },
    ],
    source: 'https://www.npmjs.com/package/@paypal/paypal-server-sdk',
  },
  {
    modules: ['@sanity/client', 'next-sanity'],
    exports: ['createClient'],
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'sanity-token' }],
    source: 'https://github.com/sanity-io/client#readme',
  },
  {
    modules: ['@shopify/shopify-api'],
    exports: ['shopifyApi'],
    slots: [
      { argument: 0, path: ['apiSecretKey'], role: 'secret', name: 'shopify-api-secret' },
      { argument: 0, path: ['adminApiAccessToken'], role: 'secret', name: 'shopify-access-token' },
    ],
    source: 'https://github.com/Shopify/shopify-app-js/tree/main/packages/apps/shopify-api',
  },
  {
    modules: ['@shopify/shopify-app-express'],
    exports: ['shopifyApp'],
    slots: [{ argument: 0, path: ['api', 'apiSecretKey'], role: 'secret', name: 'shopify-api-secret' }],
    source: 'https://github.com/Shopify/shopify-app-js/tree/main/packages/apps/shopify-app-express',
  },
  {
    modules: ['@shopify/shopify-app-react-router/server', '@shopify/shopify-app-remix/server'],
    exports: ['shopifyApp'],
    slots: [{ argument: 0, path: ['apiSecretKey'], role: 'secret', name: 'shopify-api-secret' }],
    source: 'https://shopify.dev/docs/api/shopify-app-remix',
  },
  {
    modules: ['@tryghost/admin-api'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['key'], role: 'secret', name: 'ghost-admin-key' }],
    source: 'https://ghost.org/docs/admin-api/javascript/',
  },
  {
    modules: ['@woocommerce/woocommerce-rest-api'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['consumerSecret'], role: 'secret', name: 'woocommerce-consumer-secret' }],
    source: 'https://www.npmjs.com/package/@woocommerce/woocommerce-rest-api',
  },
  {
    modules: ['airtable'],
    exports: ['configure'],
    slots: [{ argument: 0, path: ['apiKey'], role: 'secret', name: 'airtable-token' }],
    source: 'https://www.npmjs.com/package/airtable',
  },
  {
    modules: ['airtable'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['apiKey'], role: 'secret', name: 'airtable-token' }],
    source: 'https://www.npmjs.com/package/airtable',
  },
  {
    modules: ['braintree'],
    exports: ['BraintreeGateway'],
    form: 'new',
    slots: [{ argument: 0, path: ['privateKey'], role: 'secret', name: 'braintree-private-key' }],
    source: 'https://www.npmjs.com/package/braintree',
  },
  {
    modules: ['braintree'],
    exports: ['connect'],
    slots: [{ argument: 0, path: ['privateKey'], role: 'secret', name: 'braintree-private-key' }],
    source: 'https://www.npmjs.com/package/braintree',
  },
  {
    modules: ['chargebee'],
    exports: ['configure'],
    slots: [{ argument: 0, path: ['api_key'], role: 'secret', name: 'chargebee-api-key' }],
    source: 'https://www.npmjs.com/package/chargebee',
  },
  {
    modules: ['contentful-management'],
    exports: ['createClient'],
    slots: [{ argument: 0, path: ['accessToken'], role: 'secret', name: 'contentful-management-token' }],
    source: 'https://www.npmjs.com/package/contentful-management',
  },
  {
    modules: ['dropbox'],
    exports: ['Dropbox'],
    form: 'new',
    slots: [
      { argument: 0, path: ['accessToken'], role: 'secret', name: 'dropbox-token' },
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'dropbox-client-secret' },
      { argument: 0, path: ['refreshToken'], role: 'secret', name: 'dropbox-refresh-token' },
    ],
    source: 'https://www.npmjs.com/package/dropbox',
  },
  {
    modules: ['intercom-client'],
    exports: ['IntercomClient'],
    form: 'new',
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'intercom-token' }],
    source: 'https://www.npmjs.com/package/intercom-client',
  },
  {
    modules: ['jira-client'],
    exports: ['default'],
    form: 'new',
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'jira-password' },
      { argument: 0, path: ['bearer'], role: 'secret', name: 'jira-token' },
    ],
    source: 'https://www.npmjs.com/package/jira-client',
  },
  {
    modules: ['jira.js'],
    exports: ['AgileClient', 'Version2Client', 'Version3Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['authentication', 'basic', 'apiToken'], role: 'secret', name: 'jira-api-token' },
    ],
    source: 'https://www.npmjs.com/package/jira.js',
  },
  {
    modules: ['jsforce'],
    exports: ['Connection'],
    form: 'new',
    slots: [
      { argument: 0, path: ['oauth2', 'clientSecret'], role: 'secret', name: 'salesforce-client-secret' },
      { argument: 0, path: ['accessToken'], role: 'secret', name: 'salesforce-token' },
    ],
    source: 'https://jsforce.github.io/document/',
  },
  {
    modules: ['jsforce'],
    exports: ['Connection#login'],
    slots: [{ argument: 1, role: 'password', name: 'salesforce-password' }],
    source: 'https://jsforce.github.io/document/',
  },
  {
    modules: ['node-trello', 'trello'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 1, role: 'secret', name: 'trello-token' }],
    source: 'https://www.npmjs.com/package/trello',
  },
  {
    modules: ['node-zendesk'],
    exports: ['createClient'],
    slots: [
      { argument: 0, path: ['token'], role: 'secret', name: 'zendesk-token' },
      { argument: 0, path: ['password'], role: 'password', name: 'zendesk-password' },
    ],
    source: 'https://www.npmjs.com/package/node-zendesk',
  },
  {
    modules: ['paypal-rest-sdk'],
    exports: ['configure'],
    slots: [{ argument: 0, path: ['client_secret'], role: 'secret', name: 'paypal-client-secret' }],
    source: 'https://www.npmjs.com/package/paypal-rest-sdk',
  },
  {
    modules: ['plaid'],
    exports: ['Configuration'],
    form: 'new',
    slots: [
      {
        argument: 0, path: ['baseOptions', 'headers', 'PLAID-SECRET'],
        role: 'secret', name: 'plaid-secret', isHeader: true,
      },
    ],
    source: 'https://plaid.com/docs/api/',
  },
  {
    modules: ['posthog-node'],
    exports: ['PostHog'],
    form: 'new',
    slots: [{ argument: 1, path: ['personalApiKey'], role: 'secret', name: 'posthog-personal-api-key' }],
    source: 'https://posthog.com/docs/libraries/node',
  },
  {
    modules: ['razorpay'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['key_secret'], role: 'secret', name: 'razorpay-key-secret' }],
    source: 'https://www.npmjs.com/package/razorpay',
  },
  {
    modules: ['razorpay'],
    exports: ['validateWebhookSignature'],
    slots: [{ argument: 2, role: 'secret', name: 'razorpay-webhook-secret' }],
    wrongKey: 'false',
    source: 'https://www.npmjs.com/package/razorpay',
  },
  {
    modules: ['recurly'],
    exports: ['Client'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'recurly-api-key' }],
    source: 'https://www.npmjs.com/package/recurly',
  },
  {
    modules: ['rollbar'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['accessToken'], role: 'secret', name: 'rollbar-token', publishable: true }],
    source: 'https://www.npmjs.com/package/rollbar',
  },
  {
    modules: ['shopify-api-node'],
    exports: ['default'],
    form: 'new',
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'shopify-password' },
      { argument: 0, path: ['accessToken'], role: 'secret', name: 'shopify-access-token' },
    ],
    source: 'https://www.npmjs.com/package/shopify-api-node',
  },
  {
    modules: ['spotify-web-api-node'],
    exports: ['default'],
    form: 'new',
    slots: [{ argument: 0, path: ['clientSecret'], role: 'secret', name: 'spotify-client-secret' }],
    source: 'https://www.npmjs.com/package/spotify-web-api-node',
  },
  {
    modules: ['square'],
    exports: ['Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['accessToken'], role: 'secret', name: 'square-access-token' },
      {
        argument: 0, path: ['bearerAuthCredentials', 'accessToken'],
        role: 'secret', name: 'square-access-token',
      },
    ],
    source: 'https://www.npmjs.com/package/square',
  },
  {
    modules: ['square'],
    exports: ['SquareClient'],
    form: 'new',
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'square-access-token' }],
    source: 'https://www.npmjs.com/package/square',
  },
  {
    modules: ['standardwebhooks', 'svix'],
    exports: ['Webhook'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'webhook-secret' }],
    source: 'https://docs.svix.com/receiving/verifying-payloads/how',
  },
  {
    modules: ['stripe'],
    exports: ['Stripe', 'default'],
    slots: [{ argument: 0, role: 'secret', name: 'stripe-secret-key', rotation: AUTHENTICATOR }],
    source: 'https://docs.stripe.com/api/authentication?lang=node',
  },
  {
    modules: ['stripe'],
    exports: [
      'Stripe#webhooks.constructEvent', 'Stripe#webhooks.constructEventAsync',
      'default#webhooks.constructEvent', 'default#webhooks.constructEventAsync', 'webhooks.constructEvent', 'webhooks.constructEventAsync',
    ],
    slots: [{ argument: 2, role: 'secret', name: 'stripe-webhook-secret' }],
    wrongKey: 'throws',
    source: 'https://docs.stripe.com/webhooks',
  },
  {
    modules: ['svix'],
    exports: ['Svix'],
    form: 'new',
    slots: [{ argument: 0, role: 'secret', name: 'svix-token' }],
    source: 'https://www.npmjs.com/package/svix',
  },
  {
    modules: ['twit', 'twitter'],
    exports: ['default'],
    form: 'new',
    slots: [
      { argument: 0, path: ['consumer_secret'], role: 'secret', name: 'twitter-api-secret' },
      { argument: 0, path: ['access_token_secret'], role: 'secret', name: 'twitter-access-secret' },
    ],
    source: 'https://www.npmjs.com/package/twit',
  },
  {
    modules: ['twitter-api-v2'],
    exports: ['TwitterApi', 'default'],
    form: 'new',
    slots: [
      { argument: 0, role: 'secret', name: 'twitter-bearer-token' },
      { argument: 0, path: ['appSecret'], role: 'secret', name: 'twitter-api-secret' },
      { argument: 0, path: ['accessSecret'], role: 'secret', name: 'twitter-access-secret' },
      { argument: 0, path: ['clientSecret'], role: 'secret', name: 'twitter-client-secret' },
    ],
    source: 'https://www.npmjs.com/package/twitter-api-v2',
  },
  {
    modules: ['unleash-client'],
    exports: ['Unleash', 'initialize', 'startUnleash'],
    slots: [
      {
        argument: 0, path: ['customHeaders', 'Authorization'],
        role: 'authorization', name: 'unleash-token', isHeader: true,
      },
    ],
    source: 'https://www.npmjs.com/package/unleash-client',
  },
  {
    modules: ['uploadthing/server'],
    exports: ['UTApi'],
    form: 'new',
    slots: [
      { argument: 0, path: ['apiKey'], role: 'secret', name: 'uploadthing-secret' },
      { argument: 0, path: ['token'], role: 'secret', name: 'uploadthing-token' },
    ],
    source: 'https://docs.uploadthing.com/api-reference/ut-api',
  },
];
