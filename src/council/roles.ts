/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Role } from '../api/types'

/** In the order of screens. */
export const ROLES: readonly Role[] = ['councillor', 'staff', 'manager']

/** What a person may do in a council. The server decides; this only spares screens and buttons that would be refused. */
export interface Abilities {
	/** Sees and changes the drafts. */
	readonly prepare: boolean
	/** Convenes, publishes, configures. */
	readonly manage: boolean
}

export function abilitiesOf(roles: readonly Role[]): Abilities {
	return {
		prepare: roles.includes('staff') || roles.includes('manager'),
		manage: roles.includes('manager'),
	}
}
