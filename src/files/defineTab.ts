/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { defineCustomElement } from 'vue'
import FileTab from './FileTab.vue'

/** Without shadow root: the styles of the page and of Nextcloud’s components reach it. */
export function defineTab(tag: string): void {
	if (window.customElements.get(tag) === undefined) {
		window.customElements.define(tag, defineCustomElement(FileTab, { shadowRoot: false }))
	}
}
