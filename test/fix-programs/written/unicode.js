/**
 * Names and texts beyond ASCII, before and after what is edited.
 *
 * @secret saal-password: Löwe-Zimbel-91-Düne-öl → Bär-Flöte-46-Höhle-äß
 * @rotation follows
 */
const größe = '🔑🔒'; /* ünïcödé */
const login = () => ['🔑', größe, process.env.SAAL_PASSWORD, '🔒'].join('·'); // 🔑

export function* main() {
  yield login();
  yield login();
}
