/** Looking for bytes in all that another process may write to: heap, stack, what libraries allocated. Linux only. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

/** How often some bytes stand in the memory of a process. */
export const copiesIn = (pid: number, bytes: Uint8Array): number => {
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  try {
    return writableRegionsOf(pid).reduce((sum, [start, end]) => sum + copiesBetween(memory, { start, end, bytes }), 0);
  } finally {
    closeSync(memory);
  }
};

const writableRegionsOf = (pid: number): readonly (readonly [start: number, end: number])[] =>
  readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n').flatMap((line) => {
    const { start, end, name } = /^(?<start>[\da-f]+)-(?<end>[\da-f]+) rw\S+ \S+ \S+ \d+\s*(?<name>.*)$/u.exec(line)?.groups ?? {};
    return start === undefined || end === undefined || name?.startsWith('[v') === true ? [] : [[Number.parseInt(start, 16), Number.parseInt(end, 16)] as const];
  });

const copiesBetween = (
  memory: number,
  { start, end, bytes }: { readonly start: number; readonly end: number; readonly bytes: Uint8Array },
): number => {
  const chunk = Buffer.alloc(CHUNK + bytes.length - 1);
  let copies = 0;
  for (let at = start; at < end; at += CHUNK) {
    const size = read(memory, chunk.subarray(0, Math.min(chunk.length, end - at)), at);
    const seen = chunk.subarray(0, size);
    for (let found = seen.indexOf(bytes); found !== -1; found = seen.indexOf(bytes, found + 1)) copies += 1;
  }
  return copies;
};

/** Zero bytes for a part that was given back meanwhile. */
const read = (memory: number, into: Buffer, position: number): number => {
  try {
    return readSync(memory, into, { position });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EIO' || error.code === 'EFAULT')) return 0;
    throw error;
  }
};
