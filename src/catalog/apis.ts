/** Where secrets are handed to the packages people use: the types of that knowledge, and one list of it. */
import { CLOUD_APIS } from './apis/cloudApis.ts';
import { CRYPTO_LIBRARY_APIS } from './apis/cryptoLibraryApis.ts';
import { DATABASE_APIS } from './apis/databaseApis.ts';
import { IDENTITY_APIS } from './apis/identityApis.ts';
import { LANGUAGE_MODEL_APIS } from './apis/languageModelApis.ts';
import { MESSAGING_APIS } from './apis/messagingApis.ts';
import { NETWORK_APIS } from './apis/networkApis.ts';
import { NODE_CRYPTO_APIS } from './apis/nodeCryptoApis.ts';
import { SERVICE_APIS } from './apis/serviceApis.ts';
import { SESSION_APIS } from './apis/sessionApis.ts';
import { TOKEN_APIS } from './apis/tokenApis.ts';
import { ALL_KEYS, type SlotRotation } from './rotation.ts';

/**
 * Where in a call a secret is handed over, and what is known of that place.
 *
 * The value there may also be an array of such values: each element then counts.
 */
export interface SecretSlot {
  /** Index of the argument, from 0. */
  readonly argument: number;
  /**
   * Names of the options that lead to the value inside that argument.
   *
   * `'*'` stands for any key or element, `'()'` for what a function there returns or resolves to.
   */
  readonly path?: readonly string[];
  /**
   * What the value is: `url` is secret only with credentials in it, `authorization` is a header's value
   * (`Bearer …`, `Basic …` or the bare token), `material` is the bytes or text of a key.
   */
  readonly role: 'secret' | 'url' | 'authorization' | 'password' | 'material';
  /** Name for the key manager when the code gives no better one. */
  readonly name: string;
  /** How the place follows rotation. */
  readonly rotation?: SlotRotation;
  /** Why what stands there is used until a restart, and what to do: sentences for a report. Where `rotation` has a `when`, for the rest. */
  readonly stays?: string;
  /** What a function there gives is asked for once, when the program starts. */
  readonly isAskedOnce?: true;
  /** A publishable key is as usual here as a secret one, so the value itself must look secret. */
  readonly publishable?: true;
  /** The last name of the path is that of an HTTP header, so its case does not matter. */
  readonly isHeader?: true;
  /** The slot holds only when that argument is one of these constants, in any case. */
  readonly when?: { readonly argument: number; readonly isOneOf: readonly string[] };
}

/** One callable of one module, and its places for secrets. */
export interface Api {
  /** Module specifier without `node:`; `''` for a global; the prefix and `*` when `modulePrefix` is set. */
  readonly module: string;
  /** Matches every module whose specifier starts so; an entry for the exact module and export comes first. */
  readonly modulePrefix?: string;
  /**
   * Path of the export.
   *
   * `default` is also `module.exports`; members of it are named without it (`sign`, not `default.sign`).
   * `Class#method` is a method of what `new Class`, or calling a factory, makes, chained calls included.
   * `*` is any export that has no entry of its own.
   */
  readonly export: string;
  /** How it is called; left out, as `any`, for both ways. */
  readonly form?: 'call' | 'new' | 'any';
  /** A plugin handed over as `x.register(plugin, options)`: the arguments are those of `register`. */
  readonly registered?: true;
  readonly slots: readonly SecretSlot[];
  /** What checking or decrypting with a wrong key does; `undefined` also stands for `null`. */
  readonly wrongKey?: 'throws' | 'false' | 'undefined';
  readonly source: string;
}

/** An `Api` for several modules and exports that take their secrets in the same places. */
export interface ApiGroup extends Omit<Api, 'module' | 'modulePrefix' | 'export'> {
  /** Module specifiers; one that ends in `*` is a prefix. */
  readonly modules: readonly string[];
  readonly exports: readonly string[];
}

/** A property that is a secret when assigned. */
export interface SecretProperty {
  readonly module: string;
  /** Export that makes the object, by `new` or by a call; left out when `export` is the object. */
  readonly instance?: string;
  /** Export that is the object. */
  readonly export?: string;
  /** Path of the property from the object. */
  readonly property: readonly string[];
  readonly slot: Omit<SecretSlot, 'argument' | 'path'>;
  readonly source: string;
}

