/**
 * Vault, for KV v2 and the logins: from the Go module registry. `go install` refuses Vault's module because of its `replace` lines, so a
 * module of ours (`vault/`) requires it and serves its core, HTTP interface, KV store and login methods, which are the real ones.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/paths.mjs';
import { folderOf, run, serve } from './tools.mjs';

const VERSION = '1.21.4';

export const vault = {
  name: `Vault ${VERSION}`,
  variable: 'KEYTURN_TEST_VAULT',
  start: async () => {
    const program = join(await folderOf(`vault-${VERSION}`), 'vault-server');
    const how = `go build of github.com/hashicorp/vault v${VERSION}, core with kv, approle and kubernetes, in memory`;
    if (!existsSync(program)) {
      console.log('  (the first build takes ten minutes on two cores)');
      await run('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', program, '.'], { cwd: join(root, 'scripts/testServers/vault') });
    }
    const { firstLine, end } = await serve(program, []);
    const { url, token, key } = JSON.parse(await firstLine);
    return { how, env: { KEYTURN_TEST_VAULT: JSON.stringify({ url, rootToken: token, unsealKey: key }) }, end };
  },
};
