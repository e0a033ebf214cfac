/** The part of the API catalog for databases, caches and search engines. */
import type { ApiGroup } from '../apis.ts';
import { PROVIDER } from '../rotation.ts';

/** Of knex, which refuses what is out of date at once: it is when the value is another one than it was given. */
const EACH_CONNECTION = {
  kind: 'object',
  code: 'async () => ({object})',
  member: 'expirationChecker: ((used) => () => {handle}.reveal() !== used)({handle}.reveal())',
} as const;

/** Of node-redis from version 5 on. */
const CREDENTIALS = {
  kind: 'value',
  code: "{ type: 'async-credentials-provider', credentials: async () => ({ {username}password: await {handle}.value() }) }",
  option: 'credentialsProvider',
  isOffered: true,
} as const;

/** Of ioredis: read at each reconnection. */
const REDIS_OPTIONS = { kind: 'statement', code: '{handle}.onChange(() => void ({client}.options.password = {handle}.reveal()))' } as const;

/** Of Sequelize. */
const BEFORE_CONNECT = {
  kind: 'statement',
  code: "{client}.addHook('beforeConnect', async (config) => void (config.password = await {handle}.value()))",
} as const;

/** Of TypeORM. */
const TYPEORM_PASSWORD = {
  rotation: { ...PROVIDER, when: { option: 'type', isOneOf: ['postgres'] } },
  stays: 'Only the driver of PostgreSQL asks for a password each time. When it changes, initialize another DataSource and destroy this one, or restart.',
} as const;

/** Of modules of Nest that are made by a factory. */
const FACTORY = { isAskedOnce: true, stays: 'Nest calls the factory once. Restart after a rotation.' } as const;

