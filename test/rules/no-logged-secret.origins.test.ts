/** Secrets in logs that are told by where they come from: stores, answers of services, lists of cookies, encoders, events. */
import rule from '../../rules/no-logged-secret.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const STORED = 'The value of a stored secret';

/** A case that is fixed in one pass: what is said of the secret, and what is written instead of it. */
function found(name: string, code: string, what: string, [logged, hidden]: readonly [string, string], hide = 'mask'): {
  name: string; code: string; output: string; errors: { messageId: 'log'; data: { what: string; hide: string } }[];
} {
  return { name, code, output: `${IMPORT}${code.replace(logged, hidden)}`, errors: [{ messageId: 'log', data: { what, hide } }] };
}

const masked = (text: string): readonly [string, string] => [`log(${text})`, `log(keyManager.mask(${text}))`];
const redacted = (text: string): readonly [string, string] => [`log(${text})`, `log(keyManager.redact(${text}))`];

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'a parameter that is not decrypted, and the name of one', code: "const { Parameter } = await ssm.send(new GetParameterCommand({ Name: 'a' }));\nconsole.log(Parameter.Value);\nconst { Parameter: other } = await ssm.send(new GetParameterCommand({ Name: 'a', WithDecryption: true }));\nconsole.log(other.Name);" },
    { name: 'a command of the project, and a list of something else', code: "import { GetSecretValueCommand } from './commands.js';\nconst answer = await bus.send(new GetSecretValueCommand({ id }));\nconsole.log(answer.value, rows[0].Value);" },
    { name: 'texts and kinds of events', code: 'function show(messages, errors, event) { console.log(messages.password, errors.token, event.token_type, event.type); }\nconsole.log(event.password, Event.PASSWORD_RESET);' },
    { name: 'the core of something that is no log', code: 'core.register(token); core.on(password); await core.input(token);' },
    { name: 'public keys, however they are written', code: 'console.log(bs58.encode(pair.publicKey), util.encodeBase64(publicKey), publicKey.toBase58(), codec.encode(token));' },
    { name: 'a resource of Pulumi, and a call with a receiver', code: 'bucket.id.apply((id) => console.log(id));\nconsole.log(print.apply(token, rows), passwordCheck.result);' },
    { name: 'whether a store can encrypt', code: "import { safeStorage } from 'electron';\nconsole.log(safeStorage.isEncryptionAvailable(), await SecureStore.getItemAsync('theme'));" },
    { name: 'entries of lists that are no secrets', code: "console.log(cookies.find((c) => c.name === 'theme').value, headers.find((h) => h.name === 'Content-Type'), users.find((u) => u.name === 'session'));" },
    { name: 'an answer of which nothing is said', code: 'const answer = await response.json();\nconsole.log(answer);\nuse(answer.items);' },
    { name: 'what is left of an answer', code: 'const answer = await response.json();\nconsole.log(answer.expires_in, answer.scope);\nuse(answer.access_token);' },
    { name: 'an answer that brought no token', code: "async function f() {\n  const answer = await response.json();\n  if (!answer.access_token) {\n    console.error('failed', answer);\n    throw new Error('no token');\n  }\n  return answer.access_token;\n}" },
    { name: 'an answer after that with a token was returned', code: "async function f() {\n  const answer = await response.json();\n  if (answer.access_token) return answer.access_token;\n  console.error('failed', answer);\n}" },
    { name: 'an answer without its token, and an object that gets one', code: 'const answer = await response.json();\nkeep(answer.access_token);\ndelete answer.access_token;\nconsole.log(answer);\nconst api = make();\nconsole.log(api);\napi.accessToken = other;' },
    { name: 'an answer in a case of its own', code: 'async function f() {\n  const answer = await response.json();\n  if (answer.error) console.error(answer);\n  return answer.access_token;\n}' },
    { name: 'parts of addresses that are no passwords', code: 'console.log(`https://${host}:${port}/x`, `${name}:${word}@host`, `ssh://git@${host}:${port}`, `amqp://app:${maskedPass}@host`);' },
    { name: 'elements of a page, and what was entered into others', code: "console.log(document.querySelector('#password'), $('#name').val(), $('#password').val('x'), document.getElementById('password').id, $('.password').val());" },
    { name: 'what another language says about a password', code: "console.log('Senha incorreta', senhaHash, mostrarContrasena, passwortLaenge);" },
  ],
  invalid: [
    found('a decrypted parameter, whoever declares the command', "const { Parameter } = await ssm.send(new GetParameterCommand({ Name: 'a', WithDecryption: true }));\nconsole.log(Parameter.Value);", STORED, masked('Parameter.Value')),
    found('one of several parameters', "const answer = await ssm.send(new GetParametersCommand({ Names, WithDecryption: true }));\nconsole.log(answer.Parameters[0].Value);", STORED, masked('answer.Parameters[0].Value')),
    found('a member of an event that came in', 'const handler = (event) => { console.log(event.authorizationToken); };', "'authorizationToken'", masked('event.authorizationToken')),
    found('a secret in another form', 'console.log(bs58.encode(payer.secretKey));', "'secretKey'", masked('bs58.encode(payer.secretKey)')),
    found('a secret in another form, by the method', 'console.log(util.encodeBase64(secretKey));', "'secretKey'", masked('util.encodeBase64(secretKey)')),
    found('a resource of Pulumi', 'dbPassword.result.apply((value) => console.log(value));', "'db-password'", masked('value')),
    found('a setting of Pulumi', "config.requireSecret('token').apply((value) => console.log(value));", STORED, masked('value')),
    found('what Electron decrypts', 'const plain = safeStorage.decryptString(stored);\nconsole.log(plain);', STORED, masked('plain')),
    found('what Expo keeps', "const kept = await SecureStore.getItemAsync('authToken');\nconsole.log(kept);", "'authToken'", masked('kept')),
    found('a cookie among others', "console.log(cookies.find((c) => c.name === 'sessionid').value);", "The cookie 'sessionid'", masked("cookies.find((c) => c.name === 'sessionid').value")),
    found('a header among others', "const given = headers.find((h) => h.name === 'Authorization');\nconsole.log(given.value);", "The header 'authorization'", masked('given.value')),
    found('an answer with a token', 'const answer = await response.json();\nconsole.log(answer);\nuse(answer.access_token);', "'answer'", redacted('answer'), 'redact'),
    found('the body of an answer', 'const answer = await axios.post(url);\nconsole.log(answer.data);\nconst { refresh_token: next } = answer.data;', "'data'", redacted('answer.data'), 'redact'),
    found('the password of an address', "const address = `redis://${user}:${pass}@host`;\nconsole.log(address);", "'password'", masked('address')),
    found('what was entered into a page', "console.log(document.querySelector('#password').value);", "What was entered as 'password'", masked("document.querySelector('#password').value")),
    found('what was entered into a page, by its name', `console.log($('input[name="api-key"]').val());`, "What was entered as 'api-key'", masked(`$('input[name="api-key"]').val()`)),
    found('a password in another language', 'console.log(motDePasse);', "'motDePasse'", masked('motDePasse')),
    {
      name: 'a step of a workflow',
      code: 'core.info(`Using ${token}`);',
      output: `${IMPORT}core.info(\`Using \${keyManager.mask(token)}\`);`,
      errors: [{ messageId: 'log', data: { what: "'token'", hide: 'mask' } }],
    },
  ],
});
