/** The public face of a key manager over its working parts. */
import { Core } from './core.ts';
import { Handle } from './handle.ts';
import { LiveKeyring } from './keyrings/liveKeyring.ts';
import { checkedOptions } from './options.ts';
import { secretNameOf } from './secretName.ts';
import { tools } from './tools.ts';
import type { KeyManager, KeyManagerOptions } from './types.ts';

/** A manager whose parts are looked up at each use, so that it may be configured later. */
export const managerOver = (core: () => Core, dispose: () => void): KeyManager => ({
  ...tools,
  secret: (name) => new Handle(secretNameOf(name), () => core().cellOf(name)),
  keyring: (name) => {
    const checked = secretNameOf(name);
    return new LiveKeyring(checked, () => core().ringOf(checked));
  },
  ready: async () => core().ready(),
  on: (type, listener) => core().events.on(type, listener),
  dispose,
});

/**
 * A manager of its own, apart from the process-wide one: for tests and libraries. Throws `CONFIG_INVALID` for options that are wrong,
 * `ENVIRONMENT_STORE_REFUSED` for an environment store in production.
 */
export const createKeyManager = (options: KeyManagerOptions): KeyManager => {
  const core = new Core(checkedOptions(options));
  return managerOver(() => core, () => core.dispose());
};

/** Gives the options back, with their type checked: for `keyturn.config.*`. */
export const defineKeyManager = (options: KeyManagerOptions): KeyManagerOptions => options;
