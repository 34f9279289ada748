<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Access;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Convening in the access matrix: it is for managers only. */
final class ConvocationOperations {
	public const LEAST_ROLE = [
		'convocation-show' => 'manager', 'convocation-begin' => 'manager', 'convocation-override' => 'manager',
		'convocation-freeze' => 'manager', 'convocation-seal' => 'manager', 'convocation-send' => 'manager',
		'dispatch-pump' => 'manager', 'dispatch-display' => 'manager', 'dispatch-deliver' => 'manager', 'dispatch-again' => 'manager',
		'printed-printing' => 'manager', 'printed-index' => 'councillor', 'printed-pages' => 'manager', 'printed-part' => 'manager', 'printed-finish' => 'manager',
		'letter-show' => 'manager', 'letter-update' => 'manager', 'letter-mail' => 'manager', 'letter-trial' => 'manager',
	];

	/** @return array<string, int|string> a convocation that was sent, and what one member was sent of it */
	public static function contents(TownHall $hall): array {
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00', 'Convoquée'));
		$room->addMember('Mireille', 'Gontharet', ['channel' => 'paper']);
		$room->room->addItem('Cantine');
		$sent = $room->convene();
		return ['convocationId' => $sent['id'], 'dispatchId' => $sent['dispatches'][0]['id'], 'kind' => 'agenda', 'part' => 0];
	}
}
