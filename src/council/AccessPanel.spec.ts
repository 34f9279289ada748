/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AccessPicture, RepairReport } from '../api/types'

import { flushPromises } from '@vue/test-utils'
import AccessPanel from './AccessPanel.vue'
import RecreateDialog from './RecreateDialog.vue'
import { checkFolders, fetchAccess, recreateFolders, repairFolders } from '../api/access'
import { ApiError } from '../api/ApiError'
import { aHome, aSummary } from './given'
import { rendered, saying } from './rendered'

jest.mock('../api/councils')
jest.mock('../api/access')

const picture: AccessPicture = {
	groups: {
		councillor: [{ gid: 'elus', displayName: 'Élus', count: 13, exists: true }],
		staff: [],
		manager: [{ gid: 'mairie', displayName: 'Mairie', count: 1, exists: false }],
	},
	folders: [
		{ key: 'published', name: 'Conseil municipal – Les Arollières', fileId: 1, rights: [{ role: 'councillor', write: false }], state: 'ok', lostAccess: 0 },
		{ key: 'space', name: 'Conseil municipal – Les Arollières – Espace élus', fileId: 2, rights: [{ role: 'councillor', write: true }], state: 'lost_access', lostAccess: 2 },
	],
	lastReport: null,
	paperMembers: 2,
	members: 15,
}
const line = (level: RepairReport['lines'][number]['level'], message: string, people: string[] = []) => ({
	level,
	code: 'x',
	message,
	detail: null,
	people: people.map((uid) => ({ uid, displayName: uid })),
})
const report = (...lines: RepairReport['lines']): RepairReport => ({ applied: false, checkedAt: '2027-01-12T06:12:00+01:00', lines })

async function panel(roles: ('staff' | 'manager')[] = ['manager']) {
	jest.mocked(fetchAccess).mockResolvedValue(picture)
	const { wrapper } = await rendered(AccessPanel, { councils: [aSummary({ roles })], home: aHome(), entered: 1, props: { councilId: 1 } })
	return wrapper
}

it('says in words who reads and who writes each folder, and whether it is in order', async () => {
	const wrapper = await panel()
	const [published, space] = wrapper.findAll('.drawing .folder').map((folder) => folder.text())
	expect(published).toContain('Read by:élus')
	expect(published).toContain('Written by:the app alone')
	expect(published).toContain('in order')
	expect(space).toContain('Read and written by:élus')
	expect(space).toContain('2 lost accesses')
})

it('points out a group that is gone and a role without group', async () => {
	const text = (await panel()).text()
	expect(text).toContain('this group no longer exists')
	expect(text).toContain('no group yet')
})

it('checks without touching, then repairs for the people named once asked', async () => {
	jest.mocked(checkFolders).mockResolvedValue(report(line('to_repair', 'Yanis has left the share', ['yanis'])))
	jest.mocked(repairFolders).mockResolvedValue(report(line('repaired', 'Yanis sees the folder again', ['yanis'])))
	const wrapper = await panel()
	await saying(wrapper, 'Check and repair').trigger('click')
	await flushPromises()
	expect(wrapper.text()).toContain('Yanis has left the share')
	expect(repairFolders).not.toHaveBeenCalled()
	await saying(wrapper, 'Repair for 1 person').trigger('click')
	await flushPromises()
	expect(repairFolders).toHaveBeenCalledWith(1)
	expect(wrapper.text()).toContain('Yanis sees the folder again')
	expect(fetchAccess).toHaveBeenCalledTimes(2)
})

it('makes anew what is lost only once that is agreed to, and never by a repair', async () => {
	jest.mocked(recreateFolders).mockClear()
	jest.mocked(checkFolders).mockResolvedValue(report(line('lost', 'The folder is gone')))
	jest.mocked(recreateFolders).mockResolvedValue(report(line('repaired', 'The folder is there again')))
	const wrapper = await panel()
	await saying(wrapper, 'Check and repair').trigger('click')
	await flushPromises()
	expect(wrapper.text()).toContain('The folder is gone')
	expect(wrapper.text()).toContain('Copy for the operator')
	expect(wrapper.findAll('button').map((button) => button.text()).filter((text) => text.startsWith('Repair'))).toEqual([])

	await saying(wrapper, 'Make anew, empty').trigger('click')
	await flushPromises()
	const ask = () => wrapper.findComponent(RecreateDialog)
	ask().vm.$emit('close', false)
	await flushPromises()
	expect(ask().exists()).toBe(false)
	expect(recreateFolders).not.toHaveBeenCalled()

	await saying(wrapper, 'Make anew, empty').trigger('click')
	await flushPromises()
	ask().vm.$emit('close', true)
	await flushPromises()
	expect(recreateFolders).toHaveBeenCalledWith(1)
	expect(wrapper.text()).toContain('The folder is there again')
	expect(() => saying(wrapper, 'Make anew, empty')).toThrow()
})

it('offers no repair when nothing is out of order', async () => {
	jest.mocked(checkFolders).mockResolvedValue(report(line('ok', 'All is well')))
	const wrapper = await panel()
	await saying(wrapper, 'Check and repair').trigger('click')
	await flushPromises()
	expect(wrapper.text()).toContain('All is well')
	expect(wrapper.findAll('button').map((button) => button.text()).filter((text) => text.startsWith('Repair'))).toEqual([])
})

it('keeps the picture when a check fails and says why', async () => {
	jest.mocked(checkFolders).mockRejectedValue(new ApiError('unavailable'))
	const wrapper = await panel()
	await saying(wrapper, 'Check and repair').trigger('click')
	await flushPromises()
	expect(wrapper.text()).toContain('The server does not answer for the moment.')
	expect(wrapper.find('.drawing').exists()).toBe(true)
})

it('lets staff look, not change', async () => {
	const wrapper = await panel(['staff'])
	expect(wrapper.find('.drawing').exists()).toBe(true)
	expect(() => saying(wrapper, 'Change the groups')).toThrow()
	expect(() => saying(wrapper, 'Check and repair')).toThrow()
})
