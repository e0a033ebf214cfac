/** What tells, around a value, that nobody may foresee it, and what takes that back. */

/** Last words that say how such a value is written; the word before them says what it is. */
export const FORM_WORDS: ReadonlySet<string> = new Set([
  'b64', 'base64', 'buf', 'buffer', 'bytes', 'hex', 'plain', 'raw', 'str', 'string', 'value',
]);

/** Ends of names, besides those of all secrets, whose values nobody may foresee; several of a kind included. */
export const FURTHER_UNFORESEEABLE_NAMES: ReadonlySet<string> = new Set([
  '2fa code', 'access ticket', 'auth state', 'auth ticket', 'backup codes', 'code verifier', 'coupon code', 'voucher code', 'promo code', 'gift code', 'gift card code', 'redemption code', 'pairing code', 'unlock code', 'door code', 'entry code', 'csrf state', 'email code', 'genid', 'hmac key', 'invite codes', 'jwt key',
  'activation key', 'license key', 'licence key', 'magic code', 'magic link', 'mail code', 'phone code', 'master key', 'recovery key', 'registration key', 'mfa code', 'oauth state', 'otp code', 'otp number', 'passwords', 'pepper', 'pin number', 'pwd',
  'download ticket', 'handshake ticket', 'login ticket', 'recovery codes', 'recovery phrase', 'registration code', 'reset key', 'secret code', 'secret phrase', 'secret slug', 'seed phrase',
  'access key', 'admin key', 'deletion key', 'enrollment key', 'host key', 'moderator key', 'network key', 'owner key', 'preshared key', 'provisioning key', 'psk', 'stream key', 'unlock key', 'wifi key',
  'security code', 'sessid', 'session ticket', 'sms code', 'socket ticket', 'sso ticket', 'totp', 'upload ticket', 'websocket ticket', 'ws ticket',
]);

/** Codes that let people in, in other languages: without the signs on their letters, the word `de` and a break between their words. */
export const FOREIGN_CODES: ReadonlySet<string> = new Set([
  'activatiecode', 'aktivierungscode', 'bestaetigungscode', 'bestatigungscode', 'codeacces', 'codeactivation', 'codeconfirmation', 'codereinitialisation',
  'codevalidation', 'codeverification', 'codiceaccesso', 'codiceconferma', 'codiceverifica', 'codigoacceso', 'codigoacesso', 'codigoactivacion',
  'codigoativacao', 'codigoconfirmacao', 'codigoconfirmacion', 'codigoconvite', 'codigoinvitacion', 'codigorecuperacao', 'codigorecuperacion',
  'codigoseguranca', 'codigoseguridad', 'codigoverificacao', 'codigoverificacion', 'dogrulamakodu', 'einladungscode', 'einmalcode', 'einmalpasswort',
  'freischaltcode', 'kodeverifikasi', 'kodweryfikacyjny', 'maxacnhan', 'onaykodu', 'sicherheitscode', 'verificatiecode', 'verifizierungscode',
  'wiederherstellungscode', 'zugangscode',
]);

/** Words for a code of any kind in other languages. */
export const FOREIGN_CODE_WORDS: ReadonlySet<string> = new Set(['codice', 'codigo', 'kode', 'kodu']);

/** Words that stand at the end of a longer one written without a break: `resettoken`, `userpassword`. */
export const JOINED_ENDS: readonly string[] = ['apikey', 'passcode', 'passphrase', 'passwd', 'password', 'secret', 'sessionid', 'token'];

/** Words before the last that make a value none that an attacker wants. */
export const HARMLESS_QUALIFIERS: ReadonlySet<string> = new Set([
  'boot', 'build', 'cache', 'cancellation', 'color', 'current', 'date', 'expiration', 'expire', 'expires', 'expiry', 'fetch', 'fixture', 'idempotency', 'load',
  'loading', 'lock', 'map', 'mount', 'old', 'placeholder', 'previous', 'progress', 'render', 'row', 'stub', 'test', 'tests', 'time', 'timestamp',
  'unique', 'watch',
]);

