/** How the places that take a secret follow its rotation: the code that does it, by what the package offers. */

/**
 * Code that takes the place of a value.
 *
 * In all code here `{handle}` stands for the secret's handle, `{plugin}` for the plugin that is registered or that `plugin` names,
 * `{client}` for the constant that holds what is made, `{value}` for the expression that stands in the place, and `{username}` for the
 * option of that name beside it, if there is one.
 */
export interface InsteadOfValue {
  readonly kind: 'value';
  readonly code: string;
  /** The code gives all keys, so a list of one value goes with the value. */
  readonly isList?: true;
  /** The option that takes the code, where it is not the one that takes a value. */
  readonly option?: string;
  /** The option beside this one that takes the code, while this one keeps its value. */
  readonly beside?: string;
  /** Module whose default import `{plugin}` is. */
  readonly plugin?: string;
  /** The place follows rotation only where that option of the same object is one of these constants. */
  readonly when?: { readonly option: string; readonly isOneOf: readonly string[] };
  /** Something else may change with it, so it is a suggestion. */
  readonly isOffered?: true;
}

/** A function that is put around the object with the value, and a member that says how long the object is good. */
export interface AroundObject {
  readonly kind: 'object';
  readonly member: string;
  readonly code: string;
}

/** A statement after the client that brings it up to date. */
export interface AfterClient {
  readonly kind: 'statement';
  readonly code: string;
  /** As above. */
  readonly isOffered?: true;
}

/** Code instead of a value that is an argument, and a member of the options behind it, which exclude each other. */
export interface InsteadOfArgument {
  readonly kind: 'argument';
  readonly code: string;
  readonly member: string;
  /** As above. */
  readonly isOffered?: true;
}

/** How a place follows rotation. */
export type SlotRotation = InsteadOfValue | InsteadOfArgument | AroundObject | AfterClient;

/** All keys, newest first, in a live array. */
export const ALL_KEYS = { kind: 'value', code: '{handle}.revealAll()', isList: true } as const;

/** All keys by number, in a live object that seals with the newest. */
export const NUMBERED_KEYS = { kind: 'value', code: '{handle}.revealNumbered()' } as const;

/** A function that gives a promise of the active value. */
export const PROVIDER = { kind: 'value', code: '() => {handle}.value()' } as const;

/** A function that gives the active value. */
export const FUNCTION = { kind: 'value', code: '() => {handle}.reveal()' } as const;

/** A function that is asked with the request and the raw token, and answers through a callback. */
export const CALLBACK = {
  kind: 'value',
  code: '(_request, _token, done) => void {handle}.value().then((key) => done(null, key), done)',
} as const;

/** The signer of `@fastify/cookie`, for packages that keep the first of several secrets to sign with. */
export const SIGNER = {
  kind: 'value',
  code: '{ sign: (value) => {plugin}.signerFactory({handle}.revealAll()).sign(value), unsign: (value) => {plugin}.signerFactory({handle}.revealAll()).unsign(value) }',
  isList: true,
  plugin: '@fastify/cookie',
} as const;

/** Credentials of the AWS SDK: good for as long as it wants to have them ahead, so it asks again each time. */
export const EXPIRING_CREDENTIALS = { kind: 'object', code: 'async () => ({object})', member: 'expiration: new Date(Date.now() + 60_000)' } as const;
