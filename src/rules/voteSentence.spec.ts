/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { voteSentence } from './voteSentence'

const nothing = { for: 0, against: 0, abstain: 0, blank: 0, null: 0, notVoting: 0 }
const adopted = { ballot: 'ordinary', adopted: true, decidedBy: 'majority', unanimous: true } as const

it.each([
	[
		'everybody for',
		{ ...adopted, count: { ...nothing, for: 14 } },
		'Adopté à l’unanimité des suffrages exprimés : 14 voix pour.',
	],
	[
		'two abstentions',
		{ ...adopted, count: { ...nothing, for: 12, abstain: 2 } },
		'Adopté à l’unanimité des suffrages exprimés : 12 voix pour, 2 abstentions.',
	],
	[
		'one vote for',
		{ ...adopted, count: { ...nothing, for: 1 } },
		'Adopté à l’unanimité des suffrages exprimés : 1 voix pour.',
	],
	[
		'one of each',
		{ ...adopted, unanimous: false, count: { for: 9, against: 1, abstain: 1, blank: 1, null: 1, notVoting: 1 } },
		'Adopté à la majorité des suffrages exprimés : 9 voix pour, 1 voix contre, 1 abstention, 1 bulletin blanc, 1 bulletin nul, '
		+ '1 membre ne prenant pas part au vote.',
	],
	[
		'several of each, secret',
		{ ...adopted, ballot: 'secret' as const, unanimous: false, adopted: false, count: { for: 2, against: 9, abstain: 3, blank: 2, null: 2, notVoting: 2 } },
		'Au scrutin secret, rejeté à la majorité des suffrages exprimés : 2 voix pour, 9 voix contre, 3 abstentions, 2 bulletins blancs, '
		+ '2 bulletins nuls, 2 membres ne prenant pas part au vote.',
	],
	[
		'the casting vote for, public',
		{ ...adopted, ballot: 'public' as const, unanimous: false, decidedBy: 'casting_vote' as const, count: { ...nothing, for: 7, against: 7 } },
		'Au scrutin public, partage des voix, adopté par la voix prépondérante de la présidence : 7 voix pour, 7 voix contre.',
	],
	[
		'the casting vote against',
		{ ...adopted, adopted: false, unanimous: false, decidedBy: 'casting_vote' as const, count: { ...nothing, for: 7, against: 7 } },
		'Partage des voix, rejeté par la voix prépondérante de la présidence : 7 voix pour, 7 voix contre.',
	],
	[
		'a tie',
		{ ...adopted, adopted: false, unanimous: false, decidedBy: 'tie_rejected' as const, count: { ...nothing, for: 7, against: 7 } },
		'Rejeté, les voix étant partagées : 7 voix pour, 7 voix contre.',
	],
	[
		'nothing expressed',
		{ ...adopted, adopted: false, unanimous: false, decidedBy: 'no_expressed_votes' as const, count: { ...nothing, abstain: 9 } },
		'Non adopté, aucun suffrage n’ayant été exprimé : 9 abstentions.',
	],
	[
		'accounts on a tie',
		{ ...adopted, unanimous: false, decidedBy: 'accounts_rule' as const, count: { ...nothing, for: 6, against: 6 } },
		'Adopté, aucune majorité ne s’étant dégagée contre l’adoption : 6 voix pour, 6 voix contre.',
	],
	[
		'nobody votes at all',
		{ ...adopted, adopted: false, unanimous: false, decidedBy: 'no_expressed_votes' as const, count: nothing },
		'Non adopté, aucun suffrage n’ayant été exprimé.',
	],
])('%s', (_, voted, sentence) => {
	expect(voteSentence(voted)).toBe(sentence.replace(' : ', '\u00A0: '))
})
