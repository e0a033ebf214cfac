/**
 * Logged in awkward expressions: a comma, an arrow's body, a default, an assignment, an awaited value, a callback.
 *
 * @secret desk-password: Slate-Piccolo-57-Knoll-finch → Marl-Ocarina-02-Mound-robin
 * @rotation follows
 */
const later = async (text: string): Promise<string> => text;

async function open(deskPassword: string): Promise<string> {
  let lastPassword = '';
  console.log((lastPassword = 'none', deskPassword));
  [deskPassword].forEach((password) => console.log(password));
  console.log(lastPassword = deskPassword);
  console.log(await later(deskPassword));
  console.log('a' + deskPassword + 'b', `${deskPassword}${lastPassword}`);
  const show = (password = deskPassword): void => console.log(password);
  show();
  return lastPassword;
}

export async function* main() {
  yield await open(process.env.DESK_PASSWORD!);
  yield await open(process.env.DESK_PASSWORD!);
}
