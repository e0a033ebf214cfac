/** The words that make a name a promise of a secret, and those that take the promise back. */

/** Passwords in other languages, without the signs on their letters; those of several words are joined, as `motDePasse` is to be read. */
export const FOREIGN_PASSWORDS: ReadonlySet<string> = new Set([
  'adgangskode', 'chavesecreta', 'chiavesegreta', 'clavesecreta', 'clesecrete', 'contrasena', 'contrasenia', 'contrasenya', 'geslo', 'haslo', 'heslo',
  'jelszo', 'katasandi', 'kennwort', 'kodeord', 'llavesecreta', 'losenord', 'lozinka', 'matkhau', 'mdp', 'motdepasse', 'palabrasecreta', 'palavrapasse',
  'parolasegreta', 'parool', 'passord', 'passwort', 'salasana', 'senha', 'sifre', 'wachtwoord',
]);

/** Last words that alone name a secret. */
export const SECRET_WORDS: ReadonlySet<string> = new Set([
  'password', 'passwords', 'passwd', 'pwd', 'pass', 'passphrase', 'passcode', 'secret', 'secrets', 'token',
  'apikey', 'apikeys', 'apisecret', 'apitoken', 'authtoken', 'accesstoken', 'refreshtoken', 'clientsecret',
  'secretkey', 'privatekey', 'accesskey', 'authkey', 'encryptionkey', 'signingkey', 'credential', 'credentials',
  'salt', 'pepper', 'bearer', 'privkey', 'skey', 'authorization', 'hmac', 'jwt', 'mnemonic', 'pat', 'appsecret', 'appkey', 'pw', 'psw', 'pswd', 'dek', 'kek', 'psk',
  'geheimnis', 'secreto', 'segredo', 'segreto', ...FOREIGN_PASSWORDS,
]);

/** Those of the above that say a password, which people choose. */
export const PASSWORD_WORDS: ReadonlySet<string> = new Set(['pass', 'password', 'passwd', 'pwd', ...FOREIGN_PASSWORDS]);

/** Last words of those that are written in several: `motDePasse`, `clave_secreta`, `passWord`. */
export const SPLIT_ENDS: ReadonlySet<string> = new Set(['passe', 'secreta', 'secrete', 'segreta', 'word']);

/** What is left in plain letters where a word for a password is written with its accents, from there on or to there: `contraseña`, `lösenord`. */
export const CUT_WORDS: ReadonlySet<string> = new Set(['contrase', 'senord']);

/** Words that, before a last word `key` or `keys`, name a secret key. */
export const KEY_QUALIFIERS: ReadonlySet<string> = new Set([
  'api', 'secret', 'private', 'priv', 'access', 'encryption', 'encrypt', 'decryption', 'crypto', 'cipher', 'signing', 'sign',
  'signature', 'master', 'auth', 'authentication', 'license', 'licence', 'session', 'jwt', 'hmac', 'aes', 'rsa',
  'cookie', 'admin', 'account', 'storage', 'shared', 'server', 'service', 'app', 'application', 'role', 'webhook', 'token', 'data',
  'stripe', 'sendgrid', 'openai', 'anthropic', 'twilio', 'aws', 'gcp', 'azure', 'mailgun', 'db', 'database', 'ssh', 'ssl', 'tls',
  'pgp', 'gpg', 'wallet', 'deploy', 'subscription', 'integration', 'consumer', 'write', 'bot', 'mac', 'kek', 'dek',
]);

/** Those of the above that say so little in code (`dataKey`, `appKey`) that only an environment variable counts. */
export const WEAK_KEY_QUALIFIERS: ReadonlySet<string> = new Set([
  'storage', 'shared', 'server', 'service', 'app', 'application', 'role', 'token', 'data', 'account', 'session', 'cookie', 'db',
  'database', 'write', 'deploy', 'integration', 'sign', 'signature', 'consumer', 'bot', 'admin', 'aws', 'gcp', 'azure', 'ssl', 'tls',
  'auth', 'webhook', 'wallet', 'mac', 'access',
]);

