/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'

import { address } from './address'

/** « Accueil »: the next meeting, what is asked, what changed. */
export class HomePage {
	readonly greeting: Locator
	readonly nextMeeting: Locator
	readonly newMeeting: Locator
	readonly newMeetingDialog: Locator
	readonly continuePreparation: Locator
	readonly readDossier: Locator

	constructor(readonly page: Page) {
		this.greeting = page.getByRole('heading', { level: 1, name: /^Bonjour/ })
		this.nextMeeting = page.getByRole('region', { name: 'Prochaine séance' })
		this.newMeeting = page.getByRole('button', { name: 'Nouvelle séance' }).first()
		this.newMeetingDialog = page.getByRole('dialog', { name: 'Nouvelle séance' })
		this.continuePreparation = page.getByRole('link', { name: 'Continuer la préparation' })
		this.readDossier = page.getByRole('link', { name: 'Lire le dossier' })
	}

	async open(): Promise<void> {
		await this.page.goto(address.start)
		await this.greeting.waitFor()
	}

	/** Fills « Nouvelle séance » and creates it, without the recurring items. `day` as `YYYY-MM-DD`, `hour` as `HH:MM`. */
	async createMeeting({ day, hour, place }: { day: string, hour: string, place: string }): Promise<void> {
		await this.newMeeting.click()
		const recurring = this.newMeetingDialog.getByRole('group', { name: 'Points récurrents' })
		await recurring.waitFor()
		for (const item of await recurring.getByRole('checkbox').all()) {
			await item.uncheck({ force: true })
		}
		await this.newMeetingDialog.getByLabel('Date', { exact: true }).fill(day)
		await this.newMeetingDialog.getByLabel('Heure', { exact: true }).fill(hour)
		await this.newMeetingDialog.getByLabel('Lieu').fill(place)
		await this.newMeetingDialog.getByRole('button', { name: 'Créer la séance' }).click()
		await this.page.waitForURL(/\/seances\/\d+/)
	}
}
