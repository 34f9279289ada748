<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingFolders;
use OCA\ConseilMunicipal\Meeting\RemovedMarks;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\Folder;
use OCP\Files\Node;
use OCP\IAppConfig;

/**
 * Empties « Éléments supprimés » of what has waited long enough, as the operator wishes. What councillors have been given is
 * never touched. Deleted files go through Nextcloud’s trash like any other.
 */
final class RemovedDrafts {
	/** Setting of the app: days until purged; 0 keeps everything until the council itself goes. */
	public const SETTING = 'removed_days';
	public const DAYS = 90;
	private const SECONDS_PER_DAY = 86400;

	public function __construct(
		private readonly MeetingFolders $folders,
		private readonly RemovedMarks $marks,
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly Journal $journal,
		private readonly IAppConfig $config,
		private readonly ITimeFactory $time,
	) {
	}

	/** What the operator set; null keeps everything. */
	public function days(): ?int {
		$days = $this->config->getValueInt(Application::APP_ID, self::SETTING, self::DAYS);
		return $days > 0 ? $days : null;
	}

	/**
	 * @param int $days at least as many days among the removed ones; 0 for everything
	 * @return list<string> names of what was purged
	 */
	public function purge(Council $council, int $days): array {
		$limit = $this->time->getTime() - $days * self::SECONDS_PER_DAY;
		$since = $this->marks->of($council->getId());
		$purged = [];
		foreach ($this->folders->removed($council) as $node) {
			$id = $node->getId();
			if (!isset($since[$id])) {
				$this->marks->begin($council->getId(), $id); // put there by hand: its time begins now
				$since[$id] = $this->time->getTime();
			}
			if ($since[$id] <= $limit && !$this->documents->anyPublished($council->getId(), self::filesIn($node))) {
				$purged[] = $node->getName();
				FileOperation::on($node->getName(), static fn () => $node->delete());
				$this->items->loseFolder($council->getId(), $id);
				$this->marks->forget($council->getId(), $id);
			}
			unset($since[$id]);
		}
		foreach (array_keys($since) as $brought) { // back where it was, or gone
			$this->marks->forget($council->getId(), $brought);
		}
		if ($purged !== []) {
			$this->journal->record($council->getId(), 'removed_purged', ['names' => $purged, 'days' => $days]);
		}
		return $purged;
	}

	/** @return list<int> */
	private static function filesIn(Node $node): array {
		if (!$node instanceof Folder) {
			return [$node->getId()];
		}
		return array_merge(...array_map(self::filesIn(...), array_values($node->getDirectoryListing())), ...[[]]);
	}
}
