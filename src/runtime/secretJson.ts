/**
 * Secrets that are JSON: members, and validation. Errors name the secret and the path; the messages of parsers and schemas are
 * dropped, for they quote the value.
 *
 * @module
 */
import { KeyturnError } from './errors.ts';
import type { StandardResult, StandardSchema } from './handleTypes.ts';
import { isRecord } from './records.ts';
import type { SecretSpec } from './types.ts';

/** The value as JSON; throws `SECRET_SHAPE` if it is none. */
export const parseSecret = (secret: string, text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw misshapen(secret, 'is not JSON');
    throw error;
  }
};

/** A member of the JSON object as text, `undefined` if it lacks that member; throws `SECRET_SHAPE` for all that is no text. */
export const fieldOf = (secret: string, text: string, field: string): string | undefined => {
  const value = parseSecret(secret, text);
  if (!isRecord(value)) throw misshapen(secret, 'is no JSON object, so it has no fields');
  const member = Object.hasOwn(value, field) ? value[field] : undefined;
  if (member === undefined || member === null) return undefined;
  if (typeof member === 'string') return member;
  if (typeof member === 'number' || typeof member === 'boolean') return String(member);
  throw misshapen(secret, `has no text in the field '${field}'`);
};

/** The value as a schema gives it; throws `SECRET_SHAPE` with the paths that the schema refused. */
export const validated = <Output>(secret: string, value: unknown, schema: StandardSchema<Output>): Output => {
  const result = resultOf(secret, value, schema);
  if (result instanceof Promise) throw misshapen(secret, 'has a schema that answers later; use a synchronous one');
  if (result.issues === undefined) return result.value;
  const paths = result.issues.map(({ path = [] }) => path.map(keyOf).join('.') || '(the whole)');
  throw misshapen(secret, `does not fit its schema at ${paths.join(', ')}`);
};

/** Checks each version by what is declared of a secret; throws `SECRET_SHAPE`. `undefined` if nothing is declared. */
export const shapeCheckOf = (
  secret: string,
  { fields = [], schema }: Pick<SecretSpec, 'fields' | 'schema'>,
): ((text: string) => void) | undefined => {
  if (fields.length === 0 && schema === undefined) return undefined;
  return (text) => {
    const missing = fields.find((field) => fieldOf(secret, text, field) === undefined);
    if (missing !== undefined) throw fieldMissing(secret, missing);
    if (schema !== undefined) validated(secret, structureOf(text), schema);
  };
};

/** A JSON object or array as such, any other text as it is: a password of digits is no number. */
const structureOf = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : text;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
};

/** `SECRET_SHAPE` for a field that is not there. */
export const fieldMissing = (secret: string, field: string): KeyturnError => misshapen(secret, `has no field '${field}'`);

const resultOf = <Output>(
  secret: string,
  value: unknown,
  schema: StandardSchema<Output>,
): StandardResult<Output> | Promise<StandardResult<Output>> => {
  try {
    return schema['~standard'].validate(value);
  } catch (cause) {
    throw misshapen(secret, 'made its schema throw', cause);
  }
};

const keyOf = (part: PropertyKey | { readonly key: PropertyKey }): string => String(typeof part === 'object' ? part.key : part);

const misshapen = (secret: string, how: string, cause?: unknown): KeyturnError =>
  new KeyturnError('SECRET_SHAPE', `The secret '${secret}' ${how}.`, { secret, cause });
