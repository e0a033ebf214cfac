/** Modules whose error for a wrong key `tryEach` of the runtime tells from every other error. */
export const WRONG_KEY_MODULES: ReadonlySet<string> = new Set(['jsonwebtoken']);
