/** A writer in a process of its own, for the tests of writing. Bundled and started by `keystoreWriters.test.ts`. */
import { writeFileSync } from 'node:fs';
import { keystore } from '../../../src/runtime/stores/keystore.ts';
import { withLock } from '../../../src/runtime/stores/keystoreLock.ts';

const [mode, file = '', masterKeyFile = '', prefix = '', count = '1'] = process.argv.slice(2);
const store = keystore({ file, masterKeyFile });

/** Dies by itself in the middle of a write: with the lock, and half of the new text beside the file. */
const die = async (): Promise<void> => {
  await withLock(file, () => {
    writeFileSync(`${file}.0123456789ab.tmp`, '{ "keystore": "');
    process.kill(process.pid, 'SIGKILL');
  });
};

const write = async (): Promise<void> => {
  for (let number = 0; number < Number(count); number += 1) {
    await store.put(`${prefix}-${number}`, Buffer.from(`${prefix} ${number}`), { expected: null });
    process.stdout.write(`${prefix}-${number}\n`);
  }
};

await (mode === 'die' ? die() : write());
