<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files;

use OCP\Files\Storage\IStorage;

interface FileInfo {
	public const TYPE_FILE = 'file';

	public const TYPE_FOLDER = 'dir';

	public const SPACE_NOT_COMPUTED = -1;

	public const SPACE_UNKNOWN = -2;

	public const SPACE_UNLIMITED = -3;

	public const MIMETYPE_FOLDER = 'httpd/unix-directory';

	public const BLACKLIST_FILES_REGEX = '\.(part|filepart)$';

	/** @return string */
	public function getEtag();

	/**
	 * @param bool $includeMounts
	 * @return int|float
	 */
	public function getSize($includeMounts = true);

	/** @return int */
	public function getMtime();

	/** @return string */
	public function getName();

	/** @return string */
	public function getInternalPath();

	/** @return string */
	public function getPath();

	public function getMimetype(): string;

	/** @return IStorage */
	public function getStorage();

	/** @return int|null */
	public function getId();

	/** @return int */
	public function getPermissions();

	/** @return string */
	public function getType();

	/** @return bool */
	public function isReadable();

	/** @return bool */
	public function isUpdateable();

	/** @return bool */
	public function isCreatable();

	/** @return bool */
	public function isDeletable();

	/** @return bool */
	public function isShareable();

	/** @return bool */
	public function isShared();

	/** @return bool */
	public function isMounted();

	/** @return \OCP\Files\Mount\IMountPoint */
	public function getMountPoint();

	/** @return ?\OCP\IUser */
	public function getOwner();

	/** @return string */
	public function getChecksum();

	public function getExtension(): string;

	public function getCreationTime(): int;

	public function getUploadTime(): int;

	public function getParentId(): int;
}
