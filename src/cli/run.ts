/** Finds the command that is meant, runs it, prints how it ended. */
import { plugin } from '../index.ts';
import type { Command } from './command.ts';
import { usageError } from './commandError.ts';
import { parseCommandLine, SHARED_OPTIONS } from './commandLine.ts';
import { adopt } from './commands/adopt.ts';
import { doctor } from './commands/doctor.ts';
import { fingerprint } from './commands/fingerprint.ts';
import { init } from './commands/init.ts';
import { list } from './commands/list.ts';
import { exportKey, importKey } from './commands/masterKey.ts';
import { revoke } from './commands/revoke.ts';
import { rotate } from './commands/rotate.ts';
import { set } from './commands/set.ts';
import { status } from './commands/status.ts';
import type { Io } from './io.ts';
import { columns, EXIT, printError, printOutcome } from './output.ts';

const COMMANDS: readonly Command[] = [init, adopt, set, list, rotate, revoke, fingerprint, status, doctor, exportKey, importKey];

/** Runs a command line; gives the exit code. */
export const runCommand = async (args: readonly string[], io: Io): Promise<number> => {
  const isJson = args.includes('--json');
  try {
    const { command, rest } = commandOf(args);
    if (command === undefined) return printText(io, general(args));
    const input = parseCommandLine(command, rest);
    if (input.has('help')) return printText(io, helpOf(command));
    return printOutcome(io, await command.run(input, io), isJson);
  } catch (error) {
    return printError(io, error, isJson);
  }
};

const commandOf = (args: readonly string[]): { readonly command: Command | undefined; readonly rest: readonly string[] } => {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  return { command, rest: args.slice(command?.name.split(' ').length) };
};

const general = (args: readonly string[]): string => {
  const [first] = args;
  if (first === '--version') return String(plugin.meta?.version);
  if (first === undefined || first === '--help' || first === 'help') return overview();
  throw usageError(`There is no such command. keyturn knows ${COMMANDS.map(({ name }) => name).join(', ')}; see keyturn --help.`);
};

const overview = (): string => [
  'keyturn moves secrets out of the source into a store, and rotates them.',
  '',
  ...columns(COMMANDS.map(({ name, usage, summary }) => [`keyturn ${name} ${usage}`.trimEnd(), summary])),
  '',
  'Secrets are read from a prompt or from standard input, never from arguments.',
  'Exit codes: 0 done, 1 something is left to do, 2 wrong use or failure.',
].join('\n');

const helpOf = ({ name, usage, summary, options }: Command): string => [
  `keyturn ${name} ${usage}`.trimEnd(),
  '',
  summary,
  '',
  ...columns(Object.entries({ ...options, ...SHARED_OPTIONS }).map(([option, { type, description }]) =>
    [`--${option}${type === 'string' ? ' VALUE' : ''}`, description])),
].join('\n');

const printText = (io: Io, text: string): number => {
  io.write(`${text}\n`);
  return EXIT.done;
};
