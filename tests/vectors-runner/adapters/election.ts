/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Adapter } from '../adapter'

import { election } from '../../../src/rules/election'
import { plainDate } from '../../../src/rules/temporal'

const electionAdapter: Adapter = (given) => ({
	...election(
		given.objects('candidates').map((candidate) => ({
			id: candidate.text('id'),
			birthDate: plainDate('birthDate', candidate.text('birthDate')),
		})),
		given.objects('rounds').map((round) => ({
			votes: new Map(round.entries('votes').map(([id, votes]) => [id, votes as number])),
			blank: round.count('blank'),
			null: round.count('null'),
		})),
	),
})

export default electionAdapter
