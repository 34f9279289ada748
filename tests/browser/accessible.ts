/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { BrowserContextOptions, Page } from '@playwright/test'

import { AxeBuilder } from '@axe-core/playwright'
import { expect, PHONE } from './journey'

/** How people look at a screen. */
export const PRESENTATIONS: Readonly<Record<string, BrowserContextOptions>> = {
	'on a desktop, light': {},
	'on a desktop, dark': { colorScheme: 'dark' },
	'on 360 px, light': PHONE,
	'on 360 px, dark': { ...PHONE, colorScheme: 'dark' },
}

/** Header, hidden page title and skip links: the host's, not ours. */
const HOST_FRAME = ['#header', '#page-heading-level-1', '#skip-actions']

/** Every rule of axe on what is shown, once nothing moves. `part`: a menu, which floats over a screen that was looked at without it. */
export async function expectAccessible(page: Page, screen: string, part: string | null = null): Promise<void> {
	await page.evaluate(async () => {
		// What was just opened begins to move with the next frame.
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
		await Promise.allSettled(document.getAnimations()
			.filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
			.map(({ finished }) => finished))
	})
	const axe = new AxeBuilder({ page })
	const { violations } = await (part === null ? HOST_FRAME.reduce((whole, selector) => whole.exclude(selector), axe) : axe.include(part)).analyze()
	const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `    ${html}\n    ${failureSummary}`).join('\n')}`)
	expect.soft(told, screen).toEqual([])
}
