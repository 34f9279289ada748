/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Block, Entry, PrintedDocument } from './content'
import type { LetterBlock, Reader } from './letterTemplate'

import { dayInFrench, hourInFrench, momentInFrench } from './frenchText'
import { shaped } from './letterTemplate'

/** What a convocation is made of. Whatever a rule decides is decided before. */
export interface ConvocationModel {
	readonly council: Letterhead
	/** In the middle of a sentence: « conseil municipal », « comité syndical ». */
	readonly assembly: string
	readonly kind: ConvocationKind
	/** « Madame, », or for everybody « Madame, Monsieur, ». */
	readonly greeting: string
	/** Moments are ISO 8601 with the offset of the council. */
	readonly startsAt: string
	readonly place: string
	readonly agenda: readonly AgendaEntry[]
	readonly signature: Signature
	/** What the council writes before the agenda, before the signature, and below it. */
	readonly opening?: string
	readonly closing?: string
	readonly contact?: string
	/** How the council words its letter; ours when it is left out. */
	readonly template?: readonly LetterBlock[]
	/** For whom it is; for everybody when it is left out. */
	readonly reader?: Reader
	/** SHA-256 of the manifest of what is convened, when it is known. */
	readonly fingerprint?: string
	readonly createdAt: string
}

/** Each kind with what it alone must say. */
export type ConvocationKind
	= | { readonly name: 'initial' }
		| { readonly name: 'urgency', readonly reason: string }
		| { readonly name: 'addendum' | 'replacement', readonly sentAt: string }
		| { readonly name: 'postponement', readonly formerStart: string }
		| { readonly name: 'cancellation' }
		| { readonly name: 'second', readonly firstStart: string, readonly failure: QuorumFailure | null }

/** When the quorum was found lacking, and how many members were there. */
export interface QuorumFailure {
	readonly at: string
	readonly present: number
}

export interface Letterhead {
	readonly name: string
	readonly address: string | null
	/** PNG or JPEG, as a `data:` URL. */
	readonly logo?: string
}

export interface AgendaEntry {
	readonly number: string
	readonly title: string
	/** The synthesis note, when it goes with the convocation. */
	readonly note?: string
	readonly isClosed?: boolean
	/** By an addendum. */
	readonly isNew?: boolean
}

export interface Signature {
	readonly place: string
	readonly day: string
	/** « La maire ». */
	readonly office: string
	readonly name: string | null
}

const PROXY = 'Si vous ne pouvez venir, vous pouvez donner à un collègue de votre choix pouvoir écrit de voter en votre nom. Un même membre ne peut porter qu’un seul pouvoir ; il est toujours révocable (CGCT, art.\u00A0L.\u00A02121-20).'

/** Parts of a convocation, as we word it. */
const ORDER = ['ouverture', 'annonce', 'rendez-vous', 'ordre du jour', 'pouvoirs', 'fin', 'signature', 'contact'] as const

export function convocationPaper(model: ConvocationModel): PrintedDocument {
	const title = titleOf(model)
	return {
		title,
		author: model.council.name,
		subject: `${model.assembly} du ${momentInFrench(model.startsAt)}`,
		createdAt: model.createdAt,
		foot: footOf(title, model),
		blocks: [...letterhead(model.council), ...convocationBody(model)],
	}
}

/** From the title to the signature, for the convocation alone and behind a covering letter. */
export function convocationBody(model: ConvocationModel): Block[] {
	const parts = partsOf(model)
	if (model.template !== undefined) {
		return shaped(model.template, { words: wordsOf(model), parts, reader: model.reader ?? null, title: titleOf(model) })
	}
	return [
		{ kind: 'heading', level: 1, text: titleOf(model), align: 'center', bookmark: titleOf(model) },
		{ kind: 'paragraph', text: model.greeting },
		...ORDER.flatMap((name) => parts[name]),
	]
}

/** What a convocation is made of, by the name that a letter of the council calls it. */
function partsOf(model: ConvocationModel): Record<typeof ORDER[number], readonly Block[]> {
	const isHeld = model.kind.name !== 'cancellation'
	return {
		ouverture: said(model.opening),
		annonce: announcement(model).map((text): Block => ({ kind: 'paragraph', text })),
		'rendez-vous': isHeld ? appointment(model) : [],
		'ordre du jour': isHeld && model.agenda.length > 0 ? agendaBlocks(model) : [],
		pouvoirs: isHeld ? [{ kind: 'paragraph', text: PROXY, weight: 'small' }] : [],
		fin: said(model.closing),
		signature: signed(model.signature),
		contact: model.contact === undefined ? [] : [{ kind: 'gap', height: 4 }, { kind: 'paragraph', text: model.contact, weight: 'small' }],
	}
}

function wordsOf(model: ConvocationModel): Record<string, string> {
	return {
		titre: titleOf(model),
		date: dayInFrench(model.startsAt),
		heure: hourInFrench(model.startsAt),
		lieu: model.place,
		commune: model.council.name,
		assemblée: model.assembly,
		signataire: model.signature.name ?? '',
		qualité: model.signature.office,
	}
}