/** Further words before `keys` and `tokens` that make what is called so hold what others sign in with: `partnerKeys`. */
export const FURTHER_KEY_HOLDERS: ReadonlySet<string> = new Set(['bearer', 'client', 'customer', 'merchant', 'partner', 'refresh', 'tenant', 'user', 'valid', 'vendor']);

/** Headers that let in whoever sends a key: `X-Edge-Auth`. */
export const GATE_HEADER = /^x-(?:[a-z\d]+-){1,4}(?:auth|key)$/iu;

/** What is entered to be let in, without the breaks between its words; digits and letters that nobody would read as a word make it one. */
export const ACCESS_CODES: ReadonlySet<string> = new Set([
  'accesscode', 'accesspin', 'admincode', 'adminpin', 'alarmcode', 'bypasscode', 'codeacces', 'codiceaccesso', 'codigoacceso', 'codigoacesso', 'doorcode',
  'doorpin', 'entrycode', 'gatecode', 'kioskpin', 'lockcode', 'mastercode', 'masterpin', 'overridecode', 'pairingcode', 'parentalpin', 'servicepin', 'simpin',
  'unlockcode', 'unlockpin', 'zugangscode',
]);

/** Words before `key` that make it public or something else than a key. */
export const KEY_DISQUALIFIERS: ReadonlySet<string> = new Set([
  'public', 'publishable', 'site', 'anon', 'client', 'pub', 'did', 'prefix', 'cache', 'primary', 'foreign', 'sort', 'object', 'bucket',
  'idempotency', 'kms', 'write', 'routing', 'feature', 'index', 'posthog', 'partition', 'row', 'column', 'query', 'i18n', 'lookup', 'map',
]);

/** Words after which a `token` or `tokens` is a count, a syntax element or a design value. */
export const TOKEN_DISQUALIFIERS: ReadonlySet<string> = new Set([
  'input', 'output', 'total', 'prompt', 'completion', 'max', 'min', 'num', 'next', 'page', 'continuation', 'cancel', 'cancellation',
  'current', 'prev', 'previous', 'last', 'first', 'syntax', 'lexer', 'parser', 'design', 'color', 'spacing', 'end', 'start', 'eof',
  'punctuator', 'keyword', 'injection', 'di', 'comment', 'word', 'remaining', 'cached', 'reasoning', 'line', 'left', 'right', 'open',
  'close', 'operator', 'semicolon', 'comma', 'invalid', 'missing', 'expired', 'theme', 'abort', 'erc20', 'nft', 'style', 'before', 'after',
]);

/** Words before any secret word that take the promise back: what follows is hashed, shown masked, public or a flag. */
export const PUBLIC_FIRST_WORDS: ReadonlySet<string> = new Set([
  'is', 'has', 'enable', 'enabled', 'disable', 'disabled', 'allow', 'use', 'skip', 'require', 'requires', 'force', 'max', 'min', 'num',
  'no', 'ignore', 'hashed', 'masked', 'redacted', 'encrypted', 'public', 'should', 'show', 'hide', 'can', 'with', 'invalid', 'wrong',
  'missing', 'forgot', 'forgotten', 'reset', 'change', 'changed', 'update', 'confirm', 'validate', 'verify', 'check', 'get', 'set', 'on',
  'handle', 'toggle', 'error', 'err', 'label', 'placeholder', 'supports', 'needs', 'were', 'was', 'did', 'sealed', 'fake', 'mock', 'dummy',
  'display', 'obfuscated', 'expired', 'revoked', 'create', 'generate', 'delete', 'remove', 'topic',
]);

/** First words of the list above that in a variable still name a value: `resetToken`, `confirmPassword`. */
export const VALUE_FIRST_WORDS: ReadonlySet<string> = new Set([
  'reset', 'change', 'confirm', 'verify', 'update', 'set', 'no', 'with', 'on', 'use', 'create', 'generate', 'delete', 'remove', 'expired',
]);

/** Tail words of environment variables that say where or when a value holds, not what it is. */
export const ENV_TAIL_WORDS: ReadonlySet<string> = new Set([
  'base64', 'b64', 'hex', 'pem', 'json', 'global', 'live', 'test', 'prod', 'production', 'staging', 'stage', 'dev', 'development', 'local',
  'old', 'new', 'current', 'previous', 'primary', 'secondary', 'v1', 'v2', 'v3', 'overwrite', 'override', 'default', 'utf8', 'encoded',
  'sandbox', '1', '2', 'contents', 'content', 'value', 'string', 'raw', 'plain', 'plaintext',
]);

