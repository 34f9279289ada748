/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convening, Convocation, Proof, PublishProgress } from './types'

import { del, get, post, put } from './request'

/** Who is to be convened and what was sent; managers only. */
export function fetchConvening(meetingId: number, signal?: AbortSignal): Promise<Convening> {
	return get('meetings/{meetingId}/convening', { meetingId }, { signal })
}

/** The convocation being prepared, made when there is none. */
export function beginConvocation(meetingId: number): Promise<Convocation> {
	return post('meetings/{meetingId}/convocations', { meetingId })
}

export type ActKind = Exclude<Convocation['kind'], 'initial' | 'urgency'>

/** What a later act says besides the agenda; `startsAt` is local, `YYYY-MM-DDTHH:MM`. */
export interface ActChange {
	readonly startsAt: string | null
	readonly place: string | null
	readonly reason: string | null
	/** Of a second convocation: when the quorum was found lacking, local, and how many members were there. */
	readonly failedAt?: string | null
	readonly present?: number | null
}

/** What follows the first convocation: begun when none of that kind is being prepared. Nothing is sent. */
export function beginAct(meetingId: number, kind: ActKind, change: ActChange): Promise<Convocation> {
	return post('meetings/{meetingId}/acts', { meetingId }, { kind, ...change })
}

export function changeAct(convocationId: number, change: ActChange, version: number): Promise<Convocation> {
	return put('convocations/{convocationId}/change', { convocationId }, change, { version })
}

/** Ids of new items, and of new or corrected pieces, that wait for the next act. */
export interface LeftOut {
	readonly items: readonly number[]
	readonly documents: readonly number[]
}

export function leaveOut(convocationId: number, { items, documents }: LeftOut, version: number): Promise<Convocation> {
	return put('convocations/{convocationId}/left-out', { convocationId }, { items: [...items], documents: [...documents] }, { version })
}

/** Gives up an act that was not sent. */
export function abandonAct(convocationId: number): Promise<unknown> {
	return del('convocations/{convocationId}', { convocationId })
}

/** An empty reason takes the override back. Rejects with ApiError `stale` when someone changed the convocation since `version`. */
export function overrideCheck(convocationId: number, check: string, reason: string, version: number): Promise<Convocation> {
	return put('convocations/{convocationId}/override', { convocationId }, { check, reason }, { version })
}

/** About ten seconds of writing; ask again until it is finished. */
export function freezePortion(convocationId: number, signal?: AbortSignal): Promise<PublishProgress> {
	return post('convocations/{convocationId}/freeze', { convocationId }, {}, { signal })
}

/** Writes the manifest of what councillors have and of what they will get. */
export function sealConvocation(convocationId: number): Promise<Convocation> {
	return post('convocations/{convocationId}/seal', { convocationId })
}

/** The legal act. Rejects with `conflict` or `stale` when nothing was sent; the message says why. */
export function sendConvocation(convocationId: number, version: number): Promise<Convocation> {
	return post('convocations/{convocationId}/send', { convocationId }, {}, { version })
}

/** Sends some of the e-mails that wait; the server sends the rest by itself when nobody asks. */
export function pumpConvocation(convocationId: number, signal?: AbortSignal): Promise<Convocation> {
	return post('convocations/{convocationId}/pump', { convocationId }, {}, { signal })
}

export function recordDisplay(convocationId: number): Promise<Convocation> {
	return post('convocations/{convocationId}/displayed', { convocationId })
}

export type DeliveryWay = 'handed' | 'posted'

/** Noting it again corrects it. `at` is local, `YYYY-MM-DDTHH:MM`: when it reached the member, not when it is noted. */
export function recordDelivery(dispatchId: number, how: DeliveryWay, at: string): Promise<Convocation> {
	return post('dispatches/{dispatchId}/delivered', { dispatchId }, { how, at })
}

/** Of an e-mail that the mail server took; noting it again corrects it. `at` is local, `YYYY-MM-DDTHH:MM`. */
export function recordBounce(dispatchId: number, attempt: number, at: string): Promise<Convocation> {
	return post('dispatches/{dispatchId}/bounced', { dispatchId }, { attempt, at })
}

export function withdrawBounce(dispatchId: number, attempt: number): Promise<Convocation> {
	return del('dispatches/{dispatchId}/bounced/{attempt}', { dispatchId, attempt })
}

/** What proof sheets say besides; read when one is printed. */
export function fetchProof(convocationId: number): Promise<Proof> {
	return get('convocations/{convocationId}/proof', { convocationId })
}

/** Sends one member the same convocation again; `attempt` is the last one seen, so that two people do not both send. */
export function sendAgain(dispatchId: number, attempt: number): Promise<Convocation> {
	return post('dispatches/{dispatchId}/again', { dispatchId }, { attempt })
}

/** Asks members who have not answered once more, each once a day at most; rejects with `conflict` when nobody was. */
export function remindSilent(convocationId: number, memberIds: readonly number[], word: string | null): Promise<Convocation> {
	return post('convocations/{convocationId}/remind', { convocationId }, { memberIds: [...memberIds], word })
}
