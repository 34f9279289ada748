/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator, Page } from '@playwright/test'
import type { DroppedFile } from './dropFiles'

import { expect } from '@playwright/test'
import { address } from './address'
import { dropFiles } from './dropFiles'

/** The agenda of a meeting, where it is prepared. */
export class PreparingPage {
	readonly agenda: Locator
	readonly rows: Locator
	readonly inbox: Locator
	readonly sidebar: Locator
	readonly transfers: Locator
	readonly messages: Locator
	readonly publishButton: Locator
	readonly heading: Locator

	constructor(readonly page: Page) {
		this.agenda = page.getByRole('list', { name: 'Ordre du jour' })
		this.rows = this.agenda.locator(':scope > li')
		this.inbox = page.getByRole('region', { name: 'À classer' })
		this.sidebar = page.getByRole('complementary')
		this.transfers = page.getByRole('region', { name: 'Fichiers en cours d’envoi' })
		this.messages = page.getByRole('log', { name: 'Messages' })
		this.heading = page.getByRole('heading', { level: 1, name: /\d\sh/ })
		this.publishButton = page.getByRole('button', { name: /^Publier \d+ pièces? sans convoquer/ })
	}

	async open(meetingId: number): Promise<void> {
		const taken = this.page.waitForResponse((response) => response.url().endsWith(`/meetings/${meetingId}/sync`))
		await this.page.goto(address.meeting(meetingId))
		await this.heading.waitFor()
		await taken
	}

	async reload(): Promise<void> {
		const taken = this.page.waitForResponse((response) => response.url().endsWith('/sync'))
		await this.page.reload()
		await taken
	}

	row(title: string): Locator {
		return this.rows.filter({ hasText: title })
	}

	link(title: string): Locator {
		return this.row(title).getByRole('link', { name: title })
	}

	grip(title: string): Locator {
		return this.row(title).getByRole('button', { name: /^Actions sur/ })
	}

	/** The sentence that screen readers are told. */
	said(sentence: string | RegExp): Locator {
		return this.page.getByRole('status').filter({ hasText: sentence })
	}

	toast(sentence: string | RegExp): Locator {
		return this.messages.locator('li').filter({ hasText: sentence })
	}

	async addItems(titles: readonly string[]): Promise<void> {
		await this.page.getByRole('button', { name: 'Ajouter un point' }).click()
		const field = this.page.getByLabel('Titre du nouveau point')
		for (const title of titles) {
			await field.fill(title)
			await field.press('Enter')
			await this.row(title).waitFor()
		}
		await this.page.getByRole('button', { name: 'Terminé' }).click()
	}

	async dropOnRow(title: string, ...files: DroppedFile[]): Promise<void> {
		await dropFiles(this.row(title), files)
	}

	/** On the page, beside every row. */
	async dropOnPage(...files: DroppedFile[]): Promise<void> {
		await dropFiles(this.heading, files)
	}

	/** Drags the grip of a row onto another row, with the pointer. */
	async drag(title: string, onto: string): Promise<void> {
		await this.grip(title).hover() // once it moves no more
		await this.page.mouse.down()
		const from = (await this.grip(title).boundingBox())!
		const to = (await this.row(onto).boundingBox())!
		const x = from.x + from.width / 2
		const y = from.y + from.height / 2
		const target = to.y > from.y ? to.y + to.height - 4 : to.y + 4
		await this.page.mouse.move(x, (y + target) / 2, { steps: 5 })
		await this.page.mouse.move(x, target, { steps: 5 })
		await this.page.mouse.up()
	}

	async choose(title: string, action: string): Promise<void> {
		await this.grip(title).click()
		await this.page.getByRole('menuitem', { name: action }).click()
	}

	/** Types a new title in the row. */
	async rename(title: string, next: string): Promise<void> {
		await this.startRenaming(title)
		await this.finishRenaming(next)
	}

	async startRenaming(title: string): Promise<void> {
		await this.link(title).focus()
		await this.page.keyboard.press('F2')
		await this.page.getByLabel('Titre du point').waitFor()
	}

	async finishRenaming(next: string): Promise<void> {
		const field = this.page.getByLabel('Titre du point')
		await field.fill(next)
		await field.press('Enter')
	}

	async openItem(title: string): Promise<void> {
		await this.link(title).click()
		await this.itemOpened()
	}

	/** The sidebar takes the focus once it has slid in. */
	async itemOpened(): Promise<void> {
		await expect(this.sidebar).not.toHaveClass(/-enter-/)
	}

	/** What is done is shown at once: this waits until the server has it, too, at an address like `path`. */
	async saved(path: RegExp, act: () => Promise<void>): Promise<void> {
		const kept = this.page.waitForResponse((response) => response.request().method() !== 'GET' && path.test(response.url()) && response.ok())
		await act()
		await kept
	}

	document(name: string): Locator {
		return this.sidebar.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) })
	}
}
