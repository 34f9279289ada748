<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PHPUnit\Framework\Assert;

/** The papers of a {@see TownHall}, as a test works with them: by the API and by WebDAV. */
final class PaperShelf {
	public function __construct(
		private readonly TownHall $hall,
	) {
	}

	/** Path of « Dossiers » in the files of somebody who prepares. */
	public function folder(string $below = ''): string {
		return $this->hall->folder('Préparation') . '/Dossiers' . ($below === '' ? '' : '/' . $below);
	}

	/**
	 * @param array<string, mixed> $values
	 * @return array<string, mixed> the new paper
	 */
	public function add(string $title, array $values = []): array {
		return $this->done($this->hall->staff->api('POST', "/councils/{$this->hall->councilId}/papers", ['title' => $title] + $values));
	}

	/** @return array<string, mixed> the paper as this person sees it */
	public function read(int $paperId, ?Client $by = null): array {
		return $this->done(($by ?? $this->hall->staff)->api('GET', "/papers/$paperId"));
	}

	/** @return array<string, mixed> */
	public function sync(): array {
		return $this->done($this->hall->staff->api('POST', "/councils/{$this->hall->councilId}/papers/sync"));
	}

	/** @return list<string> titles, in the order of the list, as this person sees them */
	public function titles(string $query = '', ?Client $by = null): array {
		return array_column($this->done(($by ?? $this->hall->staff)->api('GET', "/councils/{$this->hall->councilId}/papers?$query"))['papers'], 'title');
	}

	/**
	 * Drops a file as an agent, path from « Dossiers ».
	 *
	 * @param ?int $writtenAt Unix seconds; two drops within one second are one version
	 */
	public function drop(string $path, string $content = 'content', ?Client $by = null, ?int $writtenAt = null): void {
		$answer = ($by ?? $this->hall->staff)->dav('PUT', $this->folder($path), $content, $writtenAt === null ? [] : ['X-OC-MTime' => (string)$writtenAt]);
		Assert::assertContains($answer->status, [201, 204], "PUT $path: $answer->status $answer->body");
	}

	/**
	 * @param array<string, mixed> $change
	 * @return array<string, mixed>
	 */
	public function change(int $paperId, array $change): array {
		$version = $this->read($paperId)['version'];
		return $this->done($this->hall->staff->api('PUT', "/papers/$paperId", $change, ['If-Match' => (string)$version]));
	}

	/** @return array<string, mixed> */
	private function done(Answer $answer): array {
		Assert::assertSame(200, $answer->status, substr($answer->body, 0, 2000));
		return $answer->data();
	}
}
