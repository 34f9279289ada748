<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * appinfo/info.xml against build/info.xsd, and against the schema of each real Nextcloud that NEXTCLOUD_ROOT names (separated by colons).
 */

$project = dirname(__DIR__);
$schemas = [__DIR__ . '/info.xsd'];
foreach (array_filter(explode(':', (string)getenv('NEXTCLOUD_ROOT'))) as $root) {
	$schemas[] = $root . '/resources/app-info.xsd';
}

libxml_use_internal_errors(true);
$failed = false;
foreach ($schemas as $schema) {
	$info = new DOMDocument();
	if (!$info->load($project . '/appinfo/info.xml') || !$info->schemaValidate($schema)) {
		$failed = true;
		foreach (libxml_get_errors() as $error) {
			fwrite(STDERR, "info.xml, line {$error->line}, against $schema: " . trim($error->message) . "\n");
		}
		libxml_clear_errors();
	} else {
		echo "info.xml is valid against $schema\n";
	}
}
exit($failed ? 1 : 0);
