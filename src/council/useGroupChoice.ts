/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { GroupChoice } from '../api/access'
import type { ApiError } from '../api/ApiError'
import type { AccessChange, AccessPicture, Group, Role } from '../api/types'

import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { previewGroups, saveGroups } from '../api/access'
import { asApiError } from '../api/ApiError'
import { ROLES } from './roles'

export interface GroupChoiceStore {
	/** Groups chosen, by role. */
	readonly chosen: Record<Role, Group[]>
	readonly changed: ComputedRef<boolean>
	/** Who gains and who loses, by name; null until it is known for the present choice. */
	readonly preview: ShallowRef<readonly AccessChange[] | null>
	readonly failure: ShallowRef<ApiError | null>
	readonly saving: Ref<boolean>
	save(): Promise<boolean>
}

/** A choice of groups, with its consequences asked again at each change. */
export function useGroupChoice(councilId: number, picture: AccessPicture): GroupChoiceStore {
	const chosen = reactive<Record<Role, Group[]>>({
		councillor: [...picture.groups.councillor],
		staff: [...picture.groups.staff],
		manager: [...picture.groups.manager],
	})
	const preview = shallowRef<readonly AccessChange[] | null>(null)
	const failure = shallowRef<ApiError | null>(null)
	const saving = ref(false)
	let question = 0

	const choice = computed<GroupChoice>(() => ({ councillor: ids(chosen.councillor), staff: ids(chosen.staff), manager: ids(chosen.manager) }))
	const changed = computed(() => ROLES.some((role) => ids(picture.groups[role]).join('\n') !== choice.value[role].join('\n')))

	watch(choice, async () => {
		const asked = ++question
		preview.value = null
		failure.value = null
		if (!changed.value) {
			return
		}
		try {
			const answer = await previewGroups(councilId, choice.value)
			if (asked === question) {
				preview.value = answer
			}
		} catch (cause) {
			if (asked === question) {
				failure.value = asApiError(cause)
			}
		}
	})

	async function save(): Promise<boolean> {
		saving.value = true
		failure.value = null
		try {
			await saveGroups(councilId, choice.value)
			return true
		} catch (cause) {
			failure.value = asApiError(cause)
			return false
		} finally {
			saving.value = false
		}
	}

	return { chosen, changed, preview, failure, saving, save }
}

function ids(groups: readonly Group[]): string[] {
	return groups.map(({ gid }) => gid).sort()
}
