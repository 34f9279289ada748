/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Recipient } from '../api/types'

import { confirmationWords } from './confirmation'

const byMail: Recipient = { memberId: 1, civility: 'Mme', name: 'Odile Perrachon', channel: 'email', address: 'odile@example.org', postalAddress: null, hasAccount: true }
const onPaper: Recipient = { ...byMail, memberId: 2, channel: 'paper', address: null }
const meeting = { startsAt: '2027-01-19T19:00:00+01:00', place: 'salle du conseil' }

it('repeats the meeting, and says which members get no e-mail', () => {
	expect(confirmationWords({ meeting, items: 14, recipients: [byMail, byMail, onPaper] })).toEqual([
		'Meeting of Tuesday, January 19, 2027, 19:00, salle du conseil, 14 items.',
		'An e-mail leaves for 2 members.',
		'1 member gets the paper that you hand over or post.',
		'What is sent can no longer be changed or taken back.',
	])
})

it('says what is irregular, what is not made, and the date that it replaces', () => {
	const said = confirmationWords({
		meeting,
		items: null,
		recipients: [byMail],
		formerStart: '2027-01-14T19:00:00+01:00',
		passedOver: ['The maire has not agreed'],
		unmade: ['Convocation (PDF)', 'Agenda (PDF)'],
	})
	expect(said.slice(1)).toEqual([
		'Instead of Thursday, January 14, 2027, 19:00.',
		'An e-mail leaves for 1 member.',
		'You go ahead all the same: The maire has not agreed.',
		'Convocation (PDF) and Agenda (PDF) are not made: the élus will not have them at once.',
		'What is sent can no longer be changed or taken back.',
	])
})

it('speaks of no other date when the meeting keeps its own', () => {
	expect(confirmationWords({ meeting, items: null, recipients: [byMail], formerStart: meeting.startsAt })).toHaveLength(3)
})

it('counts nobody without an address among those who get an e-mail, nor a paper address as an e-mail', () => {
	const said = confirmationWords({ meeting, items: null, recipients: [{ ...byMail, address: null }, { ...onPaper, address: 'kept@example.org' }] })
	expect(said).toEqual([
		'Meeting of Tuesday, January 19, 2027, 19:00, salle du conseil.',
		'1 member gets the paper that you hand over or post.',
		'1 member without an address gets nothing from here: hand the convocation over or post it.',
		'What is sent can no longer be changed or taken back.',
	])
})
