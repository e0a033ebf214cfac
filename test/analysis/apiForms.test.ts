/** Each entry of the API catalog is recognised however its module is taken in, and its argument is where the catalog says. */
import { describe, expect, it } from 'vitest';
import { slotUsesOf } from '../../src/analysis/apis.ts';
import { type Api, APIS, type SecretSlot } from '../../src/catalog/apis.ts';
import { fileFrom } from './fileFrom.ts';

const moduleOf = ({ module }: Api): string => module.replace('*', 'some');

/** The expression that puts `KEY` where a path leads. */
function valueAt(path: readonly string[]): string {
  const [name, ...rest] = path;
  if (name === undefined) return 'KEY';
  if (name === '()') return `() => (${valueAt(rest)})`;
  return `{ ${JSON.stringify(name === '*' ? 'any' : name)}: ${valueAt(rest)} }`;
}

function argumentsOf({ argument, path = [], when }: SecretSlot): string {
  const given = Array.from({ length: Math.max(argument, when?.argument ?? 0) + 1 }, () => 'other');
  given[argument] = valueAt(path);
  if (when) given[when.argument] = JSON.stringify(when.isOneOf[0]);
  return given.join(', ');
}

/** Ways to take in an export: statements, and what the export is then called. */
function waysOf(api: Api): readonly (readonly [statement: string, callee: string])[] {
  const module = JSON.stringify(moduleOf(api));
  const [exported = ''] = api.export.split('#');
  const path = exported === '*' ? ['Anything'] : exported.split('.');
  const [first = '', ...rest] = path;
  const tail = rest.map((name) => `.${name}`).join('');
  if (api.module === '') return [['', exported], ['', `globalThis.${exported}`]];
  if (first === 'default') {
    return [
      [`import made from ${module};`, 'made'], [`import { default as made } from ${module};`, 'made'], [`import * as made from ${module};`, 'made.default'],
      [`const made = require(${module});`, 'made'], [`const made = __importDefault(require(${module}));`, 'made.default'],
    ];
  }
  return [
    // A keyword has to be renamed.
    ...(first === 'delete' ? [] : [[`import { ${first} } from ${module};`, first + tail] as const]),
    [`import { ${first} as made } from ${module};`, `made${tail}`],
    [`import * as all from ${module};`, `all.${first}${tail}`], [`import all from ${module};`, `all.${first}${tail}`],
    [`const all = require(${module});`, `all.${first}${tail}`], [`const { ${first}: made } = require(${module});`, `made${tail}`],
    [`const all = __importStar(require(${module}));`, `all.${first}${tail}`], [`const all = await import(${module});`, `all.${first}${tail}`],
  ];
}

function callOf(api: Api, callee: string, given: string): string {
  const [, method] = api.export.split('#');
  if (api.registered === true) return `app.register(${callee}, ${given.split(', ').slice(1).join(', ')});`;
  if (method !== undefined) return `const instance = new ${callee}(); instance.${method}(${given});`;
  return api.form === 'new' ? `new ${callee}(${given});` : `${callee}(${given});`;
}

describe.each(APIS.map((api) => [`${api.module}:${api.export}`, api] as const))('%s', (_, api) => {
  it('is known in every form', () => {
    for (const slot of api.slots) {
      const programs = waysOf(api).map(([statement, callee]) => `${statement} ${callOf(api, callee, argumentsOf(slot))}`);
      const missed = programs.filter((code) => !valuesIn(code).includes('KEY'));
      expect(missed).toEqual([]);
    }
  });
});

function valuesIn(code: string): readonly string[] {
  const file = fileFrom(code);
  return slotUsesOf(file).map(({ value }) => file.sourceCode.getText(value));
}
