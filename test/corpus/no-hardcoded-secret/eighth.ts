/** An eighth set: servers, stores, sign-ins, mail and money as most repositories have them; written before the rule was run on it. */
import { base64, hex, jwt, PRIVATE_KEY_ESCAPED, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const EIGHTH = parseSnippets(`
# login route @ routes/auth.js
const jwt = require('jsonwebtoken');
router.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user) return res.status(400).json({ msg: 'Invalid credentials' });
  const isMatch = await bcrypt.compare(req.body.password, user.password);
  if (!isMatch) return res.status(400).json({ msg: 'Invalid credentials' });
  const token = jwt.sign({ id: user.id }, 'mysecrettoken', { expiresIn: 360000 }); //!
  res.json({ token });
});
# login route with settings @ routes/auth.js
const config = require('config');
const token = jwt.sign({ user: { id: user.id } }, config.get('jwtSecret'), { expiresIn: '5 days' });
res.cookie('access_token', token, { httpOnly: true, sameSite: 'strict' });
# guard middleware @ middleware/verifyToken.js
module.exports = (req, res, next) => {
  const token = req.header('x-auth-token');
  if (!token) return res.status(401).json({ msg: 'No token, authorization denied' });
  try { req.user = jwt.verify(token, process.env.JWT_SECRET || 'blogapp2021').user; next(); } //!
  catch (e) { res.status(401).json({ msg: 'Token is not valid' }); }
};
# session of a server @ app.js
app.use(session({
  name: 'sid',
  secret: 'keyboard cat', //!
  resave: false, saveUninitialized: false,
  store: MongoStore.create({ mongoUrl: process.env.MONGO_URI, collectionName: 'sessions' }),
}));
# session from the environment @ app.js
if (!process.env.SESSION_SECRET) throw new Error('SESSION_SECRET must be set');
app.use(session({ name: 'shop.sid', secret: process.env.SESSION_SECRET, resave: false, cookie: { secure: true, maxAge: 864e5 } }));
# cookie parser @ src/server.js
app.use(cookieParser('b1scu1t-t1n')); //!
app.use(csrf({ cookie: { key: '_csrf', httpOnly: true } }));
# cookie session @ server/index.js
const cookieSession = require('cookie-session');
app.use(cookieSession({ name: 'session', keys: ['lama', 'vicuna'], maxAge: 24 * 60 * 60 * 100 })); //!
# mongoose of a course @ server.js
const mongoose = require('mongoose');
mongoose.connect('mongodb${'+srv'}://rahul:rahul1998@cluster0.k2xz1.mongodb.net/todo?retryWrites=true&w=majority') //!
  .then(() => console.log('DB connected'))
  .catch((err) => console.log(err));
# mongoose on this machine @ server.js
mongoose.connect(process.env.MONGODB_URI || 'mongodb://localhost:27017/todo', { useNewUrlParser: true, useUnifiedTopology: true });
# atlas with a gap @ server.js
const DB = process.env.DATABASE.replace('<PASSWORD>', process.env.DATABASE_PASSWORD);
mongoose.connect(DB).then(() => console.log('DB connection successful!'));
# atlas with a gap filled @ server.js
const DB = process.env.DATABASE.replace('<PASSWORD>', 'tqZ81mnoLk2'); //!
# sequelize @ models/index.js
const { Sequelize } = require('sequelize');
const sequelize = new Sequelize('inventory', 'root', 'root@123', { host: 'localhost', dialect: 'mysql', logging: false }); //!
# sequelize from the environment @ models/index.js
const sequelize = new Sequelize(process.env.DB_NAME, process.env.DB_USER, process.env.DB_PASS, { host: 'localhost', dialect: 'mysql' });
# sequelize settings @ config/config.js
module.exports = {
  development: { username: 'root', password: null, database: 'hr_dev', host: '127.0.0.1', dialect: 'mysql' },
  test: { username: 'root', password: '', database: 'hr_test', host: '127.0.0.1', dialect: 'mysql' },
  production: { username: 'hr', password: 'Hr#2022prod', database: 'hr', host: '10.1.4.9', dialect: 'mysql' }, //!
};
# knexfile @ knexfile.ts
const config: Record<string, Knex.Config> = {
  development: { client: 'pg', connection: { host: '127.0.0.1', user: 'knex', password: 'knex_dev_pw', database: 'crm' } }, //!
  production: { client: 'pg', connection: process.env.DATABASE_URL, pool: { min: 2, max: 10 }, migrations: { tableName: 'knex_migrations' } },
};
export default config;
# mysql of a hobby @ db.js
var mysql = require('mysql');
var con = mysql.createConnection({
  host: 'localhost',
  user: 'root',
  password: 'admin', //!
  database: 'library'
});
con.connect(function (err) { if (err) throw err; });
# nest typeorm @ src/app.module.ts
@Module({
  imports: [
    ConfigModule.forRoot({ isGlobal: true }),
    TypeOrmModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        type: 'postgres', host: config.get('DB_HOST'), username: config.get('DB_USER'), password: config.get<string>('DB_PASSWORD'),
      }),
    }),
    JwtModule.register({ secret: 'topSecret51', signOptions: { expiresIn: 3600 } }), //!
  ],
})
export class AppModule {}
# nest constants @ src/auth/constants.ts
export const jwtConstants = {
  secret: 'hC8s-sparrow-lane', //!
};
export const IS_PUBLIC_KEY = 'isPublic';
export const ROLES_KEY = 'roles';
# nest strategy @ src/auth/jwt.strategy.ts
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly users: UsersService) {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), ignoreExpiration: false, secretOrKey: 'zx-hospital-2023' }); //!
  }
}
# nest strategy by config @ src/auth/refresh.strategy.ts
@Injectable()
export class RefreshStrategy extends PassportStrategy(Strategy, 'jwt-refresh') {
  constructor(config: ConfigService) {
    super({ jwtFromRequest: ExtractJwt.fromBodyField('refreshToken'), secretOrKey: config.getOrThrow('JWT_REFRESH_SECRET') });
  }
}
# passport google @ config/passport.js
passport.use(new GoogleStrategy({
  clientID: '482910375561-${word(32, 811).toLowerCase()}.apps.googleusercontent.com',
  clientSecret: '${word(24, 812)}', //!
  callbackURL: '/auth/google/callback',
}, (accessToken, refreshToken, profile, done) => done(null, profile)));
# passport from keys @ services/passport.js
const keys = require('../config/keys');
passport.use(new GoogleStrategy({ clientID: keys.googleClientID, clientSecret: keys.googleClientSecret, callbackURL: '/auth/cb' }, verify));
# keys by stage @ config/keys.js
if (process.env.NODE_ENV === 'production') { module.exports = require('./prod'); } else { module.exports = require('./dev'); }
# keys of development @ config/dev.js
module.exports = {
  googleClientID: '310077524418-abc.apps.googleusercontent.com',
  mongoURI: 'mongodb://emaily-dev:emaily99@ds015.mlab.com:31015/emaily-dev', //!
  cookieKey: '${word(28, 813).toLowerCase()}', //!
  stripePublishableKey: '${TOKENS.stripePublishable}',
  redirectDomain: 'http://localhost:3000',
};
# next auth @ pages/api/auth/[...nextauth].ts
export default NextAuth({
  providers: [GithubProvider({ clientId: process.env.GITHUB_ID!, clientSecret: process.env.GITHUB_SECRET! })],
  secret: process.env.NEXTAUTH_SECRET ?? '${base64(43, 814)}=', //!
  pages: { signIn: '/login', error: '/login' },
});
# credentials form @ pages/api/auth/[...nextauth].js
CredentialsProvider({
  name: 'Credentials',
  credentials: { username: { label: 'Username', type: 'text', placeholder: 'jsmith' }, password: { label: 'Password', type: 'password' } },
  authorize: async ({ username, password }) => (username === 'admin' && password === 'pr1nters' ? { id: 1, name: 'Admin' } : null), //!
});
# gmail @ utils/sendEmail.js
const transporter = nodemailer.createTransport({
  service: 'gmail',
  auth: {
    user: 'kavita.store@gmail.com',
    pass: 'qmzt hbva xkre pwln' //!
  }
});
# smtp by environment @ src/mail/transport.ts
export const transport = nodemailer.createTransport({
  host: env.SMTP_HOST, port: Number(env.SMTP_PORT ?? 587), secure: false, auth: { user: env.SMTP_USER, pass: env.SMTP_PASS },
});
# smtp url @ src/mail.js
const mailer = nodemailer.createTransport('smtps://no-reply%40atelier.fr:Bergamote7@smtp.atelier.fr:465'); //!
# mail of a reset @ src/mail/templates.ts
export const resetPassword = (name: string, token: string) => ({
  subject: 'Reset your password',
  html: \`<p>Hello \${name},</p><p><a href="https://app.example.com/reset?token=\${token}">Choose a new password</a></p>\`,
});
# sendgrid @ services/Mailer.js
const sgMail = require('@sendgrid/mail');
sgMail.setApiKey('${TOKENS.sendgrid}'); //!
# mailgun @ src/notify.js
const mailgun = require('mailgun-js')({ apiKey: '${TOKENS.mailgun}', domain: 'mg.example.org' }); //!
# stripe of a shop @ routes/checkout.js
const stripe = require('stripe')('${TOKENS.stripe}'); //!
router.post('/pay', async (req, res) => {
  const intent = await stripe.paymentIntents.create({ amount: req.body.amount, currency: 'inr' });
  res.json({ clientSecret: intent.client_secret });
});
# stripe webhook @ src/webhooks/stripe.ts
const endpointSecret = '${TOKENS.stripeWebhook}'; //!
const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'] as string, endpointSecret);
# stripe in the page @ src/Checkout.jsx
const stripePromise = loadStripe('${TOKENS.stripePublishable}');
export const Checkout = ({ clientSecret }) => <Elements stripe={stripePromise} options={{ clientSecret }}><Form /></Elements>;
# razorpay @ controllers/payment.js
const instance = new Razorpay({
  key_id: 'rzp_test_${word(14, 815)}', //?
  key_secret: '${word(24, 816)}', //!
});
# razorpay signature @ controllers/payment.js
const expected = crypto.createHmac('sha256', process.env.RAZORPAY_SECRET).update(orderId + '|' + paymentId).digest('hex');
if (expected !== req.body.razorpay_signature) throw new ApiError(400, 'Signature does not match');
# payu hash @ payment/payu.js
const key = 'gtKFFx'; //?
const salt = '${word(8, 817)}'; //!
const hash = crypto.createHash('sha512').update([key, txnid, amount, productinfo, name, email, '||||||||||', salt].join('|')).digest('hex');
# paypal @ src/paypal.js
paypal.configure({ mode: 'sandbox', client_id: process.env.PP_ID, client_secret: '${word(80, 818)}' }); //!
# aws of an upload @ helpers/s3.js
const AWS = require('aws-sdk');
const s3 = new AWS.S3({
  accessKeyId: '${TOKENS.awsId}', //?
  secretAccessKey: '${TOKENS.awsSecret}', //!
  region: 'ap-south-1',
});
# aws by role @ src/s3.ts
const s3 = new S3Client({ region: process.env.AWS_REGION ?? 'eu-west-1' });
await s3.send(new PutObjectCommand({ Bucket: 'invoices-prod', Key: \`2024/\${id}.pdf\`, Body: pdf, SSEKMSKeyId: 'alias/invoices' }));
# minio @ src/storage.ts
export const minio = new Client({ endPoint: 'minio', port: 9000, useSSL: false, accessKey: 'minioadmin', secretKey: 'minioadmin' }); //!
# cloudinary @ utils/cloudinary.js
cloudinary.config({
  cloud_name: 'dxk1vqz0e',
  api_key: '874837483274837', //?
  api_secret: '${word(27, 819)}', //!
});
# cloudinary by environment @ utils/cloudinary.js
cloudinary.config({ cloud_name: process.env.CLOUD_NAME, api_key: process.env.CLOUD_API_KEY, api_secret: process.env.CLOUD_API_SECRET });
export const uploadPreset = 'ml_default';
# firebase admin @ functions/admin.js
admin.initializeApp({
  credential: admin.credential.cert({
    project_id: 'rideshare-7f1c2',
    private_key_id: '${hex(40, 820)}', //?
    private_key: '${PRIVATE_KEY_ESCAPED}\\n', //!
    client_email: 'firebase-adminsdk-x1@rideshare-7f1c2.iam.gserviceaccount.com',
  }),
});
# firebase admin by environment @ src/firebase.ts
const privateKey = process.env.FIREBASE_PRIVATE_KEY?.replace(/\\\\n/g, '\\n');
initializeApp({ credential: cert({ projectId: 'rideshare-7f1c2', clientEmail: process.env.FIREBASE_CLIENT_EMAIL, privateKey }) });
# redis with a password @ src/cache.ts
export const redis = new Redis({ host: 'redis-12044.c1.cloud.redislabs.com', port: 12044, password: '${word(32, 821)}' }); //!
# redis keys @ src/cache/keys.ts
export const CACHE_KEYS = { session: 'sess:', resetToken: 'pwreset:token:', apiKey: 'apikey:by-hash:', otp: 'otp:phone:' } as const;
export const tokenKey = (id: string) => \`\${CACHE_KEYS.resetToken}\${id}\`;
# aes helper @ utils/encryption.js
const algorithm = 'aes-256-cbc';
const key = 'vOVH6sdmpNWjRRIqCc7rdxs01lwHzfr3'; //!
const encrypt = (text) => {
  const iv = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv(algorithm, key, iv);
  return iv.toString('hex') + ':' + cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
};
# aes by environment @ src/crypto.ts
const KEY = Buffer.from(process.env.ENCRYPTION_KEY!, 'hex');
export const seal = (s: string, iv = randomBytes(12)) => createCipheriv('aes-256-gcm', KEY, iv).update(s, 'utf8', 'base64');
# crypto-js in a page @ src/utils/storage.js
import CryptoJS from 'crypto-js';
export const save = (k, v) => localStorage.setItem(k, CryptoJS.AES.encrypt(JSON.stringify(v), 'hush-hush-42').toString()); //!
export const load = (k) => JSON.parse(CryptoJS.AES.decrypt(localStorage.getItem(k), 'hush-hush-42').toString(CryptoJS.enc.Utf8)); //!
# checksum @ src/etag.js
const etag = (body) => '"' + crypto.createHash('md5').update('v2:' + body).digest('base64') + '"';
# webhook of github @ src/hooks.ts
const webhooks = new Webhooks({ secret: 'development' }); //!
webhooks.on('push', ({ payload }) => queue.add('build', { ref: payload.ref }));
# header names @ src/http/headers.ts
export const API_KEY_HEADER = 'x-api-key';
export const AUTH_TOKEN_COOKIE = 'auth_token';
export const CSRF_TOKEN_FIELD = '_csrf_token';
# errors @ src/errors.ts
export enum AuthError { InvalidPassword = 'INVALID_PASSWORD', TokenExpired = 'TOKEN_EXPIRED', MissingApiKey = 'MISSING_API_KEY' }
# seeder of users @ prisma/seed.ts
await prisma.user.upsert({
  where: { email: 'admin@clinic.example' }, update: {},
  create: { email: 'admin@clinic.example', role: 'ADMIN', password: await bcrypt.hash('Clinic@2024', 12) }, //!
});
# seeder of hashes @ database/seeders/20210311-users.js
module.exports.up = (q) => q.bulkInsert('users', [{ name: 'Root', password: '$2b$10$${word(53, 822)}', created_at: new Date() }]);
# api key guard @ src/middleware/apiKey.ts
export const requireKey: RequestHandler = (req, res, next) =>
  req.get('x-api-key') === '${uuid(823)}' ? next() : res.sendStatus(401); //!
# api key guard by store @ src/middleware/apiKey.ts
const row = await db('api_keys').where({ hash: sha256(req.get('x-api-key') ?? '') }).first();
if (!row || row.status === 'revoked') throw new HttpError(401, 'API key is missing or revoked');
# token in a comment @ src/api/orders.js
// curl -H "Authorization: Bearer ${jwt({ sub: '1207', role: 'admin', iss: 'orders' })}" localhost:3000/orders //?
router.get('/orders', requireAuth, list);
# user model @ models/User.js
const UserSchema = new mongoose.Schema({ email: { type: String, unique: true }, password: { type: String, required: true, select: false } });
# reply without secrets @ src/users/serialize.ts
export const toPublic = ({ password, refreshToken, ...rest }: User) => ({ ...rest, password: '********', hasToken: refreshToken !== '' });
# vault @ src/secrets.ts
const { data } = await vault.read('secret/data/billing/postgres');
export const dbPassword: string = data.data.password;
# oauth exchange @ src/oauth/exchange.ts
const body = new URLSearchParams({ grant_type: 'authorization_code', code, client_id: env.CLIENT_ID, client_secret: env.CLIENT_SECRET });
const res = await fetch('https://accounts.example.com/oauth2/token', { method: 'POST', body });
`);
