/**
 * Literals wherever an expression can stand: ternary, array, sequence, spread, IIFE, currying, recursion, template, `satisfies`, `as const`.
 *
 * @secret harbor-password: nK4&Wd-82pQz → rT9!Lx-35vBm
 * @rotation follows
 */
const pick = (isOn: boolean): string => {
  const harborPassword = isOn ? process.env.HARBOR_PASSWORD! : (process.env.HARBOR_PASSWORD as string);
  return harborPassword;
};

const curried = (user: string) => (harborPassword: string) => (host: string) => `${user}:${harborPassword}@${host}`;
const made = (): string => curried('ada')(process.env.HARBOR_PASSWORD ?? 'nK4&Wd-82pQz')('localhost');
const now = (): string => (() => { const harborPassword = 'nK4&Wd-82pQz' as const; return harborPassword; })();
const login = () => ({ user: 'ada', harborPassword: 'nK4&Wd-82pQz' } satisfies { user: string; harborPassword: string });

function repeat(times: number, harborPassword = 'nK4&Wd-82pQz'): string {
  return times === 0 ? harborPassword : repeat(times - 1, harborPassword);
}

export function* main() {
  const all = (): readonly unknown[] => [pick(true), pick(false), made(), now(), login(), repeat(2), { ...login() }];
  yield all();
  yield all();
}
