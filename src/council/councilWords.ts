/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council, CouncilKind, FolderKey, Role } from '../api/types'

import { t } from '../ui/l10n'

export function kindWords(kind: CouncilKind): string {
	return {
		commune: t('conseil_municipal', 'Municipal council'),
		epci: t('conseil_municipal', 'Community council'),
		ccas: t('conseil_municipal', 'CCAS board'),
		syndicat: t('conseil_municipal', 'Syndicate committee'),
	}[kind]
}

export function roleWords(role: Role): string {
	return {
		councillor: t('conseil_municipal', 'Élus'),
		staff: t('conseil_municipal', 'Staff'),
		manager: t('conseil_municipal', 'Managers'),
	}[role]
}

/** What one person is. */
export function personRole(role: Role): string {
	return {
		councillor: t('conseil_municipal', 'Élu'),
		staff: t('conseil_municipal', 'Agent'),
		manager: t('conseil_municipal', 'Manager'),
	}[role]
}

/** What people of a role do. */
export function roleHint(role: Role): string {
	return {
		councillor: t('conseil_municipal', 'read, decide'),
		staff: t('conseil_municipal', 'prepare'),
		manager: t('conseil_municipal', 'convene, configure'),
	}[role]
}

/** What a folder holds. */
export function folderHint(key: FolderKey): string {
	return {
		published: t('conseil_municipal', 'What was published and convened'),
		preparation: t('conseil_municipal', 'Texts under way, one folder per meeting'),
		space: t('conseil_municipal', 'Among élus only'),
		restricted: t('conseil_municipal', 'Closed session, once published'),
		restricted_drafts: t('conseil_municipal', 'Restricted drafts'),
	}[key]
}

export function publicityWords(mode: Council['publicityMode']): string {
	return {
		electronic: t('conseil_municipal', 'On the website'),
		posting: t('conseil_municipal', 'Posted at the mairie'),
		paper: t('conseil_municipal', 'On paper, at the mairie'),
	}[mode]
}

/** Legal time of the places that have a council. */
export function timezoneChoices(): { value: string, label: string }[] {
	return [
		{ value: 'Europe/Paris', label: t('conseil_municipal', 'Metropolitan France') },
		{ value: 'America/Guadeloupe', label: 'Guadeloupe' },
		{ value: 'America/Martinique', label: 'Martinique' },
		{ value: 'America/Cayenne', label: 'Guyane' },
		{ value: 'Indian/Reunion', label: 'La Réunion' },
		{ value: 'Indian/Mayotte', label: 'Mayotte' },
		{ value: 'America/Miquelon', label: 'Saint-Pierre-et-Miquelon' },
		{ value: 'Pacific/Noumea', label: 'Nouvelle-Calédonie' },
		{ value: 'Pacific/Tahiti', label: 'Polynésie française (Tahiti)' },
		{ value: 'Pacific/Marquesas', label: 'Polynésie française (Marquises)' },
		{ value: 'Pacific/Gambier', label: 'Polynésie française (Gambier)' },
		{ value: 'Pacific/Wallis', label: 'Wallis-et-Futuna' },
	]
}
