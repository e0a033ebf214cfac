/** Where numbers and identifiers come from that an attacker can foresee, and what carries them on. */

/** What a source gives. */
export type RandomValue =
  /** A number with a fraction. */
  | 'float'
  /** A whole number. */
  | 'integer'
  | 'string'
  | 'bytes'
  | 'uuid'
  /** An element of the argument, or several of them. */
  | 'element'
  /** Depends on the arguments or the method. */
  | 'any';

/** Why what a source gives can be foreseen. */
export type Weakness =
  /** A generator whose outputs give away its state. */
  | 'generator'
  /** A generator that repeats itself for the same seed. */
  | 'seeded'
  /** The time, to be guessed. */
  | 'clock'
  /** A number of the process or machine, from a small range. */
  | 'process'
  /** One more than the last. */
  | 'sequence'
  /** Computed from its arguments. */
  | 'derived'
  /** Not promised to be strong. */
  | 'unspecified';

/** A call or property that gives values which can be foreseen. */
export interface WeakRandomSource {
  /** Module specifiers without `node:`; `''` for a global; one that ends in `*` is a prefix. */
  readonly modules: readonly string[];
  /**
   * Paths of exports, as in the list of APIs.
   *
   * `Class#method` is a method of what `new`, or a call of a factory, makes; `factory()` is the function
   * that it returns; `*`, alone or after `#`, is any path of members.
   */
  readonly exports: readonly string[];
  /** It is read, not called. */
  readonly isProperty?: true;
  readonly returns: RandomValue;
  readonly weakness: Weakness;
  /** Exports that, as an argument of what makes the instance, have it draw from the system's generator. */
  readonly strongWith?: readonly string[];
  readonly source: string;
}

/** A call that gives something else than its argument, but nothing harder to guess. */
export interface Digest {
  readonly modules: readonly string[];
  readonly exports: readonly string[];
  /** Where the text goes in: an argument of the call, or of `update` on what it makes. */
  readonly takes: 'argument' | 'update';
  readonly source: string;
}

/** A call that gives bytes nobody can foresee; `bytes[i] % n` is still uneven. */
export interface StrongBytes {
  readonly modules: readonly string[];
  readonly exports: readonly string[];
  /** They are returned, or written into the first argument. */
  readonly gives: 'result' | 'argument';
  readonly source: string;
}

const LODASH = 'https://lodash.com/docs/#random';
const PERFORMANCE = 'https://developer.mozilla.org/docs/Web/API/Performance/now';
const PROCESS = 'https://nodejs.org/api/process.html';
const UUID = 'https://www.rfc-editor.org/rfc/rfc9562#section-6.9';
const DATE = 'https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Date';

