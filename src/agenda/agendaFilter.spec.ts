/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { filtered } from './agendaFilter'
import { anItem } from './given'

const members = [{ id: 1, uid: 'samira' }, { id: 2, uid: null }]
const items = [
	anItem({ id: 10, state: 'review' }),
	anItem({ id: 11, rapporteurId: 1 }),
	anItem({ id: 12, rapporteurId: 2 }),
	anItem({ id: 13, owner: { uid: 'samira', displayName: 'Samira' } }),
]
const ids = (filter: Parameters<typeof filtered>[1], uid = 'samira') => filtered(items, filter, uid, members).map(({ id }) => id)

it('keeps what is to be reviewed', () => expect(ids('review')).toEqual([10]))
it('keeps what a person presents or prepares', () => expect(ids('mine')).toEqual([11, 13]))
it('gives nobody the items of members without account', () => expect(ids('mine', 'valerie')).toEqual([]))
it('keeps everything otherwise', () => expect(ids('all')).toEqual([10, 11, 12, 13]))
