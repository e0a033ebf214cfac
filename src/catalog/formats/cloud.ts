/** Tokens of cloud platforms, hosting services, databases and vaults; Azure has a file of its own. */
import { BASE32, HEX, LOWER, UPPER, uuid } from './alphabets.ts';
import { AGREED, OFFICIAL, RECALLED, SINGLE, type TokenFormat } from './tokenFormat.ts';

const BASE64_EDGES = [String.raw`\w+/-`, String.raw`\w+/=-`] as const;

export const CLOUD_FORMATS: readonly TokenFormat[] = [
  {
    id: 'aws-access-key-id', provider: 'AWS', kind: 'AWS access key ID', class: 'identifier',
    marker: ['AKIA', 'ASIA', 'ABIA', 'ACCA'], pattern: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}/u,
    secretName: 'aws-access-key-id', source: OFFICIAL, sample: (fill) => `AKIA${fill(16, BASE32)}`,
  },
  {
    id: 'aws-unique-id', provider: 'AWS', kind: 'AWS unique ID', class: 'identifier',
    marker: ['AROA', 'AIDA', 'AGPA', 'ANPA', 'ANVA', 'AIPA'],
    pattern: /(?:AROA|AIDA|AGPA|ANPA|ANVA|AIPA)[A-Z2-7]{16,17}/u,
    secretName: 'aws-unique-id', source: AGREED, sample: (fill) => `AROA${fill(17, BASE32)}`,
  },
  {
    id: 'aws-bedrock-key', provider: 'AWS', kind: 'Amazon Bedrock API key', class: 'secret',
    marker: 'ABSK', pattern: /ABSK[0-9A-Za-z+/]{109,269}={0,2}/u, edges: BASE64_EDGES,
    secretName: 'aws-bedrock-api-key', source: AGREED, sample: (fill) => `ABSK${fill(128)}`,
  },
  {
    id: 'aws-bedrock-short-key', provider: 'AWS', kind: 'Amazon Bedrock short-term API key', class: 'secret',
    marker: 'bedrock-api-key-', pattern: /bedrock-api-key-YmVkcm9jay[0-9A-Za-z+/]{80,3000}={0,2}/u,
    edges: BASE64_EDGES, secretName: 'aws-bedrock-api-key', source: AGREED,
    sample: (fill) => `bedrock-api-key-YmVkcm9jay${fill(200)}`,
  },
  {
    id: 'aws-appsync-key', provider: 'AWS', kind: 'AWS AppSync API key', class: 'secret',
    marker: 'da2-', pattern: /da2-[0-9a-z]{26}/u, structure: 'mixed',
    secretName: 'appsync-api-key', source: RECALLED, sample: (fill) => `da2-${fill(26, LOWER)}`,
  },
  {
    id: 'amazon-mws-token', provider: 'Amazon', kind: 'Amazon MWS token', class: 'secret',
    marker: 'amzn.mws.', pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'amazon-mws-token', source: RECALLED, sample: (fill) => `amzn.mws.${uuid(fill)}`,
  },
  {
    id: 'google-api-key', provider: 'Google', kind: 'Google API key', class: 'secret',
    marker: 'AIza', pattern: /AIza[\w-]{35}/u,
    publishableBeside: ['authDomain', 'messagingSenderId', 'appId'],
    secretName: 'google-api-key', source: AGREED, sample: (fill) => `AIza${fill(35)}`,
  },
  {
    id: 'google-access-token', provider: 'Google', kind: 'Google OAuth access token', class: 'secret',
    marker: 'ya29.', pattern: /ya29\.[\w-]{20,}/u,
    secretName: 'google-access-token', source: AGREED, sample: (fill) => `ya29.${fill(120)}`,
  },
  {
    id: 'google-client-secret', provider: 'Google', kind: 'Google OAuth client secret', class: 'secret',
    marker: 'GOCSPX-', pattern: /GOCSPX-[\w-]{28}/u,
    secretName: 'google-client-secret', source: AGREED, sample: (fill) => `GOCSPX-${fill(28)}`,
  },
  {
    id: 'google-recaptcha-key', provider: 'Google', kind: 'Google reCAPTCHA key', class: 'publishable',
    marker: ['6Lc', '6Ld', '6Le', '6Lf'], pattern: /6L[c-f][\w-]{5}AAAAA[\w-]{27}/u,
    secretName: 'recaptcha-key', source: RECALLED, sample: (fill) => `6Lc${fill(5)}AAAAA${fill(27)}`,
  },
  {
    id: 'firebase-messaging-key', provider: 'Google', kind: 'Firebase Cloud Messaging server key',
    class: 'secret',
    marker: ':APA91b', offset: 11, pattern: /AAAA[\w-]{7}:APA91b[\w-]{134}/u,
    secretName: 'firebase-messaging-key', source: RECALLED,
    sample: (fill) => `AAAA${fill(7)}:APA91b${fill(134)}`,
  },
  {
    id: 'digitalocean-personal-token', provider: 'DigitalOcean', kind: 'DigitalOcean personal access token',
    class: 'secret', marker: 'dop_v1_', pattern: /dop_v1_[0-9a-f]{64}/u,
    secretName: 'digitalocean-token', source: AGREED, sample: (fill) => `dop_v1_${fill(64, HEX)}`,
  },
  {
    id: 'digitalocean-oauth-token', provider: 'DigitalOcean', kind: 'DigitalOcean OAuth token',
    class: 'secret',
    marker: 'doo_v1_', pattern: /doo_v1_[0-9a-f]{64}/u,
    secretName: 'digitalocean-oauth-token', source: AGREED, sample: (fill) => `doo_v1_${fill(64, HEX)}`,
  },
  {
    id: 'digitalocean-refresh-token', provider: 'DigitalOcean', kind: 'DigitalOcean refresh token',
    class: 'secret',
    marker: 'dor_v1_', pattern: /dor_v1_[0-9a-f]{64}/u,
    secretName: 'digitalocean-refresh-token', source: AGREED, sample: (fill) => `dor_v1_${fill(64, HEX)}`,
  },
  {
    id: 'cloudflare-global-key', provider: 'Cloudflare', kind: 'Cloudflare global API key', class: 'secret',
    marker: 'cfk_', pattern: /cfk_[0-9A-Za-z]{40}[0-9a-f]{8}/u, checksum: 'cloudflare',
    secretName: 'cloudflare-api-key', source: OFFICIAL, sample: (fill) => `cfk_${fill(40)}${fill(8, HEX)}`,
  },
  {
    id: 'cloudflare-user-token', provider: 'Cloudflare', kind: 'Cloudflare user API token', class: 'secret',
    marker: 'cfut_', pattern: /cfut_[0-9A-Za-z]{40}[0-9a-f]{8}/u, checksum: 'cloudflare',
    secretName: 'cloudflare-api-token', source: OFFICIAL, sample: (fill) => `cfut_${fill(40)}${fill(8, HEX)}`,
  },
  {
    id: 'cloudflare-account-token', provider: 'Cloudflare', kind: 'Cloudflare account API token',
    class: 'secret',
    marker: 'cfat_', pattern: /cfat_[0-9A-Za-z]{40}[0-9a-f]{8}/u, checksum: 'cloudflare',
    secretName: 'cloudflare-api-token', source: OFFICIAL, sample: (fill) => `cfat_${fill(40)}${fill(8, HEX)}`,
  },
  {
    id: 'cloudflare-origin-key', provider: 'Cloudflare', kind: 'Cloudflare origin CA key', class: 'secret',
    marker: 'v1.0-', pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/u,
    secretName: 'cloudflare-origin-ca-key', source: AGREED,
    sample: (fill) => `v1.0-${fill(24, HEX)}-${fill(146, HEX)}`,
  },
  {
    id: 'heroku-api-key', provider: 'Heroku', kind: 'Heroku API key', class: 'secret',
    marker: 'HRKU-AA', pattern: /HRKU-AA[\w-]{58}/u,
    secretName: 'heroku-api-key', source: AGREED, sample: (fill) => `HRKU-AA${fill(58)}`,
  },
  {
    id: 'fly-access-token', provider: 'Fly.io', kind: 'Fly.io access token', class: 'secret',
    marker: 'fo1_', pattern: /fo1_[\w-]{43}/u,
    secretName: 'fly-api-token', source: AGREED, sample: (fill) => `fo1_${fill(43)}`,
  },
  {
    id: 'fly-macaroon', provider: 'Fly.io', kind: 'Fly.io macaroon token', class: 'secret',
    marker: ['fm1a_', 'fm1r_', 'fm2_'], pattern: /fm(?:1[ar]|2)_[0-9A-Za-z+/]{100,3000}={0,3}/u,
    edges: BASE64_EDGES,
    secretName: 'fly-api-token', source: AGREED, sample: (fill) => `fm2_${fill(180)}`,
  },
  {
    id: 'netlify-token', provider: 'Netlify', kind: 'Netlify personal access token', class: 'secret',
    marker: 'nfp_', pattern: /nfp_[0-9A-Za-z_]{36,40}/u,
    secretName: 'netlify-token', source: AGREED, sample: (fill) => `nfp_${fill(36)}`,
  },
  {
    id: 'vercel-personal-token', provider: 'Vercel', kind: 'Vercel personal token', class: 'secret',
    marker: 'vcp_', pattern: /vcp_[0-9A-Za-z]{20,60}/u, structure: 'mixed',
    secretName: 'vercel-token', source: AGREED, sample: (fill) => `vcp_${fill(56)}`,
  },
  {
    id: 'vercel-integration-token', provider: 'Vercel', kind: 'Vercel integration token', class: 'secret',
    marker: 'vci_', pattern: /vci_[0-9A-Za-z]{20,60}/u, structure: 'mixed',
    secretName: 'vercel-integration-token', source: AGREED, sample: (fill) => `vci_${fill(56)}`,
  },
  {
    id: 'vercel-app-token', provider: 'Vercel', kind: 'Vercel app access token', class: 'secret',
    marker: 'vca_', pattern: /vca_[0-9A-Za-z]{20,60}/u, structure: 'mixed',
    secretName: 'vercel-app-token', source: AGREED, sample: (fill) => `vca_${fill(56)}`,
  },
  {
    id: 'vercel-app-refresh-token', provider: 'Vercel', kind: 'Vercel app refresh token', class: 'secret',
    marker: 'vcr_', pattern: /vcr_[0-9A-Za-z]{20,60}/u, structure: 'mixed',
    secretName: 'vercel-refresh-token', source: AGREED, sample: (fill) => `vcr_${fill(56)}`,
  },
  {
    id: 'vercel-ai-gateway-key', provider: 'Vercel', kind: 'Vercel AI Gateway key', class: 'secret',
    marker: 'vck_', pattern: /vck_[0-9A-Za-z]{20,60}/u, structure: 'mixed',
    secretName: 'ai-gateway-api-key', source: AGREED, sample: (fill) => `vck_${fill(56)}`,
  },
  {
    id: 'supabase-personal-token', provider: 'Supabase', kind: 'Supabase personal access token',
    class: 'secret',
    marker: 'sbp_', pattern: /sbp_[0-9a-z]{40}/u,
    secretName: 'supabase-access-token', source: AGREED, sample: (fill) => `sbp_${fill(40, HEX)}`,
  },
  {
    id: 'supabase-secret-key', provider: 'Supabase', kind: 'Supabase secret key', class: 'secret',
    marker: 'sb_secret_', pattern: /sb_secret_[\w-]{22}_[\w-]{8}/u,
    secretName: 'supabase-secret-key', source: SINGLE, sample: (fill) => `sb_secret_${fill(22)}_${fill(8)}`,
  },
  {
    id: 'supabase-publishable-key', provider: 'Supabase', kind: 'Supabase publishable key',
    class: 'publishable',
    marker: 'sb_publishable_', pattern: /sb_publishable_[\w-]{22}_[\w-]{8}/u,
    secretName: 'supabase-publishable-key', source: SINGLE,
    sample: (fill) => `sb_publishable_${fill(22)}_${fill(8)}`,
  },
  {
    id: 'neon-api-key', provider: 'Neon', kind: 'Neon API key', class: 'secret',
    marker: 'napi_', pattern: /napi_[0-9a-z]{64}/u,
    secretName: 'neon-api-key', source: RECALLED, sample: (fill) => `napi_${fill(64, LOWER)}`,
  },
  {
    id: 'planetscale-token', provider: 'PlanetScale', kind: 'PlanetScale service token', class: 'secret',
    marker: 'pscale_tkn_', pattern: /pscale_tkn_[\w=.-]{31,63}[\w=]/u,
    secretName: 'planetscale-token', source: AGREED, sample: (fill) => `pscale_tkn_${fill(43)}`,
  },
  {
    id: 'planetscale-password', provider: 'PlanetScale', kind: 'PlanetScale password', class: 'secret',
    marker: 'pscale_pw_', pattern: /pscale_pw_[\w=.-]{31,63}[\w=]/u,
    secretName: 'planetscale-password', source: AGREED, sample: (fill) => `pscale_pw_${fill(43)}`,
  },
  {
    id: 'planetscale-oauth-token', provider: 'PlanetScale', kind: 'PlanetScale OAuth token', class: 'secret',
    marker: 'pscale_oauth_', pattern: /pscale_oauth_[\w=.-]{31,63}[\w=]/u,
    secretName: 'planetscale-oauth-token', source: AGREED, sample: (fill) => `pscale_oauth_${fill(43)}`,
  },
  {
    id: 'render-api-key', provider: 'Render', kind: 'Render API key', class: 'secret',
    marker: 'rnd_', pattern: /rnd_[0-9A-Za-z]{24,60}/u, structure: 'mixed-case',
    secretName: 'render-api-key', source: SINGLE, sample: (fill) => `rnd_${fill(28)}`,
  },
  {
    id: 'scaleway-access-key', provider: 'Scaleway', kind: 'Scaleway access key', class: 'identifier',
    marker: 'SCW', pattern: /SCW[0-9A-Z]{17}/u, structure: 'mixed',
    secretName: 'scaleway-access-key', source: SINGLE, sample: (fill) => `SCW${fill(17, UPPER)}`,
  },
  {
    id: 'alibaba-access-key-id', provider: 'Alibaba Cloud', kind: 'Alibaba Cloud access key ID',
    class: 'identifier',
    marker: 'LTAI', pattern: /LTAI[0-9A-Za-z]{12,21}/u,
    secretName: 'alibaba-access-key-id', source: AGREED, sample: (fill) => `LTAI${fill(20)}`,
  },
  {
    id: 'tencent-secret-id', provider: 'Tencent Cloud', kind: 'Tencent Cloud secret ID', class: 'identifier',
    marker: 'AKID', pattern: /AKID[0-9A-Za-z]{32}/u,
    secretName: 'tencent-secret-id', source: RECALLED, sample: (fill) => `AKID${fill(32)}`,
  },
  {
    id: 'yandex-iam-token', provider: 'Yandex Cloud', kind: 'Yandex Cloud IAM token', class: 'secret',
    marker: 't1.', pattern: /t1\.[0-9A-Z][\w-]{10,400}={0,2}\.[\w-]{80,100}={0,2}/u,
    edges: [String.raw`\w-`, String.raw`\w=-`],
    secretName: 'yandex-iam-token', source: AGREED, sample: (fill) => `t1.9${fill(180)}.${fill(86)}`,
  },
  {
    id: 'yandex-api-key', provider: 'Yandex Cloud', kind: 'Yandex Cloud API key', class: 'secret',
    marker: 'AQVN', pattern: /AQVN[\w-]{35,38}/u,
    secretName: 'yandex-api-key', source: AGREED, sample: (fill) => `AQVN${fill(36)}`,
  },
  {
    id: 'yandex-static-key', provider: 'Yandex Cloud', kind: 'Yandex Cloud static key', class: 'secret',
    marker: 'YC', pattern: /YC[\w-]{38}/u, structure: 'mixed-case',
    secretName: 'yandex-static-key', source: AGREED, sample: (fill) => `YC${fill(38)}`,
  },
  {
    id: 'databricks-token', provider: 'Databricks', kind: 'Databricks access token', class: 'secret',
    marker: 'dapi', pattern: /dapi[0-9a-f]{32}(?:-\d)?/u,
    secretName: 'databricks-token', source: AGREED, sample: (fill) => `dapi${fill(32, HEX)}-2`,
  },
  {
    id: 'clickhouse-secret', provider: 'ClickHouse', kind: 'ClickHouse Cloud API secret', class: 'secret',
    marker: '4b1d', pattern: /4b1d[0-9A-Za-z]{38}/u, structure: 'mixed-case',
    secretName: 'clickhouse-api-secret', source: AGREED, sample: (fill) => `4b1d${fill(38)}`,
  },
  {
    id: 'confluent-secret', provider: 'Confluent', kind: 'Confluent Cloud API secret', class: 'secret',
    marker: 'cflt', pattern: /cflt[0-9A-Za-z+/]{60}/u, edges: BASE64_EDGES,
    secretName: 'confluent-api-secret', source: SINGLE, sample: (fill) => `cflt${fill(60)}`,
  },
  {
    id: 'tailscale-key', provider: 'Tailscale', kind: 'Tailscale key', class: 'secret',
    marker: 'tskey-', pattern: /tskey-(?:api|auth|client|scim|webhook)-\w{8,30}-\w{20,60}/u,
    secretName: 'tailscale-key', source: AGREED, sample: (fill) => `tskey-auth-${fill(13)}CNTRL-${fill(32)}`,
  },
  {
    id: 'vault-service-token', provider: 'HashiCorp Vault', kind: 'Vault service token', class: 'secret',
    marker: 'hvs.', pattern: /hvs\.[\w-]{24,120}/u,
    secretName: 'vault-token', source: AGREED, sample: (fill) => `hvs.${fill(95)}`,
  },
  {
    id: 'vault-batch-token', provider: 'HashiCorp Vault', kind: 'Vault batch token', class: 'secret',
    marker: 'hvb.', pattern: /hvb\.[\w-]{138,300}/u,
    secretName: 'vault-token', source: AGREED, sample: (fill) => `hvb.${fill(150)}`,
  },
  {
    id: 'vault-recovery-token', provider: 'HashiCorp Vault', kind: 'Vault recovery token', class: 'secret',
    marker: 'hvr.', pattern: /hvr\.[\w-]{90,120}/u,
    secretName: 'vault-recovery-token', source: SINGLE, sample: (fill) => `hvr.${fill(95)}`,
  },
  {
    id: 'onepassword-service-token', provider: '1Password', kind: '1Password service account token',
    class: 'secret',
    marker: 'ops_eyJ', pattern: /ops_eyJ[0-9A-Za-z+/_-]{250,3000}={0,2}/u, edges: BASE64_EDGES,
    secretName: 'onepassword-service-account-token', source: AGREED, sample: (fill) => `ops_eyJ${fill(600)}`,
  },
  {
    id: 'onepassword-secret-key', provider: '1Password', kind: '1Password account secret key',
    class: 'secret',
    marker: 'A3-',
    pattern: /A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/u,
    secretName: 'onepassword-secret-key', source: AGREED,
    sample: (fill) =>
      `A3-${fill(6, UPPER)}-${fill(6, UPPER)}-${[5, 5, 5, 5].map((size) => fill(size, UPPER)).join('-')}`,
  },
  {
    id: 'doppler-token', provider: 'Doppler', kind: 'Doppler token', class: 'secret',
    marker: ['dp.ct.', 'dp.pt.', 'dp.st.', 'dp.sa.', 'dp.scim.', 'dp.audit.'],
    pattern: /dp\.(?:ct|pt|st(?:\.[\w-]{2,35})?|sa|scim|audit)\.[0-9A-Za-z]{40,44}/u,
    secretName: 'doppler-token', source: AGREED, sample: (fill) => `dp.st.dev.${fill(43)}`,
  },
  {
    id: 'infisical-service-token', provider: 'Infisical', kind: 'Infisical service token', class: 'secret',
    marker: 'st.', pattern: /st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}/u,
    secretName: 'infisical-token', source: RECALLED,
    sample: (fill) => `st.${fill(24, HEX)}.${fill(32, HEX)}.${fill(32, HEX)}`,
  },
  {
    id: 'mongodb-atlas-secret', provider: 'MongoDB Atlas', kind: 'MongoDB Atlas service account secret',
    class: 'secret',
    marker: 'mdb_sa_sk_', pattern: /mdb_sa_sk_[\w-]{40}/u,
    secretName: 'mongodb-atlas-secret', source: RECALLED, sample: (fill) => `mdb_sa_sk_${fill(40)}`,
  },
  {
    id: 'openshift-token', provider: 'OpenShift', kind: 'OpenShift user token', class: 'secret',
    marker: 'sha256~', pattern: /sha256~[\w-]{43}/u,
    secretName: 'openshift-token', source: AGREED, sample: (fill) => `sha256~${fill(43)}`,
  },
];