/** First words of environment variables that turn something on: `USE_API_KEY`, `FEATURE_API_TOKENS`. */
export const ENV_FLAG_WORDS: ReadonlySet<string> = new Set(['use', 'feature', 'flag', 'with', 'without', 'no', 'expire', 'toggle']);

/** Last words of environment variables that name a secret. */
export const ENV_SECRET_WORDS: ReadonlySet<string> = new Set([
  'password', 'passwords', 'passwd', 'pass', 'passphrase', 'pwd', 'secret', 'secrets', 'token', 'tokens', 'apikey', 'apikeys', 'apitoken',
  'apisecret', 'secretkey', 'privatekey', 'accesskey', 'encryptionkey', 'credential', 'credentials', 'salt', 'pepper', 'bearer', 'privkey',
  'skey', 'authorization', 'hmac', 'jwt', 'mnemonic', 'pat', 'psk', 'dbpassword', 'userpassword', 'authtoken', 'accesstoken', 'clientsecret',
  'dbpass', 'dbpwd', 'userpass', 'smtppass', 'mailpass', 'smtppassword', 'adminpassword', 'rootpassword', 'redispassword',
]);

/** Prefixes that publish a variable: build tools put its value into the browser bundle. */
export const PUBLISHED_PREFIXES: readonly string[] = [
  'NEXT_PUBLIC_', 'VITE_', 'REACT_APP_', 'EXPO_PUBLIC_', 'NUXT_PUBLIC_', 'GATSBY_', 'VUE_APP_', 'STORYBOOK_', 'PAYLOAD_PUBLIC_', 'PUBLIC_',
];

/** Variables that no browser may get, after such a prefix: what says so itself, and keys of services that have no public ones. */
export const NEVER_PUBLIC_PATTERN =
  /(?:^|_)(?:CLIENT_SECRET|API_SECRET|APP_SECRET|JWT_SECRET|SECRET_KEY|SECRET_ACCESS_KEY|PRIVATE_KEY|SERVICE_ROLE_KEY|ENCRYPTION_KEY|PASSWORD|PASSWD|DATABASE_URL)$|^SECRET$|(?:^|_)(?:ANTHROPIC|CLAUDE|COHERE|DEEPSEEK|GROQ|HUGGINGFACE|MISTRAL|OPENAI|OPENROUTER|REPLICATE|RESEND|SENDGRID|MAILGUN)_(?:API_)?(?:KEY|TOKEN)$|(?:^|_)(?:TWILIO_AUTH_TOKEN|STRIPE_SECRET|GITHUB_TOKEN|SLACK_(?:BOT_)?TOKEN|TELEGRAM_BOT_TOKEN|DISCORD_(?:BOT_)?TOKEN)$/u;

/** Whole variable names that look like secrets and are none, such as tokens that browsers get too, or that a platform sets itself. Source: Mixpanel's page on its project token. */
export const PUBLIC_VARIABLES: ReadonlySet<string> = new Set([
  'PWD', 'OLDPWD', 'INIT_CWD', 'CREDENTIALS', 'CORS_CREDENTIALS', 'GOOGLE_APPLICATION_CREDENTIALS', 'SENTRY_DSN', 'STRIPE_PKEY',
  'GITHUB_ACTIONS', 'NODE_AUTH_TOKEN', 'AZURE_TOKEN_CREDENTIALS', 'POSTHOG_API_KEY', 'POSTHOG_PROJECT_API_KEY', 'POSTHOG_PROJECT_TOKEN',
  'MIXPANEL_TOKEN', 'MIXPANEL_PROJECT_TOKEN',
]);

/**
 * Variables by which programs are told a file's path (`SSL_KEY`, `…_APPLICATION_CREDENTIALS`), keys that browsers get, and addresses of stores that
 * are asked over HTTP, whose token is another variable. Source for these: Upstash's page on connecting over REST.
 */
