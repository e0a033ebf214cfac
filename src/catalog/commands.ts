/** Commands that take a password as an option, where every user of the machine can read it. */

export interface LoginCommand {
  readonly command: string;
  readonly subcommand?: string;
  readonly option: readonly string[];
  /** Whether the value is the next word, rather than glued to the option. */
  readonly separated: boolean;
  /** Whether the value is `user:password`. */
  readonly login: boolean;
}

/** Source: the manual page of each command. */
export const LOGIN_COMMANDS: readonly LoginCommand[] = [
  { command: 'curl', option: ['-u', '--user'], separated: true, login: true },
  { command: 'wget', option: ['--password=', '--http-password='], separated: false, login: false },
  { command: 'docker', subcommand: 'login', option: ['-p', '--password'], separated: true, login: false },
  { command: 'podman', subcommand: 'login', option: ['-p', '--password'], separated: true, login: false },
  { command: 'mysql', option: ['-p', '--password='], separated: false, login: false },
  { command: 'mysqldump', option: ['-p', '--password='], separated: false, login: false },
  { command: 'mysqladmin', option: ['-p', '--password='], separated: false, login: false },
  { command: 'sshpass', option: ['-p'], separated: true, login: false },
  { command: 'redis-cli', option: ['-a'], separated: true, login: false },
  { command: 'mongodump', option: ['-p', '--password'], separated: true, login: false },
  { command: 'mongosh', option: ['-p', '--password'], separated: true, login: false },
  { command: 'mariadb', option: ['-p', '--password='], separated: false, login: false },
  { command: 'ldapsearch', option: ['-w'], separated: true, login: false },
  { command: 'mosquitto_pub', option: ['-P', '--pw'], separated: true, login: false },
  { command: 'mosquitto_sub', option: ['-P', '--pw'], separated: true, login: false },
  { command: 'sqlcmd', option: ['-P'], separated: true, login: false },
  { command: 'unrar', option: ['-p'], separated: false, login: false },
  { command: '7z', option: ['-p'], separated: false, login: false },
];

/** Functions that start a process with a list of arguments. Source: the pages of `node:child_process`, execa, Bun and cross-spawn. */
export const PROCESS_STARTERS: ReadonlySet<string> = new Set(['$', 'crossSpawn', 'execFile', 'execFileAsync', 'execFileSync', 'execa', 'execaSync', 'fork', 'spawn', 'spawnSync']);

/** Names of lists of arguments, and of those of variables, that a process is started with. */
export const ARGUMENT_LIST = /^(?:args|argv|cmd|command|entrypoint|env|environment)$|(?:Args|Argv)$|^Env$/u;

/** Options for a password whose names have it in the middle, or in one word with whose it is. Source: the manual pages of `keytool`, `jarsigner` and `openssl`. */
export const PASSWORD_OPTIONS: ReadonlySet<string> = new Set(['deststorepass', 'keypass', 'passin', 'passout', 'srcstorepass', 'storepass']);

/** How `openssl` and `apksigner` are told where a password is: `pass:` means that it follows. */
export const PASSWORD_SOURCE = /^(pass|env|file|fd|stdin|stdout)(?::(.*))?$/u;
