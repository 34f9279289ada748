/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { draggedKind, droppedFiles } from './droppedFiles'

const fileEntry = (name: string) => ({ isFile: true, isDirectory: false, file: (done: (file: File) => void) => done(new File([''], name)) })
const folderEntry = (batches: object[][]) => ({
	isFile: false,
	isDirectory: true,
	createReader: () => ({ readEntries: (done: (entries: object[]) => void) => done(batches.shift() ?? []) }),
})
const transferOf = (entries: object[], files: File[] = []) => ({
	items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
	files,
}) as unknown as DataTransfer

it('takes files as they are', async () => {
	const file = new File([''], 'plan.pdf')
	expect(await droppedFiles(transferOf([fileEntry('plan.pdf')], [file]))).toEqual([file])
})

it('takes the files of a dropped folder, however deep and however many batches they come in', async () => {
	const folder = folderEntry([[fileEntry('a.pdf')], [folderEntry([[fileEntry('b.pdf')]]), fileEntry('c.pdf')]])
	const files = await droppedFiles(transferOf([folder, fileEntry('d.pdf')]))
	expect(files.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'])
})

it.each([
	['files of the computer', ['Files'], 'files'],
	['a document of the page', ['text/plain', 'application/x-conseil-document'], 'document'],
	['a selection of text', ['text/plain'], null],
])('tells %s', (_, types, expected) => {
	expect(draggedKind({ types })).toBe(expected)
})
