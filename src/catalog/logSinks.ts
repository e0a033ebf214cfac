/** Where a program writes what people read later (logs, traces, reports), and what hides a value in it. */

/** How one gets from an export to what is called. */
export type SinkReach =
  /** The export itself is called. */
  | 'itself'
  /** A method that is a member of the export. */
  | 'member'
  /** A method of what `new` or a call of the export makes. */
  | 'made'
  /** What a call of the export returns is called. */
  | 'madeFunction';

/** A call, known by its module, that writes its arguments where secrets must not be. */
export interface LogSink {
  /** Module specifiers without `node:`; `''` for a global; one that ends in `*` is a prefix. */
  readonly modules: readonly string[];
  /** Paths of exports; `default` is also what `module.exports` is. */
  readonly exports: readonly string[];
  readonly reach: SinkReach;
  /** Names of the methods for `member` and `made`; `levels` for `LEVEL_METHODS`. */
  readonly methods?: readonly string[] | 'levels';
  /** Index of the first argument that is written, 0 when left out; all after it are written too. */
  readonly firstArgument?: number;
  /** `log` is a log or output, `report` a trace or error report kept by a service, `analytics` an event. */
  readonly kind: 'log' | 'report' | 'analytics';
  readonly source: string;
}

/** A method known by the name of what it is called on, where no import tells. */
export interface ReceiverSink {
  /** Last words of the receiver's last name, in lower case: `span` for `this.activeSpan`. */
  readonly receivers: readonly string[];
  readonly methods: readonly string[];
  readonly firstArgument?: number;
  readonly kind: 'log' | 'report' | 'analytics' | 'response';
  readonly source: string;
}

/** An option that lists what a logger removes before it writes. */
export interface RedactOption {
  readonly module: string;
  readonly export: string;
  readonly argument: number;
  /** Names of the options that lead to the list of paths or keys. */
  readonly path: readonly string[];
  /** What the list holds: paths into the logged object (`user.token`, `*.token`), or keys at any depth. */
  readonly lists: 'paths' | 'keys';
  readonly source: string;
}

/** A function of a package that gives back its argument without the secrets. */
export interface Sanitizer {
  readonly module: string;
  readonly export: string;
  readonly reach: SinkReach;
  readonly methods?: readonly string[];
  readonly source: string;
}

const CONSOLE = 'https://developer.mozilla.org/docs/Web/API/console';
const SENTRY = 'https://docs.sentry.io/platforms/javascript/apis/';
const OPENTELEMETRY = 'https://opentelemetry.io/docs/languages/js/instrumentation/';

/** Last words of a name that make what bears it a logger: `logger`, `this.auditLog`, `req.log`. */
export const LOGGER_WORDS: ReadonlySet<string> = new Set([
  'bunyan', 'consola', 'log', 'log4js', 'logger', 'loggers', 'logging', 'loglevel', 'pino', 'signale',
  'winston',
]);

/** Names, in lower case without separators, that end in such a word but are no loggers. */
export const NO_LOGGERS: ReadonlySet<string> = new Set([
  'backlog', 'blog', 'catalog', 'changelog', 'dialog', 'gitlog', 'prolog', 'vlog',
]);

/** Methods that write a record, over all loggers: npm and syslog levels, and signale's types. */
export const LEVEL_METHODS: ReadonlySet<string> = new Set([
  'alert', 'box', 'complete', 'crit', 'critical', 'debug', 'dir', 'emerg', 'emergency', 'error', 'err',
  'exception', 'fail', 'fatal', 'http', 'info', 'information', 'log', 'mark', 'note', 'notice', 'pending',
  'ready', 'silly', 'start', 'success', 'trace', 'verbose', 'warn', 'warning', 'write',
]);

/** Methods that make a logger from a logger; their arguments are bindings, written with each record. */
export const CHILD_LOGGER_METHODS: ReadonlySet<string> = new Set([
  'child', 'extend', 'getChildLogger', 'getSubLogger', 'scope', 'setBindings', 'withContext',
  'withDefaults', 'withFields', 'withTag',
]);

