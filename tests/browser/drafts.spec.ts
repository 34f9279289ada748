/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ask, call, COUNCILLOR, OTHER_COUNCILLOR, SECRETARY } from './host'
import { expect, PHONE, test } from './journey'
import { attach, councilId, inDays, newMeeting } from './meetings'
import { address } from './pages/address'

const ITEM = 'Tarifs des concessions du cimetière'
const OTHER = 'Cession de la remise du four banal'

test('The secretary invites an élue on one item; she reads its draft on her phone, another élu sees nothing', async ({ arrive }) => {
	const meeting = await newMeeting([OTHER, ITEM], inDays(60))
	await attach(meeting, ITEM, 'note_cantine.odt')
	await attach(meeting, ITEM, 'plan.pdf', '%PDF-1.4\n%%EOF')
	await attach(meeting, OTHER, 'avis_domaines.odt')

	const office = await arrive(SECRETARY)
	await office.goto(address.item(meeting.id, meeting.items[ITEM]!))
	const team = office.getByRole('region', { name: 'Travaillent sur ce point' })
	await team.getByRole('button', { name: 'Inviter' }).click()
	await expect(team.getByRole('combobox')).toBeFocused()
	await office.keyboard.insertText('vuillet') // at once: what is found for half of it would be taken for the answer
	await expect(team.getByRole('option')).toHaveCount(1)
	await office.keyboard.press('Enter')
	await expect(team.getByRole('listitem')).toContainText('Vuillet')
	await expect(team.getByRole('button', { name: 'Inviter' })).toBeFocused()
	await expect(team).toContainText('Les autres élus verront les pièces à la convocation.')

	const phone = await arrive(COUNCILLOR, PHONE)
	await phone.goto(address.home(await councilId()))
	await phone.getByRole('region', { name: 'Vos points en préparation' }).getByRole('link', { name: ITEM }).tap()
	await expect(phone.getByRole('heading', { name: ITEM })).toBeVisible()
	await expect(phone.getByText('avis', { exact: false })).toHaveCount(0)
	const downloaded = phone.waitForEvent('download')
	await phone.getByRole('link', { name: /note cantine/i }).tap()
	expect((await downloaded).suggestedFilename()).toBe('note_cantine.odt')
	await expect(phone.getByRole('link', { name: /note cantine/i })).not.toContainText('À lire')
	await phone.getByRole('link', { name: 'Retour à mes points' }).tap()
	await expect(phone.getByRole('link', { name: ITEM })).toBeVisible()
	await expect(phone.getByText(OTHER)).toHaveCount(0)
	expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

	const other = await arrive(OTHER_COUNCILLOR, PHONE)
	await other.goto(address.item(meeting.id, meeting.items[ITEM]!))
	await expect(other.getByText('Cette séance n’est pas ouverte pour vous')).toBeVisible()
	await expect(other.getByText(ITEM)).toHaveCount(0)
	const drafts = await call<{ documents: { id: number }[] }[]>(COUNCILLOR, 'GET', `/meetings/${meeting.id}/drafts`)
	expect((await ask(OTHER_COUNCILLOR, 'GET', `/documents/${drafts[0]!.documents[0]!.id}/draft`)).status).toBe(404)
})
