<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\OpenLink;
use OCA\ConseilMunicipal\Reply\Origin;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/**
 * The convocations of a meeting as the person who was convened sees them: what was sent, when, where, and what the mairie knows of
 * their reading. Nothing else is recorded: not what was read for how long, never a private note.
 *
 * @psalm-import-type ConseilReceived from ResponseDefinitions
 */
final class Receipts {
	use TTransactional;

	public function __construct(
		private readonly ReceiptMapper $receipts,
		private readonly Following $following,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<ConseilReceived> the first one first; empty for whoever was not convened */
	public function of(Workspace $workspace): array {
		$received = $this->receipts->received($workspace->meeting->getCouncilId(), $workspace->meeting->getId(), $workspace->uid());
		$opened = $received === [] ? 0 : $this->following->documentsOpened($workspace, $received[0]['dispatch']->getMemberId());
		return array_map(static fn (array $one): array => self::one($workspace, $one['dispatch'], $one['convocation'], $opened), $received);
	}

	/** The person looks at the meeting in the app. */
	public function opened(Workspace $workspace): void {
		foreach ($this->receipts->received($workspace->meeting->getCouncilId(), $workspace->meeting->getId(), $workspace->uid()) as $one) {
			$this->atomic(fn () => $this->mark($one['dispatch'], $workspace->meeting->getId(), 'opened', Origin::App), $this->db);
		}
	}

	/** @return list<LinkReceipt> what the member of a personal link was sent, the first convocation first */
	public function ofLink(OpenLink $link): array {
		$zone = $link->room->council->timeZone();
		return array_map(
			static fn (array $one): LinkReceipt => LinkReceipt::of($one['dispatch'], $one['convocation'], $zone),
			$this->receipts->receivedBy($link->room->council->getId(), $link->room->meeting->getId(), $link->memberId),
		);
	}

	/**
	 * Whoever holds the personal link says that it has arrived: the link came with it.
	 *
	 * @param mixed $dispatchId what the member was sent
	 * @throws Conflict
	 */
	public function acknowledgeByLink(OpenLink $link, mixed $dispatchId): void {
		foreach ($this->receipts->receivedBy($link->room->council->getId(), $link->room->meeting->getId(), $link->memberId) as $one) {
			if ((string)$one['dispatch']->getId() === $dispatchId) {
				$this->both($one['dispatch'], $link->room->meeting->getId(), Origin::Link);
				return;
			}
		}
		throw self::notSentToYou();
	}

	/**
	 * The person says that it has arrived.
	 *
	 * @param mixed $dispatchId what the person was sent
	 * @throws Conflict
	 */
	public function acknowledge(Workspace $workspace, mixed $dispatchId): void {
		$wanted = (new Input(['dispatchId' => $dispatchId]))->number('dispatchId', 1, PHP_INT_MAX);
		foreach ($this->receipts->received($workspace->meeting->getCouncilId(), $workspace->meeting->getId(), $workspace->uid()) as $one) {
			if ($one['dispatch']->getId() === $wanted) {
				$this->both($one['dispatch'], $workspace->meeting->getId(), Origin::App);
				return;
			}
		}
		throw self::notSentToYou();
	}

	/** Who acknowledges has opened. In one transaction: of several taps at once one writes both, in this order. */
	private function both(Dispatch $dispatch, int $meetingId, Origin $how): void {
		$this->atomic(function () use ($dispatch, $meetingId, $how): void {
			$this->mark($dispatch, $meetingId, 'opened', $how);
			$this->mark($dispatch, $meetingId, 'acknowledged', $how);
		}, $this->db);
	}

	private static function notSentToYou(): Conflict {
		return new Conflict('not_sent_to_you', 'This convocation was not sent to you. Nothing was recorded; reload the page.');
	}

	/** @param 'opened'|'acknowledged' $what */
	private function mark(Dispatch $dispatch, int $meetingId, string $what, Origin $how): void {
		$known = $what === 'opened' ? $dispatch->getOpenedAt() : $dispatch->getAcknowledgedAt();
		if ($known === null && $this->receipts->mark($dispatch, $what, $how, $this->time->getTime())) {
			$this->journal->record($dispatch->getCouncilId(), "dispatch_$what", [
				'convocation' => $dispatch->getConvocationId(), 'member' => $dispatch->getMemberId(), 'name' => $dispatch->getName(), 'origin' => $how->value,
			], $meetingId);
		}
	}

	/**
	 * @param int $opened documents
	 * @return ConseilReceived
	 */
	private static function one(Workspace $workspace, Dispatch $dispatch, Convocation $convocation, int $opened): array {
		$zone = $workspace->council()->timeZone();
		$manifest = Manifest::read($convocation->getManifest() ?? '');
		return [
			'dispatchId' => $dispatch->getId(),
			'convocationId' => $convocation->getId(),
			'number' => $convocation->getNumber(),
			'kind' => ConvocationKind::from($convocation->getKind())->value,
			'channel' => Channel::from($dispatch->getChannel())->value,
			'address' => $dispatch->getAddress(),
			'postalAddress' => $dispatch->getPostalAddress(),
			'convenedAt' => LocalTime::iso($convocation->getSentAt() ?? 0, $zone),
			'sentAt' => LocalTime::isoOrNull($dispatch->getSentAt(), $zone),
			'delivered' => ConvocationPresenter::delivery($dispatch, $zone),
			'openedAt' => LocalTime::isoOrNull($dispatch->getOpenedAt(), $zone),
			'openedHow' => ConvocationPresenter::way($dispatch->getOpenedHow()),
			'acknowledgedAt' => LocalTime::isoOrNull($dispatch->getAcknowledgedAt(), $zone),
			'documents' => $manifest->documentCount(),
			'documentsOpened' => $opened,
			'manifestSha256' => $convocation->getManifestSha256() ?? '',
			'change' => Brought::by($manifest),
		];
	}
}
