/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { getLanguage } from '@nextcloud/l10n'
import { t } from './l10n'

const STEP = 1000

/** « 45 Ko », « 2,9 Mo »: decimal units, one digit after the comma from a megabyte on, as file managers of offices do. */
export function sizeInWords(bytes: number): string {
	const units = [
		t('conseil_municipal', '{size} B'),
		t('conseil_municipal', '{size} KB'),
		t('conseil_municipal', '{size} MB'),
		t('conseil_municipal', '{size} GB'),
	]
	let rank = 0
	let size = bytes
	while (size >= STEP - 0.5 && rank < units.length - 1) {
		size /= STEP
		rank++
	}
	const digits = rank >= 2 && size < 100 ? 1 : 0
	const number = new Intl.NumberFormat(getLanguage(), { maximumFractionDigits: digits }).format(size)
	return units[rank]!.replace('{size}', number)
}
