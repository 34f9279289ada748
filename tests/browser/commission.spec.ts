/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { call, occ, SECRETARY } from './host'
import { expect, PHONE, test } from './journey'
import { attach, councilId, inDays, newMeeting } from './meetings'
import { PreparingPage } from './pages/PreparingPage'

const MEMBER = 'fabrice.dunand'
const ITEM = 'Subvention au Ski-club'

test('the finance commission examines an item: submitted, read on the phone, its opinion on the agenda', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	occ('user:setting', MEMBER, 'core', 'lang', 'fr')
	const [commission] = await call<{ id: number }[]>(SECRETARY, 'GET', `/councils/${await councilId()}/commissions`)
	const day = await call<{ id: number }>(SECRETARY, 'POST', `/commissions/${commission!.id}/meetings`, { startsAt: `${inDays(2)}T18:30`, place: 'Mairie' })
	const meeting = await newMeeting([ITEM], inDays(68))
	await attach(meeting, ITEM, 'Demande skiclub.pdf')

	const secretary = await arrive(SECRETARY)
	const agenda = new PreparingPage(secretary)
	await agenda.open(meeting.id)
	await agenda.grip(ITEM).click()
	await secretary.getByRole('menuitem', { name: 'Soumettre à une commission…' }).click()
	await secretary.getByRole('dialog').getByRole('button', { name: /Commission finances/ }).click()
	await expect(agenda.row(ITEM)).toContainText('soumis à : Commission finances')

	const phone = await arrive(MEMBER, PHONE)
	await phone.goto(`/index.php/apps/conseil_municipal/commissions/seances/${day.id}`)
	await phone.getByRole('link', { name: ITEM }).click()
	await expect(phone.getByRole('heading', { name: ITEM })).toBeVisible()
	await expect(phone.getByRole('link', { name: /Demande skiclub/ })).toBeVisible()

	await secretary.goto(`/index.php/apps/conseil_municipal/commissions/seances/${day.id}`)
	await secretary.getByRole('button', { name: `Avis : ${ITEM}`, exact: false }).click()
	await secretary.getByRole('radio', { name: 'Favorable avec réserve' }).check()
	await secretary.getByRole('textbox', { name: 'Réserves, motifs' }).fill('Demander le bilan de la saison.')
	await secretary.getByRole('dialog').getByRole('button', { name: 'Enregistrer l’avis' }).click()
	await expect(secretary.getByText('Demander le bilan de la saison.')).toBeVisible()
	await agenda.open(meeting.id)
	await expect(agenda.row(ITEM)).toContainText('avis favorable avec réserve : Commission finances')
})

test('what a commission examines is put in order with the pointer and with the keyboard', async ({ arrive }) => {
	const titles = ['Tarifs de la cantine', 'Toiture de l’école', 'Ligne de trésorerie']
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const [commission] = await call<{ id: number }[]>(SECRETARY, 'GET', `/councils/${await councilId()}/commissions`)
	const day = await call<{ id: number }>(SECRETARY, 'POST', `/commissions/${commission!.id}/meetings`, { startsAt: `${inDays(3)}T18:30`, place: 'Mairie' })
	const meeting = await newMeeting(titles, inDays(66))
	for (const title of titles) {
		await call(SECRETARY, 'POST', `/items/${meeting.items[title]}/submissions`, { commissionId: commission!.id, commissionMeetingId: day.id })
	}

	const page = await arrive(SECRETARY)
	const lines = page.locator('.examined > li')
	const order = async () => lines.evaluateAll((found) => found.map((line) => line.querySelector('a')?.textContent?.trim() ?? ''))
	const kept = async () => {
		await page.reload()
		await expect(lines).toHaveCount(3)
		return order()
	}
	await page.goto(`/index.php/apps/conseil_municipal/commissions/seances/${day.id}`)
	await expect(lines).toHaveCount(3)
	await expect(page.getByRole('button', { name: 'Annuler la réunion' })).toBeVisible()
	const [first, second, third] = await order() as [string, string, string]

	const grip = (await page.getByRole('button', { name: `Déplacer « ${third} »` }).boundingBox())!
	const target = (await lines.first().boundingBox())!
	const saved = page.waitForResponse((answer) => answer.url().includes(`/commission-meetings/${day.id}`) && answer.request().method() !== 'GET')
	await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
	await page.mouse.down()
	await page.mouse.move(grip.x + grip.width / 2, (grip.y + target.y) / 2, { steps: 5 })
	await page.mouse.move(grip.x + grip.width / 2, target.y + 4, { steps: 5 })
	await page.mouse.up()
	await saved
	expect(await order()).toEqual([third, first, second])
	expect(await kept()).toEqual([third, first, second])

	await lines.first().getByRole('link').focus()
	const moved = page.waitForResponse((answer) => answer.url().includes(`/commission-meetings/${day.id}`) && answer.request().method() !== 'GET')
	await page.keyboard.press('Alt+ArrowDown')
	await moved
	expect(await order()).toEqual([first, third, second])
	await expect(lines.nth(1).getByRole('link')).toBeFocused()
	await expect(page.getByText(`« ${third} » est examiné en place 2 sur 3`, { exact: false })).toBeAttached()

	await page.getByRole('button', { name: `Déplacer « ${second} »` }).focus()
	await page.keyboard.press('Enter')
	await expect(page.getByRole('menuitem', { name: 'Monter' })).toBeFocused()
	const raised = page.waitForResponse((answer) => answer.url().includes(`/commission-meetings/${day.id}`) && answer.request().method() !== 'GET')
	await page.keyboard.press('Enter')
	await raised
	await expect.poll(order).toEqual([first, second, third])
	await expect.poll(kept).toEqual([first, second, third])
})
