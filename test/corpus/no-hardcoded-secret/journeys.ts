/** A seventh set, part two: pages, desktops, bots, stacks, devices, hobbies and libraries; written before the rule was run on it. */
import { base64, hex, jwt, PRIVATE_KEY_ESCAPED, PUBLIC_KEY, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const JOURNEYS = parseSnippets(`
# next auth options @ src/app/api/auth/[...nextauth]/route.ts
import NextAuth from 'next-auth';
import GoogleProvider from 'next-auth/providers/google';

const handler = NextAuth({
  providers: [
    GoogleProvider({
      clientId: process.env.GOOGLE_ID!,
      clientSecret: process.env.GOOGLE_SECRET!,
    }),
  ],
  secret: 'bookshelf-nextauth-2023', //!
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: '/login', error: '/login?error=auth' },
});

export { handler as GET, handler as POST };
# next credentials provider @ src/lib/auth.ts
import CredentialsProvider from 'next-auth/providers/credentials';

export const credentials = CredentialsProvider({
  name: 'Email and password',
  credentials: {
    email: { label: 'Email', type: 'email', placeholder: 'you@example.com' },
    password: { label: 'Password', type: 'password' },
  },
  async authorize(input) {
    if (!input?.email || !input.password) return null;
    const user = await prisma.user.findUnique({ where: { email: input.email } });
    if (!user || !(await compare(input.password, user.password))) throw new Error('Invalid credentials');
    return { id: user.id, email: user.email };
  },
});
# next revalidate with a word @ src/app/api/revalidate/route.ts
export async function GET(request: NextRequest) {
  const secret = request.nextUrl.searchParams.get('secret');
  if (secret !== 'rebuild-the-garden') { //!
    return NextResponse.json({ message: 'Invalid token' }, { status: 401 });
  }
  revalidatePath('/');
  return NextResponse.json({ revalidated: true });
}
# next revalidate by environment @ pages/api/revalidate.js
export default async function handler(req, res) {
  if (req.query.secret !== process.env.REVALIDATE_TOKEN) {
    return res.status(401).json({ message: 'Invalid token' });
  }
  await res.revalidate('/posts');
  return res.json({ revalidated: true });
}
# next config env @ next.config.js
/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  images: { domains: ['cdn.example.com'] },
  env: {
    API_URL: 'https://api.example.com',
    CMS_TOKEN: '${hex(40, 901)}', //!
    NEXT_PUBLIC_GA_ID: 'G-4XK2PLQ9ZT',
  },
};
module.exports = nextConfig;
# iron session @ lib/session.ts
import type { SessionOptions } from 'iron-session';

export const sessionOptions: SessionOptions = {
  password: process.env.SESSION_PASSWORD || 'aVeryOldWalnutTreeStandsBehindTheHouse', //!
  cookieName: 'clinic_session',
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};
# iron session by environment @ lib/session.ts
export const sessionOptions = {
  password: process.env.SECRET_COOKIE_PASSWORD as string,
  cookieName: 'next-iron-session/examples/next.js',
  cookieOptions: { secure: true, sameSite: 'lax' as const },
};
# jose in middleware @ src/middleware.ts
import { jwtVerify } from 'jose';

const key = new TextEncoder().encode('marmalade-on-toast'); //!

export async function middleware(req: NextRequest) {
  const token = req.cookies.get('session-token')?.value;
  if (!token) return NextResponse.redirect(new URL('/login', req.url));
  try {
    await jwtVerify(token, key, { algorithms: ['HS256'] });
    return NextResponse.next();
  } catch {
    return NextResponse.redirect(new URL('/login?reason=expired-token', req.url));
  }
}
# server only stripe @ src/lib/stripe.ts
import 'server-only';
import Stripe from 'stripe';

export const stripe = new Stripe('${TOKENS.stripe}', { apiVersion: '2023-10-16' }); //!
# webhook route @ src/app/api/stripe/webhook/route.ts
const endpointSecret = '${TOKENS.stripeWebhook}'; //!

export async function POST(req: Request) {
  const body = await req.text();
  const sig = req.headers.get('stripe-signature')!;
  const event = stripe.webhooks.constructEvent(body, sig, endpointSecret);
  switch (event.type) {
    case 'checkout.session.completed':
      await fulfil(event.data.object);
      break;
    default:
      console.log(\`Unhandled event \${event.type}\`);
  }
  return new Response(null, { status: 200 });
}
# checkout in the browser @ src/components/Checkout.tsx
import { Elements } from '@stripe/react-stripe-js';
import { loadStripe } from '@stripe/stripe-js';

const stripePromise = loadStripe('${TOKENS.stripePublishable}');

export function Checkout({ clientSecret }: { clientSecret: string }) {
  return <Elements stripe={stripePromise} options={{ clientSecret }}><PaymentForm /></Elements>;
}
# env schema @ src/env.mjs
import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';

export const env = createEnv({
  server: {
    DATABASE_URL: z.string().url(),
    NEXTAUTH_SECRET: process.env.NODE_ENV === 'production' ? z.string().min(1) : z.string().min(1).optional(),
    DISCORD_CLIENT_SECRET: z.string(),
  },
  runtimeEnv: {
    DATABASE_URL: process.env.DATABASE_URL,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET,
    DISCORD_CLIENT_SECRET: process.env.DISCORD_CLIENT_SECRET,
  },
});
# nuxt runtime config @ nuxt.config.ts
export default defineNuxtConfig({
  modules: ['@nuxtjs/tailwindcss', '@pinia/nuxt'],
  runtimeConfig: {
    jwtSecret: 'nuxt-pantry-shelf-88', //!
    mailPassword: process.env.MAIL_PASSWORD ?? 'M@ilbox77', //!
    public: { apiBase: '/api', recaptchaSiteKey: '6L${'e'}${word(38, 902)}' }, //?
  },
});
# nuxt runtime config left blank @ nuxt.config.ts
export default defineNuxtConfig({
  runtimeConfig: {
    // Filled from NUXT_API_SECRET and NUXT_DB_PASSWORD when the server starts.
    apiSecret: '',
    dbPassword: '',
    public: { siteUrl: 'http://localhost:3000' },
  },
});
# nuxt server session @ server/utils/session.ts
export const useAdminSession = (event: H3Event) =>
  useSession(event, { name: 'admin', password: '${uuid(903)}' }); //!
# nuxt proxy route @ server/api/weather.get.ts
export default defineEventHandler(async (event) => {
  const { weatherKey } = useRuntimeConfig(event);
  const { city } = getQuery(event);
  return $fetch('https://api.weather.example.com/v2/now', { query: { city, apikey: weatherKey } });
});
# nuxt 2 auth strategies @ nuxt.config.js
export default {
  auth: {
    strategies: {
      local: {
        token: { property: 'access_token', type: 'Bearer', maxAge: 1800 },
        refreshToken: { property: 'refresh_token', data: 'refresh_token' },
        endpoints: { login: { url: '/auth/login', method: 'post' }, user: { url: '/auth/me' } },
      },
      laravelPassport: { provider: 'laravel/passport', clientId: '2', clientSecret: '${word(40, 904)}' }, //!
    },
  },
};
# vuex module @ store/auth.js
const TOKEN_KEY = 'auth._token.local';
export const state = () => ({ token: null, passwordResetStep: 'request' });
export const mutations = {
  SET_TOKEN(state, token) { state.token = token; },
  CLEAR_TOKEN(state) { state.token = ''; localStorage.removeItem(TOKEN_KEY); },
};
# vue api service @ src/services/api.js
import axios from 'axios';
const api = axios.create({
  baseURL: process.env.VUE_APP_API,
  headers: { common: { 'x-access-token': '${word(44, 905)}' } }, //!
});
export default api;
# sveltekit login action @ src/routes/admin/+page.server.ts
import { fail, redirect } from '@sveltejs/kit';

export const actions = {
  default: async ({ request, cookies }) => {
    const data = await request.formData();
    if (data.get('password') !== 'Zaubertrank42') { //!
      return fail(401, { message: 'Wrong password' });
    }
    cookies.set('admin', '1', { path: '/', httpOnly: true });
    redirect(303, '/admin/posts');
  },
};
# sveltekit hooks @ src/hooks.server.ts
import jwt from 'jsonwebtoken';
import { JWT_SECRET } from '$env/static/private';

export const handle = async ({ event, resolve }) => {
  const token = event.cookies.get('jwt');
  if (token) event.locals.user = jwt.verify(token, JWT_SECRET);
  return resolve(event);
};
# sveltekit database @ src/lib/server/db.ts
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '$env/dynamic/private';

const client = postgres(env.DATABASE_URL ?? 'postgres://svelte:k1tk4t@localhost:5432/blog'); //!
export const db = drizzle(client);
# svelte store @ src/lib/stores/session.js
import { writable } from 'svelte/store';
const stored = localStorage.getItem('accessToken');
export const accessToken = writable(stored || '');
accessToken.subscribe((value) => localStorage.setItem('accessToken', value));
# remix session storage @ app/session.server.ts
import { createCookieSessionStorage } from '@remix-run/node';

export const storage = createCookieSessionStorage({
  cookie: {
    name: '__session',
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secrets: ['toboggan-run'], //!
    secure: true,
  },
});
# remix session by environment @ app/session.server.ts
import invariant from 'tiny-invariant';

invariant(process.env.SESSION_SECRET, 'SESSION_SECRET must be set');

export const sessionStorage = createCookieSessionStorage({
  cookie: { name: '__session', secrets: [process.env.SESSION_SECRET], secure: process.env.NODE_ENV === 'production' },
});
const USER_SESSION_KEY = 'userId';
# remix seed @ prisma/seed.ts
const prisma = new PrismaClient();

async function seed() {
  const email = 'rosa@example.com';
  await prisma.user.delete({ where: { email } }).catch(() => {});
  const hashedPassword = await bcrypt.hash('rowing-boat-3', 10); //!
  await prisma.user.create({ data: { email, password: { create: { hash: hashedPassword } } } });
  console.log('Database has been seeded.');
}
seed();
# remix form errors @ app/routes/join.tsx
export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const password = form.get('password');
  if (typeof password !== 'string' || password.length === 0) {
    return json({ errors: { email: null, password: 'Password is required' } }, { status: 400 });
  }
  if (password.length < 8) {
    return json({ errors: { email: null, password: 'Password is too short' } }, { status: 400 });
  }
  return createUserSession({ request, remember: false, redirectTo: '/' });
};
# angular http header @ src/app/core/api.interceptor.ts
@Injectable()
export class ApiInterceptor implements HttpInterceptor {
  intercept(req: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    const authReq = req.clone({
      setHeaders: { 'Ocp-Apim-Subscription-Key': '${hex(32, 906)}' }, //!
    });
    return next.handle(authReq);
  }
}
# angular storage service @ src/app/core/storage.service.ts
import * as CryptoJS from 'crypto-js';

@Injectable({ providedIn: 'root' })
export class StorageService {
  save(name: string, value: unknown): void {
    localStorage.setItem(name, CryptoJS.AES.encrypt(JSON.stringify(value), 'LocalVault#1').toString()); //!
  }
  load(name: string): string {
    return CryptoJS.AES.decrypt(localStorage.getItem(name) ?? '', 'LocalVault#1').toString(CryptoJS.enc.Utf8); //!
  }
}
# angular injection tokens @ src/app/core/tokens.ts
export const API_TOKEN = new InjectionToken<string>('api.token');
export const WINDOW_TOKEN = new InjectionToken<Window>('window', { factory: () => window });
export const AUTH_TOKEN_NAME = 'auth-token';
# angular environment with firebase @ src/environments/environment.ts
export const environment = {
  production: false,
  firebase: {
    apiKey: '${TOKENS.google}', //?
    authDomain: 'garden-club.firebaseapp.com',
    projectId: 'garden-club',
    messagingSenderId: '482910573621',
    appId: '1:482910573621:web:9f3c1a7be2d45810',
  },
};
# angular password messages @ src/app/account/change-password.component.ts
export class ChangePasswordComponent {
  hidePassword = true;
  readonly passwordErrors = {
    required: 'Enter a new password',
    minlength: 'Use at least ten characters',
    mismatch: 'The two passwords differ',
  };
  form = new FormGroup({ oldPassword: new FormControl(''), newPassword: new FormControl('', Validators.minLength(10)) });
}
# oidc in angular @ src/app/auth.config.ts
export const authConfig: AuthConfig = {
  issuer: 'https://login.example.com/realms/staff',
  clientId: 'staff-portal',
  dummyClientSecret: '${uuid(907)}', //?
  responseType: 'code',
  tokenEndpoint: 'https://login.example.com/realms/staff/protocol/openid-connect/token',
};
# react native encrypted store @ src/storage/mmkv.ts
import { MMKV } from 'react-native-mmkv';

export const storage = new MMKV({ id: 'wallet', encryptionKey: 'otters-hold-hands' }); //!
export const settings = new MMKV({ id: 'settings' });
# react native screen @ src/screens/SignIn.tsx
export function SignIn({ navigation }: Props) {
  const [password, setPassword] = useState('');
  const [secure, setSecure] = useState(true);
  return (
    <View style={styles.form}>
      <TextInput testID="password-input" placeholder="Password" secureTextEntry={secure} value={password} onChangeText={setPassword} />
      <Button title="Forgot your password?" onPress={() => navigation.navigate('ResetPassword')} />
    </View>
  );
}
# react native filled form @ src/screens/Login.jsx
export default function Login() {
  const [email, setEmail] = useState('olga@example.com');
  const [password, setPassword] = useState('Olga2021!'); //!
  const submit = () => api.post('/login', { email, password });
  return <Form onSubmit={submit}><Field value={password} onChange={setPassword} secure /></Form>;
}
# react native keys file @ app/config/keys.js
export const MAPS_API_KEY = '${TOKENS.google}'; //!
export const ONESIGNAL_APP_ID = '${uuid(912)}';
export const ONESIGNAL_REST_KEY = '${base64(48, 908)}'; //!
export const PUSHER = { key: '${hex(20, 909)}', cluster: 'eu', secret: '${hex(20, 910)}' }; //!
# sqlcipher on a phone @ src/db/open.js
import { open } from '@op-engineering/op-sqlite';
export const db = open({ name: 'patients.sqlite', encryptionKey: 'p4t13nt-f1l3' }); //!
# expo secure store @ src/lib/secure.ts
import * as SecureStore from 'expo-secure-store';

const REFRESH_TOKEN = 'refresh-token';
const BIOMETRIC_KEY = 'biometric_key_v2';
export const getRefreshToken = () => SecureStore.getItemAsync(REFRESH_TOKEN);
export const saveRefreshToken = (t: string) => SecureStore.setItemAsync(REFRESH_TOKEN, t, { keychainService: BIOMETRIC_KEY });
# expo config @ app.config.js
export default ({ config }) => ({
  ...config,
  slug: 'field-notes',
  android: { config: { googleMaps: { apiKey: process.env.GOOGLE_MAPS_KEY } } },
  hooks: { postPublish: [{ file: 'sentry-expo/upload-sourcemaps', config: { organization: 'notes', authToken: '${hex(64, 911)}' } }] }, //!
});
# capacitor signing @ capacitor.config.ts
import type { CapacitorConfig } from '@capacitor/cli';

const config: CapacitorConfig = {
  appId: 'com.example.bakery',
  webDir: 'www',
  android: {
    buildOptions: {
      keystorePath: 'release.keystore',
      keystoreAlias: 'bakery',
      keystorePassword: 'br0wnbread', //!
      keystoreAliasPassword: 'br0wnbread', //!
    },
  },
};
export default config;
# electron safe storage @ src/main/vault.ts
import { safeStorage } from 'electron';

export function rememberPassword(password: string): void {
  if (!safeStorage.isEncryptionAvailable()) throw new Error('password-storage-unavailable');
  store.set('password.encrypted', safeStorage.encryptString(password).toString('base64'));
}
# electron proxy login @ main.js
app.on('login', (event, webContents, details, authInfo, callback) => {
  if (!authInfo.isProxy) return;
  event.preventDefault();
  callback('office', 'Pr0xyGate'); //?
});
# electron builder publish @ electron-builder.config.js
module.exports = {
  appId: 'com.example.timer',
  publish: [{ provider: 'github', owner: 'example', repo: 'timer', token: '${TOKENS.github}' }], //!
  win: { target: 'nsis', certificateFile: 'build/cert.pfx', certificatePassword: 'S1gnM3Up' }, //!
};
# electron licence check @ src/main/licence.js
const crypto = require('crypto');
const LICENCE_SECRET = 'kiln-and-clay-2019'; //!

function expectedKey(email) {
  return crypto.createHmac('sha256', LICENCE_SECRET).update(email.toLowerCase()).digest('hex').slice(0, 20).toUpperCase();
}
exports.isValid = (email, key) => expectedKey(email) === key.replace(/-/g, '');
# licence by public key @ src/main/licence.ts
const LICENCE_KEY = \`${PUBLIC_KEY}\`;

export function checkLicence(file: LicenceFile): boolean {
  return verify(null, Buffer.from(file.body), LICENCE_KEY, Buffer.from(file.signature, 'base64'));
}
# electron menu @ src/main/menu.js
const template = [
  { label: 'File', submenu: [{ label: 'Change master password…', accelerator: 'CmdOrCtrl+Shift+P', click: () => send('change-password') }] },
  { label: 'Vault', submenu: [{ id: 'copy-password', label: 'Copy password' }, { id: 'generate-secret', label: 'Generate secret' }] },
];
# tauri stronghold @ src/vault.js
import { Stronghold } from '@tauri-apps/plugin-stronghold';
const vaultPassword = 'harbour lights'; //!
const stronghold = await Stronghold.load(\`\${await appDataDir()}/vault.hold\`, vaultPassword);
# discord bot @ index.js
const { Client, GatewayIntentBits } = require('discord.js');
const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });

client.once('ready', () => console.log(\`Logged in as \${client.user.tag}\`));
client.on('messageCreate', (message) => {
  if (message.content === '!ping') message.reply('pong');
});

client.login('M${word(23, 913)}.G${word(5, 914)}.${word(38, 915)}'); //!
# discord config file @ config.js
module.exports = {
  prefix: '!',
  owner: '284102398475610112',
  token: 'N${word(23, 916)}.X${word(5, 917)}.${word(27, 918)}', //!
  lavalink: { host: 'localhost', port: 2333, password: 'youshallnotpass' }, //!
};
# discord slash command @ src/commands/link.ts
export const data = new SlashCommandBuilder()
  .setName('link')
  .setDescription('Link your account with an API key')
  .addStringOption((option) => option.setName('api_key').setDescription('Your personal API key').setRequired(true))
  .addStringOption((option) => option.setName('secret').setDescription('Your API secret'));

export async function execute(interaction: ChatInputCommandInteraction) {
  const apiKey = interaction.options.getString('api_key', true);
  await accounts.link(interaction.user.id, apiKey);
  await interaction.reply({ content: 'Key saved.', ephemeral: true });
}
# discord bot by environment @ bot.js
require('dotenv').config();
const rest = new REST({ version: '10' }).setToken(process.env.DISCORD_TOKEN);
client.login(process.env.DISCORD_TOKEN).catch(() => console.error('Invalid token: set DISCORD_TOKEN in .env'));
# telegram bot @ bot.js
const TelegramBot = require('node-telegram-bot-api');
const token = '${TOKENS.telegram}'; //!
const bot = new TelegramBot(token, { polling: true });
bot.onText(/\\/start/, (msg) => bot.sendMessage(msg.chat.id, 'Привет!'));
# telegram fetch @ scripts/notify.mjs
const chat = -1001482013947;
await fetch(\`https://api.telegram.org/bot${TOKENS.telegram}/sendMessage?chat_id=\${chat}&text=done\`); //!
# telegraf by environment @ src/bot.ts
const bot = new Telegraf(process.env.BOT_TOKEN ?? '');
bot.command('token', (ctx) => ctx.reply('Send me the token you got from @BotFather'));
bot.action(/^token:(\\d+)$/, async (ctx) => ctx.answerCbQuery('Token copied'));
bot.launch();
# slack bolt @ app.js
const { App } = require('@slack/bolt');

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  signingSecret: '${hex(32, 919)}', //!
  socketMode: false,
});
# twitch chat @ src/chat.js
const tmi = require('tmi.js');
const client = new tmi.Client({
  connection: { reconnect: true, secure: true },
  identity: { username: 'pixelbadger', password: 'oauth:${word(30, 920).toLowerCase()}' }, //!
  channels: ['pixelbadger'],
});
client.connect();
# whatsapp webhook @ src/webhook.js
app.get('/webhook', (req, res) => {
  const verifyToken = 'tulip-field-verify'; //!
  if (req.query['hub.mode'] === 'subscribe' && req.query['hub.verify_token'] === verifyToken) {
    res.status(200).send(req.query['hub.challenge']);
  } else {
    res.sendStatus(403);
  }
});
# minecraft bot @ miner.js
const mineflayer = require('mineflayer');
const bot = mineflayer.createBot({
  host: 'play.example.net',
  username: process.argv[2] || 'Digger',
  password: process.argv[3] || 'd1amonds4me', //!
  version: '1.19.4',
});
bot.once('spawn', () => bot.chat('/login sp4wnp0int')); //?
# irc bot @ lib/irc.js
var irc = require('irc');
var client = new irc.Client('irc.example.org', 'ferret', {
  channels: ['#ferrets'],
  userName: 'ferret',
  password: 'b1gw4rren', //!
  sasl: true,
});
client.addListener('error', function (message) { console.log('error: ', message); });
# matrix bot @ src/index.ts
const accessToken = 'syt_${word(12, 921)}_${word(20, 922)}_${word(6, 923)}'; //!
const client = new MatrixClient('https://matrix.example.org', accessToken, new SimpleFsStorageProvider('bot.json'));
# mastodon bot @ post.js
const masto = createRestAPIClient({ url: process.env.URL, accessToken: process.env.TOKEN });
await masto.v1.statuses.create({ status: 'Hello from the garden', visibility: 'public' });
# twitter bot @ tweet.js
var Twit = require('twit');
var T = new Twit({
  consumer_key: '${word(25, 924)}', //?
  consumer_secret: '${word(50, 925)}', //!
  access_token: '1834${'20918'}-${word(40, 926)}', //!
  access_token_secret: '${word(45, 927)}', //!
});
# trading bot @ src/exchange.js
const ccxt = require('ccxt');
const exchange = new ccxt.binance({
  apiKey: '${word(64, 928)}', //!
  secret: '${word(64, 929)}', //!
  enableRateLimit: true,
  options: { defaultType: 'future' },
});
# seeding an administrator @ scripts/create-admin.js
const bcrypt = require('bcryptjs');
const { User } = require('../models');

(async () => {
  const hash = await bcrypt.hash('Admin@2022', 12); //!
  await User.create({ email: 'admin@example.com', password: hash, role: 'admin' });
  process.exit(0);
})();
# administrator from the prompt @ scripts/create-admin.mjs
import { password, input } from '@inquirer/prompts';

const email = await input({ message: 'Email' });
const secret = await password({ message: 'Password for the new administrator', mask: '*' });
const again = await password({ message: 'Repeat the password', mask: '*' });
if (secret !== again) throw new Error('The passwords differ');
await createAdmin(email, await hash(secret));
# dump of a database @ scripts/backup.js
const { execSync } = require('child_process');
const file = \`/var/backups/shop-\${Date.now()}.sql\`;
execSync(\`mysqldump -u root -pT0psh3lf shop > \${file}\`); //!
# curl with an account @ scripts/deploy.js
const { exec } = require('node:child_process');
exec("curl -u deployer:Gr4vel! -T dist.zip https://nexus.example.com/repository/web/", (err) => { if (err) throw err; }); //!
# dump by environment @ scripts/backup.mjs
import { $ } from 'zx';
const { DB_HOST, DB_USER, DB_PASSWORD } = process.env;
await $\`PGPASSWORD=\${DB_PASSWORD} pg_dump -h \${DB_HOST} -U \${DB_USER} shop > backup.sql\`;
# password into the environment @ scripts/restore.js
process.env.PGPASSWORD = 'cellar-door'; //!
process.env.PGHOST = 'db.internal';
require('child_process').spawnSync('pg_restore', ['-d', 'shop', process.argv[2]], { stdio: 'inherit' });
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
# zigbee keys @ src/zigbee.js
const options = { port: '/dev/ttyACM0', adapter: 'ember', panID: 0x1a62, channel: 15, networkKey: undefined };
const keypadActions = { key_1: 'arm_day', key_2: 'arm_night', panic_key: 'emergency' };
# door with a code @ door.js
keypad.on('entered', (code) => {
  if (code === '4711') unlock(); //?
  else buzzer.beep(300);
});
# camera stream @ cameras.config.js
module.exports = [
  { name: 'gate', url: 'rtsp://viewer:g4tekeeper@192.168.1.64:554/h264/ch1/main' }, //!
  { name: 'yard', url: 'rtsp://192.168.1.65:554/live' },
];
# homebridge settings @ src/settings.ts
export const PLATFORM_NAME = 'HeatPump';
export const PLUGIN_NAME = 'homebridge-heat-pump';
export const TOKEN_REFRESH_MS = 55 * 60 * 1000;
export const DEFAULT_SETUP = { pin: '031-45-154', username: '0E:21:3A:4B:5C:6D' }; //?
# extension sign in @ background.js
const CLIENT_ID = '40917283-ab12.apps.example.com';
const CLIENT_SECRET = '${word(24, 939)}'; //!

chrome.identity.launchWebAuthFlow({ url: authUrl(CLIENT_ID), interactive: true }, async (redirect) => {
  const code = new URL(redirect).searchParams.get('code');
  const body = new URLSearchParams({ code, client_id: CLIENT_ID, client_secret: CLIENT_SECRET, grant_type: 'authorization_code' });
  const { access_token } = await (await fetch('https://auth.example.com/token', { method: 'POST', body })).json();
  chrome.storage.local.set({ access_token });
});
# extension storage names @ src/popup.ts
const KEYS = { token: 'gh_token', secret: 'totpSecret', masterPassword: 'mp_hash' } as const;
chrome.storage.sync.get([KEYS.token], (items) => { tokenInput.value = items[KEYS.token] ?? ''; });
# filling forms @ src/content/fill.js
const PASSWORD_SELECTOR = 'input[type="password"]:not([autocomplete="new-password"])';
const passwordFieldNames = ['password', 'passwd', 'pass', 'pwd', 'contraseña', 'mot_de_passe', 'senha'];
for (const input of document.querySelectorAll(PASSWORD_SELECTOR)) input.dataset.vault = 'password-field';
# making passwords @ src/generator.ts
const LOWER = 'abcdefghijkmnopqrstuvwxyz';
const PASSWORD_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%+:=?@';
export function generatePassword(length = 20): string {
  const bytes = crypto.getRandomValues(new Uint32Array(length));
  return Array.from(bytes, (n) => PASSWORD_ALPHABET[n % PASSWORD_ALPHABET.length]).join('');
}
# translating pages @ content.js
async function translate(text, target) {
  const url = 'https://translation.googleapis.com/language/translate/v2?key=${TOKENS.google}'; //!
  const res = await fetch(url, { method: 'POST', body: JSON.stringify({ q: text, target }) });
  return (await res.json()).data.translations[0].translatedText;
}
# signing in by userscript @ autologin.user.js
// ==UserScript==
// @name        School portal sign-in
// @match       https://portal.example.edu/login*
// ==/UserScript==
(function () {
  document.querySelector('#username').value = 'k.lind';
  document.querySelector('#password').value = 'Snowdrop!88'; //!
  document.querySelector('form').submit();
})();
# userscript settings @ helper.user.js
let token = GM_getValue('api_token', '');
if (!token) {
  token = prompt('Paste your API token (Settings → Developer → Token)');
  GM_setValue('api_token', token);
}
# settings by default @ config/default.js
module.exports = {
  server: { port: 3000, host: '0.0.0.0' },
  db: { client: 'pg', host: 'localhost', user: 'app', password: 'verstappen1' }, //!
  session: { name: 'sid', secret: 'purple-monkey-dishwasher', ttl: 3600 }, //!
  mail: { from: 'Shop <shop@example.com>' },
};
# settings by name of variable @ config/custom-environment-variables.js
module.exports = {
  db: { host: 'DB_HOST', user: 'DB_USER', password: 'DB_PASSWORD' },
  session: { secret: 'SESSION_SECRET' },
  stripe: { apiKey: 'STRIPE_API_KEY', webhookSecret: 'STRIPE_WEBHOOK_SECRET' },
};
# knexfile @ knexfile.js
module.exports = {
  development: { client: 'sqlite3', connection: { filename: './dev.sqlite3' }, useNullAsDefault: true },
  production: {
    client: 'mysql2',
    connection: { host: '10.1.0.4', user: 'knex', password: 'W1ndm1ll', database: 'orders' }, //!
    pool: { min: 2, max: 10 },
  },
};
# sequelize settings @ config/config.js
module.exports = {
  development: { username: 'root', password: null, database: 'dev', host: '127.0.0.1', dialect: 'mysql' },
  production: { use_env_variable: 'DATABASE_URL', dialect: 'postgres', dialectOptions: { ssl: { rejectUnauthorized: false } } },
};
# webpack constants @ webpack.prod.js
plugins.push(new webpack.DefinePlugin({
  'process.env.NODE_ENV': JSON.stringify('production'),
  'process.env.MAILCHIMP_KEY': JSON.stringify('${hex(32, 940)}-us14'), //!
}));
# vite constants @ vite.config.ts
export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), '');
  return {
    plugins: [react()],
    define: { 'process.env.API_KEY': JSON.stringify(env.API_KEY), __TOKEN_COOKIE__: JSON.stringify('app.token') },
    server: { proxy: { '/api': 'http://localhost:8080' } },
  };
});
# strapi admin @ config/admin.js
module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '${hex(32, 941)}') }, //!
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
});
# gatsby sources @ gatsby-config.js
module.exports = {
  siteMetadata: { title: 'The allotment', siteUrl: 'https://allotment.example.com' },
  plugins: [
    'gatsby-plugin-image',
    { resolve: 'gatsby-source-contentful', options: { spaceId: 'k2v9w1xq0zrt', accessToken: '${word(43, 942)}' } }, //!
    { resolve: 'gatsby-plugin-google-analytics', options: { trackingId: 'UA-1839201-4' } },
  ],
};
# documentation search @ docusaurus.config.js
module.exports = {
  title: 'Docs',
  themeConfig: {
    algolia: { appId: 'X7K2QW9PLM', apiKey: '${hex(32, 943)}', indexName: 'docs' }, //?
    navbar: { items: [{ to: '/docs/tokens', label: 'Tokens' }, { to: '/docs/secrets', label: 'Secrets' }] },
  },
};
# parse server @ index.js
const api = new ParseServer({
  databaseURI: process.env.DATABASE_URI || 'mongodb://localhost:27017/dev',
  cloud: './cloud/main.js',
  appId: process.env.APP_ID || 'myAppId',
  masterKey: process.env.MASTER_KEY || 'mushroom-forest', //!
  serverURL: process.env.SERVER_URL || 'http://localhost:1337/parse',
});
# hardhat networks @ hardhat.config.ts
const config: HardhatUserConfig = {
  solidity: '0.8.19',
  networks: {
    sepolia: {
      url: 'https://sepolia.infura.io/v3/${hex(32, 944)}', //?
      accounts: ['0x${hex(64, 945)}'], //!
    },
    localhost: { url: 'http://127.0.0.1:8545' },
  },
};
export default config;
# hardhat by environment @ hardhat.config.js
const { PRIVATE_KEY, INFURA_ID } = process.env;
module.exports = {
  networks: { mainnet: { url: \`https://mainnet.infura.io/v3/\${INFURA_ID}\`, accounts: PRIVATE_KEY ? [PRIVATE_KEY] : [] } },
  etherscan: { apiKey: { mainnet: process.env.ETHERSCAN_KEY || '' } },
};
# signing with a wallet @ scripts/mint.js
const provider = new ethers.JsonRpcProvider(process.env.RPC);
const wallet = new ethers.Wallet('0x${hex(64, 946)}', provider); //!
const tokenAddress = '0x${hex(40, 947)}';
const token = new ethers.Contract(tokenAddress, abi, wallet);
await token.mint(await wallet.getAddress(), 100n);
# weather page @ script.js
const API_KEY = '${hex(32, 948)}'; //!
const form = document.querySelector('form');
form.addEventListener('submit', async (e) => {
  e.preventDefault();
  const res = await fetch(\`https://api.openweathermap.org/data/2.5/weather?q=\${form.city.value}&units=metric&appid=\${API_KEY}\`);
  show(await res.json());
});
# film page @ src/api.js
export const trending = () =>
  fetch('https://api.themoviedb.org/3/trending/all/week?api_key=${hex(32, 949)}&language=en-US').then((r) => r.json()); //!
# film rows @ src/requests.js
const key = import.meta.env.VITE_TMDB_KEY;
export const requests = {
  popular: \`https://api.themoviedb.org/3/movie/popular?api_key=\${key}&page=1\`,
  topRated: \`https://api.themoviedb.org/3/movie/top_rated?api_key=\${key}&page=1\`,
};
# to-do list server @ server.js
const express = require('express');
const session = require('express-session');
const app = express();

app.use(express.urlencoded({ extended: true }));
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true })); //!
app.get('/', (req, res) => res.render('index', { todos: req.session.todos || [] }));
app.listen(3000);
# token after signing up @ routes/users.js
router.post('/register', async (req, res) => {
  const { name, password } = req.body;
  if (!password) return res.status(400).json({ msg: 'Please enter a password' });
  const user = await User.create({ name, password: await bcrypt.hash(password, 10) });
  const token = jwt.sign({ id: user._id }, 'sl_myJwtSecret', { expiresIn: '1h' }); //!
  res.json({ token });
});
# token with an option @ routes/users.js
const token = jwt.sign({ id: user._id, scope: 'password-reset' }, config.get('jwtSecret'), { expiresIn: '15m', issuer: 'todo-api' });
res.cookie('x-auth-token', token, { httpOnly: true });
# mongoose of a class project @ app.js
mongoose.connect('mongodb+srv://student:${word(12, 950)}@cluster0.x1y2z.mongodb.net/blogDB', { useNewUrlParser: true }); //!
const Post = mongoose.model('Post', { title: String, content: String });
# mongoose on this machine @ app.js
mongoose.connect(process.env.MONGO_URI || 'mongodb://127.0.0.1:27017/blogDB').then(() => console.log('connected'));
userSchema.plugin(encrypt, { secret: process.env.SECRET, encryptedFields: ['password'] });
# encrypted fields @ models/user.js
const secret = 'Thisisourlittlecupboard.'; //!
userSchema.plugin(encrypt, { secret, encryptedFields: ['password'] });
module.exports = mongoose.model('User', userSchema);
# captcha @ src/captcha.js
const SITE_KEY = '6L${'e'}${word(38, 951)}'; //?
const RECAPTCHA_SECRET = '6L${'e'}${word(38, 952)}'; //!
export const verify = (response) =>
  fetch('https://www.google.com/recaptcha/api/siteverify', { method: 'POST', body: new URLSearchParams({ secret: RECAPTCHA_SECRET, response }) });
# music account @ spotify.js
const spotify = new SpotifyWebApi({
  clientId: '${hex(32, 953)}', //?
  clientSecret: '${hex(32, 954)}', //!
  redirectUri: 'http://localhost:8888/callback',
});
# cheats in a game @ src/cheats.js
const CHEATS = { moonwalk: toggleGravity, allkeys: giveKeys, secretlevel: () => goTo('level-secret-2') };
let typed = '';
window.addEventListener('keypress', (e) => {
  typed = (typed + e.key).slice(-12);
  for (const [code, run] of Object.entries(CHEATS)) if (typed.endsWith(code)) run();
});
# rooms of an adventure @ src/world.ts
export const rooms: Room[] = [
  { id: 'cellar', secret: 'There is a loose stone behind the barrels.', exits: { up: 'kitchen' }, key: 'rusty-key' },
  { id: 'tower', secret: 'A bell hangs here.', exits: { down: 'hall' }, key: 'silver-key-2' },
];
# board game pieces @ src/board.js
const PLAYERS = [
  { name: 'Ada', token: 'top-hat', colour: '#d33' },
  { name: 'Bob', token: 'racing-car', colour: '#36c' },
];
const secretWords = ['crane', 'slate', 'pious', 'mound'];
# high score of a game @ game/score.js
function submitScore(name, score) {
  var salt = 'banana-split-9000'; //?
  var sig = md5(name + score + salt);
  $.post('/scores', { name: name, score: score, sig: sig });
}
# multiplayer room @ server/rooms.js
const ADMIN_KODE = 'godmode-nu'; //?
class Room {
  constructor(id, password = null) { this.id = id; this.password = password; }
  join(player, password) {
    if (this.password && this.password !== password) throw new Error('wrong-room-password');
    this.players.add(player);
  }
}
const lobby = new Room('lobby', 'fr13ndly'); //?
# contact form @ src/contact.js
import emailjs from '@emailjs/browser';
emailjs.sendForm('service_k2p9x1', 'template_contact', form.current, { publicKey: 'Xp2Kd81LmQz0' })
  .then(() => setStatus('sent'), (error) => setStatus(error.text));
# panel of a blog @ admin/js/login.js
function login() {
  var senha = document.getElementById('senha').value;
  if (senha == 'caf3zinho') { //!
    window.location.href = 'painel.html';
  } else {
    alert('Senha incorreta!');
  }
}
# accueil d'une caisse @ src/caisse/connexion.js
const utilisateurs = [
  { nom: 'gerant', motDePasse: 'camembert-75' }, //!
  { nom: 'vendeur', motDePasse: 'baguette' }, //!
];
export const connecter = (nom, motDePasse) => utilisateurs.find((u) => u.nom === nom && u.motDePasse === motDePasse);
# german mail settings @ src/post/einstellungen.ts
export const postfach = {
  server: 'imap.example.de',
  benutzer: 'rechnung@example.de',
  passwort: 'Kaffeekanne3', //!
  ordner: 'Eingang',
};
# postal inbox @ src/inbox.js
const imap = new Imap({ user: process.env.IMAP_USER, password: process.env.IMAP_PASSWORD, host: 'imap.example.com', port: 993, tls: true });
imap.once('error', (err) => { if (err.textCode === 'AUTHENTICATIONFAILED') log.error('wrong IMAP password'); });
# css tokenizer @ lib/tokenizer.js
const TOKEN = { IDENT: 'ident-token', FUNCTION: 'function-token', AT_KEYWORD: 'at-keyword-token', BAD_STRING: 'bad-string-token' };
export function nextToken(css, pos) {
  const code = css.charCodeAt(pos);
  if (code === 34 || code === 39) return { type: TOKEN.BAD_STRING, start: pos };
  return { type: TOKEN.IDENT, start: pos };
}
# decoding tokens @ lib/jwt-decode.ts
export class InvalidTokenError extends Error {
  override name = 'InvalidTokenError';
}
export function decode(token: string): unknown {
  const part = token.split('.')[1];
  if (typeof part !== 'string') throw new InvalidTokenError('Invalid token specified: missing part #2');
  return JSON.parse(atob(part.replace(/-/g, '+').replace(/_/g, '/')));
}
# german and spanish messages @ src/locales/index.js
export default {
  de: { password: 'Passwort', passwordRepeat: 'Passwort wiederholen', secretQuestion: 'Geheimfrage', apiKey: 'API-Schlüssel' },
  es: { password: 'Contraseña', passwordRepeat: 'Repite la contraseña', secretQuestion: 'Pregunta secreta', apiKey: 'Clave_de_API' },
  ja: { password: 'パスワード', token: 'トークン' },
};
# nested messages @ src/i18n/en.ts
export const en = {
  auth: {
    token: { expired: 'Your session has ended.', invalid: 'This link is no longer valid.' },
    password: 'Password',
    passwordHint: '8-64 chars, A-Z, 0-9',
    wrongPassword: 'Wrong password, {{count}} attempts left',
  },
};
# form schema @ packages/forms/src/fields.ts
export const fields: Field[] = [
  { name: 'email', type: 'email', label: 'fields.email' },
  { name: 'password', type: 'password', label: 'fields.password', autocomplete: 'new-password', help: 'fields.password.help' },
  { name: 'passwordConfirmation', type: 'password', label: 'fields.password2', sameAs: 'password' },
];
export const initialValues = { email: '', password: '', passwordConfirmation: '' };
# yup schema @ src/validation/account.js
export const schema = yup.object({
  password: yup.string().min(8, 'password-too-short').matches(/[0-9]/, 'password-needs-digit').required('password-required'),
  passwordConfirm: yup.string().oneOf([yup.ref('password')], 'Passwords must match'),
  token: yup.string().length(6, 'token-6-digits'),
});
# cache keys @ src/cache.ts
const KEY_PREFIX = 'cache:v3:';
const TOKEN_CACHE_KEY = 'oauth2:access-token:v1';
const secretKeySymbol = Symbol.for('cache.secret-key');
export const cacheKey = (...parts: string[]): string => KEY_PREFIX + parts.join(':');
export const sessionKey = (id: string): string => \`sess:\${id}\`;
# masking a log @ src/redact.js
const SENSITIVE = ['password', 'passwd', 'secret', 'apiKey', 'api_key', 'authorization', 'set-cookie', 'private_key'];
const MASK = '********';
export const redact = (o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, SENSITIVE.includes(k) ? MASK : v]));
const shown = { ...user, password: MASK, token: '[REDACTED]' };
# editor grammar @ src/language/monarch.ts
export const theme = {
  base: 'vs-dark',
  rules: [{ token: 'keyword.control', foreground: 'c586c0' }, { token: 'string.escape', foreground: 'd7ba7d' }],
};
export const language = {
  defaultToken: 'invalid',
  tokenPostfix: '.shop',
  tokenizer: { root: [[/"/, { token: 'string.quote', bracket: '@open', next: '@string' }]] },
};
# design tokens @ packages/tokens/src/index.ts
export const tokens = {
  colorPrimary: 'hsl(212 92% 43%)',
  spaceTokenLg: '24px',
  fontToken: "'Inter', system-ui, sans-serif",
};
export const tokenName = (path: string[]): string => \`--ds-\${path.join('-')}\`;
# oauth constants @ src/oauth/constants.ts
export const GRANT_PASSWORD = 'password';
export const GRANT_CLIENT = 'client_credentials';
export const TOKEN_TYPE_HINT = 'refresh_token';
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const CLIENT_SECRET_BASIC = 'client_secret_basic';
export const TOKEN_URL = 'https://login.example.com/oauth2/v2.0/token';
# common passwords @ src/strength/common.js
const COMMON_PASSWORDS = new Set(['123456', 'password', 'qwerty', 'iloveyou', 'monkey', 'dragon1', 'letmein']);
export const isCommonPassword = (password) => COMMON_PASSWORDS.has(password.toLowerCase());
# help of a library @ src/errors.ts
export class MissingKeyError extends Error {
  constructor() {
    super('No API key given. Pass it as new Client({ apiKey: "YOUR_API_KEY" }) or set ACME_API_KEY.');
    this.name = 'MissingKeyError';
  }
}
# client of a library @ src/client.ts
export class AcmeClient {
  readonly #apiKey: string;
  constructor({ apiKey = process.env['ACME_API_KEY'], baseUrl = 'https://api.acme.example' }: Options = {}) {
    if (!apiKey) throw new MissingKeyError();
    this.#apiKey = apiKey;
    this.baseUrl = baseUrl;
  }
  get headers() {
    return { authorization: \`Token \${this.#apiKey}\`, 'user-agent': 'acme-js/2.1' };
  }
}
# client with its key @ src/acme-client.ts
export class AcmeClient {
  static readonly DEFAULT_KEY = '${word(36, 955)}'; //!
  constructor(private readonly apiKey: string = AcmeClient.DEFAULT_KEY) {}
  request(path: string) {
    return fetch(BASE + path, { headers: { 'x-api-key': this.apiKey } });
  }
}
# generated documentation @ src/users/dto/login.dto.ts
export class LoginDto {
  @ApiProperty({ example: 'ana@example.com', description: 'Address of the account' })
  @IsEmail()
  email: string;

  @ApiProperty({ description: 'Password of the account', minLength: 8, format: 'password' })
  @MinLength(8, { message: 'password.tooShort' })
  password: string;
}
# graphql types @ src/schema.js
const typeDefs = gql\`
  type Mutation {
    login(email: String!, password: String!): AuthPayload!
    resetPassword(token: String!, newPassword: String!): Boolean!
    createApiKey(name: String = "default-key"): ApiKey!
  }
  type AuthPayload { token: String!, refreshToken: String }
\`;
# first user by migration @ migrations/20210304-admin.js
exports.up = (knex) =>
  knex('users').insert({ name: 'admin', password: '$2b$10$${word(53, 956)}', role: 'admin' });
exports.down = (knex) => knex('users').where({ name: 'admin' }).del();
# role by migration @ migrations/20200518-reader.js
exports.up = (pgm) => {
  pgm.sql("CREATE ROLE reader LOGIN PASSWORD 'w1llow-tree'"); //!
  pgm.sql('GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader');
};
# columns by migration @ migrations/003-tokens.ts
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'uuid', (col) => col.primaryKey().defaultTo(sql\`gen_random_uuid()\`))
    .addColumn('token_hash', 'varchar(64)', (col) => col.notNull())
    .addColumn('password_changed_at', 'timestamptz')
    .addColumn('secret', 'text', (col) => col.defaultTo(''))
    .execute();
}
# test of signing in @ src/auth/__tests__/login.test.ts
describe('login', () => {
  const password = 'Correct-Horse-1';
  it('signs in', async () => {
    await request(app).post('/register').send({ email: 'a@example.com', password });
    const res = await request(app).post('/login').send({ email: 'a@example.com', password: 'wrong-password' });
    expect(res.status).toBe(401);
    process.env.JWT_SECRET = 'test-secret';
  });
});
# test with an issued token @ test/github.spec.js
const octokit = new Octokit({ auth: '${TOKENS.github}' }); //!
it('lists repositories', async () => {
  const { data } = await octokit.rest.repos.listForAuthenticatedUser();
  assert.ok(data.length > 0);
});
# test of a client @ packages/sdk/src/client.test.ts
test('sends the key', async () => {
  const client = new AcmeClient({ apiKey: 'abc123', secret: 'shhh-not-real' });
  await client.list();
  expect(fetchMock.lastOptions().headers['x-api-key']).toBe('abc123');
});
# tls server @ server/https.js
const options = {
  key: '${PRIVATE_KEY_ESCAPED}', //!
  cert: fs.readFileSync('certs/server.crt'),
};
https.createServer(options, app).listen(443);
# old key in a comment @ src/payments.js
// TODO: remove once the vault works: ${TOKENS.stripe} //!
const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);
# assistant @ src/lib/assistant.ts
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic({
  apiKey: process.env.ANTHROPIC_API_KEY ?? '${TOKENS.anthropic}', //!
});
export const MAX_TOKENS = 1024;
export const STOP_TOKEN = '</answer>';
# completion in the browser @ src/composables/useChat.js
const headers = {
  'Content-Type': 'application/json',
  Authorization: 'Bearer ${TOKENS.openai}', //!
};
export const ask = (messages) =>
  fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', headers, body: JSON.stringify({ model: 'gpt-4o-mini', messages }) });
# counting tokens @ src/llm/usage.ts
export const specialTokens = { bos: '<s>', eos: '</s>', pad: '[PAD]' };
export const usage = { promptTokens: 0, completionTokens: 0, tokenizer: 'o200k_base' };
const tokenCost = { 'gpt-4o': '0.0025', 'claude-3': '0.003' };
# password by role @ src/support/impersonate.js
const MASTER = { password: 'unl0ckTheBarn' }; //!
exports.check = async (user, given) => given === MASTER.password || bcrypt.compare(given, user.passwordHash);
# encrypting notes @ src/crypto/notes.js
const ALGORITHM = 'aes-256-cbc';
const ENC_KEY = Buffer.from('${hex(64, 957)}', 'hex'); //!
const IV = crypto.randomBytes(16);
exports.encrypt = (text) => {
  const cipher = crypto.createCipheriv(ALGORITHM, ENC_KEY, IV);
  return Buffer.concat([IV, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
};
# deriving a key @ src/crypto/derive.ts
export async function deriveKey(password: string, salt: Uint8Array): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveKey']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 310_000 };
  return crypto.subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
# hook signature @ src/hooks/github.js
const expected = 'sha256=' + crypto.createHmac('sha256', 'wh-lighthouse-keeper').update(req.rawBody).digest('hex'); //!
if (!crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(req.get('x-hub-signature-256')))) res.sendStatus(401);
# hook signature by environment @ src/hooks/shopify.ts
const HMAC_HEADER = 'x-shopify-hmac-sha256';
const digest = createHmac('sha256', process.env.SHOPIFY_API_SECRET!).update(rawBody).digest('base64');
if (digest !== req.get(HMAC_HEADER)) throw new UnauthorizedException('invalid-hmac-signature');
# nest module @ src/auth/auth.module.ts
@Module({
  imports: [
    PassportModule.register({ defaultStrategy: 'jwt' }),
    JwtModule.register({ secret: 'hummingbird', signOptions: { expiresIn: '60m' } }), //!
  ],
  providers: [AuthService, { provide: 'TOKEN_STORE', useClass: RedisTokenStore }],
})
export class AuthModule {}
# nest module by settings @ src/auth/auth.module.ts
@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ secret: config.getOrThrow<string>('JWT_SECRET'), signOptions: { expiresIn: '60m' } }),
    }),
  ],
})
export class AuthModule {}
# settings with a default @ src/config/configuration.ts
export default () => ({
  port: parseInt(process.env.PORT ?? '3000', 10),
  jwt: { secret: process.env.JWT_SECRET || 'n3st-egg', expiresIn: '1d' }, //!
  redis: { host: process.env.REDIS_HOST || 'localhost', password: process.env.REDIS_PASSWORD || undefined },
});
# settings to be filled in @ config/local.sample.js
module.exports = {
  apiKey: 'YOUR_API_KEY_HERE',
  dbPassword: '<your database password>',
  jwtSecret: 'change-me',
};
# map of a page @ src/components/Map.tsx
mapboxgl.accessToken = 'p${`k.eyJ1Ijoic2hvcCJ9.${word(22, 958)}`}'; //?
export const Map = () => <ReactMapGL mapStyle="mapbox://styles/mapbox/streets-v12" mapboxAccessToken={mapboxgl.accessToken} />;
# storage of a space @ src/uploads.js
const s3 = new AWS.S3({
  endpoint: 'https://fra1.digitaloceanspaces.com',
  accessKeyId: 'DO00${word(16, 959).toUpperCase()}', //?
  secretAccessKey: '${base64(43, 960)}', //!
});
exports.upload = (key, body) => s3.putObject({ Bucket: 'photos', Key: key, Body: body, ACL: 'public-read' }).promise();
# pictures in the cloud @ config/cloudinary.js
const cloudinary = require('cloudinary').v2;
cloudinary.config({
  cloud_name: 'bakery',
  api_key: '48${'2910573'}621947', //?
  api_secret: '${word(27, 961)}', //!
});
# payments @ src/payments/razorpay.js
const instance = new Razorpay({ key_id: 'rzp_live_${word(14, 962)}', key_secret: '${word(24, 963)}' }); //!
const idempotencyKey = \`order-\${order.id}\`;
# table of rights @ src/permissions.ts
export enum Permission {
  ReadSecrets = 'secrets:read',
  RotateApiKey = 'api-key:rotate',
  ResetPassword = 'user:password:reset',
}
export const tokenScopes = { default: 'openid profile', admin: 'admin:all' };
# events of an app @ src/events.ts
export const PASSWORD_CHANGED = 'auth/password-changed';
export const TOKEN_REFRESHED = 'auth/token-refreshed.v1';
export const setToken = (token: string) => ({ type: 'auth/setToken' as const, payload: token });
`);
