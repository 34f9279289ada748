/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { Document, Item, Member, Preparation } from '../api/types'
import type { AgendaCommands } from './useAgendaCommands'
import type { Uploads } from './useUploads'

import { inject } from 'vue'

/** What a part of the preparing screen asks to be opened; the screen shows one at a time. */
export type AgendaDialog
	= | { kind: 'place', item: Item }
		| { kind: 'transfer', item: Item }
		| { kind: 'submit', item: Item }
		| { kind: 'rapporteur', item: Item }
		| { kind: 'file', document: Document }
		| { kind: 'rename', document: Document }
		| { kind: 'settle', document: Document }
		| { kind: 'withdraw', document: Document }
		| { kind: 'restriction', document: Document }
		| { kind: 'opening', document: Document }
		| { kind: 'missing' }
		| { kind: 'publish', itemIds: readonly number[] | null }
		| { kind: 'ready', item: Item }
		| { kind: 'attach', item: Item }
		| { kind: 'remove', item: Item }

/** What the parts of the preparing screen share. */
export interface AgendaContext {
	readonly preparation: ComputedRef<Preparation>
	readonly members: ComputedRef<readonly Member[]>
	/** Nothing can be changed: the meeting is cancelled, or over. */
	readonly frozen: ComputedRef<boolean>
	/** The item stays as it is: the council is convened to it, or nothing can be changed. */
	locked(item: Item): boolean
	readonly uploads: Uploads
	readonly commands: AgendaCommands
	readonly dialog: Ref<AgendaDialog | null>
	/** Item being renamed in its row. */
	readonly renaming: Ref<number | null>
	/** The server's clock, ISO 8601, for « yesterday » and « today ». */
	readonly now: ComputedRef<string>
	/** Reads the agenda again: something it counts has changed elsewhere. */
	refresh(): void
	/** Where a document is in this person's files; null until it is known, and for restricted ones. */
	pathOf(document: Document): string | null
}

export const AGENDA: InjectionKey<AgendaContext> = Symbol('agenda')

export function useAgenda(): AgendaContext {
	const context = inject(AGENDA)
	if (context === undefined) {
		throw new Error('A component of the agenda is used outside PreparingScreen')
	}
	return context
}
