/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Proxy, ProxyContext, UsableProxy } from './proxy'

import { checkProxy } from './proxy'

const members = new Set(['e01', 'e02', 'e03', 'e10', 'e11', 'e12', 'e13'])

function aProxy(changes: Partial<Proxy> = {}): Proxy {
	return { id: 'p1', giver: 'e11', holder: 'e02', meetings: ['S1'], written: true, authenticated: true, ...changes }
}

function aContext(changes: Partial<ProxyContext> = {}): ProxyContext {
	return { meeting: 'S1', members, present: new Set(['e01', 'e02', 'e03']), live: [], ...changes }
}

function live(giver: string, holder: string): UsableProxy {
	return { ...aProxy({ id: `${giver}-${holder}`, giver }), holder }
}

function verdict(proxy: Partial<Proxy>, context: Partial<ProxyContext> = {}) {
	const { ok, rank, reasons } = checkProxy(aProxy(proxy), aContext(context))
	return { ok, rank, codes: reasons.map(({ code }) => code) }
}

it('accepts a written proxy to a colleague for this meeting', () => {
	expect(checkProxy(aProxy(), aContext())).toEqual({ ok: true, rank: 1, reasons: [] })
})

it('accepts a proxy to a colleague who is not in the room yet', () => {
	expect(verdict({ holder: 'e10' })).toEqual({ ok: true, rank: 1, codes: [] })
})

/** CGCT, art. L. 2121-20, al. 1; TA Lille, 9 February 1993, Annezin. */
it.each([
	['given by telephone', { written: false, authenticated: false }, 'not_written'],
	['from an address nobody knows', { authenticated: false }, 'not_authenticated'],
	['without holder', { holder: null }, 'holder_not_named'],
	['without meeting', { meetings: [] }, 'meeting_not_named'],
	['for another meeting', { meetings: ['S2'] }, 'meeting_not_covered'],
	['to the secretary of the mairie', { holder: 'x01' }, 'holder_not_member'],
	['to oneself', { holder: 'e11' }, 'holder_is_giver'],
	['by a member in the room', { giver: 'e03' }, 'giver_present'],
])('refuses a proxy %s', (_, proxy, code) => {
	expect(verdict(proxy)).toMatchObject({ ok: false, codes: [code] })
})

it('refuses a second proxy to the same holder, whoever gives it', () => {
	const earlier = live('e12', 'e02')
	expect(checkProxy(aProxy(), aContext({ live: [earlier] }))).toMatchObject({
		ok: false,
		reasons: [{ code: 'holder_already_has_one', message: { params: { giver: 'e11', holder: 'e02', other: 'e12' } } }],
	})
	expect(verdict({ giver: 'e12' }, { live: [earlier] }).codes).toEqual(['holder_already_has_one'])
})

it('gives every reason against a proxy at once', () => {
	expect(verdict({ written: false, meetings: [], giver: 'e03', holder: 'e03' }, { live: [live('e12', 'e03')] })).toEqual({
		ok: false,
		rank: null,
		codes: ['not_written', 'meeting_not_named', 'holder_is_giver', 'holder_already_has_one', 'giver_present'],
	})
	expect(verdict({ holder: null, giver: 'e03' }).codes).toEqual(['holder_not_named', 'giver_present'])
})

it('names in its reasons the people to ask', () => {
	const given = { written: false, meetings: ['S4'], holder: 'x01' }
	expect(checkProxy(aProxy(given), aContext()).reasons.map(({ message }) => message.params)).toEqual([
		{ giver: 'e11' },
		{ giver: 'e11' },
		{ holder: 'x01' },
	])
	expect(checkProxy(aProxy({ authenticated: false, giver: 'e03', holder: null }), aContext()).reasons.map(({ message }) => message.params))
		.toEqual([{ giver: 'e03' }, { giver: 'e03' }, { giver: 'e03' }])
	expect(checkProxy(aProxy({ holder: 'e11' }), aContext()).reasons[0]!.message.params).toEqual({ giver: 'e11' })
})

