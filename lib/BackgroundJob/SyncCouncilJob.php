<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\BackgroundJob;

use OCA\ConseilMunicipal\Agenda\Reconciliation;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCA\ConseilMunicipal\Paper\PaperReconciliation;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\QueuedJob;
use Psr\Log\LoggerInterface;

/**
 * Reads the folders of a council whose files changed. One listing tells which meetings have a new etag; then come the papers, that may have
 * given folders to meetings. Nobody waits for this job: opening a meeting or the papers does the same.
 */
final class SyncCouncilJob extends QueuedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly CouncilMapper $councils,
		private readonly MeetingMapper $meetings,
		private readonly MeetingFolders $folders,
		private readonly Reconciliation $reconciliation,
		private readonly PaperReconciliation $papers,
		private readonly LoggerInterface $logger,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument `array{serviceUid: string}` */
	#[\Override]
	protected function run($argument): void {
		$uid = is_array($argument) ? $argument['serviceUid'] ?? null : null;
		if (!is_string($uid)) {
			return;
		}
		try {
			$council = $this->councils->findByServiceUid($uid);
			$etags = [];
			foreach ($this->folders->root($council)->getDirectoryListing() as $node) {
				$etags[$node->getId()] = $node->getEtag();
			}
		} catch (DoesNotExistException|DomainError $failure) {
			$this->logger->info('The folders of a council could not be read', ['service' => $uid, 'exception' => $failure]);
			return;
		}
		foreach ($this->meetings->findWithFolder($council->getId()) as $meeting) {
			$etag = $etags[$meeting->getFolderId() ?? 0] ?? null;
			if ($etag === null || $etag === $meeting->getFolderEtag()) {
				continue;
			}
			try {
				$this->reconciliation->refresh($council, $meeting);
			} catch (DomainError $refusal) {
				$this->logger->info('A meeting could not be brought together with its folder', ['meeting' => $meeting->getId(), 'exception' => $refusal]);
			}
		}
		try {
			$this->papers->refresh($council);
		} catch (DomainError $refusal) {
			$this->logger->info('The papers of a council could not be brought together with their folders', ['council' => $council->getId(), 'exception' => $refusal]);
		}
	}
}
