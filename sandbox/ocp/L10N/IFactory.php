<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\L10N;

use OCP\IUser;

interface IFactory {
	public function get($app, $lang = null, $locale = null);

	public function findLanguage(?string $appId = null): string;

	public function findLocale($lang = null);

	public function getUserLanguage(?IUser $user = null): string;
}
