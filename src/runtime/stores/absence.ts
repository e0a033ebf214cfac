/** The errors by which a store says that a secret is not there, or that it could not tell. */
import { KeyturnError } from '../errors.ts';

/** `SECRET_NOT_FOUND`, with where it was looked for and how to provide it. */
export const secretNotFound = (store: string, secret: string, hint = `Store it first: npx keyturn set ${secret}.`): KeyturnError =>
  new KeyturnError('SECRET_NOT_FOUND', `The ${store} store has no secret '${secret}'. ${hint}`, { secret, store });

/** `STORE_UNAVAILABLE`, for a file that is there but can't be read, or a service that does not answer. */
export const storeUnavailable = (
  store: string,
  what: string,
  details: { readonly secret?: string; readonly file?: string; readonly cause?: unknown } = {},
): KeyturnError => new KeyturnError('STORE_UNAVAILABLE', `The ${store} store can't be read: ${what}.`, { store, ...details });

/** `SECRET_DISABLED`: the store has it, and does not give it out; `state` ends the sentence "… is". */
export const secretDisabled = (store: string, secret: string, state: string): KeyturnError =>
  new KeyturnError('SECRET_DISABLED', `The secret '${secret}' of the ${store} store is ${state}.`, { secret, store });

/** `STORE_CONFLICT`: another write came first. */
export const storeConflict = (store: string, secret: string): KeyturnError =>
  new KeyturnError('STORE_CONFLICT', `The secret '${secret}' was changed meanwhile. Read it again and repeat.`, { secret, store });
