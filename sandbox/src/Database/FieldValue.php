<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use OCP\DB\Types;
use Sandbox\Unsupported;

/** Values of entities as their declared type. */
final class FieldValue {
	public static function cast(mixed $value, string $type): mixed {
		if (is_resource($value)) {
			$value = stream_get_contents($value);
		}
		return match ($type) {
			Types::INTEGER, Types::BIGINT, Types::SMALLINT => (int)$value,
			Types::STRING, Types::TEXT, Types::DECIMAL, Types::BINARY, Types::BLOB => (string)$value,
			Types::BOOLEAN => (bool)$value,
			Types::FLOAT => (float)$value,
			Types::DATE, Types::TIME, Types::DATETIME, Types::DATETIME_TZ => $value instanceof \DateTime ? $value : new \DateTime($value),
			Types::DATE_IMMUTABLE, Types::TIME_IMMUTABLE, Types::DATETIME_IMMUTABLE, Types::DATETIME_TZ_IMMUTABLE => $value instanceof \DateTimeImmutable ? $value : new \DateTimeImmutable($value),
			Types::JSON => is_array($value) ? $value : json_decode($value, true),
			default => throw Unsupported::argument(__METHOD__, 'type', $type),
		};
	}
}
