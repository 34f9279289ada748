/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answer, GivenProxy, MyAnswer } from '../api/types'

import { mdiAccountArrowRightOutline, mdiCheck, mdiClose } from '@mdi/js'
import { t } from '../ui/l10n'

export const ANSWER_ICONS: Readonly<Record<Answer, string>> = { present: mdiCheck, absent: mdiClose, proxy: mdiAccountArrowRightOutline }

/*
 * French agrees with the gender of whoever is meant: each sentence is there twice, with two English sources.
 */

/** The question, in the gender of whoever is asked when it is known. */
export function questionFor(civility: string | null): string {
	return civility === null
		? t('conseil_municipal', 'Will you be there?')
		: isWoman(civility) ? t('conseil_municipal', 'Will you attend?') : t('conseil_municipal', 'Will you be present?')
}

/** What one tap answers, in the gender of whoever answers. */
export function choiceWord(answer: Answer, civility: string | null): string {
	if (answer === 'proxy') {
		return t('conseil_municipal', 'I give a proxy')
	}
	if (isWoman(civility)) {
		return answer === 'present' ? t('conseil_municipal', 'Attending') : t('conseil_municipal', 'Not attending')
	}
	return answer === 'present' ? t('conseil_municipal', 'Present') : t('conseil_municipal', 'Absent')
}

/** What I answered, in one sentence; `null` while there is none, or when the proxy I gave was declined and must be given again. */
export function answerSentence({ answer, civility, given }: Pick<MyAnswer, 'answer' | 'civility' | 'given'>): string | null {
	if (answer === null) {
		return null
	}
	if (answer === 'proxy') {
		return given === null || given.state === 'declined' ? null : proxySentence(given)
	}
	if (isWoman(civility)) {
		return answer === 'present' ? t('conseil_municipal', 'You will be attending') : t('conseil_municipal', 'You will not be attending')
	}
	return answer === 'present' ? t('conseil_municipal', 'You will be present') : t('conseil_municipal', 'You will be absent')
}

function proxySentence({ holder, state }: GivenProxy): string {
	return state === 'accepted'
		? t('conseil_municipal', '{name} will vote for you and has accepted', { name: holder })
		: t('conseil_municipal', '{name} will vote for you; not answered yet', { name: holder })
}

/** What is said of a proxy whose voice would be lost as things stand; not why, which is for those who prepare the meeting. */
export function doubtSentence(name: string): string {
	return t('conseil_municipal', '{name} will probably not be able to vote for you: your voice would be lost. Choose somebody else, or speak with each other.', { name })
}

/** Whether French agrees in the feminine. */
export function isWoman(civility: string | null): boolean {
	return civility !== null && /^(mme|madame)\b/i.test(civility)
}
