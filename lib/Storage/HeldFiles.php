<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\FilesLock\Service\LockService;
use OCP\Files\Lock\ILock;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Who holds which of many files, in one query. The public interface answers for one file at a time, so that everything about the app
 * « files_lock » is in this file; without it nobody is known to hold anything.
 */
final class HeldFiles {
	public function __construct(
		private readonly ContainerInterface $container,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * @param list<int> $fileIds
	 * @return array<int, array{uid: ?string, app: ?string}> by file id: an account that locked it, or an app in which somebody has it open
	 */
	public function among(array $fileIds): array {
		$locks = $fileIds === [] ? null : $this->locks();
		if ($locks === null) {
			return [];
		}
		$held = [];
		try {
			foreach ($locks->getLockForNodeIds($fileIds) as $lock) {
				if ($lock instanceof ILock) {
					$isApp = $lock->getType() === ILock::TYPE_APP;
					$held[$lock->getFileId()] = ['uid' => $isApp ? null : $lock->getOwner(), 'app' => $isApp ? $lock->getOwner() : null];
				}
			}
		} catch (Throwable $failure) {
			$this->logger->warning('Who holds which file could not be read', ['exception' => $failure]);
		}
		return $held;
	}

	private function locks(): ?LockService {
		try {
			$service = class_exists(LockService::class) ? $this->container->get(LockService::class) : null;
			return $service instanceof LockService ? $service : null;
		} catch (Throwable) {
			return null; // there, but not enabled
		}
	}
}
