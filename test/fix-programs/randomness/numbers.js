/**
 * Codes of digits: ranges with `floor`, `ceil`, `round`, bitwise, padded, and in a template.
 *
 * @rotation none
 */
const otp = () => Math.floor(100000 + Math.random() * 900000);
const pin = () => String(Math.floor(Math.random() * 10000)).padStart(4, '0');
const resetCode = () => `${Math.floor(Math.random() * (999 - 100 + 1)) + 100}`;
const verificationCode = () => Math.round(Math.random() * 8999) + 1000;
const makePin = (digits) => Array(digits).fill(0).map(() => Math.floor(Math.random() * 10)).join('');
const jitter = () => Math.random() * 100;

export function* main() {
  const times = Array.from({ length: 200 });
  yield times.every(() => otp() >= 100000 && otp() <= 999999);
  yield times.every(() => /^\d{4}$/.test(pin()));
  yield times.every(() => /^\d{3}$/.test(resetCode()));
  yield times.every(() => verificationCode() >= 1000 && verificationCode() <= 9999);
  yield /^\d{6}$/.test(makePin(6));
  yield jitter() < 100;
}
