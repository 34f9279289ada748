/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answer, Given } from '../adapter'

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readMessage } from '../../calendar/readMessage'

const SCRIPT = join(__dirname, '../../../scripts/vector-answer.php')

/** Only the server writes calendars: it is asked, and what it wrote is read by another library than its own. */
export default function ical(given: Given): Answer {
	const answer = JSON.parse(execFileSync('php', [SCRIPT, 'ical'], { input: given.json(), encoding: 'utf8' })) as Answer & { files?: string[] }
	return answer.files === undefined ? answer : { ...answer, messages: answer.files.map(readMessage) }
}
