/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * The name to greet with: the first word of a display name that is not a family name in capitals nor a title.
 * « MOLLARD Valérie » and « Mme Valérie Mollard » both give « Valérie ».
 */
export function firstName(displayName: string): string {
	const words = displayName.trim().split(/\s+/)
	const given = words.find((word) => word !== word.toLocaleUpperCase() && !/^(m|mr|mme|mlle|dr|me)\.?$/i.test(word))
	return given ?? words[0] ?? ''
}
