/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MailChoice, MailCount } from './types'

import { get, put } from './request'

/** How often the person gets an e-mail of this council. */
export function fetchMailChoice(councilId: number, signal?: AbortSignal): Promise<MailChoice> {
	return get('councils/{councilId}/mail-choice', { councilId }, { signal })
}

/** `rhythm` null follows the council. */
export function chooseMail(councilId: number, choice: Pick<MailChoice, 'rhythm' | 'atOnce'>): Promise<MailChoice> {
	return put('councils/{councilId}/mail-choice', { councilId }, choice)
}

/** How many e-mails spoke of a meeting; for managers. */
export function fetchMailCount(meetingId: number, signal?: AbortSignal): Promise<MailCount> {
	return get('meetings/{meetingId}/mails', { meetingId }, { signal })
}
