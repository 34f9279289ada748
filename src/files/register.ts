/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { IFileAction, INode, ISidebarTab } from '@nextcloud/files'

import { mdiCheck, mdiFileMoveOutline, mdiGavel } from '@mdi/js'
import { FileType, getSidebar, Permission, registerFileAction } from '@nextcloud/files'
import { t } from '../ui/l10n'

/** An account that owns the folders of one of the person’s councils. */
export interface FileOwner {
	readonly uid: string
	/** Whether the person prepares meetings there. */
	readonly prepares: boolean
}

/** Custom elements begin with the app’s name, so that no other app defines the same. */
export const TAG = 'conseil_municipal-files-sidebar-tab'

const svg = (path: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${path}"/></svg>`

/**
 * Two actions and a sidebar tab for files of a council. Before Nextcloud 33 nothing reads these registers: they are then absent.
 * What a file is to its council is only asked once somebody chooses an action or opens the tab.
 */
export function registerInFiles(owners: readonly FileOwner[]): void {
	const prepares = new Map(owners.map((owner) => [owner.uid, owner.prepares]))
	const isOfCouncil = ({ type, owner }: INode): boolean => type === FileType.File && owner !== null && prepares.has(owner)
	// What was published can be changed by nobody, or by managers in the restricted folder: the server says so then.
	const isDraft = (node: INode): boolean => isOfCouncil(node) && prepares.get(node.owner ?? '') === true && (node.permissions & Permission.UPDATE) !== 0
	registerFileAction(attachAction(isDraft))
	registerFileAction(readyAction(isDraft))
	getSidebar().registerTab(councilTab(isOfCouncil))
}

function attachAction(isDraft: (node: INode) => boolean): IFileAction {
	return {
		id: 'conseil_municipal-attach',
		displayName: () => t('conseil_municipal', 'Attach to an agenda item…'),
		iconSvgInline: () => svg(mdiFileMoveOutline),
		enabled: ({ nodes }) => nodes.length === 1 && isDraft(nodes[0]!),
		exec: async ({ nodes }) => (await import(/* webpackChunkName: "files-actions" */ './fileActions')).attach(nodes[0]),
		order: 45,
	}
}

function readyAction(isDraft: (node: INode) => boolean): IFileAction {
	return {
		id: 'conseil_municipal-ready',
		displayName: () => t('conseil_municipal', 'Mark its agenda item as ready'),
		iconSvgInline: () => svg(mdiCheck),
		enabled: ({ nodes }) => nodes.length === 1 && isDraft(nodes[0]!),
		exec: async ({ nodes }) => (await import(/* webpackChunkName: "files-actions" */ './fileActions')).markReady(nodes[0]),
		order: 46,
	}
}

function councilTab(isOfCouncil: (node: INode) => boolean): ISidebarTab {
	return {
		id: 'conseil_municipal',
		displayName: t('conseil_municipal', 'Council'),
		iconSvgInline: svg(mdiGavel),
		order: 40,
		tagName: TAG,
		enabled: ({ node }) => isOfCouncil(node),
		onInit: async () => (await import(/* webpackChunkName: "files-tab" */ './defineTab')).defineTab(TAG),
	}
}
