/**
 * A program that rotates a keyring of a keystore every 100 ms, in a process of its own, until it is killed. Bundled and started by
 * `keystoreProcesses.ts`. It tells what was confirmed to it: `sealed TOKEN` and `made ID`, or `failed CODE`.
 */
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { keystore } from '../../../src/runtime/stores/keystore.ts';
import { codeIn } from '../errorCode.ts';

const [file = '', masterKeyFile = ''] = process.argv.slice(2);
const manager = createKeyManager({ store: keystore({ file, masterKeyFile }), environment: 'test', cache: { ttlMs: 1, maxStaleMs: 60_000 } });
const ring = manager.keyring('orders');

// The parent's death ends this process too.
process.stdin.resume().on('end', () => process.exit());

for (;;) {
  try {
    const { id } = await ring.rotate();
    process.stdout.write(`made ${id}\nsealed ${ring.encrypt(id)}\n`);
  } catch (error) {
    process.stdout.write(`failed ${String(codeIn(error))}\n`);
  }
  await new Promise((resolve) => { setTimeout(resolve, 100); });
}