/** Every known source of values that can be foreseen. */
export const WEAK_RANDOM_SOURCES: readonly WeakRandomSource[] = [
  {
    modules: [''],
    exports: ['Date#getMilliseconds', 'Date#getTime', 'Date#valueOf'],
    returns: 'integer',
    weakness: 'clock',
    source: DATE,
  },
  {
    modules: [''],
    exports: ['Date#toISOString', 'Date#toJSON', 'Date#toString'],
    returns: 'string',
    weakness: 'clock',
    source: DATE,
  },
  { modules: [''], exports: ['Date.now'], returns: 'integer', weakness: 'clock', source: DATE },
  {
    modules: [''],
    exports: ['Math.random'],
    returns: 'float',
    weakness: 'generator',
    source: 'https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Math/random',
  },
  { modules: [''], exports: ['performance.now'], returns: 'float', weakness: 'clock', source: PERFORMANCE },
  {
    modules: [''],
    exports: ['performance.timeOrigin'],
    isProperty: true,
    returns: 'float',
    weakness: 'clock',
    source: PERFORMANCE,
  },
  { modules: [''], exports: ['process.hrtime'], returns: 'any', weakness: 'clock', source: PROCESS },
  {
    modules: [''],
    exports: ['process.hrtime.bigint'],
    returns: 'integer',
    weakness: 'clock',
    source: PROCESS,
  },
  {
    modules: [''],
    exports: ['process.pid', 'process.ppid'],
    isProperty: true,
    returns: 'integer',
    weakness: 'process',
    source: PROCESS,
  },
  { modules: [''], exports: ['process.uptime'], returns: 'float', weakness: 'clock', source: PROCESS },
  {
    modules: ['@faker-js/faker', '@faker-js/faker/*', 'faker', 'faker/*'],
    exports: ['*'],
    returns: 'any',
    weakness: 'seeded',
    source: 'https://fakerjs.dev/guide/usage#reproducible-results',
  },
  {
    modules: ['@lukeed/uuid'],
    exports: ['default', 'v4'],
    returns: 'uuid',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/@lukeed/uuid',
  },
  {
    modules: ['alea'],
    exports: ['default()'],
    returns: 'float',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/alea',
  },
  {
    modules: ['array-shuffle', 'knuth-shuffle-seeded', 'random-item'],
    exports: ['default'],
    returns: 'element',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/array-shuffle',
  },
  {
    modules: ['casual'],
    exports: ['*'],
    returns: 'any',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/casual',
  },
  {
    modules: ['chance'],
    exports: ['Chance#*', 'default#*'],
    returns: 'any',
    weakness: 'seeded',
    source: 'https://chancejs.com/usage/seed.html',
  },
  {
    modules: ['crypto'],
    exports: ['pseudoRandomBytes'],
    returns: 'bytes',
    weakness: 'unspecified',
    source: 'https://nodejs.org/api/deprecations.html#dep0115-cryptoprng-cryptopseudorandombytes-cryptorng',
  },
  {
    modules: ['cuid'],
    exports: ['default', 'slug'],
    returns: 'string',
    weakness: 'sequence',
    source: 'https://www.npmjs.com/package/cuid',
  },
  {
    modules: ['hexoid'],
    exports: ['default()', 'hexoid()'],
    returns: 'string',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/hexoid',
  },
  {
    modules: ['hyperid'],
    exports: ['default()'],
    returns: 'string',
    weakness: 'sequence',
    source: 'https://www.npmjs.com/package/hyperid',
  },
  {
    modules: ['lodash', 'lodash-es', 'underscore'],
    exports: ['random'],
    returns: 'integer',
    weakness: 'generator',
    source: LODASH,
  },
  {
    modules: ['lodash', 'lodash-es', 'underscore'],
    exports: ['sample', 'sampleSize', 'shuffle'],
    returns: 'element',
    weakness: 'generator',
    source: LODASH,
  },
  {
    modules: ['lodash', 'lodash-es', 'underscore'],
    exports: ['uniqueId'],
    returns: 'string',
    weakness: 'sequence',
    source: LODASH,
  },
  {
    modules: ['lodash-es/random', 'lodash.random', 'lodash/random'],
    exports: ['default'],
    returns: 'integer',
    weakness: 'generator',
    source: LODASH,
  },
  {
    modules: [
      'lodash-es/sample', 'lodash-es/sampleSize', 'lodash-es/shuffle', 'lodash.sample', 'lodash.samplesize',
      'lodash.shuffle', 'lodash/sample', 'lodash/sampleSize', 'lodash/shuffle',
    ],
    exports: ['default'],
    returns: 'element',
    weakness: 'generator',
    source: LODASH,
  },
  {
    modules: ['lodash-es/uniqueId', 'lodash.uniqueid', 'lodash/uniqueId'],
    exports: ['default'],
    returns: 'string',
    weakness: 'sequence',
    source: LODASH,
  },
  {
    modules: ['mathjs'],
    exports: ['pickRandom', 'random', 'randomInt'],
    returns: 'any',
    weakness: 'generator',
    source: 'https://mathjs.org/docs/reference/functions/random.html',
  },
  {
    modules: ['mersenne-twister'],
    exports: ['default#random', 'default#random_excl', 'default#random_incl', 'default#random_long'],
    returns: 'float',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/mersenne-twister',
  },
  {
    modules: ['mersenne-twister'],
    exports: ['default#random_int', 'default#random_int31'],
    returns: 'integer',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/mersenne-twister',
  },
  {
    modules: ['nanoid/non-secure'],
    exports: ['customAlphabet()', 'nanoid'],
    returns: 'string',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/nanoid',
  },
  { modules: ['node-uuid'], exports: ['v1'], returns: 'uuid', weakness: 'clock', source: UUID },
  { modules: ['os'], exports: ['uptime'], returns: 'float', weakness: 'clock', source: 'https://nodejs.org/api/os.html#osuptime' },
  {
    modules: ['perf_hooks'],
    exports: ['performance.now'],
    returns: 'float',
    weakness: 'clock',
    source: PERFORMANCE,
  },
  {
    modules: ['prando'],
    exports: ['default#next', 'default#nextChar', 'default#nextInt', 'default#nextString'],
    returns: 'any',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/prando',
  },
  { modules: ['process'], exports: ['hrtime'], returns: 'any', weakness: 'clock', source: PROCESS },
  {
    modules: ['process'],
    exports: ['hrtime.bigint'],
    returns: 'integer',
    weakness: 'clock',
    source: PROCESS,
  },
  {
    modules: ['process'],
    exports: ['pid', 'ppid'],
    isProperty: true,
    returns: 'integer',
    weakness: 'process',
    source: PROCESS,
  },
  { modules: ['process'], exports: ['uptime'], returns: 'float', weakness: 'clock', source: PROCESS },
  {
    modules: ['random'],
    exports: ['choice', 'float', 'int', 'integer', 'uniform()', 'uniformInt()'],
    returns: 'any',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/random',
  },
  {
    modules: ['random-float'],
    exports: ['default'],
    returns: 'float',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/random-float',
  },
  {
    modules: ['random-int'],
    exports: ['default'],
    returns: 'integer',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/random-int',
  },
  {
    modules: ['random-js'],
    exports: [
      'Random#bool', 'Random#date', 'Random#die', 'Random#hex', 'Random#integer', 'Random#pick',
      'Random#real', 'Random#sample', 'Random#shuffle', 'Random#string', 'Random#uuid4',
    ],
    returns: 'any',
    weakness: 'generator',
    strongWith: ['browserCrypto', 'nodeCrypto'],
    source: 'https://www.npmjs.com/package/random-js',
  },
  {
    modules: ['random-seed'],
    exports: ['create#*', 'default#*'],
    returns: 'any',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/random-seed',
  },
  {
    modules: ['seedrandom'],
    exports: [
      'alea()', 'default#double', 'default#quick', 'default()', 'tychei()', 'xor128()', 'xor4096()',
      'xorwow()',
    ],
    returns: 'float',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/seedrandom',
  },
  {
    modules: ['seedrandom'],
    exports: ['default#int32'],
    returns: 'integer',
    weakness: 'seeded',
    source: 'https://www.npmjs.com/package/seedrandom',
  },
  {
    modules: ['shortid'],
    exports: ['default', 'generate'],
    returns: 'string',
    weakness: 'sequence',
    source: 'https://www.npmjs.com/package/shortid',
  },
  {
    modules: ['three'],
    exports: ['MathUtils.generateUUID'],
    returns: 'uuid',
    weakness: 'generator',
    source: 'https://threejs.org/docs/#api/en/math/MathUtils',
  },
  {
    modules: ['uid', 'uid/single'],
    exports: ['uid'],
    returns: 'string',
    weakness: 'generator',
    source: 'https://www.npmjs.com/package/uid',
  },
  {
    modules: ['uniqid'],
    exports: ['default', 'process', 'time'],
    returns: 'string',
    weakness: 'clock',
    source: 'https://www.npmjs.com/package/uniqid',
  },
  { modules: ['uuid'], exports: ['v1', 'v6', 'v7'], returns: 'uuid', weakness: 'clock', source: UUID },
  { modules: ['uuid'], exports: ['v3', 'v5'], returns: 'uuid', weakness: 'derived', source: UUID },
  { modules: ['uuid/v1', 'uuidv1'], exports: ['default'], returns: 'uuid', weakness: 'clock', source: UUID },
  {
    modules: ['uuid/v3', 'uuid/v5'],
    exports: ['default'],
    returns: 'uuid',
    weakness: 'derived',
    source: UUID,
  },
  { modules: ['uuidv7'], exports: ['uuidv7'], returns: 'uuid', weakness: 'clock', source: UUID },
];

