/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
import { recommended } from '@nextcloud/eslint-config'
import globals from 'globals'

export default [
	...recommended,
	{ ignores: ['js/', 'build/artifacts/', 'coverage/', 'reports/', 'sandbox/data/', 'sandbox/tests/fixture-app/', 'src/api/schema.ts', 'vendor/', '**/vendor/'] },
	{
		rules: {
			'no-console': 'error',
			// A docstring says what the signature cannot; names and types are already in the signature.
			'jsdoc/require-param': 'off',
			'jsdoc/require-jsdoc': 'off',
			'jsdoc/require-throws-type': 'off',
			'jsdoc/check-param-names': 'off',
			// Small functions read well as arrows; the bundler resolves extensions.
			'antfu/top-level-function': 'off',
			'import-extensions/extensions': 'off',
			'@stylistic/implicit-arrow-linebreak': 'off',
		},
	},
	{
		files: ['**/*.ts', '**/*.vue'],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
		},
	},
	{
		// Command-line programs talk to the person who runs them.
		files: ['scripts/**', 'tools/**', 'build/**', 'bench/**', 'tests/browser/**', 'tests/vectors-runner/**'],
		languageOptions: { globals: globals.node },
		rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
	},
	{
		files: ['*.config.js', 'tests/js/**'],
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	{
		// An entry sets where its chunks come from before anything else is imported.
		files: ['src/*.ts'],
		rules: { 'perfectionist/sort-imports': 'off' },
	},
]
