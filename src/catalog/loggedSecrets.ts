/** What a logged expression must be called, or come from, to be taken for a secret; and what passes a value on or hides it. */

/** Last words that, of something in a log, name a secret; the numbers are in the notes on how code handles secrets. */
export const LOGGED_WORDS: ReadonlySet<string> = new Set([
  'password', 'passwords', 'passwd', 'pwd', 'passphrase', 'passcode', 'secret', 'secrets', 'apikey', 'apikeys', 'apisecret', 'apitoken',
  'authtoken', 'accesstoken', 'refreshtoken', 'sessiontoken', 'bearertoken', 'csrftoken', 'idtoken', 'clientsecret', 'secretkey',
  'privatekey', 'accesskey', 'authkey', 'encryptionkey', 'signingkey', 'masterkey', 'sessionkey', 'privkey', 'dbpassword', 'userpassword',
  'newpassword', 'oldpassword', 'passkey', 'credential', 'credentials', 'creds', 'jwt', 'otp', 'totp', 'authorization', 'cookie', 'cookies',
  'bearer', 'cek', 'dek', 'kek', 'pin', 'pincode', 'psk', 'pw', 'nonce', 'salt', 'pepper', 'mnemonic', 'cvv', 'cvc', 'ssn',
]);

/** Words before a last word `key` that make it a secret one. */
export const LOGGED_KEY_QUALIFIERS: ReadonlySet<string> = new Set([
  'api', 'secret', 'private', 'priv', 'access', 'encryption', 'decryption', 'encrypt', 'decrypt', 'signing', 'master', 'auth', 'license',
  'licence', 'session', 'jwt', 'hmac', 'aes', 'rsa', 'ssh', 'pgp', 'gpg', 'symmetric', 'wrapping', 'crypto', 'stripe', 'openai', 'sendgrid',
  'anthropic', 'twilio',
]);

/** Of those, the ones before `keys`; other lists of keys are lists of names. */
export const LOGGED_KEYS_QUALIFIERS: ReadonlySet<string> = new Set([
  'api', 'secret', 'private', 'encryption', 'signing', 'ssh',
]);

/** Words before `code` or `codes` that make it one to sign in, link a device or get an account back with. */
export const LOGGED_CODE_QUALIFIERS: ReadonlySet<string> = new Set([
  'verification', 'recovery', 'backup', 'pairing', 'otp', 'mfa', '2fa', 'totp', 'sms', 'reset', 'login', 'signin', 'auth', 'factor', 'magic', 'pin',
  'security',
]);

/** Words before `pass` that make it a password; alone it is a round, a shader stage, or a test that passed. */
export const PASS_QUALIFIERS: ReadonlySet<string> = new Set([
  'db', 'user', 'smtp', 'mail', 'email', 'admin', 'root', 'login', 'auth', 'database', 'ftp', 'redis', 'mongo', 'mysql', 'pg', 'postgres',
  'imap', 'proxy', 'plain', 'my', 'sudo', 'wifi', 'master', 'vault', 'api', 'ldap', 'rpc', 'mqtt', 'amqp', 'rabbitmq', 'sql', 'host',
  'account', 'client', 'service', 'temp',
]);

/** Receivers whose member `pass` is a password. */
export const PASS_HOLDERS: ReadonlySet<string> = new Set([
  'auth', 'smtp', 'credentials', 'creds', 'login', 'mail', 'db', 'proxy', 'account', 'body', 'user',
]);