/** Last words of names that hold a code of some kind; the names around say of which. */
export const CODE_WORDS: ReadonlySet<string> = new Set([
  'code', 'digits', 'num', 'number', 'rand', 'random', 'randomcode', 'result', 'str', 'string', 'value',
]);

/** Words in the name of a function, class or object that make a `code` in it one that lets people in. */
export const CODE_CONTEXT_WORDS: ReadonlySet<string> = new Set([
  '2fa', 'activation', 'confirmation', 'forgot', 'forget', 'invitation', 'invite', 'login', 'mfa', 'otp', 'recovery', 'reset', 'signin', 'signup',
  'totp', 'verification', 'verify',
  'coupon', 'coupons', 'gift', 'giftcard', 'giftcards', 'invitations', 'invites', 'pairing', 'promo', 'redeem', 'redemption', 'unlock', 'voucher', 'vouchers',
  'activacion', 'ativacao', 'recuperacao', 'recuperacion', 'recuperar', 'verificacao', 'verificacion', 'verificar',
]);

/** Names of what a service that makes tokens or keys calls the one that it has just made. */
export const MADE_VALUE_NAMES: ReadonlySet<string> = new Set(['generated', 'plain', 'random', 'raw', 'result', 'str', 'string', 'value']);

/** Last words of the names of classes and modules that say what they do, not with what: `TokensService`. */
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  'controller', 'factory', 'generator', 'helper', 'issuer', 'manager', 'model', 'provider', 'repo', 'repository', 'resolver', 'service', 'store', 'util', 'utils',
]);

/** Words in the name of a function or class around a `sid` that make it the id of a session somebody is signed in with. */
export const SESSION_WORDS: ReadonlySet<string> = new Set(['auth', 'login', 'session', 'sessions', 'signin']);

/** Names of the option, and of the method of a builder, that gives a field of a record its value when nobody else does. */
export const DEFAULT_NAMES: ReadonlySet<string> = new Set(['$default', '$defaultFn', 'default', 'defaultFn', 'defaultTo', 'defaultValue', 'defaultsTo']);

/** Words in the name of a function or class around that say that it makes up data. */
export const MAKE_BELIEVE_WORDS: ReadonlySet<string> = new Set([
  'demo', 'dummy', 'example', 'fake', 'fixture', 'fixtures', 'mock', 'mocked', 'placeholder', 'sample', 'seed', 'seeder', 'simulate', 'spec', 'story',
  'stub', 'test',
]);

/** First words of functions that take the value named by the words after them. */
export const HANDING_VERBS: ReadonlySet<string> = new Set([
  'create', 'deliver', 'email', 'encrypt', 'hash', 'issue', 'mail', 'reset', 'save', 'send', 'set', 'sms', 'store', 'update', 'with',
]);

/** Methods whose first argument names what the others are. */
export const SETTING_METHODS: ReadonlySet<string> = new Set([
  'append', 'cookie', 'header', 'hset', 'put', 'set', 'setCookie', 'setHeader', 'setItem', 'setProperty', 'setex', 'store',
]);

/** Words around a nonce that is counted up or tried out, not kept from anyone. */
export const MINING_WORDS: ReadonlySet<string> = new Set(['block', 'blockchain', 'mine', 'miner', 'mining']);

/** Last words of names for which a nonce or token in them only has to be new. */
export const UNIQUE_NAMES: ReadonlySet<string> = new Set(['file', 'filename', 'id', 'key', 'label', 'marker', 'name', 'path', 'tag', 'title']);

/** Text in a function that says that its `code` of some digits is sent to somebody, or kept hashed until it comes back. */
export const SENDING_TEXT = /\b(?:send_?(?:e?mail|sms|otp|code|text|verification\w*)|transporter|twilio|nodemailer|sms|otp|2fa|two_?factor\w*|(?:hashed_?code|code_?hash)|verif(?:y|ication)_?(?:code|email|token|phone)\w*)\b/iu;

/** Last words of names beside a `code` that say whom it is sent to. */
export const RECIPIENT_NAMES: ReadonlySet<string> = new Set(['email', 'mobile', 'msisdn', 'phone', 'phonenumber']);