/** Calls whose result is as easy to guess as what goes in. */
export const DIGESTS: readonly Digest[] = [
  {
    modules: [''],
    exports: ['crypto.subtle.digest'],
    takes: 'argument',
    source: 'https://developer.mozilla.org/docs/Web/API/SubtleCrypto/digest',
  },
  {
    modules: ['blueimp-md5', 'md5', 'object-hash', 'sha.js', 'sha1', 'sha256'],
    exports: ['default'],
    takes: 'argument',
    source: 'https://www.npmjs.com/package/md5',
  },
  {
    modules: ['crypto'],
    exports: ['createHash'],
    takes: 'update',
    source: 'https://nodejs.org/api/crypto.html#cryptocreatehashalgorithm-options',
  },
  {
    modules: ['crypto'],
    exports: ['hash'],
    takes: 'argument',
    source: 'https://nodejs.org/api/crypto.html#cryptohashalgorithm-data-options',
  },
  {
    modules: ['crypto'],
    exports: ['subtle.digest', 'webcrypto.subtle.digest'],
    takes: 'argument',
    source: 'https://nodejs.org/api/webcrypto.html#class-subtlecrypto',
  },
  {
    modules: ['crypto-js'],
    exports: ['MD5', 'RIPEMD160', 'SHA1', 'SHA224', 'SHA256', 'SHA3', 'SHA384', 'SHA512'],
    takes: 'argument',
    source: 'https://cryptojs.gitbook.io/docs#hashing',
  },
  {
    modules: ['crypto-js/md5', 'crypto-js/sha1', 'crypto-js/sha256', 'crypto-js/sha3', 'crypto-js/sha512'],
    exports: ['default'],
    takes: 'argument',
    source: 'https://cryptojs.gitbook.io/docs#hashing',
  },
  {
    modules: ['ethereumjs-util'],
    exports: ['keccak', 'keccak256', 'sha256'],
    takes: 'argument',
    source: 'https://www.npmjs.com/package/ethereumjs-util',
  },
  {
    modules: ['ethers'],
    exports: [
      'ethers.id', 'ethers.keccak256', 'ethers.sha256', 'ethers.utils.id', 'ethers.utils.keccak256', 'ethers.utils.sha256', 'id', 'keccak256',
      'sha256', 'utils.id', 'utils.keccak256', 'utils.sha256',
    ],
    takes: 'argument',
    source: 'https://docs.ethers.org/v6/api/crypto/#about-crypto-hashing',
  },
  {
    modules: ['ethers/lib/utils'],
    exports: ['id', 'keccak256', 'sha256'],
    takes: 'argument',
    source: 'https://docs.ethers.org/v5/api/utils/hashing/',
  },
  {
    modules: ['js-md5', 'js-sha1', 'js-sha256', 'js-sha3', 'js-sha512'],
    exports: ['default', 'keccak256', 'keccak_256', 'md5', 'sha1', 'sha256', 'sha3_256', 'sha512'],
    takes: 'argument',
    source: 'https://www.npmjs.com/package/js-sha256',
  },
  {
    modules: ['spark-md5'],
    exports: ['hash'],
    takes: 'argument',
    source: 'https://www.npmjs.com/package/spark-md5',
  },
  {
    modules: ['ts-md5'],
    exports: ['Md5.hashStr'],
    takes: 'argument',
    source: 'https://www.npmjs.com/package/ts-md5',
  },
  {
    modules: ['viem'],
    exports: ['keccak256', 'sha256'],
    takes: 'argument',
    source: 'https://viem.sh/docs/utilities/keccak256',
  },
  {
    modules: ['web3'],
    exports: ['default.utils.keccak256', 'default.utils.sha3', 'utils.keccak256', 'utils.sha3'],
    takes: 'argument',
    source: 'https://docs.web3js.org/libdocs/Utils',
  },
  {
    modules: ['web3-utils'],
    exports: ['keccak256', 'sha3'],
    takes: 'argument',
    source: 'https://docs.web3js.org/libdocs/Utils',
  },
];

