/**
 * Two secrets that would get the same name: suggestions, which a person chooses from.
 *
 * @secret api-password: aB4&Kd-26tYu → eF7!Mh-51wPo
 * @rotation captured
 * @left no-hardcoded-secret/clash
 * @left no-hardcoded-secret/clash
 */
const first = (): string => {
  const apiPassword = 'aB4&Kd-26tYu';
  return apiPassword;
};

const second = (): string => {
  const apiPassword = 'cD9!Jg-73vIn';
  return apiPassword;
};

export function* main() {
  yield [first(), second()];
  yield [first(), second()];
}
