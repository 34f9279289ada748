<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files;

interface Folder extends Node {
	/**
	 * @param string $path
	 * @return string
	 */
	public function getFullPath($path);

	/**
	 * @param string $path
	 * @return string|null
	 */
	public function getRelativePath($path);

	/**
	 * @param \OCP\Files\Node $node
	 * @return bool
	 */
	public function isSubNode($node);

	/** @return \OCP\Files\Node[] */
	public function getDirectoryListing(?string $mimetypeFilter = null): array;

	/**
	 * @param string $path
	 * @return \OCP\Files\Node
	 */
	public function get($path);

	/**
	 * @param string $path
	 * @return bool
	 */
	public function nodeExists($path);

	/**
	 * @param string $path
	 * @return \OCP\Files\Folder
	 */
	public function newFolder($path);

	/**
	 * @param string $path
	 * @param string|resource|null $content
	 * @return \OCP\Files\File
	 */
	public function newFile($path, $content = null);

	/**
	 * @param int $id
	 * @return \OCP\Files\Node[]
	 */
	public function getById($id);

	public function getFirstNodeById(int $id): ?Node;

	/** @return int */
	public function getFreeSpace();

	/** @return bool */
	public function isCreatable();

	/**
	 * @param string $filename
	 * @return string
	 */
	public function getNonExistingName($filename);
}
