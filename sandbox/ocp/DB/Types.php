<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\DB;

final class Types {
	public const BIGINT = 'bigint';
	public const BINARY = 'binary';
	public const BLOB = 'blob';
	public const BOOLEAN = 'boolean';
	public const DATE = 'date';
	public const DATE_IMMUTABLE = 'date_immutable';
	public const DATETIME = 'datetime';
	public const DATETIME_IMMUTABLE = 'datetime_immutable';
	public const DATETIME_TZ = 'datetimetz';
	public const DATETIME_TZ_IMMUTABLE = 'datetimetz_immutable';
	public const DECIMAL = 'decimal';
	public const FLOAT = 'float';
	public const INTEGER = 'integer';
	public const SMALLINT = 'smallint';
	public const STRING = 'string';
	public const TEXT = 'text';
	public const TIME = 'time';
	public const TIME_IMMUTABLE = 'time_immutable';
	public const JSON = 'json';
}
