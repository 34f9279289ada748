/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router'

import { generateUrl } from '@nextcloud/router'
import { createRouter, createWebHistory } from 'vue-router'

export const SETTINGS_TABS = ['identity', 'members', 'deadlines', 'models', 'letter', 'access'] as const
export type SettingsTab = typeof SETTINGS_TABS[number]

const TAB_IN_URL: Readonly<Record<SettingsTab, string>> = { identity: 'identite', members: 'elus', deadlines: 'echeances', models: 'modeles', letter: 'convocations', access: 'acces' }

/** Addresses people keep and send: they stay valid. */
export const routes: RouteRecordRaw[] = [
	{ path: '/', name: 'start', component: () => import(/* webpackChunkName: "start" */ './council/StartScreen.vue') },
	{ path: '/c/:councilId(\\d+)', name: 'home', component: () => import(/* webpackChunkName: "home" */ './council/HomeScreen.vue'), props: numbers('councilId') },
	{ path: '/c/:councilId(\\d+)/seances', name: 'meetings', component: () => import(/* webpackChunkName: "meetings" */ './council/MeetingsScreen.vue'), props: numbers('councilId') },
	{ path: '/c/:councilId(\\d+)/sujets', name: 'subjects', component: () => import(/* webpackChunkName: "subjects" */ './collect/SubjectsScreen.vue'), props: numbers('councilId') },
	{
		path: '/c/:councilId(\\d+)/sujets/proposer',
		name: 'propose',
		component: () => import(/* webpackChunkName: "propose" */ './collect/ProposeScreen.vue'),
		props: ({ params, query }) => ({ councilId: Number(params.councilId), meetingId: Number(query.seance) || null }),
	},
	{
		path: '/c/:councilId(\\d+)/sujets/:proposalId(\\d+)',
		name: 'proposal',
		component: () => import(/* webpackChunkName: "propose" */ './collect/ProposeScreen.vue'),
		props: ({ params }) => ({ councilId: Number(params.councilId), proposalId: Number(params.proposalId) }),
	},
	{
		path: '/c/:councilId(\\d+)/reglages/:tab?',
		name: 'settings',
		component: () => import(/* webpackChunkName: "settings" */ './council/SettingsScreen.vue'),
		props: ({ params }) => ({ councilId: Number(params.councilId), tab: tabOf(String(params.tab)) }),
	},
	{ path: '/c/:councilId(\\d+)/messages', name: 'messages', component: () => import(/* webpackChunkName: "messages" */ './outbox/MessagesScreen.vue'), props: numbers('councilId') },
	{
		path: '/seances/:meetingId(\\d+)/:points(points)?/:itemId(\\d+)?',
		name: 'meeting',
		component: () => import(/* webpackChunkName: "meeting" */ './council/MeetingScreen.vue'),
		props: ({ params, query }) => ({
			meetingId: Number(params.meetingId),
			itemId: params.itemId ? Number(params.itemId) : null,
			asReader: query.vue === 'elu',
		}),
	},
	{ path: '/seances/:meetingId(\\d+)/convoquer', name: 'convening', component: () => import(/* webpackChunkName: "convening" */ './convocation/ConveningScreen.vue'), props: numbers('meetingId') },
	{ path: '/seances/:meetingId(\\d+)/accord', name: 'approval', component: () => import(/* webpackChunkName: "approval" */ './approval/ApprovalScreen.vue'), props: numbers('meetingId') },
	{ path: '/seances/:meetingId(\\d+)/reponses', name: 'answers', component: () => import(/* webpackChunkName: "answers" */ './reply/AnswersScreen.vue'), props: numbers('meetingId') },
	{ path: '/c/:councilId(\\d+)/commissions', name: 'commissions', component: () => import(/* webpackChunkName: "commissions" */ './commission/CommissionsScreen.vue'), props: numbers('councilId') },
	{ path: '/commissions/:commissionId(\\d+)', name: 'commission', component: () => import(/* webpackChunkName: "commission" */ './commission/CommissionScreen.vue'), props: numbers('commissionId') },
	{ path: '/commissions/seances/:commissionMeetingId(\\d+)', name: 'commission-meeting', component: () => import(/* webpackChunkName: "commission-meeting" */ './commission/CommissionMeetingScreen.vue'), props: numbers('commissionMeetingId') },
	{ path: '/c/:councilId(\\d+)/dossiers', name: 'papers', component: () => import(/* webpackChunkName: "papers" */ './paper/PapersScreen.vue'), props: numbers('councilId') },
	{ path: '/dossiers/:paperId(\\d+)', name: 'paper', component: () => import(/* webpackChunkName: "paper" */ './paper/PaperScreen.vue'), props: numbers('paperId') },
	{ path: '/:rest(.*)*', name: 'unknown', component: () => import(/* webpackChunkName: "unknown" */ './council/UnknownScreen.vue') },
]

