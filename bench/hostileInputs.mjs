/** Code made to be dear to lint, each by its size; the tests lint it small, the benchmark large. */

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** A name, how to make the code of a size, and the size for the benchmark. */
export const hostileInputs = [
  ['one line of statements', (size) => times(size, (index) => `call${index % 9}(a.b.c, 'text ${index}', x || 1);`).join(''), 60_000],
  ['one long string', (size) => `const password = '${'aB3-'.repeat(size)}';`, 500_000],
  ['one long template', (size) => `const token = \`${'a1b2 '.repeat(size)}\${x}\`;`, 400_000],
  ['one long comment', (size) => `/* ${'key: a1b2c3 || '.repeat(size)} */`, 150_000],
  ['many strings', (size) => `const secrets = [${times(size, (index) => `'item-${index}'`).join(',')}];`, 100_000],
  ['many secret-named properties', (size) => `f({${times(size, (index) => `p${index}: { password: 'Xk29-${index}' }`).join(',')}});`, 5_000],
  ['neighbours in one object', (size) => `f({${times(size, (index) => `apiKey: 'Xk29aa${index}bQ'`).join(',')}});`, 2_000],
  ['a long concatenation', (size) => `const password = ${times(size, () => "'a'").join(' + ')};`, 5_000],
  ['a long concatenation of names', (size) => `const b = 'x'; const password = ${times(size, () => 'b').join(' + ')};`, 5_000],
  ['a long concatenation that is logged', (size) => `console.log(${times(size, (index) => `a${index}`).join(' + ')}, token);`, 4_000],
  ['nested templates', (size) => `const password = ${times(size, () => '`${').join('')}x${times(size, () => '}`').join('')};`, 300],
  ['nested arrays', (size) => `const password = ${'['.repeat(size)}'a'${']'.repeat(size)};`, 500],
  ['nested objects', (size) => `console.log(${'{a:'.repeat(size)}password${'}'.repeat(size)});`, 500],
  ['nested calls', (size) => `const token = ${'f('.repeat(size)}Math.random()${')'.repeat(size)};`, 500],
  ['nested functions', (size) => `${'function f() {'.repeat(size)}console.log(password)${'}'.repeat(size)}`, 400],
  ['a chain of calls', (size) => `const key = a${'.then(b)'.repeat(size)};console.log(key);`, 600],
  ['a chain of members', (size) => `const key = a${'.b'.repeat(size)};console.log(key);`, 800],
  ['chained assignments', (size) => `${times(size, (index) => `a${index} = `).join('')}'x';`, 600],
  ['a chain of aliases', (size) => `const a0 = 'x';${times(size, (index) => `const a${index + 1} = a${index};`).join('')}const password = a${size};console.log(a${size});`, 20_000],
  ['a tree of aliases', (size) => `const a0 = Math.random();${times(size, (index) => `const a${index + 1} = a${index} + a${index};`).join('')}const token = a${size};console.log(token);`, 2_000],
  ['branches of branches', (size) => `const a0 = x ? y : 'z';${times(size, (index) => `const a${index + 1} = x ? a${index} : a${index};`).join('')}const password = a${size};`, 2_000],
  ['one variable read everywhere', (size) => `const key = 'abc';${times(size, () => 'f(key);').join('')}`, 40_000],
  ['one logged variable', (size) => `let token = f();${times(size, () => 'console.log(token);').join('')}`, 10_000],
  ['one variable written everywhere', (size) => `let token;${times(size, () => 'token = f();console.log(token);').join('')}`, 4_000],
  ['environment reads', (size) => times(size, (index) => `f(process.env.API_KEY_${index}_SECRET);`).join('\n'), 25_000],
  ['one environment variable', (size) => times(size, () => 'f(process.env.JWT_SECRET);').join('\n'), 12_500],
  ['environment through one alias', (size) => `const { env } = process;${times(size, (index) => `f(env.A${index}_SECRET || 'x${index}');`).join('\n')}`, 10_000],
  ['weak randomness', (size) => times(size, (index) => `const token${index} = Math.random().toString(36);`).join('\n'), 4_000],
  ['weak randomness in one variable', (size) => `let id = '';${times(size, () => 'id += Math.random();').join('\n')}const token = id;`, 4_000],
  ['calls of one helper', (size) => `function make() { return Math.random(); }${times(size, (index) => `const token${index} = make();`).join('\n')}`, 4_000],
  ['calls of one logging helper', (size) => `function say(text) { console.log(text); }${times(size, (index) => `say(password${index});`).join('\n')}`, 4_000],
  ['many handles', (size) => `import { keyManager } from 'eslint-plugin-keyturn/runtime';${times(size, (index) => `const a${index} = keyManager.secret('n${index}').reveal();f(a${index});`).join('\n')}`, 2_000],
  ['many API calls', (size) => `import jwt from 'jsonwebtoken';${times(size, (index) => `jwt.sign(p, 'key-${index}');`).join('\n')}`, 5_000],
  ['one key for many calls', (size) => `import jwt from 'jsonwebtoken';const KEY = 'keyboard cat';${times(size, () => 'jwt.sign(p, KEY);').join('\n')}`, 5_000],
  ['many object keys in a call', (size) => `fetch(u, { headers: { ${times(size, (index) => `h${index}: 'v'`).join(',')} } });`, 20_000],
  ...['|', '://', 'key-', '1/', 'a:', '=', '%3D', String.raw`\\n`, 'AC', ' ', '-----BEGIN ', 'eyJ', 'password=', 'server=;', '?a=b&', '${', '{{', 'curl -u ']
    .map((piece) => [`one string of ${JSON.stringify(piece)}`, (size) => `const password = ${JSON.stringify(piece.repeat(Math.ceil(size / piece.length)))};`, 250_000]),
  ...['aB', 'a-', 'a_', 'a.', 'a b', 'A1']
    .map((piece) => [`many strings of ${JSON.stringify(piece)}`, (size) => `const l = { ${times(size, (index) => `token${index % 7}_password: ${JSON.stringify(piece.repeat(200 + index % 50))}`).join(',')} };`, 1_000]),
];
