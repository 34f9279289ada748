/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { CouncilHealth, RepairReport } from '../api/types'

import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { fetchCouncilHealth, repairCouncil } from '../api/admin'
import { ApiError } from '../api/ApiError'
import { useCouncilHealth } from './useCouncilHealth'

jest.mock('../api/admin')

const health = (id: number, name: string) => ({ council: { id, name }, folders: 'ok' }) as CouncilHealth
const report = (level: RepairReport['lines'][number]['level']): RepairReport => ({
	applied: true,
	checkedAt: '2027-01-12T06:12:00+01:00',
	lines: [{ level, code: 'x', message: 'x', detail: null, people: [] }],
})

async function store() {
	jest.mocked(fetchCouncilHealth).mockResolvedValue([health(1, 'Val-Fleuri'), health(2, 'Les Arollières'), health(3, 'Coteaux')])
	let made: ReturnType<typeof useCouncilHealth> | null = null
	mount(defineComponent({
		setup() {
			made = useCouncilHealth()
			return () => h('div')
		},
	}))
	await flushPromises()
	return made!
}

it('names the councils of which something is gone, and goes on after one that fails', async () => {
	jest.mocked(repairCouncil).mockImplementation((id) => id === 1 ? Promise.reject(new ApiError('unavailable')) : Promise.resolve(report(id === 2 ? 'lost' : 'ok')))
	const { repairAll, lost, failure } = await store()
	await repairAll()
	expect(jest.mocked(repairCouncil).mock.calls.map(([id]) => id)).toEqual([1, 2, 3])
	expect(lost.value).toEqual(['Les Arollières'])
	expect(failure.value?.kind).toBe('unavailable')
})

it('forgets what was gone when it is repaired again', async () => {
	jest.mocked(repairCouncil).mockResolvedValueOnce(report('lost')).mockResolvedValueOnce(report('repaired'))
	const { repair, lost } = await store()
	await repair(2)
	expect(lost.value).toEqual(['Les Arollières'])
	await repair(2)
	expect(lost.value).toEqual([])
})
