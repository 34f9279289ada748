/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Page } from '@playwright/test'

import { passwordOf } from '../host'

/** The log-in page of the host. */
export class LoginPage {
	constructor(private readonly page: Page) {}

	async enter(uid: string): Promise<void> {
		await this.page.goto('/index.php/login')
		await this.page.locator('input[name="user"]').fill(uid)
		await this.page.locator('input[name="password"]').fill(passwordOf(uid))
		await this.page.locator('button[type="submit"]').click()
		await this.page.waitForURL((url) => !url.pathname.endsWith('/login'))
	}
}
