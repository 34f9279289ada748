<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Mount;

interface IMountPoint {
	/** @return string */
	public function getMountPoint();

	/** @return string|null */
	public function getStorageId();

	/** @return int|null */
	public function getNumericStorageId();

	/** @return int */
	public function getStorageRootId();

	/** @return int|null */
	public function getMountId();

	/** @return string */
	public function getMountType();

	public function getMountProvider(): string;
}
