/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ReceivedMail } from './mails'

import { expectAccessible } from './accessible'
import { call, MAIRE, occ, PASSWORD, SECRETARY } from './host'
import { expect, PHONE, test } from './journey'
import { mailsTo } from './mails'
import { AGENDA_A, attach, councilId, inDays, newMeeting } from './meetings'
import { ConveningPage } from './pages/ConveningPage'

const MEMBER = 'jocelyne.vuillet'

/** What the mail server of the tests received for that address about the convocation of that meeting. */
function convocationsTo(address: string, meetingId: number): ReceivedMail[] {
	return mailsTo(address).filter(({ subject, text }) => subject.startsWith('Convocation') && text.includes(`/seances/${meetingId}\n`))
}

test('the secretary checks agenda A, goes ahead with a reason, freezes and convenes; an élu has one e-mail', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const titles = AGENDA_A.slice(0, 6).map(({ title }) => title)
	const meeting = await newMeeting(titles, inDays(3))
	await attach(meeting, titles[0]!, 'Rapport.pdf')
	const members = await call<{ uid: string | null, email: string | null }[]>(SECRETARY, 'GET', `/councils/${await councilId()}/members?limit=100`)
	const { email } = members.find(({ uid }) => uid === MEMBER)!

	const page = await arrive(SECRETARY)
	const convening = new ConveningPage(page)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}`)
	await page.getByRole('link', { name: 'Vérifier et convoquer' }).click()
	await expect(page.getByRole('heading', { name: '1. Vérifier' })).toBeVisible()
	const freeze = page.getByRole('button', { name: 'Figer le dossier' })
	await expect(freeze).toBeDisabled()
	await freeze.press('Enter') // held, yet it can be reached, and leads to what holds it up
	await expect(page.getByRole('listitem').filter({ hasText: '2 jours francs, il en faut 3' })).toBeFocused()

	await convening.passOver(page.getByRole('button', { name: /^Convoquer en urgence, avec un motif\s: 2 jours francs/ }), 'Fin du délai d’appel vendredi.')
	await expect(page.getByText(/Fin du délai d’appel vendredi\./)).toBeVisible()
	await page.getByRole('button', { name: 'Noter un accord donné autrement' }).click()
	await page.getByRole('dialog').getByText('de vive voix').click()
	await page.getByRole('button', { name: 'Noter l’accord' }).click()
	await expect(page.getByText(/de vive voix\s; noté par/)).toBeVisible()
	await convening.passOverAll()

	await page.getByRole('button', { name: 'Figer le dossier' }).click()
	await expect(page.getByText(/Le dossier est figé\s: 1 pièce/)).toBeVisible()
	await expect(page.getByText('Tous les documents sont faits.')).toBeVisible({ timeout: 60_000 })
	await page.getByRole('button', { name: /^Convoquer les \d+ élus/ }).click()
	await page.evaluate(() => Object.assign(window, { nc_lastLogin: 0 })) // as if the password had been given long ago
	await expect(page.getByRole('dialog')).toContainText(/6 points\..*Un courriel part à \d+ élus\..*2 élus reçoivent le papier/)
	await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click()
	await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD)
	await page.getByRole('button', { name: 'Confirmer' }).click()
	await expect(page.getByText(/^Envoi par/)).toBeVisible()
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
	await expect(page.getByText('Procédure d’urgence', { exact: false })).toBeVisible()
	await convening.allLeft()

	const received = convocationsTo(email!, meeting.id)
	expect(received).toHaveLength(1)
	for (const words of [...titles, 'Fin du délai d’appel vendredi.', `/seances/${meeting.id}`]) {
		expect(received[0]!.text).toContain(words)
	}

	const paper = page.getByRole('row').filter({ hasText: /Papier\s: à remettre/ })
	const waiting = await paper.count()
	expect(waiting).toBeGreaterThan(0)
	await paper.first().getByRole('button', { name: /^Noter la remise/ }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Noter la remise' }).click()
	await expect(paper).toHaveCount(waiting - 1)
	await expect(page.getByRole('button', { name: /^Corriger la remise/ })).toHaveCount(1)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}`)
	await expect(page.getByRole('link', { name: 'La convocation' })).toBeVisible()
})

test('what the maire approves on the phone appears on a page that stays open, three steps at 360 px', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const meeting = await newMeeting(['Voirie communale'], inDays(9))
	const page = await arrive(SECRETARY, PHONE)
	await page.clock.install()
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	await expect(page.getByText('Le maire n’a pas donné son accord', { exact: false })).toBeVisible()
	await expect(page.getByRole('heading', { name: '3. Envoyer' })).toBeHidden()
	await page.getByRole('button', { name: /^Passer outre, avec un motif\s: .*maire/ }).click()
	await page.getByRole('textbox', { name: 'Pourquoi passez-vous outre ?' }).fill('Commencé, pas encore gardé.')
	await page.getByRole('button', { name: /^Suite\s: 2\. Aperçu/ }).click()
	await expect(page.getByRole('heading', { name: '2. Aperçu' })).toBeFocused()
	await page.getByText('PDF', { exact: true }).click() // axe waits for ever for a frame in which nothing may run
	await expectAccessible(page, 'l’aperçu à 360 px')
	await page.getByRole('button', { name: /^Suite\s: 3\. Envoyer/ }).click()
	await expectAccessible(page, 'l’envoi à 360 px')
	await page.getByRole('button', { name: 'Figer le dossier' }).press('Enter')
	await expect(page.getByRole('heading', { name: '1. Vérifier' })).toBeVisible()
	await expect(page.getByRole('textbox', { name: 'Pourquoi passez-vous outre ?' })).toHaveValue('Commencé, pas encore gardé.')
	await expectAccessible(page, 'les vérifications à 360 px')

	const { fingerprint } = await call<{ fingerprint: string }>(MAIRE, 'GET', `/meetings/${meeting.id}/approval`)
	await call(MAIRE, 'PUT', `/meetings/${meeting.id}/approval`, { fingerprint })
	await page.clock.runFor(61_000)
	await expect(page.getByText(/^Accord donné par/)).toBeVisible()
	await expect(page.getByText('Le maire n’a pas donné son accord', { exact: false })).toBeHidden()
})