/** The calls of databases, caches and search engines that are handed a secret, by module. */
export const DATABASE_APIS: readonly ApiGroup[] = [
  {
    modules: ['@clickhouse/client', '@clickhouse/client-web'],
    exports: ['createClient'],
    slots: [
      { argument: 0, path: ['url'], role: 'url', name: 'clickhouse-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'clickhouse-password' },
      { argument: 0, path: ['access_token'], role: 'secret', name: 'clickhouse-token' },
    ],
    source: 'https://clickhouse.com/docs/integrations/javascript',
  },
  {
    modules: ['@databases/mysql', '@databases/pg'],
    exports: ['default'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['connectionString'], role: 'url', name: 'database-url' },
    ],
    source: 'https://www.atdatabases.org/docs/pg-options',
  },
  {
    modules: ['@databricks/sql'],
    exports: ['DBSQLClient#connect'],
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'databricks-token' }],
    source: 'https://www.npmjs.com/package/@databricks/sql',
  },
  {
    modules: ['@elastic/elasticsearch'],
    exports: ['Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['node'], role: 'url', name: 'elasticsearch-url' },
      { argument: 0, path: ['nodes'], role: 'url', name: 'elasticsearch-url' },
      { argument: 0, path: ['auth', 'password'], role: 'password', name: 'elasticsearch-password' },
      { argument: 0, path: ['auth', 'apiKey'], role: 'secret', name: 'elasticsearch-api-key' },
      { argument: 0, path: ['auth', 'bearer'], role: 'secret', name: 'elasticsearch-token' },
    ],
    source: 'https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/connecting',
  },
  {
    modules: ['@influxdata/influxdb-client'],
    exports: ['InfluxDB'],
    form: 'new',
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'influxdb-token' }],
    source: 'https://www.npmjs.com/package/@influxdata/influxdb-client',
  },
  {
    modules: ['@libsql/client', '@libsql/client/http', '@libsql/client/web'],
    exports: ['createClient'],
    slots: [
      { argument: 0, path: ['authToken'], role: 'secret', name: 'database-token' },
      { argument: 0, path: ['encryptionKey'], role: 'material', name: 'database-encryption-key' },
    ],
    source: 'https://docs.turso.tech/sdk/ts/reference',
  },
  {
    modules: [
      '@mikro-orm/core', '@mikro-orm/mariadb', '@mikro-orm/mongodb', '@mikro-orm/mysql',
      '@mikro-orm/postgresql',
    ],
    exports: ['MikroORM.init', 'defineConfig'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'database-password', rotation: PROVIDER },
      { argument: 0, path: ['clientUrl'], role: 'url', name: 'database-url' },
    ],
    source: 'https://mikro-orm.io/docs/configuration',
  },
  {
    modules: ['@neondatabase/serverless'],
    exports: ['Client', 'Pool'],
    form: 'new',
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['connectionString'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://neon.com/docs/serverless/serverless-driver',
  },
  {
    modules: ['@neondatabase/serverless'],
    exports: ['neon'],
    slots: [{ argument: 0, role: 'url', name: 'database-url' }],
    source: 'https://neon.com/docs/serverless/serverless-driver',
  },
  {
    modules: ['@nestjs/mongoose'],
    exports: ['MongooseModule.forRoot'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 1, path: ['pass'], role: 'password', name: 'database-password' },
      { argument: 1, path: ['auth', 'password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://docs.nestjs.com/techniques/mongodb',
  },
  {
    modules: ['@nestjs/mongoose'],
    exports: ['MongooseModule.forRootAsync'],
    slots: [
      { argument: 0, path: ['useFactory', '()', 'uri'], role: 'url', name: 'database-url', ...FACTORY },
      { argument: 0, path: ['useFactory', '()', 'pass'], role: 'password', name: 'database-password', ...FACTORY },
    ],
    source: 'https://docs.nestjs.com/techniques/mongodb',
  },
  {
    modules: ['@nestjs/sequelize'],
    exports: ['SequelizeModule.forRoot'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
      { argument: 0, path: ['uri'], role: 'url', name: 'database-url' },
    ],
    source: 'https://docs.nestjs.com/techniques/database#sequelize-integration',
  },
  {
    modules: ['@nestjs/typeorm'],
    exports: ['TypeOrmModule.forRoot'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'database-password', ...TYPEORM_PASSWORD },
      { argument: 0, path: ['url'], role: 'url', name: 'database-url' },
    ],
    source: 'https://docs.nestjs.com/techniques/database',
  },
  {
    modules: ['@nestjs/typeorm'],
    exports: ['TypeOrmModule.forRootAsync'],
    slots: [
      { argument: 0, path: ['useFactory', '()', 'password'], role: 'password', name: 'database-password', ...TYPEORM_PASSWORD, isAskedOnce: true },
      { argument: 0, path: ['useFactory', '()', 'url'], role: 'url', name: 'database-url', ...FACTORY },
    ],
    source: 'https://docs.nestjs.com/techniques/database',
  },
  {
    modules: ['@opensearch-project/opensearch'],
    exports: ['Client'],
    form: 'new',
    slots: [
      { argument: 0, path: ['node'], role: 'url', name: 'opensearch-url' },
      { argument: 0, path: ['auth', 'password'], role: 'password', name: 'opensearch-password' },
    ],
    source: 'https://www.npmjs.com/package/@opensearch-project/opensearch',
  },
  {
    modules: ['@pinecone-database/pinecone'],
    exports: ['Pinecone'],
    form: 'new',
    slots: [{ argument: 0, path: ['apiKey'], role: 'secret', name: 'pinecone-api-key' }],
    source: 'https://www.npmjs.com/package/@pinecone-database/pinecone',
  },
  {
    modules: ['@planetscale/database'],
    exports: ['Client', 'connect'],
    slots: [
      { argument: 0, path: ['url'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://planetscale.com/docs/tutorials/planetscale-serverless-driver',
  },
  {
    modules: ['@prisma/adapter-neon'],
    exports: ['PrismaNeon'],
    form: 'new',
    slots: [{ argument: 0, path: ['connectionString'], role: 'url', name: 'database-url' }],
    source: 'https://www.prisma.io/docs/orm/overview/databases/database-drivers',
  },
  {
    modules: ['@prisma/adapter-pg'],
    exports: ['PrismaPg'],
    form: 'new',
    slots: [
      { argument: 0, path: ['connectionString'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://www.prisma.io/docs/orm/overview/databases/database-drivers',
  },
  {
    modules: ['@prisma/client', '@prisma/client/edge'],
    exports: ['PrismaClient'],
    form: 'new',
    slots: [
      { argument: 0, path: ['datasourceUrl'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['datasources', '*', 'url'], role: 'url', name: 'database-url' },
    ],
    source: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
  },
  {
    modules: ['@qdrant/js-client-grpc', '@qdrant/js-client-rest'],
    exports: ['QdrantClient'],
    form: 'new',
    slots: [{ argument: 0, path: ['apiKey'], role: 'secret', name: 'qdrant-api-key' }],
    source: 'https://www.npmjs.com/package/@qdrant/js-client-rest',
  },
  {
    modules: ['@redis/client', 'redis'],
    exports: ['createClient'],
    slots: [
      { argument: 0, path: ['url'], role: 'url', name: 'redis-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'redis-password', rotation: CREDENTIALS },
      { argument: 0, role: 'url', name: 'redis-url' },
      { argument: 1, path: ['password'], role: 'password', name: 'redis-password' },
      { argument: 2, path: ['password'], role: 'password', name: 'redis-password' },
      { argument: 2, path: ['auth_pass'], role: 'password', name: 'redis-password' },
    ],
    source: 'https://github.com/redis/node-redis/blob/master/docs/client-configuration.md',
  },
  {
    modules: ['@redis/client', 'redis'],
    exports: ['createCluster'],
    slots: [
      { argument: 0, path: ['rootNodes', '*', 'url'], role: 'url', name: 'redis-url' },
      { argument: 0, path: ['defaults', 'password'], role: 'password', name: 'redis-password' },
    ],
    source: 'https://github.com/redis/node-redis/blob/master/docs/clustering.md',
  },
  {
    modules: ['@upstash/qstash'],
    exports: ['Client'],
    form: 'new',
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'qstash-token' }],
    source: 'https://upstash.com/docs/qstash/sdks/ts/overview',
  },
  {
    modules: ['@upstash/qstash'],
    exports: ['Receiver'],
    form: 'new',
    slots: [
      { argument: 0, path: ['currentSigningKey'], role: 'secret', name: 'qstash-signing-key' },
      { argument: 0, path: ['nextSigningKey'], role: 'secret', name: 'qstash-next-signing-key' },
    ],
    source: 'https://upstash.com/docs/qstash/sdks/ts/overview',
  },
  {
    modules: ['@upstash/redis', '@upstash/redis/cloudflare'],
    exports: ['Redis'],
    form: 'new',
    slots: [{ argument: 0, path: ['token'], role: 'secret', name: 'upstash-redis-token' }],
    source: 'https://upstash.com/docs/redis/sdks/ts/overview',
  },
  {
    modules: ['@vercel/postgres'],
    exports: ['createClient', 'createPool'],
    slots: [{ argument: 0, path: ['connectionString'], role: 'url', name: 'database-url' }],
    source: 'https://vercel.com/docs/postgres',
  },
  {
    modules: ['@zilliz/milvus2-sdk-node'],
    exports: ['MilvusClient'],
    form: 'new',
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'milvus-password' },
      { argument: 0, path: ['token'], role: 'secret', name: 'milvus-token' },
    ],
    source: 'https://www.npmjs.com/package/@zilliz/milvus2-sdk-node',
  },
  {
    modules: ['algoliasearch'],
    exports: ['algoliasearch', 'default'],
    slots: [{ argument: 1, role: 'secret', name: 'algolia-admin-key', publishable: true }],
    source: 'https://www.npmjs.com/package/algoliasearch',
  },
  {
    modules: ['arangojs'],
    exports: ['Database'],
    slots: [
      { argument: 0, path: ['auth', 'password'], role: 'password', name: 'arangodb-password' },
      { argument: 0, path: ['auth', 'token'], role: 'secret', name: 'arangodb-token' },
    ],
    source: 'https://www.npmjs.com/package/arangojs',
  },
  {
    modules: ['cassandra-driver'],
    exports: ['Client'],
    form: 'new',
    slots: [{ argument: 0, path: ['credentials', 'password'], role: 'password', name: 'cassandra-password' }],
    source: 'https://docs.datastax.com/en/developer/nodejs-driver/latest/',
  },
  {
    modules: ['cassandra-driver'],
    exports: ['auth.PlainTextAuthProvider'],
    form: 'new',
    slots: [{ argument: 1, role: 'password', name: 'cassandra-password' }],
    source: 'https://docs.datastax.com/en/developer/nodejs-driver/latest/',
  },
  {
    modules: ['consul'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['defaults', 'token'], role: 'secret', name: 'consul-token' }],
    source: 'https://www.npmjs.com/package/consul',
  },
  {
    modules: ['couchbase'],
    exports: ['Cluster.connect', 'connect'],
    slots: [{ argument: 1, path: ['password'], role: 'password', name: 'couchbase-password' }],
    source: 'https://docs.couchbase.com/nodejs-sdk/current/howtos/managing-connections.html',
  },
  {
    modules: ['drizzle-kit'],
    exports: ['defineConfig'],
    slots: [
      { argument: 0, path: ['dbCredentials', 'url'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['dbCredentials', 'password'], role: 'password', name: 'database-password' },
      { argument: 0, path: ['dbCredentials', 'authToken'], role: 'secret', name: 'database-token' },
      { argument: 0, path: ['dbCredentials', 'token'], role: 'secret', name: 'database-token' },
    ],
    source: 'https://orm.drizzle.team/docs/drizzle-config-file',
  },
  {
    modules: ['drizzle-orm/*'],
    exports: ['drizzle'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['connection'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['connection', 'connectionString'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['connection', 'uri'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['connection', 'url'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['connection', 'password'], role: 'password', name: 'database-password' },
      { argument: 0, path: ['connection', 'authToken'], role: 'secret', name: 'database-token' },
    ],
    source: 'https://orm.drizzle.team/docs/connect-overview',
  },
  {
    modules: ['etcd3'],
    exports: ['Etcd3'],
    form: 'new',
    slots: [{ argument: 0, path: ['auth', 'password'], role: 'password', name: 'etcd-password' }],
    source: 'https://www.npmjs.com/package/etcd3',
  },
  {
    modules: ['faunadb'],
    exports: ['Client'],
    form: 'new',
    slots: [{ argument: 0, path: ['secret'], role: 'secret', name: 'fauna-secret' }],
    source: 'https://www.npmjs.com/package/faunadb',
  },
  {
    modules: ['influx'],
    exports: ['InfluxDB'],
    form: 'new',
    slots: [
      { argument: 0, role: 'url', name: 'influxdb-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'influxdb-password' },
    ],
    source: 'https://www.npmjs.com/package/influx',
  },
  {
    modules: ['ioredis'],
    exports: ['Cluster', 'Redis.Cluster'],
    form: 'new',
    slots: [
      { argument: 0, path: ['*', 'password'], role: 'password', name: 'redis-password' },
      { argument: 1, path: ['redisOptions', 'password'], role: 'password', name: 'redis-password' },
    ],
    source: 'https://redis.github.io/ioredis/classes/Cluster.html',
  },
  {
    modules: ['ioredis'],
    exports: ['Redis', 'default'],
    slots: [
      { argument: 0, role: 'url', name: 'redis-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'redis-password', rotation: REDIS_OPTIONS },
      { argument: 0, path: ['sentinelPassword'], role: 'password', name: 'redis-password' },
      { argument: 1, path: ['password'], role: 'password', name: 'redis-password', rotation: REDIS_OPTIONS },
      { argument: 2, path: ['password'], role: 'password', name: 'redis-password', rotation: REDIS_OPTIONS },
    ],
    source: 'https://redis.github.io/ioredis/interfaces/CommonRedisOptions.html',
  },
  {
    modules: ['knex'],
    exports: ['default', 'knex'],
    slots: [
      { argument: 0, path: ['connection'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['connection', 'connectionString'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['connection', 'password'], role: 'password', name: 'database-password', rotation: EACH_CONNECTION },
      { argument: 0, path: ['connection', '()', 'password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://knexjs.org/guide/#configuration-options',
  },
  {
    modules: ['mariadb', 'mysql', 'mysql2', 'mysql2/promise', 'promise-mysql'],
    exports: ['createConnection', 'createPool'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['uri'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
      { argument: 0, path: ['password1'], role: 'password', name: 'database-password' },
    ],
    source: 'https://sidorares.github.io/node-mysql2/docs',
  },
  {
    modules: ['mariadb', 'mysql', 'mysql2', 'mysql2/promise'],
    exports: ['createPoolCluster#add'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
      { argument: 1, path: ['password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://sidorares.github.io/node-mysql2/docs',
  },
  {
    modules: ['meilisearch'],
    exports: ['MeiliSearch', 'Meilisearch'],
    form: 'new',
    slots: [
      { argument: 0, path: ['apiKey'], role: 'secret', name: 'meilisearch-api-key', publishable: true },
    ],
    source: 'https://www.npmjs.com/package/meilisearch',
  },
  {
    modules: ['mongodb'],
    exports: ['MongoClient', 'MongoClient.connect'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 1, path: ['auth', 'password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://www.mongodb.com/docs/drivers/node/current/connect/mongoclient/',
  },
  {
    modules: ['mongoose'],
    exports: ['connect', 'createConnection'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 1, path: ['pass'], role: 'password', name: 'database-password' },
      { argument: 1, path: ['auth', 'password'], role: 'password', name: 'database-password' },
    ],
    source: 'https://mongoosejs.com/docs/connections.html',
  },
  {
    modules: ['mssql', 'mssql/msnodesqlv8'],
    exports: ['ConnectionPool', 'connect'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
      {
        argument: 0, path: ['authentication', 'options', 'password'],
        role: 'password', name: 'database-password',
      },
      {
        argument: 0, path: ['authentication', 'options', 'clientSecret'],
        role: 'secret', name: 'database-client-secret',
      },
    ],
    source: 'https://www.npmjs.com/package/mssql',
  },
  {
    modules: ['nano'],
    exports: ['default'],
    slots: [
      { argument: 0, role: 'url', name: 'couchdb-url' },
      { argument: 0, path: ['url'], role: 'url', name: 'couchdb-url' },
    ],
    source: 'https://www.npmjs.com/package/nano',
  },
  {
    modules: ['neo4j-driver'],
    exports: ['auth.basic'],
    slots: [{ argument: 1, role: 'password', name: 'neo4j-password' }],
    source: 'https://neo4j.com/docs/javascript-manual/current/connect/',
  },
  {
    modules: ['neo4j-driver'],
    exports: ['auth.bearer'],
    slots: [{ argument: 0, role: 'secret', name: 'neo4j-token' }],
    source: 'https://neo4j.com/docs/javascript-manual/current/connect/',
  },
  {
    modules: ['oracledb'],
    exports: ['createPool', 'getConnection'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'database-password' },
      { argument: 0, path: ['walletPassword'], role: 'password', name: 'database-wallet-password' },
    ],
    source: 'https://node-oracledb.readthedocs.io/en/latest/api_manual/oracledb.html',
  },
  {
    modules: ['pg'],
    exports: ['Client', 'Pool'],
    form: 'new',
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['connectionString'], role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password', rotation: PROVIDER },
    ],
    source: 'https://node-postgres.com/apis/client',
  },
  {
    modules: ['postgres'],
    exports: ['default'],
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password', rotation: PROVIDER },
      { argument: 1, path: ['password'], role: 'password', name: 'database-password', rotation: PROVIDER },
    ],
    source: 'https://www.npmjs.com/package/postgres',
  },
  {
    modules: ['redis'],
    exports: ['createClient#auth'],
    slots: [
      { argument: 0, role: 'password', name: 'redis-password' },
      { argument: 0, path: ['password'], role: 'password', name: 'redis-password' },
    ],
    source: 'https://github.com/redis/node-redis/blob/master/docs/client-configuration.md',
  },
  {
    modules: ['rethinkdb'],
    exports: ['connect'],
    slots: [{ argument: 0, path: ['password'], role: 'password', name: 'rethinkdb-password' }],
    source: 'https://rethinkdb.com/api/javascript/connect/',
  },
  {
    modules: ['sequelize', 'sequelize-typescript'],
    exports: ['Sequelize', 'default'],
    form: 'new',
    slots: [
      { argument: 0, role: 'url', name: 'database-url' },
      { argument: 0, path: ['password'], role: 'password', name: 'database-password', rotation: BEFORE_CONNECT },
      { argument: 1, path: ['password'], role: 'password', name: 'database-password', rotation: BEFORE_CONNECT },
      { argument: 2, role: 'password', name: 'database-password', rotation: BEFORE_CONNECT },
      { argument: 3, path: ['password'], role: 'password', name: 'database-password', rotation: BEFORE_CONNECT },
    ],
    source: 'https://sequelize.org/docs/v6/getting-started/',
  },
  {
    modules: ['serverless-mysql'],
    exports: ['default'],
    slots: [{ argument: 0, path: ['config', 'password'], role: 'password', name: 'database-password' }],
    source: 'https://www.npmjs.com/package/serverless-mysql',
  },
  {
    modules: ['slonik'],
    exports: ['createPool'],
    slots: [{ argument: 0, role: 'url', name: 'database-url' }],
    source: 'https://www.npmjs.com/package/slonik',
  },
  {
    modules: ['snowflake-sdk'],
    exports: ['createConnection', 'createPool'],
    slots: [
      { argument: 0, path: ['password'], role: 'password', name: 'snowflake-password' },
      { argument: 0, path: ['privateKey'], role: 'material', name: 'snowflake-private-key' },
      { argument: 0, path: ['privateKeyPass'], role: 'password', name: 'private-key-passphrase' },
      { argument: 0, path: ['token'], role: 'secret', name: 'snowflake-token' },
    ],
    source: 'https://docs.snowflake.com/en/developer-guide/node-js/nodejs-driver-options',
  },
  {
    modules: ['tedious'],
    exports: ['Connection'],
    form: 'new',
    slots: [
      {
        argument: 0, path: ['authentication', 'options', 'password'],
        role: 'password', name: 'database-password',
      },
      {
        argument: 0, path: ['authentication', 'options', 'clientSecret'],
        role: 'secret', name: 'database-client-secret',
      },
    ],
    source: 'https://tediousjs.github.io/tedious/api-connection.html',
  },
  {
    modules: ['typeorm'],
    exports: ['DataSource', 'createConnection'],
    slots: [
      {
        argument: 0, path: ['password'],
        role: 'password', name: 'database-password', ...TYPEORM_PASSWORD,
      },
      { argument: 0, path: ['url'], role: 'url', name: 'database-url' },
      {
        argument: 0, path: ['replication', 'master', 'password'],
        role: 'password', name: 'database-password',
      },
      { argument: 0, path: ['replication', 'master', 'url'], role: 'url', name: 'database-url' },
      {
        argument: 0, path: ['replication', 'slaves', '*', 'password'],
        role: 'password', name: 'database-password',
      },
    ],
    source: 'https://typeorm.io/docs/data-source/data-source-options',
  },
  {
    modules: ['typeorm'],
    exports: ['createConnections'],
    slots: [
      { argument: 0, path: ['*', 'password'], role: 'password', name: 'database-password' },
      { argument: 0, path: ['*', 'url'], role: 'url', name: 'database-url' },
    ],
    source: 'https://typeorm.io/docs/data-source/data-source-options',
  },
  {
    modules: ['typesense'],
    exports: ['Client'],
    form: 'new',
    slots: [{ argument: 0, path: ['apiKey'], role: 'secret', name: 'typesense-api-key', publishable: true }],
    source: 'https://www.npmjs.com/package/typesense',
  },
  {
    modules: ['weaviate-client', 'weaviate-ts-client'],
    exports: ['ApiKey'],
    slots: [{ argument: 0, role: 'secret', name: 'weaviate-api-key' }],
    source: 'https://docs.weaviate.io/weaviate/connections/connect-cloud',
  },
];
