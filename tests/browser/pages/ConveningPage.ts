/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'

import { expect } from '@playwright/test'

/** Where a convocation, or what follows it, is checked and sent. */
export class ConveningPage {
	private readonly why: Locator

	constructor(readonly page: Page) {
		this.why = page.getByRole('textbox', { name: /^Pourquoi passez-vous outre|^Motif de l’urgence/ })
	}

	/** Passes over a check; the reason is kept once its field is gone. */
	async passOver(check: Locator, reason: string): Promise<void> {
		await check.click()
		await this.why.fill(reason)
		await this.page.getByRole('button', { name: 'Enregistrer le motif' }).click()
		await expect(this.why).toBeHidden()
	}

	/** Passes over those that would receive nothing, when there are any; the checks are on the page already. */
	async passOverAll(checks = /^Passer outre, avec un motif\s: .*recevr/): Promise<void> {
		for (const check of await this.page.getByRole('button', { name: checks }).all()) {
			await this.passOver(check, 'Remise en main propre prévue.')
		}
	}

	/** Every e-mail has left from this page: none that waits arrives in the middle of another journey. */
	async allLeft(): Promise<void> {
		const rows = this.page.getByRole('row')
		await expect(rows.filter({ hasText: 'Jocelyne Vuillet' })).toContainText('Envoyé', { timeout: 30_000 })
		await expect(rows.filter({ hasText: 'En train de partir' })).toHaveCount(0, { timeout: 30_000 })
	}
}
