<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCA\ConseilMunicipal\Outbox\Mail;
use OCA\ConseilMunicipal\Outbox\MailKind;
use OCA\ConseilMunicipal\Template\FrenchDate;

/**
 * The e-mail that convenes one member: everything the law asks for is in its body, the link comes on top
 * (CGCT, art. L. 2121-10; « portable, non quérable »). It is written from the manifest, so that whenever it is written it says
 * the same.
 */
final class ConvocationMail {
	public function __construct(
		private readonly Letter $letter,
		private readonly ConvocationCalendar $calendar,
	) {
	}

	/** @param string $answer personal link by which the member says whether he or she comes */
	public function to(Dispatch $dispatch, Convocation $convocation, Manifest $manifest, string $answer): Mail {
		$words = new ConvocationWords($manifest->content);
		$link = $this->letter->address('/seances/' . $convocation->getMeetingId());
		$reading = ConvocationWords::reading($manifest->documentCount(), $manifest->size());
		$signed = FrenchDate::day(LocalTime::at($convocation->getSentAt() ?? 0, new \DateTimeZone($manifest->content['meeting']['timezone'])));
		$facts = [
			'greeting' => $words->greeting($dispatch->getCivility()), 'sentence' => $words->sentence($dispatch->getCivility()),
			'signed' => 'Le ' . $signed, 'link' => $link, 'answer' => $answer, 'reading' => $reading, 'hash' => $manifest->sha256(),
			'opening' => $words->letter('opening', $dispatch->getName(), $dispatch->getCivility()), 'closing' => $words->letter('closing', $dispatch->getName(), $dispatch->getCivility()),
			'contact' => $words->letter('contact', $dispatch->getName(), $dispatch->getCivility()),
		];
		return new Mail(
			$convocation->getCouncilId(), MailKind::Convocation, $dispatch->mailKey(), $words->subject(),
			ConvocationText::plain($words, $facts), ConvocationText::html($words, $facts),
			[$convocation->getMeetingId()], null, $dispatch->getAddress(), $dispatch->getName(),
			calendar: $this->calendar->of($dispatch, $convocation, $manifest),
		);
	}
}
