/** Loggers and reporters that are known by what they are called, where no import tells. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  ANALYTICS_FUNCTIONS, APPENDING_FUNCTIONS, CHILD_LOGGER_METHODS, LEVEL_METHODS, LOG_FUNCTIONS, LOG_PATH, LOG_PATH_NAME, LOG_SINKS, LOGGER_WORDS, type LogSink, NO_LOGGERS,
  RECEIVER_SINKS,
} from '../catalog/logSinks.ts';
import { variableOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { wordsOf } from './names.ts';
import { lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';
import { endOfName, identifiers, joinedPlaces, mentionOfModules, parts, type Places, placesOfModules, placesOfWords, type Word } from './vocabulary.ts';

/** What is called, as far as it matters here. */
export interface Sink {
  readonly kind: 'log' | 'report' | 'analytics' | 'response';
  readonly firstArgument?: number;
}

const LOG: Sink = { kind: 'log' };
const ANALYTICS: Sink = { kind: 'analytics' };

/** Receivers of streams that are the program's output. */
const OUTPUTS = /^(?:stdout|stderr)$/u;

/** Where the text of a file has a sign of a log, a report or an event that it writes; what it answers to requests is none. */
export function logPlacesOf(file: SourceFile): Places {
  return file.settings.loggers.length > 0 || importsLogger(file) ? 'anywhere' : joinedPlaces(sinkPlacesOf(file), importsOfSinks(file));
}

/** Loggers that are made go into fields and parameters, of which only types tell what they hold. */
const importsLogger = mentionOfModules(() => modulesOf(({ reach }) => reach === 'made'));

const importsOfSinks = placesOfModules(() => modulesOf(({ reach }) => reach !== 'made'));

function modulesOf(isMeant: (sink: LogSink) => boolean): readonly string[] {
  return LOG_SINKS.filter(isMeant).flatMap(({ modules }) => modules).filter((module) => !GLOBAL_MODULES.has(module));
}

