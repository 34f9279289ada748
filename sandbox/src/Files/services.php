<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Files\Conversion\IConversionManager;
use OCP\Files\IFilenameValidator;
use OCP\Files\IMimeTypeDetector;
use OCP\Files\IRootFolder;
use OCP\Files\Lock\ILockManager;
use OCP\Files\Template\ITemplateManager;
use Sandbox\Files\MimeTypes;
use Sandbox\Files\Names;
use Sandbox\Files\NoConversion;
use Sandbox\Files\NoFileLocks;
use Sandbox\Files\RootNode;
use Sandbox\Files\Template\TemplateManager;
use function DI\get;

return [
	IConversionManager::class => get(NoConversion::class),
	ITemplateManager::class => get(TemplateManager::class),
	ILockManager::class => get(NoFileLocks::class),
	IRootFolder::class => get(RootNode::class),
	IFilenameValidator::class => get(Names::class),
	IMimeTypeDetector::class => get(MimeTypes::class),
];
