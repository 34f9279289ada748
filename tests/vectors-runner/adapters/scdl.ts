/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ScdlDeliberation, ScdlVote } from '../../../src/rules/scdlRow'
import type { Adapter, Given } from '../adapter'

import { checkScdlRow } from '../../../src/rules/scdlCheck'
import { SCDL_COLUMNS, scdlRow } from '../../../src/rules/scdlRow'
import { instant, plainDate } from '../../../src/rules/temporal'

const scdl: Adapter = (given) => {
	switch (given.text('check')) {
		case 'columns':
			return { columns: SCDL_COLUMNS }
		case 'check':
			return checked(given)
		default: {
			const council = given.object('council')
			const identity = { name: council.text('name'), siret: council.text('siret') }
			const vote = given.isNull('vote') ? null : voteOf(given.object('vote'))
			return { row: scdlRow(identity, deliberationOf(given.object('deliberation')), vote, given.text('timezone', 'Europe/Paris')) }
		}
	}
}

export default scdl

function checked(given: Given) {
	const row = Object.fromEntries(given.entries('row').map(([column, cell]) => [column, cell as string]))
	const { ok, reasons } = checkScdlRow(row)
	const errors = reasons.filter(({ level }) => level === 'error')
	return {
		valid: ok,
		errors: errors.map(({ code, message }) => 'field' in message.params ? `${code}:${message.params.field}` : code),
	}
}

function deliberationOf(deliberation: Given): ScdlDeliberation {
	return {
		number: deliberation.text('number'),
		date: plainDate('date', deliberation.text('date')),
		matter: deliberation.textOrNull('matiere'),
		object: deliberation.text('object'),
		budgetYear: deliberation.textOrNull('budgetYear'),
		budgetName: deliberation.textOrNull('budgetName'),
		controller: deliberation.textOrNull('prefId'),
		received: deliberation.isNull('received') ? null : instant('received', deliberation.text('received')),
		url: deliberation.textOrNull('url'),
	}
}

function voteOf(vote: Given): ScdlVote {
	return {
		inExercise: vote.number('inExercise'),
		present: vote.number('present'),
		withdrawn: vote.count('withdrawn'),
		activeProxies: vote.count('activeProxies'),
		notVoting: vote.count('notVoting'),
		count: vote.text('type') === 'election'
			? null
			: {
					for: vote.number('for'),
					against: vote.number('against'),
					abstain: vote.count('abstain'),
					blank: vote.count('blank'),
					null: vote.count('null'),
				},
	}
}
