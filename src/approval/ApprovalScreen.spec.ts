/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import ErrorCard from '../ui/ErrorCard.vue'
import ApprovalScreen from './ApprovalScreen.vue'
import CorrectionDialog from './CorrectionDialog.vue'
import { approvalDocumentUrl, askCorrection, fetchApproval, fetchApprovalPrinting, giveApproval } from '../api/approvals'
import { fetchHome } from '../api/councils'
import { aHome, aSummary } from '../council/given'
import { rendered } from '../council/rendered'
import { print } from '../documents/printing'
import { announcement } from '../ui/announcer'
import { anApproval } from './given'

jest.mock('../api/approvals')
jest.mock('../api/councils')
jest.mock('../documents/printing', () => ({ print: jest.fn() }))

const item = { number: '1', title: 'Tarifs', closedSession: false, note: null, isNew: false, pieces: [], documents: [{ id: 5, name: '01_rapport_tarifs.pdf', mime: 'application/pdf', size: 2048 }] }

async function shown(values: Parameters<typeof anApproval>[0] = {}) {
	jest.mocked(approvalDocumentUrl).mockReturnValue('/accord/pieces/5')
	jest.mocked(fetchApproval).mockResolvedValue(anApproval({ mayApprove: true, agenda: [item], ...values }))
	const { wrapper } = await rendered(ApprovalScreen, { councils: [aSummary({ roles: ['councillor'] })], home: aHome({ members: 15 }), props: { meetingId: 10 } })
	await flushPromises()
	return wrapper
}

const button = (wrapper: Awaited<ReturnType<typeof shown>>, text: string) => wrapper.findAll('button').find((one) => one.text() === text)

beforeEach(() => jest.clearAllMocks())

it('shows the pieces, until when it may leave and to how many', async () => {
	const wrapper = await shown()
	expect(wrapper.find('a[href="/accord/pieces/5"]').text()).toContain('Rapport tarifs')
	expect(wrapper.text()).toContain('To be sent by Friday, January 15, 23:59 at the latest · 15 members')
})

it('prints the convocation as it would be sent, and says when it cannot', async () => {
	const wrapper = await shown()
	jest.mocked(fetchApprovalPrinting).mockRejectedValue(new TypeError('no network'))
	await button(wrapper, 'See the convocation as the élus will read it')!.trigger('click')
	await flushPromises()
	expect(fetchApprovalPrinting).toHaveBeenCalledWith(10)
	expect(print).not.toHaveBeenCalled()
	expect(wrapper.findComponent(ErrorCard).exists()).toBe(true)
})

it('lets the maire say what is to be corrected; it is said, and the home is read again', async () => {
	const wrapper = await shown()
	await button(wrapper, 'Ask for a correction')!.trigger('click')
	await flushPromises()
	const corrected = anApproval({ mayApprove: true, correction: { by: 'Odile Perrachon', at: '2027-01-14T17:10:00+01:00', word: 'La date est fausse.' } })
	jest.mocked(askCorrection).mockResolvedValue(corrected)
	const before = jest.mocked(fetchHome).mock.calls.length
	wrapper.findComponent(CorrectionDialog).vm.$emit('changed', corrected)
	await flushPromises()

	expect(announcement.value).toContain('La date est fausse.')
	expect(wrapper.text()).toContain('La date est fausse.')
	expect(wrapper.findComponent(CorrectionDialog).exists()).toBe(false)
	expect(jest.mocked(fetchHome).mock.calls.length).toBe(before + 1)
})

it('approves what is on the screen', async () => {
	const wrapper = await shown()
	jest.mocked(giveApproval).mockResolvedValue(anApproval({ mayApprove: true, given: { how: 'app', at: '2027-01-14T17:10:00+01:00', by: 'Odile Perrachon', notedBy: null, word: null, withdrawnAt: null } }))
	await button(wrapper, 'I approve this agenda and its convocation')!.trigger('click')
	await flushPromises()
	expect(giveApproval).toHaveBeenCalledWith(10, 'f1')
	expect(wrapper.text()).toContain('Approved by Odile Perrachon')
	expect(button(wrapper, 'Ask for a correction')).toBeUndefined()
})
