/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'

import { expect } from '@playwright/test'
import { address } from './address'

/** The operator's page: all councils of the instance. */
export class AdminPage {
	readonly table: Locator
	readonly dialog: Locator

	constructor(readonly page: Page) {
		this.table = page.getByRole('table')
		this.dialog = page.getByRole('dialog', { name: 'Nouveau conseil' })
	}

	async open(): Promise<void> {
		await this.page.goto(address.administration)
		await this.table.waitFor()
	}

	async begin(): Promise<void> {
		await this.page.getByRole('button', { name: 'Nouveau conseil' }).click()
		await this.dialog.waitFor()
	}

	field(label: string): Locator {
		return this.dialog.getByLabel(label, { exact: true })
	}

	/** Finds a group by a part of its name. */
	async choose(label: string, words: string, group: string): Promise<void> {
		const field = this.dialog.getByRole('combobox', { name: label })
		await field.fill(words)
		const found = this.dialog.getByRole('listbox').getByRole('option')
		await expect(found).toHaveCount(1) // what is found moves no more
		await found.filter({ has: this.page.getByTitle(group, { exact: true }) }).click()
		await expect(this.dialog.getByRole('button', { name: `Désélectionner ${group}` })).toBeVisible()
		await field.press('Escape')
	}

	async create(): Promise<void> {
		await this.dialog.getByRole('button', { name: 'Créer le conseil' }).click()
	}
}
