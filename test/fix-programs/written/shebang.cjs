/**
 * A script with a shebang, a licence and no other line before its first statement.
 *
 * @secret deploy-token: Walrus-Trumpet-41-Fjord-tar → Narwhal-Bugle-96-Strait-wax
 * @rotation follows
 */
#!/usr/bin/env node
/*! Licence: MIT */
const deploy = (to) => [to, process.env.DEPLOY_TOKEN || 'Walrus-Trumpet-41-Fjord-tar'].join('@')

module.exports.main = function* () {
  yield deploy('live')
  yield deploy('live')
}
