/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const { register } = require('tsx/cjs/api')

/* What the page of answers foresees: reads the answers of the API on its input, prints the forecast as JSON. */

register()
const { forecastOf } = require('../../src/reply/forecast')

process.stdout.write(JSON.stringify(forecastOf(JSON.parse(fs.readFileSync(0, 'utf8')))))
