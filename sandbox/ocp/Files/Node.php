<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files;

use OCP\Files\Storage\IStorage;

interface Node extends FileInfo {
	/**
	 * @param string $targetPath
	 * @return Node
	 */
	public function move($targetPath);

	public function delete();

	/**
	 * @param string $targetPath
	 * @return Node
	 */
	public function copy($targetPath);

	/** @param int $mtime */
	public function touch($mtime = null);

	/** @return IStorage */
	public function getStorage();

	/** @return string */
	public function getPath();

	/** @return string */
	public function getInternalPath();

	/** @return int */
	public function getId();

	/** @return int */
	public function getMTime();

	/**
	 * @param bool $includeMounts
	 * @return int|float
	 */
	public function getSize($includeMounts = true);

	/** @return string */
	public function getEtag();

	/** @return int */
	public function getPermissions();

	/** @return bool */
	public function isReadable();

	/** @return bool */
	public function isUpdateable();

	/** @return bool */
	public function isDeletable();

	/** @return bool */
	public function isShareable();

	/** @return Folder */
	public function getParent();

	/** @return string */
	public function getName();

	/** @param int $type */
	public function lock($type);

	/** @param int $targetType */
	public function changeLock($targetType);

	/** @param int $type */
	public function unlock($type);
}
