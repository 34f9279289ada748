/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Proxy } from './proxy'
import type { ProxySittingInput, SittingEvent } from './proxySitting'

import fc from 'fast-check'
import { followProxies } from './proxySitting'

const present = ['e01', 'e02', 'e03', 'e04', 'e05']
const members = [...present, 'e10', 'e11', 'e12', 'e13']

function gives(giver: string, holder: string | null, item?: string, id = `${giver}-${holder}`, changes: Partial<Proxy> = {}): SittingEvent {
	return { type: 'give', item, proxy: { id, giver, holder, meetings: ['S1'], written: true, authenticated: true, ...changes } }
}

function aSitting(events: readonly SittingEvent[], changes: Partial<ProxySittingInput> = {}) {
	return followProxies({ meeting: 'S1', members, present, events, items: ['1', '2', '3'], ...changes })
}

/** Per item: active proxies, inactive ones with their reasons, voters. */
function effects(events: readonly SittingEvent[], changes: Partial<ProxySittingInput> = {}) {
	return aSitting(events, changes).items.map(({ active, inactive, voters }) => [
		active.join(' '),
		[...inactive].map(([id, reasons]) => `${id}: ${reasons.map(({ code }) => code).join(', ')}`).join('; '),
		voters,
	])
}

it('adds one voice for each active proxy', () => {
	expect(effects([])).toEqual([['', '', 5], ['', '', 5], ['', '', 5]])
	expect(effects([gives('e11', 'e02'), gives('e12', 'e03')], { items: ['1'] })).toEqual([['e11-e02 e12-e03', '', 7]])
})

it('never counts a proxy that is not usable, and tells why', () => {
	const sitting = aSitting([gives('e11', 'e02'), gives('e12', 'e02')], { items: ['1'] })
	expect(sitting.ok).toBe(false)
	expect(sitting.items).toMatchObject([{ no: '1', active: ['e11-e02'], voters: 6 }])
	expect(sitting.items[0]!.inactive.size).toBe(0)
	expect(sitting.proxies.get('e11-e02')).toMatchObject({ ok: true })
	expect(sitting.proxies.get('e12-e02')).toMatchObject({ ok: false, reasons: [{ code: 'holder_already_has_one' }] })
	expect(aSitting([gives('e11', 'e02')]).ok).toBe(true)
})

it('hands the order of the meetings to the verdict on each proxy', () => {
	const named = ['S1', 'S2', 'S3', 'S4']
	const { proxies } = aSitting([gives('e11', 'e02', undefined, 'p', { meetings: named })], { meeting: 'S4', chain: named })
	expect(proxies.get('p')!.reasons.map(({ code }) => code)).toEqual(['more_than_three_consecutive'])
})

it('ends a proxy with its revocation, from that item on', () => {
	expect(effects([gives('e11', 'e02'), { type: 'revoke', id: 'e11-e02', item: '2' }])).toEqual([
		['e11-e02', '', 6],
		['', 'e11-e02: revoked', 5],
		['', 'e11-e02: revoked', 5],
	])
})

it('revokes no other proxy', () => {
	expect(effects([gives('e11', 'e02'), gives('e12', 'e03'), { type: 'revoke', id: 'e11-e02' }], { items: ['1'] }))
		.toEqual([['e12-e03', 'e11-e02: revoked', 6]])
})

it.each<[string, readonly SittingEvent[], string]>([
	['member', [{ type: 'leave', member: 'zz' }], 'zz'],
	['proxy that is revoked', [{ type: 'revoke', id: 'p9' }], 'p9'],
	['proxy given twice', [gives('e11', 'e02'), gives('e11', 'e02')], 'e11-e02'],
	['item', [{ type: 'leave', member: 'e01', item: '9' }], '9'],
	['kind of event', [{ type: 'sleep' } as unknown as SittingEvent], 'sleep'],
])('names in its refusal the %s', (_, events, value) => {
	expect(() => aSitting(events)).toThrow(expect.objectContaining({
		explanation: expect.objectContaining({ params: expect.objectContaining({ value }) }),
	}))
})

it('frees the holder with a revocation', () => {
	expect(effects([gives('e11', 'e02'), { type: 'revoke', id: 'e11-e02' }, gives('e12', 'e02')], { items: ['1'] }))
		.toEqual([['e12-e02', 'e11-e02: revoked', 6]])
})

