/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingUnderTest } from './meetings'

import { call, SECRETARY } from './host'

interface Version {
	readonly id: number
	readonly version: number
}

/** The council is convened to this meeting, as the secretary's screen does it; who has no address is passed over with a reason. */
export async function convene({ id }: MeetingUnderTest): Promise<number> {
	const begun = await call<Version>(SECRETARY, 'POST', `/meetings/${id}/convocations`)
	await call(SECRETARY, 'PUT', `/convocations/${begun.id}/override`, { check: 'recipients', reason: 'Remise en main propre prévue.' }, begun.version)
	while (!(await call<{ finished: boolean }>(SECRETARY, 'POST', `/convocations/${begun.id}/freeze`)).finished) {
		// a portion more
	}
	const frozen = await call<Version>(SECRETARY, 'POST', `/convocations/${begun.id}/seal`)
	await call(SECRETARY, 'POST', `/convocations/${begun.id}/send`, {}, frozen.version)
	await leave(begun.id)
	return begun.id
}

/** Every e-mail of that act has left: one that waits would arrive in the middle of another journey. */
export async function leave(convocationId: number): Promise<void> {
	let waiting
	do {
		const { dispatches } = await call<{ dispatches: { state: string }[] }>(SECRETARY, 'POST', `/convocations/${convocationId}/pump`, {})
		waiting = dispatches.some(({ state }) => state === 'queued')
	} while (waiting)
}
