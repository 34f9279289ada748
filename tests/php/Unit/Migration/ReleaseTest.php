<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Migration;

use PHPUnit\Framework\TestCase;

/** What a release says of itself: Nextcloud runs migrations only when the version rises, and the admin guide names every table. */
final class ReleaseTest extends TestCase {
	private const PROJECT = __DIR__ . '/../../../../';

	/** @return list<string> sources of the migrations, the oldest first, by name */
	private static function migrations(): array {
		$files = glob(self::PROJECT . 'lib/Migration/Version*.php') ?: [];
		sort($files);
		return $files;
	}

	private static function version(): string {
		$info = simplexml_load_file(self::PROJECT . 'appinfo/info.xml');
		return $info === false ? '' : (string)$info->version;
	}

	public function testTheVersionIsNotBelowThatOfTheNewestMigration(): void {
		$files = self::migrations();
		self::assertSame(1, preg_match('/Version(\d\d)(\d\d)(\d\d)Date/', basename((string)end($files)), $part));
		$newest = implode('.', array_map(intval(...), array_slice($part, 1)));
		self::assertGreaterThanOrEqual(0, version_compare(self::version(), $newest), "Raise <version> in appinfo/info.xml to $newest: installed servers would never run that migration.");
	}

	public function testTheVersionIsTheSameEverywhere(): void {
		foreach (['package.json', 'package-lock.json'] as $file) {
			self::assertSame(self::version(), json_decode((string)file_get_contents(self::PROJECT . $file), true)['version'], $file);
		}
	}

	public function testTheAdminGuideNamesEveryTable(): void {
		$made = [];
		foreach (self::migrations() as $file) {
			preg_match_all('/createTable\(\'(conseil_\w+)\'/', (string)file_get_contents($file), $found);
			array_push($made, ...$found[1]);
		}
		$guide = (string)file_get_contents(self::PROJECT . 'docs/admin.md');
		self::assertSame(1, preg_match('/^DROP TABLE (.+?);/ms', $guide, $drop));
		preg_match_all('/oc_(conseil_\w+)/', $drop[1] ?? '', $named);
		sort($made);
		self::assertSame($made, $named[1], 'in docs/admin.md, in the order of the alphabet');
	}
}
