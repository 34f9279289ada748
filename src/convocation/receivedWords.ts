/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Received } from '../api/types'

import { momentInFull } from '../ui/dates'
import { t } from '../ui/l10n'
import { actName, isLater, movesMeeting } from './actKinds'

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
export function seenSentence({ openedAt, documents, documentsOpened }: Received): string {
	if (openedAt === null) {
		return t('conseil_municipal', 'The mairie sees when you open this page, when you acknowledge the convocation, and how many pieces you open here. Nothing else is recorded.')
	}
	return t('conseil_municipal', 'The mairie sees that you opened the convocation on {moment}, and how many pieces you opened here: {opened} of {documents}. Nothing else is recorded.', { moment: momentInFull(openedAt), opened: documentsOpened, documents })
}

export function receivedTitle({ kind }: Received): string {
	if (kind === 'urgency') {
		return t('conseil_municipal', 'Urgent convocation')
	}
	return isLater(kind) ? actName(kind) : t('conseil_municipal', 'My convocation')
}

/** Whether the meeting, as it was convened last, is convened by urgency. */
export function isByUrgency(received: readonly Received[]): boolean {
	const dated = received.filter(({ kind }) => !isLater(kind) || movesMeeting(kind))
	return dated.sort((one, other) => one.number - other.number).at(-1)?.kind === 'urgency'
}
