<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use Sandbox\Kernel\Kernel;
use Sandbox\Page\Assets;

/** What templates may call: print escaped, print as is, ask for a script or a style. */
function p(string|int|float $text): void {
	echo htmlspecialchars((string)$text, ENT_QUOTES);
}

function print_unescaped(string $html): void {
	echo $html;
}

function script(string $app, string $file): void {
	Kernel::instance()->get(Assets::class)->addScript($app, $file);
}

function style(string $app, string $file): void {
	Kernel::instance()->get(Assets::class)->addStyle($app, $file);
}
