/** A seventh set, part two: devices at home, extensions, class projects and games; written before the rule was run on it. */
import { hex, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const HOBBIES = parseSnippets(`
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
`);
