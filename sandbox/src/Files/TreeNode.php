<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Constants;
use OCP\Files\FileInfo;
use OCP\Files\Folder;
use OCP\Files\InvalidPathException;
use OCP\Files\Mount\IMountPoint;
use OCP\Files\Node;
use OCP\Files\NotFoundException;
use OCP\Files\NotPermittedException;
use OCP\Files\Storage\IStorage;

/** What files and folders have in common. What is known of the node is read once and kept until the node itself changes something. */
abstract class TreeNode implements Node {
	public function __construct(
		protected readonly Nodes $nodes,
		protected string $path,
		private ?NodeInfo $info = null,
		protected readonly bool $missing = false,
	) {
	}

	/** @throws NotFoundException|InvalidPathException */
	public function info(): NodeInfo {
		if ($this->info === null) {
			if (str_contains($this->path . '/', '/../')) {
				throw new InvalidPathException();
			}
			$this->info = $this->missing ? null : $this->nodes->tree()->info($this->path);
		}
		return $this->info ?? throw new NotFoundException($this->path);
	}

	public function move($targetPath): Node {
		$target = Names::normalize($targetPath);
		$parent = $this->nodes->root()->get(dirname($target));
		$movable = $parent instanceof FolderNode && ($parent->isCreatable() || $parent->info()->isMountRoot());
		$this->refuseIfMissing();
		if (!$movable || !$this->nodes->moves()->rename($this->path, $target)) {
			throw new NotPermittedException('Could not move ' . $this->path . ' to ' . $target);
		}
		$this->path = $target;
		$this->forget();
		return $this->nodes->root()->get($target);
	}

	public function copy($targetPath): Node {
		$target = Names::normalize($targetPath);
		$parent = $this->nodes->root()->get(dirname($target));
		$this->refuseIfMissing();
		if (!$parent instanceof Folder || !$parent->isCreatable()) {
			throw new NotPermittedException('No permission to copy to path ' . $target);
		}
		if (!$this->nodes->moves()->copy($this->path, $target)) {
			throw new NotPermittedException('Could not copy ' . $this->path . ' to ' . $target);
		}
		return $this->nodes->root()->get($target);
	}

	/** A refusal by a listener goes unnoticed, as in Nextcloud: look whether the node is still there. */
	public function delete(): void {
		$this->require(Constants::PERMISSION_DELETE, 'No delete permission for path "' . $this->path . '"');
		$this->nodes->removal()->delete($this->path);
		$this->forget();
	}

	public function touch($mtime = null): void {
		$this->require(Constants::PERMISSION_UPDATE, '');
		$this->nodes->writes()->touch($this->path, $mtime);
		$this->forget();
	}

	public function lock($type): void {
		$this->nodes->locks()->lock($this->path, $type);
	}

	public function changeLock($targetType): void {
		$this->nodes->locks()->change($this->path, $targetType);
	}

	public function unlock($type): void {
		$this->nodes->locks()->unlock($this->path);
	}

	public function getStorage(): IStorage {
		return new HomeStorage($this->info()->mount, $this->nodes->quota());
	}

	public function getPath(): string {
		return $this->path;
	}

	public function getInternalPath(): string {
		return $this->info()->mount->getInternalPath($this->path);
	}

	public function getId(): int {
		return $this->info()->entry->id;
	}

	public function getMTime(): int {
		return $this->info()->mtime();
	}

	public function getSize($includeMounts = true): int {
		return $this->info()->size($includeMounts);
	}

	public function getEtag(): string {
		return $this->info()->etag();
	}

	public function getPermissions(): int {
		return $this->info()->permissions;
	}

	public function isReadable(): bool {
		return $this->info()->allows(Constants::PERMISSION_READ);
	}

	public function isUpdateable(): bool {
		return $this->info()->allows(Constants::PERMISSION_UPDATE);
	}

	public function isCreatable(): bool {
		return $this->info()->allows(Constants::PERMISSION_CREATE);
	}

	public function isDeletable(): bool {
		return $this->info()->allows(Constants::PERMISSION_DELETE);
	}

	public function isShareable(): bool {
		return $this->info()->allows(Constants::PERMISSION_SHARE);
	}

	public function isShared(): bool {
		return $this->info()->mount->isShare();
	}

	public function isMounted(): bool {
		return false;
	}

	public function getMountPoint(): IMountPoint {
		return $this->info()->mount;
	}

	public function getOwner(): ?\OCP\IUser {
		return $this->nodes->user($this->info()->mount->owner);
	}

	public function getParent(): Folder {
		$parent = dirname($this->path);
		return $parent === '/' ? $this->nodes->root() : $this->nodes->root()->get($parent);
	}

	public function getParentId(): int {
		return $this->info()->entry->parent;
	}

	public function getName(): string {
		return basename($this->path);
	}

	public function getMimetype(): string {
		return $this->info()->entry->mimetype;
	}

	public function getType(): string {
		return $this->info()->entry->isFolder() ? FileInfo::TYPE_FOLDER : FileInfo::TYPE_FILE;
	}

	public function getChecksum(): string {
		return $this->info()->entry->checksum;
	}

	public function getExtension(): string {
		return pathinfo($this->getName(), PATHINFO_EXTENSION);
	}

	public function getCreationTime(): int {
		return $this->info()->entry->created;
	}

	public function getUploadTime(): int {
		return $this->info()->entry->uploaded;
	}

	protected function forget(): void {
		$this->info = null;
	}

	/** @throws NotPermittedException */
	protected function require(int $permissions, string $message): void {
		$this->refuseIfMissing();
		if (!$this->info()->allows($permissions)) {
			throw new NotPermittedException($message);
		}
	}

	private function refuseIfMissing(): void {
		if ($this->missing) {
			throw new NotFoundException($this->path);
		}
	}
}
