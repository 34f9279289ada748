/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PrintedDocument } from './content'
import type { ConvocationModel } from './convocation'

import { agendaEntries, footOf, letterhead } from './convocation'
import { dayInFrench, hourInFrench, momentInFrench } from './frenchText'

/** The agenda alone, as it is posted at the door and put on the tables. */
export function agendaPaper(model: Pick<ConvocationModel, 'council' | 'assembly' | 'startsAt' | 'place' | 'agenda' | 'fingerprint' | 'createdAt'>): PrintedDocument {
	return {
		title: 'Ordre du jour',
		author: model.council.name,
		subject: `${model.assembly} du ${momentInFrench(model.startsAt)}`,
		createdAt: model.createdAt,
		foot: footOf('Ordre du jour', model),
		blocks: [
			...letterhead(model.council),
			{ kind: 'heading', level: 1, text: 'Ordre du jour', align: 'center', bookmark: 'Ordre du jour' },
			{ kind: 'paragraph', text: `Séance du ${model.assembly}\n${dayInFrench(model.startsAt)}, ${hourInFrench(model.startsAt)}\n${model.place}`, align: 'center', weight: 'strong' },
			{ kind: 'gap', height: 4 },
			model.agenda.length === 0
				? { kind: 'paragraph', text: 'Aucun point n’est inscrit.' }
				: { kind: 'entries', entries: agendaEntries(model.agenda) },
		],
	}
}
