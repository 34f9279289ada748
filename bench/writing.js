/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { inTurns, report, time } = require('./measure')

const ROUNDS = 15
const CONTENT = Buffer.alloc(1024, 'x')

/** An upload of 1 KB into a person's own home and into Préparation, with the app enabled and disabled. Goal: foreign files cost nothing. */
module.exports = async function writing(bench) {
	console.log('Writing')
	const council = bench.council('writing')
	bench.user('writer', 'writing-agents')
	const { path, items } = await bench.meeting('writer', council, 1)
	let number = 0
	const own = () => bench.put('writer', `/note-${number++}.txt`, CONTENT)
	const prepared = () => bench.put('writer', `${path}/${items[0].folderName}/note-${number++}.txt`, CONTENT)
	const enabled = await inTurns({ own, prepared }, ROUNDS)
	bench.occ(['app:disable', 'conseil_municipal'])
	const disabled = await inTurns({ own, prepared }, ROUNDS)
	bench.occ(['app:enable', 'conseil_municipal'])
	report('PUT 1 KB in one’s own home, app enabled / disabled', enabled.own / disabled.own, 1.1)
	report('PUT 1 KB in Préparation, app enabled / disabled', enabled.prepared / disabled.prepared)
}

/** Creating 100 councils of 18 people: the last ten over the first ten. Goal: it does not grow. */
module.exports.councils = async function councils(bench) {
	console.log('Creating councils')
	const times = []
	for (let index = 0; index < 100; index++) {
		const name = `neuve${index}`
		for (const role of ['elus', 'agents', 'mairie']) {
			bench.occ(['group:add', `${name}-${role}`])
		}
		times.push(await time(() => bench.council(name, { existing: true })))
	}
	const sum = (values) => values.reduce((total, value) => total + value, 0)
	report('council:create, the last ten of 100 / the first ten', sum(times.slice(-10)) / sum(times.slice(0, 10)), 1.3)
}
