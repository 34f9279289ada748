<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Config;

enum ValueType: int {
	case MIXED = 0;
	case STRING = 1;
	case INT = 2;
	case FLOAT = 3;
	case BOOL = 4;
	case ARRAY = 5;
}
