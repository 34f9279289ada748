<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Council\Council;
use OCA\Files_Versions\Versions\IMetadataVersion;
use OCA\Files_Versions\Versions\IMetadataVersionBackend;
use OCA\Files_Versions\Versions\IVersion;
use OCA\Files_Versions\Versions\IVersionManager;
use OCP\App\IAppManager;
use OCP\Files\File;
use OCP\IUser;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/**
 * Versions of drafts. Nextcloud has no public interface for them: everything about the app « Versions » is in this file,
 * and without that app there are simply no versions. A failure here never hinders the work on the documents themselves.
 */
final class DraftVersions {
	/** Asking costs some queries per file: of a large drop, only so many files are asked who wrote them. */
	private const MAX_AUTHORS = 60;

	public function __construct(
		private readonly IAppManager $apps,
		private readonly ContainerInterface $container,
		private readonly CouncilFolders $folders,
		private readonly ServiceAccount $accounts,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * Labels a version, which also keeps it for ever. Needs the person who is logged in, with the right to change the file.
	 *
	 * @param ?int $revision time of the version in Unix seconds; what the file holds now when null
	 */
	public function label(File $file, string $label, ?int $revision = null): void {
		$manager = $this->manager();
		if (!$manager instanceof IMetadataVersionBackend) {
			return;
		}
		try {
			$manager->setMetadataValue($file, $revision ?? $file->getMTime(), 'label', $label);
		} catch (Throwable $failure) {
			$this->logger->warning('A version could not be labelled', ['file' => $file->getId(), 'exception' => $failure]);
		}
	}

	/** @return list<DraftVersion> latest first; none without the app « Versions » */
	public function of(IUser $user, File $file): array {
		$manager = $this->manager();
		if ($manager === null) {
			return [];
		}
		try {
			$found = array_map(
				fn (IVersion $version): DraftVersion => self::version($version, $file->getMTime()),
				array_values($manager->getVersionsForFile($user, $file)),
			);
		} catch (Throwable $failure) {
			$this->logger->warning('The versions of a document could not be read', ['file' => $file->getId(), 'exception' => $failure]);
			return [];
		}
		usort($found, static fn (DraftVersion $a, DraftVersion $b): int => $b->modifiedAt <=> $a->modifiedAt);
		return $found;
	}

	/** @param int $revision its time in Unix seconds */
	public function at(IUser $user, File $file, int $revision): ?DraftVersion {
		foreach ($this->of($user, $file) as $version) {
			if ($version->modifiedAt === $revision && !$version->current) {
				return $version;
			}
		}
		return null;
	}

	/**
	 * What an earlier version holds.
	 *
	 * @param int $revision its time in Unix seconds
	 * @return ?resource null when it is no longer kept
	 */
	public function content(IUser $user, File $file, int $revision) {
		$manager = $this->manager();
		if ($manager === null) {
			return null;
		}
		try {
			foreach ($manager->getVersionsForFile($user, $file) as $version) {
				if ($version->getTimestamp() === $revision && $revision !== $file->getMTime()) {
					return $manager->read($version) ?: null;
				}
			}
		} catch (Throwable $failure) {
			$this->logger->warning('An earlier version of a document could not be read', ['file' => $file->getId(), 'exception' => $failure]);
		}
		return null;
	}

	/**
	 * Who wrote what these files hold now, as far as the versions say.
	 *
	 * @param list<int> $fileIds
	 * @return array<int, string> uid by file id
	 */
	public function authors(Council $council, array $fileIds): array {
		$account = $this->accounts->find($council);
		if ($fileIds === [] || $account === null || $this->manager() === null) {
			return [];
		}
		$root = $this->folders->root($council, FolderKey::Preparation);
		$authors = [];
		foreach (array_slice($fileIds, 0, self::MAX_AUTHORS) as $fileId) {
			$file = $root->getFirstNodeById($fileId);
			$author = $file instanceof File ? ($this->of($account, $file)[0] ?? null)?->author : null;
			if ($author !== null) {
				$authors[$fileId] = $author;
			}
		}
		return $authors;
	}

	private static function version(IVersion $version, int $currentTime): DraftVersion {
		$metadata = static fn (string $key): ?string => $version instanceof IMetadataVersion ? $version->getMetadataValue($key) : null;
		return new DraftVersion(
			(string)$version->getRevisionId(),
			$version->getTimestamp(),
			(int)$version->getSize(),
			$metadata('author'),
			$metadata('label') ?: null,
			$version->getTimestamp() === $currentTime,
		);
	}

	private function manager(): ?IVersionManager {
		if (!$this->apps->isEnabledForUser('files_versions') || !interface_exists(IVersionManager::class)) {
			return null;
		}
		$manager = $this->container->get(IVersionManager::class);
		return $manager instanceof IVersionManager ? $manager : null;
	}
}
