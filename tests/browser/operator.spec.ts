/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ADMIN, dav, occ } from './host'
import { expect, test } from './journey'
import { AdminPage } from './pages/AdminPage'

test('The operator creates a council; what is mistyped says what to do and nothing typed is lost', async ({ arrive }) => {
	for (const group of ['fruitieres-elus', 'fruitieres-agents', 'fruitieres-mairie', 'fruitieres-anciens']) {
		occ('group:add', group)
	}
	occ('group:adduser', 'fruitieres-mairie', ADMIN)
	const page = await arrive(ADMIN)
	const admin = new AdminPage(page)
	await admin.open()
	await expect(admin.table.getByRole('rowheader', { name: 'Commune des Arollières' })).toBeVisible()

	await admin.begin()
	await admin.field('Nom officiel').fill('Commune des Fruitières')
	await admin.field('Nom court').fill('Les Fruitières')
	await admin.field('Code INSEE').fill('7399')
	await admin.field('Population municipale').fill('412')
	await admin.choose('Groupes des élus', 'fruitieres-anc', 'fruitieres-anciens')
	await admin.choose('Groupes des agents', 'fruitieres-ag', 'fruitieres-agents')
	await admin.choose('Groupes des gestionnaires', 'fruitieres-m', 'fruitieres-mairie')
	await admin.create()
	await expect(admin.dialog).toContainText('Un code INSEE a cinq caractères')
	await admin.field('Code INSEE').fill('73991')
	occ('group:delete', 'fruitieres-anciens')
	await admin.create()
	await expect(admin.dialog).toContainText('Le groupe « fruitieres-anciens » n’existe pas.')
	await expect(admin.field('Nom officiel')).toHaveValue('Commune des Fruitières')
	await admin.dialog.getByRole('button', { name: 'Désélectionner fruitieres-anciens' }).click()
	await admin.choose('Groupes des élus', 'fruitieres-el', 'fruitieres-elus')
	await admin.create()

	await expect(admin.dialog).toBeHidden()
	await expect(admin.table.getByRole('row', { name: /Commune des Fruitières/ })).toContainText('en ordre')
	expect(await dav(ADMIN, 'PROPFIND', 'Conseil municipal – Les Fruitières – Préparation')).toBe(207)
})
