/**
 * Patterns: renamed, with defaults, nested, of parameters and of arrays.
 *
 * @secret barn-password: vX7&Fs-15hNb → zC4!Lt-70mRk
 * @rotation follows
 */
interface Given { readonly user?: string; readonly barnPassword?: string; readonly nested?: { readonly pin?: string } }

function login({ user = 'ada', barnPassword = 'vX7&Fs-15hNb', nested: { pin = '' } = {} }: Given = {}): string {
  return `${user}:${barnPassword}:${pin}`;
}

const fromList = ([barnPassword = 'vX7&Fs-15hNb']: readonly string[]): string => barnPassword;

function assigned(given: Given): string {
  let barnPassword: string;
  ({ barnPassword = 'vX7&Fs-15hNb' } = given);
  return barnPassword;
}

export function* main() {
  const own = ['my', 'own'].join('-');
  yield [login(), login({ user: 'bob' }), fromList([]), assigned({})];
  yield [login(), login({ user: 'bob' }), fromList([]), assigned({})];
  yield [login({ barnPassword: own }), fromList([own]), assigned({ barnPassword: own })];
}
