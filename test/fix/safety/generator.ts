/** Programs made by chance: values of secrets, written in many ways, held in many places, used by many calls. */
import { type Draws, drawsOf } from '../../runtime/seededRandom.ts';
import type { Sample } from './sample.ts';

/** A generated program, and the secrets in it. */
export interface Generated extends Sample {
  readonly secrets: readonly GeneratedSecret[];
}

/** A secret by its variable, and its value. */
export interface GeneratedSecret {
  readonly variable: string;
  readonly value: string;
}

/** What a place that holds a value is made from. */
interface Slot {
  readonly draws: Draws;
  /** A number that keeps the names of a program apart. */
  readonly id: string;
  /** What the value is called. */
  readonly name: string;
  readonly variable: string;
  /** The expression that gives the value. */
  readonly value: string;
  readonly isTyped: boolean;
}

/** Declarations, and the expression that reads the value. */
interface Place {
  readonly code: string;
  readonly read: string;
}

const NAMES = ['apiKey', 'jwtSecret', 'dbPassword', 'accessToken', 'hookSecret', 'signingKey', 'secret', 'password'] as const;

const upper = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();

const VALUES: readonly ((literal: string, variable: string, isTyped: boolean) => string)[] = [
  (literal) => `'${literal}'`,
  (literal) => `\`${literal}\``,
  (literal) => `'${literal.slice(0, 9)}' + '${literal.slice(9)}'`,
  (literal) => `['${literal.slice(0, 7)}', '${literal.slice(7)}'].join('')`,
  (literal, variable) => `process.env.${variable} ?? '${literal}'`,
  (literal, variable) => `process.env.${variable} || '${literal}'`,
  (_, variable, isTyped) => `process.env.${variable}${isTyped ? '!' : ''}`,
  (_, variable, isTyped) => `process.env['${variable}']${isTyped ? ' as string' : ''}`,
  (_, variable) => `process.env.${variable} ?? ''`,
  (_, variable) => `String(process.env.${variable})`,
  (literal, variable) => `(process.env.${variable} ?? '${literal}').trim()`,
];

