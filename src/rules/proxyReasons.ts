/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

export const proxyReasons = {
	not_written: {
		article: 'L2121-20',
		level: 'error',
		text: 'This proxy is not written: a telephone call is not enough. Ask {giver} for a signed paper or an e-mail naming the holder and the meeting.',
	},
	not_authenticated: {
		article: 'L2121-20',
		level: 'error',
		text: 'Nothing shows that {giver} wrote this proxy: ask for it again from the address you know, or signed.',
	},
	holder_not_named: {
		article: 'L2121-20; TA Lille, 9 February 1993, Annezin',
		level: 'error',
		text: 'The proxy of {giver} names no holder: a blank proxy is worth nothing.',
	},
	meeting_not_named: {
		article: 'L2121-20; TA Lille, 9 February 1993, Annezin',
		level: 'error',
		text: 'The proxy of {giver} names no meeting: ask for it again with the date of this one.',
	},
	meeting_not_covered: {
		article: 'L2121-20; TA Lille, 9 February 1993, Annezin',
		level: 'error',
		text: 'The proxy of {giver} is for another meeting: ask for a new one that names this one.',
	},
	more_than_three_consecutive: {
		article: 'L2121-20',
		level: 'error',
		text: 'This would be meeting number {rank} in a row under the proxy of {giver}: three is the most, except duly certified illness.',
	},
	holder_not_member: {
		article: 'L2121-20',
		level: 'blocking',
		text: '{holder} is not a member in exercise: only a colleague of the council can hold a proxy.',
	},
	holder_is_giver: {
		article: 'L2121-20',
		level: 'blocking',
		text: '{giver} gives a proxy to himself or herself: name another member.',
	},
	giver_present: {
		article: 'L2121-20',
		level: 'error',
		text: '{giver} is present and votes in person: the proxy has no purpose.',
	},
	holder_already_has_one: {
		article: 'L2121-20',
		level: 'error',
		text: '{holder} already holds the proxy of {other}: one proxy per holder. Ask {giver} to choose somebody else.',
	},
	certified_illness: {
		article: 'L2121-20',
		level: 'info',
		text: '{giver} is absent for duly certified illness: the limit of three meetings in a row does not apply.',
	},
	order_of_meetings_unknown: {
		article: 'L2121-20',
		level: 'uncertain',
		text: 'The meetings named are taken to follow each other, because the order of the meetings of the council is not known here.',
	},
	meetings_with_a_gap: {
		article: 'L2121-20',
		level: 'uncertain',
		text: 'The proxy of {giver} names {named} meetings up to this one, not all in a row. The law does not say whether the count starts again: it does here.',
	},
	replaces_earlier: {
		article: 'L2121-20; code civil, art. 2006',
		level: 'uncertain',
		text: '{giver} had given a proxy to {other}: the new one revokes it, by analogy with the civil code. Tell {other}.',
	},
	holder_declared_absent: {
		article: 'L2121-20',
		level: 'warning',
		text: '{holder} announced an absence: the proxy of {giver} will be useless. Tell {giver}, who may name somebody else.',
	},
	holder_represented: {
		article: 'L2121-20',
		level: 'warning',
		text: '{holder} has given a proxy too: absent, {holder} cannot vote for {giver}, and a proxy is not passed on.',
	},
	giver_carries_proxy: {
		article: 'L2121-20',
		level: 'warning',
		text: '{giver} holds the proxy of {other}: that voice is lost while {giver} is absent, it is not passed on. Tell {other}.',
	},
	circular: {
		article: 'L2121-20',
		level: 'warning',
		text: 'These proxies go round in a circle and come back to {giver}: none of them can be used unless one of the members comes.',
	},
} as const
