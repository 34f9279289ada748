/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Against the registers that the Files app of Nextcloud 33 and later reads. */
import type { ActionContextSingle, IFileAction, INode, ISidebarContext } from '@nextcloud/files'

import { File as DavFile, Folder, getFileActions, getSidebarTabs, Permission } from '@nextcloud/files'
import { flushPromises } from '@vue/test-utils'
import * as filesApi from '../api/files'
import * as register from './register'

jest.mock('../api/files')
const fetchFilePlace = jest.mocked(filesApi.fetchFilePlace)

const root = '/files/karim'
const at = (name: string): string => `http://localhost/remote.php/dav${root}/${name}`

function aFile(owner: string, permissions: number = Permission.ALL): INode {
	return new DavFile({ source: at('note.odt'), root, owner, mime: 'application/vnd.oasis.opendocument.text', permissions, id: 41 })
}

beforeAll(() => {
	// Browsers have it, jsdom does not.
	Object.assign(globalThis, { CSS: { escape: (text: string) => text } })
	register.registerInFiles([{ uid: 'cm-73012', prepares: true }, { uid: 'cm-73013', prepares: false }])
})

const action = (id: string): IFileAction => getFileActions().find((one) => one.id === id)!
const within = (...nodes: INode[]): ActionContextSingle => ({ nodes, contents: [] }) as unknown as ActionContextSingle
const offered = (...nodes: INode[]): boolean[] => ['conseil_municipal-attach', 'conseil_municipal-ready'].map((id) => action(id).enabled!(within(...nodes)))

it('offers its actions on one draft of a council in which the person prepares', () => {
	expect(offered(aFile('cm-73012'))).toEqual([true, true])
	expect(action('conseil_municipal-attach').displayName(within(aFile('cm-73012')))).toBe('Attach to an agenda item…')
})

it('offers nothing on what is published, on files of others, on folders, on several files', () => {
	expect(offered(aFile('cm-73012', Permission.READ))).toEqual([false, false])
	expect(offered(aFile('cm-73013'))).toEqual([false, false])
	expect(offered(aFile('karim'))).toEqual([false, false])
	expect(offered(new Folder({ source: at('Séance'), root, owner: 'cm-73012', permissions: Permission.ALL }))).toEqual([false, false])
	expect(offered(aFile('cm-73012'), aFile('cm-73012'))).toEqual([false, false])
})

it('shows its tab on files of the person’s councils, published or not', () => {
	const shown = (node: INode) => getSidebarTabs().some(({ id, enabled }) => id === 'conseil_municipal' && enabled!({ node } as ISidebarContext))
	expect(shown(aFile('cm-73012'))).toBe(true)
	expect(shown(aFile('cm-73013', Permission.READ))).toBe(true)
	expect(shown(aFile('karim'))).toBe(false)
})

it('defines the element of the tab when it is first shown, which then asks for the place of the file', async () => {
	fetchFilePlace.mockResolvedValue({
		documentId: 7,
		draft: true,
		published: true,
		changed: true,
		meeting: { id: 3, title: 'Conseil municipal', startsAt: '2027-01-19T19:00:00+01:00' },
		item: null,
		items: [],
		mayAttach: true,
		mayMarkReady: false,
		now: '2027-01-12T14:05:00+01:00',
	})
	await getSidebarTabs().find(({ id }) => id === 'conseil_municipal')!.onInit!()
	const element = document.createElement(register.TAG)
	Object.assign(element, { node: aFile('cm-73012'), active: true })
	document.body.append(element)
	await flushPromises()
	expect(fetchFilePlace).toHaveBeenCalledWith(41)
	expect(element.textContent).toContain('Conseil municipal · Tuesday, January 19')
	expect(element.textContent).toContain('To be sorted: on no agenda item yet')
	expect(element.textContent).toContain('Published, and changed since')
	expect(element.querySelector('a')?.getAttribute('href')).toBe('/apps/conseil_municipal/seances/3')
}, 60_000)