/** Words before `token` that make it something of a grammar, a page, a chain or a budget; before `tokens` also a count. */
export const OTHER_TOKENS: ReadonlySet<string> = new Set([
  'input', 'output', 'total', 'prompt', 'completion', 'max', 'min', 'num', 'next', 'page', 'continuation', 'cancel', 'cancellation',
  'current', 'prev', 'previous', 'last', 'first', 'syntax', 'lexer', 'parser', 'design', 'color', 'spacing', 'end', 'start', 'eof',
  'punctuator', 'keyword', 'injection', 'di', 'comment', 'word', 'remaining', 'cached', 'reasoning', 'line', 'left', 'right', 'open',
  'close', 'opening', 'closing', 'operator', 'semicolon', 'comma', 'theme', 'abort', 'erc20', 'nft', 'style', 'before', 'after', 'sync',
  'stop', 'special', 'pad', 'mask', 'unknown', 'unexpected', 'expected', 'used', 'available', 'context', 'thinking', 'audio', 'image',
  'text', 'estimated', 'budget', 'inline', 'block', 'paren', 'bracket', 'brace', 'colon', 'arrow', 'string', 'number', 'identifier', 'type',
  'value', 'css', 'html', 'markdown', 'md', 'template', 'regex', 'node', 'raw', 'parsed', 'name', 'subscription', 'provider', 'service',
  'class', 'delimiter', 'separator', 'whitespace', 'pagination', 'cursor', 'resume', 'sub', 'reserve', 'pool', 'base', 'quote', 'native',
  'pair', 'from', 'to', 'as', 'const', 'function', 'else', 'this', 'super', 'decimal', 'tag', 'attr', 'attribute', 'path', 'url', 'date',
  'format', 'concurrency', 'completed', 'per', 'of',
]);

/** Words anywhere in a name that take its promise back: what it holds is hidden, hashed, public, or about a secret. */
export const HIDDEN_WORDS: ReadonlySet<string> = new Set([
  'hashed', 'hash', 'masked', 'redacted', 'encrypted', 'sealed', 'obfuscated', 'sanitized', 'sanitised', 'scrubbed', 'public', 'publishable',
  'display', 'censored', 'ciphered', 'invalid', 'wrong', 'missing', 'unexpected', 'illegal', 'unknown', 'bad', 'dummy', 'fake', 'mock',
  'stub', 'placeholder', 'truncated', 'shortened', 'digested', 'tokenized',
]);

/** First words of names that are questions, counts or actions. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'is', 'has', 'have', 'num', 'max', 'min', 'can', 'should', 'allow', 'enable', 'enabled', 'disable', 'disabled', 'skip', 'require',
  'requires', 'required', 'needs', 'need', 'show', 'hide', 'supports', 'did', 'must', 'was', 'were', 'will', 'no', 'without', 'ignore', 'force',
  'get', 'forgot', 'forgotten', 'validate', 'check', 'verify', 'handle', 'toggle', 'error', 'err', 'label', 'expect', 'expects', 'with',
  'use', 'uses', 'on', 'set', 'generate', 'create', 'delete', 'remove', 'rotate', 'revoke', 'fetch', 'find', 'compare',
  'afficher', 'alterar', 'cambiar', 'esqueci', 'longitud', 'longueur', 'mostrar', 'ocultar', 'olvide', 'recuperar', 'tamanho', 'trocar', 'validar',
  'valider', 'verificar', 'verifier', 'zeige',
]);

/** Last words of objects whose members are texts, names or kinds, not what the members are called after. */
export const TEXT_HOLDERS: ReadonlySet<string> = new Set([
  'error', 'errors', 'message', 'messages', 'msg', 'code', 'codes', 'type', 'types', 'event', 'events', 'action', 'actions', 'constant',
  'constants', 'status', 'label', 'labels', 'field', 'fields', 'schema', 'schemas', 'placeholder', 'placeholders', 'i18n', 'locale',
  'strings', 'text', 'texts', 'translations', 'translation', 'validators', 'validator', 'validation', 'rules', 'regex', 'patterns', 'routes',
  'selectors', 'kind', 'kinds', 'columns', 'enum', 'touched', 'refs', 'icons', 'reason', 'reasons', 'syntax', 'statuses', 'scopes',
  'features', 'counts', 'paths', 'urls', 'links', 'endpoints', 'usage', 'symbols', 'classes', 'styles', 'colors', 'names', 'descriptions', 'docs', 'help', 'shape',
]);

