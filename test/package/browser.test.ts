import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';

const consumer = inject('consumer');

/** Bundles for browsers and runs in a context that has only what browsers have. */
const inBrowser = async (code: string): Promise<unknown> => {
  const entry = join(consumer, 'client.mjs');
  await writeFile(entry, `import { keyManager } from 'eslint-plugin-keyturn/runtime';\nglobalThis.answer = (() => {${code}})();`);
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, platform: 'browser', format: 'iife', write: false, logLevel: 'silent',
  });
  const page = { crypto, TextEncoder, TextDecoder, Headers, URL, URLSearchParams, btoa, atob, answer: undefined };
  runInNewContext(outputFiles[0]?.text ?? '', page);
  return page.answer;
};

describe('in a browser bundle', () => {
  it('random values are random', async () => {
    const code = 'return [keyManager.random(), keyManager.randomInt(5, 6), keyManager.randomToken().length > 20].join();';
    expect(await inBrowser(code)).toMatch(/^0\.\d+(?:e-\d+)?,5,true$/u);
  });

  it('a mask hides the middle', async () => {
    const masked = await inBrowser("return keyManager.mask('a-long-value-for-masking');");
    expect(masked).not.toContain('long-value');
  });

  it('redaction hides what is named like a secret', async () => {
    const text = await inBrowser("return JSON.stringify(keyManager.redact({ password: 'open-sesame', user: 'ada' }));");
    expect(text).toContain('ada');
    expect(text).not.toContain('open-sesame');
  });

  it('equality works', async () => {
    const code = "return [keyManager.timingSafeEqual('a', 'a'), keyManager.timingSafeEqual('a', 'b')].join();";
    expect(await inBrowser(code)).toBe('true,false');
  });

  it.each([
    "keyManager.secret('jwt-secret').reveal()",
    "keyManager.keyring('orders').encrypt('x')",
  ])('%s says that it is for servers only', async (call) => {
    const code = `try { ${call}; return 'no error'; } catch (error) { return error.code + ' ' + error.message; }`;
    expect(await inBrowser(code)).toMatch(/^SERVER_ONLY .*server/u);
  });
});
