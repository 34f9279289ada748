/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { dav, SECRETARY } from './host'
import { expect, test } from './journey'
import { AGENDA_A, agendaOf, attach, inDays, newMeeting } from './meetings'
import { HomePage } from './pages/HomePage'
import { PreparingPage } from './pages/PreparingPage'

const SKI = 'Subvention au Ski-club des Arollières'
const CANTEEN = 'Tarifs cantine et garderie 2027'
const WOODS = 'Coupes de bois 2027 : état d’assiette ONF'
const LANE = 'Dénomination « impasse de la Fruitière »'
const FILED = /\/documents\/\d+\/move$/
const MOVED = /\/items\/\d+\/position$/

test.describe('The secretary prepares the agenda', () => {
	test('creates the meeting and types the items of agenda A', async ({ arrive }) => {
		const page = await arrive(SECRETARY)
		const home = new HomePage(page)
		await home.open()
		await home.createMeeting({ day: inDays(60), hour: '19:00', place: 'Salle du conseil, mairie' })

		const preparing = new PreparingPage(page)
		await expect(page.getByRole('note', { name: 'L’ordre du jour est vide' })).toBeVisible()
		const titles = AGENDA_A.map(({ title }) => title)
		await preparing.addItems(titles)
		await expect(preparing.rows).toContainText(titles)

		await preparing.reload()
		await expect(preparing.rows).toContainText(titles)
		await expect(preparing.heading).toContainText(/19\sh/)
	})

	test('drops files on a row and on the page, then files the stray one where the page suggests', async ({ arrive }) => {
		const meeting = await newMeeting([SKI, CANTEEN, LANE], inDays(61))
		const page = await arrive(SECRETARY)
		const preparing = new PreparingPage(page)
		await preparing.open(meeting.id)

		await preparing.dropOnRow(CANTEEN, { name: 'note_cantine.odt' }, { name: 'tarifs_comparatif.ods' })
		await expect(preparing.row(CANTEEN)).toContainText('2 pièces')

		await preparing.dropOnPage({ name: 'plan impasse de la Fruitière.pdf' })
		await expect(preparing.inbox).toContainText('plan impasse de la Fruitière.pdf')
		await preparing.inbox.getByRole('button', { name: /^Classer « plan impasse de la Fruitière.pdf » au point 3/ }).click()
		await expect(preparing.row(LANE)).toContainText('1 pièce')
		await expect(preparing.inbox).toBeHidden()

		await preparing.saved(FILED, () => preparing.toast('plan impasse de la Fruitière.pdf').getByRole('button', { name: 'Annuler' }).click())
		await expect(preparing.inbox).toContainText('plan impasse de la Fruitière.pdf')
		await preparing.saved(FILED, () => preparing.inbox.getByRole('button', { name: /^Classer « plan impasse/ }).click())
		await expect(preparing.row(LANE)).toContainText('1 pièce')

		await preparing.reload()
		await preparing.openItem(CANTEEN)
		await expect(preparing.document('note_cantine.odt')).toBeVisible()
		await expect(preparing.document('tarifs_comparatif.ods')).toBeVisible()
		const agenda = await agendaOf(meeting.id)
		expect(agenda.map(({ documents }) => documents.map(({ name }) => name))).toEqual([
			[],
			['note_cantine.odt', 'tarifs_comparatif.ods'],
			['plan impasse de la Fruitière.pdf'],
		])
	})

	test('reorders by pointer and by keyboard, and the screen reader is told', async ({ arrive }) => {
		const meeting = await newMeeting([SKI, CANTEEN, WOODS, LANE], inDays(62))
		const page = await arrive(SECRETARY)
		const preparing = new PreparingPage(page)
		await preparing.open(meeting.id)

		await preparing.saved(MOVED, () => preparing.drag(LANE, SKI))
		await expect(preparing.rows).toContainText([LANE, SKI, CANTEEN, WOODS])
		await expect(preparing.said('Point 4 déplacé en position 1 sur 4')).toBeAttached()

		await preparing.link(WOODS).focus()
		await preparing.saved(MOVED, () => page.keyboard.press('Alt+ArrowUp'))
		await expect(preparing.rows).toContainText([LANE, SKI, WOODS, CANTEEN])
		await expect(preparing.said('Point 4 déplacé en position 3 sur 4')).toBeAttached()
		await expect(preparing.link(WOODS)).toBeFocused()
		await preparing.saved(MOVED, () => page.keyboard.press('Alt+ArrowDown'))
		await expect(preparing.rows).toContainText([LANE, SKI, CANTEEN, WOODS])

		expect((await agendaOf(meeting.id)).map(({ title }) => title)).toEqual([LANE, SKI, CANTEEN, WOODS])
		await preparing.reload()
		await expect(preparing.rows).toContainText([LANE, SKI, CANTEEN, WOODS])
		const folders = (await agendaOf(meeting.id)).map(({ folderName }) => folderName)
		expect(folders[0]).toMatch(/^01 Dénomination/)
		expect(folders[3]).toMatch(/^04 Coupes de bois/)
	})

	test('renames in place, removes an item with its file and takes it back', async ({ arrive }) => {
		const meeting = await newMeeting([SKI, CANTEEN], inDays(63))
		await attach(meeting, CANTEEN, 'note_cantine.odt')
		const page = await arrive(SECRETARY)
		const preparing = new PreparingPage(page)
		await preparing.open(meeting.id)

		await preparing.rename(SKI, 'Subvention exceptionnelle au Ski-club')
		await expect(preparing.rows).toContainText(['Subvention exceptionnelle au Ski-club', CANTEEN])

		await preparing.choose(CANTEEN, 'Supprimer de l’ordre du jour')
		await expect(preparing.rows).toHaveCount(1)
		await preparing.toast(CANTEEN).getByRole('button', { name: 'Annuler' }).click()
		await expect(preparing.rows).toHaveCount(2)
		await expect(preparing.row(CANTEEN)).toContainText('1 pièce')

		await preparing.reload()
		await expect(preparing.rows).toContainText(['Subvention exceptionnelle au Ski-club', CANTEEN])
		await preparing.openItem(CANTEEN)
		await expect(preparing.document('note_cantine.odt')).toBeVisible()
	})

	test('publishes the whole meeting and sees how far it is', async ({ arrive }) => {
		const meeting = await newMeeting([SKI, CANTEEN], inDays(64))
		await attach(meeting, SKI, 'bilan_skiclub.pdf')
		await attach(meeting, CANTEEN, 'note_cantine.odt')
		const page = await arrive(SECRETARY)
		const preparing = new PreparingPage(page)
		await preparing.open(meeting.id)

		await preparing.publishButton.click()
		const dialog = page.getByRole('dialog', { name: 'Publier aux élus' })
		await expect(dialog).toContainText('Les élus recevront 2 pièces')
		await dialog.getByRole('button', { name: 'Publier', exact: true }).click()
		await expect(dialog.getByRole('status')).toContainText('2 pièces publiées sur 2')
		await expect(dialog).toContainText('Tout est publié')
		await dialog.getByRole('button', { name: 'Fermer', exact: true }).last().click()
		await expect(page.getByText('Tout est publié')).toBeVisible()

		await preparing.reload()
		await preparing.openItem(SKI)
		await expect(preparing.document('bilan_skiclub.pdf')).toContainText(/publiée? à/)
	})

	test('finds what an agent put in the folder with the desktop client', async ({ arrive }) => {
		const meeting = await newMeeting([SKI], inDays(65))
		const page = await arrive(SECRETARY)
		const preparing = new PreparingPage(page)
		await preparing.open(meeting.id)
		await expect(preparing.row(SKI)).toContainText('0 pièce')

		const folder = (await agendaOf(meeting.id))[0]!.folderName
		expect(await dav(SECRETARY, 'PUT', `${meeting.path}/${folder}/courrier été.pdf`, 'par le client de bureau')).toBe(201)
		expect(await dav(SECRETARY, 'PUT', `${meeting.path}/à voir.odt`, 'dans le dossier de la séance')).toBe(201)

		await preparing.reload()
		await expect(preparing.row(SKI)).toContainText('1 pièce')
		await expect(preparing.inbox).toContainText('à voir.odt')
	})

	test('finds who is in charge by a part of the name, and says why an item is ready although a document is missing', async ({ arrive }) => {
		const meeting = await newMeeting([CANTEEN], inDays(66))
		const page = await arrive(SECRETARY)
		const preparing = new PreparingPage(page)
		await preparing.open(meeting.id)
		await preparing.openItem(CANTEEN)

		await preparing.sidebar.getByRole('tab', { name: 'Détails' }).click()
		await preparing.sidebar.getByRole('combobox', { name: /^Responsable/ }).fill('dure')
		const found = preparing.sidebar.getByRole('listbox').getByRole('option')
		await expect(found).toHaveCount(1)
		await found.filter({ has: page.getByTitle('Kevin Duret') }).click()
		await expect.poll(async () => (await agendaOf(meeting.id))[0]!.owner?.displayName).toBe('Kevin Duret')

		await preparing.sidebar.getByRole('tab', { name: 'Pièces' }).click()
		await preparing.sidebar.getByLabel('Autre pièce attendue').fill('Avis de la commission')
		await page.keyboard.press('Enter')
		await expect(preparing.row(CANTEEN)).toContainText('Avis de la commission')
		await preparing.row(CANTEEN).getByRole('button', { name: /^État/ }).click()
		await page.getByRole('menuitemradio', { name: 'Prêt' }).click()
		const dialog = page.getByRole('dialog', { name: 'Prêt quand même ?' })
		await expect(dialog.getByRole('button', { name: 'Marquer prêt' })).toBeDisabled()
		await dialog.getByLabel('Pourquoi il est prêt quand même').fill('Remis sur table')
		await dialog.getByRole('button', { name: 'Marquer prêt' }).click()
		await expect(preparing.row(CANTEEN)).toContainText('Prêt')
		await expect.poll(async () => (await agendaOf(meeting.id))[0]!.state).toBe('ready')
		await preparing.reload()
		await expect(preparing.sidebar).toContainText(/Prêt quand même\s: Remis sur table/)
	})
})
