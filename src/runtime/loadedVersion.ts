/** A version of a secret in memory. */
import { isUtf8 } from 'node:buffer';
import { KeyturnError } from './errors.ts';
import type { StoredVersion } from './types.ts';

/** Holds the bytes until a string is needed, and from then on the string alone. Not to be held across an `await`: it may be wiped. */
export class LoadedVersion {
  readonly version: string;
  readonly created: number;
  readonly expires: number | undefined;
  readonly burnt: boolean;
  #bytes: Uint8Array;
  #text: string | undefined;

  constructor({ value, version, created, expires, burnt = false }: StoredVersion) {
    this.#bytes = value;
    this.version = version;
    this.created = created;
    this.expires = expires;
    this.burnt = burnt;
  }

  /** The value; `SECRET_SHAPE` if it is no UTF-8 text. */
  text(secret: string): string {
    if (this.#text !== undefined) return this.#text;
    if (!isUtf8(this.#bytes)) {
      throw new KeyturnError('SECRET_SHAPE', `The secret '${secret}' is not UTF-8 text. Read it with bytes().`, { secret });
    }
    this.#text = Buffer.from(this.#bytes).toString('utf8');
    this.wipe();
    return this.#text;
  }

  /** A copy of the bytes. */
  bytes(): Uint8Array {
    return this.#text === undefined ? Uint8Array.from(this.#bytes) : new TextEncoder().encode(this.#text);
  }

  /** Overwrites the bytes. A string can't be overwritten: it goes when it is collected. */
  wipe(): void {
    this.#bytes.fill(0);
  }
}

/** Overwrites the bytes of versions. */
export const wipe = (versions: readonly LoadedVersion[] = []): void => {
  for (const version of versions) version.wipe();
};
