/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'

/** « Sujets »: calls, proposals, answers; and the form in which one proposes. */
export class SubjectsPage {
	readonly propose: Locator
	readonly send: Locator

	constructor(readonly page: Page) {
		this.propose = page.getByRole('link', { name: 'Proposer un sujet', exact: true })
		this.send = page.getByRole('button', { name: 'Proposer', exact: true })
	}

	async open(councilId: number): Promise<void> {
		await this.page.goto(`/index.php/apps/conseil_municipal/c/${councilId}/sujets`)
		await this.page.getByRole('heading', { level: 1, name: 'Sujets' }).waitFor()
	}

	/** The proposed subject of that title. */
	proposal(title: string): Locator {
		return this.page.getByRole('article', { name: title })
	}

	async fill({ title, why, files }: { title: string, why: string, files: readonly { name: string, mimeType: string, buffer: Buffer }[] }): Promise<void> {
		await this.page.getByLabel('Sujet', { exact: true }).fill(title)
		await this.page.getByLabel('Pourquoi').fill(why)
		await this.page.getByLabel('Fichiers à ajouter').setInputFiles([...files])
	}
}
