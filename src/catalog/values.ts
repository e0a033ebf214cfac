/** Texts that stand where secrets stand and are none, and texts that people choose as secrets. */

/** Passwords and keys that people choose; single words are judged by this list. Source: lists of most used passwords, tutorials. */
export const CHOSEN_SECRETS: ReadonlySet<string> = new Set([
  'admin', 'administrator', 'root', 'toor', 'letmein', 'qwerty', 'qwertz', 'azerty', 'welcome', 'monkey', 'dragon', 'master', 'iloveyou',
  'changeme', 'changeit', 'supersecret', 'topsecret', 'mysecret', 'secretkey', 'mysecretkey', 'mypassword', 'passw0rd', 'pass123', 'test',
  'guest', 'demo', 'postgres', 'mysql', 'mongo', 'redis', 'rabbitmq', 'swordfish', 'trustno1', 'sunshine', 'princess', 'football', 'shadow',
  'superman', 'batman', 'hunter', 'default', 'keyboard cat', 'shhhhh', 'shhhh', 'ssh', 'abc', 'asdf', 'asdfgh', 'zxcvbn', 'foobar', 'opensesame',
  'notasecret', 'hush', 'infected', 'verysecret', 'jwtsecret', 'sessionsecret', 'thisisasecret', 'ilovecats', 'catcat', 'secretsecret', 'whatever',
]);

/** Words that appear in secrets chosen by people, and hardly ever in identifiers: `my-super-secret-key`. */
export const CHOSEN_WORDS: ReadonlySet<string> = new Set([
  'my', 'super', 'very', 'really', 'dont', 'donot', 'tell', 'change', 'changeme', 'random', 'strong', 'secure', 'insecure', 'unsafe', 'dev',
  'development', 'local', 'prod', 'production', 'staging', 'default', 'temp', 'temporary', 'top', 'ultra', 'mega', 'hush', 'shh', 'shhh', 'cat',
  'dog', 'keyboard', 'horse', 'battery', 'staple', 'qwerty', 'letmein', 'our', 'ssshhh', 'keep', 'safe', 'hard', 'guess', 'long', 'some',
  'this', 'is', 'replace', 'please', 'love', 'magic', 'winter', 'summer', 'spring', 'autumn', 'company', 'app', 'demo', 'fallback', 'never', 'share',
]);

/** Whole values that are settings, words of a protocol, or names of things. */
export const PLAIN_VALUES: ReadonlySet<string> = new Set([
  'include', 'omit', 'same-origin', 'true', 'false', 'null', 'undefined', 'none', 'required', 'optional', 'hidden', 'text', 'string', 'number',
  'boolean', 'object', 'any', 'bearer', 'basic', 'digest', 'jwt', 'oauth', 'oauth2', 'header', 'cookie', 'query', 'body', 'local', 'session',
  'sha1', 'sha256', 'sha512', 'md5', 'hs256', 'rs256', 'es256', 'aes', 'aes-256-gcm', 'aes-256-cbc', 'utf8', 'utf-8', 'hex', 'base64',
  'authorization', 'auto', 'on', 'off', 'yes', 'no', 'username', 'email', 'password', 'secret', 'token', 'key', 'n/a', 'na', 'comment',
  'keyword', 'identifier', 'punctuation', 'operator', 'variable', 'function', 'csrf', 'xsrf', 'refresh', 'plain', 'scram-sha-256', 'trust',
  'pkce', 'plaintext', 'new-password', 'current-password', 'one-time-code', 'off-session', 'on-session', 'unknown', 'invalid', 'valid',
  'expired', 'missing', 'empty', 'manual', 'automatic', 'system', 'inherit', 'client_secret_post', 'client_secret_basic', 'private_key_jwt',
]);

