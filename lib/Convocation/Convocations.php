<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Database\OneWriter;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** A convocation before it is sent: begun, its checks passed over with a reason. */
final class Convocations {
	use TTransactional;

	/** Characters: « ok » is no reason. */
	private const SHORTEST_REASON = 10;
	private const LONGEST_REASON = 1000;
	/** Checks that one convocation may pass over; there are some per item at most. */
	private const MOST_OVERRIDES = 500;
	/** Name of a check, with the id it is about when it is about one thing. */
	private const CHECK = '/^[a-z][a-z_]{1,40}(?::\d{1,12})?\z/';

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly OneWriter $writer,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * The convocation being prepared; made when there is none. Two people who begin at once get the same one.
	 *
	 * @throws Conflict the meeting has been convened, or is cancelled
	 */
	public function begin(Workspace $workspace): Convocation {
		$meeting = $workspace->meeting;
		if ($meeting->state() !== MeetingState::Draft) {
			throw new Conflict('meeting_not_draft', 'This is only possible while the meeting is a draft. This one is cancelled or has been convened.');
		}
		$known = $this->convocations->ofMeeting($meeting->getCouncilId(), $meeting->getId());
		if ($known !== []) {
			return $known[count($known) - 1];
		}
		$convocation = Convocation::begun($meeting, 1, ConvocationKind::Initial, $workspace->uid(), $this->time->getTime());
		return $this->start($convocation) ?? $this->convocations->ofMeeting($meeting->getCouncilId(), $meeting->getId())[0];
	}

	/** The first line of its history, together with it; null when somebody began one at the same moment. */
	public function start(Convocation $act): ?Convocation {
		return $this->writer->write(function () use ($act): Convocation {
			$this->convocations->insert($act);
			$failure = $act->change()->failure;
			$this->journal->record($act->getCouncilId(), 'convocation_begun', ['convocation' => $act->getId(), 'number' => $act->getNumber(), 'kind' => $act->getKind()]
				+ ($failure === null ? [] : ['quorumFailure' => get_object_vars($failure)]), $act->getMeetingId());
			return $act;
		});
	}

	/**
	 * Passes over a check, or takes that back when the reason is empty.
	 *
	 * @param int $version that the person saw
	 * @param mixed $check its name, such as `notice` or `note:12`
	 * @param mixed $reason 10 to 1000 characters
	 */
	public function override(Workspace $workspace, Convocation $convocation, int $version, mixed $check, mixed $reason): Convocation {
		if (!is_string($check) || preg_match(self::CHECK, $check) !== 1) {
			throw new Invalid('unknown_value', 'This is the name of no check.', field: 'check');
		}
		$words = (new Input(['reason' => $reason]))->optionalPassage('reason', self::LONGEST_REASON);
		if ($words !== null && mb_strlen($words) < self::SHORTEST_REASON) {
			throw new Invalid('too_short', 'Say why in a few words ({minimum} characters at least): the reason is kept with the convocation. Nothing was changed.', ['minimum' => self::SHORTEST_REASON], 'reason');
		}
		$overrides = $convocation->overrideList();
		unset($overrides[$check]);
		if ($words !== null) {
			$overrides[$check] = ['reason' => $words, 'by' => $workspace->uid(), 'byName' => $workspace->grant->user->getDisplayName(), 'at' => $this->time->getTime()];
		}
		if (count($overrides) > self::MOST_OVERRIDES) {
			throw new Invalid('too_many', 'Too many checks are passed over.', field: 'check');
		}
		$this->mustBeUnsent($convocation);
		$json = $overrides === [] ? null : json_encode($overrides, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
		$facts = ['convocation' => $convocation->getId(), 'check' => $check] + ($words === null ? [] : ['reason' => $words]);
		$this->atomic(function () use ($convocation, $version, $json, $words, $facts): void {
			if ($convocation->getVersion() !== $version || !$this->convocations->change($convocation, UnsentActs::STATES, ['overrides' => $json])) {
				throw self::stale();
			}
			$this->journal->record($convocation->getCouncilId(), $words === null ? 'check_override_withdrawn' : 'check_overridden', $facts, $convocation->getMeetingId());
		}, $this->db);
		return $this->convocations->find($convocation->getId());
	}

	/** @throws Conflict */
	public function mustBeUnsent(Convocation $convocation): void {
		if ($convocation->state() === ConvocationState::Sent) {
			throw new Conflict('convocation_sent', 'This convocation has been sent: nothing of it changes any more.');
		}
	}

	public static function stale(): Stale {
		return new Stale('convocation_changed', 'Somebody else works on this convocation and changed it meanwhile. Nothing was sent by you; look at it as it is now.');
	}
}
