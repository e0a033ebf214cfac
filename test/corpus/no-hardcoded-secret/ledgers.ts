/** A seventh set, part one: databases and the first sign-in; written before the rule was run on it. */
import { base64, word } from '../material.ts';
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
`);
