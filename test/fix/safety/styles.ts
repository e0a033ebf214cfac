/** The same program written in another style: a fix must commute with each of these. */
import type { Sample } from './sample.ts';
import { scanOf } from './scan.ts';

/** Rewrites a text without changing what it does. */
export type Style = (sample: Sample, code: string) => string;

/** The styles, by name. */
export const STYLES: Readonly<Record<string, Style>> = {
  'CRLF line ends': (_, code) => code.replaceAll(/\r?\n/gu, '\r\n'),
  'double quotes': (sample, code) => withTokens(sample, code, ({ type, value }) => (type === 'String' && /^'[^'"\\]*'$/u.test(value) ? `"${value.slice(1, -1)}"` : undefined)),
  'no semicolons': (sample, code) => {
    const { tokens } = scanOf(sample, code);
    return withTokens(sample, code, ({ value, range: [, end] }, index) => {
      const next = tokens[index + 1];
      const isLast = next === undefined || next.value === '}' || (/^[ \t]*(?:\/\/[^\r\n]*)?\r?\n/u.test(code.slice(end)) && !/^[[(+*/`,.-]/u.test(next.value));
      return value === ';' && isLast ? '' : undefined;
    });
  },
  tabs: (sample, code) => outsideBlocks(sample, code, (line) => line.replace(/^(?: {2})+/u, (indent) => '\t'.repeat(indent.length / 2))),
};

type Token = ReturnType<typeof scanOf>['tokens'][number];

function withTokens(sample: Sample, code: string, replaced: (token: Token, index: number) => string | undefined): string {
  let [text, end] = ['', 0];
  for (const [index, token] of scanOf(sample, code).tokens.entries()) {
    const value = replaced(token, index);
    if (value === undefined) continue;
    text += code.slice(end, token.range[0]) + value;
    [, end] = token.range;
  }
  return text + code.slice(end);
}

function outsideBlocks(sample: Sample, code: string, change: (line: string) => string): string {
  const { blocks } = scanOf(sample, code);
  let at = 0;
  return code.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return blocks.some(([from, to]) => from < start && start < to) ? line : change(line);
  }).join('\n');
}

/** A text with comments that turn the reports of some lines off; lines that start inside a template or comment are left out. */
export function withDisabled(sample: Sample, code: string, lines: ReadonlySet<number>): string {
  const { blocks } = scanOf(sample, code);
  let at = 0;
  return code.split('\n').map((line, index) => {
    const [start, eol] = [at, line.endsWith('\r') ? '\r\n' : '\n'];
    at += line.length + 1;
    if (!lines.has(index + 1) || blocks.some(([from, to]) => from < start && start < to)) return line;
    return `// eslint-disable-next-line${eol}${line}`;
  }).join('\n');
}
