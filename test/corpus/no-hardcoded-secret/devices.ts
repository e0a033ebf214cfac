/** A seventh set, part two: apps, desktops and bots; written before the rule was run on it. */
import { base64, hex, PUBLIC_KEY, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const DEVICES = parseSnippets(`
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
`);