export const PUBLIC_VARIABLE_PATTERN =
  /(?:^|_)(?:SSL|TLS|HTTPS)(?:_CONF)?_(?:PRIV)?KEY$|_APPLICATION_CREDENTIALS$|(?:^|_)(?:PUSHER(?:_APP|_GLOBAL)?|DROPBOX_APP)_KEY$|(?:^|_)REST(?:_API)?_URL$/u;

/** What opens the key manager's own store; outside the manager by nature, allowed only where the manager is configured. */
export const BOOTSTRAP_VARIABLES: ReadonlySet<string> = new Set([
  'VAULT_TOKEN', 'VAULT_SECRET_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AZURE_CLIENT_SECRET', 'KEYTURN_MASTER_KEY_FILE',
]);

/** Services whose URL carries a user name and a password. */
export const CREDENTIAL_URL_PATTERN =
  /(?:^|_)(?:DATABASE|DB|REDIS|POSTGRES|POSTGRESQL|PG|MONGO|MONGODB|MYSQL|MARIADB|MSSQL|AMQP|RABBITMQ|RABBIT|CLOUDAMQP|NATS|CLICKHOUSE|KAFKA|SMTP|JAWSDB|CLEARDB|REDISCLOUD|DIRECT|CONNECTION)(?:_[A-Z0-9]+)?(?:_(?:READ_?ONLY|READER?|WRITER?|REPLICAS?|PRIMARY|POOL(?:ED|ER)?))?_(?:URL|URI|URLS|DSN)(?:_[A-Z]+){0,2}$|(?:^|_)(?:MONGO|DATABASE|REDIS|DB)(?:URL|URI)$|_CONNECTION_?STRING$|^CONNECTION_?STRING$/u;

/** Last words of a name in code that say what is held is about a secret, not the secret. */
export const METADATA_WORDS: ReadonlySet<string> = new Set([
  'id', 'ids', 'name', 'names', 'header', 'headers', 'field', 'fields', 'label', 'labels', 'url', 'uri', 'urls', 'path', 'paths', 'file',
  'filename', 'length', 'len', 'size', 'expiry', 'expires', 'expiration', 'ttl', 'age', 'count', 'type', 'types', 'kind', 'public', 'prefix',
  'suffix', 'placeholder', 'regex', 'regexp', 'pattern', 'input', 'text', 'message', 'msg', 'error', 'title', 'description', 'hint', 'help',
  'algorithm', 'algo', 'alg', 'purpose', 'format', 'policy', 'rules', 'schema', 'endpoint', 'route', 'page', 'form', 'param', 'params',
  'index', 'hash', 'digest', 'rounds', 'strength', 'status', 'state', 'enabled', 'disabled', 'required', 'valid', 'mode', 'provider',
  'strategy', 'selector', 'element', 'ref', 'button', 'icon', 'template', 'subject', 'issuer', 'audience', 'scope', 'domain', 'host', 'arn',
  'version', 'encoding', 'column', 'table', 'attribute', 'attr', 'option', 'event', 'action', 'method', 'command', 'env', 'variable', 'var',
]);

/** Last words of the names of what a person types into. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(['box', 'el', 'elem', 'element', 'field', 'input', 'ref']);

/** First words of functions that look something up by its name. */
export const LOOK_UP_VERBS: ReadonlySet<string> = new Set(['get', 'read', 'load', 'fetch', 'find', 'lookup', 'resolve', 'require', 'retrieve', 'has', 'need', 'from']);

/** Generic names that need a qualifier before they can name a secret in a store. */
export const GENERIC_NAMES: ReadonlySet<string> = new Set([
  'key', 'keys', 'k', 'd', 'secret', 'secrets', 'token', 'api-key', 'apikey', 'password', 'pass', 'passwd', 'pwd', 'passphrase', 'credential',
  'credentials', 'secret-key', 'private-key', 'auth', 'auth-token', 'access-token', 'value', 'default', 'client-secret', 'salt', 'iv', 'url',
  'uri', 'connection-string', 'authorization', 'config', 'options', 'access-key', 'secret-access-key', 'jwt', 'hash', 'data', 'bearer', 'hmac-key', 'encryption-key', 'signing-key', 'master-key', 'api-token',
  'basic-auth-password', 'user-password', 'wallet-key', 'material',
]);
