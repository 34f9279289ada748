/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Page } from '@playwright/test'

import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { execFileSync } from 'node:child_process'

/** One page with these words. */
export async function pdf(words: string): Promise<Uint8Array> {
	const document = await PDFDocument.create()
	const font = document.embedStandardFont(StandardFonts.Helvetica)
	document.addPage().drawText(words, { x: 60, y: 700, font })
	return document.save()
}

/** What poppler reads in it, with plain spaces. */
export function read(program: 'pdftotext' | 'pdfinfo', bytes: Uint8Array, ...options: string[]): string {
	return execFileSync(program, [...options, '-', ...(program === 'pdftotext' ? ['-'] : [])], { input: bytes, encoding: 'utf8', maxBuffer: 64 << 20 }).replace(/[\u00A0\u202F]/gu, ' ')
}

/** The file that `act` has the page make and show in a tab of its own. */
export async function shownBy(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
	const made = page.evaluate(() => new Promise<string>((resolve) => {
		const real = URL.createObjectURL
		URL.createObjectURL = (file: Blob) => {
			if (file.type === 'application/pdf') {
				URL.createObjectURL = real
				void file.arrayBuffer().then((bytes) => resolve(btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))))
			}
			return real(file)
		}
	}))
	const tab = page.waitForEvent('popup')
	await act()
	await (await tab).close()
	return Buffer.from(await made, 'base64')
}
