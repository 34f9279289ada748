/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Mounts a screen of a council as the app does: councils, home and router around it. */
import type { VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import type { CouncilSummary, Home } from '../api/types'

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import NcContent from '@nextcloud/vue/components/NcContent'
import { fetchCouncils, fetchHome } from '../api/councils'
import { routes } from '../router'
import { provideCurrentCouncil } from './currentCouncil'

enableAutoUnmount(afterEach)

interface Around {
	/** The answer of the server, or why it refuses. */
	councils?: CouncilSummary[] | Error
	home?: Home | Error
	/** The council on screen at first. */
	entered?: number | null
	props?: Record<string, unknown>
}

function answer<T>(value: T | Error): Promise<T> {
	return value instanceof Error ? Promise.reject(value) : Promise.resolve(value)
}

/** Needs `jest.mock('../api/councils')` in the spec. */
export async function rendered(screen: Component, { councils = [], home = new Error('no home given'), entered = null, props = {} }: Around) {
	jest.mocked(fetchCouncils).mockImplementation(() => answer(councils))
	jest.mocked(fetchHome).mockImplementation(() => answer(home))
	const router = createRouter({ history: createMemoryHistory(), routes: routes.map((route) => ({ ...route, component: { template: '' } }) as typeof route) })
	const Frame = defineComponent({
		setup() {
			const { enter } = provideCurrentCouncil()
			if (entered !== null) {
				enter(entered)
			}
			return () => h(NcContent, { appName: 'conseil_municipal' }, () => h(screen, props))
		},
	})
	document.body.innerHTML = '<div id="skip-actions"></div>'
	const wrapper = mount(Frame, { global: { plugins: [router] }, attachTo: document.body })
	await flushPromises()
	return { wrapper, router }
}

/** The button or link that says this. */
export function saying(wrapper: VueWrapper, words: string) {
	const found = wrapper.findAll('button, a').find((element) => element.text() === words || element.attributes('aria-label') === words)
	if (found === undefined) {
		throw new Error(`Nothing to click says « ${words} » in: ${wrapper.text()}`)
	}
	return found
}
