/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')
const { check, runAll } = require('./suites')

/** The static checks, each a thin call of the right tool. */
const CHECKS = [
	['Types (vue-tsc)', ['npx', 'vue-tsc', '--noEmit']],
	['ESLint', ['npx', 'eslint', '--max-warnings', '0', '.']],
	['Stylelint', ['npx', 'stylelint', 'src/**/*.vue', '{src,css,sandbox/public}/**/*.css', '--allow-empty-input', '--max-warnings', '0']],
	['PHP coding standard', ['php', 'vendor/bin/php-cs-fixer', 'fix', '--dry-run', '--diff', '--show-progress=none']],
	['PHPStan', ['php', '-d', 'memory_limit=2G', 'vendor/bin/phpstan', 'analyse', '--no-progress', '--no-interaction']],
	['API description is up to date', ['php', 'build/openapi.php', '--check']],
	['info.xml schema', ['php', 'build/info.php']],
	['REUSE', ['node', 'build/reuse.js']],
	['French is complete', ['node', 'build/l10n.js', '--check']],
	['Bundle budget', ['node', 'build/bundle-budget.js']],
	['File sizes', ['node', 'build/file-sizes.js']],
]

const suites = CHECKS.map(([title, command]) => [title, async () => check(command)])

module.exports = { suites }

if (require.main === module) {
	process.env.PATH = `${path.resolve(__dirname, '../node_modules/.bin')}${path.delimiter}${process.env.PATH}`
	if (!fs.existsSync(path.resolve(__dirname, '../node_modules'))) {
		require('./setup').setup()
	}
	runAll(suites).then((ok) => process.exit(ok ? 0 : 1))
}
