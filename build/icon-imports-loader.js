/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * `import { mdiA, mdiB } from '@mdi/js'` → one module per icon (see icon-loader.js). Webpack keeps a module whole: without
 * this, the first script would carry every icon that any screen uses.
 */
const IMPORT = /^import \{([^}]+)\} from '@mdi\/js'$/gm

module.exports = function splitIconImports(source) {
	return source.replace(IMPORT, (_, names) => names.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '')
		.map((name) => `import { ${name} } from '@mdi/js/mdi.js?icon=${name}'`)
		.join('; '))
}
