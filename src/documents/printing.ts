/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PrintedDocument } from './content'
import type { ConvocationModel } from './convocation'
import type { DossierItem, DossierModel } from './dossier'
import type { PaperRecipient } from './paperPack'
import type { Dossier, DossierTools } from './pdf/mergeDossier'
import type { Faces } from './pdf/press'

import strong from 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'
import regular from 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'

/*
 * PDF in the browser. The libraries and the letters are large: they are fetched at the first document of a visit and belong to no screen.
 */

let faces: Promise<Faces> | null = null

/** The bytes of a document. */
export async function print(document: PrintedDocument): Promise<Uint8Array> {
	const [{ writePdf }, letters] = await Promise.all([import(/* webpackChunkName: "pdf-writer" */ './pdf/writePdf'), loadFaces()])
	return writePdf(document, letters)
}

/** All documents of a meeting in one file. */
export async function joinDossier(model: DossierModel, items: readonly DossierItem[], tools: Omit<DossierTools, 'print'> = {}): Promise<Dossier> {
	const { mergeDossier } = await import(/* webpackChunkName: "pdf-dossier" */ './pdf/mergeDossier')
	return mergeDossier(model, items, { ...tools, print })
}

/** Everything that is handed over or posted, one member after the other. */
export async function joinPack(model: ConvocationModel, recipients: readonly PaperRecipient[], items: readonly DossierItem[]): Promise<Uint8Array> {
	const { mergePack } = await import(/* webpackChunkName: "pdf-dossier" */ './pdf/mergePack')
	return mergePack(model, recipients, items, print)
}

/** Kept once they are there; asked for again after a failure. */
function loadFaces(): Promise<Faces> {
	faces ??= Promise.all([bytesOf(regular), bytesOf(strong)])
		.then(([plain, bold]) => ({ regular: plain, strong: bold }))
		.catch((error: unknown) => {
			faces = null
			throw error
		})
	return faces
}

async function bytesOf(url: string): Promise<Uint8Array> {
	const response = await fetch(url)
	if (!response.ok) {
		throw new Error(`The letters could not be fetched: ${response.status}`)
	}
	return new Uint8Array(await response.arrayBuffer())
}
