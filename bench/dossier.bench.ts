/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ReadableStream } from 'node:stream/web'
import type { DossierItem } from '../src/documents/dossier'

/**
 * One PDF of 31 pieces and 150 MB over `qpdf --empty --pages` on the same files (goal 3 times), and the memory it takes (goal 600 MB):
 * Node keeps the finished file in the memory of the process, a browser does not.
 * Run: npx tsx bench/dossier.bench.ts
 */
import { PDFDocument } from '@cantoo/pdf-lib'
import { spawnSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { faces, MODEL } from '../src/documents/given'
import { mergeDossier } from '../src/documents/pdf/mergeDossier'
import { writePdf } from '../src/documents/pdf/writePdf'

const PIECES = 31
const BYTES = Math.round(150e6 / PIECES)
const PAGES = 20

/** A piece of 20 pages, each of them a scan: bytes that do not compress. */
async function scan(): Promise<Uint8Array> {
	const document = await PDFDocument.create()
	for (let page = 0; page < PAGES; page++) {
		const image = document.context.stream(randomFillSync(new Uint8Array(Math.round(BYTES / PAGES))), { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] })
		document.addPage().node.newXObject('Scan', document.context.register(image))
	}
	return document.save()
}

async function writeTo(path: string, file: Blob): Promise<void> {
	await pipeline(Readable.fromWeb(file.stream() as ReadableStream), createWriteStream(path))
}

async function main(folder: string): Promise<void> {
	const files = Array.from({ length: PIECES }, (_, index) => join(folder, `piece-${index}.pdf`))
	for (const file of files) {
		writeFileSync(file, await scan())
	}
	const items = files.map((file, index): DossierItem => ({
		number: `${index + 1}.`,
		title: `Point ${index + 1}`,
		pieces: [{ name: `piece-${index}.pdf`, content: { read: async () => new Uint8Array(readFileSync(file)) } }],
	}))
	const started = performance.now()
	const { pages, file } = await mergeDossier(MODEL, items, { print: (document) => writePdf(document, faces()) })
	const ours = performance.now() - started
	const memory = process.resourceUsage().maxRSS / 1000
	await writeTo(join(folder, 'dossier.pdf'), file)

	const asked = performance.now()
	const qpdf = spawnSync('qpdf', ['--empty', '--pages', ...files, '--', join(folder, 'joined.pdf')], { encoding: 'utf8' })
	const theirs = performance.now() - asked
	console.log(`Dossier of ${PIECES} pieces, ${pages} pages, ${Math.round(file.size / 1e6)} MB`)
	console.log(qpdf.status === 0
		? `  joining them / qpdf --empty --pages ${(ours / theirs).toFixed(2)}× (goal ≤ 3: ${ours <= 3 * theirs ? 'met' : 'NOT MET'})`
		: '  Not run here: qpdf (apt-get install qpdf).')
	console.log(`  memory of the process ${Math.round(memory)} MB (goal ≤ 600: ${memory <= 600 ? 'met' : 'NOT MET'})`)
}

const folder = mkdtempSync(join(tmpdir(), 'conseil-dossier-'))
main(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
