/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Approval } from '../api/types'
import type { Call } from '../ui/useCall'

import { useCall } from '../ui/useCall'

/** One call about an approval; what it answers goes to `take`, what it refuses is said. */
export function useApprovalCall(take: (approval: Approval) => void): Call<Approval> {
	return useCall(take)
}
