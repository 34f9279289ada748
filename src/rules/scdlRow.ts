/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { VoteCount } from './majority'
import type { Instant, PlainDate } from './temporal'

import { wholeNumber } from './impossibleValue'
import { matterName } from './matter'
import { dateIn, dateText } from './temporal'

/** Columns of the SCDL « Délibérations » 2.1, in order. */
export const SCDL_COLUMNS = [
	'COLL_NOM',
	'COLL_SIRET',
	'DELIB_ID',
	'DELIB_DATE',
	'DELIB_MATIERE_CODE',
	'DELIB_MATIERE_NOM',
	'DELIB_OBJET',
	'BUDGET_ANNEE',
	'BUDGET_NOM',
	'PREF_ID',
	'PREF_DATE',
	'VOTE_EFFECTIF',
	'VOTE_REEL',
	'VOTE_POUR',
	'VOTE_CONTRE',
	'VOTE_ABSTENTION',
	'DELIB_URL',
] as const

export type ScdlColumn = typeof SCDL_COLUMNS[number]

/** Spellings met in real files. */
const MISSPELT: Readonly<Record<string, ScdlColumn>> = { VOTE_EFFFECTIF: 'VOTE_EFFECTIF', VOTE_ABST: 'VOTE_ABSTENTION' }

/** The column a header of a file of others means, whatever its case, with its known misspellings; null for others. */
export function scdlColumn(header: string): ScdlColumn | null {
	const name = header.trim().toUpperCase()
	return SCDL_COLUMNS.find((column) => column === (MISSPELT[name] ?? name)) ?? null
}

/** One délibération: every cell is text, a missing value is an empty one. */
export type ScdlRow = Readonly<Record<ScdlColumn, string>>

export interface ScdlDeliberation {
	readonly number: string
	/** Date of the meeting. */
	readonly date: PlainDate
	/** ACTES code, level 2. */
	readonly matter: string | null
	readonly object: string
	/** `2027` or `2027/2028`. */
	readonly budgetYear?: string | null
	readonly budgetName?: string | null
	/** Who controls legality: `PREFNNN`, `SPREFNNNM`, `SGARNNN`. */
	readonly controller?: string | null
	/** Registration by the préfecture (acknowledgement). */
	readonly received?: Instant | null
	/** Address of the publication copy. */
	readonly url?: string | null
}

export interface ScdlVoters {
	readonly inExercise: number
	readonly present: number
	readonly withdrawn: number
	readonly activeProxies: number
	/** Members who take no part in the vote (NPPV). */
	readonly notVoting: number
}

export interface ScdlVote extends ScdlVoters {
	/** Null for an election: only those able to vote and those who voted are published. */
	readonly count: Omit<VoteCount, 'notVoting'> | null
}

/**
 * The SCDL row of a délibération, adopted or rejected. Blank and null ballots of a secret vote join the abstentions, so
 * that the counts add up to the voters: a choice of this project. Without a vote (« prend acte ») the counts are empty.
 *
 * @param timezone zone of the council: the day of registration is its day
 * @throws ImpossibleValue counts that cannot be, or an unknown zone
 */
export function scdlRow(
	council: { readonly name: string, readonly siret: string },
	deliberation: ScdlDeliberation,
	vote: ScdlVote | null,
	timezone: string,
): ScdlRow {
	const { matter, received = null } = deliberation
	return {
		COLL_NOM: council.name,
		COLL_SIRET: council.siret,
		DELIB_ID: deliberation.number,
		DELIB_DATE: dateText(deliberation.date),
		DELIB_MATIERE_CODE: matter ?? '',
		DELIB_MATIERE_NOM: matter === null ? '' : matterName(matter) ?? '',
		DELIB_OBJET: deliberation.object,
		BUDGET_ANNEE: deliberation.budgetYear ?? '',
		BUDGET_NOM: deliberation.budgetName ?? '',
		PREF_ID: deliberation.controller ?? '',
		PREF_DATE: received === null ? '' : dateText(dateIn(received, timezone)),
		...voteCells(vote),
		DELIB_URL: deliberation.url ?? '',
	}
}

type VoteColumn = Extract<ScdlColumn, `VOTE_${string}`>

function voteCells(vote: ScdlVote | null): Pick<ScdlRow, VoteColumn> {
	if (vote === null) {
		return { VOTE_EFFECTIF: '', VOTE_REEL: '', VOTE_POUR: '', VOTE_CONTRE: '', VOTE_ABSTENTION: '' }
	}
	const voters = votersOf(vote)
	const count = vote.count
	if (count !== null) {
		const choices = ['for', 'against', 'abstain', 'blank', 'null'] as const
		choices.forEach((choice) => wholeNumber(`vote.count.${choice}`, count[choice], 0, voters))
	}
	return {
		VOTE_EFFECTIF: String(vote.inExercise),
		VOTE_REEL: String(voters),
		VOTE_POUR: count ? String(count.for) : '',
		VOTE_CONTRE: count ? String(count.against) : '',
		VOTE_ABSTENTION: count ? String(count.abstain + count.blank + count.null) : '',
	}
}

/** Members who really voted, proxies included: present + active proxies − withdrawn − taking no part. */
function votersOf({ inExercise, present, withdrawn, activeProxies, notVoting }: ScdlVoters): number {
	wholeNumber('vote.inExercise', inExercise)
	wholeNumber('vote.present', present, 0, inExercise)
	wholeNumber('vote.activeProxies', activeProxies)
	wholeNumber('vote.withdrawn', withdrawn, 0, present)
	wholeNumber('vote.notVoting', notVoting, 0, present - withdrawn)
	return present - withdrawn - notVoting + activeProxies
}
