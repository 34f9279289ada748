<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Timestamp;

// Run by `php -S`: answers as an authority does over HTTP (RFC 3161, 3.4).
require __DIR__ . '/Authority.php';

if (($_SERVER['HTTP_CONTENT_TYPE'] ?? $_SERVER['CONTENT_TYPE'] ?? '') !== 'application/timestamp-query') {
	http_response_code(400);
	return;
}
header('Content-Type: application/timestamp-reply');
echo (new Authority((string)getenv('AUTHORITY_FOLDER')))->answer((string)file_get_contents('php://input'));
