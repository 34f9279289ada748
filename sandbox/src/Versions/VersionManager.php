<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Versions;

use OCA\Files_Versions\Events\VersionRestoredEvent;
use OCA\Files_Versions\Versions\IMetadataVersionBackend;
use OCA\Files_Versions\Versions\IVersion;
use OCA\Files_Versions\Versions\IVersionManager;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\Constants;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\Files\FileInfo;
use OCP\Files\IRootFolder;
use OCP\Files\Node;
use OCP\Files\NotFoundException;
use OCP\IUser;
use OCP\IUserSession;
use Sandbox\Files\Disk;
use Sandbox\Files\Entry;
use Sandbox\Files\FileCache;
use Sandbox\Files\Writes;
use Sandbox\Unsupported;

/** Earlier contents of files, their authors and labels. A labelled one would never expire; here none does. */
final class VersionManager implements IVersionManager, IMetadataVersionBackend {
	public function __construct(
		private readonly VersionTable $table,
		private readonly EarlierContents $contents,
		private readonly FileCache $cache,
		private readonly Disk $disk,
		private readonly Writes $writes,
		private readonly IRootFolder $root,
		private readonly IUserSession $session,
		private readonly IEventDispatcher $events,
	) {
	}

	/** The current content is one of them; whoever may read the file may list and read them all. */
	public function getVersionsForFile(IUser $user, FileInfo $file): array {
		$id = (int)$file->getId();
		$owner = $file->getOwner() ?? $user;
		$contents = $this->contents->of($this->entry($id));
		$rows = $this->table->of($id);
		foreach ($contents as $revision => $content) {
			if (!isset($rows[$revision])) {
				$this->table->add($id, $revision, $content->size, $file->getMimetype());
			}
		}
		if (!isset($rows[$file->getMtime()]) && !isset($contents[$file->getMtime()])) {
			$this->table->add($id, $file->getMtime(), (int)$file->getSize(), $file->getMimetype());
		}
		$versions = [];
		foreach ($this->table->of($id) as $revision => $row) {
			if ($revision !== $file->getMtime() && !isset($contents[$revision])) {
				$this->table->remove($id, $revision);
				continue;
			}
			$versions[] = new Version($revision, $row['size'], $row['mimetype'], $file, $owner, $row['metadata']);
		}
		return $versions;
	}

	/** Earlier contents only: the current one is read from the file. */
	public function read(IVersion $version) {
		$id = (int)$version->getSourceFile()->getId();
		$path = $this->contents->path($this->entry($id), (int)$version->getRevisionId()) ?? throw new NotFoundException('No earlier content of the file ' . $id);
		return fopen($path, 'rb');
	}

	/** Puts the earlier content back as the current one, with its time; what it replaces becomes a version. */
	public function rollback(IVersion $version): bool {
		$file = $version->getSourceFile();
		if (!$this->currentUserMay(Constants::PERMISSION_UPDATE, $file)) {
			throw new Forbidden('You cannot restore this version because you do not have update permissions on the source file.');
		}
		$entry = $this->entry((int)$file->getId());
		$content = $this->contents->of($entry)[(int)$version->getRevisionId()] ?? null;
		if ($content === null) {
			return false;
		}
		$this->contents->keep($entry);
		$size = $content->size;
		$this->disk->place($this->disk->path($content->storage, $content->path), $entry->storage, $entry->path);
		$this->cache->remove($content);
		$this->cache->change($entry->id, ['size' => $size, 'mtime' => time(), 'etag' => FileCache::newEtag(), 'checksum' => '']);
		$this->cache->propagate($entry->storage, $entry->path, time(), $size - $entry->size);
		$this->writes->touch($file->getPath(), (int)$version->getRevisionId());
		$this->events->dispatchTyped(new VersionRestoredEvent($version));
		return true;
	}

	public function getRevision(Node $node): int {
		return $node->getMTime();
	}

	/** Needs a session, and the right to change the file. */
	public function setMetadataValue(Node $node, int $revision, string $key, string $value): void {
		if (!in_array($key, ['label', 'author'], true)) {
			throw Unsupported::argument(__METHOD__, 'key', $key);
		}
		if (!$this->currentUserMay(Constants::PERMISSION_UPDATE, $node)) {
			throw new Forbidden('You cannot update the version\'s metadata because you do not have update permissions on the source file.');
		}
		$metadata = $this->table->of($node->getId())[$revision]['metadata'] ?? throw new DoesNotExistException('No version ' . $revision . ' of the file ' . $node->getId());
		$this->table->change($node->getId(), $revision, ['metadata' => json_encode((object)([$key => $value] + $metadata), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE)]);
	}

	/** Keeps what the file holds now as an earlier content. */
	public function keep(int $fileId): void {
		$this->contents->keep($this->entry($fileId));
	}

	public function copy(int $fileId, int $copyId): void {
		$this->contents->copy($this->entry($fileId), $this->entry($copyId));
	}

	private function entry(int $fileId): Entry {
		return $this->cache->byId($fileId) ?? throw new NotFoundException('No file ' . $fileId);
	}

	private function currentUserMay(int $permissions, FileInfo $file): bool {
		$uid = $this->session->getUser()?->getUID() ?? throw new NotFoundException('No user logged in');
		if ($file->getOwner()?->getUID() === $uid) {
			return ($file->getPermissions() & $permissions) === $permissions;
		}
		$nodes = $this->root->getUserFolder($uid)->getById((int)$file->getId());
		if ($nodes === []) {
			throw new NotFoundException('Version file not accessible by current user');
		}
		return array_filter($nodes, static fn (Node $node): bool => ($node->getPermissions() & $permissions) === $permissions) !== [];
	}
}
