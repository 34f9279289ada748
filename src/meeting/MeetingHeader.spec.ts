/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import NcButton from '@nextcloud/vue/components/NcButton'
import MeetingHeader from './MeetingHeader.vue'
import { aMeeting, anItem, aPreparation } from '../agenda/given'
import { aHome, aSummary } from '../council/given'
import { rendered, saying } from '../council/rendered'
import { conveningOf } from '../router'

jest.mock('../api/councils')

const item = anItem({ lacks: [{ kind: 'expected', name: 'plan' }] })

async function shown(values: Parameters<typeof aMeeting>[0], canManage = true) {
	const preparation = { ...aPreparation([item], { canManage }), meeting: aMeeting(values) }
	return (await rendered(MeetingHeader, { councils: [aSummary()], home: aHome(), entered: 1, props: { preparation, now: '2027-01-12T14:05:00+01:00' } })).wrapper
}

it('leads to the convocation first; publishing alone is second', async () => {
	const wrapper = await shown({ state: 'draft' })
	const primary = wrapper.findAllComponents(NcButton).filter((button) => button.props('variant') === 'primary')
	expect(primary.map((button) => button.text())).toEqual(['Check and convene'])
	expect(primary[0]!.props('to')).toEqual(conveningOf(1))
	await saying(wrapper, 'All published').trigger('click')
	expect(wrapper.text()).toContain('0 ready')
})

it('asks for nothing more once the council is convened', async () => {
	const wrapper = await shown({ state: 'convened', convenedAt: '2027-01-12T10:00:00+01:00' })
	expect(wrapper.text()).toContain('Council convened')
	expect(wrapper.text()).not.toContain('ready')
	expect(wrapper.text()).not.toContain('missing')
	expect(saying(wrapper, 'The convocation').exists()).toBe(true)
})

it('offers agents neither', async () => {
	const wrapper = await shown({ state: 'draft' }, false)
	expect(wrapper.text()).not.toContain('convene')
})
