/** A seventh set, part one: back ends, jobs, clients, stores, sign-in, messages, payments and tools; written before the rule was run on it. */
import { base64, hex, jwt, PRIVATE_KEY_ESCAPED, PUBLIC_KEY, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const LEDGERS = parseSnippets(`
# knexfile with two environments @ knexfile.js
module.exports = {
  development: {
    client: 'pg',
    connection: { host: '127.0.0.1', user: 'ledger', password: 'ledger_dev', database: 'ledger' }, //!
    migrations: { directory: './db/migrations' },
  },
  production: {
    client: 'pg',
    connection: process.env.DATABASE_URL,
    pool: { min: 2, max: 10 },
  },
};
# sequelize with four arguments @ models/index.js
const { Sequelize } = require('sequelize');
const sequelize = new Sequelize('bookings', 'bookings_rw', 'Tamarind88', { //!
  host: 'mysql.internal',
  dialect: 'mysql',
  logging: false,
});
module.exports = { sequelize };
# sequelize from the environment @ models/index.js
const { Sequelize } = require('sequelize');
const sequelize = new Sequelize(process.env.DB_NAME, process.env.DB_USER, process.env.DB_PASS, {
  host: process.env.DB_HOST || 'localhost',
  dialect: 'mysql',
});
# mongoose url @ server.js
const mongoose = require('mongoose');
mongoose
  .connect('mongodb+srv://kitchen:0reganoLeaf@cluster0.x7kqp.mongodb.net/recipes?retryWrites=true&w=majority') //!
  .then(() => console.log('db connected'))
  .catch((err) => console.error(err));
# user model @ models/User.js
const mongoose = require('mongoose');
const userSchema = new mongoose.Schema({
  email: { type: String, required: [true, 'Email is required'], unique: true },
  password: { type: String, required: [true, 'Password is required'], minlength: 8, select: false },
  resetPasswordToken: String,
  resetPasswordExpire: Date,
});
userSchema.methods.matchPassword = function (entered) {
  return bcrypt.compare(entered, this.password);
};
module.exports = mongoose.model('User', userSchema);
# prisma without the hash @ src/users/users.repository.ts
const publicFields = { id: true, email: true, name: true, passwordHash: false, apiKey: false } satisfies Prisma.UserSelect;
export const findUser = (id: string) => prisma.user.findUnique({ where: { id }, select: publicFields });
# token columns @ db/migrations/20220411_add_reset_tokens.js
exports.up = (knex) =>
  knex.schema.alterTable('users', (table) => {
    table.string('reset_token', 64).nullable();
    table.string('password_salt', 32).notNullable().defaultTo('');
    table.timestamp('reset_token_expires_at');
  });
exports.down = (knex) => knex.schema.alterTable('users', (t) => t.dropColumns('reset_token', 'password_salt', 'reset_token_expires_at'));
# seeded administrator @ prisma/seed.ts
import { PrismaClient } from '@prisma/client';
import { hash } from 'bcryptjs';
const prisma = new PrismaClient();
async function main() {
  const password = await hash('Verwaltung!2023', 12); //!
  await prisma.user.upsert({
    where: { email: 'admin@fuhrpark.example' },
    update: {},
    create: { email: 'admin@fuhrpark.example', role: 'ADMIN', password },
  });
}
main().finally(() => prisma.$disconnect());
# seeded hash @ db/seeds/01_users.js
exports.seed = async (knex) => {
  await knex('users').del();
  await knex('users').insert([
    { id: 1, email: 'ops@example.com', password_hash: '$2b$10$${word(53, 901)}', role: 'admin' },
  ]);
};
# redis options @ src/cache/redis.ts
import Redis from 'ioredis';
export const redis = new Redis({
  host: 'cache-01.internal',
  port: 6379,
  password: 'cacheMoney_17', //!
  keyPrefix: 'sess:',
  db: 2,
});
# cassandra sign-in @ src/store/cassandra.js
const cassandra = require('cassandra-driver');
const authProvider = new cassandra.auth.PlainTextAuthProvider('telemetry', 'r1ngOfNodes'); //!
const client = new cassandra.Client({ contactPoints: ['10.2.0.4'], localDataCenter: 'dc1', authProvider, keyspace: 'telemetry' });
# neo4j driver @ src/graph.ts
import neo4j from 'neo4j-driver';
const driver = neo4j.driver('neo4j://graph.internal:7687', neo4j.auth.basic('neo4j', 'edges-and-nodes')); //!
export const session = () => driver.session({ database: 'people' });
# neo4j driver from settings @ src/graph.ts
import neo4j from 'neo4j-driver';
const { NEO4J_URI = 'neo4j://localhost:7687', NEO4J_USER = 'neo4j', NEO4J_PASSWORD } = process.env;
if (!NEO4J_PASSWORD) throw new Error('NEO4J_PASSWORD is not set');
export const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
# clickhouse without a password @ src/analytics/client.ts
import { createClient } from '@clickhouse/client';
export const clickhouse = createClient({ url: 'http://localhost:8123', username: 'default', password: '', database: 'events' });
# influx token @ src/metrics/influx.ts
import { InfluxDB, Point } from '@influxdata/influxdb-client';
const influx = new InfluxDB({ url: 'http://influx:8086', token: '${base64(86, 902)}==' }); //!
const writeApi = influx.getWriteApi('plant', 'sensors');
writeApi.writePoint(new Point('temperature').floatField('value', 21.4));
# snowflake @ jobs/export/snowflake.js
const snowflake = require('snowflake-sdk');
const connection = snowflake.createConnection({
  account: 'xy12345.eu-west-1',
  username: 'ETL_LOADER',
  password: 'Winter-in-Davos-9', //!
  warehouse: 'LOAD_WH',
  role: 'LOADER',
});
# oracle pool @ src/db/oracle.js
const oracledb = require('oracledb');
async function init() {
  await oracledb.createPool({
    user: 'hr',
    password: process.env.ORACLE_PASSWORD,
    connectString: 'oradb.internal/HRPDB',
    poolMax: 8,
  });
}
# oracle direct @ scripts/report.js
const oracledb = require('oracledb');
const cn = await oracledb.getConnection({ user: 'hr_read', password: 'zeitkonto77', connectString: 'oradb.internal/HRPDB' }); //!
# dynamodb on the developer's machine @ src/dynamo.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export const dynamo = new DynamoDBClient({
  region: 'eu-central-1',
  endpoint: process.env.DYNAMO_ENDPOINT ?? 'http://localhost:8000',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, //?
});
# minio fallback @ src/storage/minio.ts
import * as Minio from 'minio';
export const minio = new Minio.Client({
  endPoint: process.env.MINIO_HOST || 'minio',
  port: 9000,
  useSSL: false,
  accessKey: process.env.MINIO_ACCESS_KEY || 'warehouse', //?
  secretKey: process.env.MINIO_SECRET_KEY || 'warehouse-storage-1', //!
});
# pg client by url @ scripts/backfill.mjs
import pg from 'pg';
const client = new pg.Client({ connectionString: 'postgres://backfill:Nachtschicht4@db-replica.internal:5432/orders' }); //!
await client.connect();
const { rows } = await client.query('select id from orders where total is null');
# dump with a password in the environment @ scripts/backup.js
const { execFileSync } = require('node:child_process');
execFileSync('pg_dump', ['-h', 'db.internal', '-U', 'backup', '-Fc', '-f', out, 'shop'], {
  env: { ...process.env, PGPASSWORD: 'nightly-backup-5' }, //!
});
# dump with the caller's environment @ scripts/backup.ts
import { spawn } from 'node:child_process';
const child = spawn('pg_dump', ['--no-password', '-h', host, '-U', user, database], {
  env: { ...process.env, PGPASSWORD: config.db.password, PGSSLMODE: 'require' },
});
# dump by a shell @ bin/nightly.js
const { exec } = require('child_process');
const file = '/var/backups/shop-' + new Date().toISOString().slice(0, 10) + '.sql.gz';
exec('PGPASSWORD=Lichtung55 pg_dump -h 10.0.0.8 -U shop shop | gzip > ' + file, done); //!
# sql with a password column @ src/users/queries.js
const UPDATE_PASSWORD = 'UPDATE users SET password = $1, password_changed_at = now() WHERE id = $2';
const SELECT_TOKEN = 'SELECT token FROM reset_tokens WHERE user_id = $1 AND expires_at > now()';
module.exports = { UPDATE_PASSWORD, SELECT_TOKEN };
# typeorm entity @ src/entities/api-key.entity.ts
@Entity({ name: 'api_keys' })
export class ApiKey {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ name: 'secret_hash', length: 128 }) secretHash: string;
  @Column({ name: 'token_prefix', default: 'ak' }) tokenPrefix: string;
  @Column({ nullable: true }) revokedAt?: Date;
}
# typeorm module @ src/app.module.ts
@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'mysql',
      host: 'localhost',
      port: 3306,
      username: 'root',
      password: 'rootroot', //!
      database: 'clinic',
      autoLoadEntities: true,
    }),
  ],
})
export class AppModule {}
# typeorm module by factory @ src/app.module.ts
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        type: 'postgres',
        host: config.get('DB_HOST', 'localhost'),
        username: config.getOrThrow('DB_USERNAME'),
        password: config.getOrThrow('DB_PASSWORD'),
      }),
    }),
  ],
})
export class AppModule {}
# couch url @ src/couch.js
const nano = require('nano')('http://admin:relax-a-lot@couch.internal:5984'); //!
const db = nano.use('patients');
# couch url without an owner @ src/couch.js
const nano = require('nano')(process.env.COUCHDB_URL || 'http://localhost:5984');
module.exports = nano.use('patients');
# sign a token @ routes/auth.js
const jwt = require('jsonwebtoken');
router.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.status(401).json({ msg: 'Invalid credentials' });
  const token = jwt.sign({ id: user._id }, 'mytopsecretkey', { expiresIn: '7d' }); //!
  res.json({ token });
});
# sign by the environment @ routes/auth.js
const jwt = require('jsonwebtoken');
const signToken = (id) => jwt.sign({ id }, process.env.JWT_SECRET, { expiresIn: process.env.JWT_EXPIRES_IN || '90d' });
const createSendToken = (user, statusCode, res) => {
  const token = signToken(user._id);
  res.cookie('jwt', token, { httpOnly: true, secure: true });
  res.status(statusCode).json({ status: 'success', token });
};
# verify with a fallback @ middleware/auth.ts
import jwt from 'jsonwebtoken';
export function authenticate(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.split(' ')[1];
  if (!token) return res.status(401).json({ message: 'No token provided' });
  try {
    req.user = jwt.verify(token, process.env.JWT_SECRET || 'fallback-secret') as JwtPayload; //!
    next();
  } catch {
    res.status(403).json({ message: 'Invalid or expired token' });
  }
}
# passport jwt @ config/passport.js
const { Strategy, ExtractJwt } = require('passport-jwt');
const opts = {};
opts.jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
opts.secretOrKey = 'brightlion'; //!
passport.use(new Strategy(opts, (payload, done) => User.findById(payload.id).then((u) => done(null, u || false))));
# nest strategy @ src/auth/jwt.strategy.ts
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor() {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      ignoreExpiration: false,
      secretOrKey: 'nest-egg-77', //!
    });
  }
}
# nest strategy from settings @ src/auth/jwt.strategy.ts
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(config: ConfigService) {
    super({
      jwtFromRequest: ExtractJwt.fromExtractors([(req) => req?.cookies?.['access_token']]),
      secretOrKey: config.get<string>('JWT_SECRET'),
    });
  }
}
# constants of nest @ src/auth/constants.ts
export const jwtConstants = {
  secret: 'Xylophone-Orchard-3', //!
  expiresIn: '60m',
};
export const IS_PUBLIC_KEY = 'isPublic';
export const Public = () => SetMetadata(IS_PUBLIC_KEY, true);
# default of a settings service @ src/auth/auth.module.ts
JwtModule.registerAsync({
  inject: [ConfigService],
  useFactory: (config: ConfigService) => ({
    secret: config.get('JWT_SECRET', 'superSecretJwt'), //!
    signOptions: { expiresIn: '1h' },
  }),
});
# session of express @ app.js
const session = require('express-session');
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true, cookie: { secure: true } })); //!
app.use(passport.session());
# session in several lines @ src/server.ts
app.use(
  session({
    name: 'sid',
    secret: 'gletscherspalte', //!
    store: MongoStore.create({ mongoUrl: env.MONGO_URL, collectionName: 'sessions' }),
    resave: false,
    saveUninitialized: false,
  }),
);
# session from the environment @ src/server.ts
app.use(
  session({
    name: 'connect.sid',
    secret: env.SESSION_SECRET,
    store: new RedisStore({ client: redis, prefix: 'session:' }),
    resave: false,
    saveUninitialized: false,
  }),
);
# keys of cookie-session @ index.js
app.use(cookieSession({ name: 'session', keys: ['plum-pudding', 'rice-pudding'], maxAge: 24 * 60 * 60 * 1000 })); //!
# keys of koa @ src/app.js
const Koa = require('koa');
const app = new Koa();
app.keys = ['atelier-2018-secret']; //!
app.use(koaSession({ key: 'atelier.sess', maxAge: 86400000 }, app));
# cookie parser @ app.js
const cookieParser = require('cookie-parser');
app.use(express.json());
app.use(cookieParser('MY SECRET')); //!
# cookie parser without signing @ app.js
app.use(logger('dev'));
app.use(express.urlencoded({ extended: false }));
app.use(cookieParser());
app.use('/token', require('./routes/token'));
# fastify plugin @ src/plugins/jwt.js
import fp from 'fastify-plugin';
import jwt from '@fastify/jwt';
export default fp(async (fastify) => {
  fastify.register(jwt, { secret: 'supersecret', sign: { expiresIn: '15m' } }); //!
  fastify.decorate('authenticate', async (request) => request.jwtVerify());
});
# iron session @ lib/session.ts
import { getIronSession, type SessionOptions } from 'iron-session';
export const sessionOptions: SessionOptions = {
  password: process.env.SESSION_PASSWORD as string,
  cookieName: 'galley_session',
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};
# iron session with a literal @ lib/session.ts
export const sessionOptions = {
  cookieName: 'galley_session',
  password: 'nineteen-copper-kettles-on-the-old-stove', //!
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};
# hapi cookie @ lib/auth.js
server.auth.strategy('session', 'cookie', {
  cookie: {
    name: 'sid',
    password: '${word(32, 903)}', //!
    isSecure: false,
  },
  redirectTo: '/login',
});
# one password for the back office @ routes/admin.js
router.post('/admin/login', (req, res) => {
  const { username, password } = req.body;
  if (username === 'admin' && password === 'opensesame99') { //!
    req.session.admin = true;
    return res.redirect('/admin');
  }
  res.render('login', { error: 'Wrong username or password' });
});
# users of basic auth @ server/metrics.js
const basicAuth = require('express-basic-auth');
app.use('/metrics', basicAuth({ users: { prometheus: 'scrape-me-gently' }, challenge: true })); //!
# users of basic auth from settings @ server/metrics.js
const basicAuth = require('express-basic-auth');
app.use('/metrics', basicAuth({ users: { [config.metrics.user]: config.metrics.password }, challenge: true, realm: 'metrics' }));
# key in a header @ src/middleware/internal.ts
export const internalOnly: RequestHandler = (req, res, next) => {
  if (req.headers['x-api-key'] !== 'wh-4471-pallet') return res.sendStatus(401); //!
  next();
};
# key in a header by the environment @ src/middleware/internal.ts
const API_KEY_HEADER = 'x-api-key';
export const internalOnly: RequestHandler = (req, res, next) => {
  const given = Buffer.from(req.get(API_KEY_HEADER) ?? '');
  const wanted = Buffer.from(process.env.INTERNAL_API_KEY!);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return res.sendStatus(401);
  next();
};
# kinds of token @ src/auth/token.service.ts
export enum TokenType {
  Access = 'access',
  Refresh = 'refresh',
  ResetPassword = 'reset-password',
}
export function assertRefresh(token: DecodedToken) {
  if (token.type !== 'refresh') throw new UnauthorizedException('Token is not a refresh token');
}
# password grant @ src/clients/keycloak.js
const body = new URLSearchParams();
body.append('grant_type', 'password');
body.append('client_id', 'portal');
body.append('username', username);
body.append('password', password);
const { data } = await axios.post(KEYCLOAK_TOKEN_URL, body);
# password grant with a technical user @ src/clients/keycloak.js
const qs = require('querystring');
const res = await axios.post('https://sso.example.org/realms/portal/protocol/openid-connect/token', qs.stringify({
  grant_type: 'password',
  client_id: 'batch',
  username: 'svc-batch',
  password: 'Birkenweg-12', //!
}));
# google sign-in @ config/passport.js
passport.use(new GoogleStrategy({
  clientID: '814273650192-${word(32, 904).toLowerCase()}.apps.googleusercontent.com',
  clientSecret: 'GOC${'SPX'}-${word(28, 905)}', //!
  callbackURL: '/auth/google/callback',
}, verify));
# google sign-in by the environment @ config/passport.js
passport.use(new GoogleStrategy({
  clientID: process.env.GOOGLE_CLIENT_ID,
  clientSecret: process.env.GOOGLE_CLIENT_SECRET,
  callbackURL: process.env.BASE_URL + '/auth/google/callback',
  scope: ['profile', 'email'],
}, async (accessToken, refreshToken, profile, done) => done(null, await upsert(profile))));
# endpoints of a provider @ src/oauth/endpoints.ts
export const OAUTH = {
  authorizeUrl: 'https://accounts.example.com/oauth/authorize',
  tokenUrl: 'https://accounts.example.com/oauth/token',
  revokeTokenUrl: 'https://accounts.example.com/oauth/revoke',
  clientAuthMethod: 'client_secret_post',
  tokenType: 'Bearer',
};
# next-auth @ pages/api/auth/[...nextauth].js
export default NextAuth({
  providers: [GitHubProvider({ clientId: process.env.GITHUB_ID, clientSecret: process.env.GITHUB_SECRET })],
  secret: process.env.NEXTAUTH_SECRET || 'lighthouse-keeper', //!
  pages: { signIn: '/signin' },
});
# credentials provider @ lib/auth.ts
CredentialsProvider({
  name: 'Credentials',
  credentials: {
    email: { label: 'Email', type: 'email', placeholder: 'you@company.com' },
    password: { label: 'Password', type: 'password', placeholder: 'Your password' },
  },
  async authorize(credentials) {
    return verifyUser(credentials?.email, credentials?.password);
  },
});
# guarded placeholder @ src/config/check.ts
export function checkSecrets(env: NodeJS.ProcessEnv) {
  if (!env.JWT_SECRET || env.JWT_SECRET === 'change-me') {
    throw new Error('JWT_SECRET must be set to something other than the example value');
  }
  if (env.SESSION_SECRET === 'your-session-secret') throw new Error('SESSION_SECRET still holds the example value');
}
# defaults in a destructuring @ src/config.js
const {
  PORT = 3000,
  NODE_ENV = 'development',
  JWT_SECRET = 'jwt-dev-moonstone', //!
  REFRESH_TOKEN_TTL = '30d',
  MONGO_URI = 'mongodb://localhost:27017/courses',
} = process.env;
module.exports = { PORT, NODE_ENV, JWT_SECRET, REFRESH_TOKEN_TTL, MONGO_URI };
# by environment @ src/config/index.ts
const isProd = process.env.NODE_ENV === 'production';
export const config = {
  port: Number(process.env.PORT ?? 8080),
  cookieSecret: isProd ? process.env.COOKIE_SECRET : 'biscuit-tin-4', //!
  tokenTtl: isProd ? '15m' : '7d',
};
# set when absent @ server/bootstrap.js
if (!process.env.APP_SECRET) {
  process.env.APP_SECRET = 'kite-over-the-harbour'; //!
  console.warn('APP_SECRET not set, using the default');
}
# required by name @ src/config/env.ts
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(\`Missing environment variable \${name}\`);
  return value;
}
export const env = {
  dbPassword: required('DB_PASSWORD'),
  jwtSecret: required('JWT_SECRET'),
  stripeSecretKey: required('STRIPE_SECRET_KEY'),
};
# zod for the environment @ src/env.mjs
import { z } from 'zod';
const schema = z.object({
  DATABASE_URL: z.string().url(),
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters'),
  SMTP_PASSWORD: z.string().optional(),
});
export const env = schema.parse(process.env);
# joi with defaults @ src/config/validation.ts
export const validationSchema = Joi.object({
  NODE_ENV: Joi.string().valid('development', 'production', 'test').default('development'),
  DB_USER: Joi.string().default('shop'),
  DB_PASSWORD: Joi.string().default('shop-in-a-box'), //!
  JWT_SECRET: Joi.string().required(),
});
# convict @ src/config.js
const convict = require('convict');
module.exports = convict({
  env: { doc: 'The application environment.', format: ['production', 'development'], default: 'development', env: 'NODE_ENV' },
  db: {
    host: { doc: 'Database host', format: '*', default: 'localhost', env: 'DB_HOST' },
    password: { doc: 'Database password', format: String, default: '', env: 'DB_PASSWORD', sensitive: true },
  },
});
# envalid @ src/env.ts
import { cleanEnv, port, str } from 'envalid';
export const env = cleanEnv(process.env, {
  PORT: port({ default: 3000 }),
  API_TOKEN: str({ desc: 'Token for the upstream API' }),
  SESSION_SECRET: str({ devDefault: 'dev-only' }), //?
});
# one hmac @ src/webhooks/verify.ts
import { createHmac } from 'node:crypto';
export function sign(body: string) {
  return createHmac('sha256', 'Bernstein#Ostsee').update(body).digest('hex'); //!
}
# one hmac with a given key @ src/webhooks/verify.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
export function verify(body: Buffer, signature: string, secret: string) {
  const expected = 'sha256=' + createHmac('sha256', secret).update(body).digest('hex');
  return expected.length === signature.length && timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}
# cipher with constants @ utils/crypto.js
const crypto = require('crypto');
const ALGORITHM = 'aes-256-cbc';
const ENC_KEY = '${hex(32, 906)}'; //!
const IV = '${hex(16, 907)}'; //?
exports.encrypt = (val) => {
  const cipher = crypto.createCipheriv(ALGORITHM, ENC_KEY, IV);
  return cipher.update(val, 'utf8', 'base64') + cipher.final('base64');
};
# cipher with a hexadecimal key @ src/lib/cipher.ts
import { createDecipheriv } from 'node:crypto';
const key = Buffer.from('${hex(64, 908)}', 'hex'); //!
export function open(iv: Buffer, tag: Buffer, data: Buffer) {
  const d = createDecipheriv('aes-256-gcm', key, iv);
  d.setAuthTag(tag);
  return Buffer.concat([d.update(data), d.final()]).toString('utf8');
}
# cipher with a key from outside @ src/lib/cipher.ts
import { createCipheriv, randomBytes } from 'node:crypto';
const key = Buffer.from(process.env.ENCRYPTION_KEY ?? '', 'base64');
if (key.length !== 32) throw new Error('ENCRYPTION_KEY must be 32 bytes of base64');
export function seal(text: string) {
  const iv = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, c.update(text, 'utf8'), c.final(), c.getAuthTag()]);
}
# key stretched from a phrase @ src/vault/seal.js
const { scryptSync } = require('crypto');
const key = scryptSync('ein altes kennwort', 'salt', 32); //!
# hash of a file @ scripts/fingerprint.js
const { createHash } = require('crypto');
const key = createHash('md5').update('v3:' + fs.readFileSync('package-lock.json')).digest('hex');
console.log('cache-' + process.platform + '-' + key);
# crypto-js @ src/helpers/encrypt.js
import CryptoJS from 'crypto-js';
export const encryptId = (id) => CryptoJS.AES.encrypt(String(id), 'pebble-beach').toString(); //!
export const decryptId = (text) => CryptoJS.AES.decrypt(text, 'pebble-beach').toString(CryptoJS.enc.Utf8); //!
# jose secret @ src/lib/session.ts
import { SignJWT } from 'jose';
const secret = new TextEncoder().encode('three-blind-mice-and-one-cat'); //!
export const issue = (sub: string) => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(sub).setExpirationTime('2h').sign(secret);
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
# axios with a bearer @ src/api/client.js
export default axios.create({
  baseURL: 'https://api.parcels.example/v2',
  timeout: 8000,
  headers: { Authorization: 'Bearer ${word(40, 935)}', Accept: 'application/json' }, //!
});
# axios with an interceptor @ src/api/client.js
client.interceptors.request.use((config) => {
  const token = store.getState().auth.token;
  if (token) config.headers.Authorization = 'Bearer ' + token;
  return config;
});
# axios with basic auth @ jobs/jira-sync.js
const { data } = await axios.get('https://acme.atlassian.net/rest/api/3/search', {
  params: { jql: 'project = OPS AND updated > -1d' },
  auth: {
    username: 'bot@acme.example',
    password: 'sunrise-over-jira', //!
  },
});
# basic header @ src/erp/client.js
var options = {
  url: 'https://erp.example.com/odata/Customers',
  headers: { 'Authorization': 'Basic ${Buffer.from('erp_sync:Kassenbuch2017').toString('base64')}' }, //!
};
request(options, callback);
# basic header from parts @ src/erp/client.ts
const basic = Buffer.from(\`\${settings.erpUser}:\${settings.erpPassword}\`).toString('base64');
const headers = { Authorization: \`Basic \${basic}\`, 'Content-Type': 'application/json' };
# basic header from words @ src/erp/client.ts
const headers = new Headers();
headers.set('Authorization', 'Basic ' + Buffer.from('erp_sync:Kassenbuch2017').toString('base64')); //!
# key in the query @ src/weather.js
const getWeather = (city) =>
  fetch(\`https://api.weather.example/v1/current.json?key=${hex(32, 936)}&q=\${city}\`).then((r) => r.json()); //!
# key in the query by name @ src/weather.js
const WEATHER_API_KEY = '${hex(32, 937)}'; //!
const url = (city) => 'https://api.weather.example/v1/current.json?key=' + WEATHER_API_KEY + '&q=' + encodeURIComponent(city);
# key in the query from outside @ src/maps/geocode.ts
export async function geocode(address: string, { apiKey = process.env.GEOCODER_API_KEY, lang = 'fr' } = {}) {
  const url = new URL('https://geo.example.com/search');
  url.searchParams.set('api_key', apiKey ?? '');
  url.searchParams.set('q', address);
  return (await fetch(url)).json();
}
# client of an sdk @ src/integrations/warehouse-client.ts
export class WarehouseClient {
  private readonly baseUrl = 'https://wms.example.com/api';
  private readonly apiSecret = 'kommissionierung-4'; //!
  private accessToken: string | null = null;
  constructor(private readonly http: HttpService) {}
  async orders(since: Date) {
    return this.http.get(this.baseUrl + '/orders', { params: { since }, headers: { 'X-Api-Secret': this.apiSecret } });
  }
}
# client with a passed key @ src/integrations/hubspot.ts
export class HubspotClient {
  static readonly TOKEN_HEADER = 'authorization';
  #token: string;
  constructor({ token, baseUrl = 'https://api.hubapi.com' }: { token: string; baseUrl?: string }) {
    if (!token) throw new TypeError('HubspotClient: token is required');
    this.#token = token;
    this.baseUrl = baseUrl;
  }
}
# default of a parameter @ lib/ftp.js
async function upload(file, host = 'ftp.supplier.example', user = 'acme', password = 'Lieferant_3') { //!
  const client = new ftp.Client();
  await client.access({ host, user, password, secure: true });
  await client.uploadFrom(file, path.basename(file));
  client.close();
}
# sftp job @ jobs/bank-statements.ts
import Client from 'ssh2-sftp-client';
const sftp = new Client();
await sftp.connect({ host: 'sftp.bank.example', port: 22, username: 'acme-gmbh', privateKey: await readFile(keyPath), passphrase });
for (const file of await sftp.list('/out')) await sftp.fastGet('/out/' + file.name, join(dir, file.name));
# sftp job with a phrase @ jobs/bank-statements.js
const sftp = new Client();
await sftp.connect({
  host: 'sftp.bank.example',
  username: 'acme-gmbh',
  privateKey: fs.readFileSync(path.join(__dirname, '../keys/bank')),
  passphrase: 'kontoauszug', //!
});
# scraper signing in @ scrapers/supplier.js
const page = await browser.newPage();
await page.goto('https://b2b.supplier.example/login', { waitUntil: 'networkidle2' });
await page.type('#username', 'einkauf@acme.example');
await page.type('#password', 'Ananas-4711'); //!
await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')]);
# scraper signing in by the environment @ scrapers/supplier.ts
await page.fill('input[name="username"]', process.env.SUPPLIER_USER!);
await page.fill('input[name="password"]', process.env.SUPPLIER_PASSWORD!);
await page.click('text=Forgot your password?', { trial: true });
# hasura @ src/graphql.ts
export const gql = new GraphQLClient('https://hasura.example.com/v1/graphql', {
  headers: { 'x-hasura-admin-secret': 'mangrove-delta' }, //!
});
# algolia @ scripts/reindex.js
const algoliasearch = require('algoliasearch');
const client = algoliasearch('${word(10, 938).toUpperCase()}', '${hex(32, 939)}'); //!
client.initIndex('products').replaceAllObjects(products);
# supabase with all rights @ scripts/import.ts
import { createClient } from '@supabase/supabase-js';
const supabase = createClient(
  'https://${word(20, 940).toLowerCase()}.supabase.co',
  '${jwt({ iss: 'supabase', role: 'service_role', iat: 1680000000, exp: 1995576000 })}', //!
);
# contentful @ lib/cms.ts
import { createClient } from 'contentful';
export const cms = createClient({ space: 'q8x2c5r7m1zt', environment: 'master', accessToken: process.env.CONTENTFUL_ACCESS_TOKEN! });
# sentry @ src/instrument.ts
import * as Sentry from '@sentry/node';
Sentry.init({ dsn: 'https://${hex(32, 941)}@o447951.ingest.sentry.io/5428537', tracesSampleRate: 0.1 });
# new relic @ newrelic.js
'use strict';
exports.config = {
  app_name: ['Booking API'],
  license_key: '${hex(36, 942)}NRAL', //!
  logging: { level: 'info' },
  attributes: { exclude: ['request.headers.cookie', 'request.headers.authorization'] },
};
# redacted log @ src/logger.ts
import pino from 'pino';
export const logger = pino({
  redact: { paths: ['password', '*.password', 'req.headers.authorization', 'token', 'apiKey'], censor: '[REDACTED]' },
});
# masked for output @ src/cli/show-config.ts
const SENSITIVE = new Set(['password', 'secret', 'token', 'apiKey']);
export const mask = (config: Config) =>
  Object.fromEntries(Object.entries(config).map(([k, v]) => [k, SENSITIVE.has(k) ? '********' : v]));
console.table(mask({ ...config, password: '********' }));
# s3 with fixed credentials @ src/uploads/s3.js
const AWS = require('aws-sdk');
AWS.config.update({
  accessKeyId: '${TOKENS.awsId}', //?
  secretAccessKey: '${TOKENS.awsSecret}', //!
  region: 'ap-south-1',
});
const s3 = new AWS.S3();
# s3 with a role @ src/uploads/s3.ts
import { S3Client } from '@aws-sdk/client-s3';
import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
export const s3 = new S3Client({ region: 'eu-west-1', credentials: fromNodeProviderChain({ profile: 'uploads' }) });
# secret by name @ src/secrets.ts
const SECRET_ID = 'prod/ledger/db-password';
export async function dbPassword(client = new SecretsManagerClient({})) {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: SECRET_ID }));
  return JSON.parse(SecretString ?? '{}').password as string;
}
# parameter store @ src/secrets.js
const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/ledger/prod/JWT_SECRET', WithDecryption: true }));
module.exports.jwtSecret = Parameter.Value;
# secrets of google @ src/secrets.ts
const DB_PASSWORD_SECRET = 'projects/481516234200/secrets/ledger-db-password/versions/latest';
const [version] = await new SecretManagerServiceClient().accessSecretVersion({ name: DB_PASSWORD_SECRET });
export const dbPassword = version.payload?.data?.toString();
# vault with its token @ src/vault.js
const vault = require('node-vault')({
  apiVersion: 'v1',
  endpoint: 'https://vault.internal:8200',
  token: 'hv${'s'}.${word(90, 943)}', //!
});
vault.read('secret/data/ledger').then(start);
# vault by a role @ src/vault.ts
const vault = nodeVault({ endpoint: process.env.VAULT_ADDR });
await vault.approleLogin({ role_id: process.env.VAULT_ROLE_ID, secret_id: process.env.VAULT_SECRET_ID });
export const { data } = await vault.read('secret/data/ledger');
# azure vault @ src/azure.ts
const secrets = new SecretClient('https://ledger-kv.vault.azure.net', new DefaultAzureCredential());
export const smtpPassword = (await secrets.getSecret('smtp-password')).value;
# cloudinary @ config/cloudinary.js
const cloudinary = require('cloudinary').v2;
cloudinary.config({
  cloud_name: 'harbour-inn',
  api_key: '583920175846231', //?
  api_secret: '${word(27, 944)}', //!
});
# twitter client @ src/bots/tides.js
const T = new Twit({
  consumer_key: process.env.TWITTER_CONSUMER_KEY,
  consumer_secret: process.env.TWITTER_CONSUMER_SECRET,
  access_token: '1284${word(10, 945).replace(/\D/gu, '7')}-${word(30, 946)}', //!
  access_token_secret: '${word(45, 947)}', //!
});
# options of yargs @ bin/cli.js
const argv = yargs(hideBin(process.argv))
  .option('token', { alias: 't', describe: 'Personal access token (or set LEDGER_TOKEN)', type: 'string' })
  .option('password-stdin', { describe: 'Read the password from stdin', type: 'boolean', default: false })
  .env('LEDGER')
  .help().argv;
# options of commander @ src/cli.ts
program
  .command('login')
  .requiredOption('-u, --user <name>', 'user name')
  .option('-p, --password <password>', 'password (asked for when left out)')
  .option('--api-key <key>', 'API key to use instead of a password', process.env.LEDGER_API_KEY)
  .action(login);
# option with a default @ bin/seed-remote.js
program
  .option('-h, --host <host>', 'database host', 'localhost')
  .option('-u, --user <user>', 'database user', 'importer')
  .option('-p, --password <password>', 'database password', 'imp0rt-all') //!
  .parse();
# questions @ src/commands/login.js
const answers = await inquirer.prompt([
  { type: 'input', name: 'email', message: 'Email:' },
  { type: 'password', name: 'password', message: 'Password:', mask: '*' },
  { type: 'input', name: 'otp', message: 'Two-factor token (leave empty if none):' },
]);
# keychain @ src/commands/logout.ts
import keytar from 'keytar';
const SERVICE = 'ledger-cli';
const ACCOUNT_TOKEN = 'access-token';
export const getToken = () => keytar.getPassword(SERVICE, ACCOUNT_TOKEN);
export const logout = () => keytar.deletePassword(SERVICE, ACCOUNT_TOKEN);
# release script @ scripts/release.js
const { Octokit } = require('@octokit/rest');
const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN || '${TOKENS.github}' }); //!
octokit.repos.createRelease({ owner: 'acme', repo: 'ledger', tag_name: 'v' + version });
# release script by the environment @ scripts/release.mjs
const token = process.env.GH_TOKEN ?? process.env.GITHUB_TOKEN;
if (!token) {
  console.error('Set GITHUB_TOKEN to a token with the repo scope: https://github.com/settings/tokens');
  process.exit(1);
}
const octokit = new Octokit({ auth: \`token \${token}\`, userAgent: 'ledger-release' });
# gitlab @ tools/merge-report.ts
const res = await fetch('https://gitlab.example.com/api/v4/projects/42/merge_requests?state=opened', {
  headers: { 'PRIVATE-TOKEN': '${TOKENS.gitlab}' }, //!
});
# npmrc @ scripts/publish.js
fs.writeFileSync('.npmrc', '//registry.npmjs.org/:_authToken=${TOKENS.npm}\\n'); //!
execSync('npm publish --access public', { stdio: 'inherit' });
# npmrc by the environment @ scripts/publish.js
fs.writeFileSync('.npmrc', '//registry.npmjs.org/:_authToken=\${NPM_TOKEN}\\nalways-auth=true\\n');
execSync('npm publish --access public', { stdio: 'inherit', env: process.env });
# clone address @ scripts/clone-all.js
for (const repo of repos) {
  execSync(\`git clone https://oauth2:${TOKENS.gitlab}@gitlab.example.com/acme/\${repo}.git\`); //!
}
# left in a comment @ src/api/partners.js
// curl -H "Authorization: Bearer ${TOKENS.github}" https://api.github.com/orgs/acme/members //!
const listMembers = (org) => octokit.paginate(octokit.orgs.listMembers, { org });
# left commented out @ src/payments/index.js
// const stripe = new Stripe('${TOKENS.stripe}'); //!
const stripe = new Stripe(config.stripe.secretKey);
# openai @ src/summaries.ts
import OpenAI from 'openai';
const openai = new OpenAI({ apiKey: '${TOKENS.openai}' }); //!
export const summarise = (text: string) =>
  openai.chat.completions.create({ model: 'gpt-4o-mini', max_tokens: 400, messages: [{ role: 'user', content: 'Summarise: ' + text }] });
# budget of tokens @ src/llm/budget.ts
export const MAX_TOKENS = 4096;
export const STOP_TOKEN = '<|endoftext|>';
export const tokenizer = 'cl100k_base';
export const DEFAULTS = { maxTokens: MAX_TOKENS, stop: [STOP_TOKEN], tokenLimitMessage: 'The prompt has too many tokens.' };
# anthropic fallback @ worker/index.js
const Anthropic = require('@anthropic-ai/sdk');
const anthropic = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY || '${TOKENS.anthropic}' }); //!
# swagger @ src/main.ts
const document = new DocumentBuilder()
  .setTitle('Ledger API')
  .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'access-token')
  .addApiKey({ type: 'apiKey', name: 'X-API-Key', in: 'header' }, 'api-key')
  .build();
# documented fields @ src/auth/dto/login.dto.ts
export class LoginDto {
  @ApiProperty({ example: 'jane@example.com' })
  @IsEmail()
  email: string;

  @ApiProperty({ example: 'S3cure-example', description: 'At least eight characters', minLength: 8 })
  @MinLength(8, { message: 'password is too short' })
  password: string;
}
# codes of errors @ src/errors.ts
export const ErrorCode = {
  InvalidToken: 'INVALID_TOKEN',
  TokenExpired: 'TOKEN_EXPIRED',
  WrongPassword: 'WRONG_PASSWORD',
  MissingApiKey: 'MISSING_API_KEY',
} as const;
export class InvalidTokenError extends Error {
  code = ErrorCode.InvalidToken;
  constructor() { super('The token is invalid or has expired.'); }
}
# texts for people @ src/i18n/de.js
module.exports = {
  password: 'Passwort',
  passwordRepeat: 'Passwort wiederholen',
  passwordTooShort: 'Das Passwort ist zu kurz',
  secretQuestion: 'Wie hieß Ihr erstes Haustier?',
  apiKey: 'API-Schlüssel',
};
# keys of a store @ src/client/storage.ts
const ACCESS_TOKEN_KEY = 'ledger.access_token';
const REFRESH_TOKEN_KEY = 'ledger.refresh_token';
export const saveTokens = (t: Tokens) => {
  storage.set(ACCESS_TOKEN_KEY, t.access);
  storage.set(REFRESH_TOKEN_KEY, t.refresh);
};
# keys of a table @ src/dynamo/keys.ts
export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';
export const userKey = (id: string) => ({ pk: 'USER#' + id, sk: 'PROFILE' });
export const tokenKey = (id: string, jti: string) => ({ pk: \`USER#\${id}\`, sk: \`TOKEN#\${jti}\` });
# tokens of a language @ src/query/lexer.js
function readToken(input, pos) {
  const c = input[pos];
  let token = 'identifier';
  if (c === '"') token = 'string';
  else if (/\\d/.test(c)) token = 'number';
  return { token, secret: false, end: pos + 1 };
}
# fields of passport-local @ config/passport.js
passport.use(new LocalStrategy({ usernameField: 'email', passwordField: 'passwd', passReqToCallback: true }, async (req, email, passwd, done) => {
  const user = await User.findOne({ email });
  if (!user || !user.validPassword(passwd)) return done(null, false, { message: 'Incorrect email or password.' });
  return done(null, user);
}));
# csrf @ src/middleware/csrf.ts
export const csrfOptions = {
  cookieName: '__Host-csrf',
  headerName: 'x-csrf-token',
  getSecret: () => env.CSRF_SECRET,
  getTokenFromRequest: (req: Request) => req.headers['x-csrf-token'],
};
# double csrf with a literal @ src/middleware/csrf.ts
const { doubleCsrfProtection, generateToken } = doubleCsrf({
  getSecret: () => 'marmalade-sky-5', //!
  cookieName: '__Host-csrf',
  size: 64,
});
# example settings @ src/cli/init.ts
const TEMPLATE = {
  endpoint: 'https://api.example.com',
  apiKey: 'YOUR_API_KEY',
  apiSecret: '<your api secret>',
  password: 'your-password-here',
};
await writeFile('ledger.config.json', JSON.stringify(TEMPLATE, null, 2));
# written environment @ scripts/setup.js
const lines = [
  'DATABASE_URL=postgres://user:password@localhost:5432/app',
  'JWT_SECRET=' + crypto.randomBytes(32).toString('hex'),
  'STRIPE_SECRET_KEY=sk_test_...',
];
fs.writeFileSync('.env', lines.join('\\n'));
# made at start @ src/setup/first-run.ts
const password = randomBytes(9).toString('base64url');
await users.create({ email: 'admin@localhost', password: await hash(password) });
console.log('Created the first administrator; the password is in ./first-run.txt');
await writeFile('first-run.txt', password, { mode: 0o600 });
# first run with a fixed one @ src/setup/first-run.js
const DEFAULT_ADMIN_PASSWORD = 'admin123'; //!
if ((await User.countDocuments()) === 0) {
  await User.create({ email: 'admin@localhost', password: DEFAULT_ADMIN_PASSWORD, role: 'admin' });
}
# spanish names @ src/config/conexion.js
const conexion = mysql.createConnection({
  host: 'localhost',
  user: 'tienda',
  password: 'naranja_2019', //!
  database: 'tienda',
});
const claveSecreta = 'olivos-del-sur'; //!
module.exports = { conexion, claveSecreta };
# portuguese names @ src/servicos/autenticacao.js
const SEGREDO_JWT = process.env.SEGREDO_JWT;
async function entrar({ email, senha }) {
  const usuario = await Usuario.findOne({ where: { email } });
  if (!usuario || !(await bcrypt.compare(senha, usuario.senha))) throw new Error('Senha incorreta');
  return jwt.sign({ sub: usuario.id }, SEGREDO_JWT, { expiresIn: '8h' });
}
# french names @ src/services/courriel.ts
const motDePasse = 'Coquelicot-1789'; //!
const transport = nodemailer.createTransport({ host: 'smtp.exemple.fr', port: 465, secure: true, auth: { user: 'factures', pass: motDePasse } });
# dutch names @ src/koppelingen/exact.js
var gebruiker = 'boekhouding';
var wachtwoord = 'Tulpenbol_22'; //!
client.setSecurity(new soap.BasicAuthSecurity(gebruiker, wachtwoord));
# soap with a security header @ src/integrations/customs.js
const client = await soap.createClientAsync('https://customs.example/ws?wsdl');
client.setSecurity(new soap.WSSecurity('acme-customs', 'Zollhof-Nord', { passwordType: 'PasswordText' })); //!
# soap with settings @ src/integrations/customs.js
const client = await soap.createClientAsync(config.get('customs.wsdl'));
client.setSecurity(new soap.WSSecurity(config.get('customs.user'), config.get('customs.password'), { passwordType: 'PasswordDigest' }));
# ldap strategy @ src/auth/ldap.js
passport.use(new LdapStrategy({
  server: {
    url: 'ldaps://dc1.corp.example',
    bindDN: 'cn=svc-portal,ou=services,dc=corp,dc=example',
    bindCredentials: 'Portalwaechter8', //!
    searchBase: 'ou=people,dc=corp,dc=example',
    searchFilter: '(sAMAccountName={{username}})',
  },
}));
# assigned later @ src/legacy/settings.js
var settings = {};
settings.db = {};
settings.db.user = 'portal';
settings.db.password = 'p0rtal-legacy'; //!
settings.tokenCookie = 'portal_token';
module.exports = settings;
# several environments @ config/settings.js
const settings = {
  local: { apiUrl: 'http://localhost:4000', apiToken: 'local-hedgehog-1' }, //!
  staging: { apiUrl: 'https://staging.example.com', apiToken: '${word(32, 948)}' }, //!
  production: { apiUrl: 'https://api.example.com', apiToken: process.env.API_TOKEN },
};
module.exports = settings[process.env.APP_ENV || 'local'];
# cron endpoint @ api/cron/cleanup.ts
export default async function handler(req: VercelRequest, res: VercelResponse) {
  if (req.query.secret !== 'sweep-the-floor') return res.status(401).end(); //!
  const removed = await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  res.json({ removed: removed.count });
}
# cron endpoint by the environment @ api/cron/cleanup.ts
export async function GET(request: NextRequest) {
  if (request.headers.get('authorization') !== \`Bearer \${process.env.CRON_SECRET}\`) return new Response('Unauthorized', { status: 401 });
  return Response.json({ removed: await cleanup() });
}
# verification of a hook @ routes/facebook.js
router.get('/webhook', (req, res) => {
  const VERIFY_TOKEN = 'pigeon-post-31'; //!
  if (req.query['hub.mode'] === 'subscribe' && req.query['hub.verify_token'] === VERIFY_TOKEN) return res.send(req.query['hub.challenge']);
  res.sendStatus(403);
});
# verification of a hook from settings @ routes/shopify.js
router.post('/webhooks/orders', (req, res) => {
  const hmac = req.get('X-Shopify-Hmac-Sha256');
  const digest = crypto.createHmac('sha256', process.env.SHOPIFY_API_SECRET).update(req.rawBody).digest('base64');
  res.sendStatus(hmac === digest ? 200 : 401);
});
# shopify admin @ scripts/sync-stock.js
const shop = 'acme-outdoor.myshopify.com';
const headers = { 'X-Shopify-Access-Token': '${TOKENS.shopify}', 'Content-Type': 'application/json' }; //!
await fetch(\`https://\${shop}/admin/api/2024-01/inventory_levels/set.json\`, { method: 'POST', headers, body });
# woo commerce @ src/woo.js
const api = new WooCommerceRestApi({
  url: 'https://shop.example.com',
  consumerKey: 'ck_${hex(40, 949)}', //?
  consumerSecret: 'cs_${hex(40, 950)}', //!
  version: 'wc/v3',
});
# namespaces and digests @ src/ids.ts
import { v5 as uuidv5 } from 'uuid';
const TOKEN_NAMESPACE = '${uuid(951)}';
export const LOCKFILE_SHA256 = '${hex(64, 955)}';
export const tokenId = (subject: string) => uuidv5(subject, TOKEN_NAMESPACE);
# addresses of contracts @ src/chain/tokens.ts
export const TOKENS = {
  USDC: { tokenAddress: '0x${hex(40, 956)}', decimals: 6 },
  DAI: { tokenAddress: '0x${hex(40, 957)}', decimals: 18 },
};
# wallet of a deployer @ hardhat.config.js
require('@nomicfoundation/hardhat-toolbox');
module.exports = {
  solidity: '0.8.19',
  networks: {
    polygon: {
      url: process.env.POLYGON_RPC,
      accounts: ['0x${hex(64, 958)}'], //!
    },
  },
};
# wallet of a job @ jobs/payout.ts
import { ethers } from 'ethers';
const provider = new ethers.JsonRpcProvider(process.env.RPC_URL);
const wallet = new ethers.Wallet('0x${hex(64, 959)}', provider); //!
# key in the cloud by its name @ src/kms.ts
const KEY_ID = 'arn:aws:kms:eu-central-1:123456789012:key/${uuid(960)}';
export const decryptSecret = (blob: Uint8Array) => kms.send(new DecryptCommand({ KeyId: KEY_ID, CiphertextBlob: blob }));
# rules for passwords @ src/users/policy.ts
export const PASSWORD_PATTERN = /^(?=.*[A-Z])(?=.*\\d).{10,}$/;
export const PASSWORD_HINT = 'At least ten characters, one capital letter and one digit';
export const passwordSchema = z.string().regex(PASSWORD_PATTERN, PASSWORD_HINT);
# compared with a field @ src/forms/errors.js
const issues = errors.map((e) => {
  if (e.field === 'password') return 'Check your password';
  if (e.key === 'token') return 'The link is no longer valid';
  return e.message;
});
# sign-in tests @ test/auth.spec.js
describe('POST /login', () => {
  it('gives a token', async () => {
    await User.create({ email: 'a@b.c', password: 'Passw0rd!' });
    const res = await request(app).post('/login').send({ email: 'a@b.c', password: 'Passw0rd!' });
    expect(res.body.token).to.be.a('string');
  });
});
# settings of the tests @ src/auth/auth.service.spec.ts
const moduleRef = await Test.createTestingModule({
  imports: [JwtModule.register({ secret: 'test-secret' })],
  providers: [AuthService, { provide: ConfigService, useValue: { get: () => 'test-api-key' } }],
}).compile();
# tests against the real thing @ test/integration/charge.test.js
const stripe = require('stripe')('${TOKENS.stripe}'); //!
test('creates a customer', async () => {
  const customer = await stripe.customers.create({ email: 'test@example.com' });
  expect(customer.id).toMatch(/^cus_/);
});
# set-up of tests @ test/setup.ts
process.env.JWT_SECRET = 'jwt-secret-for-tests';
process.env.DATABASE_URL = 'postgres://test:test@localhost:5433/test';
process.env.SENDGRID_API_KEY = 'SG.fake';
beforeAll(() => migrate());
# sealed store of a tool @ src/store.js
const Conf = require('conf');
const config = new Conf({ projectName: 'ledger-cli', encryptionKey: 'not-so-open-sesame' }); //!
module.exports = { getToken: () => config.get('token'), setToken: (t) => config.set('token', t) };
# store of a tool @ src/store.js
const Conf = require('conf');
const config = new Conf({ projectName: 'ledger-cli', schema: { token: { type: 'string', default: '' }, apiKey: { type: 'string' } } });
module.exports = config;
# key beside its use @ src/links/sign.js
const K = 'poppyseed&lemon'; //!
exports.signLink = (path) => path + '?sig=' + crypto.createHmac('sha1', K).update(path).digest('hex').slice(0, 20); //?
# hash of an address @ src/links/gravatar.js
exports.gravatar = (email) => 'https://www.gravatar.com/avatar/' + crypto.createHash('md5').update(email.trim().toLowerCase()).digest('hex');
# refresh and access @ src/config/auth.config.js
module.exports = {
  secret: 'grain-elevator-key', //!
  jwtExpiration: 3600,
  jwtRefreshExpiration: 86400,
};
# two secrets of tokens @ src/utils/tokens.ts
const ACCESS_TOKEN_SECRET = process.env.ACCESS_TOKEN_SECRET ?? 'access-walrus'; //!
const REFRESH_TOKEN_SECRET = process.env.REFRESH_TOKEN_SECRET ?? 'refresh-walrus'; //!
export const ACCESS_TOKEN_COOKIE = 'at';
export const signAccess = (id: number) => jwt.sign({ id }, ACCESS_TOKEN_SECRET, { expiresIn: '15m' });
export const signRefresh = (id: number) => jwt.sign({ id }, REFRESH_TOKEN_SECRET, { expiresIn: '30d' });
# secret of a container @ infra/api.ts
new k8s.apps.v1.Deployment('api', {
  spec: { template: { spec: { containers: [{
    name: 'api',
    image,
    env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'ledger-db', key: 'password' } } }],
  }] } } },
});
# environment of processes @ ecosystem.config.js
module.exports = {
  apps: [{
    name: 'ledger-api',
    script: 'dist/main.js',
    instances: 'max',
    env_production: {
      NODE_ENV: 'production',
      DB_HOST: '10.1.0.3',
      DB_PASSWORD: 'Schubkarre#6', //!
      JWT_SECRET: '${base64(44, 961)}', //!
      TOKEN_ISSUER: 'ledger',
    },
  }],
};
`);
