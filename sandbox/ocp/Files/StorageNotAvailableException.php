<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files;

use OCP\HintException;

class StorageNotAvailableException extends HintException {
	public const STATUS_SUCCESS = 0;
	public const STATUS_ERROR = 1;
	public const STATUS_INDETERMINATE = 2;
	public const STATUS_INCOMPLETE_CONF = 3;
	public const STATUS_UNAUTHORIZED = 4;
	public const STATUS_TIMEOUT = 5;
	public const STATUS_NETWORK_ERROR = 6;

	/**
	 * @param string $message
	 * @param int $code
	 */
	public function __construct($message = '', $code = self::STATUS_ERROR, ?\Exception $previous = null) {
		parent::__construct($message, 'Storage is temporarily not available', $code, $previous);
	}
}