/** Names of free functions that log, wherever they come from. */
export const LOG_FUNCTIONS: ReadonlySet<string> = new Set([
  'captureException', 'captureMessage', 'debugLog', 'errorLog', 'infoLog', 'log', 'logDebug', 'logError',
  'logEvent', 'logException', 'logInfo', 'logMessage', 'logTrace', 'logVerbose', 'logWarn', 'logWarning',
  'logger', 'reportError', 'traceException', 'warnLog', 'writeLog',
]);

/** Free functions that send an event to an analytics service. */
export const ANALYTICS_FUNCTIONS: ReadonlySet<string> = new Set(['fbq', 'ga', 'gtag', 'plausible', 'trackEvent', 'ym']);

/** Functions of `fs` that add to a file, which is a log when it is called so. */
export const APPENDING_FUNCTIONS: ReadonlySet<string> = new Set(['appendFile', 'appendFileSync', 'promises.appendFile', 'outputFile', 'writeFile', 'writeFileSync', 'promises.writeFile']);

/** Files of logs by their path, and by the name of what holds the path. */
export const LOG_PATH = /\.log$|(?:^|\/)(?:var\/)?logs?\//iu;
export const LOG_PATH_NAME = /(?:^|_)log(?:s|ger|ging)?(?:_?(?:file|path|filename|filepath|dest|destination))?$|[a-z]Log(?:s)?(?:File|Path|Filename|FilePath)?$|^log[A-Z]\w*$/u;

