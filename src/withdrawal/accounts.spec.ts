/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aMemberAnswer } from '../reply/given'
import { accountsToNote } from './accounts'

const item = (title: string, withdrawn: { memberId: number, ground: 'accounts' | 'personal_interest' }[] = []) => ({ itemId: 1, number: '1', title, withdrawn })
const members = [aMemberAnswer({ memberId: 2, function: 'adjoint au maire' }), aMemberAnswer({ memberId: 1, function: 'maire' })]

it.each(['Compte administratif 2026', 'Approbation du compte financier unique', 'Vote du CFU 2026 – budget de l’eau'])('asks for the maire to leave the vote on « %s »', (title) => {
	expect(accountsToNote({ items: [item(title)], members }).map(({ chair }) => chair.memberId)).toEqual([1])
	expect(accountsToNote({ items: [item(title, [{ memberId: 4, ground: 'personal_interest' }])], members })).toHaveLength(1)
	expect(accountsToNote({ items: [item(title, [{ memberId: 1, ground: 'accounts' }])], members })).toEqual([])
})

it.each(['Compte de gestion 2026', 'Compte rendu des décisions', 'Tarifs de la cantine', 'Scfurat'])('asks nothing for « %s »', (title) => {
	expect(accountsToNote({ items: [item(title)], members })).toEqual([])
})

it('asks nothing where nobody presides yet', () => {
	expect(accountsToNote({ items: [item('Vote du CFU')], members: [members[0]!] })).toEqual([])
})
