/**
 * Lowkey Vault, for Key Vault: from the Maven registry; where that does not have it, built from a checkout of its repository that
 * `KEYTURN_LOWKEY_SOURCE` names, with dependencies from the Maven registry. It needs Java 25, as `java` or in `JAVA_HOME`.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { root } from '../build/paths.mjs';
import { folderOf, freePort, run, serve } from './tools.mjs';

const VERSION = '7.3.74';
const LEAST_JAVA = 25;
const ARTIFACT = `com.github.nagyesta.lowkey-vault:lowkey-vault-app:${VERSION}`;
const UP_WITHIN_MS = 180_000;

const javaOf = async () => {
  const { JAVA_HOME: home } = process.env;
  const java = home === undefined ? 'java' : join(home, 'bin/java');
  const [, found = 'none'] = /"(\d+)/u.exec(await run(java, ['-version'])) ?? [];
  if (Number(found) < LEAST_JAVA) throw new Error(`it needs Java ${LEAST_JAVA}, and ${java} is ${found}; name one in JAVA_HOME.`);
  return java;
};

/** The program, and where it came from. */
const programIn = async (folder) => {
  const source = process.env.KEYTURN_LOWKEY_SOURCE;
  const program = join(folder, 'lowkey-vault-app.jar');
  const how = source === undefined ? `mvn dependency:copy -Dartifact=${ARTIFACT}` : 'mvn package of a checkout of its repository';
  if (existsSync(program)) return { program, how };
  if (source !== undefined) {
    await run('mvn', ['-B', '-q', '-f', join(root, 'scripts/testServers/lowkeyVault/pom.xml'), `-Dsource=${source}`, `-Dtarget=${folder}`, 'package']);
    return { program, how };
  }
  try {
    await run('mvn', ['-B', '-q', 'dependency:copy', `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${folder}`, '-Dmdep.stripVersion=true']);
  } catch {
    throw new Error(`the Maven registry gives no ${ARTIFACT}; name a checkout of its repository in KEYTURN_LOWKEY_SOURCE to have it built.`);
  }
  return { program, how };
};

/** Its certificate, which nobody signed; waits until it is shown. */
const certificateAt = async (port, ended) => {
  let hasEnded = false;
  ended.then(() => { hasEnded = true; });
  for (const end = Date.now() + UP_WITHIN_MS; Date.now() < end && !hasEnded;) {
    const shown = await new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false });
      socket.on('secureConnect', () => { resolve(socket.getPeerCertificate().raw); socket.end(); }).on('error', () => resolve(undefined));
    });
    if (shown !== undefined) return `-----BEGIN CERTIFICATE-----\n${shown.toString('base64')}\n-----END CERTIFICATE-----\n`;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('it did not come up.');
};

export const lowkeyVault = {
  name: `Lowkey Vault ${VERSION}`,
  variable: 'KEYTURN_TEST_AZURE',
  start: async () => {
    const java = await javaOf();
    const folder = await folderOf(`lowkey-vault-${VERSION}`);
    const { program, how } = await programIn(folder);
    const [port, tokenPort] = [await freePort(), await freePort()];
    const options = [`--server.port=${port}`, `--app.token.port=${tokenPort}`, '--logging.level.root=ERROR', '--spring.main.banner-mode=off'];
    const { end, ended } = await serve(java, ['-jar', program, ...options], { isQuiet: true });
    const certificate = join(folder, 'certificate.pem');
    await writeFile(certificate, await certificateAt(port, ended));
    return {
      how: `${how}; java -jar … --server.port=${port}`,
      env: { KEYTURN_TEST_AZURE: JSON.stringify({ vaultUrl: `https://127.0.0.1:${port}` }), NODE_EXTRA_CA_CERTS: certificate },
      end,
    };
  },
};
