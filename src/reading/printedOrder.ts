/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Printed } from '../api/types'

export interface PrintedOrder {
	/** Everything in one file, as it was sent last. */
	readonly dossier: Printed | null
	/** Whether something was brought since: the file is not everything any more. */
	readonly isOutdated: boolean
	/** The convocation and the agenda that were sent last. */
	readonly latest: readonly Printed[]
	readonly earlier: readonly Printed[]
}

/**
 * What an élu opens first, and what waits, folded. Acts have growing ids.
 *
 * @param bringingActId last act that brought agenda or pieces
 */
export function printedOrder(printed: readonly Printed[], bringingActId: number | null): PrintedOrder {
	const last = (kinds: readonly Printed['kind'][]) => Math.max(...printed.filter(({ kind }) => kinds.includes(kind)).map(({ convocationId }) => convocationId))
	const dossier = printed.find(({ kind, convocationId }) => kind === 'dossier' && convocationId === last(['dossier'])) ?? null
	const latest = printed.filter(({ kind, convocationId }) => kind !== 'dossier' && convocationId === last(['convocation', 'agenda']))
	return {
		dossier,
		isOutdated: dossier !== null && bringingActId !== null && dossier.convocationId < bringingActId,
		latest,
		earlier: printed.filter((one) => one !== dossier && !latest.includes(one)),
	}
}
