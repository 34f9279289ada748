<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Demo\Document\Wording;
use OCA\ConseilMunicipal\Demo\Document\Writer;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingImport;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\PublicationService;
use OCP\AppFramework\Utility\ITimeFactory;
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

	/** @param SampleCommune $commune */
	public function create(Council $council, array $commune, bool $light): void {
		$agenda = $this->named(SampleData::agenda($commune['id']), $commune);
		$this->past($council, $commune, $agenda);
		$workspace = $this->imported($council, $commune, $agenda, $light);
		foreach ($agenda['items'] as $item) {
			foreach ($item['documents'] as $document) {
				$this->history->write($workspace, $commune, $item['title'], $document);
			}
		}
		$this->inbox($workspace, $commune);
		$this->reconciliation->run($council, $workspace->meeting);
	}

	/**
	 * @param SampleCommune $commune
	 * @param SampleAgenda $agenda
	 */
	private function imported(Council $council, array $commune, array $agenda, bool $light): Workspace {
		$directory = $this->temporary->getTemporaryFolder() ?: throw new RuntimeException('No temporary folder');
		foreach ($agenda['items'] as $item) {
			foreach ($item['documents'] as $document) {
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
	 * Somebody dropped a plan on the meeting itself: it waits in « À classer ».
	 *
	 * @param SampleCommune $commune
	 */
	private function inbox(Workspace $workspace, array $commune): void {
		$name = 'courrier_region.odt';
		$path = ($this->temporary->getTemporaryFolder() ?: throw new RuntimeException('No temporary folder')) . $name;
		$this->writer->write($path, Wording::of($name, $commune['officialName'], 'Courrier de la Région'), 18000);
		$this->folders->find($workspace->council(), $workspace->meeting)?->newFile($name, (string)file_get_contents($path));
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
		}
		return $agenda;
	}
}
