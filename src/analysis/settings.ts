/** What a project tells all rules at once, under `settings.keyturn` of its ESLint configuration. */

export interface Settings {
  /** Module that exports `keyManager`: a package path, or a file of the project (starts with `.` or `/`). */
  readonly runtime: string;
  /** Functions and methods whose result is safe to log. */
  readonly redactors: readonly string[];
  /** Further receivers whose methods log, such as `audit`. */
  readonly loggers: readonly string[];
  /** Names of types whose values are secrets. */
  readonly secretTypes: readonly string[];
  /** Names that hold secrets although their words do not say so. */
  readonly secretNames: readonly string[];
  /** Names that hold no secret although their words say so. */
  readonly publicNames: readonly string[];
  /** Modules whose exports are the environment, such as `./env`. */
  readonly envModules: readonly string[];
  /** Functions that read a variable whose name is their first argument, such as `getEnv`. */
  readonly envFunctions: readonly string[];
  /** Globs of files that run in production although their path does not say so. */
  readonly productionFiles: readonly string[];
  /** Globs of files that never run in production. */
  readonly developmentFiles: readonly string[];
}

const defaults: Settings = {
  runtime: 'eslint-plugin-keyturn/runtime',
  redactors: [],
  loggers: [],
  secretTypes: [],
  secretNames: [],
  publicNames: [],
  envModules: [],
  envFunctions: [],
  productionFiles: [],
  developmentFiles: [],
};

/** All files of one configuration have one object of settings. */
const parsed = new WeakMap<object, Settings>();

/** Parses `settings.keyturn`; throws a TypeError that names the key and what it may hold. */
export function parseSettings(given: unknown): Settings {
  if (given === undefined) return defaults;
  if (!isRecord(given)) throw new TypeError('settings.keyturn must be an object.');
  const known = parsed.get(given);
  if (known) return known;

  for (const [key, value] of Object.entries(given)) {
    if (!(key in defaults)) {
      throw new TypeError(
        `settings.keyturn has no key "${key}". Known keys: ${Object.keys(defaults).join(', ')}.`,
      );
    }
    if (key === 'runtime' ? !isText(value) : !isTexts(value)) {
      throw new TypeError(
        `settings.keyturn.${key} must be ${key === 'runtime' ? 'a module path' : 'an array of strings'}.`,
      );
    }
  }
  const settings = { ...defaults, ...given };
  parsed.set(given, settings);
  return settings;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
