/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { expectAccessible } from './accessible'
import { convene } from './convened'
import { call, COUNCILLOR, occ, SECRETARY, storeEvent } from './host'
import { expect, PHONE, test } from './journey'
import { mailsTo } from './mails'
import { councilId, inDays, newMeeting } from './meetings'
import { address } from './pages/address'

const ACCOUNTS = 'Compte financier unique 2026'
const ROADS = 'Voirie communale'

/** Accepts the invitation that the last convocation brought. */
async function acceptInCalendar(uid: string): Promise<void> {
	const members = await call<{ uid: string | null, email: string | null }[]>(SECRETARY, 'GET', `/councils/${await councilId()}/members?limit=100`)
	const invitation = mailsTo(members.find((one) => one.uid === uid)!.email!).at(-1)!.attachments[0]!.text!
	const event = invitation.replaceAll('\r\n ', '').replace(/^METHOD:.*\r\n/m, '').replace('PARTSTAT=NEEDS-ACTION', 'PARTSTAT=ACCEPTED')
	expect(await storeEvent(uid, 'seance.ics', event)).toBeLessThan(300)
}

test('the secretary confirms what a calendar says and notes who withdraws; the agenda tells it', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const meeting = await newMeeting([ROADS, ACCOUNTS], inDays(23))
	await convene(meeting)
	await acceptInCalendar(COUNCILLOR)

	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/reponses`)
	const row = page.getByRole('row').filter({ hasText: 'Jocelyne Vuillet' })
	await expect(row).toContainText('d’après son agenda')
	await row.getByRole('button', { name: 'Confirmer ce que dit l’agenda de Jocelyne Vuillet' }).press('Enter')
	await expect(row).toContainText('Présente')
	await expect(row.getByRole('rowheader')).toBeFocused()
	await expect(page.getByText('1 présent ·', { exact: false })).toBeVisible()

	await page.getByRole('button', { name: `Le noter pour « ${ACCOUNTS} »` }).click()
	await expect(page.getByText(/^Point 2\s: .*Odile Perrachon se retire/)).toBeVisible()
	await expect(page.getByRole('heading', { name: 'Points dont un élu se retire (déport)' })).toBeFocused()
	await page.getByRole('button', { name: 'Noter un déport' }).click()
	await expectAccessible(page, 'noter un déport')
	const dialog = page.getByRole('dialog')
	await dialog.getByLabel('Point de l’ordre du jour').selectOption({ label: `1 · ${ROADS}` })
	await dialog.getByLabel('Élu qui se retire').selectOption({ label: 'Fabrice Dunand' })
	await dialog.getByRole('button', { name: 'Noter le déport' }).click()
	await expect(page.getByText(/^Point 1\s: .*Fabrice Dunand se retire/)).toBeVisible()

	await page.goto(address.meeting(meeting.id))
	await expect(page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: ROADS }).first()).toContainText('1 élu se retire')
	await page.goto(address.item(meeting.id, meeting.items[ROADS]!))
	await page.getByRole('tab', { name: 'Détails' }).click()
	await page.getByRole('link', { name: '1 élu se retire de ce point' }).click()
	await expect(page.getByRole('heading', { name: 'Qui viendra' })).toBeVisible()

	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	await page.getByRole('button', { name: /^Noter la remise/ }).first().click()
	await expectAccessible(page, 'noter une remise')

	const phone = await arrive(SECRETARY, { ...PHONE, colorScheme: 'dark' })
	await phone.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/reponses`)
	await phone.getByRole('button', { name: 'Noter un déport' }).tap()
	await expectAccessible(phone, 'noter un déport, 360 px, sombre')
	await phone.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	await expect(phone.getByRole('row').filter({ hasText: 'Jocelyne Vuillet' })).toContainText('présente')
	await expectAccessible(phone, 'ce qu’est devenue la convocation, 360 px, sombre')
	expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
