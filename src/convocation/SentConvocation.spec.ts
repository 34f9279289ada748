/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Dispatch } from '../api/types'
import type { ConveningStore } from './useConvening'

import { flushPromises, mount } from '@vue/test-utils'
import { computed, shallowRef } from 'vue'
import NcButton from '@nextcloud/vue/components/NcButton'
import SentConvocation from './SentConvocation.vue'
import { aMeeting } from '../agenda/given'
import { ApiError } from '../api/ApiError'
import { aCouncil } from '../council/given'
import { settingsOf } from '../router'
import { aConvocation, aDispatch, aFollowed, anAsking, anAttempt } from './given'

const NOW = '2027-01-15T10:00:00+01:00'
const paper = aDispatch({ id: 2, memberId: 2, name: 'Brigitte Lombard-Morel', channel: 'paper', state: 'paper', sentAt: null })
const refused = aDispatch({ id: 3, memberId: 3, name: 'Étienne Suchet', state: 'failed', sentAt: null, error: '550 unknown' })

function shown(dispatches: Dispatch[], actions: Partial<Record<'deliver' | 'bounce' | 'again' | 'remind' | 'display', jest.Mock>> = {}, now = NOW, inForce = true) {
	const error = shallowRef<ApiError | null>(null)
	const failure = computed(() => error.value === null ? null : { error: error.value })
	const store = { failure, ...actions } as unknown as ConveningStore
	const wrapper = mount(SentConvocation, {
		props: {
			convocation: aConvocation(dispatches),
			council: aCouncil(),
			meeting: aMeeting({ startsAt: '2027-01-19T19:00:00+01:00', kind: 'ordinary' }),
			inForce,
			asking: anAsking({ now }),
			followed: dispatches.map(({ memberId }) => aFollowed({ memberId })),
			now,
			busy: false,
			store,
		},
		attachTo: document.body,
	})
	return { wrapper, error }
}

const inDialog = () => document.querySelector('[role="dialog"]')!

async function press(name: string, root: Element = document.body): Promise<void> {
	const isNamed = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name
	;[...root.querySelectorAll('button')].find(isNamed)!.click()
	await flushPromises()
}

afterEach(() => document.body.replaceChildren())

it('names who is not convened, with the reason, and puts them first', () => {
	const { wrapper } = shown([aDispatch(), paper, refused])

	expect(wrapper.get('[role="status"]').text()).toBe('Not convened yet: Brigitte Lombard-Morel (on paper: to be delivered), Étienne Suchet (refused by the mail server). Hand them the convocation or post it by Friday, January 15, 2027, 23:59 at the latest.')
	expect(wrapper.findAll('tbody th b').map((name) => name.text())).toEqual(['Étienne Suchet', 'Brigitte Lombard-Morel', 'Odile Perrachon'])
})

it('leaves alone whose e-mail is leaving', () => {
	const { wrapper } = shown([aDispatch({ state: 'queued', sentAt: null })])

	expect(wrapper.get('[role="status"]').text()).toBe('1 e-mail is leaving. You may close this page: the server goes on.')
	expect(wrapper.find('.dispatch--late').exists()).toBe(false)
	expect(wrapper.text()).not.toContain('Note the delivery')
})

it('gives no advice that comes too late', () => {
	const text = (now: string) => shown([paper], {}, now).wrapper.get('[role="status"]').text()

	expect(text('2027-01-16T09:00:00+01:00')).toContain('put the meeting off, or use the urgency procedure')
	expect(text('2027-01-19T20:00:00+01:00')).toContain('nothing cures it now')
})

it('asks nothing more of an act that a later one overtook', () => {
	const text = shown([paper], {}, NOW, false).wrapper.get('[role="status"]').text()

	expect(text).toBe('A later act moved the meeting or cancelled it: what follows is the proof of this sending, nothing is left to do about it.')
})

it('is sorted by a column and says so, and shows only those to be reminded', async () => {
	const { wrapper } = shown([aDispatch(), paper])
	const names = () => wrapper.findAll('tbody th b').map((name) => name.text())
	const heads = () => wrapper.findAll('thead th').map((head) => head.attributes('aria-sort'))
	expect(heads()).toEqual([undefined, undefined, undefined, undefined, 'ascending'])
	await wrapper.findAll('thead button')[0]!.trigger('click')
	await wrapper.findAll('thead button')[0]!.trigger('click')
	expect(heads()[0]).toBe('descending')
	expect(names()).toEqual(['Odile Perrachon', 'Brigitte Lombard-Morel'])
	await press('Show only the one to be reminded (1)')

	expect(names()).toEqual(['Odile Perrachon'])
})

it('notes a delivery at its own moment, and keeps what was typed when the server refuses', async () => {
	const deliver = jest.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true)
	const { error } = shown([paper], { deliver })
	await press('Note the delivery : Brigitte Lombard-Morel')
	inDialog().querySelector<HTMLInputElement>('input[value="posted"]')!.click()
	const hour = inDialog().querySelector<HTMLInputElement>('input[type="time"]')!
	hour.value = '09:30'
	hour.dispatchEvent(new Event('input'))
	error.value = new ApiError('server', { message: 'The server is down.' })
	await press('Note the delivery', inDialog())
	expect(inDialog().textContent).toContain('The server is down.')
	await press('Note the delivery', inDialog())

	expect(deliver.mock.calls).toEqual([[2, 'posted', '2027-01-15T09:30'], [2, 'posted', '2027-01-15T09:30']])
	expect(document.querySelector('[role="dialog"]')).toBeNull()
	expect(document.activeElement?.textContent).toContain('Brigitte Lombard-Morel')
})

