/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PreparationStore } from '../agenda/usePreparation'
import type { Preparation } from '../api/types'

import { flushPromises } from '@vue/test-utils'
import { anItem } from '../agenda/given'
import { ApiError } from '../api/ApiError'
import { removeItem, restoreItem } from '../api/items'
import { attachPaper, giveFilesBack } from '../api/papers'
import { dismissToast, toasts } from '../ui/toasts'
import { aPaper } from './given'
import { useItemPaper } from './useItemPaper'

jest.mock('../api/items')
jest.mock('../api/papers')

const refresh = jest.fn(async () => undefined)
const store = { mutate: (_: unknown, call: () => Promise<unknown>) => call(), refresh } as unknown as PreparationStore
const item = anItem({ id: 12, title: 'Marché', paperId: 7 })
const lastToast = () => toasts.value.at(-1)!

beforeEach(() => {
	jest.clearAllMocks()
	toasts.value.forEach(({ id }) => dismissToast(id))
	jest.mocked(removeItem).mockResolvedValue({ items: [] } as unknown as Preparation)
	jest.mocked(giveFilesBack).mockResolvedValue({ paper: aPaper(), itemId: 12, meetingId: 3, moved: [101, 102], left: [] })
	jest.mocked(attachPaper).mockResolvedValue({ paper: aPaper(), itemId: 12, meetingId: 3, moved: [], left: [] })
})

it('takes an item off the agenda, gives its documents back, and undoes both', async () => {
	await useItemPaper(store).removeToPaper(item)
	expect(removeItem).toHaveBeenCalledWith(12)
	expect(giveFilesBack).toHaveBeenCalledWith(12)
	expect(lastToast().text).toContain('Chemin du Replat')
	lastToast().undo!()
	await flushPromises()
	expect(restoreItem).toHaveBeenCalledWith(12)
	expect(attachPaper).toHaveBeenCalledWith(12, 7, [101, 102])
})

it('moves nothing when the item may not be removed', async () => {
	jest.mocked(removeItem).mockRejectedValue(new ApiError('conflict', { message: 'Documents have been published.' }))
	await useItemPaper(store).removeToPaper(item)
	expect(giveFilesBack).not.toHaveBeenCalled()
	expect(lastToast()).toMatchObject({ tone: 'error', text: 'Documents have been published.' })
})

it('names the documents that stayed behind', async () => {
	jest.mocked(attachPaper).mockResolvedValue({ paper: aPaper(), itemId: 12, meetingId: 3, moved: [101], left: [{ name: 'note.odt', message: 'Léa is writing in it.' }] })
	expect(await useItemPaper(store).attachPaper(item, 7, [101, 102])).toBe(true)
	expect(lastToast().text).toBe('1 document stayed where it was: « note.odt ». Léa is writing in it.')
})
