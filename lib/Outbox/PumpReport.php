<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/** What one run of the {@see Pump} did. */
final class PumpReport {
	public int $sent = 0;
	public int $failed = 0;
}
