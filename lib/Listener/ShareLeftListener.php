<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Access\LastCheck;
use OCA\ConseilMunicipal\BackgroundJob\RepairCouncilJob;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\BackgroundJob\IJobList;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\IUserSession;
use OCP\Share\Events\ShareDeletedFromSelfEvent;

/**
 * Somebody left a council folder: it is said on the settings page at once and given back by the next run of the jobs.
 *
 * @implements IEventListener<ShareDeletedFromSelfEvent>
 */
final class ShareLeftListener implements IEventListener {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly IJobList $jobs,
		private readonly IUserSession $session,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if (!$event instanceof ShareDeletedFromSelfEvent) {
			return;
		}
		$share = $event->getShare();
		if (!str_starts_with($share->getShareOwner(), ServiceAccount::PREFIX)) {
			return;
		}
		try {
			$council = $this->councils->findByServiceUid($share->getShareOwner());
		} catch (DoesNotExistException) {
			return;
		}
		$this->jobs->add(RepairCouncilJob::class, ['councilId' => $council->getId()]);
		$user = $this->session->getUser();
		$check = LastCheck::read($council);
		foreach (FolderKey::cases() as $key) {
			if ($user !== null && $check !== null && $council->rootId($key) === $share->getNodeId()) {
				$council->setCheckReport($check->withLeaver($key, $key->folderName($council), $user->getUID(), $user->getDisplayName())->toJson());
				$this->councils->update($council);
			}
		}
	}
}
