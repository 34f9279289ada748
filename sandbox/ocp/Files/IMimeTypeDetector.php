<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files;

interface IMimeTypeDetector {
	/**
	 * @param string $path
	 * @return string
	 */
	public function detectPath($path);

	/**
	 * @param string $path
	 * @return string
	 */
	public function detect($path);

	/**
	 * @param string $mimeType
	 * @return string
	 */
	public function getSecureMimeType($mimeType);

	/**
	 * @param string $data
	 * @return string
	 */
	public function detectString($data);

	/**
	 * @param string $mimeType
	 * @return string
	 */
	public function mimeTypeIcon($mimeType);
}
