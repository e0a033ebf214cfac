import { describe, expect, it } from 'vitest';
import { isSecretName, kebabOf, kindOfVariable, wordsOf } from '../../src/analysis/names.ts';

describe('wordsOf', () => {
  it.each([
    ['apiKey', ['api', 'key']],
    ['API_KEY', ['api', 'key']],
    ['api-key', ['api', 'key']],
    ['JWTSecret', ['jwt', 'secret']],
    ['s3SecretKey', ['s3', 'secret', 'key']],
    ['contraseñaVieja', ['contrasena', 'vieja']],
    ['__proto__', ['proto']],
    ['', []],
  ])('%s', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  it('names secrets as stores do', () => {
    expect(kebabOf('MAIL_API_KEY')).toBe('mail-api-key');
    expect(kebabOf('mailApiKey')).toBe('mail-api-key');
  });
});

describe('isSecretName', () => {
  it.each(['password', 'dbPassword', 'JWT_SECRET', 'apiKey', 'stripeApiKey', 'accessToken', 'clientSecret', 'privateKey', 'passphrase', 'resetToken', 'bearer', 'passWord', 'contraseña', 'lösenord', 'motDePasse', 'palavra_passe', 'claveSecreta', 'chiaveSegreta'])(
    'holds for %s',
    (name) => expect(isSecretName(name)).toBe(true),
  );

  it.each([
    'tokenType', 'passwordField', 'secretName', 'apiKeyId', 'publicKey', 'cacheKey', 'primaryKey', 'key', 'keys', 'maxTokens', 'totalTokens', 'nextToken',
    'hasPassword', 'isSecret', 'hashedPassword', 'encryptedToken', 'tokenExpiry', 'passwordLength', 'tokenUrl', 'idempotencyKey', 'compass', 'author', 'path',
    'passwordHash', 'forgotPassword', 'showPassword', 'invalidToken', 'designToken'.replace('design', 'color'),
    'passe', 'enPasse', 'preguntaSecreta', 'parola', 'lastWord', 'contrase',
  ])('does not hold for %s', (name) => expect(isSecretName(name)).toBe(false));

  it('follows the settings', () => {
    const settings = { secretNames: ['license'], publicNames: ['docsToken'] };
    expect(isSecretName('license', { ...empty, ...settings })).toBe(true);
    expect(isSecretName('docsToken', { ...empty, ...settings })).toBe(false);
  });
});

const empty = {
  runtime: 'eslint-plugin-keyturn/runtime', redactors: [], loggers: [], secretTypes: [], secretNames: [], publicNames: [], envModules: [],
  envFunctions: [], productionFiles: [], developmentFiles: [],
};

describe('kindOfVariable', () => {
  it.each(['JWT_SECRET', 'DB_PASSWORD', 'STRIPE_API_KEY', 'S3_SECRET_ACCESS_KEY', 'GITHUB_TOKEN', 'APP_KEY_BASE64', 'SESSION_SECRET_OLD', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEY_V2', 'MYSQL_PWD', 'SSL_KEY_PASSPHRASE', 'TLS_PRIVATE_KEY', 'PUSHER_SECRET', 'SIGNING_KEY_CONTENTS', 'CLOUD_APPLICATION_CREDENTIALS_CONTENTS', 'JWT_SECRET_VALUE', 'API_KEYS', 'LDAP_BINDCREDENTIALS', 'MIXPANEL_API_SECRET', 'REDIS_REST_TOKEN'])(
    '%s is a secret',
    (name) => expect(kindOfVariable(name)).toBe('secret'),
  );

  it.each(['DATABASE_URL', 'REDIS_URL', 'MONGODB_URI', 'POSTGRES_URL_NON_POOLING', 'AZURE_STORAGE_CONNECTION_STRING', 'SLACK_WEBHOOK_URL', 'MONGO_URI', 'DATABASE_READ_ONLY_URL', 'CLICKHOUSE_EVENTS_READ_ONLY_URL', 'DATABASE_REPLICA_URL'])(
    '%s is a URL with credentials',
    (name) => expect(kindOfVariable(name)).toBe('credential-url'),
  );

  // The false friends of real projects, each a name that was seen.
  it.each([
    'SSL_KEY', 'SHOP_TLS_KEY', 'AI_GOOGLE_APPLICATION_CREDENTIALS', 'POSTHOG_PUBLIC_API_KEY', 'DROPBOX_APP_KEY', 'PUSHER_APP_KEY', 'AZURE_TOKEN_CREDENTIALS',
    'ACCESS_TOKEN_EXPIRY_IN_HOURS', 'TOKEN_EXPIRES_IN', 'RESET_TOKEN_LIFETIME_MINUTES', 'EXPIRE_AUTH_TOKENS_ON_RESTART', 'PASSWORD_SALT_HASH_ROUNDS', 'SALT_ROTATION',
    'PASSWORD_RESET_DISABLED', 'AUTH_DISABLE_USERNAME_PASSWORD', 'AUTH_OKTA_ID_TOKEN', 'CREDENTIALS', 'CORS_CREDENTIALS', 'REDIS_CLUSTER_KEY_PREFIX', 'TRPC_CACHE_KEY',
    'SECRETKEY_PATH', 'DB_PASS_FILE', 'SSL_PRIVATE_KEY_PATH', 'JWT_ALGO', 'NEXTAUTH_URL', 'COOKIE_DOMAIN', 'SESSION_MAX_AGE', 'RECAPTCHA_SITE_KEY',
    'STRIPE_PUBLISHABLE_KEY', 'SUPABASE_ANON_KEY', 'POSTHOG_KEY', 'PWD', 'GIT_HASH', 'AWS_KMS_KEY_ID', 'DANGEROUS_BYPASS_RATE_LIMITS', 'SMTP_AUTH_METHOD', 'NODE_ENV',
    'PORT', 'API_URL', 'NEXT_PUBLIC_API_KEY', 'VITE_TOKEN', 'SENTRY_DSN', 'MAX_TOKENS', 'KEY', 'S3_LIST_MAX_KEYS', 'STRIPE_LOOKUP_METER_ACTIVE_KEYS', 'ACCESS_KEY_LIMIT', 'REDIS_DASHBOARD_PAGE_URL', 'LDAP_URL', 'ALLOWCREDENTIALS', 'CARTS_REDIS_REST_URL', 'MIXPANEL_TOKEN',
  ])('%s is none', (name) => expect(kindOfVariable(name)).toBeUndefined());
});
