<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** The app whose action answers this request. */
final class CurrentApp {
	public string $id = RouteCompiler::HOST;
}
