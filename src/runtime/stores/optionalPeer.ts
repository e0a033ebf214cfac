/** Loading of an SDK that only those who use a store install. */
import { KeyturnError } from '../errors.ts';

const ABSENT: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);

/** What `load` imports; throws `STORE_MISSING` with the command that installs it if it is not there, or is too broken to be loaded. */
export const loadPeer = async <Module>(store: string, packages: readonly string[], load: () => Promise<Module>): Promise<Module> => {
  try {
    return await load();
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && ABSENT.has(cause.code);
    const what = isAbsent ? 'is not installed' : "can't be loaded";
    throw new KeyturnError('STORE_MISSING', `The SDK of the ${store} store ${what}. Run: npm install ${packages.join(' ')}`, { store, cause });
  }
};
