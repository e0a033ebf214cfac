/** Tokens and webhooks of chat, mail and notification services. */
import { DIGITS, HEX, LOWER, UPPER, uuid } from './alphabets.ts';
import { AGREED, RECALLED, SINGLE, type TokenFormat } from './tokenFormat.ts';

const NUMBER = '123456789';

/** Characters of a URL up to its host, for marks in the middle of a URL. */
const URL_EDGES = [String.raw`\w:/.@-`, String.raw`\w-`] as const;

export const MESSAGING_FORMATS: readonly TokenFormat[] = [
  {
    id: 'slack-bot-token', provider: 'Slack', kind: 'Slack bot token', class: 'secret',
    marker: 'xoxb-', pattern: /xoxb-\d{10,13}-\d{10,13}-[0-9A-Za-z]{24,40}/u,
    secretName: 'slack-bot-token', source: AGREED,
    sample: (fill) => `xoxb-${fill(12, NUMBER)}-${fill(13, NUMBER)}-${fill(24)}`,
  },
  {
    id: 'slack-user-token', provider: 'Slack', kind: 'Slack user token', class: 'secret',
    marker: ['xoxp-', 'xoxe-'], pattern: /xox[pe]-\d{10,13}-\d{10,13}-\d{10,13}-[0-9A-Za-z-]{28,34}/u,
    secretName: 'slack-user-token', source: AGREED,
    sample: (fill) => `xoxp-${fill(12, NUMBER)}-${fill(12, NUMBER)}-${fill(13, NUMBER)}-${fill(32, HEX)}`,
  },
  {
    id: 'slack-workspace-token', provider: 'Slack', kind: 'Slack workspace token', class: 'secret',
    marker: ['xoxa-', 'xoxr-'], pattern: /xox[ar]-(?:\d-)?[0-9A-Za-z-]{12,80}/u, structure: 'mixed',
    secretName: 'slack-token', source: AGREED, sample: (fill) => `xoxa-2-${fill(40)}`,
  },
  {
    id: 'slack-legacy-bot-token', provider: 'Slack', kind: 'Slack bot token', class: 'secret',
    marker: 'xoxb-', pattern: /xoxb-\d{8,14}-[0-9A-Za-z]{18,26}/u,
    secretName: 'slack-bot-token', source: AGREED, sample: (fill) => `xoxb-${fill(12, NUMBER)}-${fill(24)}`,
  },
  {
    id: 'slack-configuration-token', provider: 'Slack', kind: 'Slack configuration token', class: 'secret',
    marker: ['xoxe.xox', 'xoxe-'], pattern: /xoxe(?:\.xox[bp])?-\d-[0-9A-Za-z]{146,166}/u,
    secretName: 'slack-configuration-token', source: AGREED, sample: (fill) => `xoxe.xoxp-1-${fill(163)}`,
  },
  {
    id: 'slack-app-token', provider: 'Slack', kind: 'Slack app-level token', class: 'secret',
    marker: 'xapp-', pattern: /xapp-\d-[0-9A-Z]{8,14}-\d{10,14}-[0-9a-f]{40,70}/u,
    secretName: 'slack-app-token', source: AGREED,
    sample: (fill) => `xapp-1-A${fill(10, UPPER)}-${fill(13, NUMBER)}-${fill(64, HEX)}`,
  },
  {
    id: 'slack-webhook', provider: 'Slack', kind: 'Slack webhook URL', class: 'secret',
    marker: 'https://hooks.slack.com/',
    pattern: /https:\/\/hooks\.slack\.com\/(?:services\/T\w{7,12}\/B\w{7,12}\/\w{20,26}|(?:workflows|triggers)\/\w{8,14}\/\w{10,40}\/\w{16,60}(?:\/\w{16,60})?)/u,
    secretName: 'slack-webhook-url', source: AGREED,
    sample: (fill) => `https://hooks.slack.com/services/T${fill(10, UPPER)}/B${fill(10, UPPER)}/${fill(24)}`,
  },
  {
    id: 'discord-bot-token', provider: 'Discord', kind: 'Discord bot token', class: 'secret',
    marker: [], runs: [24, 25, 26], pattern: /[MNO][0-9A-Za-z]{23,25}\.[\w-]{6}\.[\w-]{27,38}/u,
    secretName: 'discord-token', source: AGREED, sample: (fill) => `M${fill(23)}.${fill(6)}.${fill(38)}`,
  },
  {
    id: 'discord-webhook', provider: 'Discord', kind: 'Discord webhook URL', class: 'secret',
    marker: [
      'https://discord.com/api/', 'https://discordapp.com/api/', 'https://ptb.discord.com/api/',
      'https://canary.discord.com/api/',
    ],
    pattern: /https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[\w-]{60,70}/u,
    secretName: 'discord-webhook-url', source: AGREED,
    sample: (fill) => `https://discord.com/api/webhooks/${fill(18, NUMBER)}/${fill(68)}`,
  },
  {
    id: 'telegram-bot-token', provider: 'Telegram', kind: 'Telegram bot token', class: 'secret',
    marker: ':A', offset: [5, 16], pattern: /\d{5,16}:A[\w-]{34}/u, edges: [String.raw`\d`, String.raw`\w-`],
    secretName: 'telegram-bot-token', source: AGREED, sample: (fill) => `${fill(10, NUMBER)}:AA${fill(33)}`,
  },
  {
    id: 'twilio-api-key-id', provider: 'Twilio', kind: 'Twilio API key SID', class: 'identifier',
    marker: 'SK', pattern: /SK[0-9a-f]{32}/u,
    secretName: 'twilio-api-key', source: AGREED, sample: (fill) => `SK${fill(32, HEX)}`,
  },
  {
    id: 'twilio-account-id', provider: 'Twilio', kind: 'Twilio account SID', class: 'identifier',
    marker: 'AC', pattern: /AC[0-9a-f]{32}/u,
    secretName: 'twilio-account-sid', source: AGREED, sample: (fill) => `AC${fill(32, HEX)}`,
  },
  {
    id: 'sendgrid-api-key', provider: 'SendGrid', kind: 'SendGrid API key', class: 'secret',
    marker: 'SG.', pattern: /SG\.[\w-]{20,24}\.[\w-]{39,50}/u,
    secretName: 'sendgrid-api-key', source: AGREED, sample: (fill) => `SG.${fill(22)}.${fill(43)}`,
  },
  {
    id: 'mailgun-key', provider: 'Mailgun', kind: 'Mailgun API key', class: 'secret',
    marker: 'key-', pattern: /key-[0-9a-z]{32}/u, structure: 'mixed',
    secretName: 'mailgun-api-key', source: AGREED, sample: (fill) => `key-${fill(32, LOWER)}`,
  },
  {
    id: 'mailgun-private-key', provider: 'Mailgun', kind: 'Mailgun private API key', class: 'secret',
    marker: [], runs: [32], pattern: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/u,
    secretName: 'mailgun-api-key', source: AGREED,
    sample: (fill) => `${fill(32, HEX)}-${fill(8, HEX)}-${fill(8, HEX)}`,
  },
  {
    id: 'mailgun-public-key', provider: 'Mailgun', kind: 'Mailgun public validation key',
    class: 'publishable',
    marker: 'pubkey-', pattern: /pubkey-[0-9a-f]{32}/u,
    secretName: 'mailgun-public-key', source: AGREED, sample: (fill) => `pubkey-${fill(32, HEX)}`,
  },
  {
    id: 'mailchimp-key', provider: 'Mailchimp', kind: 'Mailchimp API key', class: 'secret',
    marker: '-us', offset: 32, pattern: /[0-9a-f]{32}-us\d{1,2}/u,
    secretName: 'mailchimp-api-key', source: AGREED, sample: (fill) => `${fill(32, HEX)}-us12`,
  },
  {
    id: 'mandrill-key', provider: 'Mandrill', kind: 'Mandrill API key', class: 'secret',
    marker: 'md-', pattern: /md-[\w-]{22}/u, structure: 'mixed-case',
    secretName: 'mandrill-api-key', source: AGREED, sample: (fill) => `md-${fill(22)}`,
  },
  {
    id: 'brevo-api-key', provider: 'Brevo', kind: 'Brevo API key', class: 'secret',
    marker: 'xkeysib-', pattern: /xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}/u,
    secretName: 'brevo-api-key', source: AGREED, sample: (fill) => `xkeysib-${fill(64, HEX)}-${fill(16)}`,
  },
  {
    id: 'brevo-smtp-key', provider: 'Brevo', kind: 'Brevo SMTP key', class: 'secret',
    marker: 'xsmtpsib-', pattern: /xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16}/u,
    secretName: 'brevo-smtp-key', source: RECALLED, sample: (fill) => `xsmtpsib-${fill(64, HEX)}-${fill(16)}`,
  },
  {
    id: 'resend-api-key', provider: 'Resend', kind: 'Resend API key', class: 'secret',
    marker: 're_', pattern: /re_(?:[0-9A-Za-z]{6,10}_[0-9A-Za-z]{20,40}|[0-9A-Za-z]{24,48})/u,
    structure: 'mixed-case',
    secretName: 'resend-api-key', source: SINGLE, sample: (fill) => `re_${fill(8)}_${fill(24)}`,
  },
  {
    id: 'intercom-token', provider: 'Intercom', kind: 'Intercom access token', class: 'secret',
    marker: 'dG9r', pattern: /dG9rO[0-9A-Za-z+/]{49,200}={0,2}/u,
    edges: [String.raw`\w+/-`, String.raw`\w+/=-`],
    secretName: 'intercom-access-token', source: SINGLE, sample: (fill) => `dG9rO${fill(54)}=`,
  },
  {
    id: 'teams-webhook', provider: 'Microsoft Teams', kind: 'Microsoft Teams webhook URL', class: 'secret',
    marker: '.webhook.office.com/webhookb2/', offset: [9, 60], edges: URL_EDGES,
    pattern: /https:\/\/[\w-]{1,50}\.webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}(?:\/[\w-]{10,60})?/u,
    secretName: 'teams-webhook-url', source: AGREED,
    sample: (fill) =>
      `https://${fill(6, LOWER)}.webhook.office.com/webhookb2/${uuid(fill)}@${uuid(fill)}/IncomingWebhook/${fill(32, HEX)}/${uuid(fill)}`,
  },
  {
    id: 'zapier-webhook', provider: 'Zapier', kind: 'Zapier webhook URL', class: 'secret',
    marker: 'https://hooks.zapier.com/',
    pattern: /https:\/\/hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/\w{5,12}/u,
    secretName: 'zapier-webhook-url', source: AGREED,
    sample: (fill) => `https://hooks.zapier.com/hooks/catch/${fill(7, NUMBER)}/${fill(7, LOWER)}`,
  },
  {
    id: 'klaviyo-private-key', provider: 'Klaviyo', kind: 'Klaviyo private key', class: 'secret',
    marker: 'pk_', pattern: /pk_[0-9a-f]{34}/u,
    secretName: 'klaviyo-private-key', source: SINGLE, sample: (fill) => `pk_${fill(34, HEX)}`,
  },
  {
    id: 'pubnub-secret-key', provider: 'PubNub', kind: 'PubNub secret key', class: 'secret',
    marker: 'sec-c-', pattern: /sec-c-(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9A-Za-z]{48})/u,
    secretName: 'pubnub-secret-key', source: AGREED, sample: (fill) => `sec-c-${uuid(fill)}`,
  },
  {
    id: 'pubnub-client-key', provider: 'PubNub', kind: 'PubNub publish or subscribe key',
    class: 'publishable',
    marker: ['pub-c-', 'sub-c-'], pattern: /(?:pub|sub)-c-[0-9a-f]{8}-[0-9a-f-]{27}/u,
    secretName: 'pubnub-client-key', source: AGREED, sample: (fill) => `pub-c-${uuid(fill)}`,
  },
  {
    id: 'novu-key', provider: 'Novu', kind: 'Novu API key', class: 'secret',
    marker: 'nvu_', pattern: /nvu_[0-9A-Za-z]{30,64}/u, structure: 'mixed',
    secretName: 'novu-api-key', source: SINGLE, sample: (fill) => `nvu_${fill(32)}${fill(2, DIGITS)}`,
  },
];
