/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingUnderTest } from './meetings'

import { expectAccessible, PRESENTATIONS } from './accessible'
import { ADMIN, COUNCILLOR, SECRETARY } from './host'
import { test } from './journey'
import { attach, councilId, inDays, newMeeting, publish } from './meetings'
import { AccessPage } from './pages/AccessPage'
import { address } from './pages/address'
import { AdminPage } from './pages/AdminPage'
import { HomePage } from './pages/HomePage'
import { PreparingPage } from './pages/PreparingPage'

const ITEM = 'Marché de réfection du chemin du Replat : attribution'
const EMPTY_ITEM = 'Questions diverses'

for (const [presentation, options] of Object.entries(PRESENTATIONS)) {
	test.describe(`Accessibility ${presentation}`, () => {
		let meeting: MeetingUnderTest
		let council: number

		test.beforeAll(async () => {
			council = await councilId()
			meeting = await newMeeting([ITEM, EMPTY_ITEM], inDays(2))
			await attach(meeting, ITEM, 'rapport_analyse.pdf')
			await publish(meeting.id)
			await attach(meeting, ITEM, 'plan_replat.png')
		})

		test('home, meetings and creation of a meeting', async ({ arrive }) => {
			const page = await arrive(SECRETARY, options)
			const home = new HomePage(page)
			await home.open()
			await home.nextMeeting.waitFor()
			await expectAccessible(page, 'home')
			await page.goto(address.meetings(council))
			await page.getByRole('region', { name: 'À venir' }).getByRole('listitem').first().waitFor()
			await expectAccessible(page, 'meetings')
			if (options.isMobile) {
				await page.getByRole('button', { name: /navigation/i }).click()
				await expectAccessible(page, 'navigation drawer')
			}
			await home.newMeeting.click()
			await home.newMeetingDialog.waitFor()
			await expectAccessible(page, 'new meeting')
		})

		test('preparing: agenda, item, menus and dialogs', async ({ arrive }) => {
			const page = await arrive(SECRETARY, options)
			const preparing = new PreparingPage(page)
			await preparing.open(meeting.id)
			await preparing.row(ITEM).waitFor()
			await preparing.dropOnPage({ name: `courrier ${presentation.replace(/\W+/g, ' ')}.pdf` })
			await preparing.inbox.getByRole('listitem').first().waitFor()
			await preparing.transfers.waitFor({ state: 'hidden' })
			await expectAccessible(page, 'preparing')
			await preparing.publishButton.click()
			await page.getByRole('dialog', { name: 'Publier aux élus' }).waitFor()
			await expectAccessible(page, 'publish')
			await page.keyboard.press('Escape')
			await preparing.openItem(ITEM)
			await preparing.document('rapport_analyse.pdf').waitFor()
			await expectAccessible(page, 'sidebar')
			await preparing.sidebar.getByRole('tab', { name: 'Détails' }).click()
			await expectAccessible(page, 'details of an item')
			await preparing.sidebar.getByRole('tab', { name: 'Pièces' }).click()
			await preparing.document('rapport_analyse.pdf').getByRole('button', { name: /^Actions sur/ }).click()
			await page.getByRole('menuitem', { name: 'Renommer' }).waitFor()
			await expectAccessible(page, 'menu of a document', '[role="menu"]')
			await page.getByRole('menuitem', { name: 'Déplacer vers un autre point…' }).click()
			await page.getByRole('dialog').waitFor()
			await expectAccessible(page, 'where a document goes')
		})

		test('settings and who sees what', async ({ arrive }) => {
			const page = await arrive(SECRETARY, options)
			for (const [tab, heading] of [['identite', 'Identité et droit'], ['elus', 'Élus']] as const) {
				await page.goto(address.settings(council, tab))
				await page.getByRole('heading', { level: 1, name: heading }).waitFor()
				await page.waitForLoadState('networkidle')
				await expectAccessible(page, heading)
			}
			await page.getByRole('button', { name: 'Ajouter un élu' }).click()
			await page.getByRole('dialog').waitFor()
			await expectAccessible(page, 'new member')
			const access = new AccessPage(page)
			await access.open(council)
			await expectAccessible(page, 'who sees what')
			await access.changeGroups.click()
			await access.dialog.getByRole('combobox').first().waitFor()
			await expectAccessible(page, 'groups')
		})

		test('home, meeting and item of an élu', async ({ arrive }) => {
			const page = await arrive(COUNCILLOR, options)
			await page.goto(address.home(council))
			await new HomePage(page).nextMeeting.waitFor()
			await expectAccessible(page, 'home of an élu')
			await page.goto(address.meeting(meeting.id))
			await page.getByRole('region', { name: 'Ordre du jour' }).waitFor()
			await expectAccessible(page, 'reading')
			await page.goto(address.item(meeting.id, meeting.items[ITEM]!))
			await page.getByRole('heading', { level: 1, name: ITEM }).waitFor()
			await expectAccessible(page, 'reading an item')
		})

		test('page of the operator', async ({ arrive }) => {
			const page = await arrive(ADMIN, options)
			const admin = new AdminPage(page)
			await admin.open()
			await expectAccessible(page, 'councils')
			await admin.begin()
			await expectAccessible(page, 'new council')
		})
	})
}
