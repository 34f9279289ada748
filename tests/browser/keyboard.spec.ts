/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'

import { PASSWORD, SECRETARY } from './host'
import { expect, test } from './journey'
import { inDays, newMeeting } from './meetings'
import { address } from './pages/address'
import { PreparingPage } from './pages/PreparingPage'

const FIRST = 'Ouverture de crédits d’investissement'
const SECOND = 'Décision modificative n° 1'

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
	for (let pressed = 0; pressed < most; pressed++) {
		if (await target.evaluate((element) => element === document.activeElement)) {
			return
		}
		await page.keyboard.press('Tab')
	}
	throw new Error(`Not reached in ${most} presses of Tab: ${target}`)
}

test('Without a mouse: from the log-in to an item renamed, moved and open in the sidebar', async ({ page }) => {
	const meeting = await newMeeting([FIRST, SECOND], inDays(95))
	await page.goto('/index.php/login')
	await tabTo(page, page.locator('input[name="user"]'))
	await page.keyboard.type(SECRETARY)
	await page.keyboard.press('Tab')
	await page.keyboard.type(PASSWORD)
	await page.keyboard.press('Enter')
	await page.waitForURL((url) => !url.pathname.endsWith('/login'))

	await page.goto(address.start)
	const entry = page.getByRole('navigation', { name: 'Séances du conseil' }).locator(`a[href$="/seances/${meeting.id}"]`)
	await entry.waitFor()
	await tabTo(page, entry)
	await page.keyboard.press('Enter')

	const preparing = new PreparingPage(page)
	await preparing.link(FIRST).waitFor()
	await tabTo(page, preparing.link(FIRST))
	await page.keyboard.press('F2')
	await page.keyboard.press('Control+a')
	await page.keyboard.type('Crédits avant le budget')
	await page.keyboard.press('Enter')
	await expect(preparing.link('Crédits avant le budget')).toBeFocused()

	await page.keyboard.press('Alt+ArrowDown')
	await expect(preparing.rows).toContainText([SECOND, 'Crédits avant le budget'])
	await expect(preparing.link('Crédits avant le budget')).toBeFocused()
	await page.keyboard.press('ArrowUp')
	await expect(preparing.link(SECOND)).toBeFocused()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
	await preparing.itemOpened()
	await expect(preparing.sidebar.getByRole('heading', { name: /Crédits avant le budget/ })).toBeVisible()

	await tabTo(page, preparing.sidebar.getByRole('button', { name: /^Fermer/ }))
	await page.keyboard.press('Enter')
	await expect(preparing.sidebar).toBeHidden()
	await expect(preparing.link('Crédits avant le budget')).toBeFocused()

	await tabTo(page, preparing.grip('Crédits avant le budget'))
	await page.keyboard.press('Enter')
	await expect(page.getByRole('menuitem').first()).toBeFocused()
	await expect(page.getByRole('menuitem', { name: 'Renommer' })).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(preparing.grip('Crédits avant le budget')).toBeFocused()
})
