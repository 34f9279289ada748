/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MajorityInput, MajorityResult, VoteCount } from './majority'

type Voted = Pick<MajorityInput, 'ballot' | 'count'> & Pick<MajorityResult, 'adopted' | 'decidedBy' | 'unanimous'>

/** No-break space before a colon. */
const NBSP = '\u00A0'

/**
 * The result of a vote as a délibération states it, in French, the language of the act. « À l’unanimité des suffrages
 * exprimés » only if nobody voted against; abstentions are named when there are any.
 */
export function voteSentence(voted: Voted): string {
	const way = { ordinary: '', public: 'Au scrutin public, ', secret: 'Au scrutin secret, ' }[voted.ballot]
	const verdict = verdictOf(voted)
	const sentence = way === '' ? verdict.charAt(0).toUpperCase() + verdict.slice(1) : way + verdict
	const detail = detailOf(voted.count)
	return detail === '' ? `${sentence}.` : `${sentence}${NBSP}: ${detail}.`
}

function verdictOf({ adopted, decidedBy, unanimous }: Voted): string {
	switch (decidedBy) {
		case 'majority':
			if (unanimous) {
				return 'adopté à l’unanimité des suffrages exprimés'
			}
			return `${adopted ? 'adopté' : 'rejeté'} à la majorité des suffrages exprimés`
		case 'casting_vote':
			return `partage des voix, ${adopted ? 'adopté' : 'rejeté'} par la voix prépondérante de la présidence`
		case 'tie_rejected':
			return 'rejeté, les voix étant partagées'
		case 'no_expressed_votes':
			return 'non adopté, aucun suffrage n’ayant été exprimé'
		case 'accounts_rule':
			return 'adopté, aucune majorité ne s’étant dégagée contre l’adoption'
	}
}

function detailOf(count: VoteCount): string {
	const parts = [
		counted(count.for, 'voix pour', 'voix pour'),
		counted(count.against, 'voix contre', 'voix contre'),
		counted(count.abstain, 'abstention', 'abstentions'),
		counted(count.blank, 'bulletin blanc', 'bulletins blancs'),
		counted(count.null, 'bulletin nul', 'bulletins nuls'),
		counted(count.notVoting, 'membre ne prenant pas part au vote', 'membres ne prenant pas part au vote'),
	]
	return parts.filter((part) => part !== '').join(', ')
}

function counted(number: number, one: string, several: string): string {
	return number === 0 ? '' : `${number} ${number === 1 ? one : several}`
}
