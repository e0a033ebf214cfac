/**
 * Variables that are written for other programs: those stay, and the reads beside them move.
 *
 * @secret saw-password: Caraway-Port-02-Haven-hay → Chervil-Dock-57-Basin-rye
 * @rotation follows
 * @left no-env-secret/alias
 */
process.env.SAW_TOOL_PASSWORD = process.env.SAW_PASSWORD;
delete process.env.SAW_UNUSED_PASSWORD;
process.env.SAW_MODE ??= 'cut';

const connect = () => `${process.env.SAW_MODE}:${process.env.SAW_PASSWORD}`;

export function* main() {
  yield connect();
  yield connect();
}
