/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MadeKind } from '../api/printing'
import type { NotInside } from '../documents/dossier'
import type { Making } from './makeDocuments'

import { t } from '../ui/l10n'

export function madeName(kind: MadeKind): string {
	const names: Readonly<Record<MadeKind, () => string>> = {
		convocation: () => t('conseil_municipal', 'Convocation (PDF)'),
		agenda: () => t('conseil_municipal', 'Agenda (PDF)'),
		dossier: () => t('conseil_municipal', 'Whole dossier in one PDF'),
	}
	return names[kind]()
}

/** Why a piece is not in the single PDF. */
export function notInsideWords(reason: NotInside): string {
	const words: Readonly<Record<NotInside, () => string>> = {
		not_pdf: () => t('conseil_municipal', 'not a PDF'),
		encrypted: () => t('conseil_municipal', 'protected by a password'),
		broken: () => t('conseil_municipal', 'a damaged file'),
		unreadable: () => t('conseil_municipal', 'no longer there'),
		restricted: () => t('conseil_municipal', 'closed session, in the restricted folder'),
	}
	return words[reason]()
}

/** « Dossier complet : pièce 3 sur 18 ». */
export function makingWords({ kind, step, done, total }: Making): string {
	const name = madeName(kind)
	if (step === 'looking') {
		return t('conseil_municipal', 'Looking at what is made already…')
	}
	if (step === 'sending') {
		return t('conseil_municipal', '{document}: {percent} % are on the server', { document: name, percent: Math.floor(100 * done / total) })
	}
	return kind === 'dossier'
		? t('conseil_municipal', '{document}: {done} of {total} pieces are in it', { document: name, done, total })
		: t('conseil_municipal', '{document} is being made', { document: name })
}
