/** How programs name what wraps the environment: modules, functions, checkers. */

/** Module specifiers that lead to a file of the project itself. */
export const OWN_MODULE = /^(?:\.|@\/|~\/|#|src\/)/u;

/** Names of modules of the project itself that only wrap the environment; AdonisJS has its own under `@ioc:Adonis/Core/Env`. */
export const ENV_MODULE = /(?:^|\/)(?:[Ee]nv|environment|env[.-](?:server|private|mjs))(?:\/index)?(?:\.[cm]?[jt]s)?$/u;

/** What such a module calls the environment and the functions that read it. */
export const ENV_EXPORT = /^(?:default|env|ENV|environment|serverEnv|envs|vars)$/u;

/** Functions of such a module that give all variables: `env()`, `getServerEnv()`. */
export const ENV_GETTER = /^(?:default|env|environment|[a-z]\w*Env(?:ironment)?)$/u;

/** Modules of settings, whose members are variables only where they are spelled like one: `config.JWT_SECRET`. */
export const CONFIG_MODULE = /(?:^|\/)(?:config|configuration|configs|settings)(?:\/(?:index|config|env|environment|server))?(?:\.[cm]?[jt]s)?$/u;

/** How variables are spelled. */
export const VARIABLE_SPELLING = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u;

/** Constants of a module of settings that name where something is kept, not what it is: `TOKEN_KEY`, `SESSION_KEY`. */
export const STORAGE_NAME = /(?:^|_)(?:TOKEN|STORAGE|SESSION|COOKIE|CACHE|USER|LOCAL|JWT)_KEYS?$|^(?:DEFAULT|INVALID|MISSING|WRONG|FORGOT|RESET|CHANGE)_/u;

/** Last words of what is called after a variable and holds a path: where the secret is, not the secret. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(['file', 'filename', 'path', 'dir', 'directory']);

/** Options of a connection that hold certificates, and variables that may be one although they are called a key: `DATABASE_SSL_KEY_BASE64`. */
export const CERTIFICATE_OPTION = /^(?:ca|cert)s?$/u;
export const MAYBE_CERTIFICATE = /^(?!.*(?:PRIVATE|SECRET|PASS|TOKEN)).*_(?:SSL|TLS|CA|CERT)_KEY(?:_|$)/u;

/** Settings that say under which name a session's cookie is kept. */
export const COOKIE_NAME_SETTING = /^(?:session|cookie)Key$/u;

/** Functions that read the variable whose name they are given, wherever they come from: `getEnv`, `requireEnvVar`, `mustGetEnv`. */
export const ENV_FUNCTION =
  /^(?:env|getenv|(?:(?:must|try)_?)?(?:get|read|require|required|need|load|fetch|ensure|expect|assert|demand|optional|safe|check)(?:required|optional|mandatory|server|private|process)?env(?:ironment)?(?:string|str|variable|var|value)?(?:orthrow|orfail|ordie|ordefault|strict|safe)?|env(?:ironment)?(?:string|str|variable|var|value|orthrow|orfail|ordie|ordefault|required))$/iu;

/** Functions of a module of variables that read one, whose names leave out of what: `get('X')`, `getOrDefault('X', 'y')`. */
export const ENV_MODULE_FUNCTION = /^(?:get|read|need|require|must|must[Gg]et|optional)(?:String|Str|Or[A-Z]\w*|With[A-Z]\w*)?$/u;

/** The same for those that make a list, an object or bytes of the text. */
export const MAKING_ENV_FUNCTION = /^(?:get|read|require|load)?env(?:ironment)?_?(?:array|base64|buffer|bytes|hex|json|list|split|strs|strings)$/iu;

/** Calls that check variables and give them back. */
export const CHECKING_CALL =
  /^(?:cleanEnv|createEnv|defineEnv|envsafe|load|loadEnv|parse|parseAsync|parseEnv|safeParse|validate|validateEnv|validateSync|attempt|cast|decode|plainToClass|plainToInstance|create|from)$/u;

/** Packages that read the environment, and what of them takes the variable's name; the variable is their first argument. */
export const READING_PACKAGES: ReadonlyMap<string, RegExp> = new Map([
  ['', /^Deno\.env\.get$/u],
  ['getenv', /^(?:default|string)$/u],
  ['env-var', /^get$/u],
  ['config', /^get$/u],
  ['nconf', /^get$/u],
  ['astro:env/server', /^getSecret$/u],
]);

/** Methods that end a chain of `env-var` and give the text itself. */
export const TEXT_ENDS: ReadonlySet<string> = new Set(['asString']);

/** Functions that take a variable whether it is set or not: they ask, or say so by their name: `isEmpty(x)`, `toOptionalString(x)`. Source: lodash. */
export const TAKES_ABSENT = /^is(?:Blank|Defined|Empty|Nil|NotEmpty|NotNil|Null|Nullish|Present|Undefined)$|optional/iu;

/** Decorators by which a field may stay without a value. Source: class-validator. */
export const OPTIONAL_DECORATOR = /^IsOptional$/u;
