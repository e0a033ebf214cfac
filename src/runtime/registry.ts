/**
 * The process-wide key manager. It lives on the global object, so that several installed or bundled copies of the runtime, and the
 * preload, share one; it is made when something is first read.
 *
 * @module
 */
import { blockingReadOf } from './blockingRead.ts';
import { findConfiguration, loadConfiguration, loadConfigurationSync } from './configuration.ts';
import { Core, START_DEADLINE_MS } from './core.ts';
import { KeyturnError } from './errors.ts';
import { managerOver } from './manager.ts';
import { checkedOptions } from './options.ts';
import { isRecord } from './records.ts';
import type { KeyManager, KeyManagerOptions } from './types.ts';

interface Registry {
  core: Core | undefined;
  /** What `configure` was given. */
  options: KeyManagerOptions | undefined;
  isDisposed: boolean;
}

const PLACE = Symbol.for('keyturn.runtime.v1');

const registry = (): Registry => {
  const known: unknown = Reflect.get(globalThis, PLACE);
  if (isRegistry(known)) return known;
  const made: Registry = { core: undefined, options: undefined, isDisposed: false };
  Object.defineProperty(globalThis, PLACE, { value: made });
  return made;
};

const isRegistry = (value: unknown): value is Registry => isRecord(value) && 'core' in value && 'isDisposed' in value;

/** The parts of the process-wide manager; finds and reads its configuration if that was not done. */
export const processCore = (): Core => {
  const { core } = registry();
  return core ?? adopt((file) => loadConfigurationSync(file));
};

/** The same, for configurations that must be awaited. */
export const loadProcessCore = async (): Promise<Core> => {
  const { core } = registry();
  if (core) return core;
  const options = await loadConfiguration(configurationFile());
  return adopt(() => options);
};

/**
 * The process-wide key manager, configured by `keyturn.config.*` or `configure`. Reads throw `NOT_CONFIGURED` without either.
 */
export const keyManager: KeyManager = managerOver(processCore, () => {
  const place = registry();
  place.core?.dispose();
  Object.assign(place, { core: undefined, options: undefined, isDisposed: true });
});

/**
 * Configures the process-wide key manager, before anything is read from it. Throws `CONFIG_INVALID`, `ENVIRONMENT_STORE_REFUSED`, and
 * `ALREADY_CONFIGURED` when it has other options already.
 */
export const configure = (options: KeyManagerOptions): KeyManager => {
  const place = registry();
  if (place.core === undefined) Object.assign(place, { core: new Core(checkedOptions(options)), options, isDisposed: false });
  else if (place.options !== options) {
    throw new KeyturnError(
      'ALREADY_CONFIGURED',
      'The key manager is configured already. Configure it once, before the first read; use createKeyManager() for another.',
    );
  }
  return keyManager;
};

const adopt = (load: (file: string) => KeyManagerOptions): Core => {
  const place = registry();
  if (place.isDisposed) throw new KeyturnError('DISPOSED', 'The key manager was disposed of. Configure it again to go on.');
  const file = configurationFile();
  const options = load(file);
  place.core = new Core(options, blockingReadOf(file, options.startDeadlineMs ?? START_DEADLINE_MS));
  return place.core;
};

const configurationFile = (): string => {
  const file = findConfiguration();
  if (file !== undefined) return file;
  throw new KeyturnError(
    'NOT_CONFIGURED',
    'No keyturn.config.* stands beside the nearest package.json of the main script: '
    + 'run npx keyturn init, name the file in KEYTURN_CONFIG, or call configure().',
  );
};
