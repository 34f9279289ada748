/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Member, Person } from '../api/types'

import { searchPeople } from '../api/people'
import { memberName } from './words'

/** Who may be in charge of an item: those who prepare, and the members with an account. */
export async function searchOwners(councilId: number, members: readonly Member[], words: string, signal: AbortSignal): Promise<Person[]> {
	const staff = await searchPeople(councilId, words, 'charge', signal)
	const known = new Set(staff.map(({ uid }) => uid))
	const elected = members.flatMap((member) => member.uid === null || known.has(member.uid) ? [] : [{ uid: member.uid, displayName: memberName(member) }])
	return [...staff, ...elected.filter(({ displayName }) => matches(displayName, words))]
}

/** « lea » finds « Léa ». */
function matches(name: string, words: string): boolean {
	const plain = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()
	return plain(name).includes(plain(words.trim()))
}
