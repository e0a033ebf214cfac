import rule from '../../rules/no-logged-secret.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";

type Kind = 'log' | 'report' | 'analytics' | 'response' | 'error';

/** One report of something that is masked. */
function masked(what: string, messageId: Kind = 'log'): { messageId: Kind; data: { what: string; hide: string } } {
  return { messageId, data: { what, hide: 'mask' } };
}

/** One report of an object whose secret members are masked. */
function redacted(what: string, messageId: Kind = 'log'): { messageId: Kind; data: { what: string; hide: string } } {
  return { messageId, data: { what, hide: 'redact' } };
}

/** A case that is fixed in one pass but for the import. */
function fixed(name: string, code: string, output: string, what: string): {
  name: string; code: string; output: string; errors: ReturnType<typeof masked>[];
} {
  return { name, code, output: `${IMPORT}${output}`, errors: [masked(what)] };
}

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'an assignment of no secret', code: 'console.log(count = 1, state = { name }, last ??= text);' },
    {
      name: 'what a stored secret is called',
      code: "import { SecretClient } from '@azure/keyvault-secrets';\nasync function f(client: SecretClient) { const s = await client.getSecret('x'); console.log(s.name, s.properties.version); }",
    },
    { name: 'a list of other arguments', code: "const trace = (...parts) => console.log('[t]', ...parts); function f(count) { trace('n', count); }" },
    { name: 'attributes of a span that are no secrets', code: "tracer.startActiveSpan('x', { attributes: { userId } }, (span) => span.end());" },
    { name: 'texts that talk about secrets', code: "console.log('password changed'); logger.warn(`token expired for ${user.id}`);" },
    { name: 'facts about a secret', code: 'console.log(password.length, !token, typeof secret, Boolean(apiKey), token === other, apiKey != null);' },
    { name: 'branches that say whether it is there', code: "console.log(token ? 'set' : 'unset', password && 'given');" },
    { name: 'hashes', code: "console.log(createHash('sha256').update(token).digest('hex'), await bcrypt.hash(password, 10));" },
    { name: 'masks of all kinds', code: "console.log(maskToken(token), redact(req.headers), apiKey.slice(0, 4) + '…', password.replace(/./g, '*'), key.slice(-4));" },
    { name: 'what the key manager hides', code: `${IMPORT}console.log(keyManager.mask(token), { ...keyManager.redact(req.headers) });` },
    { name: 'a function that the project calls a redactor', settings: { keyturn: { redactors: ['clean'] } }, code: 'console.log(clean(token), log.clean(password));' },
    { name: 'a handle, coerced or not', code: `${IMPORT}const jwtSecret = keyManager.secret('jwt-secret');\nconsole.log(jwtSecret, \`\${jwtSecret}\`);` },
    { name: 'constants and members that hold texts', code: "const INVALID_TOKEN = 'The token is not valid.';\nconsole.log(INVALID_TOKEN, ErrorCodes.WRONG_PASSWORD, messages.password, formErrors.token);" },
    { name: 'keys that are no keys', code: 'console.log(key, cacheKey, fileKey, idempotencyKey, lockKey, propertyKey, publicKey, keyId, apiKeyId, cacheKeys);' },
    { name: 'tokens that are counted', code: 'console.log(inputTokens, totalTokens, usage.prompt_tokens, maxTokens, tokensPerInterval, tokenLength);' },
    { name: 'tokens of a grammar', code: 'const lexer = makeLexer();\nfor (const token of lexer) console.log(token);' },
    { name: 'tokens of a page or a cancellation', code: 'console.log(nextToken, pageToken, cancelToken); function f(token: CancellationToken) { log.info(token); }' },
    { name: 'names that are about a secret', code: 'console.log(tokenType, token_endpoint, hashedLicenseKey, displaySecretKey, apikeyFilename, secretName, passwordField);' },
    { name: 'hidden values under a telling name', code: "logger.info({ password: '***', token: '[REDACTED]', secret: !!secret, apiKey: apiKey.length, hasToken: !!token });" },
    { name: 'what a literal says', code: "console.log('hunter2'); logger.info({ password: 'x' });" },
    { name: 'the name of the environment', code: 'console.log(this.env, process.env.NODE_ENV, Object.keys(process.env));' },
    { name: 'headers that hold no credentials', code: "console.log(req.headers['user-agent'], req.headers.host, res.headers, response.headers['content-type']);" },
    { name: 'the body of an ordinary request', code: "app.post('/orders', (req, res) => { console.log(req.body); });" },
    { name: 'objects of other kinds', code: 'console.log(user, options, response, tsConfig);' },
    { name: 'calls that are no logs', code: 'dialog.info(password); catalog.info({ token }); Math.log(tokens); db.insert({ token }); console.time(token);' },
    { name: 'an own console', code: 'function f(console) { console.log(password); }' },
    { name: 'another thing made of a secret', code: 'console.log(jwt.verify(token, key), await findUserByToken(token), isValid(apiKey), decodeToken(token));' },
    { name: 'values of other types', code: 'function f(password: boolean, tokens: number, secret: SecretHandle) { console.log(password, tokens, secret); }' },
    { name: 'a hash under the name of a password', code: 'const password = hashPassword(input);\nconsole.log(password);' },
    { name: 'members that the logger removes', code: "import pino from 'pino';\nconst log = pino({ redact: ['token', 'user.password', '*.secret'] });\nlog.info({ token, user: { password }, a: { secret } });" },
    { name: 'a test file', filename: 'test/api.test.ts', code: 'console.log(password);' },
    { name: 'code that runs in development only', code: "if (process.env.NODE_ENV !== 'production') console.log(token);" },
    { name: 'errors and responses, unless asked for', code: 'res.json({ token }); throw new Error(`bad ${token}`);' },
    { name: 'message constants in errors', options: [{ thrownErrors: true }], code: 'throw new AuthError(INVALID_ACCESS_TOKEN, UserErrorMessage.INVALID_TEMP_TOKEN);' },
    { name: 'a spread object whose secret is covered', code: "const headers = { Authorization: token };\nlog.info({ ...headers, Authorization: '[REDACTED]' });" },
    { name: 'a cookie that is no secret', code: "const theme = getCookie('theme');\nlog.info(theme);" },
    { name: 'a function that does more with its parameter than log it', code: 'function send(x) { console.log(x); post(x); }\nsend(apiKey);' },
    { name: 'public key files', code: "import { readFileSync } from 'node:fs';\nlog.info(readFileSync('keys/public.pem'), readFileSync('tls/cert.pem'));" },
    { name: 'a name that the rule allows', options: [{ allow: ['csrfToken'] }], code: 'console.log(csrfToken);' },
    { name: 'a name that the project calls public', settings: { keyturn: { publicNames: ['siteToken'] } }, code: 'console.log(siteToken);' },
  ],
  invalid: [
    fixed(
      'one of a list of arguments that are all logged', "const trace = (...parts) => console.log('[t]', ...parts); function f(password) { trace('p', password); }",
      "const trace = (...parts) => console.log('[t]', ...parts); function f(password) { trace('p', keyManager.mask(password)); }", "'password'",
    ),
    {
      name: 'the value that a secret store answered with',
      code: "import { SecretClient } from '@azure/keyvault-secrets';\nasync function f(client: SecretClient) { const s = await client.getSecret('x'); console.log(s.value); }",
      output: `import { SecretClient } from '@azure/keyvault-secrets';\n${IMPORT}async function f(client: SecretClient) { const s = await client.getSecret('x'); console.log(keyManager.mask(s.value)); }`,
      errors: [masked('The value of a stored secret')],
    },
    {
      name: 'what vault answered with',
      code: "import vault from 'node-vault';\nconst client = vault();\nasync function f() { const r = await client.read('secret/data/x'); console.log(r.data.data.value); }",
      output: `import vault from 'node-vault';\n${IMPORT}const client = vault();\nasync function f() { const r = await client.read('secret/data/x'); console.log(keyManager.mask(r.data.data.value)); }`,
      errors: [masked('The value of a stored secret')],
    },
    {
      name: 'attributes and tags of a trace',
      code: "tracer.startActiveSpan('x', { attributes: { password } }, run); tracer.scope().active().setTag('api.key', apiKey);",
      output: [
        `${IMPORT}tracer.startActiveSpan('x', { attributes: { password: keyManager.mask(password) } }, run); tracer.scope().active().setTag('api.key', apiKey);`,
        `${IMPORT}tracer.startActiveSpan('x', { attributes: { password: keyManager.mask(password) } }, run); tracer.scope().active().setTag('api.key', keyManager.mask(apiKey));`,
      ],
      errors: [masked("'password'", 'report'), masked("'apiKey'", 'report')],
    },
    fixed('an argument', "console.log('pw', password);", "console.log('pw', keyManager.mask(password));", "'password'"),
    fixed('a part of a template', 'logger.info(`t ${user.token}!`);', 'logger.info(`t ${keyManager.mask(user.token)}!`);', "'token'"),
    fixed('a part of a concatenation', "log.warn('k ' + apiKey + '.');", "log.warn('k ' + keyManager.mask(apiKey) + '.');", "'apiKey'"),
    fixed('a printf argument', "log.debug('%s %s', id, sessionToken, n);", "log.debug('%s %s', id, keyManager.mask(sessionToken), n);", "'sessionToken'"),
    fixed('a shorthand', 'log.info({ input: { token } });', 'log.info({ input: { token: keyManager.mask(token) } });', "'token'"),
    fixed('a member by its own name', 'log.info({ password: form.value });', 'log.info({ password: keyManager.mask(form.value) });', "'password'"),
    fixed('JSON', 'console.log(JSON.stringify({ apiKey }));', 'console.log(JSON.stringify({ apiKey: keyManager.mask(apiKey) }));', "'apiKey'"),
    fixed('an encoded value as a whole', "log.info(Buffer.from(secretKey).toString('hex'));", "log.info(keyManager.mask(Buffer.from(secretKey).toString('hex')));", "'secretKey'"),
    fixed('a fallback', "log.info(token ?? 'none');", "log.info(keyManager.mask(token) ?? 'none');", "'token'"),
    fixed('with its type and chain', 'log.info(user?.password as string);', 'log.info(keyManager.mask(user?.password as string));', "'password'"),
    fixed('a header', 'log.info(req.headers.authorization);', 'log.info(keyManager.mask(req.headers.authorization));', "The header 'authorization'"),
    fixed('a header by a getter', "const k = req.get('x-api-key');\nlog.info(k);", "const k = req.get('x-api-key');\nlog.info(keyManager.mask(k));", "The header 'x-api-key'"),
    fixed('a variable of the environment', 'log.info(process.env.PAY_API_KEY);', 'log.info(keyManager.mask(process.env.PAY_API_KEY));', "'PAY_API_KEY' from the environment"),
    fixed('what a variable was made of', 'const line = `pw: ${password}`;\nlog.info(line);', 'const line = `pw: ${password}`;\nlog.info(keyManager.mask(line));', "'password'"),
    fixed('a helper of the same file', 'const show = (t) => `<${t}>`;\nlog.info(show(token));', 'const show = (t) => `<${t}>`;\nlog.info(keyManager.mask(show(token)));', "'token'"),
    fixed('a function that logs', 'function note(x) { console.log(x); }\nnote(apiKey);', 'function note(x) { console.log(x); }\nnote(keyManager.mask(apiKey));', "'apiKey'"),
    fixed('a generated key', "const key = crypto.randomBytes(32);\nlog.info(key);", "const key = crypto.randomBytes(32);\nlog.info(keyManager.mask(key));", "'key'"),
    fixed('an awaited call', 'log.info(await getAccessToken());', 'log.info(keyManager.mask(await getAccessToken()));', "The result of 'getAccessToken()'"),
    {
      ...fixed('an own name of the project', 'log.info(user.sn);', 'log.info(keyManager.mask(user.sn));', "'sn'"),
      settings: { keyturn: { secretNames: ['sn'] } },
    },
    {
      name: 'a key file',
      code: "import { readFileSync } from 'node:fs';\nlog.info(readFileSync('keys/private.pem', 'utf8'));",
      output: `import { readFileSync } from 'node:fs';\n${IMPORT}log.info(keyManager.mask(readFileSync('keys/private.pem', 'utf8')));`,
      errors: [masked("The key file 'private.pem'")],
    },
    fixed('a number that is a secret', 'function f(otp: number) { log.info(otp); }', 'function f(otp: number) { log.info(keyManager.mask(otp)); }', "'otp'"),
    fixed('a type of the project', 'function f(x: SecretString) { log.info(x); }', 'function f(x: SecretString) { log.info(keyManager.mask(x)); }', "'x'"),
    fixed('an aliased console', 'const { log } = console;\nlog(password);', 'const { log } = console;\nlog(keyManager.mask(password));', "'password'"),
    fixed('output', 'process.stdout.write(`${password}\\n`);', 'process.stdout.write(`${keyManager.mask(password)}\\n`);', "'password'"),
    {
      name: 'a revealed secret',
      code: `${IMPORT}const MAIL = keyManager.secret('mail');\nexport const f = () => log.info(\`\${MAIL.reveal()}\`);`,
      output: `${IMPORT}const MAIL = keyManager.secret('mail');\nexport const f = () => log.info(\`\${keyManager.mask(MAIL.reveal())}\`);`,
      errors: [masked("The value of 'mail'")],
    },
    {
      name: 'several in one call, in two passes',
      code: 'log.info(user, password, { token });',
      output: [
        `${IMPORT}log.info(user, keyManager.mask(password), { token });`,
        `${IMPORT}log.info(user, keyManager.mask(password), { token: keyManager.mask(token) });`,
      ],
      errors: [masked("'password'"), masked("'token'")],
    },
    { name: 'headers', code: 'log.debug(req.headers);', output: `${IMPORT}log.debug(keyManager.redact(req.headers));`, errors: [redacted('The header list of a request')] },
    {
      name: 'spread headers',
      code: 'span.setAttributes({ ...req.headers });',
      output: `${IMPORT}span.setAttributes({ ...keyManager.redact(req.headers) });`,
      errors: [redacted('The header list of a request', 'report')],
    },
    { name: 'the environment', code: 'console.log(process.env);', output: `${IMPORT}console.log(keyManager.redact(process.env));`, errors: [redacted('The whole environment')] },
    {
      name: 'the body of a sign-in',
      code: "app.post('/login', (req, res) => { console.log(req.body); });",
      output: `${IMPORT}app.post('/login', (req, res) => { console.log(keyManager.redact(req.body)); });`,
      errors: [redacted('The body of a sign-in request')],
    },
    {
      name: 'an object with a secret member',
      code: 'const config = { port, jwtSecret: process.env.JWT_SECRET };\nlog.info(config);',
      output: `${IMPORT}const config = { port, jwtSecret: process.env.JWT_SECRET };\nlog.info(keyManager.redact(config));`,
      errors: [redacted("'JWT_SECRET' from the environment")],
    },
    {
      name: 'an object of a type with a secret member',
      code: 'interface Account { id: string; password: string }\nfunction f(account: Account) { log.info(account); }',
      output: `${IMPORT}interface Account { id: string; password: string }\nfunction f(account: Account) { log.info(keyManager.redact(account)); }`,
      errors: [redacted("'account'")],
    },
    { name: 'a spread list has no fix', code: 'console.log(...tokens);', errors: [masked("'tokens'")] },
    {
      name: 'a named attribute',
      code: "span.setAttribute('auth.token', value);",
      output: `${IMPORT}span.setAttribute('auth.token', keyManager.mask(value));`,
      errors: [masked("'auth.token'", 'report')],
    },
    {
      name: 'an analytics event',
      code: "analytics.track('signup', { password });",
      output: `${IMPORT}analytics.track('signup', { password: keyManager.mask(password) });`,
      errors: [masked("'password'", 'analytics')],
    },
    {
      name: 'an error, when asked for',
      options: [{ thrownErrors: true }],
      code: 'throw new NotFoundError(`no session ${sessionToken}`);',
      output: `${IMPORT}throw new NotFoundError(\`no session \${keyManager.mask(sessionToken)}\`);`,
      errors: [masked("'sessionToken'", 'error')],
    },
    {
      name: 'a response, when asked for',
      options: [{ responses: true }],
      code: 'res.json({ token });',
      output: `${IMPORT}res.json({ token: keyManager.mask(token) });`,
      errors: [masked("'token'", 'response')],
    },
    {
      name: 'a receiver that the project calls a logger',
      settings: { keyturn: { loggers: ['audit'] } },
      code: 'audit.info(password);',
      output: `${IMPORT}audit.info(keyManager.mask(password));`,
      errors: [masked("'password'")],
    },
    {
      name: 'a member that the redact option of the logger does not cover',
      code: "import pino from 'pino';\nconst log = pino({ redact: ['user.token'] });\nlog.info({ token });",
      output: `import pino from 'pino';\n${IMPORT}const log = pino({ redact: ['user.token'] });\nlog.info({ token: keyManager.mask(token) });`,
      errors: [masked("'token'")],
    },
    {
      name: 'CommonJS',
      filename: 'src/shop.cjs',
      code: "const winston = require('winston');\nwinston.info(password);",
      output: "const { keyManager } = require('eslint-plugin-keyturn/runtime');\nconst winston = require('winston');\nwinston.info(keyManager.mask(password));",
      errors: [masked("'password'")],
    },
    {
      name: 'what is assigned on the way stays whole',
      code: `${IMPORT}console.log(last = password, state = { token }, cache.key ??= \`\${apiKey}\`);`,
      output: `${IMPORT}console.log(keyManager.mask(last = password), keyManager.redact(state = { token }), keyManager.mask(cache.key ??= \`\${apiKey}\`));`,
      errors: [masked("'password'"), { messageId: 'log', data: { what: "'token'", hide: 'redact' } }, masked("'apiKey'")],
    },
    {
      name: 'an error that a function makes',
      options: [{ thrownErrors: true }],
      code: 'throw createError(404, `no ${apiKey}`);',
      output: `${IMPORT}throw createError(404, \`no \${keyManager.mask(apiKey)}\`);`,
      errors: [masked("'apiKey'", 'error')],
    },
    {
      name: 'a response after its status',
      options: [{ responses: true }],
      code: 'res.status(401).json({ token });',
      output: `${IMPORT}res.status(401).json({ token: keyManager.mask(token) });`,
      errors: [masked("'token'", 'response')],
    },
  ],
});
