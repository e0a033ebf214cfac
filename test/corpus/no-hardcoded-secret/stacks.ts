/** A seventh set, part two: scripts, stacks and functions; written before the rule was run on it. */
import { base64, hex, jwt, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const STACKS = parseSnippets(`
# making an env file @ scripts/setup.js
const crypto = require('crypto');
const fs = require('fs');

const lines = [
  'NODE_ENV=development',
  \`JWT_SECRET=\${crypto.randomBytes(48).toString('hex')}\`,
  \`SESSION_SECRET=\${crypto.randomUUID()}\`,
  'SMTP_PASSWORD=',
];
if (!fs.existsSync('.env')) fs.writeFileSync('.env', lines.join('\\n'));
# npmrc in a pipeline @ scripts/publish.js
fs.writeFileSync('.npmrc', '//registry.npmjs.org/:_authToken=\${NPM_TOKEN}\\n');
fs.appendFileSync('.npmrc', \`//npm.example.com/:_authToken=\${process.env.INTERNAL_TOKEN}\\n\`);
# npmrc with its token @ scripts/release.js
fs.writeFileSync(path.join(dir, '.npmrc'), '//registry.npmjs.org/:_authToken=${TOKENS.npm}'); //!
# cloning with a token @ scripts/sync.js
const repo = 'https://${TOKENS.githubFine}@github.com/example/content.git'; //!
await git.clone(repo, './content', ['--depth', '1']);
# cloning with a variable @ scripts/sync.mjs
const repo = \`https://x-access-token:\${process.env.GH_TOKEN}@github.com/example/content.git\`;
await git.clone(repo, './content', ['--depth', '1']);
# options of a command @ src/cli.ts
program
  .name('vaultctl')
  .option('-u, --user <name>', 'account to sign in with', 'admin')
  .option('-p, --password <password>', 'password (asked for when left out)')
  .option('--token-file <path>', 'where the token is kept', '~/.vaultctl/token')
  .option('--secret-name <name>', 'name of the secret', 'default-secret');
# options with a default password @ bin/import.js
const argv = require('yargs')
  .option('host', { type: 'string', default: 'localhost' })
  .option('password', { alias: 'p', type: 'string', default: 'imp0rter', describe: 'database password' }) //!
  .argv;
# wordpress application password @ scripts/push-posts.js
const user = 'editor';
const appPassword = 'hG4x Kp2q 9vLm TzR1 bN8w Yc3d'; //!
const auth = Buffer.from(\`\${user}:\${appPassword}\`).toString('base64');
await fetch(\`\${site}/wp-json/wp/v2/posts\`, { method: 'POST', headers: { Authorization: \`Basic \${auth}\` }, body });
# ftp of a site @ gulpfile.js
gulp.task('deploy', function () {
  var conn = ftp.create({
    host: 'ftp.example.com',
    user: 'web4711',
    password: 'Sonnenblume!7', //!
    parallel: 5,
  });
  return gulp.src(['dist/**'], { base: 'dist', buffer: false }).pipe(conn.newer('/html')).pipe(conn.dest('/html'));
});
# scraping behind a login @ scraper/login.js
const CREDENTIALS = { usuario: 'ventas', 'contraseña': 'Girasol2020' }; //!
await page.goto('https://proveedor.example.com/login');
await page.fill('#usuario', CREDENTIALS.usuario);
await page.fill('#clave', CREDENTIALS['contraseña']);
await page.click('button[type=submit]');
# sheets by script @ src/Code.js
function syncOrders() {
  var apiKey = PropertiesService.getScriptProperties().getProperty('API_KEY');
  var options = { headers: { Authorization: 'Bearer ' + apiKey }, muteHttpExceptions: true };
  return JSON.parse(UrlFetchApp.fetch('https://api.example.com/orders', options).getContentText());
}
# pulumi database @ infra/index.ts
import * as aws from '@pulumi/aws';

const db = new aws.rds.Instance('orders', {
  engine: 'postgres',
  instanceClass: 'db.t3.small',
  allocatedStorage: 20,
  username: 'orders',
  password: 'Lighthouse-77', //!
  skipFinalSnapshot: true,
});
export const endpoint = db.endpoint;
# pulumi with a secret setting @ infra/index.ts
const config = new pulumi.Config();
const dbPassword = config.requireSecret('dbPassword');
const token = config.getSecret('datadog:apiKey') ?? pulumi.secret('');
new k8s.core.v1.Secret('db', { metadata: { name: 'db-credentials' }, stringData: { password: dbPassword } });
# cdk function settings @ lib/api-stack.ts
const fn = new lambda.Function(this, 'Orders', {
  runtime: lambda.Runtime.NODEJS_18_X,
  handler: 'index.handler',
  code: lambda.Code.fromAsset('dist'),
  environment: {
    TABLE: table.tableName,
    JWT_SECRET: 'orders-of-magnitude', //!
    LOG_LEVEL: 'info',
  },
});
# cdk secrets by name @ lib/db-stack.ts
const dbSecret = Secret.fromSecretNameV2(this, 'DbSecret', 'prod/orders/db');
const apiKeySecret = new Secret(this, 'ApiKeySecret', {
  secretName: 'prod/orders/api-key',
  generateSecretString: { secretStringTemplate: JSON.stringify({ username: 'orders' }), generateStringKey: 'password', excludePunctuation: true },
});
new CfnOutput(this, 'ApiKeySecretArn', { value: apiKeySecret.secretArn, exportName: 'OrdersApiKeySecretArn' });
# cdk secret in plain text @ lib/legacy-stack.ts
const cluster = new rds.DatabaseCluster(this, 'Legacy', {
  engine: rds.DatabaseClusterEngine.AURORA_MYSQL,
  credentials: rds.Credentials.fromPassword('admin', cdk.SecretValue.unsafePlainText('Quarry-Stone-5')), //!
  vpc,
});
# kubernetes secret in code @ charts/app.ts
new KubeSecret(this, 'mail', {
  metadata: { name: 'mail' },
  stringData: { SMTP_USER: 'robot', SMTP_PASSWORD: 'p0stm4n' }, //!
});
# kubernetes references @ charts/deployment.ts
const env = [
  { name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'orders-db', key: 'password' } } },
  { name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'orders-api', key: 'api-token' } } },
  { name: 'TOKEN_PATH', value: '/var/run/secrets/kubernetes.io/serviceaccount/token' },
];
# terraform by code @ infra/main.ts
new DbInstance(this, 'warehouse', {
  identifier: 'warehouse',
  engine: 'mysql',
  username: 'root',
  password: new TerraformVariable(this, 'db_password', { sensitive: true, type: 'string' }).stringValue,
});
new SsmParameter(this, 'flag', { name: '/warehouse/secret-rotation', type: 'String', value: 'weekly' });
# sst secrets @ sst.config.ts
export default $config({
  app: () => ({ name: 'recipes', home: 'aws' }),
  async run() {
    const stripeKey = new sst.Secret('StripeSecretKey');
    const sessionSecret = new sst.Secret('SessionSecret');
    new sst.aws.Nextjs('Web', { link: [stripeKey, sessionSecret] });
  },
});
# pm2 settings @ ecosystem.config.js
module.exports = {
  apps: [{
    name: 'api',
    script: 'dist/server.js',
    instances: 'max',
    env_production: {
      NODE_ENV: 'production',
      PORT: 8080,
      DB_PASS: 'K0nstanz', //!
      JWT_SECRET: '${word(32, 930)}', //!
    },
  }],
};
# workflow by code @ .projenrc.js
const project = new typescript.TypeScriptProject({ name: 'stacks', defaultReleaseBranch: 'main', npmTokenSecret: 'NPM_TOKEN' });
project.release.addJobs({
  publish: { runsOn: 'ubuntu-latest', env: { NODE_AUTH_TOKEN: '\${{ secrets.NPM_TOKEN }}', GH_TOKEN: '\${{ github.token }}' } },
});
# compose by code @ tools/compose.js
const services = {
  db: { image: 'postgres:15', environment: { POSTGRES_USER: 'app', POSTGRES_PASSWORD: 'app-pw-1', POSTGRES_DB: 'app' } }, //!
  web: { image: 'web', environment: { DATABASE_URL: '\${DATABASE_URL}', SECRET_KEY: '\${SECRET_KEY:?required}' } },
};
fs.writeFileSync('docker-compose.yml', yaml.stringify({ services }));
# lambda with a fallback @ functions/auth.js
const jwt = require('jsonwebtoken');
const SECRET = process.env.JWT_SECRET || 'fallback-for-lambda'; //!

exports.handler = async (event) => {
  const [, token] = (event.headers.authorization || '').split(' ');
  try {
    const claims = jwt.verify(token, SECRET);
    return { statusCode: 200, body: JSON.stringify(claims) };
  } catch (e) {
    return { statusCode: 401, body: 'Invalid or expired token' };
  }
};
# worker with a shared key @ src/worker.js
addEventListener('fetch', (event) => event.respondWith(handle(event.request)));

async function handle(request) {
  if (request.headers.get('X-Edge-Auth') !== '${word(28, 931)}') { //!
    return new Response('Forbidden', { status: 403 });
  }
  return fetch(request);
}
# worker with bindings @ src/index.ts
export interface Env { API_TOKEN: string; KV: KVNamespace; SIGNING_SECRET: string }

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const given = request.headers.get('Authorization');
    if (given !== \`Bearer \${env.API_TOKEN}\`) return new Response('Missing token', { status: 401 });
    return new Response(await env.KV.get('motd'));
  },
};
# netlify basic auth @ netlify/edge-functions/guard.js
export default async (request, context) => {
  const header = request.headers.get('authorization') || '';
  const [user, pass] = atob(header.replace('Basic ', '')).split(':');
  if (user === 'preview' && pass === 'sneak-peek') return context.next(); //!
  return new Response('Login required', { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="preview"' } });
};
# azure function @ OrderQueue/index.js
const { QueueServiceClient } = require('@azure/storage-queue');
const queue = QueueServiceClient.fromConnectionString(process.env.AzureWebJobsStorage);
const events = new EventHubProducerClient(
  'Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${base64(43, 932)}=', //!
);
# firebase functions settings @ functions/index.js
const functions = require('firebase-functions');
const { defineSecret } = require('firebase-functions/params');
const mailKey = defineSecret('MAILGUN_API_KEY');
const stripe = require('stripe')(functions.config().stripe.secret);
exports.mail = functions.runWith({ secrets: [mailKey] }).https.onCall((data) => send(data, mailKey.value()));
# mail from functions @ functions/src/mail.ts
const transporter = nodemailer.createTransport({
  service: 'gmail',
  auth: { user: 'kennel@example.com', pass: 'vqtn xlwk zbar mofe' }, //!
});
# cron guard @ api/cron.ts
export default function handler(req: VercelRequest, res: VercelResponse) {
  if (req.headers.authorization !== \`Bearer \${process.env.CRON_SECRET}\`) return res.status(401).end('Unauthorized');
  return runJobs().then(() => res.status(200).end());
}
# supabase on the server @ src/lib/supabase-admin.ts
import { createClient } from '@supabase/supabase-js';
export const admin = createClient(
  'https://qwmzpxkfhtrv.supabase.co',
  '${jwt({ iss: 'supabase', ref: 'qwmzpxkfhtrv', role: 'service_role', iat: 1690000000, exp: 2005000000 })}', //!
  { auth: { persistSession: false } },
);
# supabase in the browser @ src/lib/supabase.ts
const supabaseAnonKey = '${jwt({ iss: 'supabase', ref: 'qwmz', role: 'anon' })}'; //?
export const supabase = createClient(import.meta.env.VITE_SUPABASE_URL, supabaseAnonKey);
# secret manager by name @ src/secrets.ts
const client = new SecretManagerServiceClient();
export async function readSecret(name: string): Promise<string> {
  const [version] = await client.accessSecretVersion({ name: \`projects/bakery-prod/secrets/\${name}/versions/latest\` });
  return version.payload?.data?.toString() ?? '';
}
export const dbPassword = await readSecret('db-password');
export const signingKey = await readSecret('jwt-signing-key-v2');
# appwrite function @ functions/cleanup/src/main.js
const client = new sdk.Client()
  .setEndpoint('https://cloud.appwrite.io/v1')
  .setProject('64b1f0c3a9')
  .setKey('${hex(256, 933)}'); //!
# mqtt with an account @ src/sensor.js
const mqtt = require('mqtt');
const client = mqtt.connect('mqtts://broker.example.com:8883', {
  clientId: 'greenhouse-01',
  username: 'greenhouse',
  password: 'tomat3n', //!
  will: { topic: 'greenhouse/status', payload: 'offline', retain: true },
});
client.on('connect', () => client.subscribe('greenhouse/+/set'));
# mqtt by url @ bridge.js
var client = mqtt.connect('mqtt://hass:hA55io@192.168.1.20:1883'); //!
client.on('message', (topic, payload) => influx.write(topic, payload));
# mqtt topics @ src/topics.js
export const topics = {
  doorKey: 'home/door/key/state',
  tokenRefresh: 'devices/+/token/refresh',
  keypad: 'home/alarm/keypad/event',
  secretSanta: 'home/lights/xmas/mode',
};
# wireless on a board @ main.js
var wifi = require('Wifi');
var SSID = 'Waldhaus';
var WIFI_PASSWORD = 'f1chtennadel'; //!
wifi.connect(SSID, { password: WIFI_PASSWORD }, function (err) { if (!err) startServer(); });
# home automation @ lights.js
const HA_URL = 'http://homeassistant.local:8123';
const HA_TOKEN = '${jwt({ iss: '5d1f', iat: 1650000000, exp: 1965000000 })}'; //!
const call = (service, data) =>
  fetch(\`\${HA_URL}/api/services/\${service}\`, { method: 'POST', headers: { Authorization: \`Bearer \${HA_TOKEN}\` }, body: JSON.stringify(data) });
# device connection text @ device/simulated.js
const { Client } = require('azure-iot-device');
const { Mqtt } = require('azure-iot-device-mqtt');
const connectionString = 'HostName=plant.azure-devices.net;DeviceId=press-4;SharedAccessKey=${base64(43, 934)}='; //!
const client = Client.fromConnectionString(connectionString, Mqtt);
# time series @ src/influx.ts
import { InfluxDB, Point } from '@influxdata/influxdb-client';
const influx = new InfluxDB({ url: 'http://influx:8086', token: '${base64(86, 935)}==' }); //!
const writeApi = influx.getWriteApi('farm', 'sensors', 'ms');
# radio device @ lorawan/provision.js
const device = {
  name: 'soil-probe-12',
  devEUI: '${hex(16, 936)}',
  appEUI: '${hex(16, 937)}',
  appKey: '${hex(32, 938)}', //!
};
`);
