/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { API } = require('./host')
const { inTurns, report } = require('./measure')

const EMPTY = '/ocs/v2.php/config'

/** Our GETs over an OCS call that does nothing; 1 against 60 councils; 10 against 200 items. Goal: 1.5 times, the same for many. */
module.exports = async function reading(bench) {
	console.log('Reading')
	const council = bench.council('one')
	bench.user('one', 'one-agents', 'one-mairie', 'one-elus')
	const few = await bench.meeting('one', council, 10)
	const many = await bench.meeting('one', council, 200)
	bench.user('many', 'one-agents')
	for (let index = 0; index < 59; index++) {
		const name = `commune${index}`
		for (const role of ['elus', 'agents', 'mairie']) {
			bench.occ(['group:add', `${name}-${role}`])
		}
		bench.occ(['group:adduser', `${name}-agents`, 'many'])
		bench.council(name, { existing: true })
	}
	const get = (uid, path) => () => bench.send(uid, 'GET', path.startsWith('/ocs') ? path : API + path)
	const times = await inTurns({
		empty: get('one', EMPTY),
		councils: get('one', '/councils'),
		home: get('one', `/councils/${council}/home`),
		members: get('one', `/councils/${council}/members`),
		meetings: get('one', `/councils/${council}/meetings`),
		preparationOfFew: get('one', `/meetings/${few.id}/preparation`),
		preparationOfMany: get('one', `/meetings/${many.id}/preparation`),
		emptyOfMany: get('many', EMPTY),
		councilsOfMany: get('many', '/councils'),
		homeOfMany: get('many', `/councils/${council}/home`),
	})
	for (const name of ['councils', 'home', 'members', 'meetings', 'preparationOfFew']) {
		report(`GET ${name} / empty OCS call`, times[name] / times.empty, 1.5)
	}
	report('GET preparation of 200 items / empty OCS call', times.preparationOfMany / times.empty)
	report('GET councils, 60 councils / 1 council', times.councilsOfMany / times.councils)
	report('GET home, person of 60 councils / of 1', (times.homeOfMany / times.emptyOfMany) / (times.home / times.empty))
}
