/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingUnderTest } from './meetings'

import { expectAccessible } from './accessible'
import { leave } from './convened'
import { call, occ, SECRETARY } from './host'
import { expect, test } from './journey'
import { mailsTo } from './mails'
import { attach, councilId, inDays, newMeeting } from './meetings'
import { ConveningPage } from './pages/ConveningPage'

interface Act {
	readonly id: number
	readonly version: number
}

const MEMBER = 'jocelyne.vuillet'

/** By the API, as the page does it. */
async function convene({ id }: MeetingUnderTest): Promise<void> {
	const { id: act } = await call<Act>(SECRETARY, 'POST', `/meetings/${id}/convocations`, {})
	const { version } = await call<Act>(SECRETARY, 'POST', `/convocations/${act}/seal`, {})
	const overridden = await call<Act>(SECRETARY, 'PUT', `/convocations/${act}/override`, { check: 'recipients', reason: 'Remise en main propre' }, version)
	await call(SECRETARY, 'POST', `/convocations/${act}/send`, {}, overridden.version)
	await leave(act)
}

test('after the convocation the secretary adds an item, sends an additif, then cancels; an élu has one e-mail each time', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const meeting = await newMeeting(['Voirie communale'], inDays(9))
	await convene(meeting)
	const members = await call<{ uid: string | null, email: string | null }[]>(SECRETARY, 'GET', `/councils/${await councilId()}/members?limit=100`)
	const { email } = members.find(({ uid }) => uid === MEMBER)!
	const before = mailsTo(email!).length
	await call(SECRETARY, 'POST', `/meetings/${meeting.id}/items`, { kind: 'deliberation', title: 'Tarifs de la cantine' })
	await attach(meeting, 'Tarifs de la cantine', 'Tarifs.pdf')

	const page = await arrive(SECRETARY)
	const convening = new ConveningPage(page)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}`)
	await expect(page.getByText('Attend un additif', { exact: false })).toBeVisible()
	await page.getByRole('link', { name: 'L’envoyer depuis la page de la convocation' }).click()
	await page.getByRole('button', { name: /^Additif, report, annulation/ }).click()
	await expectAccessible(page, 'ce qui peut suivre une convocation')
	await expect(page.getByRole('button', { name: /^Seconde convocation/ })).toBeDisabled()
	await page.getByRole('button', { name: /^Additif à l’ordre du jour/ }).press('Enter')
	await page.getByRole('dialog').getByRole('button', { name: 'Préparer' }).click()
	await expect(page.getByText('aucun élu n’en a encore été prévenu', { exact: false })).toBeVisible()
	await expect(page.getByText('1 point ajouté, 1 nouvelle pièce')).toBeVisible()
	await page.getByText('PDF', { exact: true }).click() // axe waits for ever for a frame in which nothing may run
	await expectAccessible(page, 'un additif en préparation')
	await page.getByText('Courriel', { exact: true }).click()
	const piece = page.getByRole('group', { name: 'Ce que cet additif apporte' }).getByText('Tarifs.pdf')
	await piece.click()
	await expect(page.getByText('1 point ajouté, 0 nouvelle pièce')).toBeVisible()
	await piece.click()
	await expect(page.getByText('1 point ajouté, 1 nouvelle pièce')).toBeVisible()
	await expect(page.frameLocator('iframe[title="Texte du courriel"]').getByText('Point ajouté par cet additif')).toBeVisible()
	await page.getByRole('button', { name: 'Noter un accord donné autrement' }).click()
	await page.getByRole('dialog').getByText('de vive voix').click()
	await page.getByRole('button', { name: 'Noter l’accord' }).click()
	await expect(page.getByText('Le maire est d’accord avec ce qui sera envoyé')).toBeVisible()
	await convening.passOverAll()
	await page.getByRole('button', { name: 'Figer ce qui sera envoyé' }).click()
	await expect(page.getByText('Tous les documents sont faits.')).toBeVisible({ timeout: 60_000 })
	await page.getByRole('button', { name: /^Envoyer aux \d+ élus/ }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click()
	await expect(page.getByRole('button', { name: /^2\. Additif à l’ordre du jour/ })).toBeVisible()
	await convening.allLeft()
	const additif = mailsTo(email!).slice(before)
	expect(additif.map(({ subject }) => subject.replaceAll('\u00A0', ' '))).toEqual([expect.stringMatching(/^Additif à l’ordre du jour : conseil municipal/)])
	expect(additif[0]!.text).toContain('Tarifs de la cantine')

	const member = await arrive(MEMBER)
	await member.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}`)
	await expect(member.getByText(/^Additif du /).first()).toBeVisible()

	await page.getByRole('button', { name: /^Additif, report, annulation/ }).click()
	await page.getByRole('button', { name: /^Annulation/ }).click()
	await page.getByRole('dialog').getByRole('textbox', { name: /^Motif/ }).fill('Alerte météo')
	await page.getByRole('dialog').getByRole('button', { name: 'Préparer' }).click()
	await expect(page.getByText('Le motif est dans le message')).toBeVisible()
	await page.getByRole('button', { name: 'Abandonner' }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Continuer à préparer' }).click()
	await expect(page.getByText('aucun élu n’en a encore été prévenu', { exact: false })).toBeVisible()
	await page.getByRole('button', { name: 'Abandonner' }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click()
	await expect(page.getByText('aucun élu n’en a encore été prévenu', { exact: false })).toHaveCount(0)
	await expect(page.getByRole('button', { name: /^Additif, report, annulation/ })).toBeFocused()
	expect(mailsTo(email!).slice(before)).toHaveLength(1)
})
