/** Keys of payment and commerce services. */
import { DIGITS, HEX, LOWER, uuid } from './alphabets.ts';
import { AGREED, RECALLED, SINGLE, type TokenFormat } from './tokenFormat.ts';

export const PAYMENT_FORMATS: readonly TokenFormat[] = [
  {
    id: 'paystack-secret-key', provider: 'Paystack', kind: 'secret key (Paystack or Stripe)', class: 'secret',
    marker: ['sk_live_', 'sk_test_'], pattern: /sk_(?:live|test)_[0-9a-f]{40}/u,
    secretName: 'paystack-secret-key', source: SINGLE, sample: (fill) => `sk_live_${fill(40, HEX)}`,
  },
  {
    id: 'clerk-secret-key', provider: 'Clerk', kind: 'secret key (Clerk or Stripe)', class: 'secret',
    marker: ['sk_live_', 'sk_test_'], pattern: /sk_(?:live|test)_[0-9A-Za-z]{42}/u,
    secretName: 'clerk-secret-key', source: RECALLED, sample: (fill) => `sk_live_${fill(42)}`,
  },
  {
    id: 'stripe-secret-key', provider: 'Stripe', kind: 'Stripe secret key', class: 'secret',
    marker: ['sk_live_', 'sk_test_'], pattern: /sk_(?:live|test)_[0-9A-Za-z]{24,99}/u,
    secretName: 'stripe-secret-key', source: AGREED, sample: (fill) => `sk_live_${fill(99)}`,
  },
  {
    id: 'stripe-restricted-key', provider: 'Stripe', kind: 'Stripe restricted key', class: 'secret',
    marker: ['rk_live_', 'rk_test_'], pattern: /rk_(?:live|test)_[0-9A-Za-z]{24,99}/u,
    secretName: 'stripe-restricted-key', source: AGREED, sample: (fill) => `rk_live_${fill(99)}`,
  },
  {
    id: 'stripe-publishable-key', provider: 'Stripe', kind: 'Stripe publishable key', class: 'publishable',
    marker: ['pk_live_', 'pk_test_'], pattern: /pk_(?:live|test)_[0-9A-Za-z]{24,99}/u,
    secretName: 'stripe-publishable-key', source: AGREED, sample: (fill) => `pk_live_${fill(99)}`,
  },
  {
    id: 'stripe-webhook-secret', provider: 'Stripe', kind: 'webhook signing secret (Stripe or Svix)',
    class: 'secret',
    marker: 'whsec_', pattern: /whsec_[0-9A-Za-z+/]{32,64}={0,2}/u,
    edges: [String.raw`\w-`, String.raw`\w+/=-`],
    secretName: 'webhook-secret', source: SINGLE, sample: (fill) => `whsec_${fill(32)}`,
  },
  {
    id: 'stripe-client-secret', provider: 'Stripe', kind: 'Stripe payment-intent client secret',
    class: 'secret',
    marker: 'pi_', pattern: /pi_[0-9A-Za-z]{24}_secret_[0-9A-Za-z]{25}/u,
    secretName: 'stripe-client-secret', source: SINGLE, sample: (fill) => `pi_${fill(24)}_secret_${fill(25)}`,
  },
  {
    id: 'clerk-publishable-key', provider: 'Clerk', kind: 'Clerk publishable key', class: 'publishable',
    marker: ['pk_live_', 'pk_test_'], pattern: /pk_(?:live|test)_[0-9A-Za-z]{10,100}\$?={0,2}/u,
    edges: [String.raw`\w-`, String.raw`\w=$-`],
    secretName: 'clerk-publishable-key', source: RECALLED, sample: (fill) => `pk_test_${fill(38)}==`,
  },
  {
    id: 'square-access-token', provider: 'Square', kind: 'Square access token', class: 'secret',
    marker: 'EAAA', pattern: /EAAA[\w-]{60}/u,
    secretName: 'square-access-token', source: AGREED, sample: (fill) => `EAAA${fill(60)}`,
  },
  {
    id: 'square-legacy-token', provider: 'Square', kind: 'Square access token', class: 'secret',
    marker: 'sq0atp-', pattern: /sq0atp-[\w-]{22}/u,
    secretName: 'square-access-token', source: AGREED, sample: (fill) => `sq0atp-${fill(22)}`,
  },
  {
    id: 'square-application-id', provider: 'Square', kind: 'Square application ID', class: 'identifier',
    marker: 'sq0i', pattern: /sq0i[a-z]{2}-[\w-]{22}/u,
    secretName: 'square-application-id', source: AGREED, sample: (fill) => `sq0idp-${fill(22)}`,
  },
  {
    id: 'square-sandbox-application-id', provider: 'Square', kind: 'Square sandbox application ID',
    class: 'identifier',
    marker: 'sandbox-sq0i', pattern: /sandbox-sq0i[a-z]{2}-[\w-]{22}/u,
    secretName: 'square-application-id', source: AGREED, sample: (fill) => `sandbox-sq0idb-${fill(22)}`,
  },
  {
    id: 'square-application-secret', provider: 'Square', kind: 'Square application secret', class: 'secret',
    marker: ['sq0cs', 'sandbox-sq0cs'], pattern: /(?:sandbox-)?sq0c[a-z]{2}-[\w-]{40,50}/u,
    secretName: 'square-application-secret', source: AGREED, sample: (fill) => `sq0csp-${fill(43)}`,
  },
  {
    id: 'braintree-access-token', provider: 'Braintree', kind: 'Braintree access token', class: 'secret',
    marker: 'access_token$', pattern: /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/u,
    secretName: 'braintree-access-token', source: RECALLED,
    sample: (fill) => `access_token$production$${fill(16, LOWER)}$${fill(32, HEX)}`,
  },
  {
    id: 'razorpay-key-id', provider: 'Razorpay', kind: 'Razorpay key ID', class: 'identifier',
    marker: ['rzp_live_', 'rzp_test_'], pattern: /rzp_(?:live|test)_[0-9A-Za-z]{14}/u,
    secretName: 'razorpay-key-id', source: AGREED, sample: (fill) => `rzp_live_${fill(14)}`,
  },
  {
    id: 'flutterwave-secret-key', provider: 'Flutterwave', kind: 'Flutterwave secret key', class: 'secret',
    marker: 'FLWSECK', pattern: /FLWSECK(?:_TEST)?-[0-9a-z]{12,32}(?:-X)?/u,
    secretName: 'flutterwave-secret-key', source: AGREED, sample: (fill) => `FLWSECK-${fill(32, LOWER)}-X`,
  },
  {
    id: 'flutterwave-public-key', provider: 'Flutterwave', kind: 'Flutterwave public key',
    class: 'publishable',
    marker: 'FLWPUBK', pattern: /FLWPUBK(?:_TEST)?-[0-9a-z]{12,32}(?:-X)?/u,
    secretName: 'flutterwave-public-key', source: AGREED, sample: (fill) => `FLWPUBK-${fill(32, LOWER)}-X`,
  },
  {
    id: 'plaid-access-token', provider: 'Plaid', kind: 'Plaid access token', class: 'secret',
    marker: ['access-sandbox-', 'access-development-', 'access-production-'],
    pattern: /access-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'plaid-access-token', source: AGREED, sample: (fill) => `access-production-${uuid(fill)}`,
  },
  {
    id: 'shippo-token', provider: 'Shippo', kind: 'Shippo API token', class: 'secret',
    marker: ['shippo_live_', 'shippo_test_'], pattern: /shippo_(?:live|test)_[0-9a-f]{40}/u,
    secretName: 'shippo-api-token', source: AGREED, sample: (fill) => `shippo_live_${fill(40, HEX)}`,
  },
  {
    id: 'easypost-key', provider: 'EasyPost', kind: 'EasyPost API key', class: 'secret',
    marker: ['EZAK', 'EZTK'], pattern: /EZ[AT]K[0-9A-Za-z]{54}/u,
    secretName: 'easypost-api-key', source: AGREED, sample: (fill) => `EZAK${fill(54)}`,
  },
  {
    id: 'lob-secret-key', provider: 'Lob', kind: 'Lob API key', class: 'secret',
    marker: ['live_', 'test_'], pattern: /(?:live|test)_[0-9a-f]{35}/u,
    secretName: 'lob-api-key', source: AGREED, sample: (fill) => `live_${fill(35, HEX)}`,
  },
  {
    id: 'lob-publishable-key', provider: 'Lob', kind: 'Lob publishable key', class: 'publishable',
    marker: ['live_pub_', 'test_pub_'], pattern: /(?:live|test)_pub_[0-9a-f]{31}/u,
    secretName: 'lob-publishable-key', source: AGREED, sample: (fill) => `live_pub_${fill(31, HEX)}`,
  },
  {
    id: 'mollie-key', provider: 'Mollie', kind: 'Mollie API key', class: 'secret',
    marker: ['live_', 'test_'], pattern: /(?:live|test)_[0-9A-Za-z]{30}/u, structure: 'mixed-case',
    secretName: 'mollie-api-key', source: RECALLED, sample: (fill) => `live_${fill(30)}`,
  },
  {
    id: 'gocardless-token', provider: 'GoCardless', kind: 'GoCardless access token', class: 'secret',
    marker: 'live_', pattern: /live_[\w-]{40}/u, structure: 'mixed-case',
    secretName: 'gocardless-access-token', source: AGREED, sample: (fill) => `live_${fill(40)}`,
  },
  {
    id: 'duffel-token', provider: 'Duffel', kind: 'Duffel access token', class: 'secret',
    marker: ['duffel_live_', 'duffel_test_'], pattern: /duffel_(?:live|test)_[\w=-]{43}/u,
    secretName: 'duffel-access-token', source: AGREED, sample: (fill) => `duffel_live_${fill(43)}`,
  },
  {
    id: 'ramp-client-id', provider: 'Ramp', kind: 'Ramp client ID', class: 'identifier',
    marker: 'ramp_id_', pattern: /ramp_id_[0-9A-Za-z]{40}/u,
    secretName: 'ramp-client-id', source: SINGLE, sample: (fill) => `ramp_id_${fill(40)}`,
  },
  {
    id: 'ramp-client-secret', provider: 'Ramp', kind: 'Ramp client secret', class: 'secret',
    marker: 'ramp_sec_', pattern: /ramp_sec_[0-9A-Za-z]{48}/u,
    secretName: 'ramp-client-secret', source: SINGLE, sample: (fill) => `ramp_sec_${fill(48)}`,
  },
  {
    id: 'paddle-api-key', provider: 'Paddle', kind: 'Paddle API key', class: 'secret',
    marker: ['pdl_live_apikey_', 'pdl_sdbx_apikey_'], pattern: /pdl_(?:live|sdbx)_apikey_\w{30,100}/u,
    secretName: 'paddle-api-key', source: SINGLE,
    sample: (fill) => `pdl_live_apikey_${fill(26)}_${fill(22)}_${fill(3)}`,
  },
  {
    id: 'checkout-secret-key', provider: 'Checkout.com', kind: 'Checkout.com secret key', class: 'secret',
    marker: 'sk_', pattern: /sk_(?:test_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'checkout-secret-key', source: SINGLE, sample: (fill) => `sk_${uuid(fill)}`,
  },
  {
    id: 'coinbase-key-name', provider: 'Coinbase', kind: 'Coinbase API key name', class: 'identifier',
    marker: 'organizations/',
    pattern: /organizations\/[0-9a-f]{8}-[0-9a-f-]{27}\/apiKeys\/[0-9a-f]{8}-[0-9a-f-]{27}/u,
    secretName: 'coinbase-key-name', source: SINGLE,
    sample: (fill) => `organizations/${uuid(fill)}/apiKeys/${uuid(fill)}`,
  },
  {
    id: 'recharge-token', provider: 'Recharge', kind: 'Recharge API token', class: 'secret',
    marker: ['sk_', 'sk_test_'], pattern: /sk_(?:test_)?(?:10|[1235])x[123]_[0-9a-f]{64}/u,
    secretName: 'recharge-api-token', source: SINGLE, sample: (fill) => `sk_1x1_${fill(64, HEX)}`,
  },
  {
    id: 'pagarme-key', provider: 'Pagar.me', kind: 'Pagar.me API key', class: 'secret',
    marker: 'ak_live_', pattern: /ak_live_[0-9A-Za-z]{30}/u,
    secretName: 'pagarme-api-key', source: SINGLE, sample: (fill) => `ak_live_${fill(30)}`,
  },
  {
    id: 'woocommerce-consumer-secret', provider: 'WooCommerce', kind: 'WooCommerce consumer secret',
    class: 'secret',
    marker: 'cs_', pattern: /cs_[0-9a-f]{40}/u,
    secretName: 'woocommerce-consumer-secret', source: SINGLE, sample: (fill) => `cs_${fill(40, HEX)}`,
  },
  {
    id: 'woocommerce-consumer-key', provider: 'WooCommerce', kind: 'WooCommerce consumer key',
    class: 'identifier',
    marker: 'ck_', pattern: /ck_[0-9a-f]{40}/u,
    secretName: 'woocommerce-consumer-key', source: SINGLE, sample: (fill) => `ck_${fill(40, HEX)}`,
  },
  {
    id: 'robinhood-key', provider: 'Robinhood', kind: 'Robinhood Crypto API key', class: 'secret',
    marker: 'rh-api-', pattern: /rh-api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'robinhood-api-key', source: SINGLE, sample: (fill) => `rh-api-${uuid(fill)}`,
  },
  {
    id: 'shopify-admin-token', provider: 'Shopify', kind: 'Shopify admin access token', class: 'secret',
    marker: 'shpat_', pattern: /shpat_[0-9a-fA-F]{32,64}/u,
    secretName: 'shopify-access-token', source: AGREED, sample: (fill) => `shpat_${fill(32, HEX)}`,
  },
  {
    id: 'shopify-custom-token', provider: 'Shopify', kind: 'Shopify custom app token', class: 'secret',
    marker: 'shpca_', pattern: /shpca_[0-9a-fA-F]{32,64}/u,
    secretName: 'shopify-access-token', source: AGREED, sample: (fill) => `shpca_${fill(32, HEX)}`,
  },
  {
    id: 'shopify-private-password', provider: 'Shopify', kind: 'Shopify private app password',
    class: 'secret',
    marker: 'shppa_', pattern: /shppa_[0-9a-fA-F]{32,64}/u,
    secretName: 'shopify-app-password', source: AGREED, sample: (fill) => `shppa_${fill(32, HEX)}`,
  },
  {
    id: 'shopify-shared-secret', provider: 'Shopify', kind: 'Shopify shared secret', class: 'secret',
    marker: 'shpss_', pattern: /shpss_[0-9a-fA-F]{32,64}/u,
    secretName: 'shopify-shared-secret', source: AGREED, sample: (fill) => `shpss_${fill(32, HEX)}`,
  },
  {
    id: 'plaid-link-token', provider: 'Plaid', kind: 'Plaid link token', class: 'publishable',
    marker: ['link-sandbox-', 'link-production-'],
    pattern: /link-(?:sandbox|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'plaid-link-token', source: RECALLED, sample: (fill) => `link-production-${uuid(fill)}`,
  },
  {
    id: 'stripe-account-id', provider: 'Stripe', kind: 'Stripe account ID', class: 'identifier',
    marker: 'acct_', pattern: /acct_1[0-9A-Za-z]{15}/u,
    secretName: 'stripe-account-id', source: RECALLED,
    sample: (fill) => `acct_1${fill(1, DIGITS)}${fill(14)}`,
  },
];
