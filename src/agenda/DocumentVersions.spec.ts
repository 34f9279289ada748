/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { DocumentVersion } from '../api/types'

import { flushPromises, mount } from '@vue/test-utils'
import DocumentVersions from './DocumentVersions.vue'
import { fetchDocumentVersions } from '../api/documents'
import { AGENDA } from './agendaContext'
import { aDocument } from './given'

jest.mock('../api/documents')

const aVersion = (revision: string, current: boolean): DocumentVersion => ({
	revision,
	current,
	modifiedAt: '2027-01-12T10:05:00+01:00',
	size: 1024,
	author: null,
	label: null,
	read: false,
	url: `/versions/${revision}`,
})

it('shows the version that arrives while they are looked at', async () => {
	jest.mocked(fetchDocumentVersions).mockResolvedValueOnce([aVersion('1', true)]).mockResolvedValueOnce([aVersion('2', true), aVersion('1', false)])
	const document = aDocument()
	const wrapper = mount(DocumentVersions, { props: { document }, global: { provide: { [AGENDA as symbol]: { now: '2027-01-12T11:00:00+01:00' } } } })
	await flushPromises()
	expect(wrapper.findAll('li')).toHaveLength(1)
	await wrapper.setProps({ document: { ...document, etag: 'another' } })
	await flushPromises()

	expect(wrapper.findAll('li').map((line) => line.get('a').text())).toEqual(['Version 2', 'Version 1'])
})
