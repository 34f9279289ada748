<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

interface IUser {
	public const MAX_USERID_LENGTH = 64;

	public function getUID();

	public function getDisplayName();

	public function setDisplayName($displayName);

	public function getLastLogin(): int;

	public function delete();

	public function setPassword($password, $recoveryPassword = null);

	public function getBackendClassName();

	public function isEnabled();

	public function setEnabled(bool $enabled = true);

	public function getEMailAddress();

	public function getSystemEMailAddress(): ?string;

	public function setSystemEMailAddress(string $mailAddress): void;

	public function getQuota();

	public function setQuota($quota);
}
