<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Addressees;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCA\ConseilMunicipal\Outbox\Mail;
use OCA\ConseilMunicipal\Outbox\MailKind;
use OCA\ConseilMunicipal\Reply\AnswerLinks;
use OCA\ConseilMunicipal\Template\FrenchDate;
use OCA\ConseilMunicipal\Template\FrenchElision;

/** The e-mail to a member who has not answered: when, where, and the personal link. */
final class ReminderMail {
	public function __construct(
		private readonly Letter $letter,
		private readonly AnswerLinks $answers,
		private readonly Addressees $addressees,
	) {
	}

	/** @param string $key the same key is sent once */
	public function to(Workspace $workspace, Recipient $recipient, string $address, string $key, ?string $word): Mail {
		$council = $workspace->council();
		$meeting = $workspace->meeting;
		$l = $this->letter->language($recipient->uid === null ? 'fr' : $this->addressees->languages([$recipient->uid])[$recipient->uid] ?? 'fr');
		$startsAt = LocalTime::at($meeting->getStartsAt(), $council->timeZone());
		$values = [
			'council' => $council->getShortName(), 'date' => Letter::day($startsAt, $l), 'hour' => FrenchDate::hour($startsAt),
			'place' => trim($meeting->getPlace() ?? ''), 'name' => $recipient->name, 'sender' => $workspace->grant->user->getDisplayName(),
		];
		$template = $this->letter->begin('answer_asked', FrenchElision::filled($l->t('{council}: will you come to the meeting of {date}?'), $values));
		$ask = FrenchElision::filled($l->t('{name}, you are convened to the meeting of {date}, {hour}, {place}. {sender} does not know yet whether you will come.'), $values);
		$template->addBodyText(htmlspecialchars($ask), $ask);
		if ($word !== null) {
			$template->addBodyText(nl2br(htmlspecialchars($word)), $word);
		}
		$template->addBodyButton(htmlspecialchars($l->t('Answer: present, absent, or give a proxy')), $this->answers->of($meeting, $recipient->memberId, $address), $l->t('Answer: present, absent, or give a proxy'));
		$hint = $l->t('This link is yours alone and needs no password. It works until the meeting opens.');
		$template->addBodyText(htmlspecialchars($hint), $hint);
		$template->addFooter('', $l->getLanguageCode());
		return new Mail($council->getId(), MailKind::Reminder, $key, $template->renderSubject(), $template->renderText(), $template->renderHtml(),
			[$meeting->getId()], null, $address, $recipient->name);
	}
}
