<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCA\ConseilMunicipal\Outbox\Mail;
use OCA\ConseilMunicipal\Outbox\MailKind;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCA\ConseilMunicipal\Template\FrenchElision;

/**
 * Who is told of a proxy: the holder is asked, the giver hears what the holder says. A giver without account hears by e-mail that he or she must
 * choose somebody else, with the personal link to do it.
 */
final class ReplyNotices {
	public function __construct(
		private readonly Notices $notices,
		private readonly AnswerLinks $links,
		private readonly Letter $letter,
		private readonly Outbox $outbox,
	) {
	}

	/** A member has answered: nothing is asked any more, on phones neither. */
	public function answered(Room $room, int $memberId): void {
		$uid = $this->uid($room, $memberId);
		if ($uid !== null) {
			$this->notices->done([...NoticeKind::ASKING_TO_COME, NoticeKind::ProxyDeclined, NoticeKind::ProxyToConfirm, NoticeKind::HolderAbsent], Place::meeting($room->meeting), $uid);
		}
	}

	/** The council is convened to another date: proxies of the former one are worth nothing until their givers confirm them. */
	public function askedAgain(Room $room): void {
		foreach (array_filter($room->live(), $room->isToConfirm(...)) as $proxy) {
			$this->tell($room, NoticeKind::ProxyToConfirm, $proxy->getGiverId(), null, ['holder' => $room->nameOf($proxy->getHolderId())]);
		}
	}

	/** @param ?string $by account of whoever gave it; null by the personal link */
	public function given(Room $room, int $giverId, int $holderId, ProxyState $state, ?string $by): void {
		$kind = $state === ProxyState::Asked ? NoticeKind::ProxyAsked : NoticeKind::ProxyGiven;
		$this->tell($room, $kind, $holderId, $by, ['giver' => $room->nameOf($giverId)]);
	}

	/** The giver took it back, or comes: what was asked of the holder is asked no more, and who had accepted is told. */
	public function revoked(Room $room, GivenProxy $proxy, ?string $by): void {
		$holder = $this->uid($room, $proxy->getHolderId());
		if ($holder !== null) {
			$this->notices->done([NoticeKind::ProxyAsked], Place::meeting($room->meeting), $holder);
		}
		if ($proxy->state() === ProxyState::Accepted) {
			$this->tell($room, NoticeKind::ProxyEnded, $proxy->getHolderId(), $by, ['giver' => $room->nameOf($proxy->getGiverId())]);
		}
	}

	public function settled(Room $room, GivenProxy $proxy, bool $accepted): void {
		$holder = $this->uid($room, $proxy->getHolderId());
		if ($holder !== null) {
			$this->notices->done([NoticeKind::ProxyAsked], Place::meeting($room->meeting), $holder);
		}
		$told = $this->tell($room, $accepted ? NoticeKind::ProxyAccepted : NoticeKind::ProxyDeclined, $proxy->getGiverId(), $holder, ['holder' => $room->nameOf($proxy->getHolderId())]);
		if (!$told && !$accepted) {
			$this->write($room, $proxy, 'proxy_declined');
		}
	}

	/** Who was to carry the proxy will not be there: nobody would vote for the giver, who can still choose somebody else. */
	public function holderAbsent(Room $room, GivenProxy $proxy, ?string $by): void {
		if (!$this->tell($room, NoticeKind::HolderAbsent, $proxy->getGiverId(), $by, ['holder' => $room->nameOf($proxy->getHolderId())])) {
			$this->write($room, $proxy, 'holder_absent');
		}
	}

	/**
	 * @param array<string, string> $names
	 * @return bool false when the member has no account
	 */
	private function tell(Room $room, NoticeKind $kind, int $memberId, ?string $by, array $names): bool {
		$uid = $this->uid($room, $memberId);
		if ($uid !== null) {
			$this->notices->tell($this->notice($room, $kind, $uid, $by, $names));
		}
		return $uid !== null;
	}

	/** @param array<string, string> $names */
	private function notice(Room $room, NoticeKind $kind, string $uid, ?string $by, array $names = []): Notice {
		$day = ['day' => LocalTime::iso($room->meeting->getStartsAt(), $room->council->timeZone())];
		return new Notice($kind, $uid, $by, Place::meeting($room->meeting), '/seances/' . $room->meeting->getId(), $names + $day);
	}

	/** @param string $why of the e-mail: one per proxy and reason */
	private function write(Room $room, GivenProxy $proxy, string $why): void {
		$giver = $room->members[$proxy->getGiverId()] ?? null;
		$address = $giver?->getChannel() === Channel::Email->value ? $giver->getEmail() : null;
		if ($giver === null || $address === null) {
			return;
		}
		$l = $this->letter->language('fr'); // nobody knows the language of whoever has no account; the council is French
		$values = [
			'holder' => $room->nameOf($proxy->getHolderId()), 'giver' => $room->nameOf($giver->getId()),
			'date' => Letter::day(LocalTime::at($room->meeting->getStartsAt(), $room->council->timeZone()), $l),
		];
		$template = $this->letter->begin($why, FrenchElision::filled($l->t('Your proxy for the meeting of {date} is not taken'), $values));
		$said = FrenchElision::filled($l->t('{giver}, {holder} cannot carry your proxy for the meeting of {date}. Choose somebody else, or say that you come.'), $values);
		$template->addBodyText(htmlspecialchars($said), $said);
		$template->addBodyButton(htmlspecialchars($l->t('Change my answer')), $this->links->of($room->meeting, $giver->getId(), $address), $l->t('Change my answer'));
		$template->addFooter('', $l->getLanguageCode());
		$this->outbox->put(new Mail($room->council->getId(), MailKind::AtOnce, "$why:{$proxy->getId()}", $template->renderSubject(), $template->renderText(), $template->renderHtml(),
			[$room->meeting->getId()], null, $address, $room->nameOf($giver->getId())));
	}

	private function uid(Room $room, int $memberId): ?string {
		return ($room->members[$memberId] ?? null)?->getUid();
	}
}
