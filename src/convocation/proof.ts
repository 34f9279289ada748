/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answers, Convocation, Dispatch, Printing, Proof } from '../api/types'
import type { ProofFact, ProofModel, ProofOfMember } from '../documents/proofSheet'
import type { Attempt } from './attempts'

import { momentInFrench } from '../documents/frenchText'
import { convocationModel } from './documentModels'

type MemberAnswer = Answers['members'][number]
type GivenProxy = Proof['proxies'][number]

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
const PROXIES: Readonly<Record<GivenProxy['state'], string>> = {
	asked: 'sans réponse encore',
	accepted: 'accepté',
	declined: 'refusé',
	revoked: 'révoqué',
}
/** How it was opened or acknowledged; nothing is said of what was recorded without it. */
const WAYS = { app: ' dans l’application', link: ' par le lien personnel, sans connexion' }
/** Signs of a fingerprint that name a version on paper; the journal has it whole. */
const FINGERPRINT = 16

export function proofModel(printing: Printing, now: string): ProofModel {
	return { ...convocationModel(printing), createdAt: now }
}

/** What is known of each member, in the order of the tableau, the earliest first. Printed sheets are French, as the act is. */
export function proofOf(convocation: Convocation, answers: Answers | null, proof: Proof): ProofOfMember[] {
	return convocation.dispatches.map((dispatch) => ({
		name: `${dispatch.civility ?? ''} ${dispatch.name}`.trim(),
		way: dispatch.channel === 'paper' ? 'sur papier' : 'par courriel',
		address: (dispatch.channel === 'paper' ? dispatch.postalAddress : dispatch.address)?.replace(/\s*\n\s*/gu, ', ') ?? '',
		facts: inOrder([
			{ at: convocation.sentAt, what: dispatch.former ? 'Acte envoyé au conseil ; n’est plus en exercice : prévenu, non convoqué' : 'Convocation envoyée au conseil', by: convocation.sentBy ?? '' },
			...(proof.timestamp === null ? [] : [{ at: proof.timestamp.at, what: 'Manifeste horodaté (RFC 3161)', by: proof.timestamp.authority }]),
			...dispatchFacts(dispatch),
			...readingFacts(dispatch),
			...openingFacts(dispatch, proof),
			...answerFacts(answers?.members.find(({ memberId }) => memberId === dispatch.memberId)),
			...proof.proxies.filter(({ giverId }) => giverId === dispatch.memberId).flatMap(proxyFacts),
		]),
	}))
}

/** What has no moment stands at the end. */
function inOrder(facts: readonly ProofFact[]): ProofFact[] {
	const moment = ({ at }: ProofFact) => at === null ? Infinity : Date.parse(at)
	return [...facts].sort((one, other) => moment(one) === moment(other) ? 0 : moment(one) - moment(other))
}

function dispatchFacts(dispatch: Dispatch): ProofFact[] {
	const delivered = dispatch.delivered
	return [
		...dispatch.attempts.flatMap((attempt) => attemptFacts(attempt, dispatch.attempts.length)),
		...(dispatch.state === 'paper' && delivered === null ? [{ at: null, what: 'Sur papier : remise non notée', by: '' }] : []),
		...(delivered === null ? [] : [{ at: delivered.at, what: delivered.how === 'handed' ? 'Remise en main propre' : 'Envoi postal', by: `noté par ${delivered.recordedBy}` }]),
	]
}

function attemptFacts(attempt: Attempt, count: number): ProofFact[] {
	const { bounced } = attempt
	const number = count > 1 || attempt.attempt > 1 ? ` (envoi n° ${attempt.attempt})` : ''
	return [
		{ at: attempt.sentAt, what: attemptWords(attempt, number), by: attempt.address ?? '' },
		...(bounced === null ? [] : [{ at: bounced.at, what: `Courriel revenu en erreur${number}`, by: `noté par ${bounced.notedBy} le ${momentInFrench(bounced.notedAt)}` }]),
	]
}

function attemptWords({ state, error }: Attempt, number: string): string {
	switch (state) {
		case 'sent':
			return `Courriel remis au serveur de messagerie${number}`
		case 'failed':
			return failed(error, number)
		case 'uncertain':
			return `Courriel peut-être parti${number} : le serveur n’a pas répondu`
		default:
			return `Courriel en attente d’envoi${number}`
	}
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
function readingFacts({ openedAt, openedHow, acknowledgedAt, acknowledgedHow, remindedAt }: Dispatch): ProofFact[] {
	return [
		...(openedAt === null ? [] : [{ at: openedAt, what: `Convocation ouverte${openedHow === null ? '' : WAYS[openedHow]}`, by: '' }]),
		...(acknowledgedAt === null ? [] : [{ at: acknowledgedAt, what: `Accusé de réception${acknowledgedHow === null ? '' : WAYS[acknowledgedHow]}`, by: '' }]),
		...(remindedAt === null ? [] : [{ at: remindedAt, what: 'Dernière relance', by: '' }]),
	]
}

function openingFacts({ memberId }: Dispatch, { openings }: Proof): ProofFact[] {
	return openings.filter((opening) => opening.memberId === memberId)
		.map(({ name, sha256, openedAt }) => ({ at: openedAt, what: `Pièce ouverte dans l’application : ${name} (empreinte ${sha256.slice(0, FINGERPRINT)}…)`, by: '' }))
}

function answerFacts(answer: MemberAnswer | undefined): ProofFact[] {
	if (answer === undefined || answer.answer === null) {
		return [{ at: null, what: 'Aucune réponse', by: '' }]
	}
	const origin = answer.origin === null ? '' : `, ${ORIGINS[answer.origin]}`
	const toConfirm = answer.toConfirm ? ' (pour une autre date, à confirmer)' : ''
	return [{ at: answer.answeredAt, what: `${ANSWERS[answer.answer]}${origin}${toConfirm}`, by: answer.answeredBy ?? '' }]
}

function proxyFacts({ holder, state, origin, givenBy, givenAt, changedAt }: GivenProxy): ProofFact[] {
	return [
		{ at: givenAt, what: `Pouvoir donné à ${holder}, ${ORIGINS[origin]}${changedAt === null ? `, ${PROXIES[state]}` : ''}`, by: givenBy },
		...(changedAt === null ? [] : [{ at: changedAt, what: `Pouvoir à ${holder} : ${PROXIES[state]}`, by: '' }]),
	]
}
