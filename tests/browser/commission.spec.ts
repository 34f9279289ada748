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
