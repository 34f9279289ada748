/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Meeting } from '../api/types'

import { attempt } from '../agenda/attempt'
import { cancelMeeting, deleteMeeting, reopenMeeting, restoreMeeting } from '../api/meetings'
import { t } from '../ui/l10n'
import { notify, notifyUndo } from '../ui/toasts'

export interface MeetingCommands {
	/** Resolves to whether it was done; a failure is told. */
	cancel(meeting: Meeting): Promise<boolean>
	reopen(meeting: Meeting): Promise<boolean>
	remove(meeting: Meeting, restored: () => void): Promise<boolean>
}

/** What a person does to a whole meeting, said aloud, with its way back. `changed` runs after each. */
export function useMeetingCommands(changed: () => void): MeetingCommands {
	async function run(task: () => Promise<unknown>, after: () => void = changed): Promise<boolean> {
		const done = await attempt(task)
		if (done) {
			after()
		}
		return done
	}

	async function reopen({ id }: Meeting): Promise<boolean> {
		const done = await run(() => reopenMeeting(id))
		if (done) {
			notify(t('conseil_municipal', 'The meeting is in preparation again.'))
		}
		return done
	}

	async function cancel(meeting: Meeting): Promise<boolean> {
		const done = await run(() => cancelMeeting(meeting.id))
		if (done) {
			notifyUndo(t('conseil_municipal', 'Meeting cancelled; its folder is kept.'), () => void reopen(meeting))
		}
		return done
	}

	async function remove({ id }: Meeting, restored: () => void): Promise<boolean> {
		const done = await run(() => deleteMeeting(id))
		if (done) {
			notifyUndo(t('conseil_municipal', 'Meeting deleted; its folder is in the trash.'), () => void run(() => restoreMeeting(id), () => {
				changed()
				restored()
			}))
		}
		return done
	}

	return { cancel, reopen, remove }
}
