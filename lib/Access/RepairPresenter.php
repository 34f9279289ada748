<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use DateTimeImmutable;
use DateTimeInterface;
use LogicException;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\FindingCode;
use OCA\ConseilMunicipal\Storage\FindingLevel;

/**
 * The last check of a council in the words of its reader.
 *
 * @psalm-import-type ConseilRepairReport from ResponseDefinitions
 * @psalm-import-type ConseilRepairLine from ResponseDefinitions
 * @psalm-import-type CheckLine from LastCheck
 */
final class RepairPresenter {
	public function __construct(
		private readonly Sentence $sentence,
	) {
	}

	/** @return ?ConseilRepairReport null when the council was never checked */
	public function report(Council $council): ?array {
		$check = LastCheck::read($council);
		if ($check === null) {
			return null;
		}
		$at = (new DateTimeImmutable('@' . ($council->getCheckedAt() ?? 0)))->setTimezone($council->timeZone());
		return [
			'applied' => $check->applied,
			'checkedAt' => $at->format(DateTimeInterface::ATOM),
			'lines' => array_map($this->line(...), $check->lines),
		];
	}

	/**
	 * The report of a check that has just been made.
	 *
	 * @return ConseilRepairReport
	 */
	public function made(Council $council): array {
		return $this->report($council) ?? throw new LogicException('The council has not been checked');
	}

	/**
	 * @param CheckLine $line
	 * @return ConseilRepairLine
	 */
	private function line(array $line): array {
		$code = FindingCode::from($line['code']);
		$alone = count($line['people']) === 1 ? $line['people'][0] : null;
		return [
			'level' => FindingLevel::from($line['level'])->value,
			'code' => $code->value,
			'message' => $alone === null
				? $this->sentence->say($code->text(), $line['parameters'])
				: $this->sentence->say($code->textForOne(), ['name' => $alone['displayName']] + $line['parameters']),
			'detail' => $this->sentence->say($code->detail()),
			'people' => $line['people'],
		];
	}
}
