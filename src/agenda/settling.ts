/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** The versions among which a person says which one counts, as plain values. */
import type { Choice } from '../api/documents'
import type { Document, Person } from '../api/types'

import { t } from '../ui/l10n'

export interface Side {
	readonly key: string
	readonly heading: string
	/** Null when the file is not there any more. */
	readonly version: {
		readonly name: string
		readonly size: number
		readonly modifiedAt: string
		readonly author: Person | null
		/** A file that opens where it lies. */
		readonly file: Document | null
		/** An earlier version, to be downloaded. */
		readonly url: string | null
	} | null
	readonly action: string
	readonly choice: Choice
}

/** How it came about, in a sentence. */
export function settleReason(document: Document): string {
	return document.conflictOf !== null
		? t('conseil_municipal', 'Two people changed this document at the same time. Open both, then say which one counts. The one you leave goes to the trash: nothing is lost.')
		: t('conseil_municipal', '{person} replaced this document without having opened the version written a few minutes before. Open both, then say which one counts. The other one stays among its versions: nothing is lost.', {
				person: document.overwrites[0]?.replacedBy?.displayName ?? t('conseil_municipal', 'Someone'),
			})
}

/** @param original the document that a conflict copy is a copy of */
export function settleSides(document: Document, original: Document | null): Side[] {
	return document.conflictOf !== null ? sidesOfCopy(document, original) : sidesOfOverwrites(document)
}

function sidesOfCopy(copy: Document, original: Document | null): Side[] {
	const action = t('conseil_municipal', 'Keep this one')
	return [
		{ key: 'other', heading: t('conseil_municipal', 'The document'), version: original && asFile(original), action, choice: { keep: 'other' } },
		{ key: 'this', heading: t('conseil_municipal', 'The other version'), version: asFile(copy), action, choice: { keep: 'this' } },
	]
}

function sidesOfOverwrites(document: Document): Side[] {
	const latest: Side = {
		key: 'this',
		heading: t('conseil_municipal', 'The latest version'),
		version: asFile(document),
		action: t('conseil_municipal', 'Keep this one'),
		choice: { keep: 'this' },
	}
	return [latest, ...document.overwrites.map(({ revision, size, modifiedAt, author, url }) => ({
		key: String(revision),
		heading: t('conseil_municipal', 'The version that was replaced'),
		version: { name: document.name, size, modifiedAt, author, file: null, url },
		action: t('conseil_municipal', 'Bring this one back as the latest'),
		choice: { keep: 'other' as const, revision },
	}))]
}

function asFile(file: Document): Side['version'] {
	return { name: file.name, size: file.size, modifiedAt: file.modifiedAt, author: file.modifiedBy, file, url: null }
}
