/** Reads the commands that a Markdown page tells people to run, and says which of them nobody has. */
import { fencesOf } from './fences.ts';

/** What a package says that can be run. */
export interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly name: string;
}

/** The commands of a page, from its shell fences and from inline code that starts like one; comments are left out. */
export function commandsOf(markdown: string): readonly string[] {
  const fences = fencesOf(markdown).filter(({ language }) => /^(?:sh|bash|shell|console)$/u.test(language));
  const prose = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gmu, '');
  const inline = [...prose.matchAll(/(?<!`)`((?:npm|npx|node) [^`]+)`/gu)].map(([, command = '']) => command);
  return [...fences.flatMap(({ text }) => text.split('\n')), ...inline]
    .map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim())
    .flatMap((line) => line.split(/\s*&&\s*/u))
    .filter((command) => command !== '');
}

const NPM_COMMANDS = new Set(['ci', 'install', 'pack', 'publish', 'audit']);

/** What a command names that does not exist; empty when all of it does. */
export function unknownIn(command: string, { bin, scripts, exports, devDependencies, name }: Manifest): readonly string[] {
  const [program = '', ...words] = command.split(/\s+/u);
  const [first = '', second = ''] = words;
  switch (program) {
    case 'npm': {
      const script = first === 'run' ? second : first;
      return script in scripts || (first !== 'run' && NPM_COMMANDS.has(first)) ? [] : [`script ${script}`];
    }
    case 'npx':
      return first in bin || first in devDependencies ? [] : [`program ${first}`];
    case 'node': {
      const own = words.filter((word) => word === name || word.startsWith(`${name}/`));
      return own.filter((word) => !(word.replace(name, '.') in exports)).map((word) => `export ${word}`);
    }
    default:
      return [`program ${program}`];
  }
}
