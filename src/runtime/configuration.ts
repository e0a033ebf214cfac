/**
 * Reading of `keyturn.config.*`: a module whose default export is the options, or JSON that names a store by its kind.
 *
 * Every fault is `CONFIG_INVALID` with the file and, where there is one, the member. What a configuration module throws is not quoted,
 * because a syntax error quotes the source; its place is named.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
// By its name, webpack would look for what it loads while it bundles.
import nodeModule from 'node:module';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkedOptions, configInvalid } from './options.ts';
import { optionsOfJson } from './jsonConfiguration.ts';
import { isRecord } from './records.ts';
import type { KeyManagerOptions } from './types.ts';

export { findConfiguration, startFolder } from './findConfiguration.ts';

/** The checked options of a configuration file; throws `CONFIG_INVALID`. */
export const loadConfiguration = async (file: string): Promise<KeyManagerOptions> => {
  if (extname(file) === '.json') return readJson(file);
  try {
    const module: unknown = await import(/* webpackIgnore: true */ /* @vite-ignore */ pathToFileURL(file).href);
    return checkedOptions(defaultOf(module, file), file);
  } catch (error) {
    throw asConfigError(error, file);
  }
};

/** The same without waiting; an ES module that awaits at its top level can't be read so. */
export const loadConfigurationSync = (file: string): KeyManagerOptions => {
  if (extname(file) === '.json') return readJson(file);
  try {
    // As if from an installed package: else Node warns that requiring an ES module is experimental.
    const load = nodeModule.createRequire(join(dirname(file), 'node_modules', 'keyturn-configuration.cjs'));
    const module: unknown = load(file);
    return checkedOptions(defaultOf(module, file), file);
  } catch (error) {
    throw asConfigError(error, file);
  }
};

const readJson = (file: string): KeyManagerOptions => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return optionsOfJson(value, file);
  } catch (error) {
    throw asConfigError(error, file);
  }
};

/** CommonJS that was compiled from an ES module has its default one level down. */
const defaultOf = (module: unknown, file: string): unknown => {
  if (isRecord(module) && Reflect.get(module, Symbol.toStringTag) === 'Module' && !('default' in module)) {
    throw configInvalid(`${file} has no default export. Write: export default defineKeyManager({ … }).`, file);
  }
  const exported = isRecord(module) && 'default' in module ? module['default'] : module;
  return isRecord(exported) && exported['__esModule'] === true && 'default' in exported ? exported['default'] : exported;
};

const MISSING: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED']);

const asConfigError = (error: unknown, file: string): Error => {
  if (!(error instanceof Error)) return configInvalid(`${file} threw something that is no error.`, file);
  if (error.name === 'KeyturnError') return error;
  return configInvalid(`${file} ${reasonOf(error, file)}`, file, error);
};

const reasonOf = (error: Error, file: string): string => {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_REQUIRE_ASYNC_MODULE') {
    return 'awaits at its top level, so it can only be read ahead: start with node --import eslint-plugin-keyturn/preload.';
  }
  if (MISSING.has(code)) return `imports what can't be found: ${missingOf(error)}.`;
  if (error instanceof SyntaxError || error.name === 'SyntaxError') {
    return extname(file) === '.json' ? 'is not JSON. Correct it.' : `has a syntax error${placeOf(error, file)}. Correct it.`;
  }
  if (code === 'EACCES' || code === 'EPERM') return "can't be read: its permissions forbid it.";
  if (code === 'ENOENT') return 'does not exist. Run npx keyturn init.';
  return `failed with ${error.name}${typeof code === 'string' ? ` (${code})` : ''}${placeOf(error, file)}.`;
};

/** Node's own message names a package or a path here, and nothing else. */
const missingOf = ({ message }: Error): string => /'([^']+)'/u.exec(message)?.[1] ?? 'a module';

const placeOf = ({ stack = '' }: Error, file: string): string => {
  const start = stack.indexOf(file);
  const place = start < 0 ? undefined : /^:(\d+)/u.exec(stack.slice(start + file.length))?.[1];
  return place === undefined ? '' : ` at line ${place}`;
};

