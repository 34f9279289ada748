/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Page } from '@playwright/test'

import { readFileSync } from 'node:fs'
import { expectAccessible, PRESENTATIONS } from './accessible'
import { convene } from './convened'
import { call, COUNCILLOR, occ } from './host'
import { expect, test } from './journey'
import { attach, inDays, newMeeting } from './meetings'
import { address } from './pages/address'

const ITEM = 'Tarifs de la cantine'

/** Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
	const wanted = page.getByText(name, { exact: true }).and(page.locator('button, summary, a')).or(page.getByRole('button', { name, exact: true })).or(page.getByRole('link', { name, exact: true })).first()
	for (let pressed = 0; pressed < 60; pressed++) {
		await page.keyboard.press('Tab')
		if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) {
			return
		}
	}
	throw new Error(`« ${name} » is out of reach of the keyboard`)
}

test('an élu answers, changes her mind and acknowledges without a mouse; the focus is never lost', async ({ arrive }) => {
	occ('user:setting', COUNCILLOR, 'core', 'lang', 'fr')
	const meeting = await newMeeting([ITEM, 'Questions diverses'], inDays(26))
	await attach(meeting, ITEM, 'tarifs.pdf')
	await convene(meeting)
	const page = await arrive(COUNCILLOR)
	await page.goto(address.meeting(meeting.id))
	const mine = page.getByRole('region', { name: 'Ma convocation' })
	await expect(mine).toContainText('Envoi à')

	await tabTo(page, 'Présente')
	await page.keyboard.press('Enter')
	await expect(page.getByText('Vous serez présente').first()).toBeVisible()
	await expect(page.getByRole('button', { name: 'Modifier ma réponse' })).toBeFocused()
	await page.keyboard.press('Enter')
	await expect(page.getByRole('button', { name: 'Présente' })).toBeFocused()
	await tabTo(page, 'Garder ma réponse')
	await page.keyboard.press('Enter')
	await expect(page.getByRole('button', { name: 'Modifier ma réponse' })).toBeFocused()
	await tabTo(page, 'J’accuse réception')
	await page.keyboard.press('Enter')
	await expect(mine).toContainText('Accusé de réception le')
	await expect(mine.getByRole('heading', { name: 'Ma convocation' })).toBeFocused()
	await tabTo(page, 'Ce qui a été envoyé, ce que la mairie voit')
	await page.keyboard.press('Enter')
	await tabTo(page, 'La convocation (PDF)')
	const paper = page.waitForEvent('download')
	await page.keyboard.press('Enter')
	expect((await paper).suggestedFilename()).toBe('Convocation-1.pdf')
	await expectAccessible(page, 'the meeting of an élu who answered')
})

test('the page of the personal link keeps what was refused, says the agenda and gives a calendar file', async ({ browser, contextOptions, baseURL }) => {
	test.slow()
	const meeting = await newMeeting([ITEM, 'Questions diverses'], inDays(27))
	await convene(meeting)
	const { memberId } = await call<{ memberId: number }>(COUNCILLOR, 'GET', `/meetings/${meeting.id}/answer`)
	const { link } = JSON.parse(occ('conseil_municipal:answer:link', String(meeting.id), String(memberId), '--output=json')) as { link: string }
	for (const [presentation, options] of Object.entries(PRESENTATIONS)) {
		const context = await browser.newContext({ ...contextOptions, baseURL, locale: 'fr-FR', ...options })
		const page = await context.newPage()
		await page.goto(link)
		await page.getByText('Ordre du jour, 2 points').click()
		await expect(page.getByRole('listitem').filter({ hasText: ITEM })).toBeVisible()
		await expectAccessible(page, `the page of the personal link ${presentation}`)
		const file = page.waitForEvent('download')
		await page.getByRole('link', { name: 'Ajouter à mon agenda' }).click()
		expect(readFileSync(await (await file).path(), 'utf8')).toContain(ITEM)

		const proxy = page.getByRole('radio', { name: /^Je donne pouvoir/ })
		await proxy.check()
		await page.getByRole('button', { name: 'Confirmer ma réponse' }).click()
		await expect(page.getByRole('alert')).toContainText('Nommez le collègue qui votera pour vous')
		await expect(proxy).toBeChecked()
		await expectAccessible(page, `an answer refused by the personal link ${presentation}`)
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
		await context.close()
	}
})
