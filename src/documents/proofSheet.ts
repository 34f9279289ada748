/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Block, PrintedDocument } from './content'
import type { ConvocationModel } from './convocation'

import { footOf, letterhead } from './convocation'
import { momentInFrench } from './frenchText'

export type ProofModel = Pick<ConvocationModel, 'council' | 'assembly' | 'startsAt' | 'place' | 'fingerprint' | 'createdAt'>

/** What is known of the convocation of one member, each fact with its moment (ISO 8601) and who it comes from. */
export interface ProofOfMember {
	readonly name: string
	/** « par courriel », « sur papier ». */
	readonly way: string
	/** Of e-mail or of the letter, on one line. */
	readonly address: string
	readonly facts: readonly ProofFact[]
}

export interface ProofFact {
	/** `null` when nobody knows when. */
	readonly at: string | null
	readonly what: string
	readonly by: string
}

const CHECK = 'L’empreinte ci-dessous est le SHA-256 du fichier « Manifeste.json » du dossier de la séance : il nomme chaque pièce convoquée avec sa propre empreinte. Pour vérifier, « sha256sum Manifeste.json » doit donner ces mêmes 64 signes. Chaque fait de cette feuille figure aussi au journal de preuve du conseil, dont chaque ligne porte l’empreinte de la précédente.'

/** One sheet per member, each on a page of its own. */
export function proofSheets(model: ProofModel, members: readonly ProofOfMember[]): PrintedDocument {
	return {
		title: members.length === 1 ? `Feuille de preuve – ${members[0]!.name}` : 'Feuilles de preuve',
		author: model.council.name,
		subject: `${model.assembly} du ${momentInFrench(model.startsAt)}`,
		createdAt: model.createdAt,
		foot: footOf('Feuille de preuve', model),
		blocks: members.flatMap((member, index) => [
			...(index === 0 ? [] : [{ kind: 'page', begins: 'document' } as const]),
			...sheet(model, member),
		]),
	}
}

function sheet(model: ProofModel, { name, way, address, facts }: ProofOfMember): Block[] {
	return [
		...letterhead(model.council),
		{ kind: 'heading', level: 1, text: 'Feuille de preuve', align: 'center', bookmark: name },
		{ kind: 'paragraph', text: name, weight: 'strong', align: 'center' },
		{ kind: 'paragraph', text: `Convocation à la séance du ${model.assembly} du ${momentInFrench(model.startsAt)}\n${model.place}`, align: 'center' },
		{ kind: 'paragraph', text: `Membre convoqué ${way}${address === '' ? '' : ` : ${address}`}` },
		{ kind: 'table', caption: 'Faits', head: ['Quand', 'Quoi', 'Qui'], widths: [34, 44, 22], rows: facts.map(({ at, what, by }) => [at === null ? '–' : momentInFrench(at), what, by]) },
		{ kind: 'paragraph', text: CHECK, weight: 'small' },
		{ kind: 'paragraph', text: `Empreinte du dossier convoqué : ${model.fingerprint ?? ''}`, weight: 'small' },
		{ kind: 'paragraph', text: `Feuille établie le ${momentInFrench(model.createdAt)}.`, weight: 'small' },
	]
}
