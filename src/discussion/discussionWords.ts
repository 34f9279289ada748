/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Audience, Exchange, Item } from '../api/types'

import { mdiCheck, mdiCommentQuestionOutline, mdiCommentTextOutline, mdiFileDocumentEditOutline } from '@mdi/js'
import { firstName } from '../council/firstName'
import { n, t } from '../ui/l10n'

export interface ExchangeLook {
	readonly icon: string
	readonly text: string
	readonly tone: 'neutral' | 'info' | 'success' | 'warning'
}

/** « sans réponse », « répondu », « correction demandée »; nothing for a comment. */
export function exchangeLook({ kind, waiting, resolvedAt }: Exchange): ExchangeLook | null {
	if (kind === 'comment') {
		return null
	}
	if (waiting) {
		return kind === 'correction'
			? { icon: mdiFileDocumentEditOutline, text: t('conseil_municipal', 'correction requested'), tone: 'warning' }
			: { icon: mdiCommentQuestionOutline, text: t('conseil_municipal', 'unanswered'), tone: 'warning' }
	}
	return resolvedAt === null ? null : { icon: mdiCheck, text: t('conseil_municipal', 'answered'), tone: 'success' }
}

/** « Répondre à Samira » */
export function answerLabel({ first }: Exchange): string {
	return first.mine || first.author.displayName === ''
		? t('conseil_municipal', 'Add something')
		: t('conseil_municipal', 'Answer {name}', { name: firstName(first.author.displayName) })
}

/** Who reads what is being written. */
export function audienceWord(audience: Audience): string {
	return audience === 'council'
		? t('conseil_municipal', 'Whoever reads the item sees it: élus and agents.')
		: t('conseil_municipal', 'Stays between those who prepare and those who work on this item, also after the convocation.')
}

/** What the line of an item says of its exchanges, most pressing first. */
export function talkMarkers({ talk }: Pick<Item, 'talk'>): { text: string, icon: string }[] {
	const found: { text: string, icon: string }[] = []
	if (talk.waiting > 0) {
		found.push({ text: n('conseil_municipal', '%n unanswered question', '%n unanswered questions', talk.waiting), icon: mdiCommentQuestionOutline })
	}
	if (talk.unread > 0) {
		found.push({ text: n('conseil_municipal', '%n new message', '%n new messages', talk.unread), icon: mdiCommentTextOutline })
	}
	return found
}
