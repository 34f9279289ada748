/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ReasonTable } from './result'

import { ballotModeReasons } from './ballotMode'
import { closedSessionReasons } from './closedSession'
import { convocationChangeReasons } from './convocationChange'
import { convocationContentReasons } from './convocationContent'
import { convocationMembersReasons } from './convocationMembers'
import { councilSizeReasons } from './councilSize'
import { electionReasons } from './election'
import { frequencyReasons } from './frequency'
/**
 * Every reason the rules can give, for the translations and their test. Rules never import it: a route carries only
 * the reasons of the rules it uses.
 */
import { impossibleReasons } from './impossibleValue'
import { majorityReasons } from './majority'
import { matterReasons } from './matter'
import { meetingOrderReasons } from './meetingOrder'
import { noticeDayReasons } from './noticeDays'
import { noticePeriodReasons } from './noticePeriod'
import { numberingReasons } from './numbering'
import { proxyReasons } from './proxyReasons'
import { proxySittingReasons } from './proxyRoom'
import { publicityReasons } from './publicity'
import { publicityDeadlinesReasons } from './publicityDeadlines'
import { quorumReasons } from './quorum'
import { listContentReasons, minutesContentReasons } from './recordContent'
import { scdlReasons } from './scdlCheck'
import { secondConvocationReasons } from './secondConvocation'
import { synthesisNoteReasons } from './synthesisNote'

export const reasonTables: readonly ReasonTable[] = [
	councilSizeReasons,
	noticePeriodReasons,
	noticeDayReasons,
	synthesisNoteReasons,
	convocationContentReasons,
	convocationMembersReasons,
	convocationChangeReasons,
	secondConvocationReasons,
	frequencyReasons,
	numberingReasons,
	publicityReasons,
	publicityDeadlinesReasons,
	proxyReasons,
	proxySittingReasons,
	quorumReasons,
	majorityReasons,
	ballotModeReasons,
	electionReasons,
	matterReasons,
	scdlReasons,
	meetingOrderReasons,
	closedSessionReasons,
	minutesContentReasons,
	listContentReasons,
]

/** English source texts of all messages. */
export const messages: readonly string[] = [
	...reasonTables.flatMap((table) => Object.values(table).map(({ text }) => text)),
	...Object.values(impossibleReasons),
]
