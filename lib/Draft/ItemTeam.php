<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Council\FunctionWords;
use OCA\ConseilMunicipal\Council\MemberNames;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Paper\Subject;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * Who works on an item, and why: « Travaillent sur ce point ».
 *
 * @psalm-import-type ConseilInvolved from ResponseDefinitions
 * @psalm-type Known = array{id: int, uid: ?string, name: string, civility: ?string, function: ?string, delegation: ?string}
 */
final class ItemTeam {
	public function __construct(
		private readonly StakeholderMapper $stakeholders,
		private readonly MemberNames $members,
		private readonly People $people,
	) {
	}

	/** @return list<ConseilInvolved> rapporteur first, then who is in charge, then the others in the order they came */
	public function of(Item $item): array {
		$reasons = $this->reasons($item);
		$members = $this->members->find($item->getCouncilId(), array_map(strval(...), array_keys($reasons)), $item->getRapporteurId());
		$team = [];
		foreach ($members as $member) {
			if ($member['id'] === $item->getRapporteurId()) {
				$team[] = self::involved($member['uid'], $member['name'], $member, ['rapporteur', ...$reasons[$member['uid'] ?? ''] ?? []]);
				unset($reasons[$member['uid'] ?? '']);
			}
		}
		$byUid = array_column($members, null, 'uid');
		foreach ($reasons as $uid => $why) {
			$team[] = self::involved((string)$uid, $this->people->name((string)$uid), $byUid[$uid] ?? null, $why);
		}
		return $team;
	}

	/** @return array<array-key, non-empty-list<'owner'|'stakeholder'|'paper'>> by account, numeric ones as integers */
	private function reasons(Item $item): array {
		$reasons = $item->getOwnerUid() === null ? [] : [$item->getOwnerUid() => ['owner']];
		foreach ($this->stakeholders->of($item->getCouncilId(), Subject::Item, [$item->getId()]) as $stakeholder) {
			$reasons[$stakeholder->getUid()][] = 'stakeholder';
		}
		$paper = $item->getPaperId();
		foreach ($paper === null ? [] : $this->stakeholders->of($item->getCouncilId(), Subject::Paper, [$paper]) as $stakeholder) {
			$reasons[$stakeholder->getUid()][] = 'paper';
		}
		return $reasons;
	}

	/**
	 * @param ?Known $member
	 * @param non-empty-list<'rapporteur'|'owner'|'stakeholder'|'paper'> $reasons
	 * @return ConseilInvolved
	 */
	private static function involved(?string $uid, string $name, ?array $member, array $reasons): array {
		return [
			'uid' => $uid,
			'displayName' => $name,
			'councillor' => $member !== null,
			'civility' => $member['civility'] ?? null,
			'function' => isset($member['function']) ? FunctionWords::of($member['function'], $member['civility']) : null,
			'delegation' => $member['delegation'] ?? null,
			'reasons' => $reasons,
		];
	}
}
