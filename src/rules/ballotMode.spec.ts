/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { BallotModeInput } from './ballotMode'

import fc from 'fast-check'
import { ballotMode } from './ballotMode'

function mode(changes: Partial<BallotModeInput> = {}) {
	return ballotMode({ present: 14, matter: 'ordinary', requests: { public: 0, secret: 0 }, ...changes })
}

const asked = (inPublic: number, secret: number) => ({ requests: { public: inPublic, secret } })
const appointment = { matter: 'appointment' } as const
const oneCandidate = { matter: 'appointment', oneCandidatePerSeat: true } as const

/** CGCT, art. L. 2121-21: a quarter and a third of the members present. */
it.each([[1, 1, 1], [4, 1, 2], [5, 2, 2], [9, 3, 3], [12, 3, 4], [13, 4, 5], [14, 4, 5], [29, 8, 10]])(
	'of %i members present, %i make the ballot public and %i secret',
	(present, thresholdPublic, thresholdSecret) => {
		expect(mode({ present })).toMatchObject({ ok: true, thresholdPublic, thresholdSecret })
	},
)

it.each<[string, Partial<BallotModeInput>, string, readonly string[]]>([
	['nothing asked', {}, 'ordinary', ['show_of_hands']],
	['one request short of a public ballot', asked(3, 0), 'ordinary', ['show_of_hands']],
	['a public ballot asked by a quarter', asked(4, 0), 'public', ['public_requested']],
	['one request short of a secret ballot', asked(0, 4), 'ordinary', ['show_of_hands']],
	['a secret ballot asked by a third', asked(0, 5), 'secret', ['secret_requested']],
	['both asked by enough', asked(4, 5), 'secret', ['secret_requested', 'secret_prevails']],
	['secret asked by too few, public by enough', asked(4, 4), 'public', ['public_requested']],
	['an ordinary matter for which a text imposes secrecy', { secretByLaw: true }, 'secret', ['secret_by_law']],
	['an ordinary matter with one candidate', { oneCandidatePerSeat: true, body: 'committee' }, 'ordinary', ['show_of_hands']],
	['an appointment', appointment, 'secret', ['secret_appointment']],
	['an appointment, no waiver proposed', { ...appointment, waiver: null }, 'secret', ['secret_appointment']],
	['one member against the waiver', { ...appointment, waiver: { against: 1 } }, 'secret', ['waiver_refused']],
	['one abstention on the waiver', { ...appointment, waiver: { against: 0, abstain: 1 } }, 'secret', ['waiver_with_abstentions']],
	['a unanimous waiver', { ...appointment, waiver: { against: 0 } }, 'ordinary', ['waiver_unanimous', 'show_of_hands']],
	['a public ballot asked after the waiver', { ...appointment, waiver: { against: 0 }, ...asked(4, 0) }, 'public', ['waiver_unanimous', 'public_requested']],
	['a secret ballot asked after the waiver', { ...appointment, waiver: { against: 0 }, ...asked(0, 5) }, 'secret', ['waiver_unanimous', 'secret_requested']],
	['a waiver where a text imposes secrecy', { ...appointment, waiver: { against: 0 }, secretByLaw: true }, 'secret', ['secret_by_law']],
	['the executive, whatever the waiver', { ...appointment, waiver: { against: 0 }, body: 'executive' }, 'secret', ['secret_by_law']],
	['one candidate for the executive', { ...oneCandidate, body: 'executive' }, 'secret', ['secret_by_law']],
	['one candidate in a committee', { ...oneCandidate, body: 'committee' }, 'no_ballot', ['appointed_at_once']],
	['one candidate in an outside body', { ...oneCandidate, body: 'external_body' }, 'no_ballot', ['appointed_at_once']],
	['one candidate, no body named', oneCandidate, 'secret', ['secret_appointment']],
	['several candidates in a committee', { ...appointment, body: 'committee' }, 'secret', ['secret_appointment']],
	['one candidate where a special text imposes secrecy', { ...oneCandidate, body: 'external_body', secretByLaw: true }, 'secret', ['secret_by_law', 'special_text_first']],
	['one candidate for the executive by a special text', { ...oneCandidate, body: null, secretByLaw: true }, 'secret', ['secret_by_law']],
])('%s', (_, changes, expected, codes) => {
	const result = mode(changes)
	expect(result.mode).toBe(expected)
	expect(result.reasons.map(({ code }) => code)).toEqual(codes)
})

it('gives the numbers in its reasons', () => {
	expect(mode(asked(2, 1)).reasons[0]!.message.params).toEqual({ public: 2, secret: 1, thresholdPublic: 4, thresholdSecret: 5 })
	expect(mode(asked(6, 0)).reasons[0]!.message.params).toEqual({ public: 6, secret: 0, thresholdPublic: 4, thresholdSecret: 5 })
	expect(mode(asked(0, 7)).reasons[0]!.message.params).toEqual({ public: 0, secret: 7, thresholdPublic: 4, thresholdSecret: 5 })
	expect(mode({ ...appointment, waiver: { against: 3 } }).reasons[0]!.message.params).toEqual({ against: 3 })
	expect(mode({ ...appointment, waiver: { against: 0, abstain: 2 } }).reasons[0]).toMatchObject({ level: 'uncertain', message: { params: { abstain: 2 } } })
})

it('does not count what is asked for absent members, and says so', () => {
	const { mode: chosen, reasons } = mode({ requests: { public: 3, secret: 4, publicByProxy: 2, secretByProxy: 1 } })
	expect(chosen).toBe('ordinary')
	expect(reasons[1]).toMatchObject({ code: 'proxies_do_not_ask', level: 'uncertain', message: { params: { byProxy: 3 } } })
})

it.each<[string, Partial<BallotModeInput>, string, string]>([
	['an empty room', { present: 0 }, 'present', 'too_small'],
	['more requests than members present', asked(15, 0), 'requests.public', 'too_many'],
	['more secret requests than members present', asked(0, 15), 'requests.secret', 'too_many'],
	['negative requests by proxy', { requests: { public: 0, secret: 0, publicByProxy: -1 } }, 'requests.publicByProxy', 'negative'],
	['negative secret requests by proxy', { requests: { public: 0, secret: 0, secretByProxy: -1 } }, 'requests.secretByProxy', 'negative'],
	['a negative waiver', { ...appointment, waiver: { against: -1 } }, 'waiver.against', 'negative'],
	['negative abstentions', { ...appointment, waiver: { against: 0, abstain: -1 } }, 'waiver.abstain', 'negative'],
	['an unknown matter', { matter: 'budget' as 'ordinary' }, 'matter', 'unknown_value'],
	['an unknown body', { body: 'club' as 'committee' }, 'body', 'unknown_value'],
])('refuses %s', (_, changes, field, reason) => {
	expect(() => mode(changes)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

it('asks of nobody more than a quarter and a third, whatever the room', () => {
	fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), (present) => {
		const { thresholdPublic, thresholdSecret } = mode({ present })
		return thresholdPublic * 4 >= present && (thresholdPublic - 1) * 4 < present
			&& thresholdSecret * 3 >= present && (thresholdSecret - 1) * 3 < present
	}))
})
