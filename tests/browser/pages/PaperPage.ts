/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'
import type { DroppedFile } from './dropFiles'

import { address } from './address'
import { dropFiles } from './dropFiles'

/** The papers of a council, and one of them. */
export class PaperPage {
	readonly title: Locator
	readonly files: Locator
	readonly passages: Locator
	readonly people: Locator
	readonly list: Locator
	readonly messages: Locator

	constructor(readonly page: Page) {
		const main = page.getByRole('main')
		this.title = main.getByRole('heading', { level: 1 }).last()
		this.files = page.getByRole('region', { name: 'Pièces du dossier' })
		this.passages = page.getByRole('region', { name: 'Passages' })
		this.people = page.getByRole('region', { name: 'Travaillent sur ce dossier' })
		this.list = main.getByRole('list').first()
		this.messages = page.getByRole('log', { name: 'Messages' })
	}

	async openList(councilId: number): Promise<void> {
		await this.page.goto(address.papers(councilId))
		await this.page.getByRole('search', { name: 'Chercher parmi les dossiers' }).waitFor()
	}

	async open(paperId: number): Promise<void> {
		await this.page.goto(address.paper(paperId))
		await this.passages.waitFor()
	}

	/** With the keyboard alone; resolves to the paper's id. */
	async create(title: string): Promise<number> {
		await this.page.getByRole('button', { name: 'Nouveau dossier' }).press('Enter')
		await this.page.getByLabel('Titre du dossier').fill(title)
		await this.page.keyboard.press('Enter')
		await this.page.waitForURL(/\/dossiers\/\d+$/)
		await this.passages.waitFor()
		return Number(this.page.url().split('/').at(-1))
	}

	async drop(...files: DroppedFile[]): Promise<void> {
		await dropFiles(this.title, files)
	}

	async inscribe(meetingId: number, without: readonly string[] = []): Promise<void> {
		await this.page.getByRole('button', { name: 'Inscrire à une séance' }).click()
		const dialog = this.page.getByRole('dialog', { name: 'Inscrire à une séance' })
		await dialog.getByLabel('Séance').selectOption(String(meetingId))
		for (const name of without) {
			await dialog.getByRole('checkbox', { name }).uncheck({ force: true })
		}
		await dialog.getByRole('button', { name: 'Inscrire', exact: true }).click()
		await dialog.waitFor({ state: 'hidden' })
	}
}