it('ignores the revocation of a proxy that never was usable or has ended', () => {
	expect(effects([gives('e11', null, undefined, 'blank'), { type: 'revoke', id: 'blank' }], { items: ['1'] })).toEqual([['', '', 5]])
	expect(effects([gives('e11', 'e02'), { type: 'arrive', member: 'e11', item: '1' }, { type: 'revoke', id: 'e11-e02', item: '2' }]).at(-1))
		.toEqual(['', 'e11-e02: giver_present', 6])
})

it('ends a proxy for good with the arrival of its giver', () => {
	const events: SittingEvent[] = [
		gives('e11', 'e02'),
		gives('e12', 'e03'),
		{ type: 'arrive', member: 'e11', item: '2' },
		{ type: 'leave', member: 'e11', item: '3' },
	]
	expect(effects(events)).toEqual([
		['e11-e02 e12-e03', '', 7],
		['e12-e03', 'e11-e02: giver_present', 7],
		['e12-e03', 'e11-e02: giver_present', 6],
	])
})

it('suspends a proxy while its holder is out of the room', () => {
	const events: SittingEvent[] = [gives('e11', 'e02'), { type: 'leave', member: 'e02', item: '2' }, { type: 'arrive', member: 'e02', item: '3' }]
	expect(effects(events)).toEqual([['e11-e02', '', 6], ['', 'e11-e02: holder_absent', 4], ['e11-e02', '', 6]])
})

it('lets a holder who leaves pass his own voice, not the one he carries', () => {
	const events: SittingEvent[] = [gives('e11', 'e02'), { type: 'leave', member: 'e02', item: '2' }, gives('e02', 'e03', '2')]
	expect(effects(events)[1]).toEqual(['e02-e03', 'e11-e02: holder_absent', 5])
})

it('silences on one item the voice of a member who withdraws, the proxy held and the proxy given', () => {
	const events: SittingEvent[] = [
		gives('e11', 'e02'),
		gives('e12', 'e03'),
		{ type: 'withdraw', member: 'e02', item: '2' },
		{ type: 'withdraw', member: 'e12', item: '2' },
	]
	expect(effects(events)).toEqual([
		['e11-e02 e12-e03', '', 7],
		['', 'e11-e02: holder_withdrawn; e12-e03: giver_withdrawn', 4],
		['e11-e02 e12-e03', '', 7],
	])
})

it('gives every reason why a proxy has no effect, with the two people it concerns', () => {
	const sitting = aSitting([gives('e11', 'e10'), { type: 'withdraw', member: 'e10', item: '1' }, { type: 'withdraw', member: 'e11', item: '1' }])
	const reasons = sitting.items[0]!.inactive.get('e11-e10')!
	expect(reasons.map(({ code, level }) => [code, level])).toEqual([
		['holder_absent', 'warning'],
		['holder_withdrawn', 'warning'],
		['giver_withdrawn', 'uncertain'],
	])
	expect(reasons[0]!.message.params).toEqual({ giver: 'e11', holder: 'e10' })
})

it('counts a member who withdraws and takes no part once', () => {
	const notVoting = new Map([['2', ['e02', 'e03']]])
	expect(effects([{ type: 'withdraw', member: 'e02', item: '2' }], { notVoting }).map(([, , voters]) => voters)).toEqual([5, 3, 5])
})

it('does not subtract an absent member who takes no part', () => {
	expect(effects([], { notVoting: new Map([['1', ['e11']]]) })[0]).toEqual(['', '', 5])
})

it('reads a second proxy of the same giver as revoking the first', () => {
	const sitting = aSitting([gives('e11', 'e02'), gives('e11', 'e03')], { items: ['1'] })
	expect(sitting.items[0]).toMatchObject({ active: ['e11-e03'], voters: 6 })
	expect(sitting.items[0]!.inactive.get('e11-e02')).toMatchObject([{ code: 'revoked', level: 'info' }])
	expect(sitting.proxies.get('e11-e03')!.reasons).toMatchObject([{ code: 'replaces_earlier' }])
})

it('keeps the first proxy of a giver whose second one is not usable', () => {
	expect(effects([gives('e11', 'e02'), gives('e11', null, undefined, 'blank')], { items: ['1'] })).toEqual([['e11-e02', '', 6]])
})

it('applies first what happens before the opening, then item by item', () => {
	const events: SittingEvent[] = [{ type: 'leave', member: 'e01', item: '2' }, { type: 'arrive', member: 'e10' }]
	expect(effects(events).map(([, , voters]) => voters)).toEqual([6, 5, 5])
})

