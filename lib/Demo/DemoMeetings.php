<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Agenda\ItemState;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Demo\Document\Wording;
use OCA\ConseilMunicipal\Demo\Document\Writer;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingImport;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\PublicationService;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\Folder;
use OCP\ITempManager;
use RuntimeException;

/**
 * The meetings of a sample commune: one past and published, one being prepared with its real documents.
 *
 * @psalm-import-type SampleCommune from SampleData
 * @psalm-import-type SampleAgenda from SampleData
 * @psalm-import-type SampleDocument from SampleData
 */
final class DemoMeetings {
	/** Size that a document of the light demonstration does not pass. */
	private const LIGHT_BYTES = 200_000;
	private const PAST_ITEMS = 4;
	/** How far the items are, over and over: some are ready, some not. */
	private const STATES = [ItemState::Ready, ItemState::Ready, ItemState::Review, ItemState::Ready, ItemState::Draft];
	/** Still expected from somebody. */
	private const MISSING = ['avis_C418.pdf'];
	/** Dropped on the meeting instead of its item, under « À classer ». */
	private const TO_SORT = ['plan_impasse.png' => 'Plan de l’impasse de la Fruitière', 'courrier_region.odt' => 'Courrier de la Région'];
	/** A copy that a desktop client made when two people wrote at once. */
	private const CONFLICT = ['tableau_25pc.ods', 'tableau_25pc (conflicted copy Kevin Duret 2027-01-12 101502).ods'];

	public function __construct(
		private readonly MeetingImport $import,
		private readonly MeetingFolders $folders,
		private readonly Reconciliation $reconciliation,
		private readonly PublicationService $publication,
		private readonly DraftHistory $history,
		private readonly ITempManager $temporary,
		private readonly ITimeFactory $time,
		private readonly Writer $writer,
	) {
	}

	/**
	 * @param SampleCommune $commune
	 * @return Workspace the meeting being prepared
	 */
	public function create(Council $council, array $commune, bool $light): Workspace {
		$agenda = $this->named(SampleData::agenda($commune['id']), $commune);
		$this->past($council, $commune, $agenda);
		$workspace = $this->imported($council, $commune, $agenda, $light);
		foreach ($agenda['items'] as $item) {
			foreach ($item['documents'] as $document) {
				$this->history->write($workspace, $commune, $item['title'], $document);
			}
		}
		$this->waiting($workspace, $commune);
		$this->reconciliation->run($council, $workspace->meeting);
		return $workspace;
	}

	/**
	 * @param SampleCommune $commune
	 * @param SampleAgenda $agenda
	 */
	private function imported(Council $council, array $commune, array $agenda, bool $light): Workspace {
		$directory = $this->temporary->getTemporaryFolder() ?: throw new RuntimeException('No temporary folder');
		foreach ($agenda['items'] as $item) {
			foreach ($item['documents'] as $document) {
				if (in_array($document['name'], self::MISSING, true) || isset(self::TO_SORT[$document['name']])) {
					continue;
				}
				$bytes = max(1, $light ? min($document['bytes'], self::LIGHT_BYTES) : $document['bytes']);
				$this->writer->write($directory . $document['name'], Wording::of($document['name'], $commune['officialName'], $item['title']), $bytes);
			}
		}
		return $this->import->import($council->getId(), json_encode($agenda, JSON_THROW_ON_ERROR), $directory)['workspace'];
	}

	/**
	 * A meeting of last month with the first items of the agenda, all of it published.
	 *
	 * @param SampleCommune $commune
	 * @param SampleAgenda $agenda
	 */
	private function past(Council $council, array $commune, array $agenda): void {
		$day = $this->time->now()->modify('-5 weeks')->format('Y-m-d');
		$start = new DateTimeImmutable("$day 19:00", $council->timeZone());
		$agenda['meeting']['start'] = $start->format(DATE_ATOM);
		$agenda['items'] = array_slice($agenda['items'], 0, self::PAST_ITEMS);
		$workspace = $this->imported($council, $commune, $agenda, true);
		do {
			$progress = $this->publication->publishMeeting($workspace, null);
		} while (!$progress['finished']);
	}

	/**
	 * What waits for the secretary: files to sort, two versions to decide between.
	 *
	 * @param SampleCommune $commune
	 */
	private function waiting(Workspace $workspace, array $commune): void {
		$meeting = $this->folders->find($workspace->council(), $workspace->meeting);
		foreach (self::TO_SORT as $name => $title) {
			$meeting?->newFile($name, $this->content($commune, $name, $title));
		}
		[$original, $copy] = self::CONFLICT;
		foreach ($meeting?->getDirectoryListing() ?? [] as $folder) {
			if ($folder instanceof Folder && $folder->nodeExists($original)) {
				$folder->newFile($copy, $this->content($commune, $original, 'Ouverture de crédits, montants arrondis'));
			}
		}
	}

	/** @param SampleCommune $commune */
	private function content(array $commune, string $name, string $title): string {
		$path = ($this->temporary->getTemporaryFolder() ?: throw new RuntimeException('No temporary folder')) . $name;
		$this->writer->write($path, Wording::of($name, $commune['officialName'], $title), self::LIGHT_BYTES);
		return (string)file_get_contents($path);
	}

	/**
	 * The import knows members by name; the samples know them by their own ids.
	 *
	 * @param SampleAgenda $agenda
	 * @param SampleCommune $commune
	 * @return SampleAgenda
	 */
	private function named(array $agenda, array $commune): array {
		$names = [];
		foreach ($commune['members'] as $member) {
			$names[$member['id']] = $member['firstName'] . ' ' . $member['lastName'];
		}
		foreach ($agenda['items'] as $index => $item) {
			$agenda['items'][$index]['rapporteur'] = $names[$item['rapporteur'] ?? ''] ?? null;
			$agenda['items'][$index]['state'] = self::STATES[$index % count(self::STATES)]->value;
		}
		return $agenda;
	}
}
