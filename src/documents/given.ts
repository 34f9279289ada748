/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ConvocationModel } from './convocation'
import type { Faces } from './pdf/press'

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A meeting of an invented commune, for specs. */
export const MODEL: ConvocationModel = {
	council: { name: 'Commune des Arollières', address: '1 place de la Fruitière\n73000 Les Arollières' },
	assembly: 'conseil municipal',
	kind: { name: 'initial' },
	greeting: 'Madame, Monsieur,',
	startsAt: '2027-01-19T19:00:00+01:00',
	place: 'Salle du conseil, mairie',
	agenda: [
		{ number: '1.', title: 'Tarifs cantine et garderie 2027', note: 'Le repas augmente de 10 centimes.' },
		{ number: '2.', title: 'Acquisition de la parcelle C 418', isClosed: true },
	],
	signature: { place: 'Les Arollières', day: '2027-01-14', office: 'La maire', name: 'Odile Perrachon' },
	createdAt: '2027-01-14T17:10:00+01:00',
}

const FONTS = join(__dirname, '../../node_modules/dejavu-fonts-ttf/ttf')

export const faces = (): Faces => ({
	regular: new Uint8Array(readFileSync(join(FONTS, 'DejaVuSansCondensed.ttf'))),
	strong: new Uint8Array(readFileSync(join(FONTS, 'DejaVuSansCondensed-Bold.ttf'))),
})