/** Members that only objects of a grammar, a chain or a cancellation have: a `token` with them is no credential. */
export const OTHER_TOKEN_MEMBERS: ReadonlySet<string> = new Set([
  'type', 'kind', 'value', 'start', 'end', 'loc', 'range', 'line', 'column', 'text', 'raw', 'symbol', 'decimals', 'address', 'cancel',
  'lexeme', 'pos', 'isCancellationRequested', 'aborted', 'throwIfRequested', 'onCancelled', 'offset', 'index', 'chainId', 'logoURI',
  'content', 'depth', 'block', 'tag', 'nesting', 'markup', 'children', 'attrs', 'map', 'image', 'position', 'src', 'span', 'name', 'pattern',
  'stop', 'nextSibling', 'tokenIndex', 'description',
]);

/** Pairs of members by which something stands on a board or a map: a `token` beside them is a piece. */
export const PLACING_MEMBERS: readonly (readonly [string, string])[] = [['col', 'row'], ['column', 'row'], ['dx', 'dy'], ['x', 'y']];

/** Words in a file's text that show what its tokens are. */
export const GRAMMAR_TEXT =
  /\b(?:tokeni[sz](?:e|er|ed|ation)\w*|lex(?:er|eme)?|Lexer|\w*Lexer|nextToken|peekToken|getToken\(\)\.|curToken|Token(?:Type|Kind|s)|token(?:Type|Kind|Types)\b|SyntaxKind|tokenStream|InjectionToken|[Ii]njector|CancellationToken|unexpectedToken|isToken|matchToken|eatToken|tokenStart|tokenEnd|shiftToken|consumeToken)\b|\b[Gg]rammar\b|(?<!(?:[Aa]rgs?|[Bb]ody|[Cc]ookie|[Ff]eed|[Ff]orm|[Qq]uery|[Uu]rl)[-_]?)[Pp]arser\b/u;

/** Names of files whose tokens are those of a grammar, unless their text is about credentials. */
export const GRAMMAR_FILE = /lex|token|pars|scan|grammar|syntax|compil/iu;

/** Words in the text of a file that show that its tokens let somebody in: `verifyToken.js` is about no grammar. */
export const CREDENTIAL_TEXT =
  /\b(?:authorization|bearer|(?:access|refresh)_?tokens?|jsonwebtoken|jwt\w*|nanoid|oauth\w*|randomBytes|randomUUID|req(?:uest)?\.(?:body|cookies|headers|query))\b/iu;

/** Words in a file's text that show that its tokens are counted. */
export const MODEL_TEXT = /\b(?:prompt_?tokens|completion_?tokens|max_?tokens|total_?tokens|tokenCount|input_?tokens|countTokens|bpe|llm|\w*rate_?limit\w*|tokenBucket)\b/iu;

/** Words in a file's text that show that each token is a piece of what a language model writes. */
export const STREAM_TEXT = /\b(?:on_?(?:new_?)?token|handleLLMNewToken|streamText|llm|tokenStream)\b\s*[:(=]|\bfor await \((?:const|let) token of\b/iu;

/** Headers that carry credentials, in lower case. */
export const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key', 'x-auth-token', 'x-access-token', 'x-amz-security-token',
  'x-csrf-token', 'x-xsrf-token', 'x-vault-token', 'x-gitlab-token', 'api-key', 'apikey', 'private-token', 'x-secret', 'x-session-token',
  'x-refresh-token',
]);

/** Last words of what values are read from by name: `searchParams.get('token')`. */
export const VALUE_STORES: ReadonlySet<string> = new Set([
  'headers', 'header', 'req', 'request', 'ctx', 'context', 'params', 'query', 'data', 'storage', 'config', 'configuration', 'settings',
  'cookies', 'jar', 'core', 'metadata', 'store', 'secrets', 'vault', 'nconf', 'conf', 'form', 'service', 'session', 'c', 'res', 'response',
]);

/** Methods that give the value of a name. */
export const VALUE_GETTERS: ReadonlySet<string> = new Set([
  'get', 'getItem', 'getItemAsync', 'getInput', 'header', 'getHeader', 'getOrThrow', 'param', 'getAll', 'getCookie',
]);

