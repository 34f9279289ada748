/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Proxy } from '../../../src/rules/proxy'
import type { SittingEvent } from '../../../src/rules/proxySitting'
import type { Adapter, Given } from '../adapter'

import { followProxies } from '../../../src/rules/proxySitting'
import { codes } from '../adapter'
import { agendaOf, askedAbout } from '../agenda'

const pouvoir: Adapter = (given) => {
	const asked = given.texts('items')
	const events = given.objects('events', []).map(eventOf)
	const result = followProxies({
		meeting: given.text('meeting'),
		chain: given.isNull('chain') ? undefined : given.texts('chain'),
		members: membersNamedIn(given, events),
		present: given.texts('present'),
		replies: new Map(given.entries('replies').map(([member, reply]) => [member, reply as 'absent'])),
		events,
		items: agendaOf(asked, events.map(({ item }) => item)),
		notVoting: new Map(given.entries('notVoting').map(([no, members]) => [no, members as string[]])),
	})
	return {
		proxies: Object.fromEntries([...result.proxies].map(([id, { ok, reasons }]) => [id, {
			usable: ok,
			reasons: codes(reasons.filter(({ level }) => level === 'error' || level === 'blocking')),
			warnings: codes(reasons.filter(({ level }) => level === 'warning')),
		}])),
		items: askedAbout(asked, result.items).map(({ no, active, inactive, voters }) => ({
			no,
			active,
			inactive: Object.fromEntries([...inactive].map(([id, reasons]) => [id, codes(reasons)])),
			voters,
		})),
		alerts: result.alerts,
	}
}

export default pouvoir

function eventOf(event: Given): SittingEvent {
	const type = event.text('type')
	const item = event.isNull('item') ? undefined : event.text('item')
	switch (type) {
		case 'give':
			return { type, item, proxy: proxyOf(event.object('proxy')) }
		case 'revoke':
			return { type, item, id: event.text('id') }
		case 'withdraw':
			return { type, item: event.text('item'), member: event.text('member') }
		case 'arrive':
		case 'leave':
			return { type, item, member: event.text('member') }
	}
	throw new TypeError(`unexpected event ${type}`)
}

function proxyOf(proxy: Given): Proxy {
	return {
		id: proxy.text('id'),
		giver: proxy.text('giver'),
		holder: proxy.textOrNull('holder'),
		meetings: proxy.texts('meetings', []),
		written: proxy.flag('written'),
		authenticated: proxy.flag('authenticated'),
		illness: proxy.flag('illness', false),
	}
}

/** The cases give no list of members: `x01`… are not members in exercise, everybody else named is. */
function membersNamedIn(given: Given, events: readonly SittingEvent[]): string[] {
	const named = events.flatMap((event) => {
		switch (event.type) {
			case 'give': return [event.proxy.giver, event.proxy.holder ?? event.proxy.giver]
			case 'revoke': return []
			default: return [event.member]
		}
	})
	const absent = given.entries('notVoting').flatMap(([, members]) => members as string[])
	return [...new Set([...given.texts('present'), ...named, ...absent])].filter((id) => !id.startsWith('x'))
}