const sinkPlacesOf = placesOfWords(() => [
  { text: 'log', fits: isLogWord },
  ...parts(['logger', ...LOGGER_WORDS].filter((word) => word !== 'log')),
  ...identifiers(['console', 'debuglog', 'emitWarning', 'stderr', 'stdout']),
  ...identifiers([...LOG_FUNCTIONS, ...ANALYTICS_FUNCTIONS], /^\s*(?:\(|\.(?:call|apply|bind)\b)/u),
  ...RECEIVER_SINKS.filter(({ kind }) => kind !== 'response').flatMap(({ receivers, methods }) => {
    const steps = new Set(methods.map((method) => method.split('.', 1).join('')));
    const call = new RegExp(String.raw`^(?:\([^()]*\))?\s*[?!]{0,2}\.\s*(?:${[...steps].join('|')})\b`, 'u');
    const fits: Word['fits'] = (source, _, end) => {
      // Nearly all members are written like this, and few are meant.
      if (source[end] === '.') return steps.has(source.slice(end + 1, endOfName(source, end + 1)));
      return CALLING_SIGNS.includes(source[end] ?? 'x') && call.test(source.slice(end, end + LONGEST_CALL));
    };
    return receivers.map((text): Word => ({ text, fits }));
  }),
]);

/** Modules of Node, of which globals are the same. */
const GLOBAL_MODULES: ReadonlySet<string> = new Set(['console', 'process', 'util']);
const LONGEST_CALL = 160;
/** What can stand behind a receiver before its method, besides a dot. */
const CALLING_SIGNS = '?!( \n\r\t';

/** `log` as a word of a name or path, in the forms that loggers and their files have. */
function isLogWord(source: string, start: number, end: number): boolean {
  const isInside = /[a-z]/u.test(source[start - 1] ?? '') && source[start] === 'l';
  return !isInside && /^(?:s|ger|gers|ging|file|path|dest\w*)?(?![a-z])/iu.test(source.slice(end, end + 'destination'.length + 1));
}

/** A sink that is known by its name alone. */
export function namedSinkOf(file: SourceFile, callee: TSESTree.Node): Sink | undefined {
  if (callee.type === 'Identifier') {
    if (ANALYTICS_FUNCTIONS.has(callee.name)) return ANALYTICS;
    return isLogFunction(file, callee) ? LOG : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = memberNameOf(callee);
  const receiver = nameOfReceiver(callee.object);
  if (isLogger(file, callee.object)) {
    const writes = method === undefined ? callee.computed : LEVEL_METHODS.has(method) || CHILD_LOGGER_METHODS.has(method);
    if (writes && !isForeignExport(file, callee)) return LOG;
  }
  if (method === undefined) return undefined;
  if (method === 'write' && (OUTPUTS.test(receiver) || isLogStream(receiver))) return LOG;
  if (LOG_FUNCTIONS.has(method) && (callee.object.type === 'ThisExpression' || isTellingName(method))) return LOG;
  const last = wordsOf(receiver).at(-1) ?? '';
  const start = wordsOf(startOfChain(callee.object)).at(-1) ?? '';
  return RECEIVER_SINKS.find(
    ({ receivers, methods, kind }) => methods.includes(method) && (receivers.includes(last) || (kind === 'response' && receivers.includes(start))),
  );
}

/** `logStream`, `accessLogFile`. */
function isLogStream(name: string): boolean {
  const words = wordsOf(name);
  return /^(?:stream|file|writer|output)$/u.test(words.at(-1) ?? '') && /^(?:log|logs|logger|logging)$/u.test(words.at(-2) ?? '');
}

/** The sink of `fs.appendFile('app.log', text)`: a file that is a log by its path, or by the name of what holds the path. */
export function fileSinkOf(file: SourceFile, { callee, arguments: [path] }: TSESTree.CallExpression): Sink | undefined {
  if (!path || !APPENDING_FUNCTIONS.has(lastNameOf(callee) ?? '')) return undefined;
  const found = exportPathOf(file, callee);
  if (!found || !/^(?:fs|fs\/promises|fs-extra)$/u.test(found.module)) return undefined;
  const text = stringOf(file, path);
  const isLog = text === undefined ? LOG_PATH_NAME.test(lastNameOf(path) ?? '') || isJoinedLog(file, path) : LOG_PATH.test(text);
  return isLog ? { kind: 'log', firstArgument: 1 } : undefined;
}

/** `path.join(folder, 'app.log')`, `${folder}/app.log`. */
function isJoinedLog(file: SourceFile, path: TSESTree.Node): boolean {
  const last = path.type === 'CallExpression' ? path.arguments.at(-1) : undefined;
  const text = last ? stringOf(file, last) : path.type === 'TemplateLiteral' ? path.quasis.at(-1)?.value.cooked : undefined;
  return typeof text === 'string' && LOG_PATH.test(text);
}

/** What a chain of calls starts from: `res` of `res.status(401).json()`. */
function startOfChain(given: TSESTree.Node): string {
  let node = withoutWrappers(given);
  while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') node = withoutWrappers(node.callee.object);
  return lastNameOf(node) ?? '';
}

/** `logError` says what it does on any object; `log` and `logger` may be something else's. */
function isTellingName(method: string): boolean {
  return wordsOf(method).length > 1;
}

/** A free function such as `log()`, or a level of a module that is called after logging. */
function isLogFunction(file: SourceFile, callee: TSESTree.Identifier): boolean {
  const found = exportPathOf(file, callee);
  const isFromLog = found !== undefined && /(?:^|[/-])(?:log|logger|logging|logs)(?:\.\w+)?$/iu.test(found.module);
  if (isFromLog && LEVEL_METHODS.has(callee.name)) return true;
  if (!LOG_FUNCTIONS.has(callee.name)) return false;
  // `const log = Math.log`, `import { log } from 'mathjs'`
  return found === undefined || (found.module === '' ? found.path === callee.name : !/^(?:math|d3|@tensorflow)/u.test(found.module));
}

/** `log` of a math library is a member of something that is no logger; one with a known export is told by that. */
function isForeignExport(file: SourceFile, callee: TSESTree.MemberExpression): boolean {
  const found = exportPathOf(file, callee);
  return found?.module === '' && variableOf(file, callee.object) !== undefined && found.path.startsWith('Math.');
}

/** Whether an expression is named like a logger: `req.log`, `this.auditLogger`, `getLogger('x')`, `log.child({})`. */
function isLogger(file: SourceFile, given: TSESTree.Node): boolean {
  const node = withoutWrappers(given);
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const method = memberNameOf(node.callee);
    if (method !== undefined && CHILD_LOGGER_METHODS.has(method)) return isLogger(file, node.callee.object);
  }
  return isLoggerName(file, nameOfReceiver(node));
}

function nameOfReceiver(given: TSESTree.Node): string {
  const node = withoutWrappers(given);
  const named = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : node;
  return lastNameOf(named) ?? '';
}

function isLoggerName(file: SourceFile, name: string): boolean {
  if (name === '') return false;
  if (file.settings.loggers.includes(name)) return true;
  const words = wordsOf(name);
  const whole = words.join('');
  if (NO_LOGGERS.has(whole) || NO_LOGGERS.has(words.at(-1) ?? '')) return false;
  return LOGGER_WORDS.has(words.at(-1) ?? '') || /[a-z](?:logger)$/u.test(whole);
}
