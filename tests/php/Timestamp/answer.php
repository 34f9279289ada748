<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Timestamp;

// Run by `php -S`: answers as an authority does over HTTP (RFC 3161, 3.4), and, at other paths, as some do.
require __DIR__ . '/Authority.php';

if (($_SERVER['HTTP_CONTENT_TYPE'] ?? $_SERVER['CONTENT_TYPE'] ?? '') !== 'application/timestamp-query') {
	http_response_code(400);
	return;
}
$path = parse_url((string)$_SERVER['REQUEST_URI'], PHP_URL_PATH);
$request = (string)file_get_contents('php://input');
if ($path === '/elsewhere') {
	header('Location: /', true, 307);
	return;
}
if ($path === '/private' && [$_SERVER['PHP_AUTH_USER'] ?? null, $_SERVER['PHP_AUTH_PW'] ?? null] !== ['mairie', 'p@ss word']) {
	http_response_code(401);
	return;
}
if ($path === '/endless') {
	for ($part = 0; $part < 400; $part++) {
		echo str_repeat('no timestamp ', 5000);
	}
	return;
}
if ($path === '/picky' && str_contains($request, "\xee\xee\xee")) {
	echo "\x30\x05\x30\x03\x02\x01\x02"; // « rejection »
	return;
}
header('Content-Type: application/timestamp-reply');
echo (new Authority((string)getenv('AUTHORITY_FOLDER')))->answer($request);
