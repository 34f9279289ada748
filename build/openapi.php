<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCA\ConseilMunicipal\Build\OpenApi\DocComment;
use OCA\ConseilMunicipal\Build\OpenApi\Operations;
use OCA\ConseilMunicipal\Build\OpenApi\Schemas;

/*
 * Writes openapi.json from lib/ResponseDefinitions.php and the controllers; with --check only says whether it is up to date.
 */

$project = dirname(__DIR__);
require $project . '/vendor/autoload.php';

$schemas = new Schemas();
if (preg_match('~/\*\*\n \* The vocabulary.*?\*/~s', (string)file_get_contents($project . '/lib/ResponseDefinitions.php'), $vocabulary) !== 1) {
	throw new LogicException('lib/ResponseDefinitions.php holds no vocabulary');
}
$info = simplexml_load_file($project . '/appinfo/info.xml') ?: throw new LogicException('appinfo/info.xml cannot be read');
$description = [
	'openapi' => '3.1.0',
	'info' => [
		'title' => 'conseil_municipal',
		'version' => (string)$info->version,
		'description' => 'Prepare, convene, hold and close the meetings of a municipal council',
		'license' => ['name' => 'AGPL-3.0-or-later', 'identifier' => 'AGPL-3.0-or-later'],
	],
	'components' => [
		'securitySchemes' => ['basic_auth' => ['type' => 'http', 'scheme' => 'basic'], 'bearer_auth' => ['type' => 'http', 'scheme' => 'bearer']],
		'schemas' => $schemas->named(new DocComment($vocabulary[0])) + ['OcsMeta' => [
			'type' => 'object',
			'required' => ['status', 'statuscode'],
			'properties' => ['status' => ['type' => 'string'], 'statuscode' => ['type' => 'integer'], 'message' => ['type' => ['string', 'null']]],
		]],
	],
	'security' => [['basic_auth' => []], ['bearer_auth' => []]],
	'paths' => (object)(new Operations($schemas))->of(glob($project . '/lib/Controller/*Controller.php') ?: []),
];

$text = json_encode($description, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR) . "\n";
$file = $project . '/openapi.json';
if (in_array('--check', $argv, true)) {
	if (!is_file($file) || file_get_contents($file) !== $text) {
		fwrite(STDERR, "openapi.json does not say what the controllers do: run `npm run openapi` and read the difference.\n");
		exit(1);
	}
	exit(0);
}
file_put_contents($file, $text);
