/**
 * What the `recommended` preset reports in packages that people install. Nothing of it is anybody's mistake to mend: each report is read by
 * hand, and `installed.txt` says how many there are. `npm run reports` writes that file again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import tsParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import keyturn from '../../src/index.ts';

/** Packages that the lockfile pins: those that handle secrets, and those that everybody has. */
export const PACKAGES: readonly string[] = [
  '@auth/core', '@aws-sdk/client-secrets-manager', '@aws-sdk/core', '@azure/core-client', '@azure/core-rest-pipeline', '@azure/identity',
  '@azure/keyvault-secrets', '@azure/msal-node', '@babel/core', '@babel/generator', '@fastify/jwt', '@fastify/secure-session',
  '@mikro-orm/core', '@nestjs/common', '@nestjs/core', '@noble/ciphers', '@noble/hashes', '@opentelemetry/api', '@peculiar/x509',
  '@redis/client', '@slack/bolt', '@slack/web-api', '@smithy/core', '@typescript-eslint/typescript-estree', 'acorn', 'asn1js', 'avvio',
  'axios', 'better-auth', 'bn.js', 'bson', 'chai', 'commander', 'crypto-js', 'dayjs', 'esprima', 'express', 'fernet', 'find-my-way',
  'iconv-lite', 'js-yaml', 'json5', 'knex', 'koa', 'light-my-request', 'lodash', 'logform', 'magic-string', 'micromatch', 'minimatch',
  'mongodb', 'mysql2', 'openai', 'pg', 'pino', 'postcss', 'postgres', 'preact', 'qs', 'react', 'resolve', 'semver', 'sequelize', 'stripe',
  'typeorm', 'undici', 'validator', 'whatwg-url', 'winston', 'yargs',
];

const LARGEST_FILE = 300_000;
const SOURCE_FILE = /(?<!\.min|\.d)\.[cm]?[jt]sx?$/u;
/** The same sources once more, built for another kind of program. */
const OTHER_BUILD = /(?:^|\/)(?:cjs|commonjs|dist-cjs|workerd|browser|react-native|umd|_?esm5|_?esm2015|deno)\/|\.mjs$/u;
const INSTALLED = join(import.meta.dirname, '../../node_modules');

/** The reports of one package, by place, and how much code they stand in. */
export interface PackageReport {
  readonly version: string;
  readonly lines: number;
  /** `path:line rule` */
  readonly reports: readonly string[];
}

const linter = new Linter({ configType: 'flat' });
const config: Linter.Config[] = [
  {
    files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
    languageOptions: { parser: tsParser, parserOptions: { ecmaFeatures: { globalReturn: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  keyturn.configs.recommended,
];

/** Lints the sources of an installed package, as if it were a project of its own. */
export function reportOn(name: string): PackageReport {
  const folder = join(INSTALLED, name);
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = sourcesIn(folder).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
    .filter(({ text }) => text.length <= LARGEST_FILE);
  return {
    version,
    lines: files.reduce((total, { text }) => total + text.split('\n').length, 0),
    reports: files.flatMap(({ path, text }) => linter.verify(text, config, { filename: path, allowInlineConfig: false })
      .filter(({ fatal }) => fatal !== true)
      .map(({ ruleId, line }) => `${path}:${line} ${ruleId ?? ''}`)),
  };
}

function sourcesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => SOURCE_FILE.test(path) && !OTHER_BUILD.test(path) && !dirname(path).split('/').includes('node_modules')).sort();
}
