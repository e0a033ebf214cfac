/** A fourth set, part two: what maintainers find in their own projects and what stands beside it; written before the rule was run on it. */
import { hex, jwt, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const LEAKED = parseSnippets(`
# sequelize config file @ config/config.js
module.exports = {
  development: { username: 'root', password: 'root1234', database: 'shop_dev', host: '127.0.0.1', dialect: 'mysql' }, //!
  production: { use_env_variable: 'DATABASE_URL', dialect: 'mysql' },
};
# sequelize constructor @ models/index.js
const sequelize = new Sequelize('shop', 'shop_user', 'sh0p_pa55', { host: 'localhost', dialect: 'postgres' }); //!
# sequelize by environment @ models/index.js
const sequelize = new Sequelize(process.env.DB_NAME, process.env.DB_USER, process.env.DB_PASS, { host: 'localhost', dialect: 'postgres' });
# knexfile @ knexfile.js
module.exports = { client: 'pg', connection: { host: 'db', user: 'api', password: 'api-pg-2021', database: 'api' }, migrations: { tableName: 'knex_migrations' } }; //!
# mongoose connect @ server.js
mongoose.connect('mongodb://admin:Passw0rd1@ds045077.mlab.com:45077/blog', { useNewUrlParser: true }); //!
# mongoose schema @ models/user.js
const UserSchema = new mongoose.Schema({
  email: { type: String, required: true, unique: true },
  password: { type: String, required: [true, 'Password is required'], minlength: 8, select: false },
  resetPasswordToken: String,
  secret: { type: String, default: '' },
});
# nodemailer with gmail @ mailer.js
const transporter = nodemailer.createTransport({
  service: 'gmail',
  auth: { user: 'noreply.shop@gmail.com', pass: 'qwer tyui asdf zxcv' }, //!
});
# nodemailer by settings @ mailer.js
const transporter = nodemailer.createTransport({ host: cfg.host, port: 465, secure: true, auth: { user: cfg.user, pass: cfg.pass } });
# react native service @ src/services/weather.js
const API_KEY = '${hex(32, 401)}'; //!
const getWeather = (lat, lon) => axios.get('https://api.openweathermap.org/data/2.5/weather?lat=' + lat + '&appid=' + API_KEY);
# firebase web config @ src/firebase.js
const firebaseConfig = {
  apiKey: '${TOKENS.google}',
  authDomain: 'shop-1234.firebaseapp.com',
  projectId: 'shop-1234',
  storageBucket: 'shop-1234.appspot.com',
  messagingSenderId: '123456789012',
  appId: '1:123456789012:web:${hex(22, 402)}',
};
firebase.initializeApp(firebaseConfig);
# server key in push @ functions/notify.js
const headers = { Authorization: 'key=AAAA${word(7, 403)}:APA91b${word(134, 404)}', 'Content-Type': 'application/json' }; //!
# discord bot @ bot.js
const { Client } = require('discord.js');
const client = new Client();
client.login('N${word(23, 405)}.${word(6, 406)}.${word(27, 407)}'); //!
# discord command names @ bot.js
client.on('message', (msg) => { if (msg.content.startsWith(prefix + 'token')) msg.reply('No token for you'); });
# telegram bot @ index.js
const TelegramBot = require('node-telegram-bot-api');
const token = '${TOKENS.telegram}'; //!
const bot = new TelegramBot(token, { polling: true });
# twitter keys @ twitter.js
var T = new Twit({
  consumer_key: '${word(25, 408)}', //?
  consumer_secret: '${word(50, 409)}', //!
  access_token: '${'9876543210'}-${word(40, 410)}', //!
  access_token_secret: '${word(45, 411)}', //!
});
# twitter keys from the environment @ twitter.js
var T = new Twit({ consumer_key: process.env.CK, consumer_secret: process.env.CS, timeout_ms: 60 * 1000 });
# auth middleware of a tutorial @ middleware/auth.js
const jwt = require('jsonwebtoken');
module.exports = function (req, res, next) {
  const token = req.header('x-auth-token');
  if (!token) return res.status(401).json({ msg: 'No token, authorization denied' });
  try {
    req.user = jwt.verify(token, 'jwtPrivateKey').user; //!
    next();
  } catch (ex) { res.status(400).send('Invalid token.'); }
};
# config package @ middleware/auth.js
const jwt = require('jsonwebtoken');
const config = require('config');
module.exports = (req, res, next) => {
  req.user = jwt.verify(req.header('x-auth-token'), config.get('jwtPrivateKey'));
  next();
};
# config default file @ config/default.js
module.exports = { port: 4000, dbUri: 'mongodb://localhost:27017/rest', saltWorkFactor: 10, accessTokenTtl: '15m', refreshTokenTtl: '1y' };
# config with keys @ config/dev.js
module.exports = {
  googleClientID: '86352-${word(20, 412)}.apps.googleusercontent.com',
  googleClientSecret: '${word(24, 413)}', //!
  mongoURI: 'mongodb://dev:devpassword@ds133331.mlab.com:33331/emaily-dev', //!
  cookieKey: '${word(30, 414)}', //!
};
# next auth options @ pages/api/auth/[...nextauth].ts
export default NextAuth({
  providers: [GithubProvider({ clientId: process.env.GITHUB_ID, clientSecret: process.env.GITHUB_SECRET })],
  secret: 'LlKq6ZtYbr-next-auth', //!
  session: { strategy: 'jwt' },
});
# next public config @ next.config.js
module.exports = { env: { API_URL: 'https://api.shop.io', APP_NAME: 'shop' }, images: { domains: ['cdn.shop.io'] } };
# nest jwt module @ src/auth/auth.module.ts
@Module({
  imports: [JwtModule.register({ secret: 'secretKey', signOptions: { expiresIn: '60s' } })], //!
})
export class AuthModule {}
# nest constants @ src/auth/constants.ts
export const jwtConstants = {
  secret: 'DO NOT USE THIS VALUE. CREATE A COMPLEX SECRET', //!
};
# nest config names @ src/auth/keys.ts
export const IS_PUBLIC_KEY = 'isPublic';
export const ROLES_KEY = 'roles';
export const AUTH_TOKEN = Symbol('AUTH_TOKEN');
export const CONNECTION_TOKEN = 'DATABASE_CONNECTION';
# typeorm module @ src/app.module.ts
TypeOrmModule.forRoot({ type: 'postgres', host: 'localhost', port: 5432, username: 'postgres', password: 'postgres', database: 'shop', autoLoadEntities: true }); //!
# typeorm entity @ src/user.entity.ts
@Entity()
export class User {
  @Column({ name: 'password_hash', type: 'varchar' }) password: string;
  @Column({ nullable: true, select: false, comment: 'secret of the second factor' }) totpSecret?: string;
}
# fastify plugins @ src/server.ts
fastify.register(require('@fastify/jwt'), { secret: 'supersecret' }); //!
fastify.register(require('@fastify/cookie'), { secret: 'cookie-sign-2022' }); //!
fastify.register(require('@fastify/cors'), { origin: '*', credentials: true });
# hapi auth @ lib/auth.js
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: 'password-should-be-32-characters', isSecure: true }, redirectTo: '/login' }); //!
server.auth.strategy('jwt', 'jwt', { key: 'NeverShareYourSecret', validate, verifyOptions: { algorithms: ['HS256'] } }); //!
# koa session @ app.js
const app = new Koa();
app.keys = ['im a newer secret', 'i like turtle']; //!
app.use(session({ key: 'koa.sess', maxAge: 86400000 }, app));
# koa jwt @ app.js
app.use(koaJwt({ secret: 'shared-secret', passthrough: true }).unless({ path: [/^\\/public/] })); //!
# graphql context @ src/context.ts
const APP_SECRET = 'GraphQL-is-aw3some'; //!
export const getUserId = (token: string) => verify(token, APP_SECRET).userId;
# graphql document @ src/queries.ts
export const LOGIN = gql\`mutation Login($email: String!, $password: String!) { login(email: $email, password: $password) { token user { id } } }\`;
# apollo link @ src/client.ts
const httpLink = createHttpLink({ uri: 'https://shop.hasura.app/v1/graphql', headers: { 'x-hasura-admin-secret': '${word(64, 415)}' } }); //!
# socket handshake @ src/ws.js
const ws = new WebSocket('wss://stream.shop.io/v2?token=${hex(32, 416)}'); //!
# socket paths @ src/ws.js
const ws = new WebSocket('wss://stream.shop.io/v2?room=lobby&version=3');
ws.send(JSON.stringify({ type: 'auth', token: getToken() }));
# lambda handler @ handler.js
const STRIPE = '${TOKENS.stripe}'; //!
module.exports.charge = async (event) => stripe(STRIPE).charges.create(JSON.parse(event.body));
# lambda with a reference @ handler.js
const SecretId = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf';
const secret = await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }));
# serverless secrets by path @ src/ssm.ts
const { Parameter } = await ssm.getParameter({ Name: '/shop/prod/db-password', WithDecryption: true }).promise();
const secretPath = 'secret/data/shop/stripe';
# electron updater @ src/main/updater.js
autoUpdater.setFeedURL({ provider: 'github', owner: 'acme', repo: 'desk', private: true, token: '${TOKENS.github}' }); //!
# electron store @ src/main/store.js
const store = new Store({ name: 'settings', encryptionKey: 'desk-app-settings-key' }); //!
# electron channel names @ src/main/ipc.js
ipcMain.handle('get-password', (event, account) => keytar.getPassword('desk-app', account));
ipcMain.on('set-token', (event, token) => keytar.setPassword('desk-app', 'token', token));
# angular environment @ src/environments/environment.prod.ts
export const environment = {
  production: true,
  apiUrl: 'https://api.shop.io',
  mapboxToken: 'p${'k'}.${jwt({ u: 'shop' }).split('.')[1]}.${word(22, 417)}',
  apiSecret: '${hex(40, 418)}', //!
};
# angular form @ src/app/login.component.ts
this.form = this.fb.group({ email: ['', Validators.email], password: ['', [Validators.required, Validators.minLength(8)]] });
this.errors = { password: 'Password is too short', token: 'Token has expired' };
# vue store @ src/store/auth.js
const TOKEN_KEY = 'access-token';
export default { state: { token: localStorage.getItem(TOKEN_KEY) || '', status: '' }, mutations: { setToken(state, token) { state.token = token; } } };
# vue service with crypto @ src/utils/crypto.js
import CryptoJS from 'crypto-js';
const keyHex = CryptoJS.enc.Utf8.parse('8NONwyJtHesysWpM'); //!
export const encrypt = (text) => CryptoJS.DES.encrypt(text, keyHex, { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 }).toString();
# storage names @ src/utils/storage.js
export const StorageKeys = { authToken: 'auth_token', refreshToken: 'refresh_token', userKey: 'user' };
localStorage.setItem('accessToken', data.accessToken);
# jquery call @ public/js/app.js
$.ajax({ url: 'https://api.shop.io/items', type: 'GET', beforeSend: function (xhr) { xhr.setRequestHeader('Authorization', 'Basic ' + btoa('shopuser:shoppass1')); } }); //!
# jquery selectors @ public/js/login.js
var $password = $('#password');
var password = $('input[name=password]').val();
if (password.length < 6) { $('.password-error').text('Password too short'); }
# jquery maps key @ public/js/map.js
$.getScript('https://maps.googleapis.com/maps/api/js?key=${TOKENS.google}&callback=initMap'); //?
# sdk wrapper @ lib/client.js
function Client(opts) {
  this.baseUrl = opts.baseUrl || 'https://api.pay.io';
  this.apiSecret = opts.apiSecret || 'ps_${word(30, 419)}'; //!
  this.timeout = opts.timeout || 5000;
}
# sdk docs @ lib/client.js
/**
 * @param {string} opts.apiKey your key, e.g. "abc123"
 * @example new Client({ apiKey: 'YOUR_KEY' })
 */
function Client(opts) { if (!opts.apiKey) throw new TypeError('apiKey is required'); this.apiKey = opts.apiKey; }
# sftp deploy @ scripts/deploy.js
const config = { host: 'ftp.shop.io', user: 'deploy', password: 'Dep1oy!ftp', port: 21 }; //!
client.connect(config);
# ssh with a passphrase @ scripts/tunnel.js
conn.connect({ host: 'bastion', username: 'ubuntu', privateKey: fs.readFileSync('/home/me/.ssh/id_rsa'), passphrase: 'open-sesame-7' }); //!
# ssh paths @ scripts/tunnel.js
const privateKeyPath = '/etc/ssl/private/shop.key';
const options = { key: fs.readFileSync('certs/server.key'), cert: fs.readFileSync('certs/server.crt') };
# seed of users @ prisma/seed.ts
const users = [{ email: 'admin@shop.io', password: 'Adm1n-2022', role: 'ADMIN' }, { email: 'bob@shop.io', password: 'b0b-pass', role: 'USER' }]; //!
# admin bootstrap @ src/bootstrap.js
const DEFAULT_ADMIN = { username: 'admin', password: 'changeme' }; //!
await User.findOrCreate({ where: { username: DEFAULT_ADMIN.username }, defaults: DEFAULT_ADMIN });
`);
