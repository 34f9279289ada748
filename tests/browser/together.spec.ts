/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { AGENT, content, dav, SECRETARY } from './host'
import { expect, test } from './journey'
import { agendaOf, inDays, newMeeting } from './meetings'
import { PreparingPage } from './pages/PreparingPage'

const FIRST = 'Création d’un poste d’adjoint technique à 20/35e'
const SECOND = 'Adhésion au groupement d’achat d’énergie du syndicat'
/** Versions are told apart by the second. */
const minutesAgo = (minutes: number) => ({ 'X-OC-MTime': String(Math.floor(Date.now() / 1000) - 60 * minutes) })
const THIRD = 'Désignation d’un délégué au SIVU scolaire'
const CHANGED = /\/items\/\d+$/

test.describe('Two people prepare the same agenda at once', () => {
	test('both change something else: both changes are kept', async ({ arrive }) => {
		const meeting = await newMeeting([FIRST, SECOND, THIRD], inDays(90))
		const hers = new PreparingPage(await arrive(SECRETARY))
		const his = new PreparingPage(await arrive(AGENT))
		await hers.open(meeting.id)
		await his.open(meeting.id)

		await hers.saved(CHANGED, () => hers.rename(FIRST, 'Création d’un poste'))
		await expect(hers.rows.first()).toContainText('Création d’un poste')
		await his.saved(CHANGED, () => his.rename(SECOND, 'Achat d’énergie'))
		await his.link(THIRD).focus()
		await his.saved(/\/position$/, () => his.page.keyboard.press('Alt+ArrowUp'))
		await expect(his.rows).toContainText(['Création d’un poste', THIRD, 'Achat d’énergie'])

		await hers.reload()
		await expect(hers.rows).toContainText(['Création d’un poste', THIRD, 'Achat d’énergie'])
	})

	test('both give the same item another title: the second one chooses, nothing typed is lost', async ({ arrive }) => {
		const meeting = await newMeeting([FIRST], inDays(91))
		const hers = new PreparingPage(await arrive(SECRETARY))
		const his = new PreparingPage(await arrive(AGENT))
		await hers.open(meeting.id)
		await his.open(meeting.id)

		// His field is open when her title arrives: a page that comes to the front looks for news first.
		await his.startRenaming(FIRST)
		await hers.rename(FIRST, 'Titre de Valérie')
		await expect.poll(async () => (await agendaOf(meeting.id))[0]!.title).toBe('Titre de Valérie')
		await his.finishRenaming('Titre de Kevin')
		const question = his.page.getByRole('dialog', { name: 'Quelqu’un a modifié ce point en même temps' })
		await expect(question).toContainText('Titre de Kevin')
		await expect(question).toContainText('Titre de Valérie')
		await question.getByRole('button', { name: 'Garder le mien' }).click()
		await expect(his.rows).toContainText(['Titre de Kevin'])
		await expect.poll(async () => (await agendaOf(meeting.id))[0]!.title).toBe('Titre de Kevin')
	})

	test('one removes the item the other is renaming: the other is told', async ({ arrive }) => {
		const meeting = await newMeeting([FIRST, SECOND], inDays(92))
		const hers = new PreparingPage(await arrive(SECRETARY))
		const his = new PreparingPage(await arrive(AGENT))
		await hers.open(meeting.id)
		await his.open(meeting.id)

		await his.startRenaming(SECOND)
		await hers.saved(CHANGED, () => hers.choose(SECOND, 'Supprimer de l’ordre du jour'))
		await expect(hers.rows).toHaveCount(1)
		await his.finishRenaming('Achat d’énergie')
		await expect(his.messages).toContainText('Ce point a été retiré de l’ordre du jour')
		await his.reload()
		await expect(his.rows).toHaveCount(1)
	})
})

test.describe('Two people replace the same file within minutes', () => {
	test('both versions stand side by side, the one that was replaced comes back', async ({ arrive }) => {
		const meeting = await newMeeting([FIRST], inDays(93))
		const path = `${meeting.path}/${(await agendaOf(meeting.id))[0]!.folderName}/fiche de poste.odt`
		expect(await dav(SECRETARY, 'PUT', path, 'le brouillon de Valérie', minutesAgo(2))).toBe(201)
		expect(await dav(AGENT, 'PUT', path, 'la version de Kevin, qui n’a pas ouvert le brouillon', minutesAgo(1))).toBe(204)

		const hers = new PreparingPage(await arrive(SECRETARY))
		await hers.open(meeting.id)
		await expect(hers.row(FIRST)).toContainText('deux versions à départager')
		await hers.openItem(FIRST)
		await hers.document('fiche de poste.odt').getByRole('button', { name: 'Deux versions à départager' }).click()
		const dialog = hers.page.getByRole('dialog', { name: 'Deux versions à départager' })
		await expect(dialog).toContainText('Kevin Duret a remplacé cette pièce')
		await expect(dialog.getByRole('link', { name: 'Télécharger cette version' })).toBeVisible()
		await dialog.getByRole('button', { name: 'Remettre celle-ci en dernière version' }).click()
		await expect(dialog).toBeHidden()
		await expect(hers.row(FIRST)).not.toContainText('départager')
		expect(await content(SECRETARY, path)).toBe('le brouillon de Valérie')
	})
})
