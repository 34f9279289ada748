<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Storage;

use OCA\ConseilMunicipal\Storage\DavExchange;
use OCP\IRequest;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class DavExchangeTest extends TestCase {
	/** @param array<string, string> $headers */
	private function exchange(string $method, string $uri, array $headers = []): DavExchange {
		$request = $this->createStub(IRequest::class);
		$request->method('getMethod')->willReturn($method);
		$request->method('getRequestUri')->willReturn($uri);
		$request->method('getHeader')->willReturnCallback(static fn (string $name): string => $headers[$name] ?? '');
		return new DavExchange($request);
	}

	#[TestWith(['PUT', '/remote.php/dav/files/karim/note.odt', true])]
	#[TestWith(['PUT', '/cloud/remote.php/webdav/note.odt', true])]
	#[TestWith(['MOVE', '/remote.php/dav/uploads/karim/web-file-upload-1/.file', true])]
	#[TestWith(['PUT', '/remote.php/dav/uploads/karim/web-file-upload-1/1', false])]
	#[TestWith(['MOVE', '/remote.php/dav/files/karim/note.odt', false])]
	#[TestWith(['POST', '/index.php/apps/richdocuments/wopi/files/12/contents', false])]
	#[TestWith(['PUT', '/index.php/apps/text/session/12/save', false])]
	#[TestWith(['PUT', '/ocs/v2.php/apps/conseil_municipal/api/v1/documents/1?/remote.php/dav/file', false])]
	public function testAFileBroughtFromElsewhereIsToldFromWhatAnEditorSaves(string $method, string $uri, bool $brings): void {
		self::assertSame($brings, $this->exchange($method, $uri)->bringsFile());
	}

	#[TestWith(['GET', '/remote.php/dav/files/karim/note.odt', true])]
	#[TestWith(['HEAD', '/remote.php/dav/files/karim/note.odt', false])]
	#[TestWith(['GET', '/index.php/core/preview?fileId=12', false])]
	#[TestWith(['GET', '/remote.php/dav/versions/karim/versions/12/1799744700', false])]
	public function testAFetchedFileIsToldFromAPreview(string $method, string $uri, bool $fetches): void {
		self::assertSame($fetches, $this->exchange($method, $uri)->fetchesFile());
	}

	/** @param array<string, string> $headers */
	#[TestWith([['If-Match' => '"6a1f"'], true])]
	#[TestWith([['If' => '<https://cloud.example/remote.php/dav/files/karim/note.odt> (["6a1f"])'], true])]
	#[TestWith([['If-Match' => '*'], false])]
	#[TestWith([['If' => '(<opaquelocktoken:12>)'], false])]
	#[TestWith([[], false])]
	public function testASenderMayNameTheVersionItReplaces(array $headers, bool $names): void {
		self::assertSame($names, $this->exchange('PUT', '/remote.php/dav/files/karim/note.odt', $headers)->namesWhatItReplaces());
	}
}
