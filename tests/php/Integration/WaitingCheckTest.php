<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The operator learns that cron, the mail server or the authority for timestamps stopped, without looking for it. */
final class WaitingCheckTest extends HostTestCase {
	private const CHECK = 'OCA\ConseilMunicipal\SetupCheck\WaitingCheck';

	protected function tearDown(): void {
		self::occ('config:app:delete', 'conseil_municipal', 'timestamp_url');
		self::host()->sql('DELETE FROM oc_conseil_timestamp WHERE stamped_at IS NULL');
	}

	/** @return array{severity: string, description: ?string} */
	private static function check(): array {
		$found = self::occ('setupchecks', '--output=json')->json()['system'][self::CHECK];
		return ['severity' => $found['severity'], 'description' => $found['description']];
	}

	public function testWhatHasBeenWaitingTooLongIsSaid(): void {
		$council = new ConvenedCouncil(new TownHall(self::named('waits')));
		self::emptyOutbox(); // what other tests left
		self::host()->sql("DELETE FROM oc_conseil_outbox WHERE state = 'queued'");
		self::host()->sql('DELETE FROM oc_conseil_timestamp WHERE stamped_at IS NULL');
		self::host()->sql('UPDATE oc_conseil_convocation SET follow_at = NULL WHERE council_id <> ?', $council->hall->councilId);
		self::assertSame('success', self::check()['severity'], (string)self::check()['description']);

		$id = $council->hall->councilId;
		self::host()->sql('INSERT INTO oc_conseil_outbox (council_id, kind, dedup_key, subject, state, attempts, not_before, created_at, address) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)',
			$id, 'convocation', "waits:$id", 'Convocation', 'queued', strtotime('2026-11-02 10:00'), time(), 'odile@example.org');
		$mails = self::check();
		self::host()->sql('DELETE FROM oc_conseil_outbox WHERE dedup_key = ?', "waits:$id");
		self::assertSame('warning', $mails['severity']);
		self::assertStringContainsString('since November 2, 2026', (string)$mails['description']);
		self::assertStringNotContainsString('is not finished', (string)$mails['description']);

		self::host()->sql('UPDATE oc_conseil_convocation SET follow_at = 0, told_at = NULL, sent_at = ? WHERE council_id = ?', strtotime('2026-11-03 10:00'), $id);
		self::host()->sql('INSERT INTO oc_conseil_timestamp (council_id, sha256, subject, asked_at, next_at) VALUES (?, ?, ?, ?, ?)', $id, str_repeat('a', 64), 'manifest', strtotime('2026-11-04 10:00'), PHP_INT_MAX);
		self::occ('config:app:set', 'conseil_municipal', 'timestamp_url', '--value=http://127.0.0.1:9/')->orFail();
		$stuck = self::check();
		self::host()->sql('UPDATE oc_conseil_convocation SET follow_at = NULL, told_at = sent_at WHERE council_id = ?', $id);
		self::assertStringContainsString('A convocation sent on November 3, 2026 is not finished', (string)$stuck['description']);
		self::assertStringContainsString('1 timestamp has been asked for since November 4, 2026', (string)$stuck['description']);
	}
}
