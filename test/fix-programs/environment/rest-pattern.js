/**
 * A pattern with a rest: it cannot be taken apart, so it is reported.
 *
 * @secret chisel-token: Clove-Oar-80-Reach-ivy → Sumac-Rudder-35-Bight-fig
 * @rotation captured
 * @left no-env-secret/pattern
 */
const read = () => {
  const { CHISEL_TOKEN, ...others } = process.env;
  return [CHISEL_TOKEN, 'CHISEL_TOKEN' in others];
};

export function* main() {
  yield read();
  yield read();
}
