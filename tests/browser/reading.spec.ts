/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ask, COUNCILLOR, STRANGER } from './host'
import { expect, PHONE, test } from './journey'
import { attach, inDays, newMeeting, publish } from './meetings'
import { address } from './pages/address'
import { ReadingPage } from './pages/ReadingPage'

const ITEM = 'Motion sur la ligne de bus 7'

test.describe('An élu on a phone', () => {
	test('opens the next meeting and a piece in one tap each; what is read is no longer new', async ({ arrive }) => {
		const meeting = await newMeeting([ITEM, 'Questions d’actualité'], inDays(1))
		await attach(meeting, ITEM, 'motion_bus.pdf')
		await publish(meeting.id)
		await attach(meeting, ITEM, 'brouillon_interne.odt')

		const page = await arrive(COUNCILLOR, PHONE)
		await page.goto(address.start)
		const reading = new ReadingPage(page)
		await expect(page.getByText('demain')).toBeVisible()
		await expect(reading.piece('motion bus')).toBeVisible()
		await expect(page.getByText('Nouveau', { exact: true }), 'before a first reading nothing is newer than the rest').toHaveCount(0)
		await expect(page.getByText('brouillon', { exact: false })).toHaveCount(0)
		const opened = page.waitForEvent('popup')
		const kept = page.waitForResponse((response) => /\/documents\/\d+\/read$/.test(response.url()) && response.ok())
		await reading.piece('motion bus').tap()
		expect((await opened).url()).toMatch(/\/f\/\d+|fileid=|files/)
		await expect(reading.piece('motion bus')).toContainText('Lu')
		await kept // it was shown before

		await page.reload()
		await expect(reading.piece('motion bus')).toContainText('Lu')
		await expect(page.getByText('Nouveau', { exact: true })).toHaveCount(0)
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
	})

	test('sees nothing of a meeting before it is published, and the link says so calmly', async ({ arrive }) => {
		const meeting = await newMeeting([ITEM], inDays(80))
		await attach(meeting, ITEM, 'motion_bus.pdf')
		const page = await arrive(COUNCILLOR, PHONE)
		const reading = new ReadingPage(page)
		await page.goto(address.item(meeting.id, meeting.items[ITEM]!))
		await expect(page.getByRole('note', { name: 'Cette séance n’est pas ouverte pour vous' })).toBeVisible()
		await expect(page.getByText(ITEM)).toHaveCount(0)
		await expect(page.getByText('motion_bus')).toHaveCount(0)
		await page.getByRole('link', { name: 'Accueil' }).tap()
		await expect(reading.when).not.toHaveText('')

		expect((await ask(COUNCILLOR, 'GET', `/meetings/${meeting.id}/reading`)).status).toBe(404)
		await publish(meeting.id)
		await reading.open(meeting.id)
		await expect(reading.piece('motion bus')).toBeVisible()
	})

	test('never reaches what is being prepared; a stranger learns nothing at all', async ({ arrive }) => {
		const meeting = await newMeeting([ITEM], inDays(81))
		await attach(meeting, ITEM, 'motion_bus.pdf')
		await publish(meeting.id)
		const page = await arrive(COUNCILLOR, PHONE)
		const reading = new ReadingPage(page)
		await reading.open(meeting.id)
		await expect(reading.piece('motion bus')).toBeVisible()
		await expect(page.getByRole('button', { name: /Publier|Ajouter un point/ })).toHaveCount(0)
		expect((await ask(COUNCILLOR, 'GET', `/meetings/${meeting.id}/preparation`)).status).toBe(403)
		expect((await ask(STRANGER, 'GET', `/meetings/${meeting.id}/reading`)).status).toBe(404)

		const other = await arrive(STRANGER, PHONE)
		await other.goto(address.meeting(meeting.id))
		await expect(other.getByRole('note', { name: 'Cette séance n’est pas ouverte pour vous' })).toBeVisible()
		await expect(other.getByText(ITEM)).toHaveCount(0)
	})
})