/** What documentation and templates put where a secret goes. */
export const PLACEHOLDER =
  /^(?:x{3,}|\*{2,}|\.{3,}|•{2,}|-{3,}|_{3,}|0{4,}|#{3,}|\?+)$|^\[[^\]]*\]$|^<[^>]*>$|^\{+[^}]*\}+$|\$\{|\{\{|<%|%\(|^%[sdjo]$|^\$[A-Z_]+$|\byour[\s_-]|^(?:insert|enter|add|put|paste|replace|provide|fill)[\s_-].*(?:here|key|token|secret|password)|(?:^|[\s_-])here$|placeholder|example|\bsample|redacted|\bdummy|xxxx|\bfoo\b|\bbar\b|\btodo\b|not[\s_-]?set|^(?:fake|mock|test|stub)[\s_-]?(?:key|token|secret|password|api[\s_-]?key)?$|\.\.\.$|…|\blorem\b|^%\w+%$/iu;

/**
 * What stands where a provider's key is asked for and none is needed, as for a model on the own machine; a key's prefix alone is one too.
 * Source: the manuals of servers that speak OpenAI's protocol.
 */
export const STAND_IN =
  /^(?:[a-z]{1,8}[-_]|none|null|empty|dummy|ollama|lm-?studio|vllm|local|unused|not-?(?:needed|required|used)|(?:sk-)?no-?(?:api-?)?key(?:-?(?:needed|required))?|n\/?a|-)$/iu;

/** References to a secret kept elsewhere, and texts that are encrypted already. */
export const REFERENCE =
  /^(?:arn:|vault:|op:\/\/|secretsmanager:|ssm:|aws-ssm:|gcp-?secret|projects\/[^/]+\/secrets\/|akv:|keyvault:|@Microsoft\.KeyVault|doppler:|infisical:|env:|file:|ENC\[|enc:|encrypted:|sops:|\$2[aby]\$|\$argon2|\$scrypt|\$pbkdf2|pbkdf2|sha(?:1|256|384|512)[-:]|\{(?:SSHA|SHA|CRYPT)\}|vault_|secret:\/\/|data:|blob:|urn:|urn$)/iu;

/** Texts that have the shape of something else: paths, selectors, times, versions, addresses, code. */
export const OTHER_SHAPE =
  /^(?:https?|wss?|ftp|mailto|tel|file|chrome|about|git|ssh):|^[a-z]+\.\d{2,3}$|^(?:\.{0,2}\/|~\/|[A-Z]:\\)|^[\w.+-]+@[\w-]+\.[\w.-]+$|^#[\w-]+$|^\.[A-Za-z][\w-]*$|^--[\w-]+$|^\[[\w-]+[~|^$*]?=|^[a-z]+\[[\w-]+|^\d{1,4}(?:\.\d+)*(?:ms|s|m|h|d|w|y|px|em|rem|%|kb|mb)?$|^v?\d+\.\d+(?:\.\d+)?(?:[-+][\w.]+)?$|^\d{4}-\d{2}-\d{2}|^[a-z_-]+(?::[a-z_*-]+)+$|^d-[\da-f]{32}$|^(?:[ehpr]s(?:256|384|512)|eddsa|argon2(?:id|i|d)?|bcrypt|scrypt|pbkdf2|sha-?\d{1,3}|md5|ed25519|x25519|aes-?\d{3}(?:-?[a-z]{3})?)$|^0x[\da-f]{40}$|^__[a-z\d_]+__$|^__(?:secure|host)-|^<\||^[\w-]+\.(?:js|ts|json|pem|key|crt|txt|env|yml|yaml|html|css|png|svg|jpe?g|md|sh|sql|toml|ini|cfg|conf|log|lock)$|^[a-z]+\/[a-z0-9.+-]+$|<\/?[a-z][^>]*>|^\/.*\/[a-z]*$|^(?:rgba?|hsla?|var|calc|url)\(|^\^|\$$|^(?:a|button|code|div|form|h\d|input|label|li|p|select|span|td|textarea|ul)[#.][a-z][\w-]*$|^[a-z_]+(?::[\w,.]+)?(?:\|[a-z_]+(?::[\w,.]+)?)+$/iu;

/** The path of a file that holds a key or certificate, where people put one for the key itself. */
export const KEY_PATH = /^[\w@~.\\/:-]{0,200}[\w)]\.(?:p8|p12|pfx|pem|key|der|crt|cer|jks|ppk|json)$/u;

/** Words of error codes. */
export const FAULT_WORDS: ReadonlySet<string> = new Set([
  'incorrect', 'invalid', 'wrong', 'missing', 'required', 'must', 'mismatch', 'mismatched', 'expired', 'failed', 'failure', 'error', 'denied',
  'unauthorized', 'forbidden', 'notfound', 'unknown', 'unsupported', 'exceeded', 'revoked', 'blocked', 'cannot', 'empty', 'short',
]);

/** A version-independent UUID: an id, unless its name says that a provider issued it as a key. */
export const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

/**
 * Keys that are made to be given to others, in the armour of a file or encoded bare: an uncompressed point of P-256, as browsers subscribe to
 * pushes with (also in hexadecimal digits), SubjectPublicKeyInfo of RSA, of elliptic curves and of Ed25519, and public keys of SSH. Source: RFC 8292, RFC 5280, RFC 4253.
 */
export const PUBLIC_KEY =
  /^\s*-----BEGIN (?:[A-Z0-9]+ )*(?:PUBLIC KEY|CERTIFICATE|CERTIFICATE REQUEST)-----|^ssh-(?:rsa|ed25519) |^B[A-P][\w-]{85}=?$|^(?:0x)?04[\da-fA-F]{128}$|^MII[\w+/]{4}NBgkqhkiG9w0BAQEFAAOC|^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE|^MCowBQYDK2V[uw]AyEA|^AAAA(?:B3NzaC1yc2E|C3NzaC1lZDI1NTE5|E2VjZHNhLXNoYTI)/u;

/** Keys that providers make to be published. Source: each provider's page on its keys. */
export const PUBLISHABLE = /^(?:pk_(?:live|test)_|pk-lf-|sb_publishable_|pk\.(?:eyJ|[\w-]{20,}\.)|phc_|pub-c-|sub-c-|public_|pk_prod_|mob-|G-[A-Z\d]{6,12}$|UA-\d)/u;

/** Sentences that stand in for a secret that nobody set yet, and work as one. */
export const CHANGE_ME = /\b(?:change (?:me|this|it)|do not use|don't use|replace (?:me|this)|not for production|unsafe|insecure)\b/iu;

/** The same in one word: outside a file that shows how another is to be written, it is what runs. */
export const TO_BE_CHANGED = /^(?:please[\s_-]?)?(?:change|replace)[\s_-]?(?:me|this|it)\b/iu;

/** Words of names and kinds beside passwords: of their fields, pages, icons and states. */
export const INTERFACE_WORDS: ReadonlySet<string> = new Set([
  'account', 'accounts', 'auth', 'box', 'button', 'card', 'cell', 'closed', 'component', 'container', 'credentials', 'current', 'default', 'dialog', 'email', 'eye',
  'filled', 'fields', 'form', 'group', 'icon', 'input', 'key', 'keys', 'link', 'lock', 'login', 'logout', 'manager', 'menu', 'mfa', 'modal', 'module', 'none', 'oauth',
  'off', 'open', 'otp', 'outline', 'panel', 'profile', 'recovery', 'row', 'screen', 'section', 'security', 'service', 'settings', 'shield', 'sign', 'signin', 'signup',
  'solid', 'sso', 'step', 'tab', 'user', 'users', 'view', 'visibility', 'wrapper',
]);

/** Alphabets and counting-up texts, which random generators draw from. */
export const ALPHABET = /abcdefghij|ABCDEFGHIJ|^(?:0123456789)|qrstuvwxyz|^[+\-*/=,.;:!?@#$%^&()[\]{}|<>~`'" ]+$/u;

/** Folders and files of translated or displayed text. */
export const TEXT_FILE = /(?:^|[/._-])(?:i18n|l10n|locales?|lang|langs|languages?|translations?|messages|labels|strings|copy|texts?|dictionar(?:y|ies)|intl)(?:[/._-]|$)/iu;