const PLACES: readonly ((slot: Slot) => Place)[] = [
  ({ variable, value }) => ({ code: `const ${variable} = ${value};`, read: variable }),
  ({ variable, value }) => ({ code: `export const ${variable} = ${value};`, read: variable }),
  ({ variable, value }) => ({ code: `let ${variable} = ${value};`, read: variable }),
  ({ variable, value, isTyped }) => ({ code: `const ${variable}${isTyped ? ': string' : ''} = ${value};\nif (!${variable}) throw new Error('missing');`, read: variable }),
  ({ variable, value }) => ({ code: `const ${variable} = ${value}, port${variable} = 80;`, read: variable }),
  ({ variable, id }) => ({ code: `const { ${variable}, LABEL_${id} = 'shop' } = process.env;`, read: variable }),
  ({ name, value, id }) => ({ code: `const config${id} = { port: 80, ${name}: ${value} };`, read: `config${id}.${name}` }),
  ({ name, value, id }) => ({ code: `const settings${id} = {\n  database: {\n    host: 'localhost',\n    ${name}: ${value},\n  },\n};`, read: `settings${id}.database.${name}` }),
  ({ name, value, id, isTyped }) => ({ code: `class Client${id} {\n  ${isTyped ? 'private readonly ' : '#'}${name} = ${value};\n\n  read() {\n    return this.${isTyped ? '' : '#'}${name};\n  }\n}`, read: `new Client${id}().read()` }),
  ({ name, value, id }) => ({ code: `class Store${id} {\n  ${name} = ${value};\n}`, read: `new Store${id}().${name}` }),
  ({ name, value, id, isTyped }) => ({ code: `class Sender${id} {\n  ${isTyped ? `private readonly ${name}: string` : `#${name}`};\n\n  constructor() {\n    this.${isTyped ? '' : '#'}${name} = ${value};\n  }\n\n  read() {\n    return this.${isTyped ? '' : '#'}${name};\n  }\n}`, read: `new Sender${id}().read()` }),
  ({ name, value, id }) => ({ code: `class Keeper${id} {\n  static ${name} = ${value};\n}`, read: `Keeper${id}.${name}` }),
  ({ name, value, id }) => ({ code: `function with${id}(${name} = ${value}) {\n  return ${name};\n}`, read: `with${id}()` }),
  ({ name, value, id }) => ({ code: `const give${id} = () => {\n  const ${name} = ${value};\n  return ${name};\n};`, read: `give${id}()` }),
  ({ value, id }) => ({ code: `const getSecret${id} = () => ${value};`, read: `getSecret${id}()` }),
  ({ name, value, id, isTyped }) => ({ code: `let ${name}${id}${isTyped ? ': string | undefined' : ''};\nfunction load${id}() {\n  ${name}${id} ??= ${value};\n  return ${name}${id};\n}`, read: `load${id}()` }),
  ({ name, value, id }) => ({ code: `function make${id}() {\n  const ${name} = ${value};\n  return () => ${name};\n}\nconst made${id} = make${id}();`, read: `made${id}()` }),
  ({ name, value, id }) => ({ code: `function* each${id}() {\n  const ${name} = ${value};\n  yield ${name};\n}`, read: `[...each${id}()][0]` }),
  ({ name, value, id }) => ({ code: `async function later${id}() {\n  const ${name} = ${value};\n  await null;\n  return ${name};\n}`, read: `(await later${id}())` }),
  ({ variable, value }) => ({ code: `const ${variable} = (() => ${value})();`, read: variable }),
  ({ name, value, id }) => ({ code: `const shared${id} = {\n  get ${name}() {\n    return ${value};\n  },\n};`, read: `shared${id}.${name}` }),
  ({ value }) => ({ code: '', read: `(${value})` }),
];

const USES: readonly ((read: string, id: string) => string)[] = [
  (read) => `createHmac('sha256', ${read}).update('text').digest('hex')`,
  (read) => `createHmac('sha256', ${read}).update('text').digest('hex') === createHmac('sha256', ${read}).update('text').digest('hex')`,
  (read) => `timingSafeEqual(Buffer.from(given), createHmac('sha256', ${read}).update('text').digest())`,
  (read) => `jwt.sign({ sub: 'ada', iat: 1 }, ${read})`,
  (read) => `jwt.verify(jwt.sign({ sub: 'ada', iat: 1 }, ${read}), ${read})`,
  (read) => `\`Bearer \${${read}}\``,
  (read) => `JSON.stringify({ password: ${read}, user: 'ada' })`,
  (read) => `(console.log('token', ${read}), 'logged')`,
  (read) => `${read}?.length`,
  (read) => `decrypted(encrypted('text', ${read}), ${read})`,
  (read, id) => `await Promise.all([1, 2].map(async (key) => createHmac('sha256', ${read}).update(String(key) + '${id}').digest('base64')))`,
  (read) => `typeof ${read}`,
];

const HELPERS = `const given = 'x'.repeat(32);

function encrypted(text, password) {
  const cipher = createCipheriv('aes-256-gcm', scryptSync(password, 'salt', 32), Buffer.alloc(12));
  return [cipher.update(text, 'utf8', 'hex') + cipher.final('hex'), cipher.getAuthTag().toString('hex')];
}

function decrypted([text, tag], password) {
  const decipher = createDecipheriv('aes-256-gcm', scryptSync(password, 'salt', 32), Buffer.alloc(12));
  decipher.setAuthTag(Buffer.from(tag, 'hex'));
  return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8');
}`;

const FUNCTIONS = 'createCipheriv, createDecipheriv, createHmac, scryptSync, timingSafeEqual';

/** The program of a seed: always the same. */
export function generated(seed: number): Generated {
  const draws = drawsOf(seed);
  const kind = draws.pick(['ts', 'ts', 'mjs', 'cjs'] as const);
  const isTyped = kind === 'ts';
  const slots = Array.from({ length: 1 + draws.below(3) }, (_, index): Slot & GeneratedSecret & { readonly literal: string } => {
    const name = draws.pick(NAMES);
    const [id, literal] = [String(index), `${draws.text(6)}-${draws.text(7)}-${String(10 + draws.below(90))}`];
    const variable = `${['SHOP', 'MAIL', 'HOOK'][index] ?? ''}_${upper(name)}`;
    return { draws, id, name, variable, value: draws.pick(VALUES)(literal, variable, isTyped), isTyped, literal };
  });
  const places = slots.map((slot) => draws.pick(PLACES)(slot));
  const uses = places.flatMap(({ read }, index) => Array.from({ length: 1 + draws.below(2) }, () => draws.pick(USES)(read, String(index))));
  const head = kind === 'cjs'
    ? [...(draws.below(2) ? ["'use strict';"] : []), `const { ${FUNCTIONS} } = require('node:crypto');`, "const jwt = require('jsonwebtoken');"]
    : [`import { ${FUNCTIONS} } from 'node:crypto';`, "import jwt from 'jsonwebtoken';"];
  const body = [
    ...places.map(({ code }) => code).filter((code) => code !== '').map((code, index) => commented(draws, code, index)),
    HELPERS,
    `${kind === 'cjs' ? 'exports.main = async function main()' : 'export async function main()'} {\n  return [\n${uses.map((use) => `    ${use},\n`).join('')}  ];\n}${kind === 'cjs' ? ';' : ''}`,
  ];
  return {
    name: `seed ${String(seed)}`,
    code: `${head.join('\n')}\n\n${(kind === 'cjs' ? body.map((part) => part.replaceAll(/^export const (\w+) = (.*)$/gmu, 'const $1 = $2\nexports.$1 = $1;')) : body).join('\n\n')}\n`,
    filename: `src/shop.${kind}`,
    ...(kind === 'cjs' && { languageOptions: { sourceType: 'commonjs' } }),
    secrets: slots.map(({ variable, literal }) => ({ variable, value: literal })),
  };
}

/** Code with comments around it, and now and then inside. */
function commented(draws: Draws, code: string, index: number): string {
  const comment = `note ${String(index)}`;
  switch (draws.below(6)) {
    case 0:
      return `// ${comment}\n${code}`;
    case 1:
      return `/** ${comment} */\n${code}`;
    case 2:
      return `${code} // ${comment}`;
    case 3:
      return code.replace(' = ', ` = /* ${comment} */ `);
    default:
      return code;
  }
}
