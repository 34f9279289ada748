/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { LetterBlock } from './letterTemplate'

import { describe, expect, it } from '@jest/globals'
import { convocationBody, convocationPaper } from './convocation'
import { MODEL } from './given'
import { paperLetter } from './paperPack'

const line = (text: string, values: Partial<LetterBlock> = {}): LetterBlock => ({ kind: 'paragraph', text, align: 'left', strong: false, ...values })
const LETTER = [
	line('{Titre} du {assemblée}', { kind: 'heading', align: 'center' }),
	line('{civilité} {élu},'),
	line('{ annonce }'),
	line('{rendez-vous}'),
	line(''),
	line('Venez nombreux.', { strong: true }),
	line('{ordre du jour}'),
	line('{signature}'),
]
const texts = (template: readonly LetterBlock[], values = {}) => convocationBody({ ...MODEL, template, ...values }).map((block) => 'text' in block ? block.text : block.kind)

describe('the letter of a council', () => {
	it('says its own words around the parts of the convocation', () => {
		const said = texts(LETTER)
		expect(said[0]).toBe('Convocation du conseil municipal')
		expect(said[1]).toBe('Madame, Monsieur,')
		expect(said[2]).toContain('J’ai l’honneur de vous convoquer')
		expect(said[3]).toContain('Lieu : Salle du conseil, mairie')
		expect(said.slice(4, 6)).toEqual(['gap', 'Venez nombreux.'])
		expect(said).toContain('Ordre du jour')
		expect(said.at(-1)).toContain('La maire,')
	})

	it('names the member it is for, and is the covering letter of the paper pack', () => {
		const recipient = { name: 'Mme Mireille Gontharet', greeting: 'Madame,', address: ['Chemin du Replat'], reader: { name: 'Mireille Gontharet', civility: 'Madame' } }
		const { blocks } = paperLetter({ ...MODEL, template: LETTER }, recipient, ['plan.pdf'], [])
		const said = blocks.map((block) => 'text' in block ? block.text : block.kind)
		expect(said[0]).toBe('address')
		expect(said).toContain('Madame Mireille Gontharet,')
		expect(said.filter((one) => one === 'page')).toEqual([])
		expect(said).toContain('Pièces jointes')
	})

	it('leaves out what a cancellation has not, and is called something when it has no heading', () => {
		const said = texts(LETTER.slice(1), { kind: { name: 'cancellation' } })
		expect(said[0]).toBe('Annulation de séance')
		expect(said).not.toContain('Ordre du jour')
	})

	it('fills in text that is never looked at again, whatever it holds', () => {
		const said = texts([...LETTER, line('À {lieu}.')], { place: '{élu} <b>=HYPERLINK("x")</b> $& {inconnu}' })
		expect(said.at(-1)).toBe('À {élu} <b>=HYPERLINK("x")</b> $& {inconnu}.')
		expect(texts([...LETTER, line('{constructor}')]).at(-1)).toBe('{constructor}')
	})

	it('is the whole of the paper after the head of the council', () => {
		expect(convocationPaper({ ...MODEL, template: LETTER }).blocks[0]).toMatchObject({ text: 'Commune des Arollières' })
	})
})
