<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Api;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Who reads only `openapi.json` learns that these updates ask which version they change. */
final class VersionedUpdatesTest extends TestCase {
	#[DataProvider('updates')]
	public function testTheDescriptionOfAnUpdateNamesTheHeaderThatItRequires(string $path): void {
		$openapi = json_decode((string)file_get_contents(dirname(__DIR__, 4) . '/openapi.json'), true, 512, JSON_THROW_ON_ERROR);
		$operation = $openapi['paths']['/ocs/v2.php/apps/conseil_municipal/api/v1' . $path]['put'];
		$headers = array_filter($operation['parameters'], static fn (array $parameter): bool => $parameter['in'] === 'header');
		self::assertContains('if-match', array_column($headers, 'name'));
	}

	/** @return iterable<string, array{string}> */
	public static function updates(): iterable {
		foreach (['/councils/{councilId}', '/councils/{councilId}/members/{memberId}', '/meetings/{meetingId}', '/items/{itemId}'] as $path) {
			yield $path => [$path];
		}
	}
}