/** Calls that give bytes nobody can foresee. */
export const STRONG_BYTES: readonly StrongBytes[] = [
  {
    modules: [''],
    exports: ['crypto.getRandomValues'],
    gives: 'argument',
    source: 'https://developer.mozilla.org/docs/Web/API/Crypto/getRandomValues',
  },
  {
    modules: ['crypto'],
    exports: ['getRandomValues', 'randomFill', 'randomFillSync', 'webcrypto.getRandomValues'],
    gives: 'argument',
    source: 'https://nodejs.org/api/crypto.html#cryptorandomfillsyncbuffer-offset-size',
  },
  {
    modules: ['crypto'],
    exports: ['randomBytes'],
    gives: 'result',
    source: 'https://nodejs.org/api/crypto.html#cryptorandombytessize-callback',
  },
];

/** Ends of names, as words in lower case, of values that must not be foreseen. */
export const UNFORESEEABLE_NAMES: ReadonlySet<string> = new Set([
  'access code', 'activation code', 'api key', 'auth code', 'backup code', 'challenge', 'cnonce',
  'confirmation code', 'csrf', 'encryption key', 'initialization vector', 'invitation code', 'invite code',
  'iv', 'login code', 'nonce', 'one time code', 'otp', 'passcode', 'passphrase', 'passwd', 'password',
  'pin', 'pin code', 'private key', 'recovery code', 'reset code', 'salt', 'secret', 'secret key',
  'session id', 'session key', 'signing key', 'token', 'verification code', 'verifier', 'verify code',
  'xsrf',
]);

