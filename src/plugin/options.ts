/** Shapes of options that several rules take. */
import type { JSONSchema4ArraySchema } from '@typescript-eslint/utils/json-schema';

/** The JSON schema of a list of names, each at most once. */
export function listOfNames(description: string): {
  readonly type: 'array';
  readonly items: { readonly type: 'string' };
  readonly uniqueItems: true;
  readonly description: string;
} {
  return { type: 'array', items: { type: 'string' }, uniqueItems: true, description };
}

/** The JSON schema of a list of token formats: what each begins with, and what follows. */
export function listOfFormats(description: string): JSONSchema4ArraySchema {
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1, description: 'In `formats`: what such a token is called.' },
        marker: { type: 'string', minLength: 3, description: 'In `formats`: the text that each begins with.' },
        pattern: { type: 'string', minLength: 1, description: 'In `formats`: a regular expression for what follows the marker.' },
        class: {
          type: 'string', enum: ['secret', 'publishable', 'identifier', 'test-value'],
          description: 'In `formats`: what it is; only a `secret`, the default, is reported.',
        },
      },
      required: ['name', 'marker', 'pattern'],
      additionalProperties: false,
    },
    description,
  };
}
