/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { AGENT, dav, occ, OTHER_COUNCILLOR, SECRETARY, SPACE_FOLDER } from './host'
import { expect, test } from './journey'
import { councilId } from './meetings'
import { AccessPage } from './pages/AccessPage'

const GROUP = 'arollieres-commission'

test('The manager gives a role to one more group, seeing first who gains and then who loses', async ({ arrive }) => {
	occ('group:add', GROUP)
	occ('group:adduser', GROUP, SECRETARY)
	occ('group:adduser', GROUP, AGENT)
	expect(await dav(AGENT, 'PROPFIND', SPACE_FOLDER)).toBe(404)
	const page = await arrive(SECRETARY)
	const access = new AccessPage(page)
	await access.open(await councilId())
	await expect(page.getByText(SPACE_FOLDER).first()).toBeVisible()

	await access.changeGroups.click()
	await access.add(/^Élus/, GROUP)
	await expect(access.preview).toContainText('Élus : 2 personnes gagnent l’accès')
	await expect(access.preview).toContainText('Kevin Duret')
	await access.save()
	await expect(page.getByText(GROUP, { exact: true }).first()).toBeVisible()
	await expect.poll(() => dav(AGENT, 'PROPFIND', SPACE_FOLDER)).toBe(207)

	await access.changeGroups.click()
	await access.dialog.getByRole('button', { name: `Désélectionner ${GROUP}` }).click()
	await expect(access.preview).toContainText('Élus : 2 personnes perdent l’accès')
	await access.save()
	await expect(page.getByText(GROUP, { exact: true })).toHaveCount(0)
	await expect.poll(() => dav(AGENT, 'PROPFIND', SPACE_FOLDER)).toBe(404)
})

test('A councillor who left a folder by mistake gets it back by « Vérifier et réparer »', async ({ arrive }) => {
	expect(await dav(OTHER_COUNCILLOR, 'PROPFIND', SPACE_FOLDER)).toBe(207)
	expect(await dav(OTHER_COUNCILLOR, 'DELETE', SPACE_FOLDER)).toBe(204)
	expect(await dav(OTHER_COUNCILLOR, 'PROPFIND', SPACE_FOLDER)).toBe(404)

	const page = await arrive(SECRETARY)
	const access = new AccessPage(page)
	await access.open(await councilId())
	await access.repair.getByRole('button', { name: /^Vérifier/ }).click()
	await expect(access.repair).toContainText(`Yanis Ferrand a quitté « ${SPACE_FOLDER} »`)
	await expect(access.repair).toContainText('à réparer')
	await access.repair.getByRole('button', { name: 'Réparer pour 1 personne' }).click()
	await expect(access.repair).toContainText('réparé')
	expect(await dav(OTHER_COUNCILLOR, 'PROPFIND', SPACE_FOLDER)).toBe(207)
})
