<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Access;

use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The operations of commissions in the access matrix: who may, on what, with which body. */
final class CommissionOperations {
	public const LEAST_ROLE = [
		'commission-index' => 'councillor',
		'commission-show' => 'councillor',
		'commission-create' => 'manager',
		'commission-update' => 'manager',
		'commission-destroy' => 'manager',
		'commissionMeeting-show' => 'staff',
		'commissionMeeting-create' => 'staff',
		'commissionMeeting-update' => 'staff',
		'commissionMeeting-destroy' => 'staff',
		'commissionMeeting-convene' => 'staff',
		'submission-index' => 'staff',
		'submission-create' => 'staff',
		'submission-update' => 'staff',
		'submission-destroy' => 'staff',
		'submission-opinion' => 'staff',
		'submission-ofPaper' => 'staff',
		'submission-createForPaper' => 'staff',
		'commissionMeeting-order' => 'staff',
	];

	/** @return array<string, int> one of each thing of a commission */
	public static function contents(TownHall $hall, int $itemId): array {
		$commission = self::commission($hall, 'Finances');
		return [
			'commissionId' => $commission,
			'commissionMeetingId' => $hall->manager->api('POST', "/commissions/$commission/meetings", ['startsAt' => '2030-01-07T18:30'])->data()['id'],
			'submissionId' => $hall->manager->api('POST', "/items/$itemId/submissions", ['commissionId' => $commission])->data()[0]['id'],
		];
	}

	/**
	 * What is deleted is made for it.
	 *
	 * @param array<string, mixed> $ids
	 * @return array<string, mixed>
	 */
	public static function ids(string $operation, array $ids, TownHall $hall): array {
		return match ($operation) {
			'commission-destroy' => ['commissionId' => self::commission($hall, 'Travaux')] + $ids,
			'commissionMeeting-destroy' => ['commissionMeetingId' => $hall->manager->api('POST', "/commissions/{$ids['commissionId']}/meetings", ['startsAt' => '2030-02-07T18:30'])->data()['id']] + $ids,
			'submission-destroy' => ['submissionId' => $hall->manager->api('POST', "/items/{$ids['itemId']}/submissions", ['commissionId' => $ids['commissionId']])->data()[0]['id']] + $ids,
			default => $ids,
		};
	}

	/**
	 * @param array<string, mixed> $ids
	 * @return array<string, mixed>|null
	 */
	public static function body(string $operation, array $ids): ?array {
		return match ($operation) {
			'submission-create', 'submission-createForPaper' => ['commissionId' => $ids['commissionId']],
			'submission-update' => ['commissionMeetingId' => $ids['commissionMeetingId']],
			'submission-opinion' => ['opinion' => null, 'text' => null],
			default => null,
		};
	}

	private static function commission(TownHall $hall, string $name): int {
		return $hall->manager->api('POST', "/councils/$hall->councilId/commissions", ['name' => $name])->data()['commission']['id'];
	}
}
