/** Issued tokens in every place where text can stand, and what is documented or public. */
import { base64, hex, jwt, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

const LONG = word(34, 501);

export const ISSUED = parseSnippets(`
# token under an innocent name
const value = '${TOKENS.github}'; //!
# token as an argument
send('report.csv', '${TOKENS.stripe}'); //!
# token in a sentence
console.log('the deploy token is ${TOKENS.gitlab} until Friday'); //!
# token in a template
const line = \`//registry.npmjs.org/:_authToken=${TOKENS.npm}\\n\${rest}\`; //!
# token in a comment
// old key, remove later: ${TOKENS.sendgrid} //!
export const mail = createMail();
# token in a block comment
/*
 * Try it with
 *   curl -H "Authorization: token ${TOKENS.githubFine}" https://api.github.com/user //!
 */
export const user = () => get('/user');
# token as an object key
const owners = { '${TOKENS.linear}': 'ann' }; //!
# token in an array
const keys = ['${TOKENS.anthropic}', process.env.ANTHROPIC_API_KEY]; //!
# token put together
const key = 'sk_' + 'live_' + '${word(24, 502)}'; //!
# token joined
const parts = ['gh' + 'p', '${word(36, 503)}'].join('_'); //!
# token in a url
await fetch('https://api.telegram.org/bot${TOKENS.telegram}/sendMessage'); //!
# token in a git url
const remote = 'https://x-access-token:${TOKENS.github}@github.com/acme/shop.git'; //!
# webhook in an object
const notify = { url: '${TOKENS.slackHook}', channel: '#ops' }; //!
# discord webhook
const hook = 'https://discord.com/api/webhooks/${'9'.repeat(2)}8765432109876543/${word(68, 504)}'; //!
# token in a regular expression
const known = /${TOKENS.huggingface}/; //!
# token in a tagged template
const out = sh\`npm config set //registry.npmjs.org/:_authToken ${TOKENS.npm}\`; //!
# token base64-encoded in a call
const key = atob('${Buffer.from(TOKENS.shopify).toString('base64')}'); //!
# jwt of a service
const service = '${jwt({ iss: 'supabase', ref: 'abcdefgh', role: 'service_role', iat: 1_700_000_000, exp: 2_000_000_000 })}'; //!
# pair of a cloud
export const aws = ['${TOKENS.awsId}', '${TOKENS.awsSecret}']; //!
# url with credentials under another name
const where = 'postgres://reporting:Gl4ssHouse@warehouse.internal/reports'; //!
# ftp url
upload('ftp://webmaster:tr33house@ftp.shop.example/public_html'); //!
# proxy url
const agent = new HttpsProxyAgent('http://scraper:pr0xypass@proxy.example.net:3128'); //!
# url with a template password
const where = \`postgres://reporting:\${password}@warehouse/reports\`;
# url with a mask
const shown = 'postgres://reporting:****@warehouse/reports';
const docs = 'https://user:password@example.com/';
# url that only has an at sign
const profile = 'https://medium.com/@shop/how-we-rotate-tokens';
const email = 'mailto:ann@example.com';
const scoped = 'https://registry.npmjs.org/@acme/tokens';
# documented stripe test card
const card = { number: '4242424242424242', exp_month: 12, cvc: '123', token: 'tok_visa' };
# github noreply and ids
const bot = '41898282+github-actions[bot]@users.noreply.github.com';
const sha = '${hex(40, 505)}';
# shape without a body
const marker = 'ghp_';
const kinds = { pat: 'github_pat_', bot: 'xox' + 'b', live: 'sk_' + 'live_' };
# redacted token
const shown = 'ghp_' + '*'.repeat(36);
const short = 'sk_live_...4242';
# public mapbox token
const map = 'pk.${Buffer.from('{"u":"shop","a":"ck1"}').toString('base64url')}.${word(22, 506)}';
# jwt of documentation
const sample = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9' + '.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ' + '.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';
# random text without a name
const boundary = '----WebKitFormBoundary${word(16, 507)}';
const trace = '${hex(32, 508)}';
const blob = '${base64(88, 509)}';
# cache busters
const asset = '/static/js/main.${hex(20, 510)}.js?v=${hex(8, 511)}';
const manifest = { url: '/index.html', revision: '${hex(32, 512)}' };
# sri list
const hashes = ["'sha256-${base64(43, 513)}='", "'sha256-${base64(43, 514)}='"];
# nonce of a policy
const policy = "script-src 'nonce-\${nonce}' 'strict-dynamic'";
# uuid of things
const DEVICE = '${uuid(515)}';
const namespaces = { dns: '${uuid(516)}', url: '${uuid(520)}' };
# bluetooth ids
const SERVICE = '0000180d-0000-1000-8000-00805f9b34fb';
# ethereum
const tx = '0x${hex(64, 525)}';
const contract = '0x${hex(40, 526)}';
# bitcoin addresses
const donate = 'bc1q${fillLower(38)}';
# video and playlist ids
const video = 'dQw4w9WgXcQ';
const playlist = 'PL${word(32, 527)}';
# sheets
const sheetId = '1${word(43, 528)}';
const formId = '1FAIpQLS${word(48, 529)}';
# content ids
const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';
# encoded worker
const worker = 'data:application/javascript;base64,${base64(160, 530)}';
# font
const font = 'url(data:font/woff2;base64,${base64(200, 531)})';
# wasm
const wasm = 'AGFzbQEAAAABBgFgAX8BfwMCAQAHCAEEZmFjdAAA${base64(80, 532)}';
# locale hash
const messages = { '${word(6, 533)}': 'Password', '${word(6, 534)}': 'Token expired' };
# certificate fingerprint
const pins = ['sha256/${base64(43, 535)}='];
# lockfile text
const lock = '"integrity": "sha512-${base64(86, 536)}=="';
# gist
const gist = 'https://gist.github.com/ann/${hex(32, 537)}';
# azure ids
const tenant = '${uuid(540)}'; const subscription = '${uuid(545)}';
# airtable ids
const base = 'app${word(14, 550)}'; const view = 'viw${word(14, 551)}';
# airtable token
const airtable = 'pat${word(14, 552)}.${hex(64, 553)}'; //!
# dockerhub
login('acme', 'dckr_pat_${word(27, 554)}'); //!
# terraform cloud
const tfe = '${word(14, 555)}.atlasv1.${word(67, 556)}'; //!
# figma
const figma = 'figd_${word(40, 557)}'; //!
# vault
const session = 'hvs.${word(96, 558)}'; //!
# grafana
const grafana = 'glsa_${word(32, 559)}_${hex(8, 560)}'; //!
# google client secret
const google = 'GOC${'SPX'}-${word(28, 561)}'; //!
# replicate
const replicate = 'r8_${word(37, 562)}'; //!
# perplexity
const pplx = 'pplx-${word(48, 563)}'; //!
# groq
const groq = 'gsk_${word(52, 564)}'; //!
# square
const square = 'EAAA${'E'}${word(59, 565)}'; //?
# resend
const resend = new Resend('re_${word(8, 566)}_${word(24, 567)}'); //!
# notion
const notion = new NotionClient({ auth: 'ntn_${fillDigits(11)}${word(35, 568)}' }); //!
# doppler
const doppler = 'dp.pt.${word(43, 569)}'; //!
# age key
const note = 'see ${LONG.length} notes about AGE-SECRET-KEY-1 in the manual';
# pypi
const twine = 'pypi-AgEIcHlwaS5vcmc${word(120, 570)}'; //!
# postman
const postman = 'PMAK-${hex(24, 571)}-${hex(34, 572)}'; //!
# basic header
const headers = { authorization: 'Basic ${Buffer.from('robot:m4rvin-42').toString('base64')}' }; //!
# bearer placeholder
const headers = { authorization: 'Bearer <token>' };
const curl = 'Authorization: Bearer YOUR_TOKEN';
`);

function fillLower(length: number): string {
  return word(length, 580).toLowerCase();
}

function fillDigits(length: number): string {
  return [...word(length, 581)].map((_, index) => String((index * 7 + 3) % 10)).join('');
}
