/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Block, PrintedDocument } from './content'
import type { ConvocationModel, Letterhead } from './convocation'

import { convocationBody, footOf } from './convocation'
import { dayInFrench, hourInFrench, momentInFrench } from './frenchText'

/** A member who receives paper. */
export interface PaperRecipient {
	readonly name: string
	/** « Madame, ». */
	readonly greeting: string
	/** Lines of the postal address, without the name. */
	readonly address: readonly string[]
}

/** The convocation of each, with the address where the window of the envelope shows it: one print for all. */
export function paperPack(model: ConvocationModel, recipients: readonly PaperRecipient[]): PrintedDocument {
	return {
		...about('Convocations à remettre sur papier', model),
		foot: footOf('Convocation', model),
		blocks: recipients.flatMap((recipient, index): Block[] => [
			...(index === 0 ? [] : [{ kind: 'page', begins: 'document' } as const]),
			{ kind: 'address', sender: senderLines(model.council), lines: [recipient.name, ...recipient.address] },
			...convocationBody({ ...model, greeting: recipient.greeting }),
		]),
	}
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
