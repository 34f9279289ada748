/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { AGENT, call, COUNCIL_NAME, COUNCILLOR, dav, MAIRE, SECRETARY } from './host'
import { expect, PHONE, test } from './journey'
import { agendaOf, councilId, inDays, newMeeting } from './meetings'
import { PaperPage } from './pages/PaperPage'
import { PreparingPage } from './pages/PreparingPage'

const FOLDER = `Conseil municipal – ${COUNCIL_NAME} – Préparation/Dossiers`

/** Names of the documents of the only item of a meeting. */
async function documentsOf(meetingId: number): Promise<string[]> {
	return (await agendaOf(meetingId))[0]?.documents.map(({ name }) => name) ?? []
}

test.describe('A paper lives from meeting to meeting', () => {
	test('the secretary makes it, drops its documents, puts it on an agenda, and takes it off again', async ({ arrive }) => {
		const meeting = await newMeeting([], inDays(61))
		const paper = new PaperPage(await arrive(SECRETARY))
		await paper.openList(await councilId())
		await paper.create('Toiture de l’école')
		await paper.drop({ name: 'devis.pdf' }, { name: 'courrier.pdf' })
		await expect(paper.files.getByRole('link')).toHaveText(['courrier.pdf', 'devis.pdf'])

		await paper.inscribe(meeting.id, ['courrier.pdf'])
		await expect(paper.messages).toContainText('avec 1 pièce')
		await expect(paper.files.getByRole('link')).toHaveText(['courrier.pdf'])
		const passage = paper.passages.getByRole('link', { name: 'Toiture de l’école' })
		await expect(passage).toBeVisible()

		const preparing = new PreparingPage(paper.page)
		await passage.click()
		await expect(preparing.sidebar.getByRole('link', { name: /Dossier : Toiture de l’école/ })).toBeVisible()
		expect(await documentsOf(meeting.id)).toEqual(['devis.pdf'])

		await preparing.choose('Toiture de l’école', 'Supprimer de l’ordre du jour')
		await paper.page.getByRole('button', { name: 'Retirer, remettre les pièces dans le dossier' }).click()
		await expect(preparing.toast('revenues dans le dossier')).toBeVisible()
		await preparing.toast('revenues dans le dossier').getByRole('button', { name: 'Annuler' }).click()
		await expect(preparing.row('Toiture de l’école')).toBeVisible()
		await expect.poll(() => documentsOf(meeting.id)).toEqual(['devis.pdf'])
	})

	test('a folder that an agent makes by hand is a paper; renamed in the app, its folder follows', async ({ arrive }) => {
		const council = await councilId()
		await dav(AGENT, 'MKCOL', FOLDER)
		expect(await dav(AGENT, 'MKCOL', `${FOLDER}/Chaudière de la mairie`)).toBe(201)
		const paper = new PaperPage(await arrive(SECRETARY))
		await paper.openList(council)
		await paper.page.getByRole('link', { name: /Chaudière de la mairie/ }).click()
		await paper.passages.waitFor()
		await paper.page.getByRole('button', { name: 'Actions sur le dossier' }).click()
		await paper.page.getByRole('menuitem', { name: 'Renommer' }).click()
		await paper.page.getByLabel('Titre du dossier').fill('Chauffage de la mairie')
		await paper.page.keyboard.press('Enter')
		await expect(paper.title).toHaveText('Chauffage de la mairie')
		await expect.poll(() => dav(AGENT, 'PROPFIND', `${FOLDER}/Chauffage de la mairie`)).toBe(207)
	})

	test('an item is attached to a paper with the documents that are wanted', async ({ arrive }) => {
		const council = await councilId()
		const { id } = await call<{ id: number }>(SECRETARY, 'POST', `/councils/${council}/papers`, { title: 'Éclairage public' })
		await dav(SECRETARY, 'PUT', `${FOLDER}/Éclairage public/etude.pdf`, 'étude')
		await call(SECRETARY, 'POST', `/councils/${council}/papers/sync`)
		const meeting = await newMeeting(['Extinction de l’éclairage'], inDays(62))
		const preparing = new PreparingPage(await arrive(SECRETARY))
		await preparing.open(meeting.id)
		await preparing.choose('Extinction de l’éclairage', 'Rattacher à un dossier')
		const dialog = preparing.page.getByRole('dialog')
		await dialog.getByRole('button', { name: 'Éclairage public' }).click()
		await dialog.getByRole('button', { name: 'Rattacher à ce dossier' }).click()
		await expect(preparing.toast('Éclairage public')).toBeVisible()
		await expect.poll(() => documentsOf(meeting.id)).toEqual(['etude.pdf'])
		expect((await call<{ files: unknown[] }>(SECRETARY, 'GET', `/papers/${id}`)).files).toEqual([])
	})

	test('on the phone, an élu who is invited reads the paper; another one does not know of it', async ({ arrive }) => {
		const { id } = await call<{ id: number }>(SECRETARY, 'POST', `/councils/${await councilId()}/papers`, { title: 'Cession du presbytère', summary: 'Trois offres reçues.' })
		await dav(SECRETARY, 'PUT', `${FOLDER}/Cession du presbytère/offre.pdf`, 'offre de la SCI')
		await call(SECRETARY, 'POST', `/councils/${await councilId()}/papers/sync`)
		const secretary = new PaperPage(await arrive(SECRETARY))
		await secretary.open(id)
		await secretary.people.getByRole('button', { name: 'Inviter' }).press('Enter')
		await secretary.people.getByRole('combobox', { name: 'Qui travaille sur ce dossier ?' }).fill('perrachon')
		await expect(secretary.people.getByRole('option')).toHaveCount(1)
		await secretary.page.keyboard.press('Enter')
		await expect(secretary.people.getByRole('listitem')).toContainText('Odile Perrachon') // those found have their name in the region, too

		const maire = new PaperPage(await arrive(MAIRE, PHONE))
		await maire.open(id)
		await expect(maire.title).toHaveText('Cession du presbytère')
		await expect(maire.page.getByRole('main')).toContainText('Trois offres reçues.')
		await expect(maire.page.getByRole('button', { name: 'Inscrire à une séance' })).toHaveCount(0)
		expect(await maire.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

		const offer = await maire.files.getByRole('link', { name: 'offre.pdf' }).getAttribute('href')
		expect(await (await maire.page.request.get(offer!)).text()).toBe('offre de la SCI')

		const other = new PaperPage(await arrive(COUNCILLOR, PHONE))
		await other.page.goto(secretary.page.url())
		await expect(other.page.getByRole('main')).not.toContainText('presbytère')
		await expect(other.page.getByRole('main')).toContainText('n’existe pas')
		expect((await other.page.request.get(offer!)).status()).toBe(404)
	})
})
