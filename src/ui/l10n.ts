/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { translate, translatePlural } from '@nextcloud/l10n'

type Values = Readonly<Record<string, string | number>>

/** Components write text, never HTML: escaping here too would show « l&#39;avis » for « l'avis ». */
const AS_TEXT = { escape: false, sanitize: false }

/** The text in the reader's language, its `{name}` placeholders filled. */
export function t(app: 'conseil_municipal', text: string, values: Values = {}): string {
	return translate(app, text, { ...values }, AS_TEXT)
}

/** The singular or the plural for a count, written `%n`. */
export function n(app: 'conseil_municipal', singular: string, plural: string, count: number, values: Values = {}): string {
	return translatePlural(app, singular, plural, count, { ...values }, AS_TEXT)
}
