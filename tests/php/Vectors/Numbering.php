<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

use InvalidArgumentException;
use OCA\ConseilMunicipal\Rules\CalendarDate;
use OCA\ConseilMunicipal\Rules\ExaminedItem;
use OCA\ConseilMunicipal\Rules\NumberCheck;
use OCA\ConseilMunicipal\Rules\Numbering as NumberingRule;
use OCA\ConseilMunicipal\Rules\Sequence;

final class Numbering implements Adapter {
	#[\Override]
	public function answer(Given $given): array {
		return match ($given->text('check')) {
			'number' => get_object_vars(NumberCheck::of($given->text('number'), $given->texts('existing', []))),
			'assign' => $this->assign($given),
			default => throw new InvalidArgumentException('unknown check: ' . $given->text('check')),
		};
	}

	/** @return array<array-key, mixed> */
	private function assign(Given $given): array {
		$sequence = $given->object('sequence');
		$numbering = NumberingRule::assign(
			CalendarDate::of('meetingDate', $given->text('meetingDate')),
			$given->text('pattern'),
			new Sequence($sequence->number('year'), $sequence->number('last')),
			array_map(
				static fn (Given $item): ExaminedItem => new ExaminedItem($item->text('no'), $item->text('kind'), $item->textOrNull('outcome')),
				$given->objects('items'),
			),
			$given->flag('urgencyRefused', false),
			$given->texts('existing', []),
		);
		return [...get_object_vars($numbering), 'numbers' => (object)$numbering->numbers];
	}
}
