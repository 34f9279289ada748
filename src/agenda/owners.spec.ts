/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Member } from '../api/types'

import { searchPeople } from '../api/people'
import { EMPTY_MEMBER } from '../council/memberFields'
import { searchOwners } from './owners'

jest.mock('../api/people')
const searched = jest.mocked(searchPeople)

const STAFF = [{ uid: 'karim', displayName: 'Karim Dahmani', role: 'staff' as const }, { uid: 'odile', displayName: 'Odile Perrachon', role: 'manager' as const }]
const member = (firstName: string, lastName: string, uid: string | null): Member => ({ ...EMPTY_MEMBER, firstName, lastName, uid })
const MEMBERS = [member('Odile', 'Perrachon', 'odile'), member('Zoé', 'Éluard', 'zoe'), member('Luc', 'Sans-compte', null)]

const namesFor = async (words: string) => (await searchOwners(7, MEMBERS, words, new AbortController().signal)).map(({ displayName }) => displayName)

test('those who prepare come first, then the members with an account, each once', async () => {
	searched.mockResolvedValue(STAFF)
	expect(await namesFor('')).toEqual(['Karim Dahmani', 'Odile Perrachon', 'Zoé Éluard'])
	expect(searched).toHaveBeenCalledWith(7, '', 'charge', expect.anything())
})

test('members are found without their accents', async () => {
	searched.mockResolvedValue([])
	expect(await namesFor(' eluard')).toEqual(['Zoé Éluard'])
	expect(await namesFor('durand')).toEqual([])
})
