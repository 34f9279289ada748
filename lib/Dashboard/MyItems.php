<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Dashboard;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Collect\SubjectAsks;
use OCA\ConseilMunicipal\Meeting\AskedItems;
use OCA\ConseilMunicipal\Missing\OpenReminders;
use OCA\ConseilMunicipal\Reading\UnreadMeetings;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What a person works on and what is asked of the person, in all councils at once: a number of queries that depends neither on councils
 * nor on items.
 *
 * @psalm-import-type AskedRow from AskedItems
 */
final class MyItems {
	public function __construct(
		private readonly Access $access,
		private readonly AskedItems $items,
		private readonly UnreadMeetings $unread,
		private readonly SubjectAsks $subjects,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return list<MyLine> what is asked first, then by date */
	public function of(string $uid): array {
		$own = array_values(array_filter($this->access->grants(), static fn (Grant $grant): bool => $grant->user->getUID() === $uid));
		$alike = [];
		foreach ($own as $grant) {
			$alike[(int)$grant->can(Action::Prepare) . (int)$grant->can(Action::Manage)][] = $grant;
		}
		$lines = $own === [] ? [] : $this->subjects($own);
		foreach ($alike as $grants) {
			$unread = $grants[0]->can(Action::Prepare) ? [] : $this->unread($grants);
			array_push($lines, ...$this->lines($grants), ...$unread);
		}
		usort($lines, static fn (MyLine $one, MyLine $other): int => [$one->urgency(), $one->startsAt] <=> [$other->urgency(), $other->startsAt]);
		return $lines;
	}

	/**
	 * @param non-empty-list<Grant> $grants
	 * @return list<MyLine>
	 */
	private function lines(array $grants): array {
		$councils = self::byId($grants);
		$rows = $this->items->of($grants, true);
		$reminded = OpenReminders::asked($rows, $this->time->getTime());
		$lines = [];
		foreach ($rows as $row) {
			$meetingId = (int)$row['meeting_id'];
			$isNamed = in_array((int)$row['id'], $reminded[$meetingId] ?? [], true);
			// Only a document is unfit: the reminder is told once, with the first item of its meeting.
			if (($reminded[$meetingId] ?? null) === [] && (int)$row['in_charge'] > 0) {
				$isNamed = true;
				unset($reminded[$meetingId]);
			}
			$lines[] = new MyLine(
				$councils[(int)$row['council_id']], $meetingId, (int)$row['id'], (string)$row['title'], (int)$row['starts_at'],
				state: (string)$row['state'],
				remindedBy: $isNamed ? (string)$row['reminded_by'] : null,
				signOffs: (int)$row['sign_off'],
				questions: (int)$row['questions'],
			);
		}
		return $lines;
	}

	/**
	 * Calls that are open to the person, and what others propose to a person who answers.
	 *
	 * @param non-empty-list<Grant> $grants
	 * @return list<MyLine>
	 */
	private function subjects(array $grants): array {
		$councils = self::byId($grants);
		$lines = [];
		foreach ($this->subjects->everywhere($grants) as $councilId => $facts) {
			if ($facts['proposals'] > 0) {
				$lines[] = MyLine::proposals($councils[$councilId], $facts['proposals']);
			}
			foreach ($facts['calls'] as $call) {
				$lines[] = MyLine::call($councils[$councilId], $call['startsAt'], $call['deadline']);
			}
		}
		return $lines;
	}

	/**
	 * @param non-empty-list<Grant> $grants
	 * @return list<MyLine>
	 */
	private function unread(array $grants): array {
		$councils = self::byId($grants);
		return array_map(static fn (array $row): MyLine => new MyLine(
			$councils[$row['council_id']], $row['meeting_id'], null, $row['title'], $row['starts_at'], unread: $row['unread'],
		), $this->unread->of($grants));
	}

	/**
	 * @param non-empty-list<Grant> $grants
	 * @return array<int, \OCA\ConseilMunicipal\Council\Council>
	 */
	private static function byId(array $grants): array {
		$councils = array_map(static fn (Grant $grant) => $grant->council, $grants);
		return array_combine(array_map(static fn ($council): int => $council->getId(), $councils), $councils);
	}
}
