/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * Sends a document of a proposed subject through the API, part by part: élus have no folder of Préparation. A part that is lost
 * is sent again; a document that is given up leaves nothing on the server.
 */
import type { Transport } from '../agenda/uploadTransport'

import { UploadRefused } from '../agenda/uploadTransport'
import { ApiError } from '../api/ApiError'
import { announceFile, finishFile, removeFile, sendFilePart } from '../api/collect'
import { insisting } from '../api/insisting'

/** @param partSize bytes, as the limits of the subjects say */
export function sendByParts(partSize: number): Transport {
	return async (file, proposal, name, signal, onProgress) => {
		const proposalId = Number(proposal)
		let fileId: number | null = null
		try {
			fileId = (await announceFile(proposalId, name, file.size, signal)).id
			for (let part = 0; part * partSize < file.size; part++) {
				const start = part * partSize
				await insisting(signal, () => sendFilePart(proposalId, fileId!, part, file.slice(start, start + partSize), (sent) => onProgress(Math.min(start + sent, file.size)), signal))
			}
			await insisting(signal, () => finishFile(proposalId, fileId!, signal))
		} catch (cause) {
			if (fileId !== null) {
				void removeFile(proposalId, fileId).catch(() => {
					// The server clears what never ended by itself.
				})
			}
			throw refusalOf(cause)
		}
	}
}

function refusalOf(cause: unknown): unknown {
	if (!(cause instanceof ApiError)) {
		return cause
	}
	if (cause.kind === 'offline') {
		return new UploadRefused('network', null, cause)
	}
	// Our own sentence says more than the kind, except for a lack of space.
	const refusal = cause.kind === 'full' ? 'full' : 'server'
	return new UploadRefused(refusal, cause.message === '' ? null : cause.message, cause)
}
