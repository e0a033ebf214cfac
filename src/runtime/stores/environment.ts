/**
 * The environment store, for development and tests: `jwt-secret` is the variable `JWT_SECRET`, or a line of a `.env` file.
 *
 * An empty variable counts as absent. The process's own variables prevail over the file, which is read here and never copied into
 * `process.env`, where child processes and crash reports would find it.
 *
 * @module
 */
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import type { SecretStore, StoredVersions } from '../types.ts';
import { secretNotFound, storeUnavailable } from './absence.ts';

const KIND = 'environment';

/** How names become variables, and where else they are looked up. */
export interface EnvironmentOptions {
  /** Stands before the variable's name: `APP_` makes `jwt-secret` `APP_JWT_SECRET`. */
  readonly prefix?: string;
  /** A `.env` file; relative paths count from the current folder. It may be missing. */
  readonly file?: string | URL;
}

/** A store over environment variables. Refused by the manager in production, and when no environment is set. */
export const environment = ({ prefix = '', file }: EnvironmentOptions = {}): SecretStore => {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  // A digest under a key of this process tells changes apart without saying anything about the value.
  let fingerprintKey: Buffer | undefined;
  const fingerprintOf = (value: string): string => {
    fingerprintKey ??= randomBytes(32);
    return createHmac('sha256', fingerprintKey).update(value).digest('base64url').slice(0, 22);
  };

  const readSync = ({ name }: { readonly name: string }): StoredVersions => {
    const variable = prefix + variableOf(name);
    const own = process.env[variable];
    const value = own === undefined || own === '' ? linesOf(path)[variable] : own;
    if (value === undefined || value === '') throw notFound(name, variable, path);
    return [{ value: Buffer.from(value), version: fingerprintOf(value), created: createdOf(path) }];
  };
  const listSync = (start: string): readonly string[] => {
    const variables = [...Object.keys(linesOf(path)), ...(prefix === '' ? [] : Object.keys(process.env))];
    const names = variables.filter((variable) => variable.startsWith(prefix)).map((variable) => nameOf(variable.slice(prefix.length)));
    return [...new Set(names)].filter((name) => name !== '' && name.startsWith(start)).sort();
  };

  return {
    kind: KIND,
    developmentOnly: true,
    read: async (reference) => Promise.resolve().then(() => readSync(reference)),
    readSync,
    list: async (start) => Promise.resolve().then(() => listSync(start)),
    listSync,
    probe: async () => Promise.resolve({ ok: true }),
  };
};

/** The variable that holds a secret of this name, without a prefix. */
export const variableOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/gu, '_').toUpperCase();

const nameOf = (variable: string): string => variable.toLowerCase().replaceAll('_', '-');

const linesOf = (path: string | undefined): Record<string, string | undefined> => {
  if (path === undefined) return {};
  try {
    return { ...parseEnv(readFileSync(path, 'utf8')) };
  } catch (cause) {
    if (isMissing(cause)) return {};
    throw storeUnavailable(KIND, `the file ${path} can't be read`, { file: path, cause });
  }
};

const createdOf = (path: string | undefined): number => {
  const stats = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  return Math.round(stats?.mtimeMs ?? performance.timeOrigin);
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const notFound = (name: string, variable: string, path: string | undefined): Error => {
  const place = path === undefined ? '' : `, or a line for it to ${path}`;
  return secretNotFound(KIND, name, `Set the variable ${variable}${place}.`);
};
