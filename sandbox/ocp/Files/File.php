<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files;

interface File extends Node {
	/** @return string */
	public function getContent();

	/** @param string|resource $data */
	public function putContent($data);

	public function getMimeType(): string;

	/**
	 * @param string $mode
	 * @return resource|false
	 */
	public function fopen($mode);

	/**
	 * @param string $type
	 * @param bool $raw
	 * @return string
	 */
	public function hash($type, $raw = false);

	/** @return string */
	public function getChecksum();

	public function getExtension(): string;
}
