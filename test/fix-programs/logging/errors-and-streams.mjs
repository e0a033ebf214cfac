/**
 * Standard output, a template over lines, a ternary and an optional chain.
 *
 * @secret stream-password: Jaguar-Granite-68-Trench-rod → Leopard-Basalt-23-Ditch-bar
 * @rotation follows
 */
const written = [];
const process_ = { stdout: { write: (text) => void written.push(text.split('\n').length) } };

function report(login) {
  console.error(`
    could not log in
    password: ${login?.password}
  `);
  console.warn(login.password ? login.password : 'no password', login?.password ?? 'none');
  console.log('password is set:', Boolean(login.password), 'its length:', login.password.length);
  process_.stdout.write(`password\n`);
  return login.password;
}

export function* main() {
  yield report({ password: process.env.STREAM_PASSWORD });
  yield report({ password: process.env.STREAM_PASSWORD });
  yield written;
}
