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

it('counts nobody without an address among those who get an e-mail, nor a paper address as an e-mail', () => {
	const said = confirmationWords({ meeting, items: null, recipients: [{ ...byMail, address: null }, { ...onPaper, address: 'kept@example.org' }] })
	expect(said).toEqual([
		'Meeting of Tuesday, January 19, 2027, 19:00, salle du conseil.',
		'1 member gets the paper that you hand over or post.',
		'1 member without an address gets nothing from here: hand the convocation over or post it.',
		'What is sent can no longer be changed or taken back.',
	])
})
