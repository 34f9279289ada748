<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Share\Exceptions;

class ShareNotFound extends GenericShareException {
	/**
	 * @param string $message
	 * @param mixed ...$arguments
	 */
	public function __construct($message = '', ...$arguments) {
		parent::__construct($message === '' ? 'Share not found' : $message, ...$arguments);
	}
}
