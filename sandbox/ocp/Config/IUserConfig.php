<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Config;

interface IUserConfig {
	/**
	 * @param list<string>|null $userIds
	 * @return array<string, string|int|float|bool|array<mixed>> value by account
	 */
	public function getValuesByUsers(string $app, string $key, ?ValueType $typedAs = null, ?array $userIds = null): array;
}
