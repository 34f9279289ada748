/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PublishedItem, Received } from '../api/types'

import { momentInFull } from '../ui/dates'
import { n, t } from '../ui/l10n'
import { actName, isLater, movesMeeting, supersedes } from './actKinds'

/** How a convocation reached me, in one sentence. */
export function sentSentence({ sentAt, convenedAt, address, delivered, channel }: Received): string {
	if (delivered !== null) {
		const moment = momentInFull(delivered.at)
		return delivered.how === 'handed'
			? t('conseil_municipal', 'Handed to you on {moment}', { moment })
			: t('conseil_municipal', 'Posted to you on {moment}', { moment })
	}
	if (sentAt !== null) {
		return t('conseil_municipal', 'Sent to {address} on {moment}', { address: address ?? '', moment: momentInFull(sentAt) })
	}
	const moment = momentInFull(convenedAt)
	return channel === 'paper'
		? t('conseil_municipal', 'Convened on {moment}; the mairie brings or posts you the paper', { moment })
		: t('conseil_municipal', 'Convened on {moment}; the e-mail to {address} has not left yet', { moment, address: address ?? '–' })
}

/** What the mairie knows of my reading; nothing else is recorded. */
export function seenSentence({ openedAt, openedHow, documents, documentsOpened }: Received): string {
	if (openedAt === null) {
		return t('conseil_municipal', 'The mairie sees when you open this page, when you acknowledge the convocation, and which pieces you open here for the first time. Nothing else is recorded: neither how long you read nor your notes.')
	}
	const words = { moment: momentInFull(openedAt), opened: documentsOpened, documents }
	return openedHow === 'link'
		? t('conseil_municipal', 'The mairie sees that you acknowledged the convocation by your personal link on {moment}, and which pieces you opened here for the first time, and when: {opened} of {documents}. Nothing else is recorded: neither how long you read nor your notes.', words)
		: t('conseil_municipal', 'The mairie sees that you opened the convocation on {moment}, and which pieces you opened here for the first time, and when: {opened} of {documents}. Nothing else is recorded: neither how long you read nor your notes.', words)
}

/** What was sent, and what it changes, in a few words. */
export function receivedTitle({ kind, change }: Pick<Received, 'kind' | 'change'>): string {
	if (kind === 'urgency') {
		return t('conseil_municipal', 'Urgent convocation')
	}
	const added = change?.items.filter(({ isNew }) => isNew).length ?? 0
	const pieces = change?.items.reduce((sum, item) => sum + item.pieces, 0) ?? 0
	if (kind === 'addendum' && added + pieces > 0) {
		return added > 0
			? n('conseil_municipal', 'Addendum: one item added', 'Addendum: %n items added', added)
			: n('conseil_municipal', 'Addendum: one piece added', 'Addendum: %n pieces added', pieces)
	}
	if (kind === 'replacement' && pieces > 0) {
		return n('conseil_municipal', 'One piece replaced', '%n pieces replaced', pieces)
	}
	return isLater(kind) ? actName(kind) : t('conseil_municipal', 'My convocation')
}

/** Whether the meeting, as it was convened last, is convened by urgency. */
export function isByUrgency(received: readonly Received[]): boolean {
	const dated = received.filter(({ kind }) => !isLater(kind) || movesMeeting(kind))
	return dated.sort((one, other) => one.number - other.number).at(-1)?.kind === 'urgency'
}

/** A line of what a later act brought. */
export interface BroughtLine {
	/** Of the item on this page; null when it is no longer there. */
	readonly itemId: number | null
	readonly words: string
}

/** « 9. Achat d’une déneigeuse (1 pièce) », and where it is read. */
export function broughtLines({ change }: Pick<Received, 'change'>, items: readonly Pick<PublishedItem, 'id' | 'number' | 'title'>[]): BroughtLine[] {
	return (change?.items ?? []).map(({ number, title, pieces }) => {
		const named = number === null ? title : t('conseil_municipal', '{number}. {title}', { number, title })
		return {
			itemId: items.find((item) => item.title === title && item.number === number)?.id ?? items.find((item) => item.title === title)?.id ?? null,
			words: pieces === 0 ? named : t('conseil_municipal', '{item} ({pieces})', { item: named, pieces: n('conseil_municipal', '%n document', '%n documents', pieces) }),
		}
	})
}

/** Whether what was sent still holds: nothing sent later moved or cancelled the meeting. */
export function stillHolds(one: Pick<Received, 'number'>, all: readonly Pick<Received, 'number' | 'kind'>[]): boolean {
	return !all.some(({ number, kind }) => number > one.number && supersedes(kind))
}