it('alerts beforehand the giver whose holder announced an absence, unless the proxy was revoked', () => {
	const replies = new Map([['e10', 'absent'], ['e02', 'present'], ['e03', 'undecided']] as const)
	const events = [gives('e11', 'e10'), gives('e12', 'e02'), gives('e13', 'e03')]
	const { alerts, reasons } = aSitting(events, { replies })
	expect(alerts).toEqual([{ proxy: 'e11-e10', code: 'holder_declared_absent' }])
	expect(reasons).toMatchObject([{ code: 'holder_declared_absent', level: 'warning', message: { params: { giver: 'e11', holder: 'e10' } } }])
	expect(aSitting([...events, { type: 'revoke', id: 'e11-e10' }], { replies }).alerts).toEqual([])
	expect(aSitting(events).alerts).toEqual([])
})

it.each<[string, readonly SittingEvent[], Partial<ProxySittingInput>, string, string]>([
	['an unknown member at the roll call', [], { present: ['e01', 'zz'] }, 'present', 'unknown_reference'],
	['the same member twice at the roll call', [], { present: ['e01', 'e01'] }, 'present', 'duplicate'],
	['the same member in exercise twice', [], { members: [...members, 'e01'] }, 'members', 'duplicate'],
	['the arrival of somebody unknown', [{ type: 'arrive', member: 'zz' }], {}, 'events.member', 'unknown_reference'],
	['the departure of somebody unknown', [{ type: 'leave', member: 'zz' }], {}, 'events.member', 'unknown_reference'],
	['the withdrawal of somebody unknown', [{ type: 'withdraw', member: 'zz', item: '1' }], {}, 'events.member', 'unknown_reference'],
	['the revocation of an unknown proxy', [{ type: 'revoke', id: 'p9' }], {}, 'events.id', 'unknown_reference'],
	['the same proxy twice', [gives('e11', 'e02'), gives('e11', 'e02')], {}, 'events.proxy.id', 'duplicate'],
	['an unknown item', [{ type: 'leave', member: 'e01' }, { type: 'leave', member: 'e01', item: '9' }], {}, 'events[1].item', 'unknown_reference'],
	['a withdrawal without item', [{ type: 'withdraw', member: 'e01' } as unknown as SittingEvent], {}, 'events[0].item', 'empty'],
	['an event that does not exist', [{ type: 'sleep', member: 'e01' } as unknown as SittingEvent], {}, 'events.type', 'unknown_reference'],
	['the same item twice', [], { items: ['1', '1'] }, 'items', 'duplicate'],
	['no part in an unknown item', [], { notVoting: new Map([['9', ['e01']]]) }, 'notVoting', 'unknown_reference'],
	['somebody unknown who takes no part', [], { notVoting: new Map([['1', ['zz']]]) }, 'notVoting.1', 'unknown_reference'],
])('refuses %s', (_, events, changes, field, reason) => {
	expect(() => aSitting(events, changes)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

describe('whatever happens in the meeting', () => {
	const items = ['1', '2', '3']
	const member = fc.constantFrom(...members)
	const item = fc.constantFrom(undefined, ...items)
	const give = fc.record({ type: fc.constant('give' as const), item, giver: member, holder: member })
	const move = fc.record({ type: fc.constantFrom('arrive' as const, 'leave' as const), item, member })
	const withdraw = fc.record({ type: fc.constant('withdraw' as const), item: fc.constantFrom(...items), member })
	const sitting = fc.array(fc.oneof(give, move, withdraw), { maxLength: 25 }).map((events) => {
		const proxies = new Map<string, { giver: string, holder: string }>()
		const named = events.map((event, index) => {
			if (event.type !== 'give') {
				return event
			}
			proxies.set(`p${index}`, event)
			return gives(event.giver, event.holder, event.item, `p${index}`)
		})
		return { proxies, items: aSitting(named).items }
	})

	it('no holder votes for two, no giver is voted for twice, nobody votes for himself', () => {
		fc.assert(fc.property(sitting, ({ proxies, items }) => items.every(({ active }) => {
			const holders = active.map((id) => proxies.get(id)!.holder)
			const givers = active.map((id) => proxies.get(id)!.giver)
			return new Set(holders).size === active.length && new Set(givers).size === active.length
				&& active.every((id) => proxies.get(id)!.holder !== proxies.get(id)!.giver)
		})))
	})

	it('there are never more voices than members', () => {
		fc.assert(fc.property(sitting, ({ items }) => items.every(({ voters }) => voters >= 0 && voters <= members.length)))
	})
})