/** Functions that find an element of a page by a selector. */
export const ELEMENT_GETTERS: ReadonlySet<string> = new Set(['$', '$eval', 'jQuery', 'querySelector', 'waitForSelector']);

/** The id, or the name of a field, that a selector ends in: `#login-password`, `input[name="password"]`. */
export const SELECTED_NAME = /#([\w-]+)$|\[name=["']?([\w-]+)["']?\]$/u;

/** First words of functions whose result is what the rest of their name says. */
export const GIVING_WORDS: ReadonlySet<string> = new Set([
  'get', 'generate', 'create', 'make', 'issue', 'fetch', 'load', 'read', 'retrieve', 'obtain', 'acquire', 'new', 'build', 'decrypt',
  'derive', 'request', 'random', 'refresh', 'mint',
]);

/** Functions of `crypto` that make keys, by whether their result is secret wherever it goes. */
export const KEY_MAKERS: ReadonlyMap<string, 'always' | 'when named key'> = new Map([
  ['createPrivateKey', 'always'], ['createSecretKey', 'always'], ['generateKeySync', 'always'], ['randomBytes', 'when named key'],
  ['scryptSync', 'when named key'], ['pbkdf2Sync', 'when named key'], ['hkdfSync', 'when named key'],
]);

/** Calls of secret stores, as `module:maker#method`, whose answer holds a stored secret. */
export const STORE_READS: ReadonlySet<string> = new Set([
  'node-vault:default#read', 'node-vault:default#kv.read', '@azure/keyvault-secrets:SecretClient#getSecret', '@aws-sdk/client-ssm:SSM#getParameter', '@dopplerhq/node-sdk:default#secrets.get',
  '@infisical/sdk:InfisicalSDK#getSecret',
  '@google-cloud/secret-manager:SecretManagerServiceClient#accessSecretVersion', '@1password/sdk:createClient#secrets.resolve',
  '@infisical/sdk:InfisicalSDK#secrets.getSecret', '@infisical/sdk:InfisicalClient#getSecret', 'infisical-node:default#getSecret',
  '@aws-lambda-powertools/parameters/secrets:SecretsProvider#get',
]);

/** Methods that answer with a stored secret on whatever they are called. */
export const STORE_METHODS_ALONE: ReadonlySet<string> = new Set(['getSecretValue', 'accessSecretVersion', 'accessSecretVersionAsync', 'batchGetSecretValue', 'requireSecret']);

/** Functions that sign tokens, as `module:export`; the methods of what is called after JWT count by that name. */
export const TOKEN_SIGNERS: ReadonlySet<string> = new Set([
  'jsonwebtoken:sign', 'jose:SignJWT#sign', 'jose:CompactSign#sign', '@tsndr/cloudflare-worker-jwt:sign', 'hono/jwt:sign', 'jwt-simple:encode',
  '@nestjs/jwt:JwtService#sign', '@nestjs/jwt:JwtService#signAsync',
]);

/** Cookies, in lower case, that keep somebody signed in. */
export const SESSION_COOKIES: ReadonlySet<string> = new Set([
  'session', 'session_id', 'session-id', 'sessionid', 'sid', 'connect.sid', 'phpsessid', 'jsessionid', 'auth', 'sess', 'ssid',
  'next-auth.session-token', '__session', 'remember_me', 'rememberme',
]);

/** Functions that themselves answer with a stored secret, as `module:export`. */
export const STORE_READERS: ReadonlySet<string> = new Set([
  '@aws-lambda-powertools/parameters/secrets:getSecret', 'electron:safeStorage.decryptString', 'keytar:getPassword', 'keytar:default.getPassword',
]);

/** Methods whose result still holds what they are called on. */
export const CARRYING_METHODS: ReadonlySet<string> = new Set([
  'toString', 'trim', 'trimStart', 'trimEnd', 'toUpperCase', 'toLowerCase', 'padEnd', 'padStart', 'valueOf', 'normalize', 'concat', 'toJSON',
  'repeat', 'flat', 'join', 'reverse', 'split', 'export', 'at', 'toBase58', 'toBase64', 'toHex', 'toHexString', 'toLocaleString', 'replaceAll',
  'replace', 'slice', 'substring', 'substr',
]);

