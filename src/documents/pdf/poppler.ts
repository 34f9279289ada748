/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What poppler, which wrote none of it, reads in a PDF. For specs. */
export function readPdf(bytes: Uint8Array): { text: string, info: string, structure: string, fonts: string, metadata: string, pages: number } {
	const folder = mkdtempSync(join(tmpdir(), 'conseil-pdf-'))
	const file = join(folder, 'file.pdf')
	const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
	try {
		writeFileSync(file, bytes)
		const info = run('pdfinfo', file)
		return {
			info,
			text: run('pdftotext', '-layout', file, '-').replace(/[\u00A0\u202F]/gu, ' '),
			structure: run('pdfinfo', '-struct-text', file),
			metadata: run('pdfinfo', '-meta', file),
			fonts: run('pdffonts', file),
			pages: Number(/Pages: +(\d+)/.exec(info)?.[1]),
		}
	} finally {
		rmSync(folder, { recursive: true })
	}
}

/** The Blob of jsdom is only read so. */
export function bytesOf(file: Blob): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader()
		reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
		reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
		reader.readAsArrayBuffer(file)
	})
}
