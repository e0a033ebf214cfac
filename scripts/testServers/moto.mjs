/** moto, for AWS Secrets Manager: from PyPI, into a virtual environment. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answering, folderOf, freePort, installPython, serve } from './tools.mjs';

const VERSION = '5.2.5';

export const moto = {
  name: `moto ${VERSION}`,
  variable: 'KEYTURN_TEST_AWS',
  start: async () => {
    const folder = await folderOf(`moto-${VERSION}`);
    const program = join(folder, 'bin/moto_server');
    if (!existsSync(program)) await installPython(folder, `moto[server]==${VERSION}`);
    const port = await freePort();
    const { end, ended } = await serve(program, ['-H', '127.0.0.1', '-p', String(port)], { isQuiet: true });
    const endpoint = `http://127.0.0.1:${port}`;
    await answering(`${endpoint}/moto-api/data.json`, ended);
    const place = { endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' } };
    return { how: `pip install moto[server]==${VERSION}; moto_server -p ${port}`, env: { KEYTURN_TEST_AWS: JSON.stringify(place) }, end };
  },
};
