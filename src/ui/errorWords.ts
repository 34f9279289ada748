/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ApiError, ApiErrorKind } from '../api/ApiError'

import { t } from './l10n'

/** What happened and what to do, when the server gave no sentence of its own. */
const WORDS: Readonly<Record<ApiErrorKind, () => string>> = {
	forbidden: () => t('conseil_municipal', 'Your role in this council does not allow this. Ask a manager of the council.'),
	notFound: () => t('conseil_municipal', 'This does not exist, or is not open to you. Check the address, or ask the secretary of the council.'),
	stale: () => t('conseil_municipal', 'Someone else changed this in the meantime. Nothing of yours was written over theirs.'),
	conflict: () => t('conseil_municipal', 'This cannot be done in the present state. Reload the page to see it.'),
	invalid: () => t('conseil_municipal', 'Something typed cannot be accepted. Correct it and try again.'),
	locked: () => t('conseil_municipal', 'Someone is using this file. Try again in a moment.'),
	full: () => t('conseil_municipal', 'There is no space left for this. Nothing was changed; ask the operator of the cloud for space.'),
	tooMany: () => t('conseil_municipal', 'That was asked too many times within the hour. It was not done this time and nothing is lost; try again a little later.'),
	unavailable: () => t('conseil_municipal', 'The server does not answer for the moment. Nothing is lost; try again in a moment.'),
	offline: () => t('conseil_municipal', 'No network. What you see is kept; try again when the network is back.'),
	server: () => t('conseil_municipal', 'The server could not do this. Nothing is lost; try again, and tell the operator of the cloud if it happens again.'),
}

/** The sentence to show for a failure: the server's own, else what its kind means. */
export function errorWords(error: ApiError): string {
	return error.message !== '' ? error.message : WORDS[error.kind]()
}
