/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { computed, shallowRef, watch } from 'vue'
import { fetchCommissions } from '../api/commissions'
import { t } from '../ui/l10n'

const names = shallowRef<ReadonlyMap<number, string>>(new Map())
const asked = new Set<number>()

/** Names of commissions by id, read once per council and only when a line of an agenda needs one. */
export function useCommissionName(councilId: () => number | null, commissionId: () => number | null) {
	watch([councilId, commissionId], ([council, commission]) => {
		if (council !== null && commission !== null && !names.value.has(commission) && !asked.has(council)) {
			asked.add(council)
			fetchCommissions(council)
				.then((found) => {
					names.value = new Map([...names.value, ...found.map(({ id, name }) => [id, name] as const)])
				})
				.catch(() => asked.delete(council))
		}
	}, { immediate: true })
	return computed(() => {
		const id = commissionId()
		return id === null ? null : names.value.get(id) ?? t('conseil_municipal', 'commission')
	})
}
