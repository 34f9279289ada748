/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const fs = require('node:fs')
const path = require('node:path')

/** Writes which scripts each entry and each lazily loaded part needs, for build/bundle-budget.js. */
module.exports = class RoutesPlugin {
	apply(compiler) {
		compiler.hooks.done.tap('RoutesPlugin', ({ compilation }) => {
			const groups = Object.fromEntries([...compilation.namedChunkGroups].map(([name, group]) => [name, group.getFiles()]))
			const folder = path.resolve(__dirname, 'artifacts')
			fs.mkdirSync(folder, { recursive: true })
			fs.writeFileSync(path.join(folder, 'routes.json'), JSON.stringify(groups, null, '\t'))
		})
	}
}