/** Functions that give back what is inside their argument. */
export const CARRYING_FUNCTIONS: ReadonlySet<string> = new Set([
  'Array.from', 'Buffer.from', 'Object.assign', 'Object.entries', 'Object.freeze', 'Object.fromEntries', 'Object.values', 'atob', 'btoa',
  'structuredClone', 'Array.of', 'JSON.parse',
]);

/** Roots and packages of functions that only colour text. */
export const COLOUR_ROOTS: ReadonlySet<string> = new Set([
  'chalk', 'kleur', 'colors', 'pc', 'picocolors', 'ansis', 'colorette', 'clc', 'yoctocolors', 'ansi', 'color',
]);

/** Words of routes, functions and files in which a request's body holds a password. */
export const AUTH_TEXT = /auth(?!or)|log-?_?in(?![a-z])|sign-?_?(?:in|up)(?![a-z])|regist(?:er|ration)|passw(?:or)?d|credential/iu;

/** Names of settings objects, in lower case, that may hold secrets. */
export const CONFIG_NAME = /^(?:app|server|global|main)?_?(?:config|configuration|settings)$/iu;

/** Names of settings objects that hold the credentials of a service. */
export const SERVICE_CONFIG_NAME = /^(?:db|database|auth|smtp|mail|mailer|jwt|oauth|redis|mongo|mysql|postgres|pg|aws|s3|stripe|firebase|session|ldap)_?(?:config|configuration|settings|options|opts|credentials)$/iu;

/** Methods that name the value that they write in their first argument. */
export const NAMING_METHODS: ReadonlySet<string> = new Set([
  'setAttribute', 'setTag', 'setExtra', 'setContextProperty', 'setGlobalContextProperty', 'setUserProperty', 'addCustomAttribute',
  'addCustomSpanAttribute',
]);

/** Members by which a service answers with tokens; an object that one of them is taken out of shows it as a whole. */
export const TOKEN_MEMBERS: ReadonlySet<string> = new Set([
  'accessToken', 'access_token', 'client_secret', 'id_token', 'refreshToken', 'refresh_token',
]);

/** Functions whose result never shows what they are given. */
export const PLAIN_FUNCTIONS: ReadonlySet<string> = new Set([
  'Boolean', 'Date.now', 'Number', 'Object.keys', 'Object.hasOwn', 'Symbol', 'Symbol.for', 'clearTimeout', 'isNaN', 'parseFloat', 'parseInt',
  'performance.now', 'process.cwd', 'process:cwd', 'setImmediate', 'setInterval', 'setTimeout', 'Array.isArray', 'Buffer.byteLength',
  'Buffer.isBuffer', 'Number.isInteger',
]);

/** Methods whose result never shows what they are called on. */
export const PLAIN_METHODS: ReadonlySet<string> = new Set([
  'endsWith', 'equals', 'every', 'has', 'includes', 'indexOf', 'keys', 'lastIndexOf', 'localeCompare', 'match', 'search', 'some',
  'startsWith', 'subscribe', 'test', 'cwd',
]);

/** Names of files that hold a private key. */
export const KEY_FILE = /\.(?:key|p12|pfx|ppk)$|private\S*\.pem$|^id_(?:rsa|ed25519|ecdsa)$|^key\.pem$|(?:secret|jwt)\S*\.(?:key|pem|txt)$/iu;

/** Last words of names whose secret may be a number. */
export const NUMERIC_SECRETS: ReadonlySet<string> = new Set([
  'otp', 'totp', 'pin', 'pincode', 'passcode', 'cvv', 'cvc', 'ssn', 'code', 'codes',
]);

/** Types of packages that a `token` often has and no credential does. */
export const OTHER_TYPES = /^(?:Cancel(?:lation)?Token|AbortSignal|SecretHandle|InjectionToken|Function|Date|RegExp|Symbol|Number|Boolean|Map|Set|(?:\w*(?:Token|Syntax)(?:Kind|Type)))$/u;
