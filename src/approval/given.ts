/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of approvals: each states only what matters to the test. */
import type { Approval } from '../api/types'

export function anApproval(values: Partial<Approval> = {}): Approval {
	return {
		councilId: 1,
		meetingId: 1,
		title: 'Conseil municipal',
		act: null,
		kind: 'ordinary',
		startsAt: '2027-01-19T19:00:00+01:00',
		place: 'Mairie',
		agenda: [{ number: '1', title: 'Tarifs', closedSession: false, note: 'Dix centimes.', isNew: false, pieces: [], documents: [] }],
		fingerprint: 'f1',
		maire: { name: 'Odile Perrachon', civility: 'Mme', function: 'maire', canBeAsked: true },
		mayApprove: false,
		mayNote: true,
		askedAt: null,
		correction: null,
		given: null,
		...values,
	}
}
