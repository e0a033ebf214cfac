/** The keyrings of the project's configuration, as the commands use them. */
import { createKeyManager, type Keyring, type KeyManagerOptions } from '../runtime/index.ts';

/** How long a command waits for a manifest. */
const LIMIT_MS = 15_000;

/** The keyring of a name, or the one whose keys are stored under it; `undefined` for a plain secret. */
export const ringNamed = ({ keyrings = {} }: KeyManagerOptions, name: string): string | undefined =>
  (Object.hasOwn(keyrings, name) ? name : Object.entries(keyrings).find(([own, spec]) => (spec.source?.name ?? own) === name)?.[0]);

/** Does something with one keyring, apart from what else the configuration declares; throws what reading its manifest throws, if it is to exist. */
export const withRing = async <Result>(
  options: KeyManagerOptions, ring: string, { mayBeNew }: { readonly mayBeNew: boolean }, use: (keyring: Keyring) => Promise<Result> | Result,
): Promise<Result> => {
  const manager = createKeyManager({ ...options, secrets: {}, keyrings: { [ring]: options.keyrings?.[ring] ?? {} }, startDeadlineMs: LIMIT_MS });
  try {
    if (!mayBeNew) await manager.ready();
    return await use(manager.keyring(ring));
  } finally {
    manager.dispose();
  }
};
