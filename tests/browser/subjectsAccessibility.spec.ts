/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Page } from '@playwright/test'

import { expectAccessible, PRESENTATIONS } from './accessible'
import { call, COUNCILLOR, SECRETARY } from './host'
import { expect, test } from './journey'
import { councilId, inDays, newMeeting } from './meetings'
import { address } from './pages/address'
import { PreparingPage } from './pages/PreparingPage'
import { SubjectsPage } from './pages/SubjectsPage'

const APP = '/index.php/apps/conseil_municipal'

interface Scene {
	readonly council: number
	readonly paper: number
	readonly commission: number
	readonly examination: number
	/** In preparation; a document is missing. */
	readonly meeting: number
}

/** What the demonstration data has of it, and a meeting of its own. */
async function theScene(): Promise<Scene> {
	const council = await councilId()
	const { papers } = await call<{ papers: { id: number, title: string }[] }>(SECRETARY, 'GET', `/councils/${council}/papers`)
	const [commission] = await call<{ id: number }[]>(SECRETARY, 'GET', `/councils/${council}/commissions`)
	const { meetings } = await call<{ meetings: { id: number }[] }>(SECRETARY, 'GET', `/commissions/${commission!.id}`)
	const meeting = await newMeeting(['Tarifs'], inDays(66))
	await call(SECRETARY, 'PUT', `/items/${meeting.items.Tarifs}/expected`, { labels: ['Grille des tarifs'] })
	return {
		council,
		paper: papers.find(({ title }) => title.startsWith('Programme'))!.id,
		commission: commission!.id,
		examination: meetings[0]!.id,
		meeting: meeting.id,
	}
}

/** Looks at a screen: nothing sticks out of it, and axe finds nothing. */
async function look(page: Page, path: string, screen: string): Promise<void> {
	await page.goto(path)
	await page.getByRole('heading', { level: 1 }).last().waitFor()
	await page.waitForLoadState('networkidle')
	await expectAccessible(page, screen)
	const { width } = page.viewportSize()!
	expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(width)
}

for (const [presentation, options] of Object.entries(PRESENTATIONS)) {
	test(`Papers, subjects, commissions and recurring items are accessible ${presentation}`, async ({ arrive }) => {
		test.slow() // twelve screens
		const { council, paper, commission, examination, meeting } = await theScene()
		const page = await arrive(SECRETARY, options)
		await look(page, address.papers(council), 'papers')
		await look(page, address.paper(paper), 'a paper')
		await page.getByRole('button', { name: 'Inviter' }).click()
		await expectAccessible(page, 'inviting to a paper')
		await look(page, `${APP}/c/${council}/sujets`, 'subjects')
		await new SubjectsPage(page).proposal('Bancs au bord de l’étang').getByRole('button', { name: /Inscrire/ }).click()
		await page.getByRole('dialog').waitFor()
		await expectAccessible(page, 'answering a subject')
		await look(page, `${APP}/c/${council}/commissions`, 'commissions')
		await look(page, `${APP}/commissions/${commission}`, 'a commission')
		await look(page, `${APP}/commissions/seances/${examination}`, 'a meeting of a commission')
		await look(page, `${APP}/c/${council}/reglages/modeles`, 'templates and recurring items')
		await new PreparingPage(page).open(meeting)
		await page.getByRole('button', { name: /manque/ }).first().click()
		await page.getByRole('dialog').waitFor()
		await expectAccessible(page, 'reminders')

		const elu = await arrive(COUNCILLOR, options)
		await look(elu, `${APP}/c/${council}/sujets`, 'subjects of an élu')
		await look(elu, `${APP}/c/${council}/sujets/proposer`, 'proposing')
		await look(elu, address.papers(council), 'papers of an élu')
	})
}

test('What a commission examines is put in order with the keyboard alone', async ({ arrive }) => {
	const { examination } = await theScene()
	const page = await arrive(SECRETARY)
	await page.goto(`${APP}/commissions/seances/${examination}`)
	const lines = page.getByRole('list').last().getByRole('listitem')
	const titles = async () => (await lines.getByRole('link').allTextContents()).map((text) => text.trim())
	await lines.nth(1).waitFor()
	const before = await titles()
	await lines.first().getByRole('link').focus()
	const kept = page.waitForResponse((answer) => answer.url().includes(`/commission-meetings/${examination}`) && answer.request().method() !== 'GET')
	await page.keyboard.press('Alt+ArrowDown')
	await expect.poll(titles).toEqual([before[1], before[0], ...before.slice(2)])
	await expect(lines.nth(1).getByRole('link')).toBeFocused()
	await kept
	await page.reload()
	await expect.poll(titles).toEqual([before[1], before[0], ...before.slice(2)])
	await page.getByRole('button', { name: `Déplacer « ${before[0]} »` }).press('Enter')
	await page.getByRole('menuitem', { name: 'Monter' }).press('Enter')
	await expect.poll(titles).toEqual(before)
})