/** A call that makes a class which is constructed like the class it was given. */
export interface ClassMixin {
  readonly module: string;
  readonly export: string;
  /** Index of the argument that is the class. */
  readonly argument: number;
  readonly source: string;
}

/** All groups, family by family. */
export const API_GROUPS: readonly ApiGroup[] = [
  ...NODE_CRYPTO_APIS,
  ...CRYPTO_LIBRARY_APIS,
  ...TOKEN_APIS,
  ...SESSION_APIS,
  ...IDENTITY_APIS,
  ...DATABASE_APIS,
  ...CLOUD_APIS,
  ...MESSAGING_APIS,
  ...LANGUAGE_MODEL_APIS,
  ...SERVICE_APIS,
  ...NETWORK_APIS,
];

/** Every known callable that is handed a secret. */
export const APIS: readonly Api[] = API_GROUPS.flatMap(({ modules, exports, ...rest }) =>
  modules.flatMap((module) =>
    exports.map((name) => ({
      ...rest,
      module,
      ...(module.endsWith('*') ? { modulePrefix: module.slice(0, -1) } : {}),
      export: name,
    })),
  ),
);

/** Modules whose keys whoever writes the code chooses, where others take what a provider issued. */
export const CHOSEN_KEY_MODULES: ReadonlySet<string> = new Set(
  [...NODE_CRYPTO_APIS, ...CRYPTO_LIBRARY_APIS, ...TOKEN_APIS, ...SESSION_APIS].flatMap(({ modules }) => modules),
);

/** Every known property that is a secret when assigned. */
export const SECRET_PROPERTIES: readonly SecretProperty[] = [
  {
    module: 'aws-sdk',
    export: 'config',
    property: ['credentials', 'secretAccessKey'],
    slot: { role: 'secret', name: 'aws-secret-access-key' },
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/global-config-object.html',
  },
  {
    module: 'aws-sdk',
    export: 'config',
    property: ['secretAccessKey'],
    slot: { role: 'secret', name: 'aws-secret-access-key' },
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/global-config-object.html',
  },
  {
    module: 'aws-sdk',
    export: 'config',
    property: ['sessionToken'],
    slot: { role: 'secret', name: 'aws-session-token' },
    source: 'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/global-config-object.html',
  },
  {
    module: 'axios',
    export: 'default',
    property: ['defaults', 'auth', 'password'],
    slot: { role: 'password', name: 'basic-auth-password' },
    source: 'https://axios-http.com/docs/config_defaults',
  },
  {
    module: 'axios',
    export: 'default',
    property: ['defaults', 'headers', '*', 'Authorization'],
    slot: { role: 'authorization', name: 'api-token', isHeader: true },
    source: 'https://axios-http.com/docs/config_defaults',
  },
  {
    module: 'axios',
    export: 'default',
    property: ['defaults', 'headers', '*', 'X-API-Key'],
    slot: { role: 'secret', name: 'api-key', isHeader: true },
    source: 'https://axios-http.com/docs/config_defaults',
  },
  {
    module: 'axios',
    export: 'default',
    property: ['defaults', 'headers', 'Authorization'],
    slot: { role: 'authorization', name: 'api-token', isHeader: true },
    source: 'https://axios-http.com/docs/config_defaults',
  },
  {
    module: 'axios',
    instance: 'create',
    property: ['defaults', 'headers', '*', 'Authorization'],
    slot: { role: 'authorization', name: 'api-token', isHeader: true },
    source: 'https://axios-http.com/docs/config_defaults',
  },
  {
    module: 'axios',
    instance: 'create',
    property: ['defaults', 'headers', 'Authorization'],
    slot: { role: 'authorization', name: 'api-token', isHeader: true },
    source: 'https://axios-http.com/docs/config_defaults',
  },
  {
    module: 'koa',
    instance: 'default',
    property: ['keys'],
    slot: { role: 'secret', name: 'cookie-secret', rotation: ALL_KEYS },
    source: 'https://koajs.com/#app-keys-',
  },
];

/** Every known call that makes such a class. */
export const CLASS_MIXINS: readonly ClassMixin[] = [
  {
    module: '@nestjs/passport',
    export: 'PassportStrategy',
    argument: 0,
    source: 'https://docs.nestjs.com/recipes/passport',
  },
];