/** « Sauf cas de maladie dûment constatée, le pouvoir ne peut être valable pour plus de trois séances consécutives. » */
describe('three consecutive meetings', () => {
	const chain = ['S1', 'S2', 'S3', 'S4', 'S5']

	it.each([
		['the first', 'S1', 1, true],
		['the third', 'S3', 3, true],
		['the fourth', 'S4', 4, false],
		['the fifth', 'S5', 5, false],
	])('%s of five named meetings', (_, meeting, rank, ok) => {
		expect(verdict({ meetings: chain }, { meeting, chain }))
			.toEqual({ ok, rank, codes: ok ? [] : ['more_than_three_consecutive'] })
	})

	it('counts from the first meeting named, not from the first of the council', () => {
		expect(verdict({ meetings: ['S3', 'S4', 'S5'] }, { meeting: 'S5', chain })).toEqual({ ok: true, rank: 3, codes: [] })
	})

	it('counts a meeting named twice once, in any order of writing', () => {
		expect(verdict({ meetings: ['S3', 'S1', 'S1', 'S2'] }, { meeting: 'S3', chain })).toEqual({ ok: true, rank: 3, codes: [] })
	})

	it('does not limit a proxy for duly certified illness, and says so', () => {
		expect(verdict({ meetings: chain, illness: true }, { meeting: 'S4', chain }))
			.toEqual({ ok: true, rank: 4, codes: ['certified_illness'] })
		expect(verdict({ meetings: chain, illness: true }, { meeting: 'S3', chain }).codes).toEqual([])
		expect(checkProxy(aProxy({ meetings: chain, illness: true }), aContext({ meeting: 'S4', chain })).reasons)
			.toMatchObject([{ level: 'info', message: { params: { giver: 'e11' } } }])
	})

	it('says that a gap in the meetings named leaves the law open, and lets the count start again', () => {
		const { ok, reasons } = checkProxy(aProxy({ meetings: ['S1', 'S2', 'S4', 'S5'] }), aContext({ meeting: 'S5', chain }))
		expect(ok).toBe(true)
		expect(reasons).toMatchObject([{ code: 'meetings_with_a_gap', level: 'uncertain', message: { params: { giver: 'e11', named: 4 } } }])
		expect(verdict({ meetings: ['S1', 'S3', 'S4', 'S5'] }, { meeting: 'S5', chain }))
			.toEqual({ ok: true, rank: 3, codes: ['meetings_with_a_gap'] })
		expect(verdict({ meetings: ['S1', 'S3', 'S4'] }, { meeting: 'S4', chain })).toEqual({ ok: true, rank: 2, codes: [] })
	})

	it('takes the meetings named as consecutive when the order of the council is not known, and says so', () => {
		const { reasons } = checkProxy(aProxy({ meetings: ['S1', 'S2', 'S3', 'S4'] }), aContext({ meeting: 'S4' }))
		expect(reasons).toMatchObject([
			{ code: 'more_than_three_consecutive', level: 'error', message: { params: { giver: 'e11', rank: 4 } } },
			{ code: 'order_of_meetings_unknown', level: 'uncertain' },
		])
		expect(verdict({ meetings: ['S1', 'S2', 'S3', 'S4'] }, { meeting: 'S3' })).toEqual({ ok: true, rank: 3, codes: [] })
	})
})

describe('what a usable proxy does to the others', () => {
	it('revokes the earlier proxy of the same giver, an analogy with the civil code', () => {
		expect(checkProxy(aProxy({ holder: 'e03' }), aContext({ live: [live('e11', 'e02')] }))).toMatchObject({
			ok: true,
			reasons: [{ code: 'replaces_earlier', level: 'uncertain', message: { params: { giver: 'e11', other: 'e02' } } }],
		})
	})

	it('warns that a holder who is represented cannot vote for anyone', () => {
		expect(checkProxy(aProxy({ holder: 'e12' }), aContext({ live: [live('e12', 'e03')] }))).toMatchObject({
			ok: true,
			reasons: [{ code: 'holder_represented', level: 'warning', message: { params: { giver: 'e11', holder: 'e12' } } }],
		})
	})

	it('warns that a holder who announced an absence will not vote, and refuses nothing', () => {
		expect(checkProxy(aProxy(), aContext({ declaredAbsent: new Set(['e02']) }))).toMatchObject({
			ok: true,
			reasons: [{ code: 'holder_declared_absent', level: 'warning', message: { params: { giver: 'e11', holder: 'e02' } } }],
		})
		expect(verdict({}, { declaredAbsent: new Set(['e03']) }).codes).toEqual([])
	})

	it('warns that a proxy held by the giver is not passed on', () => {
		expect(checkProxy(aProxy(), aContext({ live: [live('e12', 'e11')] }))).toMatchObject({
			ok: true,
			reasons: [{ code: 'giver_carries_proxy', level: 'warning', message: { params: { giver: 'e11', other: 'e12' } } }],
		})
	})

	it.each([
		['two members', 'e12', [live('e12', 'e11')]],
		['three members', 'e12', [live('e12', 'e13'), live('e13', 'e11')]],
	])('warns of a circle of %s', (_, holder, earlier) => {
		expect(checkProxy(aProxy({ holder }), aContext({ live: earlier }))).toMatchObject({
			ok: true,
			reasons: [{ code: 'circular', level: 'warning', message: { params: { giver: 'e11' } } }],
		})
	})

	it('ends on a circle that the giver is not part of', () => {
		expect(verdict({ holder: 'e10' }, { live: [live('e10', 'e12'), live('e12', 'e13'), live('e13', 'e12')] }).codes)
			.toEqual(['holder_represented'])
	})

	it('says nothing of the others when the proxy is refused', () => {
		expect(verdict({ written: false }, { live: [live('e11', 'e03')] }).codes).toEqual(['not_written'])
	})
})

it.each([
	['a giver who is not a member', { giver: 'x01' }, {}, 'giver', 'unknown_reference', { value: 'x01' }],
	['a meeting missing in the chain', {}, { chain: ['S0', 'S2'] }, 'chain', 'unknown_reference', { value: 'S1' }],
	['the same meeting twice in the chain', {}, { chain: ['S1', 'S1'] }, 'chain', 'duplicate', { value: 'S1' }],
])('refuses %s', (_, proxy, context, field, reason, params) => {
	expect(() => checkProxy(aProxy(proxy), aContext(context))).toThrow(expect.objectContaining({
		name: 'ImpossibleValue',
		field,
		reason,
		explanation: expect.objectContaining({ params: expect.objectContaining(params) }),
	}))
})
