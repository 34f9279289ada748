/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import ApprovalActions from './ApprovalActions.vue'
import { ApiError } from '../api/ApiError'
import { askApproval } from '../api/approvals'
import { announcement } from '../ui/announcer'
import { anApproval } from './given'

jest.mock('../api/approvals')

function shown(values: Parameters<typeof anApproval>[0] = {}) {
	return mount(ApprovalActions, { props: { approval: anApproval(values), now: '2027-01-14T17:10:00+01:00' }, global: { stubs: { NcButton: { template: '<button><slot /></button>' } } } })
}

const names = (wrapper: ReturnType<typeof shown>) => wrapper.findAll('button').map((one) => one.text())

beforeEach(() => jest.clearAllMocks())

it('asks once for two taps, and says what became of it', async () => {
	let answer!: (approval: ReturnType<typeof anApproval>) => void
	jest.mocked(askApproval).mockReturnValue(new Promise((resolve) => {
		answer = resolve
	}))
	const wrapper = shown()
	const ask = wrapper.findAll('button')[0]!
	await ask.trigger('click')
	await ask.trigger('click')
	answer(anApproval({ askedAt: '2027-01-14T17:10:00+01:00' }))
	await flushPromises()

	expect(askApproval).toHaveBeenCalledTimes(1)
	expect(wrapper.emitted('changed')).toHaveLength(1)
	expect(announcement.value).toContain('was asked on Thursday, January 14, 2027, 17:10')
})

it('says why it could not be asked', async () => {
	jest.mocked(askApproval).mockRejectedValue(new ApiError('offline'))
	const wrapper = shown()
	await wrapper.findAll('button')[0]!.trigger('click')
	await flushPromises()

	expect(wrapper.find('[role=alert]').text()).toContain('No network')
})

it('offers to whom it concerns: to ask, to note, to read and approve; nothing to others', () => {
	expect(names(shown())).toEqual(['Ask Odile Perrachon', 'Note an approval given otherwise'])
	expect(names(shown({ askedAt: '2027-01-14T10:00:00+01:00' }))[0]).toBe('Ask Odile Perrachon once more')
	expect(names(shown({ mayApprove: true }))).toEqual(['Read and approve', 'Note an approval given otherwise'])
	expect(names(shown({ mayNote: false }))).toEqual([])
	expect(names(shown({ maire: null }))).toEqual([])
})
