<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

use DateTimeImmutable;
use InvalidArgumentException;
use OCA\ConseilMunicipal\Rules\Council;
use OCA\ConseilMunicipal\Rules\LegalTime;
use OCA\ConseilMunicipal\Rules\MeetingKind;
use OCA\ConseilMunicipal\Rules\NoticePeriod;
use OCA\ConseilMunicipal\Rules\Sending;

final class Delai implements Adapter {
	#[\Override]
	public function answer(Given $given): array {
		$period = NoticePeriod::check(
			council: self::council($given->object('council')),
			meetingStart: self::instant($given, 'meetingStart'),
			sends: $given->has('sent')
				? [new Sending(self::instant($given, 'sent'))]
				: array_map(static fn (Given $send): Sending => new Sending(self::instant($send, 'at'), $send->text('member')), $given->objects('sends')),
			timezone: LegalTime::zone('timezone', $given->text('timezone', 'Europe/Paris')),
			urgencyReason: $given->textOrNull('urgencyReason'),
			meetingKind: MeetingKind::from($given->text('meetingKind', 'ordinary')),
		);
		return (array)json_decode(json_encode($period, JSON_THROW_ON_ERROR));
	}

	private static function council(Given $council): Council {
		$department = $council->textOrNull('department');
		return match ($council->text('kind')) {
			'commune' => Council::commune($council->number('population'), $department),
			'epci', 'syndicat' => Council::epci($council->flag('hasMember3500'), $department),
			'ccas' => Council::ccas($department),
			default => throw new InvalidArgumentException('unknown kind of council: ' . $council->text('kind')),
		};
	}

	private static function instant(Given $given, string $key): DateTimeImmutable {
		return LegalTime::instant($key, $given->text($key));
	}
}
