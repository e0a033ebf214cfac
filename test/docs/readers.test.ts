/** The readers of documentation pages see what is there, and say what is not. */
import { describe, expect, it } from 'vitest';
import { examplesOf, fencesOf } from './fences.ts';
import { anchorsOf, linksOf } from './links.ts';
import { commandsOf, unknownIn } from './shellCommands.ts';

const fence = (introduction: string, language: string, text: string): string => `${introduction}\n\n\`\`\`${language}\n${text}\n\`\`\`\n\n`;

describe('fences', () => {
  it('have their language, the line before them, and their place', () => {
    expect(fencesOf(`# A page\n\n${fence('Correct:', 'ts', 'a();\nb();')}`)).toEqual([
      { language: 'ts', introduction: 'Correct:', text: 'a();\nb();', line: 5 },
    ]);
  });

  it('lend their introduction to no other fence', () => {
    const page = `${fence('Correct:', 'ts', 'a();')}${fence('', 'ts', 'b();')}`;
    expect(fencesOf(page).map(({ introduction }) => introduction)).toEqual(['Correct:', '']);
  });

  it('must be closed', () => {
    expect(() => fencesOf('text\n\n```ts\na();')).toThrow('The fence of line 3 is never closed.');
  });
});

describe('examples', () => {
  it('have what the rule makes of them, and what all rules make of them', () => {
    const page = [
      fence('Incorrect:', 'ts', 'a();'), fence('Fixed:', 'ts', 'b();'),
      fence('Incorrect:', 'ts', 'e();'), fence('Suggested:', 'ts', 'f();'),
      fence('Before, in `src/x.ts`:', 'ts', 'c();'), fence('After, in `src/x.ts`:', 'ts', 'd();'),
    ].join('');
    expect(examplesOf(page).map(({ code, filename, fixed }) => ({ code, filename, fixed }))).toEqual([
      { code: 'a();', filename: undefined, fixed: { code: 'b();', by: 'rule' } },
      { code: 'e();', filename: undefined, fixed: { code: 'f();', by: 'suggestions' } },
      { code: 'c();', filename: 'src/x.ts', fixed: { code: 'd();', by: 'all' } },
    ]);
  });

  it('take options and settings up to the end of their section', () => {
    const page = `## A\n\n${fence('Options:', 'json', '{ "a": 1 }')}${fence('Correct:', 'ts', 'a();')}## B\n\n${fence('Correct:', 'ts', 'b();')}`;
    expect(examplesOf(page).map(({ options, line }) => ({ options, line }))).toEqual([
      { options: { a: 1 }, line: 11 },
      { options: undefined, line: 19 },
    ]);
  });

  it('cannot be fixed twice, or when they are correct', () => {
    const fixed = fence('Fixed:', 'ts', 'b();');
    expect(() => examplesOf(`${fence('Incorrect:', 'ts', 'a();')}${fixed}${fixed}`)).toThrow('Line 15 fixes nothing.');
    expect(() => examplesOf(`${fence('Correct:', 'ts', 'a();')}${fixed}`)).toThrow('Line 9 fixes nothing.');
  });
});

describe('links', () => {
  it('are those inside the repository, outside code', () => {
    const page = `[a](x.md#top) [b](https://example.org) [c](#here)\n\n${fence('', 'md', '[d](y.md)')}`;
    expect(linksOf(page)).toEqual([{ file: 'x.md', anchor: 'top' }, { file: '', anchor: 'here' }]);
  });

  it('find headings as GitHub names them', () => {
    expect(anchorsOf('## In an editor\n### `a` and `b`')).toEqual(new Set(['in-an-editor', 'a-and-b']));
  });
});

describe('commands', () => {
  const manifest = {
    name: 'pkg', bin: { tool: './tool.mjs' }, scripts: { test: 'x', demo: 'y' }, exports: { './preload': {} }, devDependencies: { eslint: '1' },
  };

  it('come from shell fences and from inline code, without comments', () => {
    const page = `Run \`npx tool init\` and \`x\`.\n\n${fence('', 'sh', 'npm ci && npm run demo  # all')}${fence('', 'ts', 'npm();')}`;
    expect(commandsOf(page)).toEqual(['npm ci', 'npm run demo', 'npx tool init']);
  });

  it.each(['npm ci', 'npm test', 'npm run demo', 'npx tool init', 'npx eslint --fix .', 'node --import pkg/preload server.js'])('%s exists', (command) => {
    expect(unknownIn(command, manifest)).toEqual([]);
  });

  it.each([
    ['npm run lint', 'script lint'],
    ['npm run ci', 'script ci'],
    ['npx other', 'program other'],
    ['node --import pkg/setup server.js', 'export pkg/setup'],
    ['curl x', 'program curl'],
  ])('%s does not', (command, unknown) => {
    expect(unknownIn(command, manifest)).toEqual([unknown]);
  });
});
