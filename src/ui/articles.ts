/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { t } from './l10n'

/** Légifrance searched by number: the address of an article is that of one of its versions, and grows stale when the law changes. */
const SEARCH = 'https://www.legifrance.gouv.fr/search/code?tab_selection=code&searchField=NUM_ARTICLE&query='

/** What an article says, in a sentence or two; CGCT unless another code is named. */
const WORDS: Readonly<Record<string, () => string>> = {
	'L2121-7': () => t('conseil_municipal', 'The council is installed from the Friday to the Sunday after the election, convened three clear days before.'),
	'L2121-10': () => t('conseil_municipal', 'The maire makes every convocation. It says what is on the agenda, reaches every member by e-mail, or on paper for those who asked for it, and is posted or published.'),
	'L2121-11': () => t('conseil_municipal', 'Under 3,500 inhabitants the convocation leaves at least three clear days before the meeting. In an emergency the maire may shorten this, never under one clear day.'),
	'L2121-12': () => t('conseil_municipal', 'From 3,500 inhabitants on it leaves at least five clear days before, with a synthesis note for each deliberation. In an emergency the maire may shorten this, never under one clear day.'),
	'L2121-13': () => t('conseil_municipal', 'Every member has the right to be informed of the matters on which the council decides.'),
	'L2121-15': () => t('conseil_municipal', 'The minutes of a meeting are settled at the beginning of the next one and signed by the maire and the secretary.'),
	'L2121-17': () => t('conseil_municipal', 'The council decides only when the majority of its members in exercise is present. Without it, it is convened anew at least three days later and then needs no quorum.'),
	'L2121-18': () => t('conseil_municipal', 'Meetings are public. On request of three members or of the maire, the council may decide at the meeting, without debate, to close the doors.'),
	'L2122-8': () => t('conseil_municipal', 'When the maire or the adjoints are to be elected, the convocation says so expressly.'),
	'R2121-7': () => t('conseil_municipal', 'The convocation is posted at the door of the mairie.'),
	'CASF R123-16': () => t('conseil_municipal', 'The board of a CCAS is convened three days before its meeting, with the agenda.'),
}

export interface ArticleWords {
	readonly article: string
	/** Null when only its number is known here. */
	readonly words: string | null
	readonly url: string
}

/** Each article of « L2121-10 à L2121-12 », « CASF R123-16 », « L2121-18; CE, 4 March 1994, Regoin »; rulings are no articles. */
export function articlesIn(reference: string): ArticleWords[] {
	return [...reference.matchAll(/(?:CASF )?[LR]\d+(?:-\d+)*/g)].map(([article]) => ({
		article,
		words: WORDS[article]?.() ?? null,
		url: SEARCH + encodeURIComponent(article.split(' ').at(-1)!),
	}))
}
