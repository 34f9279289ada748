<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Journal\Timestamps;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/**
 * The legal act, whatever its kind. Convocation, what it does to the meeting, one dispatch per member, one e-mail in the outbox per
 * dispatch and the line of the journal are written in one transaction: all of it happened or nothing. From there on what follows is
 * finished and the outbox sends each e-mail once, whatever crashes.
 */
final class Sending {
	use TTransactional;

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly Convocations $open,
		private readonly Recipients $recipients,
		private readonly FormerMembers $former,
		private readonly FrozenDossier $dossier,
		private readonly ActAgenda $agenda,
		private readonly Mailing $mailing,
		private readonly ConvocationCalendar $calendar,
		private readonly ActEffects $effects,
		private readonly FollowUp $followUp,
		private readonly Journal $journal,
		private readonly Timestamps $timestamps,
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
		$manifest = $this->dossier->read($workspace, $convocation);
		$recipients = $this->recipients->of($workspace->council());
		$now = $this->time->getTime();
		ConvocationChecks::mustBeSendable($workspace->council(), $workspace->meeting, $convocation, $manifest, $this->itemIds($workspace, $convocation), $recipients, LocalTime::at($now, $workspace->council()->timeZone()));
		$facts = ['convocation' => $convocation->getId(), 'number' => $convocation->getNumber(), 'kind' => $convocation->getKind(), 'manifest' => $manifest->sha256()];
		$this->journal->record($convocation->getCouncilId(), 'convocation_sending', $facts, $convocation->getMeetingId());
		$this->timestamps->ask($convocation->getCouncilId(), $manifest->sha256(), 'manifest'); // a crash may have come before it when it was frozen
		$links = $this->mailing->links($convocation->change()->heldAs($workspace->meeting), $recipients);
		$everybody = [...$recipients, ...$this->former->toTell($workspace->council(), $convocation, $recipients)];
		$sequence = $this->calendar->sequence($convocation, $manifest, $this->convocations->sentBefore($convocation));
		$this->atomic(function () use ($workspace, $convocation, $manifest, $everybody, $facts, $links, $sequence, $now): void {
			$sent = $this->mark($workspace, $convocation, $sequence, $this->calendar->uid($convocation, $manifest), $now);
			$this->mailing->withdraw($sent);
			$this->mailing->post($sent, $manifest, $everybody, $links);
			$this->journal->record($convocation->getCouncilId(), 'convocation_sent', $facts + self::journalled($convocation, $everybody), $convocation->getMeetingId());
		}, $this->db);
		$this->followUp->finish($convocation->getCouncilId());
		return $this->convocations->find($convocation->getId());
	}

	/** @return list<int> of the agenda that the manifest was made of */
	private function itemIds(Workspace $workspace, Convocation $convocation): array {
		return array_map(static fn (array $carried): int => $carried['item']->getId(), $this->agenda->of($workspace, $convocation));
	}

	/**
	 * @param list<Recipient> $recipients
	 * @return array{members: list<array<string, mixed>>, overrides: array<string, string>} whom it goes to, and what was passed over
	 */
	private static function journalled(Convocation $convocation, array $recipients): array {
		return [
			'members' => array_map(static fn (Recipient $one): array => ['member' => $one->memberId, 'name' => $one->name, 'channel' => $one->channel->value, 'address' => $one->address]
				+ ($one->isFormer ? ['former' => true] : []), $recipients),
			'overrides' => array_map(static fn (array $override): string => $override['reason'], $convocation->overrideList()),
		];
	}

	/**
	 * @return Convocation the act, sent
	 * @throws Conflict
	 */
	private function mark(Workspace $workspace, Convocation $convocation, int $sequence, string $calendarUid, int $now): Convocation {
		$sent = $this->convocations->change($convocation, [ConvocationState::Frozen], [
			'state' => ConvocationState::Sent->value, 'sent_at' => $now, 'sent_by' => $workspace->uid(),
			'sent_by_name' => mb_substr($workspace->grant->user->getDisplayName(), 0, 255), 'calendar_sequence' => $sequence, 'calendar_uid' => $calendarUid, 'follow_at' => $now,
		]);
		if (!$sent) {
			throw Convocations::stale();
		}
		$this->dossier->release($workspace, $convocation);
		$this->effects->within($workspace, $convocation, $now);
		return $this->convocations->find($convocation->getId());
	}
}
