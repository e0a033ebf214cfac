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
];
