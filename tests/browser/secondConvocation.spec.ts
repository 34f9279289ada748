/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { expectAccessible } from './accessible'
import { convene } from './convened'
import { call, COUNCILLOR, occ, SECRETARY } from './host'
import { expect, test } from './journey'
import { mailsTo } from './mails'
import { councilId, hourHasPassed, inDays, newMeeting } from './meetings'
import { ConveningPage } from './pages/ConveningPage'

test('the quorum was lacking: the secretary sends the second convocation from the page of the first one', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const meeting = await newMeeting(['Voirie communale'], inDays(24))
	await convene(meeting)
	hourHasPassed(meeting)
	const members = await call<{ uid: string | null, email: string | null }[]>(SECRETARY, 'GET', `/councils/${await councilId()}/members?limit=100`)
	const { email } = members.find(({ uid }) => uid === COUNCILLOR)!
	const before = mailsTo(email!).length

	const page = await arrive(SECRETARY)
	const convening = new ConveningPage(page)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	await expect(page.getByText('on ne peut plus y remédier', { exact: false })).toBeVisible()
	await page.getByRole('button', { name: /^Additif, report, annulation/ }).press('Enter')
	await page.getByRole('button', { name: /^Seconde convocation/ }).press('Enter')
	const dialog = page.getByRole('dialog')
	await expect(dialog).toContainText('aucun quorum n’est requis')
	await dialog.getByLabel('Nouvelle date').fill(inDays(6))
	await dialog.getByLabel('Membres présents').fill('2')
	await expectAccessible(page, 'une seconde convocation')
	await dialog.getByRole('button', { name: 'Préparer' }).click()
	await expect(page.getByText(/Seconde convocation\s+pour le/)).toBeFocused()
	await expect(page.getByText(/4 jours francs|5 jours francs/).first()).toBeVisible()
	await page.getByRole('button', { name: 'Noter un accord donné autrement' }).click()
	await dialog.getByText('de vive voix').click()
	await page.getByRole('button', { name: 'Noter l’accord' }).click()
	await expect(page.getByText('Le maire est d’accord avec ce qui sera envoyé')).toBeVisible()
	await expect(page.getByText(/^Le quorum a manqué/)).toBeVisible()
	await expect(page.getByText(/^Sans convocation dans les délais/)).toBeVisible()
	await convening.passOverAll(/^Passer outre, avec un motif\s: .*(recevr|irrégulière)/)
	await page.getByRole('button', { name: 'Figer ce qui sera envoyé' }).click()
	await expect(page.getByText('Tous les documents sont faits.')).toBeVisible({ timeout: 60_000 })
	await page.getByRole('button', { name: /^Envoyer aux \d+ élus/ }).click()
	await expect(dialog.getByRole('heading', { name: 'Envoyer la seconde convocation ?' })).toBeVisible()
	await dialog.getByRole('button', { name: 'Envoyer' }).click()
	await expect(page.getByRole('button', { name: /^2\. Seconde convocation/ })).toBeVisible()
	await convening.allLeft()
	const [mail, ...others] = mailsTo(email!).slice(before)
	expect(others).toEqual([])
	expect(mail!.text.replaceAll('\u00A0', ' ')).toMatch(/L’absence de quorum a été constatée le .*: 2 membres présents\./)
})