/** Name and address of the council at the head of a page. */
export function letterhead({ name, address, logo }: Letterhead): Block[] {
	return [
		...(logo === undefined ? [] : [{ kind: 'picture', data: logo, height: 18 } as const]),
		{ kind: 'paragraph', text: name, weight: 'strong' },
		...(address === null || address.trim() === '' ? [] : [{ kind: 'paragraph', text: address, weight: 'small' } as const]),
		{ kind: 'gap', height: 8 },
	]
}

export function agendaEntries(agenda: readonly AgendaEntry[]): Entry[] {
	return agenda.map(({ number, title, note, isClosed, isNew }) => ({
		mark: number,
		text: title,
		remark: [isNew === true ? 'point ajouté' : '', isClosed === true ? 'à huis clos' : ''].filter((word) => word !== '').join(', ') || undefined,
		detail: note,
		bookmark: `${number} ${title}`.trim(),
	}))
}

/** The foot of a page: what it is, and the fingerprint by which anyone can check it. */
export function footOf(title: string, { fingerprint }: Pick<ConvocationModel, 'fingerprint'>): string {
	return fingerprint === undefined ? title : `${title}\nEmpreinte du dossier (SHA-256) : ${fingerprint}`
}

function titleOf({ kind }: ConvocationModel): string {
	const titles: Record<ConvocationKind['name'], string> = {
		initial: 'Convocation',
		urgency: 'Convocation en urgence',
		addendum: 'Additif à la convocation',
		replacement: 'Pièces remplacées',
		postponement: 'Report de séance et nouvelle convocation',
		cancellation: 'Annulation de séance',
		second: 'Seconde convocation',
	}
	return titles[kind.name]
}

function announcement({ kind, assembly, startsAt }: ConvocationModel): string[] {
	const invitation = `J’ai l’honneur de vous convoquer à la séance du ${assembly} qui se tiendra le ${momentInFrench(startsAt)}.`
	switch (kind.name) {
		case 'initial':
			return [invitation]
		case 'urgency':
			return [invitation, `Cette convocation est envoyée en urgence, dans un délai abrégé, pour le motif suivant : ${kind.reason}`, `Il en sera rendu compte dès l’ouverture de la séance au ${assembly}, qui se prononcera sur l’urgence et pourra renvoyer tout ou partie de la discussion à une séance ultérieure (CGCT, art.\u00A0L.\u00A02121-11 et L.\u00A02121-12).`]
		case 'addendum':
			return [`L’ordre du jour de la séance du ${assembly} du ${momentInFrench(startsAt)}, que vous avez reçu le ${dayInFrench(kind.sentAt)}, est complété. Le voici en entier ; les points ajoutés y sont signalés.`]
		case 'replacement':
			return [`Des pièces de la séance du ${assembly} du ${momentInFrench(startsAt)}, que vous avez reçues le ${dayInFrench(kind.sentAt)}, sont remplacées. Les nouvelles sont dans le dossier de la séance ; l’ordre du jour ne change pas.`]
		case 'postponement':
			return [`La séance du ${assembly} prévue le ${momentInFrench(kind.formerStart)} est reportée.`, `J’ai l’honneur de vous convoquer à nouveau le ${momentInFrench(startsAt)}. Un pouvoir donné pour la première date ne vaut pas pour la seconde, sauf s’il la nomme.`]
		case 'cancellation':
			return [`La séance du ${assembly} prévue le ${momentInFrench(startsAt)} est annulée. Vous recevrez une nouvelle convocation si elle se tient à une autre date.`]
		case 'second':
			return [`Le quorum n’ayant pas été atteint lors de la séance du ${dayInFrench(kind.firstStart)}, régulièrement convoquée, j’ai l’honneur de vous convoquer à nouveau le ${momentInFrench(startsAt)}.`, ...foundLacking(kind.failure), `Le ${assembly} délibérera alors valablement sans condition de quorum sur les points de ce premier ordre du jour (CGCT, art.\u00A0L.\u00A02121-17).`]
	}
}

function foundLacking(failure: QuorumFailure | null): string[] {
	if (failure === null) {
		return []
	}
	const present = failure.present === 0 ? 'aucun membre présent' : failure.present === 1 ? 'un membre présent' : `${failure.present} membres présents`
	return [`L’absence de quorum a été constatée le ${momentInFrench(failure.at)} : ${present}.`]
}

function appointment({ startsAt, place }: ConvocationModel): Block[] {
	return [
		{ kind: 'paragraph', text: `Date : ${dayInFrench(startsAt)}\nHeure : ${hourInFrench(startsAt)}\nLieu : ${place}`, weight: 'strong' },
	]
}

function agendaBlocks({ agenda }: ConvocationModel): Block[] {
	return [{ kind: 'heading', level: 2, text: 'Ordre du jour' }, { kind: 'entries', entries: agendaEntries(agenda) }]
}

function said(text: string | undefined): Block[] {
	return text === undefined ? [] : [{ kind: 'paragraph', text }]
}

export function signed({ place, day, office, name }: Signature): Block[] {
	return [
		{ kind: 'gap', height: 6 },
		{ kind: 'paragraph', text: `${place === '' ? 'Le' : `${place}, le`} ${dayInFrench(day)}\n${office},${name === null ? '' : `\n\n\n${name}`}`, align: 'right', whole: true },
	]
}
