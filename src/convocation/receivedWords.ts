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
export function seenSentence({ openedAt, openedHow, documents, documentsOpened }: Received): string {
	if (openedAt === null) {
		return t('conseil_municipal', 'The mairie sees when you open this page, when you acknowledge the convocation, and which pieces you open here for the first time. Nothing else is recorded: neither how long you read nor your notes.')
	}
	const words = { moment: momentInFull(openedAt), opened: documentsOpened, documents }
	return openedHow === 'link'
		? t('conseil_municipal', 'The mairie sees that you acknowledged the convocation by your personal link on {moment}, and which pieces you opened here for the first time, and when: {opened} of {documents}. Nothing else is recorded: neither how long you read nor your notes.', words)
		: t('conseil_municipal', 'The mairie sees that you opened the convocation on {moment}, and which pieces you opened here for the first time, and when: {opened} of {documents}. Nothing else is recorded: neither how long you read nor your notes.', words)
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
