<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Files\IFilenameValidator;
use OCP\Files\IMimeTypeDetector;
use OCP\Files\IRootFolder;
use Sandbox\Files\MimeTypes;
use Sandbox\Files\Names;
use Sandbox\Files\RootNode;
use function DI\get;

return [
	IRootFolder::class => get(RootNode::class),
	IFilenameValidator::class => get(Names::class),
	IMimeTypeDetector::class => get(MimeTypes::class),
];