it('proposes no moment before the sending, when the page was read earlier', async () => {
	shown([paper], {}, '2027-01-14T17:09:00+01:00')
	await press('Note the delivery : Brigitte Lombard-Morel')

	expect(inDialog().querySelector<HTMLInputElement>('input[type="time"]')!.value).toBe('17:10')
})

it('says that a delivery is out of time before it is noted, and corrects one', async () => {
	shown([{ ...paper, delivered: { how: 'posted', at: '2027-01-16T08:00:00+01:00', recordedBy: 'Valérie' } }], {}, '2027-01-16T09:00:00+01:00')
	await press('Correct the delivery : Brigitte Lombard-Morel')

	expect(inDialog().querySelector<HTMLInputElement>('input[value="posted"]')!.checked).toBe(true)
	expect(inDialog().textContent).toContain('This is after the last legal moment')
	expect(inDialog().textContent).toContain('Noted by Valérie')
})

it('leads to the address that was refused', () => {
	const { wrapper } = shown([refused])

	const link = wrapper.findAllComponents(NcButton).find((one) => one.text() === 'Correct the address')!
	expect(link.props('to')).toEqual(settingsOf(aCouncil().id, 'members'))
})

it('asks before it sends one more e-mail', async () => {
	const again = jest.fn().mockResolvedValue(true)
	shown([refused], { again })
	await press('Send again : Étienne Suchet')
	expect(again).not.toHaveBeenCalled()
	await press('Cancel', inDialog())
	expect(again).not.toHaveBeenCalled()
	await press('Send again : Étienne Suchet')
	await press('Send again', inDialog())

	expect(again.mock.calls).toEqual([[3, 1]])
})

it('keeps the word to the silent ones when they could not be reminded', async () => {
	const remind = jest.fn().mockResolvedValue(false)
	const { error } = shown([aDispatch()], { remind })
	await press('Remind Odile Perrachon')
	const word = inDialog().querySelector('textarea')!
	word.value = 'Répondez avant jeudi.'
	word.dispatchEvent(new Event('input'))
	error.value = new ApiError('offline', {})
	await press('Remind 1 person', inDialog())

	expect(remind).toHaveBeenCalledWith(1, [1], 'Répondez avant jeudi.')
	expect(inDialog().querySelector('textarea')!.value).toBe('Répondez avant jeudi.')
	expect(inDialog().querySelector('.error-card')).not.toBeNull()
})

it('notes that an e-mail came back, says what to do then, and lets it be corrected or taken back', async () => {
	const bounce = jest.fn<Promise<boolean>, [number, number, string | null]>(async () => true)
	const { wrapper } = shown([aDispatch()], { bounce })
	await press('Note that it came back : Odile Perrachon')
	await press('Note that it came back', inDialog())
	expect(bounce).toHaveBeenLastCalledWith(1, 1, '2027-01-15T10:00')
	expect(document.activeElement).toBe(document.getElementById('dispatch-1'))

	const bounced = { at: '2027-01-15T08:00:00+01:00', notedAt: '2027-01-15T08:05:00+01:00', notedBy: 'Valérie' }
	await wrapper.setProps({ convocation: aConvocation([aDispatch({ attempts: [anAttempt({ bounced })] })]) })
	expect(wrapper.get('[role="status"]').text()).toContain('Not convened yet: Odile Perrachon (the e-mail came back')
	expect(wrapper.get('tbody').text()).toContain('Hand the paper over or post it; or correct the address, then send again.')
	expect(wrapper.get('tbody').text()).toContain('Correct the address')
	await press('Correct the return : Odile Perrachon')
	expect(inDialog().textContent).toContain('Noted by Valérie')
	await press('It did not come back', inDialog())
	expect(bounce).toHaveBeenLastCalledWith(1, 1, null)
})

it('asks which e-mail came back when several left, and keeps those before the last in sight', async () => {
	const bounce = jest.fn(async () => true)
	const { wrapper } = shown([aDispatch({ attempt: 2, attempts: [anAttempt(), anAttempt({ attempt: 2, address: 'perrachon@example.org', sentAt: '2027-01-15T09:00:00+01:00' })] })], { bounce })
	expect(wrapper.get('tbody').text()).toContain('E-mail 1: sent Thu 17:10 to odile@example.org')
	await press('Note that it came back : Odile Perrachon')
	const first = [...inDialog().querySelectorAll('input[type="radio"]')][0] as HTMLInputElement
	first.click()
	await flushPromises()
	await press('Note that it came back', inDialog())
	expect(bounce).toHaveBeenLastCalledWith(1, 1, '2027-01-15T10:00')
})

it('tells apart whoever left the council, who is not counted', () => {
	const { wrapper } = shown([aDispatch(), aDispatch({ id: 2, memberId: 2, name: 'Fabrice Dunand', former: true })])
	expect(wrapper.text()).toContain('No longer in exercise: told, not convened')
	expect(wrapper.text()).toContain('1 member of the council')
})
