<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Storage;

interface IStorage {
	/** @return string */
	public function getId();

	/** @return int|float|false */
	public function free_space(string $path);

	/** @return bool */
	public function instanceOfStorage(string $class);

	/** @return string|false */
	public function getOwner(string $path);
}
