/** A third set, written after the second was mended and before the rule was run on it: everyday code of many hands. */
import { base64, hex, PRIVATE_KEY_ESCAPED, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const EVERYDAY = parseSnippets(`
# dashboard api @ src/services/api.js
const BASE = 'https://api.weatherbit.io/v2.0';
const KEY = '${hex(32, 201)}'; //!
export const current = (city) => axios.get(\`\${BASE}/current?city=\${city}&key=\${KEY}\`);
# key in place of a query @ src/services/news.js
export const news = () => fetch('https://newsapi.org/v2/top-headlines?country=us&apiKey=${hex(32, 202)}'); //!
# params of axios @ src/services/giphy.js
const res = await axios.get('https://api.giphy.com/v1/gifs/search', { params: { api_key: '${word(32, 203)}', q: term, limit: 10 } }); //!
# rapid api headers @ src/services/rapid.js
const options = { method: 'GET', url, headers: { 'X-RapidAPI-Host': 'imdb8.p.rapidapi.com', 'X-RapidAPI-Key': '${word(50, 204)}' } }; //!
# azure cognitive header @ src/vision.js
const headers = { 'Content-Type': 'application/json', 'Ocp-Apim-Subscription-Key': '${hex(32, 205)}' }; //!
# sms by basic header @ src/sms.js
request({ url, headers: { Authorization: 'Basic ' + Buffer.from('shopuser:Sm5-g4teway').toString('base64') } }, done); //!
# token in an auth header of superagent @ src/repo.js
const agent = require('superagent');
agent.get(url).set('Authorization', 'token ${hex(40, 206)}').end(done); //!
# socket auth payload @ src/chat.js
const socket = io('https://chat.shop.io', { auth: { token: 'chat-${word(16, 207)}' }, transports: ['websocket'] }); //!
# environment assigned in code @ server.js
process.env.SESSION_SECRET = 'mysessionsecret'; //!
process.env.PORT = '3000';
# dotenv like object @ src/env.js
module.exports = { NODE_ENV: 'production', PORT: 8080, JWT_KEY: 'secretkey123', MONGO_USER: 'shop' }; //!
# config with several @ config/keys.js
module.exports = {
  google: { clientID: '1234-abc.apps.googleusercontent.com', clientSecret: 'GOC' + 'SPX-${word(28, 208)}' }, //!
  mongodb: { dbURI: 'mongodb://test:test123@ds119080.mlab.com:19080/oauth' }, //!
  session: { cookieKey: 'thenetninjaisawesomeiguess' }, //!
};
# config of typescript class @ src/config/app.config.ts
export class AppConfig {
  static readonly jwtSecret = 'hard!to-guess_secret'; //!
  static readonly jwtExpiration = '7d';
  static readonly passwordMinLength = 8;
}
# swagger basic auth @ src/main.ts
app.use(['/docs'], basicAuth({ challenge: true, users: { admin: 'docs-2023' } })); //?
# throttling names @ src/main.ts
const throttle = { name: 'login', token: 'THROTTLER:OPTIONS', secretName: 'db-credentials' };
# typeorm options constant @ src/ormconfig.ts
const options: DataSourceOptions = { type: 'postgres', host: 'localhost', username: 'nest', password: 'nest', database: 'nest' }; //!
# drizzle url @ src/db.ts
const sql = neon('postgresql://app:${word(16, 209)}@ep-1.eu-central-1.aws.neon.tech/app?sslmode=require'); //!
# prisma seed @ prisma/seed.ts
await prisma.user.create({ data: { email: 'owner@shop.io', passwordHash: hashSync('owner-2023!', 10) } }); //!
# jwt with a buffer @ src/token.ts
const secret = new TextEncoder().encode('cc7e0d44fd473002f1c42167459001140ec6389b7353f8088f4d9a95f2f596f2'); //!
const { payload } = await jwtVerify(token, secret);
# cookie options @ src/cookie.ts
res.cookie('access_token', token, { httpOnly: true, sameSite: 'lax', path: '/auth/refresh' });
const COOKIE_NAME = 'refresh_token';
# reset mail @ src/mail.ts
const subject = 'Reset your password';
const resetPasswordTemplateId = 'd-${hex(32, 210)}';
# nodemailer outlook @ src/mail.js
let transporter = nodemailer.createTransport({ host: 'smtp-mail.outlook.com', auth: { user: 'x@outlook.com', pass: 'Qwerty12' } }); //!
# ethereal test account @ src/mail.js
const testAccount = await nodemailer.createTestAccount();
nodemailer.createTransport({ auth: { user: testAccount.user, pass: testAccount.pass } });
# s3 upload multer @ src/upload.js
const s3 = new aws.S3({ accessKeyId: '${TOKENS.awsId}', secretAccessKey: '${TOKENS.awsSecret}', Bucket: 'shop' }); //!
# private key of a service account @ src/sheets.js
const creds = { client_email: 'svc@x.iam.gserviceaccount.com', private_key: '${PRIVATE_KEY_ESCAPED}' }; //!
# paypal @ src/paypal.js
paypal.configure({ mode: 'sandbox', client_id: 'A${word(79, 211)}', client_secret: 'E${word(79, 212)}' }); //!
# razorpay @ src/pay.js
const instance = new Razorpay({ key_id: 'rzp_test_${word(14, 213)}', key_secret: '${word(24, 214)}' }); //!
# braintree @ src/pay.js
const gateway = new braintree.BraintreeGateway({ environment: braintree.Environment.Sandbox, merchantId: 'x1', publicKey: 'y2', privateKey: '${hex(32, 215)}' }); //!
# agora certificate @ src/video.js
const APP_CERTIFICATE = '${hex(32, 216)}'; //?
# onesignal @ src/push.js
const headers = { 'Content-Type': 'application/json; charset=utf-8', Authorization: 'Basic ${base64(48, 217)}' }; //!
# fcm key @ src/fcm.js
var serverKey = 'AAAA${word(7, 218)}:APA91b${word(134, 219)}'; //!
var fcm = new FCM(serverKey);
# ip geolocation @ src/geo.js
const accessKey = '${hex(32, 220)}'; //!
# unsplash @ src/photos.js
const unsplash = createApi({ accessKey: '${word(43, 221)}' }); //!
# lastfm in class field @ src/lastfm.ts
export class LastFm { private apiKey = '${hex(32, 222)}'; private root = 'https://ws.audioscrobbler.com/2.0/'; } //!
# steam with a switch @ src/steam.js
const STEAM_KEY = process.env.NODE_ENV === 'production' ? process.env.STEAM_KEY : '${hex(32, 223).toUpperCase()}'; //!
# bot config @ config.js
exports.prefix = '!';
exports.token = '${word(24, 224)}.${word(6, 225)}.${word(27, 226)}'; //!
# irc bot @ bot.js
const client = new tmi.Client({ identity: { username: 'shopbot', password: 'oauth:${word(30, 227)}' }, channels: ['shop'] }); //!
# minecraft bot @ mc.js
mineflayer.createBot({ host: 'localhost', username: 'bot@mail.io', password: 'cr33per!' }); //!
# mqtt device @ device.js
const client = mqtt.connect('mqtt://broker.io', { username: 'device-7', password: 'dev7pass' }); //!
# modbus words @ device.js
const register = { key: '0x1f', token: 'holding', pass: 2 };
# wifi of a board @ board.js
const wifi = { ssid: 'Shop-Guest', password: 'welcome2shop' }; //!
# selenium @ e2e-runner/login.js
await driver.findElement(By.id('password')).sendKeys('Aut0mate!'); //!
# playwright in a tool @ tools/snap.ts
await page.getByLabel('Password').fill('Sn4pshot!'); //!
# robot selectors @ tools/snap.ts
const loginButton = page.locator('[data-testid="password-submit"]');
# simple lock @ public/lock.js
const PASSCODE = '4711'; //!
function unlock() { if (document.querySelector('#code').value === PASSCODE) open(); }
# prompt @ public/gate.js
var password = prompt('Please enter the password', '');
if (password != 'Sesame2019') { location.href = 'about:blank'; } //!
# cryptojs key parse @ src/aes.js
const key = CryptoJS.enc.Utf8.parse('1234567890abcdef'); //!
const iv = CryptoJS.enc.Utf8.parse('abcdef1234567890'); //?
const encrypted = CryptoJS.AES.encrypt(word, key, { iv: iv, mode: CryptoJS.mode.CBC });
# des in old code @ lib/des.js
var cipher = crypto.createCipher('aes192', 'a password'); //!
# sign query @ lib/sign.js
function sign(params) { return md5(Object.keys(params).sort().map((k) => k + params[k]).join('') + '${hex(32, 228)}'); } //?
# app secret of wechat @ config/wx.js
module.exports = { appid: 'wx${hex(16, 229)}', appsecret: '${hex(32, 230)}', token: 'weixin', encodingAESKey: '${word(43, 231)}' }; //!
# aliyun @ config/oss.js
const client = new OSS({ region: 'oss-cn-hangzhou', accessKeyId: 'LTAI${word(20, 232)}', accessKeySecret: '${word(30, 233)}', bucket: 'x' }); //!
# qiniu @ config/qiniu.js
qiniu.conf.ACCESS_KEY = '${word(40, 234)}'; //?
qiniu.conf.SECRET_KEY = '${word(40, 235)}'; //!
# antd menu @ src/menu.tsx
const items = [{ key: 'password', label: 'Change password' }, { key: 'api-token', label: 'API token', icon: <KeyOutlined /> }];
# table columns @ src/table.tsx
const columns = [{ title: 'Token', dataIndex: 'token', key: 'token' }, { title: 'Secret', dataIndex: 'secretMasked' }];
# validation yup @ src/form.ts
const schema = yup.object({ password: yup.string().required('Password is required').matches(/[0-9]/, 'Needs a digit'), confirm: yup.string().oneOf([yup.ref('password')], 'Passwords must match') });
# route guards @ src/router.ts
const publicPaths = ['/login', '/forgot-password', '/reset-password/:token'];
# graphql fragments @ src/api.ts
const QUERY = gql\`query Me { me { id apiToken secretQuestion passwordChangedAt } }\`;
# openapi @ src/openapi.ts
const securitySchemes = { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, apiKey: { type: 'apiKey', in: 'header', name: 'X-API-KEY' } };
# ids @ src/ids.ts
const TENANT = { tenantId: '${uuid(236)}', clientId: '${uuid(240)}', objectId: '${uuid(245)}' };
# webpack define @ build/define.js
new webpack.DefinePlugin({ 'process.env.API_TOKEN': JSON.stringify(process.env.API_TOKEN), VERSION: '"1.4.2"' });
# css in js @ src/style.ts
const useStyles = createUseStyles({ password: { marginTop: 8 }, token: { fontFamily: 'monospace' }, secret: { filter: 'blur(4px)' } });
# analytics events @ src/track.ts
track('password_reset_requested', { method: 'email', token_type: 'magic-link', secret: undefined });
# mock of a store @ src/__mocks__/store.ts
export const state = { token: 'abc.def.ghi', password: 'pass1234' };
# http status texts @ src/http.ts
const REASONS = { 401: 'Invalid token', 403: 'Wrong password', 498: 'Token expired/invalid' };
# markdown help @ src/help.ts
const help = 'Set the API_KEY variable, then run: login --token $TOKEN';
# type guards @ src/types.ts
type Auth = { kind: 'password'; password: string } | { kind: 'token'; token: string } | { kind: 'api-key'; key: string };
# translations in a vue file @ src/components/i18n-login.ts
const messages = { en: { login: { password: 'Your password', secret: 'Secret answer' } }, nl: { login: { password: 'Wachtwoord', secret: 'Geheim antwoord' } } };
# slug and hash @ src/posts.ts
const post = { slug: 'how-to-store-a-password', hash: '${hex(40, 250)}', etag: 'W/"${hex(27, 251)}"' };
# nonce of a script @ src/csp.ts
const nonce = crypto.randomBytes(16).toString('base64');
const csp = \`script-src 'nonce-\${nonce}' 'sha256-${base64(43, 252)}='\`;
# color tokens @ src/tokens.ts
export const tokens = { colorPrimary: '#1677ff', tokenColor: 'rgba(0, 0, 0, 0.88)', secretSauce: 'var(--sauce)' };
`);
