/**
 * A module with a shebang and a directive.
 *
 * @secret backup-passphrase: Pelican-Violin-50-Reef-jam → Osprey-Cello-15-Atoll-pie
 * @rotation follows
 */
#!/usr/bin/env -S node --no-warnings
'use strict'
import { scryptSync } from 'node:crypto'

const keyOf = () => scryptSync(process.env.BACKUP_PASSPHRASE, 'backup', 16, { N: 16 }).toString('hex')

export function* main() {
  yield keyOf()
  yield keyOf()
}
