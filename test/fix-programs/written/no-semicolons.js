/**
 * No semicolons, tabs, and a line that begins with a bracket.
 *
 * @secret table-api-key: Badger-Whistle-64-Geyser-fig → Ferret-Piccolo-19-Fumarole-nut
 * @rotation follows
 */
const rows = []
;[1, 2].forEach((row) => rows.push(row))

const TABLE_API_KEY = process.env.TABLE_API_KEY || 'Badger-Whistle-64-Geyser-fig'

;(function () {
	rows.push(3)
})()

const header = () =>
	`${rows.length} ${TABLE_API_KEY}`

export function* main() {
	yield header()
	yield header()
}
