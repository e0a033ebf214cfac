/** What happens when the SDK of a store can't be loaded: only those who use the store install it. */
import { KeyturnError } from '../errors.ts';

const ABSENT: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);

/**
 * For the `catch` of an `import()`: throws `STORE_MISSING` with the command that installs the SDK. It must stand right behind the `import()`:
 * that is how bundlers know that the package may be missing.
 */
export const peerMissing = (store: string, packages: readonly string[]) => (cause: unknown): never => {
  const isAbsent = cause instanceof Error && 'code' in cause && ABSENT.has(cause.code);
  const names = packages.join(' ');
  const what = isAbsent
    ? `is not installed. Run: npm install ${names}`
    : `fails when it is loaded. If a bundler took it in, leave it outside and install it beside the bundle: ${names}`;
  throw new KeyturnError('STORE_MISSING', `The SDK of the ${store} store ${what}`, { store, cause });
};
