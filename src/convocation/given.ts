/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of convening: each states only what matters to the test. */
import type { Printed, Printing } from '../api/types'

export function aPrinted(values: Partial<Printed> = {}): Printed {
	return {
		convocationId: 4,
		kind: 'convocation',
		name: 'Convocation.pdf',
		fileId: 90,
		size: 20_000,
		sha256: 'a'.repeat(64),
		current: true,
		madeAt: '2027-01-14T17:10:00+01:00',
		...values,
	}
}

/** A convocation that is frozen, of which nothing is made yet. */
export function aPrinting(values: Partial<Printing> = {}): Printing {
	return {
		convocationId: 4,
		kind: 'initial',
		urgency: null,
		manifestSha256: 'c'.repeat(64),
		madeAt: '2027-01-14T17:10:00+01:00',
		council: { name: 'Commune des Arollières', shortName: 'Les Arollières', address: '1 place de la Fruitière\n73000 Les Arollières', assembly: 'Conseil municipal' },
		startsAt: '2027-01-19T19:00:00+01:00',
		place: 'Salle du conseil',
		office: 'La maire',
		signatory: 'Odile Perrachon',
		letter: { opening: null, closing: null, contact: null, logo: null },
		items: [],
		printed: [],
		...values,
	}
}
