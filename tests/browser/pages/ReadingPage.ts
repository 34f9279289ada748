/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'

import { address } from './address'

/** A meeting as élus read it. */
export class ReadingPage {
	readonly when: Locator
	readonly agenda: Locator
	readonly news: Locator

	constructor(readonly page: Page) {
		this.when = page.getByRole('heading', { level: 1 })
		this.agenda = page.getByRole('region', { name: 'Ordre du jour' })
		this.news = page.getByRole('region', { name: 'Nouveau depuis votre lecture' })
	}

	async open(meetingId: number): Promise<void> {
		await this.page.goto(address.meeting(meetingId))
	}

	/** A piece on the agenda: one tap opens it. */
	piece(name: string): Locator {
		return this.agenda.getByRole('link', { name })
	}
}
