/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Keeps of @mdi/js the one icon that the query names: `@mdi/js/mdi.js?icon=mdiPlus`. */
module.exports = function oneIcon(source) {
	const name = new URLSearchParams(this.resourceQuery).get('icon')
	const found = new RegExp(`export (?:const|var|let) ${name} ?= ?"([^"]*)"`).exec(source)
	if (found === null) {
		throw new Error(`No icon ${name} in @mdi/js`)
	}
	return `export const ${name} = "${found[1]}"`
}
