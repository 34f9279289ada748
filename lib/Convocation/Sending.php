<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Activity\Activities;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Documents\PrintedDocuments;
use OCA\ConseilMunicipal\Draft\OpeningKeeper;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\Convened;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCA\ConseilMunicipal\Reply\AnswerLinks;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/**
 * The legal act. Convocation, state of the meeting, one dispatch per member and one e-mail in the outbox per dispatch are written in
 * one transaction: all of it happened or nothing. From there on the outbox sends each e-mail once, whatever crashes.
 */
final class Sending {
	use TTransactional;

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly Convocations $open,
		private readonly DispatchMapper $dispatches,
		private readonly Recipients $recipients,
		private readonly Freeze $freeze,
		private readonly PrintedDocuments $printed,
		private readonly ConvocationMail $mail,
		private readonly AnswerLinks $answers,
		private readonly Outbox $outbox,
		private readonly Convened $convened,
		private readonly OpeningKeeper $openings,
		private readonly Journal $journal,
		private readonly Activities $activities,
		private readonly Notices $notices,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param int $version that the person saw
	 * @throws Conflict
	 */
	public function send(Workspace $workspace, Convocation $convocation, int $version): Convocation {
		$this->open->mustBeUnsent($convocation);
		if ($convocation->getVersion() !== $version) {
			throw Convocations::stale();
		}
		$manifest = $this->frozen($workspace, $convocation);
		$recipients = $this->recipients->of($workspace->council());
		$now = $this->time->getTime();
		ConvocationChecks::mustBeSendable($workspace->council(), $workspace->meeting, $convocation, $manifest, $recipients, LocalTime::at($now, $workspace->council()->timeZone()));
		$facts = ['convocation' => $convocation->getId(), 'number' => $convocation->getNumber(), 'kind' => $convocation->getKind(), 'manifest' => $manifest->sha256()];
		$this->journal->record($convocation->getCouncilId(), 'convocation_sending', $facts, $convocation->getMeetingId());
		$links = $this->answerLinks($workspace, $recipients);
		$this->atomic(fn () => $this->write($workspace, $convocation, $manifest, $recipients, $links, $now), $this->db);
		$this->journal->record($convocation->getCouncilId(), 'convocation_sent', $facts + [
			'members' => array_map(static fn (Recipient $one): array => ['member' => $one->memberId, 'name' => $one->name, 'channel' => $one->channel->value, 'address' => $one->address], $recipients),
			'overrides' => array_map(static fn (array $override): string => $override['reason'], $convocation->overrideList()),
		], $convocation->getMeetingId());
		$this->openings->settle($workspace->council());
		$this->activities->record(ActivityType::MeetingConvened, Place::meeting($workspace->meeting), $workspace->uid());
		$this->tell($workspace, $recipients);
		return $this->convocations->find($convocation->getId());
	}

	/** @throws Conflict nothing is frozen, or something has changed since */
	private function frozen(Workspace $workspace, Convocation $convocation): Manifest {
		$frozen = $convocation->getManifest();
		if ($convocation->state() !== ConvocationState::Frozen || $frozen === null) {
			throw new Conflict('convocation_not_frozen', 'The dossier is not frozen. Nothing was sent; freeze it first.');
		}
		if ($this->freeze->manifest($workspace, $convocation)->json !== $frozen) {
			throw new Conflict('dossier_changed', 'The agenda, the meeting or a document has changed since the dossier was frozen. Nothing was sent; freeze it again, then send.');
		}
		$this->printed->mustBeIntact($workspace, $convocation);
		return Manifest::read($frozen);
	}

	/**
	 * Made before the transaction: each may have to make its row first.
	 *
	 * @param list<Recipient> $recipients
	 * @return array<int, string> by member
	 */
	private function answerLinks(Workspace $workspace, array $recipients): array {
		$links = [];
		foreach ($recipients as $recipient) {
			$links[$recipient->memberId] = $this->answers->of($workspace->meeting, $recipient->memberId);
		}
		return $links;
	}

	/**
	 * @param list<Recipient> $recipients
	 * @param array<int, string> $links by member
	 */
	private function write(Workspace $workspace, Convocation $convocation, Manifest $manifest, array $recipients, array $links, int $now): void {
		$name = mb_substr($workspace->grant->user->getDisplayName(), 0, 255);
		$sent = $this->convocations->change($convocation, [ConvocationState::Frozen], [
			'state' => ConvocationState::Sent->value, 'sent_at' => $now, 'sent_by' => $workspace->uid(), 'sent_by_name' => $name,
		]);
		if (!$sent) {
			throw Convocations::stale();
		}
		$this->convened->mark($workspace->meeting);
		$act = $this->convocations->find($convocation->getId());
		foreach ($recipients as $recipient) {
			$dispatch = $this->dispatches->insert(self::dispatch($act, $recipient));
			if ($dispatch->state() === DispatchState::Queued) {
				$dispatch->setOutboxId($this->outbox->post($this->mail->to($dispatch, $act, $manifest, $links[$recipient->memberId]))?->getId());
				$this->dispatches->update($dispatch);
			}
		}
	}

	private static function dispatch(Convocation $convocation, Recipient $recipient): Dispatch {
		$state = match (true) {
			$recipient->channel === Channel::Paper => DispatchState::Paper,
			$recipient->address === null => DispatchState::Failed,
			default => DispatchState::Queued,
		};
		$dispatch = new Dispatch();
		$dispatch->setCouncilId($convocation->getCouncilId());
		$dispatch->setConvocationId($convocation->getId());
		$dispatch->setMemberId($recipient->memberId);
		$dispatch->setPosition($recipient->position);
		$dispatch->setCivility($recipient->civility);
		$dispatch->setName(mb_substr($recipient->name, 0, 255));
		$dispatch->setChannel($recipient->channel->value);
		$dispatch->setAddress($recipient->address);
		$dispatch->setPostalAddress($recipient->postalAddress);
		$dispatch->setState($state->value);
		$dispatch->setError($state === DispatchState::Failed ? 'no_address' : null);
		$dispatch->setAttempt(1);
		return $dispatch;
	}

	/** @param list<Recipient> $recipients */
	private function tell(Workspace $workspace, array $recipients): void {
		$place = Place::meeting($workspace->meeting);
		$day = ['day' => LocalTime::iso($workspace->meeting->getStartsAt(), $workspace->council()->timeZone())];
		foreach ($recipients as $recipient) {
			if ($recipient->uid !== null) {
				$this->notices->tell(new Notice(NoticeKind::Convened, $recipient->uid, $workspace->uid(), $place, '/seances/' . $workspace->meeting->getId(), $day));
			}
		}
	}
}
