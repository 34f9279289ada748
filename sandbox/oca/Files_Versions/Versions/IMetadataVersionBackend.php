<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Files_Versions\Versions;

use OCP\Files\Node;

interface IMetadataVersionBackend {
	public function setMetadataValue(Node $node, int $revision, string $key, string $value): void;
}
