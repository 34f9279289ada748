/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { davMessage, refusalOf } from './uploadFailure'

const error = (exception: string, message: string) => `<?xml version="1.0"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>${exception}</s:exception><s:message>${message}</s:message></d:error>`

it.each([
	['no answer at all', null, '', 'network'],
	['a full quota', 507, '', 'full'],
	['a full quota found while assembling', 500, error('Sabre\\DAV\\Exception\\InsufficientStorage', ''), 'full'],
	['a file larger than the server takes', 413, '', 'tooLarge'],
	['a name the instance forbids', 400, error('OCA\\DAV\\Connector\\Sabre\\Exception\\InvalidPath', ''), 'name'],
	['a folder that is read-only', 403, '', 'forbidden'],
	['a folder deleted meanwhile', 404, '', 'folderMissing'],
	['a parent folder deleted meanwhile', 409, '', 'folderMissing'],
	['a file held by someone', 423, '', 'locked'],
	['anything unforeseen', 500, '', 'server'],
])('%s', (_, status, body, expected) => {
	expect(refusalOf(status, body)).toBe(expected)
})

it('reads the sentence of the server, when there is one', () => {
	expect(davMessage(error('X', 'Locked by Samira'))).toBe('Locked by Samira')
	expect(davMessage(error('X', ''))).toBeNull()
	expect(davMessage('not XML')).toBeNull()
})
