/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { convene } from './convened'
import { COUNCILLOR, MAIRE, occ, SECRETARY } from './host'
import { expect, PHONE, test } from './journey'
import { attach, inDays, newMeeting } from './meetings'
import { address } from './pages/address'

const ITEM = 'Tarifs de la cantine'

test('an élu opens the convocation on a phone, acknowledges it and gives a proxy; the secretary sees it', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const meeting = await newMeeting([ITEM, 'Questions diverses'], inDays(21))
	await attach(meeting, ITEM, 'tarifs.pdf')
	await convene(meeting)

	const phone = await arrive(COUNCILLOR, PHONE)
	await phone.goto(address.meeting(meeting.id))
	const mine = phone.getByRole('region', { name: 'Ma convocation' })
	await expect(mine).toContainText('Envoi à')
	await mine.getByRole('button', { name: 'J’accuse réception' }).tap()
	await expect(mine).toContainText('Accusé de réception le')
	await mine.getByText('Ce qui a été envoyé, ce que la mairie voit').tap()
	await expect(mine).toContainText('Rien d’autre n’est enregistré')
	const paper = phone.waitForEvent('download')
	await mine.getByRole('button', { name: 'La convocation (PDF)' }).tap()
	expect((await paper).suggestedFilename()).toBe('Convocation-1.pdf')
	await phone.getByRole('button', { name: 'Je donne pouvoir' }).tap()
	await phone.getByRole('dialog').getByRole('radio').and(phone.locator('[aria-disabled="false"]')).first().tap()
	await phone.getByRole('button', { name: 'Donner pouvoir' }).tap()
	await expect(phone.getByText(/^Pouvoir donné à/).first()).toBeVisible()
	expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	const row = page.getByRole('row').filter({ hasText: 'Jocelyne Vuillet' }).first()
	await expect(row).toContainText('ouverte')
	await expect(row).toContainText('accusé')
	await expect(row).toContainText('pouvoir à')
	await page.getByRole('button', { name: /^Relancer les \d+ élus qui n’ont pas répondu/ }).click()
	await page.getByRole('button', { name: /^Relancer \d+ personnes/ }).click()
	await expect(page.getByText(/^déjà relancé aujourd’hui à/).first()).toBeVisible()
	await expect(row).not.toContainText('déjà relancé')
})

test('the secretary asks the maire, who approves on a phone', async ({ arrive }) => {
	for (const uid of [SECRETARY, MAIRE]) {
		occ('user:setting', uid, 'core', 'lang', 'fr')
	}
	const meeting = await newMeeting(['Tarifs de la cantine', 'Questions diverses'], inDays(22))
	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	await page.getByRole('button', { name: 'Demander à Odile Perrachon' }).click()
	await expect(page.getByText(/^Demandé à Odile Perrachon/).first()).toBeVisible()

	const phone = await arrive(MAIRE, PHONE)
	await phone.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/accord`)
	await expect(phone.getByText('Tarifs de la cantine')).toBeVisible()
	await phone.getByRole('button', { name: 'J’approuve cette convocation' }).tap()
	await expect(phone.getByText(/^Accord donné par Odile Perrachon/)).toBeVisible()
	expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

	await page.reload()
	await expect(page.getByText(/^Accord donné par Odile Perrachon/).first()).toBeVisible()
})
