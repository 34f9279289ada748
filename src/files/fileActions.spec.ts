/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { INode } from '@nextcloud/files'
import type { FilePlace } from '../api/types'

import { subscribe } from '@nextcloud/event-bus'
import { File as DavFile, Permission } from '@nextcloud/files'
import { spawnDialog } from '@nextcloud/vue/functions/dialog'
import { ApiError } from '../api/ApiError'
import { moveDocument } from '../api/documents'
import { fetchFilePlace } from '../api/files'
import { updateItem } from '../api/items'
import { attach, markReady } from './fileActions'

jest.mock('../api/files')
jest.mock('../api/documents')
jest.mock('../api/items')
jest.mock('@nextcloud/vue/functions/dialog', () => ({ spawnDialog: jest.fn() }))

const spawned = spawnDialog as unknown as jest.Mock<Promise<number | null>>
const success = jest.fn()
const error = jest.fn()
const gone = jest.fn()
const root = '/files/karim'
const node: INode = new DavFile({ source: `http://localhost/remote.php/dav${root}/note.odt`, root, owner: 'cm-1', mime: 'text/plain', permissions: Permission.ALL, id: 41 })

function found(values: Partial<FilePlace> = {}): void {
	jest.mocked(fetchFilePlace).mockResolvedValue({
		documentId: 7,
		draft: true,
		published: false,
		changed: false,
		meeting: { id: 3, title: 'Conseil municipal', startsAt: '2027-01-19T19:00:00+01:00' },
		item: { id: 5, title: '1 · Voirie', state: 'draft', version: 4 },
		items: [{ id: 5, title: '1 · Voirie' }, { id: 6, title: '2 · Cantine' }],
		mayAttach: true,
		mayMarkReady: true,
		now: '2027-01-12T14:05:00+01:00',
		...values,
	})
}

beforeAll(() => subscribe('files:node:deleted', gone))
beforeEach(() => {
	jest.clearAllMocks()
	window.OCP = { Toast: { success, error } }
	found()
})

it('puts the document on the item that is chosen, and the file leaves the folder', async () => {
	spawned.mockResolvedValue(6)
	expect(await attach(node)).toBeNull()
	expect(moveDocument).toHaveBeenCalledWith(7, 6)
	expect(gone).toHaveBeenCalledWith(node)
	expect(success).toHaveBeenCalledWith('“note.odt” is now on “2 · Cantine”.')
})

it('changes nothing when one gives up or chooses the same item', async () => {
	for (const chosen of [null, 5]) {
		spawned.mockResolvedValue(chosen)
		await attach(node)
	}
	expect(moveDocument).not.toHaveBeenCalled()
	expect(gone).not.toHaveBeenCalled()
})

it('marks the item as ready, on the version that was read', async () => {
	await markReady(node)
	expect(updateItem).toHaveBeenCalledWith(5, { state: 'ready' }, 4)
	expect(success).toHaveBeenCalledWith('“1 · Voirie” is ready.')
})

it('says why an item cannot be marked, in the words of the server', async () => {
	jest.mocked(updateItem).mockRejectedValue(new ApiError('invalid', { code: 'reason_missing', message: 'Documents are still expected here: Plan.' }))
	expect(await markReady(node)).toBeNull()
	expect(error).toHaveBeenCalledWith('Documents are still expected here: Plan.')
	expect(success).not.toHaveBeenCalled()
})

it('says so of a file that is no piece of a meeting, or on no item', async () => {
	found({ item: null })
	await markReady(node)
	jest.mocked(fetchFilePlace).mockRejectedValue(new ApiError('notFound'))
	await attach(node)
	expect(error.mock.calls.map(([text]) => (text as string).slice(0, 34))).toEqual(['This file is not on an agenda item', 'This file is not a piece of a meet'])
})
