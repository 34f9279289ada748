/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const fs = require('node:fs')
const path = require('node:path')

/** Files under a folder of the project whose name matches, sorted; none when the folder does not exist. */
exports.filesUnder = (root, folder, pattern) => {
	const start = path.join(root, folder)
	if (!fs.existsSync(start)) {
		return []
	}
	return fs.readdirSync(start, { recursive: true })
		.filter((name) => pattern.test(name))
		.sort()
		.map((name) => path.join(folder, name))
}
