/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Colleague, Involved } from '../api/types'
import type { Resource } from '../ui/resource'

import { attempt } from '../agenda/attempt'
import { fetchStakeholders, inviteStakeholder, removeStakeholder } from '../api/stakeholders'
import { announce } from '../ui/announcer'
import { t } from '../ui/l10n'
import { useResource } from '../ui/resource'
import { notifyUndo } from '../ui/toasts'

export interface Team {
	readonly resource: Resource<Involved[]>
	/** Resolves to whether the person is on the item now; a failure is told. */
	invite(person: Colleague): Promise<boolean>
	remove(person: Involved): Promise<void>
}

/** The people who work on an item, read when `itemId` changes. */
export function useTeam(itemId: () => number): Team {
	const resource = useResource(itemId, fetchStakeholders)

	async function change(call: () => Promise<Involved[]>): Promise<boolean> {
		return attempt(async () => resource.replace(await call()))
	}

	async function invite(person: Colleague): Promise<boolean> {
		const done = await change(() => inviteStakeholder(itemId(), person.uid))
		if (done) {
			announce(t('conseil_municipal', '{name} now works on this item', { name: person.displayName }))
		}
		return done
	}

	async function remove(person: Involved): Promise<void> {
		const id = itemId()
		const { uid, displayName: name } = person
		if (uid !== null && await change(() => removeStakeholder(id, uid))) {
			const undo = () => void change(() => inviteStakeholder(id, uid))
			notifyUndo(t('conseil_municipal', '{name} no longer works on this item.', { name }), undo)
		}
	}

	return { resource, invite, remove }
}
