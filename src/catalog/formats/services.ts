/** Keys of observability, productivity and developer services. */
import { BASE32, DIGITS, HEX, LOWER, UPPER, uuid } from './alphabets.ts';
import { AGREED, OFFICIAL, RECALLED, SINGLE, type TokenFormat } from './tokenFormat.ts';

const NUMBER = '123456789';
const DOTTED_EDGES = [String.raw`\w-`, String.raw`\w+/=-`] as const;

export const SERVICE_FORMATS: readonly TokenFormat[] = [
  {
    id: 'sentry-organisation-token', provider: 'Sentry', kind: 'Sentry organisation token', class: 'secret',
    marker: 'sntrys_', pattern: /sntrys_eyJ[0-9A-Za-z+/=]{60,600}_[0-9A-Za-z+/]{43}/u, edges: DOTTED_EDGES,
    secretName: 'sentry-auth-token', source: AGREED, sample: (fill) => `sntrys_eyJ${fill(160)}_${fill(43)}`,
  },
  {
    id: 'sentry-user-token', provider: 'Sentry', kind: 'Sentry user token', class: 'secret',
    marker: 'sntryu_', pattern: /sntryu_[0-9a-f]{64}/u,
    secretName: 'sentry-auth-token', source: AGREED, sample: (fill) => `sntryu_${fill(64, HEX)}`,
  },
  {
    id: 'sentry-dsn', provider: 'Sentry', kind: 'Sentry DSN', class: 'publishable',
    marker: '.ingest.', offset: [42, 60], edges: [String.raw`\w:/.@-`, String.raw`\w-`],
    pattern: /https:\/\/[0-9a-f]{32}@o\d{1,16}\.ingest\.(?:us\.|de\.)?sentry\.io\/\d{1,20}/u,
    secretName: 'sentry-dsn', source: AGREED,
    sample: (fill) => `https://${fill(32, HEX)}@o${fill(6, NUMBER)}.ingest.sentry.io/${fill(7, NUMBER)}`,
  },
  {
    id: 'new-relic-user-key', provider: 'New Relic', kind: 'New Relic user key', class: 'secret',
    marker: 'NRAK-', pattern: /NRAK-[0-9A-Z]{27}/u,
    secretName: 'new-relic-api-key', source: AGREED, sample: (fill) => `NRAK-${fill(27, UPPER)}`,
  },
  {
    id: 'new-relic-insert-key', provider: 'New Relic', kind: 'New Relic insert key', class: 'secret',
    marker: 'NRII-', pattern: /NRII-[\w-]{25,32}/u,
    secretName: 'new-relic-insert-key', source: AGREED, sample: (fill) => `NRII-${fill(32)}`,
  },
  {
    id: 'new-relic-query-key', provider: 'New Relic', kind: 'New Relic query key', class: 'secret',
    marker: 'NRIQ-', pattern: /NRIQ-[\w-]{25,32}/u,
    secretName: 'new-relic-query-key', source: AGREED, sample: (fill) => `NRIQ-${fill(32)}`,
  },
  {
    id: 'new-relic-licence-key', provider: 'New Relic', kind: 'New Relic licence key', class: 'secret',
    marker: 'FFFFNRAL', offset: 32, pattern: /(?:eu01xx)?[0-9a-f]{26,32}FFFFNRAL/u,
    secretName: 'new-relic-license-key', source: SINGLE, sample: (fill) => `${fill(32, HEX)}FFFFNRAL`,
  },
  {
    id: 'new-relic-browser-key', provider: 'New Relic', kind: 'New Relic browser key', class: 'publishable',
    marker: ['NRJS-', 'NRBR-'], pattern: /NR(?:JS|BR)-[0-9a-f]{19}/u,
    secretName: 'new-relic-browser-key', source: AGREED, sample: (fill) => `NRJS-${fill(19, HEX)}`,
  },
  {
    id: 'new-relic-mobile-key', provider: 'New Relic', kind: 'New Relic mobile key', class: 'publishable',
    marker: '-NRMA', offset: 42, pattern: /AA[0-9a-f]{40}-NRMA/u,
    secretName: 'new-relic-mobile-key', source: AGREED, sample: (fill) => `AA${fill(40, HEX)}-NRMA`,
  },
  {
    id: 'dynatrace-token', provider: 'Dynatrace', kind: 'Dynatrace token', class: 'secret',
    marker: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s16.'], pattern: /dt0[cs]\d\d\.[0-9A-Z]{24}\.[0-9A-Z]{64}/u,
    secretName: 'dynatrace-token', source: AGREED,
    sample: (fill) => `dt0c01.${fill(24, UPPER)}.${fill(64, UPPER)}`,
  },
  {
    id: 'grafana-service-token', provider: 'Grafana', kind: 'Grafana service account token', class: 'secret',
    marker: 'glsa_', pattern: /glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}/u, checksum: 'grafana',
    secretName: 'grafana-token', source: OFFICIAL, sample: (fill) => `glsa_${fill(32)}_${fill(8, HEX)}`,
  },
  {
    id: 'grafana-cloud-token', provider: 'Grafana', kind: 'Grafana Cloud token', class: 'secret',
    marker: 'glc_eyJ', pattern: /glc_eyJ[0-9A-Za-z+/]{60,400}={0,3}/u, edges: DOTTED_EDGES,
    secretName: 'grafana-cloud-token', source: AGREED, sample: (fill) => `glc_eyJ${fill(140)}`,
  },
  {
    id: 'grafana-api-key', provider: 'Grafana', kind: 'Grafana API key', class: 'secret',
    marker: 'eyJrIjoi', pattern: /eyJrIjoi[0-9A-Za-z]{70,400}={0,2}/u, edges: DOTTED_EDGES,
    secretName: 'grafana-api-key', source: AGREED, sample: (fill) => `eyJrIjoi${fill(84)}=`,
  },
  {
    id: 'honeycomb-key', provider: 'Honeycomb', kind: 'Honeycomb API key', class: 'secret',
    marker: ['hcaik_', 'hcail_', 'hcaic_'], pattern: /hcai[klc]_[0-9A-Za-z]{20,64}/u,
    secretName: 'honeycomb-api-key', source: SINGLE, sample: (fill) => `hcaik_${fill(58)}`,
  },
  {
    id: 'launchdarkly-sdk-key', provider: 'LaunchDarkly', kind: 'LaunchDarkly SDK key', class: 'secret',
    marker: 'sdk-', pattern: /sdk-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/u,
    secretName: 'launchdarkly-sdk-key', source: AGREED,
    sample: (fill) =>
      `sdk-${fill(8, HEX)}-${fill(4, HEX)}-4${fill(3, HEX)}-a${fill(3, HEX)}-${fill(12, HEX)}`,
  },
  {
    id: 'launchdarkly-api-key', provider: 'LaunchDarkly', kind: 'LaunchDarkly API key', class: 'secret',
    marker: 'api-', pattern: /api-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/u,
    secretName: 'launchdarkly-api-key', source: AGREED,
    sample: (fill) =>
      `api-${fill(8, HEX)}-${fill(4, HEX)}-4${fill(3, HEX)}-a${fill(3, HEX)}-${fill(12, HEX)}`,
  },
  {
    id: 'launchdarkly-mobile-key', provider: 'LaunchDarkly', kind: 'LaunchDarkly mobile key',
    class: 'publishable',
    marker: 'mob-', pattern: /mob-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/u,
    secretName: 'launchdarkly-mobile-key', source: AGREED,
    sample: (fill) =>
      `mob-${fill(8, HEX)}-${fill(4, HEX)}-4${fill(3, HEX)}-a${fill(3, HEX)}-${fill(12, HEX)}`,
  },
  {
    id: 'posthog-personal-key', provider: 'PostHog', kind: 'PostHog personal API key', class: 'secret',
    marker: 'phx_', pattern: /phx_[0-9A-Za-z_]{43,48}/u,
    secretName: 'posthog-personal-api-key', source: AGREED, sample: (fill) => `phx_${fill(47)}`,
  },
  {
    id: 'posthog-secret-key', provider: 'PostHog', kind: 'PostHog feature-flag secure key', class: 'secret',
    marker: 'phs_', pattern: /phs_[0-9A-Za-z_]{43,48}/u,
    secretName: 'posthog-secret-key', source: AGREED, sample: (fill) => `phs_${fill(47)}`,
  },
  {
    id: 'posthog-project-key', provider: 'PostHog', kind: 'PostHog project key', class: 'publishable',
    marker: 'phc_', pattern: /phc_[0-9A-Za-z]{43}/u,
    secretName: 'posthog-project-key', source: AGREED, sample: (fill) => `phc_${fill(43)}`,
  },
  {
    id: 'rootly-key', provider: 'Rootly', kind: 'Rootly API key', class: 'secret',
    marker: 'rootly_', pattern: /rootly_[0-9a-f]{64}/u,
    secretName: 'rootly-api-key', source: SINGLE, sample: (fill) => `rootly_${fill(64, HEX)}`,
  },
  {
    id: 'linear-api-key', provider: 'Linear', kind: 'Linear API key', class: 'secret',
    marker: 'lin_api_', pattern: /lin_api_[0-9A-Za-z]{40}/u,
    secretName: 'linear-api-key', source: AGREED, sample: (fill) => `lin_api_${fill(40)}`,
  },
  {
    id: 'notion-token', provider: 'Notion', kind: 'Notion integration token', class: 'secret',
    marker: 'ntn_', pattern: /ntn_\d{11}[0-9A-Za-z]{35}/u,
    secretName: 'notion-token', source: AGREED, sample: (fill) => `ntn_${fill(11, DIGITS)}${fill(35)}`,
  },
  {
    id: 'notion-legacy-token', provider: 'Notion', kind: 'Notion integration token', class: 'secret',
    marker: 'secret_', pattern: /secret_[0-9A-Za-z]{43}/u, structure: 'mixed-case',
    secretName: 'notion-token', source: AGREED, sample: (fill) => `secret_${fill(43)}`,
  },
  {
    id: 'figma-token', provider: 'Figma', kind: 'Figma access token', class: 'secret',
    marker: ['figd_', 'figp_'], pattern: /fig[dp]_[\w-]{40,200}/u,
    secretName: 'figma-token', source: AGREED, sample: (fill) => `figd_${fill(40)}`,
  },
  {
    id: 'airtable-token', provider: 'Airtable', kind: 'Airtable personal access token', class: 'secret',
    marker: [], runs: [17], pattern: /pat[0-9A-Za-z]{14}\.[0-9a-f]{64}/u,
    secretName: 'airtable-token', source: AGREED, sample: (fill) => `pat${fill(14)}.${fill(64, HEX)}`,
  },
  {
    id: 'asana-token', provider: 'Asana', kind: 'Asana personal access token', class: 'secret',
    marker: ['1/', '2/'], pattern: /[12]\/\d{16,20}(?:\/\d{16,20})?:[0-9a-f]{32}/u,
    edges: [String.raw`\w/.-`, String.raw`\w-`], secretName: 'asana-token', source: SINGLE,
    sample: (fill) => `2/${fill(16, NUMBER)}/${fill(16, NUMBER)}:${fill(32, HEX)}`,
  },
  {
    id: 'clickup-token', provider: 'ClickUp', kind: 'ClickUp API token', class: 'secret',
    marker: 'pk_', pattern: /pk_\d{7,9}_[0-9A-Z]{32}/u,
    secretName: 'clickup-api-token', source: SINGLE,
    sample: (fill) => `pk_${fill(8, NUMBER)}_${fill(32, UPPER)}`,
  },
  {
    id: 'contentful-management-token', provider: 'Contentful', kind: 'Contentful management token',
    class: 'secret',
    marker: 'CFPAT-', pattern: /CFPAT-[\w-]{43}/u,
    secretName: 'contentful-management-token', source: AGREED, sample: (fill) => `CFPAT-${fill(43)}`,
  },
  {
    id: 'hubspot-token', provider: 'HubSpot', kind: 'HubSpot private app token', class: 'secret',
    marker: ['pat-na', 'pat-eu'],
    pattern: /pat-(?:na|eu)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'hubspot-token', source: AGREED, sample: (fill) => `pat-na1-${uuid(fill)}`,
  },
  {
    id: 'salesforce-token', provider: 'Salesforce', kind: 'Salesforce access token', class: 'secret',
    marker: '00D', pattern: /00D[0-9A-Za-z]{12}![\w.]{96}/u,
    secretName: 'salesforce-access-token', source: AGREED, sample: (fill) => `00D${fill(12)}!${fill(96)}`,
  },
  {
    id: 'salesforce-consumer-key', provider: 'Salesforce', kind: 'Salesforce consumer key',
    class: 'identifier',
    marker: '3MVG9', pattern: /3MVG9[\w.+/=]{80,251}/u, edges: DOTTED_EDGES,
    secretName: 'salesforce-client-id', source: SINGLE, sample: (fill) => `3MVG9${fill(80)}`,
  },
  {
    id: 'salesforce-refresh-token', provider: 'Salesforce', kind: 'Salesforce refresh token', class: 'secret',
    marker: '5Aep861', pattern: /5Aep861[\w.=]{80,251}/u, edges: DOTTED_EDGES,
    secretName: 'salesforce-refresh-token', source: SINGLE, sample: (fill) => `5Aep861${fill(80)}`,
  },
  {
    id: 'zoho-token', provider: 'Zoho', kind: 'Zoho OAuth token', class: 'secret',
    marker: '1000.', pattern: /1000\.[0-9a-f]{32}\.[0-9a-f]{32}/u,
    secretName: 'zoho-token', source: SINGLE, sample: (fill) => `1000.${fill(32, HEX)}.${fill(32, HEX)}`,
  },
  {
    id: 'mapbox-secret-token', provider: 'Mapbox', kind: 'Mapbox secret token', class: 'secret',
    marker: 'sk.eyJ', pattern: /sk\.eyJ[\w-]{40,300}\.[\w-]{20,60}/u,
    secretName: 'mapbox-secret-token', source: AGREED, sample: (fill) => `sk.eyJ${fill(70)}.${fill(22)}`,
  },
  {
    id: 'mapbox-public-token', provider: 'Mapbox', kind: 'Mapbox public token', class: 'publishable',
    marker: 'pk.eyJ', pattern: /pk\.eyJ[\w-]{40,300}\.[\w-]{20,60}/u,
    secretName: 'mapbox-public-token', source: AGREED, sample: (fill) => `pk.eyJ${fill(70)}.${fill(22)}`,
  },
  {
    id: 'maxmind-key', provider: 'MaxMind', kind: 'MaxMind licence key', class: 'secret',
    marker: '_mmk', offset: 36, pattern: /[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk/u,
    secretName: 'maxmind-license-key', source: AGREED, sample: (fill) => `${fill(6)}_${fill(29)}_mmk`,
  },
  {
    id: 'adafruit-key', provider: 'Adafruit', kind: 'Adafruit IO key', class: 'secret',
    marker: 'aio_', pattern: /aio_[0-9A-Za-z]{28}/u, structure: 'mixed',
    secretName: 'adafruit-io-key', source: SINGLE, sample: (fill) => `aio_${fill(28)}`,
  },
  {
    id: 'adobe-client-secret', provider: 'Adobe', kind: 'Adobe client secret', class: 'secret',
    marker: 'p8e-', pattern: /p8e-[0-9A-Za-z_-]{32}/u,
    secretName: 'adobe-client-secret', source: AGREED, sample: (fill) => `p8e-${fill(32)}`,
  },
  {
    id: 'apify-token', provider: 'Apify', kind: 'Apify API token', class: 'secret',
    marker: 'apify_api_', pattern: /apify_api_[0-9A-Za-z-]{36}/u,
    secretName: 'apify-token', source: SINGLE, sample: (fill) => `apify_api_${fill(36)}`,
  },
  {
    id: 'typeform-token', provider: 'Typeform', kind: 'Typeform access token', class: 'secret',
    marker: 'tfp_', pattern: /tfp_[\w.=-]{39,58}[\w=]/u,
    secretName: 'typeform-token', source: AGREED, sample: (fill) => `tfp_${fill(44)}_${fill(14)}`,
  },
  {
    id: 'frameio-token', provider: 'Frame.io', kind: 'Frame.io token', class: 'secret',
    marker: 'fio-u-', pattern: /fio-u-[\w=-]{64}/u,
    secretName: 'frameio-token', source: AGREED, sample: (fill) => `fio-u-${fill(64)}`,
  },
  {
    id: 'settlemint-token', provider: 'SettleMint', kind: 'SettleMint token', class: 'secret',
    marker: ['sm_aat_', 'sm_pat_', 'sm_sat_'], pattern: /sm_(?:aat|pat|sat)_[0-9A-Za-z]{16}/u,
    secretName: 'settlemint-token', source: AGREED, sample: (fill) => `sm_pat_${fill(16)}`,
  },
  {
    id: 'bannerbear-key', provider: 'Bannerbear', kind: 'Bannerbear API key', class: 'secret',
    marker: ['bb_pr_', 'bb_ma_'], pattern: /bb_(?:pr|ma)_[0-9a-f]{30}/u,
    secretName: 'bannerbear-api-key', source: SINGLE, sample: (fill) => `bb_pr_${fill(30, HEX)}`,
  },
  {
    id: 'nightfall-key', provider: 'Nightfall', kind: 'Nightfall API key', class: 'secret',
    marker: 'NF-', pattern: /NF-[0-9A-Za-z]{32}/u, structure: 'mixed',
    secretName: 'nightfall-api-key', source: SINGLE, sample: (fill) => `NF-${fill(32)}`,
  },
  {
    id: 'close-api-key', provider: 'Close', kind: 'Close API key', class: 'secret',
    marker: 'api_', pattern: /api_[0-9A-Za-z]{18,24}\.[0-9A-Za-z]{18,26}/u, structure: 'mixed-case',
    secretName: 'close-api-key', source: SINGLE, sample: (fill) => `api_${fill(22)}.${fill(22)}`,
  },
  {
    id: 'facebook-access-token', provider: 'Facebook', kind: 'Facebook access token', class: 'secret',
    marker: ['EAAM', 'EAAC'], pattern: /EAA[MC][0-9A-Za-z]{100,300}/u,
    secretName: 'facebook-access-token', source: AGREED, sample: (fill) => `EAAC${fill(180)}`,
  },
  {
    id: 'facebook-app-token', provider: 'Facebook', kind: 'Facebook app access token', class: 'secret',
    marker: ['0|', '1|', '2|', '3|', '4|', '5|', '6|', '7|', '8|', '9|'], offset: [14, 15], pattern: /\d{15,16}\|[\w-]{27,40}/u,
    secretName: 'facebook-app-token', source: AGREED, sample: (fill) => `${fill(16, NUMBER)}|${fill(27)}`,
  },
  {
    id: 'twitter-bearer-token', provider: 'X', kind: 'X (Twitter) bearer token', class: 'secret',
    marker: 'AAAAAAAAAAAAAAAAAAAAAA', pattern: /A{22}[0-9A-Za-z%]{80,100}/u,
    edges: [String.raw`\w%-`, String.raw`\w%-`],
    secretName: 'twitter-bearer-token', source: AGREED,
    sample: (fill) => `${'A'.repeat(22)}${fill(90, BASE32)}`,
  },
  {
    id: 'netlify-build-hook', provider: 'Netlify', kind: 'Netlify build hook URL', class: 'secret',
    marker: 'https://api.netlify.com/', pattern: /https:\/\/api\.netlify\.com\/build_hooks\/[0-9a-f]{24}/u,
    secretName: 'netlify-build-hook', source: SINGLE,
    sample: (fill) => `https://api.netlify.com/build_hooks/${fill(24, HEX)}`,
  },
  {
    id: 'render-deploy-hook', provider: 'Render', kind: 'Render deploy hook URL', class: 'secret',
    marker: 'https://api.render.com/',
    pattern: /https:\/\/api\.render\.com\/deploy\/srv-[0-9a-z]{18,24}\?key=[\w-]{10,20}/u,
    secretName: 'render-deploy-hook', source: SINGLE,
    sample: (fill) => `https://api.render.com/deploy/srv-${fill(20, LOWER)}?key=${fill(11)}`,
  },
  {
    id: 'vercel-deploy-hook', provider: 'Vercel', kind: 'Vercel deploy hook URL', class: 'secret',
    marker: 'https://api.vercel.com/',
    pattern: /https:\/\/api\.vercel\.com\/v1\/integrations\/deploy\/prj_[0-9A-Za-z]{20,40}\/[0-9A-Za-z]{10}/u,
    secretName: 'vercel-deploy-hook', source: RECALLED,
    sample: (fill) => `https://api.vercel.com/v1/integrations/deploy/prj_${fill(28)}/${fill(10)}`,
  },
  {
    id: 'tines-webhook', provider: 'Tines', kind: 'Tines webhook URL', class: 'secret',
    marker: '.tines.com/webhook/', offset: [9, 60], edges: [String.raw`\w:/.@-`, String.raw`\w-`],
    pattern: /https:\/\/[\w-]{1,50}\.tines\.com\/webhook\/[0-9a-z]{32}\/[0-9a-z]{32}/u,
    secretName: 'tines-webhook-url', source: SINGLE,
    sample: (fill) => `https://${fill(6, LOWER)}.tines.com/webhook/${fill(32, LOWER)}/${fill(32, LOWER)}`,
  },
];
