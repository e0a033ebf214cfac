/** Arguments, checked strictly. What was typed is never repeated: it may be a secret in the wrong place. */
import { parseArgs } from 'node:util';
import type { Command, CommandInput, CommandOption } from './command.ts';
import { usageError } from './commandError.ts';

/** Options that every command has. */
export const SHARED_OPTIONS: Readonly<Record<string, CommandOption>> = {
  json: { type: 'boolean', description: 'print one JSON object' },
  help: { type: 'boolean', description: 'show this help' },
};

/** The arguments of a command; throws `USAGE`. */
export const parseCommandLine = (command: Command, args: readonly string[]): CommandInput => {
  const { values, positionals } = parsed(command, args);
  const { least, most } = command.takes;
  if (values['help'] !== true) {
    if (positionals.length > most) throw usageError(command.readsSecret ? secretInArguments(command) : tooMany(command));
    if (positionals.length < least) throw usageError(`Something is missing: keyturn ${command.name} ${command.usage}`);
  }
  return {
    positionals,
    has: (option) => values[option] === true,
    get: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
  };
};

type Values = Readonly<Record<string, string | boolean | undefined>>;

const parsed = (command: Command, args: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } => {
  const options = { ...SHARED_OPTIONS, ...command.options };
  try {
    const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
    return parseArgs({ args: [...args], options: types, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const known = Object.keys(options).map((name) => `--${name}`).join(', ');
    const hint = command.readsSecret ? ' A secret never goes there: give it at the prompt or by standard input.' : '';
    throw usageError(`keyturn ${command.name} does not know one of these options, or its value is amiss. It takes ${known}.${hint}`);
  }
};

const tooMany = ({ name, usage }: Command): string => `There are too many arguments: keyturn ${name} ${usage}`;

/** For an argument that is probably the secret itself. */
export const secretInArguments = ({ name, usage }: Pick<Command, 'name' | 'usage'>): string =>
  `keyturn ${name} takes no secret from its arguments, where the process list and the shell's history show it. Nothing was stored. `
  + 'Take what you typed for exposed, choose another, and give it at the prompt or by standard input: '
  + `keyturn ${name} ${usage}`;
