<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Activity\DocumentActivities;
use OCA\ConseilMunicipal\BackgroundJob\SyncCouncilJob;
use OCA\ConseilMunicipal\Paper\PaperFileMapper;
use OCP\BackgroundJob\IJobList;
use OCP\Files\File;
use OCP\Files\Node;
use OCP\IUserSession;

/** What people do by hand to the files of a council: who wrote is noted, and the council's folders will be read again. */
final class FileChanges {
	public function __construct(
		private readonly IUserSession $session,
		private readonly IJobList $jobs,
		private readonly DocumentMapper $documents,
		private readonly DocumentActivities $activities,
		private readonly PaperFileMapper $paperFiles,
	) {
	}

	/** @param string $account the service account whose folder it is in */
	public function changed(string $account): void {
		$this->jobs->add(SyncCouncilJob::class, ['serviceUid' => $account]);
	}

	public function written(Node $node): void {
		$writer = $this->session->getUser()?->getUID();
		if ($writer !== null && $node instanceof File) {
			$this->documents->attribute($node->getId(), $writer);
			$this->paperFiles->attribute($node->getId(), $writer);
		}
	}

	public function aboutToBeRemoved(Node $node): void {
		$remover = $this->session->getUser()?->getUID();
		$document = $remover === null || !$node instanceof File ? null : $this->documents->findByFile($node->getId());
		if ($remover !== null && $document !== null) {
			$this->activities->removedBy($document, $remover);
		}
	}
}
