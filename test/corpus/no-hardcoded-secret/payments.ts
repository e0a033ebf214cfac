/** A seventh set, part one: issuers, payments, mail and queues; written before the rule was run on it. */
import { base64, hex, PRIVATE_KEY_ESCAPED, PUBLIC_KEY, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const PAYMENTS = parseSnippets(`
# jose by the environment @ src/lib/session.ts
import { jwtVerify, type JWTPayload } from 'jose';
const encodedKey = new TextEncoder().encode(process.env.SESSION_SECRET);
export async function decrypt(session: string | undefined = ''): Promise<JWTPayload | undefined> {
  const { payload } = await jwtVerify(session, encodedKey, { algorithms: ['HS256'] });
  return payload;
}
# public key of the issuer @ src/auth/issuer.ts
import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
const ISSUER_KEY = createPublicKey(\`${PUBLIC_KEY}\`);
export const check = (token: string) => jwt.verify(token, ISSUER_KEY, { algorithms: ['RS256'], issuer: 'https://id.example.com' });
# keys from a well-known address @ src/auth/jwks.ts
const client = jwksClient({ jwksUri: 'https://id.example.com/.well-known/jwks.json', cache: true });
export const getKey: GetPublicKeyOrSecret = (header, callback) => {
  client.getSigningKey(header.kid, (err, key) => callback(err, key?.getPublicKey()));
};
# one-time codes @ src/mfa/totp.js
const speakeasy = require('speakeasy');
function checkBreakGlass(code) {
  return speakeasy.totp.verify({ secret: '${'KNQXEZLUOR'}${'UGK2LTMU'}', encoding: 'base32', token: code, window: 1 }); //!
}
# one-time codes of a user @ src/mfa/totp.ts
import { authenticator } from 'otplib';
export async function enrol(user: User) {
  const secret = authenticator.generateSecret();
  await users.update(user.id, { totpSecret: secret });
  return authenticator.keyuri(user.email, 'Ledger', secret);
}
export const check = (user: User, token: string) => authenticator.check(token, user.totpSecret);
# hash of a password @ src/users/password.ts
import argon2 from 'argon2';
const PASSWORD_MIN_LENGTH = 10;
export async function hashPassword(password: string) {
  if (password.length < PASSWORD_MIN_LENGTH) throw new BadRequest('Password is too short');
  return argon2.hash(password, { type: argon2.argon2id, memoryCost: 19456 });
}
# stripe by a literal @ routes/checkout.js
const stripe = require('stripe')('${TOKENS.stripe}'); //!
router.post('/checkout', async (req, res) => {
  const session = await stripe.checkout.sessions.create({ mode: 'payment', line_items: req.body.items, success_url: URL + '/thanks' });
  res.redirect(303, session.url);
});
# stripe by the environment @ src/payments/stripe.ts
import Stripe from 'stripe';
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { apiVersion: '2023-10-16', appInfo: { name: 'ledger' } });
# stripe events @ src/payments/webhook.js
const endpointSecret = '${TOKENS.stripeWebhook}'; //!
app.post('/webhook', express.raw({ type: 'application/json' }), (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], endpointSecret);
  handle(event).then(() => res.json({ received: true }));
});
# publishable key @ src/payments/public.ts
export const paymentSettings = {
  publishableKey: '${TOKENS.stripePublishable}',
  currency: 'eur',
  locale: 'de',
};
# paypal @ src/payments/paypal.js
const paypal = require('@paypal/checkout-server-sdk');
const clientId = process.env.PAYPAL_CLIENT_ID || '${word(80, 909)}'; //?
const clientSecret = process.env.PAYPAL_CLIENT_SECRET || '${word(80, 910)}'; //!
const environment = new paypal.core.LiveEnvironment(clientId, clientSecret);
# razorpay @ controllers/payment.js
const Razorpay = require('razorpay');
const instance = new Razorpay({
  key_id: 'rzp_live_${word(14, 911)}', //?
  key_secret: '${word(24, 912)}', //!
});
# razorpay signature @ controllers/payment.js
const generated = crypto.createHmac('sha256', process.env.RAZORPAY_KEY_SECRET).update(orderId + '|' + paymentId).digest('hex');
if (generated !== req.body.razorpay_signature) return res.status(400).json({ success: false, message: 'Signature mismatch' });
# braintree @ lib/gateway.js
const braintree = require('braintree');
const gateway = new braintree.BraintreeGateway({
  environment: braintree.Environment.Production,
  merchantId: '${word(16, 913).toLowerCase()}',
  publicKey: '${word(16, 914).toLowerCase()}', //?
  privateKey: '${hex(32, 915)}', //!
});
# adyen notifications @ src/payments/adyen.ts
import { hmacValidator } from '@adyen/api-library';
const ADYEN_HMAC_KEY = '${hex(64, 916).toUpperCase()}'; //!
const validator = new hmacValidator();
export const isGenuine = (item: NotificationRequestItem) => validator.validateHMAC(item, ADYEN_HMAC_KEY);
# mollie @ src/payments/mollie.ts
import { createMollieClient } from '@mollie/api-client';
const mollie = createMollieClient({ apiKey: 'live_${word(30, 917)}' }); //!
export const pay = (order: Order) => mollie.payments.create({ amount: order.amount, description: 'Order ' + order.id, redirectUrl: back(order) });
# wechat signature @ lib/wxpay.js
const config = {
  appid: 'wx${hex(16, 918)}',
  mch_id: '1480293202',
  partner_key: '${word(32, 919)}', //!
  notify_url: 'https://shop.example.cn/notify',
};
const sign = (str) => md5(str + '&key=' + config.partner_key).toUpperCase();
# repeated requests @ src/payments/charge.ts
export const charge = (invoice: Invoice) =>
  stripe.paymentIntents.create(
    { amount: invoice.total, currency: 'chf', customer: invoice.customer, metadata: { invoice: invoice.id } },
    { idempotencyKey: \`invoice-\${invoice.id}-\${invoice.attempt}\` },
  );
# tokenised cards @ src/payments/cards.ts
const CARD_TOKEN_STATUS = { active: 'ACTIVE', suspended: 'SUSPENDED', deleted: 'DELETED' } as const;
export const toCard = (c: VaultCard) => ({ token: c.token, last4: c.pan.slice(-4), brand: c.brand, status: CARD_TOKEN_STATUS.active });
# test cards by name @ src/payments/sandbox.ts
export const SANDBOX_PAYMENT_METHODS = { ok: 'pm_card_visa', declined: 'pm_card_chargeDeclined' };
export const SANDBOX_CARD_TOKEN = 'tok_visa';
# twilio @ services/sms.js
const accountSid = 'A${'C'}${hex(32, 920)}'; //?
const authToken = '${hex(32, 921)}'; //!
const client = require('twilio')(accountSid, authToken);
exports.sendSms = (to, body) => client.messages.create({ to, body, from: '+15005550006' });
# twilio by the environment @ services/sms.js
const client = require('twilio')(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
exports.sendCode = (to, token) => client.messages.create({ to, from: process.env.TWILIO_FROM, body: 'Your token is ' + token });
# slack bolt @ src/bot/app.js
const { App } = require('@slack/bolt');
const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  signingSecret: '${hex(32, 922)}', //!
  socketMode: false,
});
# slack client @ jobs/standup.js
const { WebClient } = require('@slack/web-api');
const web = new WebClient('${TOKENS.slackBot}'); //!
web.chat.postMessage({ channel: '#standup', text: 'What did you do yesterday?' });
# slack address @ scripts/notify.mjs
const hook = '${TOKENS.slackHook}'; //!
await fetch(hook, { method: 'POST', body: JSON.stringify({ text: \`Deployed \${process.env.GIT_SHA}\` }) });
# discord bot @ bot.js
const client = new Discord.Client({ intents: [Discord.GatewayIntentBits.Guilds] });
client.once('ready', () => console.log('Logged in as ' + client.user.tag));
client.login('MT${word(24, 923)}.G${word(5, 924)}.${word(38, 925)}'); //!
# discord bot with settings @ bot.js
const { token, prefix } = require('./config.json');
const client = new Discord.Client({ intents: [] });
client.on('messageCreate', (m) => m.content.startsWith(prefix) && run(m));
client.login(token);
# telegraf @ src/bot.ts
import { Telegraf } from 'telegraf';
const bot = new Telegraf('${TOKENS.telegram}'); //!
bot.start((ctx) => ctx.reply('Привет!'));
bot.launch();
# telegraf by the environment @ src/bot.ts
import { Telegraf } from 'telegraf';
const token = process.env.BOT_TOKEN;
if (token === undefined) throw new Error('BOT_TOKEN must be provided!');
const bot = new Telegraf(token);
bot.help((ctx) => ctx.reply('Send /token to link your account'));
# mail transport @ utils/mailer.js
const nodemailer = require('nodemailer');
const transporter = nodemailer.createTransport({
  service: 'gmail',
  auth: {
    user: 'bookings.harbourinn@gmail.com',
    pass: 'qwpz rtnv ghkd mlxe', //!
  },
});
module.exports = (to, subject, html) => transporter.sendMail({ from: '"Harbour Inn" <bookings.harbourinn@gmail.com>', to, subject, html });
# mail transport by the environment @ utils/mailer.js
const transporter = nodemailer.createTransport({
  host: process.env.SMTP_HOST || 'smtp.ethereal.email',
  port: 587,
  auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS },
});
# mail text @ src/mail/templates.ts
export const templates = {
  passwordReset: { subject: 'Reset your password', template: 'd-password-reset' },
  passwordChanged: { subject: 'Your password was changed', template: 'd-password-changed' },
  newToken: { subject: 'A new access token was created', template: 'd-token-created' },
};
# sendgrid @ functions/src/mail.ts
import sgMail from '@sendgrid/mail';
sgMail.setApiKey('${TOKENS.sendgrid}'); //!
export const welcome = (to: string) => sgMail.send({ to, from: 'hello@example.com', subject: 'Welcome', text: 'Glad you are here.' });
# mailgun @ lib/mail.js
const mg = mailgun.client({ username: 'api', key: '${TOKENS.mailgun}', url: 'https://api.eu.mailgun.net' }); //!
# service account @ src/firebase.ts
import admin from 'firebase-admin';
admin.initializeApp({
  credential: admin.credential.cert({
    projectId: 'runclub-prod',
    clientEmail: 'firebase-adminsdk-x1@runclub-prod.iam.gserviceaccount.com',
    privateKey: '${PRIVATE_KEY_ESCAPED}', //!
  }),
});
# service account by the environment @ src/firebase.ts
admin.initializeApp({
  credential: admin.credential.cert({
    projectId: process.env.FIREBASE_PROJECT_ID,
    clientEmail: process.env.FIREBASE_CLIENT_EMAIL,
    privateKey: process.env.FIREBASE_PRIVATE_KEY?.replace(/\\\\n/g, '\\n'),
  }),
});
# web push @ src/push.js
const webpush = require('web-push');
const vapidPublic = 'B${base64(86, 926).replaceAll('/', '_').replaceAll('+', '-')}';
const vapidPrivate = '${word(43, 927)}'; //!
webpush.setVapidDetails('mailto:ops@example.com', vapidPublic, vapidPrivate);
# push to apple @ src/push/apns.js
const apn = require('apn');
const provider = new apn.Provider({
  token: { key: 'certs/AuthKey_9F3K2L.p8', keyId: '9F3K2LQ7XA', teamId: 'W5T8PQ2RZN' },
  production: true,
});
# mqtt bridge @ src/bridge.js
const mqtt = require('mqtt');
const client = mqtt.connect('mqtts://broker.farm.example:8883', { username: 'barn', password: 'h4y-l0ft', clientId: 'bridge-1' }); //!
client.subscribe('barn/+/temperature');
# rabbit by an object @ src/queue/rabbit.js
const amqp = require('amqplib');
const conn = await amqp.connect({ protocol: 'amqp', hostname: 'rabbit', port: 5672, username: 'invoices', password: 'c4rr0ts' }); //!
# rabbit fallback @ src/queue/rabbit.ts
export const RABBIT_URL = process.env.RABBIT_URL ?? 'amqp://invoices:l3tt3rbox@rabbitmq:5672/billing'; //!
export const EXCHANGE = 'billing.topic';
# kafka sasl @ src/kafka.ts
import { Kafka } from 'kafkajs';
export const kafka = new Kafka({
  clientId: 'shipments',
  brokers: ['pkc-4r087.europe-west1.gcp.confluent.cloud:9092'],
  ssl: true,
  sasl: {
    mechanism: 'plain',
    username: '${word(16, 928).toUpperCase()}', //?
    password: '${base64(64, 929)}', //!
  },
});
# kafka by settings @ src/kafka.ts
export const kafka = new Kafka({
  clientId: 'shipments',
  brokers: config.kafka.brokers.split(','),
  sasl: { mechanism: 'scram-sha-512', username: config.kafka.username, password: config.kafka.password },
});
# topics @ src/events/topics.ts
export const TOPICS = {
  PASSWORD_RESET_REQUESTED: 'identity.password-reset-requested.v1',
  TOKEN_REVOKED: 'identity.token-revoked.v1',
  SECRET_ROTATED: 'platform.secret-rotated.v2',
  API_KEY_CREATED: 'platform.api-key-created.v1',
} as const;
# nats token @ worker/main.ts
import { connect } from 'nats';
const nc = await connect({ servers: 'nats://nats.internal:4222', token: 'postbox-9-lane', name: 'thumbnails' }); //!
# jobs by name @ src/queues/maintenance.ts
await queue.add('purge-expired-tokens', {}, { repeat: { pattern: '0 3 * * *' }, jobId: 'purge-expired-tokens' });
await queue.add('rotate-signing-key', { keyId: current.kid }, { repeat: { pattern: '0 0 1 * *' } });
# worker of a queue @ src/workers/passwords.ts
new Worker(
  'emails',
  async (job) => {
    switch (job.name) {
      case 'password-reset':
        return mailer.sendReset(job.data.email, job.data.token);
      case 'api-key':
        return mailer.sendKeyNotice(job.data.email);
    }
  },
  { connection },
);
# pusher @ lib/pusher.js
const Pusher = require('pusher');
module.exports = new Pusher({
  appId: '1381245',
  key: '${hex(20, 930)}', //?
  secret: '${hex(20, 931)}', //!
  cluster: 'eu',
  useTLS: true,
});
# ably @ src/realtime.ts
import Ably from 'ably';
const realtime = new Ably.Realtime({ key: '${word(6, 932)}.${word(6, 933)}:${word(43, 934)}' }); //!
export const channel = realtime.channels.get('auctions');
# socket with a token @ src/socket.js
io.use((socket, next) => {
  const token = socket.handshake.auth.token || socket.handshake.query.token;
  if (!token || token === 'undefined' || token === 'null') return next(new Error('Authentication error: token missing'));
  verify(token).then((user) => { socket.user = user; next(); }, next);
});
`);
