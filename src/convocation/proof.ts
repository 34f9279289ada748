/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answers, Convocation, Dispatch, Printing } from '../api/types'
import type { ProofFact, ProofModel, ProofOfMember } from '../documents/proofSheet'

import { convocationModel } from './documentModels'

type MemberAnswer = Answers['members'][number]

const ANSWERS: Readonly<Record<NonNullable<MemberAnswer['answer']>, string>> = {
	present: 'A répondu : présent',
	absent: 'A répondu : absent',
	proxy: 'A répondu : donne pouvoir',
}
const ORIGINS: Readonly<Record<NonNullable<MemberAnswer['origin']>, string>> = {
	app: 'dans l’application',
	link: 'par le lien de son courriel',
	office: 'reçu en mairie',
}
const PROXIES: Readonly<Record<NonNullable<MemberAnswer['given']>['state'], string>> = {
	asked: 'sans réponse encore',
	accepted: 'accepté',
	declined: 'refusé',
	revoked: 'révoqué',
}

export function proofModel(printing: Printing, now: string): ProofModel {
	return { ...convocationModel(printing), createdAt: now }
}

/** What is known of each member, in the order of the tableau. Printed sheets are French, as the act is. */
export function proofOf(convocation: Convocation, answers: Answers | null): ProofOfMember[] {
	return convocation.dispatches.map((dispatch) => ({
		name: `${dispatch.civility ?? ''} ${dispatch.name}`.trim(),
		way: dispatch.channel === 'paper' ? 'sur papier' : 'par courriel',
		address: (dispatch.channel === 'paper' ? dispatch.postalAddress : dispatch.address)?.replace(/\s*\n\s*/gu, ', ') ?? '',
		facts: [
			{ at: convocation.sentAt, what: 'Convocation envoyée au conseil', by: convocation.sentBy ?? '' },
			...dispatchFacts(dispatch),
			...readingFacts(dispatch),
			...answerFacts(answers?.members.find(({ memberId }) => memberId === dispatch.memberId)),
		],
	}))
}

function dispatchFacts(dispatch: Dispatch): ProofFact[] {
	const attempt = dispatch.attempt > 1 ? ` (envoi n° ${dispatch.attempt})` : ''
	const delivered = dispatch.delivered
	return [
		...(dispatch.state === 'sent' ? [{ at: dispatch.sentAt, what: `Courriel remis au serveur de messagerie${attempt}`, by: dispatch.address ?? '' }] : []),
		...(dispatch.state === 'queued' ? [{ at: null, what: `Courriel en attente d’envoi${attempt}`, by: dispatch.address ?? '' }] : []),
		...(dispatch.state === 'failed' ? [{ at: null, what: failed(dispatch.error, attempt), by: dispatch.address ?? '' }] : []),
		...(dispatch.state === 'uncertain' ? [{ at: null, what: `Courriel peut-être parti${attempt} : le serveur n’a pas répondu`, by: dispatch.address ?? '' }] : []),
		...(dispatch.state === 'paper' && delivered === null ? [{ at: null, what: 'Sur papier : remise non notée', by: '' }] : []),
		...(delivered === null ? [] : [{ at: delivered.at, what: delivered.how === 'handed' ? 'Remise en main propre' : 'Envoi postal', by: `noté par ${delivered.recordedBy}` }]),
	]
}

function failed(error: string | null, attempt: string): string {
	switch (error) {
		case 'superseded':
			return `Courriel non parti${attempt} : la séance a été déplacée ou annulée avant`
		case 'no_address':
		case 'account_gone':
			return `Courriel refusé${attempt} : aucune adresse`
		case 'refused':
			return `Courriel refusé${attempt} par le serveur de messagerie`
		default:
			return `Courriel refusé${attempt}${error === null ? '' : ` : ${error}`}`
	}
}

/** Opening is a sign, acknowledging is a proof. */
function readingFacts({ openedAt, acknowledgedAt, remindedAt }: Dispatch): ProofFact[] {
	return [
		...(openedAt === null ? [] : [{ at: openedAt, what: 'Convocation ouverte dans l’application', by: '' }]),
		...(acknowledgedAt === null ? [] : [{ at: acknowledgedAt, what: 'Accusé de réception', by: '' }]),
		...(remindedAt === null ? [] : [{ at: remindedAt, what: 'Dernière relance', by: '' }]),
	]
}

function answerFacts(answer: MemberAnswer | undefined): ProofFact[] {
	if (answer === undefined || answer.answer === null) {
		return [{ at: null, what: 'Aucune réponse', by: '' }]
	}
	const origin = answer.origin === null ? '' : ORIGINS[answer.origin]
	const given = answer.given
	return [
		{ at: answer.answeredAt, what: `${ANSWERS[answer.answer]}${origin === '' ? '' : `, ${origin}`}`, by: answer.answeredBy ?? '' },
		...(given === null ? [] : [{ at: given.givenAt, what: `Pouvoir à ${given.holder}, ${given.toConfirm ? 'pour une autre date, à confirmer' : PROXIES[given.state]}`, by: answer.name }]),
	]
}
