<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Council\Council;
use OCA\Files_Trashbin\Trash\ITrashManager;
use OCP\App\IAppManager;
use OCP\Files\Folder;
use OCP\Files\Node;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * What people deleted by hand lies in the trash of the council's service account. Nextcloud has no public interface for it,
 * and restoring through the trash app needs a session of the owner, which a service account never has: the node is moved
 * back, with its file id, and the folder of its earlier versions with it. Everything about that app is in this file.
 */
final class TrashBin {
	public function __construct(
		private readonly IAppManager $apps,
		private readonly ContainerInterface $container,
		private readonly ServiceAccount $accounts,
		private readonly KeptVersions $versions,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @return bool false when the trash does not hold it */
	public function restore(Council $council, int $fileId, Folder $target, string $name): bool {
		$account = $this->accounts->find($council);
		$trash = $this->manager();
		if ($account === null || $trash === null) {
			return false;
		}
		try {
			$node = $trash->getTrashNodeById($account, $fileId);
			if (!$node instanceof Node) {
				return false;
			}
			$trashName = $node->getName();
			$restored = $node->move($target->getPath() . '/' . $target->getNonExistingName($name));
			if ($restored instanceof Folder) {
				$this->versions->comeBack($account->getUID(), $trashName, $restored);
			}
			return true;
		} catch (Throwable $failure) {
			$this->logger->warning('A deleted folder could not be taken back from the trash', ['file' => $fileId, 'exception' => $failure]);
			return false;
		}
	}

	private function manager(): ?ITrashManager {
		if (!$this->apps->isEnabledForUser('files_trashbin') || !interface_exists(ITrashManager::class)) {
			return null;
		}
		$manager = $this->container->get(ITrashManager::class);
		return $manager instanceof ITrashManager ? $manager : null;
	}
}
