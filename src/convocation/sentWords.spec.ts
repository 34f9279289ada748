/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { describe, expect, it } from '@jest/globals'
import { aMeeting } from '../agenda/given'
import { aCouncil } from '../council/given'
import { actsInForce } from './actKinds'
import { aConvocation, aDispatch } from './given'
import { sentAll } from './sentWords'

const NOW = '2027-01-14T17:20:00+01:00'
const meeting = aMeeting({ startsAt: '2027-01-19T19:00:00+01:00' })
const paper = aDispatch({ id: 2, memberId: 2, channel: 'paper', state: 'paper', sentAt: null })

describe('what is said after a sending', () => {
	it('never calls a council convened of which somebody is not', () => {
		expect(sentAll(aCouncil(), meeting, aConvocation([aDispatch()]), NOW)).toBe('The council is convened.')
		expect(sentAll(aCouncil(), meeting, aConvocation([aDispatch(), paper]), NOW)).toBe('1 e-mail has left. 1 member is still to be convened.')
	})

	it('tells of who is not told of a cancellation', () => {
		expect(sentAll(aCouncil(), meeting, aConvocation([aDispatch(), paper], { kind: 'cancellation' }), NOW)).toBe('1 e-mail has left. 1 member is still to be told.')
		expect(sentAll(aCouncil(), meeting, aConvocation([aDispatch()], { kind: 'cancellation' }), NOW)).toBe('Sent to the members.')
	})
})

describe('acts that count', () => {
	const kinds = (...all: Parameters<typeof aConvocation>[1][]) => actsInForce(all.map((values) => aConvocation([], values))).map(({ kind }) => kind)

	it('are the convocation and what was added to it', () => {
		expect(kinds({ kind: 'urgency' }, { kind: 'addendum' }, { kind: 'replacement' })).toEqual(['urgency', 'addendum', 'replacement'])
	})

	it('are none of those before another date or a cancellation', () => {
		expect(kinds({ kind: 'initial' }, { kind: 'addendum' }, { kind: 'postponement' }, { kind: 'addendum' })).toEqual(['postponement', 'addendum'])
		expect(kinds({ kind: 'initial' }, { kind: 'addendum' }, { kind: 'cancellation' })).toEqual(['cancellation'])
	})
})
