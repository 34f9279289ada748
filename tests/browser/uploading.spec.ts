/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Route } from '@playwright/test'

import { SECRETARY } from './host'
import { expect, test } from './journey'
import { agendaOf, attach, inDays, newMeeting } from './meetings'
import { PreparingPage } from './pages/PreparingPage'

const ITEM = 'Acquisition de la parcelle C 418 (180 m²)'
const DAV_FILES = '**/remote.php/dav/files/**'

test.describe('Sending a file whose name is taken', () => {
	for (const { answer, button, names } of [
		{ answer: 'replaces it by a new version', button: 'Remplacer : nouvelle version', names: ['avis_C418.pdf'] },
		{ answer: 'keeps both', button: 'Garder les deux, le nouveau sous « avis_C418 (2).pdf »', names: ['avis_C418 (2).pdf', 'avis_C418.pdf'] },
		{ answer: 'leaves the new one out', button: 'Ne pas envoyer ce fichier', names: ['avis_C418.pdf'] },
	]) {
		test(`the secretary ${answer}`, async ({ arrive }) => {
			const meeting = await newMeeting([ITEM], inDays(66))
			await attach(meeting, ITEM, 'avis_C418.pdf', 'premier avis')
			const page = await arrive(SECRETARY)
			const preparing = new PreparingPage(page)
			await preparing.open(meeting.id)

			await preparing.dropOnRow(ITEM, { name: 'avis_C418.pdf', content: 'second avis' })
			const dialog = page.getByRole('dialog', { name: '« avis_C418.pdf » est déjà là' })
			await dialog.getByRole('button', { name: button }).click()
			await expect(dialog).toBeHidden()
			await expect(preparing.row(ITEM)).toContainText(`${names.length} pièce`)

			await preparing.openItem(ITEM)
			if (answer.startsWith('replaces')) {
				await preparing.document('avis_C418.pdf').getByRole('button', { name: /^Actions sur/ }).click()
				await page.getByRole('menuitem', { name: 'Versions' }).click()
				await expect(preparing.sidebar.getByRole('list', { name: /^Versions de/ }).getByRole('listitem')).toHaveCount(2)
			}
			const [item] = await agendaOf(meeting.id)
			expect(item!.documents.map(({ name }) => name).sort()).toEqual(names)
		})
	}
})

test('a transfer is cancelled half-way and leaves nothing behind', async ({ arrive }) => {
	const meeting = await newMeeting([ITEM], inDays(67))
	const page = await arrive(SECRETARY)
	const preparing = new PreparingPage(page)
	await preparing.open(meeting.id)

	const held: Route[] = []
	await page.route(DAV_FILES, (route) => route.request().method() === 'PUT' ? void held.push(route) : route.continue())
	await preparing.dropOnRow(ITEM, { name: 'plan.pdf' })
	await expect(preparing.transfers).toContainText('Envoi de 1 fichier')
	await preparing.transfers.getByRole('button', { name: 'Détails' }).click()
	await preparing.transfers.getByRole('button', { name: 'Annuler « plan.pdf »' }).click()
	await expect(preparing.transfers).toBeHidden()
	// What is still held would be sent on by taking the route away.
	await Promise.all(held.map((route) => route.abort().catch(() => undefined)))
	await page.unrouteAll({ behavior: 'ignoreErrors' })

	await preparing.reload()
	await expect(preparing.row(ITEM)).toContainText('0 pièce')
})

test('a transfer that found no space is tried again', async ({ arrive }) => {
	const meeting = await newMeeting([ITEM], inDays(68))
	const page = await arrive(SECRETARY)
	const preparing = new PreparingPage(page)
	await preparing.open(meeting.id)

	await page.route(DAV_FILES, (route) => route.request().method() === 'PUT' ? route.fulfill({ status: 507 }) : route.continue())
	await preparing.dropOnRow(ITEM, { name: 'plan.pdf' })
	await expect(preparing.transfers).toContainText('Il n’y a plus de place')
	await page.unrouteAll()
	await preparing.transfers.getByRole('button', { name: 'Réessayer' }).click()
	await expect(preparing.row(ITEM)).toContainText('1 pièce')
	await expect(preparing.transfers).toBeHidden()
})

test('a transfer goes on by itself when the network returns', async ({ arrive }) => {
	const meeting = await newMeeting([ITEM], inDays(69))
	const page = await arrive(SECRETARY)
	const preparing = new PreparingPage(page)
	await preparing.open(meeting.id)

	await page.context().setOffline(true)
	await preparing.dropOnRow(ITEM, { name: 'plan.pdf' })
	await expect(preparing.transfers).toContainText('En attente du réseau')
	await page.context().setOffline(false)
	await expect(preparing.row(ITEM)).toContainText('1 pièce')
})

test('a name that can never be stored is refused with the reason, the other file arrives', async ({ arrive }) => {
	const meeting = await newMeeting([ITEM], inDays(70))
	const page = await arrive(SECRETARY)
	const preparing = new PreparingPage(page)
	await preparing.open(meeting.id)

	await preparing.dropOnRow(ITEM, { name: 'plan.pdf.part' }, { name: `${'très long '.repeat(30)}.pdf` }, { name: 'CON.txt' })
	await expect(preparing.transfers).toContainText('C’est un transfert inachevé (.part).')
	await expect(preparing.transfers).toContainText('Ce nom de fichier est trop long.')
	await expect(preparing.row(ITEM)).toContainText('1 pièce')
	await preparing.transfers.getByRole('button', { name: 'Laisser « plan.pdf.part » de côté' }).click()
	await expect(preparing.transfers).not.toContainText('inachevé')
	expect((await agendaOf(meeting.id))[0]!.documents.map(({ name }) => name)).toEqual(['CON.txt'])
})
