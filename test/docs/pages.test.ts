/** Holds the pages outside `docs/rules` true: what they show works, what they name exists, and their links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { parseSettings } from '../../src/analysis/settings.ts';
import { secretTokensIn } from '../../src/analysis/tokens.ts';
import plugin from '../../src/index.ts';
import { examplesOf, fencesOf } from './fences.ts';
import { fixedOf, messagesOf } from './linting.ts';
import { anchorsOf, linksOf } from './links.ts';
import { commandsOf, unknownIn } from './shellCommands.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGES = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `docs/${path.replaceAll('\\', '/')}`)
  .concat(readdirSync(ROOT).filter((path) => path.endsWith('.md')))
  .sort();

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const EXAMPLES = PAGES.filter((path) => !path.startsWith('docs/rules/')).flatMap((path) =>
  examplesOf(read(path)).map((example) => ({ path, example, line: example.line })),
);

it.each(EXAMPLES)('$path shows in line $line what `eslint --fix` does', ({ example }) => {
  expect(messagesOf(example.code, example, 'recommended')).not.toEqual([]);
  expect(fixedOf(example.code, example, 'recommended')).toEqual({ code: example.fixed?.code, left: [] });
});

it.each(PAGES.filter((path) => path.startsWith('docs/')))('%s can be read in one go', (path) => {
  expect(read(path).split('\n').length).toBeLessThanOrEqual(121);
});

describe.each(PAGES)('%s', (path) => {
  const page = read(path);
  const fences = fencesOf(page);

  it('has configuration that can be read, and names presets that exist', () => {
    for (const { language, text } of fences) {
      if (language === 'json') expect(isJson(text)).toBe(true);
      if (language === 'js') expect(() => parser.parse(text, { sourceType: 'module' })).not.toThrow();
    }
    const presets = [...page.matchAll(/\bkeyturn\.configs\.(\w+)/gu)].map(([, name = '']) => name);
    expect(presets.filter((name) => !(name in plugin.configs))).toEqual([]);
  });

  it('names only commands that there are', () => {
    expect(commandsOf(page).flatMap((command) => unknownIn(command, manifest))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const broken = linksOf(page).filter(({ file, anchor }) => {
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== '' && !anchorsOf(read(target)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('shows no text that a provider could have issued', () => {
    expect(secretTokensIn(page)).toEqual([]);
  });
});

describe('README.md', () => {
  it('shows what the rules do in one picture', () => {
    expect(examplesOf(read('README.md')).filter(({ fixed }) => fixed?.by === 'all')).toHaveLength(1);
  });

  it('says how to contribute from a fresh clone', () => {
    expect(commandsOf(read('README.md'))).toEqual(expect.arrayContaining(['npm ci', 'npm run demo', 'npm test']));
  });
});

describe('docs/settings.md', () => {
  it('has one row for each setting, with its default', () => {
    const rows = [...read('docs/settings.md').matchAll(/^\| `(\w+)` \|.*\| `([^`]+)` \|$/gmu)].map(([, key = '', value = '']) => [key, value]);
    const defaults = Object.entries(parseSettings(undefined)).map(([key, value]) => [key, JSON.stringify(value).replaceAll('"', "'")]);
    expect(rows).toEqual(defaults);
  });

  it('shows settings that are accepted', () => {
    const settings = fencesOf(read('docs/settings.md')).filter(({ introduction }) => introduction === 'Settings:');
    expect(settings.length).toBeGreaterThan(0);
    for (const { text } of settings) expect(() => parseSettings(JSON.parse(text))).not.toThrow();
  });
});
