/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { call, COUNCILLOR, SECRETARY } from './host'
import { expect, PHONE, test } from './journey'
import { agendaOf, councilId, inDays, newMeeting } from './meetings'
import { address } from './pages/address'
import { SubjectsPage } from './pages/SubjectsPage'

const TITLE = 'Éclairage du terrain de boules'

test('an élu proposes a subject from a phone, the secretary puts it on the agenda, the élu is told', async ({ arrive }) => {
	const meeting = await newMeeting([], inDays(45))
	const council = await councilId()
	await call(SECRETARY, 'POST', `/meetings/${meeting.id}/call`, { deadline: `${inDays(20)}T18:00`, audience: 'both', word: null })

	const phone = await arrive(COUNCILLOR, PHONE)
	await phone.goto(address.home(council))
	const asked = phone.getByRole('region', { name: 'On attend de vous' })
	await asked.getByRole('link', { name: /^Proposer : Vos sujets pour la séance/ }).first().click()
	const form = new SubjectsPage(phone)
	await form.fill({ title: TITLE, why: 'Les joueurs rentrent à la nuit.', files: [{ name: 'devis éclairage.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(5_000_000, 'x') }] })
	await phone.getByLabel('Pour quelle séance').selectOption(String(meeting.id))
	await form.send.click()
	await expect(form.proposal(TITLE)).toContainText('En attente d’une réponse')
	await expect(form.proposal(TITLE)).toContainText('devis éclairage.pdf')
	expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

	const desk = await arrive(SECRETARY)
	const subjects = new SubjectsPage(desk)
	await subjects.open(council)
	await subjects.proposal(TITLE).getByRole('button', { name: /^Inscrire/ }).click()
	const dialog = desk.getByRole('dialog', { name: 'Inscrire à un ordre du jour' })
	await dialog.getByLabel(/^Un mot pour/).fill('Avec plaisir.')
	await dialog.getByRole('button', { name: 'Inscrire à l’ordre du jour' }).click()
	await expect(subjects.proposal(TITLE)).toBeHidden()
	const item = (await agendaOf(meeting.id)).find(({ title }) => title === TITLE)
	expect(item?.documents.map(({ name }) => name)).toEqual(['devis éclairage.pdf'])

	await form.open(council)
	await expect(form.proposal(TITLE)).toContainText('Inscrit à l’ordre du jour')
	await expect(form.proposal(TITLE)).toContainText('Avec plaisir.')
	await phone.goto('/index.php/sandbox/notifications')
	await expect(phone.getByText(TITLE)).toBeVisible()
})
