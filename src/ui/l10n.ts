/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { translate, translatePlural } from '@nextcloud/l10n'
import { elided } from './elision'

type Values = Readonly<Record<string, string | number>>

/** Components write text, never HTML: escaping here too would show « l&#39;avis » for « l'avis ». */
const AS_TEXT = { escape: false, sanitize: false }

/** The text in the reader's language, its `{name}` placeholders filled. */
export function t(app: 'conseil_municipal', text: string, values: Values = {}): string {
	return filled(translate(app, text, undefined, undefined, AS_TEXT), values)
}

/** The singular or the plural for a count, written `%n`. */
export function n(app: 'conseil_municipal', singular: string, plural: string, count: number, values: Values = {}): string {
	return filled(translatePlural(app, singular, plural, count, undefined, AS_TEXT), values)
}

function filled(text: string, values: Values): string {
	return elided(text, values).replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))
}