function numbers(name: string) {
	return ({ params }: { params: Record<string, string | string[]> }) => ({ [name]: Number(params[name]) })
}

function tabOf(segment: string): SettingsTab {
	return SETTINGS_TABS.find((tab) => TAB_IN_URL[tab] === segment) ?? 'identity'
}

/** Address of the home of a council. */
export function homeOf(councilId: number): RouteLocationRaw {
	return { name: 'home', params: { councilId } }
}

/** Address of the settings of a council, or of one of their tabs. */
export function settingsOf(councilId: number, tab: SettingsTab | null = null): RouteLocationRaw {
	return { name: 'settings', params: tab === null ? { councilId } : { councilId, tab: TAB_IN_URL[tab] } }
}

/** Address of what a person wants of the e-mails of a council. */
export function messagesOf(councilId: number): RouteLocationRaw {
	return { name: 'messages', params: { councilId } }
}

/** Address of all the meetings of a council. */
export function meetingsOf(councilId: number): RouteLocationRaw {
	return { name: 'meetings', params: { councilId } }
}

/** Address of the commissions of a council. */
export function commissionsOf(councilId: number): RouteLocationRaw {
	return { name: 'commissions', params: { councilId } }
}

export function commissionAt(commissionId: number): RouteLocationRaw {
	return { name: 'commission', params: { commissionId } }
}

/** Address of a meeting of a commission. */
export function commissionMeetingAt(commissionMeetingId: number): RouteLocationRaw {
	return { name: 'commission-meeting', params: { commissionMeetingId } }
}

/** Who will come to a meeting, and who withdraws from its items. */
export function answersAt(meetingId: number): RouteLocationRaw {
	return { name: 'answers', params: { meetingId } }
}

/** Address of the papers of a council. */
export function papersOf(councilId: number): RouteLocationRaw {
	return { name: 'papers', params: { councilId } }
}

/** Address of a paper. */
export function paperAt(paperId: number): RouteLocationRaw {
	return { name: 'paper', params: { paperId } }
}

/** Address of the subjects of a council: calls, proposals, answers. */
export function subjectsOf(councilId: number): RouteLocationRaw {
	return { name: 'subjects', params: { councilId } }
}

/** Where one proposes a subject, for the meeting whose call one answers or for whichever comes. */
export function proposeAt(councilId: number, meetingId: number | null = null): RouteLocationRaw {
	return { name: 'propose', params: { councilId }, query: meetingId === null ? {} : { seance: meetingId } }
}

/** Where one changes one’s own subject. */
export function proposalAt(councilId: number, proposalId: number): RouteLocationRaw {
	return { name: 'proposal', params: { councilId, proposalId } }
}

/** Address of a meeting, or of one of its items. */
export function meetingAt(meetingId: number, itemId: number | null = null): RouteLocationRaw {
	return itemId === null
		? { name: 'meeting', params: { meetingId } }
		: { name: 'meeting', params: { meetingId, points: 'points', itemId } }
}

/** Where managers check and send the convocation of a meeting, and follow it. */
export function conveningOf(meetingId: number): RouteLocationRaw {
	return { name: 'convening', params: { meetingId } }
}

/** Where the maire reads and approves what the council is convened to. */
export function approvalAt(meetingId: number): RouteLocationRaw {
	return { name: 'approval', params: { meetingId } }
}

/** A router under the app's address; `createWebHistory` copes with `index.php` in it. */
export function createAppRouter() {
	return createRouter({ history: createWebHistory(generateUrl('/apps/conseil_municipal')), routes })
}
