/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, occ, PASSWORD, SECRETARY } from './host'
import { expect, test } from './journey'
import { AGENDA_A, attach, councilId, inDays, newMeeting } from './meetings'

interface ReceivedMail {
	readonly recipients: readonly string[]
	readonly subject: string
	readonly text: string
}

const MEMBER = 'jocelyne.vuillet'

/** What the mail server of the tests received for that address about the convocation of that meeting. */
function convocationsTo(address: string, meetingId: number): ReceivedMail[] {
	const folder = process.env.HOST_MAIL ?? ''
	return readdirSync(folder).filter((name) => name.endsWith('.json'))
		.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReceivedMail)
		.filter(({ recipients, subject, text }) => recipients.includes(address) && subject.startsWith('Convocation') && text.includes(`/seances/${meetingId}\n`))
}

test('the secretary checks agenda A, goes ahead with a reason, freezes and convenes; an élu has one e-mail', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const titles = AGENDA_A.slice(0, 6).map(({ title }) => title)
	const meeting = await newMeeting(titles, inDays(3))
	await attach(meeting, titles[0]!, 'Rapport.pdf')
	const members = await call<{ uid: string | null, email: string | null }[]>(SECRETARY, 'GET', `/councils/${await councilId()}/members?limit=100`)
	const { email } = members.find(({ uid }) => uid === MEMBER)!

	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}`)
	await page.getByRole('link', { name: 'Convoquer' }).click()
	await expect(page.getByRole('heading', { name: '1. Vérifier' })).toBeVisible()
	await expect(page.getByRole('button', { name: 'Figer le dossier' })).toBeDisabled()

	await page.getByRole('button', { name: /^Passer outre, avec un motif\s: 2 jours francs/ }).click()
	await page.getByRole('textbox', { name: 'Pourquoi passez-vous outre ?' }).fill('Fin du délai d’appel vendredi.')
	await page.getByRole('button', { name: 'Enregistrer le motif' }).click()
	await expect(page.getByText(/Fin du délai d’appel vendredi\./)).toBeVisible()
	await page.getByRole('button', { name: 'Noter un accord donné autrement' }).click()
	await page.getByRole('dialog').getByText('de vive voix').click()
	await page.getByRole('button', { name: 'Noter l’accord' }).click()
	await expect(page.getByText(/de vive voix\s; noté par/)).toBeVisible()
	for (const missing of await page.getByRole('button', { name: /^Passer outre, avec un motif\s: .*recevr/ }).all()) {
		await missing.click()
		await page.getByRole('textbox', { name: 'Pourquoi passez-vous outre ?' }).fill('Remise en main propre prévue.')
		await page.getByRole('button', { name: 'Enregistrer le motif' }).click()
	}

	await page.getByRole('button', { name: 'Figer le dossier' }).click()
	await expect(page.getByText(/Le dossier est figé\s: 1 pièce/)).toBeVisible()
	await expect(page.getByText('Tous les documents sont faits.')).toBeVisible({ timeout: 60_000 })
	await page.getByRole('button', { name: /^Convoquer les \d+ élus/ }).click()
	await page.evaluate(() => Object.assign(window, { nc_lastLogin: 0 })) // as if the password had been given long ago
	await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click()
	await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD)
	await page.getByRole('button', { name: 'Confirmer' }).click()
	await expect(page.getByText(/^Envoi par/)).toBeVisible()
	await expect(page.getByText('Procédure d’urgence', { exact: false })).toBeVisible()
	await expect(page.getByRole('row').filter({ hasText: 'Jocelyne Vuillet' })).toContainText('Envoyé', { timeout: 30_000 })

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
