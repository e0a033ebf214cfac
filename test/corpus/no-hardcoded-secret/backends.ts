/** A second set, written by another hand before the rule was run on it: servers, workers, jobs and functions. */
import { base64, hex, PRIVATE_KEY_ESCAPED, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const BACKENDS = parseSnippets(`
# nest module with typeorm @ apps/api/src/database/database.module.ts
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
@Module({
  imports: [TypeOrmModule.forRoot({
    type: 'postgres', host: 'localhost', port: 5432,
    username: 'postgres',
    password: 'postgres', //!
    database: 'shop', entities: [User], synchronize: true,
  })],
})
export class DatabaseModule {}
# nest module that reads configuration @ apps/api/src/database/database.module.ts
TypeOrmModule.forRootAsync({
  inject: [ConfigService],
  useFactory: (config: ConfigService) => ({
    type: 'mysql',
    username: config.get('DB_USER'),
    password: config.get('DB_PASSWORD'),
  }),
});
# nest constants @ src/auth/constants.ts
export const jwtConstants = {
  secret: 'DO NOT USE THIS VALUE. INSTEAD, CREATE A COMPLEX SECRET AND KEEP IT SAFE OUTSIDE OF THE SOURCE CODE.', //!
};
# nest decorator key @ src/auth/public.decorator.ts
import { SetMetadata } from '@nestjs/common';
export const IS_PUBLIC_KEY = 'isPublic';
export const ROLES_KEY = 'roles';
export const API_KEY_METADATA = 'api-key-metadata';
# nest guard that compares @ src/guards/api-key.guard.ts
@Injectable()
export class ApiKeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    return request.headers['x-api-key'] === 'b7d1f3a9c2e84d60'; //!
  }
}
# nest mail module @ src/mail/mail.module.ts
MailerModule.forRoot({
  transport: {
    host: 'smtp.gmail.com',
    auth: { user: 'orders.shop@gmail.com', pass: 'kqzv jhwo mmtx plre' }, //!
  },
});
# nest bull queue @ src/app.module.ts
BullModule.forRoot({ redis: { host: 'redis-12345.c1.eu.cloud.example', port: 12345, password: '${word(32, 61)}' } }); //!
# swagger decorators @ src/users/dto/login.dto.ts
export class LoginDto {
  @ApiProperty({ example: 'jane@doe.io' }) email: string;
  @ApiProperty({ example: 'S3cret-pass', description: 'The password' }) password: string; //?
}
# validation messages @ src/users/dto/register.dto.ts
export class RegisterDto {
  @MinLength(8, { message: 'Password is too short' })
  @Matches(/(?=.*\\d)(?=.*[A-Z]).*/, { message: 'password too weak' })
  password: string;
}
# next auth options @ pages/api/auth/[...nextauth].ts
import NextAuth from 'next-auth';
import GithubProvider from 'next-auth/providers/github';
export default NextAuth({
  providers: [GithubProvider({
    clientId: 'Iv1.8a61f9b3a7aba766',
    clientSecret: '${hex(40, 62)}', //!
  })],
  secret: 'LlKq6ZtYbr+hTC073mAmAh9/h2HwMfsFo4hrfCx5mLg=', //!
});
# next credentials provider @ app/api/auth/[...nextauth]/route.ts
CredentialsProvider({
  name: 'Credentials',
  credentials: {
    username: { label: 'Username', type: 'text', placeholder: 'jsmith' },
    password: { label: 'Password', type: 'password' },
  },
  async authorize(credentials) {
    if (credentials?.username === 'admin' && credentials.password === 'admin123') return { id: '1', name: 'Admin' }; //!
    return null;
  },
});
# next route with a cron secret @ app/api/cron/route.ts
export async function GET(request: Request) {
  if (request.headers.get('authorization') !== 'Bearer cron_8f2b61d7aa90') { //!
    return new Response('Unauthorized', { status: 401 });
  }
  return Response.json({ ok: true });
}
# next middleware paths @ middleware.ts
export const config = { matcher: ['/account/:path*', '/reset-password', '/api/token'] };
const TOKEN_COOKIE = 'next-auth.session-token';
const SECURE_TOKEN_COOKIE = '__Secure-next-auth.session-token';
# next revalidation @ pages/api/revalidate.js
export default async function handler(req, res) {
  if (req.query.secret !== 'revalidate-me-9912') return res.status(401).json({ message: 'Invalid token' }); //!
  await res.revalidate('/');
  return res.json({ revalidated: true });
}
# express jwt helper in CommonJS @ server/helpers/jwt.js
const expressJwt = require('express-jwt');
const config = require('../config.json');
function jwt() {
  const { secret } = config;
  return new expressJwt({ secret, algorithms: ['HS256'] }).unless({ path: ['/users/authenticate'] });
}
# express config module @ server/config/index.js
module.exports = {
  port: 3000,
  mongoURI: 'mongodb+srv://shopuser:Zx81Spectrum@cluster0.ab12c.mongodb.net/shop?retryWrites=true', //!
  secretOrKey: 'secret', //!
};
# mongoose without credentials @ server/db.js
const mongoose = require('mongoose');
mongoose.connect('mongodb://localhost:27017/passwords', { useNewUrlParser: true });
# passport local @ server/passport.js
passport.use(new LocalStrategy({ usernameField: 'email', passwordField: 'passwd' }, verify));
# passport google @ server/passport.js
const GoogleStrategy = require('passport-google-oauth20').Strategy;
passport.use(new GoogleStrategy({
  clientID: '99311-abc.apps.googleusercontent.com',
  clientSecret: 'GOC' + 'SPX-${word(28, 63)}', //!
  callbackURL: '/auth/google/callback',
}, done));
# passport facebook with a hex secret @ server/auth/facebook.js
var FacebookStrategy = require('passport-facebook').Strategy;
passport.use(new FacebookStrategy({ clientID: 1462830257, clientSecret: '${hex(32, 64)}', callbackURL: '/cb' }, verify)); //!
# old mysql callback style @ app/db.js
var mysql = require('mysql');
var connection = mysql.createConnection({
  host     : 'localhost',
  user     : 'root',
  password : '1234', //!
  database : 'nodelogin'
});
connection.connect();
# mysql with empty password @ app/db.js
const mysql = require('mysql2/promise');
const pool = mysql.createPool({ host: 'localhost', user: 'root', password: '', database: 'shop' });
# pg with positional settings @ src/pool.js
const { Pool } = require('pg');
module.exports = new Pool({
  user: 'me', host: 'localhost', database: 'api',
  password: 'password', //!
  port: 5432,
});
# sequelize positional @ models/index.js
const Sequelize = require('sequelize');
const db = new Sequelize('blog', 'bloguser', 'bl0gpass', { host: 'localhost', dialect: 'postgres' }); //!
# sequelize config of three stages @ config/config.js
module.exports = {
  development: { username: 'dev', password: 'devpass', database: 'app_dev', host: '127.0.0.1', dialect: 'mysql' }, //!
  production: { use_env_variable: 'DATABASE_URL', dialect: 'mysql' },
};
# knex without password @ src/knex.ts
import knex from 'knex';
export default knex({ client: 'sqlite3', connection: { filename: './dev.sqlite3' } });
# graphql login mutation document @ src/graphql/mutations.ts
export const LOGIN = gql\`
  mutation Login($email: String!, $password: String!) {
    login(email: $email, password: $password) { accessToken refreshToken }
  }
\`;
# graphql resolvers with a signing word @ src/resolvers.js
const APP_SECRET = 'GraphQL-is-aw3some'; //!
async function signup(parent, args, context) {
  const password = await bcrypt.hash(args.password, 10);
  const user = await context.prisma.user.create({ data: { ...args, password } });
  return { token: jwt.sign({ userId: user.id }, APP_SECRET), user };
}
# graphql schema of types @ src/schema.ts
export const typeDefs = \`
  type AuthPayload { token: String! user: User! }
  input LoginInput { username: String! password: String! }
\`;
# lambda handler with hmac @ functions/webhook/handler.js
const crypto = require('crypto');
exports.handler = async (event) => {
  const digest = crypto.createHmac('sha256', 'whk-2021-prod').update(event.body).digest('hex'); //!
  if (digest !== event.headers['x-signature']) return { statusCode: 403 };
  return { statusCode: 200 };
};
# lambda with keys in place @ functions/upload.js
const AWS = require('aws-sdk');
AWS.config.update({
  accessKeyId: '${TOKENS.awsId}', //?
  secretAccessKey: '${TOKENS.awsSecret}', //!
  region: 'us-east-1',
});
# lambda by role @ functions/upload.js
const AWS = require('aws-sdk');
const s3 = new AWS.S3({ region: 'eu-central-1', signatureVersion: 'v4', params: { Bucket: 'token-archive' } });
const kms = { KeyId: 'alias/signing-key', KeySpec: 'AES_256' };
# secrets manager names @ functions/secrets.ts
const SECRET_NAME = 'prod/shop/db';
const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'prod/shop/jwt-signing-key' }));
# s3 compatible storage @ src/storage.ts
import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({
  endpoint: 'http://127.0.0.1:9000', forcePathStyle: true,
  credentials: { accessKeyId: 'minioadmin', secretAccessKey: 'minioadmin' }, //!
});
# azure blob @ src/blob.ts
import { StorageSharedKeyCredential } from '@azure/storage-blob';
const account = 'shopfiles';
const accountKey = '${base64(86, 65)}=='; //!
const credential = new StorageSharedKeyCredential(account, accountKey);
# azure function connection string @ src/bus.js
const { ServiceBusClient } = require('@azure/service-bus');
const cs = 'Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${base64(43, 66)}='; //!
const client = new ServiceBusClient(cs);
# firebase admin from parts @ functions/src/index.ts
admin.initializeApp({
  credential: admin.credential.cert({
    projectId: 'shop-1a2b3',
    clientEmail: 'firebase-adminsdk@shop-1a2b3.iam.gserviceaccount.com',
    privateKey: '${PRIVATE_KEY_ESCAPED}', //!
  }),
});
# deno handler @ main.ts
import { create } from 'https://deno.land/x/djwt@v2.8/mod.ts';
const key = await crypto.subtle.importKey('raw', new TextEncoder().encode('deno-demo-hmac'), { name: 'HMAC', hash: 'SHA-512' }, true, ['sign', 'verify']); //!
const token = await create({ alg: 'HS512', typ: 'JWT' }, { sub: '7' }, key);
# deno oak with constants @ main.ts
const app = new Application({ keys: ['chocolate-rain-22'] }); //?
const TOKEN_ISSUER = 'urn:shop:issuer';
# bun server with basic authentication @ index.ts
Bun.serve({
  fetch(req) {
    const auth = req.headers.get('authorization') ?? '';
    const [user, pass] = atob(auth.replace('Basic ', '')).split(':');
    if (user !== 'ops' || pass !== 'N0tForY0u!') return new Response('no', { status: 401, headers: { 'WWW-Authenticate': 'Basic' } }); //!
    return new Response('ok');
  },
});
# cloudflare worker with a token @ src/worker.js
const TELEGRAM_TOKEN = '${TOKENS.telegram}'; //!
export default { async fetch(request) { return fetch('https://api.telegram.org/bot' + TELEGRAM_TOKEN + '/getMe'); } };
# worker bindings @ src/worker.ts
export interface Env { API_TOKEN: string; KV: KVNamespace; SECRET_KEY: string }
export default { fetch: (request: Request, env: Env) => handle(request, env.API_TOKEN) };
# hapi cookie @ server/index.js
server.auth.strategy('session', 'cookie', {
  cookie: { name: 'sid-shop', password: '!wsYhFA*C2U6nz=Bu^%A@^F#SF3&kSR6', isSecure: false }, //!
  redirectTo: '/login',
});
# hapi bell @ server/auth.js
server.auth.strategy('twitter', 'bell', { provider: 'twitter', password: 'cookie_encryption_password_secure', clientId: 'abc', clientSecret: '${word(50, 67)}' }); //!
# fastify plugin @ src/plugins/jwt.ts
import fp from 'fastify-plugin';
import fastifyJwt from '@fastify/jwt';
export default fp(async (fastify) => { fastify.register(fastifyJwt, { secret: 'supersecret' }); }); //!
# adonis app key @ config/app.ts
import Env from '@ioc:Adonis/Core/Env';
export const appKey: string = Env.get('APP_KEY');
# strapi middleware keys @ config/server.js
module.exports = ({ env }) => ({
  host: env('HOST', '0.0.0.0'),
  app: { keys: env.array('APP_KEYS') },
  admin: { auth: { secret: env('ADMIN_JWT_SECRET', '${hex(32, 68)}') } }, //!
});
# feathers authentication @ config/default.js
module.exports = { authentication: { entity: 'user', service: 'users', secret: '${base64(28, 69)}=', authStrategies: ['jwt', 'local'] } }; //!
# socket io with a shared word @ realtime/server.js
io.use((socket, next) => {
  if (socket.handshake.auth.token !== 'room-42-open') return next(new Error('invalid token')); //!
  next();
});
# kafka with sasl @ src/kafka.ts
import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: ['b:9092'], sasl: { mechanism: 'plain', username: 'svc-orders', password: 'orders' } }); //!
# amqp @ src/rabbit.js
const amqp = require('amqplib/callback_api');
amqp.connect('amqp://guest:guest@localhost', (error, conn) => run(conn)); //!
# queue and key names @ src/topics.ts
export const TOPICS = { passwordReset: 'user.password.reset', tokenIssued: 'auth.token.issued', secretRotated: 'secret-rotated' };
# winston redaction @ src/logger.ts
const REDACT = ['password', 'token', 'authorization', 'apiKey', 'creditCard'];
const MASKED = { password: '[REDACTED]', token: '***' };
# bearer from a template @ src/crm.ts
const crm = axios.create({ baseURL: 'https://crm.example.net', headers: { Authorization: \`Bearer \${await getToken()}\` } });
# bearer in place @ src/crm.ts
const res = await axios.get('https://crm.example.net/v1/me', {
  headers: { Authorization: 'Bearer ${word(40, 70)}', Accept: 'application/json' }, //!
});
# basic authentication option @ src/jira.js
const { data } = await axios.post(url, body, { auth: { username: 'bot@shop.io', password: '${word(24, 71)}' } }); //!
`);
