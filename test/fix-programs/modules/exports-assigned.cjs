/**
 * CommonJS exports, one by one, and a conditional `require`.
 *
 * @secret crate-token: Almond-Marimba-91-Gulf-vole → Cashew-Xylophone-46-Bay-shrew
 * @rotation captured
 * @left no-captured-secret/exported
 */
exports.crateToken = process.env.CRATE_TOKEN;
exports.header = () => `Bearer ${exports.crateToken}`;

const os = process.env.CRATE_TOKEN ? require('os') : undefined;

exports.main = function* () {
  yield [exports.header(), typeof os.EOL];
  yield [exports.header(), typeof os.EOL];
};