/** Words anywhere in a name that say no attacker gains by foreseeing the value. */
export const HARMLESS_NAME_WORDS: ReadonlySet<string> = new Set([
  'animation', 'backoff', 'color', 'colour', 'delay', 'demo', 'dummy', 'fake', 'jitter', 'mock', 'noise',
  'offset', 'opacity', 'particle', 'position', 'probability', 'retry', 'rotation', 'sample', 'sampling',
  'timeout', 'velocity',
]);

/** Functions of libraries for user interfaces that keep a value in the state of a component. */
export interface StateHolder {
  readonly module: string;
  readonly exports: readonly string[];
  /** A value, a function that gives it, or either. */
  readonly takes: 'value' | 'function' | 'either';
  readonly source: string;
}

/** All of them; of a result that is taken apart, the value is the first element. */
export const STATE_HOLDERS: readonly StateHolder[] = [
  { module: 'vue', exports: ['ref', 'shallowRef'], takes: 'value', source: 'https://vuejs.org/api/reactivity-core.html' },
  { module: 'react', exports: ['useState'], takes: 'either', source: 'https://react.dev/reference/react/useState' },
  { module: 'react', exports: ['useRef'], takes: 'value', source: 'https://react.dev/reference/react/useRef' },
  { module: 'react', exports: ['useMemo'], takes: 'function', source: 'https://react.dev/reference/react/useMemo' },
];
