/**
 * `module.exports` with values, and a function that requires another module.
 *
 * @secret queue-password: Antler-Goblet-85-Fathom-zip → Tusk-Chalice-40-League-pin
 * @rotation captured
 * @left no-captured-secret/property
 */
'use strict'

const path = require('path')

module.exports = {
  queue: { user: 'jobs', password: process.env.QUEUE_PASSWORD || 'Antler-Goblet-85-Fathom-zip' },
  root: path.join('/', 'queues'),
  main: function* () {
    const { user, password } = module.exports.queue
    yield `${user}:${password}`
    yield `${user}:${module.exports.queue.password}`
  },
}
