/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'

import { address } from './address'

/** « Qui voit quoi »: groups, roles, folders, and their repair. */
export class AccessPage {
	readonly changeGroups: Locator
	readonly dialog: Locator
	readonly repair: Locator
	readonly preview: Locator

	constructor(readonly page: Page) {
		this.changeGroups = page.getByRole('button', { name: 'Changer les groupes' })
		this.dialog = page.getByRole('dialog', { name: 'Changer les groupes' })
		this.repair = page.getByRole('region', { name: 'Vérifier et réparer' })
		this.preview = this.dialog.getByRole('status').filter({ hasText: /accès/ })
	}

	async open(councilId: number): Promise<void> {
		await this.page.goto(address.settings(councilId, 'acces'))
		await this.page.getByRole('heading', { level: 1, name: 'Qui voit quoi' }).waitFor()
		await this.changeGroups.waitFor()
	}

	/** Adds a group to a role in the open dialog. */
	async add(role: RegExp, group: string): Promise<void> {
		const field = this.dialog.getByRole('combobox', { name: role })
		await field.click()
		await this.dialog.getByRole('option').filter({ hasText: group }).click()
		await field.press('Escape')
	}

	async save(): Promise<void> {
		await this.dialog.getByRole('button', { name: 'Enregistrer' }).click()
		await this.dialog.waitFor({ state: 'hidden' })
	}
}
