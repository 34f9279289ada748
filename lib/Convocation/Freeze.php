<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Documents\PrintedDocuments;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Journal\Timestamps;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\DraftVersions;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/**
 * Freezes the dossier: writes what is new by portions, where nobody reads it before it is sent, then the manifest. Safe to repeat, also
 * after a change: the last manifest counts.
 *
 * @psalm-import-type ConseilPublishProgress from ResponseDefinitions
 */
final class Freeze {
	use TTransactional;

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly Convocations $open,
		private readonly BroughtPieces $pieces,
		private readonly HeldCopies $held,
		private readonly ManifestBuilder $manifests,
		private readonly DocumentMapper $documents,
		private readonly MeetingFolders $folders,
		private readonly DraftVersions $versions,
		private readonly PrintedDocuments $printed,
		private readonly Journal $journal,
		private readonly Timestamps $timestamps,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * About ten seconds of writing; ask again until it is finished.
	 *
	 * @return ConseilPublishProgress
	 */
	public function portion(Workspace $workspace, Convocation $convocation): array {
		$this->open->mustBeUnsent($convocation);
		if ($convocation->state() !== ConvocationState::Freezing) {
			if (!$this->convocations->change($convocation, UnsentActs::STATES, ['state' => ConvocationState::Freezing->value] + UnsentActs::UNFROZEN)) {
				throw Convocations::stale();
			}
		}
		return $this->pieces->freeze($workspace, $convocation);
	}

	/**
	 * Writes the manifest of what councillors have and of what they will get.
	 *
	 * @throws Conflict something could not be frozen
	 */
	public function seal(Workspace $workspace, Convocation $convocation): Convocation {
		$this->open->mustBeUnsent($convocation);
		$progress = $this->pieces->freeze($workspace, $convocation);
		if (!$progress['finished'] || $progress['failures'] !== []) {
			throw new Conflict('freeze_incomplete', 'The dossier is not complete yet: some documents could not be frozen. Nothing was sent; see which ones, then freeze again.', data: ['failures' => $progress['failures']]);
		}
		$now = $this->time->getTime();
		$manifest = $this->manifest($workspace, $convocation);
		$this->printed->seal($workspace, $convocation, $manifest);
		$this->atomic(fn () => $this->write($convocation, $manifest, $now), $this->db);
		$this->timestamps->ask($convocation->getCouncilId(), $manifest->sha256(), 'manifest');
		$this->label($workspace, $convocation, LocalTime::at($now, $workspace->council()->timeZone())->format('d/m/Y'));
		return $this->convocations->find($convocation->getId());
	}

	private function write(Convocation $convocation, Manifest $manifest, int $now): void {
		$sealed = $this->convocations->change($convocation, UnsentActs::STATES, [
			'state' => ConvocationState::Frozen->value,
			'kind' => $manifest->content['convocation']['kind'],
			'manifest' => $manifest->json,
			'manifest_sha256' => $manifest->sha256(),
			'frozen_at' => $now,
		]);
		if (!$sealed) {
			throw Convocations::stale();
		}
		$this->journal->record($convocation->getCouncilId(), 'convocation_frozen', [
			'convocation' => $convocation->getId(), 'manifest' => $manifest->sha256(), 'documents' => $manifest->documentCount(),
		], $convocation->getMeetingId());
	}

	/** What is convened, as far as it is frozen. */
	public function manifest(Workspace $workspace, Convocation $convocation): Manifest {
		return $this->written($workspace, $convocation, false);
	}

	/** What would be convened if it were frozen now. */
	public function plan(Workspace $workspace, Convocation $convocation): Manifest {
		return $this->written($workspace, $convocation, true);
	}

	private function written(Workspace $workspace, Convocation $convocation, bool $isPlan): Manifest {
		$held = $convocation->change()->heldAs($workspace->meeting);
		$isLate = $convocation->kind()->keepsNoticePeriod()
			&& ConvocationChecks::isLate($workspace->council(), $held, LocalTime::at($this->time->getTime(), $workspace->council()->timeZone()));
		return $this->manifests->of($workspace, $convocation, $isLate ? $convocation->reasonAgainst(ConvocationChecks::NOTICE) : null, $isPlan);
	}

	/** « Version convoquée du 14/01/2027 »: a labelled version never expires. */
	private function label(Workspace $workspace, Convocation $convocation, string $day): void {
		$held = $this->held->brought($workspace->council(), $convocation->getId());
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			$draft = isset($held[$document->getId()]) || $document->isPublished() ? $this->folders->draftSeenBy($workspace->council(), $workspace->uid(), $document->getFileId()) : null;
			if ($draft !== null) {
				$this->versions->label($draft, 'Version convoquée du ' . $day);
			}
		}
	}
}