/** Every known call that logs or reports, by module. */
export const LOG_SINKS: readonly LogSink[] = [
  {
    modules: [''],
    exports: ['console'],
    reach: 'member',
    methods: [
      'debug', 'dir', 'dirxml', 'error', 'group', 'groupCollapsed', 'info', 'log', 'table', 'trace', 'warn',
    ],
    kind: 'log',
    source: CONSOLE,
  },
  {
    modules: [''],
    exports: ['console'],
    reach: 'member',
    methods: ['assert', 'timeLog'],
    firstArgument: 1,
    kind: 'log',
    source: CONSOLE,
  },
  {
    modules: [''],
    exports: ['process.emitWarning'],
    reach: 'itself',
    kind: 'log',
    source: 'https://nodejs.org/api/process.html#processemitwarningwarning-options',
  },
  {
    modules: [''],
    exports: ['process.stderr', 'process.stdout'],
    reach: 'member',
    methods: ['end', 'write'],
    kind: 'log',
    source: 'https://nodejs.org/api/process.html#processstdout',
  },
  {
    modules: ['@actions/core'],
    exports: ['default'],
    reach: 'member',
    methods: ['debug', 'error', 'info', 'notice', 'setFailed', 'warning'],
    kind: 'log',
    source: 'https://github.com/actions/toolkit/tree/main/packages/core',
  },
  {
    modules: ['@aws-lambda-powertools/logger'],
    exports: ['Logger'],
    reach: 'made',
    methods: ['addContext', 'appendKeys', 'critical', 'debug', 'error', 'info', 'log', 'trace', 'warn'],
    kind: 'log',
    source: 'https://docs.aws.amazon.com/powertools/typescript/latest/features/logger/',
  },
  {
    modules: ['@bugsnag/*'],
    exports: ['default'],
    reach: 'member',
    methods: ['addMetadata', 'leaveBreadcrumb', 'notify'],
    kind: 'report',
    source: 'https://docs.bugsnag.com/platforms/javascript/',
  },
  {
    modules: ['@datadog/browser-logs'],
    exports: ['datadogLogs.logger'],
    reach: 'member',
    methods: ['debug', 'error', 'info', 'log', 'setContext', 'setContextProperty', 'warn'],
    kind: 'report',
    source: 'https://docs.datadoghq.com/logs/log_collection/javascript/',
  },
  {
    modules: ['@datadog/browser-rum'],
    exports: ['datadogRum'],
    reach: 'member',
    methods: ['addAction', 'addError', 'setGlobalContextProperty', 'setUser', 'setUserProperty'],
    kind: 'report',
    source: 'https://docs.datadoghq.com/real_user_monitoring/browser/',
  },
  {
    modules: ['@honeybadger-io/js'],
    exports: ['default'],
    reach: 'member',
    methods: ['addBreadcrumb', 'notify', 'setContext'],
    kind: 'report',
    source: 'https://docs.honeybadger.io/lib/javascript/',
  },
  {
    modules: ['@nestjs/common'],
    exports: ['ConsoleLogger', 'Logger'],
    reach: 'made',
    methods: ['debug', 'error', 'fatal', 'log', 'verbose', 'warn'],
    kind: 'log',
    source: 'https://docs.nestjs.com/techniques/logger',
  },
  {
    modules: ['@nestjs/common'],
    exports: ['Logger'],
    reach: 'member',
    methods: ['debug', 'error', 'fatal', 'log', 'verbose', 'warn'],
    kind: 'log',
    source: 'https://docs.nestjs.com/techniques/logger',
  },
  {
    modules: ['@opentelemetry/api'],
    exports: ['trace.getActiveSpan', 'trace.getSpan', 'trace.getTracer'],
    reach: 'made',
    methods: ['addEvent', 'recordException', 'setAttribute', 'setAttributes', 'updateName'],
    kind: 'report',
    source: OPENTELEMETRY,
  },
  {
    modules: ['@segment/analytics-node', 'analytics-node'],
    exports: ['Analytics', 'default'],
    reach: 'made',
    methods: ['alias', 'group', 'identify', 'page', 'screen', 'track'],
    kind: 'analytics',
    source: 'https://www.npmjs.com/package/@segment/analytics-node',
  },
  {
    modules: ['@sentry/*'],
    exports: [
      'addBreadcrumb', 'captureEvent', 'captureException', 'captureMessage', 'setContext', 'setExtra',
      'setExtras', 'setTag', 'setTags', 'setUser',
    ],
    reach: 'itself',
    kind: 'report',
    source: SENTRY,
  },
  {
    modules: ['@sentry/*'],
    exports: ['logger'],
    reach: 'member',
    methods: ['debug', 'error', 'fatal', 'fmt', 'info', 'trace', 'warn'],
    kind: 'report',
    source: SENTRY,
  },
  {
    modules: ['bunyan'],
    exports: ['createLogger', 'default'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/bunyan',
  },
  {
    modules: ['consola'],
    exports: ['consola', 'default'],
    reach: 'member',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/consola',
  },
  {
    modules: ['consola'],
    exports: ['consola.create', 'consola.withTag', 'create', 'createConsola', 'withTag'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/consola',
  },
  {
    modules: ['console'],
    exports: ['Console'],
    reach: 'made',
    methods: ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'],
    kind: 'log',
    source: 'https://nodejs.org/api/console.html#class-console',
  },
  {
    modules: ['console'],
    exports: ['default'],
    reach: 'member',
    methods: [
      'debug', 'dir', 'dirxml', 'error', 'group', 'groupCollapsed', 'info', 'log', 'table', 'trace', 'warn',
    ],
    kind: 'log',
    source: 'https://nodejs.org/api/console.html',
  },
  {
    modules: ['console'],
    exports: ['default'],
    reach: 'member',
    methods: ['assert', 'timeLog'],
    firstArgument: 1,
    kind: 'log',
    source: 'https://nodejs.org/api/console.html',
  },
  {
    modules: ['debug'],
    exports: ['debug', 'default'],
    reach: 'madeFunction',
    kind: 'log',
    source: 'https://www.npmjs.com/package/debug',
  },
  {
    modules: ['electron-log', 'electron-log/*'],
    exports: ['default'],
    reach: 'member',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/electron-log',
  },
  {
    modules: ['firebase-functions', 'firebase-functions/logger'],
    exports: ['default', 'logger'],
    reach: 'member',
    methods: ['debug', 'error', 'info', 'log', 'warn', 'write'],
    kind: 'log',
    source: 'https://firebase.google.com/docs/functions/writing-and-viewing-logs',
  },
  {
    modules: ['log4js'],
    exports: ['getLogger'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://log4js-node.github.io/log4js-node/api.html',
  },
  {
    modules: ['loglevel'],
    exports: ['default'],
    reach: 'member',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/loglevel',
  },
  {
    modules: ['loglevel'],
    exports: ['getLogger'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/loglevel',
  },
  {
    modules: ['newrelic'],
    exports: ['default'],
    reach: 'member',
    methods: [
      'addCustomAttribute', 'addCustomAttributes', 'addCustomSpanAttribute', 'addCustomSpanAttributes',
      'noticeError', 'recordCustomEvent', 'recordLogEvent',
    ],
    kind: 'report',
    source: 'https://newrelic.github.io/node-newrelic/API.html',
  },
  {
    modules: ['npmlog'],
    exports: ['default'],
    reach: 'member',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/npmlog',
  },
  {
    modules: ['pino', 'pino-http', 'pino/*'],
    exports: ['default', 'pino', 'pinoHttp'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://getpino.io/#/docs/api',
  },
  {
    modules: ['posthog-node'],
    exports: ['PostHog'],
    reach: 'made',
    methods: ['capture', 'identify'],
    kind: 'analytics',
    source: 'https://posthog.com/docs/libraries/node',
  },
  {
    modules: ['proc-log'],
    exports: ['log', 'output'],
    reach: 'member',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/proc-log',
  },
  {
    modules: ['process'],
    exports: ['emitWarning'],
    reach: 'itself',
    kind: 'log',
    source: 'https://nodejs.org/api/process.html#processemitwarningwarning-options',
  },
  {
    modules: ['process'],
    exports: ['stderr', 'stdout'],
    reach: 'member',
    methods: ['end', 'write'],
    kind: 'log',
    source: 'https://nodejs.org/api/process.html#processstdout',
  },
  {
    modules: ['roarr'],
    exports: ['Roarr'],
    reach: 'itself',
    kind: 'log',
    source: 'https://www.npmjs.com/package/roarr',
  },
  {
    modules: ['rollbar'],
    exports: ['default'],
    reach: 'made',
    methods: ['critical', 'debug', 'error', 'info', 'log', 'warn', 'warning'],
    kind: 'report',
    source: 'https://docs.rollbar.com/docs/nodejs',
  },
  {
    modules: ['signale'],
    exports: ['Signale'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/signale',
  },
  {
    modules: ['signale'],
    exports: ['default'],
    reach: 'member',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/signale',
  },
  {
    modules: ['tslog'],
    exports: ['Logger'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://tslog.js.org/',
  },
  {
    modules: ['util'],
    exports: ['debug', 'debuglog'],
    reach: 'madeFunction',
    kind: 'log',
    source: 'https://nodejs.org/api/util.html#utildebuglogsection-callback',
  },
  {
    modules: ['util'],
    exports: ['log'],
    reach: 'itself',
    kind: 'log',
    source: 'https://nodejs.org/docs/latest-v20.x/api/util.html#utillogstring',
  },
  {
    modules: ['winston'],
    exports: ['Logger', 'createLogger', 'loggers.add', 'loggers.get'],
    reach: 'made',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/winston',
  },
  {
    modules: ['winston'],
    exports: ['default'],
    reach: 'member',
    methods: 'levels',
    kind: 'log',
    source: 'https://www.npmjs.com/package/winston',
  },
];

/** Methods that log or report, by the name of their receiver. */
export const RECEIVER_SINKS: readonly ReceiverSink[] = [
  {
    receivers: ['sails'],
    methods: ['log'],
    kind: 'log',
    source: 'https://sailsjs.com/documentation/concepts/logging',
  },
  {
    receivers: ['core'],
    methods: ['debug', 'error', 'info', 'notice', 'setFailed', 'warning'],
    kind: 'log',
    source: 'https://github.com/actions/toolkit/tree/main/packages/core',
  },
  {
    receivers: ['channel', 'output'],
    methods: ['appendLine'],
    kind: 'log',
    source: 'https://code.visualstudio.com/api/references/vscode-api#OutputChannel',
  },
  {
    receivers: ['span'],
    methods: [
      'addEvent', 'addTags', 'log', 'recordException', 'setAttribute', 'setAttributes', 'setTag', 'setTags',
      'updateName',
    ],
    kind: 'report',
    source: OPENTELEMETRY,
  },
  {
    receivers: ['tracer'],
    methods: ['startActiveSpan', 'startSpan', 'trace'],
    firstArgument: 1,
    kind: 'report',
    source: OPENTELEMETRY,
  },
  {
    receivers: ['active'],
    methods: ['addTags', 'setTag'],
    kind: 'report',
    source: 'https://docs.datadoghq.com/tracing/trace_collection/custom_instrumentation/nodejs/',
  },
  {
    receivers: ['scope', 'sentry'],
    methods: [
      'addBreadcrumb', 'captureEvent', 'captureException', 'captureMessage', 'setContext', 'setExtra',
      'setExtras', 'setTag', 'setTags', 'setUser',
    ],
    kind: 'report',
    source: SENTRY,
  },
  {
    receivers: ['newrelic'],
    methods: [
      'addCustomAttribute', 'addCustomAttributes', 'addCustomSpanAttribute', 'addCustomSpanAttributes', 'noticeError', 'recordCustomEvent',
      'recordLogEvent',
    ],
    kind: 'report',
    source: 'https://newrelic.github.io/node-newrelic/API.html',
  },
  {
    receivers: ['rocket'],
    methods: ['captureException', 'captureMessage', 'debug', 'error', 'identify', 'info', 'log', 'track', 'warn'],
    kind: 'report',
    source: 'https://docs.logrocket.com/reference/console',
  },
  {
    receivers: ['event', 'report'],
    methods: ['addMetadata'],
    kind: 'report',
    source: 'https://docs.bugsnag.com/platforms/javascript/customizing-error-reports/',
  },
  {
    receivers: ['layer'],
    methods: ['push'],
    kind: 'analytics',
    source: 'https://developers.google.com/tag-platform/tag-manager/datalayer',
  },
  {
    receivers: ['bugsnag', 'honeybadger'],
    methods: ['addMetadata', 'leaveBreadcrumb', 'notify', 'setContext'],
    kind: 'report',
    source: 'https://docs.bugsnag.com/platforms/javascript/',
  },
  {
    receivers: ['rollbar'],
    methods: ['critical', 'debug', 'error', 'info', 'log', 'warn', 'warning'],
    kind: 'report',
    source: 'https://docs.rollbar.com/docs/nodejs',
  },
  {
    receivers: ['appinsights', 'insights', 'telemetry'],
    methods: ['trackDependency', 'trackEvent', 'trackException', 'trackTrace'],
    kind: 'report',
    source: 'https://www.npmjs.com/package/applicationinsights',
  },
  {
    receivers: ['request', 'server'],
    methods: ['log'],
    firstArgument: 1,
    kind: 'log',
    source: 'https://hapi.dev/api#-await-serverlogtags-data-timestamp',
  },
  {
    receivers: ['amplitude', 'analytics', 'mixpanel', 'posthog', 'segment'],
    methods: ['capture', 'group', 'identify', 'logEvent', 'page', 'people.set', 'register', 'track'],
    kind: 'analytics',
    source: 'https://segment.com/docs/connections/spec/',
  },
  {
    receivers: ['c'],
    methods: ['body', 'html', 'json', 'text'],
    kind: 'response',
    source: 'https://hono.dev/docs/api/context',
  },
  {
    receivers: ['reply', 'res', 'response'],
    methods: ['end', 'json', 'jsonp', 'render', 'send', 'write'],
    kind: 'response',
    source: 'https://expressjs.com/en/api.html#res',
  },
];

/** Functions that turn a value to text and leave all of it readable. */
export const FORMATTERS: ReadonlySet<string> = new Set([
  'JSON.stringify', 'String', 'decodeURIComponent', 'encodeURIComponent', 'escape', 'util.format',
  'util.formatWithOptions', 'util.inspect', 'util.stripVTControlCharacters',
]);

/** Names of functions, wherever they come from, whose result is their argument written in another way. */
export const ENCODING_NAME = /^(?:encode(?:base64|b64|hex|utf8)|(?:bytes|buffer|uint8array|array|u8a)to(?:hex|base64|b64|string|utf8)|to(?:hex|base64|b64)(?:string)?|stringify|inspect)$/iu;

/** Objects of several libraries whose `encode` does the same to its argument. */
export const ENCODERS = /^(?:bs58(?:check)?|base(?:16|32|58|64)(?:url)?|b(?:32|58|64)u?|bech32|hex)$/iu;

/** Methods of such objects, and of those that do it for many forms, that are told by their name alone. */
export const ENCODING_METHOD = /^(?:encode(?:base(?:16|32|58|64)(?:url)?|b64|hex|utf8)|hexlify|(?:bytes|buffer|uint8array|u8a)to(?:hex|base64|b64))$/iu;

/** Options of loggers that remove secrets before they are written. */
export const REDACT_OPTIONS: readonly RedactOption[] = [
  {
    module: '@aws-lambda-powertools/logger',
    export: 'Logger',
    argument: 0,
    path: ['maskFields'],
    lists: 'keys',
    source: 'https://docs.aws.amazon.com/powertools/typescript/latest/features/logger/',
  },
  {
    module: 'fastify',
    export: 'default',
    argument: 0,
    path: ['logger', 'redact'],
    lists: 'paths',
    source: 'https://fastify.dev/docs/latest/Reference/Logging/#log-redaction',
  },
  {
    module: 'nestjs-pino',
    export: 'LoggerModule.forRoot',
    argument: 0,
    path: ['pinoHttp', 'redact'],
    lists: 'paths',
    source: 'https://www.npmjs.com/package/nestjs-pino',
  },
  {
    module: 'pino',
    export: 'default',
    argument: 0,
    path: ['redact'],
    lists: 'paths',
    source: 'https://getpino.io/#/docs/redaction',
  },
  {
    module: 'pino',
    export: 'pino',
    argument: 0,
    path: ['redact'],
    lists: 'paths',
    source: 'https://getpino.io/#/docs/redaction',
  },
  {
    module: 'pino-http',
    export: 'default',
    argument: 0,
    path: ['redact'],
    lists: 'paths',
    source: 'https://www.npmjs.com/package/pino-http',
  },
  {
    module: 'tslog',
    export: 'Logger',
    argument: 0,
    path: ['maskValuesOfKeys'],
    lists: 'keys',
    source: 'https://tslog.js.org/',
  },
];

/** Words of a function's name that say its result shows the secret no more: `maskToken`, `redactHeaders`. */
export const MASKING_WORDS: ReadonlySet<string> = new Set([
  'anonymise', 'anonymize', 'blur', 'censor', 'hide', 'mask', 'masked', 'obfuscate', 'obscure', 'omit',
  'pseudonymise', 'pseudonymize', 'redact', 'redacted', 'sanitise', 'sanitised', 'sanitize', 'sanitized',
  'scrub', 'scrubbed', 'strip',
]);

/** Words of a function's name that say its result cannot be turned back, or not without a key. */
export const HASHING_WORDS: ReadonlySet<string> = new Set([
  'argon2', 'bcrypt', 'checksum', 'digest', 'encrypt', 'encrypted', 'fingerprint', 'hash', 'hashed', 'hmac',
  'md5', 'scrypt', 'seal', 'sealed', 'sha', 'sha1', 'sha256', 'sha512', 'thumbprint',
]);

/** Functions of packages that give back their argument without the secrets. */
export const SANITIZERS: readonly Sanitizer[] = [
  {
    module: '@hackylabs/deep-redact',
    export: 'DeepRedact',
    reach: 'made',
    methods: ['redact'],
    source: 'https://www.npmjs.com/package/@hackylabs/deep-redact',
  },
  {
    module: '@pinojs/redact',
    export: 'default',
    reach: 'madeFunction',
    source: 'https://www.npmjs.com/package/@pinojs/redact',
  },
  {
    module: 'fast-redact',
    export: 'default',
    reach: 'madeFunction',
    source: 'https://www.npmjs.com/package/fast-redact',
  },
  {
    module: 'mask-json',
    export: 'default',
    reach: 'madeFunction',
    source: 'https://www.npmjs.com/package/mask-json',
  },
  {
    module: 'maskdata',
    export: 'default',
    reach: 'member',
    methods: [
      'maskCard', 'maskEmail2', 'maskJSON2', 'maskJwt', 'maskPassword', 'maskPhone', 'maskString', 'maskStringV2',
      'maskUuid',
    ],
    source: 'https://www.npmjs.com/package/maskdata',
  },
  {
    module: 'redact-pii',
    export: 'SyncRedactor',
    reach: 'made',
    methods: ['redact'],
    source: 'https://www.npmjs.com/package/redact-pii',
  },
  {
    module: 'redact-secrets',
    export: 'default',
    reach: 'made',
    methods: ['forEach', 'map'],
    source: 'https://www.npmjs.com/package/redact-secrets',
  },
];

/** Text that stands where a secret was: stars, dots, `[REDACTED]`, `<hidden>`. */
export const MASK_TEXT =
  /[*•●…]{2,}|\.{3}|[[<({](?:redacted|masked|hidden|filtered|secret|removed)[\])}>]|^x{3,}$/iu;
