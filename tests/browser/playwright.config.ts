/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { defineConfig } from '@playwright/test'

/** The journeys share one host: one browser, one journey at a time, and no second chance. */
export default defineConfig({
	testDir: '.',
	outputDir: '../output/browser',
	workers: 1,
	fullyParallel: false,
	forbidOnly: true,
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	use: {
		baseURL: process.env.HOST_URL,
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		viewport: { width: 1440, height: 1000 },
		actionTimeout: 20_000,
		navigationTimeout: 40_000,
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
})
