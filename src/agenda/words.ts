/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** The words of the agenda: one place, so that the same thing has the same name everywhere. */
import type { Document, Item, ItemKind, ItemState, Member } from '../api/types'
import type { Marker } from './missing'
import type { Upload } from './uploadQueue'

import { mdiCheck, mdiEyeOutline, mdiPencilOutline } from '@mdi/js'
import { dateInFull, daysBetween, hour, momentAgo } from '../ui/dates'
import { n, t } from '../ui/l10n'

/** Days for which « yesterday » or the weekday says more than a date. */
const RECENT_DAYS = 7

export const ITEM_KINDS: readonly ItemKind[] = ['deliberation', 'information', 'election', 'procedural', 'other_business']
export const ITEM_STATES: readonly ItemState[] = ['draft', 'review', 'ready']

/** Where an item stands that was added after the convocation; null for the agenda as it was first convened. */
export function addendumWord({ addendum }: Pick<Item, 'addendum'>): string | null {
	if (addendum === null) {
		return null
	}
	return addendum === 0 ? t('conseil_municipal', 'Waits for an addendum: not convened yet') : t('conseil_municipal', 'Addendum')
}

export function kindWord(kind: ItemKind): string {
	const words: Record<ItemKind, () => string> = {
		deliberation: () => t('conseil_municipal', 'Deliberation'),
		information: () => t('conseil_municipal', 'Information'),
		election: () => t('conseil_municipal', 'Election'),
		procedural: () => t('conseil_municipal', 'Procedure'),
		other_business: () => t('conseil_municipal', 'Other business'),
	}
	return words[kind]()
}

export interface StateLook {
	readonly text: string
	readonly icon: string
	readonly tone: 'neutral' | 'info' | 'success'
}

export function stateLook(state: ItemState): StateLook {
	const looks: Record<ItemState, () => StateLook> = {
		draft: () => ({ text: t('conseil_municipal', 'Draft'), icon: mdiPencilOutline, tone: 'neutral' }),
		review: () => ({ text: t('conseil_municipal', 'In review'), icon: mdiEyeOutline, tone: 'info' }),
		ready: () => ({ text: t('conseil_municipal', 'Ready'), icon: mdiCheck, tone: 'success' }),
	}
	return looks[state]()
}

/** « point 4 », or « point « Questions diverses » » for what has no number. */
export function itemWord({ number, title }: Pick<Item, 'number' | 'title'>): string {
	return number === null ? t('conseil_municipal', 'item « {title} »', { title }) : t('conseil_municipal', 'item {number}', { number })
}

/** « 4 · Tarifs cantine » */
export function numberedTitle({ number, title }: Pick<Item, 'number' | 'title'>): string {
	return number === null ? title : `${number} · ${title}`
}

export function markerWord(marker: Marker): string {
	switch (marker.kind) {
		case 'folder':
			return t('conseil_municipal', 'folder deleted')
		case 'conflict':
			return t('conseil_municipal', 'two versions to settle')
		case 'missing':
			return marker.labels.length === 1
				? t('conseil_municipal', 'missing: {document}', { document: marker.labels[0]! })
				: n('conseil_municipal', '%n document missing', '%n documents missing', marker.labels.length)
	}
}

export function memberName({ firstName, lastName }: Pick<Member, 'firstName' | 'lastName'>): string {
	return `${firstName} ${lastName}`
}

/** Why a file was not stored, and what to do. */
export function refusalWord({ refusal, detail, name }: Upload): string {
	switch (refusal) {
		case 'full':
			return t('conseil_municipal', 'There is no space left. Free some space, or ask the operator of the cloud, then try again.')
		case 'tooLarge':
			return t('conseil_municipal', 'This file is larger than the server accepts. Make it smaller, or ask the operator of the cloud.')
		case 'forbidden':
			return t('conseil_municipal', 'You may not write in this folder. Ask a manager to check the access of the staff.')
		case 'locked':
			return detail ?? t('conseil_municipal', 'Someone is using the file of this name. Try again when they have closed it.')
		case 'folderMissing':
			return t('conseil_municipal', 'The folder of this item is not there any more. Restore it, then try again.')
		case 'name':
			return detail ?? t('conseil_municipal', 'The server refuses the name « {name} ». Rename the file, then drop it again.', { name })
		case 'name_characters':
			return t('conseil_municipal', 'A file name cannot contain \\ or / or a line break. Rename the file, then drop it again.')
		case 'name_extension':
			return t('conseil_municipal', 'This is an unfinished transfer (.part). Drop the finished file.')
		case 'name_tooLong':
			return t('conseil_municipal', 'This file name is too long. Shorten it, then drop the file again.')
		case 'name_empty':
			return t('conseil_municipal', 'This file has no name. Give it one, then drop it again.')
		default:
			return detail ?? t('conseil_municipal', 'The server could not store this file. Nothing is lost on your computer; try again.')
	}
}

/** « modifiée à 10 h 05 », « modifiée hier, 17 h 40 », « modifiée le 8 janvier 2027 ». */
export function changedWord(moment: string, now: string): string {
	const days = daysBetween(moment, now)
	if (days === 0) {
		return t('conseil_municipal', 'changed at {hour}', { hour: hour(moment) })
	}
	return days > 0 && days < RECENT_DAYS
		? t('conseil_municipal', 'changed {date}', { date: momentAgo(moment, now) })
		: t('conseil_municipal', 'changed on {date}', { date: dateInFull(moment) })
}

/** Who said that an item is ready all the same, and when. */
export function readyWord({ by, at }: NonNullable<Item['ready']>): string {
	return [by?.displayName, t('conseil_municipal', 'on {date}', { date: dateInFull(at) })].filter(Boolean).join(', ')
}

/** What the élus have of a document. */
export function publicationWord({ publication }: Document, now: string): string {
	if (publication === null) {
		return t('conseil_municipal', 'not published')
	}
	const days = daysBetween(publication.publishedAt, now)
	if (days === 0) {
		const values = { hour: hour(publication.publishedAt) }
		return publication.changedSince
			? t('conseil_municipal', 'published at {hour}, changed since', values)
			: t('conseil_municipal', 'published at {hour}', values)
	}
	const values = { date: dateInFull(publication.publishedAt) }
	return publication.changedSince
		? t('conseil_municipal', 'published on {date}, changed since', values)
		: t('conseil_municipal', 'published on {date}', values)
}
