/** `keyturn doctor`: looks at what a program needs to start, and says what is amiss. */
import { findConfiguration } from '../../runtime/configuration.ts';
import type { KeyManagerOptions } from '../../runtime/index.ts';
import type { Command } from '../command.ts';
import { type Check, examine } from '../examination.ts';
import type { Io, Style } from '../io.ts';
import { columns } from '../output.ts';
import { projectOf, textsOf } from '../setup/project.ts';
import { loadOptions } from '../storage.ts';

const PRELOAD = 'eslint-plugin-keyturn/preload';

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Check the configuration, the stores, every declared secret and keyring, the clock, and the start script.',
  options: {},
  takes: { least: 0, most: 0 },
  async run(_, io) {
    const options = await loadOptions(io.folder);
    const checks: readonly Check[] = [
      { what: 'configuration', state: 'ok', detail: findConfiguration(io.folder) ?? '' },
      ...await examine(options),
      preloadCheck(options, io.folder),
    ];
    const left = checks.filter(({ state }) => state === 'wrong' || state === 'due');
    return {
      exitCode: left.length > 0 ? 1 : 0,
      lines: [
        ...columns(checks.map(({ what, state, detail, code }) =>
          [`${marked(io, state)} ${what}`, code === undefined ? detail : `${detail} (${code})`])),
        left.length === 0 ? 'Nothing is amiss.' : `To be seen to: ${left.map(({ what }) => what).join(', ')}.`,
      ],
      json: { ok: left.length === 0, checks },
    };
  },
};

const STYLES: Readonly<Record<Check['state'], Style>> = { ok: 'green', due: 'yellow', wrong: 'red', unknown: 'dim' };

const marked = (io: Io, state: Check['state']): string => io.paint(STYLES[state], state.padEnd('unknown'.length));

/** Stores that answer at once need no preload; others make the first read block. */
const preloadCheck = ({ store, stores = {} }: KeyManagerOptions, folder: string): Check => {
  const what = 'preload';
  const isNeeded = [...(store ? [store] : []), ...Object.values(stores)].some((one) => one.readSync === undefined);
  if (!isNeeded) return { what, state: 'ok', detail: 'the stores answer at once' };
  const scripts = Object.values(textsOf(projectOf(folder).manifest['scripts']));
  if (scripts.some((script) => typeof script === 'string' && script.includes(PRELOAD))) return { what, state: 'ok', detail: 'a script of package.json has it' };
  return { what, state: 'unknown', detail: `no script of package.json has it: without node --import ${PRELOAD} the first read blocks` };
};
