/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { mount } from '@vue/test-utils'
import CheckList from './CheckList.vue'
import { check } from './check'

const notice = check('notice', 'error', 'L2121-11', '2 clear days, 3 needed')
const approval = check('approval', 'error', 'L2121-10', 'The maire has not agreed')
const paper = check('paper', 'warning', 'L2121-10', '2 members on paper')
const bare = (id: number) => check(`item:${id}`, 'warning', null, `${id} · Voirie`, 'no piece yet', id)
const override = (name: string) => ({ check: name, reason: 'Péril', by: 'Valérie Mollard', at: '2027-01-14T16:42:00+01:00' })

function shown(props: Partial<InstanceType<typeof CheckList>['$props']> = {}) {
	return mount(CheckList, {
		props: { checks: [notice, approval, paper], passedOver: [], checking: { councilId: 1, meetingId: 10, isLater: false }, now: '2027-01-14T17:10:00+01:00', save: async () => true, ...props },
		slots: { approval: '<button>Ask the maire</button>' },
		global: { stubs: { RouterLink: { template: '<a><slot /></a>' } } },
	})
}

const titles = (wrapper: ReturnType<typeof shown>) => wrapper.findAll('.check__title p').map((one) => one.text().split(' : ')[1])

it('puts what is passed over after what is left to settle or to look at', () => {
	expect(titles(shown({ passedOver: [override('notice')] }))).toEqual(['The maire has not agreed', '2 members on paper', '2 clear days, 3 needed'])
})

it('leaves a card where it is while it is passed over, until checks come or go', async () => {
	const wrapper = shown()
	await wrapper.setProps({ passedOver: [override('notice')] })
	expect(titles(wrapper)).toEqual(['2 clear days, 3 needed', 'The maire has not agreed', '2 members on paper'])
	await wrapper.setProps({ checks: [notice, paper] })
	expect(titles(wrapper)).toEqual(['2 members on paper', '2 clear days, 3 needed'])
})

it('says the agreement of the maire once, with what may be done about it and its override', () => {
	const cards = shown().findAll('.check').filter((one) => one.text().includes('maire'))
	expect(cards).toHaveLength(1)
	expect(cards[0]!.findAll('button').map((one) => one.text())).toEqual(['L2121-10', 'Ask the maire', 'Go ahead with a reason'])
})

it('gathers items that are not complete in one card', () => {
	const wrapper = shown({ checks: [bare(1), bare(2), bare(3)] })
	expect(wrapper.find('.items').text()).toContain('3 items to complete')
	expect(wrapper.findAll('.items__one')).toHaveLength(3)
	expect(wrapper.findAll('.check')).toHaveLength(0)
})

it('folds what is in order when there is much of it', () => {
	const fine = (count: number) => Array.from({ length: count }, (_, index) => check(`fine${index}`, 'ok', null, 'Fine'))
	expect(shown({ checks: fine(8) }).find('details').attributes('open')).toBeDefined()
	expect(shown({ checks: fine(9) }).find('details').attributes('open')).toBeUndefined()
})
