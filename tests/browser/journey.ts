/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { BrowserContextOptions, Page } from '@playwright/test'

import { test as base } from '@playwright/test'
import { LoginPage } from './pages/LoginPage'

export { expect } from '@playwright/test'

/** Phones of élus: touch, 360 px. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

type Arrive = (uid: string, options?: BrowserContextOptions) => Promise<Page>

/** `arrive` opens a browser in which that person is logged in; several people may be there at once. */
export const test = base.extend<{ arrive: Arrive }>({
	arrive: async ({ browser, contextOptions, baseURL, locale, timezoneId, viewport }, use) => {
		const contexts: { close(): Promise<void> }[] = []
		await use(async (uid, options = {}) => {
			const context = await browser.newContext({ ...contextOptions, baseURL, locale, timezoneId, viewport, ...options })
			contexts.push(context)
			const page = await context.newPage()
			await new LoginPage(page).enter(uid)
			return page
		})
		await Promise.all(contexts.map((context) => context.close()))
	},
})
