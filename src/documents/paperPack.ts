/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Block, PrintedDocument } from './content'
import type { ConvocationModel, Letterhead } from './convocation'
import type { Reader } from './letterTemplate'

import { convocationBody, footOf, letterhead, signed } from './convocation'
import { dayInFrench, hourInFrench, momentInFrench } from './frenchText'

/** A member who receives paper. */
export interface PaperRecipient {
	readonly name: string
	/** « Madame, ». */
	readonly greeting: string
	/** Lines of the postal address, without the name. */
	readonly address: readonly string[]
	/** As a letter of the council names the person. */
	readonly reader?: Reader
}

/**
 * The letter for the window of the envelope, which says what comes with it, then the convocation. A council that words its letter itself
 * has one letter instead of the two: its own, addressed to the member.
 */
export function paperLetter(model: ConvocationModel, recipient: PaperRecipient, pieces: readonly string[], apart: readonly string[]): PrintedDocument {
	const body = convocationBody({ ...model, greeting: recipient.greeting, reader: recipient.reader })
	const enclosed = [...listed('Pièces jointes', pieces), ...listed('À demander ou à consulter en mairie, faute de pouvoir être imprimées ici', apart)]
	return {
		...about('Convocation à remettre sur papier', model),
		foot: footOf('Convocation', model),
		blocks: [
			{ kind: 'address', sender: senderLines(model.council), lines: [recipient.name, ...recipient.address] },
			...(model.template === undefined ? covering(model, recipient, enclosed, body) : [...body, ...enclosed]),
		],
	}
}

function covering(model: ConvocationModel, { greeting }: PaperRecipient, enclosed: readonly Block[], body: readonly Block[]): Block[] {
	return [
		{ kind: 'paragraph', text: greeting },
		{ kind: 'paragraph', text: `Veuillez trouver ci-joint la convocation à la séance du ${model.assembly} du ${momentInFrench(model.startsAt)}, avec son ordre du jour.` },
		...enclosed,
		...signed(model.signature),
		{ kind: 'page' },
		...letterhead(model.council),
		...body,
	]
}

function listed(title: string, names: readonly string[]): Block[] {
	return names.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, { kind: 'entries', entries: names.map((name) => ({ mark: '–', text: name })) }]
}

export function addressLabels(model: Pick<ConvocationModel, 'council' | 'assembly' | 'startsAt' | 'createdAt'>, recipients: readonly PaperRecipient[]): PrintedDocument {
	return {
		...about('Étiquettes d’adresse', model),
		foot: '',
		blocks: [{ kind: 'labels', labels: recipients.map(({ name, address }) => [name, ...address]) }],
	}
}

/** Who received the convocation by hand, and signs for it. */
export function receiptSheet(model: Pick<ConvocationModel, 'council' | 'assembly' | 'startsAt' | 'place' | 'createdAt' | 'fingerprint'>, names: readonly string[]): PrintedDocument {
	return {
		...about('Feuille de remise', model),
		foot: footOf('Feuille de remise', model),
		blocks: [
			{ kind: 'paragraph', text: model.council.name, weight: 'strong' },
			{ kind: 'heading', level: 1, text: 'Convocation remise en main propre', bookmark: 'Feuille de remise' },
			{ kind: 'paragraph', text: `Séance du ${model.assembly} du ${dayInFrench(model.startsAt)}, ${hourInFrench(model.startsAt)}, ${model.place}.` },
			{ kind: 'paragraph', text: 'Je reconnais avoir reçu la convocation, l’ordre du jour et, s’il y a lieu, les notes de synthèse de cette séance.' },
			{ kind: 'table', caption: 'Remises', head: ['Membre', 'Date et heure', 'Remis par', 'Signature'], widths: [30, 22, 22, 26], rows: names.map((name) => [name, '', '', '']), minimumHeight: 14 },
		],
	}
}

function about(title: string, { council, assembly, startsAt, createdAt }: Pick<ConvocationModel, 'council' | 'assembly' | 'startsAt' | 'createdAt'>): Omit<PrintedDocument, 'foot' | 'blocks'> {
	return { title, author: council.name, subject: `${assembly} du ${momentInFrench(startsAt)}`, createdAt }
}

function senderLines({ name, address }: Letterhead): string[] {
	return [name, ...(address ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')]
}