/** Globals that only browsers have. */
export const BROWSER_GLOBALS: ReadonlySet<string> = new Set(['$', 'chrome', 'document', 'jQuery', 'localStorage', 'navigator', 'sessionStorage', 'window']);

/** Text that ends where such a value follows: a message to a person, or a parameter of a link. */
export const ANNOUNCING_TEXT =
  /\byour (?:pass)?code is:?\s*$|\b(?:verification|verify|confirmation|activation|login|log-?in|sign-?in|security|access|reset|recovery|one[- ]time|otp|2fa)\s+(?:pass)?code(?:\s+(?:is|sent|generated|created))?\s*:?\s*$|\b(?:otp|one[- ]time password|(?:new|temporary) password|password is|password:)(?:\s+is)?\s*:?\s*$|(?:验证码|驗證碼|認証コード|인증\s?(?:번호|코드)|c[óo]digo de (?:verifica|confirma|acces|acess)\S*|code de (?:v[ée]rification|confirmation)|best[äa]tigungscode)\S{0,2}\s*:?\s*$/iu;

/** The last `name=` or `name:` of a text, when a value follows. */
export const NAMED_IN_TEXT = /(?:^|[?&;\s"'{,])["']?([A-Za-z][\w-]*)["']?[=:]\s*["']?$/u;

/** Names beside `state` that make it the one of an OAuth request. */
export const OAUTH_NAMES: ReadonlySet<string> = new Set([
  'clientId', 'client_id', 'codeChallenge', 'code_challenge', 'redirectUri', 'redirect_uri', 'responseType', 'response_type',
]);

/** Text that only the address of an authorization request holds. */
export const OAUTH_TEXT = /client_?id=|redirect_?uri=|response_?type=|code_challenge=|\/authorize\b|\/oauth\b/iu;

/** Last words of names whose values an attacker knows or can guess. */
export const GUESSABLE_NAMES: ReadonlySet<string> = new Set([
  'arch', 'counter', 'count', 'date', 'email', 'host', 'hostname', 'id', 'index', 'ip', 'mail', 'name', 'now', 'phone', 'pid', 'platform', 'ppid',
  'prefix', 'time', 'timestamp', 'ts', 'type', 'user', 'username', 'version', 'i',
]);

/** Modules whose functions tell what everybody on the machine, and many a visitor, knows of it. */
export const GUESSABLE_MODULES: ReadonlySet<string> = new Set(['os']);

/** An argument that must not be foreseen, though it is no secret. */
export interface UnforeseeableArgument {
  readonly module: string;
  readonly export: string;
  readonly argument: number;
  readonly what: string;
  readonly source: string;
}

const CRYPTO = 'https://nodejs.org/api/crypto.html';

/** Initialisation vectors and salts of `node:crypto`. */
export const UNFORESEEABLE_ARGUMENTS: readonly UnforeseeableArgument[] = [
  { module: 'bip39', export: 'entropyToMnemonic', argument: 0, what: 'the entropy of a wallet', source: 'https://www.npmjs.com/package/bip39' },
  { module: '@scure/bip39', export: 'entropyToMnemonic', argument: 0, what: 'the entropy of a wallet', source: 'https://www.npmjs.com/package/@scure/bip39' },
  { module: 'crypto', export: 'createCipheriv', argument: 2, what: 'the initialisation vector of a cipher', source: CRYPTO },
  { module: 'crypto', export: 'hkdfSync', argument: 2, what: 'the salt of a derived key', source: CRYPTO },
  { module: 'crypto', export: 'pbkdf2', argument: 1, what: 'the salt of a derived key', source: CRYPTO },
  { module: 'crypto', export: 'pbkdf2Sync', argument: 1, what: 'the salt of a derived key', source: CRYPTO },
  { module: 'crypto', export: 'scrypt', argument: 1, what: 'the salt of a derived key', source: CRYPTO },
  { module: 'crypto', export: 'scryptSync', argument: 1, what: 'the salt of a derived key', source: CRYPTO },
];
