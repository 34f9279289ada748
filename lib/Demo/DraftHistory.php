<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use OCA\ConseilMunicipal\Demo\Document\Wording;
use OCA\ConseilMunicipal\Demo\Document\Writer;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\ITempManager;
use OCP\IUserManager;
use OCP\IUserSession;
use RuntimeException;

/**
 * Gives a draft the versions that its agenda tells of, each written by an agent, a day apart.
 *
 * @psalm-import-type SampleCommune from SampleData
 * @psalm-import-type SampleDocument from SampleData
 */
final class DraftHistory {
	private const DAY = 86400;

	public function __construct(
		private readonly MeetingFolders $folders,
		private readonly IUserManager $users,
		private readonly IUserSession $session,
		private readonly ITempManager $temporary,
		private readonly ITimeFactory $time,
		private readonly Writer $writer,
	) {
	}

	/**
	 * @param SampleCommune $commune
	 * @param SampleDocument $document
	 */
	public function write(Workspace $workspace, array $commune, string $title, array $document): void {
		$versions = $document['versions'] ?? [];
		foreach ($versions as $index => $version) {
			$this->session->setVolatileActiveUser($this->users->get($this->author($commune, $version['author'])));
			$file = $this->find($workspace, $document['name']);
			if ($index > 0) {
				$file->putContent($this->content($commune, $title, $document, $version['version']));
			}
			$file->touch($this->time->getTime() - (count($versions) - $index) * self::DAY);
		}
		$this->session->setVolatileActiveUser(null);
	}

	/**
	 * Councillors do not write in Préparation: what they wrote in the story is put there by the secretary.
	 *
	 * @param SampleCommune $commune
	 */
	private function author(array $commune, string $id): string {
		foreach ($commune['staff'] as $agent) {
			if ($agent['id'] === $id) {
				return DemoAccounts::uid($agent);
			}
		}
		return DemoAccounts::uid($commune['staff'][0]);
	}

	private function find(Workspace $workspace, string $name): File {
		$meeting = $this->folders->find($workspace->council(), $workspace->meeting);
		foreach ($meeting?->getDirectoryListing() ?? [] as $folder) {
			if ($folder instanceof Folder && $folder->nodeExists($name)) {
				$file = $folder->get($name);
				if ($file instanceof File) {
					return $file;
				}
			}
		}
		throw new RuntimeException("$name is not in the folder of the meeting");
	}

	/**
	 * @param SampleCommune $commune
	 * @param SampleDocument $document
	 */
	private function content(array $commune, string $title, array $document, int $version): string {
		$path = ($this->temporary->getTemporaryFolder() ?: throw new RuntimeException('No temporary folder')) . $document['name'];
		$this->writer->write($path, Wording::of($document['name'], $commune['officialName'], $title, $version), max(1, $document['bytes']));
		return (string)file_get_contents($path);
	}
}
