/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Movement, WithdrawalGround } from '../../../src/rules/quorum'
import type { Adapter } from '../adapter'

import { quorumByItem } from '../../../src/rules/quorum'
import { agendaOf, askedAbout } from '../agenda'

const quorum: Adapter = (given) => {
	const items = given.objects('items')
	const asked = items.map((item) => item.text('no'))
	const withdrawnOf = new Map(items.map((item) => [item.text('no'), item.objects('withdrawn', []).map((withdrawal) => ({
		member: withdrawal.text('member'),
		ground: withdrawal.text('ground') as WithdrawalGround,
		staysInRoom: withdrawal.flag('staysInRoom', false),
	}))]))
	const movements = given.objects('movements', []).map((movement) => ({
		member: movement.text('member'),
		move: movement.text('move') as Movement['move'],
		item: movement.isNull('item') ? undefined : movement.text('item'),
		phase: movement.text('phase', 'before') as Movement['phase'],
	}))
	const result = quorumByItem({
		seats: given.number('seats'),
		vacancies: given.count('vacancies'),
		present: given.texts('present'),
		movements,
		items: agendaOf(asked, movements.map(({ item }) => item)).map((no) => ({ no, withdrawn: withdrawnOf.get(no) ?? [] })),
	})
	return {
		items: askedAbout(asked, result.items),
		warnings: askedAbout(asked, result.items).flatMap(({ no, reasons }) => reasons
			.filter(({ level }) => level === 'warning')
			.map(({ code, message }) => ({ item: no, member: message.params.member, code }))),
	}
}

export default quorum
