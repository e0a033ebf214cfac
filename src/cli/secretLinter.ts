/** Linting of a project for secrets, with its own ESLint and configuration, and fixing in memory. */
import { readFileSync } from 'node:fs';
import { plugin } from '../index.ts';
import { isRecord } from '../runtime/records.ts';
import { COLLECTOR, createCollector, type Finding } from './findings.ts';
import { type EslintConstructor, type LintMessage, lintWith, loadEslint, type ProjectEslint } from './projectEslint.ts';

/** Rules whose fixes move a secret. Those that fix logging or randomness are left to `eslint --fix`. */
const MOVING: ReadonlySet<string | null> = new Set(
  ['no-hardcoded-secret', 'no-env-secret', 'no-captured-secret', 'require-previous-keys'].map((rule) => `keyturn/${rule}`),
);
const HARDCODED = 'keyturn/no-hardcoded-secret';
const { recommended } = plugin.configs;

/** A file with its text, what was reported in it, and the secrets that it holds. */
export interface LintedFile {
  readonly path: string;
  readonly text: string;
  /** Reports of the rules that move secrets. */
  readonly messages: readonly LintMessage[];
  readonly findings: readonly Finding[];
}

/** Whether a fix may be applied, given the finding that its report is about. */
export type MayFix = (fixText: string, finding: Finding | undefined) => boolean;

/** The finding that a report is about. */
export const findingOf = ({ ruleId, line, column }: LintMessage, findings: readonly Finding[]): Finding | undefined =>
  findings.find((finding) => `keyturn/${finding.rule}` === ruleId && finding.line === line && finding.column === column);

/** A project's linter for secrets; throws `ESLINT_MISSING`. */
export const createSecretLinter = async (folder: string): Promise<SecretLinter> => new SecretLinter(folder, await loadEslint(folder));

/** Lints a project's files; each method throws `ESLINT_FAILED` if ESLint can't run. */
export class SecretLinter {
  readonly #eslint: EslintConstructor;
  readonly #shared: object;
  /** With the project's own options. */
  readonly #finder: ProjectEslint;
  readonly #collector = createCollector();
  readonly #instances = new Map<string, ProjectEslint>();
  #path = '';
  #mayFix: MayFix = () => false;

  constructor(folder: string, eslint: EslintConstructor) {
    this.#eslint = eslint;
    // Of the project's rules only these matter here.
    const ruleFilter = ({ ruleId }: { readonly ruleId: string }): boolean => /^keyturn(?:-adopt)?\//u.test(ruleId);
    this.#shared = { cwd: folder, ruleFilter };
    this.#finder = this.#make({});
  }

  /** The files that hold secrets, and those that can't be parsed. */
  async find(patterns: readonly string[]): Promise<{ readonly files: readonly LintedFile[]; readonly unreadable: readonly string[] }> {
    const results = await lintWith(async () => this.#finder.lintFiles(patterns.length > 0 ? patterns : ['.']));
    const isConcerned = (path: string, messages: readonly LintMessage[]): boolean =>
      this.#collector.findingsOf(path).length > 0 || messages.some(({ ruleId }) => MOVING.has(ruleId));
    const files: LintedFile[] = [];
    for (const { filePath: path, messages } of results) {
      if (isConcerned(path, messages)) files.push(await this.fix({ path, text: readFileSync(path, 'utf8') }, () => false));
    }
    return { files, unreadable: results.filter(({ messages }) => messages.some(({ fatal }) => fatal)).map(({ filePath }) => filePath) };
  }

  /** Lints a text as that of a file, and applies the fixes that may be; gives the file as it would be then. */
  async fix({ path, text }: Pick<LintedFile, 'path' | 'text'>, mayFix: MayFix): Promise<LintedFile> {
    const eslint = await this.#instanceFor(path);
    this.#path = path;
    this.#mayFix = mayFix;
    const [result] = await lintWith(async () => eslint.lintText(text, { filePath: path }));
    return {
      path,
      text: result?.output ?? text,
      messages: (result?.messages ?? []).filter(({ ruleId }) => MOVING.has(ruleId)),
      findings: this.#collector.findingsOf(path),
    };
  }

  /** One instance for all files with the same options. */
  async #instanceFor(path: string): Promise<ProjectEslint> {
    const override = overrideFor(await lintWith(async () => this.#finder.calculateConfigForFile(path)));
    const key = JSON.stringify(override.rules);
    const instance = this.#instances.get(key) ?? this.#make(override);
    this.#instances.set(key, instance);
    return instance;
  }

  #make(override: object): ProjectEslint {
    const collecting = {
      ...(recommended.ignores && { ignores: recommended.ignores }),
      plugins: { [COLLECTOR]: this.#collector.plugin },
      rules: { [`${COLLECTOR}/collect`]: 'error' },
    };
    const fix = (message: LintMessage): boolean =>
      MOVING.has(message.ruleId)
      && this.#mayFix(message.fix?.text ?? '', findingOf(message, this.#collector.findingsOf(this.#path)));
    return new this.#eslint({ ...this.#shared, overrideConfig: [collecting, override], fix });
  }
}

/**
 * The project's own options, but for how fixes are offered, which must not depend on the terminal of an editor; the recommended
 * rules for a project whose configuration does not have keyturn.
 */
const overrideFor = (config: unknown): { readonly rules: Readonly<Record<string, unknown>>; readonly plugins?: object } => {
  const { plugins, rules } = isRecord(config) ? config : {};
  if (!isRecord(plugins) || !('keyturn' in plugins)) {
    return { ...recommended, rules: { ...recommended.rules, [HARDCODED]: ['error', { fix: 'always' }] } };
  }
  const setting = isRecord(rules) ? rules[HARDCODED] : undefined;
  const parts: readonly unknown[] = Array.isArray(setting) ? setting : [setting];
  const [severity, options] = parts;
  if (severity === undefined || severity === 0 || severity === 'off') return { rules: {} };
  return { rules: { [HARDCODED]: [severity, { ...(isRecord(options) ? options : {}), fix: 'always' }] } };
};
