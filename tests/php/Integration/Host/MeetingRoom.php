<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PHPUnit\Framework\Assert;

/** A meeting in preparation, as a test works with it: by the API and by WebDAV, as the people of a {@see TownHall}. */
final class MeetingRoom {
	public readonly int $id;
	/** Name of its folders, in Préparation and for councillors. */
	public readonly string $folderName;

	public function __construct(
		private readonly TownHall $hall,
		string $startsAt = '2027-01-19T19:00',
		string $title = 'Conseil municipal',
	) {
		$answer = $hall->staff->api('POST', "/councils/$hall->councilId/meetings", [
			'kind' => 'ordinary', 'title' => $title, 'startsAt' => $startsAt, 'place' => 'Salle du conseil, mairie',
		]);
		Assert::assertSame(200, $answer->status, $answer->body);
		$this->id = $answer->data()['id'];
		$this->folderName = substr($startsAt, 0, 10) . ' ' . substr($startsAt, 11, 2) . 'h' . substr($startsAt, 14, 2) . ' ' . $title;
	}

	/** Path of the folder in the files of somebody who prepares. */
	public function folder(): string {
		return $this->hall->folder('Préparation') . '/' . $this->folderName;
	}

	/** @return array<string, mixed> the new item */
	public function addItem(string $title, string $kind = 'deliberation', ?int $position = null): array {
		$answer = $this->hall->staff->api('POST', "/meetings/$this->id/items", ['title' => $title, 'kind' => $kind] + ($position === null ? [] : ['position' => $position]));
		Assert::assertSame(200, $answer->status, $answer->body);
		return $answer->data();
	}

	/** Drops a file as an agent, path from the meeting's folder. */
	public function drop(string $path, string $content = 'content', ?Client $by = null): void {
		$answer = ($by ?? $this->hall->staff)->dav('PUT', $this->folder() . '/' . $path, $content);
		Assert::assertContains($answer->status, [201, 204], "PUT $path: $answer->status $answer->body");
	}

	/** @return array<string, mixed> */
	public function sync(): array {
		$answer = $this->hall->staff->api('POST', "/meetings/$this->id/sync");
		Assert::assertSame(200, $answer->status, $answer->body);
		return $answer->data();
	}

	/** @return array<string, mixed> */
	public function preparation(): array {
		$answer = $this->hall->staff->api('GET', "/meetings/$this->id/preparation");
		Assert::assertSame(200, $answer->status, $answer->body);
		return $answer->data();
	}

	/** @return array<string, mixed> folder and agenda brought together, then read */
	public function synced(): array {
		$this->sync();
		return $this->preparation();
	}

	/** @return list<string> number and title of each item */
	public function agenda(): array {
		return array_values(array_map(
			static fn (array $item): string => trim(($item['number'] ?? '–') . ' ' . $item['title']),
			$this->preparation()['items'],
		));
	}

	/** @return array<string, mixed> the document of that name, wherever it is */
	public function document(string $name): array {
		$preparation = $this->preparation();
		foreach ([...$preparation['inbox'], ...array_merge(...array_column($preparation['items'], 'documents'))] as $document) {
			if ($document['name'] === $name) {
				return $document;
			}
		}
		Assert::fail("No document « $name »");
	}

	/** @return array<string, mixed> */
	public function publish(?Client $by = null): array {
		$answer = ($by ?? $this->hall->manager)->api('POST', "/meetings/$this->id/publish", []);
		Assert::assertSame(200, $answer->status, $answer->body);
		return $answer->data();
	}

	/** The council is convened, as far as the state of the meeting goes. */
	public function convene(): void {
		Host::running()->sql('UPDATE oc_conseil_meeting SET state = ? WHERE id = ?', 'convened', $this->id);
	}
}
